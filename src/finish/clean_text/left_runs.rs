//! Writes left-to-right runs: words, numbers, symbols of documents.

use super::classes::{LRM, LRM_BLANK, RLM, Segment, is_arabic_number, segment};
use super::codes::Side;
use super::runs::Run;
use super::strings::{Shown, Strings};

/// How far left of the right end of a run its last anchor stands: at the end itself poppler may take the sign beside it
/// into the run.
pub(super) const INSIDE: f64 = 2.0;

/// A glyph and the source it is of.
type Sourced = (usize, Shown);

/// Writes a run.
pub(super) fn write(strings: &mut Strings, run: &Run) {
    let digits = run.clusters.iter().any(|it| is_arabic_number(it.cluster.first()));
    let side = if run.is_cut() && !digits { Side::Left } else { Side::Right };
    let mut shown: Vec<Sourced> = vec![];
    for placed in run.visual() {
        strings.source = placed.cluster.source;
        shown.extend(strings.cluster(side, placed).into_iter().map(|it| (placed.cluster.source, it)));
    }
    if digits {
        arabic_number(strings, shown);
    } else if side == Side::Left {
        anchored(strings, &shown);
    } else {
        strings.show(side, shown.into_iter().map(|it| it.1).collect());
    }
}

/// Arabic-Indic digits, each a string of its own, with U+200E between them: MuPDF takes them for right-to-left and would
/// turn them. They stand apart from the digits, so that viewers find the number.
fn arabic_number(strings: &mut Strings, shown: Vec<Sourced>) {
    let Some(last) = shown.last().map(|it| it.1.x) else { return };
    for (source, it) in shown {
        strings.source = source;
        strings.reset(it.x);
        // With a box: pdfium makes a neutral blank of one without, and turns what stands on its sides.
        let it = if it.text == " " { strings.boxed_blank(&it) } else { it };
        strings.show(Side::Right, vec![it]);
    }
    strings.reset(last);
}

/// A run of several classes: pdfium cuts it into segments and turns their order round, as in a right-to-left line. Each
/// segment is a string; empty marks before it, farther to the left from one segment to the next, have pdfium sort the
/// segments the other way.
fn anchored(strings: &mut Strings, shown: &[Sourced]) {
    let side = Side::Left;
    let kind = |it: &Sourced| (segment(&it.1.text), it.0);
    let segments: Vec<&[Sourced]> = shown.chunk_by(|a, b| kind(a) == kind(b)).collect();
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return };
    let (left, right) = (first.1.x, last.1.right());
    let thin = strings.thin;
    let is_blank = |number: usize| segments.get(number).is_some_and(|it| kind(&it[0]).0 == Segment::Blank);
    for (number, glyphs) in segments.iter().enumerate() {
        strings.source = glyphs[0].0;
        let anchor = left - thin * (number + 2) as f64;
        let (begin, end) = (glyphs[0].1.x, glyphs[glyphs.len() - 1].1.right());
        if is_blank(number) {
            // One code: krilla writes one number behind it, and pdf.js forgets the first behind a mark of direction.
            let blank = strings.stepped_blank(LRM_BLANK, begin, end - begin);
            strings.show(Side::Right, vec![blank]);
            continue;
        }
        let mut string = vec![
            strings.empty(side, if number == 0 { LRM } else { RLM }, anchor, thin, false),
            // MuPDF: a change of direction forgives the jump.
            strings.empty(side, LRM, begin, 0.0, false),
        ];
        string.extend(glyphs.iter().map(|it| it.1.clone()));
        if kind(&glyphs[0]).0 == Segment::Neutral {
            string.push(strings.empty(side, LRM, end, 0.0, false));
        }
        if number == 0 {
            string.push(strings.empty(side, RLM, anchor, thin, false));
            string.push(strings.empty(side, LRM, right - INSIDE, 0.0, false));
        } else if !is_blank(number - 1) {
            // After a blank pdfium makes one from the jump.
            string.push(strings.empty(side, RLM, anchor, thin, false));
        }
        strings.show(side, string);
    }
    let before_last = segments.len().checked_sub(2);
    if !before_last.is_some_and(is_blank) {
        strings.reset(left - thin * (segments.len() + 1) as f64);
    }
}
