//! No dots stand above one another on any page, where a reader would take two teeth for others.

use std::path::Path;

use khulasa::corpus::Reading;
use khulasa::resolve;
use khulasa::{Press, PressOptions};
use ttf_parser::{Face, GlyphId, OutlineBuilder};
use typst::layout::{Frame, FrameItem};

/// The extent of each contour of a glyph: left, right, bottom, top.
#[derive(Default)]
struct Contours(Vec<[f32; 4]>);

impl Contours {
    fn reach(&mut self, x: f32, y: f32) {
        if let Some([left, right, bottom, top]) = self.0.last_mut() {
            (*left, *right) = (left.min(x), right.max(x));
            (*bottom, *top) = (bottom.min(y), top.max(y));
        }
    }
}

impl OutlineBuilder for Contours {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push([x, x, y, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.reach(x, y);
    }

    fn quad_to(&mut self, _: f32, _: f32, x: f32, y: f32) {
        self.reach(x, y);
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, x: f32, y: f32) {
        self.reach(x, y);
    }

    fn close(&mut self) {}
}

/// Whether a glyph has two dots one above the other. In Amiri they are one contour, as wide as one dot and as high
/// as a dot and a half, over the letters or under them; a thousand units are one em.
fn is_stacked(face: &Face, glyph: u16) -> bool {
    let mut contours = Contours::default();
    face.outline_glyph(GlyphId(glyph), &mut contours);
    contours.0.iter().any(|[left, right, bottom, top]| {
        let (width, height) = (right - left, top - bottom);
        width < 190.0 && (190.0..260.0).contains(&height) && (*bottom > 300.0 || *top < -20.0)
    })
}

fn visit(frame: &Frame, found: &mut Vec<String>, seen: &mut usize) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => visit(&group.frame, found, seen),
            FrameItem::Text(text) => {
                for glyph in &text.glyphs {
                    let letters = &text.text[glyph.range()];
                    if letters.starts_with(['ت', 'ي']) {
                        *seen += 1;
                        if is_stacked(text.font.ttf(), glyph.id) {
                            found.push(format!("{letters}: {}", text.text));
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

#[test]
fn no_dots_stand_above_one_another() {
    let press = Press::new(PressOptions::new(Path::new("source"))).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let (mut found, mut seen) = (vec![], 0);
    for document in &edition.corpus.documents {
        let printed = resolve::resolve(&Reading::new(&edition.corpus), document).expect("a document");
        let (pages, _) = press.pages(&edition, &printed).unwrap_or_else(|faults| panic!("{faults:?}"));
        pages.pages().iter().for_each(|page| visit(&page.frame, &mut found, &mut seen));
    }
    found.sort();
    found.dedup();
    assert!(seen > 10_000, "{seen} letters");
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}
