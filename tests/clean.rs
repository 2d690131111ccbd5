//! `khulasa clean`: what it takes away nobody sees, what it leaves has no fault of those kinds, the old file stays, and a
//! second time there is nothing to do.

use std::fs;

use fastrand::Rng;
use icu_normalizer::ComposingNormalizerBorrowed;
use khulasa::cleaning::{Kind, clean};

mod desk;
mod folders;

use desk::Desk;

const DECISION: &str = "source/instruments/decision.yaml";

/// What made-up files are made of: all that cleaning looks at, and what stands around it.
const PIECES: [&str; 44] = [
    "ا",
    "ب",
    "لا",
    "هـ",
    "ـ",
    "ــ",
    "َ",
    "ّ",
    "پ",
    "ی",
    "a",
    "Z",
    "7",
    "٧",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n  ",
    "\n\t",
    "\n\u{a0}\u{a0}",
    "\u{a0}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{200e}",
    "\u{200f}",
    "\u{feff}",
    "\u{ad}",
    "\u{2028}",
    "\u{202b}",
    "\u{85}",
    "\u{7}",
    "\u{fedf}",
    "\u{fefb}",
    "\u{fe70}",
    "\u{fe7d}",
    "\u{fdf2}",
    "\u{fdfa}",
    "- ",
    "text: >-",
    "# ",
];

/// The letters and signs that a reader sees, in order.
fn seen(text: &str) -> String {
    let letters = ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned();
    let hidden = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || khulasa::diagnostics::is_invisible(c)
            || "\u{ad}\u{200c}\u{640}".contains(c)
    };
    // One sign stands for several words either way.
    ComposingNormalizerBorrowed::new_nfkc().normalize(&letters.replace(hidden, "")).into_owned()
}

#[test]
fn a_second_time_there_is_nothing_to_do_and_a_reader_sees_the_same() {
    let mut rng = Rng::with_seed(1256);
    for round in 0..20_000 {
        let text: String = (0..rng.usize(..40)).map(|_| PIECES[rng.usize(..PIECES.len())]).collect();
        for kind in [Kind::Yaml, Kind::Table] {
            let once = clean(text.as_bytes(), kind).expect("UTF-8");
            let twice = clean(once.text.as_bytes(), kind).expect("UTF-8");
            assert_eq!(twice.text, once.text, "{round}: {text:?}");
            assert!(twice.changes.is_empty(), "{round}: {text:?} {:?}", twice.changes);
            assert_eq!(once.changes.is_empty(), once.text == text, "{round}: {text:?} {:?}", once.changes);
            assert_eq!(seen(&once.text), seen(&text), "{round}: {text:?}");
        }
    }
}

#[test]
fn the_files_of_the_project_are_clean_but_for_nothing() {
    let desk = Desk::of("source");
    let run = desk.run(&["clean", "source", "--dry-run"]);
    run.assert_code(0);
    assert_eq!(run.err, "nothing is to be cleaned\n");
}

#[test]
fn after_cleaning_check_finds_nothing_of_the_kind() {
    let desk = Desk::new();
    let good = String::from_utf8(desk.read(DECISION)).expect("UTF-8");
    let bad = good
        .replace("title: أنشطة", "title: \u{200f}أنش\u{ad}طة")
        .replace("المساعدة", "المســاعدة")
        .replace("إن مؤتمر", "\u{fe87}ن مؤتمر")
        .replace("    topics:", "\u{a0}\u{a0}\u{a0}\u{a0}topics:")
        .replace('\n', "  \r\n");
    desk.write(DECISION, format!("\u{feff}{bad}"));
    desk.run(&["check"]).assert_code(1);
    let told = desk.run(&["clean", DECISION, "--dry-run"]);
    told.assert_code(0);
    assert!(
        told.err.starts_with(&format!("{DECISION} would be changed: 2 invisible marks taken out, ")),
        "{}",
        told.err
    );
    assert_eq!(desk.read(DECISION), format!("\u{feff}{bad}").into_bytes(), "nothing is written");

    let run = desk.run(&["clean", DECISION]);
    run.assert_code(0);
    for change in [
        "1 soft hyphen",
        "1 form for display",
        "2 strokes between letters",
        "4 spaces of other kinds",
        "lines ended anew",
    ] {
        assert!(run.err.contains(change), "{change}: {}", run.err);
    }
    assert_eq!(String::from_utf8(desk.read(DECISION)).expect("UTF-8"), good);
    assert_eq!(desk.read(&format!("{DECISION}.before-clean")), format!("\u{feff}{bad}").into_bytes());
    desk.run(&["check"]).assert_code(0);

    // A second old file goes beside the first.
    desk.write(DECISION, good.replace("title: ", "title: \u{200f}"));
    desk.run(&["clean", "source"]).assert_code(0);
    assert_eq!(desk.read(&format!("{DECISION}.before-clean")), format!("\u{feff}{bad}").into_bytes());
    assert!(
        String::from_utf8(desk.read(&format!("{DECISION}.before-clean-2")))
            .expect("UTF-8")
            .contains('\u{200f}')
    );
    let run = desk.run(&["clean", "source"]);
    run.assert_code(0);
    assert_eq!(run.err, "nothing is to be cleaned\n");
    assert_eq!(fs::read_dir(desk.path("source/instruments")).expect("a folder").count(), 3);
}

#[test]
fn encodings_of_windows_become_utf_8() {
    let desk = Desk::new();
    let good = String::from_utf8(desk.read(DECISION)).expect("UTF-8");
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff).chain(good.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    desk.write(DECISION, &utf_16);
    let run = desk.run(&["clean", DECISION]);
    run.assert_code(0);
    assert!(run.err.contains("UTF-16 made UTF-8"), "{}", run.err);
    assert_eq!(desk.read(DECISION), good.into_bytes());
    // What cannot be told stays, and is told.
    desk.write(DECISION, b"title: \xd9\xd8\xa7");
    let run = desk.run(&["clean", DECISION]);
    run.assert_code(1);
    assert!(run.err.contains("[file::encoding]"), "{}", run.err);
    assert_eq!(desk.read(DECISION), b"title: \xd9\xd8\xa7");
}

#[test]
fn what_is_no_source_file_is_misuse_and_nothing_is_done() {
    let desk = Desk::new();
    desk.write(DECISION, "type: decision\r\n");
    desk.write("report.docx", "PK");
    for name in ["report.docx", "source/nothing.yaml"] {
        let run = desk.run(&["clean", DECISION, name]);
        run.assert_code(2);
        assert!(run.err.contains("[clean::file]"), "{}", run.err);
        assert_eq!(desk.read(DECISION), b"type: decision\r\n");
    }
    desk.run(&["clean"]).assert_code(2);
}

#[test]
#[cfg(unix)]
fn a_link_stays_a_link() {
    let desk = Desk::new();
    desk.write("texts/decision.yaml", "type: decision\r\n");
    std::os::unix::fs::symlink(desk.path("texts/decision.yaml"), desk.path("linked.yaml")).expect("a link");
    desk.run(&["clean", "linked.yaml"]).assert_code(0);
    assert!(desk.path("linked.yaml").symlink_metadata().expect("a link").is_symlink());
    assert_eq!(desk.read("texts/decision.yaml"), b"type: decision\n");
    assert!(desk.path("texts/decision.yaml.before-clean").exists());
}
