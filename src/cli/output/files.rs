//! Writes files and folders beside their target and renames them, so that none is ever half-written, and
//! none is lost to a power cut after it was reported.

use std::collections::HashSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::{Disk, leftovers};

/// How often a part that was taken away while it was written is written again.
const TRIES: usize = 3;

/// The files that one command writes.
pub struct Files<'a> {
    pub(super) disk: &'a dyn Disk,
    /// The folders in which nothing of dead processes is left.
    swept: Mutex<HashSet<PathBuf>>,
}

impl<'a> Files<'a> {
    /// No files yet, on a disk.
    pub fn new(disk: &'a dyn Disk) -> Self {
        Self { disk, swept: Mutex::default() }
    }

    /// Writes a file whole or not at all; folders that are missing are made, and what dead processes left
    /// in its folder is removed. The error begins with the path.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_again(path, bytes).map_err(|error| named(path, &error))
    }

    fn write_again(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = folder_of(path);
        let mut tries = 1;
        loop {
            let written = self.create_folders(folder, &mut vec![]).and_then(|()| {
                self.sweep(folder);
                self.write_once(folder, path, bytes)
            });
            match written {
                // Another machine took the part for one of a dead process, or somebody removed the folder.
                Err(error) if error.kind() == io::ErrorKind::NotFound && tries < TRIES => tries += 1,
                result => return result,
            }
        }
    }

    fn write_once(&self, folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let (mut file, part) = leftovers::create(folder, |path| self.disk.create_file(path))?;
        // Without a lock the part's age tells others that it is being written.
        let _ = file.try_lock();
        let written = self.disk.write(&mut file, bytes).and_then(|()| self.disk.sync_file(&file));
        let renamed = written.and_then(|()| self.disk.rename(&part, path));
        if let Err(error) = renamed {
            drop(file);
            let _ = self.disk.remove_file(&part);
            return Err(error);
        }
        self.disk.sync_folder(folder)
    }

    /// Writes a file where none is, whole or not at all. Whether there was none.
    pub fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        let mut made = vec![];
        let written = self.create_folders(folder_of(path), &mut made).and_then(|()| {
            // Who makes it has the name to itself; the bytes come in one step.
            match self.disk.create_file(path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
                made => made.map(drop)?,
            }
            let written = self.write_again(path, bytes);
            if written.is_err() {
                let _ = self.disk.remove_file(path);
            }
            written.map(|()| true)
        });
        if written.is_err() {
            made.iter().rev().for_each(|folder| _ = self.disk.remove_folder(folder));
        }
        written.map_err(|error| named(path, &error))
    }

    /// Removes files of one series, up to the first that is not there.
    pub fn remove(&self, paths: impl Iterator<Item = PathBuf>) -> io::Result<()> {
        for path in paths.take_while(|path| path.is_file()) {
            self.disk.remove_file(&path).map_err(|error| named(&path, &error))?;
        }
        Ok(())
    }

    /// Writes a folder that is not there yet with its files, by their paths in it, which are divided by
    /// forward slashes and have no `..`: all of it or nothing.
    pub fn write_folder(&self, path: &Path, files: &[(impl AsRef<str>, impl AsRef<[u8]>)]) -> io::Result<()> {
        let parent = folder_of(path);
        let mut made = vec![];
        let written = self.create_folders(parent, &mut made).and_then(|()| {
            self.sweep(parent);
            self.write_folder_into(parent, path, files)
        });
        if written.is_err() {
            // Those that hold something else by now are not empty, and stay.
            made.iter().rev().for_each(|folder| _ = self.disk.remove_folder(folder));
        }
        written.map_err(|error| named(path, &error))
    }

    fn write_folder_into(
        &self,
        parent: &Path,
        path: &Path,
        files: &[(impl AsRef<str>, impl AsRef<[u8]>)],
    ) -> io::Result<()> {
        let ((), part) = leftovers::create(parent, |path| self.disk.create_folder(path))?;
        // As with files; where a folder cannot be opened or locked, its age has to do.
        let lock = File::open(&part).inspect(|folder| _ = folder.try_lock());
        let mut made = vec![];
        let filled = files.iter().try_for_each(|(name, bytes)| {
            let path = part.join(name.as_ref());
            self.create_folders(folder_of(&path), &mut made)?;
            let mut file = self.disk.create_file(&path)?;
            self.disk.write(&mut file, bytes.as_ref())?;
            self.disk.sync_file(&file)
        });
        let filled = filled.and_then(|()| made.iter().try_for_each(|folder| self.disk.sync_folder(folder)));
        let renamed =
            filled.and_then(|()| self.disk.sync_folder(&part)).and_then(|()| self.disk.rename(&part, path));
        drop(lock);
        if let Err(error) = renamed {
            leftovers::remove_folder(self.disk, &part);
            return Err(error);
        }
        self.disk.sync_folder(parent)
    }

    /// Makes the folders of a path that are missing, and adds them to `made`.
    pub(super) fn create_folders(&self, path: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
        if path.is_dir() {
            return Ok(());
        }
        let parent = folder_of(path);
        if parent != path {
            self.create_folders(parent, made)?;
        }
        match self.disk.create_folder(path) {
            Ok(()) => {
                made.push(path.to_owned());
                self.disk.sync_folder(parent)
            }
            // Another thread or process was first.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Removes what dead processes left in a folder, once.
    fn sweep(&self, folder: &Path) {
        // A panic while the lock was held leaves at worst a folder out, which is then swept again.
        let mut swept = self.swept.lock().unwrap_or_else(PoisonError::into_inner);
        if swept.insert(folder.to_owned()) {
            leftovers::sweep(self.disk, folder);
        }
    }
}

/// The folder that a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub(super) fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
