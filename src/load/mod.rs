//! From files to trees: reads the YAML below the source folder and keeps the place of every value.

mod files;
mod limits;
mod node;
mod pictures;
mod reader;
mod yaml;

pub use files::{Project, SourceFile, Trees, read_project};
pub use limits::*;
pub use node::{Entry, Node, Value};
pub use pictures::{Picture, Pictures, judge};
pub use reader::{Fields, Reader, is_id};
