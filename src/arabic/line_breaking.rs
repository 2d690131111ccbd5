//! Where a line must not break: between a day and its month, and between a reference and its number (layout-rules
//! section 3). A no-break space prints like the space that an author typed.

use std::borrow::Cow;

use super::bidi::{NBSP, WJ};
use super::months::{BOTH, one_word, two_words};
use super::numbered_nouns::{is_numbered, readings};

/// Prepositions; a line of a heading does not end with one, nor does a date begin the next line.
const PREPOSITIONS: [&str; 8] = ["من", "في", "عن", "إلى", "على", "بين", "مع", "يومي"];

/// A heading whose lines end neither with a preposition nor before a year, nor inside one of some names.
pub fn bind_heading<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let nbsp = NBSP.to_string();
    let named =
        names.into_iter().fold(text.to_owned(), |text, name| text.replace(name, &name.replace(' ', &nbsp)));
    let words: Vec<&str> = named.split(' ').collect();
    let mut out = String::with_capacity(text.len());
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let before = words[index - 1];
            // The two days of a span stay together: من 14 إلى 18 تشرين.
            let span = word.starts_with("إلى") && before.ends_with(char::is_numeric);
            let year = Word::Year.is_at(&[Cow::Borrowed(*word)], 0);
            out.push(if is_preposition(before) || span || year { NBSP } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// A text whose spaces are no-break spaces where a line must not break, and whose months have a word
/// joiner after the slash between their two names, as `و/أو` has.
pub fn bind(text: &str) -> String {
    // Dates and references have numbers in them, and months a slash; most texts have neither.
    if !text.contains(|c: char| c == '/' || c.is_numeric()) {
        return text.to_owned();
    }
    let bare = |word| match str::contains(word, WJ) {
        true => Cow::Owned(word.replace(WJ, "")),
        false => Cow::Borrowed(word),
    };
    let words: Vec<Cow<str>> = text.split([' ', NBSP]).map(bare).collect();
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split_inclusive([' ', NBSP]).enumerate() {
        match word.strip_suffix(' ') {
            Some(word) if is_bound(&words, index + 1) => {
                out.push_str(word);
                out.push(NBSP);
            }
            _ => out.push_str(word),
        }
    }
    if out.contains("و/أو") {
        out = out.replace("و/أو", &format!("و/{WJ}أو"));
    }
    for month in BOTH {
        let pair = month.rsplit(' ').next().unwrap_or(month);
        if out.contains(pair) {
            out = out.replace(pair, &pair.replace('/', &format!("/{WJ}")));
        }
    }
    out
}

/// The pieces of a text, bound as the whole text is.
pub fn bind_pieces(pieces: &[&str]) -> Vec<String> {
    let bound = bind(&pieces.concat());
    let mut rest = bound.chars().peekable();
    let pieces = pieces.iter().map(|piece| {
        let mut out = String::with_capacity(piece.len());
        for c in piece.chars() {
            // Joiners that were added stand behind a character, and a space is one of either kind.
            out.extend(rest.next());
            while rest.next_if(|next| *next == WJ && c != WJ).is_some() {
                out.push(WJ);
            }
        }
        out
    });
    pieces.collect()
}

/// What a word is to those beside it.
#[derive(Clone, Copy)]
enum Word {
    /// Whatever it is.
    Any,
    /// Begins with a digit: `5`, `25،`.
    Number,
    /// Four digits, and what may follow them: `2006`, `1443،`.
    Year,
    /// The mark of a Hijri year: `هـ`, `هـ.`.
    Hijri,
    /// Digits alone: `5`.
    Digits,
    /// A number, a range or a fraction, and nothing behind it: `16`, `4-6`, `3/12`.
    Figure,
    /// A figure that is written together with a conjunction, and whatever is behind it, in a list of no more than
    /// three: `و17`, `و5؛`.
    NextFigure,
    /// `إلى`
    To,
    /// A day of a month, or several: `14`, `9-20`, `و15`.
    Day,
    /// The number of a resolution or decision: `5/1`, `27/2006.`.
    NumberOfSession,
    /// The letter of a sub-paragraph: `(ج)`.
    Letter,
    /// The month, or the first of its two words: `تموز/يوليه`, `غشت`, `تشرين`, `ربيع`.
    Month,
    /// The first word of a month that has two: `تشرين`, `ربيع`.
    FirstOfMonth,
    /// `في`, `ومن`.
    Preposition,
    /// What is numbered: `الفقرة`, `وبالمادتين`, `مقرره`.
    Numbered,
}

/// Words that stand on one line.
const TOGETHER: [&[Word]; 9] = [
    // The two words of a month: تشرين الأول/أكتوبر.
    &[Word::FirstOfMonth, Word::Any],
    // A day and its month: 14 تموز/يوليه.
    &[Word::Day, Word::Month],
    // A Hijri year and its mark: 1443 هـ.
    &[Word::Year, Word::Hijri],
    // A preposition and the date that it governs: في 14 تشرين.
    &[Word::Preposition, Word::Day, Word::Month],
    // The number of a paragraph and the letter in it: 2 (ج).
    &[Word::Digits, Word::Letter],
    // The number of a resolution or decision and what it is the number of: قرار المجلس 27/2006.
    &[Word::Any, Word::NumberOfSession],
    // Two or three numbers: 16 و17.
    &[Word::Figure, Word::NextFigure],
    // The ends of a span: 9 إلى 11.
    &[Word::Digits, Word::To, Word::Number],
    // What is numbered and its number: المادة 30.
    &[Word::Numbered, Word::Number],
];

/// Whether a word must stay on the line of the one before it.
fn is_bound(words: &[Cow<str>], index: usize) -> bool {
    TOGETHER.iter().any(|together| {
        (1..together.len()).any(|place| {
            let Some(start) = index.checked_sub(place) else { return false };
            let fit = |with_digits: bool| {
                let mut words_of_kind =
                    together.iter().enumerate().filter(|(_, word)| word.has_digits() == with_digits);
                words_of_kind.all(|(at, word)| word.is_at(words, start + at))
            };
            // Numbers first: few words are.
            fit(true) && fit(false)
        })
    })
}

impl Word {
    /// Whether such a word begins with digits, which is seen at once.
    fn has_digits(self) -> bool {
        use Word::{Day, Digits, Figure, NextFigure, Number, NumberOfSession, Year};
        matches!(self, Number | Year | Digits | Figure | NextFigure | Day | NumberOfSession)
    }

    fn is_at(self, words: &[Cow<str>], index: usize) -> bool {
        let Some(word) = words.get(index).map(Cow::as_ref) else { return false };
        let is_number = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
        match self {
            Self::Any => true,
            Self::Number => word.starts_with(char::is_numeric),
            Self::Year => {
                let digits = word.chars().take_while(|c| c.is_numeric()).count();
                digits == 4
            }
            Self::Hijri => word.starts_with("هـ"),
            Self::Digits => is_number(word),
            Self::Figure => {
                let figure = word.strip_prefix('و').unwrap_or(word);
                figure.starts_with(char::is_numeric)
                    && figure.chars().all(|c| c.is_numeric() || matches!(c, '-' | '/'))
            }
            Self::NextFigure => {
                let is_next = |word: &Cow<str>| is_next_figure(word);
                let before = words[..index].iter().rev().take_while(|it| is_next(it)).count();
                let after = words[index + 1..].iter().take_while(|it| is_next(it)).count();
                is_next_figure(word) && before + after < 2
            }
            Self::To => word == "إلى",
            Self::Day => {
                let day = word.trim_start_matches('و');
                day.starts_with(char::is_numeric) && day.chars().all(|c| c.is_numeric() || c == '-')
            }
            Self::NumberOfSession => {
                let parts = word.trim_end_matches(|c: char| !c.is_numeric()).split_once('/');
                parts.is_some_and(|(number, session)| is_number(number) && is_number(session))
            }
            Self::Letter => {
                let inside = word.strip_prefix('(').and_then(|rest| rest.split_once(')'));
                inside.is_some_and(|(letter, _)| letter.chars().count() <= 2)
            }
            // What is written together with a month cannot stand between it and its day.
            Self::Month => one_word().any(|month| begins(word, month)) || begins_month(words, index, false),
            Self::FirstOfMonth => begins_month(words, index, true),
            Self::Preposition => is_preposition(word),
            Self::Numbered => is_numbered(word),
        }
    }
}

/// Whether a word begins with a conjunction and a digit.
fn is_next_figure(word: &str) -> bool {
    word.strip_prefix('و').is_some_and(|rest| rest.starts_with(char::is_numeric))
}

/// Whether a word is the first of a month of two words; a conjunction or preposition may be written together
/// with it, if that is allowed.
fn begins_month(words: &[Cow<str>], index: usize, prefixed: bool) -> bool {
    let Some(next) = words.get(index + 1) else { return false };
    let word = words[index].as_ref();
    let is_first = |first| if prefixed { is_with_prefix(word, first) } else { word == first };
    two_words().any(|(first, rest)| is_first(first) && begins(next, rest))
}

/// Whether a word is a name, or begins with it and goes on with what is no letter.
fn begins(word: &str, name: &str) -> bool {
    word.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic() || c == '/'))
}

/// Whether a word is a name, whatever is written together with its beginning.
fn is_with_prefix(word: &str, name: &str) -> bool {
    word.ends_with(name) && readings(word).any(|it| it == name)
}

fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word) || word.strip_prefix(['و', 'ف']).is_some_and(|it| PREPOSITIONS.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bindings(text: &str) -> String {
        bind(text).replace(NBSP, "_").replace(WJ, "")
    }

    #[test]
    fn a_day_stays_with_its_month() {
        assert_eq!(bindings("في 14 تشرين الأول/أكتوبر 2008، بغية"), "في_14_تشرين_الأول/أكتوبر 2008، بغية");
        assert_eq!(bindings("يومي 1 و2 تشرين الأول/أكتوبر 2009؛"), "يومي 1_و2_تشرين_الأول/أكتوبر 2009؛");
        assert_eq!(bindings("المؤرخ 27 تموز/يوليه 2006."), "المؤرخ 27_تموز/يوليه 2006.");
    }

    #[test]
    fn the_names_of_a_month_stay_together() {
        assert_eq!(
            bind("في أيار/مايو وتشرين الثاني/نوفمبر"),
            "في أيار/\u{2060}مايو وتشرين\u{a0}الثاني/\u{2060}نوفمبر"
        );
        assert_eq!(bindings("نيويورك، 9-20 تموز/يوليه 2001"), "نيويورك، 9-20_تموز/يوليه 2001");
    }

    #[test]
    fn a_reference_stays_with_its_number() {
        assert_eq!(bindings("للفقرة 2 (ج) من المادة 30 من"), "للفقرة_2_(ج) من المادة_30 من");
        assert_eq!(bindings("عملاً بالمقرر 6/2 الصادر"), "عملاً بالمقرر_6/2 الصادر");
        assert_eq!(bindings("عام 2009 (أي السنة) و3 دورات"), "عام 2009 (أي السنة) و3 دورات");
    }

    #[test]
    fn a_day_stays_with_its_month_whatever_that_is_called() {
        for bound in [
            "في_5_غشت 2021،",
            "المؤرخ 5_تشرين_الأول 2021",
            "وتشرين_الأول 5",
            "في_5_ربيع_الأول 1443_هـ الموافق 11_تشرين_الأول/أكتوبر 2021",
            "من_28_جوان إلى_9_جويلية 2004",
        ] {
            assert_eq!(bindings(&bound.replace('_', " ")), bound);
        }
        for free in ["مارس 5 أعمال", "بلغ 5 مايوات", "الأول 2021"] {
            assert_eq!(bindings(free), free);
        }
    }

    #[test]
    fn whatever_is_written_together_with_a_noun_it_stays_with_its_number() {
        for bound in [
            "وبالفقرة_5",
            "بالمادة_6",
            "للقرار_5/1",
            "والمقرر_4/2",
            "فبالبند_3",
            "وللمادتين_5_و6",
            "كالفقرات_1-4",
            "المواد_5",
            "مُقرّره_6/2",
            "مقرريه_1/2",
            "بقراراتها_3",
            "لتوصيتها_7",
            "القرار رقم_8955",
        ] {
            assert_eq!(bindings(&bound.replace('_', " ")), bound);
        }
    }

    #[test]
    fn couples_of_numbers_stay_together() {
        for bound in [
            "يومي 16_و17_تموز/يوليه 2020",
            "الفقرتين_4_و5،",
            "المادتين_24_و25 من",
            "الفترة من 9_إلى_11_تشرين_الأول/أكتوبر",
            "القرارين_3/6_و4/7",
            "الفقرات_4_و5_و6.",
            "عامي ٢٠١٩_و٢٠٢٠",
        ] {
            assert_eq!(bindings(&bound.replace('_', " ")), bound);
        }
        for free in ["البنود، 1 و2 و3 و4 و5", "في 9، و11 دولة", "من 9 دول إلى 11 دولة", "5 إلى المكتب"]
        {
            assert_eq!(bindings(free), free);
        }
        assert_eq!(bind("و/أو"), "و/\u{2060}أو");
    }

    #[test]
    fn what_only_looks_like_such_a_noun_is_free() {
        for free in [
            "استقرار 5 دول",
            "الإقرار 3",
            "الفقراء 20",
            "المقررون 3",
            "المواد، 5",
            "بصفة عامة 3 دول",
            "الموادية 4",
            "أرقام 5",
            "مادي 2",
            "والقرار (د)",
        ] {
            assert_eq!(bindings(free), free);
        }
    }

    #[test]
    fn what_is_bound_is_not_bound_otherwise_when_it_is_bound_again() {
        let text = "عملاً بالمقرر 6/2، من 28 حزيران/يونيه إلى 9 وتشرين الأول/أكتوبر 2004 وفي 3 أيار/مايو";
        let once = bind(text);
        assert_eq!(
            bindings(text),
            "عملاً بالمقرر_6/2، من_28_حزيران/يونيه إلى 9 وتشرين_الأول/أكتوبر 2004 وفي_3_أيار/مايو"
        );
        assert_eq!(bind(&once), once);
    }

    #[test]
    fn a_line_of_a_heading_ends_neither_with_a_preposition_nor_before_a_year() {
        let bound = bind_heading("تنفيذ الأحكام من اتفاقية الأمم المتحدة في هذا", ["اتفاقية الأمم المتحدة"])
            .replace(NBSP, "_");
        assert_eq!(bound, "تنفيذ الأحكام من_اتفاقية_الأمم_المتحدة في_هذا");
        assert_eq!(bind_heading("تشرين 2013 في", []).replace(NBSP, "_"), "تشرين_2013 في");
    }
}
