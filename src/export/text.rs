//! The text of a document in reading order, as printed: one heading, paragraph, item or table cell
//! a line, with its number; then a line `***`, then the footnotes, one a line.

use crate::arabic::copied::copied;
use crate::arabic::phrases::COMMA;
use crate::printed::{
    Block, ChartBlock, ChartShape, CrossReferences, Extract, FigureBlock, FirstPage, Front, Index,
    Letterhead, Locator, OfficersBlock, PageLocators, PageRun, ParticipantsBlock, Printed, Run, SummaryBlock,
    TableBlock, TimetableBlock, gather, notes, without_notes,
};
use crate::typeset::PageNumbers;

/// The text of a document whose pages are known, with all that charts are drawn from.
pub fn text(printed: &Printed, pages: &PageNumbers) -> String {
    written(printed, pages, true)
}

/// What the pages of a document must show: of charts all but the numbers that are drawn.
pub fn shown_text(printed: &Printed, pages: &PageNumbers) -> String {
    written(printed, pages, false)
}

fn written(printed: &Printed, pages: &PageNumbers, drawn: bool) -> String {
    let mut out = Lines { drawn, ..Lines::default() };
    if let Some(masthead) = printed.masthead() {
        out.masthead(masthead);
    }
    if let Some(extract) = printed.extract() {
        out.extract(extract);
    }
    if let Some(front) = printed.front() {
        out.front(front);
        out.runs(&front.contents);
        out.contents(printed, pages);
    }
    if let Some(contents) = printed.contents() {
        out.runs(&contents.heading);
        out.line(std::slice::from_ref(&contents.pages));
        out.contents(printed, pages);
    }
    if let Some(letterhead) = printed.letterhead() {
        out.letter_opening(letterhead);
    }
    printed.page_runs().for_each(|run| out.page_run(run));
    if let Some(letterhead) = printed.letterhead() {
        out.letter_closing(letterhead);
    }
    if let Some(index) = printed.index() {
        out.index(index, pages);
    }
    if let Some(front) = printed.front()
        && !front.address.is_empty()
    {
        out.runs(&front.wordmark);
        out.runs(&front.publisher);
        front.address.iter().for_each(|line| out.runs(line));
    }
    out.finish()
}

/// The text of an index alone.
pub fn index_text(index: &Index) -> String {
    let mut out = Lines::default();
    out.index(index, &PageNumbers::default());
    out.finish()
}

/// `انظر` or `انظر أيضاً` with the topics that it names, as one line.
pub(super) fn cross_references(references: &CrossReferences) -> String {
    let topics: Vec<String> = references.topics.iter().map(|topic| plain(&topic.heading)).collect();
    format!("{} {}", references.lead, topics.join(&references.separator))
}

/// The characters of runs, with the marks of footnotes.
pub(super) fn plain(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, &mut text);
    copied(&text)
}

/// The characters of runs as they are set. What serves the layout is left out of them as a whole: some of it is known
/// by what stands behind it.
#[derive(Default)]
struct Lines {
    text: String,
    notes: Vec<String>,
    /// Whether numbers have their places in it that stand on pages as drawings.
    drawn: bool,
}

impl Lines {
    fn line(&mut self, parts: &[String]) {
        let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            self.text.push_str(&copied(&parts.join(" ")));
            self.text.push('\n');
        }
    }

    fn runs(&mut self, runs: &[Run]) {
        self.numbered(None, runs);
    }

    fn numbered(&mut self, number: Option<&str>, runs: &[Run]) {
        for (mark, text) in notes(runs) {
            self.notes.push(format!("{mark} {}", plain(text)));
        }
        self.line(&[number.unwrap_or_default().into(), plain(runs)]);
    }

    fn front(&mut self, front: &Front) {
        self.runs(&front.wordmark);
        self.runs(&front.publisher);
        self.runs(&front.place_and_year);
        // The title stands on the cover and again on the title page.
        for _ in 0..2 {
            self.runs(&front.title);
            front.subtitle.iter().for_each(|line| self.runs(line));
        }
        front.imprint.iter().for_each(|paragraph| self.runs(paragraph));
    }

    fn contents(&mut self, printed: &Printed, pages: &PageNumbers) {
        for heading in printed.page_runs().flat_map(PageRun::listed) {
            let page = pages.get(&heading.anchor).unwrap_or_default();
            let (number, over) = (heading.number.clone(), heading.over.clone());
            let words = plain(&without_notes(&heading.text));
            let parts = [number, over, Some(words), Some(page.into())];
            self.line(&parts.into_iter().flatten().collect::<Vec<_>>());
        }
        if let Some(index) = printed.index() {
            self.line(&[plain(&index.heading), pages.get(&index.anchor).unwrap_or_default().into()]);
        }
    }

    /// The name of an organization, which is stretched for the eye alone.
    fn organization(&mut self, organization: &[Run]) {
        self.line(&[plain(organization).replace('\u{640}', "")]);
    }

    fn extract(&mut self, extract: &Extract) {
        self.organization(&extract.organization);
        self.runs(&extract.organ);
        self.line(std::slice::from_ref(&extract.session));
        [&extract.venue, &extract.source, &extract.adopted].into_iter().for_each(|runs| self.runs(runs));
    }

    fn letter_opening(&mut self, letter: &Letterhead) {
        self.organization(&letter.organization);
        [&letter.organ, &letter.reference].into_iter().for_each(|runs| self.runs(runs));
        if letter.heading.is_empty() {
            self.runs(&letter.place_and_date);
        }
        self.runs(&letter.heading);
        if letter.heading.is_empty() {
            letter.recipient.iter().for_each(|line| self.runs(line));
        }
        [&letter.subject, &letter.salutation].into_iter().for_each(|runs| self.runs(runs));
    }

    fn letter_closing(&mut self, letter: &Letterhead) {
        self.runs(&letter.closing);
        if let Some(signature) = &letter.signature {
            self.runs(&signature.name);
            signature.title.iter().for_each(|line| self.runs(line));
        }
        if !letter.heading.is_empty() {
            self.runs(&letter.place_and_date);
            letter.recipient.iter().for_each(|line| self.runs(line));
        }
    }

    fn masthead(&mut self, masthead: &FirstPage) {
        self.organization(&masthead.organization);
        let symbol: Vec<Run> = masthead.symbol.iter().chain(&masthead.symbol_note).cloned().collect();
        self.runs(&symbol);
        masthead.distribution.iter().flatten().for_each(|line| self.runs(line));
        self.runs(&masthead.organ);
        self.line(std::slice::from_ref(&masthead.session));
        self.runs(&masthead.venue);
        if let Some(item) = &masthead.agenda_item {
            self.runs(&item.line);
            self.runs(&item.title);
        }
        self.runs(&masthead.title);
        self.runs(&masthead.author);
        let foot = &masthead.foot;
        let job = foot.job.as_ref().map(|job| format!("{job} {}", foot.language));
        let texts = [job.as_deref(), Some(&foot.handled), foot.barcode_text.as_deref(), Some(&foot.reuse)];
        texts.into_iter().flatten().for_each(|text| self.line(&[text.to_owned()]));
    }

    fn page_run(&mut self, run: &PageRun) {
        for block in &run.blocks {
            match block {
                Block::Heading(heading) => {
                    self.line(&[heading.over.clone().unwrap_or_default()]);
                    self.numbered(heading.number.as_deref(), &heading.text);
                }
                Block::Paragraph(paragraph) => self.numbered(paragraph.number.as_deref(), &paragraph.text),
                Block::Timetable(TimetableBlock { columns, days, .. }) => {
                    columns.iter().for_each(|column| self.line(std::slice::from_ref(column)));
                    for day in days {
                        self.line(std::slice::from_ref(&day.day));
                        for meeting in &day.meetings {
                            self.line(std::slice::from_ref(&meeting.time));
                            for row in &meeting.rows {
                                self.line(&[row.item.clone().unwrap_or_default()]);
                                self.runs(&row.title);
                            }
                        }
                    }
                }
                Block::Table(table) => self.table(table),
                Block::Figure(FigureBlock { number, caption, .. }) => self.numbered(Some(number), caption),
                Block::Chart(chart) => self.chart(chart),
                Block::Summary(SummaryBlock { heading, paragraphs, .. }) => {
                    self.runs(heading);
                    paragraphs.iter().for_each(|text| self.runs(text));
                }
                Block::Participants(ParticipantsBlock { groups, .. }) => {
                    for group in groups {
                        self.runs(&group.heading);
                        for delegation in &group.delegations {
                            self.runs(&delegation.name);
                            delegation.members.iter().for_each(|member| self.runs(member));
                        }
                    }
                }
                Block::Officers(OfficersBlock { offices, .. }) => {
                    for office in offices {
                        self.line(&[format!("{}:", plain(&office.office))]);
                        office.names.iter().for_each(|name| self.runs(name));
                    }
                }
            }
        }
    }

    fn table(&mut self, table: &TableBlock) {
        self.numbered(table.number.as_deref(), &table.caption);
        let cells = table.header.iter().chain(&table.rows).flatten();
        cells.for_each(|cell| self.runs(&cell.text));
        self.runs(&table.note);
    }

    /// A line for the names of the series, and one for each point.
    fn chart(&mut self, chart: &ChartBlock) {
        self.numbered(Some(&chart.number), &chart.caption);
        let series: Vec<String> = chart.series.iter().map(|name| plain(name)).collect();
        self.line(&[series.join(COMMA)]);
        for point in &chart.points {
            // Where points are many, lines have names for some.
            if self.drawn || chart.form == ChartShape::Shares {
                self.line(&[point.line()]);
            } else if chart.form == ChartShape::Bars {
                self.runs(&point.name);
            }
        }
        self.runs(&chart.note);
    }

    fn index(&mut self, index: &Index, pages: &PageNumbers) {
        let place = |place: &Locator| {
            let page = match index.page_locators {
                PageLocators::Off => None,
                PageLocators::FromLayout => place.pages(|label| pages.get(label).map(str::to_owned)),
                PageLocators::Known => place.page.clone(),
            };
            page.map_or_else(|| place.text.clone(), |page| format!("{}{}{page}", place.text, index.page))
        };
        if let Some(compendium) = &index.compendium {
            self.runs(&compendium.title);
            self.runs(&index.heading);
            self.runs(&compendium.publisher);
            self.runs(&compendium.place_and_year);
            if let Some(pages) = &compendium.pages {
                self.line(std::slice::from_ref(pages));
            }
            for part in &compendium.key {
                self.line(&[part.name.clone(), plain(&part.heading)]);
                for section in &part.sections {
                    let (number, page) = (section.number.clone(), section.page.clone());
                    let parts = [number, Some(plain(&section.text)), page];
                    self.line(&parts.into_iter().flatten().collect::<Vec<_>>());
                }
            }
        } else {
            self.runs(&index.heading);
        }
        index.columns.iter().for_each(|column| self.line(std::slice::from_ref(column)));
        for topic in &index.topics {
            self.runs(&topic.heading);
            for row in &topic.rows {
                self.line(std::slice::from_ref(&row.symbol));
                self.line(&[row.instrument.as_ref().map(|it| it.name.clone()).unwrap_or_default()]);
                self.line(&[row.source_cell().replace('\n', " ")]);
                let label = row.label.clone();
                let places = row.locators.iter().flatten().map(place);
                self.line(&label.into_iter().chain(places).collect::<Vec<_>>());
            }
            if let Some(references) = &topic.cross_references {
                self.line(&[cross_references(references)]);
            }
        }
        self.runs(&index.note);
    }

    fn finish(mut self) -> String {
        if !self.notes.is_empty() {
            self.text.push_str("***\n");
            self.notes.iter().for_each(|note| {
                self.text.push_str(note);
                self.text.push('\n');
            });
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::Style;

    #[test]
    fn what_serves_the_layout_is_not_copied() {
        for typed in
            ["A/63/539 وA/63/540.", "تتضمن أسماء النائبين", "يومي 16 و17 تموز/يوليه", "٥٠\u{202f}٠٠٠"]
        {
            assert_eq!(plain(&Style::default().string_runs(typed)), typed);
        }
    }
}
