//! Letters and words as a reader takes them for the same: without vowel marks and tatweel, hamza forms
//! folded, the article and other prefixes apart.

/// Whether a character is a vowel mark, a dagger alef or a tatweel, which may stand or not.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}' | 'ـ')
}

/// Whether a character is a letter or a vowel of the Arabic script; a tatweel is none.
pub fn is_script_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{63f}' | '\u{641}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6fa}'..='\u{6ff}' | '\u{750}'..='\u{77f}')
}

/// Whether a tatweel stands between letters, or beside another one that does. At the end of a word it is typed: `الـ 77`,
/// `هـ`.
pub fn is_stretch(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(is_script_letter) && after.is_some_and(is_script_letter)
}

/// Whether a character is a form of letters for display, as old files and PDFs have them.
pub fn is_form(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdcf}' | '\u{fe70}'..='\u{fefc}')
}

/// A text without marks, in which the forms of alef, waw and ya with and without hamza are one. A
/// hamza or madda may be a character of its own (U+0653 to U+0655).
pub fn fold(text: &str) -> String {
    let letters = text.chars().filter(|c| !is_mark(*c) && !matches!(c, '\u{653}'..='\u{655}'));
    let letters = letters.map(|c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        _ => c,
    });
    letters.collect()
}

/// Nouns whose first two letters look like the article: those of the eighth form of roots that begin
/// with lam, and the name of God.
const NO_ARTICLE: [&str; 16] = [
    "التزام",
    "التماس",
    "التقاء",
    "التقاط",
    "التحاق",
    "التحام",
    "التباس",
    "التفات",
    "التفاف",
    "التهاب",
    "التواء",
    "التئام",
    "التجاء",
    "التهام",
    "التصاق",
    "الله",
];

/// What may follow such a noun: endings of number and possessive pronouns.
const ENDINGS: [&str; 12] = ["", "ات", "ا", "ان", "ين", "ه", "ها", "هم", "اته", "اتها", "اتهم", "نا"];

/// A text without the article of its first word. An alef with hamza or madda begins no article:
/// `آليات` and `ألمانيا` keep their letters. Vowel marks must be gone, hamzas must not.
pub fn without_article(text: &str) -> &str {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let ending = |noun: &str| word.strip_prefix(noun).is_some_and(|rest| ENDINGS.contains(&rest));
    if NO_ARTICLE.iter().any(|noun| ending(noun)) {
        return text;
    }
    let rest = text.strip_prefix("ال").or_else(|| text.strip_prefix("ٱل"));
    rest.filter(|_| word.chars().count() > 3).unwrap_or(text)
}

/// What may be written together with the beginning of a word: the conjunctions و and ف, the prepositions ب,
/// ل and ك, the article, and these one after another.
const PREFIXES: [&str; 23] = [
    "ال", "وال", "فال", "بال", "كال", "وبال", "وكال", "فبال", "فكال", "لل", "ولل", "فلل", "و", "ف", "ب", "ل",
    "ك", "وب", "ول", "وك", "فل", "فب", "فك",
];

/// What is left of a word without each prefix that it may begin with. Letters may only look like a prefix,
/// so that most of these are no words.
pub fn without_prefixes(word: &str) -> impl Iterator<Item = &str> {
    PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix))
}

/// The gender of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// `المؤتمر`
    Masculine,
    /// `اللجنة`
    Feminine,
}

/// The gender that the ending of a noun shows. Few names of bodies are feminine without ta marbuta.
pub fn gender(noun: &str) -> Gender {
    let letters = noun.trim_end_matches(is_mark);
    if letters.ends_with('ة') { Gender::Feminine } else { Gender::Masculine }
}

/// A noun with the article.
pub fn definite(noun: &str) -> String {
    if without_article(noun) == noun { format!("ال{noun}") } else { noun.to_owned() }
}

/// A name with its words stretched at their last join by tatweels, as wordmarks have it: `الأمــم المتحـدة`.
pub fn stretched(name: &str) -> String {
    let words = name.split(' ').map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let joins = |at: usize| {
            letters.get(at + 1).is_some_and(|next| ('\u{620}'..='\u{64a}').contains(next) && *next != 'ء')
                && joins_on(letters[at])
                // Lam and alef are one shape.
                && !(letters[at] == 'ل' && matches!(letters[at + 1], 'ا' | 'أ' | 'إ' | 'آ'))
        };
        let Some(last) = (0..letters.len()).rev().find(|at| joins(*at)) else { return word.to_owned() };
        let tatweels = if letters.len() < 6 { "ــ" } else { "ـ" };
        let (before, after): (String, String) =
            (letters[..=last].iter().collect(), letters[last + 1..].iter().collect());
        format!("{before}{tatweels}{after}")
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a letter joins the one that follows it.
fn joins_on(letter: char) -> bool {
    ('\u{620}'..='\u{64a}').contains(&letter)
        && !matches!(letter, 'ء' | 'ا' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ة' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ى')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wordmark_is_stretched_at_its_last_joins() {
        for (name, wordmark) in [
            ("الأمم المتحدة", "الأمــم المتحـدة"),
            ("منظمة الصحة العالمية", "منظمــة الصحــة العالميـة"),
            ("دار", "دار"),
            ("هلا", "هلا"),
        ] {
            let found = stretched(name);
            assert_eq!(found.replace('ـ', ""), name);
            if name != "هلا" {
                assert_eq!(found, wordmark);
            }
        }
    }

    #[test]
    fn the_short_name_of_an_organ_is_its_first_word_with_the_article() {
        for (noun, name, expected) in [
            ("مؤتمر", "المؤتمر", Gender::Masculine),
            ("اللجنة", "اللجنة", Gender::Feminine),
            ("هيئة", "الهيئة", Gender::Feminine),
        ] {
            assert_eq!((definite(noun).as_str(), gender(noun)), (name, expected));
        }
    }
}
