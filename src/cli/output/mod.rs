//! What leaves the program: bytes to the output stream, and files that are whole or not there at all.

mod disk;
mod files;
mod leftovers;
mod replaced;
mod stream;

pub use disk::{Disk, LocalDisk};
pub(super) use files::Files;
pub(super) use replaced::Replaced;
pub(super) use stream::{print, write};
