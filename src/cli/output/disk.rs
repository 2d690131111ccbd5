//! All that is ever asked of a disk that is written to, so that a test can make each of it fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// A disk that is written to, from several threads at once.
pub trait Disk: Sync {
    /// Makes a folder in one that is there. One that is there already is an error.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a file, open for writing. One that is there already is an error.
    fn create_file(&self, path: &Path) -> io::Result<File>;

    /// Writes all of the bytes.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;

    /// Returns when the file's bytes lie where a power cut leaves them.
    fn sync_file(&self, file: &File) -> io::Result<()>;

    /// Gives a file or folder another name in one step; a file that has the name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Returns when the folder's names lie where a power cut leaves them.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder that is empty.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

/// The disk as the system has it.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalDisk;

impl Disk for LocalDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn create_file(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync_file(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Who may write into a folder and not list it cannot sync it; its files are whole all the same.
        let folder = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(()),
            folder => folder?,
        };
        match folder.sync_all() {
            // Some file systems have no such thing for folders, and say so in one of these ways.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
            {
                Ok(())
            }
            result => result,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened, and the file system keeps its names in order by itself.
        Ok(())
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }
}
