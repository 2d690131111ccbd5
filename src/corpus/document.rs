//! A document that is built: its output path and what its file says.

use std::sync::Arc;

use ecow::EcoString;

use super::foldable::Foldable;
use super::names::{Name, Names};
use super::{
    Agenda, Compendium, Corrigendum, Draft, Instrument, Letter, Masthead, Meeting, Offprint, Report,
    SeparateIndex, SessionPaper,
};
use crate::arabic::numbering::Digits;
use crate::source::{Id, Ref, Source, Visitor};

/// A document that is built: its output path and what its file says.
#[derive(Debug, Clone)]
pub struct Document {
    /// The output path without its ending, which is the source path without its: `compendium`,
    /// `sessions/cop-03/decision-04`.
    pub name: EcoString,
    /// The file that describes it.
    pub file: EcoString,
    /// What it prints.
    pub content: Foldable<DocumentContent>,
    head: Arc<Head>,
}

/// What is asked of all documents at once, and known without unfolding them.
#[derive(Debug)]
struct Head {
    kind: &'static str,
    masthead: Option<Masthead>,
    instruments: Vec<Id>,
    meetings: Vec<Id>,
    names: Vec<Name>,
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

impl Document {
    /// A document, by its output path and the file that describes it.
    pub(super) fn new(name: EcoString, file: EcoString, content: DocumentContent) -> Self {
        let mut names = Names::default();
        content.visit(&mut names);
        names.found.shrink_to_fit();
        let head = Head {
            kind: content.kind(),
            masthead: content.masthead().cloned(),
            instruments: content.instruments().into_iter().map(|it| it.value.clone()).collect(),
            meetings: content.meetings().into_iter().map(|it| it.value.clone()).collect(),
            names: names.found,
        };
        Self { name, file, content: Foldable::open(content), head: Arc::new(head) }
    }

    /// Whether what it prints may be folded away: its kind has long texts that other documents seldom ask for.
    pub(super) fn may_fold(&self) -> bool {
        matches!(self.kind(), "report" | "paper" | "draft" | "corrigendum" | "letter")
    }

    /// The same document, folded where this one is or has been.
    pub(super) fn apart(&self) -> Self {
        let Self { name, file, content, head } = self;
        Self { name: name.clone(), file: file.clone(), content: content.apart(), head: head.clone() }
    }

    /// The kind, as the field `type` has it.
    pub fn kind(&self) -> &'static str {
        self.head.kind
    }

    /// The masthead of an official document.
    pub fn masthead(&self) -> Option<&Masthead> {
        self.head.masthead.as_ref()
    }

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> &[Id] {
        &self.head.instruments
    }

    /// The meetings that it prints itself, not by what it prints.
    pub fn meetings(&self) -> &[Id] {
        &self.head.meetings
    }

    /// What the footnotes of its own text cite.
    pub fn notes(&self) -> impl Iterator<Item = &Id> {
        self.names().iter().filter_map(|name| match name {
            Name::Note(id, _) => Some(id),
            _ => None,
        })
    }

    /// What its own text and fields name.
    pub(super) fn names(&self) -> &[Name] {
        &self.head.names
    }

    /// The agenda, if it is one: agendas are never folded.
    pub fn agenda(&self) -> Option<&Agenda> {
        if self.kind() == "agenda" { self.content.agenda() } else { None }
    }

    /// The compendium, if it is one: compendia are never folded.
    pub fn compendium(&self) -> Option<&Compendium> {
        if self.kind() == "compendium" { self.content.compendium() } else { None }
    }
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

    /// The resolutions and decisions that it prints, in order.
    pub fn instruments(&self) -> Vec<&Ref<Instrument>> {
        match self {
            Self::Compendium(compendium) => compendium.instruments().collect(),
            Self::Report(report) => report.instruments().collect(),
            Self::Offprint(offprint) => vec![&offprint.instrument],
            Self::Draft(draft) => vec![&draft.instrument],
            Self::Paper(_) | Self::Agenda(_) | Self::Corrigendum(_) | Self::Letter(_) | Self::Index(_) => {
                vec![]
            }
        }
    }

    /// The meetings that it prints itself, not by what it prints.
    pub fn meetings(&self) -> Vec<&Ref<Meeting>> {
        match self {
            Self::Compendium(compendium) => compendium.meetings().collect(),
            Self::Report(report) => report.meetings().collect(),
            Self::Paper(paper) => {
                paper.annexes.iter().filter_map(|annex| annex.content.reproduces()).collect()
            }
            Self::Offprint(_)
            | Self::Draft(_)
            | Self::Agenda(_)
            | Self::Corrigendum(_)
            | Self::Letter(_)
            | Self::Index(_) => vec![],
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
