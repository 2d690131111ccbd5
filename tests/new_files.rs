//! `khulasa new`: what it makes builds as it is, has what is known, and takes nothing away.

mod desk;
mod folders;

use desk::Desk;

/// The text of a file below the source folder.
fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8(desk.read(&format!("source/{name}"))).expect("UTF-8")
}

#[test]
fn everything_new_builds_at_once_without_an_error() {
    let desk = Desk::of("source");
    for (arguments, files) in [
        (vec!["meeting"], vec!["meetings/wg2-12.yaml"]),
        (vec!["meeting", "wg2-20"], vec!["meetings/wg2-20.yaml"]),
        (
            vec!["resolution", "cop-12"],
            vec!["instruments/cop-12-resolution-05.yaml", "sessions/cop-12/resolution-05.yaml"],
        ),
        (
            vec!["decision", "cop-12", "--number", "7"],
            vec!["instruments/cop-12-decision-07.yaml", "sessions/cop-12/decision-07.yaml"],
        ),
        (vec!["session", "cop-14"], vec!["sessions/cop-14/session.yaml"]),
        (vec!["report", "cop-14"], vec!["sessions/cop-14/report.yaml"]),
        (vec!["report", "cop-13"], vec!["sessions/cop-13/report.yaml"]),
        (vec!["topic", "cybercrime", "الجريمة: السيبرانية #1"], vec!["topics.yaml"]),
        (vec!["citation", "palermo", "اتفاقية باليرمو: المادة 5"], vec!["citations.yaml"]),
    ] {
        let run = desk.run(&[&["new"], arguments.as_slice()].concat());
        run.assert_code(0);
        for file in files {
            assert!(run.err.contains(&format!("source/{file}\n")), "{}", run.err);
            let first = text(&desk, file).lines().next().unwrap_or_default().to_owned();
            let path = desk.path("source").join(file);
            if let Some(schema) = first.strip_prefix("# yaml-language-server: $schema=") {
                let schema = path.parent().expect("a folder").join(schema);
                assert!(schema.ends_with("schema.json"), "{}", schema.display());
            }
        }
        let check = desk.run(&["check"]);
        check.assert_code(0);
    }
    let meeting = text(&desk, "meetings/wg2-12.yaml");
    assert!(meeting.contains("number: 12\n") && meeting.contains("numbering: letters\n"), "{meeting}");
    let resolution = text(&desk, "instruments/cop-12-resolution-05.yaml");
    assert!(
        resolution.contains("number: 5\n") && resolution.contains("# adopted: 2024-10-18\n"),
        "{resolution}"
    );
    assert!(resolution.contains("إن مؤتمر الأطراف"), "{resolution}");
    assert!(
        text(&desk, "topics.yaml")
            .ends_with("  - id: cybercrime\n    heading: >-\n      الجريمة: السيبرانية #1\n")
    );
    assert!(text(&desk, "sessions/cop-14/report.yaml").contains("الدورة الرابعة عشرة"));
    desk.run(&["build", "sessions/cop-12", "sessions/cop-13", "sessions/cop-14"]).assert_code(0);
    // An agenda is there already.
    desk.run(&["new", "agenda", "cop-14"]).assert_code(2);
    std::fs::remove_file(desk.path("source/sessions/cop-14/agenda.yaml")).expect("a file");
    desk.run(&["new", "agenda", "cop-14"]).assert_code(0);
    desk.run(&["check"]).assert_code(0);
}

#[test]
fn the_report_of_a_session_is_named_where_it_is_known() {
    let desk = Desk::new();
    desk.run(&["new", "decision", "cop-03"]).assert_code(0);
    let decision = text(&desk, "instruments/cop-03-decision-05.yaml");
    assert!(decision.contains("report: CTOC/COP/2006/14\n"), "{decision}");
    assert!(decision.contains("opening: >-\n  إن مؤتمر الأطراف،\n"), "{decision}");
    desk.run(&["build"]).assert_code(0);
    assert!(desk.path("out/sessions/cop-03/decision-05.pdf").exists());
}

#[test]
fn in_an_empty_project_lists_are_begun_and_meetings_want_a_name() {
    let desk = Desk::new();
    std::fs::remove_file(desk.path("source/topics.yaml")).expect("a file");
    desk.run(&["new", "topic", "training", "التدريب"]).assert_code(0);
    let topics = text(&desk, "topics.yaml");
    assert!(topics.contains("type: topics\ntopics:\n  - id: training\n"), "{topics}");
    let run = desk.run(&["new", "meeting"]);
    run.assert_code(2);
    assert!(run.err.contains("help: "), "{}", run.err);
    desk.run(&["new", "meeting", "wg-01"]).assert_code(0);
    desk.run(&["check"]).assert_code(0);
}

#[test]
fn what_is_there_is_left_alone() {
    let desk = Desk::of("source");
    for arguments in [
        ["meeting", "wg2-11", "--number", "12"].as_slice(),
        &["meeting", "../outside"],
        &["meeting", "الاجتماع"],
        &["resolution", "cop-12", "--number", "1"],
        &["resolution", "cop-99"],
        &["report", "cop-12"],
        &["agenda", "cop-13"],
        &["topic", "training", "التدريب"],
        &["topic", "تدريب", "التدريب"],
        &["topic", "new", "  "],
        &["citation", "treaty-convention", "اتفاقية"],
    ] {
        let run = desk.run(&[&["new"], arguments].concat());
        run.assert_code(2);
        assert!(run.err.contains("[new::") && run.err.contains("help: "), "{arguments:?}: {}", run.err);
    }
    assert!(desk.run(&["new", "report", "cop-99"]).err.contains("[new::session]"));
    assert!(desk.run(&["new", "topic", "new", ""]).err.contains("[new::text]"));
    desk.run(&["check"]).assert_code(0);
}
