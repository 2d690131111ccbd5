//! Writes right-to-left runs: each is one string, painted from left to right as the engine would, with real blanks.

use super::classes::{LRM, RLM, has_mark, is_bracket, is_right, is_weak};
use super::clusters::Cluster;
use super::codes::Side;
use super::left_runs::INSIDE;
use super::runs::{Kind, Placed, Run};
use super::strings::{Shown, Strings};

/// A gap wider than this, in thousandths of an em, ends what pdf.js reads as one; a blank fills it.
const WIDE: f64 = 560.0;
/// pdf.js takes a string for left-to-right if it has more characters than this and a smaller part of Arabic letters.
const FEW_CHARACTERS: usize = 4;
const FEW_LETTERS: f64 = 0.3;

/// What stands beside a run.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    /// The run before it.
    pub before: Option<&'a Run>,
    /// The run after it.
    pub after: Option<&'a Run>,
}

/// Writes signs as a string of their own, with U+200F on both sides where they stand beside a left-to-right run: MuPDF takes
/// them for left-to-right.
pub(super) fn write_signs(strings: &mut Strings, run: &Run, beside: Beside) {
    strings.source = run.source;
    let thin = strings.thin;
    let shown: Vec<Shown> =
        run.visual().into_iter().flat_map(|it| strings.cluster(Side::Right, it)).collect();
    let (Some(left), Some(right)) = (shown.first().map(|it| it.x), shown.last().map(Shown::right)) else {
        return;
    };
    let is_left = |run: &&Run| run.kind == Kind::Left;
    if let Some(before) = beside.before.filter(is_left) {
        let mark = strings.empty(Side::Right, RLM, right - before.mark_distance(thin), thin, true);
        strings.show(Side::Right, vec![mark]);
    }
    strings.show(Side::Right, shown);
    if beside.after.is_some_and(|it| is_left(&it)) {
        let mark = strings.empty(Side::Right, RLM, left - thin, thin, true);
        strings.show(Side::Right, vec![mark]);
    }
}

/// Writes a run.
pub(super) fn write(strings: &mut Strings, run: &Run, beside: Beside) {
    strings.source = run.source;
    let mut body: &[Placed] = &run.clusters;
    let (mut lead, mut tail) = (None, None);
    // A blank beside another run is a string of its own, unless it is made behind a label.
    if let (Some(before), [first, rest @ ..]) = (beside.before, body)
        && first.cluster.text == " "
        && !rest.is_empty()
        && !(before.kind == Kind::Right && first.cluster.parts.is_empty())
    {
        (lead, body) = (Some(first), rest);
    }
    if let [rest @ .., last] = body
        && last.cluster.text == " "
        && !rest.is_empty()
        && (beside.after.is_some() || last.cluster.parts.is_empty())
    {
        (tail, body) = (Some(last), rest);
    }
    let few = has_few_letters(body);
    let mut writing =
        RightRun { run, beside, few, leads: lead.is_some(), shown: vec![], alone: vec![], brackets: vec![] };
    writing.gather(strings, body);
    let mut close = writing.close(strings, body);
    let edge = body.first().map_or(run.right(), |it| it.cluster.right());
    if let Some(lead) = lead {
        let mut string = strings.blank(lead.cluster.x, lead.cluster.advance);
        string.reverse();
        string.append(&mut close);
        strings.show(Side::Right, string);
        reset(strings, beside.before);
    } else if beside.before.is_some_and(|it| it.kind == Kind::Right) {
        // Another look of letters: MuPDF would take the jump for a new line.
        strings.reset(edge);
    }
    if few {
        writing.show_apart(strings)
    } else {
        writing.show(strings)
    }
    for at in writing.brackets {
        // Not on one point: pdfium takes the direction of a string from its first and last glyph.
        let thin = strings.thin;
        let marks = vec![
            strings.empty(Side::Right, LRM, at, thin, true),
            strings.empty(Side::Right, RLM, at + thin, thin, true),
        ];
        strings.show(Side::Right, marks);
    }
    if let Some(tail) = tail {
        reset(strings, beside.after);
        let mut blank = blank(strings, &tail.cluster);
        blank.reverse();
        strings.show(Side::Right, blank);
    }
}

/// A blank without a drawing. At the end of a line it is a plain one: no reader needs it to find the end of the word.
fn blank(strings: &mut Strings, cluster: &Cluster) -> Vec<Shown> {
    match cluster.ends_line {
        true => vec![strings.stepped_blank(" ", cluster.x, cluster.advance)],
        false => strings.blank(cluster.x, cluster.advance),
    }
}

/// Resets MuPDF inside of a left-to-right run beside a blank. Between two right-to-left runs it would lose the blank.
fn reset(strings: &mut Strings, beside: Option<&Run>) {
    if let Some(run) = beside.filter(|it| it.kind != Kind::Right) {
        strings.reset(run.right() - INSIDE);
    }
}

/// Whether pdf.js would take a run for left-to-right.
fn has_few_letters(clusters: &[Placed]) -> bool {
    let letters = clusters.iter().filter(|it| is_right(it.cluster.first())).count();
    let characters: usize = clusters.iter().map(|it| 1 + usize::from(it.cluster.text == " ")).sum();
    letters == 0 || characters > FEW_CHARACTERS && (letters as f64) < FEW_LETTERS * characters as f64
}

/// A run that is being written.
struct RightRun<'a> {
    run: &'a Run,
    beside: Beside<'a>,
    /// Whether it has few letters.
    few: bool,
    /// Whether it begins with a blank that is a string of its own.
    leads: bool,
    /// Its glyphs, from left to right.
    shown: Vec<Shown>,
    /// Which of them are strings of their own: pdfium drops those, since they have no box.
    alone: Vec<usize>,
    /// Where the marks at its brackets stand.
    brackets: Vec<f64>,
}

impl RightRun<'_> {
    /// The glyphs of the clusters, with the marks of direction that readers need between them.
    fn gather(&mut self, strings: &mut Strings, body: &[Placed]) {
        let thin = strings.thin;
        let visual: Vec<&Placed> = body.iter().rev().collect();
        let is_blank = |number: Option<usize>| {
            number.and_then(|it| visual.get(it)).is_some_and(|it| it.cluster.text == " ")
        };
        for (number, placed) in visual.iter().enumerate() {
            let cluster = &placed.cluster;
            let (leftmost, right) = (number == 0, visual.get(number + 1));
            if cluster.text == " " {
                let marked = right.is_some_and(|it| has_mark(&it.cluster.text));
                let beside_blank = is_blank(Some(number + 1)) || is_blank(number.checked_sub(1));
                let wide = cluster.advance > WIDE || beside_blank;
                // pdf.js forgets a plain blank beside a mark, and where the string ends in a gap.
                let made = cluster.parts.is_empty();
                if self.few || marked || wide || made || visual.len() == 1 {
                    let blank = blank(strings, cluster);
                    self.alone.extend(self.shown.len()..self.shown.len() + blank.len());
                    self.shown.extend(blank);
                    continue;
                }
                if leftmost {
                    self.shown.push(strings.empty(Side::Right, RLM, cluster.x - thin, thin, false));
                }
                self.shown.extend(strings.cluster(Side::Right, placed));
                continue;
            }
            let first = cluster.first();
            let bracket = is_bracket(&cluster.text);
            let weak = is_weak(first) || bracket;
            // poppler takes signs after a number or a Latin word into that, up to the first right-to-left character.
            if !placed.guarded && (weak && !is_right(placed.after) || leftmost && !is_right(first)) {
                let by = if leftmost && self.beside.after.is_some() { INSIDE } else { thin };
                // Behind a letter pdfium needs none, and drops it as a string of its own: its search goes over the comma.
                if !bracket && visual[number + 1..].iter().any(|it| is_right(it.cluster.first())) {
                    self.alone.push(self.shown.len());
                }
                self.shown.push(strings.empty(Side::Right, RLM, cluster.x - by, thin, false));
            }
            if leftmost && has_mark(&cluster.text) {
                // pdf.js: a mark that opens a string falls into the one before it; MuPDF: the direction.
                let at = cluster.x - 2.0 * thin;
                self.shown.push(match placed.after {
                    ' ' => {
                        self.alone.push(self.shown.len());
                        strings.empty_blank(at)
                    }
                    // The mark of a note stands right behind the word.
                    _ => strings.empty(Side::Right, RLM, at, thin, false),
                });
            }
            self.shown.extend(strings.cluster(Side::Right, placed));
            if is_weak(first) && is_weak(placed.before) && !placed.after_left {
                self.shown.push(strings.empty(Side::Right, RLM, cluster.right() - thin, thin, false));
            }
            if bracket {
                let opens = !self.leads && number + 1 == visual.len();
                let marks =
                    self.beside.before.filter(|_| opens).map_or(2.0 * thin, |it| it.mark_distance(thin));
                self.brackets.push(cluster.right() - thin - marks);
            }
        }
    }

    /// The mark at the right end beside the run before it. It goes into the string here unless the string of a blank
    /// takes it.
    fn close(&mut self, strings: &mut Strings, body: &[Placed]) -> Vec<Shown> {
        let (Some(before), Some(first)) = (self.beside.before, self.run.clusters.first()) else {
            return vec![];
        };
        if is_right(first.cluster.first()) {
            return vec![];
        }
        let at = self.run.right() - before.mark_distance(strings.thin);
        let mark = strings.empty(Side::Right, RLM, at, strings.thin, false);
        if self.leads && body.first().is_some_and(|it| is_right(it.cluster.first())) {
            return vec![mark];
        }
        if self.leads || self.brackets.is_empty() || !is_bracket(&first.cluster.text) {
            self.shown.push(mark);
        }
        vec![]
    }

    /// One string, but for marks that are alone; each bracket ends one, so that pdfium can sort the mark behind it.
    fn show(&mut self, strings: &mut Strings) {
        let mut string = vec![];
        for (number, shown) in std::mem::take(&mut self.shown).into_iter().enumerate() {
            let alone = self.alone.contains(&number);
            if alone {
                strings.show(Side::Right, std::mem::take(&mut string));
            }
            let ends = alone || is_bracket(&shown.text);
            string.push(shown);
            if ends {
                strings.show(Side::Right, std::mem::take(&mut string));
            }
        }
        strings.show(Side::Right, string);
    }

    /// A string for each glyph, in reading order: pdf.js does not turn strings of few letters.
    fn show_apart(&mut self, strings: &mut Strings) {
        let thin = strings.thin;
        if let (Some(_), false, Some(last)) = (self.beside.before, self.leads, self.shown.last())
            && !last.text.starts_with(RLM)
        {
            let mark = strings.empty(Side::Right, RLM, last.right() - thin, thin, false);
            strings.show(Side::Right, vec![mark]);
        }
        let mut before_right = false;
        for shown in std::mem::take(&mut self.shown).into_iter().rev() {
            let right = is_right(shown.first());
            if shown.text == RLM {
                let boxed = strings.boxed(&shown);
                strings.show(Side::Right, vec![boxed]);
            } else {
                // MuPDF would turn two neighbours of one direction.
                if before_right {
                    // At the end of a line, beside a number that goes with a letter or a sign before it: poppler would take
                    // the two for apart.
                    let joined = |run: &Run| run.clusters.first().is_some_and(|it| it.before != ' ');
                    let blank = shown.text.ends_with(' ')
                        && self.beside.after.is_none()
                        && self.beside.before.is_some_and(joined);
                    strings.reset(if blank { shown.right() } else { shown.x });
                }
                strings.show(Side::Right, vec![shown]);
            }
            before_right = right;
        }
    }
}
