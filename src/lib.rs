//! khulasa (خلاصة) typesets official Arabic documents from structured YAML.
//!
//! One way through the house, and no stage imports a later one:
//!
//! 1. [`load`] reads the YAML below the source folder and keeps the place of every value.
//! 2. [`corpus`] is what authors wrote, nothing computed.
//! 3. [`resolve`] computes all that follows from the text: numbers, notes, dates, the index.
//! 4. [`printed`] is what documents print, as templates and exporters read it.
//! 5. [`check`] reads the corpus and what was resolved, and reports what is wrong; it changes nothing.
//! 6. [`typeset`] hands that to Typst templates as virtual files and gets pages.
//! 7. [`finish`] works on pages between layout and export.
//! 8. [`imposition`] lays pages on sheets that are folded.
//! 9. [`export`] turns pages into bytes.
//! 10. [`preflight`] looks at pages as a printer does.
//!
//! [`cleaning`] mends files before they are read, [`renaming`] finds what changes with an id, and [`comparison`] what two
//! editions of a document print otherwise, each for one command.
//!
//! [`arabic`], [`diagnostics`] and [`fonts`] serve all stages and import nothing of them. The
//! command line in [`cli`] alone reads arguments and writes files.

pub mod arabic;
pub mod check;
pub mod cleaning;
pub mod cli;
pub mod comparison;
pub mod corpus;
pub mod diagnostics;
mod edition;
pub mod export;
pub mod finish;
pub mod fonts;
pub mod imposition;
pub mod load;
pub mod preflight;
mod press;
pub mod printed;
pub mod renaming;
pub mod resolve;
pub mod source;
pub mod typeset;
mod whereabouts;

pub use edition::Edition;
pub use press::{File, Format, Part, Press, PressOptions, Product, Profile, Ticket, TicketPlate, all_cores};
pub use whereabouts::{PrintedOn, Whereabouts, page_whereabouts, whereabouts};
