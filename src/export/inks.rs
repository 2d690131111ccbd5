//! Turns the colours of content streams into inks. Whatever is grey stands on the plate of black alone, and what is wholly
//! black overprints, so that no paper shows around letters where plates are a little off.

use std::io::Write;

/// The graphics states that a rewritten stream asks for, by name: what is drawn overprints or not. One holds for filling and
/// stroking alike, since some who check files take both for one.
pub(super) const STATES: [(&str, bool); 2] = [("K0", false), ("K1", true)];

/// What a colour space is to this pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// One number, 1 is white.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// One that stays: spot colours, patterns.
    Other,
}

/// The inks of a colour of three lights from 0 to 1: as much black as its darkness has of grey, so that no ink stands for
/// what black can do, and the others for the rest. A grey is black alone. What that looks like on paper, no profile is
/// asked for: a theme that wants certain inks for a colour names them with `cmyk(…)`, which stays as it is.
pub(super) fn inks([red, green, blue]: [f32; 3]) -> [f32; 4] {
    let brightest = red.max(green).max(blue).clamp(0.0, 1.0);
    let darkest = red.min(green).min(blue);
    // Half a step of eight bits is rounding.
    if brightest - darkest < 0.5 / 255.0 {
        return [0.0, 0.0, 0.0, 1.0 - brightest];
    }
    let ink = |light: f32| ((brightest - light) / brightest).clamp(0.0, 1.0);
    [ink(red), ink(green), ink(blue), 1.0 - brightest]
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
pub(super) fn inked(stream: &[u8], space: impl Fn(&[u8]) -> Space) -> Vec<u8> {
    let mut out = Vec::with_capacity(stream.len() + stream.len() / 8);
    // What nobody has given a colour is black, and black is an ink here.
    out.extend(b"0 0 0 1 k 0 0 0 1 K/K1 gs\n");
    let mut state = State { fill: Space::Grey, stroke: Space::Grey, black: [true, true] };
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
                (Space::Grey, [grey]) => Some(inks([*grey; 3])),
                (Space::Rgb, [red, green, blue]) => Some(inks([*red, *green, *blue])),
                (Space::Other, [cyan, magenta, yellow, black]) => Some([*cyan, *magenta, *yellow, *black]),
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
            b"sc" | b"scn" if state.fill != Space::Other => colour(state.fill, true, &mut state),
            b"SC" | b"SCN" if state.stroke != Space::Other => colour(state.stroke, false, &mut state),
            b"cs" | b"CS" => {
                let space = operands.last().map_or(Space::Other, |name| space(&name[1..]));
                let fill = token == b"cs";
                *(if fill { &mut state.fill } else { &mut state.stroke }) = space;
                if space == Space::Other {
                    overprint(&mut out, &mut state, fill, false);
                }
                space != Space::Other
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
    use super::{Space, inked, inks};

    fn shown(stream: &str) -> String {
        let space = |name: &[u8]| match name {
            b"c0" => Space::Rgb,
            b"c1" => Space::Grey,
            _ => Space::Other,
        };
        let out = String::from_utf8(inked(stream.as_bytes(), space)).expect("ASCII");
        let out = out.strip_prefix("0 0 0 1 k 0 0 0 1 K/K1 gs\n").expect("black at first");
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn greys_are_black_alone() {
        assert_eq!(inks([0.0; 3]), [0.0, 0.0, 0.0, 1.0]);
        assert_eq!(inks([1.0; 3]), [0.0; 4]);
        assert_eq!(inks([0.25; 3]), [0.0, 0.0, 0.0, 0.75]);
        assert_eq!(inks([1.0, 0.0, 0.0]), [0.0, 1.0, 1.0, 0.0]);
        assert_eq!(inks([0.0, 0.25, 0.5]), [1.0, 0.5, 0.0, 0.5]);
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
}
