//! What a printer would ask about pages, as reports with the place of the text or the picture.

use ecow::EcoString;

use super::delivered::Delivered;
use super::inspection::{beginning, place_of};
use super::sheets::scheme;
use super::ticket::Ticket;
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, Place, Sentence, Value, sentence};
use crate::edition::Edition;
use crate::preflight::{self, Fault, Finding, Job, Shown};
use crate::printed::Printed;

/// How many runs of pages are told; the rest is counted.
const MOST_RUNS: usize = 6;
/// With fewer letters a word is not looked for.
const FEWEST_LETTERS: usize = 3;

/// The job ticket of what is delivered, and what a printer would ask about.
pub fn preflight(edition: &Edition, document: &Document, delivered: &Delivered) -> (Ticket, Vec<Diagnostic>) {
    let Delivered { printed, pages, print, delivery } = *delivered;
    let scheme = scheme(printed, print);
    let job = Job { scheme, block: delivery.inner.clone(), plates: delivery.intent.plates };
    let seen = preflight::preflight(pages, &job);
    let ticket = Ticket::of(document, delivered, &seen);
    (ticket, warnings(edition, document, printed, &seen.findings))
}

/// The warnings that findings are.
fn warnings(
    edition: &Edition,
    document: &Document,
    printed: &Printed,
    findings: &[Finding],
) -> Vec<Diagnostic> {
    findings.iter().map(|finding| warning(edition, document, printed, finding)).collect()
}

fn warning(edition: &Edition, document: &Document, printed: &Printed, finding: &Finding) -> Diagnostic {
    let (place, shown) = match &finding.shown {
        Shown::Text(text) => {
            let longest = text.split_whitespace().max_by_key(|word| word.chars().count()).unwrap_or(text);
            // A letter or two stand anywhere.
            let place = if longest.chars().count() < FEWEST_LETTERS {
                Place::of_file(document.file.clone())
            } else {
                place_of(edition, document, &[text, longest])
            };
            (place, beginning(text).into())
        }
        Shown::Picture(bytes) => {
            let known = printed
                .pictures()
                .iter()
                .find(|(_, it)| it.bytes.as_deref() == Some(bytes))
                .map(|(_, it)| &it.file);
            (Place::of_file(known.unwrap_or(&document.file).clone()), EcoString::new())
        }
        Shown::Nothing => (Place::of_file(document.file.clone()), EcoString::new()),
    };
    let (code, message) = sentence_of(&finding.fault, shown, runs(&finding.pages));
    Diagnostic::warning(code, place, message)
}

/// The code of a fault, and what is told of it.
fn sentence_of(fault: &Fault, text: EcoString, pages: Value) -> (&'static str, Sentence) {
    match fault {
        Fault::Resolution { found, least } => (
            "preflight::resolution",
            sentence!(
                "preflight-resolution",
                found = found.floor() as usize,
                least = least.ceil() as usize,
                pages = pages
            ),
        ),
        Fault::Lights => ("preflight::lights", sentence!("preflight-lights", pages = pages)),
        Fault::Transparent => ("preflight::transparent", sentence!("preflight-transparent", pages = pages)),
        Fault::Hairline { width } => {
            ("preflight::hairline", sentence!("preflight-hairline", width = told(*width, 2), pages = pages))
        }
        Fault::White { size } => (
            "preflight::white",
            sentence!("preflight-white", text = &text, size = told(*size, 1), pages = pages),
        ),
        Fault::Plates { size, plates } => (
            "preflight::plates",
            sentence!(
                "preflight-plates",
                text = &text,
                size = told(*size, 1),
                count = *plates,
                pages = pages
            ),
        ),
        Fault::RichBlack { sum } => (
            "preflight::black",
            sentence!("preflight-black", text = &text, sum = percent(f64::from(*sum)), pages = pages),
        ),
        Fault::Coverage { sum } => {
            ("preflight::coverage", sentence!("preflight-coverage", sum = percent(*sum), pages = pages))
        }
        Fault::Trim { distance } => (
            "preflight::trim",
            sentence!("preflight-trim", text = &text, distance = told(*distance, 1), pages = pages),
        ),
        Fault::Gutter { distance, least } => (
            "preflight::gutter",
            sentence!(
                "preflight-gutter",
                text = &text,
                distance = told(*distance, 1),
                least = told(*least, 0),
                pages = pages
            ),
        ),
        Fault::Outline { letter } => {
            let number = format!("U+{:04X}", u32::from(*letter));
            let letter = letter.to_string();
            (
                "preflight::outline",
                sentence!("preflight-outline", letter = letter, number = number, pages = pages),
            )
        }
        Fault::Signature { pages, signature, blanks } => (
            "preflight::signature",
            sentence!("preflight-signature", count = *pages, signature = *signature, blanks = *blanks),
        ),
        Fault::Empty => ("preflight::empty", sentence!("preflight-empty", pages = pages)),
    }
}

/// A number with so many digits behind the point, rounded down, so that what is too little never reads as enough.
fn told(number: f64, digits: u32) -> Value {
    let whole = 10_f64.powi(i32::try_from(digits).unwrap_or_default());
    Value::Told(format!("{:.*}", digits as usize, (number * whole).floor() / whole))
}

fn percent(parts: f64) -> Value {
    Value::Told(format!("{:.0}", (parts * 100.0).ceil()))
}

/// Pages as runs: `3, 5–7`.
pub(super) fn runs(pages: &[usize]) -> Value {
    let mut runs: Vec<(usize, usize)> = vec![];
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => runs.push((*page, *page)),
        }
    }
    let more = runs.len().saturating_sub(MOST_RUNS);
    let shown = runs.iter().take(MOST_RUNS).map(|(first, last)| match last - first {
        0 => format!("{first}"),
        _ => format!("{first}–{last}"),
    });
    let mut shown: Vec<String> = shown.collect();
    if more > 0 {
        shown.push("…".into());
    }
    Value::Several(shown)
}

#[cfg(test)]
mod tests {
    use super::{Value, runs};

    #[test]
    fn pages_are_told_in_runs() {
        let told = |pages: &[usize]| match runs(pages) {
            Value::Several(told) => told.join(", "),
            _ => panic!("no words"),
        };
        assert_eq!(told(&[3]), "3");
        assert_eq!(told(&[3, 5, 6, 7]), "3, 5–7");
        assert_eq!(told(&[1, 3, 5, 7, 9, 11, 13]), "1, 3, 5, 7, 9, 11, …");
    }
}
