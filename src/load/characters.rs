//! Characters in a file that nobody typed: invisible ones, as they stand or by escapes, and the question
//! marks that a wrong encoding leaves in place of letters.

use super::{Node, SourceFile, Value};
use crate::diagnostics::{Diagnostic, Place, is_invisible};

/// Beyond this many a file is damaged as a whole.
const MOST: usize = 100;

/// The most bytes of a tag that is looked for.
const LONGEST_TAG: usize = 200;

/// How many texts that have lost their letters are told one by one.
const MOST_LOST: usize = 3;

/// Tabs, control characters and marks of direction: the first of each line is reported.
pub(super) fn report_stray(file: &SourceFile, faults: &mut Vec<Diagnostic>) {
    for (index, line) in file.text.lines().enumerate() {
        let stray = line.chars().enumerate().find(|(_, c)| c.is_control() || is_invisible(*c));
        let Some((column, c)) = stray else { continue };
        faults.push(stray_fault(c, Place { file: file.name.clone(), line: index + 1, column: column + 1 }));
        if faults.len() > MOST {
            return;
        }
    }
}

fn stray_fault(c: char, place: Place) -> Diagnostic {
    let message = format!("the invisible character U+{:04X} stands here", c as u32);
    match c {
        '\t' => {
            Diagnostic::error("yaml::tab", place, "a tab stands here").hint("use spaces: YAML takes no tabs")
        }
        '\r' => Diagnostic::error("yaml::control", place, message)
            .hint("save the file with the line ends of Unix or Windows"),
        _ if c.is_control() => Diagnostic::error("yaml::control", place, message).hint("delete it"),
        _ => Diagnostic::error("yaml::invisible", place, message)
            .hint("delete it, and what stands beside it, and type that again: direction is computed"),
    }
}

/// Keys and texts that hold by escapes what may not stand in a file, that have a tag, or that have lost
/// their letters.
pub(super) fn report_values(file: &SourceFile, tree: &Node, faults: &mut Vec<Diagnostic>) {
    // Without a backslash there is no escape, and what stands in the file has been looked at.
    let escapes = file.text.contains('\\');
    let mut values = Values { file, faults, escapes, lost: 0, first_unnamed: None };
    values.walk(tree);
    if let Some(place) = values.first_unnamed {
        let message = match values.lost - MOST_LOST {
            1 => "one more text of this file has lost letters".into(),
            more => format!("{more} more texts of this file have lost letters"),
        };
        faults.push(lost_fault(place, &message));
    }
}

struct Values<'a> {
    file: &'a SourceFile,
    faults: &'a mut Vec<Diagnostic>,
    escapes: bool,
    lost: usize,
    first_unnamed: Option<Place>,
}

impl Values<'_> {
    fn walk(&mut self, node: &Node) {
        if self.faults.len() > MOST {
            return;
        }
        self.report_tag(node);
        match &node.value {
            Value::Text(text) => self.report_text(node, text),
            Value::List(items) => items.iter().for_each(|item| self.walk(item)),
            Value::Mapping(entries) => entries.iter().for_each(|entry| {
                self.walk(&entry.key);
                self.walk(&entry.value);
            }),
            Value::Empty => {}
        }
    }

    fn place(&self, node: &Node) -> Place {
        Place { file: self.file.name.clone(), line: node.line, column: node.column }
    }

    fn report_text(&mut self, node: &Node, text: &str) {
        let line_end = |c: char| matches!(c, '\n' | '\r');
        let hides = |c: &char| (c.is_control() && !line_end(*c)) || is_invisible(*c);
        let hidden = if self.escapes { text.chars().find(hides) } else { None };
        if let Some(c) = hidden {
            self.faults.push(stray_fault(c, self.place(node)));
        } else if has_lost_letters(text) {
            self.lost += 1;
            if self.lost <= MOST_LOST {
                let message = "question marks stand here in place of letters";
                self.faults.push(lost_fault(self.place(node), message));
            } else {
                self.first_unnamed.get_or_insert_with(|| Place {
                    file: self.file.name.clone(),
                    line: node.line,
                    column: node.column,
                });
            }
        }
    }

    /// A tag says of what kind a value is, and the parser leaves it out: no field of a source file needs
    /// one, and who writes one expects that something happens.
    fn report_tag(&mut self, node: &Node) {
        let before = node.bytes.as_ref().and_then(|bytes| self.file.text.get(..bytes.start));
        let Some(before) = before.filter(|before| before.ends_with(' ')) else { return };
        let before = before.trim_end_matches(' ');
        let nearby = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST_TAG))..];
        let tag = nearby.rsplit([' ', '\n']).next().unwrap_or_default();
        if tag.starts_with('!') && !tag.ends_with([',', ':', '[', '{']) {
            let message = format!("the tag `{tag}` means nothing here");
            let fault = Diagnostic::error("yaml::tag", self.place(node), message);
            self.faults.push(fault.hint("delete it; a text that begins with `!` stands after `>-`"));
        }
    }
}

fn lost_fault(place: Place, message: &str) -> Diagnostic {
    let fault = Diagnostic::error("text::lost", place, message);
    fault.hint("an encoding without Arabic has lost them: take the text from an older copy, saved as UTF-8")
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
    fn letters_are_lost_to_question_marks_and_not_to_questions() {
        for lost in ["???? ???????", "?? ?", "CTOC/COP ?????", "المقرر \u{fffd}", "(??)??"] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for well in ["?", "ماذا؟؟؟", "ماذا??", "https://a.b/?x=1&y=?", "What? Why?", "؟", "-"] {
            assert!(!has_lost_letters(well), "{well}");
        }
    }
}
