//! The numbers under which a document prints what marks `[@id]` name, and the labels that stand there. They are noted
//! while it is resolved and read when it is resolved again, so that nothing is counted twice.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use ecow::EcoString;

use crate::arabic::numbering::Digits;
use crate::diagnostics::Place;
use crate::source::{Id, Pointer};

/// A number as a mark prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrintedNumber {
    /// The number.
    pub words: String,
    /// The label of what has it, where the document prints that.
    pub anchor: Option<String>,
}

/// What has numbers that end with a last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Paragraphs of the first level.
    Paragraphs,
    /// Tables.
    Tables,
    /// Figures.
    Figures,
}

/// What a mark prints.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The number that the text of a file prints for an id.
    Noted(EcoString, Id),
    /// A number of something else.
    Number(PrintedNumber),
}

/// A mark that has been met: where, and in which digits it is to print.
pub type Asked = BTreeMap<(EcoString, Pointer), (Place, Digits)>;

/// The numbers of one document.
#[derive(Debug, Default)]
pub struct Numbers {
    state: RefCell<State>,
}

/// Texts within one another, by the order in which they are begun.
type Texts = Vec<usize>;

/// A number, and the texts that it stands in.
type Noted = (Texts, PrintedNumber);

#[derive(Debug, Default)]
struct State {
    /// Whether all that is asked for is known.
    settled: bool,
    asked: Asked,
    answers: BTreeMap<(EcoString, Pointer), Answer>,
    /// The texts that are being written, each within the one before it.
    open: Texts,
    /// How many have been begun.
    begun: usize,
    /// The numbers by file and id; something has several if its text is printed more than once. A file as a whole has
    /// no id.
    noted: BTreeMap<(EcoString, Option<Id>), Vec<Noted>>,
    /// What the marks print numbers of, once that is known.
    pointed_at: BTreeSet<(EcoString, Id)>,
    /// What only a mark without a number cites: the asterisk of a title.
    unnumbered: BTreeSet<(EcoString, Id)>,
    /// The last number of each kind in the text of a file.
    last: BTreeMap<(EcoString, Counted), u32>,
    /// The files whose numbers were taken over from what another document would print.
    adopted: BTreeSet<EcoString>,
    /// How often each label stands there.
    labels: BTreeMap<String, usize>,
}

impl Numbers {
    /// Notes that a text begins within the one that is being written.
    pub fn begin(&self) {
        let state = &mut *self.state.borrow_mut();
        state.begun += 1;
        state.open.push(state.begun);
    }

    /// Notes that the text ends which began last.
    pub fn end(&self) {
        self.state.borrow_mut().open.pop();
    }

    /// Notes the number under which something is printed, and the label that stands there.
    pub fn note(&self, file: &EcoString, id: Option<&Id>, words: String, anchor: Option<String>) {
        let state = &mut *self.state.borrow_mut();
        if state.settled {
            return;
        }
        if let Some(anchor) = &anchor {
            *state.labels.entry(anchor.clone()).or_default() += 1;
        }
        let numbers = state.noted.entry((file.clone(), id.cloned())).or_default();
        // Of those in one text the first is meant.
        if !numbers.iter().any(|(texts, _)| *texts == state.open) {
            numbers.push((state.open.clone(), PrintedNumber { words, anchor }));
        }
    }

    /// Notes that something is cited by a mark without a number.
    pub fn note_unnumbered(&self, file: &EcoString, id: &Id) {
        self.state.borrow_mut().unnumbered.insert((file.clone(), id.clone()));
    }

    /// Whether something is cited by a mark without a number.
    pub fn has_unnumbered(&self, file: &EcoString, id: &Id) -> bool {
        self.state.borrow().unnumbered.contains(&(file.clone(), id.clone()))
    }

    /// Notes that the text of a file has something of a number.
    pub fn reach(&self, file: &EcoString, counted: Counted, number: u32) {
        let last = &mut self.state.borrow_mut().last;
        let last = last.entry((file.clone(), counted)).or_default();
        *last = number.max(*last);
    }

    /// The last number of a kind in the text of a file.
    pub fn last(&self, file: &str, counted: Counted) -> Option<u32> {
        self.state.borrow().last.get(&(file.into(), counted)).copied()
    }

    /// Takes over the numbers of a file that another document would print, in the digits of this one and without their
    /// labels.
    pub fn adopt(&self, other: &Self, file: &str, digits: Digits) {
        self.state.borrow_mut().adopted.insert(file.into());
        for ((of, id), numbers) in &other.state.borrow().noted {
            if let (true, Some((_, number))) = (of == file, numbers.first()) {
                self.note(of, id.as_ref(), digits.shaped(&number.words), None);
            }
        }
        for ((of, counted), number) in &other.state.borrow().last {
            if of == file {
                self.reach(of, *counted, *number);
            }
        }
    }

    /// Whether the numbers of a file have been taken over.
    pub fn has_adopted(&self, file: &str) -> bool {
        self.state.borrow().adopted.contains(file)
    }

    /// The number and the label of something. If it is printed more than once, that in the text that is being written,
    /// else that in the text around it, else the first.
    pub fn noted(&self, file: &str, id: Option<&Id>) -> Option<PrintedNumber> {
        let state = self.state.borrow();
        let numbers = state.noted.get(&(file.into(), id.cloned()))?;
        let shared = |texts: &Texts| texts.iter().zip(&state.open).take_while(|(a, b)| a == b).count();
        let nearest = |(texts, _): &&Noted| (std::cmp::Reverse(shared(texts)), texts.len());
        let (_, number) = numbers.iter().min_by_key(nearest)?;
        let alone = |anchor: &String| state.labels.get(anchor) == Some(&1);
        Some(PrintedNumber { words: number.words.clone(), anchor: number.anchor.clone().filter(alone) })
    }

    /// What a mark in the text of a place prints; nothing, as long as that is not known.
    pub fn ask(&self, pointer: &Pointer, place: &Place, digits: Digits) -> PrintedNumber {
        let key = (place.file.clone(), pointer.clone());
        if !self.state.borrow().settled {
            self.state.borrow_mut().asked.entry(key).or_insert_with(|| (place.clone(), digits));
            return PrintedNumber::default();
        }
        let answer = self.state.borrow().answers.get(&key).cloned();
        match answer {
            Some(Answer::Noted(file, id)) => self.noted(&file, Some(&id)).unwrap_or_default(),
            Some(Answer::Number(number)) => number,
            None => PrintedNumber::default(),
        }
    }

    /// Whether a mark prints the number of something.
    pub fn is_pointed_at(&self, file: &EcoString, id: &Id) -> bool {
        let pointed_at = &self.state.borrow().pointed_at;
        !pointed_at.is_empty() && pointed_at.contains(&(file.clone(), id.clone()))
    }

    /// The marks that have been met.
    pub fn asked(&self) -> Asked {
        self.state.borrow().asked.clone()
    }

    /// Ends the noting: what each mark prints is known now.
    pub fn settle(&self, answers: BTreeMap<(EcoString, Pointer), Answer>) {
        let state = &mut *self.state.borrow_mut();
        state.settled = true;
        let pointed_at = answers.values().filter_map(|answer| match answer {
            Answer::Noted(file, id) => Some((file.clone(), id.clone())),
            Answer::Number(_) => None,
        });
        state.pointed_at = pointed_at.collect();
        state.answers = answers;
        state.begun = 0;
        state.open.clear();
    }
}
