//! The words of mastheads, letters, drafts and corrigenda, as a document writes them.

use super::style::Style;
use crate::corpus::{DistributionType, Instrument, Session};
use crate::source::Line;

impl<'a> Style<'a> {
    /// Whether the name of the organization is stretched.
    pub fn is_stretched(self) -> bool {
        self.masthead(|masthead| masthead.stretched.as_ref()).is_some_and(|it| *it)
    }

    /// What stands in place of a symbol that is not there.
    pub fn missing_symbol(self) -> Option<String> {
        self.masthead_or_none(|masthead| &masthead.missing_symbol).map(Line::to_string)
    }

    /// What stands in place of a date or a job number that is not there.
    pub fn missing(self) -> Option<String> {
        self.masthead_or_none(|masthead| &masthead.missing).map(Line::to_string)
    }

    /// The lines of the distribution block around the date, and the language that the document was written in, in two
    /// groups.
    pub fn distribution(
        self,
        to: DistributionType,
        date: Option<String>,
        original: Option<&str>,
    ) -> [Vec<String>; 2] {
        let own = self.masthead(|masthead| masthead.original_language.as_ref());
        let original = original.or(own.map(|it| it.as_str())).unwrap_or_default();
        let lines = [
            [
                self.masthead_or_none(|masthead| match to {
                    DistributionType::General => &masthead.distribution,
                    DistributionType::Limited => &masthead.limited_distribution,
                    DistributionType::Restricted => &masthead.restricted_distribution,
                })
                .map(Line::to_string),
                date,
            ],
            [
                self.masthead_or_none(|masthead| &masthead.language).map(Line::to_string),
                self.masthead_or_none(|masthead| &masthead.original)
                    .map(|it| it.fill(&[("language", original)])),
            ],
        ];
        lines.map(|group| group.into_iter().flatten().collect())
    }

    /// What job numbers look like, if the body gives them a form.
    pub fn job_number(self) -> Option<&'a str> {
        self.masthead_or_none(|masthead| &masthead.job_number).map(|form| form.as_str())
    }

    /// What stands behind a job number.
    pub fn job_language(self) -> String {
        self.masthead_or_none(|masthead| &masthead.job_language).map(Line::to_string).unwrap_or_default()
    }

    /// What stands at the foot of the first page.
    pub fn reuse_paper(self) -> String {
        self.masthead_or_none(|masthead| &masthead.reuse_paper).map(Line::to_string).unwrap_or_default()
    }

    /// Whether job numbers are bar codes too.
    pub fn has_bar_codes(self) -> bool {
        self.masthead(|masthead| masthead.bar_code.as_ref()).is_none_or(|it| *it)
    }

    /// Whether addresses of documents are QR codes.
    pub fn has_qr_codes(self) -> bool {
        self.masthead(|masthead| masthead.qr_code.as_ref()).is_none_or(|it| *it)
    }

    /// The note on the symbol of what takes the place of a document.
    pub fn supersedes(self, symbol: &str) -> String {
        self.pattern(|words| &words.supersedes, &[("symbol", symbol)])
    }

    /// What the draft of an instrument is called.
    pub fn draft(self, instrument: &Instrument, session: &Session) -> String {
        self.form(instrument, session)
            .and_then(|form| form.draft.as_ref())
            .map(Line::to_string)
            .unwrap_or_default()
    }

    /// The heading of corrections.
    pub fn corrigendum(self) -> String {
        self.line(|words| &words.corrigendum)
    }

    /// What is to be read in place of a few words; without that, they fall away.
    pub fn corrected(self, faulty: &str, read: Option<&str>) -> String {
        match read {
            Some(read) => self.pattern(|words| &words.replaced, &[("faulty", faulty), ("read", read)]),
            None => self.pattern(|words| &words.deleted, &[("faulty", faulty)]),
        }
    }

    /// Over a longer text that stands in a document that is corrected.
    pub fn replaced_text(self) -> String {
        self.line(|words| &words.replaced_text)
    }

    /// Over what is to be read in its place.
    pub fn text_to_be_read(self) -> String {
        self.line(|words| &words.text_to_be_read)
    }

    /// Over a longer text that falls away.
    pub fn deleted_text(self) -> String {
        self.line(|words| &words.deleted_text)
    }

    /// What a note verbale is called.
    pub fn note_verbale(self) -> String {
        self.line(|words| &words.note_verbale)
    }

    /// What stands before the number of a letter.
    pub fn reference(self) -> String {
        self.line(|words| &words.reference)
    }

    /// What stands before that which a letter is about.
    pub fn subject(self) -> String {
        self.line(|words| &words.subject)
    }
}
