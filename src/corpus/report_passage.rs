//! What stands in a chapter of a report one below the other: passages, and texts that are printed in full.

use super::{Instrument, Meeting, Paragraph, PassageContent};
use crate::diagnostics::Place;
use crate::load::Node;
use crate::source::{Part, Reader, Ref, Shape, Source, Text, Visitor, Written};

/// An entry of a chapter of a report. A bare text is a numbered paragraph.
#[derive(Debug, Clone, Source)]
#[source(called = "a passage of a report")]
pub struct ReportPassage {
    /// What it is.
    #[source(flatten, short)]
    pub content: ReportPassageContent,
    /// `true` if it is not as in the document that this one takes the place of: a line in the margin marks it.
    pub changed: Option<bool>,
}

/// What an entry of a chapter is.
#[derive(Debug, Clone, Source)]
#[source(either)]
pub enum ReportPassageContent {
    /// What can stand in any text.
    Passage {
        /// What it is.
        #[source(flatten)]
        passage: PassageContent,
    },
    /// Resolutions and decisions.
    Instruments {
        /// Resolutions and decisions that are printed there in full.
        #[source(flow)]
        instruments: Vec<Ref<Instrument>>,
    },
    /// What a meeting recommended.
    Recommendations {
        /// A meeting whose recommendations are printed there, numbered on with the paragraphs.
        recommendations: Ref<Meeting>,
    },
}

/// A bare text stands for a numbered paragraph.
impl Source for ReportPassageContent {
    fn shape() -> Shape {
        Text::shape()
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Some(Self::Passage { passage: PassageContent::read(node, reader)? })
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

impl ReportPassage {
    /// What it is, if it can stand in any text.
    pub fn passage(&self) -> Option<&PassageContent> {
        match &self.content {
            ReportPassageContent::Passage { passage } => Some(passage),
            _ => None,
        }
    }

    /// The paragraph, if it is a numbered one.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        self.passage()?.paragraph()
    }

    /// The resolutions and decisions that it prints.
    pub fn instruments(&self) -> &[Ref<Instrument>] {
        match &self.content {
            ReportPassageContent::Instruments { instruments } => instruments,
            _ => &[],
        }
    }

    /// The meeting whose recommendations it prints.
    pub fn recommendations(&self) -> Option<&Ref<Meeting>> {
        match &self.content {
            ReportPassageContent::Recommendations { recommendations } => Some(recommendations),
            _ => None,
        }
    }

    /// Where it begins, for what is said of it as a whole.
    pub fn place(&self) -> Option<&Place> {
        match &self.content {
            ReportPassageContent::Passage { passage } => passage.place(),
            ReportPassageContent::Instruments { instruments } => Some(&instruments.first()?.place),
            ReportPassageContent::Recommendations { recommendations } => Some(&recommendations.place),
        }
    }
}
