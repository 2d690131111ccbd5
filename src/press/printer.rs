//! Makes what a printer gets, as the file of the document and the command line want it: the pages, and the cover where it
//! is a file of its own.

use std::ops::Range;

use typst::model::{Document as _, DocumentInfo};
use typst_layout::{Page, PagedDocument};

use super::sheets::{Apart, MILLIMETRE, apart, scheme};
use crate::corpus::{Document, Print, Spine, Stock};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::export::{Intent, OutputProfile};
use crate::imposition::{CoverParts, Scheme, Surround, cover, trimmed};
use crate::printed::Printed;
use crate::typeset::{Compositor, FlatCover, PageLabels};

/// How far colour goes on beyond the edge that is cut where nothing else is asked for, in tenths of a millimetre: what
/// printers ask for (layout-rules section 7).
const BLEED: u32 = 30;

/// What a printer gets of a document.
pub struct Delivery {
    /// The pages with what is around them.
    pub block: PagedDocument,
    /// The pages of the document that are in the block, by their places from 0.
    pub inner: Range<usize>,
    /// The cover, if it is a file of its own.
    pub cover: Option<PagedDocument>,
    /// How wide the spine of that is, in millimetres.
    pub spine: Option<f64>,
    /// What the printer needs to know of both.
    pub intent: Intent,
}

/// What is made of a document's pages.
struct Job<'a> {
    compositor: &'a Compositor,
    document: &'a Document,
    printed: &'a Printed,
    print: &'a Print,
    info: &'a DocumentInfo,
    scheme: Scheme,
    surround: Surround,
}

/// What a printer gets of a document whose pages are finished. `own` is the printer's own profile.
pub fn delivery(
    compositor: &Compositor,
    document: &Document,
    printed: &Printed,
    pages: &PagedDocument,
    print: &Print,
    own: Option<&OutputProfile>,
) -> Result<Delivery, Vec<Diagnostic>> {
    let bleed = f64::from(print.bleed.map_or(BLEED, |it| it.get())) / 10.0 * MILLIMETRE;
    let surround = Surround { bleed, marks: print.marks.unwrap_or(true) };
    let scheme = scheme(printed, print);
    let info = pages.info();
    let mut job = Job { compositor, document, printed, print, info, scheme, surround };
    let pages = pages.pages();
    // Documents without a cover have none that could stand apart.
    let (block, inner, cover, spine) = match apart(printed, print, pages) {
        Some(Apart { front, back, inner }) => {
            job.scheme.back_cover = false;
            let spine = job.spine(inner.len())?;
            let cover = job.cover(front, back, spine)?;
            (job.block(&pages[inner.clone()])?, inner, Some(cover), Some(spine))
        }
        None => (job.block(pages)?, 0..pages.len(), None, None),
    };
    let profile = own.cloned().unwrap_or_else(|| profile(print));
    let plates = print.plates.unwrap_or_default();
    let intent = Intent { bleed, right_bound: scheme.right_bound, profile, plates };
    Ok(Delivery { block, inner, cover, spine, intent })
}

impl Job<'_> {
    /// Pages with blanks, marks and labels.
    fn block(&self, pages: &[Page]) -> Result<PagedDocument, Vec<Diagnostic>> {
        let labels = match pages.first() {
            Some(first) => self.labels(first, self.scheme.padded(pages.len()), None)?,
            None => None,
        };
        let labels = labels.as_ref().map_or(&[][..], |labels| labels.pages());
        Ok(trimmed(pages, self.info, self.scheme, &self.surround, labels))
    }

    /// The cover with a spine of so many millimetres.
    fn cover(&self, front: &Page, back: Option<&Page>, spine: f64) -> Result<PagedDocument, Vec<Diagnostic>> {
        let size = front.frame.size();
        let flat = FlatCover {
            page: size.x.to_pt(),
            spine: spine * MILLIMETRE,
            height: size.y.to_pt(),
            downwards: self.print.spine.unwrap_or_default() == Spine::Downwards,
            back: back.is_some(),
        };
        let ground = self.compositor.flat_cover(self.printed, &flat)?;
        let labels = self.labels(front, 1, Some(spine))?;
        let Some(first) = ground.pages().first() else { return Ok(ground) };
        let parts = CoverParts {
            front,
            back: back.or(ground.pages().get(1)),
            ground: first,
            label: labels.as_ref().and_then(|labels| labels.pages().first()),
        };
        Ok(cover(&parts, self.info, self.scheme.right_bound, flat.spine, &self.surround))
    }

    /// How wide the spine of so many pages is, in millimetres. What is stitched through the back has none.
    fn spine(&self, pages: usize) -> Result<f64, Vec<Diagnostic>> {
        if self.print.signature.is_none() {
            return Ok(0.0);
        }
        let leaves = self.scheme.padded(pages) / 2;
        self.print.leaf().map(|leaf| leaf * leaves as f64).ok_or_else(|| {
            let message = sentence!("print-spine");
            vec![Diagnostic::error("print::spine", Place::of_file(self.document.file.clone()), message)]
        })
    }

    /// The labels of so many pages like one, or of the cover with the width of its spine; none where there are no marks.
    fn labels(
        &self,
        page: &Page,
        pages: usize,
        spine: Option<f64>,
    ) -> Result<Option<PagedDocument>, Vec<Diagnostic>> {
        if !self.surround.marks {
            return Ok(None);
        }
        let size = page.frame.size();
        let (width, height) = self.surround.label_size((size.x.to_pt(), size.y.to_pt()));
        let labels = PageLabels { document: self.document.name.to_string(), pages, spine, width, height };
        self.compositor.page_labels(self.printed, &labels).map(Some)
    }
}

/// What the inks look like on the paper that is asked for.
fn profile(print: &Print) -> OutputProfile {
    match print.stock.unwrap_or_default() {
        Stock::Coated => OutputProfile::coated(),
        Stock::Uncoated => OutputProfile::uncoated(),
    }
}
