//! Source files as they are written.

mod writer;

pub use writer::Writer;
