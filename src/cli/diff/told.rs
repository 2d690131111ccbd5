//! What differs, as text for who reads it and as JSON for programs.

use ecow::EcoString;
use serde::Serialize;

use crate::cli::arguments::{Arguments, CheckFormat, Command};
use crate::cli::reports;
use crate::comparison::{Became, Change, Stretch};
use crate::diagnostics::{Language, Place};

/// How many letters of what did not change are shown on each side of what did.
const MOST_LETTERS: usize = 40;

/// What is told of all documents.
pub(super) struct Told {
    language: Language,
    /// Whether the terminal shows colours.
    colour: bool,
    text: String,
    documents: Vec<Row>,
    same: usize,
}

/// A document as JSON has it.
#[derive(Serialize)]
struct Row {
    document: EcoString,
    /// `changed`, `added`, `removed`.
    became: &'static str,
    changes: Vec<ChangeRow>,
}

/// A change as JSON has it.
#[derive(Serialize)]
struct ChangeRow {
    place: Option<Place>,
    before: Option<Place>,
    under: String,
    number: Option<String>,
    text: Vec<Stretch>,
}

impl Told {
    pub fn new(arguments: &Arguments) -> Self {
        let text = matches!(&arguments.command, Command::Diff(diff) if diff.format == CheckFormat::Text);
        let colour = text && reports::colour(&std::io::stdout());
        Self { language: arguments.language(), colour, text: String::new(), documents: vec![], same: 0 }
    }

    /// A document that prints what it printed.
    pub fn same(&mut self) {
        self.same += 1;
    }

    /// A document that one side has alone.
    pub fn alone(&mut self, document: &EcoString, new: bool) {
        let key = if new { "diff-only-new" } else { "diff-only-old" };
        self.text += &format!("{}\n\n", self.language.words(key, vec![("document", document.into())]));
        let became = if new { "added" } else { "removed" };
        self.documents.push(Row { document: document.clone(), became, changes: vec![] });
    }

    /// A document that prints otherwise.
    pub fn differs(&mut self, document: &EcoString, changes: &[Change]) {
        let values = vec![("document", document.into()), ("count", changes.len().into())];
        self.text += &format!("{}\n", self.language.words("diff-document", values));
        for change in changes {
            self.text += &self.lines(change);
        }
        self.text.push('\n');
        let changes = changes.iter().map(|change| ChangeRow {
            place: change.place.clone(),
            before: change.before.clone(),
            under: change.heading(),
            number: change.number.clone(),
            text: change.stretches(),
        });
        self.documents.push(Row {
            document: document.clone(),
            became: "changed",
            changes: changes.collect(),
        });
    }

    /// A change: where it is, and the words with what is beside them.
    fn lines(&self, change: &Change) -> String {
        let place = change.place.as_ref().or(change.before.as_ref());
        // What is computed from all of a file has no line.
        let place = place.map(|place| match place.line {
            0 => place.file.to_string(),
            line => format!("{}:{line}:{}", place.file, place.column),
        });
        let under = Some(change.heading()).filter(|heading| !heading.is_empty());
        let number = change.number.clone();
        let parts = [under, number].into_iter().flatten().map(|part| self.language.isolated(&part));
        let parts: Vec<String> = place.into_iter().chain(parts).collect();
        let stretches = change.stretches();
        let last = stretches.len().saturating_sub(1);
        let words =
            stretches.iter().enumerate().map(|(index, it)| self.stretch(it, index == 0, index == last));
        let words: String = words.collect();
        let words = self.language.isolated(words.trim());
        // The words of a picture may be what they were.
        let drawn = stretches.iter().all(|it| it.became == Became::Kept);
        let words = match drawn {
            true => format!("{words} {}", self.language.words("diff-drawn", vec![])),
            false => words,
        };
        let head = if parts.is_empty() { String::new() } else { format!("  {}\n", parts.join(" · ")) };
        format!("{head}      {words}\n")
    }

    fn stretch(&self, stretch: &Stretch, first: bool, last: bool) -> String {
        let text = &stretch.text;
        match (stretch.became, self.colour) {
            (Became::Kept, _) => shortened(text, first, last),
            (Became::Added, false) => format!("{{+{text}+}}"),
            (Became::Removed, false) => format!("[-{text}-]"),
            (Became::Added, true) => format!("\u{1b}[32;4m{text}\u{1b}[0m"),
            (Became::Removed, true) => format!("\u{1b}[31;9m{text}\u{1b}[0m"),
        }
    }

    pub fn text(mut self) -> String {
        if self.same > 0 {
            let values = vec![("count", self.same.into())];
            self.text += &format!("{}\n", self.language.words("diff-same", values));
        }
        self.text
    }

    /// Texts and numbers always have a form in JSON.
    pub fn json(self) -> String {
        serde_json::to_string_pretty(&self.documents).unwrap_or_default() + "\n"
    }
}

/// What did not change, without what is far from a change.
fn shortened(text: &str, first: bool, last: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    if first && last {
        return letters.into_iter().take(2 * MOST_LETTERS).collect();
    }
    let (before, after) = (if first { 0 } else { MOST_LETTERS }, if last { 0 } else { MOST_LETTERS });
    if letters.len() <= before + after + 1 {
        return text.into();
    }
    // Words stay whole.
    let end = (0..=before).rev().find(|at| letters[*at] == ' ').unwrap_or(before);
    let start = (letters.len() - after..letters.len()).find(|at| letters[*at] == ' ');
    let start = start.unwrap_or(letters.len() - after);
    let (head, tail) =
        (letters[..end].iter().collect::<String>(), letters[start..].iter().collect::<String>());
    format!("{head} …{tail}")
}
