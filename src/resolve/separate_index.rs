//! What the index of a compendium prints as a document of its own.

use super::arrangement::arrange;
use super::compendium::{self, place_and_year, whole_title};
use super::index;
use super::style::Style;
use crate::arabic::phrases::PAGES_ELSEWHERE;
use crate::corpus::{Absent, Layout, Reading, SeparateIndex};
use crate::diagnostics::sentence;
use crate::printed::{IndexedCompendium, KeyPart, PageLocators, Printed, Settings};

pub(super) fn resolve(reading: &Reading, separate: &SeparateIndex) -> Result<Printed, Absent> {
    let name = &separate.compendium;
    let compendium = reading.compendium(name)?;
    let Some(settings) = &compendium.index else {
        let message = sentence!("index-nothing", name = &name.value);
        return Err(reading.miss("index::nothing", &name.place, message));
    };
    let style = Style::of(reading, compendium.digits, compendium.citation_style);
    let parts = arrange(reading, compendium)?;
    let mut index = index::derive(reading, settings, &parts, style);
    let title = whole_title(compendium, style);
    let key = parts.iter().map(|part| KeyPart {
        name: style.part(&part.letter),
        heading: style.plain_runs(&part.part.heading),
        sections: part.sections.iter().map(|section| section.entry(style)).collect(),
    });
    let paged = separate.page_locators.or(settings.page_locators).unwrap_or(true);
    index.compendium = Some(IndexedCompendium {
        title: style.string_runs(&title),
        publisher: style.plain_runs(&compendium.publisher),
        place_and_year: place_and_year(compendium, style),
        pages: paged.then(|| PAGES_ELSEWHERE.to_owned()),
        key: key.collect(),
    });
    index.page_locators = match paged {
        true => {
            // Its pages are those of the whole compendium, which is laid out for that.
            compendium::resolve(reading, compendium)?;
            PageLocators::Known
        }
        false => PageLocators::Off,
    };
    Ok(Printed::Index {
        settings: Settings {
            title: format!("{title}: {}", style.written(&settings.heading)),
            author: Some(style.written(&compendium.publisher)),
            keywords: vec![],
            digits: style.digits.into(),
            date: separate.date.as_ref().or(compendium.date.as_ref()).map(|date| date.value.into()),
            layout: Layout { paper: separate.layout.paper.or(compendium.layout.paper), ..separate.layout },
            print: separate.print.unwrap_or_default(),
        },
        index: Box::new(index),
    })
}
