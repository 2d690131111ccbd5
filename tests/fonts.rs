//! Damaged, missing and unreadable fonts: told, all at once, by path and remedy, and never printed with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use khulasa::diagnostics::Diagnostic;
use khulasa::fonts::{FontFaults, Fonts};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

mod folders;

use folders::copy;

const REGULAR: &str = "amiri/Amiri-Regular.ttf";

/// A copy of the project's fonts.
fn fonts() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(Path::new("fonts"), folder.path());
    folder
}

/// The same without the list of checksums.
fn unlisted() -> TempDir {
    let folder = fonts();
    fs::remove_file(folder.path().join("SHA256SUMS")).expect("the list");
    folder
}

/// What is wrong with a folder of fonts, as code and path below the folder.
fn faults(folder: &Path) -> Vec<(&'static str, String)> {
    let Err(error) = Fonts::load(folder, false) else { return vec![] };
    let FontFaults(faults) =
        error.get_ref().and_then(|it| it.downcast_ref()).unwrap_or_else(|| panic!("{error}"));
    let named = |fault: &Diagnostic| {
        assert!(fault.hint.is_some(), "{fault:?} names no remedy");
        let file = PathBuf::from(fault.place.as_ref().expect("a file").file.as_str());
        let below = file.strip_prefix(folder).expect("a file of the folder");
        (fault.code, below.to_string_lossy().into_owned())
    };
    faults.iter().map(named).collect()
}

/// A generator of numbers that are the same in every run (Knuth's linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// Damages a file in one of the ways in which disks and transfers damage files.
fn damage(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    let at = numbers.below(bytes.len() - 4096);
    match numbers.below(6) {
        0 => damaged.truncate(at),
        1 => damaged[at] ^= 1 << numbers.below(8),
        2 => damaged[at..at + 512].fill(0),
        3 => (at..at + 64).for_each(|at| damaged[at] = numbers.below(256) as u8),
        // The head, with the directory of tables.
        4 => damaged[numbers.below(300)] = numbers.below(256) as u8,
        _ => _ = damaged.drain(at..at + 1 + numbers.below(64)),
    }
    damaged
}

#[test]
fn the_fonts_of_the_project_are_the_ones_that_are_listed() {
    assert_eq!(faults(Path::new("fonts")), []);
    let fonts = Fonts::load(Path::new("fonts"), false).expect("the fonts");
    assert_eq!(fonts.faces().len(), 4);
    // They are sound by themselves too.
    assert_eq!(faults(unlisted().path()), []);
}

#[test]
fn no_damage_goes_unseen_where_nothing_is_listed() {
    let folder = unlisted();
    let original = fs::read(folder.path().join(REGULAR)).expect("the font");
    let mut numbers = Numbers(20_061_018);
    for round in 0..300 {
        let damaged = damage(&original, &mut numbers);
        fs::write(folder.path().join(REGULAR), &damaged).expect("a file");
        let expected = match damaged == original {
            true => vec![],
            false => vec![("font::damaged", REGULAR.to_owned())],
        };
        assert_eq!(faults(folder.path()), expected, "round {round}");
    }
}

#[test]
fn a_font_that_is_not_the_listed_one_is_told_however_sound_it_is() {
    let folder = fonts();
    fs::copy("fonts/amiri/Amiri-Bold.ttf", folder.path().join(REGULAR)).expect("a copy");
    assert_eq!(faults(folder.path()), [("font::checksum", REGULAR.to_owned())]);
}

#[test]
fn all_faults_are_told_at_once() {
    let folder = fonts();
    fs::write(folder.path().join(REGULAR), "cut").expect("a file");
    fs::remove_file(folder.path().join("amiri/Amiri-Italic.ttf")).expect("a font");
    fs::write(folder.path().join("own.otf"), "no font").expect("a file");
    let mut found = faults(folder.path());
    found.sort();
    let expected = [
        ("font::absent", "amiri/Amiri-Italic.ttf"),
        ("font::checksum", REGULAR),
        ("font::damaged", "own.otf"),
    ];
    assert_eq!(found, expected.map(|(code, file)| (code, file.to_owned())));
}

#[test]
fn a_font_of_ones_own_needs_no_list_but_may_be_listed() {
    let folder = fonts();
    let own = folder.path().join("own.ttf");
    fs::copy("fonts/amiri/Amiri-Bold.ttf", &own).expect("a copy");
    assert_eq!(faults(folder.path()), []);
    // One whose publisher cares little for checksums is taken once it is listed.
    let mut bytes = fs::read(&own).expect("the font");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&own, &bytes).expect("a file");
    assert_eq!(faults(folder.path()), [("font::damaged", "own.ttf".to_owned())]);
    let list = folder.path().join("SHA256SUMS");
    let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let listed = fs::read_to_string(&list).expect("the list") + &format!("{sum}  own.ttf\n");
    fs::write(&list, listed).expect("the list");
    assert_eq!(faults(folder.path()), []);
    assert_eq!(Fonts::load(folder.path(), false).expect("the fonts").faces().len(), 5);
    fs::write(&list, "not a list\n").expect("the list");
    assert!(faults(folder.path()).contains(&("font::checksums", "SHA256SUMS".to_owned())));
}

/// A font with one table replaced, its checksums mended.
fn with_table(font: &[u8], tag: &[u8; 4], table: &[u8]) -> Vec<u8> {
    let sum = |bytes: &[u8]| {
        bytes.chunks(4).fold(0_u32, |sum, chunk| {
            let mut number = [0; 4];
            number[..chunk.len()].copy_from_slice(chunk);
            sum.wrapping_add(u32::from_be_bytes(number))
        })
    };
    let mut font = font.to_vec();
    font.resize(font.len().next_multiple_of(4), 0);
    let number =
        |font: &[u8], at: usize| u32::from_be_bytes(font[at..at + 4].try_into().expect("four bytes"));
    let records = (12..).step_by(16).take(u16::from_be_bytes([font[4], font[5]]).into());
    let find =
        |font: &[u8], tag: &[u8]| records.clone().find(|at| &font[*at..at + 4] == tag).expect("a table");
    let (record, head) = (find(&font, tag), find(&font, b"head"));
    let offset = font.len() as u32;
    font.extend_from_slice(table);
    font[record + 4..record + 8].copy_from_slice(&sum(table).to_be_bytes());
    font[record + 8..record + 12].copy_from_slice(&offset.to_be_bytes());
    font[record + 12..record + 16].copy_from_slice(&(table.len() as u32).to_be_bytes());
    let whole = number(&font, head + 8) as usize + 8;
    font[whole..whole + 4].fill(0);
    let adjustment = 0xb1b0_afba_u32.wrapping_sub(sum(&font));
    font[whole..whole + 4].copy_from_slice(&adjustment.to_be_bytes());
    font
}

#[test]
fn a_font_that_claims_to_cover_more_than_there_is_fills_no_memory() {
    let folder = unlisted();
    let original = fs::read(folder.path().join(REGULAR)).expect("the font");
    let table = |format: u16, groups: &[[u32; 3]]| {
        let mut table: Vec<u8> =
            [0_u16, 1, 3, 10, 0, 12, format, 0].iter().flat_map(|it| it.to_be_bytes()).collect();
        let numbers = [16 + groups.len() as u32 * 12, 0, groups.len() as u32];
        table.extend(numbers.iter().chain(groups.as_flattened()).flat_map(|it| it.to_be_bytes()));
        table
    };
    let check = |table: &[u8]| {
        fs::write(folder.path().join(REGULAR), with_table(&original, b"cmap", table)).expect("a file");
        faults(folder.path())
    };
    assert_eq!(check(&table(12, &[[0x20, 0x7e, 1], [0x600, 0x6ff, 100]])), []);
    let refused = [("font::damaged", REGULAR.to_owned())];
    assert_eq!(check(&table(12, &[[0, u32::MAX, 1]])), refused);
    assert_eq!(check(&table(13, &[[0, u32::MAX, 1]])), refused);
    assert_eq!(check(&table(12, &[[0, 0x10_ffff, 1]; 1000])), refused);
}

/// Checks a project with a folder of fonts by the program: the exit code and what it says.
fn run(folder: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .env("LC_ALL", "C")
        .args(["check", "--source", "tests/cases/a-decision-that-is-well/source", "--fonts"])
        .arg(folder)
        .output()
        .expect("the program");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
}

#[test]
fn the_program_ends_with_3_and_names_each_file() {
    let folder = fonts();
    assert_eq!(run(folder.path()).0, Some(0));
    fs::write(folder.path().join(REGULAR), "cut").expect("a file");
    fs::remove_file(folder.path().join("amiri/Amiri-Italic.ttf")).expect("a font");
    let (code, said) = run(folder.path());
    assert_eq!(code, Some(3), "{said}");
    for file in [REGULAR, "amiri/Amiri-Italic.ttf", "font::checksum", "font::absent", "help:"] {
        assert!(said.contains(file), "{said}");
    }
    let (code, said) = run(&folder.path().join("nowhere"));
    assert_eq!(code, Some(3), "{said}");
    assert!(said.contains("nowhere") && said.contains("[font::folder]"), "{said}");
}

#[test]
fn no_more_fonts_are_read_than_documents_can_use() {
    let folder = fonts();
    let own = folder.path().join("own");
    fs::create_dir(&own).expect("a folder");
    for number in 0..1_000 {
        fs::write(own.join(format!("{number}.ttf")), "font").expect("a file");
    }
    assert!(faults(folder.path()).iter().any(|(code, _)| *code == "font::files"));
    fs::remove_dir_all(&own).expect("a folder");
    // A file with a hole, which takes no room.
    let large = fs::File::create(folder.path().join("large.ttf")).expect("a file");
    large.set_len(1 << 30).expect("a hole");
    assert_eq!(faults(folder.path()), [("font::size", "large.ttf".to_owned())]);
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_told_and_not_opened() {
    use std::os::unix::fs::symlink;
    let folder = fonts();
    // A pipe without a writer, a link to nothing, a folder that cannot be listed, a link to itself.
    let pipe = Command::new("mkfifo").arg(folder.path().join("pipe.ttf")).status().expect("mkfifo");
    assert!(pipe.success());
    symlink("nowhere.ttf", folder.path().join("link.ttf")).expect("a link");
    symlink(".", folder.path().join("again")).expect("a link");
    let mut found = faults(folder.path());
    found.sort();
    let expected = [("font::unreadable", "link.ttf"), ("font::unreadable", "pipe.ttf")];
    assert_eq!(found, expected.map(|(code, file)| (code, file.to_owned())));
}
