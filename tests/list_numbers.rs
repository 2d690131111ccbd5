//! The numbers of lists stand apart from the text behind them, at every depth and in every form.

mod desk;
mod folders;
mod lines;

use desk::Desk;
use khulasa::{Press, PressOptions};
use lines::whole_lines;

/// The least room between a number and its text, in points.
const LEAST: f64 = 1.5;

/// A decision with long lists of each form at the second and the third level.
fn decision(quoted: bool) -> String {
    let mut text = String::from(
        "type: decision\nsession: cop-10\nnumber: 1\nadopted: 2020-10-16\nreport: CTOC/COP/2020/10\ntitle: القوائم\n\
         opening: إن مؤتمر الأطراف،\nnumbering: numbers\noperative:\n",
    );
    let entries = |indent: &str| -> String {
        (1..=30).map(|_| format!("{indent}- عبارة قصيرة؛\n")).collect()
    };
    let quoted = if quoted { "    quoted: true\n" } else { "" };
    for form in ["numbers", "letters", "quoted-numbers", "bracketed-numbers", "ordinals"] {
        text += &format!("  - text: باب؛\n    numbering: {form}\n{quoted}    items:\n{}", entries("      "));
        text +=
            &format!("  - text: باب؛\n{quoted}    items:\n      - text: فصل؛\n        numbering: {form}\n");
        text += &format!("        items:\n{}", entries("          "));
    }
    text
}

#[test]
fn no_number_touches_its_text() {
    for (quoted, marks) in [(false, "straight"), (true, "straight"), (true, "guillemets"), (true, "curly")] {
        let desk = Desk::of("tests/cases/lists-numbered/source");
        desk.write("source/instruments/rules.yaml", decision(quoted));
        desk.write("source/house.yaml", format!("type: house\nquotation_marks: {marks}\n"));
        let press = Press::new(PressOptions::new(desk.path("source"))).expect("templates and fonts");
        let edition = press.read().expect("the project");
        let found = edition.corpus.documents.iter().find(|it| it.name == "sessions/cop-10/decision");
        let printed = press.printed(&edition, found.expect("the decision")).expect("what it prints");
        let (pages, _) = press.pages(&edition, &printed).expect("its pages");
        let mut count = 0;
        for line in whole_lines(&pages) {
            let Some(at) = line.pieces.iter().position(|(_, piece)| piece.text.contains("عبارة")) else {
                continue;
            };
            // From the left: the text, and what stands before it.
            let (left, first) = &line.pieces[at];
            let blanks = first.text.len() - first.text.trim_start().len();
            assert_eq!(blanks, 0, "the text begins with its word: {:?}", first.text);
            let (number, _) = line.pieces.get(at + 1).expect("a number");
            let room = number - (left + first.width().to_pt());
            assert!(room >= LEAST, "{marks}: {room:.1} points in `{}` of page {}", line.text(), line.page);
            count += 1;
        }
        assert_eq!(count, 300, "{marks}");
    }
}
