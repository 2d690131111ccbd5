//! What the machine may refuse to give, and what is said where the program itself fails: a message and
//! exit code 3, never a trace or the end by a signal.
//!
//! Memory that is not there and a stack that is too small end a process in `abort`, after a line of the
//! standard library on the error stream. A hook for that is not in stable Rust, and an allocator of our
//! own that reports it would be `unsafe`; the signal of `abort` can be answered.

use std::io;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::outcome::{FAILURE, Outcome};

/// Answers the signals that a machine sends to a program that it has nothing left for.
#[cfg(unix)]
pub fn answer_signals() -> io::Result<()> {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use signal_hook::consts::{SIGABRT, SIGXFSZ};
    use signal_hook::flag;

    flag::register_conditional_shutdown(SIGABRT, FAILURE.into(), Arc::new(AtomicBool::new(true)))?;
    // A file that grows too large is then an error where it is written, as a full disk is.
    flag::register(SIGXFSZ, Arc::default())?;
    Ok(())
}

/// Elsewhere there are none.
#[cfg(not(unix))]
pub fn answer_signals() -> io::Result<()> {
    Ok(())
}

/// Starts the threads that all stages share; left alone, the first stage that asks for them would panic
/// where the machine has none to give.
pub fn start_threads(number: Option<u16>) -> io::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(number.unwrap_or_default().into());
    pool.build_global().map_err(|error| io::Error::other(format!("no threads to work with: {error}")))
}

/// What the last panic was, and where.
static PANIC: Mutex<Option<String>> = Mutex::new(None);

/// Runs a command. If it panics, what happened comes back instead of its outcome.
pub fn guard(command: impl FnOnce() -> Outcome) -> Result<Outcome, String> {
    set_hook(Box::new(|panic| *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = Some(told(panic))));
    caught(command)
}

/// Runs a part of a command. If it panics, what happened comes back.
pub fn caught<R>(work: impl FnOnce() -> R) -> Result<R, String> {
    // Nothing that the work has touched is used after it has failed, but what others may share is behind locks.
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        let panic = PANIC.lock().unwrap_or_else(PoisonError::into_inner).take();
        panic.unwrap_or_else(|| "a panic".into())
    })
}

/// A panic in one line: what, and in which file of which library.
fn told(panic: &PanicHookInfo) -> String {
    let message = panic.payload_as_str().unwrap_or("a panic").lines().next().unwrap_or_default();
    let Some(place) = panic.location() else { return message.to_owned() };
    // `krilla-0.8.2/src/util.rs` is enough; what comes before differs between machines.
    let parts: Vec<_> = Path::new(place.file()).iter().map(|part| part.to_string_lossy()).collect();
    let from = parts.iter().rposition(|part| part == "src").unwrap_or_default().saturating_sub(1);
    format!("{message} ({}:{})", parts[from..].join("/"), place.line())
}
