//! Takes typed values out of a tree and reports every fault it meets, instead of the first alone.

use ecow::EcoString;

use std::collections::BTreeSet;

use super::limits::{MAX_TEXT, MAX_WORD};
use super::{Entry, Node, SourceFile, Value, numbers};
use crate::arabic::bidi;
use crate::arabic::dates::Date;
use crate::diagnostics::{Diagnostic, Located, Place, Sources};

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
    what: &'static str,
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

    /// The fields of a mapping. Reports a node that is no mapping, keys that stand twice and keys
    /// that are not among `known`. `what` names the thing in messages: "a meeting".
    pub fn fields<'n>(&mut self, node: &'n Node, what: &'static str, known: &[&str]) -> Option<Fields<'n>> {
        let Value::Mapping(entries) = &node.value else {
            self.wrong_type(node, &format!("{what} is a mapping with fields"));
            return None;
        };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for entry in entries {
            let Value::Text(key) = &entry.key.value else {
                self.wrong_type(&entry.key, "the name of a field is a text");
                continue;
            };
            let place = self.place(&entry.key);
            if !seen.insert(key) {
                let fault =
                    Diagnostic::error("field::duplicate", place, format!("the field `{key}` stands twice"));
                self.report(fault.hint("keep one of the two"));
            } else if !known.contains(&key.as_str()) {
                let message = format!("{what} has no field `{key}`");
                let fault = Diagnostic::error("field::unknown", place, message);
                let listed = format!("its fields are {}", listing(known));
                let fault = match crate::diagnostics::nearest(key, known.iter().copied()) {
                    Some(near) => fault.hint(format!("did you mean `{near}`?")),
                    None => fault.hint(listed),
                };
                self.report(fault);
            }
        }
        Some(Fields { place: self.place(node), damaged: node.damaged, what, entries })
    }

    /// The value of a field of a mapping whose fields have been checked elsewhere.
    pub fn entry<'n>(&mut self, node: &'n Node, name: &str) -> Option<&'n Node> {
        let Value::Mapping(entries) = &node.value else { return None };
        let fields = Fields { place: self.place(node), damaged: node.damaged, what: "", entries };
        self.optional(&fields, name)
    }

    /// A required field; its absence is reported.
    pub fn required<'n>(&mut self, fields: &Fields<'n>, name: &str) -> Option<&'n Node> {
        match self.optional(fields, name) {
            Some(node) => Some(node),
            None if fields.damaged || fields.node(name).is_some() => None,
            None => {
                let message = format!("{} needs the field `{name}`", fields.what);
                let fault = Diagnostic::error("field::missing", fields.place.clone(), message);
                self.report(fault.hint(format!("add a line `{name}: …`")));
                None
            }
        }
    }

    /// An optional field; a field without a value is reported.
    pub fn optional<'n>(&mut self, fields: &Fields<'n>, name: &str) -> Option<&'n Node> {
        let node = fields.node(name)?;
        if node.is_lost() {
            return None;
        }
        if matches!(node.value, Value::Empty) {
            let place = self.place(node);
            let fault = Diagnostic::error("field::empty", place, format!("the field `{name}` has no value"));
            self.report(fault.hint("write one, or delete the field"));
            return None;
        }
        Some(node)
    }

    /// A text of any length; lines are joined by spaces.
    pub fn text(&mut self, node: &Node) -> Option<Located<EcoString>> {
        self.text_of_at_most(node, MAX_TEXT)
    }

    fn text_of_at_most(&mut self, node: &Node, most: usize) -> Option<Located<EcoString>> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, "a text is expected here");
            return None;
        };
        let place = self.place(node);
        let joined = join_lines(text);
        if joined.trim().is_empty() {
            self.report(
                Diagnostic::error("text::empty", place, "the text is empty")
                    .hint("write it, or delete the field"),
            );
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
            self.report(Diagnostic::error("text::length", place, message).hint(hint));
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
            self.report(Diagnostic::error("text::word", place, message).hint("divide them by spaces"));
            return None;
        }
        Some(Located { value: joined, place })
    }

    /// A text that is printed, of at most so many characters. Warns of a remark that was meant to be part
    /// of it.
    pub fn printed_text(&mut self, node: &Node, most: usize) -> Option<Located<EcoString>> {
        let text = self.text_of_at_most(node, most)?;
        if node.remark {
            let message = "what follows `#` on this line is a remark and is not printed";
            let fault = Diagnostic::warning("text::remark", text.place.clone(), message);
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

    /// The symbol of a document, or of two that are joined with a hyphen.
    pub fn symbol(&mut self, node: &Node) -> Option<Located<EcoString>> {
        let symbol = self.text(node)?;
        let found: Vec<&str> =
            bidi::symbols(&symbol.value).into_iter().map(|range| &symbol.value[range]).collect();
        if !found.is_empty() && found.join("-") == symbol.value {
            return Some(symbol);
        }
        let message = format!("`{}` is not the symbol of a document", symbol.value);
        let fault = Diagnostic::error("symbol::form", symbol.place, message);
        self.report(fault.hint("a symbol looks like CTOC/COP/WG.2/2013/5; two are joined with a hyphen"));
        None
    }

    /// A name made of Latin letters, digits, hyphens, dots and slashes, by which other texts point
    /// at this one.
    pub fn id(&mut self, node: &Node) -> Option<Located<EcoString>> {
        let id = self.text(node)?;
        if is_id(&id.value) {
            return Some(id);
        }
        let fault = Diagnostic::error("id::form", id.place, format!("`{}` cannot be an id", id.value));
        let hint = "an id is made of Latin letters, digits, `-`, `.`, `/` and `_`, at most 100; it begins with a letter or a digit";
        self.report(fault.hint(hint));
        None
    }

    /// A whole number from 1 to `last`.
    pub fn whole(&mut self, node: &Node, last: u32) -> Option<Located<u32>> {
        let value = match &node.value {
            Value::Text(text) => numbers::whole(text).filter(|value| (1..=last).contains(value)),
            _ => None,
        };
        if value.is_none() {
            self.wrong_type(node, &format!("a whole number from 1 to {last} is expected here"));
        }
        Some(Located { value: value?, place: self.place(node) })
    }

    /// A day.
    pub fn date(&mut self, node: &Node) -> Option<Located<Date>> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, "a date is expected here");
            return None;
        };
        let place = self.place(node);
        // A sign before the year is a slip.
        match Date::parse(text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit())) {
            Some(value) => Some(Located { value, place }),
            None => {
                let fault = Diagnostic::error(
                    "date::impossible",
                    place,
                    format!("`{text}` is not a day of the calendar"),
                );
                self.report(fault.hint("a date is written year-month-day, such as 2006-10-18"));
                None
            }
        }
    }

    /// The entries of a list.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => {
                if items.is_empty() && !node.damaged {
                    let fault = Diagnostic::error("list::empty", self.place(node), "the list is empty");
                    self.report(fault.hint("write its entries, or delete the field"));
                }
                items
            }
            _ => {
                self.wrong_type(node, "a list is expected here, each entry on a line that begins with `- `");
                &[]
            }
        }
    }

    /// One of several words.
    pub fn choice<T: Copy>(&mut self, node: &Node, choices: &[(&str, T)]) -> Option<T> {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let Value::Text(text) = &node.value else {
            self.wrong_type(node, &format!("one of {} is expected here", listing(&names)));
            return None;
        };
        let found = choices.iter().find(|(name, _)| name == text);
        if found.is_none() {
            let place = self.place(node);
            let message = format!("`{text}` is not one of {}", listing(&names));
            self.report(Diagnostic::error("field::choice", place, message).nearest(text, names));
        }
        found.map(|(_, value)| *value)
    }

    fn wrong_type(&mut self, node: &Node, expected: &str) {
        if node.damaged {
            return;
        }
        let place = self.place(node);
        let message = match &node.value {
            Value::Text(text) if text.chars().count() <= 30 => {
                format!("{expected}, but `{text}` stands here")
            }
            value => format!("{expected}, but {} stands here", value.name()),
        };
        let fault = Diagnostic::error("field::type", place, message);
        let hint = "compare with a file of the same kind, or with docs/source-format.md";
        self.report(fault.hint(hint));
    }
}

impl<'a> Fields<'a> {
    /// The value of a field, whatever it is.
    fn node(&self, name: &str) -> Option<&'a Node> {
        let found =
            self.entries.iter().find(|entry| matches!(&entry.key.value, Value::Text(key) if key == name));
        found.map(|entry| &entry.value)
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
}

fn listing(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Whether a text can be an id: Latin letters, digits, `-`, `.`, `/` and `_`, at most 100. Between slashes it
/// begins with a letter or a digit, so that it is neither a path to elsewhere nor an option of a command.
pub fn is_id(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let part = |part: &str| part.starts_with(|c: char| c.is_ascii_alphanumeric()) && part.chars().all(fits);
    text.len() <= 100 && text.split('/').all(part)
}

/// Joins the lines of a text by single spaces; no-break spaces are the author's and stay.
fn join_lines(text: &str) -> EcoString {
    let parts: Vec<&str> = text.split([' ', '\n', '\r']).filter(|part| !part.is_empty()).collect();
    parts.join(" ").into()
}
