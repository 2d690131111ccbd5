//! What kinds of files are cleaned.

/// What a file holds, and so which of its spaces matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// YAML, where indents say what belongs to what.
    Yaml,
    /// A table, where a line is a row.
    Table,
}
