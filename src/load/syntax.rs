//! What the parser says is wrong, in the project's own words.

use granit_parser::ErrorKind;

use crate::diagnostics::{Diagnostic, Place};

/// What is wrong with a file as YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault<'a> {
    /// A second document.
    SecondDocument,
    /// Lists and mappings too deep within one another.
    Depth,
    /// An alias of nothing.
    UnknownAlias,
    /// Aliases that grow beyond all measure, or that repeat what they stand in.
    Aliases,
    /// More values than a file may hold.
    Size,
    /// What the parser found.
    Parser(&'a ErrorKind),
}

impl Fault<'_> {
    /// The report of it: what it is, what that means to an editor, and what can be done.
    pub(super) fn report(self, place: Place) -> Diagnostic {
        let (message, hint) = match self {
            Self::SecondDocument => {
                ("a second document begins here", "delete the line `---`, or make two files")
            }
            Self::Depth => DEPTH,
            Self::UnknownAlias => UNKNOWN_ALIAS,
            Self::Aliases => (
                "the aliases of this file grow beyond all measure",
                "write the text out instead of repeating it with `*`",
            ),
            Self::Size => ("this file holds more than one file may", "divide it into several files"),
            Self::Parser(kind) => match words(kind) {
                Some(words) => words,
                None => {
                    let message = format!("this is not YAML: {kind}");
                    return Diagnostic::error("yaml::syntax", place, message).hint(NEIGHBOURS);
                }
            },
        };
        Diagnostic::error("yaml::syntax", place, message).hint(hint)
    }
}

const ON_A_LINE_OF_ITS_OWN: &str = "put the text on a line of its own after `>-`, or between quotation marks";

const DEPTH: (&str, &str) = ("lists and mappings lie too deep within one another", "take some levels out");

const UNKNOWN_ALIAS: (&str, &str) = ("a text cannot begin with `*` here", ON_A_LINE_OF_ITS_OWN);

const NEIGHBOURS: &str =
    "compare the line with its neighbours; texts are safest on a line of their own after `>-`";

const CLOSE_OR_FOLD: &str = "close it, or put the text on a line of its own after `>-`";

/// Message and way out. What remains has to do with directives, with tags or with input that is not read
/// here, and keeps the parser's words.
fn words(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    use ErrorKind as Kind;
    Some(match kind {
        Kind::RecursionLimitExceeded => DEPTH,
        Kind::InvalidQuotedScalarIndent | Kind::DocumentIndicatorInQuotedScalar => {
            ("a quotation mark opens above this line and is not closed", CLOSE_OR_FOLD)
        }
        Kind::UnclosedQuotedScalar => ("a quotation mark opens here and is not closed", CLOSE_OR_FOLD),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => (
            "something stands after the closing quotation mark",
            "put the whole text on a line of its own after `>-`: there quotation marks print as typed",
        ),
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping => ("a bracket opens here and is not closed", CLOSE_OR_FOLD),
        Kind::MisplacedFlowCollectionEnd => {
            ("a bracket closes here that was not opened", ON_A_LINE_OF_ITS_OWN)
        }
        Kind::MismatchedFlowCollectionEnd { .. } => {
            ("this bracket is not of the kind that was opened", "close `[` with `]` and `{` with `}`")
        }
        Kind::BlockEntryInFlowCollection => {
            ("a bracket that opens above this line is not closed", "close it, or delete it")
        }
        Kind::InvalidColonPlacement => (
            "a bracket that opens above this line is not closed",
            "close it, or put the text between quotation marks",
        ),
        Kind::ExpectedFlowSequenceSeparator | Kind::ExpectedFlowMappingSeparator => (
            "a comma or a closing bracket is missing before this",
            "put a comma between the entries, and close the bracket that opens before them",
        ),
        Kind::MappingValueNotAllowed => (
            "this colon cannot stand here",
            "indent the line like its neighbours; a text with a colon stands on a line of its own after `>-`",
        ),
        Kind::ExpectedBlockSequenceEntry => (
            "this line does not belong to the list above it",
            "begin it with `- `, or indent it like the lines around it",
        ),
        Kind::ExpectedBlockMappingKey => (
            "this line does not belong to the fields above it",
            "begin it in the same column as the fields that it belongs with",
        ),
        Kind::BlockSequenceEntryNotAllowed => (
            "a list cannot begin here",
            "begin it on the line below its field; a text that begins with `- ` stands after `>-`",
        ),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => (
            "a backslash between double quotation marks must be doubled",
            "put the text on a line of its own after `>-`: there a backslash prints as typed",
        ),
        Kind::UnexpectedCharacter { .. } | Kind::PlainScalarStartsWithDashFlowIndicator => {
            ("a text cannot begin with this character here", ON_A_LINE_OF_ITS_OWN)
        }
        Kind::MissingAnchorOrAliasName => ("a text cannot begin with `*` or `&` here", ON_A_LINE_OF_ITS_OWN),
        Kind::UnknownAnchor => UNKNOWN_ALIAS,
        Kind::UndeclaredTagHandle
        | Kind::ExpectedTagBang
        | Kind::InvalidGlobalTagCharacter
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UnclosedVerbatimTag
        | Kind::InvalidTagEscape
        | Kind::InvalidTagUtf8LeadingByte
        | Kind::InvalidTagUtf8TrailingByte
        | Kind::InvalidTagUtf8 => (
            "what begins with `!` is a tag, and means nothing here",
            "delete it, or put the text on a line of its own after `>-`",
        ),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => (
            "this line is neither a list entry nor a field",
            "a field is written `name: value`; a text of several lines is indented",
        ),
        Kind::ZeroBlockScalarIndent | Kind::InvalidBlockScalarHeader => {
            ("nothing can follow `>` or `|` on its line", "put the text on the lines below, indented")
        }
        Kind::InvalidBlockScalarIndent | Kind::TabAtBlockScalarStart => (
            "this line of a text is not indented like its first",
            "begin all lines of a text in the same column",
        ),
        Kind::InvalidIndentation
        | Kind::TabInIndentation
        | Kind::InvalidFlowScalarIndent
        | Kind::ExpectedDocumentStart => (
            "this line is not indented like its neighbours",
            "begin it in the same column as the lines that it belongs with",
        ),
        Kind::CommentInterceptedScalar => (
            "a remark stands within a text",
            "put the text on a line of its own after `>-`, and the remark before or after it",
        ),
        _ => return None,
    })
}
