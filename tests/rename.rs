//! `khulasa rename`: everything that points at an id follows it, nothing else changes, and nothing is half done.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

mod desk;
mod folders;

use desk::Desk;

/// All files below the source folder.
fn files(desk: &Desk) -> BTreeMap<String, String> {
    fn gather(folder: &Path, root: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(&path, root, found);
            } else {
                let name = path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
                found.insert(name, String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned());
            }
        }
    }
    let mut found = BTreeMap::new();
    gather(&desk.path("source"), &desk.path("source"), &mut found);
    found
}

/// The project as it has to look: words in other words, and files with other names.
fn expected(
    before: &BTreeMap<String, String>,
    words: &[(&str, &str)],
    names: (&str, &str),
) -> BTreeMap<String, String> {
    let text = |text: &String| words.iter().fold(text.clone(), |text, (old, new)| text.replace(old, new));
    before.iter().map(|(name, it)| (name.replacen(names.0, names.1, 1), text(it))).collect()
}

#[test]
fn all_that_points_at_it_follows_and_nothing_else_changes() {
    for (old, new, words, names) in [
        ("wg2-11", "wg2-2018", vec![("- wg2-11", "- wg2-2018")], ("meetings/wg2-11.", "meetings/wg2-2018.")),
        (
            "cop-12-resolution-01",
            "twelve-one",
            vec![("cop-12-resolution-01", "twelve-one")],
            ("instruments/cop-12-resolution-01.", "instruments/twelve-one."),
        ),
        (
            "cop-13",
            "thirteen",
            vec![("session: cop-13", "session: thirteen"), ("sessions/cop-13/", "sessions/thirteen/")],
            ("sessions/cop-13/", "sessions/thirteen/"),
        ),
        (
            "treaty-convention",
            "palermo",
            vec![("[^treaty-convention]", "[^palermo]"), ("id: treaty-convention\n", "id: palermo\n")],
            ("", ""),
        ),
        (
            "sessions/cop-13/agenda",
            "sessions/cop-13/provisional/agenda-1",
            vec![("agenda: sessions/cop-13/agenda", "agenda: sessions/cop-13/provisional/agenda-1")],
            ("sessions/cop-13/agenda.", "sessions/cop-13/provisional/agenda-1."),
        ),
        (
            "compendium",
            "booklet",
            vec![("compendium: compendium", "compendium: booklet")],
            ("compendium.", "booklet."),
        ),
    ] {
        let desk = Desk::of("source");
        let before = files(&desk);
        let told = desk.run(&["rename", old, new, "--dry-run"]);
        told.assert_code(0);
        assert!(files(&desk) == before, "{old}: a dry run writes nothing");
        let run = desk.run(&["rename", old, new]);
        run.assert_code(0);
        assert_eq!(run.err, told.err);
        let (found, wanted) = (files(&desk), expected(&before, &words, names));
        for (name, text) in &wanted {
            assert_eq!(found.get(name), Some(text), "{old}: {name}");
        }
        assert_eq!(found.len(), wanted.len(), "{old}");
        let check = desk.run(&["check"]);
        check.assert_code(0);
        assert_eq!(check.err, "no errors\n", "{old}");
    }
}

#[test]
fn topics_and_items_are_renamed_where_they_are_meant() {
    let desk = Desk::of("source");
    let before = files(&desk);
    desk.run(&["rename", "convention", "treaty"]).assert_code(0);
    let after = files(&desk);
    assert!(after["topics.yaml"].contains("- id: treaty\n"));
    assert!(after["instruments/cop-02-decision-06.yaml"].contains("topics: [treaty, conference]"));
    assert_eq!(after["sessions/cop-13/agenda.yaml"], before["sessions/cop-13/agenda.yaml"]);
    assert_eq!(after["citations.yaml"], before["citations.yaml"]);
    desk.run(&["check"]).assert_code(0);

    desk.run(&["rename", "cop-10:opening", "cop-10:beginning"]).assert_code(0);
    let last = files(&desk);
    assert_eq!(last["sessions/cop-13/agenda.yaml"], before["sessions/cop-13/agenda.yaml"]);
    assert!(last["sessions/cop-10/agenda.yaml"].contains("- item: beginning\n"));
    assert!(last["sessions/cop-10/agenda.yaml"].contains("- id: beginning\n"));
    assert!(!last["sessions/cop-10/agenda.yaml"].contains("opening"));
    desk.run(&["check"]).assert_code(0);
}

#[test]
fn layout_comments_and_what_only_looks_like_it_stay() {
    let desk = Desk::new();
    let decision = "# first-annex\ntype: decision\nsession: 'cop-03' # of 2006\nnumber: 4\ntitle: first-annex\nopening: \
                    إن مؤتمر الأطراف،\noperative:\n  - \"يقرّ[^first-annex] \\\\[^first-annex]؛\"\n  - text: >-\n      يطلب\n\
                    \n      ذلك[^first-annex].\n    topics: [ training , ]\n";
    desk.write("source/instruments/decision.yaml", decision);
    desk.run(&["rename", "first-annex", "annex"]).assert_code(0);
    let after = String::from_utf8(desk.read("source/instruments/decision.yaml")).expect("UTF-8");
    let wanted =
        decision.replace("يقرّ[^first-annex]", "يقرّ[^annex]").replace("ذلك[^first-annex]", "ذلك[^annex]");
    assert_eq!(after, wanted);
    desk.run(&["rename", "cop-03", "cop-3"]).assert_code(0);
    let after = String::from_utf8(desk.read("source/instruments/decision.yaml")).expect("UTF-8");
    assert_eq!(after, wanted.replace("'cop-03'", "'cop-3'"));
    assert!(desk.path("source/sessions/cop-3/session.yaml").exists());
    assert_eq!(
        fs::read_dir(desk.path("source/sessions/cop-3")).expect("a folder").count(),
        2,
        "no part is left"
    );
}

#[test]
fn what_cannot_be_renamed_is_refused_and_all_stays() {
    let desk = Desk::of("source");
    let before = files(&desk);
    for arguments in [
        ["wg2-99", "wg2-100"],
        ["wg2-11", "wg2-10"],
        ["wg2-11", "الاجتماع"],
        ["wg2-11", "../wg2-11"],
        ["wg2-11", "a/b"],
        ["training", "convention"],
        ["training", "null"],
        ["cop-12", "cop-13"],
        ["cop-10:opening", "cop-10:credentials"],
        ["opening", "beginning"],
    ] {
        let run = desk.run(&["rename", arguments[0], arguments[1]]);
        run.assert_code(2);
        assert!(
            run.err.contains("[rename::refused]") && run.err.contains("help: "),
            "{arguments:?}: {}",
            run.err
        );
        assert!(files(&desk) == before, "{arguments:?}");
    }
    // Where a file cannot be read, something in it may point at what is renamed.
    desk.write("source/meetings/broken.yaml", "type: meeting\nopening: \"\n");
    let run = desk.run(&["rename", "wg2-11", "wg2-12"]);
    run.assert_code(2);
    assert!(run.err.contains("source/meetings/broken.yaml"), "{}", run.err);
}

#[test]
fn where_several_things_have_an_id_it_is_said_which_is_meant() {
    let desk = Desk::new();
    desk.write(
        "source/citations.yaml",
        "type: citations\ncitations:\n  - id: training\n    text: نص\n  - id: first-annex\n    text: مرفق\n",
    );
    let run = desk.run(&["rename", "training", "teaching"]);
    run.assert_code(2);
    assert!(run.err.contains("`topic`, `citation`") && run.err.contains("--kind"), "{}", run.err);
    desk.run(&["rename", "training", "teaching", "--kind", "topic"]).assert_code(0);
    let read = |name: &str| String::from_utf8(desk.read(name)).expect("UTF-8");
    assert!(read("source/instruments/decision.yaml").contains("topics: [teaching]"));
    assert!(read("source/topics.yaml").contains("id: teaching\n"));
    assert!(read("source/citations.yaml").contains("id: training\n"));
}

#[test]
fn references_in_texts_are_renamed_with_what_they_name() {
    let desk = Desk::of("examples/session/source");
    for (old, new, marks) in [
        ("cop-04-resolution-01", "cop-04-plastics", "[@cop-04-plastics"),
        ("cop-04:item-plastics", "cop-04:plastics", "[@plastics]"),
    ] {
        desk.run(&["rename", old, new]).assert_code(0);
        let renamed = files(&desk);
        assert!(renamed.values().any(|text| text.contains(marks)), "{new}");
        let check = desk.run(&["check"]);
        assert_eq!(check.err, "no errors\n", "{new}");
    }
}

#[test]
fn notes_and_documents_are_renamed_in_the_texts_that_name_them() {
    let desk = Desk::of("tests/cases/references-to-notes-and-documents/source");
    for (old, new, marks, times) in [
        ("explained", "told", "[@told]", 1),
        ("sessions/cop-10/report", "sessions/cop-10/final", "[@sessions/cop-10/final", 2),
        ("cop-10:officers", "cop-10:bureau", "[@sessions/cop-10/agenda:bureau]", 1),
        ("cop-10", "tenth", "[@sessions/tenth/", 4),
    ] {
        desk.run(&["rename", old, new]).assert_code(0);
        let renamed = files(&desk);
        let found: usize = renamed.values().map(|text| text.matches(marks).count()).sum();
        assert_eq!(found, times, "{new}");
        let check = desk.run(&["check"]);
        assert_eq!(check.err, "no errors\n", "{new}");
    }
}

#[test]
fn marks_follow_what_they_name_and_not_what_has_the_same_id() {
    let desk = Desk::of("tests/cases/references-at-odds/source");
    let run = desk.run(&["rename", "--kind", "citation", "opening", "statement"]);
    run.assert_code(0);
    let report = String::from_utf8(desk.read("source/sessions/cop-10/report.yaml")).expect("text");
    assert!(report.contains("[^statement]") && report.contains("الحاشية [@opening]"), "{report}");
}

#[test]
fn corrections_and_revisions_follow_their_document() {
    let desk = Desk::of("examples/session/source");
    desk.run(&["rename", "sessions/cop-04/implementation", "sessions/cop-04/progress"]).assert_code(0);
    desk.run(&["rename", "cop-04", "fourth"]).assert_code(0);
    let check = desk.run(&["check"]);
    assert_eq!(check.err, "no errors\n");
}
