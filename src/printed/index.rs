//! The thematic index as a table: what the templates and the exporters read.
//!
//! Laid out by `typst/house/index-table.typ`, its cells by `typst/house/index-cells.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::block::OpeningEntry;
use super::run::{Run, Runs};
use crate::corpus::Id;

/// The thematic index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Index {
    /// Its heading.
    pub heading: Runs,
    /// The label of its heading.
    pub anchor: String,
    /// The headings of its columns, from the right; the second stands over the three after it.
    pub columns: [String; 6],
    /// What stands beside the heading of a topic that goes on.
    pub continued: String,
    /// What stands between a place and the number of its page.
    pub page: String,
    /// The note at the foot of each page.
    pub note: Runs,
    /// The same as a string, for who has the table read aloud.
    pub summary: String,
    /// What it says of the compendium, if the index is a document of its own. Its places are not linked
    /// to then, since they stand in another file.
    pub compendium: Option<IndexedCompendium>,
    /// The pages of the places.
    pub page_locators: PageLocators,
    /// The topics that have rows or point to others, in Arabic order.
    pub topics: Vec<IndexTopic>,
}

/// What an index by itself says of its compendium.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexedCompendium {
    /// The title.
    pub title: Runs,
    /// The full name of the publisher.
    pub publisher: Runs,
    /// Where and in which year it is published, as far as that is known.
    pub place_and_year: Runs,
    /// That the pages of places are those of the compendium, if places have pages.
    pub pages: Option<String>,
    /// The parts with their sections: the key to what places name.
    pub key: Vec<KeyPart>,
}

/// A part in the key of an index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeyPart {
    /// Its name as in the index, `الجزء ألف`.
    pub name: String,
    /// Its heading.
    pub heading: Runs,
    /// Its sections.
    pub sections: Vec<OpeningEntry>,
}

/// Where the page of each place comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageLocators {
    /// Places are printed without pages.
    Off,
    /// The places stand in the same document, whose layout tells their pages.
    FromLayout,
    /// The places stand in another document; each tells its page.
    Known,
}

/// A topic of the index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexTopic {
    /// The id of the topic.
    #[serde(skip)]
    pub id: Id,
    /// The letter that it is sorted under, `ب`; topics of one letter stand together.
    pub letter: String,
    /// Its heading.
    pub heading: Runs,
    /// The label that cross-references lead to.
    pub anchor: String,
    /// Its rows: by part, then by date.
    pub rows: Vec<IndexRow>,
    /// The topics it points to: instead of rows, or after them.
    pub cross_references: Option<CrossReferences>,
}

/// `انظر` or `انظر أيضاً` with the topics that it names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CrossReferences {
    /// Whether it is `انظر أيضاً`, after the rows of a topic, and not `انظر`, in place of them.
    #[serde(skip)]
    pub also: bool,
    /// The word or words before the first topic.
    pub lead: String,
    /// What stands between two topics.
    pub separator: String,
    /// The topics.
    pub topics: Vec<CrossReference>,
}

/// A topic that another one points to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CrossReference {
    /// Its heading.
    pub heading: Runs,
    /// Its label.
    pub anchor: String,
}

/// A row of the index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexRow {
    /// The symbol of the report, as it was typed: two are joined with a hyphen.
    #[serde(skip)]
    pub symbol: String,
    /// The same, in pieces that are links.
    pub symbols: Vec<Run>,
    /// The resolution or decision. The cells of its rows are shaded.
    pub instrument: Option<IndexedInstrument>,
    /// The paragraphs in the report, a line each for preamble and annexes, in pieces that stay whole.
    pub source_paragraphs: Vec<Vec<String>>,
    /// The letter of the part that prints it, by name: `ألف`.
    #[serde(skip)]
    pub part: String,
    /// The name of the part, `الجزء ألف`, where this row is the first of it.
    pub label: Option<String>,
    /// The places in the compendium, a line each for preamble and annexes; each place stays whole.
    pub locators: Vec<Vec<Locator>>,
}

/// A resolution or decision as the index names it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexedInstrument {
    /// As printed, `القرار 6/5`.
    pub name: String,
    /// What it is, by the id of that: `resolution`.
    #[serde(skip)]
    pub kind: Id,
    /// The id of the session that adopted it.
    #[serde(skip)]
    pub session: Id,
    /// Which session that is, from 1.
    #[serde(skip)]
    pub session_number: u32,
    /// Its number in the session and kind, from 1.
    #[serde(skip)]
    pub number: u32,
}

/// A place in the compendium, as the index names it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Locator {
    /// What is printed, with the conjunction that it is written together with.
    pub text: String,
    /// The label of the place, or of its first paragraph; words that name no place have none.
    pub anchor: Option<String>,
    /// The label of its last paragraph, if it is a range.
    pub last: Option<String>,
    /// Its page, or its first and last page, where it stands in another document.
    pub page: Option<String>,
}

impl Index {
    /// Gives each place its page in another document, where `page` knows that of each label.
    pub fn set_pages(&mut self, page: impl Fn(&str) -> Option<String>) {
        self.page_locators = PageLocators::Known;
        let rows = self.topics.iter_mut().flat_map(|topic| &mut topic.rows);
        for place in rows.flat_map(|row| row.locators.iter_mut().flatten()) {
            place.page = place.pages(&page);
        }
        let key = self.compendium.iter_mut().flat_map(|it| &mut it.key);
        key.flat_map(|part| &mut part.sections).for_each(|section| section.page = page(&section.anchor));
    }
}

impl Locator {
    /// The page of the place, `14`, or of its first and last paragraph, `14-15`.
    pub fn pages(&self, page: impl Fn(&str) -> Option<String>) -> Option<String> {
        let first = page(self.anchor.as_deref()?)?;
        match self.last.as_deref().and_then(page) {
            Some(last) if last != first => Some(format!("{first}-{last}")),
            _ => Some(first),
        }
    }
}

impl IndexRow {
    /// Whether it only points to where a reproduced text is printed.
    pub fn only_points(&self) -> bool {
        self.locators.iter().all(|line| line.first().is_some_and(|it| it.anchor.is_none()))
    }

    /// The paragraphs in the report as one cell, its lines divided by line breaks.
    pub fn source_cell(&self) -> String {
        self.source_paragraphs.iter().map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
    }

    /// The places in the compendium as one cell, without the name of the part.
    pub fn locator_cell(&self) -> String {
        let lines = self
            .locators
            .iter()
            .map(|line| line.iter().map(|place| place.text.as_str()).collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }
}
