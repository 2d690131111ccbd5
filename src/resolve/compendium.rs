//! What a compendium prints, from cover to back cover.

use std::ops::Deref;

use super::arrangement::{SectionContent, arrange};
use super::body::BodyWriter;
use super::index;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use super::walk::{meeting_anchor, session_anchor};
use crate::corpus::{Absent, Compendium, Days, Layout, Reading, Text};
use crate::diagnostics::sentence;
use crate::printed::{Front, HeadingBlock, Introduces, PageRun, Printed, Role, Runs, Settings};

pub(super) fn resolve(reading: &Reading, compendium: &Compendium) -> Result<Printed, Absent> {
    let parts = arrange(reading, compendium)?;
    let style = Style::of(reading, compendium.digits, compendium.citation_style);
    let mut notes = NoteWriter::new(reading, style);

    let mut introduction = new_section(reading, &mut notes, compendium);
    introduction.heading(chapter(style, &compendium.introduction.heading, "chapter:introduction"));
    introduction.texts(&compendium.introduction.paragraphs);
    let front_matter = vec![PageRun { blocks: introduction.blocks }];

    let mut opening = new_section(reading, &mut notes, compendium);
    opening.heading(chapter(style, &compendium.heading, "chapter:body"));
    opening.texts(&compendium.summary);
    let mut body = vec![PageRun { blocks: opening.blocks }];

    for (index, part) in parts.iter().enumerate() {
        let mut writer = new_section(reading, &mut notes, compendium);
        let heading = style.title(2, Role::Part, &part.part.heading, &format!("part:{}", index + 1));
        writer.heading(heading.numbered(format!("{}-", part.letter)).listed(true));
        for (index, section) in part.sections.iter().enumerate() {
            let (words, anchor, place) = match &section.content {
                SectionContent::Meeting(meeting) => {
                    let days = style.span(meeting.from.value, meeting.to.value);
                    (style.meeting_heading(meeting, &days), meeting_anchor(meeting), &meeting.place)
                }
                SectionContent::Session(session, _) => {
                    let Some(Days { from, to }) = &session.days else {
                        let message = sentence!("field-missing-days");
                        return Err(reading.miss("field::missing", &session.place, message));
                    };
                    let days = style.span(from.value, to.value);
                    (style.session_heading(session, &days), session_anchor(session), &session.place)
                }
            };
            // Each session begins a page, and so a page run; meetings run on.
            if index > 0 && matches!(section.content, SectionContent::Session(..)) {
                body.push(PageRun { blocks: std::mem::take(&mut writer.blocks) });
            }
            let heading = HeadingBlock::new(3, Role::Meeting, style.string_runs(&words), anchor, place);
            writer.heading(heading.numbered(format!("{}-", section.ordinal)).listed(true));
            match &section.content {
                SectionContent::Meeting(meeting) => writer.meeting(meeting),
                SectionContent::Session(_, instruments) => {
                    for instrument in instruments {
                        let adopted_at = reading.get(&instrument.session)?;
                        writer.instrument(instrument, adopted_at, 4);
                    }
                }
            }
        }
        body.push(PageRun { blocks: writer.blocks });
    }

    Ok(Printed::Compendium {
        settings: Settings {
            title: whole_title(compendium),
            author: Some(compendium.publisher.plain().into()),
            keywords: vec![],
            digits: style.digits.into(),
            date: compendium.date.as_ref().map(|date| date.value.into()),
            layout: Layout::default(),
        },
        front: Box::new(Front {
            emblem: reading.emblem(None).map(|(name, _)| name.to_string()),
            title: style.plain_runs(&compendium.title),
            subtitle: all(style, &compendium.subtitle),
            wordmark: style.plain_runs(&compendium.wordmark),
            publisher: style.plain_runs(&compendium.publisher),
            imprint: all(style, &compendium.imprint),
            contents: style.plain_runs(&compendium.contents),
            address: compendium
                .back_cover
                .as_ref()
                .map(|cover| all(style, &cover.address))
                .unwrap_or_default(),
        }),
        front_matter,
        body,
        index: compendium
            .index
            .as_ref()
            .map(|settings| Box::new(index::derive(reading, settings, &parts, style))),
        pictures: masthead::pictures(reading, None),
    })
}

fn new_section<'w, 'a>(
    reading: &'a Reading<'a>,
    notes: &'w mut NoteWriter<'a>,
    compendium: &Compendium,
) -> BodyWriter<'w, 'a> {
    BodyWriter { labelled: compendium.index.is_some(), in_full: false, ..BodyWriter::new(reading, notes) }
}

impl BodyWriter<'_, '_> {
    /// Paragraphs without numbers.
    fn texts(&mut self, texts: &[Text]) {
        for text in texts {
            self.plain(text, Introduces::Nothing);
        }
    }
}

fn chapter(style: Style, text: &Text, anchor: &str) -> HeadingBlock {
    style.title(1, Role::Chapter, text, anchor).listed(true)
}

fn all<'a, T: Deref<Target = Text> + 'a>(style: Style, texts: impl IntoIterator<Item = &'a T>) -> Vec<Runs> {
    texts.into_iter().map(|text| style.plain_runs(text)).collect()
}

/// The title of a compendium with its subtitle, on one line.
pub(super) fn whole_title(compendium: &Compendium) -> String {
    let subtitle: Vec<_> = compendium.subtitle.iter().map(|line| line.plain()).collect();
    format!("{}: {}", compendium.title.plain(), subtitle.join(" "))
}
