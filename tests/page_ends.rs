//! What stands where a page ends: a table that would fit there only in the form that it has on two pages comes to rest, and a
//! signature does not go over alone.

mod desk;
mod folders;
mod lines;

use desk::Desk;
use khulasa::{Press, PressOptions};
use lines::{lines, rules};

#[test]
fn a_table_at_the_end_of_a_page_settles() {
    let file = "source/instruments/cop-04-resolution-02.yaml";
    // Thirteen and twenty lines more put the end of a page where the two forms of a table alternated; the others are between.
    for lines in [13, 16, 20] {
        let desk = Desk::of("examples/session/source");
        let text = String::from_utf8(desk.read(file)).expect("text");
        let more: String =
            (1..=lines).map(|line| format!("  - unnumbered: سطر إضافي رقم {line}.\n")).collect();
        let longer = text.replacen("operative:\n", &format!("operative:\n{more}"), 1);
        assert_ne!(longer, text);
        desk.write(file, longer);
        let run = desk.run(&["build", "sessions/cop-04/report"]);
        run.assert_code(0);
        assert_eq!(run.err.lines().count(), 1, "nothing but the file, with {lines} lines more: {}", run.err);
    }
}

/// How far bowls reach below the line at the head of a page, in points, and a little.
const BOWLS: f64 = 4.2;

#[test]
fn a_signature_has_the_last_paragraph_with_it() {
    let file = "source/sessions/cop-04/letter-invitation.yaml";
    let desk = Desk::of("examples/session/source");
    let text = String::from_utf8(desk.read(file)).expect("text");
    let mut over = 0;
    for more in 0..24 {
        let lines_more: String =
            (1..=more).map(|line| format!("  - unnumbered: سطر إضافي رقم {line}.\n")).collect();
        desk.write(file, text.replacen("paragraphs:\n", &format!("paragraphs:\n{lines_more}"), 1));
        let press = Press::new(PressOptions::new(desk.path("source"))).expect("templates and fonts");
        let edition = press.read().expect("the project");
        let name = "sessions/cop-04/letter-invitation";
        let letter = edition.corpus.documents.iter().find(|it| it.name == name).expect("the letter");
        let printed = press.printed(&edition, letter).expect("what it prints");
        let (pages, _) = press.pages(&edition, &printed).expect("its pages");
        let lines = lines(&pages);
        let page = |words: &str| {
            let found = lines.iter().rev().find(|line| line.text().contains(words));
            found.unwrap_or_else(|| panic!("{words} is lost")).page
        };
        let (signature, paragraph) = (page("ليندغارد"), page("الإقامة والتأشيرات"));
        assert_eq!(signature, paragraph, "{more} lines more");
        over += usize::from(signature > 1);
        // Its number stands clear of the rule below it, with the bowls of its words.
        if let Some(second) = pages.pages().get(1) {
            let head = lines.iter().find(|line| line.page == 2).expect("the head");
            let rule = rules(&second.frame).into_iter().fold(f64::INFINITY, f64::min);
            let room = rule - head.baseline;
            assert!(room > BOWLS, "{room:.1} points below {}", head.text());
        }
    }
    assert!(over > 4, "{over} letters of two pages");
}
