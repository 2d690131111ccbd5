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

/// The most columns of a table: more cannot be read on a page.
pub const MAX_COLUMNS: usize = 20;

/// The most rows of a table. A thousand fill some 34 pages, and take the engine as long as 200 pages of text.
pub const MAX_ROWS: usize = 1_000;

/// The most series of a chart: more are not told apart in black alone.
pub const MAX_SERIES: usize = 4;

/// The most points of a chart of bars, whose names stand below one another on one page.
pub const MAX_BARS: usize = 16;

/// The most points of a chart of lines.
pub const MAX_LINE_POINTS: usize = 60;

/// The most parts of a whole in a chart.
pub const MAX_SHARES: usize = 16;

/// The most characters of the name of a point or a series in a chart, two lines beside a bar.
pub const MAX_POINT_NAME: usize = 80;

/// The most characters between two spaces of such a name.
pub const MAX_POINT_WORD: usize = 40;

/// The most bytes of a web address between two spaces, which lines divide after its slashes.
pub const MAX_ADDRESS: usize = 2_000;

/// The most times that an anchor may be repeated by aliases, over one file.
pub const MAX_ALIASES: usize = 100;

/// The most pixels of a picture. The engine takes about 16 bytes for each, a third of a gigabyte at most.
pub const MAX_PICTURE_PIXELS: u64 = 20_000_000;

/// The most pixels on one side of a picture; the engine takes no longer JPEG.
pub const MAX_PICTURE_SIDE: u64 = 16_384;

/// The largest colour profile of a picture, in bytes. That of a printing press has a megabyte or two.
pub const MAX_PROFILE_BYTES: u64 = 4 * 1024 * 1024;

/// How deep the elements of an SVG may lie within one another, those counted that they point at.
pub const MAX_SVG_DEPTH: usize = 64;

/// The most bytes of an SVG when all that it repeats (`use`, masks, patterns) is written out.
pub const MAX_SVG_BYTES: usize = 16 * 1024 * 1024;

/// The most elements and texts of an SVG as it is written.
pub const MAX_SVG_NODES: u32 = 200_000;

/// The most attributes of one element of an SVG; each is compared with all before it.
pub const MAX_SVG_ATTRIBUTES: usize = 5_000;

/// The most namespaces that an SVG declares; each is handed down to all elements below.
pub const MAX_SVG_NAMESPACES: usize = 1_000;

/// The most that the rules of an SVG, in bytes or in steps to find those of an element, times its elements may
/// come to.
pub const MAX_SVG_STYLING: usize = 50_000_000;
