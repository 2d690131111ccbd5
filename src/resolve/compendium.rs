//! What a compendium prints, from cover to back cover.

use std::ops::Deref;

use super::arrangement::{SectionContent, arrange};
use super::body::BodyWriter;
use super::index;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::phrases::COMMA;
use crate::corpus::{Absent, Compendium, Reading, Text};
use crate::diagnostics::sentence;
use crate::printed::{
    Front, HeadingBlock, Introduces, Opening, OpeningEntry, PageRun, Printed, Role, Runs, Settings,
};

pub(super) fn resolve(reading: &Reading, compendium: &Compendium) -> Result<Printed, Absent> {
    let parts = arrange(reading, compendium)?;
    let style = Style::of(reading, compendium.digits, compendium.citation_style);
    let mut notes = NoteWriter::new(reading, style);

    let mut introduction = new_section(reading, &mut notes, compendium);
    introduction.heading(chapter(style, &compendium.introduction.heading, "chapter:introduction"));
    introduction.texts(&compendium.introduction.paragraphs);
    let front_matter = vec![PageRun::new(introduction.blocks)];

    let index =
        compendium.index.as_ref().map(|settings| Box::new(index::derive(reading, settings, &parts, style)));
    let mut opening = new_section(reading, &mut notes, compendium);
    opening.heading(chapter(style, &compendium.heading, "chapter:body"));
    opening.texts(&compendium.summary);
    let mut entries: Vec<OpeningEntry> = parts.iter().map(|part| part.entry(style)).collect();
    entries.extend(index.iter().map(|index| OpeningEntry {
        number: None,
        text: index.heading.clone(),
        anchor: index.anchor.clone(),
        page: None,
    }));
    let mut body = vec![PageRun { blocks: opening.blocks, opening: Some(Opening { letter: None, entries }) }];

    let mut pictures = masthead::pictures(reading, None);
    for part in &parts {
        let mut opening = new_section(reading, &mut notes, compendium);
        let heading = style.title(2, Role::Part, &part.part.heading, &part.anchor());
        let short = style.written(part.part.short.as_ref().unwrap_or(&part.part.heading));
        opening.heading(heading.numbered(format!("{}-", part.letter)).running(short).listed(true));
        let entries = part.sections.iter().map(|section| section.entry(style)).collect();
        let letter = Some(part.letter.clone());
        body.push(PageRun { blocks: opening.blocks, opening: Some(Opening { letter, entries }) });
        // Each session is a page run, so that a changed word touches no other; meetings are one.
        let mut writer = new_section(reading, &mut notes, compendium);
        for (index, section) in part.sections.iter().enumerate() {
            if let SectionContent::Session(session, _) = &section.content {
                if session.days.is_none() {
                    let message = sentence!("field-missing-days");
                    return Err(reading.miss("field::missing", &session.place, message));
                }
                if index > 0 {
                    body.push(PageRun::new(std::mem::take(&mut writer.blocks)));
                }
            }
            let words = style.string_runs(&section.heading(style));
            let heading = HeadingBlock::new(3, Role::Meeting, words, section.anchor(), section.place());
            let heading = heading.numbered(format!("{}-", section.ordinal)).running(section.name(style));
            writer.heading(heading.listed(true));
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
        pictures.append(&mut writer.pictures);
        body.push(PageRun::new(writer.blocks));
    }
    Ok(Printed::Compendium {
        settings: Settings {
            title: whole_title(compendium, style),
            author: Some(style.written(&compendium.publisher)),
            keywords: vec![],
            digits: style.digits.into(),
            date: compendium.date.as_ref().map(|date| date.value.into()),
            layout: compendium.layout,
            print: compendium.print.unwrap_or_default(),
        },
        front: Box::new(Front {
            emblem: reading.emblem(None).map(|(name, _)| name.to_string()),
            title: style.plain_runs(&compendium.title),
            subtitle: all(style, &compendium.subtitle),
            wordmark: style.plain_runs(&compendium.wordmark),
            publisher: style.plain_runs(&compendium.publisher),
            place_and_year: place_and_year(compendium, style),
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
        index,
        pictures,
    })
}

fn new_section<'w, 'a>(
    reading: &'a Reading<'a>,
    notes: &'w mut NoteWriter<'a>,
    compendium: &Compendium,
) -> BodyWriter<'w, 'a> {
    BodyWriter {
        labelled: compendium.index.is_some(),
        in_full: false,
        listed: true,
        ..BodyWriter::new(reading, notes)
    }
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
pub(super) fn whole_title(compendium: &Compendium, style: Style) -> String {
    let subtitle: Vec<_> = compendium.subtitle.iter().map(|line| style.written(line)).collect();
    format!("{}: {}", style.written(&compendium.title), subtitle.join(" "))
}

/// Where and in which year a compendium is published, as far as its file says: `فيينا، 2021`.
pub(super) fn place_and_year(compendium: &Compendium, style: Style) -> Runs {
    let place = compendium.place.as_ref().map(|place| style.written(place));
    let year = compendium.date.as_ref().and_then(|date| u32::try_from(date.value.parts().0).ok());
    let known: Vec<String> = place.into_iter().chain(year.map(|year| style.digits.number(year))).collect();
    style.string_runs(&known.join(COMMA))
}
