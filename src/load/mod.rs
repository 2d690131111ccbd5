//! From files to trees: reads the YAML below the source folder and keeps the place of every value.

mod characters;
mod files;
mod folders;
mod limits;
mod node;
mod numbers;
mod ordinary_file;
mod output_names;
mod passage;
mod pictures;
mod rows;
mod slips;
mod syntax;
mod tree;
mod yaml;

pub use files::{Project, SourceFile, Trees, read_in_parts, read_project};
pub use limits::*;
pub use node::{Entry, Node, Style, Value};
pub use numbers::whole;
pub use ordinary_file::read_ordinary;
pub use output_names::same_output;
pub use pictures::{Picture, Pictures, judge};
pub use rows::parse_rows;
pub use yaml::parse;
