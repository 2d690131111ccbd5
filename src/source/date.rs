//! Days as files have them, and what somebody meant who typed one otherwise.

use super::{Leaf, Reader, Shape, Source, Written};
use crate::arabic::dates::{Date, YEARS};
use crate::arabic::months::MonthNames;
use crate::diagnostics::{Sentence, sentence};
use crate::load::{Node, Value};

impl Source for Date {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "date",
            pattern: "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            most: 10,
            example: "2006-10-18",
            numeric: false,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, sentence!("expected-date"));
            return None;
        };
        // A sign before the year is a slip.
        let date = Date::parse(text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit()));
        if date.is_none() {
            reader.refuse(node, "date::impossible", refusal(text));
        }
        date
    }

    fn write(&self) -> Written {
        Written::Scalar(self.to_string().into())
    }
}

/// The longest text that may be a day: more are not looked into.
const LONGEST: usize = 80;

/// What is wrong with a text that is no day in the form of files.
fn refusal(text: &str) -> Sentence {
    let typed: String = text.trim().chars().map(western).collect();
    if text.len() > LONGEST {
        return sentence!("date-form", text = text);
    }
    let numbers: Vec<&str> = typed.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let day = |year: &str, month: &str, day: &str| Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"));
    let is_year = |number: &str| number.len() == 4;
    let has_words = typed.contains(char::is_alphabetic);
    let (year, meant) = match numbers.as_slice() {
        [year, month, date] if is_year(year) && !has_words => (*year, day(year, month, date)),
        // What is before the year may be the day or the month, unless it is one alone.
        [one, other, year] if is_year(year) && !has_words => {
            let (first, second) = (day(year, other, one), day(year, one, other));
            (*year, if first.is_some() && (second.is_none() || first == second) { first } else { None })
        }
        [date, year] if is_year(year) => (*year, month(&typed).and_then(|month| day(year, &month, date))),
        _ => return sentence!("date-form", text = text),
    };
    match meant {
        Some(meant) if meant.to_string() != text => {
            sentence!("date-form-meant", text = text, meant = meant.to_string())
        }
        _ if year.parse().is_ok_and(|year: i32| !YEARS.contains(&year)) => {
            let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
            sentence!("date-year", text = text, first = first, last = last)
        }
        _ if is_in_form(&typed) => sentence!("date-impossible", text = text),
        _ => sentence!("date-form", text = text),
    }
}

/// Whether a text looks like a day of a file.
fn is_in_form(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([4, 2, 2])
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The number of the month that a text names in Arabic, by any of its names.
fn month(text: &str) -> Option<String> {
    let names = [
        MonthNames::Both,
        MonthNames::Levantine,
        MonthNames::Egyptian,
        MonthNames::Tunisian,
        MonthNames::Moroccan,
        MonthNames::Mauritanian,
    ];
    let words = text.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let number = names.iter().find_map(|names| names.names().iter().position(|name| *name == words))?;
    Some((number + 1).to_string())
}

/// Digits of Arabic and Persian keyboards as those that files have.
fn western(c: char) -> char {
    let value = match c {
        '٠'..='٩' => u32::from(c) - u32::from('٠'),
        '۰'..='۹' => u32::from(c) - u32::from('۰'),
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::refusal;
    use crate::diagnostics::Diagnostic;

    #[test]
    fn what_is_meant_is_told_where_it_is_certain() {
        for (typed, told) in [
            ("٢٠٢١-٠٥-٢٥", "`٢٠٢١-٠٥-٢٥` is a date in another form"),
            ("25/05/2021", "`25/05/2021` is a date in another form"),
            ("25 أيار/مايو 2021", "`25 أيار/مايو 2021` is a date in another form"),
            ("25 مايو ٢٠٢١", "`25 مايو ٢٠٢١` is a date in another form"),
            ("2021-5-25", "`2021-5-25` is a date in another form"),
            ("2021.05.25", "`2021.05.25` is a date in another form"),
        ] {
            let fault = Diagnostic::misuse("date::impossible", refusal(typed));
            assert_eq!(&*fault.message, told);
            let hint = fault.hint.map(|hint| hint.to_string());
            assert_eq!(hint.as_deref(), Some("write `2021-05-25`, if that day is meant"), "{typed}");
        }
        for (typed, told) in [
            ("2021-02-31", "`2021-02-31` is not a day of the calendar"),
            ("1442-10-13", "the year of `1442-10-13` is not one from 1900 to 2199"),
            ("05/06/2021", "`05/06/2021` is not written as a date is here"),
            ("ماي", "`ماي` is not written as a date is here"),
            ("-2021-05-25", "`-2021-05-25` is a date in another form"),
            ("31/02/2021", "`31/02/2021` is not written as a date is here"),
            ("", "`` is not written as a date is here"),
        ] {
            assert_eq!(&*refusal(typed), told);
        }
    }
}
