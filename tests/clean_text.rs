//! Text of files for screens, as it is written to be copied: no replacement texts, words whole, and the ink where it was.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use khulasa::finish::cleaned;
use khulasa::{Format, Press, PressOptions};
use typst::layout::{Frame, FrameItem, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

mod desk;
mod folders;
mod prepress;

use desk::Desk;
use prepress::drawing;

/// The compendium with its table, and an official document with a masthead.
const DOCUMENTS: [&str; 2] = ["compendium", "sessions/cop-10/agenda"];

fn project(options: PressOptions) -> Press {
    Press::new(options).expect("fonts and templates")
}

/// The pages of a document.
fn pages(press: &Press, name: &str) -> PagedDocument {
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect("a document");
    let printed = press.printed(&edition, document).expect("a text");
    press.pages(&edition, &printed).expect("pages").0
}

/// The PDF of a document.
fn pdf(press: &Press, name: &str) -> Vec<u8> {
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect("a document");
    let product = press.typeset(&edition, document, &[Format::Pdf]).expect("a file");
    product.files.into_iter().next().expect("a file").bytes
}

/// Every piece of text of a page with where it stands.
fn texts(frame: &Frame, at: Transform, visit: &mut dyn FnMut(&TextItem, Transform)) {
    for (position, item) in frame.items() {
        let at = at.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => texts(&group.frame, at.pre_concat(group.transform), visit),
            FrameItem::Text(text) => visit(text, at),
            _ => {}
        }
    }
}

/// Counts the points of outlines, and sums up where they are: in x, in y, and how far apart.
#[derive(Default)]
struct Ink {
    count: usize,
    sums: [f64; 4],
    place: (f64, f64, f64),
    pen: (f32, f32),
}

impl Ink {
    fn of(frame: &Frame) -> Self {
        let mut ink = Self::default();
        texts(frame, Transform::identity(), &mut |text, at| {
            let (mut x, size) = (at.tx.to_pt(), text.size.to_pt());
            for glyph in &text.glyphs {
                let y = at.ty.to_pt() - glyph.y_offset.get() * size;
                ink.place = (x + glyph.x_offset.get() * size, y, size / text.font.units_per_em());
                text.font.ttf().outline_glyph(ttf_parser::GlyphId(glyph.id), &mut ink);
                x += glyph.x_advance.get() * size;
            }
        });
        ink
    }

    fn point(&mut self, x: f32, y: f32) {
        // The contours of boxes without ink have one point.
        if self.pen == (x, y) {
            return;
        }
        self.pen = (x, y);
        let (left, baseline, unit) = self.place;
        let (x, y) = (left + f64::from(x) * unit, baseline - f64::from(y) * unit);
        self.count += 1;
        [x, y, x * x, x * y].into_iter().zip(&mut self.sums).for_each(|(value, sum)| *sum += value);
    }
}

impl ttf_parser::OutlineBuilder for Ink {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen = (x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.point(x, y);
    }
    fn quad_to(&mut self, _: f32, _: f32, x: f32, y: f32) {
        self.point(x, y);
    }
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, x: f32, y: f32) {
        self.point(x, y);
    }
    fn close(&mut self) {}
}

#[test]
fn no_text_stands_in_for_what_is_drawn() {
    let press = project(PressOptions::new("source"));
    for name in DOCUMENTS {
        let bytes = pdf(&press, name);
        assert!(bytes.windows(4).any(|it| it == b"/R2L"), "{name} is not read from right to left");
        let pdf = Pdf::new(bytes).expect("a PDF");
        for (stream, _) in drawing(&pdf) {
            for word in ["ActualText", "ReversedChars"] {
                assert!(!stream.windows(word.len()).any(|it| it == word.as_bytes()), "{name} has {word}");
            }
        }
    }
}

#[test]
fn the_ink_stays_where_it_is() {
    let press = project(PressOptions::new("source"));
    for name in DOCUMENTS {
        let before = pages(&press, name);
        let after = cleaned(before.clone());
        assert_eq!(before.pages().len(), after.pages().len());
        for (number, (before, after)) in before.pages().iter().zip(after.pages()).enumerate() {
            let (before, after) = (Ink::of(&before.frame), Ink::of(&after.frame));
            assert_eq!(before.count, after.count, "{name}, page {}", number + 1);
            let count = before.count.max(1) as f64;
            for (number, (one, other)) in before.sums.iter().zip(after.sums).enumerate() {
                // On average, a hundredth of a point; of squares, what that makes of a page.
                let most = if number < 2 { 0.01 } else { 10.0 };
                assert!((one - other).abs() / count < most, "{name}: {one} {other} of {count}");
            }
        }
    }
}

#[test]
fn glyphs_are_as_wide_as_their_font_says_and_have_one_text() {
    let press = project(PressOptions::new("source"));
    let after = cleaned(pages(&press, "sessions/cop-10/agenda"));
    let mut texts_of = HashMap::<(String, u16), String>::new();
    let mut glyphs = 0;
    for page in after.pages() {
        texts(&page.frame, Transform::identity(), &mut |text, _| {
            let font = text.font.font().post_script_name().expect("a name");
            let mut end = 0;
            for glyph in &text.glyphs {
                assert!(glyph.id > 0 && glyph.id < text.font.ttf().number_of_glyphs());
                assert_eq!(glyph.range().start, end, "texts are in the order of the glyphs");
                end = glyph.range().end;
                let own = &text.text[glyph.range()];
                let known = texts_of.entry((font.clone(), glyph.id)).or_insert_with(|| own.to_owned());
                assert_eq!(known, own);
                glyphs += 1;
            }
            assert_eq!(end, text.text.len());
        });
    }
    assert!(glyphs > 20_000, "{glyphs}");
}

/// What is painted for a word from left to right: the marks of a letter stand before it.
fn painted(word: &str) -> String {
    let mut clusters: Vec<String> = vec![];
    for c in word.chars() {
        match clusters.last_mut() {
            Some(cluster) if ('\u{64b}'..='\u{65f}').contains(&c) => cluster.insert(0, c),
            _ => clusters.push(c.to_string()),
        }
    }
    clusters.into_iter().rev().collect()
}

#[test]
fn vowels_persian_letters_and_symbols_are_copied_whole() {
    let words = ["مُؤْتَمَرٌ", "پژوهشگر", "الاجتماع", "گچ", "لاحظ"];
    let desk = Desk::new();
    let file = "source/instruments/decision.yaml";
    let text = String::from_utf8(desk.read(file)).expect("UTF-8");
    let added = format!("  - يلاحظ {} (CTOC/COP/2020/5) و(أ) و/أو و-ب؛\n", words.join(" "));
    desk.write(file, format!("{}{added}", text.trim_end().to_owned() + "\n"));
    let press = project(PressOptions::new(desk.path("source")));
    let name = "sessions/cop-03/decision-04";
    let mut found = String::new();
    for page in cleaned(pages(&press, name)).pages() {
        texts(&page.frame, Transform::identity(), &mut |text, _| {
            found.extend(text.text.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}')));
            found.push('\n');
        });
    }
    for word in words {
        assert!(found.contains(&painted(word)), "{word} is not in {found}");
    }
    assert!(found.contains("CTOC/COP/2020/5"), "{found}");
    let helpers = ['\u{2060}', '\u{2066}', '\u{2069}', '\u{200d}', '\u{200b}', '\u{a0}'];
    assert!(!found.contains(helpers), "{found}");
    let twice = [(); 2].map(|()| pdf(&press, name));
    assert!(twice[0] == twice[1], "the same input gives other bytes");
}

#[test]
fn pages_can_be_written_as_they_are() {
    let press = project(PressOptions { clean_text: false, ..PressOptions::new("source") });
    let bytes = pdf(&press, "sessions/cop-10/agenda");
    let pdf = Pdf::new(bytes).expect("a PDF");
    assert!(drawing(&pdf).iter().any(|(stream, _)| stream.windows(10).any(|it| it == b"ActualText")));
}
