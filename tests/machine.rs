//! What a machine may refuse and surroundings may say: exit code 3 and a message, never a signal or a trace.

use std::fs::{self, OpenOptions};
use std::process::{Command, Stdio};

mod desk;
mod folders;

use desk::{Desk, Run};

const PDF: &str = "out/sessions/cop-03/decision-04.pdf";

/// The program below limits of the shell.
#[cfg(target_os = "linux")]
fn limited(desk: &Desk, limits: &str, arguments: &[&str]) -> Run {
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("{limits}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_khulasa")]);
    Run::of(desk.prepare(shell, arguments).output().expect("a shell"))
}

#[test]
#[cfg(target_os = "linux")]
fn too_little_memory_ends_in_a_message() {
    let out = tempfile::tempdir().expect("a temporary folder");
    let written = out.path().join("sessions/cop-12/report.pdf");
    // From hardly enough for the program itself to enough for a document of 37 pages, in KiB.
    let (mut refused, mut early) = (0, vec![]);
    for memory in (56_000..600_000).step_by(24_000) {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {memory}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_khulasa")]);
        shell.args(["build", "sessions/cop-12/report", "--out"]).arg(out.path()).env_remove("RUST_BACKTRACE");
        let run = Run::of(shell.output().expect("a shell"));
        if run.code == Some(0) {
            break;
        }
        run.assert_code(3);
        // Ours; the standard library's; and that of who ends the program since a panic cannot be caught.
        let messages = ["error: ", "memory allocation of ", "aborting"];
        assert!(messages.iter().any(|message| run.err.contains(message)), "{}", run.err);
        // Memory may end after the file was written: then it is whole.
        if let Ok(bytes) = fs::read(&written) {
            early.push(bytes);
            fs::remove_file(&written).expect("the file goes");
        }
        refused += 1;
    }
    assert!(refused > 2 && early.len() < refused, "{refused}");
    let whole = fs::read(&written).expect("a document");
    assert!(early.iter().all(|bytes| *bytes == whole));
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_may_not_grow_so_large_is_told_and_leaves_nothing() {
    let desk = Desk::new();
    let run = limited(&desk, "ulimit -f 8", &["build"]);
    run.assert_code(3);
    assert!(run.err.contains(PDF), "{}", run.err);
    let left = fs::read_dir(desk.path("out/sessions/cop-03")).expect("a folder");
    assert_eq!(left.count(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_stream_that_takes_nothing_is_told() {
    let desk = Desk::new();
    for arguments in [&["--help"][..], &["build", "--help"], &["--version"], &["list"], &["fonts"]] {
        for (path, writing) in [("/dev/full", true), ("/dev/null", false)] {
            let stream = OpenOptions::new().write(writing).read(!writing).open(path).expect(path);
            // A help that stands alone takes no other arguments.
            let mut command = Command::new(env!("CARGO_BIN_EXE_khulasa"));
            command.env("LC_ALL", "C");
            match arguments {
                ["list" | "fonts"] => command = desk.command(arguments),
                _ => _ = command.args(arguments),
            }
            let run = Run::of(command.stdout(stream).stderr(Stdio::piped()).output().expect("the program"));
            run.assert_code(3);
            assert!(run.err.contains("the output stream cannot be written"), "{arguments:?}: {}", run.err);
        }
    }
}

#[test]
fn who_closes_the_pipe_has_seen_enough() {
    let desk = Desk::new();
    let mut child =
        desk.command(&["list"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    drop(child.stdout.take());
    Run::of(child.wait_with_output().expect("the program")).assert_code(0);
}

#[test]
fn a_clock_that_is_none_is_misuse() {
    let desk = Desk::new();
    for wrong in ["x", "", "1e3", "-1", "253402300800", "99999999999999999999"] {
        let mut command = desk.command(&["build"]);
        let run = Run::of(command.env("SOURCE_DATE_EPOCH", wrong).output().expect("the program"));
        run.assert_code(2);
        assert!(
            run.err.contains("SOURCE_DATE_EPOCH") && run.err.contains("[environment::date]"),
            "{}",
            run.err
        );
        assert!(!desk.path("out").exists());
    }
    let mut command = desk.command(&["build"]);
    let run = Run::of(command.env("SOURCE_DATE_EPOCH", "253402300799").output().expect("the program"));
    run.assert_code(0);
}

#[test]
fn parts_of_dead_builds_go_and_those_of_living_ones_stay() {
    let desk = Desk::new();
    let dead = "out/sessions/cop-03/.khulasa-dead.part";
    let alive = "out/sessions/cop-03/.khulasa-alive.part";
    desk.write(dead, "half");
    desk.write(alive, "half");
    let lock = OpenOptions::new().write(true).open(desk.path(alive)).expect("a file");
    lock.lock().expect("a lock");
    desk.run(&["build"]).assert_code(0);
    assert!(!desk.path(dead).exists());
    assert!(desk.path(alive).exists());
    drop(lock);
    desk.run(&["build"]).assert_code(0);
    assert!(!desk.path(alive).exists());
}

#[test]
fn a_new_session_goes_nowhere_but_into_a_source_folder() {
    let desk = Desk::new();
    let run = desk.run(&["new", "session", "cop-14", "--source", "sorce"]);
    run.assert_code(2);
    assert!(
        run.err.contains("there is no folder `sorce` for it to go to [new::source]")
            && run.err.contains("help: "),
        "{}",
        run.err
    );
    assert!(!desk.path("sorce").exists());
}
