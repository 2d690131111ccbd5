//! Colour spaces of a PDF, as far as their colours become inks.

use hayro_syntax::object::{Dict, Name, Object, Stream};

use super::inks::Space;

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
        Some("CalGray") => Space::Grey,
        Some("CalRGB") => Space::Rgb,
        _ => Space::Other,
    }
}
