//! Letters and notes verbales of a secretariat.

use super::{Layout, Passage, Print, Session};
use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::diagnostics::Located;
use crate::source::{Fields, Reader, Ref, Source, Text, Title};

/// A document: a letter, or a note verbale.
#[derive(Debug, Clone, Source)]
#[source(called = "a letter", kind = "letter", then = Letter::report_levels)]
pub struct Letter {
    /// Which of the two; `letter` if not given.
    pub kind: Option<LetterKind>,
    /// A session of the organ whose name stands at its head.
    pub session: Ref<Session>,
    /// The day it is sent.
    pub date: Located<Date>,
    /// Where it is sent from, beside the date; that of the session if not given.
    pub place: Option<Title>,
    /// Its number in the files of the house.
    pub reference: Option<Title>,
    /// What it is about.
    pub subject: Option<Title>,
    /// To whom it goes, a line each.
    pub recipient: Vec<Title>,
    /// The words it begins with.
    pub salutation: Text,
    /// Its paragraphs, and what stands between them; bare texts are numbered, as in letters of several points.
    pub paragraphs: Vec<Passage>,
    /// The words it ends with.
    pub closing: Option<Text>,
    /// Who signs it; a note verbale is initialled and names nobody.
    pub signature: Option<Signatory>,
    /// The digits of all computed numbers; `western` if not given.
    pub digits: Option<Digits>,
    /// What it asks of its layout.
    #[source(flatten)]
    pub layout: Layout,
    /// What it asks of the press that prints it and of the hands that fold it.
    pub print: Option<Print>,
}

/// Which kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum LetterKind {
    /// A letter, which begins with its recipient and is signed.
    #[default]
    Letter,
    /// A note verbale, in the third person, with its recipient at the end.
    NoteVerbale,
}

/// Who signs a letter.
#[derive(Debug, Clone, Source)]
#[source(called = "a signature")]
pub struct Signatory {
    /// The name.
    pub name: Title,
    /// What the signatory is, a line each.
    #[source(optional)]
    pub title: Vec<Title>,
}

impl Letter {
    fn report_levels(&self, _: &Fields, reader: &mut Reader) {
        Passage::report_deeper(&self.paragraphs, 3, reader);
    }
}
