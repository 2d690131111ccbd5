//! The marks on the pages: each heading and paragraph has one, where it begins, and it leads to where an author
//! wrote it.

use std::fs;

use khulasa::arabic::bidi::INVISIBLE;
use khulasa::printed::{Block, Run};
use khulasa::typeset::marks;
use khulasa::{Press, PressOptions};
use typst::layout::{Frame, FrameItem, Point};

/// The first word of a text that is long enough to be known again.
fn first_word(runs: &[Run]) -> Option<String> {
    let texts = runs.iter().map_while(|run| match run {
        Run::Text(text) | Run::Opening(text) => Some(text.as_str()),
        _ => None,
    });
    let text = texts.collect::<String>().replace(INVISIBLE, "");
    text.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() > 3).map(str::to_owned)
}

/// The baselines of the texts of a page, from its upper edge, in points.
fn baselines(frame: &Frame, origin: Point, found: &mut Vec<f64>) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => baselines(&group.frame, origin + *position, found),
            FrameItem::Text(_) => found.push((origin.y + position.y).to_pt()),
            _ => {}
        }
    }
}

#[test]
fn each_heading_and_paragraph_leads_to_where_it_was_written() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let (mut compared, mut marked) = (0, 0);
    for document in &edition.corpus.documents {
        let printed = press.printed(&edition, document).expect("what it prints");
        let (pages, _) = press.pages(&edition, &printed).expect("pages");
        let found = marks(&printed, &pages);
        let written: Vec<_> = printed
            .page_runs()
            .flat_map(|run| &run.blocks)
            .filter_map(|block| match block {
                Block::Heading(it) => Some((&it.place, &it.text)),
                Block::Paragraph(it) => Some((&it.place, &it.text)),
                _ => None,
            })
            .collect();
        let places: Vec<_> = found.iter().map(|mark| &mark.place).collect();
        assert_eq!(places, written.iter().map(|(place, _)| *place).collect::<Vec<_>>(), "{}", document.name);
        for (mark, (place, text)) in found.iter().zip(written) {
            marked += 1;
            let mut lines = vec![];
            baselines(&pages.pages()[mark.page - 1].frame, Point::zero(), &mut lines);
            assert!(lines.iter().any(|line| (line - mark.y).abs() < 30.0), "{}: {mark:?}", document.name);
            // A folded text begins on the line after its place; a computed one is nowhere to be found.
            let source = fs::read_to_string(place.file.as_str()).expect("a source file");
            let near: Vec<&str> = source.lines().skip(place.line.saturating_sub(1)).take(2).collect();
            let Some(word) = first_word(text) else { continue };
            compared += usize::from(near.join("\n").contains(&word));
        }
    }
    assert!(marked > 1_000, "{marked}");
    // Headings of meetings, sessions and lists are computed.
    assert!(compared * 100 > marked * 95, "{compared} of {marked}");
}
