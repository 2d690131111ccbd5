//! What the first page of an official document says around its text (layout-rules section 4).

use super::{AgendaItem, AnyDocument, Layout, Print, Session};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::{Located, Sentence, sentence};
use crate::load::Node;
use crate::source::{
    Form, Formed, Leaf, NotedTitle, Number, Reader, Record, Ref, Shape, Source, SymbolEnd, Title, Visitor,
    Written,
};

/// The masthead and the foot of a first page. Further pages have the symbol at the head, `page/total` and the
/// job number at the foot, mirrored on odd and even pages.
#[derive(Debug, Clone, Source)]
#[source(called = "a masthead")]
pub struct Masthead {
    /// The session that the document is for.
    pub session: Ref<Session>,
    /// What follows the session's `symbols` in the symbol: `7`, `1/Rev.1`. Two documents cannot have one symbol.
    /// Its public page becomes a QR code.
    pub symbol: Option<Located<SymbolEnd>>,
    /// Who may have it; `general` if not given.
    pub distribution_type: Option<DistributionType>,
    /// The day of distribution.
    pub distribution: Option<Located<Date>>,
    /// The language that it was written in, in English; `English` if not given.
    pub original: Option<Title>,
    /// The item of the provisional agenda that it stands under: its id, if the project has the agenda, or its
    /// `number` and `title`.
    pub agenda_item: Option<AgendaItemReference>,
    /// The title.
    pub title: NotedTitle,
    /// Who wrote it, `تقرير الأمانة`.
    pub author: Option<Title>,
    /// A note on the symbol, why it is issued again, marked with an asterisk.
    pub reissue: Option<Title>,
    /// The output path of the document that it takes the place of: the note on its symbol says so. What has changed is
    /// marked by `changed`.
    pub revises: Option<Ref<AnyDocument>>,
    /// The job number, `V.18-04902`; its digits become a bar code.
    pub job: Option<Located<JobNumber>>,
    /// What of these is known to be missing: the page shows a gap, and nothing warns of it.
    #[source(optional, flow)]
    pub gaps: Vec<Located<Gap>>,
    /// The days of handling.
    #[source(optional, flow)]
    pub handled: Vec<Located<Date>>,
    /// The digits of all computed numbers; `western` if not given.
    pub digits: Option<Digits>,
    /// The language of the date of distribution; `english` if not given.
    pub date_language: Option<DateLanguage>,
    /// What it asks of its layout.
    #[source(flatten)]
    pub layout: Layout,
    /// What it asks of the press that prints it and of the hands that fold it.
    pub print: Option<Print>,
}

/// Who may have a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum DistributionType {
    /// Everybody.
    #[default]
    General,
    /// Who takes part in the session.
    Limited,
    /// Whom the house names.
    Restricted,
}

/// What a masthead may lack, and show a gap for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum Gap {
    /// Its symbol.
    Symbol,
    /// Its date of distribution.
    Distribution,
    /// Its job number.
    Job,
}

/// The language of a date of distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum DateLanguage {
    /// `9 July 2018`
    #[default]
    English,
    /// `9 تموز/يوليه 2018`
    Arabic,
}

/// An item of the session's provisional agenda.
#[derive(Debug, Clone)]
pub enum AgendaItemReference {
    /// By its id in the agenda that the project has.
    Named(Ref<AgendaItem>),
    /// By its number and its title.
    Written(WrittenItem),
}

/// An item of an agenda that the project does not have.
#[derive(Debug, Clone, Source)]
#[source(called = "an agenda item")]
pub struct WrittenItem {
    /// Its number.
    pub number: Located<Number<99>>,
    /// Its title.
    pub title: Title,
}

/// A job number, `V.18-04902`. Its digits become a bar code. The house gives its form.
pub type JobNumber = Formed<JobNumberForm>;

/// The form of a job number, as far as no house gives it.
pub struct JobNumberForm;

impl AgendaItemReference {
    /// The reference, if it names an item by its id.
    pub fn named(&self) -> Option<&Ref<AgendaItem>> {
        match self {
            Self::Named(item) => Some(item),
            Self::Written(_) => None,
        }
    }
}

impl Source for AgendaItemReference {
    fn shape() -> Shape {
        Shape::TextOr { text: Ref::<AgendaItem>::shape, mapping: WrittenItem::RECORD }
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.is_text() {
            true => Ref::read(node, reader).map(Self::Named),
            false => WrittenItem::read(node, reader).map(Self::Written),
        }
    }

    fn write(&self) -> Written {
        match self {
            Self::Named(item) => item.write(),
            Self::Written(item) => item.write(),
        }
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        match self {
            Self::Named(item) => item.visit(visitor),
            Self::Written(item) => item.visit(visitor),
        }
    }
}

impl Form for JobNumberForm {
    const LEAF: &'static Leaf =
        &Leaf { name: "job number", pattern: "[0-9]", most: 40, example: "V.18-04902", numeric: true };

    fn fault(text: &str) -> Option<(&'static str, Sentence)> {
        let fits = text.contains(|c: char| c.is_ascii_digit()) && text.chars().count() <= Self::LEAF.most;
        (!fits).then(|| ("masthead::job", sentence!("masthead-job-form", job = text)))
    }
}
