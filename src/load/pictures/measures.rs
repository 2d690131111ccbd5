//! The measures of an SVG: numbers beyond what can be drawn, where the engine's arithmetic gives out.

use usvg::tiny_skia_path::{Rect, Transform};
use usvg::{Group, Node, Paint, Tree};

/// The largest number that is taken, in the units of the picture.
const LARGEST: f32 = 1e5;
/// The least and the most width and height of a picture, in pixels of CSS (a 96th of an inch).
const SIDES: std::ops::RangeInclusive<f32> = 0.01..=100_000.0;

/// Whether a value that an attribute or a rule gives has a number that is larger than all that are taken.
pub(super) fn is_wild(name: &str, value: &str) -> bool {
    // These hold words, and the digits of a colour are no number.
    if matches!(name, "id" | "class" | "href" | "style" | "lang" | "space") || name.starts_with("data-") {
        return false;
    }
    let bytes = value.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'#' {
            at += bytes[at + 1..].iter().take_while(|it| it.is_ascii_alphanumeric()).count() + 1;
        } else if bytes[at].is_ascii_digit() {
            let length = number_length(&bytes[at..]);
            // A number that cannot be read is none.
            if value[at..at + length].parse::<f32>().is_ok_and(|number| number > LARGEST) {
                return true;
            }
            at += length;
        } else {
            at += 1;
        }
    }
    false
}

/// How long the number is that begins with a digit: `12.5e-3`.
fn number_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|it| it.is_ascii_digit()).count()
    };
    let mut end = digits(0);
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(end + 1 + sign);
        if exponent > end + 1 + sign {
            end = exponent;
        }
    }
    end
}

/// Whether all that a picture draws has measures that can be drawn.
pub(super) fn are_sound(tree: &Tree) -> bool {
    SIDES.contains(&tree.size().width())
        && SIDES.contains(&tree.size().height())
        && is_group_sound(tree.root())
}

/// Whether a picture draws anything.
pub(super) fn draws(group: &Group) -> bool {
    group.children().iter().any(|node| match node {
        Node::Group(group) => draws(group),
        Node::Path(path) => path.is_visible() && (path.fill().is_some() || path.stroke().is_some()),
        Node::Image(_) | Node::Text(_) => true,
    })
}

fn is_group_sound(group: &Group) -> bool {
    let clip = group.clip_path().is_none_or(is_clip_sound);
    let mask = group.mask().is_none_or(is_mask_sound);
    clip && mask
        && is_transform_sound(&group.transform())
        && is_transform_sound(&group.abs_transform())
        && is_rect_sound(&group.abs_stroke_bounding_box())
        && group.children().iter().all(is_node_sound)
}

fn is_clip_sound(clip: &usvg::ClipPath) -> bool {
    let outer = clip.clip_path().is_none_or(is_clip_sound);
    outer && is_transform_sound(&clip.transform()) && is_group_sound(clip.root())
}

fn is_mask_sound(mask: &usvg::Mask) -> bool {
    let outer = mask.mask().is_none_or(is_mask_sound);
    outer && is_rect_sound(&mask.rect().to_rect()) && is_group_sound(mask.root())
}

fn is_node_sound(node: &Node) -> bool {
    match node {
        Node::Group(group) => is_group_sound(group),
        Node::Path(path) => {
            let fill = path.fill().is_none_or(|fill| is_paint_sound(fill.paint()));
            let stroke = path.stroke().is_none_or(|stroke| {
                let dashes = stroke.dasharray().unwrap_or_default();
                is_paint_sound(stroke.paint())
                    && are_numbers_sound(&[stroke.width().get(), stroke.dashoffset()])
                    && are_numbers_sound(dashes)
            });
            fill && stroke
                && is_transform_sound(&path.abs_transform())
                && is_rect_sound(&path.data().bounds())
                && is_rect_sound(&path.stroke_bounding_box())
                && is_rect_sound(&path.abs_stroke_bounding_box())
        }
        Node::Image(_) | Node::Text(_) => true,
    }
}

fn is_paint_sound(paint: &Paint) -> bool {
    match paint {
        Paint::Color(_) => true,
        Paint::LinearGradient(it) => {
            is_transform_sound(&it.transform()) && are_numbers_sound(&[it.x1(), it.y1(), it.x2(), it.y2()])
        }
        Paint::RadialGradient(it) => {
            is_transform_sound(&it.transform())
                && are_numbers_sound(&[it.cx(), it.cy(), it.r().get(), it.fx(), it.fy()])
        }
        Paint::Pattern(it) => {
            is_transform_sound(&it.transform())
                && is_rect_sound(&it.rect().to_rect())
                && is_group_sound(it.root())
        }
    }
}

/// A transform that can be undone, and whose numbers are not too large.
fn is_transform_sound(it: &Transform) -> bool {
    it.is_valid() && are_numbers_sound(&[it.sx, it.kx, it.ky, it.sy, it.tx, it.ty])
}

fn is_rect_sound(rect: &Rect) -> bool {
    are_numbers_sound(&[rect.left(), rect.top(), rect.right(), rect.bottom()])
}

fn are_numbers_sound(numbers: &[f32]) -> bool {
    // What is no number at all is not within any bounds either.
    numbers.iter().all(|number| number.abs() <= LARGEST)
}
