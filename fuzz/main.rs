//! Throws made-up input at the readers and at the whole pipeline, and fails on a panic, an abort, a hang of
//! two seconds or a gibibyte of memory.
//!
//! `cargo test --release --test fuzz` runs each target for a moment; `… -- --target yaml --runs 1000000`
//! for as long as is wanted, `--seconds N` by the clock. A round depends on target, seed and number alone: what
//! is reported is run again with `--seed S --from ROUND --runs 1`. What was found once lies below
//! `fuzz/found`, a file each, and is run first for ever.

use std::fs;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

mod chance;
mod project;
mod targets;
mod themes;

use chance::Chance;
use targets::{TARGETS, Target};

/// How long one input may take.
const MOST_TIME: Duration = Duration::from_secs(2);

/// How much memory the process may come to hold, in bytes.
const MOST_MEMORY: u64 = 1 << 30;

/// What marks the process that runs the rounds; the other waits for it and survives it.
const ROUNDS: &str = "--rounds";

struct Options {
    target: Option<String>,
    runs: Option<u64>,
    seconds: Option<u64>,
    seed: u64,
    from: u64,
    rounds: bool,
}

fn main() -> ExitCode {
    let options = Options::read();
    let chosen: Vec<&Target> =
        TARGETS.iter().filter(|it| options.target.as_deref().is_none_or(|name| name == it.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|it| it.name).collect();
        eprintln!("the targets are {}", names.join(", "));
        return ExitCode::from(2);
    }
    if options.rounds {
        return run(chosen[0], &options);
    }
    let mut failed = 0;
    for target in &chosen {
        // In a process of its own: an abort or a full stack ends that one alone.
        let status = Command::new(std::env::current_exe().expect("this program"))
            .args([ROUNDS, "--target", target.name])
            .args(std::env::args().skip(1))
            .status()
            .expect("a process");
        if !status.success() {
            failed += 1;
            let round = fs::read_to_string(round_file(target)).unwrap_or_default();
            println!("{}: failed ({status}) in {round}", target.name);
        }
    }
    println!("{} passed, {failed} failed", chosen.len() - failed);
    ExitCode::from(u8::from(failed > 0))
}

impl Options {
    fn read() -> Self {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let value = |name: &str| {
            let at = arguments.iter().rposition(|it| it == name)?;
            arguments.get(at + 1).cloned()
        };
        let number = |name: &str| {
            value(name).map(|it| it.parse::<u64>().unwrap_or_else(|_| panic!("{name} takes a number")))
        };
        Self {
            target: value("--target"),
            runs: number("--runs"),
            seconds: number("--seconds"),
            seed: number("--seed").unwrap_or(20_061_018),
            from: number("--from").unwrap_or(0),
            rounds: arguments.iter().any(|it| it == ROUNDS),
        }
    }
}

/// Where the round that is under way is noted, for who finds the process dead.
fn round_file(target: &Target) -> PathBuf {
    std::env::temp_dir().join(format!("khulasa-fuzz-{}", target.name))
}

/// The round that is under way and when it began, in milliseconds since the start, for the clock.
static ROUND: AtomicU64 = AtomicU64::new(0);
static BEGAN: AtomicU64 = AtomicU64::new(u64::MAX);

fn run(target: &'static Target, options: &Options) -> ExitCode {
    let start = Instant::now();
    std::thread::spawn(move || watch(target, start));
    let mut note = fs::File::create(round_file(target)).expect("a file for the round");
    let mut attempt = |name: &str, input: &mut dyn FnMut()| {
        use std::io::Seek;
        note.rewind()
            .and_then(|()| note.set_len(0))
            .and_then(|()| note.write_all(name.as_bytes()))
            .expect("a note");
        BEGAN.store(start.elapsed().as_millis() as u64, Ordering::Relaxed);
        let result = catch_unwind(AssertUnwindSafe(input));
        BEGAN.store(u64::MAX, Ordering::Relaxed);
        result.is_ok()
    };
    let mut faults = 0;
    let found = Path::new("fuzz/found").join(target.name);
    for path in files(&found) {
        let bytes = fs::read(&path).expect("a file");
        faults += u64::from(!attempt(&path.display().to_string(), &mut || (target.given)(&bytes)));
    }
    let end = options.seconds.map(|seconds| start + Duration::from_secs(seconds));
    let runs = options.runs.unwrap_or(if end.is_some() { u64::MAX } else { target.runs });
    let mut rounds = 0;
    while rounds < runs && end.is_none_or(|end| Instant::now() < end) && faults < 10 {
        let round = options.from + rounds;
        ROUND.store(round, Ordering::Relaxed);
        let name = format!("round --seed {} --from {round}", options.seed);
        let mut chance = Chance::new(options.seed, round);
        if !attempt(&name, &mut || (target.made_up)(&mut chance)) {
            println!("{}: a panic in {name}", target.name);
            faults += 1;
        }
        rounds += 1;
    }
    let typeset = match project::TYPESET.load(Ordering::Relaxed) {
        0 => String::new(),
        many => format!(", {many} documents typeset"),
    };
    println!(
        "{}: {rounds} rounds and {} stored inputs in {:.1} s, {faults} faults, {} MiB at most{typeset}",
        target.name,
        files(&found).len(),
        start.elapsed().as_secs_f64(),
        most_memory() >> 20
    );
    ExitCode::from(u8::from(faults > 0))
}

/// Ends the process where an input takes too long or too much.
fn watch(target: &Target, start: Instant) {
    loop {
        std::thread::sleep(Duration::from_millis(50));
        let now = start.elapsed().as_millis() as u64;
        let took = now.saturating_sub(BEGAN.load(Ordering::Relaxed));
        let reason = if took > MOST_TIME.as_millis() as u64 {
            format!("takes more than {} s", MOST_TIME.as_secs())
        } else if most_memory() > MOST_MEMORY {
            "takes more than 1 GiB".to_owned()
        } else {
            continue;
        };
        println!("{}: round {} {reason}", target.name, ROUND.load(Ordering::Relaxed));
        std::process::exit(1);
    }
}

/// The most memory that the process has held, in bytes, where the system tells.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.unwrap_or(0) * 1024
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}
