//! Makes the pages that a printer gets, as their file and the command line want them.

use typst_layout::PagedDocument;

use super::sheets::{MILLIMETRE, scheme};
use crate::corpus::{Print, Stock};
use crate::export::{Intent, OutputProfile};
use crate::imposition::{Trimmed, trimmed};
use crate::printed::Printed;

/// How far colour goes on beyond the edge that is cut where nothing else is asked for, in tenths of a millimetre: what
/// printers ask for (layout-rules section 7).
const BLEED: u32 = 30;

/// The pages with what is around them, and what the printer needs to know. `own` is the printer's own profile.
pub fn pages(
    printed: &Printed,
    pages: &PagedDocument,
    print: &Print,
    own: Option<&OutputProfile>,
) -> (PagedDocument, Intent) {
    let bleed = f64::from(print.bleed.map_or(BLEED, |it| it.get())) / 10.0 * MILLIMETRE;
    let scheme = scheme(printed, print);
    let pages = trimmed(pages, &Trimmed { scheme, bleed, marks: print.marks.unwrap_or(true) });
    let profile = own.cloned().unwrap_or_else(|| profile(print));
    (
        pages,
        Intent { bleed, right_bound: scheme.right_bound, profile, plates: print.plates.unwrap_or_default() },
    )
}

/// What the inks look like on the paper that is asked for.
fn profile(print: &Print) -> OutputProfile {
    match print.stock.unwrap_or_default() {
        Stock::Coated => OutputProfile::coated(),
        Stock::Uncoated => OutputProfile::uncoated(),
    }
}
