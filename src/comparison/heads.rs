//! What stands around the text: mastheads, letterheads, covers; and the rows of the index.

use super::change::Change;
use super::lists::lines;
use super::texts::{is_marked, marked};
use crate::printed::{
    AgendaItemLines, Extract, FirstPage, Front, Index, Letterhead, Printed, Run, Runs, SignatureBlock,
};

/// Marks what differs in the head of a document, and tells that. What has no words of its own there, a job number, days of
/// handling, codes, is not compared.
pub(super) fn mark(old: &Printed, new: &mut Printed, changes: &mut Vec<Change>) {
    let mut heads = Heads { changes };
    match (old, new) {
        (Printed::Compendium { front: old, .. }, Printed::Compendium { front: new, .. }) => {
            heads.front(old, new);
        }
        (Printed::Offprint { extract: old, .. }, Printed::Offprint { extract: new, .. }) => {
            heads.extract(old, new);
        }
        (
            Printed::Agenda { masthead: old, .. } | Printed::Report { masthead: old, .. },
            Printed::Agenda { masthead: new, .. } | Printed::Report { masthead: new, .. },
        ) => heads.first_page(old, new),
        (Printed::Letter { letterhead: old, .. }, Printed::Letter { letterhead: new, .. }) => {
            heads.letterhead(old, new);
        }
        _ => {}
    }
}

/// Tells the rows of the index that differ; they follow from the text, and are not marked on the page.
pub(super) fn tell_index(old: &Printed, new: &Printed, changes: &mut Vec<Change>) {
    let (Some(old), Some(new)) = (old.index(), new.index()) else { return };
    let mut heads = Heads { changes };
    for text in lines(&rows(old), &rows(new)) {
        heads.tell(text, &new.heading);
    }
}

/// The rows of an index, a line each: topic, report, resolution, paragraphs, places.
fn rows(index: &Index) -> Vec<Runs> {
    let mut rows = vec![];
    for topic in &index.topics {
        for row in &topic.rows {
            let mut line = topic.heading.clone();
            let mut cell = |text: &str| {
                if !text.is_empty() {
                    line.push(Run::Text(format!(" | {}", text.replace('\n', "، "))));
                }
            };
            cell(&row.symbol);
            cell(row.instrument.as_ref().map(|it| it.name.as_str()).unwrap_or_default());
            cell(&row.source_cell());
            cell(&format!("{} {}", row.part, row.locator_cell()));
            rows.push(line);
        }
        if let Some(references) = &topic.cross_references {
            let mut line = topic.heading.clone();
            line.push(Run::Text(format!(" | {}", references.lead)));
            for reference in &references.topics {
                line.push(Run::Text(" ".into()));
                line.extend(reference.heading.iter().cloned());
            }
            rows.push(line);
        }
    }
    rows
}

/// Compares texts one by one.
struct Heads<'a> {
    changes: &'a mut Vec<Change>,
}

impl Heads<'_> {
    fn tell(&mut self, text: Runs, under: &Runs) {
        if is_marked(&text) {
            let under = under.clone();
            self.changes.push(Change { place: None, before: None, under, number: None, text });
        }
    }

    fn text(&mut self, old: &Runs, new: &mut Runs) {
        *new = marked(old, new);
        self.tell(new.clone(), &vec![]);
    }

    fn lines(&mut self, old: &[Runs], new: &mut Vec<Runs>) {
        *new = lines(old, new);
        new.iter().for_each(|line| self.tell(line.clone(), &vec![]));
    }

    /// What templates get as characters: it is told, and stands on the page as it is now.
    fn characters(&mut self, old: &str, new: &str) {
        let runs = |text: &str| vec![Run::Text(text.into())];
        self.tell(marked(&runs(old), &runs(new)), &vec![]);
    }

    fn front(&mut self, old: &Front, new: &mut Front) {
        self.text(&old.title, &mut new.title);
        self.lines(&old.subtitle, &mut new.subtitle);
        self.text(&old.wordmark, &mut new.wordmark);
        self.text(&old.publisher, &mut new.publisher);
        self.text(&old.place_and_year, &mut new.place_and_year);
        self.lines(&old.imprint, &mut new.imprint);
        self.lines(&old.address, &mut new.address);
    }

    fn extract(&mut self, old: &Extract, new: &mut Extract) {
        self.text(&old.organ, &mut new.organ);
        self.characters(&old.session, &new.session);
        self.text(&old.venue, &mut new.venue);
        self.text(&old.source, &mut new.source);
        self.text(&old.adopted, &mut new.adopted);
    }

    fn first_page(&mut self, old: &FirstPage, new: &mut FirstPage) {
        let symbol = |symbol: &Option<Run>| symbol.iter().cloned().collect::<Runs>();
        self.tell(marked(&symbol(&old.symbol), &symbol(&new.symbol)), &vec![]);
        // The block has no room for further lines.
        let all = |groups: &[Vec<Runs>]| groups.iter().flatten().cloned().collect::<Vec<_>>();
        let distribution = lines(&all(&old.distribution), &all(&new.distribution));
        distribution.into_iter().for_each(|line| self.tell(line, &vec![]));
        self.text(&old.organ, &mut new.organ);
        self.characters(&old.session, &new.session);
        self.text(&old.venue, &mut new.venue);
        let parts = |item: &Option<AgendaItemLines>| {
            item.as_ref().map(|item| (item.line.clone(), item.title.clone())).unwrap_or_default()
        };
        let (line, title) = parts(&old.agenda_item);
        match &mut new.agenda_item {
            Some(new) => {
                self.text(&line, &mut new.line);
                self.text(&title, &mut new.title);
            }
            None => [line, title].iter().for_each(|gone| self.text(gone, &mut vec![])),
        }
        let note = |note: &Option<Run>| note.iter().cloned().collect::<Runs>();
        self.tell(marked(&note(&old.symbol_note), &note(&new.symbol_note)), &vec![]);
        self.text(&old.title, &mut new.title);
        self.text(&old.author, &mut new.author);
    }

    fn letterhead(&mut self, old: &Letterhead, new: &mut Letterhead) {
        self.text(&old.organ, &mut new.organ);
        self.text(&old.reference, &mut new.reference);
        self.text(&old.place_and_date, &mut new.place_and_date);
        self.lines(&old.recipient, &mut new.recipient);
        self.text(&old.subject, &mut new.subject);
        self.text(&old.salutation, &mut new.salutation);
        self.text(&old.closing, &mut new.closing);
        self.text(&old.heading, &mut new.heading);
        let parts = |signature: &Option<SignatureBlock>| {
            signature.as_ref().map(|it| (it.name.clone(), it.title.clone())).unwrap_or_default()
        };
        let (name, title) = parts(&old.signature);
        match &mut new.signature {
            Some(new) => {
                self.text(&name, &mut new.name);
                self.lines(&title, &mut new.title);
            }
            None => std::iter::once(&name).chain(&title).for_each(|gone| self.text(gone, &mut vec![])),
        }
    }
}
