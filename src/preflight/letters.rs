//! What a printer asks of text: its size in white and in several inks, its black, and that it is drawn by outlines.

use ttf_parser::GlyphId;

use super::drawn::Letters;
use super::finding::{Fault, Shown};
use crate::export::Inks;

/// White text, and text in several inks, is this many points large at least (GWG R0016 and R0017).
const SMALLEST: f64 = 8.0;
/// From so much black text counts as black, and so much ink it takes at most (R0015).
const BLACK: f32 = 0.85;
const MOST_INK: f32 = 2.8;
/// Inks are compared with this much: their sum is rounded.
const TONE: f32 = 0.001;
/// Sizes are compared with this much room: they are products.
const ROUNDING: f64 = 0.005;

pub(super) fn check(text: &Letters, add: &mut impl FnMut(Fault, Shown)) {
    let shown = text.text();
    if shown.is_empty() {
        return;
    }
    let shown = || Shown::Text(shown.clone());
    let size = text.size();
    if size < SMALLEST - ROUNDING {
        if text.inks.iter().all(|it| it.plates() == 0) {
            add(Fault::White { size }, shown());
        }
        if let Some(plates) = text.inks.iter().map(Inks::plates).max().filter(|it| *it > 1) {
            add(Fault::Plates { size, plates }, shown());
        }
    }
    for inks in &text.inks {
        if inks.process[3] >= BLACK && inks.sum() > MOST_INK + TONE {
            add(Fault::RichBlack { sum: inks.sum() }, shown());
        }
    }
    let font = text.item.font.ttf();
    let tables = font.tables();
    let draws_pictures = tables.cbdt.is_some()
        || tables.bdat.is_some()
        || tables.sbix.is_some()
        || tables.colr.is_some()
        || tables.svg.is_some();
    if draws_pictures {
        for glyph in &text.item.glyphs {
            let id = GlyphId(glyph.id);
            let is_picture = font.glyph_raster_image(id, u16::MAX).is_some()
                || font.is_color_glyph(id)
                || font.glyph_svg_image(id).is_some();
            if is_picture && let Some(letter) = text.item.text[glyph.range()].chars().next() {
                add(Fault::Outline { letter }, shown());
            }
        }
    }
}
