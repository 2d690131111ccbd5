//! The paragraphs of meetings and instruments in printing order, with their numbers and labels: one walk
//! serves the print and the index, so that a locator cannot name another paragraph than the printed one.

use super::locator::{Path, Step};
use crate::corpus::{
    AnnexContent, Instrument, Meeting, Numbering, Paragraph, Passage, Section, Session, Shelved,
};

/// The label of a meeting. Ids are unique among texts of one kind, labels in a whole document, so
/// a label begins with the kind; what follows the id is divided from it by a colon, which no id has.
pub fn meeting_anchor(meeting: &Shelved<Meeting>) -> String {
    format!("meeting:{}", meeting.id)
}

/// The label of a session.
pub fn session_anchor(session: &Shelved<Session>) -> String {
    format!("session:{}", session.id)
}

/// The label of an instrument.
pub fn instrument_anchor(instrument: &Shelved<Instrument>) -> String {
    format!("instrument:{}", instrument.id)
}

/// The label of an annex.
pub fn annex_anchor(instrument: &Shelved<Instrument>, number: usize) -> String {
    format!("{}:annex-{number}", instrument_anchor(instrument))
}

/// The label of a paragraph of a text whose own label is given.
pub fn anchor(text: &str, path: &[Step]) -> String {
    let mut label = text.to_owned();
    for step in path {
        let (kind, value) = match step {
            Step::Preamble(value) => ("p", value),
            Step::Number(value) => ("", value),
            Step::Letter(value) => ("l", value),
            Step::Quoted(value) => ("q", value),
            Step::Bracketed(value) => ("b", value),
            Step::Ordinal(value) => ("o", value),
        };
        label.push_str(&format!(":{kind}{value}"));
    }
    label
}

/// Visits the paragraphs of a list with their paths. `first` is the number of the first one.
pub fn walk<'a>(
    paragraphs: impl IntoIterator<Item = &'a Paragraph>,
    numbering: Numbering,
    first: u32,
    visit: &mut dyn FnMut(&Path, &'a Paragraph),
) {
    for (value, paragraph) in (first..).zip(paragraphs) {
        walk_below(paragraph, vec![Step::of(numbering, value)], visit);
    }
}

/// Visits a paragraph of a path and all below it.
pub fn walk_below<'a>(paragraph: &'a Paragraph, path: Path, visit: &mut dyn FnMut(&Path, &'a Paragraph)) {
    visit(&path, paragraph);
    let numbering = paragraph.numbering.or_else(|| Some(path.last()?.below())).unwrap_or(Numbering::Letters);
    for (value, item) in (1..).zip(&paragraph.items) {
        let mut path = path.clone();
        path.push(Step::of(numbering, value));
        walk_below(item, path, visit);
    }
}

/// Visits all paragraphs of an instrument itself with the name of the text they belong to (the
/// instrument or one of its annexes) and their paths.
pub fn walk_instrument<'a>(
    instrument: &'a Instrument,
    visit: &mut dyn FnMut(Option<usize>, &Path, &'a Paragraph),
) {
    for (index, paragraph) in instrument.preamble.iter().enumerate() {
        let path = vec![Step::Preamble(index as u32 + 1)];
        walk_below(paragraph, path, &mut |path, it| visit(None, path, it));
    }
    let operative = Passage::numbered(&instrument.operative);
    walk(operative, instrument.numbering(), 1, &mut |path, paragraph| visit(None, path, paragraph));
    for numbered in numbered_sections(instrument) {
        let NumberedSection { section, first, .. } = numbered;
        let paragraphs = Passage::numbered(&section.paragraphs);
        walk(paragraphs, Numbering::Numbers, first, &mut |path, it| visit(None, path, it));
    }
    for (index, annex) in instrument.annexes.iter().enumerate() {
        if let AnnexContent::Text { numbering, paragraphs, sections, .. } = &annex.content {
            for stretch in annex_stretches(paragraphs, sections) {
                walk(
                    Passage::numbered(stretch.paragraphs),
                    numbering.unwrap_or(Numbering::Numbers),
                    stretch.first,
                    &mut |path, it| {
                        visit(Some(index + 1), path, it);
                    },
                );
            }
        }
    }
}

/// A section of an instrument with all that is computed about it.
pub struct NumberedSection<'a> {
    /// What its file says.
    pub section: &'a Section,
    /// Its number within the section around it; the outermost have none.
    pub number: Option<u32>,
    /// What its label adds to that of the instrument.
    pub anchor: String,
    /// The number of its first paragraph.
    pub first: u32,
}

/// The sections of an instrument in printing order. Their paragraphs are numbered through all of them,
/// and go on where numbered operative paragraphs end, so that each number stands once.
pub fn numbered_sections(instrument: &Instrument) -> Vec<NumberedSection<'_>> {
    fn add<'a>(
        section: &'a Section,
        number: Option<u32>,
        anchor: String,
        next: &mut u32,
        found: &mut Vec<NumberedSection<'a>>,
    ) {
        found.push(NumberedSection { section, number, anchor: anchor.clone(), first: *next });
        *next += count(&section.paragraphs);
        for (number, section) in (1..).zip(&section.sections) {
            add(section, Some(number), format!("{anchor}.{number}"), next, found);
        }
    }
    let mut next = match instrument.numbering() {
        Numbering::Numbers => count(&instrument.operative) + 1,
        _ => 1,
    };
    let mut found = vec![];
    for (number, section) in (1..).zip(&instrument.sections) {
        add(section, None, format!(":section-{number}"), &mut next, &mut found);
    }
    found
}

/// How many numbers some passages take.
pub fn count(passages: &[Passage]) -> u32 {
    Passage::numbered(passages).count() as u32
}

/// A stretch of an annex: its paragraphs under no heading, or those of one of its sections.
pub struct AnnexStretch<'a> {
    /// The section and its number, from 1; what stands before the first has none.
    pub section: Option<(u32, &'a Section)>,
    /// The paragraphs, and what stands between them.
    pub paragraphs: &'a [Passage],
    /// The number of the first.
    pub first: u32,
}

/// The stretches of an annex in printing order. Their paragraphs are numbered through all of them.
pub fn annex_stretches<'a>(paragraphs: &'a [Passage], sections: &'a [Section]) -> Vec<AnnexStretch<'a>> {
    let mut next = 1;
    let headed = (1..).zip(sections).map(|it| (Some(it), &it.1.paragraphs[..]));
    let stretches = std::iter::once((None, paragraphs)).chain(headed).map(|(section, paragraphs)| {
        let first = next;
        next += count(paragraphs);
        AnnexStretch { section, paragraphs, first }
    });
    stretches.collect()
}
