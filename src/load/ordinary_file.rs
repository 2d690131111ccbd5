//! The bytes of a file, of which there are not too many, and never of what only looks like a file.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::limits::MAX_FILE_BYTES;

/// Reads a file of at most [`MAX_FILE_BYTES`]; one that is longer comes out one byte longer than that.
/// Whatever is no ordinary file (a pipe, a device, a socket, a folder) is an error, and is not opened,
/// since opening a pipe waits for whoever writes into it.
pub fn read_ordinary(path: &Path) -> io::Result<Vec<u8>> {
    let refuse = || Err(io::Error::other("it is not an ordinary file"));
    if !fs::metadata(path)?.is_file() {
        return refuse();
    }
    let file = fs::File::open(path)?;
    // Another file may have come into its place since.
    if !file.metadata()?.is_file() {
        return refuse();
    }
    let mut bytes = vec![];
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
