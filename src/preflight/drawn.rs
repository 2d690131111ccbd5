//! What a page draws, one thing after another: where it lies, and in which inks.

use ecow::EcoString;
use ttf_parser::name_id;
use typst::layout::{Frame, FrameItem, Point, Rect, Size, Transform};
use typst::text::TextItem;
use typst::visualize::{Geometry, Image, ImageKind, Paint, RasterImage, Shape, SvgImage};
use typst_layout::Page;

use super::look::Look;
use crate::corpus::Plates;
use crate::export::Inks;

/// Lines that are thinner than this many points are lost on the plate (GWG R0018 and R0019).
pub(super) const HAIRLINE: f64 = 0.25;
/// How deep a picture of vectors is looked into; the reader of pictures takes no deeper ones.
const MOST_LEVELS: usize = 64;

/// Something that is drawn.
pub(super) enum Drawn<'a> {
    /// Text.
    Letters(Letters<'a>),
    /// A surface.
    Area(Vec<Inks>),
    /// A line, or a surface that is as thin, with its thickness in points.
    Line { inks: Vec<Inks>, width: f64 },
    /// A picture of points.
    Picture(Placed<'a>),
}

/// Text of one font and one size.
pub(super) struct Letters<'a> {
    /// The characters and the glyphs.
    pub item: &'a TextItem,
    /// From its left end on its baseline to the page.
    pub place: Transform,
    /// Its inks: several where they run into one another.
    pub inks: Vec<Inks>,
}

impl Letters<'_> {
    /// Its size as it is printed, in points.
    pub fn size(&self) -> f64 {
        self.item.size.to_pt() * scale(self.place)
    }

    /// The name of its face, as the file has it.
    pub fn face(&self) -> Option<EcoString> {
        let names = self.item.font.ttf().names();
        let name = names.into_iter().find(|it| it.name_id == name_id::POST_SCRIPT_NAME && it.is_unicode())?;
        Some(name.to_string()?.into())
    }

    /// The characters.
    pub fn text(&self) -> EcoString {
        self.item.text.trim().into()
    }
}

/// A picture of points where it lies.
pub(super) struct Placed<'a> {
    /// The picture.
    pub picture: &'a RasterImage,
    /// What its points are.
    pub look: Look,
    /// Its inks, as far as they tell on which plates it stands.
    pub inks: Vec<Inks>,
    /// From its upper left corner to the page.
    pub place: Transform,
    /// How large it is there, before the transformation.
    pub size: Size,
}

impl Drawn<'_> {
    /// Whether nothing of it is to be seen on white paper.
    pub fn is_blank(&self) -> bool {
        let blank = |inks: &[Inks]| inks.iter().all(|it| it.plates() == 0);
        match self {
            Self::Letters(text) => blank(&text.inks) || text.item.text.trim().is_empty(),
            Self::Area(inks) | Self::Line { inks, .. } => blank(inks),
            Self::Picture(_) => false,
        }
    }
}

/// How much larger than itself something is drawn.
pub(super) fn scale(place: Transform) -> f64 {
    (place.sx.get() * place.sy.get() - place.kx.get() * place.ky.get()).abs().sqrt()
}

/// What a page draws.
pub(super) fn drawn(page: &Page, plates: Plates) -> Vec<Drawn<'_>> {
    let mut reading = Reading { plates, drawn: vec![] };
    if let Some(fill) = page.fill_or_transparent() {
        let inks = reading.inks(&fill);
        reading.drawn.push(Drawn::Area(inks));
    }
    reading.frame(&page.frame, Transform::identity());
    reading.drawn
}

/// The inks of a paint: several where colours run into one another or alternate.
pub(super) fn inks_of(paint: &Paint, plates: Plates) -> Vec<Inks> {
    match paint {
        Paint::Solid(color) => vec![Inks::of(color, plates)],
        Paint::Gradient(gradient) => {
            gradient.stops_ref().iter().map(|(color, _)| Inks::of(color, plates)).collect()
        }
        Paint::Tiling(tiling) => {
            let mut reading = Reading { plates, drawn: vec![] };
            reading.frame(tiling.frame(), Transform::identity());
            let each = reading.drawn.into_iter().flat_map(|it| match it {
                Drawn::Letters(text) => text.inks,
                Drawn::Area(inks) | Drawn::Line { inks, .. } => inks,
                Drawn::Picture(_) => vec![],
            });
            each.collect()
        }
    }
}

struct Reading<'a> {
    plates: Plates,
    drawn: Vec<Drawn<'a>>,
}

impl<'a> Reading<'a> {
    fn inks(&self, paint: &Paint) -> Vec<Inks> {
        inks_of(paint, self.plates)
    }

    fn frame(&mut self, frame: &'a Frame, place: Transform) {
        for (position, item) in frame.items() {
            let place = place.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => self.frame(&group.frame, place.pre_concat(group.transform)),
                FrameItem::Text(item) => {
                    if let Some(stroke) = &item.stroke {
                        self.line(&stroke.paint, stroke.thickness.to_pt() * scale(place));
                    }
                    let inks = self.inks(&item.fill);
                    self.drawn.push(Drawn::Letters(Letters { item, place, inks }));
                }
                FrameItem::Shape(shape, _) => self.shape(shape, place),
                FrameItem::Image(image, size, _) => self.image(image, *size, place),
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn line(&mut self, paint: &Paint, width: f64) {
        // A line without thickness is not drawn by the engine.
        if width > 0.0 {
            let inks = self.inks(paint);
            self.drawn.push(Drawn::Line { inks, width });
        }
    }

    fn shape(&mut self, shape: &Shape, place: Transform) {
        if let Some(fill) = &shape.fill {
            match &shape.geometry {
                Geometry::Rect(size) => {
                    let thin = size.x.to_pt().abs().min(size.y.to_pt().abs()) * scale(place);
                    if thin < HAIRLINE {
                        self.line(fill, thin);
                    } else {
                        let inks = self.inks(fill);
                        self.drawn.push(Drawn::Area(inks));
                    }
                }
                Geometry::Curve(_) => {
                    let inks = self.inks(fill);
                    self.drawn.push(Drawn::Area(inks));
                }
                Geometry::Line(_) => {}
            }
        }
        if let Some(stroke) = &shape.stroke {
            self.line(&stroke.paint, stroke.thickness.to_pt() * scale(place));
        }
    }

    fn image(&mut self, image: &'a Image, size: Size, place: Transform) {
        match image.kind() {
            ImageKind::Raster(picture) => {
                let look = Look::of(picture.dynamic());
                let all = if look.coloured && self.plates == Plates::Colour {
                    [1.0; 4]
                } else {
                    [0.0, 0.0, 0.0, 1.0]
                };
                let inks = vec![Inks { process: all, spot: None }];
                self.drawn.push(Drawn::Picture(Placed { picture, look, inks, place, size }));
            }
            ImageKind::Svg(picture) => {
                let unit = size.x.to_pt() / picture.width() * scale(place);
                self.vectors(picture, unit);
            }
            // The project takes none.
            ImageKind::Pdf(_) => {}
        }
    }

    fn vectors(&mut self, picture: &SvgImage, unit: f64) {
        self.group(picture.tree().root(), unit, 0);
    }

    fn group(&mut self, group: &usvg::Group, unit: f64, level: usize) {
        for node in group.children().iter().filter(|_| level < MOST_LEVELS) {
            match node {
                usvg::Node::Group(group) => self.group(group, unit, level + 1),
                usvg::Node::Path(path) if path.is_visible() => {
                    if let Some(fill) = path.fill() {
                        let inks = self.vector_inks(fill.paint());
                        self.drawn.push(Drawn::Area(inks));
                    }
                    if let Some(stroke) = path.stroke() {
                        let own = path.abs_transform();
                        let larger = f64::from(own.sx * own.sy - own.kx * own.ky).abs().sqrt();
                        let inks = self.vector_inks(stroke.paint());
                        let width = f64::from(stroke.width().get()) * larger * unit;
                        self.drawn.push(Drawn::Line { inks, width });
                    }
                }
                // The reader of pictures refuses those in pictures, and text in them.
                _ => {}
            }
        }
    }

    fn vector_inks(&self, paint: &usvg::Paint) -> Vec<Inks> {
        let of = |it: usvg::Color| {
            let color = typst::visualize::Color::from_u8(it.red, it.green, it.blue, 255);
            Inks::of(&color, self.plates)
        };
        match paint {
            usvg::Paint::Color(color) => vec![of(*color)],
            usvg::Paint::LinearGradient(it) => it.stops().iter().map(|stop| of(stop.color())).collect(),
            usvg::Paint::RadialGradient(it) => it.stops().iter().map(|stop| of(stop.color())).collect(),
            usvg::Paint::Pattern(_) => vec![],
        }
    }
}

/// The edges on the page, in points, of what lies between two corners.
pub(super) fn edges(place: Transform, from: Point, to: Point) -> Rect {
    let corners =
        [from, Point::new(to.x, from.y), to, Point::new(from.x, to.y)].map(|it| it.transform(place));
    let min = corners.iter().copied().reduce(Point::min).unwrap_or_default();
    let max = corners.iter().copied().reduce(Point::max).unwrap_or_default();
    Rect::new(min, max)
}
