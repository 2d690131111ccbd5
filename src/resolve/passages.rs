//! The blocks of passages: numbered paragraphs, and the lists, quotations, tables and pictures between them.

use super::body::BodyWriter;
use super::style::Style;
use crate::arabic::phrases::CONTINUED;
use crate::corpus::{
    self, Cell, Column, Counted, Delegations, Figure, Numbering, Office, Passage, PassageContent,
    QuotedParagraph, Row, Side, Table, Text, first_columns,
};
use crate::diagnostics::Located;
use crate::printed::{
    Block, CellSide, DelegationEntry, DelegationGroup, FigureBlock, Introduces, OfficeHolders, OfficersBlock,
    ParagraphBlock, ParagraphRole, ParticipantsBlock, Role, TableBlock, TableCell, TableColumn,
};
use crate::source::{Id, Number};

/// What stands before the entries of lists.
const BULLET: &str = "•";
const DASH: &str = "–";

impl BodyWriter<'_, '_> {
    /// Passages of a text whose label is given. Unnumbered headings among them have the given level; the number that
    /// follows the last one comes back.
    pub fn passages(
        &mut self,
        passages: &[Passage],
        numbering: Numbering,
        first: u32,
        text: &str,
        level: u8,
    ) -> u32 {
        let mut next = first;
        for (index, passage) in passages.iter().enumerate() {
            let leads = passages.get(index + 1).is_some_and(|next| next.content.is_led_to());
            let from = self.blocks.len();
            next = self.passage(&passage.content, leads, numbering, next, text, level);
            self.mark_changed(from, passage.changed);
        }
        next
    }

    /// Marks the blocks from one on, if they are those of a passage that a revision has changed.
    pub fn mark_changed(&mut self, from: usize, changed: Option<bool>) {
        if changed == Some(true) {
            self.blocks[from..].iter_mut().for_each(|block| block.set_changed(true));
        }
    }

    /// One passage; `leads` tells whether it introduces what follows.
    pub fn passage(
        &mut self,
        passage: &PassageContent,
        leads: bool,
        numbering: Numbering,
        next: u32,
        text: &str,
        level: u8,
    ) -> u32 {
        let introduces = if leads { Introduces::Paragraphs } else { Introduces::Nothing };
        match passage {
            PassageContent::Numbered { paragraph, officers } => {
                self.paragraphs([paragraph], numbering, next, text);
                if let (Some(Block::Paragraph(last)), true) = (self.blocks.last_mut(), leads) {
                    last.introduces = Introduces::Paragraphs;
                }
                self.officers(officers);
                return next + 1;
            }
            PassageContent::Unnumbered { unnumbered } => self.plain(unnumbered, introduces),
            PassageContent::Heading { heading } => {
                self.counts.headings += 1;
                let anchor = format!("{text}:heading-{}", self.counts.headings);
                let heading = self.notes.title(level, Role::CrossHeading, heading, &anchor);
                self.heading(heading);
            }
            PassageContent::Bullets { bullets } => self.list(bullets, BULLET),
            PassageContent::Dashes { dashes } => self.list(dashes, DASH),
            PassageContent::Quotation { quotation } => self.quotation(quotation),
            PassageContent::Table { table } => self.table(table, text),
            PassageContent::Figure { figure } => self.figure(figure, text),
            PassageContent::Chart { chart } => self.chart(chart, text),
            PassageContent::Participants { participants } => self.participants(participants),
            PassageContent::Vote { vote } => self.vote(vote, text),
        }
        next
    }

    fn officers(&mut self, officers: &[Office]) {
        if officers.is_empty() {
            return;
        }
        let style = self.notes.style();
        let offices = officers.iter().map(|office| OfficeHolders {
            office: style.plain_runs(&office.office),
            names: office.names.iter().map(|name| style.plain_runs(name)).collect(),
        });
        self.blocks.push(Block::Officers(OfficersBlock { offices: offices.collect(), changed: false }));
    }

    fn list(&mut self, entries: &[Text], mark: &str) {
        for text in entries {
            let runs = self.notes.runs(text);
            self.paragraph(ParagraphBlock {
                role: ParagraphRole::ListEntry,
                depth: 1,
                number: Some(mark.into()),
                ..ParagraphBlock::new(runs, &text.place)
            });
        }
    }

    fn quotation(&mut self, quotation: &[QuotedParagraph]) {
        for QuotedParagraph { text, number } in quotation {
            let runs = self.notes.runs(text);
            self.paragraph(ParagraphBlock {
                role: ParagraphRole::Quotation,
                number: number.as_ref().map(|number| number.to_string()),
                ..ParagraphBlock::new(runs, &text.place)
            });
        }
    }

    fn table(&mut self, table: &Table, text: &str) {
        let style = self.notes.style();
        self.counts.tables += 1;
        let number = table.caption.as_ref().map(|_| style.table(self.counts.tables));
        let anchor = format!("{text}:table-{}", self.counts.tables);
        self.note(&table.id, self.counts.tables, &anchor);
        if let Some(caption) = &table.caption {
            self.reading.numbers().reach(&caption.place.file, Counted::Tables, self.counts.tables);
        }
        let (mut header, mut rows): (&[Row], &[Row]) = (&table.header, table.rows());
        if let Some(csv) = table.csv() {
            // That it is not there is told by the checks.
            rows = self.reading.rows(&csv.value).unwrap_or_default();
            if header.is_empty() {
                (header, rows) = rows.split_at(rows.len().min(1));
            }
        }
        let width = table.width().or_else(|| Some(header.first()?.len())).unwrap_or_default();
        let columns = (0..width).map(|index| column(table.columns.get(index)));
        let columns = columns.collect();
        let header = self.cells(header, width);
        let rows = self.cells(rows, width);
        let note = table.note.as_ref().map(|note| self.notes.runs(note)).unwrap_or_default();
        self.blocks.push(Block::Table(TableBlock {
            continued: number.as_ref().map(|number| format!("{number} {CONTINUED}")).unwrap_or_default(),
            number,
            caption: table.caption.as_ref().map(|it| style.heading_runs(it)).unwrap_or_default(),
            anchor,
            columns,
            header,
            rows,
            total: table.total.unwrap_or_default(),
            changed: false,
            note,
            place: table.place().cloned(),
        }));
    }

    fn cells(&mut self, rows: &[Row], width: usize) -> Vec<Vec<TableCell>> {
        let mut cell = |(cell, column): (&Cell, usize)| TableCell {
            text: cell.text.as_ref().map(|text| self.notes.runs(text)).unwrap_or_default(),
            number: cell.is_number(),
            column,
            across: cell.across,
            down: cell.down,
        };
        let placed = rows.iter().zip(first_columns(rows, width));
        placed.map(|(row, columns)| row.iter().zip(columns).map(&mut cell).collect()).collect()
    }

    fn figure(&mut self, figure: &Figure, text: &str) {
        let style = self.notes.style();
        self.counts.figures += 1;
        let anchor = format!("{text}:figure-{}", self.counts.figures);
        self.note(&figure.id, self.counts.figures, &anchor);
        self.reading.numbers().reach(&figure.caption.place.file, Counted::Figures, self.counts.figures);
        // That it is not there is told by the checks.
        let Some((name, picture)) = self.reading.picture(&figure.picture.value) else { return };
        self.pictures.push((name.to_string(), picture.clone()));
        self.blocks.push(Block::Figure(FigureBlock {
            number: style.figure(self.counts.figures),
            caption: style.heading_runs(&figure.caption),
            anchor,
            picture: name.to_string(),
            alternative: style.written(&figure.alt),
            width: figure.width.map_or(100, Number::get),
            changed: false,
            place: figure.caption.place.clone(),
        }));
    }

    /// Notes the number and the label of what has an id.
    pub(super) fn note(&self, id: &Option<Located<Id>>, number: u32, anchor: &str) {
        if let Some(id) = id {
            let number = self.notes.style().digits.number(number);
            self.reading.numbers().note(&id.place.file, Some(&id.value), number, Some(anchor.into()));
        }
    }

    fn participants(&mut self, groups: &[Delegations]) {
        let style = self.notes.style();
        let groups = groups.iter().map(|group| DelegationGroup {
            heading: style.heading_runs(&group.heading),
            delegations: group.delegations.iter().map(|it| delegation(it, style)).collect(),
        });
        self.blocks.push(Block::Participants(ParticipantsBlock { groups: groups.collect(), changed: false }));
    }
}

fn column(column: Option<&Column>) -> TableColumn {
    let side = column.and_then(|column| column.align).unwrap_or_default();
    TableColumn {
        width: column.and_then(|column| column.width).map_or(1, Number::get),
        align: match side {
            Side::Start => CellSide::Start,
            Side::Center => CellSide::Center,
            Side::Numbers => CellSide::Numbers,
        },
    }
}

fn delegation(delegation: &corpus::Delegation, style: Style) -> DelegationEntry {
    DelegationEntry {
        name: style.plain_runs(&delegation.name),
        members: delegation.members.iter().map(|member| style.plain_runs(member)).collect(),
    }
}
