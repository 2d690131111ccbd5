//! The connections of a face: what is drawn between two letters that stand farther apart than by themselves, a glyph for
//! each width, behind the glyphs of the face.

use std::sync::Arc;

use kurbo::{BezPath, PathEl, Point};
use rustybuzz::{Direction, UnicodeBuffer, script};
use ttf_parser::{GlyphId, OutlineBuilder};
use typst::text::FontInstance;
use write_fonts::dump_table;
use write_fonts::tables::glyf::SimpleGlyph;

use super::super::outlines::{Changes, Further, Outlines, has_outlines};

/// By how much two connections differ, in thousandths of an em: less than the eye sees, and few enough for a font.
pub(super) const STEP: f64 = 20.0;
/// The widest connection, in steps: one em.
const MOST_STEPS: u16 = 50;
/// How many tatweels in a row are asked for: faces draw several as one curve.
const MOST_TATWEELS: usize = 8;

/// Two letters that stand on the baseline and connect to both sides.
const LETTER: char = 'ب';
const TATWEEL: char = '\u{640}';

/// The connections of a face.
pub(super) struct Connections {
    /// The face with its connections.
    pub font: FontInstance,
    /// The glyph of the narrowest.
    first: u16,
    /// Thousandths of an em.
    unit: f64,
}

/// The connections of a face, made once for all documents.
#[comemo::memoize]
pub(super) fn connections(font: FontInstance) -> Option<Arc<Connections>> {
    Connections::of(&font).map(Arc::new)
}

impl Connections {
    /// Those of a face. `None` if it has none: it does not draw U+0640, as faces do that are not to be stretched, or its
    /// outlines are not those of TrueType.
    fn of(font: &FontInstance) -> Option<Self> {
        if !has_outlines(font) {
            return None;
        }
        let drawings: Vec<Drawing> =
            (1..=MOST_TATWEELS).filter_map(|count| Drawing::of(font, count)).collect();
        let unit = font.units_per_em() / 1000.0;
        let first = font.ttf().number_of_glyphs();
        let nearest =
            |advance: f64| drawings.iter().min_by(|a, b| a.distance(advance).total_cmp(&b.distance(advance)));
        let further: Vec<Further> = (1..=MOST_STEPS)
            .map(|steps| {
                let advance = (f64::from(steps) * STEP * unit).round();
                let outline = nearest(advance)?.stretched(advance)?;
                Some(Further { outline, advance: advance as u16 })
            })
            .collect::<Option<_>>()?;
        let font = Outlines::of(font)?.with(further.into_iter(), &Changes::default())?;
        Some(Self { font, first, unit })
    }

    /// The glyph of a connection that is so many steps wide, and its width in em.
    pub fn glyph(&self, steps: u16) -> (u16, f64) {
        let steps = steps.clamp(1, MOST_STEPS);
        let advance = (f64::from(steps) * STEP * self.unit).round();
        (self.first + steps - 1, advance / self.unit / 1000.0)
    }
}

/// What a face draws for some tatweels in a row.
struct Drawing {
    path: BezPath,
    /// How wide it is, in units of the font.
    advance: f64,
}

impl Drawing {
    /// What a face draws for so many tatweels between two letters; `None` if that is not one glyph with ink.
    fn of(font: &FontInstance, count: usize) -> Option<Self> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&format!("{LETTER}{}{LETTER}", TATWEEL.to_string().repeat(count)));
        buffer.set_direction(Direction::RightToLeft);
        buffer.set_script(script::ARABIC);
        let shaped = rustybuzz::shape(font.rusty(), &[], buffer);
        let ([_, drawn, _], [_, position, _]) = (shaped.glyph_infos(), shaped.glyph_positions()) else {
            return None;
        };
        let mut outline = Outline(BezPath::new());
        font.ttf().outline_glyph(GlyphId(u16::try_from(drawn.glyph_id).ok()?), &mut outline)?;
        (position.x_advance > 0).then(|| Self { path: outline.0, advance: f64::from(position.x_advance) })
    }

    /// By which factor it would have to be stretched or shrunk, as a logarithm.
    fn distance(&self, advance: f64) -> f64 {
        (advance / self.advance).ln().abs()
    }

    /// The same with another advance. What reaches over its ends, into the letters, stays as it is.
    fn stretched(&self, advance: f64) -> Option<Vec<u8>> {
        let place = |point: Point| {
            let x = match point.x {
                x if x <= 0.0 => x,
                x if x >= self.advance => x + advance - self.advance,
                x => x * advance / self.advance,
            };
            Point::new(x.round(), point.y)
        };
        let elements = self.path.elements().iter().map(|element| match element {
            PathEl::MoveTo(to) => PathEl::MoveTo(place(*to)),
            PathEl::LineTo(to) => PathEl::LineTo(place(*to)),
            PathEl::QuadTo(by, to) => PathEl::QuadTo(place(*by), place(*to)),
            PathEl::CurveTo(a, b, to) => PathEl::CurveTo(place(*a), place(*b), place(*to)),
            PathEl::ClosePath => PathEl::ClosePath,
        });
        let glyph = SimpleGlyph::from_bezpath(&elements.collect()).ok()?;
        dump_table(&glyph).ok()
    }
}

/// Takes down an outline.
struct Outline(BezPath);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((f64::from(x), f64::from(y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((f64::from(x), f64::from(y)));
    }

    fn quad_to(&mut self, by_x: f32, by_y: f32, x: f32, y: f32) {
        self.0.quad_to((f64::from(by_x), f64::from(by_y)), (f64::from(x), f64::from(y)));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let point = |x, y| Point::new(f64::from(x), f64::from(y));
        self.0.curve_to(point(ax, ay), point(bx, by), point(x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

#[cfg(test)]
mod tests {
    use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Transform};
    use typst::foundations::Bytes;
    use typst::layout::Abs;
    use typst::text::{Font, FontVariant, FontVariations};

    use super::*;

    const FACES: [&str; 4] = ["Regular", "Bold", "Italic", "BoldItalic"];
    /// Pixels in an em: letters of 12 points at 600 dots an inch.
    const PIXELS: f32 = 100.0;
    /// The rows about the baseline that are looked at, and how many columns on both sides of a connection: its ends reach
    /// three to five pixels into the letters.
    const BAND: std::ops::Range<u32> = 80..145;
    const BESIDE: f32 = 6.0;

    fn face(style: &str) -> FontInstance {
        let bytes = std::fs::read(format!("fonts/amiri/Amiri-{style}.ttf")).expect("a font");
        let font = Font::new(Bytes::new(bytes), 0).expect("a font");
        font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
    }

    /// Draws outlines for tiny-skia, a hundred pixels in an em.
    struct Drawn(PathBuilder, f32, f32);

    impl Drawn {
        fn at(&self, x: f32, y: f32) -> (f32, f32) {
            (self.1 + x * self.2, BASELINE - y * self.2)
        }
    }

    const BASELINE: f32 = 110.0;

    impl OutlineBuilder for Drawn {
        fn move_to(&mut self, x: f32, y: f32) {
            let (x, y) = self.at(x, y);
            self.0.move_to(x, y);
        }
        fn line_to(&mut self, x: f32, y: f32) {
            let (x, y) = self.at(x, y);
            self.0.line_to(x, y);
        }
        fn quad_to(&mut self, ax: f32, ay: f32, x: f32, y: f32) {
            let ((ax, ay), (x, y)) = (self.at(ax, ay), self.at(x, y));
            self.0.quad_to(ax, ay, x, y);
        }
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
            unreachable!("TrueType has no cubic curves");
        }
        fn close(&mut self) {
            self.0.close();
        }
    }

    fn path(font: &FontInstance, glyph: u16, x: f32) -> Option<Path> {
        let mut drawn = Drawn(PathBuilder::new(), x, PIXELS / font.units_per_em() as f32);
        font.ttf().outline_glyph(GlyphId(glyph), &mut drawn);
        drawn.0.finish()
    }

    /// How many pixels around the baseline are dark in each column of a connection and beside it; `glyphs` are those of two letters and what is between them, with their advances in pixels.
    fn thickness(font: &FontInstance, glyphs: [(u16, f32); 3]) -> Vec<usize> {
        let mut pixmap = Pixmap::new(400, 200).expect("an image");
        let mut x = 40.0;
        for (glyph, advance) in glyphs {
            let path = path(font, glyph, x).expect("ink");
            pixmap.fill_path(&path, &Paint::default(), FillRule::Winding, Transform::identity(), None);
            x += advance;
        }
        let begin = 40.0 + glyphs[0].1 - BESIDE;
        let end = 40.0 + glyphs[0].1 + glyphs[1].1 + BESIDE;
        let dark = |x: u32| {
            let rows = BAND.filter(|y| pixmap.pixel(x, *y).is_some_and(|it| it.alpha() > 127));
            rows.count()
        };
        (begin as u32..end as u32).map(dark).collect()
    }

    /// The glyphs of an initial and a final letter, and of so many tatweels between them.
    fn shaped(font: &FontInstance, tatweels: usize) -> Vec<(u16, f32)> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&format!("{LETTER}{}{LETTER}", TATWEEL.to_string().repeat(tatweels)));
        buffer.set_direction(Direction::RightToLeft);
        buffer.set_script(script::ARABIC);
        let found = rustybuzz::shape(font.rusty(), &[], buffer);
        let advances = found.glyph_positions().iter().map(|it| it.x_advance as f32 / 10.0);
        found.glyph_infos().iter().map(|it| it.glyph_id as u16).zip(advances).collect()
    }

    #[test]
    fn joins_have_no_seam_in_any_face() {
        for style in FACES {
            let font = face(style);
            let connections = Connections::of(&font).expect("connections");
            let own = shaped(&font, 1);
            let least = *thickness(&font, [own[0], own[1], own[2]]).iter().min().expect("columns");
            assert!(least >= 6, "{style}: {least} pixels");
            for steps in 1..=MOST_STEPS {
                let (glyph, em) = connections.glyph(steps);
                let columns = thickness(&connections.font, [own[0], (glyph, em as f32 * PIXELS), own[2]]);
                // A curve of several tatweels is not thinner than the shorter one; half a pixel on either side may be
                // rounded.
                let thinnest = *columns.iter().min().expect("columns");
                assert!(
                    thinnest + 1 >= least,
                    "{style}, {steps} steps: {thinnest} pixels, {least} in the face"
                );
                // From one column to the next an edge does not jump, up to where the tooth of the right letter rises.
                let flat = &columns[..columns.len() - BESIDE as usize];
                let jump = flat.windows(2).map(|it| it[0].abs_diff(it[1])).max().expect("columns");
                assert!(jump <= 2, "{style}, {steps} steps: {columns:?}");
            }
        }
    }

    #[test]
    fn a_connection_is_as_wide_as_its_steps() {
        let connections = Connections::of(&face("Regular")).expect("connections");
        for steps in [1, 7, 35, MOST_STEPS] {
            let (glyph, em) = connections.glyph(steps);
            assert!((em - f64::from(steps) * STEP / 1000.0).abs() < 1e-9);
            let advance = connections.font.ttf().glyph_hor_advance(GlyphId(glyph));
            assert_eq!(advance.map(f64::from), Some(em * 1000.0));
        }
        let own = face("Regular");
        assert_eq!(connections.first, own.ttf().number_of_glyphs());
        assert_eq!(connections.font.font().post_script_name(), own.font().post_script_name());
    }

    #[test]
    fn a_face_that_draws_no_tatweel_is_not_stretched() {
        let mut bytes = std::fs::read("fonts/amiri/Amiri-Regular.ttf").expect("a font");
        let font = face("Regular");
        let (loca, long) = {
            let raw = font.ttf().raw_face();
            let record =
                |tag| raw.table_records.into_iter().find(|it| it.tag == ttf_parser::Tag::from_bytes(tag));
            let head = record(b"head").expect("a table").offset as usize;
            (record(b"loca").expect("a table").offset as usize, bytes[head + 51] == 1)
        };
        for count in 1..=MOST_TATWEELS {
            let found = shaped(&font, count);
            let [_, (glyph, _), _] = found.as_slice() else { continue };
            // The glyph ends where it begins.
            let (size, at) = if long { (4, 4 * usize::from(*glyph)) } else { (2, 2 * usize::from(*glyph)) };
            bytes.copy_within(loca + at..loca + at + size, loca + at + size);
        }
        let font = Font::new(Bytes::new(bytes), 0).expect("a font");
        let font = font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        assert!(Connections::of(&font).is_none());
    }
}
