//! The choices of settings that several kinds of files have.

use crate::arabic::numbering::Digits;
use crate::load::Node;
use crate::source::{Choice, Reader, Shape, Source, Written};

/// How notes name a resolution and its annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum CitationStyle {
    /// The resolution, and after it the annex.
    #[default]
    WorkFirst,
    /// The annex before the resolution, as the `annex_first` of a citation has it.
    AnnexFirst,
}

/// The digits of all computed numbers.
const DIGITS: [(Choice, Digits); 2] = [
    (Choice { word: "western", documentation: "0123456789" }, Digits::Western),
    (Choice { word: "arabic-indic", documentation: "٠١٢٣٤٥٦٧٨٩" }, Digits::ArabicIndic),
];

impl Source for Digits {
    fn shape() -> Shape {
        const CHOICES: &[Choice] = &[DIGITS[0].0, DIGITS[1].0];
        Shape::Choice(CHOICES)
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = DIGITS.map(|(choice, _)| choice.word);
        reader.choice_of(node, &words).map(|found| DIGITS[found].1)
    }

    fn write(&self) -> Written {
        let found = DIGITS.into_iter().find(|(_, digits)| digits == self);
        Written::Scalar(found.map(|(choice, _)| choice.word).unwrap_or_default().into())
    }
}
