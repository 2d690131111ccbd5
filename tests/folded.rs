//! What a project of very many documents folds away is as if it had stayed open: the same reports, the same data, the same bytes;
//! and nobody unfolds it who goes through all documents.

use std::fs;
use std::path::{Path, PathBuf};

use khulasa::corpus::Document;
use khulasa::{Edition, Format, Press, PressOptions};

/// All cases and bodies, the project and the example.
fn sources() -> Vec<PathBuf> {
    let folders = ["tests/cases", "tests/bodies"].iter().flat_map(|it| fs::read_dir(it).expect("a folder"));
    let mut found: Vec<PathBuf> =
        folders.map(|entry| entry.expect("an entry").path().join("source")).collect();
    found.retain(|source| source.is_dir());
    found.sort();
    found.extend(["source".into(), "examples/session/source".into()]);
    found.retain(|source| source.is_dir());
    assert!(found.len() > 150, "{} sources", found.len());
    found
}

fn press(source: &Path, open_bytes: usize) -> Press {
    // Fonts and templates of a case are not at stake.
    Press::new(PressOptions { open_bytes, reads_again: false, ..PressOptions::new(source) }).expect("a press")
}

fn may_fold(document: &&Document) -> bool {
    matches!(document.kind(), "report" | "paper" | "draft" | "corrigendum" | "letter")
}

#[test]
fn folded_documents_are_reported_on_and_resolved_as_open_ones() {
    let mut compared = 0;
    let mut folded_once = 0;
    for source in sources() {
        let (open, folding) = (press(&source, usize::MAX), press(&source, 0));
        let (left, right) = (open.read().expect("the source"), folding.read().expect("the source"));
        assert_eq!(left.diagnostics, right.diagnostics, "{}", source.display());
        let folded = |edition: &Edition| {
            let documents = edition.corpus.documents.iter().filter(may_fold);
            documents.filter(|document| document.content.is_folded()).count()
        };
        assert_eq!(folded(&left), 0);
        let before = folded(&right);
        folded_once += before;
        for document in &left.corpus.documents {
            let data = |press: &Press, edition: &Edition, document: &Document| {
                edition
                    .blocked_by(document)
                    .map(|file| file.to_string())
                    .map_or_else(|| press.printed(edition, document).map(|it| format!("{it:?}")), Ok)
            };
            let of_left = data(&open, &left, document);
            let of_right = right.apart(document, |edition, document| data(&folding, edition, document));
            assert_eq!(of_left, of_right, "{}: {}", source.display(), document.name);
            assert_eq!(left.reach(document), right.reach(document), "{}", document.name);
            compared += 1;
        }
        assert_eq!(left.characters(), right.characters());
        assert_eq!(folded(&right), before, "{}: somebody has unfolded what all share", source.display());
    }
    assert!(compared > 300 && folded_once > 60, "{compared} documents, of which {folded_once} were folded");
}

#[test]
fn folded_documents_are_printed_as_open_ones() {
    let source = Path::new("examples/session/source");
    let (open, folding) = (press(source, usize::MAX), press(source, 0));
    let (left, right) = (open.read().expect("the source"), folding.read().expect("the source"));
    for document in left.corpus.documents.iter().filter(may_fold) {
        let formats = [Format::Pdf, Format::Text];
        let files = |press: &Press, edition: &Edition, document: &Document| {
            let product = press.typeset(edition, document, &formats).expect("a document");
            product.files.into_iter().map(|file| file.bytes).collect::<Vec<_>>()
        };
        let of_right = right.apart(document, |edition, document| files(&folding, edition, document));
        assert!(files(&open, &left, document) == of_right, "{}", document.name);
    }
}
