//! The job ticket: what the person at the press needs to know of a file.

use ecow::EcoString;
use serde::Serialize;

use super::delivered::Delivered;
use super::printer::Delivery;
use super::sheets::MILLIMETRE;
use crate::corpus::Document;
use crate::preflight::{Plate, Preflight};

/// What the person at the press needs to know of a file, as data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ticket {
    /// The document by its output path without ending.
    pub document: EcoString,
    /// Its title.
    pub title: String,
    /// The standard that the file follows.
    pub standard: &'static str,
    /// The width of a trimmed page in millimetres.
    pub width: f64,
    /// The height of a trimmed page in millimetres.
    pub height: f64,
    /// How far what reaches an edge goes on beyond it, in millimetres.
    pub bleed: f64,
    /// Whether there are crop marks.
    pub marks: bool,
    /// How many pages the file has, blanks included.
    pub pages: usize,
    /// How many of them are blanks that were added.
    pub blanks: usize,
    /// That cover, if it is.
    pub flat: Option<FlatTicket>,
    /// The side that is bound: `right` or `left`.
    pub binding: &'static str,
    /// How many pages are folded into one another; none where all are, stitched through the back.
    pub signature: Option<usize>,
    /// The paper: `coated` or `uncoated`.
    pub stock: &'static str,
    /// Whether that was asked for.
    pub stock_is_named: bool,
    /// The printing condition of the output profile.
    pub condition: String,
    /// The plates, in the order of the press.
    pub plates: Vec<TicketPlate>,
    /// The faces of the text, all embedded.
    pub fonts: Vec<EcoString>,
}

/// A cover that is a file of its own, as it lies flat; in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FlatTicket {
    /// The width of the trimmed sheet.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// How wide the spine is.
    pub spine: f64,
    /// Of how many leaves.
    pub leaves: usize,
}

/// A plate and the pages that have it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TicketPlate {
    /// The name of its ink.
    pub ink: EcoString,
    /// The pages of the file that have it, from 1; none where only the cover has.
    pub pages: Vec<usize>,
}

impl Ticket {
    /// The ticket of what is delivered.
    pub(super) fn of(document: &Document, delivered: &Delivered, seen: &Preflight) -> Self {
        let Delivered { printed, pages, print, delivery } = *delivered;
        let Delivery { block, inner, cover, spine, intent } = delivery;
        let tenths = |length: f64| (length * 10.0).round() / 10.0;
        let size = pages.pages().first().map(|page| page.frame.size()).unwrap_or_default();
        let all = block.pages().len();
        let hundredths = |length: f64| (length * 100.0).round() / 100.0;
        let flat = spine.filter(|_| cover.is_some()).map(|spine| FlatTicket {
            width: tenths(2.0 * size.x.to_mm() + spine),
            height: tenths(size.y.to_mm()),
            spine: hundredths(spine),
            leaves: all / 2,
        });
        let plate = |plate: &Plate| {
            let of_file = plate.pages.iter().filter(|page| inner.contains(&(*page - 1)));
            TicketPlate { ink: plate.name.clone(), pages: of_file.map(|page| page - inner.start).collect() }
        };
        Self {
            document: document.name.clone(),
            title: printed.settings().title.clone(),
            standard: "PDF/X-4",
            width: tenths(size.x.to_mm()),
            height: tenths(size.y.to_mm()),
            bleed: tenths(intent.bleed / MILLIMETRE),
            marks: print.marks.unwrap_or(true),
            pages: all,
            blanks: all - inner.len(),
            flat,
            binding: print.binding.unwrap_or_default().word(),
            signature: print.signature.map(|it| it.pages()),
            stock: print.stock.unwrap_or_default().word(),
            stock_is_named: print.stock.is_some(),
            condition: intent.profile.name.clone(),
            plates: seen.plates.iter().map(plate).collect(),
            fonts: seen.fonts.iter().cloned().collect(),
        }
    }
}
