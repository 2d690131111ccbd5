//! What the index of a compendium prints as a document of its own.

use super::compendium::whole_title;
use super::index::index;
use super::runs::string_runs;
use crate::corpus::{Corpus, SeparateIndex};
use crate::printed::{PageLocators, PageSize, Printed, Settings};

pub(super) fn resolve(corpus: &Corpus, separate: &SeparateIndex) -> Option<Printed> {
    let compendium = corpus.compendium(&separate.compendium.value)?;
    let settings = compendium.index.as_ref()?;
    let mut index = index(corpus, compendium)?;
    let title = whole_title(compendium);
    index.compendium = Some(string_runs(&title));
    index.page_locators = match separate.page_locators.or(settings.page_locators).unwrap_or_default() {
        true => PageLocators::Known,
        false => PageLocators::Off,
    };
    Some(Printed::Index {
        settings: Settings {
            title: format!("{title}: {}", settings.heading.plain()),
            author: Some(compendium.publisher.plain().into()),
            keywords: vec![],
            digits: compendium.digits.unwrap_or_default().into(),
            date: separate.date.as_ref().or(compendium.date.as_ref()).map(|date| date.value.into()),
            paper: PageSize::A4,
        },
        index: Box::new(index),
    })
}
