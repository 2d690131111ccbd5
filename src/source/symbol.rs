//! Symbols of documents.

use super::{Form, Formed, Leaf};
use crate::arabic::bidi;
use crate::diagnostics::{Sentence, sentence};

/// The symbol of a document, or of two that are joined with a hyphen.
pub type Symbol = Formed<SymbolForm>;

/// What follows the beginning that the symbols of a session have in common: `7`, `1/Rev.1`, `01-خ`.
pub type SymbolEnd = Formed<SymbolEndForm>;

/// The form of a symbol.
pub struct SymbolForm;

impl Form for SymbolForm {
    const LEAF: &'static Leaf = &Leaf {
        name: "symbol",
        pattern: r"^(?=.*[0-9])[^/]+/.+$",
        most: crate::load::MAX_TEXT,
        example: "CTOC/COP/WG.2/2013/5",
        numeric: false,
    };

    fn fault(text: &str) -> Option<(&'static str, Sentence)> {
        let found: Vec<&str> = bidi::symbols(text).into_iter().map(|range| &text[range]).collect();
        let latin = !found.is_empty() && found.join("-") == text;
        (!latin && !is_arabic_symbol(text)).then(|| ("symbol::form", sentence!("symbol-form", symbol = text)))
    }
}

/// The form of the end of a symbol.
pub struct SymbolEndForm;

impl Form for SymbolEndForm {
    const LEAF: &'static Leaf = &Leaf {
        name: "end of a symbol",
        pattern: r"^[A-Za-z0-9\u0620-\u064a(][A-Za-z0-9\u0620-\u064a()./_ -]*$",
        most: 100,
        example: "1/Rev.1",
        numeric: true,
    };

    fn fault(text: &str) -> Option<(&'static str, Sentence)> {
        let letter = |c: char| c.is_ascii_alphanumeric() || is_arabic(c);
        let fits = text.chars().all(|c| letter(c) || matches!(c, ' ' | '/' | '-' | '.' | '(' | ')' | '_'))
            && text.starts_with(|c| letter(c) || c == '(')
            && text.chars().count() <= Self::LEAF.most;
        (!fits).then(|| ("symbol::form", sentence!("symbol-form-end", end = text)))
    }
}

/// Whether a text is the symbol of one document.
pub fn is_symbol(text: &str) -> bool {
    bidi::symbols(text).first() == Some(&(0..text.len())) || is_arabic_symbol(text)
}

fn is_arabic(c: char) -> bool {
    ('\u{620}'..='\u{64a}').contains(&c)
}

/// Whether a text is a symbol in Arabic letters, as regional bodies have them: letters, digits and spaces, divided by a
/// slash, with a digit: `ش م/ل إ 68/4`, `ج01/(23/09)/01-خ`.
fn is_arabic_symbol(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '-' | '.' | '(' | ')');
    text.contains(is_arabic)
        && text.contains('/')
        && text.contains(|c: char| c.is_ascii_digit())
        && !text.starts_with('/')
        && !text.ends_with('/')
        && text.chars().all(fits)
}
