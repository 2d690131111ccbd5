//! Takes typed values out of a tree and reports every fault it meets, instead of the first alone.

use std::collections::BTreeSet;

use ecow::EcoString;

use super::{Choice, Mapping};
use crate::arabic::addresses::longest_piece;
use crate::diagnostics::{self, Diagnostic, Place, Sentence, Sources, nearest, sentence};
use crate::load::{Entry, MAX_ADDRESS, MAX_TEXT, MAX_WORD, Node, SourceFile, Style, Value};

/// Reads values of one file and gathers its faults.
pub struct Reader<'a> {
    file: &'a SourceFile,
    sources: Sources,
    faults: &'a mut Vec<Diagnostic>,
}

/// The fields of a mapping whose names have been checked.
pub struct Fields<'a> {
    place: Place,
    damaged: bool,
    /// The fields that mistyped names are near to.
    meant: Vec<&'static str>,
    mapping: &'static Mapping,
    entries: &'a [Entry],
}

impl<'a> Reader<'a> {
    /// A reader for one file.
    pub fn new(file: &'a SourceFile, faults: &'a mut Vec<Diagnostic>) -> Self {
        let mut sources = Sources::default();
        sources.insert(file.name.clone(), file.text.clone());
        Self { file, sources, faults }
    }

    /// The file that is read.
    pub fn file(&self) -> &'a SourceFile {
        self.file
    }

    /// The place of a node.
    pub fn place(&self, node: &Node) -> Place {
        Place { file: self.file.name.clone(), line: node.line, column: node.column }
    }

    /// Adds a fault.
    pub fn report(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Adds an error at a node, with the way out that its sentence has.
    pub fn refuse(&mut self, node: &Node, code: &'static str, message: Sentence) {
        self.report(Diagnostic::error(code, self.place(node), message));
    }

    /// The word of the field `type` that tells what a file is.
    pub fn kind(&mut self, node: &Node, kinds: &[&'static Mapping]) -> Option<&'static str> {
        let words: Vec<&'static str> = kinds.iter().flat_map(|mapping| mapping.kinds()).collect();
        let Value::Mapping(entries) = &node.value else {
            if !node.damaged {
                self.refuse(node, "file::kind", sentence!("file-kind", kinds = words.join(", ")));
            }
            return None;
        };
        match entries.iter().find(|entry| entry.key.is("type")) {
            Some(entry) => self.choice_of(&entry.value, &words).map(|found| words[found]),
            None if node.damaged => None,
            None => {
                let message = sentence!("field-missing-type", kinds = words.join(", "));
                self.refuse(node, "field::missing", message);
                None
            }
        }
    }

    /// The fields of a mapping. Reports a node that is no mapping, keys that stand twice and keys
    /// that it does not have.
    pub fn fields<'n>(&mut self, node: &'n Node, mapping: &'static Mapping) -> Option<Fields<'n>> {
        let Value::Mapping(entries) = &node.value else {
            self.wrong_type(node, sentence!("expected-mapping", record = mapping.in_sentences()));
            return None;
        };
        if mapping.short.is_some()
            && entries.first().is_some_and(|entry| entry.key.text().is_some_and(|key| key.contains(' ')))
        {
            self.refuse(node, "text::colon", sentence!("text-colon"));
            return None;
        }
        let known = mapping.names();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut meant = vec![];
        let stands = |name: &str| entries.iter().any(|entry| entry.key.is(name));
        // What has none of the fields is something else, and lacks nothing.
        let foreign = !entries.is_empty() && !known.iter().any(|name| stands(name));
        for entry in entries {
            let Value::Text(key) = &entry.key.value else {
                self.wrong_type(&entry.key, sentence!("expected-name"));
                continue;
            };
            if !seen.insert(key) {
                self.refuse(&entry.key, "field::duplicate", sentence!("field-duplicate", name = key));
            } else if !known.contains(&key.as_str()) {
                let message = sentence!("field-unknown", record = mapping.in_sentences(), name = key);
                let fault = Diagnostic::error("field::unknown", self.place(&entry.key), message);
                self.report(fault.hint(match nearest(key, known.iter().copied()) {
                    Some(near) => {
                        meant.push(near);
                        sentence!("nearest-one", name = near)
                    }
                    None => sentence!("field-unknown-list", names = known.as_slice()),
                }));
            }
        }
        let damaged = node.damaged || foreign;
        Some(Fields { place: self.place(node), damaged, meant, mapping, entries })
    }

    /// A text of any length; lines are joined by spaces.
    pub fn text(&mut self, node: &Node) -> Option<EcoString> {
        self.text_of_at_most(node, MAX_TEXT)
    }

    fn text_of_at_most(&mut self, node: &Node, most: usize) -> Option<EcoString> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, sentence!("expected-text"));
            return None;
        };
        let joined = join_lines(text);
        if joined.trim().is_empty() {
            self.refuse(node, "text::empty", sentence!("text-empty"));
            return None;
        }
        let length = joined.chars().count();
        if length > most {
            let message = if most < MAX_TEXT {
                sentence!("text-length-title", length = length, most = most)
            } else {
                sentence!("text-length", length = length, most = most)
            };
            self.refuse(node, "text::length", message);
            return None;
        }
        // Between two spaces the engine cannot divide a line, nor can it set marks without end.
        let longest = longest_word(&joined, |c| c == ' ');
        if longest > MAX_WORD {
            let otherwise = longest_word(&joined, char::is_whitespace);
            let message = match otherwise {
                ..=MAX_WORD => sentence!("text-word-no-break", length = longest),
                _ => sentence!("text-word", length = longest),
            };
            self.refuse(node, "text::word", message);
            return None;
        }
        Some(joined)
    }

    /// A text that is printed, of at most so many characters. Warns of a remark that was meant to be part
    /// of it.
    pub fn printed_text(&mut self, node: &Node, most: usize) -> Option<EcoString> {
        let text = self.text_of_at_most(node, most)?;
        if node.remark {
            self.report(Diagnostic::warning("text::remark", self.place(node), sentence!("text-remark")));
        }
        // Where a blank line divides them that is told by a rule of its own.
        let lines = node.text().unwrap_or_default().trim_end();
        if node.style == Style::Literal && lines.contains('\n') && !lines.contains("\n\n") {
            self.report(Diagnostic::warning(
                "text::joined",
                self.place(node),
                sentence!("text-joined-lines"),
            ));
        }
        Some(text)
    }

    /// Where a string stands at or after the start of a node, for pointing into a longer text.
    pub fn place_of(&self, node: &Node, needle: &str) -> Place {
        let place = self.place(node);
        self.sources.find_from(&place, needle).unwrap_or(place)
    }

    /// The entries of a list; an empty one is reported.
    pub fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        let Value::List(items) = &node.value else {
            self.wrong_type(node, sentence!("expected-list"));
            return None;
        };
        if items.is_empty() && !node.damaged {
            self.refuse(node, "list::empty", sentence!("list-empty"));
        }
        Some(items)
    }

    /// One of several words, by its position among them.
    pub fn choice(&mut self, node: &Node, choices: &[Choice]) -> Option<usize> {
        let words: Vec<&str> = choices.iter().map(|choice| choice.word).collect();
        self.choice_of(node, &words)
    }

    /// One of several words, by its position among them.
    pub fn choice_of(&mut self, node: &Node, words: &[&str]) -> Option<usize> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, sentence!("expected-choice", words = words));
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            let message = sentence!("field-choice", text = text, words = words);
            let fault = Diagnostic::error("field::choice", self.place(node), message);
            self.report(fault.nearest(text, words.iter().copied()));
        }
        found
    }

    /// Reports that something else is expected here.
    pub fn wrong_type(&mut self, node: &Node, expected: Sentence) {
        if node.damaged {
            return;
        }
        let message = match &node.value {
            Value::Text(text) if text.chars().count() <= 30 => {
                sentence!("field-type-typed", expected = expected, text = text)
            }
            value => {
                let found = diagnostics::Value::Choice(value.name());
                sentence!("field-type", expected = expected, found = found)
            }
        };
        self.refuse(node, "field::type", message);
    }
}

impl<'a> Fields<'a> {
    /// The value of a field, whatever it is.
    pub(super) fn node(&self, name: &str) -> Option<&'a Node> {
        self.entries.iter().find(|entry| entry.key.is(name)).map(|entry| &entry.value)
    }

    /// The first entry, in the order of the file, that is one of some fields.
    pub(super) fn first_of(&self, names: &[&str]) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| names.iter().any(|name| entry.key.is(name)))
    }

    /// Whether a field stands there, whatever it holds.
    pub fn has(&self, name: &str) -> bool {
        self.node(name).is_some()
    }

    /// Whether fields or their values were lost to a fault that has been reported: what is there cannot then
    /// be held against what is not.
    pub fn is_damaged(&self) -> bool {
        self.is_lost() || !self.meant.is_empty()
    }

    /// Whether fields or their values were lost to a fault of another kind than a mistyped name.
    pub(super) fn is_lost(&self) -> bool {
        self.damaged || self.entries.iter().any(|entry| entry.value.is_lost())
    }

    /// Whether a field was perhaps meant by another name, which has been reported.
    pub(super) fn is_meant(&self, name: &str) -> bool {
        self.meant.contains(&name)
    }

    /// The place of the mapping.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What messages call the mapping.
    pub fn called(&self) -> diagnostics::Value {
        self.mapping.in_sentences()
    }
}

/// Joins the lines of a text by single spaces; no-break spaces are the author's and stay.
fn join_lines(text: &str) -> EcoString {
    let parts: Vec<&str> = text.split([' ', '\n', '\r']).filter(|part| !part.is_empty()).collect();
    parts.join(" ").into()
}

/// The characters of the longest word that no line can be divided in; a web address is divided after its slashes.
fn longest_word(text: &str, divides: fn(char) -> bool) -> usize {
    let words = text.split(divides).filter(|word| word.len() > MAX_WORD);
    let pieces = words.map(|word| match word.len() {
        ..=MAX_ADDRESS => longest_piece(word),
        _ => word.chars().count(),
    });
    pieces.max().unwrap_or_default()
}
