//! The blocks of page runs: which stand in both editions, which came and which went.

use super::alignment::{Pair, aligned};
use super::change::Change;
use super::keys::{Pictures, block_entry, texts, typed_number};
use super::lists::{lines, officers, participants, summary};
use super::tables;
use super::texts::{all_added, all_removed, is_marked, marked};
use super::timetables::{self, timetable};
use crate::printed::{
    Block, ChartBlock, DelegationGroup, FigureBlock, HeadingBlock, PageRun, ParagraphBlock, Run, Runs,
};

/// What the old and the new edition print.
pub(super) struct Editions<'a> {
    /// The page runs of the old one.
    pub old: &'a [PageRun],
    /// Its pictures.
    pub old_pictures: &'a Pictures,
    /// The page runs of the new one.
    pub new: &'a [PageRun],
    /// Its pictures.
    pub new_pictures: &'a Pictures,
}

impl Editions<'_> {
    /// The page runs of the new edition with what differs marked, and what that is.
    pub fn compare(&self) -> (Vec<PageRun>, Vec<Change>) {
        let old: Vec<&Block> = self.old.iter().flat_map(|run| &run.blocks).collect();
        let new = self.new.iter().enumerate();
        let new: Vec<(usize, &Block)> =
            new.flat_map(|(index, run)| run.blocks.iter().map(move |block| (index, block))).collect();
        let before: Vec<_> = old.iter().map(|block| block_entry(block, self.old_pictures)).collect();
        let after: Vec<_> = new.iter().map(|(_, block)| block_entry(block, self.new_pictures)).collect();
        let mut writer = Writer::new(self.new);
        for pair in aligned(&before, &after) {
            match pair {
                Pair::Both(a, b) if before[a].key == after[b].key => writer.same(new[b].0, new[b].1),
                Pair::Both(a, b) => writer.both(old[a], new[b].0, new[b].1),
                Pair::Old(a) => writer.removed(old[a]),
                Pair::New(b) => writer.added(new[b].0, new[b].1),
            }
        }
        (writer.runs, writer.changes)
    }
}

/// Writes the blocks of both editions.
struct Writer {
    runs: Vec<PageRun>,
    changes: Vec<Change>,
    /// The page run that is written.
    at: usize,
    /// The headings that what follows stands under, each with its level.
    under: Vec<(u8, Runs)>,
    /// How many blocks of the old edition alone were written: their labels are numbered by it.
    removed: usize,
}

impl Writer {
    fn new(new: &[PageRun]) -> Self {
        let empty = new.iter().map(|run| PageRun { blocks: vec![], opening: run.opening.clone() });
        Self { runs: empty.collect(), changes: vec![], at: 0, under: vec![], removed: 0 }
    }

    fn same(&mut self, run: usize, block: &Block) {
        self.push(run, with_mark(block.clone(), false));
    }

    fn both(&mut self, old: &Block, run: usize, new: &Block) {
        let Some(block) = marked_block(old, new) else {
            self.removed(old);
            return self.added(run, new);
        };
        let at = self.changes.len();
        self.tell(Some(old), &block);
        // Numbers are drawn; they are told as the text output has them.
        if let (Block::Chart(before), Block::Chart(after)) = (old, new) {
            let rows = |chart: &ChartBlock| -> Vec<Runs> {
                chart.points.iter().map(|point| vec![Run::Text(point.line())]).collect()
            };
            let told = lines(&rows(before), &rows(after)).into_iter().filter(|row| is_marked(row));
            let change = self.change(Some(old), &block);
            self.changes.extend(told.map(|text| Change { text, ..change.clone() }));
        }
        if self.changes.len() == at {
            // A picture may be another under the words that it had.
            let text = whole(&block);
            self.changes.push(Change { text, ..self.change(Some(old), &block) });
        }
        // What an author typed before a text is told with it.
        if let (Block::Paragraph(old), Block::Paragraph(new), [change]) = (old, new, &mut self.changes[at..])
        {
            let number = |paragraph: &ParagraphBlock| {
                vec![Run::Text(typed_number(paragraph).unwrap_or_default().into())]
            };
            let number = marked(&number(old), &number(new));
            if is_marked(&number) {
                let text = std::mem::take(&mut change.text);
                change.text = [number, vec![Run::Text(" ".into())], text].concat();
            }
        }
        self.push(run, with_mark(block, true));
    }

    fn added(&mut self, run: usize, new: &Block) {
        let block = all(new, all_added);
        self.tell(None, &block);
        self.push(run, with_mark(block, true));
    }

    fn removed(&mut self, old: &Block) {
        let mut block = all(old, all_removed);
        self.removed += 1;
        let label = format!("removed:{}", self.removed);
        match &mut block {
            Block::Heading(heading) => {
                heading.anchor = label;
                heading.listed = false;
            }
            Block::Paragraph(paragraph) => paragraph.anchor = None,
            Block::Table(table) => table.anchor = label,
            // The picture itself is not printed: it may not be there any more.
            Block::Figure(figure) => {
                let caption = std::mem::take(&mut figure.caption);
                let paragraph = ParagraphBlock::new(caption, &figure.place);
                block = Block::Paragraph(ParagraphBlock { number: Some(figure.number.clone()), ..paragraph });
            }
            // Two charts of one number would both seem to be there.
            Block::Chart(chart) => {
                let caption = std::mem::take(&mut chart.caption);
                let paragraph = ParagraphBlock::new(caption, &chart.place);
                block = Block::Paragraph(ParagraphBlock { number: Some(chart.number.clone()), ..paragraph });
            }
            Block::Officers(_) | Block::Timetable(_) | Block::Summary(_) | Block::Participants(_) => {}
        }
        let change = Change { place: None, before: old.place().cloned(), ..self.change(None, &block) };
        let told = told(&block).into_iter().filter(|text| !text.is_empty());
        self.changes.extend(told.map(|text| Change { text, ..change.clone() }));
        if let Some(run) = self.runs.get_mut(self.at) {
            run.blocks.push(with_mark(block, true));
        }
    }

    fn push(&mut self, run: usize, block: Block) {
        if let Block::Heading(heading) = &block {
            self.under.retain(|(level, _)| *level < heading.level);
            self.under.push((heading.level, heading.text.clone()));
        }
        self.at = run;
        self.runs[run].blocks.push(block);
    }

    /// Tells each text of a block that is marked.
    fn tell(&mut self, old: Option<&Block>, block: &Block) {
        let change = self.change(old, block);
        let told = told(block).into_iter().filter(|text| is_marked(text));
        self.changes.extend(told.map(|text| Change { text, ..change.clone() }));
    }

    fn change(&self, old: Option<&Block>, block: &Block) -> Change {
        // A heading stands under those above its level.
        let within = |level: u8| match block {
            Block::Heading(heading) => level < heading.level,
            _ => true,
        };
        let under = self.under.iter().rfind(|(level, _)| within(*level));
        Change {
            place: block.place().cloned(),
            before: old.and_then(Block::place).cloned(),
            under: under.map(|(_, heading)| heading.clone()).unwrap_or_default(),
            number: number(block).map(str::to_owned),
            text: vec![],
        }
    }
}

/// The number of a block, as it is printed.
fn number(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(HeadingBlock { number, over, .. }) => number.as_deref().or(over.as_deref()),
        Block::Paragraph(paragraph) => paragraph.number.as_deref(),
        Block::Table(table) => table.number.as_deref(),
        Block::Figure(figure) => Some(&figure.number),
        Block::Chart(chart) => Some(&chart.number),
        Block::Officers(_) | Block::Timetable(_) | Block::Summary(_) | Block::Participants(_) => None,
    }
}

/// What stands between the texts of a row that is told as one.
const BETWEEN: &str = " | ";

/// The texts of a block as they are told: rows of a table, offices and delegations with their names as one.
fn told(block: &Block) -> Vec<Runs> {
    let row = |texts: Vec<&Runs>| {
        let texts = texts.into_iter().filter(|text| !text.is_empty()).map(|text| text.to_vec());
        texts.reduce(|mut row, text| {
            row.push(Run::Text(BETWEEN.into()));
            row.extend(text);
            row
        })
    };
    match block {
        Block::Table(table) => {
            let rows = table.header.iter().chain(&table.rows);
            let rows = rows.filter_map(|cells| row(cells.iter().map(|cell| &cell.text).collect()));
            std::iter::once(table.caption.clone()).chain(rows).chain([table.note.clone()]).collect()
        }
        Block::Timetable(timetable) => timetables::told(timetable, BETWEEN),
        Block::Officers(officers) => {
            let offices = officers.offices.iter();
            offices.filter_map(|it| row(std::iter::once(&it.office).chain(&it.names).collect())).collect()
        }
        Block::Participants(participants) => {
            let of_group = |group: &DelegationGroup| {
                let delegations = group.delegations.iter();
                let rows =
                    delegations.filter_map(|it| row(std::iter::once(&it.name).chain(&it.members).collect()));
                std::iter::once(group.heading.clone()).chain(rows).collect::<Vec<_>>()
            };
            participants.groups.iter().flat_map(of_group).collect()
        }
        _ => texts(block).into_iter().cloned().collect(),
    }
}

/// All texts of a block as one.
fn whole(block: &Block) -> Runs {
    texts(block).into_iter().flatten().cloned().collect()
}

/// The new block with what differs from the old one marked. `None` if the two cannot stand in one another's place.
fn marked_block(old: &Block, new: &Block) -> Option<Block> {
    Some(match (old, new) {
        (Block::Heading(old), Block::Heading(new)) => {
            Block::Heading(HeadingBlock { text: marked(&old.text, &new.text), ..new.clone() })
        }
        (Block::Paragraph(old), Block::Paragraph(new)) => {
            Block::Paragraph(new.clone().saying(marked(&old.text, &new.text)))
        }
        (Block::Table(old), Block::Table(new)) => Block::Table(tables::table(old, new)?),
        (Block::Figure(old), Block::Figure(new)) => {
            Block::Figure(FigureBlock { caption: marked(&old.caption, &new.caption), ..new.clone() })
        }
        (Block::Chart(old), Block::Chart(new)) => Block::Chart(ChartBlock {
            caption: marked(&old.caption, &new.caption),
            note: marked(&old.note, &new.note),
            ..new.clone()
        }),
        (Block::Summary(old), Block::Summary(new)) => Block::Summary(summary(old, new)),
        (Block::Officers(old), Block::Officers(new)) => Block::Officers(officers(old, new)),
        (Block::Participants(old), Block::Participants(new)) => Block::Participants(participants(old, new)),
        (Block::Timetable(old), Block::Timetable(new)) => Block::Timetable(timetable(old, new)),
        _ => return None,
    })
}

/// A block all of whose texts are marked.
fn all(block: &Block, mark: fn(&[Run]) -> Runs) -> Block {
    let mut all = block.clone();
    match &mut all {
        Block::Heading(heading) => heading.text = mark(&heading.text),
        Block::Paragraph(paragraph) => *paragraph = paragraph.clone().saying(mark(&paragraph.text)),
        Block::Table(table) => *table = tables::all(table, mark),
        Block::Figure(figure) => figure.caption = mark(&figure.caption),
        Block::Chart(chart) => {
            chart.caption = mark(&chart.caption);
            chart.note = mark(&chart.note);
        }
        Block::Summary(summary) => {
            summary.heading = mark(&summary.heading);
            summary.paragraphs.iter_mut().for_each(|text| *text = mark(text));
        }
        Block::Officers(officers) => {
            for office in &mut officers.offices {
                office.office = mark(&office.office);
                office.names.iter_mut().for_each(|name| *name = mark(name));
            }
        }
        Block::Participants(participants) => {
            for group in &mut participants.groups {
                group.heading = mark(&group.heading);
                for delegation in &mut group.delegations {
                    delegation.name = mark(&delegation.name);
                    delegation.members.iter_mut().for_each(|member| *member = mark(member));
                }
            }
        }
        Block::Timetable(timetable) => {
            // All of it is new, or no longer there.
            let meetings = timetable.days.iter_mut().flat_map(|day| &mut day.meetings);
            meetings.flat_map(|it| &mut it.rows).for_each(|row| row.title = mark(&row.title));
        }
    }
    all
}

/// A block with a line in the margin or without: what a revision itself has marked counts no more.
fn with_mark(mut block: Block, changed: bool) -> Block {
    block.set_changed(changed);
    block
}
