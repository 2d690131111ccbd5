//! Where a line must not break: inside a date, and between a reference and its number (layout-rules
//! section 3). A no-break space prints like the space that an author typed.

use super::bidi::{NBSP, WJ};
use super::dates::MONTHS;

/// Words that a number follows which must not begin the next line: paragraph, article, decision,
/// resolution, session, and their forms.
const BEFORE_NUMBERS: [&str; 26] = [
    "البند",
    "بند",
    "الفقرة",
    "والفقرة",
    "للفقرة",
    "بالفقرة",
    "الفقرتين",
    "الفقرات",
    "المادة",
    "والمادة",
    "للمادة",
    "المادتين",
    "المواد",
    "المقرر",
    "بالمقرر",
    "مقرر",
    "مقرره",
    "مقرّره",
    "مُقرّره",
    "مقرَّره",
    "مقرريه",
    "بالمقررين",
    "القرار",
    "قرار",
    "قرارها",
    "العامة",
];

/// Prepositions; a line of a heading does not end with one, nor does a date begin the next line.
const PREPOSITIONS: [&str; 8] = ["من", "في", "عن", "إلى", "على", "بين", "مع", "يومي"];

/// Names that a line of a heading does not divide.
const NAMES: [&str; 4] = ["اتفاقية الأمم المتحدة", "الأمم المتحدة", "المساعدة التقنية", "المفتوح العضوية"];

/// A heading whose lines end neither with a preposition nor inside a name.
pub fn bind_heading(text: &str) -> String {
    let nbsp = NBSP.to_string();
    let named =
        NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, &name.replace(' ', &nbsp)));
    let words: Vec<&str> = named.split(' ').collect();
    let mut out = String::with_capacity(text.len());
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let before = words[index - 1];
            // The two days of a span stay together: من 14 إلى 18 تشرين.
            let span = word.starts_with("إلى") && before.ends_with(char::is_numeric);
            out.push(if PREPOSITIONS.contains(&before) || span { NBSP } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// A text whose spaces are no-break spaces where a line must not break, and whose months have a word
/// joiner after the slash between their two names.
pub fn bind(text: &str) -> String {
    let mut text = text.to_owned();
    if text.contains('/') {
        for month in MONTHS {
            let pair = month.rsplit(' ').next().unwrap_or(month);
            if text.contains(pair) {
                text = text.replace(pair, &pair.replace('/', &format!("/{WJ}")));
            }
        }
    }
    // Dates and references have numbers in them; most texts have none.
    if !text.contains(char::is_numeric) {
        return text;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len());
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push(if bound(&words, index) { NBSP } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// Whether a word must stay on the line of the one before it.
fn bound(words: &[&str], index: usize) -> bool {
    let (before, word) = (words[index - 1], words[index]);
    let numeric = |word: &str| word.starts_with(|c: char| c.is_numeric());
    // Month names have a slash in them, or begin with one of the two months that there are twice.
    let months = |word: &str| word.contains('/') || matches!(word, "كانون" | "تشرين");
    if !(numeric(word) || months(word) || months(before) || word.starts_with('(')) {
        return false;
    }
    // Inside the names of a month: تشرين الأول/أكتوبر. The joiner after the slash does not count.
    let bare = |word: &str| word.replace(WJ, "");
    let (before, word) = (bare(before), bare(word));
    let (before, word) = (before.as_str(), word.as_str());
    let month = |first: &str, second: &str| {
        let pair = bare(&format!("{first} {second}"));
        MONTHS.iter().any(|name| pair.starts_with(name))
    };
    if month(before, word) {
        return true;
    }
    // Between the day and the month, and between the month and the year.
    let begins_month = MONTHS.iter().any(|name| word.starts_with(name))
        || words.get(index + 1).is_some_and(|next| month(word, next));
    let day = before.trim_start_matches('و');
    if numeric(day) && day.chars().all(|c| c.is_numeric() || c == '-') && begins_month {
        return true;
    }
    // Between a preposition and a date that follows it: في 14 تشرين.
    let begins_date = numeric(word)
        && words.get(index + 1).is_some_and(|next| {
            let after = words.get(index + 2).copied().unwrap_or_default();
            MONTHS.iter().any(|name| bare(next).starts_with(name)) || month(next, after)
        });
    if begins_date && PREPOSITIONS.contains(&before) {
        return true;
    }
    let ends_month = MONTHS.contains(&before)
        || index >= 2 && MONTHS.iter().any(|name| *name == format!("{} {before}", bare(words[index - 2])));
    if ends_month && numeric(word) {
        return true;
    }
    // Between the number of a paragraph and its letter: 2 (ج).
    let bracketed = word.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let letter = bracketed.is_some_and(|(letter, _)| letter.chars().count() <= 2);
    if before.chars().all(char::is_numeric) && !before.is_empty() && letter {
        return true;
    }
    // Before the number of a resolution or decision: قرار … 27/2006.
    let digits = word.trim_end_matches(|c: char| !c.is_numeric());
    let instrument = digits.split_once('/').is_some_and(|(number, session)| {
        [number, session].iter().all(|part| !part.is_empty() && part.chars().all(char::is_numeric))
    });
    instrument || numeric(word) && BEFORE_NUMBERS.contains(&before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bindings(text: &str) -> String {
        bind(text).replace(NBSP, "_").replace(WJ, "")
    }

    #[test]
    fn dates_stay_whole() {
        assert_eq!(bindings("في 14 تشرين الأول/أكتوبر 2008، بغية"), "في_14_تشرين_الأول/أكتوبر_2008، بغية");
        assert_eq!(bindings("يومي 1 و2 تشرين الأول/أكتوبر 2009؛"), "يومي 1 و2_تشرين_الأول/أكتوبر_2009؛");
        assert_eq!(bindings("المؤرخ 27 تموز/يوليه 2006."), "المؤرخ 27_تموز/يوليه_2006.");
    }

    #[test]
    fn the_names_of_a_month_stay_together() {
        assert_eq!(
            bind("في أيار/مايو وتشرين الثاني/نوفمبر"),
            "في أيار/\u{2060}مايو وتشرين الثاني/\u{2060}نوفمبر"
        );
        assert_eq!(bindings("نيويورك، 9-20 تموز/يوليه 2001"), "نيويورك، 9-20_تموز/يوليه_2001");
    }

    #[test]
    fn a_reference_stays_with_its_number() {
        assert_eq!(bindings("للفقرة 2 (ج) من المادة 30 من"), "للفقرة_2_(ج) من المادة_30 من");
        assert_eq!(bindings("عملاً بالمقرر 6/2 الصادر"), "عملاً بالمقرر_6/2 الصادر");
        assert_eq!(bindings("عام 2009 (أي السنة) و3 دورات"), "عام 2009 (أي السنة) و3 دورات");
    }

    #[test]
    fn a_line_of_a_heading_does_not_end_with_a_preposition() {
        let bound = bind_heading("تنفيذ الأحكام من اتفاقية الأمم المتحدة في هذا").replace(NBSP, "_");
        assert_eq!(bound, "تنفيذ الأحكام من_اتفاقية_الأمم_المتحدة في_هذا");
    }
}
