//! Prints to the output stream.

use std::io::{self, Write};
#[cfg(unix)]
use std::os::fd::AsFd;

use crate::cli::arguments::Arguments;
use crate::cli::{Outcome, reports};

/// Prints bytes to the output stream, or reports why that cannot be.
pub fn print(arguments: &Arguments, bytes: &[u8]) -> Outcome {
    match write(bytes) {
        Ok(()) => Outcome::Well,
        Err(error) => reports::machine_failure(arguments, &error),
    }
}

/// Writes bytes to the output stream. Whoever closed a pipe has seen enough, and that is no error.
pub fn write(bytes: &[u8]) -> io::Result<()> {
    match write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(io::Error::new(error.kind(), format!("the output stream cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes to the stream as it is: the standard library takes a stream that is open for reading only for
/// one that nobody wants, and tells nothing.
#[cfg(unix)]
fn write_all(bytes: &[u8]) -> io::Result<()> {
    std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?).write_all(bytes)
}

#[cfg(not(unix))]
fn write_all(bytes: &[u8]) -> io::Result<()> {
    let mut stream = io::stdout().lock();
    stream.write_all(bytes).and_then(|()| stream.flush())
}
