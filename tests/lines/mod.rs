//! The lines of pages as they stand: where each begins and ends, and what it says.

#![allow(dead_code, reason = "each test takes what it needs")]

use typst::layout::{Frame, FrameItem, Point};
use typst::text::TextItem;
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

/// Text with one baseline.
pub struct Line {
    /// The page, from 1.
    pub page: usize,
    /// Its baseline in points from the top of the page.
    pub baseline: f64,
    /// Its left and its right edge in points from the left of the page, blanks aside.
    pub edges: (f64, f64),
    /// The pieces that it is set from, from left to right, each with its left edge.
    pub pieces: Vec<(f64, TextItem)>,
}

impl Line {
    /// Its gaps in em of the letters beside them, blanks at its ends aside.
    pub fn gaps(&self) -> Vec<f64> {
        let mut found = vec![];
        for (left, piece) in &self.pieces {
            let mut left = *left;
            for glyph in &piece.glyphs {
                let right = left + glyph.x_advance.at(piece.size).to_pt();
                let inside = left > self.edges.0 - 0.01 && right < self.edges.1 + 0.01;
                if inside && right > left && piece.text[glyph.range()].starts_with([' ', '\u{a0}']) {
                    found.push(glyph.x_advance.get());
                }
                left = right;
            }
        }
        found
    }

    /// What it says, from the right.
    pub fn text(&self) -> String {
        let pieces = self.pieces.iter().rev();
        let text: String = pieces.map(|(_, piece)| piece.text.as_str()).collect();
        let invisible = |c: char| matches!(c, '\u{200d}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{61c}');
        text.replace(invisible, "").replace('\u{a0}', " ").trim().to_owned()
    }
}

/// The lines of all pages, from the top of each; letters that the face sets higher, marks and notes are lines of their own.
pub fn lines(document: &PagedDocument) -> Vec<Line> {
    lines_within(document, 0.05)
}

/// The lines of all pages with all that is set higher or lower in them by some points, but for marks without width.
pub fn whole_lines(document: &PagedDocument) -> Vec<Line> {
    lines_within(document, 5.0)
}

/// How far the lines that are drawn on a page stand from its top, in points.
pub fn rules(frame: &Frame) -> Vec<f64> {
    let found = frame.items().flat_map(|(position, item)| match item {
        FrameItem::Group(group) => {
            rules(&group.frame).into_iter().map(|it| it + position.y.to_pt()).collect()
        }
        FrameItem::Shape(shape, _) if matches!(shape.geometry, Geometry::Line(_)) => vec![position.y.to_pt()],
        _ => vec![],
    });
    found.collect()
}

fn lines_within(document: &PagedDocument, apart: f64) -> Vec<Line> {
    let mut lines = vec![];
    for (page, laid_out) in (1..).zip(document.pages()) {
        let mut pieces = vec![];
        gather(&laid_out.frame, Point::zero(), &mut pieces);
        pieces.sort_by(|a, b| a.0.y.cmp(&b.0.y).then(a.0.x.cmp(&b.0.x)));
        for row in pieces.chunk_by(|a, b| (b.0.y - a.0.y).to_pt() < apart) {
            let edges = row.iter().filter_map(|(at, piece)| edges(*at, piece));
            let found = edges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            if let Some(edges) = found {
                let baseline =
                    row.iter().max_by(|a, b| a.1.width().cmp(&b.1.width())).map_or(0.0, |it| it.0.y.to_pt());
                let mut pieces: Vec<(f64, TextItem)> =
                    row.iter().map(|(at, piece)| (at.x.to_pt(), piece.clone())).collect();
                pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
                if apart > 1.0 {
                    pieces.retain(|it| it.1.width().to_pt() > 0.0);
                }
                lines.push(Line { page, baseline, edges, pieces });
            }
        }
    }
    lines
}

/// From where to where the glyphs of a piece stand that are no blanks.
fn edges(at: Point, piece: &TextItem) -> Option<(f64, f64)> {
    let mut x = at.x;
    let mut found: Option<(f64, f64)> = None;
    for glyph in &piece.glyphs {
        let end = x + glyph.x_advance.at(piece.size);
        // Vowel marks that stand higher are pieces of their own, and have no width.
        if end > x && !piece.text[glyph.range()].chars().all(char::is_whitespace) {
            let (left, right) = (x.to_pt(), end.to_pt());
            found = Some(found.map_or((left, right), |it| (it.0.min(left), it.1.max(right))));
        }
        x = end;
    }
    found
}

fn gather(frame: &Frame, origin: Point, found: &mut Vec<(Point, TextItem)>) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => gather(&group.frame, position, found),
            FrameItem::Text(text) => found.push((position, text.clone())),
            _ => {}
        }
    }
}
