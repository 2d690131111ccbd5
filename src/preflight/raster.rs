//! A page painted in inks, coarse, as far as its sums are asked for.

use tiny_skia::{FillRule, Mask, Path, PathBuilder, Rect, Stroke};
use ttf_parser::{GlyphId, OutlineBuilder};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::text::TextItem;
use typst::visualize::{Curve, CurveItem, Geometry, Image, ImageKind, Paint, Shape};
use typst_layout::Page;

use super::drawn::inks_of;
use crate::corpus::Plates;
use crate::export::Inks;

/// Cells to a millimetre.
const FINE: usize = 2;

/// The inks of a page in cells of half a millimetre.
pub(super) struct Plate {
    width: usize,
    height: usize,
    plates: Plates,
    /// Cyan, magenta, yellow, black and the spot colour of each cell.
    cells: Vec<[f32; 5]>,
}

impl Plate {
    /// A page as it is printed.
    pub fn of(page: &Page, plates: Plates) -> Self {
        let cells = |length: Abs| ((length.to_mm() * FINE as f64).ceil() as usize).max(1);
        let (width, height) = (cells(page.frame.width()), cells(page.frame.height()));
        let mut plate = Self { width, height, plates, cells: vec![[0.0; 5]; width * height] };
        let unit = FINE as f64 / Abs::mm(1.0).to_pt();
        let place = Transform::scale(typst::layout::Ratio::new(unit), typst::layout::Ratio::new(unit));
        if let Some(fill) = page.fill_or_transparent() {
            let whole = Geometry::Rect(page.frame.size()).filled(fill);
            plate.shape(&whole, place, None);
        }
        plate.frame(&page.frame, place, None);
        plate
    }

    /// The most ink in the mean of a square of so many millimetres.
    pub fn densest(&self, side: usize) -> f64 {
        let (across, down) = ((side * FINE).min(self.width), (side * FINE).min(self.height));
        // Sums of all cells above and to the left.
        let line = self.width + 1;
        let mut sums = vec![0.0_f64; line * (self.height + 1)];
        for y in 0..self.height {
            let mut row = 0.0;
            for x in 0..self.width {
                row += f64::from(self.cells[y * self.width + x].iter().sum::<f32>());
                sums[(y + 1) * line + x + 1] = sums[y * line + x + 1] + row;
            }
        }
        let mut most = 0.0_f64;
        for y in 0..=self.height - down {
            for x in 0..=self.width - across {
                let at = |x: usize, y: usize| sums[y * line + x];
                let sum = at(x + across, y + down) - at(x, y + down) - at(x + across, y) + at(x, y);
                most = most.max(sum);
            }
        }
        most / (across * down) as f64
    }

    fn frame(&mut self, frame: &Frame, place: Transform, clip: Option<&Mask>) {
        for (position, item) in frame.items() {
            let place = place.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => self.group(group, place.pre_concat(group.transform), clip),
                FrameItem::Text(item) => self.text(item, place, clip),
                FrameItem::Shape(shape, _) => self.shape(shape, place, clip),
                FrameItem::Image(image, size, _) => self.image(image, *size, place, clip),
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn group(&mut self, group: &GroupItem, place: Transform, clip: Option<&Mask>) {
        let Some(path) = group.clip.as_ref().and_then(path_of_curve) else {
            return self.frame(&group.frame, place, clip);
        };
        let Some(mut inner) = self.mask(&path, place, FillRule::Winding) else { return };
        if let Some(outer) = clip {
            for (own, other) in inner.data_mut().iter_mut().zip(outer.data()) {
                *own = (u16::from(*own) * u16::from(*other) / 255) as u8;
            }
        }
        self.frame(&group.frame, place, Some(&inner));
    }

    fn text(&mut self, item: &TextItem, place: Transform, clip: Option<&Mask>) {
        let mut outline = Outline { path: PathBuilder::new(), scale: 0.0, origin: (0.0, 0.0) };
        outline.scale = (item.size.to_pt() / item.font.units_per_em()) as f32;
        let mut at = Abs::zero();
        for glyph in &item.glyphs {
            let x = at + glyph.x_offset.at(item.size);
            outline.origin = (x.to_pt() as f32, -glyph.y_offset.at(item.size).to_pt() as f32);
            item.font.ttf().outline_glyph(GlyphId(glyph.id), &mut outline);
            at += glyph.x_advance.at(item.size);
        }
        if let Some(path) = outline.path.finish() {
            self.fill(&path, place, FillRule::Winding, &item.fill, clip);
        }
    }

    fn shape(&mut self, shape: &Shape, place: Transform, clip: Option<&Mask>) {
        let Some(path) = path_of(&shape.geometry) else { return };
        if let Some(fill) = &shape.fill {
            let rule = match shape.fill_rule {
                typst::visualize::FillRule::NonZero => FillRule::Winding,
                typst::visualize::FillRule::EvenOdd => FillRule::EvenOdd,
            };
            self.fill(&path, place, rule, fill, clip);
        }
        if let Some(stroke) = &shape.stroke {
            let width = stroke.thickness.to_pt() as f32;
            // As fine as the cells ask for.
            let outline = path.stroke(&Stroke { width, ..Stroke::default() }, FINE as f32);
            if let Some(outline) = outline {
                self.fill(&outline, place, FillRule::Winding, &stroke.paint, clip);
            }
        }
    }

    fn image(&mut self, image: &Image, size: Size, place: Transform, clip: Option<&Mask>) {
        // Pictures of vectors are emblems; their inks are those of three lights, which never come to too much.
        let ImageKind::Raster(picture) = image.kind() else { return };
        let Some(path) = path_of(&Geometry::Rect(size)) else { return };
        let Some(mask) = self.mask(&path, place, FillRule::Winding) else { return };
        let Some(back) = place.invert() else { return };
        let points = picture.dynamic().to_rgba8();
        let (across, down) = (f64::from(points.width()), f64::from(points.height()));
        let plates = self.plates;
        self.blend(&mask, clip, |x, y| {
            let middle = Point::new(Abs::pt(x as f64 + 0.5), Abs::pt(y as f64 + 0.5)).transform(back);
            let within = |at: f64, most: f64| (at * most).clamp(0.0, most - 1.0) as u32;
            let [red, green, blue, alpha] =
                points.get_pixel(within(middle.x / size.x, across), within(middle.y / size.y, down)).0;
            let color = typst::visualize::Color::from_u8(red, green, blue, 255);
            (cell(&Inks::of(&color, plates)), f32::from(alpha) / 255.0, false)
        });
    }

    /// Fills a path; where colours run into one another, with the one that has most ink.
    fn fill(&mut self, path: &Path, place: Transform, rule: FillRule, paint: &Paint, clip: Option<&Mask>) {
        let all = inks_of(paint, self.plates);
        let Some(inks) = all.iter().max_by(|one, other| one.sum().total_cmp(&other.sum())) else { return };
        let Some(mask) = self.mask(path, place, rule) else { return };
        let opaque = match paint {
            Paint::Solid(color) => color.alpha().unwrap_or(1.0),
            _ => 1.0,
        };
        let (ink, black) = (cell(inks), inks.is_black());
        self.blend(&mask, clip, |_, _| (ink, opaque, black));
    }

    /// Lays ink over what is there, where a mask lets it; black overprints.
    fn blend(
        &mut self,
        mask: &Mask,
        clip: Option<&Mask>,
        ink: impl Fn(usize, usize) -> ([f32; 5], f32, bool),
    ) {
        for (index, covered) in mask.data().iter().enumerate().filter(|(_, covered)| **covered > 0) {
            let seen = clip.map_or(255, |clip| clip.data()[index]);
            let (ink, opaque, overprints) = ink(index % self.width, index / self.width);
            let part = f32::from(*covered) / 255.0 * f32::from(seen) / 255.0 * opaque;
            for (plate, (old, new)) in self.cells[index].iter_mut().zip(ink).enumerate() {
                if !overprints || plate == 3 {
                    *old += (new - *old) * part;
                }
            }
        }
    }

    fn mask(&self, path: &Path, place: Transform, rule: FillRule) -> Option<Mask> {
        let mut mask = Mask::new(self.width as u32, self.height as u32)?;
        let place = tiny_skia::Transform::from_row(
            place.sx.get() as f32,
            place.ky.get() as f32,
            place.kx.get() as f32,
            place.sy.get() as f32,
            place.tx.to_pt() as f32,
            place.ty.to_pt() as f32,
        );
        mask.fill_path(path, rule, true, place);
        Some(mask)
    }
}

fn cell(inks: &Inks) -> [f32; 5] {
    let [cyan, magenta, yellow, black] = inks.process;
    [cyan, magenta, yellow, black, inks.spot.as_ref().map_or(0.0, |(_, tint)| *tint)]
}

fn path_of(geometry: &Geometry) -> Option<Path> {
    match geometry {
        Geometry::Line(to) => {
            let mut path = PathBuilder::new();
            path.move_to(0.0, 0.0);
            path.line_to(to.x.to_pt() as f32, to.y.to_pt() as f32);
            path.finish()
        }
        Geometry::Rect(size) => {
            let (x, y) = (size.x.to_pt() as f32, size.y.to_pt() as f32);
            Some(PathBuilder::from_rect(Rect::from_ltrb(x.min(0.0), y.min(0.0), x.max(0.0), y.max(0.0))?))
        }
        Geometry::Curve(curve) => path_of_curve(curve),
    }
}

fn path_of_curve(curve: &Curve) -> Option<Path> {
    let mut path = PathBuilder::new();
    let at = |point: &Point| (point.x.to_pt() as f32, point.y.to_pt() as f32);
    for item in &curve.0 {
        match item {
            CurveItem::Move(to) => path.move_to(at(to).0, at(to).1),
            CurveItem::Line(to) => path.line_to(at(to).0, at(to).1),
            CurveItem::Cubic(one, two, to) => {
                path.cubic_to(at(one).0, at(one).1, at(two).0, at(two).1, at(to).0, at(to).1);
            }
            CurveItem::Close => path.close(),
        }
    }
    path.finish()
}

/// The outlines of glyphs, upside down as fonts have them.
struct Outline {
    path: PathBuilder,
    scale: f32,
    origin: (f32, f32),
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.origin.0 + x * self.scale, self.origin.1 - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
