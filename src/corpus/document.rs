//! A document that is built: its output path and what its file says.

use ecow::EcoString;

use super::{
    Agenda, Compendium, Corrigendum, Draft, Letter, Masthead, Offprint, Report, SeparateIndex, SessionPaper,
};
use crate::arabic::numbering::Digits;
use crate::source::{Source, Visitor};

/// A document that is built: its output path and what its file says.
#[derive(Debug, Clone)]
pub struct Document {
    /// The output path without its ending, which is the source path without its: `compendium`,
    /// `sessions/cop-03/decision-04`.
    pub name: EcoString,
    /// The file that describes it.
    pub file: EcoString,
    /// What it prints.
    pub content: DocumentContent,
}

/// The kinds of documents.
#[derive(Debug, Clone)]
pub enum DocumentContent {
    /// A booklet of recommendations, resolutions and decisions with its index.
    Compendium(Box<Compendium>),
    /// One resolution or decision as a document of its own.
    Offprint(Offprint),
    /// The thematic index of a compendium as a document of its own.
    Index(SeparateIndex),
    /// A report of the Secretariat, or of a session.
    Report(Box<Report>),
    /// A provisional agenda.
    Agenda(Box<Agenda>),
    /// A paper of a session.
    Paper(Box<SessionPaper>),
    /// The draft of a resolution or decision.
    Draft(Box<Draft>),
    /// Corrections of another document.
    Corrigendum(Box<Corrigendum>),
    /// A letter or a note verbale.
    Letter(Box<Letter>),
}

impl DocumentContent {
    /// The kinds, as the field `type` and `khulasa list` have them.
    pub const KINDS: [&'static str; 9] =
        ["compendium", "offprint", "index", "report", "agenda", "paper", "draft", "corrigendum", "letter"];

    /// The masthead of an official document.
    pub fn masthead(&self) -> Option<&Masthead> {
        match self {
            Self::Report(report) => Some(&report.masthead),
            Self::Agenda(agenda) => Some(&agenda.masthead),
            Self::Paper(paper) => Some(&paper.masthead),
            Self::Draft(draft) => Some(&draft.masthead),
            Self::Corrigendum(corrigendum) => Some(&corrigendum.masthead),
            Self::Compendium(_) | Self::Offprint(_) | Self::Index(_) | Self::Letter(_) => None,
        }
    }

    /// The digits of its computed numbers, if its file says.
    pub fn digits(&self) -> Option<Digits> {
        match self {
            Self::Compendium(compendium) => compendium.digits,
            Self::Offprint(offprint) => offprint.digits,
            Self::Letter(letter) => letter.digits,
            _ => self.masthead().and_then(|masthead| masthead.digits),
        }
    }

    /// The report, if it is one.
    pub fn report(&self) -> Option<&Report> {
        match self {
            Self::Report(report) => Some(report),
            _ => None,
        }
    }

    /// The compendium, if it is one.
    pub fn compendium(&self) -> Option<&Compendium> {
        match self {
            Self::Compendium(compendium) => Some(compendium),
            _ => None,
        }
    }

    /// The agenda, if it is one.
    pub fn agenda(&self) -> Option<&Agenda> {
        match self {
            Self::Agenda(agenda) => Some(agenda),
            _ => None,
        }
    }

    /// The kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Compendium(_) => "compendium",
            Self::Offprint(_) => "offprint",
            Self::Index(_) => "index",
            Self::Report(_) => "report",
            Self::Agenda(_) => "agenda",
            Self::Paper(_) => "paper",
            Self::Draft(_) => "draft",
            Self::Corrigendum(_) => "corrigendum",
            Self::Letter(_) => "letter",
        }
    }

    /// Visits its own texts and references.
    pub fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        match self {
            Self::Compendium(compendium) => compendium.visit(visitor),
            Self::Offprint(offprint) => offprint.visit(visitor),
            Self::Index(separate) => separate.visit(visitor),
            Self::Report(report) => report.visit(visitor),
            Self::Agenda(agenda) => agenda.visit(visitor),
            Self::Paper(paper) => paper.visit(visitor),
            Self::Draft(draft) => draft.visit(visitor),
            Self::Corrigendum(corrigendum) => corrigendum.visit(visitor),
            Self::Letter(letter) => letter.visit(visitor),
        }
    }
}
