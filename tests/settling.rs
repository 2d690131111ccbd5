//! Layouts that depend on themselves come to rest: a table that would fit on a page only in the form that it has on two.

mod desk;
mod folders;

use desk::Desk;

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
