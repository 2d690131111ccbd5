//! `khulasa diff`: what two editions print otherwise is told whole and marked where it stands, and nothing else is.
//!
//! A case is a file in `tests/editions`: what the old edition of the example said, and beside it what is told of it.
//! `UPDATE=1` writes the latter.

mod desk;
mod folders;

use std::fs;
use std::path::{Path, PathBuf};

use desk::Desk;
use khulasa::comparison::{Became, Change, Comparison, Stretch, compare};
use khulasa::printed::Printed;
use khulasa::{Edition, Press, PressOptions};
use serde::Deserialize;
use serde_json::Value;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::visualize::{Geometry, Paint};

const EXAMPLE: &str = "examples/session/source";

/// An edit, from the new edition back to the old one.
#[derive(Deserialize)]
struct Edit {
    file: String,
    now: String,
    was: String,
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/editions").expect("the cases").map(|it| it.expect("a case").path());
    let mut cases: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|it| it == "yaml")).collect();
    cases.sort();
    assert!(cases.len() >= 3);
    cases
}

/// A desk with the old edition in `old`, and the new one in `source`.
fn desk(case: &Path) -> Desk {
    let desk = Desk::of(EXAMPLE);
    folders::copy(Path::new(EXAMPLE), &desk.path("old"));
    let edits = fs::read_to_string(case).expect("a case");
    for Edit { file, now, was } in serde_yaml::from_str::<Vec<Edit>>(&edits).expect("edits") {
        let name = format!("old/{file}");
        let text = String::from_utf8(desk.read(&name)).expect("UTF-8");
        assert_eq!(text.matches(&now).count(), 1, "{name}: {now}");
        desk.write(&name, text.replace(&now, &was));
    }
    desk
}

#[test]
fn what_differs_is_told() {
    for case in cases() {
        let run = desk(&case).run(&["diff", "old", "source"]);
        run.assert_code(0);
        let expected = case.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &run.out).expect("the expected text");
        }
        let expected = fs::read_to_string(&expected).expect("the expected text");
        assert!(run.out == expected, "{}:\n{}", case.display(), run.out);
    }
}

#[test]
fn an_edition_does_not_differ_from_itself() {
    let desk = Desk::of("source");
    let run = desk.run(&["diff", "source", ".", "--pdf", "--format", "json"]);
    run.assert_code(0);
    assert_eq!(run.out, "[]\n");
    assert!(!desk.path("out").exists());
}

/// The changes of a desk's documents, with their pages.
fn comparisons(desk: &Desk) -> Vec<(Printed, Comparison, typst_layout::PagedDocument)> {
    let press = Press::new(PressOptions::new(desk.path("source"))).expect("the folders");
    let read = |folder: &str| -> Edition { press.read_from(&desk.path(folder)).expect("the source") };
    let (old, new) = (read("old"), read("source"));
    assert!(!old.has_errors() && !new.has_errors());
    let mut found = vec![];
    for document in &new.corpus.documents {
        let before = old.corpus.documents.iter().find(|it| it.name == document.name).expect("the document");
        let before = press.printed(&old, before).expect("the old one");
        let after = press.printed(&new, document).expect("the new one");
        let comparison = compare(&before, &after);
        if !comparison.changes.is_empty() {
            let (pages, _) = press.pages(&new, &comparison.marked).expect("pages");
            found.push((before, comparison, pages));
        }
    }
    found
}

/// A text without what parts words, and the cells of a row that is told as one.
fn even(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '|').collect()
}

fn gather(stretches: &[Stretch], other: Became) -> String {
    let own = stretches.iter().filter(|stretch| stretch.became != other);
    even(&own.map(|stretch| stretch.text.as_str()).collect::<String>())
}

#[test]
fn what_is_removed_stood_in_the_old_edition_and_what_is_added_stands_in_the_new_one() {
    for case in cases() {
        let desk = desk(&case);
        let texts = |folder: &str| {
            let out = format!("{folder}-out");
            desk.run(&["build", "--format", "txt", "--source", folder, "--out", &out]).assert_code(0);
            let mut all = String::new();
            let mut folders = vec![desk.path(&out)];
            while let Some(folder) = folders.pop() {
                for entry in fs::read_dir(folder).expect("a folder") {
                    let path = entry.expect("an entry").path();
                    match path.is_dir() {
                        true => folders.push(path),
                        false => all += &fs::read_to_string(path).expect("a text"),
                    }
                }
            }
            even(&all)
        };
        let (old, new) = (texts("old"), texts("source"));
        let mut told = 0;
        for (_, comparison, _) in comparisons(&desk) {
            // The rows of an index are told as one line, and notes behind their texts.
            let is_text = |change: &&Change| {
                change.number.is_some() && khulasa::printed::notes(&change.text).is_empty()
            };
            for change in comparison.changes.iter().filter(is_text) {
                let stretches = change.stretches();
                assert!(old.contains(&gather(&stretches, Became::Added)), "{stretches:?}");
                assert!(new.contains(&gather(&stretches, Became::Removed)), "{stretches:?}");
                told += 1;
            }
        }
        assert!(told >= 1, "{}: {told}", case.display());
    }
}

fn is_gray(paint: &Paint) -> bool {
    matches!(paint, Paint::Solid(colour) if colour.to_rgb().into_components().0 == colour.to_rgb().into_components().2)
}

/// The texts of a page with a line over or under them: both ends of the text, and of the line.
fn lined(frame: &Frame, origin: Point, found: &mut Vec<([Abs; 2], [Abs; 2], bool)>) {
    let mut text: Option<(Abs, Abs, Abs)> = None;
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => lined(&group.frame, position, found),
            FrameItem::Text(it) => text = Some((position.x, position.x + it.width(), position.y)),
            FrameItem::Shape(shape, _) => {
                let Geometry::Line(to) = shape.geometry else { continue };
                let is_coloured = shape.stroke.as_ref().is_some_and(|it| !is_gray(&it.paint));
                if let (true, Some((left, right, baseline))) = (is_coloured, text) {
                    let line = [position.x, position.x + to.x];
                    found.push(([left, right], line, position.y < baseline));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn lines_of_marks_go_with_their_words() {
    let (mut under, mut through) = (0, 0);
    for case in cases() {
        for (_, comparison, pages) in comparisons(&desk(&case)) {
            let mut found = vec![];
            pages.pages().iter().for_each(|page| lined(&page.frame, Point::zero(), &mut found));
            let title = &comparison.marked.settings().title;
            assert!(!found.is_empty() || comparison.changes.iter().all(|it| it.place.is_none()), "{title}");
            for (text, line, is_through) in found {
                for (text, line) in text.into_iter().zip(line) {
                    assert!((text - line).abs() < Abs::pt(0.02), "{title}: {text:?} {line:?}");
                }
                *(if is_through { &mut through } else { &mut under }) += 1;
            }
        }
    }
    assert!(under > 20 && through > 20, "{under} {through}");
}

#[test]
fn documents_that_differ_are_written_and_those_that_do_no_longer_are_removed() {
    let desk = desk(Path::new("tests/editions/a-report.yaml"));
    let run = desk.run(&["diff", "old", "source", "--pdf"]);
    run.assert_code(0);
    let path = "out/changes/sessions/cop-04/report.pdf";
    assert!(run.err.contains(path), "{}", run.err);
    assert!(desk.read(path).starts_with(b"%PDF"));
    desk.run(&["diff", "source", "source", "sessions/cop-04", "--pdf"]).assert_code(0);
    assert!(!desk.path(path).exists());
}

#[test]
fn documents_of_one_side_alone_are_named() {
    let desk = desk(Path::new("tests/editions/a-report.yaml"));
    fs::rename(desk.path("old/sessions/cop-04/inf-2.yaml"), desk.path("old/sessions/cop-04/inf-7.yaml"))
        .expect("a file");
    let run = desk.run(&["diff", "old", "source", "--format", "json"]);
    run.assert_code(0);
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    let of = |name: &str| {
        let found = told.as_array().expect("a list").iter().find(|it| it["document"] == name);
        found.map(|it| it["became"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(of("sessions/cop-04/inf-2").as_deref(), Some("added"));
    assert_eq!(of("sessions/cop-04/inf-7").as_deref(), Some("removed"));
    assert_eq!(of("sessions/cop-04/report").as_deref(), Some("changed"));
    assert_eq!(of("compendium"), None);
}

#[test]
fn a_revision_is_compared_with_what_it_takes_the_place_of() {
    let desk = Desk::of(EXAMPLE);
    let run = desk.run(&["diff", "sessions/cop-04/trust-fund", "sessions/cop-04/trust-fund-rev1"]);
    run.assert_code(0);
    assert!(run.out.contains("[-MCE/COP/4/3-] {+MCE/COP/4/3/Rev.1+}"), "{}", run.out);
    assert!(run.out.contains("هذا التقرير {+المنقح +}حالة"), "{}", run.out);
    // What the revision says that it has changed is what has changed.
    let changed = fs::read_to_string(format!("{EXAMPLE}/sessions/cop-04/trust-fund-rev1.yaml")).expect("it");
    let said = changed.matches("changed: true").count();
    let told: std::collections::BTreeSet<&str> =
        run.out.lines().filter(|line| line.contains("trust-fund-rev1.yaml:")).collect();
    assert!(told.len() >= said, "{said}: {told:?}");
}

#[test]
fn what_cannot_be_compared_is_told() {
    let desk = desk(Path::new("tests/editions/a-report.yaml"));
    for sides in [["old", "sessions/cop-04/report"], ["sessions/cop-04", "sessions/cop-04/report"]] {
        let run = desk.run(&["diff", sides[0], sides[1]]);
        assert!(run.assert_code(2).err.contains("diff::sides"), "{}", run.err);
    }
    desk.run(&["diff", "old", "source", "sessions/cop-77"]).assert_code(2);
    desk.run(&["diff", "nowhere", "source"]).assert_code(2);
    // A document that an error holds back is named, and the others are compared.
    desk.write("old/sessions/cop-04/inf-1.yaml", "type: paper\nsession: cop-04\n");
    let run = desk.run(&["diff", "old", "source"]);
    run.assert_code(1);
    assert!(run.err.contains("sessions/cop-04/inf-1") && run.err.contains("old/sessions"), "{}", run.err);
    assert!(run.out.contains("sessions/cop-04/report: "), "{}", run.out);
}
