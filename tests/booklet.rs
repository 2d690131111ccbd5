//! What the pages of a booklet must look like, as far as a program can see it: where its leaves turn, what stands over
//! its pages, where its lines stand.

mod folders;
mod lines;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use khulasa::corpus::Reading;
use khulasa::diagnostics::Diagnostic;
use khulasa::printed::{Block, HeadingBlock, Printed, Role};
use khulasa::resolve;
use khulasa::typeset::Fit;
use khulasa::{Press, PressOptions};
use lines::{Line, lines, rules, whole_lines};
use typst::introspection::Introspector;
use typst_layout::PagedDocument;

/// The sizes of pages of a booklet, with the pitch of its lines, their number, and the upper margin in points.
const PAPERS: [(&str, Grid); 4] = [
    ("17x24", Grid { body: 12.5, pitch: 21.5, lines: 25.0, top: 70.87 }),
    ("a4", Grid { body: 13.5, pitch: 22.0, lines: 29.0, top: 85.04 }),
    ("b5", Grid { body: 12.5, pitch: 21.5, lines: 26.0, top: 70.87 }),
    ("a5", Grid { body: 11.25, pitch: 18.5, lines: 25.0, top: 62.36 }),
];

/// The grid that lines stand on, in points.
#[derive(Clone, Copy)]
struct Grid {
    body: f64,
    pitch: f64,
    lines: f64,
    top: f64,
}

impl Grid {
    /// Which line of the page a baseline stands on, from 0, if it were on the grid.
    fn line(&self, baseline: f64) -> f64 {
        (baseline - self.top - 0.8 * self.body) / self.pitch
    }

    /// The lowest line.
    fn foot(&self) -> f64 {
        self.lines - 1.0
    }
}

/// A booklet with its pages.
struct Booklet {
    printed: Printed,
    /// The pages as they are printed, and as they were laid out.
    pages: PagedDocument,
    laid_out: PagedDocument,
    grid: Grid,
}

/// The compendia of a source folder, on pages of a size.
fn booklets(source: &str, paper: (&str, Grid)) -> Vec<Booklet> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    folders::copy(Path::new(source), folder.path());
    let press = |source: &Path| Press::new(PressOptions::new(source)).expect("fonts and templates");
    let edition = press(folder.path()).read().expect("the source");
    for document in edition.corpus.documents.iter().filter(|it| it.content.compendium().is_some()) {
        let path = folder.path().join(&*document.file);
        let text = fs::read_to_string(&path).expect("the compendium");
        let text = text.replacen("type: compendium\n", &format!("type: compendium\npaper: {}\n", paper.0), 1);
        fs::write(&path, text).expect("the compendium");
    }
    let press = press(folder.path());
    let edition = press.read().expect("the source");
    let compendia = edition.corpus.documents.iter().filter(|it| it.content.compendium().is_some());
    let made = compendia.filter_map(|document| {
        let printed = resolve::resolve(&Reading::new(&edition.corpus), document).ok()?;
        let told = |faults: Vec<Diagnostic>| panic!("{faults:?}");
        // Before the passes over finished pages, and after them.
        let (laid_out, _) =
            press.compositor().typeset(&printed, &Fit::default(), |_| {}).unwrap_or_else(told);
        let (pages, _) = press.pages(&edition, &printed).unwrap_or_else(told);
        Some(Booklet { printed, pages, laid_out, grid: paper.1 })
    });
    made.collect()
}

fn of_the_project() -> Booklet {
    booklets("source", PAPERS[0]).remove(0)
}

impl Booklet {
    fn headings(&self) -> impl Iterator<Item = &HeadingBlock> {
        let blocks = self.printed.page_runs().flat_map(|run| &run.blocks);
        blocks.filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }

    /// The page of a label, from 1, and how far down it stands in points.
    fn place_of(&self, label: &str) -> (usize, f64) {
        let introspector = self.pages.introspector();
        let labelled = introspector.query_labelled();
        let named = |it: &&typst::foundations::Content| {
            it.label().is_some_and(|found| found.resolve().as_str() == label)
        };
        let found = labelled.iter().find(named).expect(label);
        let place = introspector.position(found.location().expect("a location")).expect("a position");
        (place.page.get(), place.point.y.to_pt())
    }

    /// The lines of each page that stand in its text block, and those above it.
    fn text_and_heads(&self) -> Vec<(Vec<Line>, Vec<Line>)> {
        let mut found: Vec<(Vec<Line>, Vec<Line>)> = vec![];
        found.resize_with(self.pages.pages().len(), Default::default);
        for line in lines(&self.pages) {
            let (text, heads) = &mut found[line.page - 1];
            if line.baseline < self.grid.top - 5.0 { heads.push(line) } else { text.push(line) }
        }
        found
    }
}

#[test]
fn odd_folios_stand_on_the_fronts_of_leaves() {
    for paper in PAPERS {
        for source in
            ["source", "tests/cases/a-small-compendium/source", "tests/cases/index-cross-references/source"]
        {
            let booklets = booklets(source, paper);
            assert!(!booklets.is_empty());
            for booklet in booklets {
                let mut numbered = 0;
                for (number, page) in (1..).zip(booklet.pages.pages()) {
                    if page.numbering.is_some() {
                        assert_eq!(number % 2, page.number % 2, "page {number} of {source} on {}", paper.0);
                        numbered += 1;
                    }
                }
                assert!(numbered > 6);
                let recto = |label: &str| booklet.place_of(label).0 % 2 == 1;
                let opens = booklet.headings().filter(|it| matches!(it.role, Role::Chapter | Role::Part));
                opens.for_each(|it| assert!(recto(&it.anchor), "{} of {source}", it.anchor));
                assert!(booklet.printed.index().is_none_or(|index| recto(&index.anchor)));
                let pages = booklet.pages.pages().len();
                let bound = booklet.printed.front().is_some_and(|front| !front.address.is_empty());
                assert!(!bound || pages.is_multiple_of(4), "{pages} pages of {source} on {}", paper.0);
                let blank = |number: usize| !lines(&booklet.pages).iter().any(|line| line.page == number);
                assert!(blank(2), "the cover is blank inside");
                assert!(!bound || blank(pages - 1), "the back cover is blank inside");
            }
        }
    }
}

/// What a head says: the words of its lines, with the folio among them.
fn words(lines: &[Line]) -> String {
    lines.iter().map(Line::text).collect::<Vec<_>>().join(" ")
}

#[test]
fn running_heads_name_the_part_and_the_section() {
    let booklet = of_the_project();
    let name = |heading: &HeadingBlock| {
        let number = heading.number.clone().expect("a number");
        format!("{number} {}", heading.running.as_ref().expect("words"))
    };
    let placed = |role: Role| -> Vec<(usize, f64, String)> {
        let headings = booklet.headings().filter(|it| it.role == role);
        headings
            .map(|it| {
                let (page, y) = booklet.place_of(&it.anchor);
                (page, y, name(it))
            })
            .collect()
    };
    let (parts, sections) = (placed(Role::Part), placed(Role::Meeting));
    assert_eq!((parts.len(), sections.len()), (2, 19));
    let index = booklet.place_of("chapter:index").0;
    let openings: Vec<usize> = parts.iter().map(|it| it.0).chain([index]).collect();
    let (mut checked, mut tabs) = (0, 0);
    for (number, (text, heads)) in (1..).zip(booklet.text_and_heads()) {
        let head = words(&heads);
        if number < parts[0].0
            || openings.contains(&number)
            || text.is_empty()
            || number == booklet.pages.pages().len()
        {
            // The contents go on to a second page.
            assert!(head.is_empty() || head.contains("المحتويات"), "page {number} is headed {head}");
            continue;
        }
        let folio = booklet.pages.pages()[number - 1].number.to_string();
        let outer =
            heads[0].pieces.first().filter(|_| number % 2 == 1).or(heads[0].pieces.last()).expect("a head");
        assert_eq!(outer.1.text, folio, "the outer end of the head of page {number}");
        if number > index {
            tabs += 1;
            continue;
        }
        checked += 1;
        let expected = if number % 2 == 0 {
            &parts.iter().rfind(|it| it.0 < number).expect("a part").2
        } else {
            let opens = sections.iter().find(|it| it.0 == number && it.1 < booklet.grid.top + 5.0);
            &opens.or(sections.iter().rfind(|it| it.0 < number)).expect("a section").2
        };
        assert!(head.contains(expected.as_str()), "page {number} is headed {head}, not {expected}");
    }
    assert!(checked > 30 && tabs > 10, "{checked} pages of text and {tabs} of the index");
}

/// The lines of running text: not those of notes, nor marks of notes.
fn running_text<'a>(booklet: &Booklet, text: &'a [Line]) -> Vec<&'a Line> {
    let of_text = |line: &&Line| line.pieces.iter().any(|(_, it)| it.size.to_pt() >= booklet.grid.body - 0.1);
    text.iter().filter(of_text).collect()
}

/// The pages of text between the openings: which number they have, what stands there, and whether more follows.
fn pages_of_text(booklet: &Booklet) -> Vec<(usize, Vec<Line>, bool)> {
    let place = |label: &str| booklet.place_of(label).0;
    let (first, second, index) = (place("part:1"), place("part:2"), place("chapter:index"));
    let pages = (1..).zip(booklet.text_and_heads()).map(|(number, (text, _))| (number, text));
    let pages = pages.filter(|(number, text)| {
        (first + 1..index).contains(number) && *number != second && !text.is_empty()
    });
    let pages: Vec<(usize, Vec<Line>)> = pages.collect();
    let numbers: Vec<usize> = pages.iter().map(|(number, _)| *number).collect();
    pages.into_iter().map(|(number, text)| (number, text, numbers.contains(&(number + 1)))).collect()
}

/// Whether the last line of a page is one of a note.
fn ends_in_a_note(booklet: &Booklet, text: &[Line]) -> bool {
    let last = text.last().expect("a line");
    last.pieces.iter().all(|(_, it)| it.size.to_pt() < booklet.grid.body - 0.1)
}

#[test]
fn lines_stand_on_one_grid() {
    let booklet = of_the_project();
    let booklet = Booklet { pages: booklet.laid_out.clone(), ..booklet };
    let (mut off, mut on) = (vec![], 0);
    for (number, text, _) in pages_of_text(&booklet) {
        for line in running_text(&booklet, &text) {
            let at = booklet.grid.line(line.baseline);
            match (at - at.round()).abs() * booklet.grid.pitch > 1.0 {
                true => off.push(format!("{number}: {at:.2} {}", line.text())),
                false => on += 1,
            }
        }
    }
    assert!(off.is_empty(), "{} lines are off the grid: {off:#?}", off.len());
    assert!(on > 700, "{on} lines");
}

#[test]
fn feet_stand_at_one_height() {
    let booklet = of_the_project();
    let (mut feet, mut notes, mut early) = (0, vec![], vec![]);
    for (number, text, more) in pages_of_text(&booklet) {
        if ends_in_a_note(&booklet, &text) {
            notes.push(text.last().expect("a line").baseline);
        } else if more {
            // Marks and some letters stand a bit higher or lower than their line.
            let last = text.iter().rfind(|line| line.edges.1 - line.edges.0 > 20.0).expect("a line");
            let missing = (booklet.grid.foot() - booklet.grid.line(last.baseline)) * booklet.grid.pitch;
            match missing.abs() <= 1.0 {
                true => feet += 1,
                false => early.push((number, missing / booklet.grid.pitch)),
            }
        }
    }
    assert!(feet >= 20, "{feet} feet");
    // What lacks more than three lines left room for what stays whole: a heading with what follows it.
    assert!(early.iter().all(|(_, lines)| *lines > 3.0), "{early:?}");
    assert!(early.len() <= 4, "{early:?}");
    let (low, high) = notes.iter().fold((f64::MAX, f64::MIN), |it, foot| (it.0.min(*foot), it.1.max(*foot)));
    assert!(notes.len() > 5 && high - low <= 1.0, "notes end from {low} to {high} points");
}

#[test]
fn feet_of_the_index_stand_at_one_height() {
    for paper in PAPERS {
        let booklet = booklets("source", paper).remove(0);
        let opening = booklet.place_of("chapter:index").0;
        let pages = booklet.pages.pages().iter().skip(opening);
        let feet: Vec<f64> = pages.map(|page| rules(&page.frame).into_iter().fold(0.0, f64::max)).collect();
        // Behind the tables there are blanks and the back of the cover, which have no rule.
        let tables = feet.iter().take_while(|foot| **foot > 0.0).count();
        assert!(tables > 10, "{tables} pages of {}", paper.0);
        let (last, full) = feet[..tables].split_last().expect("tables");
        let lowest = full.iter().copied().fold(0.0, f64::max);
        assert!(*last <= lowest + 1.0, "the last page of {} ends at {last} points", paper.0);
        let early = full.iter().filter(|foot| lowest - **foot > 1.0).count();
        // Pages of A5 have few rows, which would stand far apart.
        let most = if paper.0 == "a5" { 5 } else { 0 };
        assert!(early <= most, "{early} pages of {} end before {lowest} points: {full:?}", paper.0);
    }
}

#[test]
fn paragraphs_and_places_of_the_index_stay_on_their_lines() {
    for paper in PAPERS {
        let booklet = booklets("source", paper).remove(0);
        let (first, _) = booklet.place_of("chapter:index");
        // Vowel marks stand apart from their letters, and marks of direction are no text.
        let plain = |text: &str| text.replace(['\u{64b}', '\u{61c}'], "").replace('\u{a0}', " ");
        let lines = whole_lines(&booklet.pages).into_iter().filter(|line| line.page > first);
        let lines: Vec<String> = lines.map(|line| plain(&line.text())).collect();
        let topics = booklet.printed.index().into_iter().flat_map(|index| &index.topics);
        let rows: Vec<_> = topics.flat_map(|topic| &topic.rows).collect();
        let paragraphs = rows.iter().flat_map(|row| row.source_paragraphs.iter().flatten().cloned());
        let places = rows.iter().flat_map(|row| row.locators.iter().flatten().map(|it| it.text.clone()));
        // On A5 what is longer may be wider than its column.
        let fits = |it: &String| paper.0 != "a5" || it.chars().count() <= 18;
        let all: Vec<String> = paragraphs.chain(places).map(|it| plain(&it)).filter(fits).collect();
        let divisible: BTreeSet<&String> = all.iter().filter(|it| it.contains([' ', '-'])).collect();
        assert!(divisible.len() > 200, "{} pieces", divisible.len());
        for piece in divisible {
            let count =
                |texts: &[String]| texts.iter().map(|it| it.matches(piece.as_str()).count()).sum::<usize>();
            let (wanted, found) = (count(&all), count(&lines));
            assert!(found >= wanted, "{}: `{piece}` is {found} times on a line, not {wanted}", paper.0);
        }
    }
}

#[test]
fn no_page_but_an_opening_is_less_than_a_third_full() {
    let booklet = of_the_project();
    let index = booklet.place_of("chapter:index").0;
    let least = booklet.grid.lines / 3.0;
    let last = booklet.pages.pages().len();
    for (number, (text, heads)) in (1..).zip(booklet.text_and_heads()) {
        // Openings have no head, and the cover and its back neither.
        if heads.is_empty() || number == last {
            continue;
        }
        let note = index < number;
        let text: Vec<&Line> = text.iter().filter(|line| !note || line.baseline < 600.0).collect();
        let lowest = text.iter().map(|line| line.baseline).fold(0.0, f64::max);
        let filled = booklet.grid.line(lowest) + 1.0;
        assert!(filled >= least, "page {number} has {filled:.1} lines of {}", booklet.grid.lines);
    }
}

/// How far a label ends from the text that it is the label of, in points; none if the line begins without.
fn gap_after_label(line: &Line) -> Option<f64> {
    let mut glyphs: Vec<(f64, f64, String)> = vec![];
    for (at, piece) in &line.pieces {
        let mut x = *at;
        for glyph in &piece.glyphs {
            let end = x + glyph.x_advance.at(piece.size).to_pt();
            let characters = piece.text[glyph.range()].to_owned();
            if end - x > 0.1 && !characters.trim().is_empty() {
                glyphs.push((x, end, characters));
            }
            x = end;
        }
    }
    glyphs.sort_by(|a, b| b.1.total_cmp(&a.1));
    let text: String = glyphs.iter().map(|it| it.2.as_str()).collect();
    let end = match text.chars().next()? {
        '(' | ')' => text.char_indices().skip(1).find(|(_, c)| "()".contains(*c)).map(|(at, _)| at + 1)?,
        '\'' => text.char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at + 1)?,
        c if c.is_ascii_digit() => text.find('-').map(|at| at + 1)?,
        _ => return None,
    };
    let mut length = 0;
    let label = glyphs.iter().take_while(|it| {
        length += it.2.len();
        length <= end
    });
    let count = label.count();
    (count > 1 && count < 7).then(|| glyphs[count - 1].0 - glyphs.get(count).map_or(0.0, |it| it.1))
}

#[test]
fn labels_stand_two_millimetres_off_their_text() {
    let booklet = of_the_project();
    let (mut count, mut near) = (0, vec![]);
    for (number, text, _) in pages_of_text(&booklet) {
        for line in running_text(&booklet, &text) {
            // Labels stand in their columns, at the margin or one of the steps from it.
            let Some(gap) = gap_after_label(line).filter(|gap| *gap < 60.0) else { continue };
            let numbered = line.text().starts_with(|c: char| "(')".contains(c) || c.is_ascii_digit());
            if numbered && gap > 4.0 {
                count += 1;
                if gap < 2.0 / 25.4 * 72.0 {
                    near.push(format!("{number}: {gap:.1} points in {}", line.text()));
                }
            }
        }
    }
    assert!(near.is_empty(), "{near:#?}");
    assert!(count > 150, "{count} labels");
}
