//! References by id: what they print is what stands where they lead, each leads to one place, and a document depends on
//! the files of what it names.

use std::collections::BTreeMap;

use khulasa::Edition;
use khulasa::corpus::Document;
use khulasa::printed::{Block, Printed, Run};
use khulasa::{Press, PressOptions};

fn press() -> Press {
    Press::new(PressOptions::new("tests/cases/references-by-id/source"))
        .expect("the project's templates and fonts")
}

fn document<'a>(edition: &'a Edition, name: &str) -> &'a Document {
    edition.corpus.documents.iter().find(|document| document.name == name).expect("the document")
}

/// The labels of a document with the numbers that are printed there.
fn labels(printed: &Printed) -> BTreeMap<String, Vec<String>> {
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for block in printed.page_runs().flat_map(|run| &run.blocks) {
        let (anchor, number) = match block {
            Block::Heading(heading) => {
                (Some(&heading.anchor), heading.over.as_ref().or(heading.number.as_ref()))
            }
            Block::Paragraph(paragraph) => (paragraph.anchor.as_ref(), paragraph.number.as_ref()),
            Block::Table(table) => (Some(&table.anchor), table.number.as_ref()),
            Block::Figure(figure) => (Some(&figure.anchor), Some(&figure.number)),
            _ => (None, None),
        };
        if let Some(anchor) = anchor {
            labels.entry(anchor.clone()).or_default().extend(number.cloned());
        }
    }
    labels
}

/// The references of some runs, those of footnotes too: number and label.
fn references(runs: &[Run], found: &mut Vec<(String, String)>) {
    for run in runs {
        match run {
            Run::Reference { text, anchor } => found.push((text.clone(), anchor.clone())),
            Run::LeftToRight { runs, .. } | Run::Note { text: runs, .. } => references(runs, found),
            _ => {}
        }
    }
}

fn references_of(printed: &Printed) -> Vec<(String, String)> {
    let mut found = vec![];
    for block in printed.page_runs().flat_map(|run| &run.blocks) {
        match block {
            Block::Paragraph(paragraph) => references(&paragraph.text, &mut found),
            Block::Table(table) => {
                let cells = table.header.iter().chain(&table.rows).flatten();
                cells.for_each(|cell| references(&cell.text, &mut found));
                references(&table.note, &mut found);
            }
            Block::Summary(summary) => summary.paragraphs.iter().for_each(|it| references(it, &mut found)),
            _ => {}
        }
    }
    found
}

#[test]
fn a_reference_leads_to_the_number_that_it_prints() {
    let edition = press().read().expect("the case");
    for (name, count) in
        [("sessions/cop-10/report", 40), ("sessions/cop-10/resolution-01", 14), ("sessions/cop-10/agenda", 4)]
    {
        let printed = edition.printed(document(&edition, name)).expect("what the document prints");
        let (labels, references) = (labels(&printed), references_of(&printed));
        for (text, anchor) in &references {
            // The preamble has no numbers.
            if text.starts_with("ف.د") {
                continue;
            }
            let [number] = &labels[anchor][..] else { panic!("{name}: {anchor}: {:?}", labels[anchor]) };
            let number = number.trim_end_matches('-');
            assert!(
                number.ends_with(text.as_str()) || text.ends_with(number),
                "{name}: {text} leads to {number}"
            );
        }
        assert_eq!(references.len(), count, "{name}: {references:#?}");
    }
}

#[test]
fn a_document_depends_on_what_it_names() {
    let edition = press().read().expect("the case");
    let offprint = document(&edition, "sessions/cop-10/decision-04");
    let (files, reach) = (edition.files_of(&[offprint]), edition.reach(offprint));
    let ends = |file: &str| files.iter().any(|it| it.ends_with(file));
    assert!(ends("instruments/resolution-01.yaml"), "{files:?}");
    assert!(!ends("meetings/wg-01.yaml"), "only the number is asked for: {files:?}");
    for document in &edition.corpus.documents {
        let (files, reach) = (edition.files_of(&[document]), edition.reach(document));
        assert!(files.is_subset(&reach), "{}: {:?}", document.name, files.difference(&reach));
    }
    assert!(files.is_subset(&reach));
}

/// The labels of the footnotes of a document with their marks.
fn noted(runs: &[Run], found: &mut BTreeMap<String, String>) {
    for run in runs {
        match run {
            Run::Note { mark, anchor: Some(anchor), .. } => {
                let twice = found.insert(anchor.clone(), mark.clone());
                assert_eq!(twice, None, "{anchor}");
            }
            Run::LeftToRight { runs, .. } => noted(runs, found),
            _ => {}
        }
    }
}

#[test]
fn a_reference_to_a_note_leads_to_the_foot_where_it_stands() {
    let press = Press::new(PressOptions::new("tests/cases/references-to-notes-and-documents/source"));
    let edition = press.and_then(|press| press.read()).expect("the case");
    for (name, count) in [("sessions/cop-10/report", 4), ("sessions/cop-12/report", 1)] {
        let printed = edition.printed(document(&edition, name)).expect("what the document prints");
        let mut notes = BTreeMap::new();
        for block in printed.page_runs().flat_map(|run| &run.blocks) {
            if let Block::Paragraph(paragraph) = block {
                noted(&paragraph.text, &mut notes);
            }
        }
        let references = references_of(&printed);
        assert_eq!(references.len(), count, "{name}: {references:#?}");
        for (number, anchor) in references {
            assert_eq!(notes.get(&anchor), Some(&format!("({number})")), "{name}: {anchor}");
        }
    }
}
