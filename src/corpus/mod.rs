//! What authors write, nothing computed: meetings, instruments, citations, topics and documents.
//!
//! Each kind of source file has a file here with its types; how they are read, described, written and
//! walked follows from their declaration ([`crate::source`]). A kind is named by the field `type`; folders
//! are for people, except that a document's file lies where its output does.

mod agenda;
mod agenda_item;
mod annex;
mod any_document;
mod chart;
mod chart_data;
mod choices;
mod citation;
mod compendium;
mod corrigendum;
mod document;
mod draft;
mod facts;
mod faulty;
mod figure;
mod foldable;
mod following;
mod gathering;
mod house;
mod index;
mod instrument;
mod kept;
mod layout;
mod letter;
mod masthead;
mod meeting;
mod nameable;
mod named;
mod names;
mod numbers;
mod offprint;
mod organ;
mod paragraph;
mod participants;
mod parts;
mod passage;
mod print;
mod reading;
mod report;
mod report_passage;
mod session;
mod session_paper;
mod shelf;
mod shelves;
mod symbols;
mod table;
mod timetable;
mod topic;
mod vote;

pub use agenda::Agenda;
pub use agenda_item::{AgendaDocument, AgendaItem};
pub use annex::{Annex, AnnexContent, Section};
pub use any_document::AnyDocument;
pub use chart::{Chart, ChartBody};
pub use chart_data::{ChartData, ChartForm, DataNumber, DataPoint};
pub use choices::{CitationStyle, Tanwin};
pub use citation::{Citation, Citations, Cited};
pub use compendium::{BackCover, Compendium, IndexSettings, Introduction, Part, PartContent, SessionEntry};
pub use corrigendum::{Correction, Corrigendum};
pub use document::{Document, DocumentContent};
pub use draft::Draft;
pub use facts::Facts;
pub use faulty::Faulty;
pub use figure::Figure;
pub use foldable::Foldable;
pub use gathering::{Content, Gathering};
pub use house::{House, InstrumentForm, MastheadWords, Words};
pub use index::SeparateIndex;
pub use instrument::{Instrument, InstrumentKind};
pub use kept::Kept;
pub use layout::{Justification, Layout, Paper};
pub use letter::{Letter, LetterKind, Signatory};
pub use masthead::{
    AgendaItemReference, DateLanguage, DistributionType, Gap, JobNumber, Masthead, WrittenItem,
};
pub use meeting::{Meeting, MeetingReport, RecommendationNumbering};
pub use nameable::{Kind, Nameable};
pub use named::{Named, NamedText, Within, unnumbered};
pub use numbers::{Answer, Asked, Counted, Numbers, PrintedNumber};
pub use offprint::Offprint;
pub use organ::Organ;
pub use paragraph::{Numbering, Paragraph};
pub use participants::{Delegation, Delegations};
pub use parts::Corpus;
pub use passage::{Office, Passage, PassageContent, QuotedParagraph};
pub use print::{Binding, Cover, Duplex, Plates, Print, SheetSize, Signature, Spine, Stock};
pub use reading::{Absent, Reading};
pub use report::{Chapter, ChapterBody, Report, SubChapter};
pub use report_passage::{ReportPassage, ReportPassageContent};
pub use session::{Days, Session};
pub use session_paper::SessionPaper;
pub use shelf::{Shelf, Shelved};
pub use shelves::{RowsOfFile, Shelves};
pub use table::{Cell, Column, Row, Side, Table, TableBody, first_columns, misfits};
pub use timetable::{Time, Timetable, TimetableDay, TimetableEntry, TimetableMeeting};
pub use topic::{Topic, Topics};
pub use vote::{Vote, VoteResult};

pub use crate::source::{Heading, Id, PlainText, Pointer, Ref, Span, Text, Title};
