//! What the points of a picture are: colours, greys, or black and white.

use image::{ColorType, DynamicImage, GenericImageView};

/// Lights that differ by less are a grey with the noise of compression.
const NOISE: u8 = 8;

/// What the points of a picture are.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Whether some are neither black, white nor grey.
    pub coloured: bool,
    /// Whether some are not wholly opaque.
    pub transparent: bool,
    /// Whether all are black or white.
    pub two_tones: bool,
}

impl Look {
    pub fn of(image: &DynamicImage) -> Self {
        let mut look = Self { coloured: false, transparent: false, two_tones: true };
        let grey = matches!(image.color(), ColorType::L8 | ColorType::L16);
        for (_, _, pixel) in image.pixels() {
            let [red, green, blue, alpha] = pixel.0;
            let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
            look.coloured |= !grey && alpha > 0 && most - least > NOISE;
            look.transparent |= alpha < u8::MAX;
            look.two_tones &= most <= NOISE || least >= u8::MAX - NOISE;
        }
        look
    }
}
