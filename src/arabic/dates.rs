//! Dates and spans of days in words, with both names of each month (layout-rules section 3).

use std::fmt;

use super::bidi::NBSP;
use super::numbering::Digits;

/// A day of the Gregorian calendar; only days that exist can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The months by both names. A date never breaks between day and month, nor inside a month's names.
pub(super) const MONTHS: [&str; 12] = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];

/// The years that a document can speak of; any other is a slip.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Date {
    /// Reads a date in the form of ISO 8601, `2006-10-18`. `None` if it has another form, if no
    /// such day exists, or if the year cannot be meant.
    pub fn parse(text: &str) -> Option<Self> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let date = time::Date::parse(text, format).ok()?;
        YEARS.contains(&date.year()).then_some(Self(date))
    }

    /// The year, the month from 1 to 12, and the day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), self.0.month() as u8, self.0.day())
    }

    fn day(self, digits: Digits) -> String {
        digits.number(self.0.day().into())
    }

    fn month(self) -> String {
        MONTHS[self.0.month() as usize - 1].replace(' ', &NBSP.to_string())
    }

    fn year(self, digits: Digits) -> String {
        digits.number(self.0.year().unsigned_abs())
    }

    /// The date in English, as distribution blocks have it: `9 July 2018`.
    pub fn in_english(self) -> String {
        let format = time::macros::format_description!("[day padding:none] [month repr:long] [year]");
        // A day that exists has a form.
        self.0.format(format).unwrap_or_default()
    }

    /// The date as six digits, day, month and year: `250718`.
    pub fn in_digits(self) -> String {
        let (year, month, day) = self.parts();
        format!("{day:02}{month:02}{:02}", year.rem_euclid(100))
    }

    /// The date in words: `18 تشرين الأول/أكتوبر 2024`.
    pub fn in_words(self, digits: Digits) -> String {
        format!("{}{NBSP}{} {}", self.day(digits), self.month(), self.year(digits))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A span of days in words: `يومي 16 و17 …` for two days, `من 3 إلى 5 …` for more, with both
/// months, and both years, where they differ; `في 18 …` for a single day.
pub fn span(from: Date, to: Date, digits: Digits) -> String {
    if from == to {
        return format!("في {}", from.in_words(digits));
    }
    let (start, end) = (from.parts(), to.parts());
    if start.0 != end.0 {
        return format!("من {} إلى {}", from.in_words(digits), to.in_words(digits));
    }
    if start.1 != end.1 {
        return format!("من {}{NBSP}{} إلى {}", from.day(digits), from.month(), to.in_words(digits));
    }
    if end.2 - start.2 == 1 {
        return format!("يومي {} و{}", from.day(digits), to.in_words(digits));
    }
    format!("من {} إلى {}", from.day(digits), to.in_words(digits))
}

const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// A day of a timetable: `الاثنين، 12 تشرين الأول/أكتوبر`.
pub fn weekday_and_day(date: Date, digits: Digits) -> String {
    let weekday = WEEKDAYS[date.0.weekday().number_days_from_monday() as usize];
    format!("{weekday}، {}{NBSP}{}", date.day(digits), date.month())
}

/// A span of days as a masthead has it: `15-19 تشرين الأول/أكتوبر 2018`, read from the right.
pub fn short_span(from: Date, to: Date, digits: Digits) -> String {
    let (start, end) = (from.parts(), to.parts());
    if from == to {
        return from.in_words(digits);
    }
    if start.0 != end.0 {
        return format!("{} - {}", from.in_words(digits), to.in_words(digits));
    }
    if start.1 != end.1 {
        return format!("{}{NBSP}{} - {}", from.day(digits), from.month(), to.in_words(digits));
    }
    format!("{}-{}", from.day(digits), to.in_words(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(from: &str, to: &str) -> String {
        let date = |text| Date::parse(text).expect("a date that exists");
        span(date(from), date(to), Digits::Western).replace(NBSP, " ")
    }

    #[test]
    fn spans_follow_the_printed_documents() {
        assert_eq!(words("2006-10-16", "2006-10-17"), "يومي 16 و17 تشرين الأول/أكتوبر 2006");
        assert_eq!(words("2007-10-03", "2007-10-05"), "من 3 إلى 5 تشرين الأول/أكتوبر 2007");
        assert_eq!(words("2004-06-28", "2004-07-09"), "من 28 حزيران/يونيه إلى 9 تموز/يوليه 2004");
        assert_eq!(words("2024-10-18", "2024-10-18"), "في 18 تشرين الأول/أكتوبر 2024");
        assert_eq!(
            words("2024-12-30", "2025-01-02"),
            "من 30 كانون الأول/ديسمبر 2024 إلى 2 كانون الثاني/يناير 2025"
        );
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(Date::parse("2023-02-29"), None);
        assert_eq!(Date::parse("18/10/2006"), None);
        assert_eq!(Date::parse("-2013-10-28"), None);
        assert_eq!(Date::parse("0213-10-28"), None);
        assert!(Date::parse("2024-02-29").is_some());
    }
}
