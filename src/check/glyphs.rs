//! Every character needs a glyph in some font; one without would print as an empty box.

use super::{Context, all_texts};
use crate::diagnostics::{Diagnostic, sentence};

/// How many characters without a glyph are told of one text; in one that has more, a script is missing.
const MOST: usize = 10;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    // Without any font, that is the fault, and it is reported where fonts are loaded.
    if context.fonts.faces().is_empty() {
        return;
    }
    all_texts(context.corpus, &mut |text| {
        let mut missing: Vec<char> = vec![];
        for piece in text.pieces() {
            missing.extend(piece.chars().filter(|c| !context.fonts.covers(*c)));
        }
        missing.sort_unstable();
        missing.dedup();
        let others = missing.len().saturating_sub(MOST);
        for (index, c) in missing.into_iter().take(MOST).enumerate() {
            let place = context.sources.find_from(&text.place, c.encode_utf8(&mut [0; 4]));
            let (character, number) = (c.to_string(), format!("U+{:04X}", c as u32));
            let message = if others > 0 && index + 1 == MOST {
                sentence!("glyph-missing-more", character = character, number = number, more = others)
            } else {
                sentence!("glyph-missing", character = character, number = number)
            };
            let place = place.unwrap_or_else(|| text.place.clone());
            found.push(Diagnostic::error("glyph::missing", place, message));
        }
    });
}
