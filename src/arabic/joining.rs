//! Where the dots of two teeth would stand above one another: U+200D between them gives both their plain forms.
//!
//! Amiri sets the dots of an initial ta before ta or tha upright, so that `تتضمن` is read as `نتضمن`, another person of
//! the verb; and those of a ya before a final nun, ra or zay, if two teeth begin the word, so that `بين` in `نائبين`
//! shows three dots in a triangle. Which pairs these are was found by shaping all of two to four letters and looking at
//! the dots of the glyphs.

use std::borrow::Cow;

use super::letters::is_mark;

/// ZERO WIDTH JOINER.
pub const ZWJ: char = '\u{200d}';

/// A text in which the dots of teeth stand side by side.
pub fn part_dots(text: &str) -> Cow<'_, str> {
    if !["تت", "تث", "ين", "ير", "يز", "يّن", "يّر", "يّز"].iter().any(|pair| text.contains(pair))
    {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    // The letters that are joined before the next one, the last of them last; more than three are as three.
    let mut joined: Vec<char> = vec![];
    for (at, c) in text.char_indices() {
        if is_mark(c) {
            out.push(c);
            continue;
        }
        let ends = || !text[at + c.len_utf8()..].trim_start_matches(is_mark).starts_with(char::is_alphabetic);
        let parts = match (joined.as_slice(), c) {
            (['ت'], 'ت' | 'ث') => out.ends_with('ت'),
            ([first, 'ب' | 'ي', 'ي'], 'ن') => is_tooth(*first) && ends(),
            ([first, 'ب' | 'ي', 'ي'], 'ر' | 'ز') => is_tooth(*first),
            _ => false,
        };
        if parts {
            out.push(ZWJ);
        }
        out.push(c);
        if joins_next(c) {
            joined.push(c);
        } else {
            joined.clear();
        }
    }
    out.into()
}

/// A text without the joiners that stand between two letters, where they change nothing that is read.
pub fn without_joiners(text: &str) -> Cow<'_, str> {
    if !text.contains(ZWJ) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let within = |c: char| c.is_alphabetic() || is_mark(c);
        let between = out.ends_with(within) && rest.peek().is_some_and(|next| within(*next));
        if c != ZWJ || !between {
            out.push(c);
        }
    }
    out.into()
}

/// Whether a letter is a tooth with dots or a hamza where it is joined on both sides.
pub fn is_tooth(c: char) -> bool {
    matches!(c, 'ب' | 'ت' | 'ث' | 'ن' | 'ي' | 'ئ')
}

/// Whether a letter is joined to the one after it.
pub fn joins_next(c: char) -> bool {
    let alone =
        matches!(c, 'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ؤ' | 'ة' | 'ى' | 'ء');
    matches!(c, '\u{620}'..='\u{64a}') && !alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_parted_where_they_would_be_stacked() {
        for word in ["ت-تضمن", "وت-تسم", "ت-ثير", "نائبي-ن", "القانونيي-ن", "وتبيّ-ن", "الإيبي-رية", "أن ت-تّسم"]
        {
            let expected = word.replace('-', "\u{200d}");
            let typed = word.replace('-', "");
            assert_eq!(part_dots(&typed), expected);
            assert_eq!(part_dots(&expected), expected);
            assert_eq!(without_joiners(&expected), typed);
        }
        for word in ["ستتضمن", "متتالية", "بين", "المعنيين", "تُتّخذ", "تبينه", "تير"]
        {
            assert_eq!(part_dots(word), word);
        }
        assert_eq!(without_joiners("ه\u{200d} في"), "ه\u{200d} في");
    }
}
