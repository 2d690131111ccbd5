//! How much ink lies in a place: more than dries smears on the next sheet.

use typst_layout::Page;

use super::drawn::Drawn;
use super::finding::{Fault, Shown};
use super::raster::Plate;
use crate::corpus::Plates;

/// The most ink in the mean of any square of [`SIDE`] millimetres, in parts of one (GWG R0026). Uncoated paper may take
/// less; the printer knows.
const MOST: f64 = 3.2;
/// The side of that square.
const SIDE: usize = 15;

pub(super) fn check(drawn: &[Drawn], page: &Page, plates: Plates, add: &mut impl FnMut(Fault, Shown)) {
    // Only where colours other than black come to so much that black could make it too much, the page is painted.
    let beside_black = |item: &Drawn| -> f32 {
        let inks = match item {
            Drawn::Letters(text) => &text.inks,
            Drawn::Area(inks) | Drawn::Line { inks, .. } => inks,
            // What comes of three lights has two coloured inks at most.
            Drawn::Picture(_) => return 2.0,
        };
        inks.iter().map(|it| it.sum() - it.process[3]).fold(0.0, f32::max)
    };
    let most = drawn.iter().map(beside_black).fold(0.0, f32::max);
    if f64::from(most) + 1.0 <= MOST {
        return;
    }
    let sum = Plate::of(page, plates).densest(SIDE);
    if sum > MOST {
        add(Fault::Coverage { sum }, Shown::Nothing);
    }
}
