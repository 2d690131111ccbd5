//! The program as a person runs it: exit codes, what is written and what is left alone.

use std::fs;
use std::process::Command;

mod desk;
mod folders;

use desk::{Desk, Run};

const OFFPRINT: &str = "sessions/cop-03/decision-04";
const DECISION: &str = "source/instruments/decision.yaml";

#[test]
fn build_writes_each_format_below_out() {
    let desk = Desk::new();
    desk.run(&["build", "--format", "pdf,txt"]).assert_code(0);
    assert!(desk.read("out/sessions/cop-03/decision-04.pdf").starts_with(b"%PDF-"));
    let text = String::from_utf8(desk.read("out/sessions/cop-03/decision-04.txt")).expect("UTF-8");
    assert!(text.lines().any(|line| line == "المقرر 4/3"), "{text}");
    let left: Vec<_> = fs::read_dir(desk.path("out/sessions/cop-03")).expect("a folder").collect();
    assert_eq!(left.len(), 2, "nothing else is left in the folder");
}

#[test]
fn a_document_with_errors_leaves_the_old_file_whole_and_the_others_are_built() {
    let desk = Desk::new();
    desk.write("source/sessions/cop-03/decision-05.yaml", "type: offprint\ninstrument: second\n");
    let second =
        fs::read_to_string(desk.path(DECISION)).expect("the decision").replace("number: 4", "number: 5");
    desk.write("source/instruments/second.yaml", &second);
    desk.run(&["build"]).assert_code(0);
    let old = desk.read("out/sessions/cop-03/decision-04.pdf");
    fs::remove_file(desk.path("out/sessions/cop-03/decision-05.pdf")).expect("a file");

    let broken = fs::read_to_string(desk.path(DECISION)).expect("the decision").replace("title:", "titel:");
    desk.write(DECISION, broken);
    let run = desk.run(&["build"]);
    run.assert_code(1);
    assert!(run.err.contains("source/instruments/decision.yaml:6:1"), "{}", run.err);
    assert!(run.err.contains("did you mean `title`?"), "{}", run.err);
    assert!(run.err.contains("decision-04: not written"), "{}", run.err);
    assert!(desk.read("out/sessions/cop-03/decision-04.pdf") == old);
    assert!(desk.read("out/sessions/cop-03/decision-05.pdf").starts_with(b"%PDF-"));
}

#[test]
fn documents_and_folders_can_be_named() {
    let desk = Desk::new();
    desk.run(&["build", "sessions/cop-03/", "--format", "pdf,pdf"]).assert_code(0);
    desk.run(&["build", "./sessions/cop-03/decision-04.pdf"]).assert_code(0);
    assert!(desk.path("out/sessions/cop-03/decision-04.pdf").exists());
    let run = desk.run(&["build", "sessions/cop-03/decison-04"]);
    run.assert_code(2);
    assert!(run.err.contains("[document::unknown]"), "{}", run.err);
    assert!(run.err.contains("did you mean `sessions/cop-03/decision-04`?"), "{}", run.err);
    desk.run(&["build", "--format", "docx"]).assert_code(2);
    desk.run(&["bild"]).assert_code(2);
}

#[test]
fn a_machine_that_fails_is_told_apart() {
    let desk = Desk::new();
    desk.run(&["build", "--source", "nowhere"]).assert_code(3);
    // A file stands where the output folder should be.
    desk.write("out", "in the way");
    let run = desk.run(&["build"]);
    run.assert_code(3);
    assert!(run.err.contains("out") && run.err.contains("[machine::failure]"), "{}", run.err);
}

#[test]
fn check_reports_and_writes_nothing() {
    let desk = Desk::new();
    desk.run(&["check"]).assert_code(0);
    desk.write("source/topics.yaml", "type: topics\ntopics:\n  - id: other\n    heading: آخر\n");
    let run = desk.run(&["check"]);
    run.assert_code(1);
    assert!(run.err.contains("there is no topic `training`"), "{}", run.err);
    // The topic that no paragraph carries may be the one that was meant, and is not told beside it.
    assert!(run.err.ends_with("\n1 error\n"), "{}", run.err);
    assert!(!desk.path("out").exists());
}

#[test]
fn check_of_one_document_leaves_out_what_it_does_not_depend_on() {
    let desk = Desk::new();
    desk.write("source/meetings/wg2-01.yaml", "type: meeting\n");
    desk.run(&["check", OFFPRINT]).assert_code(0);
    desk.run(&["check"]).assert_code(1);
    // What has nothing to do with the document does not hold it back either.
    desk.run(&["build", OFFPRINT]).assert_code(0);
    assert!(desk.path("out/sessions/cop-03/decision-04.pdf").exists());
}

#[test]
fn check_of_a_source_file_or_folder_tells_its_own_faults() {
    let desk = Desk::new();
    let decision = String::from_utf8(desk.read(DECISION)).expect("UTF-8");
    desk.write(DECISION, decision.replace("[^first-annex]", "[^annex-first]"));
    desk.write("source/sessions/cop-03/session.yaml", "type: session\nnumber: 3\nvanue: فيينا\n");
    desk.write("notes.txt", "");
    let here = desk.path(DECISION).to_string_lossy().into_owned();
    for path in [DECISION, "./source/instruments/", "source/instruments", "instruments/decision", &here] {
        let run = desk.run(&["check", path]);
        run.assert_code(1);
        assert!(run.err.contains("there is no citation `annex-first`"), "{path}: {}", run.err);
        assert!(!run.err.contains("vanue") && run.err.ends_with("\n1 error\n"), "{path}: {}", run.err);
    }
    // A document is told with all that it depends on, and both may be named.
    let run = desk.run(&["check", OFFPRINT]);
    assert!(run.err.contains("annex-first") && run.err.contains("vanue"), "{}", run.err);
    desk.run(&["check", "source/topics.yaml"]).assert_code(0);
    let run = desk.run(&["check", "source/sessions", "source/topics.yaml"]);
    run.assert_code(1);
    assert!(run.err.contains("vanue") && !run.err.contains("annex-first"), "{}", run.err);
    let run = desk.run(&["check", "source/topics.yaml", OFFPRINT]);
    assert!(run.err.contains("vanue") && run.err.contains("annex-first"), "{}", run.err);
    for (unknown, help) in [
        ("source/instruments/decison.yaml", "did you mean `source/instruments/decision.yaml`?"),
        ("notes.txt", "khulasa list"),
    ] {
        let run = desk.run(&["check", unknown]);
        run.assert_code(2);
        assert!(run.err.contains("[document::unknown]") && run.err.contains(help), "{}", run.err);
    }
}

#[test]
fn notes_of_one_text_are_told_alone() {
    let desk = Desk::of("source");
    let run = desk.run(&["check", "--notes", "source/meetings/wg2-11.yaml"]);
    run.assert_code(0);
    let places = run.err.lines().filter(|line| line.starts_with("  --> "));
    assert!(places.clone().count() > 0, "{}", run.err);
    assert!(places.into_iter().all(|line| line.contains("source/meetings/wg2-11.yaml")), "{}", run.err);
}

#[test]
fn what_has_one_cause_is_told_once_to_a_person_and_at_each_place_to_a_program() {
    let desk = Desk::of("source");
    fs::remove_file(desk.path("source/topics.yaml")).expect("a file");
    let run = desk.run(&["check"]);
    run.assert_code(1);
    assert_eq!(run.err.matches("there is no list of topics").count(), 1, "{}", run.err);
    assert!(
        run.err.contains("\n  also at source/instruments/") && run.err.contains(" more\n"),
        "{}",
        run.err
    );
    assert!(run.err.ends_with("\n1 error\n"), "{}", run.err);
    let run = desk.run(&["check", "--message-format", "json"]);
    assert!(run.err.matches("there is no list of topics").count() > 5, "{}", run.err);
    // A document of which one place is told elsewhere is held back all the same.
    let run = desk.run(&["build"]);
    run.assert_code(1);
    assert!(run.err.contains("compendium: not written"), "{}", run.err);
}

#[test]
fn a_named_document_that_is_held_back_says_why() {
    let desk = Desk::new();
    let decision = fs::read_to_string(desk.path(DECISION)).expect("the decision");
    // A text that misses what it cannot be without, one that is not YAML, and the document itself.
    desk.write(DECISION, decision.replace("number: 4\n", ""));
    let run = desk.run(&["build", OFFPRINT]);
    run.assert_code(1);
    assert!(run.err.contains("needs the field `number`"), "{}", run.err);
    assert!(
        run.err.contains("not written, there are errors in source/instruments/decision.yaml"),
        "{}",
        run.err
    );
    desk.write(DECISION, decision.replace("title: ", "title: a: "));
    for command in ["build", "check"] {
        let run = desk.run(&[command, OFFPRINT]);
        run.assert_code(1);
        assert!(run.err.contains("a colon stands in this text"), "{}", run.err);
    }
    desk.write(DECISION, &decision);
    desk.write("source/sessions/cop-03/decision-04.yaml", "type: ofprint\n");
    for command in ["build", "check"] {
        let run = desk.run(&[command, OFFPRINT]);
        run.assert_code(1);
        assert!(run.err.contains("did you mean `offprint`?"), "{}", run.err);
    }
}

#[test]
fn reports_can_be_json() {
    let desk = Desk::new();
    desk.write("source/topics.yaml", "type: topics\ntopics:\n  - id: other\n    heading: آخر\n");
    let run = desk.run(&["check", "--message-format", "json"]);
    run.assert_code(1);
    let reports: Vec<serde_json::Value> =
        run.err.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect();
    let error = reports.iter().find(|report| report["severity"] == "error").expect("an error");
    assert_eq!(error["code"], "reference::nothing");
    assert_eq!(error["file"], "source/instruments/decision.yaml");
    assert_eq!(error["line"], 10);
    assert_eq!(error["column"], 14);
}

#[test]
fn list_has_three_forms() {
    let desk = Desk::new();
    let text = desk.run(&["list"]);
    text.assert_code(0);
    assert!(text.out.starts_with("sessions/cop-03/decision-04\toffprint\tالمقرر 4/3: "), "{}", text.out);
    let json = desk.run(&["list", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(rows[0]["document"], OFFPRINT);
    let yaml = desk.run(&["list", "--format", "yaml"]);
    let same: serde_json::Value = serde_yaml::from_str(&yaml.out).expect("YAML");
    assert_eq!(rows, same);
}

/// The small compendium, which has an index, with the project's templates and fonts.
fn library() -> Desk {
    Desk::of("tests/cases/index-cross-references/source")
}

/// The headings and the symbols of the rows of an index in JSON.
fn rows(json: &str) -> Vec<(String, Vec<String>)> {
    let index: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let topics = index["topics"].as_array().expect("topics").iter().map(|topic| {
        let rows = topic["rows"].as_array().expect("rows").iter();
        (text(&topic["heading"]), rows.map(|row| text(&row["symbol"])).collect())
    });
    topics.collect()
}

#[test]
fn index_has_three_forms() {
    let desk = library();
    let json = desk.run(&["index", "--format", "json"]);
    json.assert_code(0);
    let index: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let topic = &index["topics"][3];
    assert_eq!(topic["heading"], "التدريب");
    assert_eq!(topic["see_also"], serde_json::json!(["الأدوات", "أول الحروف"]));
    assert_eq!(topic.get("see"), None);
    assert_eq!(index["topics"][1]["see"], serde_json::json!(["أول الحروف"]));
    let row = serde_json::json!({
        "symbol": "CTOC/COP/2014/13",
        "instrument": { "type": "resolution", "session": 1, "number": 3 },
        "source_paragraphs": "ف.د ١\n١\nالمرفق الأول- ١-٤",
        "part": "باء",
        "locators": "أولاً- ف.د ١\nأولاً-١\nانظر الجزء ألف- أولاً",
    });
    assert_eq!(topic["rows"][1], row);
    assert_eq!(topic["rows"][0]["instrument"], serde_json::Value::Null);

    let txt = desk.run(&["index"]);
    txt.assert_code(0);
    assert!(txt.out.contains("\nانظر أيضاً الأدوات؛ أول الحروف\n"), "{}", txt.out);
    let csv = desk.run(&["index", "--format", "csv"]);
    csv.assert_code(0);
    let see = "\r\nالتعليم,,,,,انظر التدريب\r\n";
    assert!(csv.out.starts_with('\u{feff}') && csv.out.contains(see), "{}", csv.out);
}

#[test]
fn a_heading_is_no_formula_in_the_csv() {
    let desk = library();
    let topics = fs::read_to_string(desk.path("source/topics.yaml")).expect("the topics");
    desk.write("source/topics.yaml", topics.replace("heading: الأدوات", "heading: \"=1+1, \\\"x\\\"\""));
    let csv = desk.run(&["index", "--format", "csv", "--topic", "tools"]);
    csv.assert_code(0);
    assert!(csv.out.contains("\r\n\"'=1+1, \"\"x\"\"\",CTOC"), "{}", csv.out);
}

#[test]
fn a_part_of_the_index_can_be_named() {
    let desk = library();
    let part = |arguments: &[&str]| {
        let run = desk.run(&[&["index", "--format", "json"], arguments].concat());
        run.assert_code(0);
        rows(&run.out)
    };
    let topic = part(&["--topic", "training"]);
    assert_eq!(topic, part(&["--topic", "التدريب"]), "the heading names a topic too");
    assert_eq!(topic, part(&["register", "--topic", "training"]), "and the index by itself is one");
    let [(heading, symbols)] = topic.as_slice() else { panic!("{topic:?}") };
    assert_eq!(heading, "التدريب");
    assert_eq!(symbols, &["CTOC/COP/WG.2/2013/5", "CTOC/COP/2014/13", "CTOC/COP/2016/15"]);
    // One of two joined symbols is enough.
    let joined = "CTOC/COP/WG.2/2014/4-CTOC/COP/WG.3/2014/4";
    let report = part(&["--report", "CTOC/COP/WG.3/2014/4"]);
    assert_eq!(report, [("الأدوات".into(), vec![joined.into()])]);
    assert_eq!(report, part(&["--report", joined]));
    let session = part(&["--session", "cop-02", "--topic", "tools"]);
    assert_eq!(session, [("الأدوات".into(), vec!["CTOC/COP/2016/15".into()])]);
    assert_eq!(part(&["--session", "cop-01", "--report", "CTOC/COP/2016/15"]), []);
    // The name of the part stands over the first row that is left.
    let text = desk.run(&["index", "--session", "cop-02", "--topic", "training"]).out;
    assert!(text.contains("\nالجزء باء ثانياً-١ وثانياً-٣\n"), "{text}");
}

#[test]
fn an_index_that_is_not_there_is_misuse_and_one_with_faults_is_not_printed() {
    let desk = library();
    for (arguments, words) in [
        (["--topic", "trainin"], "did you mean `training`?"),
        (["--session", "cop-1"], "did you mean `cop-01`?"),
        (["--topic", "nothing"], "the index has no topic `nothing` [index::unknown]"),
        (["--report", "CTOC/COP/2016/51"], "did you mean `CTOC/COP/2016/15`?"),
        (["sessions/cop-01/resolution-03", "--format=json"], "has no index [index::nothing]"),
        (["bok", "--format=json"], "did you mean `book`?"),
    ] {
        let run = desk.run(&[&["index"][..], &arguments].concat());
        run.assert_code(2);
        assert!(run.err.contains(words) && run.out.is_empty(), "{}", run.err);
    }
    desk.write("source/second.yaml", fs::read(desk.path("source/book.yaml")).expect("the compendium"));
    let run = desk.run(&["index"]);
    run.assert_code(2);
    assert!(
        run.err.contains("several compendia have an index: `book`, `second` [index::several]"),
        "{}",
        run.err
    );
    desk.run(&["index", "second"]).assert_code(0);
    // A fault in one of the texts.
    let meeting = "source/meetings/wg-01.yaml";
    let text = fs::read_to_string(desk.path(meeting)).expect("the meeting");
    desk.write(meeting, text.replacen("[training]", "[trainin]", 1));
    let run = desk.run(&["index", "book"]);
    run.assert_code(1);
    assert!(run.err.contains("there is no topic `trainin`") && run.out.is_empty(), "{}", run.err);
    // And in the file of the compendium.
    fs::remove_file(desk.path("source/second.yaml")).expect("a file");
    desk.write("source/book.yaml", "type: compendium\n");
    let run = desk.run(&["index"]);
    run.assert_code(1);
    assert!(run.err.contains("needs the field `title`"), "{}", run.err);
    desk.write("source/book.yaml", "type: compendium\ntitle: a: b\n");
    let run = desk.run(&["index"]);
    run.assert_code(1);
    assert!(run.err.contains("a colon stands in this text"), "{}", run.err);
    assert!(!Desk::new().run(&["index"]).assert_code(2).err.contains("panicked"));
}

#[test]
fn notes_are_told_to_who_asks_and_hold_nothing_back() {
    let desk = Desk::of("tests/cases/indexer-notes/source");
    let run = desk.run(&["check"]);
    run.assert_code(0);
    assert_eq!(run.err, "no errors\n");
    let run = desk.run(&["check", "--notes"]);
    run.assert_code(0);
    assert!(run.err.ends_with("\n11 notes\n"), "{}", run.err);
    let run = desk.run(&["check", "--notes", "--message-format", "json", "sessions/cop-01/resolution-03"]);
    run.assert_code(0);
    let notes: Vec<serde_json::Value> =
        run.err.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect();
    assert!(notes.iter().all(|note| note["severity"] == "note"));
    // Only those of the texts that the document prints: the resolution and what it reproduces.
    assert!(notes.iter().any(|note| note["file"] == "source/meetings/wg-02.yaml"));
    assert!(notes.iter().all(|note| note["file"] != "source/instruments/second.yaml"));
}

#[test]
fn a_new_session_builds_as_it_is() {
    let desk = Desk::new();
    desk.write("source/organ.yaml", "type: organ\norganization: الأمم المتحدة\nname: مؤتمر الأطراف\n");
    desk.run(&["new", "session", "cop-14"]).assert_code(0);
    let run = desk.run(&["build"]);
    run.assert_code(0);
    // What it has not got yet is told, and nothing else.
    assert_eq!(run.err.matches("warning: ").count(), 1, "{}", run.err);
    assert!(run.err.contains("`symbol`, `distribution`, `job` [masthead::gap]"), "{}", run.err);
    assert!(desk.read("out/sessions/cop-14/agenda.pdf").starts_with(b"%PDF-"));
    let list = desk.run(&["list", "sessions/cop-14"]);
    assert_eq!(list.out.lines().count(), 1, "{}", list.out);
    assert!(
        list.out.contains("sessions/cop-14/agenda\tagenda\tجدول الأعمال المؤقت للدورة الرابعة عشرة"),
        "{}",
        list.out
    );
    // What is there is left alone, and no name leads out of the folder.
    let before = desk.read("source/sessions/cop-14/agenda.yaml");
    for name in ["cop-14", "../outside", "دورة", "session"] {
        let run = desk.run(&["new", "session", name]);
        run.assert_code(2);
        assert!(run.err.contains("[new::name]") && run.err.contains("help: "), "{}", run.err);
    }
    assert_eq!(desk.read("source/sessions/cop-14/agenda.yaml"), before);
    assert!(!desk.path("source/outside").exists());
    desk.run(&["new", "session", "special", "--number", "15"]).assert_code(0);
    desk.run(&["check"]).assert_code(0);
}

/// A report of a session that names an item of its agenda.
const NOTE: &str = "type: report\nsession: cop-14\ntitle: مذكرة\nagenda_item: opening\nchapters:\n  - title: مقدمة\n    \
                    paragraphs:\n      - نص.\n";

/// A project with a session, its agenda, and a report on one of its items.
fn desk_with_a_note() -> Desk {
    let desk = Desk::new();
    desk.write("source/organ.yaml", "type: organ\norganization: الأمم المتحدة\nname: مؤتمر الأطراف\n");
    desk.run(&["new", "session", "cop-14"]).assert_code(0);
    let session = "type: session\nnumber: 14\nvenue: فيينا\nsymbols: CTOC/COP/2028\nagenda: 1\n";
    desk.write("source/sessions/cop-14/session.yaml", session);
    desk.write("source/sessions/cop-14/note.yaml", NOTE);
    desk
}

#[test]
fn a_document_that_is_held_back_is_told_with_what_holds_it_back() {
    let desk = desk_with_a_note();
    desk.run(&["build", "sessions/cop-14/note"]).assert_code(0);
    let written = desk.read("out/sessions/cop-14/note.pdf");
    // An organ that cannot be read, by whatever name its file goes.
    fs::remove_file(desk.path("source/organ.yaml")).expect("the organ is there");
    desk.write("source/conference.yaml", "type: organ\norganization: الأمم المتحدة\nnam: مؤتمر الأطراف\n");
    let run = desk.run(&["build", "sessions/cop-14/note"]);
    run.assert_code(1);
    assert!(run.err.contains("[field::unknown]") && !run.err.contains("[organ::missing]"), "{}", run.err);
    assert!(run.err.contains("not written, there are errors in source/conference.yaml"), "{}", run.err);
    desk.write("source/conference.yaml", "type: organ\norganization: الأمم المتحدة\nname: مؤتمر الأطراف\n");
    // An agenda that has lost its title: the line of the item is not left out.
    let agenda = String::from_utf8(desk.read("source/sessions/cop-14/agenda.yaml")).expect("UTF-8");
    let untitled: Vec<&str> = agenda.lines().filter(|line| !line.starts_with("title:")).collect();
    desk.write("source/sessions/cop-14/agenda.yaml", &(untitled.join("\n") + "\n"));
    let run = desk.run(&["build", "sessions/cop-14/note"]);
    run.assert_code(1);
    assert!(
        run.err.contains("not written, there are errors in source/sessions/cop-14/agenda.yaml"),
        "{}",
        run.err
    );
    assert_eq!(desk.read("out/sessions/cop-14/note.pdf"), written);
}

#[test]
fn a_document_waits_for_no_file_that_it_does_not_ask_for() {
    let desk = desk_with_a_note();
    desk.write("source/citations.yaml", "type: citations\ncitations:\n  - id: one\n    txt: مرجع\n");
    desk.run(&["new", "session", "cop-15"]).assert_code(0);
    desk.write("source/sessions/cop-15/agenda.yaml", "type: agenda\nsession: cop-15\nitems: []\n");
    desk.run(&["build", "sessions/cop-14/note"]).assert_code(0);
    // One that cites asks for it.
    let cites = NOTE.replace("نص.", "نص[^one].");
    desk.write("source/sessions/cop-14/note.yaml", &cites);
    let run = desk.run(&["build", "sessions/cop-14/note"]);
    run.assert_code(1);
    assert!(run.err.contains("not written, there are errors in source/citations.yaml"), "{}", run.err);
}

#[test]
fn schema_prints_the_kind_that_is_asked_for() {
    let desk = Desk::new();
    let run = desk.run(&["schema", "offprint"]);
    run.assert_code(0);
    let schema: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(schema["properties"]["type"]["enum"], serde_json::json!(["offprint"]));
    let run = desk.run(&["schema", "ofprint"]);
    run.assert_code(2);
    assert!(run.err.contains("[schema::kind]") && run.err.contains("offprint"), "{}", run.err);
}

#[test]
fn fonts_tells_family_version_licence_and_cover() {
    let run = Desk::new().run(&["fonts", "--format", "json"]);
    run.assert_code(0);
    let rows: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let rows = rows.as_array().expect("a list");
    let styles: Vec<_> = rows.iter().map(|row| (row["style"].as_str(), row["weight"].as_u64())).collect();
    for face in [("normal", 400), ("normal", 700), ("italic", 400), ("italic", 700)] {
        assert!(styles.contains(&(Some(face.0), Some(face.1))), "{styles:?}");
    }
    let checksums = fs::read_to_string("fonts/SHA256SUMS").expect("the checksums");
    for row in rows {
        assert_eq!(row["family"], "Amiri");
        assert!(row["version"].as_str().is_some_and(|it| it.contains("1.002")), "{row}");
        assert!(row["license"].as_str().is_some_and(|it| it.contains("Open Font License")), "{row}");
        assert_eq!(row["missing"], "", "every character of the corpus has a glyph");
        assert_eq!(row["covered"], row["characters"]);
        // The checksum is the one that was noted when the font came into the project.
        assert!(checksums.contains(row["sha256"].as_str().expect("a checksum")), "{row}");
    }
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_at_once() {
    let desk = Desk::new();
    let line = "- يطلب إلى الأمانة أن تساعد.\n";
    desk.write("source/instruments/huge.yaml", line.repeat(50 * 1024 * 1024 / line.len()));
    let run = desk.run(&["check"]);
    run.assert_code(1);
    assert!(run.err.contains("the file is larger than 4 MiB [file::size]"), "{}", run.err);
    assert!(run.err.contains("source/instruments/huge.yaml"), "{}", run.err);
}

#[test]
fn the_clock_is_an_environment_variable() {
    let desk = Desk::new();
    let undated =
        fs::read_to_string(desk.path(DECISION)).expect("the decision").replace("adopted: 2006-10-18\n", "");
    desk.write(DECISION, undated);
    let session = "source/sessions/cop-03/session.yaml";
    desk.write(session, "type: session\nnumber: 3\n");
    desk.run(&["build"]).assert_code(0);
    let without = desk.read("out/sessions/cop-03/decision-04.pdf");
    assert!(!contains(&without, b"D:20"), "no clock of the machine is read");
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .env("LC_ALL", "C")
        .args(["build", "--templates"])
        .arg(std::env::current_dir().expect("the project").join("typst"))
        .arg("--fonts")
        .arg(std::env::current_dir().expect("the project").join("fonts"))
        .current_dir(desk.path("."))
        .env("SOURCE_DATE_EPOCH", "1700000000")
        .output()
        .expect("the program");
    Run::of(output).assert_code(0);
    assert!(contains(&desk.read("out/sessions/cop-03/decision-04.pdf"), b"D:20231114"));
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn options_of_another_profile_are_misuse() {
    let desk = Desk::new();
    for (options, heeding) in [
        (vec!["--dummy"], "booklet"),
        (vec!["--profile", "print", "--duplex", "long-edge"], "booklet"),
        (vec!["--profile", "booklet", "--bleed", "30"], "print"),
        (vec!["--signature", "8"], "booklet"),
        (vec!["--cover", "apart"], "print"),
        (vec!["--grammage", "80"], "booklet"),
    ] {
        let run = desk.run(&[vec!["build"], options].concat());
        run.assert_code(2);
        assert!(run.err.contains(&format!("--profile {heeding}")), "{}", run.err);
        assert!(run.err.contains("[print::option]"), "{}", run.err);
    }
    assert!(!desk.path("out").exists());
    desk.run(&["build", "--profile", "print", "--signature", "8"]).assert_code(0);
}

#[test]
fn each_signature_may_be_a_file_of_its_own() {
    let desk = Desk::new();
    let names = |desk: &Desk| -> Vec<String> {
        let folder = fs::read_dir(desk.path("out/booklet/sessions/cop-03/decision-04")).expect("a folder");
        let names = folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    let build = ["build", "--profile", "booklet", "--signature", "4", "--signatures-as-files"];
    desk.run(&build).assert_code(0);
    assert_eq!(names(&desk), ["signature-01.pdf"]);
    // What an earlier build left would be printed too.
    desk.write("out/booklet/sessions/cop-03/decision-04/signature-02.pdf", "old");
    desk.run(&build).assert_code(0);
    assert_eq!(names(&desk), ["signature-01.pdf"]);
}
