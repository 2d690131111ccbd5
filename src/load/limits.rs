//! All limits on what is read, so that no input hangs the program or fills the memory.

/// The largest source file that is read, in bytes. The longest of the real ones has 20 kB.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// The most source files of one project.
pub const MAX_FILES: usize = 10_000;

/// The most files and folders of any kind below the source folder; looking at so many takes a second.
pub const MAX_ENTRIES: usize = 100_000;

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

/// The most characters of a title, a heading, a line of a cover, or whatever else stands by itself. The
/// longest title of the project has 342. The engine weighs all ways to divide such a text into lines
/// and, in what is centred, does so again and again; a title of 20,000 took it 16 seconds.
pub const MAX_TITLE: usize = 1000;

/// The most characters of the heading of a topic or of an index, which stands in a column of the index
/// or over one, and with what follows it must fit a page. The longest of the project has fewer than 100.
pub const MAX_HEADING: usize = 250;

/// The most characters between two spaces. The longest symbol has 42; what is much longer than a
/// line runs off the page.
pub const MAX_WORD: usize = 120;

/// The most times that an anchor may be repeated by aliases, over one file.
pub const MAX_ALIASES: usize = 100;
