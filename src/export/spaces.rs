//! Colour spaces of a PDF, as far as their colours become inks.

use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

use super::inks::Space;
use super::objects::{Objects, name};
use super::separation::inks;
use crate::corpus::Plates;

/// What a colour space of some resources is.
pub(super) fn space(resources: &Dict, name: &[u8]) -> Space {
    match name {
        b"DeviceGray" => Space::Grey,
        b"DeviceRGB" => Space::Rgb,
        _ => resources
            .get::<Dict>("ColorSpace")
            .and_then(|spaces| spaces.get::<Object>(name))
            .map_or(Space::Other, |it| space_of(&it)),
    }
}

/// What a colour space is.
pub(super) fn space_of(object: &Object) -> Space {
    let Object::Array(array) = object else { return Space::Other };
    let mut parts = array.flex_iter();
    match parts.next::<Name>().as_ref().map(Name::as_str) {
        Some("ICCBased") => match parts.next::<Stream>().and_then(|it| it.dict().get::<u8>("N")) {
            Some(1) => Space::Grey,
            Some(3) => Space::Rgb,
            _ => Space::Other,
        },
        Some("Separation") => {
            // The name, the space that stands for it, and how.
            let _ = parts.next::<Name>();
            let stands_for = parts.next::<Object>().map(|it| alternate(&it));
            let function = parts.next::<Dict>().and_then(|it| it.get::<Array>("C1"));
            let whole: Vec<f32> =
                function.iter().flat_map(|it| it.iter::<Number>()).map(|it| it.as_f64() as f32).collect();
            match (stands_for, &whole[..]) {
                (Some(Space::Grey), [grey]) => Space::Spot(inks([*grey; 3], Plates::Colour)),
                (Some(Space::Rgb), [red, green, blue]) => {
                    Space::Spot(inks([*red, *green, *blue], Plates::Colour))
                }
                (_, [cyan, magenta, yellow, black]) => Space::Spot([*cyan, *magenta, *yellow, *black]),
                _ => Space::Other,
            }
        }
        Some("CalGray") => Space::Grey,
        Some("CalRGB") => Space::Rgb,
        _ => Space::Other,
    }
}

/// The space that stands for a spot colour where its ink is not at hand.
fn alternate(object: &Object) -> Space {
    match object {
        Object::Name(name) => match name.as_str() {
            "DeviceGray" => Space::Grey,
            "DeviceRGB" => Space::Rgb,
            _ => Space::Other,
        },
        object => space_of(object),
    }
}

/// Writes the colour space of a spot colour, for which inks stand where its own is not at hand.
pub(super) fn write_spot(objects: &mut Objects, space: &Object, whole: [f32; 4], into: &mut Vec<u8>) {
    let Object::Array(array) = space else { return objects.object(space, into) };
    let mut parts = array.flex_iter();
    let _ = parts.next::<Name>();
    into.extend(b"[/Separation");
    if let Some(colorant) = parts.next::<Name>() {
        name(colorant.as_ref(), into);
    }
    let whole = whole.map(|ink| format!("{}", (ink * 1000.0).round() / 1000.0)).join(" ");
    let function = format!("<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[{whole}]/N 1>>]");
    into.extend(b"/DeviceCMYK");
    into.extend(function.bytes());
}
