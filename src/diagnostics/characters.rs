//! Characters that nobody sees, and that would change how a terminal shows what stands around them.

use std::borrow::Cow;

/// Marks of direction, zero-width spaces, line separators and the like, which come along when text is
/// pasted. In a text they turn what stands around them, in an id nobody sees them. The joiners U+200C
/// and U+200D are letters' business and no such marks; neither is a control character.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// A text as it can be shown on one line of a terminal: control and invisible characters are written
/// as `\u{1b}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    let hides = |c: char| c.is_control() || is_invisible(c);
    if !text.contains(hides) {
        return text.into();
    }
    let mut shown = String::new();
    for c in text.chars() {
        if hides(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown.into()
}
