//! What documents print: the data that templates and exporters read, and nothing of how it is computed.
//!
//! `docs/template-data.md` is made from these types: their comments are the contract with templates.

mod block;
mod chart;
mod document;
mod extract;
mod figure;
mod first_page;
mod front;
mod index;
mod letterhead;
mod run;
mod settings;
mod table;

pub use block::{
    Block, Day, DayMeeting, HeadingBlock, Introduces, OfficeHolders, OfficersBlock, Opening, OpeningEntry,
    PageRun, ParagraphBlock, ParagraphRole, Role, TimetableBlock, TimetableRow,
};
pub use chart::{ChartBlock, ChartPoint, ChartShape, ChartTick, ChartValue};
pub use document::Printed;
pub use extract::Extract;
pub use figure::{DelegationEntry, DelegationGroup, FigureBlock, ParticipantsBlock, SummaryBlock};
pub use first_page::{AgendaItemLines, FirstPage, Foot};
pub use front::{Contents, Front};
pub use index::{
    CrossReference, CrossReferences, Index, IndexRow, IndexTopic, IndexedCompendium, IndexedInstrument,
    KeyPart, Locator, PageLocators,
};
pub use letterhead::{Letterhead, SignatureBlock};
pub use run::{Run, Runs, gather, notes, without_notes};
pub use settings::{CalendarDate, PageDigits, Settings};
pub use table::{CellSide, TableBlock, TableCell, TableColumn};
