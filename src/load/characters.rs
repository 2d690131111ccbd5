//! Characters in a file that nobody typed: invisible ones, as they stand or by escapes, and the question
//! marks that a wrong encoding leaves in place of letters.

use super::{Node, SourceFile, Value};
use crate::diagnostics::{Diagnostic, Place, is_invisible, sentence};

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
    let character = format!("U+{:04X}", c as u32);
    match c {
        '\t' => Diagnostic::error("yaml::tab", place, sentence!("yaml-tab")),
        '\r' => Diagnostic::error(
            "yaml::control",
            place,
            sentence!("yaml-control-line-end", character = character),
        ),
        _ if c.is_control() => {
            Diagnostic::error("yaml::control", place, sentence!("yaml-control", character = character))
        }
        _ => Diagnostic::error("yaml::invisible", place, sentence!("yaml-invisible", character = character)),
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
            self.faults.push(stray_fault(c, place));
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
    fn letters_are_lost_to_question_marks_and_not_to_questions() {
        for lost in ["???? ???????", "?? ?", "CTOC/COP ?????", "المقرر \u{fffd}", "(??)??"] {
            assert!(has_lost_letters(lost), "{lost}");
        }
        for well in ["?", "ماذا؟؟؟", "ماذا??", "https://a.b/?x=1&y=?", "What? Why?", "؟", "-"] {
            assert!(!has_lost_letters(well), "{well}");
        }
    }
}
