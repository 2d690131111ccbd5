//! Dates and spans of days in words, in the Gregorian calendar alone or beside the Hijri one (layout-rules section 3).

use std::fmt;

use icu_calendar::cal::Hijri;

use super::bidi::NBSP;
use super::months::{HIJRI, MonthNames};
use super::numbering::Digits;

/// A day of the Gregorian calendar; only days that exist can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The years that a document can speak of; any other is a slip.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

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

    /// The date in words, in the style of the United Nations: `18 تشرين الأول/أكتوبر 2024`.
    pub fn in_words(self, digits: Digits) -> String {
        DateStyle::default().date(self, digits)
    }

    /// The day in the Gregorian calendar.
    fn gregorian(self, months: MonthNames) -> Day {
        let (year, month, day) = self.parts();
        Day { year: year.unsigned_abs(), month, day, name: months.names()[usize::from(month) - 1], mark: "" }
    }

    /// The day in the calendar of Umm al-Qura, which Saudi Arabia keeps: the tables of King Abdulaziz City for
    /// Science and Technology for 1300 to 1600 (1882 to 2174), arithmetic after that. A published date may be a
    /// day off where the sight of the moon decides, and before 1420 (1999), when Saudi Arabia had other rules: the
    /// Basic Law of Governance has 27 Shaban 1412 for 1 March 1992, which the tables make the 26th. A day begins at
    /// midnight here, and not at sunset.
    fn hijri(self) -> Day {
        let (year, month, day) = self.parts();
        let date = icu_calendar::Date::try_new_gregorian(year, month, day)
            .expect("a day that exists, of a year of four digits")
            .to_calendar(Hijri::new_umm_al_qura());
        let month = date.month().ordinal;
        Day {
            year: date.year().extended_year().unsigned_abs(),
            month,
            day: date.day_of_month().0,
            name: HIJRI[usize::from(month) - 1],
            mark: " هـ",
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A day in one calendar.
struct Day {
    year: u32,
    month: u8,
    day: u8,
    /// The name of the month.
    name: &'static str,
    /// What stands behind the year.
    mark: &'static str,
}

impl Day {
    fn day(&self, digits: Digits) -> String {
        digits.number(self.day.into())
    }

    /// Day and month, which never stand on two lines.
    fn day_and_month(&self, digits: Digits) -> String {
        format!("{} {}", self.day(digits), self.name).replace(' ', &NBSP.to_string())
    }

    fn in_words(&self, digits: Digits) -> String {
        let mark = self.mark.replace(' ', &NBSP.to_string());
        format!("{} {}{mark}", self.day_and_month(digits), digits.number(self.year))
    }
}

/// Which calendars a date is given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Calendar {
    /// The Gregorian calendar alone.
    #[default]
    Gregorian,
    /// The Hijri date, then the Gregorian one: `5 ربيع الأول 1443 هـ الموافق 11 تشرين الأول/أكتوبر 2021`.
    HijriAndGregorian,
}

/// How a body writes dates; the default is how the United Nations do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct DateStyle {
    /// The names of the Gregorian months.
    pub months: MonthNames,
    /// The calendars.
    pub calendar: Calendar,
}

/// What stands between the Hijri and the Gregorian date.
const CORRESPONDING_TO: &str = "الموافق";

impl DateStyle {
    /// A date in words: `18 تشرين الأول/أكتوبر 2024`.
    pub fn date(self, date: Date, digits: Digits) -> String {
        self.in_calendars([date], |[day]| day.in_words(digits))
    }

    /// A span of days in words: `يومي 16 و17 …` for two days, `من 3 إلى 5 …` for more, with both
    /// months, and both years, where they differ; `في 18 …` for a single day. The second calendar repeats
    /// `في` or `يومي` only where the first has another.
    pub fn span(self, from: Date, to: Date, digits: Digits) -> String {
        let mut before = "";
        self.in_calendars([from, to], |[start, end]| {
            let (lead, words) = match () {
                _ if from == to => ("في", end.in_words(digits)),
                _ if start.year != end.year => {
                    ("من", format!("{} إلى {}", start.in_words(digits), end.in_words(digits)))
                }
                _ if start.month != end.month => {
                    ("من", format!("{} إلى {}", start.day_and_month(digits), end.in_words(digits)))
                }
                _ if end.day - start.day == 1 => {
                    ("يومي", format!("{} و{}", start.day(digits), end.in_words(digits)))
                }
                _ => ("من", format!("{} إلى {}", start.day(digits), end.in_words(digits))),
            };
            let repeated = std::mem::replace(&mut before, lead) == lead && lead != "من";
            if repeated { words } else { format!("{lead} {words}") }
        })
    }

    /// A day of a timetable: `الاثنين، 12 تشرين الأول/أكتوبر`.
    pub fn weekday_and_day(self, date: Date, digits: Digits) -> String {
        let weekday = WEEKDAYS[usize::from(date.0.weekday().number_days_from_monday())];
        let day = self.in_calendars([date], |[day]| day.day_and_month(digits));
        format!("{weekday}، {day}")
    }

    /// A span of days as a masthead has it: `15-19 تشرين الأول/أكتوبر 2018`, read from the right.
    pub fn short_span(self, from: Date, to: Date, digits: Digits) -> String {
        self.in_calendars([from, to], |[start, end]| match () {
            _ if from == to => end.in_words(digits),
            _ if start.year != end.year => format!("{} - {}", start.in_words(digits), end.in_words(digits)),
            _ if start.month != end.month => {
                format!("{} - {}", start.day_and_month(digits), end.in_words(digits))
            }
            _ => format!("{}-{}", start.day(digits), end.in_words(digits)),
        })
    }

    /// What `words` makes of days in the first calendar, and in the second behind it.
    fn in_calendars<const N: usize>(
        self,
        dates: [Date; N],
        mut words: impl FnMut([Day; N]) -> String,
    ) -> String {
        let hijri = match self.calendar {
            Calendar::Gregorian => String::new(),
            Calendar::HijriAndGregorian => {
                format!("{} {CORRESPONDING_TO} ", words(dates.map(Date::hijri)))
            }
        };
        hijri + &words(dates.map(|date| date.gregorian(self.months)))
    }
}

const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// [`DateStyle::span`] in the style of the United Nations.
pub fn span(from: Date, to: Date, digits: Digits) -> String {
    DateStyle::default().span(from, to, digits)
}

/// [`DateStyle::weekday_and_day`] in the style of the United Nations.
pub fn weekday_and_day(date: Date, digits: Digits) -> String {
    DateStyle::default().weekday_and_day(date, digits)
}

/// [`DateStyle::short_span`] in the style of the United Nations.
pub fn short_span(from: Date, to: Date, digits: Digits) -> String {
    DateStyle::default().short_span(from, to, digits)
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

    const HIJRI_BESIDE: DateStyle =
        DateStyle { months: MonthNames::Egyptian, calendar: Calendar::HijriAndGregorian };

    #[test]
    fn hijri_dates_are_those_that_were_published() {
        for (date, words) in [
            // The Labour Law of Saudi Arabia, Royal Decree M/51.
            ("2005-09-27", "23 شعبان 1426 هـ الموافق 27 سبتمبر 2005"),
            // Legislative Decree 35 of 2006 and Law 8 of 2007 of Syria.
            ("2006-08-13", "19 رجب 1427 هـ الموافق 13 أغسطس 2006"),
            ("2007-03-12", "22 صفر 1428 هـ الموافق 12 مارس 2007"),
            // Law 75 of 2019 of Kuwait.
            ("2019-07-23", "20 ذي القعدة 1440 هـ الموافق 23 يوليو 2019"),
        ] {
            let date = Date::parse(date).expect("a date that exists");
            assert_eq!(HIJRI_BESIDE.date(date, Digits::Western).replace(NBSP, " "), words);
        }
    }

    #[test]
    fn spans_have_both_calendars() {
        let date = |text| Date::parse(text).expect("a date that exists");
        let words = |from, to| HIJRI_BESIDE.span(date(from), date(to), Digits::Western).replace(NBSP, " ");
        // The 43rd session of the Council of Foreign Ministers of the OIC.
        assert_eq!(words("2016-10-18", "2016-10-19"), "يومي 17 و18 محرم 1438 هـ الموافق 18 و19 أكتوبر 2016");
        assert_eq!(words("2016-10-18", "2016-10-18"), "في 17 محرم 1438 هـ الموافق 18 أكتوبر 2016");
        // The first of a month in one calendar is none in the other.
        assert_eq!(
            words("2016-10-01", "2016-10-02"),
            "من 30 ذي الحجة 1437 هـ إلى 1 محرم 1438 هـ الموافق يومي 1 و2 أكتوبر 2016"
        );
        assert_eq!(
            words("2016-10-30", "2016-11-02"),
            "من 29 محرم إلى 2 صفر 1438 هـ الموافق من 30 أكتوبر إلى 2 نوفمبر 2016"
        );
        let style = DateStyle { months: MonthNames::Moroccan, ..HIJRI_BESIDE };
        let short = style.short_span(date("2021-08-11"), date("2021-08-13"), Digits::ArabicIndic);
        assert_eq!(short.replace(NBSP, " "), "٣-٥ محرم ١٤٤٣ هـ الموافق ١١-١٣ غشت ٢٠٢١");
        let day = style.weekday_and_day(date("2021-10-11"), Digits::Western);
        assert_eq!(day.replace(NBSP, " "), "الاثنين، 5 ربيع الأول الموافق 11 أكتوبر");
    }

    #[test]
    fn every_day_that_can_be_read_has_a_hijri_date_and_the_next_day_the_next() {
        let mut day = time::macros::date!(1900 - 01 - 01);
        let mut last: Option<Day> = None;
        while let Some(next) = day.next_day().filter(|_| YEARS.contains(&day.year())) {
            let hijri = Date(day).hijri();
            if let Some(last) = last {
                let (month, day) = ((last.year, last.month), (hijri.year, hijri.month));
                let follows = match hijri.day {
                    1 => (29..=30).contains(&last.day) && day > month,
                    later => later == last.day + 1 && day == month,
                };
                assert!(follows, "{}-{}-{}", hijri.year, hijri.month, hijri.day);
            }
            last = Some(hijri);
            day = next;
        }
    }

    #[test]
    fn months_have_the_names_of_a_body() {
        let date = Date::parse("2021-08-05").expect("a date that exists");
        let names = [
            (MonthNames::Both, "5 آب/أغسطس 2021"),
            (MonthNames::Levantine, "5 آب 2021"),
            (MonthNames::Egyptian, "5 أغسطس 2021"),
            (MonthNames::Tunisian, "5 أوت 2021"),
            (MonthNames::Moroccan, "5 غشت 2021"),
            (MonthNames::Mauritanian, "5 أغشت 2021"),
        ];
        for (months, words) in names {
            let style = DateStyle { months, ..DateStyle::default() };
            assert_eq!(style.date(date, Digits::Western).replace(NBSP, " "), words);
        }
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
