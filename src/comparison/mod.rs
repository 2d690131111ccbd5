//! Compares what two editions of a document print: the new one with what was added and removed marked in it, and what that
//! is, place by place.
//!
//! What is compared is what readers see, with numbers, notes and dates computed; a paragraph that only got another number
//! has not changed. What moved is removed and added.

mod alignment;
mod blocks;
mod change;
mod heads;
mod keys;
mod lists;
mod pieces;
mod tables;
mod texts;
mod timetables;

use blocks::Editions;
pub use change::{Became, Change, Stretch};

use crate::arabic::phrases::MARKED;
use crate::printed::Printed;

/// What differs between two editions of a document.
pub struct Comparison {
    /// The new one, with what differs marked in it.
    pub marked: Printed,
    /// What differs, in the order of the pages.
    pub changes: Vec<Change>,
}

/// Compares two editions of a document, or two documents.
pub fn compare(old: &Printed, new: &Printed) -> Comparison {
    let (mut marked, mut changes) = (new.clone(), vec![]);
    heads::mark(old, &mut marked, &mut changes);
    if let Printed::Compendium { front_matter, .. } = &mut marked {
        let (runs, found) = Editions {
            old: old.front_matter(),
            old_pictures: old.pictures(),
            new: new.front_matter(),
            new_pictures: new.pictures(),
        }
        .compare();
        *front_matter = runs;
        changes.extend(found);
    }
    if let Some(body) = marked.body_mut() {
        let (runs, found) = Editions {
            old: old.body(),
            old_pictures: old.pictures(),
            new: new.body(),
            new_pictures: new.pictures(),
        }
        .compare();
        *body = runs;
        changes.extend(found);
    }
    heads::tell_index(old, new, &mut changes);
    let title = &mut marked.settings_mut().title;
    *title = format!("{title} {MARKED}");
    Comparison { marked, changes }
}
