//! Finds phrases in Arabic text whatever is written together with their words: conjunctions,
//! prepositions and the article.

use std::collections::HashMap;
use std::ops::Range;

use super::letters::fold;

/// What may be written together with the beginning of a word.
const PREFIXES: [&str; 18] = [
    "ال", "وال", "فال", "بال", "كال", "وبال", "وكال", "لل", "ولل", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل",
    "فب",
];

/// Phrases that are looked for, each with what it stands for.
pub struct Phrases<T>(HashMap<String, Vec<(Vec<String>, T)>>);

impl<T: Copy + Ord> Phrases<T> {
    /// Phrases without any words are left out.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut by_first_word: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, value) in phrases {
            let mut words: Vec<String> = words(&phrase).map(|word| bare(&word).to_owned()).collect();
            if !words.is_empty() {
                let rest = words.split_off(1);
                by_first_word.entry(words.remove(0)).or_default().push((rest, value));
            }
        }
        Self(by_first_word)
    }

    /// What the phrases stand for that occur in a text, in order, each once. A phrase that is part of
    /// a longer one does not count there.
    pub fn find(&self, text: &str) -> Vec<T> {
        let words: Vec<Vec<String>> = words(text).map(|word| readings(&word)).collect();
        let mut found: Vec<(Range<usize>, T)> = vec![];
        for (at, readings) in words.iter().enumerate() {
            for (rest, value) in readings.iter().filter_map(|reading| self.0.get(reading)).flatten() {
                let follows = words.get(at + 1..at + 1 + rest.len());
                let matches = follows.is_some_and(|next| {
                    next.iter().zip(rest).all(|(readings, word)| readings.contains(word))
                });
                if matches {
                    found.push((at..at + 1 + rest.len(), *value));
                }
            }
        }
        // Longer phrases begin no later and end no earlier, so those before in this order cover others.
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let (mut values, mut longest) = (vec![], 0..0);
        for (range, value) in found {
            if range == longest || range.end > longest.end {
                longest = range;
                values.push(value);
            }
        }
        values.sort_unstable();
        values.dedup();
        values
    }
}

/// The words of a text, letters alike folded.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1).unwrap_or(word)
}

/// A word as it stands, and without each prefix that it may begin with.
fn readings(word: &str) -> Vec<String> {
    let stripped = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix));
    let stripped = stripped.filter(|rest| rest.chars().count() > 1);
    std::iter::once(word).chain(stripped).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_whatever_is_written_together_with_it() {
        let phrases = Phrases::new([("المساعدة التقنية".into(), 1), ("التدريب".into(), 2), ("، ".into(), 3)]);
        assert_eq!(phrases.find("يطلب تقديم مساعدةٍ تقنيةٍ"), [1]);
        assert_eq!(phrases.find("وللمساعدة التقنيّة وبالتدريب"), [1, 2]);
        assert!(phrases.find("المساعدة القانونية والتقنية").is_empty());
        assert!(phrases.find("المساعدة").is_empty());
    }

    #[test]
    fn a_longer_phrase_covers_those_in_it() {
        let phrases = Phrases::new([
            ("المساعدة التقنية".into(), 1),
            ("الفريق المعني بالمساعدة التقنية".into(), 2),
            ("المساعدة التقنية".into(), 3),
        ]);
        assert_eq!(phrases.find("للفريق المعني بالمساعدة التقنية أن يجتمع"), [2]);
        assert_eq!(phrases.find("الفريق المعني بالمساعدة التقنية يقدّم مساعدة تقنية"), [1, 2, 3]);
    }
}
