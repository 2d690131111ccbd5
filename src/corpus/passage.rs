//! What stands in a text one below the other: numbered paragraphs, and what comes between them.

use super::{Chart, Delegations, Figure, Paragraph, Table, Vote};
use crate::diagnostics::Place;
use crate::load::Node;
use crate::source::{Line, NotedTitle, Part, Reader, Shape, Source, Text, Title, Visitor, Written};

/// An entry of a text. A bare text is a numbered paragraph.
#[derive(Debug, Clone, Source)]
#[source(called = "a passage")]
pub struct Passage {
    /// What it is.
    #[source(flatten, short)]
    pub content: PassageContent,
    /// `true` if it is not as in the document that this one takes the place of: a line in the margin marks it.
    pub changed: Option<bool>,
}

/// What an entry of a text is.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum PassageContent {
    /// A paragraph with a number or a letter, and a list of officers that it introduces.
    Numbered {
        /// The paragraph with its sub-paragraphs.
        #[source(flatten)]
        paragraph: Paragraph,
        /// The officers that it introduces.
        #[source(optional)]
        officers: Vec<Office>,
    },
    /// A paragraph without a number.
    Unnumbered {
        /// A paragraph without a number; so a numbered one goes on in a second.
        unnumbered: Text,
    },
    /// A heading without a number.
    Heading {
        /// A heading without a number, under the one that the passage stands under.
        heading: NotedTitle,
    },
    /// A list with a dot before each entry.
    Bullets {
        /// A list with a dot before each entry.
        bullets: Vec<Text>,
    },
    /// A list with a dash before each entry.
    Dashes {
        /// A list with a dash before each entry.
        dashes: Vec<Text>,
    },
    /// What another text says, set in from both sides.
    Quotation {
        /// The paragraphs of a text that is quoted, set in from both sides.
        quotation: Vec<QuotedParagraph>,
    },
    /// A table.
    Table {
        /// A table.
        table: Box<Table>,
    },
    /// A picture.
    Figure {
        /// A picture with its caption.
        figure: Box<Figure>,
    },
    /// A chart.
    Chart {
        /// A chart that is drawn from its data, with its caption.
        chart: Box<Chart>,
    },
    /// Who took part.
    Participants {
        /// Who took part, in columns.
        participants: Vec<Delegations>,
    },
    /// A vote.
    Vote {
        /// A vote by roll call: who voted how.
        vote: Box<Vote>,
    },
}

/// A paragraph of a text that is quoted.
#[derive(Debug, Clone, Source)]
#[source(called = "a quoted paragraph")]
pub struct QuotedParagraph {
    /// What it says.
    #[source(short, stand_in)]
    pub text: Text,
    /// Its number in that text, as it is printed: `1-`, `(أ)`.
    pub number: Option<Line>,
}

/// An office and who holds it.
#[derive(Debug, Clone, Source)]
#[source(called = "an office")]
pub struct Office {
    /// The office, without the colon.
    pub office: Title,
    /// The names.
    pub names: Vec<Title>,
}

/// A bare text stands for a numbered paragraph.
impl Source for PassageContent {
    fn shape() -> Shape {
        Text::shape()
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Some(Self::Numbered { paragraph: Paragraph::read(node, reader)?, officers: vec![] })
    }

    fn write(&self) -> Written {
        let mut fields = vec![];
        self.put(&mut fields);
        Written::Mapping(fields)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.visit_parts(visitor);
    }
}

impl Passage {
    /// The numbered paragraphs among some passages.
    pub fn numbered(passages: &[Self]) -> impl Iterator<Item = &Paragraph> {
        passages.iter().filter_map(|passage| passage.content.paragraph())
    }

    /// Reports paragraphs that lie deeper than their text allows.
    pub(super) fn report_deeper(passages: &[Self], levels: usize, reader: &mut Reader) {
        Paragraph::report_deeper(Self::numbered(passages), levels, reader);
    }
}

impl PassageContent {
    /// The paragraph, if it is a numbered one.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Self::Numbered { paragraph, .. } => Some(paragraph),
            _ => None,
        }
    }

    /// Whether it is a list, a quotation or a vote, to which the paragraph before it leads.
    pub fn is_led_to(&self) -> bool {
        matches!(
            self,
            Self::Bullets { .. } | Self::Dashes { .. } | Self::Quotation { .. } | Self::Vote { .. }
        )
    }

    /// Where it begins, for what is said of it as a whole.
    pub fn place(&self) -> Option<&Place> {
        Some(match self {
            Self::Numbered { paragraph, .. } => &paragraph.text.place,
            Self::Unnumbered { unnumbered } => &unnumbered.place,
            Self::Heading { heading } => &heading.place,
            Self::Bullets { bullets: list } | Self::Dashes { dashes: list } => &list.first()?.place,
            Self::Quotation { quotation } => &quotation.first()?.text.place,
            Self::Table { table } => table.place()?,
            Self::Figure { figure } => &figure.caption.place,
            Self::Chart { chart } => &chart.caption.place,
            Self::Participants { participants } => &participants.first()?.heading.place,
            Self::Vote { vote } => &vote.voters().next()?.place,
        })
    }
}
