//! What the index of a compendium prints as a document of its own.

use super::arrangement::arrange;
use super::compendium::{self, whole_title};
use super::index;
use super::style::Style;
use crate::corpus::{Absent, Layout, Reading, SeparateIndex};
use crate::diagnostics::sentence;
use crate::printed::{PageLocators, Printed, Settings};

pub(super) fn resolve(reading: &Reading, separate: &SeparateIndex) -> Result<Printed, Absent> {
    let name = &separate.compendium;
    let compendium = reading.compendium(name)?;
    let Some(settings) = &compendium.index else {
        let message = sentence!("index-nothing", name = &name.value);
        return Err(reading.miss("index::nothing", &name.place, message));
    };
    let style = Style::of(reading, compendium.digits, compendium.citation_style);
    let mut index = index::derive(reading, settings, &arrange(reading, compendium)?, style);
    let title = whole_title(compendium);
    index.compendium = Some(style.string_runs(&title));
    index.page_locators = match separate.page_locators.or(settings.page_locators).unwrap_or_default() {
        true => {
            // Its pages are those of the whole compendium, which is laid out for that.
            compendium::resolve(reading, compendium)?;
            PageLocators::Known
        }
        false => PageLocators::Off,
    };
    Ok(Printed::Index {
        settings: Settings {
            title: format!("{title}: {}", settings.heading.plain()),
            author: Some(compendium.publisher.plain().into()),
            keywords: vec![],
            digits: style.digits.into(),
            date: separate.date.as_ref().or(compendium.date.as_ref()).map(|date| date.value.into()),
            layout: Layout::default(),
        },
        index: Box::new(index),
    })
}
