//! Characters in a file that nobody typed: invisible ones, as they stand or by escapes, and the question
//! marks that a wrong encoding leaves in place of letters.

use std::collections::BTreeMap;

use super::{Node, SourceFile, Value};
use crate::diagnostics::{self, Diagnostic, Place, is_invisible, sentence};

/// Beyond this many a file is damaged as a whole.
pub(super) const MOST: usize = 100;

/// How many texts that have lost their letters are told one by one.
const MOST_LOST: usize = 3;

/// Tabs, control characters, marks of direction, and indents that are not of spaces: each kind is reported once, with all
/// its lines. The lines on which one stands.
pub(super) fn report_stray(file: &SourceFile, faults: &mut Vec<Diagnostic>) -> Vec<usize> {
    let mut lines = vec![];
    let mut kinds: BTreeMap<Kind, Vec<(char, Place)>> = BTreeMap::new();
    for (index, line) in file.text.lines().enumerate() {
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let place = |column| Place { file: file.name.clone(), line: index + 1, column: column + 1 };
        let mut told: Vec<Kind> = vec![];
        for (column, c) in line.chars().enumerate() {
            let Some(kind) = Kind::of(c, column < indent) else { continue };
            if !told.contains(&kind) {
                told.push(kind);
                kinds.entry(kind).or_default().push((c, place(column)));
            }
        }
        if !told.is_empty() {
            lines.push(index + 1);
        }
        if lines.len() > MOST {
            break;
        }
    }
    for (kind, found) in kinds {
        faults.extend(kind.report(found));
    }
    lines
}

/// What a character is that nobody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Tab,
    LineEnd,
    Control,
    Invisible,
    Indent,
}

impl Kind {
    /// What a character of a line is, if it may not stand there; `indents` tells whether only spaces of some kind stand
    /// before it.
    fn of(c: char, indents: bool) -> Option<Self> {
        match c {
            '\t' => Some(Self::Tab),
            '\r' => Some(Self::LineEnd),
            _ if c.is_control() => Some(Self::Control),
            _ if is_invisible(c) => Some(Self::Invisible),
            _ if indents && c != ' ' && c.is_whitespace() => Some(Self::Indent),
            _ => None,
        }
    }

    /// The report of all characters of a kind in a file, each the first of its kind on its line.
    fn report(self, found: Vec<(char, Place)>) -> Option<Diagnostic> {
        let mut names: Vec<String> = found.iter().map(|(c, _)| number(*c)).collect();
        names.sort();
        names.dedup();
        let mut places = found.into_iter().map(|(_, place)| place);
        let place = places.next()?;
        let count = names.len();
        let character = diagnostics::Value::Several(names);
        let message = match self {
            Self::Tab => sentence!("yaml-tab"),
            Self::LineEnd => sentence!("yaml-control-line-end", character = character),
            Self::Control => sentence!("yaml-control", character = character, count = count),
            Self::Invisible => sentence!("yaml-invisible", character = character, count = count),
            Self::Indent => sentence!("yaml-indent-space", character = character),
        };
        Some(Diagnostic::error(self.code(), place, message).also(places))
    }

    /// The report of a character that an escape has brought in.
    fn report_escape(self, c: char, place: Place) -> Diagnostic {
        let message = match self {
            Self::Tab => sentence!("yaml-tab-escape"),
            Self::Invisible => sentence!("yaml-invisible-escape", character = number(c)),
            _ => sentence!("yaml-control-escape", character = number(c)),
        };
        Diagnostic::error(self.code(), place, message)
    }

    fn code(self) -> &'static str {
        match self {
            Self::Tab => "yaml::tab",
            Self::LineEnd | Self::Control => "yaml::control",
            Self::Invisible => "yaml::invisible",
            Self::Indent => "yaml::indent",
        }
    }
}

fn number(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// A text with spaces for what may not stand in it, each line of as many bytes.
pub(super) fn without_stray(text: &str) -> String {
    let mut without = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line);
        let mut indents = true;
        // An indent is as wide as it is seen to be; what its characters have in bytes beyond that stands at the end.
        let mut behind = 0;
        for c in content.chars() {
            indents &= c.is_whitespace();
            if indents && Kind::of(c, true) == Some(Kind::Indent) {
                without.push(' ');
                behind += c.len_utf8() - 1;
            } else if is_stray(c) {
                without.extend(std::iter::repeat_n(' ', c.len_utf8()));
            } else {
                without.push(c);
            }
        }
        without.extend(std::iter::repeat_n(' ', behind));
        without.push_str(&line[content.len()..]);
    }
    without
}

fn is_stray(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Keys and texts that hold by escapes what may not stand in a file, or that have lost their letters. They
/// are given up.
pub(super) fn report_values(file: &SourceFile, tree: &mut Node, faults: &mut Vec<Diagnostic>) {
    // Without a backslash there is no escape, and what stands in the file has been looked at.
    let escapes = file.text.contains('\\');
    let most = faults.len() + MOST;
    let mut values = Values { file, faults, most, escapes, lost: 0, first_unnamed: None };
    values.walk(tree);
    if let Some(place) = values.first_unnamed {
        let message = sentence!("text-lost-more", more = values.lost - MOST_LOST);
        faults.push(Diagnostic::error("text::lost", place, message));
    }
}

struct Values<'a> {
    file: &'a SourceFile,
    faults: &'a mut Vec<Diagnostic>,
    most: usize,
    escapes: bool,
    lost: usize,
    first_unnamed: Option<Place>,
}

impl Values<'_> {
    fn walk(&mut self, node: &mut Node) {
        if self.faults.len() > self.most {
            return;
        }
        match &mut node.value {
            Value::Text(text) => {
                let ill = (self.escapes && text.contains(hides)) || has_lost_letters(text);
                if !ill {
                    return;
                }
                let text = text.clone();
                self.report_text(node, &text);
                node.give_up();
            }
            Value::List(items) => items.iter_mut().for_each(|item| self.walk(item)),
            Value::Mapping(entries) => {
                entries.iter_mut().for_each(|entry| {
                    self.walk(&mut entry.key);
                    self.walk(&mut entry.value);
                });
                // Whose name is lost is lost itself.
                let before = entries.len();
                entries.retain(|entry| !entry.key.damaged);
                node.damaged |= entries.len() < before;
            }
            Value::Empty => {}
        }
    }

    fn report_text(&mut self, node: &Node, text: &str) {
        let place = Place { file: self.file.name.clone(), line: node.line, column: node.column };
        if let Some(c) = text.chars().find(|c| hides(*c)) {
            self.faults.extend(Kind::of(c, false).map(|kind| kind.report_escape(c, place)));
            return;
        }
        self.lost += 1;
        if self.lost <= MOST_LOST {
            self.faults.push(Diagnostic::error("text::lost", place, sentence!("text-lost")));
        } else {
            self.first_unnamed.get_or_insert(place);
        }
    }
}

/// Whether an escape has brought in what may not stand in a file.
fn hides(c: char) -> bool {
    is_stray(c) && !matches!(c, '\n' | '\r')
}

/// Whether letters of a text were lost to an encoding that does not have them. Such an encoding never has
/// the Arabic question mark.
fn has_lost_letters(text: &str) -> bool {
    if !text.contains(['?', '\u{fffd}']) {
        return false;
    }
    let marks = text.matches('?').count();
    let others = text.chars().filter(|c| !c.is_whitespace() && *c != '?').count();
    text.contains("???") || text.contains('\u{fffd}') || (marks > 1 && marks > others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_bytes_and_indents_their_width() {
        let text = "a: b\r\n\u{a0}\u{a0}c:\u{a0}d\n\te: \u{200f}f\r\n";
        let without = without_stray(text);
        assert_eq!(without, "a: b\r\n  c:\u{a0}d  \n e:    f\r\n");
        assert_eq!(without.len(), text.len());
    }

    #[test]
    fn letters_are_lost_to_question_marks_and_not_to_questions() {
        for lost in ["???? ???????", "?? ?", "CTOC/COP ?????", "المقرر \u{fffd}", "(??)??"] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for well in ["?", "ماذا؟؟؟", "ماذا??", "https://a.b/?x=1&y=?", "What? Why?", "؟", "-"] {
            assert!(!has_lost_letters(well), "{well}");
        }
    }
}
