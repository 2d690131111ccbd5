//! `SHA256SUMS`, which says what the font files of a folder have to be: a line for each, with the checksum
//! and the path below the folder, as `sha256sum` writes it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::fault::fault;
use crate::diagnostics::{Diagnostic, Sentence, sentence};

/// The name of the list.
pub(super) const NAME: &str = "SHA256SUMS";
/// The largest list that is read, in bytes.
const MAX_BYTES: u64 = 1024 * 1024;

/// The checksums that a folder promises, by path.
#[derive(Default)]
pub(super) struct Promised(BTreeMap<PathBuf, String>);

/// Reads the list of a folder, if there is one.
pub(super) fn read(folder: &Path) -> Result<Promised, Diagnostic> {
    let path = folder.join(NAME);
    let failed = |message: Sentence| fault("font::checksums", &path, message);
    match fs::metadata(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Promised::default()),
        Ok(it) if !it.is_file() => return Err(failed(sentence!("font-checksums-kind"))),
        _ => {}
    }
    let mut text = String::new();
    fs::File::open(&path)
        .and_then(|file| file.take(MAX_BYTES).read_to_string(&mut text))
        .map_err(|error| failed(sentence!("font-checksums", error = error.to_string())))?;
    let mut promised = BTreeMap::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        // A star before the name says that the file is no text.
        let entry = line.split_once(' ').map(|(sum, name)| (sum, name.trim_start_matches([' ', '*'])));
        match entry {
            Some((sum, name)) if sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                let name = name.trim_start_matches("./");
                promised.insert(folder.join(name), sum.to_lowercase());
            }
            _ => return Err(failed(sentence!("font-checksums-line", line = index + 1))),
        }
    }
    Ok(Promised(promised))
}

impl Promised {
    /// The files that are promised.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().map(PathBuf::as_path)
    }

    /// Whether a file has the bytes that are promised. `None` if nothing is.
    pub(super) fn holds(&self, path: &Path, bytes: &[u8]) -> Option<bool> {
        self.0.get(path).map(|sum| *sum == sha256(bytes))
    }
}

/// The SHA-256 checksum of some bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
