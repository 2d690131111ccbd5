//! Several files that get other texts together, and one that moves: all of it, or all stays as it was.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::files::{Files, folder_of, named};
use super::leftovers;

/// A file that gets another text.
pub struct Replaced {
    pub path: PathBuf,
    pub old: Vec<u8>,
    pub new: Vec<u8>,
}

/// The texts of a file as parts beside it, ready to take its place; the locks tell others that somebody needs them.
struct Ready<'a> {
    path: &'a Path,
    new: (File, PathBuf),
    old: (File, PathBuf),
}

impl Files<'_> {
    /// Gives files their new texts, and a file or folder another name that none has. All is written before the first name
    /// changes, the old texts too, so that what has changed can be changed back.
    pub fn replace_all(&self, files: &[Replaced], moved: Option<(&Path, &Path)>) -> io::Result<()> {
        let mut ready = vec![];
        let mut made = vec![];
        let prepared = files.iter().try_for_each(|file| {
            let folder = folder_of(&file.path);
            let written = self.part(folder, &file.new).and_then(|new| match self.part(folder, &file.old) {
                Ok(old) => Ok((new, old)),
                Err(error) => {
                    let _ = self.disk.remove_file(&new.1);
                    Err(error)
                }
            });
            let (new, old) = written.map_err(|error| named(&file.path, &error))?;
            ready.push(Ready { path: &file.path, new, old });
            Ok(())
        });
        let prepared = prepared.and_then(|()| match moved {
            Some((_, to)) => self.create_folders(folder_of(to), &mut made).map_err(|error| named(to, &error)),
            None => Ok(()),
        });
        let mut done = 0;
        let mut has_moved = false;
        let result = prepared.and_then(|()| {
            for file in &ready {
                self.disk.rename(&file.new.1, file.path).map_err(|error| named(file.path, &error))?;
                done += 1;
            }
            if let Some((from, to)) = moved {
                self.disk.rename(from, to).map_err(|error| named(from, &error))?;
                has_moved = true;
            }
            Ok(())
        });
        if result.is_err() {
            if let Some((from, to)) = moved.filter(|_| has_moved) {
                let _ = self.disk.rename(to, from);
            }
            ready[..done].iter().for_each(|file| _ = self.disk.rename(&file.old.1, file.path));
            ready[done..].iter().for_each(|file| _ = self.disk.remove_file(&file.new.1));
            ready[done..].iter().for_each(|file| _ = self.disk.remove_file(&file.old.1));
            made.iter().rev().for_each(|folder| _ = self.disk.remove_folder(folder));
            return result;
        }
        // The parts of old texts have moved with the folder that they lie in. What cannot be removed is in nobody's way.
        let mut folders: BTreeSet<PathBuf> = moved.iter().map(|(_, to)| folder_of(to).to_owned()).collect();
        for file in ready {
            let old = match moved {
                Some((from, to)) => {
                    file.old.1.strip_prefix(from).map_or(file.old.1.clone(), |rest| to.join(rest))
                }
                None => file.old.1,
            };
            let _ = self.disk.remove_file(&old);
            folders.insert(folder_of(&old).to_owned());
        }
        folders
            .iter()
            .try_for_each(|folder| self.disk.sync_folder(folder).map_err(|error| named(folder, &error)))
    }

    /// A part in a folder that holds some bytes.
    fn part(&self, folder: &Path, bytes: &[u8]) -> io::Result<(File, PathBuf)> {
        let (mut file, part) = leftovers::create(folder, |path| self.disk.create_file(path))?;
        // Without a lock the part's age tells others that it is being written.
        let _ = file.try_lock();
        match self.disk.write(&mut file, bytes).and_then(|()| self.disk.sync_file(&file)) {
            Ok(()) => Ok((file, part)),
            Err(error) => {
                drop(file);
                let _ = self.disk.remove_file(&part);
                Err(error)
            }
        }
    }
}
