//! What an official document asks of its layout alone.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::Source;

/// What an official document asks of its layout alone. It goes to the templates as it stands: a setting is a field
/// here, and what a template makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source, Serialize, JsonSchema)]
#[source(called = "a layout")]
pub struct Layout {
    /// The size of the pages; `a4` if not given.
    pub paper: Option<Paper>,
    /// Where the further lines of numbered paragraphs begin; `hanging` if not given.
    pub turnovers: Option<Turnovers>,
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

/// The size of the pages of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[source(name = "a4")]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}
