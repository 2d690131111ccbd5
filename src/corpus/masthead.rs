//! What the first page of an official document says around its text (layout-rules section 4).

use ecow::EcoString;

use super::choices::DIGITS;
use super::{Id, Text};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::{Diagnostic, Located};
use crate::load::{Fields, Node, Reader, Value};

/// The masthead and the foot of a first page.
#[derive(Debug, Clone)]
pub struct Masthead {
    /// The session that the document is for.
    pub session: Located<Id>,
    /// What follows the symbol root of the session in the document's symbol: `7`, `1/Rev.1`.
    pub symbol: Option<Located<EcoString>>,
    /// The day of its distribution.
    pub distribution: Option<Located<Date>>,
    /// The language that it was written in, in English; English, if the file does not say.
    pub original: Option<Text>,
    /// The agenda item that it stands under.
    pub agenda_item: Option<AgendaItemReference>,
    /// Its title.
    pub title: Text,
    /// Who wrote it, such as `تقرير الأمانة`.
    pub author: Option<Text>,
    /// The note on why it is issued again.
    pub reissue: Option<Text>,
    /// Its job number, `V.18-04902`.
    pub job: Option<Located<EcoString>>,
    /// The days on which it was handled.
    pub handled: Vec<Located<Date>>,
    /// The shape of computed digits.
    pub digits: Digits,
    /// Whether the date of distribution is in Arabic and not in English.
    pub arabic_date: bool,
    /// The size of its pages.
    pub paper: Paper,
}

/// The size of the pages of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// The choices of a field `date_language`; the value tells whether it is Arabic.
const DATE_LANGUAGES: [(&str, bool); 2] = [("english", false), ("arabic", true)];

/// The choices of a field `paper`.
const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::Letter)];

/// An item of the session's provisional agenda.
#[derive(Debug, Clone)]
pub enum AgendaItemReference {
    /// By its id in the agenda that the project has.
    Named(Located<Id>),
    /// By its number, from 1, and its title.
    Written {
        /// The number.
        number: Located<u32>,
        /// The title.
        title: Text,
    },
}

impl Masthead {
    /// The fields of a masthead, beside those of the kind of document.
    pub const FIELDS: [&'static str; 14] = [
        "type",
        "session",
        "symbol",
        "distribution",
        "original",
        "agenda_item",
        "title",
        "author",
        "reissue",
        "job",
        "handled",
        "digits",
        "date_language",
        "paper",
    ];

    pub(super) fn read(fields: &Fields, reader: &mut Reader) -> Option<Self> {
        let session = reader.required(fields, "session").and_then(|node| reader.id(node));
        let symbol = reader.optional(fields, "symbol").and_then(|node| reader.id(node));
        let distribution = reader.optional(fields, "distribution").and_then(|node| reader.date(node));
        let original = reader.optional(fields, "original").and_then(|node| Text::read_plain(node, reader));
        let agenda_item =
            reader.optional(fields, "agenda_item").and_then(|node| AgendaItemReference::read(node, reader));
        let title = reader.required(fields, "title").and_then(|node| Text::read_plain(node, reader));
        let author = reader.optional(fields, "author").and_then(|node| Text::read_plain(node, reader));
        let reissue = reader.optional(fields, "reissue").and_then(|node| Text::read_plain(node, reader));
        let job = reader.optional(fields, "job").and_then(|node| read_job(node, reader));
        let handled = match reader.optional(fields, "handled") {
            Some(node) => reader.list(node).iter().filter_map(|node| reader.date(node)).collect(),
            None => vec![],
        };
        let digits = reader.optional(fields, "digits").and_then(|node| reader.choice(node, &DIGITS));
        let arabic_date =
            reader.optional(fields, "date_language").and_then(|node| reader.choice(node, &DATE_LANGUAGES));
        let paper = reader.optional(fields, "paper").and_then(|node| reader.choice(node, &PAPERS));
        Some(Self {
            session: session?,
            symbol,
            distribution,
            original,
            agenda_item,
            title: title?,
            author,
            reissue,
            job,
            handled,
            digits: digits.unwrap_or_default(),
            arabic_date: arabic_date.unwrap_or_default(),
            paper: paper.unwrap_or_default(),
        })
    }

    /// All texts of the masthead.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(&self.title);
        if let Some(AgendaItemReference::Written { title, .. }) = &self.agenda_item {
            visit(title);
        }
        self.original.iter().chain(&self.author).chain(&self.reissue).for_each(visit);
    }
}

impl AgendaItemReference {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if matches!(node.value, Value::Text(_)) {
            return reader.id(node).map(Self::Named);
        }
        let fields = reader.fields(node, "an agenda item", &["number", "title"])?;
        let number = reader.required(&fields, "number").and_then(|node| reader.whole(node, 99));
        let title = reader.required(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        Some(Self::Written { number: number?, title: title? })
    }
}

/// A job number: a letter, the year and five digits, `V.18-04902`. Its digits become a barcode.
fn read_job(node: &Node, reader: &mut Reader) -> Option<Located<EcoString>> {
    let job = reader.text(node)?;
    let digits = |text: &str, count| text.len() == count && text.chars().all(|c| c.is_ascii_digit());
    let fits = job.value.split_once('.').is_some_and(|(duty_station, rest)| {
        let letter = duty_station.len() == 1 && duty_station.chars().all(|c| c.is_ascii_uppercase());
        let numbers = rest.split_once('-');
        letter && numbers.is_some_and(|(year, number)| digits(year, 2) && digits(number, 5))
    });
    if fits {
        return Some(job);
    }
    let message = format!("`{}` is no job number, so no barcode can be made of it", job.value);
    let fault = Diagnostic::error("masthead::job", job.place, message);
    reader.report(fault.hint("a job number looks like V.18-04902"));
    None
}
