//! Sources that nobody meant: names that lead elsewhere, what is no file, folders without end, too many
//! files, and faults by the thousand. Each is told at once, and nothing escapes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

mod folders;

use folders::copy;

/// A small project in a folder of its own.
struct Project(TempDir);

/// What came of a command: exit code and error stream.
struct Run(Option<i32>, String);

/// Whoever waits longer than this waits for ever.
const PATIENCE: Duration = Duration::from_secs(60);

impl Project {
    fn new() -> Self {
        let project = Self(tempfile::tempdir().expect("a temporary folder"));
        copy(Path::new("tests/cases/a-decision-that-is-well/source"), &project.path("source"));
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: impl AsRef<Path>, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &std::env::current_dir().expect("the project").join("typst"))
    }

    fn run_with(&self, arguments: &[&str], templates: &Path) -> Run {
        let child = Command::new(env!("CARGO_BIN_EXE_khulasa"))
            .env("LC_ALL", "C")
            .args(arguments)
            .arg("--templates")
            .arg(templates)
            .arg("--fonts")
            .arg(std::env::current_dir().expect("the project").join("fonts"))
            .current_dir(self.0.path())
            .stdout(Stdio::null())
            .stderr(fs::File::create(self.path("errors")).expect("a file"))
            .spawn();
        let Output { status, .. } = wait(child.expect("the program"));
        Run(status.code(), fs::read_to_string(self.path("errors")).expect("UTF-8"))
    }
}

/// Waits for a program, and ends it if it hangs.
fn wait(mut child: Child) -> Output {
    let start = Instant::now();
    while child.try_wait().expect("a program").is_none() {
        if start.elapsed() > PATIENCE {
            child.kill().expect("a program");
            panic!("the program hangs");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().expect("a program")
}

impl Run {
    /// The command ends with a code and says each of some words, as often as they stand there.
    fn says(&self, code: i32, words: &[&str]) -> &Self {
        assert_eq!(self.0, Some(code), "{}", self.1);
        for word in words {
            assert!(self.1.contains(word), "{word}: {}", self.1);
        }
        self
    }
}

const OFFPRINT: &str = "type: offprint\ninstrument: decision\n";

#[cfg(unix)]
#[test]
fn no_name_leads_out_of_the_output_folder() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let project = Project::new();
    project.write("source/a\\..\\..\\..\\escaped.yaml", OFFPRINT);
    project.write("source/b\\c.yaml", OFFPRINT);
    project.write("source/b/c.yaml", OFFPRINT);
    project.write("source/two\nlines.yaml", OFFPRINT);
    project.write("source/turned\u{202e}.yaml", OFFPRINT);
    project.write("source/picture\\x.svg", "<svg/>");
    for bytes in [&b"source/\xe9.yaml"[..], b"source/\xe8.yaml"] {
        project.write(OsStr::from_bytes(bytes), OFFPRINT);
    }
    let run = project.run(&["build"]);
    run.says(
        1,
        &[
            "error: `a\\..\\..\\..\\escaped.yaml` cannot be the name of an output [file::name]",
            "--> source/b\\c.yaml\n",
            "--> source/two\\u{a}lines.yaml\n",
            "--> source/turned\\u{202e}.yaml\n",
            "--> source/picture\\x.svg\n",
            "--> source/\\xe9.yaml\n",
            "--> source/\\xe8.yaml\n",
            "help: rename it",
            "\n7 errors\n",
        ],
    );
    assert!(!run.1.contains("twin"), "{}", run.1);
    assert!(!project.path("escaped.pdf").exists());
    let mut written: Vec<_> = fs::read_dir(project.path("out"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    written.sort();
    assert_eq!(written, ["b", "sessions"]);
    assert!(project.path("out/b/c.pdf").exists());
}

#[test]
fn no_two_sources_write_one_output() {
    let project = Project::new();
    // Three files on a machine that tells them apart, and the letter in one character and in two.
    let names = ["a.yaml", "a.yml", "A.yaml", "\u{622}.yaml", "\u{627}\u{653}.yaml"];
    names.iter().for_each(|name| project.write(Path::new("source").join(name), OFFPRINT));
    let there = fs::read_dir(project.path("source")).expect("a folder").count() - 4;
    let run = project.run(&["check"]);
    run.says(1, &["has the same name but for its ending", "[file::twin]", "help: delete or rename"]);
    assert_eq!(run.1.matches("[file::twin]").count(), there - 2, "{}", run.1);
    if there == names.len() {
        run.says(1, &["A.yaml has the same name but for what some machines take for the same letters"]);
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo");
    assert!(made.success());
}

#[cfg(unix)]
#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let project = Project::new();
    let names = ["x.yaml", "y.yml", "x.svg", "x.png", "x.jpg"];
    names.iter().for_each(|name| pipe(&project.path("source").join(name)));
    let _socket = std::os::unix::net::UnixListener::bind(project.path("source/z.yaml")).expect("a socket");
    let run = project.run(&["check"]);
    run.says(
        1,
        &[
            "the file cannot be read: it is not an ordinary file [file::unreadable]",
            "--> source/z.yaml\n",
            "\n6 errors\n",
        ],
    );
    names.iter().for_each(|name| _ = run.says(1, &[&format!("--> source/{name}\n")]));
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_templates_is_a_failure_of_the_machine() {
    let project = Project::new();
    let templates = project.path("typst");
    copy(Path::new("typst"), &templates);
    pipe(&templates.join(".hidden.typ"));
    std::os::unix::fs::symlink(".", templates.join("loop")).expect("a link");
    project.run_with(&["build"], &templates).says(0, &[]);
    pipe(&templates.join("house/x.typ"));
    let run = project.run_with(&["build"], &templates);
    run.says(3, &["house/x.typ: it is not an ordinary file"]);
}

#[cfg(unix)]
#[test]
fn a_folder_is_read_once_however_many_links_lead_to_it() {
    use std::os::unix::fs::symlink;

    let project = Project::new();
    for (target, link) in [(".", "a"), (".", "b"), ("..", "instruments/up"), ("instruments", "again")] {
        symlink(target, project.path("source").join(link)).expect("a link");
    }
    // What has no place of its own is read by the link.
    project.write("source/.store/x.yaml", OFFPRINT);
    symlink(".store", project.path("source/store")).expect("a link");
    let run = project.run(&["build"]);
    run.says(1, &["the link leads to a folder that is read already", "--> source/a\n", "--> source/again\n"]);
    run.says(1, &["--> source/instruments/up\n", "\n4 errors\n"]);
    assert!(project.path("out/store/x.pdf").exists());
    assert!(project.path("out/sessions/cop-03/decision-04.pdf").exists());
}

#[test]
fn too_many_files_are_one_error() {
    let project = Project::new();
    for number in 0..10_000 {
        project.write(format!("source/files/{number}.yaml"), OFFPRINT);
    }
    let words = [
        "error: more than the 10000 files that a project may have lie here [project::files]\n  --> source\n",
    ];
    project.run(&["check"]).says(1, &words).says(1, &["\n1 error\n"]);
    let run = project.run(&["build", "files/1"]);
    run.says(1, &words).says(1, &["files/1: not written", "\n1 error\n"]);
}

#[test]
fn too_many_files_of_any_kind_are_one_error() {
    let project = Project::new();
    let folder = project.path("source/letters");
    fs::create_dir(&folder).expect("a folder");
    for number in 0..=100_000 {
        fs::File::create(folder.join(number.to_string())).expect("a file");
    }
    let words =
        "error: more than the 100000 files and folders that are looked through lie here [project::entries]";
    project.run(&["check"]).says(1, &[words, "\n  --> source\n", "\n1 error\n"]);
}

#[test]
fn a_source_folder_without_sources_is_an_error() {
    let project = Project::new();
    fs::create_dir(project.path("empty")).expect("a folder");
    for command in ["check", "build", "list", "index"] {
        let run = project.run(&[command, "--source", "empty"]);
        run.says(1, &["there is no YAML file below `empty` [project::empty]\n  --> empty\n", "`--source`"]);
    }
    project.run(&["check", "book", "--source", "empty"]).says(2, &["no document `book`", "[project::empty]"]);
}

/// A meeting whose recommendations are made one by one.
fn meeting(line: impl Fn(usize) -> String, count: usize) -> String {
    let lines: String = (0..count).map(line).collect();
    format!("type: meeting\nnumber: 9\nfrom: 2014-06-28\nto: 2014-07-09\nrecommendations: [{lines}\n]\n")
}

#[test]
fn faults_by_the_thousand_are_counted_and_not_all_shown() {
    let project = Project::new();
    let texts: [(&str, String); 4] = [
        ("meetings/one-line", meeting(|n| format!("{{text: \"نص[^no-{n}]\", tpics: [a]}}, "), 9000)),
        ("meetings/lines", meeting(|n| format!("\n  نص[^reference-{n}],"), 9000)),
        (
            "chain",
            (0..9000).fold("type: topics\ntopics:\n".into(), |text, n| {
                format!("{text}  - {{id: chain-{n}, heading: رأس {n}, see: [chain-{}]}}\n", n + 1)
            }),
        ),
        ("organ", (0..20_000).fold("type: organ\n".into(), |text, n| format!("{text}field-{n}: x\n"))),
    ];
    for (name, text) in &texts {
        project.write(format!("source/{name}.yaml"), text);
        let run = project.run(&["check"]);
        run.says(1, &["… and ", " more in source/", " errors"]);
        assert!(run.1.len() < 200_000, "{name}: {}", run.1.len());
        assert!(run.1.matches("\nerror: ").count() <= 400, "{name}");
    }
    let run = project.run(&["check", "--message-format", "json"]);
    let reports: Vec<serde_json::Value> =
        run.1.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect();
    let of_organ = |report: &&serde_json::Value| report["file"] == "source/organ.yaml";
    let of_organ: Vec<_> = reports.iter().filter(of_organ).collect();
    assert_eq!(of_organ.len(), 101);
    assert_eq!(of_organ[100]["code"], "reports::more");
    assert_eq!(of_organ[100]["message"], "19902 more reports are not shown");
}

#[test]
fn reports_hold_no_escapes() {
    let project = Project::new();
    let name = "a\u{1b}[2J\u{9b}\u{202e}b\nc";
    let text = project.run(&["check", name]);
    text.says(2, &["neither a document nor a source file is called `a\\u{1b}[2J\\u{9b}\\u{202e}b\\u{a}c`"]);
    let json = project.run(&["check", name, "--message-format", "json"]);
    json.says(2, &["a\\u001b[2J\\u009b\\u202eb\\nc"]);
    let report: serde_json::Value = serde_json::from_str(&json.1).expect("JSON");
    assert_eq!(report["message"], format!("neither a document nor a source file is called `{name}`"));
}
