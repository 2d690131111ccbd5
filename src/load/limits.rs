//! All limits on what is read, so that no input hangs the program or fills the memory.

/// The largest source file that is read, in bytes. The longest of the real ones has 20 kB.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// The most source files of one project.
pub const MAX_FILES: usize = 10_000;

/// The most pictures of one project; each is read into memory.
pub const MAX_PICTURES: usize = 50;

/// How deep folders may lie below the source folder.
pub const MAX_FOLDER_DEPTH: usize = 16;

/// How deep lists and mappings of one file may lie within one another.
pub const MAX_DEPTH: usize = 32;

/// The most values (lists, mappings and texts) of one file, aliases expanded.
pub const MAX_NODES: usize = 100_000;

/// The most characters of one text; a page holds about 3,000. The engine's time grows faster than
/// the length of a paragraph that changes direction at every word.
pub const MAX_TEXT: usize = 20_000;

/// The most characters between two spaces. The longest symbol has 42; what is much longer than a
/// line runs off the page.
pub const MAX_WORD: usize = 120;

/// The most times that an anchor may be repeated by aliases, over one file.
pub const MAX_ALIASES: usize = 100;
