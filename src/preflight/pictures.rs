//! What a printer asks of pictures of points: how fine they are, their colours, and that they are opaque.

use super::drawn::{Placed, scale};
use super::finding::{Fault, Shown};
use crate::corpus::Plates;

/// How many points to an inch a picture has at least (GWG R0031).
const FINE: f64 = 224.0;
/// The same for one of black and white alone (R0032).
const FINE_LINES: f64 = 799.0;
/// Pictures with fewer points on a side are no pictures but surfaces (GWG 2015, 4.19).
const FEWEST: u32 = 16;

pub(super) fn check(placed: &Placed, plates: Plates, add: &mut impl FnMut(Fault, Shown)) {
    let picture = placed.picture;
    let shown = || Shown::Picture(picture.data().as_slice().into());
    let look = placed.look;
    let large = scale(placed.place);
    let (across, down) = (placed.size.x.to_inches() * large, placed.size.y.to_inches() * large);
    if picture.width() > FEWEST && picture.height() > FEWEST && across > 0.0 && down > 0.0 {
        let found = (f64::from(picture.width()) / across).min(f64::from(picture.height()) / down);
        let least = if look.two_tones { FINE_LINES } else { FINE };
        if found < least {
            add(Fault::Resolution { found, least }, shown());
        }
    }
    if look.coloured && plates == Plates::Colour {
        add(Fault::Lights, shown());
    }
    if look.transparent {
        add(Fault::Transparent, shown());
    }
}
