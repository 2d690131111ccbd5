//! Characters in a file that nobody typed: invisible ones, as they stand or by escapes, and the question
//! marks that a wrong encoding leaves in place of letters.

use super::{Node, SourceFile, Value};
use crate::diagnostics::{Diagnostic, Place, is_invisible};

/// Beyond this many a file is damaged as a whole.
pub(super) const MOST: usize = 100;

/// How many texts that have lost their letters are told one by one.
const MOST_LOST: usize = 3;

/// Tabs, control characters and marks of direction: the first of each line is reported. Those lines.
pub(super) fn report_stray(file: &SourceFile, faults: &mut Vec<Diagnostic>) -> Vec<usize> {
    let mut lines = vec![];
    for (index, line) in file.text.lines().enumerate() {
        let stray = line.chars().enumerate().find(|(_, c)| is_stray(*c));
        let Some((column, c)) = stray else { continue };
        faults.push(stray_fault(c, Place { file: file.name.clone(), line: index + 1, column: column + 1 }));
        lines.push(index + 1);
        if lines.len() > MOST {
            break;
        }
    }
    lines
}

/// A text with spaces for what may not stand in it, as many bytes.
pub(super) fn without_stray(text: &str) -> String {
    let mut without = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let line_end = c == '\n' || (c == '\r' && characters.peek() == Some(&'\n'));
        if is_stray(c) && !line_end {
            without.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            without.push(c);
        }
    }
    without
}

fn is_stray(c: char) -> bool {
    c.is_control() || is_invisible(c)
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

/// Keys and texts that hold by escapes what may not stand in a file, or that have lost their letters. They
/// are given up.
pub(super) fn report_values(file: &SourceFile, tree: &mut Node, faults: &mut Vec<Diagnostic>) {
    // Without a backslash there is no escape, and what stands in the file has been looked at.
    let escapes = file.text.contains('\\');
    let most = faults.len() + MOST;
    let mut values = Values { file, faults, most, escapes, lost: 0, first_unnamed: None };
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
            self.faults.push(stray_fault(c, place));
            return;
        }
        self.lost += 1;
        if self.lost <= MOST_LOST {
            self.faults.push(lost_fault(place, "question marks stand here in place of letters"));
        } else {
            self.first_unnamed.get_or_insert(place);
        }
    }
}

/// Whether an escape has brought in what may not stand in a file.
fn hides(c: char) -> bool {
    is_stray(c) && !matches!(c, '\n' | '\r')
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
