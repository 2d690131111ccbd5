//! The house of a body: the words and forms that its documents have in common, as data.

use std::sync::LazyLock;

use crate::arabic::counted_nouns::FORMS;
use crate::arabic::dates::Calendar;
use crate::arabic::months::MonthNames;
use crate::arabic::quotation::QuotationMarks;
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::load::{self, SourceFile};
use crate::source::{Id, Line, OrNone, Pattern, Reader, Referred, Slots, Source, Target};

/// What a body calls things and how its documents look beside their text, once for the project. Each field may be left
/// out; what is not given is as in documents of the United Nations.
#[derive(Debug, Clone, Default, Source)]
#[source(called = "a house", kind = "house")]
pub struct House {
    /// The words that documents print around what is computed.
    pub words: Option<Words>,
    /// What mastheads and the foot of first pages print.
    pub masthead: Option<MastheadWords>,
    /// What organs adopt, and how that is called.
    #[source(optional)]
    pub instruments: Vec<InstrumentForm>,
    /// The address of the public page of a document, to which its symbol is linked and which the QR code holds; `none`
    /// if documents have none.
    pub links: Option<OrNone<Pattern<Symbols>>>,
    /// The file of its emblem below `source/`, a picture; `none` if it has none. The cover of a compendium prints it, at
    /// most 40 mm wide and high, and so do the mastheads of organs that have none of their own.
    pub emblem: Option<OrNone<Located<Line>>>,
    /// The names of the months.
    pub months: Option<MonthNames>,
    /// The calendar of dates in words.
    pub calendar: Option<Calendar>,
    /// The quotation marks that texts are printed with.
    pub quotation_marks: Option<QuotationMarks>,
    /// Names that lines of headings do not divide.
    #[source(optional, flow)]
    pub names: Vec<Line>,
}

/// The words that documents print around what is computed. An ordinal stands as `{masculine}` or `{feminine}`, as the
/// noun before it wants; `{number}` has it in digits.
#[derive(Debug, Clone, Default, Source)]
#[source(called = "a set of words", then = Words::report_counts)]
pub struct Words {
    /// The heading of a meeting in a compendium.
    pub meeting_heading: Option<Pattern<OrdinalAndDays>>,
    /// A session, on mastheads.
    pub session: Option<Pattern<Ordinals>>,
    /// The heading of a session in a compendium.
    pub session_heading: Option<Pattern<OrdinalAndDays>>,
    /// The item of the provisional agenda that a document stands under.
    pub agenda_item: Option<Pattern<Numbers>>,
    /// The heading of the list of items of an agenda.
    pub agenda: Option<Line>,
    /// The heading of the annotations on them.
    pub annotations: Option<Line>,
    /// The heading of the documents on an item.
    pub documents: Option<Line>,
    /// The three columns of the proposed organization of work: time, agenda item, title.
    #[source(optional, flow)]
    pub timetable_columns: Vec<Line>,
    /// The heading over what a session did about an agenda item. `{organ}` is the organ for short.
    pub action_taken: Option<Pattern<OrganNames>>,
    /// The same, where the name of the organ is feminine.
    pub action_taken_feminine: Option<Pattern<OrganNames>>,
    /// What an offprint is an extract from. `{organ}` is the organ for short, `{symbol}` that of the session's
    /// report; ordinals are in the genitive.
    pub extract: Option<Pattern<Extracts>>,
    /// The same, where the name of the organ is feminine.
    pub extract_feminine: Option<Pattern<Extracts>>,
    /// When it was adopted.
    pub adopted: Option<Pattern<Days>>,
    /// The name of an annex where there is one.
    pub annex: Option<Line>,
    /// The name of one of several annexes.
    pub numbered_annex: Option<Pattern<Ordinals>>,
    /// What an annex prints whose recommendations stand elsewhere in the compendium; ordinals are in the genitive.
    pub reproduced_elsewhere: Option<Pattern<Ordinals>>,
    /// A preambular paragraph in the index.
    pub preambular_paragraph: Option<Pattern<Numbers>>,
    /// A part of a compendium, by the name of its letter.
    pub part: Option<Pattern<Letters>>,
    /// The six columns of the thematic index, from the right: topic; over three columns, the report of the meeting;
    /// symbol; instrument; paragraphs; places in the compendium.
    #[source(optional)]
    pub index_columns: Vec<Line>,
    /// The heading of the contents of an official document.
    pub contents: Option<Line>,
    /// What stands over the pages of the contents.
    pub page_column: Option<Line>,
    /// The heading of what a report says in short.
    pub summary: Option<Line>,
    /// The number of a table, before its caption.
    pub table: Option<Pattern<Numbers>>,
    /// The number of a figure, before its caption.
    pub figure: Option<Pattern<Numbers>>,
    /// The note on the symbol of a document that takes the place of another.
    pub supersedes: Option<Pattern<Symbols>>,
    /// The heading of corrections.
    pub corrigendum: Option<Line>,
    /// What is to be read in place of a few words.
    pub replaced: Option<Pattern<Corrections>>,
    /// That a few words fall away.
    pub deleted: Option<Pattern<Corrections>>,
    /// Over a longer text that stands in a document that is corrected.
    pub replaced_text: Option<Line>,
    /// Over what is to be read in its place.
    pub text_to_be_read: Option<Line>,
    /// Over a longer text that falls away.
    pub deleted_text: Option<Line>,
    /// Before the names of those who voted in favour.
    pub in_favour: Option<Line>,
    /// Before the names of those who voted against.
    pub against: Option<Line>,
    /// Before the names of those who abstained.
    pub abstaining: Option<Line>,
    /// What stands there in place of names if there are none.
    pub nobody: Option<Line>,
    /// The result of a vote: how many voted with the majority, how many otherwise, and how many abstained.
    pub majority: Option<Pattern<Results>>,
    /// The same of a vote that is equally divided.
    pub tie: Option<Pattern<Results>>,
    /// A vote in the five forms that numbers want: one, two, behind 3 to 10, behind 11 to 99, behind hundreds.
    #[source(optional, flow)]
    pub votes: Vec<Line>,
    /// What stands for no votes.
    pub no_votes: Option<Line>,
    /// Who votes, in the same five forms.
    #[source(optional, flow)]
    pub members: Vec<Line>,
    /// How many abstained.
    pub abstentions: Option<Pattern<Members>>,
    /// That nobody abstained.
    pub no_abstentions: Option<Line>,
    /// What a note verbale is called.
    pub note_verbale: Option<Line>,
    /// Before the number of a letter.
    pub reference: Option<Line>,
    /// Before what a letter is about.
    pub subject: Option<Line>,
}

/// What mastheads and the foot of first pages print.
#[derive(Debug, Clone, Default, Source)]
#[source(called = "a set of masthead words")]
pub struct MastheadWords {
    /// Whether the name of the organization is stretched, `الأمــم المتحـدة`.
    pub stretched: Option<bool>,
    /// What stands in place of a symbol that a document has not got yet; `none` if documents go without.
    pub missing_symbol: Option<OrNone<Line>>,
    /// What stands in place of a date of distribution or a job number; `none` if documents go without.
    pub missing: Option<OrNone<Line>>,
    /// To whom documents are distributed.
    pub distribution: Option<OrNone<Line>>,
    /// The same over documents of limited distribution.
    pub limited_distribution: Option<OrNone<Line>>,
    /// The same over restricted documents.
    pub restricted_distribution: Option<OrNone<Line>>,
    /// The language of the documents.
    pub language: Option<OrNone<Line>>,
    /// The language that a document was written in.
    pub original: Option<OrNone<Pattern<Languages>>>,
    /// The language that a document was written in, where its file does not say.
    pub original_language: Option<Line>,
    /// What job numbers look like: `#` stands for a digit, `@` for a Latin capital, all else for itself; `none` if they
    /// may look like anything.
    pub job_number: Option<OrNone<Line>>,
    /// What stands behind a job number.
    pub job_language: Option<OrNone<Line>>,
    /// What stands at the foot of the first page.
    pub reuse_paper: Option<OrNone<Line>>,
    /// Whether the job number is a bar code too.
    pub bar_code: Option<bool>,
    /// Whether the address of a document is a QR code.
    pub qr_code: Option<bool>,
}

/// A kind of instruments, and how they are called.
#[derive(Debug, Clone, Source)]
#[source(called = "a kind of instruments")]
pub struct InstrumentForm {
    /// Its id: `resolution`, `decision`, or another, by which files of the type `instrument` name it.
    pub kind: Located<Id>,
    /// An instrument by its number and session.
    pub designation: Pattern<InstrumentNumbers>,
    /// What its draft is called.
    pub draft: Option<Line>,
    /// What `[@id]` prints of it, after a noun that the author writes; `designation` from the word that has its first
    /// slot on if not given.
    pub reference: Option<Pattern<InstrumentNumbers>>,
}

impl Referred for InstrumentForm {
    const TARGET: Target = Target::InstrumentKind;
}

/// Declares sets of slots.
macro_rules! slots {
    ($($(#[$documentation:meta])* $name:ident: $($slot:literal),+;)+) => {$(
        $(#[$documentation])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl Slots for $name {
            const NAMES: &'static [&'static str] = &[$($slot),+];
        }
    )+};
}

slots! {
    /// An ordinal in words or digits.
    Ordinals: "masculine", "feminine", "number";
    /// An ordinal, and the days of a meeting or session.
    OrdinalAndDays: "masculine", "feminine", "number", "days";
    /// A number.
    Numbers: "number";
    /// The name of a letter.
    Letters: "letter";
    /// An organ.
    OrganNames: "organ";
    /// An organ, the ordinal of its session, and the symbol of a report.
    Extracts: "organ", "masculine", "feminine", "number", "symbol";
    /// A day.
    Days: "date";
    /// The number of an instrument and that of its session.
    InstrumentNumbers: "number", "session";
    /// The symbol of a document.
    Symbols: "symbol";
    /// A language.
    Languages: "language";
    /// The votes of a majority, the others, and what is said of abstentions.
    Results: "more", "fewer", "abstentions";
    /// Members, with their number.
    Members: "members";
    /// Words that stand in a document, and those in their place.
    Corrections: "faulty", "read";
}

/// The house that the program has, a file of the same form.
static OWN: LazyLock<House> = LazyLock::new(|| {
    let text = include_str!("united-nations.yaml");
    let file =
        SourceFile { name: "united-nations.yaml".into(), stem: "united-nations".into(), text: text.into() };
    let mut faults = vec![];
    let node = load::parse(&file, &mut faults);
    let house = node.and_then(|node| House::read(&node, &mut Reader::new(&file, &mut faults)));
    // A test reads it and finds no fault.
    house.filter(|_| faults.is_empty()).unwrap_or_default()
});

impl House {
    /// The house that the program has; every field of it is given.
    pub fn own() -> &'static Self {
        &OWN
    }
}

impl Words {
    fn report_counts(&self, fields: &crate::source::Fields, reader: &mut Reader) {
        for (name, found, wanted) in [
            ("timetable_columns", self.timetable_columns.len(), 3),
            ("index_columns", self.index_columns.len(), 6),
            ("votes", self.votes.len(), FORMS),
            ("members", self.members.len(), FORMS),
        ] {
            if found != 0 && found != wanted {
                let message = sentence!("house-columns", name = name, found = found, wanted = wanted);
                reader.report(Diagnostic::error("house::columns", fields.place().clone(), message));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Mapping, Record, Written};

    fn given(written: &Written, mapping: &Mapping) {
        let Written::Mapping(fields) = written else { panic!("{} is no mapping", mapping.name) };
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, mapping.names(), "{}", mapping.name);
        for (name, value) in fields {
            if let (Written::Mapping(_), Some(inner)) = (
                value,
                mapping.within().into_iter().find(|it| it.names().contains(&"agenda") == (*name == "words")),
            ) {
                given(value, inner);
            }
        }
    }

    #[test]
    fn the_house_of_the_program_gives_every_field() {
        given(&House::own().write(), House::RECORD);
    }
}
