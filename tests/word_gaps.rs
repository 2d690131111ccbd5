//! How wide the gaps between words are on every line of every document, and what lines end with.

mod lines;

use std::path::Path;

use khulasa::corpus::Reading;
use khulasa::printed::{Block, Printed, Run};
use khulasa::resolve;
use khulasa::{Press, PressOptions};
use lines::{Line, lines};
use typst_layout::PagedDocument;

/// The narrowest and the widest gap, in em of the letters beside it: `word-gap` in `typst/house/tokens.typ`.
const GAPS: std::ops::RangeInclusive<f64> = 0.25..=0.45;
/// How far a measured width may be off.
const ROUNDING: f64 = 0.0005;

/// Typesets the project's documents and hands over the pages of each.
fn for_each_document(mut visit: impl FnMut(&str, &Printed, &PagedDocument)) {
    let press = Press::new(PressOptions::new(Path::new("source"))).expect("fonts and templates");
    let edition = press.read().expect("the source");
    for document in &edition.corpus.documents {
        let printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect("a document");
        let (pages, _) = press.pages(&edition, &printed).unwrap_or_else(|faults| panic!("{faults:?}"));
        visit(&document.name, &printed, &pages);
    }
}

#[test]
fn gaps_between_words_are_neither_narrow_nor_wide() {
    let (mut found, mut counted) = (vec![], 0);
    for_each_document(|name, _, pages| {
        let mut widths = vec![];
        for line in lines(pages) {
            let gaps = line.gaps();
            let odd = |gap: f64| gap < GAPS.start() - ROUNDING || gap > GAPS.end() + ROUNDING;
            if let Some(gap) = gaps.iter().find(|gap| odd(**gap)) {
                found.push(format!("{name}, page {}, {gap:.3}: {}", line.page, line.text()));
            }
            widths.extend(gaps);
        }
        widths.sort_by(f64::total_cmp);
        let at = |part: f64| widths[((widths.len() - 1) as f64 * part) as usize];
        println!(
            "{name:40} {:5} gaps: least {:.3}, median {:.3}, 95 % {:.3}, most {:.3}",
            widths.len(),
            at(0.0),
            at(0.5),
            at(0.95),
            at(1.0)
        );
        counted += widths.len();
    });
    assert!(counted > 40_000, "{counted} gaps");
    assert!(found.is_empty(), "{} lines have other gaps:\n{}", found.len(), found.join("\n"));
}

/// Whether a line that ends with some words and goes on with others divides two numbers that belong together. Of
/// four and more a line may hold only some.
fn divides_a_couple(before: &[&str], after: &[&str]) -> bool {
    let is_next = |word: Option<&&str>| {
        word.is_some_and(|word| word.strip_prefix('و').is_some_and(|it| it.starts_with(char::is_numeric)))
    };
    let number = |word: &str| !word.is_empty() && word.chars().all(char::is_numeric);
    let [.., earlier, last] = before else { return false };
    let couple =
        is_next(after.first()) && !is_next(Some(earlier)) && !is_next(after.get(1)) && !last.starts_with('و');
    let span = *after.first().unwrap_or(&"") == "إلى"
        && after.get(1).is_some_and(|it| it.starts_with(char::is_numeric));
    number(last) && (couple || span)
}

#[test]
fn no_line_divides_a_couple_of_numbers() {
    assert!(divides_a_couple(&["يومي", "16"], &["و17", "تموز"]));
    assert!(divides_a_couple(&["من", "9"], &["إلى", "11"]));
    assert!(!divides_a_couple(&["1", "و2"], &["و3", "و4"]));
    let mut found = vec![];
    for_each_document(|name, _, pages| {
        // Beside each other stand lines of several cells of the index, in the smallest letters; they hold lists.
        let is_text = |line: &Line| line.pieces.iter().any(|(_, piece)| piece.size.to_pt() > 10.0);
        let lines: Vec<Line> = lines(pages).into_iter().filter(is_text).collect();
        for pair in lines.windows(2) {
            let (before, after) = (pair[0].text(), pair[1].text());
            let (words, next): (Vec<&str>, Vec<&str>) =
                (before.split(' ').collect(), after.split(' ').collect());
            if divides_a_couple(&words, &next) {
                found.push(format!("{name}, page {}: {before} / {after}", pair[0].page));
            }
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The document symbols of runs.
fn symbols(runs: &[Run], found: &mut Vec<String>) {
    for run in runs {
        match run {
            Run::Link { text, .. } => found.push(text.clone()),
            Run::LeftToRight { runs, .. } => symbols(runs, found),
            _ => {}
        }
    }
}

/// The characters of a line from left to right as they stand.
fn as_it_stands(line: &Line) -> String {
    let mut characters = String::new();
    for (_, piece) in &line.pieces {
        let mut last = None;
        for glyph in &piece.glyphs {
            // A letter and its marks are several glyphs for the same characters.
            if last.replace(glyph.range()) != Some(glyph.range()) {
                characters.push_str(&piece.text[glyph.range()]);
            }
        }
    }
    characters.replace(['\u{2060}', '\u{2066}', '\u{2069}'], "")
}

#[test]
fn symbols_stand_whole_or_end_a_line_after_their_second_slash() {
    let (mut whole, mut divided) = (0, vec![]);
    for_each_document(|name, printed, pages| {
        let lines: Vec<String> = lines(pages).iter().map(as_it_stands).collect();
        let mut wanted = vec![];
        for block in printed.page_runs().flat_map(|run| &run.blocks) {
            if let Block::Paragraph(paragraph) = block {
                symbols(&paragraph.text, &mut wanted);
            }
        }
        for symbol in wanted {
            if lines.iter().any(|line| line.contains(&symbol)) {
                whole += 1;
                continue;
            }
            // The left end of a line is its last word, the right end of the next one its first.
            let is_divided = |at: usize| {
                let (head, tail) = symbol.split_at(at);
                head.matches('/').count() > 1
                    && lines.windows(2).any(|pair| pair[0].starts_with(head) && pair[1].contains(tail))
            };
            let mut places = symbol.match_indices('/').map(|(at, _)| at + 1);
            assert!(places.any(is_divided), "{name}: {symbol} stands on no line");
            divided.push(symbol);
        }
    });
    assert!(whole > 50, "{whole} symbols stand whole");
    assert!(divided.len() < whole / 5, "{} symbols are divided: {divided:?}", divided.len());
}
