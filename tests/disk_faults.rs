//! Every operation on the disk made to fail, at its first call, its second and so on until the command
//! does not come to it any more: no file is ever half, nothing is left behind, and all is told.
//!
//! This binary is its own program: with faults in `FAULTS` it runs the command line on a disk that has
//! them, and without it runs itself so for each test.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicU32, Ordering};

use khulasa::cli::{Disk, LocalDisk, run_with};
use libtest_mimic::{Arguments, Failed, Trial};

mod desk;
mod folders;

use desk::{Desk, Run};

/// The variable with the faults of the disk, such as `rename-2 remove_file-1+`: at its second call, and
/// from its first call on.
const FAULTS: &str = "KHULASA_TEST_FAULTS";
/// What the program says on the output stream where one of the faults has come.
const HIT: &str = "a fault has come";

fn main() -> ExitCode {
    match std::env::var(FAULTS) {
        Ok(faults) => {
            let disk = FaultyDisk::new(&faults);
            let code = run_with(std::env::args_os(), &disk);
            if disk.faults.iter().any(|fault| fault.calls.load(Ordering::SeqCst) >= fault.at) {
                println!("{HIT}");
            }
            code
        }
        Err(_) => libtest_mimic::run(&Arguments::from_args(), trials()).exit_code(),
    }
}

/// A disk some of whose operations fail.
struct FaultyDisk {
    faults: Vec<Fault>,
}

struct Fault {
    operation: String,
    /// The call that fails, counted from 1.
    at: u32,
    /// Whether all calls after it fail too.
    on: bool,
    calls: AtomicU32,
}

impl FaultyDisk {
    fn new(faults: &str) -> Self {
        let fault = |text: &str| {
            let (operation, at) = text.rsplit_once('-').expect("an operation and a number");
            let (at, on) = (at.trim_end_matches('+').parse().expect("a number"), at.ends_with('+'));
            Fault { operation: operation.into(), at, on, calls: AtomicU32::new(0) }
        };
        Self { faults: faults.split(' ').map(fault).collect() }
    }

    fn fails(&self, operation: &str) -> bool {
        let mut own = self.faults.iter().filter(|fault| fault.operation == operation);
        own.any(|fault| {
            let call = fault.calls.fetch_add(1, Ordering::SeqCst) + 1;
            call == fault.at || fault.on && call > fault.at
        })
    }

    fn come_to(&self, operation: &str) -> io::Result<()> {
        if self.fails(operation) { Err(io::Error::other("a fault of the test")) } else { Ok(()) }
    }
}

impl Disk for FaultyDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.come_to("create_folder")?;
        LocalDisk.create_folder(path)
    }

    fn create_file(&self, path: &Path) -> io::Result<File> {
        self.come_to("create_file")?;
        LocalDisk.create_file(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        assert!(!self.fails("panic"), "a panic of the test");
        if let Err(error) = self.come_to("write") {
            // A disk that is full has taken a part.
            LocalDisk.write(file, &bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        LocalDisk.write(file, bytes)
    }

    fn sync_file(&self, file: &File) -> io::Result<()> {
        self.come_to("sync_file")?;
        LocalDisk.sync_file(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.come_to("rename")?;
        // Another machine, to which the lock did not reach.
        if self.fails("vanish") {
            LocalDisk.remove_file(from)?;
        }
        LocalDisk.rename(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.come_to("sync_folder")?;
        LocalDisk.sync_folder(path)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.come_to("remove_file")?;
        LocalDisk.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.come_to("remove_folder")?;
        LocalDisk.remove_folder(path)
    }
}

/// All operations that can fail a command.
const OPERATIONS: [&str; 6] = ["create_folder", "create_file", "write", "sync_file", "rename", "sync_folder"];
/// More calls than any command here makes; a test that comes so far hangs in a fault that never passes.
const MOST: u32 = 40;

fn trials() -> Vec<Trial> {
    let mut trials = vec![];
    for operation in OPERATIONS {
        for on in ["", "+"] {
            let name = |what: &str| {
                format!("{what}_{operation}_{}", if on == "+" { "from_then_on" } else { "once" })
            };
            trials.push(Trial::test(name("build_over_old_files"), move || build(operation, on, true)));
            trials.push(Trial::test(name("build_anew"), move || build(operation, on, false)));
            trials.push(Trial::test(name("new_session"), move || new_session(operation, on)));
            trials.push(Trial::test(name("clean"), move || clean(operation, on)));
            trials.push(Trial::test(name("rename"), move || rename(operation, on)));
        }
    }
    trials.push(Trial::test("a_part_that_cannot_be_removed_goes_with_the_next_build", a_part_stays));
    trials.push(Trial::test("a_part_that_somebody_took_away_is_written_again", a_part_vanishes));
    trials.push(Trial::test("a_panic_is_one_report", a_panic));
    trials
}

const DECISION: &str = "source/instruments/decision.yaml";
const DOCUMENTS: [&str; 3] =
    ["sessions/cop-03/decision-04", "sessions/cop-03/decision-05", "sessions/cop-03/notes/decision-06"];

/// Three documents in two folders.
fn project() -> Desk {
    let desk = Desk::new();
    let decision = String::from_utf8(desk.read(DECISION)).expect("UTF-8");
    for (document, number) in DOCUMENTS.into_iter().zip([4, 5, 6]) {
        let text = decision.replace("number: 4", &format!("number: {number}"));
        desk.write(&format!("source/instruments/decision-{number}.yaml"), text);
        desk.write(
            &format!("source/{document}.yaml"),
            format!("type: offprint\ninstrument: decision-{number}\n"),
        );
    }
    fs::remove_file(desk.path(DECISION)).expect("a file");
    desk
}

/// Changes a word in each text, so that all documents come out otherwise.
fn change(desk: &Desk) {
    for number in [4, 5, 6] {
        let name = format!("source/instruments/decision-{number}.yaml");
        let text = String::from_utf8(desk.read(&name)).expect("UTF-8");
        assert!(text.contains("title: "), "{text}");
        desk.write(&name, text.replacen("title: ", "title: جديد ", 1));
    }
}

/// Runs the program on a disk with faults, and tells whether they have come.
fn run(desk: &Desk, faults: &str, arguments: &[&str]) -> (Run, bool) {
    let mut command = Command::new(std::env::current_exe().expect("this test"));
    command.env(FAULTS, faults);
    let output = desk.prepare(command, arguments).output().expect("the program");
    let run = Run::of(output);
    let hit = run.out.contains(HIT);
    (run, hit)
}

/// All files below a folder, by their paths; none if it is not there.
fn files(folder: &Path) -> BTreeMap<OsString, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.insert(path.clone().into_os_string(), fs::read(&path).expect("a file"));
        }
    }
    all
}

fn must(condition: bool, what: &str, run: &Run) -> Result<(), Failed> {
    if condition {
        Ok(())
    } else {
        Err(format!("{what}\nexit {:?}\n{}{}", run.code, run.out, run.err).into())
    }
}

fn build(operation: &str, on: &str, over_old: bool) -> Result<(), Failed> {
    let desk = project();
    let old_folder = desk.path("old");
    if over_old {
        desk.run(&["build", "--out", "old"]).assert_code(0);
        change(&desk);
    }
    desk.run(&["build", "--out", "new"]).assert_code(0);
    for at in 1..MOST {
        let _ = fs::remove_dir_all(desk.path("out"));
        if over_old {
            folders::copy(&old_folder, &desk.path("out"));
        }
        let (run, hit) = run(&desk, &format!("{operation}-{at}{on}"), &["build"]);
        let mut whole = 0;
        for document in DOCUMENTS {
            let path = format!("{document}.pdf");
            let [out, old, new] = ["out", "old", "new"].map(|it| fs::read(desk.path(it).join(&path)).ok());
            must(out == new || out == old, &format!("{operation}-{at}{on}: {path} is not whole"), &run)?;
            whole += u32::from(out == new);
            let told = run.err.lines().any(|line| line.starts_with("error: ") && line.contains(&path));
            must(out == new || told, &format!("{operation}-{at}{on}: {path} is not told"), &run)?;
        }
        let left = files(&desk.path("out"));
        let part = left.keys().any(|path| path.to_string_lossy().contains(".khulasa-"));
        must(!part, &format!("{operation}-{at}{on}: a part is left"), &run)?;
        if !hit {
            must(run.code == Some(0) && whole == 3, &format!("{operation}-{at}{on}: not built"), &run)?;
            // An operation that the command never comes to has shown nothing.
            let comes = at > 1 || operation == "create_folder" && over_old;
            return must(comes, &format!("{operation} is never done"), &run);
        }
        must(run.code == Some(3), &format!("{operation}-{at}{on}: another exit code"), &run)?;
    }
    Err(format!("{operation} fails for ever").into())
}

fn new_session(operation: &str, on: &str) -> Result<(), Failed> {
    let desk = project();
    desk.run(&["new", "session", "cop-14"]).assert_code(0);
    let whole = files(&desk.path("source/sessions/cop-14"));
    assert_eq!(whole.len(), 2);
    for at in 1..MOST {
        // Once with the folder of the sessions, and once where it has to be made.
        let mut hits = 0;
        for sessions in [true, false] {
            let _ = fs::remove_dir_all(desk.path("source/sessions"));
            if sessions {
                fs::create_dir(desk.path("source/sessions")).expect("a folder");
            }
            let before = files(&desk.path("source"));
            let (run, hit) = run(&desk, &format!("{operation}-{at}{on}"), &["new", "session", "cop-14"]);
            hits += u32::from(hit);
            let made = files(&desk.path("source/sessions"));
            let wanted = if hit { 3 } else { 0 };
            must(run.code == Some(wanted), &format!("{operation}-{at}{on}: another exit code"), &run)?;
            must(
                run.err.contains("source/sessions/cop-14"),
                &format!("{operation}-{at}{on}: not told"),
                &run,
            )?;
            if made.is_empty() {
                must(hit && files(&desk.path("source")) == before, "something is left", &run)?;
                must(desk.path("source/sessions").exists() == sessions, "a folder is left", &run)?;
                must(!desk.path("source/sessions/cop-14").exists(), "an empty folder is left", &run)?;
            } else {
                must(made == whole, &format!("{operation}-{at}{on}: half a session"), &run)?;
                must(!hit || operation == "sync_folder", "made, and told as failed", &run)?;
            }
        }
        if hits == 0 {
            return if at > 1 { Ok(()) } else { Err(format!("{operation} is never done").into()) };
        }
    }
    Err(format!("{operation} fails for ever").into())
}

/// The old file stays whole where it is, or beside the new one; nothing else is left.
fn clean(operation: &str, on: &str) -> Result<(), Failed> {
    let desk = Desk::new();
    let new = String::from_utf8(desk.read(DECISION)).expect("UTF-8");
    let old = new.replace('\n', "\r\n");
    let kept = desk.path(&format!("{DECISION}.before-clean"));
    for at in 1..MOST {
        let _ = fs::remove_file(&kept);
        desk.write(DECISION, &old);
        let (run, hit) = run(&desk, &format!("{operation}-{at}{on}"), &["clean", DECISION]);
        let (found, beside) = (desk.read(DECISION), fs::read(&kept).ok());
        let is_done = found == new.as_bytes();
        must(is_done || found == old.as_bytes(), "the file is not whole", &run)?;
        must(!is_done || beside.as_deref() == Some(old.as_bytes()), "the old file is lost", &run)?;
        // What is written and cannot be synced is told and kept.
        let sound = is_done || beside.is_none() || beside.as_deref() == Some(old.as_bytes());
        must(sound, "half an old file is left", &run)?;
        let count = fs::read_dir(desk.path("source/instruments")).expect("a folder").count();
        must(count == 1 + usize::from(beside.is_some()), "something is left", &run)?;
        if !hit {
            must(run.code == Some(0) && is_done, "not cleaned", &run)?;
            return if at > 1 || operation == "create_folder" { Ok(()) } else { Err("never done".into()) };
        }
        must(run.code == Some(3), &format!("{operation}-{at}{on}: another exit code"), &run)?;
    }
    Err(format!("{operation} fails for ever").into())
}

/// All files have the new id, or all the old one.
fn rename(operation: &str, on: &str) -> Result<(), Failed> {
    let whole = project();
    whole.run(&["rename", "cop-03", "cop-3"]).assert_code(0);
    let below = |desk: &Desk| -> BTreeMap<OsString, Vec<u8>> {
        let root = desk.path("source");
        let relative =
            |path: OsString| Path::new(&path).strip_prefix(&root).expect("below").as_os_str().to_owned();
        files(&root).into_iter().map(|(path, bytes)| (relative(path), bytes)).collect()
    };
    let (old, new) = (below(&project()), below(&whole));
    assert_ne!(old, new);
    for at in 1..MOST {
        let desk = project();
        let (run, hit) = run(&desk, &format!("{operation}-{at}{on}"), &["rename", "cop-03", "cop-3"]);
        let found = below(&desk);
        // Where everything from then on fails, so does putting back; the parts with the old texts are still there.
        let stuck = on == "+" && operation == "rename" && at > 1;
        must(stuck || found == old || found == new, &format!("{operation}-{at}{on}: half renamed"), &run)?;
        if !hit {
            must(run.code == Some(0) && found == new, "not renamed", &run)?;
            return if at > 1 || operation == "create_folder" { Ok(()) } else { Err("never done".into()) };
        }
        must(run.code == Some(3), &format!("{operation}-{at}{on}: another exit code"), &run)?;
    }
    Err(format!("{operation} fails for ever").into())
}

fn a_part_stays() -> Result<(), Failed> {
    let desk = project();
    let parts = || {
        let left = files(&desk.path("out")).into_keys();
        left.filter(|path| path.to_string_lossy().ends_with(".part")).count()
    };
    let (failed, _) = run(&desk, "write-1 remove_file-1+", &["build"]);
    must(failed.code == Some(3) && parts() == 1, "one part is left", &failed)?;
    let (blind, hit) = run(&desk, "remove_file-1+", &["build"]);
    must(blind.code == Some(0) && hit && parts() == 1, "it stays and holds nothing back", &blind)?;
    let clean = desk.run(&["build"]);
    must(clean.code == Some(0) && parts() == 0, "the next build removes it", &clean)
}

fn a_part_vanishes() -> Result<(), Failed> {
    let desk = project();
    desk.run(&["build", "--out", "new"]).assert_code(0);
    let (twice, hit) = run(&desk, "vanish-1 vanish-2", &["build"]);
    must(twice.code == Some(0) && hit, "a part is written again", &twice)?;
    let same =
        DOCUMENTS.iter().all(|it| desk.read(&format!("out/{it}.pdf")) == desk.read(&format!("new/{it}.pdf")));
    must(same, "with the same bytes", &twice)?;
    let (always, _) = run(&desk, "vanish-1+", &["build"]);
    must(always.code == Some(3), "and not for ever", &always)
}

fn a_panic() -> Result<(), Failed> {
    let desk = project();
    let (run, _) = run(&desk, "panic-1", &["new", "session", "cop-14"]);
    must(run.code == Some(3), "the exit code of a failure", &run)?;
    let told = "the program itself is at fault: a panic of the test (tests/disk_faults.rs:";
    must(run.err.contains(told) && run.err.contains("[program::fault]\n  help: "), "what and where", &run)?;
    must(!run.err.contains("panicked at") && !run.err.contains("backtrace"), "and no trace", &run)
}
