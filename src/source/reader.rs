//! Takes typed values out of a tree and reports every fault it meets, instead of the first alone.

use std::collections::BTreeSet;

use ecow::EcoString;

use super::{Choice, Mapping};
use crate::diagnostics::{Diagnostic, Place, Sources, nearest};
use crate::load::{Entry, MAX_TEXT, MAX_WORD, Node, SourceFile, Value};

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
    called: &'static str,
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

    /// Adds an error at a node, with a way out.
    pub fn refuse(&mut self, node: &Node, code: &'static str, message: &str, hint: &str) {
        let fault = Diagnostic::error(code, self.place(node), message);
        self.report(fault.hint(hint));
    }

    /// The word of the field `type` that tells what a file is.
    pub fn kind(&mut self, node: &Node, kinds: &[&'static Mapping]) -> Option<&'static str> {
        let words: Vec<&'static str> = kinds.iter().flat_map(|mapping| mapping.kinds()).collect();
        let hint = || format!("the kinds are {}", words.join(", "));
        let Value::Mapping(entries) = &node.value else {
            if node.damaged {
                return None;
            }
            let message = "a source file is a mapping that begins with `type:`";
            self.refuse(node, "file::kind", message, &hint());
            return None;
        };
        match entries.iter().find(|entry| entry.key.is("type")) {
            Some(entry) => self.choice_of(&entry.value, &words).map(|found| words[found]),
            None if node.damaged => None,
            None => {
                self.refuse(node, "field::missing", "the file needs the field `type`", &hint());
                None
            }
        }
    }

    /// The fields of a mapping. Reports a node that is no mapping, keys that stand twice and keys
    /// that it does not have.
    pub fn fields<'n>(&mut self, node: &'n Node, mapping: &Mapping) -> Option<Fields<'n>> {
        let called = mapping.called;
        let Value::Mapping(entries) = &node.value else {
            self.wrong_type(node, &format!("{called} is a mapping with fields"));
            return None;
        };
        if mapping.short.is_some()
            && entries.first().is_some_and(|entry| entry.key.text().is_some_and(|key| key.contains(' ')))
        {
            let hint = "put the text on a line of its own after `- >-`: there a colon prints as typed";
            self.refuse(node, "text::colon", "a colon stands in this text", hint);
            return None;
        }
        let known = mapping.names();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for entry in entries {
            let Value::Text(key) = &entry.key.value else {
                self.wrong_type(&entry.key, "the name of a field is a text");
                continue;
            };
            if !seen.insert(key) {
                let message = format!("the field `{key}` stands twice");
                self.refuse(&entry.key, "field::duplicate", &message, "keep one of the two");
            } else if !known.contains(&key.as_str()) {
                let hint = match nearest(key, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("its fields are {}", listing(&known)),
                };
                self.refuse(&entry.key, "field::unknown", &format!("{called} has no field `{key}`"), &hint);
            }
        }
        Some(Fields { place: self.place(node), damaged: node.damaged, called, entries })
    }

    /// A text of any length; lines are joined by spaces.
    pub fn text(&mut self, node: &Node) -> Option<EcoString> {
        self.text_of_at_most(node, MAX_TEXT)
    }

    fn text_of_at_most(&mut self, node: &Node, most: usize) -> Option<EcoString> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, "a text is expected here");
            return None;
        };
        let joined = join_lines(text);
        if joined.trim().is_empty() {
            self.refuse(node, "text::empty", "the text is empty", "write it, or delete the field");
            return None;
        }
        let length = joined.chars().count();
        if length > most {
            let message = format!("the text has {length} characters, and may have {most} here");
            let hint = if most < MAX_TEXT {
                "shorten it: titles, headings and lines of covers are short"
            } else {
                "divide it into paragraphs"
            };
            self.refuse(node, "text::length", &message, hint);
            return None;
        }
        // Between two spaces the engine cannot divide a line, nor can it set marks without end.
        let longest = joined
            .split(' ')
            .filter(|word| word.len() > MAX_WORD)
            .map(|word| word.chars().count())
            .max()
            .unwrap_or_default();
        if longest > MAX_WORD {
            let message = format!("{longest} characters stand here without a space");
            self.refuse(node, "text::word", &message, "divide them by spaces");
            return None;
        }
        Some(joined)
    }

    /// A text that is printed, of at most so many characters. Warns of a remark that was meant to be part
    /// of it.
    pub fn printed_text(&mut self, node: &Node, most: usize) -> Option<EcoString> {
        let text = self.text_of_at_most(node, most)?;
        if node.remark {
            let message = "what follows `#` on this line is a remark and is not printed";
            let fault = Diagnostic::warning("text::remark", self.place(node), message);
            self.report(fault.hint(
                "if it belongs to the text, put the text on a line of its own after `>-`; else put the remark on a line of its own",
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
            self.wrong_type(node, "a list is expected here, each entry on a line that begins with `- `");
            return None;
        };
        if items.is_empty() && !node.damaged {
            self.refuse(node, "list::empty", "the list is empty", "write its entries, or delete the field");
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
            self.wrong_type(node, &format!("one of {} is expected here", listing(words)));
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            let message = format!("`{text}` is not one of {}", listing(words));
            let fault = Diagnostic::error("field::choice", self.place(node), message);
            self.report(fault.nearest(text, words.iter().copied()));
        }
        found
    }

    /// Reports that something else is expected here.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        if node.damaged {
            return;
        }
        let message = match &node.value {
            Value::Text(text) if text.chars().count() <= 30 => {
                format!("{expected}, but `{text}` stands here")
            }
            value => format!("{expected}, but {} stands here", value.name()),
        };
        let hint = "compare with a file of the same kind, or with docs/source-format.md";
        self.refuse(node, "field::type", &message, hint);
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
        self.damaged || self.entries.iter().any(|entry| entry.value.is_lost())
    }

    /// The place of the mapping.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What messages call the mapping.
    pub fn called(&self) -> &'static str {
        self.called
    }
}

pub(super) fn listing(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Joins the lines of a text by single spaces; no-break spaces are the author's and stay.
fn join_lines(text: &str) -> EcoString {
    let parts: Vec<&str> = text.split([' ', '\n', '\r']).filter(|part| !part.is_empty()).collect();
    parts.join(" ").into()
}
