//! A resolution or decision: preamble, operative paragraphs, sections and annexes.

use super::{Agenda, Annex, AnnexContent, InstrumentForm, Numbering, Paragraph, Passage, Section, Session};
use crate::arabic::dates::Date;
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Fields, NotedTitle, Number, Reader, Ref, Referred, Source, Symbol, Target, Text};

/// What an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Source)]
pub enum InstrumentKind {
    /// قرار
    Resolution,
    /// مقرر
    Decision,
    /// What the house or its organ names in its list `instruments`, by the field `kind`
    Instrument,
}

/// A resolution or decision of an organ, or what else it adopts.
#[derive(Debug, Clone, Source)]
#[source(called = "a resolution or decision", then = Instrument::report_astray)]
pub struct Instrument {
    /// Resolution, decision, or something else that an organ adopts.
    #[source(name = "type")]
    pub form: InstrumentKind,
    /// What else it is: `declaration`, if the house has it in its list `instruments`.
    pub kind: Option<Ref<InstrumentForm>>,
    /// The session that adopted it.
    pub session: Ref<Session>,
    /// Its number in the session: session 3 and number 4 print `المقرر 4/3`, read from the right.
    pub number: Number<9999>,
    /// The day it was adopted, within the session; it dates the PDF of an offprint.
    pub adopted: Option<Located<Date>>,
    /// The symbol of the session's report that prints it, by which the index cites it; needed only where the project has not got
    /// that report, or another one is meant.
    pub report: Option<Located<Symbol>>,
    /// Its title.
    pub title: NotedTitle,
    /// The words that name the organ; in a short decision all before the first operative paragraph.
    pub opening: Text,
    /// The preambular paragraphs (`ف.د` in the index); their sub-paragraphs have letters unless they say otherwise.
    #[source(optional)]
    pub preamble: Vec<Paragraph>,
    /// How the operative paragraphs are numbered; `numbers` in resolutions and `letters` in decisions if not
    /// given.
    pub numbering: Option<Numbering>,
    /// The operative paragraphs, and what stands between them; they may be left out only beside `agenda`.
    #[source(optional)]
    pub operative: Vec<Passage>,
    /// Headed parts that follow, such as the recommendations that a decision sets out: those within them are
    /// numbered أولاً، ثانياً and have no further ones. Paragraphs are numbered through all of them, after
    /// numbered operative paragraphs where those end.
    #[source(optional)]
    pub sections: Vec<Section>,
    /// The output path of an agenda that it approves, `sessions/cop-13/agenda`: its title and items are
    /// printed after the paragraphs.
    pub agenda: Option<Ref<Agenda>>,
    /// The annexes; their names (`المرفق`, `المرفق الأول`) are computed.
    #[source(optional)]
    pub annexes: Vec<Annex>,
}

impl Referred for Instrument {
    const TARGET: Target = Target::Instrument;
}

impl Instrument {
    /// What it is, by the id of that: `resolution`, `decision`, or what the house names.
    pub fn kind(&self) -> &str {
        match (self.form, &self.kind) {
            (InstrumentKind::Resolution, _) => "resolution",
            (InstrumentKind::Decision, _) => "decision",
            (InstrumentKind::Instrument, kind) => kind.as_ref().map_or("", |kind| &kind.value),
        }
    }

    /// How the operative paragraphs are numbered.
    pub fn numbering(&self) -> Numbering {
        self.numbering.unwrap_or(match self.form {
            InstrumentKind::Decision => Numbering::Letters,
            InstrumentKind::Resolution | InstrumentKind::Instrument => Numbering::Numbers,
        })
    }

    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        if self.form == InstrumentKind::Instrument && !fields.has("kind") {
            reader.missing(fields, "kind");
        }
        if let (InstrumentKind::Resolution | InstrumentKind::Decision, Some(kind)) = (self.form, &self.kind) {
            let message = sentence!("instrument-kind-type", kind = &kind.value);
            reader.report(Diagnostic::error("field::together", kind.place.clone(), message));
        }
        // A decision that approves an agenda may have no paragraph beside it.
        if !fields.has("operative") && !fields.has("agenda") {
            reader.missing(fields, "operative");
        }
        Paragraph::report_deeper(&self.preamble, 2, reader);
        Passage::report_deeper(&self.operative, self.numbering().levels(), reader);
        Section::report_deeper(&self.sections, 2, Numbering::Numbers.levels(), reader);
    }

    /// All paragraphs of the instrument itself, in printing order.
    pub fn paragraphs<'a>(&'a self, visit: &mut dyn FnMut(&'a Paragraph)) {
        self.first_level().into_iter().for_each(|paragraph| paragraph.walk(visit));
    }

    /// The paragraphs of the first level of the instrument itself, in printing order.
    pub fn first_level(&self) -> Vec<&Paragraph> {
        let mut paragraphs: Vec<&Paragraph> =
            self.preamble.iter().chain(Passage::numbered(&self.operative)).collect();
        self.sections.iter().for_each(|section| section.first_level(&mut paragraphs));
        for annex in &self.annexes {
            if let AnnexContent::Text { paragraphs: own, sections, .. } = &annex.content {
                paragraphs.extend(Passage::numbered(own));
                sections.iter().for_each(|section| section.first_level(&mut paragraphs));
            }
        }
        paragraphs
    }
}
