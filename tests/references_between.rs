//! References to other documents and to footnotes: what holds back what, what leads where, and that an edition with them can be
//! built whole.

use khulasa::printed::{Block, Run};
use khulasa::{Press, PressOptions};
use typst::foundations::NativeElement;
use typst::introspection::Introspector;
use typst::model::FootnoteElem;

mod desk;
mod folders;

use desk::Desk;

const SOURCE: &str = "tests/cases/references-to-notes-and-documents/source";
const REPORT: &str = "source/sessions/cop-12/report.yaml";

/// The case with other words in the report of the twelfth session.
fn desk(old: &str, new: &str) -> Desk {
    let desk = Desk::of(SOURCE);
    let text = String::from_utf8(desk.read(REPORT)).expect("text");
    assert!(text.contains(old), "{old}");
    desk.write(REPORT, text.replace(old, new));
    desk
}

#[test]
fn a_slip_in_what_another_document_prints_holds_back_who_asks_for_its_numbers() {
    let desk = Desk::of(SOURCE);
    desk.write("source/meetings/wg-1.yaml", "type: meeting\nnumbr: 1\n");
    let run = desk.run(&["build", "sessions/cop-12/report"]);
    run.assert_code(1);
    assert!(run.err.contains("not written, there are errors in source/meetings/wg-1.yaml"), "{}", run.err);
    assert!(!run.err.contains("reference::"), "one fault, one message: {}", run.err);
}

#[test]
fn a_symbol_depends_on_nothing_but_its_document_and_session() {
    let desk = desk("[@sessions/cop-10/report:travel]", "4");
    desk.write("source/meetings/wg-1.yaml", "type: meeting\nnumbr: 1\n");
    let run = desk.run(&["build", "sessions/cop-12/report"]);
    assert!(desk.path("out/sessions/cop-12/report.pdf").exists(), "{}", run.err);
}

#[test]
fn a_document_without_a_symbol_cannot_be_named_where_none_stands_for_it() {
    let desk = Desk::of(SOURCE);
    desk.write("source/house.yaml", "type: house\nmasthead:\n  missing_symbol: none\n");
    let agenda = String::from_utf8(desk.read("source/sessions/cop-10/agenda.yaml")).expect("text");
    desk.write("source/sessions/cop-10/agenda.yaml", agenda.replace("symbol: 1\n", ""));
    let run = desk.run(&["build", "sessions/cop-12/report"]);
    run.assert_code(1);
    assert!(run.err.contains("`sessions/cop-10/agenda` is a document that has no symbol"), "{}", run.err);
}

#[test]
fn an_item_of_another_agenda_is_not_taken_for_what_has_its_id_here() {
    let desk = desk(
        "  - title: المتابعة\n    paragraphs:\n",
        "  - title: المتابعة\n    paragraphs:\n      - id: officers\n        text: انتُخب المكتب.\n",
    );
    let press = Press::new(PressOptions::new(desk.path("source"))).expect("templates and fonts");
    let edition = press.read().expect("the project");
    let document = edition.corpus.documents.iter().find(|it| it.name == "sessions/cop-12/report");
    let printed = edition.printed(document.expect("the report")).expect("what it prints");
    let paragraphs = printed.page_runs().flat_map(|run| &run.blocks).filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(&paragraph.text),
        _ => None,
    });
    let runs: Vec<&Run> = paragraphs.flatten().collect();
    let is_printed = runs.iter().any(|run| matches!(run, Run::Text(text) if text.contains("(أ)")));
    assert!(is_printed, "{runs:?}");
    let leads = runs.iter().any(|run| matches!(run, Run::Reference { text, .. } if text.contains("(أ)")));
    assert!(!leads, "the item has no place in this document");
}

#[test]
fn a_compendium_names_a_note_of_a_title_and_prints_it_once() {
    let desk = Desk::of("tests/cases/notes-on-titles/source");
    let file = "source/instruments/text.yaml";
    let text = String::from_utf8(desk.read(file)).expect("text");
    let cited = text.replace("^[اعتُمد القرار بتوافق الآراء.]", "[^first-annex]");
    let named = cited.replace("  - يقرر", "  - يشير إلى الحاشية [@first-annex]؛\n  - يقرر");
    assert_ne!(named, cited);
    assert_ne!(cited, text);
    desk.write(file, named);
    desk.run(&["build"]).assert_code(0);
    let press = Press::new(PressOptions::new(desk.path("source"))).expect("templates and fonts");
    let edition = press.read().expect("the project");
    let book = edition.corpus.documents.iter().find(|it| it.name == "book").expect("the compendium");
    let printed = press.printed(&edition, book).expect("what it prints");
    let (pages, _) = press.pages(&edition, &printed).expect("its pages");
    let notes = pages.introspector().query(&FootnoteElem::ELEM.select());
    assert_eq!(notes.len(), 1, "the contents leave it out");
}
