//! The program as a person runs it: exit codes, what is written and what is left alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A small project in a folder of its own, with the project's templates and fonts.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a temporary folder"));
        copy(Path::new("tests/cases/a-decision-that-is-well/source"), &desk.path("source"));
        desk
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs the program in the folder.
    fn run(&self, arguments: &[&str]) -> Run {
        let project = std::env::current_dir().expect("the project");
        let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
            .args(arguments)
            .arg("--templates")
            .arg(project.join("typst"))
            .arg("--fonts")
            .arg(project.join("fonts"))
            .current_dir(self.0.path())
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .expect("the program");
        Run::of(output)
    }
}

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    fn assert_code(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { _ = fs::copy(&path, &target).expect("a copy") }
    }
}

const OFFPRINT: &str = "sessions/cop-03/decision-04";
const DECISION: &str = "source/instruments/decision.yaml";

#[test]
fn build_writes_each_format_below_out() {
    let desk = Desk::new();
    desk.run(&["build", "--format", "pdf,txt"]).assert_code(0);
    assert!(desk.read("out/sessions/cop-03/decision-04.pdf").starts_with(b"%PDF-"));
    assert!(desk.read("out/sessions/cop-03/decision-04.txt").starts_with("المقرر 4/3".as_bytes()));
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
    assert!(run.err.contains("out"), "{}", run.err);
}

#[test]
fn check_reports_and_writes_nothing() {
    let desk = Desk::new();
    desk.run(&["check"]).assert_code(0);
    desk.write("source/topics.yaml", "type: topics\ntopics:\n  - id: other\n    heading: آخر\n");
    let run = desk.run(&["check"]);
    run.assert_code(1);
    assert!(run.err.contains("there is no topic `training`"), "{}", run.err);
    assert!(run.err.contains("1 error, 1 warning"), "{}", run.err);
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
        assert!(run.err.contains("this colon cannot stand here"), "{}", run.err);
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
    assert!(run.err.contains("the file is larger than 4 MiB"), "{}", run.err);
    assert!(run.err.contains("source/instruments/huge.yaml"), "{}", run.err);
}

#[test]
fn the_clock_is_an_environment_variable() {
    let desk = Desk::new();
    let undated =
        fs::read_to_string(desk.path(DECISION)).expect("the decision").replace("adopted: 2006-10-18\n", "");
    desk.write(DECISION, undated);
    desk.run(&["build"]).assert_code(0);
    let without = desk.read("out/sessions/cop-03/decision-04.pdf");
    assert!(!contains(&without, b"D:20"), "no clock of the machine is read");
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .args(["build", "--templates"])
        .arg(std::env::current_dir().expect("the project").join("typst"))
        .arg("--fonts")
        .arg(std::env::current_dir().expect("the project").join("fonts"))
        .current_dir(desk.0.path())
        .env("SOURCE_DATE_EPOCH", "1700000000")
        .output()
        .expect("the program");
    Run::of(output).assert_code(0);
    assert!(contains(&desk.read("out/sessions/cop-03/decision-04.pdf"), b"D:20231114"));
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
