//! Turns the colours of content streams into inks. Whatever is grey stands on the plate of black alone, and what is wholly
//! black overprints, so that no paper shows around letters where plates are a little off.

use std::io::Write;

use super::separation::{inks, on_plates, spot_in_black};
use crate::corpus::Plates;

/// The graphics states that a rewritten stream asks for, by name: what is drawn overprints or not. One holds for filling and
/// stroking alike, since some who check files take both for one.
pub(super) const STATES: [(&str, bool); 2] = [("K0", false), ("K1", true)];

/// What a colour space is to this pass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Space {
    /// One number, 1 is white.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// The tint of a spot colour, which wholly printed looks like these inks.
    Spot([f32; 4]),
    /// Inks, or a pattern.
    Other,
}

/// What a stream draws with at a moment.
#[derive(Debug, Clone, Copy)]
struct State {
    fill: Space,
    stroke: Space,
    /// Whether what is filled and what is stroked is wholly black. Only where both are it overprints: white that
    /// overprints is not there.
    black: [bool; 2],
}

impl State {
    fn overprints(self) -> bool {
        self.black == [true, true]
    }
}

/// A content stream whose colours are inks. `space` knows the colour spaces of its resources by name.
pub(super) fn inked(stream: &[u8], plates: Plates, space: impl Fn(&[u8]) -> Space) -> Vec<u8> {
    let mut out = Vec::with_capacity(stream.len() + stream.len() / 8);
    // What nobody has given a colour is black, and black is an ink here.
    out.extend(b"0 0 0 1 k 0 0 0 1 K/K1 gs\n");
    let mut state = State { fill: Space::Grey, stroke: Space::Grey, black: [true, true] };
    let stays = |space: Space| match space {
        Space::Other => true,
        Space::Spot(_) => plates == Plates::Colour,
        Space::Grey | Space::Rgb => false,
    };
    let mut saved = vec![];
    let mut operands: Vec<&[u8]> = vec![];
    let (mut at, mut from) = (0, 0);
    while let Some(token) = token(stream, &mut at) {
        if !is_operator(token) {
            operands.push(token);
            continue;
        }
        let mut colour = |space: Space, fill: bool, state: &mut State| {
            let inks = match (space, &numbers(&operands)[..]) {
                (Space::Grey, [grey]) => Some(inks([*grey; 3], plates)),
                (Space::Rgb, [red, green, blue]) => Some(inks([*red, *green, *blue], plates)),
                (Space::Spot(whole), [tint]) if plates == Plates::Black => Some(spot_in_black(*tint, whole)),
                (Space::Other, [cyan, magenta, yellow, black]) => {
                    Some(on_plates([*cyan, *magenta, *yellow, *black], plates))
                }
                _ => None,
            };
            if let Some(inks) = inks {
                write_inks(&mut out, inks, fill);
                // Tints knock out what is below them: they are light, and it would show.
                overprint(&mut out, state, fill, inks == [0.0, 0.0, 0.0, 1.0]);
            }
            inks.is_some()
        };
        let done = match token {
            b"g" => colour(Space::Grey, true, &mut state),
            b"G" => colour(Space::Grey, false, &mut state),
            b"rg" => colour(Space::Rgb, true, &mut state),
            b"RG" => colour(Space::Rgb, false, &mut state),
            b"k" => colour(Space::Other, true, &mut state),
            b"K" => colour(Space::Other, false, &mut state),
            b"sc" | b"scn" if !stays(state.fill) => colour(state.fill, true, &mut state),
            b"SC" | b"SCN" if !stays(state.stroke) => colour(state.stroke, false, &mut state),
            b"cs" | b"CS" => {
                let space = operands.last().map_or(Space::Other, |name| space(&name[1..]));
                let fill = token == b"cs";
                *(if fill { &mut state.fill } else { &mut state.stroke }) = space;
                if stays(space) {
                    overprint(&mut out, &mut state, fill, false);
                }
                !stays(space)
            }
            b"q" => {
                saved.push(state);
                false
            }
            b"Q" => {
                state = saved.pop().unwrap_or(state);
                false
            }
            _ => false,
        };
        if !done {
            out.extend(&stream[from..at]);
        }
        from = at;
        operands.clear();
    }
    out.extend(&stream[from..]);
    out
}

/// Asks for the other graphics state where a colour of what is filled or stroked asks for it.
fn overprint(out: &mut Vec<u8>, state: &mut State, fill: bool, black: bool) {
    let before = state.overprints();
    state.black[usize::from(!fill)] = black;
    if state.overprints() != before {
        out.extend(if before { b"/K0 gs\n" } else { b"/K1 gs\n" });
    }
}

fn write_inks(out: &mut Vec<u8>, inks: [f32; 4], fill: bool) {
    out.push(b'\n');
    for ink in inks {
        // Plates have no more than 256 tones.
        let rounded = (ink.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        write!(out, "{rounded} ").expect("a vector takes all bytes");
    }
    out.extend(if fill { b"k\n" } else { b"K\n" });
}

fn numbers(operands: &[&[u8]]) -> Vec<f32> {
    operands.iter().filter_map(|it| str::from_utf8(it).ok()?.parse().ok()).collect()
}

/// Whether a token is an operator, and no operand or bracket.
fn is_operator(token: &[u8]) -> bool {
    let first = token.first().copied().unwrap_or(b' ');
    (first.is_ascii_alphabetic() || matches!(first, b'\'' | b'"'))
        && !matches!(token, b"true" | b"false" | b"null")
}

/// The next token of a content stream (ISO 32000-1, 7.2.2 and 7.3), after which `at` lies.
fn token<'a>(stream: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    loop {
        match stream.get(*at)? {
            b'%' => *at += stream[*at..].iter().position(|it| matches!(it, b'\n' | b'\r')).unwrap_or(1),
            byte if is_space(*byte) => *at += 1,
            _ => break,
        }
    }
    let rest = &stream[*at..];
    let length = match rest[0] {
        b'(' => string(rest),
        b'<' | b'>' if rest.get(1) == Some(&rest[0]) => 2,
        b'<' => rest.iter().position(|it| *it == b'>').map_or(rest.len(), |it| it + 1),
        b'[' | b']' | b'{' | b'}' | b')' | b'>' => 1,
        _ => 1 + rest[1..].iter().take_while(|it| !is_space(**it) && !is_delimiter(**it)).count(),
    };
    *at += length;
    Some(&rest[..length])
}

/// How long a string is, brackets within it included.
fn string(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = rest.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(rest.len())
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b'\x0c' | b'\0')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::{Plates, Space, inked};

    fn shown(stream: &str) -> String {
        shown_on(stream, Plates::Colour)
    }

    fn shown_on(stream: &str, plates: Plates) -> String {
        let space = |name: &[u8]| match name {
            b"c0" => Space::Rgb,
            b"c1" => Space::Grey,
            b"c2" => Space::Spot([1.0, 0.5, 0.0, 0.0]),
            _ => Space::Other,
        };
        let out = String::from_utf8(inked(stream.as_bytes(), plates, space)).expect("ASCII");
        let out = out.strip_prefix("0 0 0 1 k 0 0 0 1 K/K1 gs\n").expect("black at first");
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn colours_become_inks_and_the_rest_stays() {
        assert_eq!(shown("q/c1 cs 0 scn 1 2 m Q"), "q 0 0 0 1 k 1 2 m Q");
        assert_eq!(shown("/c0 cs 0 0.25 0.5 scn((c1) cs \\) )Tj"), "1 0.5 0 0.5 k /K0 gs ((c1) cs \\) )Tj");
        assert_eq!(shown("1 g 0 g 0.5 G"), "0 0 0 0 k /K0 gs 0 0 0 1 k /K1 gs 0 0 0 0.5 K /K0 gs");
        // What was in force before comes back.
        assert_eq!(shown("q 1 g Q 0 g"), "q 0 0 0 0 k /K0 gs Q 0 0 0 1 k");
        assert_eq!(shown("/Pattern cs/p0 scn 0 0 0 0.2 K"), "/K0 gs /Pattern cs/p0 scn 0 0 0 0.2 K");
        assert_eq!(shown("[(\\()-5<0A>]TJ/Span<</A true>>BDC"), "[(\\()-5<0A>]TJ/Span<</A true>>BDC");
    }
    #[test]
    fn spot_colours_stay_unless_all_is_black() {
        assert_eq!(shown("/c2 cs 0.5 scn 1 w"), "/K0 gs /c2 cs 0.5 scn 1 w");
        assert_eq!(shown_on("/c2 cs 1 scn 1 w", Plates::Black), "0 0 0 0.593 k /K0 gs 1 w");
        assert_eq!(shown_on("0.1 0.29 0.45 rg 1 0 0 0 k", Plates::Black), "0 0 0 1 k 0 0 0 0.299 k /K0 gs");
    }
}
