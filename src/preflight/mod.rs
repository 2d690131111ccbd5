//! Looks at pages as a printer's checks do before they are sent.
//!
//! The numbers are those of the Ghent Workgroup's sheet for sheet-fed offset (GWG 2022, `SheetCMYK`: R0005, R0015 to R0019,
//! R0026, R0031, R0032), where it has any. A new rule is a variant of [`Fault`], a function here and a folder of
//! `tests/cases`.

mod coverage;
mod drawn;
mod edges;
mod finding;
mod job;
mod letters;
mod look;
mod pictures;
mod raster;

use std::collections::BTreeSet;

use ecow::EcoString;
use typst_layout::PagedDocument;

pub use finding::{Fault, Finding, Shown};
pub use job::Job;

use crate::export::Inks;
use drawn::{Drawn, HAIRLINE, drawn};

/// What pages are to a printer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preflight {
    /// What a printer would ask about, in the order of pages.
    pub findings: Vec<Finding>,
    /// The plates that they are printed from, in the order of the press.
    pub plates: Vec<Plate>,
    /// The faces of their text by the names that their files have, sorted.
    pub fonts: BTreeSet<EcoString>,
}

/// A plate, or what a digital press has in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// Where it stands: cyan, magenta, yellow, black, and then spot colours.
    place: usize,
    /// The name of its ink: `cyan`, `magenta`, `yellow`, `black`, or that of a spot colour.
    pub name: EcoString,
    /// The pages that have it, from 1.
    pub pages: Vec<usize>,
}

/// Looks at finished pages, which have no marks and blanks yet.
pub fn preflight(document: &PagedDocument, job: &Job) -> Preflight {
    let mut seen = Preflight::default();
    let mut empty = vec![];
    let count = document.pages().len();
    for (number, page) in (1..).zip(document.pages()) {
        let drawn = drawn(page, job.plates);
        seen.note(&drawn, number);
        if drawn.iter().all(Drawn::is_blank) {
            empty.push(number);
            continue;
        }
        // What is empty before the back cover are the blanks of the last sheet, and its inside.
        if !(job.scheme.back_cover && number == count) {
            // The back of a page lies empty where a part begins on a front.
            for page in empty.drain(..).filter(|page| !page.is_multiple_of(2)) {
                Finding::add(&mut seen.findings, Fault::Empty, Shown::Nothing, page);
            }
        }
        let mut add = |fault: Fault, shown: Shown| Finding::add(&mut seen.findings, fault, shown, number);
        for item in &drawn {
            match item {
                Drawn::Letters(text) => letters::check(text, &mut add),
                Drawn::Line { width, .. } if *width < HAIRLINE - 0.001 => {
                    add(Fault::Hairline { width: *width }, Shown::Nothing);
                }
                Drawn::Picture(picture) => pictures::check(picture, job.plates, &mut add),
                _ => {}
            }
        }
        edges::check(&drawn, page, number, job, &mut add);
        coverage::check(&drawn, page, job.plates, &mut add);
    }
    if !job.scheme.back_cover {
        empty.drain(..).for_each(|page| Finding::add(&mut seen.findings, Fault::Empty, Shown::Nothing, page));
    }
    if let Some(signature) = job.scheme.signature {
        let pages = job.block.len();
        let blanks = pages.next_multiple_of(signature) - pages;
        if blanks > 0 {
            let fault = Fault::Signature { pages, signature, blanks };
            Finding::add(&mut seen.findings, fault, Shown::Nothing, count);
        }
    }
    seen
}

impl Preflight {
    /// Notes the plates and the faces of a page.
    fn note(&mut self, drawn: &[Drawn], number: usize) {
        let mut names = BTreeSet::new();
        for item in drawn {
            let inks = match item {
                Drawn::Letters(text) => {
                    self.fonts.extend(text.face());
                    &text.inks
                }
                Drawn::Area(inks) | Drawn::Line { inks, .. } => inks,
                Drawn::Picture(picture) => &picture.inks,
            };
            names.extend(inks.iter().flat_map(Inks::on_plates));
        }
        for (place, name) in names {
            let known = self.plates.iter().position(|it| it.name == name);
            let known = known.unwrap_or_else(|| {
                let at = self.plates.partition_point(|it| (it.place, &it.name) < (place, &name));
                self.plates.insert(at, Plate { place, name, pages: vec![] });
                at
            });
            self.plates[known].pages.push(number);
        }
    }
}
