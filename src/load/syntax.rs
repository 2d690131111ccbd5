//! What the parser says is wrong, in the project's own words.

use granit_parser::ErrorKind;

use crate::diagnostics::{Diagnostic, Place, Sentence, sentence};

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
        let message = match self {
            Self::SecondDocument => sentence!("yaml-second-document"),
            Self::Depth => sentence!("yaml-depth"),
            Self::UnknownAlias => sentence!("yaml-alias"),
            Self::Aliases => sentence!("yaml-aliases"),
            Self::Size => sentence!("yaml-size"),
            Self::Parser(kind) => {
                words(kind).unwrap_or_else(|| sentence!("yaml-syntax", error = kind.to_string()))
            }
        };
        Diagnostic::error("yaml::syntax", place, message)
    }
}

/// What a kind of fault is called. What remains has to do with directives, with tags or with input that is not read
/// here, and keeps the parser's words.
fn words(kind: &ErrorKind) -> Option<Sentence> {
    use ErrorKind as Kind;
    Some(match kind {
        Kind::RecursionLimitExceeded => sentence!("yaml-depth"),
        Kind::InvalidQuotedScalarIndent | Kind::DocumentIndicatorInQuotedScalar => {
            sentence!("yaml-quote-above")
        }
        Kind::UnclosedQuotedScalar => sentence!("yaml-quote-open"),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            sentence!("yaml-quote-after")
        }
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping => sentence!("yaml-bracket-open"),
        Kind::MisplacedFlowCollectionEnd => sentence!("yaml-bracket-close"),
        Kind::MismatchedFlowCollectionEnd { .. } => sentence!("yaml-bracket-kind"),
        Kind::BlockEntryInFlowCollection => sentence!("yaml-bracket-above"),
        Kind::InvalidColonPlacement => sentence!("yaml-bracket-above-colon"),
        Kind::ExpectedFlowSequenceSeparator | Kind::ExpectedFlowMappingSeparator => sentence!("yaml-comma"),
        Kind::MappingValueNotAllowed => sentence!("yaml-colon"),
        Kind::ExpectedBlockSequenceEntry => sentence!("yaml-list"),
        Kind::ExpectedBlockMappingKey => sentence!("yaml-fields"),
        Kind::BlockSequenceEntryNotAllowed => sentence!("yaml-list-here"),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => sentence!("yaml-backslash"),
        Kind::UnexpectedCharacter { .. } | Kind::PlainScalarStartsWithDashFlowIndicator => {
            sentence!("yaml-character")
        }
        Kind::MissingAnchorOrAliasName => sentence!("yaml-anchor"),
        Kind::UnknownAnchor => sentence!("yaml-alias"),
        Kind::UndeclaredTagHandle
        | Kind::ExpectedTagBang
        | Kind::InvalidGlobalTagCharacter
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UnclosedVerbatimTag
        | Kind::InvalidTagEscape
        | Kind::InvalidTagUtf8LeadingByte
        | Kind::InvalidTagUtf8TrailingByte
        | Kind::InvalidTagUtf8 => sentence!("yaml-tag-form"),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => sentence!("yaml-line"),
        Kind::ZeroBlockScalarIndent | Kind::InvalidBlockScalarHeader => sentence!("yaml-fold-header"),
        Kind::InvalidBlockScalarIndent | Kind::TabAtBlockScalarStart => sentence!("yaml-fold-indent"),
        Kind::InvalidIndentation
        | Kind::TabInIndentation
        | Kind::InvalidFlowScalarIndent
        | Kind::ExpectedDocumentStart => sentence!("yaml-indent"),
        Kind::CommentInterceptedScalar => sentence!("yaml-remark"),
        _ => return None,
    })
}
