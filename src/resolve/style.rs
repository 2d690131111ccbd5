//! How one document writes what is computed: the words of its body, its digits, its notes.

use crate::arabic::dates::{Date, DateStyle};
use crate::arabic::letters::Gender;
use crate::arabic::numbering::{Digits, definite_feminine, definite_masculine, genitive};
use crate::arabic::phrases::{AND, SEE};
use crate::arabic::quotation::QuotationMarks;
use crate::corpus::{
    CitationStyle, House, Instrument, InstrumentForm, MastheadWords, Meeting, Organ, Reading, Session,
    Tanwin, Words,
};
use crate::source::{Line, OrNone, Pattern, Ref, Slots};

/// What tells which of two ordinals words have.
const GENDERS: [(&str, &str); 2] = [("masculine", "\u{1}"), ("feminine", "\u{2}")];

fn gender_of(heading: String) -> Gender {
    if heading.contains('\u{2}') { Gender::Feminine } else { Gender::Masculine }
}

/// The style of a document, or of what it prints of an organ.
#[derive(Default, Clone, Copy)]
pub struct Style<'a> {
    /// The digits of computed numbers.
    pub digits: Digits,
    /// How notes name a resolution and its annex.
    pub citations: CitationStyle,
    /// Whether the tanwin of texts is printed.
    pub tanwin: Tanwin,
    pub(super) reading: Option<&'a Reading<'a>>,
    organ: Option<&'a Organ>,
    house: Option<&'a House>,
}

impl<'a> Style<'a> {
    /// The style of a document with its own settings.
    pub fn of(reading: &'a Reading<'a>, digits: Option<Digits>, citations: Option<CitationStyle>) -> Self {
        let (digits, citations) = (digits.unwrap_or_default(), citations.unwrap_or_default());
        Self { digits, citations, reading: Some(reading), house: reading.house(), ..Self::default() }
    }

    /// The style of what is an organ's: of its session, of its meeting.
    pub fn of_organ(self, named: Option<&Ref<Organ>>) -> Self {
        Self { organ: self.reading.and_then(|reading| reading.words_of(named)), ..self }
    }

    /// The quotation marks that texts are printed with.
    pub fn quotation_marks(self) -> QuotationMarks {
        self.pick(|house| house.quotation_marks.as_ref()).copied().unwrap_or_default()
    }

    /// What the house of the project gives, else what that of the program gives, which has everything.
    fn pick<T: 'a>(self, of: impl for<'h> Fn(&'h House) -> Option<&'h T>) -> Option<&'a T> {
        self.house.and_then(&of).or_else(|| of(House::own()))
    }

    /// Words as the organ has them, else as the house, else as that of the program.
    pub(super) fn words<T: 'a>(self, of: impl for<'h> Fn(&'h Words) -> Option<&'h T>) -> Option<&'a T> {
        let own = self.organ.and_then(|organ| organ.words.as_ref()).and_then(&of);
        own.or_else(|| self.pick(|house| of(house.words.as_ref()?)))
    }

    /// Words with slots.
    pub(super) fn pattern<S: Slots + 'a>(
        self,
        of: impl for<'h> Fn(&'h Words) -> &'h Option<Pattern<S>>,
        values: &[(&str, &str)],
    ) -> String {
        let pattern = self.words(|words| of(words).as_ref());
        pattern.map(|pattern| pattern.fill(values)).unwrap_or_default()
    }

    /// Words with an ordinal.
    fn ordinal<S: Slots + 'a>(
        self,
        of: impl for<'h> Fn(&'h Words) -> &'h Option<Pattern<S>>,
        number: u32,
        days: &str,
    ) -> String {
        let (masculine, feminine) = (definite_masculine(number), definite_feminine(number));
        let number = self.digits.number(number);
        let values =
            [("masculine", &*masculine), ("feminine", &feminine), ("number", &number), ("days", days)];
        self.pattern(of, &values)
    }

    /// Words without slots.
    pub(super) fn line(self, of: impl for<'h> Fn(&'h Words) -> &'h Option<Line>) -> String {
        self.words(|words| of(words).as_ref()).map(Line::to_string).unwrap_or_default()
    }

    /// Columns of a table or forms of a noun, which are as many as it has: a house is checked for that.
    pub(super) fn columns<const N: usize>(
        self,
        of: impl for<'h> Fn(&'h Words) -> &'h Vec<Line>,
    ) -> [String; N] {
        let columns = self.words(|words| Some(of(words)).filter(|it| it.len() == N));
        std::array::from_fn(|index| columns.map(|it| it[index].to_string()).unwrap_or_default())
    }

    /// Something of mastheads.
    pub(super) fn masthead<T: 'a>(
        self,
        of: impl for<'h> Fn(&'h MastheadWords) -> Option<&'h T>,
    ) -> Option<&'a T> {
        let own = self.organ.and_then(|organ| organ.masthead.as_ref()).and_then(&of);
        own.or_else(|| self.pick(|house| of(house.masthead.as_ref()?)))
    }

    /// Something of mastheads that a body may do without.
    pub(super) fn masthead_or_none<T: 'a>(
        self,
        of: impl for<'h> Fn(&'h MastheadWords) -> &'h Option<OrNone<T>>,
    ) -> Option<&'a T> {
        self.masthead(|masthead| of(masthead).as_ref()).and_then(OrNone::get)
    }

    /// The heading of a meeting: `الاجتماع السابع، من 28 إلى 30 …`.
    pub fn meeting_heading(self, meeting: &Meeting, days: &str) -> String {
        let style = self.of_organ(meeting.organ.as_ref());
        style.ordinal(|words| &words.meeting_heading, meeting.number.get(), days)
    }

    /// The heading of a session: `الدورة السابعة، من 6 إلى 10 …`.
    pub fn session_heading(self, session: &Session, days: &str) -> String {
        let style = self.of_organ(session.organ.as_ref());
        style.ordinal(|words| &words.session_heading, session.number.get(), days)
    }

    /// A meeting without its days, `الاجتماع السابع`.
    pub fn meeting_name(self, meeting: &Meeting) -> String {
        without_ends(&self.meeting_heading(meeting, ""))
    }

    /// A session of a compendium without its days, `الدورة السابعة`.
    pub fn session_name(self, session: &Session) -> String {
        without_ends(&self.session_heading(session, ""))
    }

    /// A session, `الدورة التاسعة`.
    pub fn session(self, session: &Session) -> String {
        self.ordinal(|words| &words.session, session.number.get(), "")
    }

    /// The agenda item that a document stands under, by its number.
    pub fn agenda_item(self, number: &str) -> String {
        self.pattern(|words| &words.agenda_item, &[("number", number)])
    }

    /// The heading of the list of items of an agenda.
    pub fn agenda(self) -> String {
        self.line(|words| &words.agenda)
    }

    /// The heading of the annotations on them.
    pub fn annotations(self) -> String {
        self.line(|words| &words.annotations)
    }

    /// The heading of the documents on an item.
    pub fn documents(self) -> String {
        self.line(|words| &words.documents)
    }

    /// The columns of the proposed organization of work: time, agenda item, title.
    pub fn timetable_columns(self) -> [String; 3] {
        self.columns(|words| &words.timetable_columns)
    }

    /// Words that follow the gender of the organ, with its short name among the values.
    fn agreeing<S: Slots + 'a>(
        self,
        of: impl for<'h> Fn(&'h Words, bool) -> Option<&'h Pattern<S>>,
        values: &[(&str, &str)],
    ) -> String {
        let feminine = self.organ.is_some_and(|organ| organ.gender() == Gender::Feminine);
        let organ = self.organ.map(Organ::short_name).unwrap_or_default();
        let values = [&[("organ", organ.as_str())], values].concat();
        self.words(|words| of(words, feminine)).map(|pattern| pattern.fill(&values)).unwrap_or_default()
    }

    /// What an offprint is an extract from: the report of a session, by its symbol.
    pub fn extract(self, session: u32, symbol: &str) -> String {
        let (masculine, feminine) =
            (genitive(&definite_masculine(session)), genitive(&definite_feminine(session)));
        let number = self.digits.number(session);
        let values = [
            ("masculine", masculine.as_str()),
            ("feminine", &feminine),
            ("number", &number),
            ("symbol", symbol),
        ];
        let words = self.agreeing(
            |words, feminine| words.extract_feminine.as_ref().filter(|_| feminine).or(words.extract.as_ref()),
            &values,
        );
        // Where reports go without symbols nothing follows the comma.
        words.trim_end_matches(['،', ' ']).to_owned()
    }

    /// The day that an instrument was adopted.
    pub fn adopted(self, date: Date) -> String {
        self.pattern(|words| &words.adopted, &[("date", &self.date(date))])
    }

    /// The heading over what a session did about an agenda item; its verb agrees with the organ.
    pub fn action_taken(self) -> String {
        self.agreeing(
            |words, feminine| {
                words.action_taken_feminine.as_ref().filter(|_| feminine).or(words.action_taken.as_ref())
            },
            &[],
        )
    }

    /// The heading of the contents of an official document.
    pub fn contents(self) -> String {
        self.line(|words| &words.contents)
    }

    /// What stands over the pages of the contents.
    pub fn page_column(self) -> String {
        self.line(|words| &words.page_column)
    }

    /// The ordinal of a session, as its designation has it.
    pub fn session_ordinal(self, session: &Session) -> String {
        let number = session.number.get();
        match self.session_gender(session) {
            Gender::Masculine => definite_masculine(number),
            Gender::Feminine => definite_feminine(number),
        }
    }

    /// The gender of what the house calls a session, by the ordinal that its heading takes.
    pub fn session_gender(self, session: &Session) -> Gender {
        let style = self.of_organ(session.organ.as_ref());
        gender_of(style.pattern(|words| &words.session_heading, &GENDERS))
    }

    /// The same of what it calls a meeting.
    pub fn meeting_gender(self, meeting: &Meeting) -> Gender {
        let style = self.of_organ(meeting.organ.as_ref());
        gender_of(style.pattern(|words| &words.meeting_heading, &GENDERS))
    }

    /// An instrument by its number and session: `القرار 6/5` is resolution 5/6, read from the right.
    pub fn instrument(self, instrument: &Instrument, session: &Session) -> String {
        let (number, own) = (instrument.number.get(), session.number.get());
        let (number, own) = (self.digits.number(number), self.digits.number(own));
        self.designation(instrument, session, &number, &own).unwrap_or_default()
    }

    /// An instrument like one of a session, by other numbers.
    pub fn designation(
        self,
        instrument: &Instrument,
        session: &Session,
        number: &str,
        own: &str,
    ) -> Option<String> {
        let form = self.form(instrument, session)?;
        Some(form.designation.fill(&[("number", number), ("session", own)]))
    }

    /// How instruments of a kind are called.
    pub(super) fn form(self, instrument: &Instrument, session: &Session) -> Option<&'a InstrumentForm> {
        let style = self.of_organ(session.organ.as_ref());
        let find = |forms: &'a [InstrumentForm]| forms.iter().find(|it| it.kind.value == instrument.kind());
        let own = style.organ.and_then(|organ| find(&organ.instruments));
        let own = own.or_else(|| style.house.and_then(|house| find(&house.instruments)));
        own.or_else(|| find(&House::own().instruments))
    }

    /// The name of an annex: `المرفق` where there is one, else `المرفق الأول`, `المرفق الثاني`.
    pub fn annex(self, number: usize, count: usize) -> String {
        match count {
            1 => self.line(|words| &words.annex),
            _ => self.ordinal(|words| &words.numbered_annex, number as u32, ""),
        }
    }

    /// The number of a table in words: `الجدول 1`.
    pub fn table(self, number: u32) -> String {
        self.pattern(|words| &words.table, &[("number", &self.digits.number(number))])
    }

    /// The number of a figure in words: `الشكل 1`.
    pub fn figure(self, number: u32) -> String {
        self.pattern(|words| &words.figure, &[("number", &self.digits.number(number))])
    }

    /// The heading of what a document says in short.
    pub fn summary(self) -> String {
        self.line(|words| &words.summary)
    }

    /// What an annex prints whose recommendations stand elsewhere in the compendium.
    pub fn reproduced_elsewhere(self, meeting: &Meeting) -> String {
        let style = self.of_organ(meeting.organ.as_ref());
        let number = meeting.number.get();
        let (masculine, feminine) =
            (genitive(&definite_masculine(number)), genitive(&definite_feminine(number)));
        let number = style.digits.number(number);
        let values = [("masculine", &*masculine), ("feminine", &feminine), ("number", &number)];
        style.pattern(|words| &words.reproduced_elsewhere, &values)
    }

    /// A preambular paragraph: `ف.د 1`.
    pub fn preambular_paragraph(self, number: &str) -> String {
        self.pattern(|words| &words.preambular_paragraph, &[("number", number)])
    }

    /// A part, by the name of its letter: `الجزء ألف`.
    pub fn part(self, letter: &str) -> String {
        self.pattern(|words| &words.part, &[("letter", letter)])
    }

    /// The reference to another part, before the ordinals of its sections: `انظر الجزء ألف-`, and for
    /// each further part `والجزء باء-`.
    pub fn see_part(self, letter: &str, further: bool) -> String {
        let lead = if further { AND.into() } else { format!("{SEE} ") };
        format!("{lead}{}-", self.part(letter))
    }

    /// The columns of the thematic index, from the right.
    pub fn index_columns(self) -> [String; 6] {
        self.columns(|words| &words.index_columns)
    }

    /// The address of the public page of a document, if its body has such pages (layout-rules section 4).
    pub fn address(self, symbol: &str) -> Option<String> {
        let links = self.pick(|house| house.links.as_ref()).and_then(OrNone::get);
        links.map(|pattern| pattern.fill(&[("symbol", symbol)]))
    }

    /// The names that lines of headings do not divide.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        let names = self.pick(|house| Some(&house.names).filter(|names| !names.is_empty()));
        names.into_iter().flatten().map(|name| name.as_str())
    }

    /// A date in words.
    pub fn date(self, date: Date) -> String {
        self.dates().date(date, self.digits)
    }

    /// The days from one to another, for a heading.
    pub fn span(self, from: Date, to: Date) -> String {
        self.dates().span(from, to, self.digits)
    }

    /// The days from one to another, for a masthead.
    pub fn short_span(self, from: Date, to: Date) -> String {
        self.dates().short_span(from, to, self.digits)
    }

    /// A day of a timetable.
    pub fn weekday_and_day(self, date: Date) -> String {
        self.dates().weekday_and_day(date, self.digits)
    }

    fn dates(self) -> DateStyle {
        DateStyle {
            months: self.pick(|house| house.months.as_ref()).copied().unwrap_or_default(),
            calendar: self.pick(|house| house.calendar.as_ref()).copied().unwrap_or_default(),
        }
    }
}

/// A heading without the marks that divided it from what has been left out.
fn without_ends(heading: &str) -> String {
    heading.trim_matches(|c: char| c.is_whitespace() || "،,؛:-()".contains(c)).to_owned()
}
