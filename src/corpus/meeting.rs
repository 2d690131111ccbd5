//! A meeting of the working group and the recommendations it adopted.

use super::{Numbering, Organ, Paragraph};
use crate::arabic::dates::Date;
use crate::diagnostics::Located;
use crate::source::{Fields, NumberRange, Ordinal, Reader, Ref, Referred, Source, Symbol, Target, Text};

/// A meeting of the working group and its recommendations, printed where a compendium lists it among its
/// `meetings`.
#[derive(Debug, Clone, Source)]
#[source(called = "a meeting", kind = "meeting", then = Meeting::report_levels)]
pub struct Meeting {
    /// Whose meeting it is, where the project has several organs.
    pub organ: Option<Ref<Organ>>,
    /// Which meeting it is: 7 prints `الاجتماع السابع`.
    pub number: Ordinal,
    /// Its first day.
    pub from: Located<Date>,
    /// Its last day.
    pub to: Located<Date>,
    /// Where the recommendations come from; without it the meeting has no rows in the index.
    pub report: Option<MeetingReport>,
    /// What stands before the recommendations, or in their place.
    pub opening: Option<Text>,
    /// How the recommendations are numbered; `numbers` if not given.
    pub numbering: Option<RecommendationNumbering>,
    /// The recommendations.
    #[source(optional)]
    pub recommendations: Vec<Paragraph>,
}

/// How recommendations are numbered, which decides how the index cites them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum RecommendationNumbering {
    /// `1-`, `2-`
    Numbers,
    /// `(أ)`, `(ب)`
    Letters,
}

impl From<RecommendationNumbering> for Numbering {
    fn from(numbering: RecommendationNumbering) -> Self {
        match numbering {
            RecommendationNumbering::Numbers => Self::Numbers,
            RecommendationNumbering::Letters => Self::Letters,
        }
    }
}

/// The report of a meeting, as the thematic index cites it.
#[derive(Debug, Clone, Source)]
#[source(called = "a report")]
pub struct MeetingReport {
    /// The symbol of the report; two are joined with a hyphen.
    pub symbol: Located<Symbol>,
    /// The first and the last paragraph of the report that the recommendations fill, `5-35`; for lettered
    /// recommendations the one paragraph they stand in, `4`. The index cites by it: a number of recommendations
    /// that does not fill it is an error, and so are paragraphs that another meeting has.
    pub paragraphs: Located<NumberRange>,
}

impl Referred for Meeting {
    const TARGET: Target = Target::Meeting;
}

impl Meeting {
    /// How the recommendations are numbered.
    pub fn numbering(&self) -> RecommendationNumbering {
        self.numbering.unwrap_or(RecommendationNumbering::Numbers)
    }

    fn report_levels(&self, _: &Fields, reader: &mut Reader) {
        let levels = Numbering::from(self.numbering()).levels();
        Paragraph::report_deeper(&self.recommendations, levels, reader);
    }
}
