//! From spans to runs: isolates around left-to-right stretches, links on document symbols.

use super::printed::{Run, Runs};
use crate::arabic::bidi::{self, LRI, PDI};
use crate::corpus::{Span, Text};

/// The public address of a document, in Arabic (layout-rules section 4).
pub fn document_url(symbol: &str) -> String {
    format!("https://undocs.org/ar/{symbol}")
}

/// The runs of a text that has no footnotes.
pub fn plain_runs(text: &Text) -> Runs {
    runs(&text.spans, &mut |_| None)
}

/// The runs of a string.
pub fn string_runs(text: &str) -> Runs {
    runs(&[Span::Plain(text.into())], &mut |_| None)
}

/// The runs of some spans; `note` makes the run of each footnote.
pub fn runs(spans: &[Span], note: &mut dyn FnMut(&str) -> Option<Run>) -> Runs {
    let mut whole = String::new();
    for span in spans {
        match span {
            Span::Plain(text) | Span::Emphasis(text) => whole.push_str(text),
            Span::Note(_) => {}
        }
    }
    let latin = bidi::latin_runs(&whole);
    let symbols = bidi::symbols(&whole);
    let mut out = Output::default();
    let mut at = 0;
    for span in spans {
        let (text, emphasis) = match span {
            Span::Plain(text) => (text, false),
            Span::Emphasis(text) => (text, true),
            Span::Note(id) => {
                // A note at the end of a left-to-right run stands after it, not inside.
                if latin.iter().any(|run| run.end == at) {
                    out.close_isolate();
                }
                if let Some(run) = note(id) {
                    out.runs.push(run);
                }
                continue;
            }
        };
        let end = at + text.len();
        while at < end {
            if latin.iter().any(|run| run.end == at) {
                out.close_isolate();
            }
            if latin.iter().any(|run| run.start == at) {
                out.open_isolate();
            }
            let symbol = symbols.iter().find(|symbol| symbol.start == at && symbol.end <= end);
            let stop = match symbol {
                Some(symbol) => symbol.end,
                None => {
                    let edges = latin.iter().flat_map(|run| [run.start, run.end]);
                    let edges = edges.chain(symbols.iter().map(|symbol| symbol.start));
                    edges.filter(|edge| at < *edge && *edge < end).min().unwrap_or(end)
                }
            };
            let piece = &whole[at..stop];
            match (symbol.is_some(), emphasis) {
                (true, _) => out.runs.push(Run::Link { text: piece.into(), url: document_url(piece) }),
                (false, true) => out.runs.push(Run::Emphasis(piece.into())),
                (false, false) => out.push_text(piece),
            }
            at = stop;
        }
    }
    out.close_isolate();
    out.runs
}

#[derive(Default)]
struct Output {
    runs: Runs,
    open: bool,
}

impl Output {
    fn push_text(&mut self, text: &str) {
        match self.runs.last_mut() {
            Some(Run::Text(last)) => last.push_str(text),
            _ => self.runs.push(Run::Text(text.into())),
        }
    }

    fn open_isolate(&mut self) {
        self.push_text(LRI.encode_utf8(&mut [0; 4]));
        self.open = true;
    }

    fn close_isolate(&mut self) {
        if std::mem::take(&mut self.open) {
            self.push_text(PDI.encode_utf8(&mut [0; 4]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_citation_is_one_isolate_across_its_emphasis() {
        let spans = [
            Span::Plain("United Nations, ".into()),
            Span::Emphasis("Treaty Series".into()),
            Span::Plain(", No. 39574.".into()),
        ];
        assert_eq!(
            runs(&spans, &mut |_| None),
            [
                Run::Text("\u{2066}United Nations, ".into()),
                Run::Emphasis("Treaty Series".into()),
                Run::Text(", No. 39574.\u{2069}".into()),
            ]
        );
    }

    #[test]
    fn each_symbol_is_a_link_in_its_own_isolate() {
        assert_eq!(
            string_runs("خطة (A/63/539، المرفق)"),
            [
                Run::Text("خطة (\u{2066}".into()),
                Run::Link { text: "A/63/539".into(), url: "https://undocs.org/ar/A/63/539".into() },
                Run::Text("\u{2069}، المرفق)".into()),
            ]
        );
    }
}
