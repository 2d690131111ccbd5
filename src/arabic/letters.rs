//! Letters as a reader takes them for the same: without vowel marks and tatweel, hamza forms folded.

/// Whether a character is a vowel mark, a dagger alef or a tatweel, which may stand or not.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ')
}

/// A text without marks, in which the forms of alef, waw and ya with and without hamza are one.
pub fn fold(text: &str) -> String {
    let letters = text.chars().filter(|c| !is_mark(*c)).map(|c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        _ => c,
    });
    letters.collect()
}
