//! The fixed words that Arabic documents of any body print around what is computed; those of one body are in its house.

/// What a footnote prints that cites the same thing as the one before it.
pub const IBID: &str = "المرجع نفسه";

/// The comma between the parts of an Arabic citation or heading.
pub const COMMA: &str = "، ";

/// What stands between the topics of a cross-reference, whose headings have commas of their own.
pub const SEMICOLON: &str = "؛ ";

/// The conjunction before each further member of a list; it is written together with it.
pub const AND: &str = "و";

/// The mark that ends an item in the list of an agenda: one that introduces sub-items has a colon,
/// sub-items have semicolons, and what ends a list has a full stop.
pub fn end_of_item(introduces: bool, last: bool) -> &'static str {
    match (introduces, last) {
        (true, _) => ":",
        (false, true) => ".",
        (false, false) => "؛",
    }
}

/// The reference of an index to another topic, in place of rows.
pub const SEE: &str = "انظر";

/// The reference of an index to other topics, after the rows of a topic.
pub const SEE_ALSO: &str = "انظر أيضاً";

/// What stands between a place and the number of its page: `، ص 14`, on one line.
pub const PAGE: &str = "، ص\u{a0}";

/// What an index by itself says of the pages of its places, which are those of another book.
pub const PAGES_ELSEWHERE: &str = "أرقام الصفحات هي أرقام صفحات المنشور الذي وُضع له هذا الفهرس.";

/// What stands beside the heading of a topic that goes on.
pub const CONTINUED: &str = "(تابع)";

/// What stands behind the title of a document whose changes are marked.
pub const MARKED: &str = "(نسخة تبيّن التغييرات)";

/// What stands behind a percentage in Western and in Arabic digits.
pub const PERCENT: [&str; 2] = ["%", "٪"];

/// What is said of a chart of bars, of lines and of shares before its numbers, to who cannot see it.
pub const CHARTS: [&str; 3] = ["رسم بياني بالأعمدة", "رسم بياني خطي", "رسم بياني للحصص"];

/// What is said there of a number that is not known.
pub const NO_NUMBER: &str = "لا بيانات";
