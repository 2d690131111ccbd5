//! How wide the gaps between words are, on every line of every document.

mod lines;

use std::path::Path;

use khulasa::corpus::Reading;
use khulasa::resolve;
use khulasa::{Press, PressOptions};
use lines::{Line, lines};

/// The gaps of a line in em, blanks at its ends aside.
fn gaps(line: &Line) -> Vec<(f64, char)> {
    let mut found = vec![];
    for (at, piece) in &line.pieces {
        let mut x = *at;
        let size = piece.size.to_pt();
        for glyph in &piece.glyphs {
            let width = glyph.x_advance.at(piece.size).to_pt();
            let text = &piece.text[glyph.range()];
            let inside = x > line.edges.0 - 0.01 && x + width < line.edges.1 + 0.01;
            if text.starts_with([' ', '\u{a0}']) && width != 0.0 && inside {
                found.push((width / size, text.chars().next().unwrap()));
            }
            x += width;
        }
    }
    found
}

#[test]
fn gaps_between_words_are_even() {
    let press = Press::new(PressOptions::new(Path::new("source"))).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let mut all = vec![];
    for document in &edition.corpus.documents {
        let printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect("a document");
        let (pages, _) =
            press.compositor().typeset(&printed, |_| {}).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut widths = vec![];
        for line in lines(&pages) {
            let gaps = gaps(&line);
            if gaps.is_empty() { continue }
            let most = gaps.iter().map(|it| it.0).fold(0.0, f64::max);
            let least = gaps.iter().map(|it| it.0).fold(9.0, f64::min);
            let mean = gaps.iter().map(|it| it.0).sum::<f64>() / gaps.len() as f64;
            if std::env::var("SHOW").is_ok() { println!("LINE {} p{} y{:.0} n{} least {least:.3} mean {mean:.3} most {most:.3} {}", document.name, line.page, line.baseline, gaps.len(), line.text()); }
            widths.extend(gaps.iter().map(|it| it.0));
        }
        widths.sort_by(f64::total_cmp);
        let at = |part: f64| widths[((widths.len() - 1) as f64 * part) as usize];
        println!("{:40} {:5} gaps: least {:.3}, 1 % {:.3}, 5 % {:.3}, median {:.3}, 95 % {:.3}, 99 % {:.3} most {:.3}", document.name.to_string(), widths.len(), at(0.0), at(0.01), at(0.05), at(0.5), at(0.95), at(0.99), at(1.0));
        all.extend(widths);
    }
}
