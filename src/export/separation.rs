//! What a colour is on the plates of a press.

use ecow::EcoString;
use typst::visualize::{Color, ProcessColor, SpotColor, SpotColorantName};

use crate::corpus::Plates;

/// What is darker than this stands solid where all is printed in black: letters of a screen have ragged edges.
const SOLID: f32 = 0.6;

/// Less than this is no ink: plates have no more than 256 tones.
const TONE: f32 = 0.5 / 255.0;

/// How much of each ink a colour is, from 0 to 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inks {
    /// Cyan, magenta, yellow and black.
    pub process: [f32; 4],
    /// A spot colour: its name, and its tint.
    pub spot: Option<(EcoString, f32)>,
}

impl Inks {
    /// The inks of a colour of the engine.
    pub fn of(color: &Color, plates: Plates) -> Self {
        match color {
            Color::Spot(spot) if plates == Plates::Colour => Self::of_spot(spot),
            Color::Spot(spot) => {
                let whole = inks(lights(&Color::Process(spot.colorant.fallback)), plates);
                let tint = spot.tint.get() as f32;
                Self { process: whole.map(|ink| ink * tint), spot: None }
            }
            Color::Process(ProcessColor::Cmyk(it)) => {
                Self { process: on_plates([it.c, it.m, it.y, it.k], plates), spot: None }
            }
            color => Self { process: inks(lights(color), plates), spot: None },
        }
    }

    fn of_spot(spot: &SpotColor) -> Self {
        let tint = spot.tint.get() as f32;
        match &spot.colorant.name {
            Some(SpotColorantName::Custom(name)) => {
                Self { process: [0.0; 4], spot: Some((name.clone(), tint)) }
            }
            // Marks that stand on all plates.
            Some(SpotColorantName::All) => Self { process: [tint; 4], spot: None },
            None => Self::default(),
        }
    }

    /// All inks together, in parts of one: 3.2 is the 320 per cent of a printer.
    pub fn sum(&self) -> f32 {
        self.process.iter().sum::<f32>() + self.spot.as_ref().map_or(0.0, |(_, tint)| *tint)
    }

    /// How many plates it stands on.
    pub fn plates(&self) -> usize {
        let spot = self.spot.as_ref().map_or(0.0, |(_, tint)| *tint);
        self.process.iter().chain(&[spot]).filter(|ink| **ink >= TONE).count()
    }

    /// The plates that it stands on: the place of each in the press, and the name of its ink.
    pub fn on_plates(&self) -> impl Iterator<Item = (usize, EcoString)> {
        let process = ["cyan", "magenta", "yellow", "black"].into_iter().zip(self.process);
        let process = process.enumerate().map(|(place, (name, ink))| (place, name.into(), ink));
        let spot = self.spot.iter().map(|(name, tint)| (4, name.clone(), *tint));
        process.chain(spot).filter(|(.., ink)| *ink >= TONE).map(|(place, name, _)| (place, name))
    }

    /// Whether it is wholly black and nothing else, which overprints.
    pub fn is_black(&self) -> bool {
        self.process == [0.0, 0.0, 0.0, 1.0] && self.spot.is_none()
    }
}

/// The three lights of a colour, in the eight bits that the engine writes.
fn lights(color: &Color) -> [f32; 3] {
    let lights = color.to_rgb();
    [lights.red, lights.green, lights.blue].map(|light| (light * 255.0).round() / 255.0)
}

/// The inks of a colour of three lights from 0 to 1: as much black as its darkness has of grey, so that no ink stands for
/// what black can do, and the others for the rest. A grey is black alone. What that looks like on paper, no profile is
/// asked for: a theme that wants certain inks for a colour names them with `cmyk(…)`, which stays as it is.
pub(super) fn inks(lights: [f32; 3], plates: Plates) -> [f32; 4] {
    let [red, green, blue] = lights;
    let brightest = red.max(green).max(blue).clamp(0.0, 1.0);
    let darkest = red.min(green).min(blue);
    // Half a step of eight bits is rounding.
    if brightest - darkest < 0.5 / 255.0 {
        return [0.0, 0.0, 0.0, 1.0 - brightest];
    }
    if plates == Plates::Black {
        return [0.0, 0.0, 0.0, solid(1.0 - luma(lights))];
    }
    let ink = |light: f32| ((brightest - light) / brightest).clamp(0.0, 1.0);
    [ink(red), ink(green), ink(blue), 1.0 - brightest]
}

/// The same for each point of a picture, whose dark parts differ from one another.
pub(super) fn inks_of_point(lights: [f32; 3], plates: Plates) -> [f32; 4] {
    match plates {
        Plates::Colour => inks(lights, plates),
        Plates::Black => [0.0, 0.0, 0.0, 1.0 - luma(lights)],
    }
}

/// Inks that are named, as they are or in black alone.
pub(super) fn on_plates(named: [f32; 4], plates: Plates) -> [f32; 4] {
    let [cyan, magenta, yellow, black] = named;
    if plates == Plates::Colour || (cyan, magenta, yellow) == (0.0, 0.0, 0.0) {
        return named;
    }
    let dark = 1.0 - luma([cyan, magenta, yellow].map(|ink| (1.0 - ink) * (1.0 - black)));
    [0.0, 0.0, 0.0, solid(dark)]
}

/// How dark a tint of a spot colour is where it is printed in black.
pub(super) fn spot_in_black(tint: f32, whole: [f32; 4]) -> [f32; 4] {
    on_plates(whole, Plates::Black).map(|ink| ink * tint)
}

fn solid(dark: f32) -> f32 {
    if dark >= SOLID { 1.0 } else { dark.clamp(0.0, 1.0) }
}

/// How bright lights are together (ITU-R BT.601).
fn luma([red, green, blue]: [f32; 3]) -> f32 {
    (0.299 * red + 0.587 * green + 0.114 * blue).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::{Inks, Plates, inks};
    use typst::visualize::Color;

    #[test]
    fn greys_are_black_alone() {
        assert_eq!(inks([0.0; 3], Plates::Colour), [0.0, 0.0, 0.0, 1.0]);
        assert_eq!(inks([1.0; 3], Plates::Colour), [0.0; 4]);
        assert_eq!(inks([0.25; 3], Plates::Colour), [0.0, 0.0, 0.0, 0.75]);
        assert_eq!(inks([1.0, 0.0, 0.0], Plates::Colour), [0.0, 1.0, 1.0, 0.0]);
        assert_eq!(inks([0.0, 0.25, 0.5], Plates::Colour), [1.0, 0.5, 0.0, 0.5]);
    }

    #[test]
    fn where_only_black_is_printed_dark_colours_are_solid_and_light_ones_are_tints() {
        assert_eq!(inks([0.1, 0.29, 0.45], Plates::Black), [0.0, 0.0, 0.0, 1.0]);
        let [0.0, 0.0, 0.0, black] = inks([0.8, 0.9, 1.0], Plates::Black) else { panic!("other inks") };
        assert!((0.1..0.15).contains(&black), "{black}");
        assert_eq!(inks([1.0; 3], Plates::Black), [0.0; 4]);
    }

    #[test]
    fn colours_of_the_engine_stand_on_their_plates() {
        let blue = Inks::of(&Color::from_u8(0x1b, 0x4a, 0x72, 255), Plates::Colour);
        assert_eq!(blue.process.map(|ink| (ink * 100.0).round()), [76.0, 35.0, 0.0, 55.0]);
        assert_eq!((blue.plates(), (blue.sum() * 100.0).round()), (3, 167.0));
        assert!(Inks::of(&Color::BLACK, Plates::Colour).is_black());
        assert_eq!(Inks::of(&Color::WHITE, Plates::Colour).plates(), 0);
    }
}
