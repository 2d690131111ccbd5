//! Works on pages between layout and export.

mod missing_glyphs;

pub use missing_glyphs::missing_glyphs;
