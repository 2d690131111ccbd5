//! Places of paragraphs within a text, and how lists of them are written (layout-rules section 6).

use super::style::Style;
use crate::arabic::numbering::{letter, ordinal};
use crate::arabic::phrases::AND;
use crate::corpus::Numbering;

/// One step on the way to a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A preambular paragraph, `ف.د 1`.
    Preamble(u32),
    /// A numbered paragraph, `1-`.
    Number(u32),
    /// A lettered one, `(أ)`.
    Letter(u32),
    /// A quoted one, `'1'`.
    Quoted(u32),
    /// A bracketed one, `(1)`.
    Bracketed(u32),
    /// An ordinal, `أولاً-`.
    Ordinal(u32),
}

impl Step {
    /// A step as a list numbers it.
    pub fn of(numbering: Numbering, value: u32) -> Self {
        match numbering {
            Numbering::Numbers => Self::Number(value),
            Numbering::Letters => Self::Letter(value),
            Numbering::QuotedNumbers => Self::Quoted(value),
            Numbering::BracketedNumbers => Self::Bracketed(value),
            Numbering::Ordinals => Self::Ordinal(value),
        }
    }

    /// How what stands below it is numbered where nothing else is said.
    pub fn below(self) -> Numbering {
        match self {
            Self::Letter(_) => Numbering::QuotedNumbers,
            _ => Numbering::Letters,
        }
    }

    /// The number before a paragraph: `3-`, `(ب)`.
    pub fn printed(self, style: Style) -> String {
        match self {
            Self::Preamble(_) | Self::Number(_) | Self::Ordinal(_) => format!("{}-", self.words(style)),
            Self::Letter(_) | Self::Quoted(_) | Self::Bracketed(_) => self.words(style),
        }
    }

    fn value(self) -> u32 {
        match self {
            Self::Preamble(value)
            | Self::Number(value)
            | Self::Letter(value)
            | Self::Quoted(value)
            | Self::Bracketed(value)
            | Self::Ordinal(value) => value,
        }
    }

    fn with(self, value: u32) -> Self {
        match self {
            Self::Preamble(_) => Self::Preamble(value),
            Self::Number(_) => Self::Number(value),
            Self::Letter(_) => Self::Letter(value),
            Self::Quoted(_) => Self::Quoted(value),
            Self::Bracketed(_) => Self::Bracketed(value),
            Self::Ordinal(_) => Self::Ordinal(value),
        }
    }

    /// The step that stands so many places further on.
    pub fn plus(self, distance: u32) -> Self {
        self.with(self.value() + distance)
    }

    /// The step in words, without the hyphen that follows a paragraph number where it stands.
    pub fn words(self, style: Style) -> String {
        match self {
            Self::Preamble(value) => style.preambular_paragraph(&style.digits.number(value)),
            Self::Number(value) => style.digits.number(value),
            Self::Letter(value) => format!("({})", letter(value)),
            Self::Quoted(value) => format!("'{}'", style.digits.number(value)),
            Self::Bracketed(value) => format!("({})", style.digits.number(value)),
            Self::Ordinal(value) => ordinal(value),
        }
    }
}

/// The way to a paragraph, outermost step first; never empty.
pub type Path = Vec<Step>;

/// How deep the paragraph of a path stands: numbers and ordinals that are first stand at the margin, all else below them.
pub fn depth(path: &[Step]) -> u8 {
    let indented = match path.first() {
        Some(Step::Preamble(_) | Step::Number(_) | Step::Ordinal(_)) | None => 0,
        Some(Step::Letter(_) | Step::Quoted(_) | Step::Bracketed(_)) => 1,
    };
    // Texts have at most three levels.
    u8::try_from(path.len().saturating_sub(1)).unwrap_or(u8::MAX).saturating_add(indented).min(2)
}

/// A paragraph, or three and more of one kind in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The first paragraph.
    pub first: Path,
    /// The last step of the last paragraph, if there are several.
    pub to: Option<Step>,
}

/// Collapses runs of three and more paragraphs; pairs stay as they are.
pub fn collapse(paths: &[Path]) -> Vec<Stretch> {
    let mut stretches = vec![];
    let mut at = 0;
    while at < paths.len() {
        let first = &paths[at];
        let mut length = 1;
        while paths.get(at + length).is_some_and(|next| follows(first, next, length as u32)) {
            length += 1;
        }
        if length >= 3 {
            stretches.push(Stretch { first: first.clone(), to: paths[at + length - 1].last().copied() });
            at += length;
        } else {
            stretches.push(Stretch { first: first.clone(), to: None });
            at += 1;
        }
    }
    stretches
}

/// Whether a path is that of the paragraph `distance` after another, under the same parent.
fn follows(first: &Path, next: &Path, distance: u32) -> bool {
    let (Some((a, parent)), Some((b, same))) = (first.split_last(), next.split_last()) else {
        return false;
    };
    parent == same && a.plus(distance) == *b
}

/// A path in words: `3`, `3 (ب)`, `(ب) '1'`. A number below another one stands in brackets, so that the two are not taken
/// for two paragraphs.
pub fn words(path: &[Step], style: Style) -> String {
    let words = path.iter().enumerate().map(|(index, step)| words_at(*step, index, style));
    words.collect::<Vec<_>>().join(" ")
}

/// A step in words at its depth.
fn words_at(step: Step, depth: usize, style: Style) -> String {
    match step {
        Step::Number(_) | Step::Ordinal(_) if depth > 0 => format!("({})", step.words(style)),
        _ => step.words(style),
    }
}

impl Stretch {
    /// The last paragraph, if there are several.
    pub fn last(&self) -> Option<Path> {
        let (_, parent) = self.first.split_last()?;
        Some(parent.iter().copied().chain([self.to?]).collect())
    }

    /// The stretch in words, without the first `skip` steps: `3`, `3 (ب)-(د)`, `10-12`.
    pub fn words(&self, skip: usize, style: Style) -> String {
        let steps = self.first.iter().enumerate().skip(skip);
        let steps = steps.map(|(depth, step)| words_at(*step, depth, style));
        let mut text = steps.collect::<Vec<_>>().join(" ");
        if let Some(to) = self.to {
            text.push('-');
            // The abbreviation stands before the first preambular paragraph alone: ف.د 1-3.
            match to {
                Step::Preamble(value) => text.push_str(&style.digits.number(value)),
                _ => text.push_str(&words_at(to, self.first.len() - 1, style)),
            }
        }
        text
    }
}

/// Joins the pieces of a list, all but the first of which begin with `و`.
pub fn with_conjunctions(pieces: impl IntoIterator<Item = String>) -> Vec<String> {
    let pieces = pieces.into_iter().enumerate();
    pieces.map(|(index, piece)| if index == 0 { piece } else { format!("{AND}{piece}") }).collect()
}

/// A list of paragraphs as the third column of the index writes it, in pieces that do not break over
/// lines: `2 (أ)`, `و(د)-(و)`, `و3`. The number is not repeated between letters of one paragraph,
/// unless quoted numbers stand there, or ordinals in place of it.
pub fn list(paths: &[Path], style: Style) -> Vec<String> {
    let stretches = collapse(paths);
    let pieces = stretches.iter().enumerate().map(|(index, stretch)| {
        let before = index.checked_sub(1).map(|index| &stretches[index]);
        let shared = before.is_some_and(|before| {
            matches!(stretch.first[0], Step::Number(_))
                && before.first[0] == stretch.first[0]
                && before.first.len() == 2
                && stretch.first.len() == 2
        });
        stretch.words(usize::from(shared), style)
    });
    with_conjunctions(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::*;

    fn seen(paths: &[Path]) -> String {
        list(paths, Style::default()).join(" ")
    }

    fn listed(paths: &[&[Step]]) -> String {
        seen(&paths.iter().map(|path| path.to_vec()).collect::<Vec<_>>())
    }

    #[test]
    fn lists_follow_the_printed_index() {
        assert_eq!(listed(&[&[Number(2)], &[Number(3)], &[Number(4)], &[Number(6)]]), "2-4 و6");
        assert_eq!(listed(&[&[Number(3)], &[Number(4)]]), "3 و4");
        let letters: Vec<Path> = [1, 4, 5, 6].map(|l| vec![Number(2), Letter(l)]).into();
        assert_eq!(seen(&letters), "2 (أ) و(د)-(و)");
        assert_eq!(
            listed(&[&[Number(2), Letter(2)], &[Number(2), Letter(6), Quoted(1)]]),
            "2 (ب) و2 (و) '1'"
        );
        assert_eq!(listed(&[&[Letter(2), Quoted(5)], &[Letter(3), Quoted(1)]]), "(ب) '5' و(ج) '1'");
        assert_eq!(listed(&[&[Preamble(1)]]), "ف.د 1");
        assert_eq!(listed(&[&[Preamble(1)], &[Preamble(2)], &[Preamble(3)]]), "ف.د 1-3");
        assert_eq!(
            listed(&[
                &[Number(1)],
                &[Number(2), Letter(2)],
                &[Number(2), Letter(3)],
                &[Number(2), Letter(4)]
            ]),
            "1 و2 (ب)-(د)"
        );
    }

    #[test]
    fn numbers_below_numbers_are_not_taken_for_others() {
        assert_eq!(
            listed(&[&[Number(2), Number(1)], &[Number(2), Number(3)], &[Number(3)]]),
            "2 (1) و(3) و3"
        );
        let numbers: Vec<Path> = [1, 2, 3].map(|number| vec![Number(4), Number(number)]).into();
        assert_eq!(seen(&numbers), "4 (1)-(3)");
        assert_eq!(listed(&[&[Number(2), Bracketed(1)], &[Number(2), Letter(3)]]), "2 (1) و(ج)");
        assert_eq!(listed(&[&[Ordinal(2), Ordinal(1)], &[Ordinal(2), Letter(2)]]), "ثانياً (أولاً) وثانياً (ب)");
        assert_eq!(words(&[Letter(2), Number(3)], Style::default()), "(ب) (3)");
    }
}
