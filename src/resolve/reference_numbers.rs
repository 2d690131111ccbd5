//! The numbers that marks `[@id]` print, without the nouns before them, which authors write.

use super::style::Style;
use crate::arabic::bidi::NBSP;
use crate::arabic::numbering::{definite_feminine, definite_masculine, genitive, letter};
use crate::corpus::{Instrument, Meeting, Pointer, PrintedNumber, Session};
use crate::diagnostics::Place;
use crate::source::{Pattern, Slots};

impl Style<'_> {
    /// What a mark in the text of a place prints.
    pub fn number_of(self, pointer: &Pointer, place: &Place) -> PrintedNumber {
        let numbers = self.reading.map(|reading| reading.numbers());
        numbers.map(|numbers| numbers.ask(pointer, place, self.digits)).unwrap_or_default()
    }

    /// The number of an instrument: `6/5`.
    pub fn instrument_number(self, instrument: &Instrument, session: &Session) -> String {
        let (number, own) = (instrument.number.get(), session.number.get());
        let (number, own) = (self.digits.number(number), self.digits.number(own));
        let values = [("number", number.as_str()), ("session", &own)];
        let form = self.form(instrument, session);
        let number = form.map(|form| match &form.reference {
            Some(reference) => reference.fill(&values),
            None => form.designation.fill_from_slot(&values),
        });
        number.unwrap_or_default()
    }

    /// The ordinal of one of several annexes: `الأول`.
    pub fn annex_number(self, number: usize) -> String {
        self.ordinal_alone(self.words(|words| words.numbered_annex.as_ref()), number as u32)
    }

    /// The ordinal of a meeting: `السابع`.
    pub fn meeting_number(self, meeting: &Meeting) -> String {
        let style = self.of_organ(meeting.organ.as_ref());
        let heading = style.words(|words| words.meeting_heading.as_ref());
        let ordinal = style.ordinal_alone(heading, meeting.number.get());
        ordinal.trim_matches(|c: char| c.is_whitespace() || "،,؛:-".contains(c)).to_owned()
    }

    /// The number of an agenda item and the letter of a sub-item: `4 (ب)`.
    pub fn item_number(self, number: u32, sub: Option<u32>) -> String {
        let sub = sub.map(|sub| format!("{NBSP}({})", letter(sub))).unwrap_or_default();
        format!("{}{sub}", self.digits.number(number))
    }

    /// An ordinal of words that have one. In texts it follows a preposition or stands in a construct.
    fn ordinal_alone<S: Slots>(self, pattern: Option<&Pattern<S>>, number: u32) -> String {
        let (masculine, feminine) =
            (genitive(&definite_masculine(number)), genitive(&definite_feminine(number)));
        let number = self.digits.number(number);
        let values =
            [("masculine", masculine.as_str()), ("feminine", &feminine), ("number", &number), ("days", "")];
        pattern.map(|pattern| pattern.fill_from_slot(&values)).unwrap_or_default()
    }
}
