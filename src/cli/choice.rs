//! What a source file can say, as the value of an option: the same words, with the same meaning.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::source::{Chosen, Number};

/// Takes one of several words, as they stand in a file.
pub fn word<T: Chosen>() -> impl TypedValueParser<Value = T> {
    // The first paragraph of a meaning is the help; it has no full stop there, as the other options have none.
    let value = |choice: &crate::source::Choice| {
        let meaning = choice.documentation.split("\n\n").next().unwrap_or_default();
        PossibleValue::new(choice.word).help(meaning.trim_end_matches('.'))
    };
    PossibleValuesParser::new(T::CHOICES.iter().map(value)).map(|word| {
        let at = T::CHOICES.iter().position(|choice| choice.word == word);
        // The parser has refused all words but these.
        at.map_or(T::ALL[0], |at| T::ALL[at])
    })
}

/// Takes a whole number from 1 to `LAST`.
pub fn number<const LAST: u32>() -> impl TypedValueParser<Value = Number<LAST>> {
    let range = clap::value_parser!(u32).range(1..=i64::from(LAST));
    range.map(|number| Number::new(number).unwrap_or(Number::FIRST))
}
