//! Nouns that a number follows, in all their forms: `الفقرة`, `مقرريه`, `وبالبنود`.

use super::letters::{fold, without_prefixes};

/// Nouns that a number follows which must not begin the next line. Broken plurals are nouns of their own.
const BEFORE_NUMBERS: [&str; 9] = ["بند", "بنود", "فقرة", "مادة", "مواد", "مقرر", "قرار", "توصية", "رقم"];

/// The endings of such a noun with a number behind it: one, two, many; those of a feminine noun stand
/// in place of its last letter.
const ENDINGS: [&str; 4] = ["", "ين", "ان", "ات"];
const FEMININE_ENDINGS: [&str; 4] = ["ة", "تين", "تان", "ات"];

/// What stands between such a noun and the pronoun of its owner: `قرارها`, `مقرريه`, `توصيتها`.
const BEFORE_PRONOUNS: [&str; 4] = ["", "ي", "ا", "ات"];
const FEMININE_BEFORE_PRONOUNS: [&str; 4] = ["ت", "تي", "تا", "ات"];
const PRONOUNS: [&str; 5] = ["ه", "ها", "هم", "هما", "نا"];

/// Whether a word is a form of a noun that a number follows, whatever is written together with it.
pub fn is_numbered(word: &str) -> bool {
    BEFORE_NUMBERS.iter().any(|noun| is_form_of(word, noun))
}

/// Whether a word is a form of a noun, whatever is written together with it.
pub fn is_form_of(word: &str, noun: &str) -> bool {
    let folded = fold(word);
    let (stem, endings, before_pronouns) = match noun.strip_suffix('ة') {
        Some(stem) => (stem, &FEMININE_ENDINGS, &FEMININE_BEFORE_PRONOUNS),
        None => (noun, &ENDINGS, &BEFORE_PRONOUNS),
    };
    readings(&folded).any(|word| {
        word.strip_prefix(stem).is_some_and(|ending| {
            let owned = || PRONOUNS.iter().filter_map(|pronoun| ending.strip_suffix(pronoun));
            endings.contains(&ending) || owned().any(|it| before_pronouns.contains(&it))
        })
    })
}

/// A word as it stands, and without each prefix that it may begin with.
pub fn readings(word: &str) -> impl Iterator<Item = &str> {
    std::iter::once(word).chain(without_prefixes(word))
}

#[cfg(test)]
mod tests {
    use super::is_numbered;

    #[test]
    fn a_noun_is_known_in_its_forms_and_others_are_not() {
        for word in ["الفقرة", "وبالفقرتين", "للقرار", "مقرريه", "البنود", "توصيتها"]
        {
            assert!(is_numbered(word), "{word}");
        }
        for word in ["الفقر", "قرارات_", "يقرر", "المادي", ""] {
            assert!(!is_numbered(word), "{word}");
        }
    }
}
