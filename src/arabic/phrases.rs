//! The fixed words that official Arabic documents print around what is computed.

use super::numbering::{Digits, definite_feminine, definite_masculine};

/// What a footnote prints that cites the same thing as the one before it.
pub const IBID: &str = "المرجع نفسه";

/// The comma between the parts of an Arabic citation or heading.
pub const COMMA: &str = "، ";

/// What stands between the topics of a cross-reference, whose headings have commas of their own.
pub const SEMICOLON: &str = "؛ ";

/// The conjunction before each further member of a list; it is written together with it.
pub const AND: &str = "و";

/// The heading of a meeting: `الاجتماع السابع، من 28 إلى 30 …`.
pub fn meeting_heading(number: u32, days: &str) -> String {
    format!("الاجتماع {}{COMMA}{days}", definite_masculine(number))
}

/// The heading of a session: `الدورة السابعة، من 6 إلى 10 …`.
pub fn session_heading(number: u32, days: &str) -> String {
    format!("{}{COMMA}{days}", session_name(number))
}

/// A session, `الدورة التاسعة`.
pub fn session_name(number: u32) -> String {
    format!("الدورة {}", definite_feminine(number))
}

/// The agenda item that a document stands under, by its number.
pub fn agenda_item_line(number: &str) -> String {
    format!("البند {number} من جدول الأعمال المؤقت")
}

/// What stands at the foot of the first page of an official document.
pub const REUSE_PAPER: &str = "الرجاء إعادة استعمال الورق";

/// The heading of the contents of an official document.
pub const CONTENTS: &str = "المحتويات";

/// What stands over the pages of the contents.
pub const PAGE_COLUMN: &str = "الصفحة";

/// The heading of the list of items of an agenda.
pub const AGENDA: &str = "جدول الأعمال المؤقت";

/// The heading of the annotations on them.
pub const ANNOTATIONS: &str = "الشروح";

/// The heading of the documents on an item.
pub const DOCUMENTS: &str = "الوثائق";

/// The columns of the proposed organization of work: time, agenda item, title.
pub const TIMETABLE_COLUMNS: [&str; 3] = ["التاريخ/الوقت", "بند جدول الأعمال", "العنوان أو الوصف"];

/// The mark that ends an item in the list of an agenda: one that introduces sub-items has a colon,
/// sub-items have semicolons, and what ends a list has a full stop.
pub fn end_of_item(introduces: bool, last: bool) -> &'static str {
    match (introduces, last) {
        (true, _) => ":",
        (false, true) => ".",
        (false, false) => "؛",
    }
}

/// The heading over what a session did about an agenda item.
pub const ACTION_TAKEN: &str = "الإجراء الذي اتخذه المؤتمر";

/// A resolution by its number and session: `القرار 6/5` is resolution 5/6, read from the right.
pub fn resolution_name(session: u32, number: u32, digits: Digits) -> String {
    format!("القرار {}/{}", digits.number(number), digits.number(session))
}

/// A decision by its number and session: `المقرر 4/3` is decision 3/4, read from the right.
pub fn decision_name(session: u32, number: u32, digits: Digits) -> String {
    format!("المقرر {}/{}", digits.number(number), digits.number(session))
}

/// The name of an annex: `المرفق` where there is one, else `المرفق الأول`, `المرفق الثاني`.
pub fn annex_name(number: usize, count: usize) -> String {
    if count == 1 {
        "المرفق".into()
    } else {
        format!("المرفق {}", definite_masculine(number as u32))
    }
}

/// What an annex prints whose recommendations stand elsewhere in the compendium.
pub fn reproduced_elsewhere(meeting: u32) -> String {
    format!("يرجى الاطلاع على التوصيات التي وردت في الاجتماع {} للفريق العامل.", definite_masculine(meeting))
}

/// A preambular paragraph: `ف.د 1`.
pub fn preambular_paragraph(number: &str) -> String {
    format!("ف.د {number}")
}

/// A part, by the name of its letter: `الجزء ألف`.
pub fn part_name(letter: &str) -> String {
    format!("الجزء {letter}")
}

/// The reference of an index to another topic, in place of rows.
pub const SEE: &str = "انظر";

/// The reference of an index to other topics, after the rows of a topic.
pub const SEE_ALSO: &str = "انظر أيضاً";

/// What stands between a place and the number of its page: `، ص 14`, on one line.
pub const PAGE: &str = "، ص\u{a0}";

/// The reference to another part, before the ordinals of its sections: `انظر الجزء ألف-`, and for
/// each further part `والجزء باء-`.
pub fn see_part(letter: &str, further: bool) -> String {
    let lead = if further { AND.into() } else { format!("{SEE} ") };
    format!("{lead}{}-", part_name(letter))
}

/// The columns of the thematic index, from the right: topic; over three columns, the report of
/// the meeting; symbol; instrument; paragraphs; places in the compendium.
pub const INDEX_COLUMNS: [&str; 6] = [
    "الموضوع",
    "تقرير الاجتماع",
    "رمز الوثيقة",
    "القرار/المقرر",
    "الفقرات بما فيها فقرات الديباجة (ف.د)",
    "الفقرات/التوصيات في الخلاصة (القسم/الفقرة/الفقرة الفرعية/فقرة الديباجة (ف.د))",
];

/// What stands beside the heading of a topic that goes on.
pub const CONTINUED: &str = "(تابع)";
