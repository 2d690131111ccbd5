//! Every character needs a glyph in some font; one without would print as an empty box.

use super::{Context, all_texts};
use crate::corpus::Span;
use crate::diagnostics::Diagnostic;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    // Without any font, that is the fault, and it is reported where fonts are loaded.
    if context.fonts.faces().is_empty() {
        return;
    }
    all_texts(context.corpus, &mut |text| {
        let mut missing: Vec<char> = vec![];
        for span in &text.spans {
            let (Span::Plain(piece) | Span::Emphasis(piece)) = span else {
                continue;
            };
            missing.extend(piece.chars().filter(|c| !context.fonts.covers(*c)));
        }
        missing.sort_unstable();
        missing.dedup();
        for c in missing {
            let place = context.sources.find_from(&text.place, c.encode_utf8(&mut [0; 4]));
            let message = format!("no font has the character `{c}` (U+{:04X})", c as u32);
            let fault =
                Diagnostic::error("glyph::missing", place.unwrap_or_else(|| text.place.clone()), message);
            found.push(fault.hint("type another character, or put a font that has it into the fonts folder"));
        }
    });
}
