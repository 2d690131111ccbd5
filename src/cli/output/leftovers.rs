//! Parts: what files and folders are called until they are whole, and which of them nobody writes any more.
//!
//! Whoever writes a part holds a lock on it, which ends with the process however that ends. A part that
//! can be locked is of a dead process therefore. Where the file system has no locks, one that has not
//! changed for an hour is. A network disk whose locks do not reach other machines may so lose a part
//! that is being written; `Files` writes it again.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Disk;

/// What all parts begin with; source folders pass over what begins with a full stop.
const PREFIX: &str = ".khulasa-";
/// What all parts end with.
const SUFFIX: &str = ".part";
/// How long a part has to be left alone where there are no locks.
const AGE: Duration = Duration::from_secs(60 * 60);
/// How many names are tried; two that meet by chance are less likely than a broken disk.
const TRIES: usize = 8;

/// Makes a part in a folder with a name that no other has.
pub fn create<T>(folder: &Path, make: impl Fn(&Path) -> io::Result<T>) -> io::Result<(T, PathBuf)> {
    let mut tries = 0;
    loop {
        // The standard library's hashes begin at random in each process and thread.
        let path = folder.join(format!("{PREFIX}{:016x}{SUFFIX}", RandomState::new().hash_one(tries)));
        match make(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < TRIES => tries += 1,
            result => return result.map(|made| (made, path)),
        }
    }
}

/// Removes the parts in a folder that dead processes have left. What cannot be removed stays: it is in
/// nobody's way, and the next one tries again.
pub fn sweep(disk: &dyn Disk, folder: &Path) {
    for (path, is_folder) in parts(folder) {
        if !is_dead(&path, is_folder) {
            continue;
        }
        if is_folder {
            remove_folder(disk, &path);
        } else {
            let _ = disk.remove_file(&path);
        }
    }
}

/// Removes a folder with all that lies in it, as far as that can be done. Links are not followed.
pub fn remove_folder(disk: &dyn Disk, folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_folder(disk, &entry.path());
        } else {
            let _ = disk.remove_file(&entry.path());
        }
    }
    let _ = disk.remove_folder(folder);
}

/// The parts that lie in a folder, and whether they are folders. Links and the like are none.
fn parts(folder: &Path) -> Vec<(PathBuf, bool)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let parts = entries.filter_map(|entry| {
        let name = entry.file_name();
        let is_part = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let kind = entry.file_type().ok().filter(|kind| is_part && (kind.is_file() || kind.is_dir()))?;
        Some((entry.path(), kind.is_dir()))
    });
    parts.collect()
}

fn is_dead(path: &Path, is_folder: bool) -> bool {
    // Some network disks lock only files that are open for writing; folders never are.
    let open = if is_folder { File::open(path) } else { OpenOptions::new().write(true).open(path) };
    let Ok(part) = open else { return false };
    match part.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let modified = part.metadata().and_then(|data| data.modified());
            modified.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > AGE))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::LocalDisk;
    use super::*;

    #[test]
    fn a_part_stays_while_somebody_writes_it_and_goes_after() {
        let folder = tempfile::tempdir().expect("a folder");
        let (part, path) = create(folder.path(), |path| LocalDisk.create_file(path)).expect("a part");
        part.lock().expect("a lock");
        fs::write(folder.path().join(".khulasa-dead.part"), "half").expect("a file");
        fs::write(folder.path().join(".khulasa-other"), "no part").expect("a file");
        fs::write(folder.path().join("index.pdf"), "whole").expect("a file");
        sweep(&LocalDisk, folder.path());
        assert!(path.exists());
        assert!(!folder.path().join(".khulasa-dead.part").exists());
        drop(part);
        sweep(&LocalDisk, folder.path());
        assert!(!path.exists());
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_is_a_part_too_and_a_link_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let (_, dead) = create(folder.path(), |path| LocalDisk.create_folder(path)).expect("a part");
        fs::write(dead.join("session.yaml"), "type: session\n").expect("a file");
        let (_, alive) = create(folder.path(), |path| LocalDisk.create_folder(path)).expect("a part");
        let lock = File::open(&alive).expect("a folder");
        lock.lock().expect("a lock");
        let link = folder.path().join(".khulasa-link.part");
        std::os::unix::fs::symlink(folder.path(), &link).expect("a link");
        sweep(&LocalDisk, folder.path());
        assert!(!dead.exists());
        assert!(alive.exists());
        assert!(link.symlink_metadata().is_ok());
    }
}
