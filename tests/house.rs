//! The order of the house: files of `src` do not import one another in a circle, no stage imports a later
//! one, and no file is long.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::Visit;
use syn::{Item, UseTree};

/// The most lines of a file.
const MOST_LINES: usize = 400;

/// The stages in their order: each may import those before it.
const STAGES: [&str; 12] = [
    "load",
    "source",
    "corpus",
    "printed",
    "comparison",
    "resolve",
    "typeset",
    "finish",
    "imposition",
    "export",
    "preflight",
    "press",
];
/// What serves all stages and imports none of them.
const SERVANTS: [&str; 3] = ["arabic", "diagnostics", "fonts"];

/// Rooms in which circles still stand.
const OPEN: [&str; 2] = ["diagnostics", "load"];

/// A path of modules below the crate: `["resolve", "index", "rows"]`.
type Module = Vec<String>;

/// What a file says that matters here.
#[derive(Default)]
struct File {
    lines: usize,
    /// The names of what it defines itself.
    defined: BTreeSet<String>,
    /// What it imports by name: the name here, and the path it stands for.
    imported: BTreeMap<String, Module>,
    /// What it imports with a star.
    globs: Vec<Module>,
    /// Every path that begins with `crate`, `super` or `self`, from the root of the crate; those of `use` too.
    paths: BTreeSet<Module>,
}

/// Reads paths in code, as far as they begin at a known module.
struct Paths<'a> {
    module: &'a [String],
    /// The modules that the file declares.
    below: &'a BTreeSet<String>,
    found: &'a mut BTreeSet<Module>,
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        self.found.extend(from_root(self.module, &segments));
        // A path may begin with a module that the file declares itself.
        if segments.len() > 1 && self.below.contains(&segments[0]) {
            self.found.insert(self.module.iter().cloned().chain(segments).collect());
        }
        syn::visit::visit_path(self, path);
    }

    // `pub(super)` names who may look, and imports nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// A path from the root of the crate. `None` if it does not begin with `crate`, `super` or `self`.
fn from_root(module: &[String], path: &[String]) -> Option<Module> {
    let mut whole = match path.first()?.as_str() {
        "crate" => vec![],
        "self" => module.to_vec(),
        "super" => module[..module.len().checked_sub(1)?].to_vec(),
        _ => return None,
    };
    let rest = &path[1..];
    let ups = rest.iter().take_while(|it| *it == "super").count();
    whole.truncate(whole.len() - ups);
    whole.extend(rest[ups..].iter().cloned());
    Some(whole)
}

fn uses(tree: &UseTree, before: &[String], visit: &mut dyn FnMut(Module, Option<String>)) {
    let with = |name: String| before.iter().cloned().chain([name]).collect::<Module>();
    match tree {
        UseTree::Path(path) => uses(&path.tree, &with(path.ident.to_string()), visit),
        UseTree::Group(group) => group.items.iter().for_each(|tree| uses(tree, before, visit)),
        UseTree::Glob(_) => visit(before.to_vec(), None),
        UseTree::Name(name) if name.ident == "self" => visit(before.to_vec(), before.last().cloned()),
        UseTree::Name(name) => visit(with(name.ident.to_string()), Some(name.ident.to_string())),
        UseTree::Rename(name) if name.ident == "self" => {
            visit(before.to_vec(), Some(name.rename.to_string()));
        }
        UseTree::Rename(name) => visit(with(name.ident.to_string()), Some(name.rename.to_string())),
    }
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|it| it.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test"))
}

fn read(module: &Module, text: &str) -> File {
    let mut file = File { lines: text.lines().count(), ..File::default() };
    let items = syn::parse_file(text).expect("Rust").items;
    let below = items.iter().filter_map(|item| match item {
        Item::Mod(it) if it.content.is_none() => Some(it.ident.to_string()),
        _ => None,
    });
    let below: BTreeSet<String> = below.collect();
    for item in items {
        let name = match &item {
            Item::Use(it) => {
                uses(&it.tree, &[], &mut |path, name| {
                    // A name without a beginning is a crate, or a module below this one.
                    let path = from_root(module, &path)
                        .unwrap_or_else(|| module.iter().cloned().chain(path).collect());
                    file.paths.insert(path.clone());
                    match name {
                        Some(name) => _ = file.imported.insert(name, path),
                        None => file.globs.push(path),
                    }
                });
                continue;
            }
            Item::Mod(it) if it.content.is_none() || is_for_tests(&it.attrs) => continue,
            Item::Const(it) => Some(&it.ident),
            Item::Enum(it) => Some(&it.ident),
            Item::Fn(it) => Some(&it.sig.ident),
            Item::Mod(it) => Some(&it.ident),
            Item::Static(it) => Some(&it.ident),
            Item::Struct(it) => Some(&it.ident),
            Item::Trait(it) => Some(&it.ident),
            Item::Type(it) => Some(&it.ident),
            _ => None,
        };
        file.defined.extend(name.map(ToString::to_string));
        Paths { module, below: &below, found: &mut file.paths }.visit_item(&item);
    }
    file
}

/// All files of `src` but the program's own, by module.
fn house() -> BTreeMap<Module, File> {
    fn below(folder: &Path, module: &Module, house: &mut BTreeMap<Module, File>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let inner: Module = module.iter().cloned().chain([stem.clone()]).collect();
            if path.is_dir() {
                below(&path, &inner, house);
            } else if path.extension().is_some_and(|it| it == "rs") && stem != "main" {
                let module = if matches!(stem.as_str(), "mod" | "lib") { module.clone() } else { inner };
                let file = read(&module, &fs::read_to_string(&path).expect("a file"));
                house.insert(module, file);
            }
        }
    }
    let mut house = BTreeMap::new();
    below(Path::new("src"), &vec![], &mut house);
    house
}

/// The file that defines what a path leads to, through all that is exported again.
fn home(house: &BTreeMap<Module, File>, path: &[String], depth: usize) -> Option<Module> {
    if house.contains_key(path) {
        return Some(path.to_vec());
    }
    // The longest beginning that is a module; what follows is an item of it, and perhaps an item of that.
    let length = (0..path.len()).rev().find(|length| house.contains_key(&path[..*length]))?;
    let (module, item) = (&path[..length], &path[length]);
    let file = &house[module];
    if file.defined.contains(item) || depth == 0 {
        return Some(module.to_vec());
    }
    if let Some(imported) = file.imported.get(item).filter(|it| it[..] != path[..=length]) {
        return home(house, imported, depth - 1);
    }
    let mut through = file.globs.iter().filter_map(|glob| {
        let path: Module = glob.iter().chain([item]).cloned().collect();
        let found = home(house, &path, depth - 1)?;
        house[&found].defined.contains(item).then_some(found)
    });
    Some(through.next().unwrap_or_else(|| module.to_vec()))
}

/// What each file imports of the others.
fn imports(house: &BTreeMap<Module, File>) -> BTreeMap<&Module, BTreeSet<Module>> {
    let of = |(module, file)| {
        let module: &Module = module;
        let file: &File = file;
        let found = file.paths.iter().filter_map(|path| home(house, path, 8));
        (module, found.filter(|found| found != module).collect())
    };
    house.iter().map(of).collect()
}

fn shown(module: &Module) -> String {
    if module.is_empty() { "lib.rs".into() } else { module.join("/") }
}

/// A way from a file back to itself, if there is one.
fn circle<'a>(
    imports: &'a BTreeMap<&Module, BTreeSet<Module>>,
    start: &'a Module,
) -> Option<Vec<&'a Module>> {
    let mut ways: Vec<Vec<&Module>> = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = vec![];
        for way in ways {
            for next in &imports[way[way.len() - 1]] {
                if next == start {
                    return Some(way);
                }
                if seen.insert(next) {
                    longer.push(way.iter().copied().chain([next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}

#[test]
fn imports_are_found_however_they_are_written() {
    let read = |name: &str, text: &str| (vec![name.to_owned()], read(&vec![name.to_owned()], text));
    let house = BTreeMap::from([
        read("a", "mod inner; pub use inner::Thing; pub fn own() {}"),
        (
            vec!["a".into(), "inner".into()],
            self::read(&vec!["a".into(), "inner".into()], "pub struct Thing;"),
        ),
        read("b", "use crate::a::{self, Thing as Other}; pub(super) fn f() {}"),
        read("c", "fn f() { let _: Option<crate::b::X> = None; }"),
        read("d", "mod e; fn f() { e::g(); } #[cfg(test)] mod tests { use crate::c::f; }"),
        (
            vec!["d".into(), "e".into()],
            self::read(&vec!["d".into(), "e".into()], "pub fn g() { super::f() }"),
        ),
    ]);
    let imports = imports(&house);
    let of = |name: &str| imports[&vec![name.to_owned()]].iter().map(shown).collect::<Vec<_>>();
    assert_eq!(of("a"), ["a/inner"]);
    assert_eq!(of("b"), ["a", "a/inner"]);
    assert_eq!(of("c"), ["b"]);
    assert_eq!(of("d"), ["d/e"]);
    assert!(circle(&imports, &vec!["d".into()]).is_some());
    assert!(circle(&imports, &vec!["b".into()]).is_none());
}

#[test]
fn no_files_import_one_another_in_a_circle() {
    let house = house();
    let imports = imports(&house);
    let circles = house.keys().filter_map(|start| circle(&imports, start));
    let (open, found): (Vec<_>, Vec<_>) = circles.partition(|circle| {
        circle.iter().all(|module| module.first().is_some_and(|room| OPEN.contains(&room.as_str())))
    });
    let shown: Vec<String> =
        found.iter().map(|it| it.iter().copied().map(shown).collect::<Vec<_>>().join(" → ")).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    for room in OPEN {
        assert!(open.iter().any(|circle| circle[0][0] == room), "{room} has no circle any more");
    }
}

#[test]
fn no_stage_imports_a_later_one() {
    let house = house();
    let mut found = vec![];
    for (module, imported) in imports(&house) {
        for other in imported {
            let rank = |module: &Module| {
                module.first().and_then(|room| STAGES.iter().position(|stage| stage == room))
            };
            let serves = module.first().is_some_and(|room| SERVANTS.contains(&room.as_str()));
            let wrong = match (rank(module), rank(&other)) {
                (Some(own), Some(others)) => others > own,
                (None, Some(_)) => serves,
                _ => false,
            };
            if wrong {
                found.push(format!("{} → {}", shown(module), shown(&other)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_file_is_long() {
    let long = house().into_iter().filter(|(_, file)| file.lines > MOST_LINES);
    let found: Vec<String> =
        long.map(|(module, file)| format!("{}: {} lines", shown(&module), file.lines)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
