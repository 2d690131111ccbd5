//! `khulasa where`: words lead to their files and pages, and a page leads to what was written on it.

mod desk;
mod folders;

use desk::Desk;
use serde_json::Value;

fn found(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let run = desk.run(&[&["where", "--format", "json"], arguments].concat());
    run.assert_code(0);
    serde_json::from_str::<Value>(&run.out).expect("JSON").as_array().expect("a list").clone()
}

#[test]
fn words_lead_to_where_they_are_written_and_to_the_pages_that_print_them() {
    let desk = Desk::of("tests/cases/a-small-compendium/source");
    let written =
        std::fs::read_to_string("tests/cases/a-small-compendium/source/meetings/wg-01.yaml").expect("a file");
    let text = khulasa_words(&written);
    let found = found(&desk, &[&text]);
    assert!(!found.is_empty(), "{text}");
    let first = found.iter().find(|it| it["file"] == "source/meetings/wg-01.yaml").expect("the meeting");
    assert_eq!(first["printed"][0]["document"], "book");
    assert!(first["printed"][0]["pages"][0].as_u64().is_some_and(|page| page > 5), "{first}");
}

/// The first three words of the first recommendation of a file.
fn khulasa_words(source: &str) -> String {
    let at = source.find("text: ").expect("a text");
    source[at + 6..].lines().next().expect("a line").split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

#[test]
fn marks_and_prefixes_do_not_hide_words() {
    let desk = Desk::of("source");
    let bare = found(&desk, &["الجريمة المنظمة عبر الوطنية", "sessions/cop-10/agenda"]);
    assert!(bare.len() > 20, "{}", bare.len());
    let vowelled = found(&desk, &["الجَرِيمَة المُنَظَّمَة عبر الوطنيّة", "sessions/cop-10/agenda"]);
    assert_eq!(bare.len(), vowelled.len());
    // What the agenda prints of it begins on its pages.
    let pages = |it: &Value| it["printed"][0]["pages"].as_array().map_or(0, Vec::len);
    assert!(bare.iter().any(|it| pages(it) > 0));
}

#[test]
fn a_page_leads_to_what_is_written_on_it() {
    let desk = Desk::of("source");
    let found = found(&desk, &["--page", "sessions/cop-10/agenda:7"]);
    assert!(found.len() > 3, "{found:?}");
    for text in &found {
        assert_eq!(text["file"], "source/sessions/cop-10/agenda.yaml", "{text}");
        let page = text["printed"][0]["pages"][0].as_u64().expect("a page");
        // The first goes on from the page before.
        assert!(page == 7 || page < 7 && text == &found[0], "{text}");
    }
}

#[test]
fn what_is_no_page_is_misuse() {
    let desk = Desk::of("source");
    for page in [
        "sessions/cop-10/agenda:99",
        "sessions/cop-10/agenda:0",
        "sessions/cop-10/agenda",
        "sessions:1",
        "x:1",
    ] {
        let run = desk.run(&["where", "--page", page]);
        run.assert_code(2);
        let code = if page == "x:1" { "[document::unknown]" } else { "[document::page]" };
        assert!(run.err.contains(code), "{}", run.err);
    }
    let run = desk.run(&["where", "كلمة-لا-ترد-في-شيء"]);
    run.assert_code(0);
    assert!(run.out.is_empty() && run.err.contains("nothing was found"), "{}", run.err);
}

#[test]
fn what_is_a_part_of_a_vote_or_a_table_is_found_where_that_begins() {
    let desk = Desk::of("examples/session/source");
    let source =
        std::fs::read_to_string("examples/session/source/sessions/cop-04/report.yaml").expect("text");
    for (words, line) in [("كوستاريكا", "against: ["), ("إستونيا", "- [إستونيا, 45")] {
        let line = source.lines().position(|it| it.contains(line)).expect("the line") + 1;
        let found = found(&desk, &[words, "sessions/cop-04/report"]);
        let of_line: Vec<&Value> = found.iter().filter(|it| it["line"] == line).collect();
        assert_eq!(of_line.len(), 1, "{words}: {found:?}");
        assert!(of_line[0]["printed"][0]["pages"][0].as_u64().is_some_and(|page| page > 9), "{of_line:?}");
    }
}
