//! Finds phrases in Arabic text whatever is written together with their words: conjunctions,
//! prepositions and the article.

use std::collections::HashMap;
use std::ops::Range;

use super::letters::{fold, is_mark, without_article, without_prefixes};

/// Phrases that are looked for, each with what it stands for.
pub struct Phrases<T>(HashMap<String, Vec<(Vec<String>, T)>>);

impl<T: Copy> Phrases<T> {
    /// Phrases without any words are left out.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut by_first_word: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, value) in phrases {
            let mut words: Vec<String> = words(&phrase).map(|word| without_article(&word).into()).collect();
            if !words.is_empty() {
                let rest = words.split_off(1);
                by_first_word.entry(words.remove(0)).or_default().push((rest, value));
            }
        }
        Self(by_first_word)
    }

    /// The phrases that occur in a text: which words of it, and what they stand for.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, T)> {
        let words: Vec<Vec<String>> = words(text).map(|word| readings(&word)).collect();
        let mut found = vec![];
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
        found
    }
}

/// The words of a text, letters alike folded, without the alef that only carries tanwin.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let is_letter = |c: char| c.is_alphanumeric() || is_mark(c) || matches!(c, '\u{653}'..='\u{655}');
    let words = text.split(move |c: char| !is_letter(c));
    let bare = words.map(|word| {
        let without = word.strip_suffix("اً").or_else(|| word.strip_suffix("ًا"));
        fold(without.unwrap_or(word))
    });
    bare.filter(|word| !word.is_empty())
}

/// A word as it stands, and without each prefix that it may begin with.
fn readings(word: &str) -> Vec<String> {
    let stripped = without_prefixes(word).filter(|rest| rest.chars().count() > 1);
    std::iter::once(word).chain(stripped).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<usize> {
        let phrases = Phrases::new(phrases.iter().enumerate().map(|(at, phrase)| (phrase.to_string(), at)));
        phrases.find(text).into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn a_phrase_is_found_whatever_is_written_together_with_it() {
        let phrases = ["المساعدة التقنية", "التدريب", "، ", "التزامات الدول"];
        assert_eq!(found(&phrases, "يطلب تقديم مساعدةٍ تقنيةٍ"), [0]);
        assert_eq!(found(&phrases, "وللمساعدة التقنيّة وبالتدريب"), [0, 1]);
        assert_eq!(found(&phrases, "تدريباً وكتدريبًا"), [1, 1]);
        assert_eq!(found(&phrases, "الالتزامات للدول ولالتزامات الدول"), [3, 3]);
        assert!(found(&phrases, "المساعدة القانونية والتقنية").is_empty());
        assert!(found(&phrases, "المساعدة").is_empty());
    }
}
