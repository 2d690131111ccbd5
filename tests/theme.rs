//! The look of the house stands in the tokens alone, and a project changes it with a theme alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use khulasa::{Press, PressOptions};
use typst::layout::{Frame, FrameItem};
use typst::syntax::ast::{AstNode, Expr, FieldAccess, Named, Numeric, Str, Unit};
use typst::syntax::{SyntaxNode, parse};
use typst::visualize::Paint;
use typst_layout::PagedDocument;

mod desk;
mod folders;

use desk::Desk;

/// Where lengths, colours and fonts are named.
const TOKENS: [&str; 4] =
    ["house/tokens.typ", "house/booklet-tokens.typ", "house/official-tokens.typ", "theme.typ"];

/// What other templates name, and why it is no measure of the look.
const EXCEPTIONS: [(&str, &str, &str); 2] = [
    ("house/index-deal.typ", "1pt", "rounding, which must not push a row out of its page"),
    ("house/chart-parts.typ", "tiling", "hatching, whose measures and colours are tokens"),
];

/// What makes colours in the engine, and those that it has names for.
const COLOURS: [&str; 27] = [
    "aqua", "black", "blue", "cmyk", "color", "eastern", "fuchsia", "gradient", "gray", "green", "lime",
    "luma", "maroon", "navy", "oklab", "oklch", "olive", "orange", "purple", "red", "rgb", "silver",
    "stroke", "teal", "tiling", "white", "yellow",
];

/// The paths and texts of the templates of a folder. Packages have their own look, which the templates set.
fn templates(folder: &Path, prefix: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() && name != "packages" {
            templates(&entry.path(), &format!("{name}/"), found);
        } else if name.ends_with(".typ") {
            found.push((name, fs::read_to_string(entry.path()).expect("a template")));
        }
    }
}

/// The names that a template speaks of, fields of others too.
fn names(node: &SyntaxNode, found: &mut BTreeSet<String>) {
    if let Some(Expr::Ident(name)) = node.cast::<Expr>() {
        found.insert(name.as_str().to_owned());
    }
    node.children().for_each(|child| names(child, found));
}

#[test]
fn every_token_is_read_and_every_file_of_the_house_is_imported() {
    let mut files = vec![];
    templates(Path::new("typst"), "", &mut files);
    let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
    for (path, _) in files.iter().filter(|(path, _)| path.starts_with("house/")) {
        let name = path.trim_start_matches("house/");
        let imported =
            ["", "house/"].iter().any(|folder| all.contains(&format!("#import \"{folder}{name}\"")));
        assert!(imported, "no template imports {path}");
    }
    let mut spoken = BTreeSet::new();
    for (_, text) in &files {
        // A token's own statement names it as well, once as a name and once as words.
        let root = parse(text);
        for child in root.children() {
            let own = child.full_text().starts_with("let ");
            match own {
                true => child
                    .children()
                    .skip(1)
                    .filter(|it| it.cast::<Expr>().is_none_or(|it| !matches!(it, Expr::Ident(_))))
                    .for_each(|it| names(it, &mut spoken)),
                false if child.full_text().starts_with("import ") => {}
                false => names(child, &mut spoken),
            }
        }
    }
    let tokens: Vec<&str> = all
        .lines()
        .filter(|line| line.contains(" = themed(\""))
        .map(|line| line.trim_start_matches("#let ").split(' ').next().expect("a name"))
        .collect();
    assert!(tokens.len() > 50, "{tokens:?}");
    // Some are imported under another name.
    let renamed = |token: &str| all.contains(&format!("{token} as "));
    let unread: Vec<_> = tokens.iter().filter(|token| !spoken.contains(**token) && !renamed(token)).collect();
    assert!(unread.is_empty(), "no template reads {unread:?}");
}

/// What a template names itself of lengths, colours and fonts.
fn named_looks(node: &SyntaxNode, families: &BTreeSet<String>, found: &mut Vec<String>) {
    if let Some(access) = node.cast::<FieldAccess>() {
        return named_looks(access.target().to_untyped(), families, found);
    }
    if let Some(named) = node.cast::<Named>() {
        if named.name().as_str() == "font" && matches!(named.expr(), Expr::Str(_) | Expr::Array(_)) {
            found.push(node.full_text().to_string());
        }
        return named_looks(named.expr().to_untyped(), families, found);
    }
    if let Some(numeric) = node.cast::<Numeric>() {
        let (value, unit) = numeric.get();
        let whole = unit == Unit::Percent && value == 100.0;
        if value != 0.0 && !whole && unit != Unit::Fr {
            found.push(node.full_text().to_string());
        }
    }
    if let Some(Expr::Ident(name)) = node.cast::<Expr>()
        && COLOURS.contains(&name.as_str())
    {
        found.push(name.as_str().into());
    }
    if let Some(string) = node.cast::<Str>() {
        let string = string.get();
        if string.starts_with('#') || families.contains(string.as_str()) {
            found.push(string.to_string());
        }
    }
    node.children().for_each(|child| named_looks(child, families, found));
}

fn looks_of(text: &str) -> Vec<String> {
    let families = BTreeSet::from(["Amiri".to_owned()]);
    let mut found = vec![];
    named_looks(&parse(text), &families, &mut found);
    found
}

#[test]
fn looks_are_found_however_they_are_written() {
    assert_eq!(looks_of("#v(1.5mm)"), ["1.5mm"]);
    assert_eq!(looks_of("#let f(x) = { if x { pad(x: -2em)[#h(3%)] } }"), ["2em", "3%"]);
    assert_eq!(looks_of("#set text(font: (\"A\", \"B\"), fill: red)"), ["font: (\"A\", \"B\")", "red"]);
    assert_eq!(looks_of("#text(fill: rgb(\"#123456\"))[x]"), ["rgb", "#123456"]);
    assert_eq!(looks_of("#let x = \"Amiri\"\n#stroke(luma(3))"), ["Amiri", "stroke", "luma"]);
    assert_eq!(looks_of("#text(fill: color.mix(a, b))[x]"), ["color"]);
    assert_eq!(looks_of("#block(width: 100%, inset: 0pt, height: 2fr, fill: colour.red)"), [""; 0]);
    assert_eq!(looks_of("A word of 5pt in a text, // and 3mm in a remark"), [""; 0]);
}

#[test]
fn lengths_colours_and_fonts_are_named_in_the_tokens_alone() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let families: BTreeSet<String> = press.fonts().faces().iter().map(|face| face.family.clone()).collect();
    assert!(families.contains("Amiri"), "{families:?}");
    let mut files = vec![];
    templates(Path::new("typst"), "", &mut files);
    assert!(files.len() > 15, "{}", files.len());
    let (mut wrong, mut met) = (vec![], BTreeSet::new());
    for (path, text) in files.iter().filter(|(path, _)| !TOKENS.contains(&path.as_str())) {
        let mut found = vec![];
        named_looks(&parse(text), &families, &mut found);
        for look in found {
            match EXCEPTIONS.iter().find(|(file, allowed, _)| file == path && *allowed == look) {
                Some(exception) => _ = met.insert(exception),
                None => wrong.push(format!("{path}: {look}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(met.len(), EXCEPTIONS.len(), "an exception is not needed any more");
}

/// The pages of a document below a desk's source folder.
fn pages(desk: &Desk, name: &str) -> PagedDocument {
    let press = Press::new(PressOptions::new(desk.path("source"))).expect("fonts and templates");
    let edition = press.read().expect("the source");
    assert!(!edition.has_errors(), "{:?}", edition.diagnostics);
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect(name);
    let printed = press.printed(&edition, document).expect("what it prints");
    press.pages(&edition, &printed).expect("pages").0
}

/// The sizes and colours of the texts of all pages, in points.
fn texts(document: &PagedDocument) -> BTreeSet<(String, String)> {
    fn below(frame: &Frame, found: &mut BTreeSet<(String, String)>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => below(&group.frame, found),
                FrameItem::Text(text) => {
                    let Paint::Solid(colour) = &text.fill else { panic!("a solid colour") };
                    _ = found.insert((format!("{:.1}", text.size.to_pt()), colour.to_hex().to_string()));
                }
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    document.pages().iter().for_each(|page| below(&page.frame, &mut found));
    found
}

const OFFPRINT: &str = "sessions/cop-03/decision-04";

#[test]
fn a_project_changes_two_colours_and_a_size_with_one_file() {
    let of = |size: &str, colour: &str| (size.to_owned(), colour.to_owned());
    let desk = Desk::of("tests/cases/a-small-compendium/source");
    let before = texts(&pages(&desk, "book"));
    assert!(before.contains(&of("12.4", "#000000")) && before.contains(&of("25.8", "#1b4a72")), "{before:?}");
    desk.write(
        "source/theme.typ",
        "// Green and grey.\n#let green = rgb(\"#0b5d3b\")\n#let theme = (\n  colour: (accent: green, ink: \
         luma(20%)),\n  size: (body: 13pt),\n)\n",
    );
    let after = texts(&pages(&desk, "book"));
    assert!(after.contains(&of("13.0", "#333333")) && after.contains(&of("25.8", "#0b5d3b")), "{after:?}");
    assert!(!after.iter().any(|(size, colour)| size == "12.4" || colour == "#1b4a72"), "{after:?}");
    // A designer's folder has it too.
    desk.run(&["data", "book", "--into", "design"]).assert_code(0);
    assert_eq!(desk.read("design/theme.typ"), desk.read("source/theme.typ"));
}

#[test]
fn a_faulty_theme_holds_all_documents_back() {
    let desk = Desk::new();
    desk.run(&["build"]).assert_code(0);
    let old = desk.read(&format!("out/{OFFPRINT}.pdf"));
    desk.write("source/theme.typ", "#let theme = (size: (boddy: 13pt))\n");
    for arguments in [&["build"][..], &["build", OFFPRINT]] {
        let run = desk.run(arguments);
        run.assert_code(1);
        assert!(run.err.contains("source/theme.typ:1:22"), "{}", run.err);
        assert!(run.err.contains("did you mean `body`?"), "{}", run.err);
        assert!(run.err.contains("not written"), "{}", run.err);
        assert_eq!(desk.read(&format!("out/{OFFPRINT}.pdf")), old);
    }
    // What cannot be read is told once, and nobody gets pages of another look.
    desk.write("source/theme.typ", b"\xff\xfe\x00");
    let run = desk.run(&["build"]);
    run.assert_code(1);
    assert!(run.err.contains("[file::encoding]") && !run.err.contains("theme::form"), "{}", run.err);
    assert_eq!(desk.read(&format!("out/{OFFPRINT}.pdf")), old);
    // A theme of another folder is no theme.
    fs::remove_file(desk.path("source/theme.typ")).expect("the theme");
    desk.write("source/sessions/theme.typ", "#let theme = (size: (boddy: 13pt))\n");
    desk.run(&["build"]).assert_code(0);
}

#[cfg(unix)]
#[test]
fn a_theme_that_lies_outside_of_the_project_is_not_read() {
    let desk = Desk::new();
    desk.write("theme.typ", "#let theme = (colour: (ink: red))\n");
    std::os::unix::fs::symlink("../theme.typ", desk.path("source/theme.typ")).expect("a link");
    let run = desk.run(&["build"]);
    run.assert_code(1);
    assert!(run.err.contains("[file::outside]") && run.err.contains("not written"), "{}", run.err);
    assert!(!run.err.contains("theme::form"), "{}", run.err);
}

#[test]
fn no_measure_that_a_theme_may_have_hangs_the_program() {
    let desk = Desk::of("tests/cases/a-small-compendium/source");
    for theme in [
        "(page-size: (width: 0mm, height: 0mm))",
        "(page-size: (width: 1000mm, height: 1000mm), book-contents: (dots: 0pt), ornament: (star: 0.1mm))",
        "(margin: (top: 1000mm, bottom: 1000mm, x: 1000mm))",
        "(size: (body: 0pt, cell: 0pt, note: 0pt))",
        "(size: (body: 1000mm, cell: 1000mm, chapter: 1000mm))",
        "(index-margin: (top: 1000mm), note-line: 1000mm, note-letters: 1)",
        "(index-columns: (0mm, 0mm, 0mm, 0mm))",
        "(leading: (body: 1000mm, cell: 1000mm), line-edge: (top: -100em, bottom: 100em))",
        "(number-width: (note: 1000mm), note-rule: (above: 1000mm, width: 0mm), note-mark: 100em)",
    ] {
        desk.write("source/theme.typ", format!("#let theme = {theme}\n"));
        let began = Instant::now();
        let run = desk.run(&["build"]);
        assert!(matches!(run.code, Some(0 | 1)), "{theme}: {:?} {}", run.code, run.err);
        assert!(!run.err.contains("the program itself"), "{theme}: {}", run.err);
        let took = began.elapsed();
        assert!(took < Duration::from_secs(60), "{theme}: {took:?}");
    }
}

/// How many pictures each page has.
fn pictures(document: &PagedDocument) -> Vec<usize> {
    fn below(frame: &Frame) -> usize {
        let of_item = |item: &FrameItem| match item {
            FrameItem::Group(group) => below(&group.frame),
            FrameItem::Image(..) => 1,
            _ => 0,
        };
        frame.items().map(|(_, item)| of_item(item)).sum()
    }
    document.pages().iter().map(|page| below(&page.frame)).collect()
}

#[test]
fn the_emblem_of_a_house_stands_on_covers_and_mastheads() {
    let desk = Desk::of("tests/bodies/council/source");
    assert_eq!(pictures(&pages(&desk, "compendium"))[..2], [1, 0]);
    desk.write("source/house.yaml", "type: house\nemblem: none\n");
    assert_eq!(pictures(&pages(&desk, "compendium"))[..2], [0, 0]);

    let desk = Desk::of("tests/bodies/regional-committee/source");
    assert_eq!(pictures(&pages(&desk, "sessions/rc-68/report")), [0, 0]);
    let emblem = fs::read("tests/bodies/council/source/emblem.svg").expect("an emblem");
    let house = String::from_utf8(desk.read("source/house.yaml")).expect("UTF-8");
    desk.write("source/emblem.svg", emblem);
    desk.write("source/house.yaml", format!("{house}emblem: emblem.svg\n"));
    assert_eq!(pictures(&pages(&desk, "sessions/rc-68/report")), [1, 0]);
    // The organ's own stands before it.
    let organ = String::from_utf8(desk.read("source/organ.yaml")).expect("UTF-8");
    desk.write("source/own.svg", fs::read("tests/cases/emblem/source/emblem.svg").expect("an emblem"));
    desk.write("source/organ.yaml", format!("{organ}emblem: own.svg\n"));
    desk.run(&["data", "sessions/rc-68/report", "--into", "design"]).assert_code(0);
    let masthead = String::from_utf8(desk.read("design/data/masthead.json")).expect("UTF-8");
    assert!(masthead.contains(r#""emblem":"own.svg""#), "{masthead}");
}
