//! Words that are stretched: where, by how much, and what that does for the gaps of lines.

mod lines;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use khulasa::corpus::{Justification, Reading};
use khulasa::printed::Printed;
use khulasa::{Press, PressOptions, resolve};
use lines::{Line, whole_lines};
use typst::layout::{Frame, FrameItem, Point};
use typst::text::{FontWeight, TextItem};
use typst_layout::PagedDocument;

/// The booklet, and long official documents.
const DOCUMENTS: [&str; 4] = [
    "compendium",
    "sessions/cop-12/report",
    "sessions/cop-09/technical-assistance",
    "sessions/cop-10/agenda",
];

/// Where gaps are wider than this, in em, words are stretched: `kashida` in `typst/house/tokens.typ`; and a step of a connection
/// that is left to the gaps of a line.
const GAP: f64 = 0.365;

/// The pages of a document with lines filled by one means and by the other.
fn both(source: &str, names: &[&str], mut visit: impl FnMut(&str, &PagedDocument, &PagedDocument)) {
    let press = Press::new(PressOptions::new(Path::new(source))).expect("fonts and templates");
    let edition = press.read().expect("the source");
    for name in names {
        let document = edition.corpus.documents.iter().find(|it| it.name == *name).expect("a document");
        let mut printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect("a document");
        let stretched = press.pages(&edition, &printed).unwrap_or_else(|faults| panic!("{faults:?}")).0;
        let (Printed::Compendium { settings, .. }
        | Printed::Index { settings, .. }
        | Printed::Offprint { settings, .. }
        | Printed::Agenda { settings, .. }
        | Printed::Report { settings, .. }
        | Printed::Letter { settings, .. }) = &mut printed;
        settings.layout.justification = Some(Justification::Gaps);
        let gaps = press.pages(&edition, &printed).unwrap_or_else(|faults| panic!("{faults:?}")).0;
        visit(name, &stretched, &gaps);
    }
}

/// A connection in a line.
#[derive(Debug)]
struct Connection {
    left: f64,
    right: f64,
    /// Its width in em.
    em: f64,
    /// The letter that is stretched, with its marks, the rest of its word, and the whole.
    letter: String,
    after: String,
    word: String,
    bold: bool,
    /// Where its word begins in the text of its line.
    begin: usize,
}

/// How many glyphs the face of a piece has in its file.
fn glyphs_of_file(piece: &TextItem, known: &mut HashMap<String, u16>) -> u16 {
    let name = piece.font.font().post_script_name().expect("a name").to_string();
    *known.entry(name).or_insert_with_key(|name| {
        let bytes = std::fs::read(format!("fonts/amiri/{name}.ttf")).expect("a font");
        ttf_parser::Face::parse(&bytes, 0).expect("a font").number_of_glyphs()
    })
}

/// The connections of a line, from left to right.
fn connections(line: &Line, known: &mut HashMap<String, u16>) -> Vec<Connection> {
    let whole: String = line.pieces.iter().rev().map(|(_, piece)| piece.text.as_str()).collect();
    let mut found = vec![];
    let mut start = whole.len();
    for (left, piece) in &line.pieces {
        start -= piece.text.len();
        let own = glyphs_of_file(piece, known);
        let mut left = *left;
        for glyph in &piece.glyphs {
            let right = left + glyph.x_advance.at(piece.size).to_pt();
            if glyph.id >= own {
                let (before, rest) = whole.split_at(start + glyph.range().end);
                let is_letter =
                    |c: char| c.is_alphabetic() || ('\u{64b}'..='\u{652}').contains(&c) || c == '\u{200d}';
                let begin = before.len()
                    - before.chars().rev().take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>();
                let after: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
                found.push(Connection {
                    left,
                    right,
                    em: glyph.x_advance.get(),
                    letter: piece.text[glyph.range()].to_owned(),
                    word: format!("{}{after}", &before[begin..]),
                    after,
                    bold: piece.font.info().variant.weight >= FontWeight::BOLD,
                    begin,
                });
            }
            left = right;
        }
    }
    found
}

/// The standard deviation.
fn spread(gaps: &[f64]) -> f64 {
    let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
    (gaps.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / gaps.len() as f64).sqrt()
}

/// The letters of a line, whatever pieces stand in which order.
fn letters(line: &Line) -> Vec<char> {
    let mut letters: Vec<char> = line.text().chars().collect();
    letters.sort_unstable();
    letters
}

#[test]
fn gaps_are_even_and_lines_and_pages_are_the_same() {
    both("source", &DOCUMENTS, |name, stretched, plain| {
        let (stretched, plain) = (whole_lines(stretched), whole_lines(plain));
        assert_eq!(stretched.len(), plain.len(), "{name}");
        let justified: Vec<(&Line, &Line)> =
            stretched.iter().zip(&plain).filter(|(_, it)| it.gaps().iter().any(|gap| *gap > 0.31)).collect();
        // What the lines of a page lack up to the left edge of its text, in em, counts as gaps.
        let mut edges: HashMap<usize, f64> = HashMap::new();
        for (line, other) in &justified {
            let edge = edges.entry(line.page).or_insert(f64::INFINITY);
            *edge = edge.min(line.edges.0).min(other.edges.0);
        }
        let lacking = |line: &Line| (line.edges.0 - edges[&line.page]) / line.pieces[0].1.size.to_pt();
        let mut asked = [vec![], vec![]];
        let (mut wide, mut short) = ([0, 0], [0, 0]);
        for (line, other) in stretched.iter().zip(&plain) {
            let told = || format!("{name}, page {}: {} / {}", line.page, line.text(), other.text());
            assert_eq!((line.page, letters(line)), (other.page, letters(other)), "{}", told());
            assert!((line.baseline - other.baseline).abs() < 0.01, "{}", told());
            assert!((line.edges.1 - other.edges.1).abs() < 0.01, "{}", told());
        }
        for (line, other) in &justified {
            for (number, line) in [other, line].into_iter().enumerate() {
                let (gaps, lacking) = (line.gaps(), lacking(line).max(0.0));
                wide[number] += usize::from(gaps.iter().any(|it| *it > GAP));
                short[number] += usize::from(lacking > 0.3);
                let mean = (gaps.iter().sum::<f64>() + lacking) / gaps.len() as f64;
                asked[number].extend(gaps.iter().map(|_| mean));
            }
        }
        let [before, after] = &mut asked;
        before.sort_by(f64::total_cmp);
        after.sort_by(f64::total_cmp);
        let at = |all: &[f64], part: f64| all[((all.len() - 1) as f64 * part) as usize];
        println!(
            "{name:38} {} justified lines, gaps alone and kashida: spread {:.4} {:.4}, 95 % {:.3} {:.3}, 99 % {:.3} {:.3}, \
             widest {:.3} {:.3}; lines over {GAP}: {} {}, short {} {}",
            justified.len(),
            spread(before),
            spread(after),
            at(before, 0.95),
            at(after, 0.95),
            at(before, 0.99),
            at(after, 0.99),
            at(before, 1.0),
            at(after, 1.0),
            wide[0],
            wide[1],
            short[0],
            short[1],
        );
        assert!(justified.len() > 100, "{name}: {} lines", justified.len());
        // An agenda has many dates and symbols, which are not stretched.
        let part = if name.ends_with("agenda") { 0.7 } else { 0.65 };
        assert!(spread(after) < spread(before) * part, "{name}");
        // What stays has too few places for so much: dates, symbols and short words.
        assert!(wide[1] * 5 < wide[0] * 2 && short[1] * 2 <= short[0], "{name}");
    });
}

#[test]
fn words_are_stretched_where_naskh_does_it() {
    both("source", &DOCUMENTS, |name, stretched, plain| {
        let mut known = HashMap::new();
        let (lines, plain) = (whole_lines(stretched), whole_lines(plain));
        let mut above: Vec<(usize, f64, Connection)> = vec![];
        let mut count = 0;
        for (line, other) in lines.iter().zip(&plain) {
            assert!(connections(other, &mut known).is_empty(), "{name}: {}", other.text());
            let found = connections(line, &mut known);
            let told = || format!("{name}, page {}: {}", line.page, line.text());
            if !found.is_empty() {
                let narrow = other.gaps().iter().all(|it| *it < 0.36);
                let whole = other.edges.0 - line.edges.0 < 0.5;
                assert!(!(narrow && whole), "the last line of a paragraph, {}", told());
            }
            let words: BTreeSet<usize> = found.iter().map(|it| it.begin).collect();
            assert_eq!(words.len(), found.len(), "two in a word, {}", told());
            for it in found {
                count += 1;
                assert!((0.059..=0.451).contains(&it.em) && !it.bold, "{it:?}, {}", told());
                let letters = it.word.chars().filter(|c| c.is_alphabetic()).count();
                assert!(letters > 3 && !it.word.contains(char::is_numeric), "{it:?}, {}", told());
                assert!(!it.word.contains('ـ'), "{it:?}");
                let next = it.after.chars().next().expect("a letter after it");
                assert!(!"حجخصضعغو".contains(next) && !it.letter.contains(['ك', 'ل']), "{it:?}, {}", told());
                if it.after.chars().count() == 1 {
                    assert!(!"فقيى".contains(next), "{it:?}, {}", told());
                }
                let stacked = above.iter().find(|(page, baseline, other)| {
                    *page == line.page
                        && (1.0..28.0).contains(&(line.baseline - baseline))
                        && it.left < other.right
                        && other.left < it.right
                });
                assert!(stacked.is_none(), "{it:?} below {stacked:?}, {}", told());
                above.push((line.page, line.baseline, it));
            }
        }
        println!("{name:38} {count} words are stretched");
        assert!(count > 50, "{name}: {count}");
    });
}

/// Every piece of text of a document with the number of its page and where it stands.
fn pieces(document: &PagedDocument) -> Vec<(usize, Point, TextItem)> {
    fn gather(page: usize, frame: &Frame, origin: Point, found: &mut Vec<(usize, Point, TextItem)>) {
        for (position, item) in frame.items() {
            let position = origin + *position;
            match item {
                FrameItem::Group(group) => gather(page, &group.frame, position, found),
                FrameItem::Text(text) => found.push((page, position, text.clone())),
                _ => {}
            }
        }
    }
    let mut found = vec![];
    for (number, page) in (1..).zip(document.pages()) {
        gather(number, &page.frame, Point::zero(), &mut found);
    }
    found
}

#[test]
fn marks_stay_over_their_letters() {
    let source = "tests/cases/kashida-below-vowels/source";
    let (mut marks, mut connected) = (0, 0);
    both(source, &["sessions/cop-05/report"], |name, stretched, _| {
        let mut known = HashMap::new();
        let pieces = pieces(stretched);
        // Where the left ends of letters stand, marks and connections aside.
        let mut letters: HashMap<(usize, i64, String), Vec<f64>> = HashMap::new();
        let place = |x: f64| (x * 20.0).round() as i64;
        for (page, at, piece) in &pieces {
            let own = glyphs_of_file(piece, &mut known);
            let mut x = at.x.to_pt();
            let mut connection = None;
            for glyph in &piece.glyphs {
                let advance = glyph.x_advance.at(piece.size).to_pt();
                if glyph.id >= own {
                    connected += 1;
                    connection = Some(glyph.range());
                } else {
                    // What follows a connection is its letter, with its marks before it.
                    assert!(connection.take().is_none_or(|it| it == glyph.range()), "{name}: {}", piece.text);
                    if advance > 0.0 {
                        let text = piece.text[glyph.range()].to_owned();
                        letters.entry((*page, place(x), text)).or_default().push(at.y.to_pt());
                    } else if x > at.x.to_pt() || piece.width().to_pt() > 0.0 {
                        marks += 1;
                    }
                }
                x += advance;
            }
        }
        for (page, at, piece) in pieces.iter().filter(|(_, _, piece)| piece.width().to_pt() == 0.0) {
            for glyph in &piece.glyphs {
                let text = &piece.text[glyph.range()];
                if !text.chars().any(|c| ('\u{64b}'..='\u{652}').contains(&c)) {
                    continue;
                }
                marks += 1;
                let stands = (-1..=1).any(|by| {
                    let found = letters.get(&(*page, place(at.x.to_pt()) + by, text.to_owned()));
                    found.is_some_and(|all| all.iter().any(|it| (it - at.y.to_pt()).abs() < 14.0))
                });
                assert!(stands, "{name}, page {page}: the mark of {text} at {at:?}");
            }
        }
    });
    println!("{marks} marks, {connected} words are stretched");
    assert!(marks > 300 && connected > 10, "{marks} marks, {connected} words are stretched");
}
