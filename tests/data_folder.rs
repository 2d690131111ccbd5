//! The folder that `khulasa data` writes: the engine alone typesets it, and sets the same pages.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use khulasa::typeset::Fit;
use khulasa::{Press, PressOptions};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;

mod desk;
mod folders;

use desk::Desk;

/// A folder on the disk and the fonts of another, as the engine's own tools see them; nothing of the
/// program's is in it.
struct FolderWorld {
    root: PathBuf,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    read: Mutex<HashMap<FileId, Bytes>>,
}

impl FolderWorld {
    fn new(root: &Path, fonts: &Path) -> Self {
        let mut files = vec![];
        font_files(fonts, &mut files);
        files.sort();
        let fonts: Vec<Font> =
            files.iter().flat_map(|path| Font::iter(Bytes::new(fs::read(path).expect("a font")))).collect();
        assert!(!fonts.is_empty());
        let features = [Feature::A11yExtras].into_iter().collect();
        let path = VirtualPath::new("/main.typ").expect("a path");
        Self {
            root: root.to_owned(),
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: RootedPath::new(VirtualRoot::Project, path).intern(),
            read: Mutex::default(),
        }
    }
}

impl World for FolderWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = String::from_utf8(self.file(id)?.to_vec()).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let mut read = self.read.lock().expect("no panic");
        if let Some(bytes) = read.get(&id) {
            return Ok(bytes.clone());
        }
        let root = match id.get().root() {
            VirtualRoot::Project => self.root.clone(),
            VirtualRoot::Package(it) => {
                self.root.join(format!("packages/{}/{}/{}", it.namespace, it.name, it.version))
            }
        };
        let path = root.join(id.get().vpath().get_without_slash());
        let bytes = Bytes::new(fs::read(&path).map_err(|error| FileError::from_io(error, &path))?);
        read.insert(id, bytes.clone());
        Ok(bytes)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn font_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            font_files(&path, files);
        } else if path.extension().is_some_and(|it| it == "ttf" || it == "otf") {
            files.push(path);
        }
    }
}

/// The text of each page, item by item in drawing order.
fn pages(document: &PagedDocument) -> Vec<Vec<String>> {
    fn below(frame: &Frame, texts: &mut Vec<String>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => below(&group.frame, texts),
                FrameItem::Text(text) => texts.push(text.text.to_string()),
                _ => {}
            }
        }
    }
    let texts = document.pages().iter().map(|page| {
        let mut texts = vec![];
        below(&page.frame, &mut texts);
        texts
    });
    texts.collect()
}

fn assert_same_pages(source: &str, name: &str) {
    let project = std::env::current_dir().expect("the project");
    let desk = Desk::of(source);
    desk.run(&["data", name, "--into", "designs/folder"]).assert_code(0);
    let world = FolderWorld::new(&desk.path("designs/folder"), &project.join("fonts"));
    let alone: PagedDocument = typst::compile(&world).output.expect("pages");

    let press = Press::new(PressOptions::new(source)).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect(name);
    let printed = press.printed(&edition, document).expect("what it prints");
    let (ours, _) = press.compositor().typeset(&printed, &Fit::default(), |_| {}).expect("pages");
    assert_eq!(pages(&alone), pages(&ours), "{name}");
}

#[test]
fn the_engine_alone_sets_the_same_pages() {
    // A booklet, a document with pictures and codes, one whose pages come from another, and one that packages draw in.
    assert_same_pages("source", "compendium");
    assert_same_pages("source", "sessions/cop-10/agenda");
    assert_same_pages("source", "index");
    assert_same_pages("tests/cases/charts-in-a-report/source", "sessions/cop-10/report");
}

#[test]
fn a_folder_that_is_there_is_left_alone() {
    let desk = Desk::new();
    desk.write("design/main.typ", "mine");
    let run = desk.run(&["data", "sessions/cop-03/decision-04", "--into", "design"]);
    run.assert_code(2);
    assert!(run.err.contains("design is there already [data::folder]"), "{}", run.err);
    assert_eq!(desk.read("design/main.typ"), b"mine");
    assert_eq!(fs::read_dir(desk.path("design")).expect("a folder").count(), 1);
}

#[test]
fn a_document_with_errors_is_not_written() {
    let desk = Desk::of("source");
    desk.write("source/topics.yaml", "type: topics\ntopics: 5\n");
    let run = desk.run(&["data", "compendium", "--into", "design"]);
    run.assert_code(1);
    assert!(run.err.contains("compendium: not written"), "{}", run.err);
    assert!(!desk.path("design").exists());
    desk.run(&["data", "nothing", "--into", "design"]).assert_code(2);
    let run = desk.run(&["data", "sessions", "--into", "design"]);
    run.assert_code(2);
    assert!(run.err.contains("[data::several]"), "{}", run.err);
    assert!(!desk.path("design").exists());
}

#[test]
fn templates_refuse_kinds_that_they_do_not_know() {
    let project = std::env::current_dir().expect("the project");
    let (offprint, compendium) = ("sessions/cop-02/decision-01", "book");
    for (document, file, known, said) in [
        (offprint, "body-001", r#""kind":"paragraph""#, "no block is of the kind `verse`"),
        (offprint, "body-001", r#""kind":"text""#, "no run is of the kind `verse`"),
        (offprint, "body-001", r#""role":"instrument""#, "no heading has the role `verse`"),
        (offprint, "body-001", r#""role":"text""#, "no role of a paragraph is `verse`"),
        (offprint, "body-001", r#""introduces":"nothing""#, "no introduction of a paragraph is `verse`"),
        (offprint, "settings", r#""digits":"western""#, "no kind of digits is `verse`"),
        (offprint, "settings", r#""paper":null"#, "no size of pages is `verse`"),
        (
            compendium,
            "index",
            r#""page_locators":"from-layout""#,
            "no source of the pages of places is `verse`",
        ),
    ] {
        let desk = Desk::of("tests/cases/a-small-compendium/source");
        desk.run(&["data", document, "--into", "design"]).assert_code(0);
        let (key, _) = known.split_once(':').expect("a key");
        let file = format!("design/data/{file}.json");
        let data = String::from_utf8(desk.read(&file)).expect("UTF-8");
        assert!(data.contains(known), "{known}: {data}");
        desk.write(&file, data.replacen(known, &format!("{key}:\"verse\""), 1));
        let world = FolderWorld::new(&desk.path("design"), &project.join("fonts"));
        let errors = typst::compile::<PagedDocument>(&world).output.expect_err("a fault");
        assert!(errors.iter().any(|it| it.message.contains(said)), "{errors:?}");
    }
}

#[test]
fn a_theme_is_merged_over_the_tokens() {
    let project = std::env::current_dir().expect("the project");
    let typeset = |theme: &str| {
        let desk = Desk::new();
        desk.run(&["data", "sessions/cop-03/decision-04", "--into", "design"]).assert_code(0);
        desk.write("design/theme.typ", format!("#let theme = {theme}\n"));
        let world = FolderWorld::new(&desk.path("design"), &project.join("fonts"));
        typst::compile::<PagedDocument>(&world).output.map_err(|errors| errors[0].message.to_string())
    };
    let pages = typeset("(page-size: (width: 200mm), colour: (accent: red))").expect("pages");
    let size = pages.pages()[0].frame.size();
    assert_eq!((size.x.to_mm().round(), size.y.to_mm().round()), (200.0, 297.0));
    for (theme, said) in [
        ("(page: 1mm)", "there is no token `page`"),
        ("(size: (boddy: 1pt))", "no token `size` has `boddy`"),
        ("(size: 12pt)", "the token `size` of a theme is a dictionary"),
    ] {
        let fault = typeset(theme).expect_err("a fault");
        assert!(fault.contains(said), "{fault}");
    }
}

#[test]
fn each_token_can_be_named_by_a_theme() {
    let read =
        |name: &str| fs::read_to_string(format!("typst/house/{name}.typ")).expect("a file of the house");
    let text = read("theming");
    let (_, after) = text.split_once("let known = (").expect("the list");
    let (listed, _) = after.split_once("\n  )").expect("its end");
    let listed: Vec<&str> = listed.lines().map(|line| line.trim().trim_matches(['"', ','])).collect();
    let listed: Vec<&str> = listed.into_iter().filter(|name| !name.is_empty()).collect();
    let tokens = ["tokens", "booklet-tokens", "official-tokens"].map(read).concat();
    let named = tokens.lines().filter_map(|line| line.strip_prefix("#let ")).map(|line| {
        let (name, value) = line.split_once(" = ").expect("a token");
        assert!(value.starts_with(&format!("themed(\"{name}\", ")), "{line}");
        name
    });
    assert_eq!(listed, named.collect::<Vec<_>>());
}
