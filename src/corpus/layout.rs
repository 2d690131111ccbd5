//! What a document asks of its layout alone.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::Source;

/// What a document asks of its layout alone. It goes to the templates as it stands: a setting is a field
/// here, and what a template makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source, Serialize, JsonSchema)]
#[source(called = "a layout")]
pub struct Layout {
    /// The size of the pages; if not given, `17x24` for a compendium, that of its compendium for an index, and `a4`
    /// for official documents.
    pub paper: Option<Paper>,
    /// Where the further lines of numbered paragraphs begin; `hanging` if not given.
    pub turnovers: Option<Turnovers>,
    /// What fills the lines of justified text; `kashida` if not given.
    pub justification: Option<Justification>,
}

/// Where the further lines of a numbered paragraph begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Turnovers {
    /// Under its text, so that its number hangs.
    Hanging,
    /// At the margin.
    Margin,
}

/// What fills a line that its words do not fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Justification {
    /// Gaps between words up to a width, then longer connections between letters.
    Kashida,
    /// Gaps between words alone.
    Gaps,
}

/// The size of the pages of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[source(name = "a4")]
    A4,
    /// 8.5 by 11 inches.
    Letter,
    /// 170 by 240 millimetres, the size of a booklet.
    #[source(name = "17x24")]
    #[serde(rename = "17x24")]
    Book,
    /// 176 by 250 millimetres.
    #[source(name = "b5")]
    B5,
    /// 148 by 210 millimetres.
    #[source(name = "a5")]
    A5,
}
