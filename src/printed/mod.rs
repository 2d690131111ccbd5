//! What documents print: the data that templates and exporters read, and nothing of how it is computed.

mod block;
mod document;
mod index;
mod masthead;
mod run;

pub use block::{Block, Day, DayMeeting, Heading, Office, Paragraph, Role, TimetableRow};
pub use document::{Contents, Front, Printed, Section, Settings};
pub(crate) use document::{digits_name, paper_name};
pub use index::{
    CrossReference, CrossReferences, Index, IndexRow, IndexTopic, IndexedInstrument, Locator, PageLocators,
    PartLabel,
};
pub use masthead::{AgendaItem, Foot, Masthead};
pub use run::{Run, Runs, notes};
