//! A change: what differs at one place of a document.

use serde::Serialize;

use crate::arabic::copied::copied;
use crate::diagnostics::Place;
use crate::printed::{Run, Runs, gather};

/// What differs at one place.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where the text stands in the new source; none if it is not there any more, or is computed.
    pub place: Option<Place>,
    /// Where it stood in the old one.
    pub before: Option<Place>,
    /// The heading that it stands under; empty before the first.
    pub under: Runs,
    /// Its number as printed, such as `3-` or `الجدول 2`.
    pub number: Option<String>,
    /// The text with what differs marked; a picture that changed has its caption, without marks.
    pub text: Runs,
}

/// A piece of a changed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// What became of it.
    pub became: Became,
    /// Its characters.
    pub text: String,
}

/// What became of a piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// It stands in both.
    Kept,
    /// It stands in the new one alone.
    Added,
    /// It stands in the old one alone.
    Removed,
}

impl Change {
    /// The text piece by piece, as it is copied, with what its footnotes say behind it if something differs there.
    pub fn stretches(&self) -> Vec<Stretch> {
        let (mut found, mut notes) = (vec![], vec![]);
        stretches(&self.text, Became::Kept, &mut found, &mut notes);
        for (mark, text, became) in notes {
            push(&format!(" {mark} "), became, &mut found);
            // No footnote stands in another.
            stretches(text, became, &mut found, &mut vec![]);
        }
        for stretch in &mut found {
            stretch.text = copied(&stretch.text);
        }
        found
    }

    /// The heading that it stands under.
    pub fn heading(&self) -> String {
        let kept = self.under.iter().filter(|run| !matches!(run, Run::Removed { .. }));
        let mut heading = String::new();
        kept.for_each(|run| gather(std::slice::from_ref(run), &mut heading));
        copied(&heading).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A footnote whose words are told behind the text: its mark, what it says, what became of it.
type Noted<'a> = (&'a str, &'a Runs, Became);

fn stretches<'a>(runs: &'a [Run], became: Became, found: &mut Vec<Stretch>, notes: &mut Vec<Noted<'a>>) {
    for run in runs {
        match run {
            Run::Added { runs } => stretches(runs, Became::Added, found, notes),
            Run::Removed { runs } => stretches(runs, Became::Removed, found, notes),
            Run::LeftToRight { runs, .. } => stretches(runs, became, found, notes),
            Run::Note { mark, text, .. } => {
                push(mark, became, found);
                let differs = text.iter().any(|it| matches!(it, Run::Added { .. } | Run::Removed { .. }));
                if became != Became::Kept || differs {
                    notes.push((mark, text, became));
                }
            }
            other => {
                let mut text = String::new();
                gather(std::slice::from_ref(other), &mut text);
                push(&text, became, found);
            }
        }
    }
}

fn push(text: &str, became: Became, found: &mut Vec<Stretch>) {
    match found.last_mut() {
        Some(last) if last.became == became => last.text.push_str(text),
        _ => found.push(Stretch { became, text: text.into() }),
    }
}
