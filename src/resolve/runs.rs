//! From spans to runs: isolates around left-to-right stretches, links on document symbols.

use std::borrow::Cow;
use std::ops::Range;

use super::style::Style;
use crate::arabic::addresses::{addresses, target};
use crate::arabic::bidi::{self, APART, LRI, PDI, WJ};
use crate::arabic::digit_groups::joined_groups;
use crate::arabic::joining::part_dots;
use crate::arabic::line_breaking::{bind, bind_heading, bind_pieces};
use crate::arabic::scripts::{ScriptOfRun, stretches};
use crate::corpus::{Span, Tanwin, Text};
use crate::diagnostics::Place;
use crate::printed::{Run, Runs};

/// The tanwin of a form such as `وفقاً`.
const FATHATAN: char = '\u{64b}';

/// What makes a run of characters that look otherwise than those around them.
type Look = fn(String) -> Run;

impl Style<'_> {
    /// The runs of a text that has no footnotes.
    pub fn plain_runs(self, text: &Text) -> Runs {
        self.runs(&text.spans, Some(&text.place), &mut |_| None)
    }

    /// The runs of a heading without its notes, whose lines do not end with a preposition.
    pub fn heading_runs(self, text: &Text) -> Runs {
        self.runs(&self.heading_spans(text), Some(&text.place), &mut |_| None)
    }

    /// The spans of a heading, whose lines do not end with a preposition.
    pub fn heading_spans(self, text: &Text) -> Vec<Span> {
        let written = self.written_out(&text.spans);
        let spans = written.iter().map(|span| match span {
            Span::Plain(text) => Span::Plain(bind_heading(&bind(text), self.names()).into()),
            other => other.clone(),
        });
        spans.collect()
    }

    /// The runs of a string.
    pub fn string_runs(self, text: &str) -> Runs {
        self.runs(&[Span::Plain(text.into())], None, &mut |_| None)
    }

    /// Some spans with the quotation marks of the house, and without tanwin where it is not printed.
    fn spelled(self, spans: &[Span]) -> Cow<'_, [Span]> {
        let mut spelled = Cow::Borrowed(spans);
        if self.tanwin == Tanwin::Unwritten {
            let bare = characters(spans).map(|piece| piece.replace(FATHATAN, "")).collect();
            replace_characters(spelled.to_mut(), bare);
        }
        let marked = self.quotation_marks().set(&characters(&spelled).collect::<Vec<_>>());
        if let Some(marked) = marked {
            replace_characters(spelled.to_mut(), marked);
        }
        spelled
    }

    /// Some spans with numbers in place of their references, and for each span the label that it points at. Numbers are
    /// bound to the words beside them as typed ones are.
    fn numbered<'s>(
        self,
        spans: &'s [Span],
        place: Option<&Place>,
    ) -> (Cow<'s, [Span]>, Vec<Option<String>>) {
        if !spans.iter().any(|span| matches!(span, Span::Reference(_))) {
            return (Cow::Borrowed(spans), vec![]);
        }
        let (mut numbered, mut labels) = (spans.to_vec(), vec![None; spans.len()]);
        for (span, label) in numbered.iter_mut().zip(&mut labels) {
            let Span::Reference(pointer) = span else { continue };
            let number = place.map(|place| self.number_of(pointer, place)).unwrap_or_default();
            *label = number.anchor;
            *span = Span::Plain(number.words.into());
        }
        for stretch in numbered.chunk_by_mut(|a, b| matches!((a, b), (Span::Plain(_), Span::Plain(_)))) {
            let pieces: Vec<&str> = characters(stretch).collect();
            if let (true, bound) = (matches!(stretch, [Span::Plain(_), _, ..]), bind_pieces(&pieces)) {
                replace_characters(stretch, bound);
            }
        }
        (Cow::Owned(numbered), labels)
    }

    /// The runs of some spans of the text of a place; `note` makes the run of each footnote.
    pub fn runs(
        self,
        spans: &[Span],
        place: Option<&Place>,
        note: &mut dyn FnMut(&Span) -> Option<Run>,
    ) -> Runs {
        let spans = self.written_out(spans);
        let (numbered, labels) = self.numbered(&spans, place);
        let spelled = self.spelled(&numbered);
        let spans = spelled.as_ref();
        let mut whole = String::new();
        spans.iter().filter_map(Span::characters).for_each(|text| whole.push_str(text));
        let addresses = addresses(&whole);
        let kept: Vec<Range<usize>> = addresses.iter().cloned().chain(powers(spans)).collect();
        let mut isolates = around(&kept, bidi::left_to_right_runs(&whole));
        // What is wholly Latin ends with its own full stop, at the right end of its line.
        if let [run] = isolates.as_mut_slice()
            && run.start == 0
            && &whole[run.end..] == "."
        {
            run.end = whole.len();
        }
        let isolates = isolates;
        // A run of several scripts is one isolate of several stretches.
        let scripts: Vec<(usize, ScriptOfRun)> = isolates
            .iter()
            .flat_map(|run| {
                stretches(&whole[run.clone()]).into_iter().map(|(range, it)| (run.start + range.start, it))
            })
            .collect();
        // What stands in an address is a part of it.
        let within = |it: &Range<usize>| {
            let before = addresses[..addresses.partition_point(|address| address.start <= it.start)].last();
            before.is_some_and(|address| it.start < address.end)
        };
        let mut symbols = bidi::symbols(&whole);
        symbols.retain(|symbol| !within(symbol));
        // Where something begins or ends, in order, so that long texts are searched quickly.
        let starts: Vec<usize> = scripts.iter().map(|(start, _)| *start).collect();
        let ends: Vec<usize> = isolates.iter().map(|run| run.end).collect();
        let heads: Vec<usize> = symbols.iter().map(|symbol| symbol.start).collect();
        let named: Vec<usize> = addresses.iter().map(|address| address.start).collect();
        let mut edges: Vec<usize> = [&starts, &ends, &heads, &named].into_iter().flatten().copied().collect();
        edges.sort_unstable();
        let mut out = Output::default();
        let mut at = 0;
        for (index, span) in spans.iter().enumerate() {
            let label = labels.get(index).and_then(Option::as_ref);
            let (text, look): (&str, Option<Look>) = match span {
                Span::Plain(text) => (text, None),
                Span::Emphasis(text) => (text, Some(Run::Emphasis)),
                Span::Strong(text) => (text, Some(Run::Strong)),
                Span::Raised(text) => (text, Some(Run::Raised)),
                Span::Bracket(bracket) => (bracket.printed(), None),
                Span::Note(_) | Span::NoteInPlace(_) => {
                    // A note at the end of a left-to-right run stands after it, not inside.
                    if ends.binary_search(&at).is_ok() {
                        out.close_isolate();
                    }
                    out.list().extend(note(span));
                    continue;
                }
                // Characters stand in their place.
                Span::Reference(_) | Span::Fact(_) => continue,
            };
            let end = at + text.len();
            while at < end {
                if ends.binary_search(&at).is_ok() {
                    out.close_isolate();
                }
                if let Ok(index) = starts.binary_search(&at) {
                    let (_, script) = scripts[index];
                    if out.stretch.is_some() {
                        out.next_stretch(script);
                    } else {
                        // A conjunction that is written together with what follows stays on its line; from a
                        // symbol, whose last figure it would touch, it stands a little apart.
                        let conjunction = whole[..at].ends_with('و') && heads.binary_search(&at).is_ok();
                        if whole[..at].chars().next_back().is_some_and(char::is_alphabetic) {
                            let between = if conjunction { APART } else { WJ };
                            out.push_text(between.encode_utf8(&mut [0; 4]));
                        }
                        out.open_isolate(script);
                    }
                }
                let symbol = heads.binary_search(&at).ok().map(|index| &symbols[index]);
                let symbol = symbol.filter(|symbol| symbol.end <= end);
                let address = named.binary_search(&at).ok().map(|index| &addresses[index]);
                let address = address.filter(|address| address.end <= end);
                let next = edges.get(edges.partition_point(|edge| *edge <= at));
                let stop = match symbol.or(address) {
                    Some(whole) => whole.end,
                    None => next.copied().unwrap_or(end).min(end),
                };
                let piece = &whole[at..stop];
                if address.is_some() {
                    out.list().push(Run::Address { text: piece.into(), url: target(piece) });
                    at = stop;
                    continue;
                }
                if let Some(label) = label {
                    out.list().push(Run::Reference { text: set(piece), anchor: label.clone() });
                    at = stop;
                    continue;
                }
                match (symbol.is_some(), look) {
                    (true, _) => out.list().push(Run::Link { text: piece.into(), url: self.address(piece) }),
                    (false, Some(look)) => out.list().push(look(set(piece))),
                    // Two symbols that are joined with a hyphen are one identifier.
                    (false, None) if piece == "-" && out.stretch.is_some() => {
                        out.push_text(&format!("{WJ}-{WJ}"));
                    }
                    (false, None) => out.push_text(piece),
                }
                at = stop;
            }
        }
        out.close_isolate();
        out.runs
    }
}

/// Numbers with a power that has a sign: behind the number the sign would begin another one, which reads from its right.
fn powers(spans: &[Span]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (vec![], 0);
    let mut before = "";
    for span in spans {
        let text = span.characters().unwrap_or_default();
        let digits = before.len() - before.trim_end_matches(char::is_numeric).len();
        if matches!(span, Span::Raised(_)) && digits > 0 && !text.starts_with(char::is_alphanumeric) {
            found.push(at - digits..at + text.len());
        }
        at += text.len();
        before = text;
    }
    found
}

/// Runs that hold whole addresses, each in one of them: one ends with the address, even where that ends with a mark.
fn around(addresses: &[Range<usize>], runs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if addresses.is_empty() {
        return runs;
    }
    let mut all: Vec<Range<usize>> = runs.into_iter().chain(addresses.iter().cloned()).collect();
    all.sort_by_key(|run| (run.start, run.end));
    let mut merged: Vec<Range<usize>> = vec![];
    for run in all {
        match merged.last_mut() {
            Some(last) if run.start < last.end => last.end = last.end.max(run.end),
            _ => merged.push(run),
        }
    }
    merged
}

/// The characters of each span that has some.
fn characters(spans: &[Span]) -> impl Iterator<Item = &str> {
    spans.iter().filter_map(Span::characters)
}

/// Gives spans other characters, in the order of [`characters`].
fn replace_characters(spans: &mut [Span], pieces: Vec<String>) {
    let texts = spans.iter_mut().filter_map(|span| match span {
        Span::Plain(piece) | Span::Emphasis(piece) | Span::Strong(piece) | Span::Raised(piece) => Some(piece),
        // Brackets and facts are characters by now.
        Span::Bracket(_) | Span::Fact(_) | Span::Note(_) | Span::NoteInPlace(_) | Span::Reference(_) => None,
    });
    texts.zip(pieces).for_each(|(text, piece)| *text = piece.into());
}

/// A text as it is set: where no line ends and no dots stand above one another.
fn set(text: &str) -> String {
    bind(&joined_groups(&part_dots(text)))
}

#[derive(Default)]
struct Output {
    runs: Runs,
    /// The stretch of the isolate that is open.
    stretch: Option<(ScriptOfRun, Runs)>,
}

impl Output {
    /// Where the next run goes.
    fn list(&mut self) -> &mut Runs {
        match &mut self.stretch {
            Some((_, runs)) => runs,
            None => &mut self.runs,
        }
    }

    fn push_text(&mut self, text: &str) {
        let bound = set(text);
        match self.list().last_mut() {
            _ if bound.is_empty() => {}
            Some(Run::Text(last)) => last.push_str(&bound),
            _ => self.list().push(Run::Text(bound)),
        }
    }

    fn open_isolate(&mut self, script: ScriptOfRun) {
        self.stretch = Some((script, vec![]));
        self.push_text(LRI.encode_utf8(&mut [0; 4]));
    }

    /// Goes on in another script, in the same isolate.
    fn next_stretch(&mut self, script: ScriptOfRun) {
        if let Some((script, runs)) = self.stretch.replace((script, vec![])) {
            self.runs.push(Run::LeftToRight { script, runs });
        }
    }

    fn close_isolate(&mut self) {
        if self.stretch.is_some() {
            self.push_text(PDI.encode_utf8(&mut [0; 4]));
        }
        if let Some((script, runs)) = self.stretch.take() {
            self.runs.push(Run::LeftToRight { script, runs });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(runs: Runs) -> Run {
        Run::LeftToRight { script: ScriptOfRun { code: "Latn", language: "en" }, runs }
    }

    #[test]
    fn a_latin_citation_is_one_isolate_across_its_emphasis() {
        let spans = [
            Span::Plain("United Nations, ".into()),
            Span::Emphasis("Treaty Series".into()),
            Span::Plain(", No. 39574.".into()),
        ];
        let citation = latin(vec![
            Run::Text("\u{2066}United Nations, ".into()),
            Run::Emphasis("Treaty Series".into()),
            Run::Text(", No. 39574.\u{2069}".into()),
        ]);
        assert_eq!(Style::default().runs(&spans, None, &mut |_| None), [citation]);
    }

    fn symbol(text: &str) -> Run {
        let url = Some(format!("https://undocs.org/ar/{text}"));
        let link = Run::Link { text: text.into(), url };
        latin(vec![Run::Text("\u{2066}".into()), link, Run::Text("\u{2069}".into())])
    }

    #[test]
    fn one_isolate_holds_what_has_several_scripts() {
        let text = |text: &str| vec![Run::Text(text.into())];
        let greek = Run::LeftToRight {
            script: ScriptOfRun { code: "Grek", language: "el" },
            runs: text("\u{2066}α-"),
        };
        assert_eq!(
            Style::default().string_runs("مادة α-PVP،"),
            [Run::Text("مادة ".into()), greek, latin(text("PVP\u{2069}")), Run::Text("،".into())]
        );
    }

    #[test]
    fn each_symbol_is_a_link_in_its_own_isolate() {
        assert_eq!(
            Style::default().string_runs("خطة (A/63/539، المرفق)"),
            [Run::Text("خطة (".into()), symbol("A/63/539"), Run::Text("، المرفق)".into()),]
        );
    }

    #[test]
    fn an_address_is_one_link_in_one_isolate() {
        let address = |text: &str, url: &str| Run::Address { text: text.into(), url: url.into() };
        assert_eq!(
            Style::default().string_runs("انظر https://a.org/A/1/، و a@b.org."),
            [
                Run::Text("انظر ".into()),
                latin(vec![
                    Run::Text("\u{2066}".into()),
                    address("https://a.org/A/1/", "https://a.org/A/1/"),
                    Run::Text("\u{2069}".into())
                ]),
                Run::Text("، و ".into()),
                latin(vec![
                    Run::Text("\u{2066}".into()),
                    address("a@b.org", "mailto:a@b.org"),
                    Run::Text("\u{2069}".into())
                ]),
                Run::Text(".".into())
            ]
        );
    }

    #[test]
    fn a_conjunction_stays_with_its_symbol() {
        assert_eq!(
            Style::default().string_runs("A/1 وA/2"),
            [symbol("A/1"), Run::Text(" و\u{202f}".into()), symbol("A/2"),]
        );
    }
}
