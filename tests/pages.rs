//! What the pages of the project's own documents must look like, as far as a program can see it.
//!
//! A green test is no substitute for a look at the pages, but a look at forty pages misses a dot that
//! runs into a tanwin.

use std::path::PathBuf;

use khulasa::corpus::Reading;
use khulasa::finish::nearly_empty;
use khulasa::printed::{Block, Printed, notes as notes_in};
use khulasa::resolve;
use khulasa::typeset::{Fit, Mark, marks};
use khulasa::{Press, PressOptions};
use tiny_skia::{Mask, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};
use ttf_parser::{GlyphId, OutlineBuilder};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, Point};
use typst::model::{FootnoteElem, FootnoteEntry};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// The least distance between the ink of two lines, in points. At 300 dots an inch it is a bit more
/// than one dot.
const CLEARANCE: f32 = 0.25;
/// Dots a point that ink is drawn with.
const SCALE: f32 = 8.0;
/// Baselines closer than this belong to one line: a superscript stands about 4 points up.
const SAME_LINE: f64 = 7.0;
/// Baselines farther apart than this, in points, have nothing to do with each other.
const NEIGHBOURS: f64 = 24.0;

/// Text with one baseline.
struct Row {
    baseline: f64,
    text: String,
    ink: PathBuilder,
}

struct Pen<'a> {
    path: &'a mut PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x * self.scale, self.y - y * self.scale);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x * self.scale, self.y - y * self.scale);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (s, dx, dy) = (self.scale, self.x, self.y);
        self.path.quad_to(dx + x1 * s, dy - y1 * s, dx + x * s, dy - y * s);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (s, dx, dy) = (self.scale, self.x, self.y);
        self.path.cubic_to(dx + x1 * s, dy - y1 * s, dx + x2 * s, dy - y2 * s, dx + x * s, dy - y * s);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn gather(frame: &Frame, origin: Point, rows: &mut Vec<Row>) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => gather(&group.frame, position, rows),
            FrameItem::Text(text) => draw(text, position, rows),
            _ => {}
        }
    }
}

fn draw(text: &TextItem, position: Point, rows: &mut Vec<Row>) {
    let baseline = position.y.to_pt();
    let row = match rows.iter().position(|row| (row.baseline - baseline).abs() < 0.05) {
        Some(index) => &mut rows[index],
        None => {
            rows.push(Row { baseline, text: String::new(), ink: PathBuilder::new() });
            rows.last_mut().expect("the row that was pushed")
        }
    };
    row.text.push_str(&text.text);
    let face = text.font.ttf();
    let scale = text.size.to_pt() as f32 / f32::from(face.units_per_em());
    let mut x = position.x;
    for glyph in &text.glyphs {
        let at = x + glyph.x_offset.at(text.size);
        let y = baseline as f32 - glyph.y_offset.at(text.size).to_pt() as f32;
        let mut pen = Pen { path: &mut row.ink, scale, x: at.to_pt() as f32, y };
        face.outline_glyph(GlyphId(glyph.id), &mut pen);
        x += glyph.x_advance.at(text.size);
    }
}

/// Whether the ink of a row comes closer than the clearance to that of the row below it.
fn touch(upper: &(f64, Path), lower: &(f64, Path)) -> bool {
    // What may meet lies between the ascenders of the lower and the descenders of the upper line.
    let top = (lower.0 - 18.0).max(upper.0 - 4.0) as f32;
    let bottom = (upper.0 + 12.0).min(lower.0 + 4.0) as f32;
    let (a, b) = (upper.1.bounds(), lower.1.bounds());
    let (left, right) = (a.left().max(b.left()), a.right().min(b.right()));
    let Some(area) = Rect::from_ltrb(left, top.max(b.top() - 1.0), right, bottom.min(a.bottom() + 1.0))
    else {
        return false;
    };
    let (width, height) =
        ((area.width() * SCALE).ceil() as u32 + 1, (area.height() * SCALE).ceil() as u32 + 1);
    let transform = Transform::from_translate(-area.left(), -area.top()).post_scale(SCALE, SCALE);
    let mut grown = Pixmap::new(width, height).expect("an area");
    let mut paint = Paint::default();
    paint.set_color_rgba8(0, 0, 0, 255);
    grown.fill_path(&upper.1, &paint, tiny_skia::FillRule::Winding, transform, None);
    let stroke = Stroke { width: CLEARANCE * 2.0, ..Stroke::default() };
    grown.stroke_path(&upper.1, &paint, &stroke, transform, None);
    let mut other = Mask::new(width, height).expect("an area");
    other.fill_path(&lower.1, tiny_skia::FillRule::Winding, true, transform);
    grown.pixels().iter().zip(other.data()).any(|(a, b)| a.alpha() > 127 && *b > 127)
}

/// Typesets the project's documents, and those of the example, and hands over the pages of each.
fn for_each_document(mut visit: impl FnMut(&str, &Printed, &PagedDocument)) {
    for source in ["source", "examples/session/source"] {
        for_each_document_of(source.as_ref(), &mut visit);
    }
}

/// Typesets the documents of a source folder and hands over the pages of each.
fn for_each_document_of(source: &std::path::Path, mut visit: impl FnMut(&str, &Printed, &PagedDocument)) {
    let press = Press::new(PressOptions::new(source)).expect("fonts and templates");
    let edition = press.read().expect("the source");
    for document in &edition.corpus.documents {
        let printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect("a document");
        let (pages, _) = press.pages(&edition, &printed).unwrap_or_else(|faults| panic!("{faults:?}"));
        visit(&document.name, &printed, &pages);
    }
}

/// The lines of a document that touch one below, each with that, and how many were compared.
fn touching(document: &PagedDocument) -> (Vec<String>, usize) {
    let (mut found, mut compared) = (vec![], 0);
    for (number, page) in document.pages().iter().enumerate() {
        let mut rows = vec![];
        gather(&page.frame, Point::zero(), &mut rows);
        rows.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
        let rows: Vec<_> =
            rows.into_iter().filter_map(|row| Some((row.text, (row.baseline, row.ink.finish()?)))).collect();
        for (index, (text, upper)) in rows.iter().enumerate() {
            for (other, lower) in &rows[index + 1..] {
                if (SAME_LINE..NEIGHBOURS).contains(&(lower.0 - upper.0)) {
                    compared += 1;
                    if touch(upper, lower) {
                        found.push(format!("page {}: {text} / {other}", number + 1));
                    }
                }
            }
        }
    }
    (found, compared)
}

#[test]
fn no_line_of_any_page_touches_the_next() {
    let (mut found, mut all) = (vec![], 0);
    // The other bodies have themes with larger type and other leadings.
    for source in [
        "source",
        "examples/session/source",
        "tests/bodies/council/source",
        "tests/bodies/regional-committee/source",
    ] {
        for_each_document_of(source.as_ref(), |name, _, document| {
            let (touching, compared) = touching(document);
            found.extend(touching.into_iter().map(|it| format!("{name}, {it}")));
            all += compared;
        });
    }
    assert!(all > 1000, "{all} pairs of lines were compared");
    assert!(found.is_empty(), "{} pairs of lines touch:\n{}", found.len(), found.join("\n"));
}

#[test]
fn words_move_aside_where_lines_would_touch() {
    let source = PathBuf::from("tests/cases/lines-that-would-touch/source");
    let press = Press::new(PressOptions::new(&source)).expect("fonts and templates");
    let mut parted = 0;
    for_each_document_of(&source, |name, printed, finished| {
        let (laid_out, _) = press.compositor().typeset(printed, &Fit::default(), |_| {}).expect("pages");
        let (before, after) = (touching(&laid_out).0, touching(finished).0);
        assert!(
            after.is_empty(),
            "{name}: {} of {} still touch:\n{}",
            after.len(),
            before.len(),
            after.join("\n")
        );
        parted += before.len();
    });
    assert!(parted > 0, "no lines would touch; the case needs others");
}

/// The locations of footnotes in a frame: of those whose mark stands there, and of those whose text
/// begins there.
fn notes(frame: &Frame, marks: &mut Vec<Location>, texts: &mut Vec<Location>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => notes(&group.frame, marks, texts),
            FrameItem::Tag(Tag::Start(element, _)) => {
                if element.is::<FootnoteElem>() {
                    marks.extend(element.location());
                } else if let Some(entry) = element.to_packed::<FootnoteEntry>() {
                    texts.extend(entry.note.location());
                }
            }
            _ => {}
        }
    }
}

/// How many footnotes a document has.
fn footnotes(printed: &Printed) -> usize {
    let blocks = printed.page_runs().flat_map(|run| &run.blocks);
    let texts = blocks.map(|block| match block {
        Block::Heading(heading) => notes_in(&heading.text).len(),
        Block::Paragraph(paragraph) => notes_in(&paragraph.text).len(),
        Block::Table(table) => {
            let cells = table.header.iter().chain(&table.rows).flatten().map(|cell| &cell.text);
            cells.chain([&table.note]).map(|text| notes_in(text).len()).sum()
        }
        _ => 0,
    });
    let masthead = printed.masthead().into_iter().map(|masthead| {
        let item = masthead.agenda_item.iter().map(|item| notes_in(&item.line).len()).sum::<usize>();
        item + usize::from(masthead.symbol_note.is_some())
    });
    texts.chain(masthead).sum()
}

#[test]
fn every_footnote_begins_on_the_page_of_its_mark() {
    let mut total = 0;
    for_each_document(|name, printed, document| {
        let mut count = 0;
        for (number, page) in document.pages().iter().enumerate() {
            let (mut marks, mut texts) = (vec![], vec![]);
            notes(&page.frame, &mut marks, &mut texts);
            assert_eq!(marks, texts, "{name}, page {}: marks and notes, in order", number + 1);
            count += marks.len();
        }
        assert_eq!(count, footnotes(printed), "{name}");
        total += count;
    });
    assert!(total > 30, "{total} footnotes");
}

#[test]
fn a_cell_that_is_longer_than_a_page_goes_on() {
    let case = PathBuf::from("tests/cases/timetable-cell-longer-than-a-page/source");
    let (mut words, mut pages_with) = (std::collections::BTreeSet::new(), 0);
    for_each_document_of(&case, |_, _, document| {
        for page in document.pages() {
            let mut rows = vec![];
            gather(&page.frame, Point::zero(), &mut rows);
            let bottom = page.frame.height().to_pt() - 72.0;
            let cell = rows.iter().filter(|row| row.text.contains("كلمة"));
            let lowest = cell.clone().map(|row| row.baseline).fold(0.0, f64::max);
            assert!(lowest < bottom, "a line stands at {lowest} points");
            pages_with += usize::from(lowest > 0.0);
            for row in &rows {
                words.extend(row.text.split(|c: char| !c.is_numeric()).map(str::to_owned));
            }
        }
    });
    assert!(pages_with > 2, "{pages_with} pages");
    for word in 1..=1200 {
        assert!(words.contains(&word.to_string()), "word {word} is not printed");
    }
}

/// The characters of each line of the pages, from left to right as they stand.
fn as_it_stands(document: &PagedDocument) -> Vec<String> {
    fn place(frame: &Frame, origin: Point, found: &mut Vec<(i64, f64, String)>) {
        for (position, item) in frame.items() {
            let position = origin + *position;
            match item {
                FrameItem::Group(group) => place(&group.frame, position, found),
                FrameItem::Text(text) => {
                    let (mut x, mut last) = (position.x, None);
                    for glyph in &text.glyphs {
                        // A letter and its marks are several glyphs for the same characters.
                        if last.replace(glyph.range()) != Some(glyph.range()) {
                            let characters = text.text[glyph.range()].to_owned();
                            found.push(((position.y.to_pt() * 10.0) as i64, x.to_pt(), characters));
                        }
                        x += glyph.x_advance.at(text.size);
                    }
                }
                _ => {}
            }
        }
    }
    let mut found = vec![];
    document.pages().iter().for_each(|page| place(&page.frame, Point::zero(), &mut found));
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let lines = found.chunk_by(|a, b| a.0 == b.0);
    let lines =
        lines.map(|line| line.iter().map(|(_, _, characters)| characters.as_str()).collect::<String>());
    let invisible = |c: char| matches!(c, '\u{2060}' | '\u{2066}' | '\u{2069}');
    lines.map(|line| line.replace(invisible, "").replace('\u{a0}', " ")).collect()
}

#[test]
fn what_runs_left_to_right_stands_so_on_the_page() {
    // What the font lacks stands as boxes, and in the same order.
    for (case, expected) in [
        // A line that begins with a range: 9 to 18, read from the right.
        ("a-decision-that-is-well", vec!["18-9"]),
        (
            "scripts-of-all-directions",
            vec!["Ḥusayn al-Ḥaḍramī", "Rene\u{301}e S\u{30c}kvorecka\u{301}", "Andre\u{301}", "UNODC 25%"],
        ),
        (
            "scripts-without-a-font",
            vec!["Nguyễn Văn Thắng", "Αθήνα (EU)", "Москва (2024)", "北京、上海 [UN]", "α-PVP", "םלוע םולש"],
        ),
    ] {
        let source = PathBuf::from(format!("tests/cases/{case}/source"));
        for_each_document_of(&source, |_, _, document| {
            let lines = as_it_stands(document);
            for words in &expected {
                let times = lines.iter().filter(|line| line.contains(words)).count();
                assert_eq!(times, 1, "{words} in {lines:#?}");
            }
            // Two that stand side by side are read from the right, each by itself.
            if case == "scripts-of-all-directions" {
                assert!(lines.iter().any(|line| line.contains("»SHERLOC« »UNODC«")), "{lines:#?}");
            }
        });
    }
}

#[test]
fn lines_that_stand_alone_on_a_page_are_brought_back() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let (mut loose, mut finished, mut shorter) = (0, 0, 0);
    for_each_document(|name, printed, pages| {
        if matches!(printed, Printed::Compendium { .. } | Printed::Index { .. }) {
            return;
        }
        let (laid_out, _) = press.compositor().typeset(printed, &Fit::default(), |_| {}).expect("pages");
        assert!(pages.pages().len() <= laid_out.pages().len(), "{name} has more pages than without");
        shorter += usize::from(pages.pages().len() < laid_out.pages().len());
        loose += nearly_empty(&laid_out).len();
        finished += nearly_empty(pages).len();
    });
    assert!(
        finished < loose && shorter > 0,
        "{finished} of {loose} pages are nearly empty, {shorter} shorter"
    );
}

#[test]
fn paragraphs_of_a_fitted_page_run_stand_equally_far_apart() {
    let mut fitted = 0;
    for_each_document(|name, printed, pages| {
        if name != "sessions/cop-12/resolution-04" {
            return;
        }
        let blocks: Vec<&Block> = printed.page_runs().flat_map(|run| &run.blocks).collect();
        let is_operative = |mark: &Mark| matches!(blocks[mark.block.1], Block::Paragraph(it) if it.depth == 0 && it.number.is_some());
        let marks = marks(printed, pages);
        let pairs = marks.windows(2).filter(|it| it[0].page == it[1].page && it.iter().all(is_operative));
        // The lines between them, and what their room is wider than that between lines.
        let pitch = 20.5;
        let rooms: Vec<f64> = pairs.map(|it| (it[1].y - it[0].y + 2.0) % pitch - 2.0).collect();
        fitted = rooms.len();
        let (least, most) =
            rooms.iter().fold((f64::MAX, f64::MIN), |it, room| (it.0.min(*room), it.1.max(*room)));
        assert!(most - least < 0.3, "{name}: {rooms:?}");
    });
    assert!(fitted > 4, "{fitted} pairs of paragraphs");
}

#[test]
fn the_gap_of_a_symbol_stands_behind_it() {
    let mut extracts = 0;
    for_each_document(|name, printed, document| {
        if name.starts_with("sessions/cop-12/") && printed.extract().is_some() {
            let lines = as_it_stands(document);
            assert!(lines.iter().any(|line| line.contains("CTOC/COP/2024/[…]")), "{name}: {lines:#?}");
            extracts += 1;
        }
    });
    assert_eq!(extracts, 6);
}

#[test]
fn more_room_is_over_the_first_operative_paragraph_alone() {
    let mut compared = 0;
    for_each_document(|name, printed, document| {
        if name != "sessions/cop-07/resolution-03" {
            return;
        }
        let mut rows = vec![];
        gather(&document.pages()[0].frame, Point::zero(), &mut rows);
        // Marks and notes stand higher than their line.
        rows.retain(|row| row.text.chars().filter(|c| c.is_alphabetic()).count() > 10);
        let mut baselines: Vec<f64> = rows.iter().map(|row| row.baseline).collect();
        baselines.sort_by(f64::total_cmp);
        baselines.dedup_by(|b, a| *b - *a < SAME_LINE);
        // From the last line above a mark to the first one below it.
        let over = |mark: &Mark| {
            let above = baselines.iter().rfind(|it| **it < mark.y).expect("a line");
            baselines.iter().find(|it| **it >= mark.y).expect("a line") - above
        };
        let all = marks(printed, document);
        let is_operative = |it: &&Mark| {
            it.page == 1
                && it.place.file.ends_with("cop-07-resolution-03.yaml")
                && (15..=20).contains(&it.place.line)
        };
        let operative: Vec<f64> = all.iter().filter(is_operative).map(over).collect();
        let [first, second, third] = operative[..] else { panic!("{operative:?}") };
        assert!(first - second > 3.0 && (second - third).abs() < 1.0, "{operative:?}");
        compared += 1;
    });
    assert_eq!(compared, 1);
}
