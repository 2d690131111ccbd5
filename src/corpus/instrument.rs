//! A resolution or decision: preamble, operative paragraphs, sections and annexes.

use ecow::EcoString;

use super::paragraph::NUMBERINGS;
use super::{Id, Numbering, Paragraph, Text};
use crate::arabic::dates::Date;
use crate::diagnostics::{Diagnostic, Located, Place};
use crate::load::{Node, Reader};

/// What an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InstrumentKind {
    /// قرار
    Resolution,
    /// مقرر
    Decision,
}

/// A resolution or decision of the Conference.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// The name by which other texts point at it: the name of its file.
    pub id: Id,
    /// The file it was read from.
    pub place: Place,
    /// Resolution or decision.
    pub kind: InstrumentKind,
    /// The session that adopted it.
    pub session: Located<Id>,
    /// Its number within the session and kind, from 1.
    pub number: u32,
    /// The day it was adopted.
    pub adopted: Option<Located<Date>>,
    /// The symbol of the session's report that prints it; the index cites by it.
    pub report: Option<Located<EcoString>>,
    /// Its title.
    pub title: Text,
    /// The words that name the organ and open the text; in a short decision, all before the first
    /// operative paragraph.
    pub opening: Text,
    /// The preambular paragraphs.
    pub preamble: Vec<Paragraph>,
    /// How the operative paragraphs are numbered: decisions by letters, resolutions by numbers,
    /// unless the file says otherwise.
    pub numbering: Numbering,
    /// The operative paragraphs.
    pub operative: Vec<Paragraph>,
    /// Headed parts that follow, such as the recommendations that a decision sets out.
    pub sections: Vec<Section>,
    /// The agenda that it approves, by the output path of its document: the list of its items is
    /// printed after the paragraphs.
    pub agenda: Option<Located<EcoString>>,
    /// The annexes.
    pub annexes: Vec<Annex>,
}

/// A headed part. The outermost have no number; those within are numbered أولاً، ثانياً.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its paragraphs, numbered through all sections of the instrument.
    pub paragraphs: Vec<Paragraph>,
    /// The parts within it.
    pub sections: Vec<Section>,
}

/// An annex.
#[derive(Debug, Clone)]
pub struct Annex {
    /// Its title, if it has one.
    pub title: Option<Text>,
    /// What it holds.
    pub content: AnnexContent,
}

/// What an annex holds.
#[derive(Debug, Clone)]
pub enum AnnexContent {
    /// The recommendations of a meeting, which a compendium prints elsewhere.
    Reproduces {
        /// The meeting.
        meeting: Located<Id>,
        /// The number that the annex gives to the first recommendation.
        first: u32,
    },
    /// A text of its own.
    Text {
        /// What stands before the paragraphs.
        opening: Option<Text>,
        /// How the paragraphs are numbered.
        numbering: Numbering,
        /// The paragraphs.
        paragraphs: Vec<Paragraph>,
        /// Headed parts that follow; their paragraphs are numbered on through all of them.
        sections: Vec<Section>,
    },
}

impl AnnexContent {
    /// The meeting whose recommendations it reproduces.
    pub fn reproduces(&self) -> Option<&Located<Id>> {
        match self {
            Self::Reproduces { meeting, .. } => Some(meeting),
            Self::Text { .. } => None,
        }
    }
}

impl Instrument {
    pub(super) fn read(node: &Node, id: &Id, reader: &mut Reader) -> Option<Self> {
        let known = [
            "type",
            "session",
            "number",
            "adopted",
            "report",
            "title",
            "opening",
            "preamble",
            "numbering",
            "operative",
            "sections",
            "agenda",
            "annexes",
        ];
        let fields = reader.fields(node, "a resolution or decision", &known)?;
        let kinds = [("resolution", InstrumentKind::Resolution), ("decision", InstrumentKind::Decision)];
        let kind = reader.required(&fields, "type").and_then(|node| reader.choice(node, &kinds));
        let session = reader.required(&fields, "session").and_then(|node| reader.id(node));
        let number = reader.required(&fields, "number").and_then(|node| reader.whole(node, 999));
        let adopted = reader.optional(&fields, "adopted").and_then(|node| reader.date(node));
        let report = reader.optional(&fields, "report").and_then(|node| reader.symbol(node));
        let agenda = reader.optional(&fields, "agenda").and_then(|node| reader.text(node));
        let title = reader.required(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let opening = reader.required(&fields, "opening").and_then(|node| Text::read(node, reader));
        let preamble = match reader.optional(&fields, "preamble") {
            Some(node) => Paragraph::read_list(node, 1, reader),
            None => vec![],
        };
        let numbering =
            reader.optional(&fields, "numbering").and_then(|node| reader.choice(node, &NUMBERINGS));
        let numbering = numbering.unwrap_or(match kind {
            Some(InstrumentKind::Decision) => Numbering::Letters,
            _ => Numbering::Numbers,
        });
        // A decision that approves an agenda may have no paragraph beside it.
        let operative = match agenda {
            Some(_) => reader.optional(&fields, "operative"),
            None => reader.required(&fields, "operative"),
        };
        let operative =
            operative.map(|node| Paragraph::read_numbered(node, numbering, reader)).unwrap_or_default();
        let sections = match reader.optional(&fields, "sections") {
            Some(node) => Section::read_list(node, 2, reader),
            None => vec![],
        };
        let annexes = match reader.optional(&fields, "annexes") {
            Some(node) => reader.list(node).iter().filter_map(|node| Annex::read(node, reader)).collect(),
            None => vec![],
        };
        let kind = kind?;
        Some(Self {
            id: id.clone(),
            place: Place::of_file(reader.file().name.clone()),
            kind,
            session: session?,
            number: number?.value,
            adopted,
            report,
            title: title?,
            opening: opening?,
            preamble,
            numbering,
            operative,
            sections,
            agenda,
            annexes,
        })
    }

    /// All texts of the instrument, in printing order.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(&self.title);
        visit(&self.opening);
        let paragraphs = |list: &'a [Paragraph], visit: &mut dyn FnMut(&'a Text)| {
            list.iter().for_each(|paragraph| paragraph.walk(&mut |it| visit(&it.text)));
        };
        paragraphs(&self.preamble, visit);
        paragraphs(&self.operative, visit);
        self.sections.iter().for_each(|section| section.texts(visit));
        for annex in &self.annexes {
            annex.title.iter().for_each(&mut *visit);
            if let AnnexContent::Text { opening, paragraphs: list, sections, .. } = &annex.content {
                opening.iter().for_each(&mut *visit);
                paragraphs(list, visit);
                sections.iter().for_each(|section| section.texts(visit));
            }
        }
    }

    /// All paragraphs of the instrument itself, in printing order.
    pub fn paragraphs<'a>(&'a self, visit: &mut dyn FnMut(&'a Paragraph)) {
        self.first_level().into_iter().for_each(|paragraph| paragraph.walk(visit));
    }

    /// The paragraphs of the first level of the instrument itself, in printing order.
    pub fn first_level(&self) -> Vec<&Paragraph> {
        let mut paragraphs: Vec<&Paragraph> = self.preamble.iter().chain(&self.operative).collect();
        self.sections.iter().for_each(|section| section.first_level(&mut paragraphs));
        for annex in &self.annexes {
            if let AnnexContent::Text { paragraphs: own, sections, .. } = &annex.content {
                paragraphs.extend(own);
                sections.iter().for_each(|section| section.first_level(&mut paragraphs));
            }
        }
        paragraphs
    }
}

impl Section {
    fn read_list(node: &Node, levels: usize, reader: &mut Reader) -> Vec<Self> {
        reader.list(node).iter().filter_map(|node| Self::read(node, levels, reader)).collect()
    }

    fn read(node: &Node, levels: usize, reader: &mut Reader) -> Option<Self> {
        let known: &[&str] =
            if levels > 1 { &["title", "paragraphs", "sections"] } else { &["title", "paragraphs"] };
        let fields = reader.fields(node, "a section", known)?;
        let title = reader.required(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let paragraphs = match reader.optional(&fields, "paragraphs") {
            Some(node) => Paragraph::read_list(node, 3, reader),
            None => vec![],
        };
        let sections = match reader.optional(&fields, "sections") {
            Some(node) if levels > 1 => Self::read_list(node, levels - 1, reader),
            _ => vec![],
        };
        Some(Self { title: title?, paragraphs, sections })
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(&self.title);
        self.paragraphs.iter().for_each(|paragraph| paragraph.walk(&mut |it| visit(&it.text)));
        self.sections.iter().for_each(|section| section.texts(visit));
    }

    fn first_level<'a>(&'a self, found: &mut Vec<&'a Paragraph>) {
        found.extend(&self.paragraphs);
        self.sections.iter().for_each(|section| section.first_level(found));
    }
}

impl Annex {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known = ["title", "reproduces", "first", "opening", "numbering", "paragraphs", "sections"];
        let fields = reader.fields(node, "an annex", &known)?;
        let title = reader.optional(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let reproduces = reader.optional(&fields, "reproduces").and_then(|node| reader.id(node));
        let first = reader.optional(&fields, "first").and_then(|node| reader.whole(node, 999));
        let opening = reader.optional(&fields, "opening").and_then(|node| Text::read(node, reader));
        let numbering =
            reader.optional(&fields, "numbering").and_then(|node| reader.choice(node, &NUMBERINGS));
        let paragraphs = match reader.optional(&fields, "paragraphs") {
            Some(node) => Paragraph::read_numbered(node, numbering.unwrap_or(Numbering::Numbers), reader),
            None => vec![],
        };
        let sections = match reader.optional(&fields, "sections") {
            Some(node) => Section::read_list(node, 1, reader),
            None => vec![],
        };
        let own = !paragraphs.is_empty() || !sections.is_empty();
        let content = match reproduces {
            Some(meeting) => {
                if opening.is_some() || numbering.is_some() || own {
                    let message = "an annex either reproduces a meeting or has paragraphs of its own";
                    let fault = Diagnostic::error("annex::both", meeting.place.clone(), message);
                    reader.report(fault.hint("delete `reproduces`, or the paragraphs"));
                }
                AnnexContent::Reproduces { meeting, first: first.map_or(1, |first| first.value) }
            }
            None => {
                if let Some(first) = first.filter(|_| !fields.is_damaged()) {
                    let message = "only what an annex reproduces can begin with another number";
                    let fault = Diagnostic::error("annex::both", first.place, message);
                    reader.report(fault.hint("delete `first`"));
                }
                if !own && opening.is_none() && !fields.is_damaged() {
                    let fault =
                        Diagnostic::error("annex::empty", fields.place().clone(), "the annex is empty");
                    reader.report(
                        fault.hint("give it `paragraphs:`, or `reproduces:` with the id of a meeting"),
                    );
                }
                let numbering = numbering.unwrap_or(Numbering::Numbers);
                AnnexContent::Text { opening, numbering, paragraphs, sections }
            }
        };
        Some(Self { title, content })
    }
}
