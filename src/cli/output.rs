//! Prints to the output stream, and writes files beside their target and renames them, so that no file
//! is ever half-written.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::arguments::Arguments;
use super::{Outcome, reports};

/// Prints bytes to the output stream.
pub fn print(arguments: &Arguments, bytes: &[u8]) -> Outcome {
    let mut stream = io::stdout().lock();
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        // Whoever closed the pipe has seen enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            reports::machine_failure(arguments, &error)
        }
        _ => Outcome::Well,
    }
}

/// Writes a file whole or not at all; folders that are missing are made.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(named)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".khulasa-").suffix(".part");
    // Without this a temporary file is for its owner alone, and so would be the document.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(named)?;
    file.write_all(bytes).map_err(named)?;
    file.persist(path).map_err(|error| named(error.error))?;
    Ok(())
}
