//! Where words were written, and on which pages they are printed; what was written stands on a page.

use std::any::Any;
use std::collections::BTreeMap;

use ecow::EcoString;
use serde::Serialize;

use crate::arabic::bidi::INVISIBLE;
use crate::arabic::phrase_search::Phrases;
use crate::check;
use crate::corpus::{Document, Passage, ReportPassage, Text};
use crate::diagnostics::{Diagnostic, Place};
use crate::edition::Edition;
use crate::press::{Press, all_cores};
use crate::printed::{Block, Printed, Run, gather};
use crate::source::{Source, Texts, Visitor};
use crate::typeset::{Mark, marks};

/// How many letters of a text are shown.
const MOST_LETTERS: usize = 70;

/// A text that an author wrote, and where it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Whereabouts {
    /// Where it is written.
    #[serde(flatten)]
    pub place: Place,
    /// Its beginning.
    pub text: String,
    /// The documents that print it.
    pub printed: Vec<PrintedOn>,
}

/// A document that prints a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrintedOn {
    /// The document by its output path without ending.
    pub document: EcoString,
    /// The pages from 1 on which it begins, or the table, the list or the vote that it stands in; none where it stands in a
    /// note, in a masthead or in the index.
    pub pages: Vec<usize>,
}

/// The texts that have some words, in the order of their files: letters that are often written for one another count as
/// the same, marks don't count, and a word may have a prefix or the article before it. `documents` are those that are
/// asked where they print them; of errors in documents nothing is said.
pub fn whereabouts(
    press: &Press,
    edition: &Edition,
    documents: &[&Document],
    words: &str,
) -> Vec<Whereabouts> {
    let phrases = Phrases::new([(words.to_owned(), ())]);
    let mut within = Within::default();
    edition.corpus.visit(&mut within);
    let mut found: BTreeMap<Place, String> = BTreeMap::new();
    check::all_texts(&edition.corpus, &mut |text| {
        let plain = text.plain();
        if !phrases.find(&plain).is_empty() {
            found.insert(text.place.clone(), beginning(&plain));
        }
    });
    let mut all: Vec<Whereabouts> =
        found.into_iter().map(|(place, text)| Whereabouts { place, text, printed: vec![] }).collect();
    let printing: Vec<&Document> = documents
        .iter()
        .copied()
        .filter(|document| {
            let files = edition.files_of(&[document]);
            edition.blocked_by(document).is_none() && all.iter().any(|it| files.contains(&it.place.file))
        })
        .collect();
    let marked = press.each(&printing, all_cores(), |document| marks_of(press, edition, document));
    for (document, marked) in printing.iter().zip(marked) {
        let Ok((marked, _)) = marked else { continue };
        let files = edition.files_of(&[document]);
        for text in all.iter_mut().filter(|it| files.contains(&it.place.file)) {
            let at = |place: &Place| {
                let here = marked.iter().filter(|mark| mark.place == *place);
                let mut pages: Vec<usize> = here.map(|mark| mark.page).collect();
                pages.dedup();
                pages
            };
            let own = at(&text.place);
            let around = within.0.get(&text.place).filter(|_| own.is_empty());
            let pages = around.map(at).unwrap_or(own);
            text.printed.push(PrintedOn { document: document.name.clone(), pages });
        }
    }
    for text in &mut all {
        // A document that shows it where it begins is told, and none that only has its file.
        if text.printed.iter().any(|it| !it.pages.is_empty()) {
            text.printed.retain(|it| !it.pages.is_empty());
        }
    }
    all
}

/// For each text the place of the passage that it is a part of.
#[derive(Default)]
struct Within(BTreeMap<Place, Place>);

impl<'a> Visitor<'a> for Within {
    fn record(&mut self, record: &'a dyn Any) {
        let passage = record.downcast_ref::<Passage>();
        let of_report = || record.downcast_ref::<ReportPassage>();
        let place = passage.map_or_else(|| of_report()?.place(), |passage| passage.content.place());
        let Some(place) = place else { return };
        let mut texts = Texts(|text: &'a Text| _ = self.0.insert(text.place.clone(), place.clone()));
        if let Some(passage) = passage {
            passage.visit(&mut texts);
        } else if let Some(passage) = of_report() {
            passage.visit(&mut texts);
        }
    }
}

/// The headings and paragraphs that stand on a page of a document, from 1, with the one that goes on there from the page
/// before; and how many pages there are.
pub fn page_whereabouts(
    press: &Press,
    edition: &Edition,
    document: &Document,
    page: usize,
) -> Result<(Vec<Whereabouts>, usize), Vec<Diagnostic>> {
    let (marked, texts) = marks_of(press, edition, document)?;
    let before = marked.iter().rposition(|mark| mark.page < page);
    let here = marked.iter().enumerate().filter(|(index, mark)| mark.page == page || Some(*index) == before);
    let here = here.map(|(_, mark)| Whereabouts {
        place: mark.place.clone(),
        text: texts.texts.get(&mark.place).cloned().unwrap_or_default(),
        printed: vec![PrintedOn { document: document.name.clone(), pages: vec![mark.page] }],
    });
    Ok((here.collect(), texts.pages))
}

/// Where each heading and paragraph of a document begins, and what it says.
fn marks_of(
    press: &Press,
    edition: &Edition,
    document: &Document,
) -> Result<(Vec<Mark>, Read), Vec<Diagnostic>> {
    let printed = press.printed(edition, document)?;
    let (pages, _) = press.pages(edition, &printed)?;
    Ok((marks(&printed, &pages), Read { texts: texts(&printed), pages: pages.pages().len() }))
}

/// What a document says, and on how many pages.
struct Read {
    texts: BTreeMap<Place, String>,
    pages: usize,
}

/// The beginning of each heading and paragraph.
fn texts(printed: &Printed) -> BTreeMap<Place, String> {
    let blocks = printed.page_runs().flat_map(|run| &run.blocks);
    let told = blocks.filter_map(|block| match block {
        Block::Heading(it) => Some((it.place.clone(), beginning(&plain(&it.text)))),
        Block::Paragraph(it) => Some((it.place.clone(), beginning(&plain(&it.text)))),
        Block::Table(it) => Some((it.place.clone()?, beginning(&plain(&it.caption)))),
        Block::Figure(it) => Some((it.place.clone(), beginning(&plain(&it.caption)))),
        Block::Chart(it) => Some((it.place.clone(), beginning(&plain(&it.caption)))),
        Block::Summary(it) => Some((it.place.clone(), beginning(&plain(it.paragraphs.first()?)))),
        Block::Officers(_) | Block::Timetable(_) | Block::Participants(_) => None,
    });
    told.collect()
}

/// The characters of runs that are to be seen.
fn plain(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, &mut text);
    text.replace(INVISIBLE, "")
}

/// The beginning of a text on one line.
fn beginning(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
