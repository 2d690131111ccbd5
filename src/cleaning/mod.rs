//! Mends of a source file what is safe to mend and that no editor sees: its encoding, marks that nobody typed, letters of
//! other kinds, spaces of other kinds.

mod change;
mod characters;
mod encoding;
mod kind;
mod lines;

pub use change::{Change, Changes};
pub use kind::Kind;

use crate::diagnostics::Sentence;

/// A file that has been cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// Its text.
    pub text: String,
    /// What was done; nothing, if it was clean.
    pub changes: Changes,
}

/// Cleans the bytes of a file. The letters that a reader sees stay the same, and what is clean stays as it is.
pub fn clean(bytes: &[u8], kind: Kind) -> Result<Cleaned, Sentence> {
    let mut changes = Changes::default();
    let mut text = encoding::decode(bytes, &mut changes)?;
    text = lines::ended_alike(&text, &mut changes);
    // What stands beside a mark may have to go once the mark is gone; each round takes something away.
    loop {
        let next = characters::cleaned(&text, &mut changes);
        if next == text {
            break;
        }
        text = next;
    }
    text = lines::spaced(&text, kind, &mut changes);
    Ok(Cleaned { text, changes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yaml(text: &str) -> Cleaned {
        clean(text.as_bytes(), Kind::Yaml).expect("text")
    }

    #[test]
    fn what_is_clean_stays_as_it_is() {
        for text in
            ["", "type: topics\n", "a: هـ (أـ) الـ 77 الـUN\n", "a: می\u{200c}رود\n", "a: ﷺ\n", "a:\u{a0}ب\n"]
        {
            let cleaned = yaml(text);
            assert_eq!(cleaned.text, text);
            assert!(cleaned.changes.is_empty(), "{text}: {:?}", cleaned.changes);
        }
    }

    #[test]
    fn what_nobody_typed_goes() {
        for (text, cleaned) in [
            ("\u{feff}type: topics\r\n", "type: topics\n"),
            ("a: \u{200f}ب\u{202b}ت\u{202c}\u{200b}ث\n", "a: بتث\n"),
            ("a: مساعـــدة\n", "a: مساعدة\n"),
            ("a: المسا\u{ad}عدة\n", "a: المساعدة\n"),
            ("a: \u{fedf}\u{fea0}\u{fee8}\u{fe94}\n", "a: لجنة\n"),
            ("a: \u{fefb}\n", "a: لا\n"),
            ("a: كتاب\u{fe7c}\n", "a: كتاب\u{651}\n"),
            ("a: \u{fdf2}\n", "a: الله\n"),
            ("a: \u{200c}ب\u{200c}\n", "a: ب\n"),
            ("a: ب  \n\u{a0}\u{a0}b: ت\n", "a: ب\n  b: ت\n"),
            ("a:\n\t- ب\n\t- ت\t ث\n", "a:\n  - ب\n  - ت  ث\n"),
            ("a:\n    b:\n\tc: 1\n", "a:\n    b:\n    c: 1\n"),
            ("a: ب\u{7}ت\u{2028}ث\n", "a: بت ث\n"),
        ] {
            let found = yaml(text);
            assert_eq!(found.text, cleaned, "{text:?}");
            assert!(!found.changes.is_empty());
            assert!(yaml(&found.text).changes.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn no_break_spaces_go_where_no_line_could_end() {
        let words = ["المساعدة"; 30].join("\u{a0}");
        assert_eq!(yaml(&format!("a: {words}\n")).text, format!("a: {}\n", ["المساعدة"; 30].join(" ")));
    }

    #[test]
    fn a_table_keeps_its_spaces() {
        let table = clean("أ,ب  \r\n\tت,ـ\u{200f}\r\n".as_bytes(), Kind::Table).expect("text");
        assert_eq!(table.text, "أ,ب  \n\tت,ـ\n");
    }
}
