//! Recorded votes: a paragraph for each side, and the result in words, which marks `[@id]` print.

use super::body::BodyWriter;
use super::style::Style;
use crate::arabic::counted_nouns::counted;
use crate::arabic::phrases::COMMA;
use crate::corpus::{Span, Title, Vote};
use crate::printed::{ParagraphBlock, ParagraphRole};

impl BodyWriter<'_, '_> {
    /// A vote in a text whose label is given.
    pub(super) fn vote(&mut self, vote: &Vote, text: &str) {
        let Some(first) = vote.voters().next() else { return };
        let style = self.notes.style();
        self.counts.votes += 1;
        let anchor = format!("{text}:vote-{}", self.counts.votes);
        if let Some(id) = &vote.id {
            let (file, result) = (&id.place.file, style.result(vote));
            self.reading.numbers().note(file, Some(&id.value), result, Some(anchor.clone()));
        }
        let sides = [
            (style.line(|words| &words.in_favour), &vote.in_favour),
            (style.line(|words| &words.against), &vote.against),
            (style.line(|words| &words.abstaining), &vote.abstaining),
        ];
        for (side, (label, voters)) in sides.into_iter().enumerate() {
            let place = voters.first().map_or(&first.place, |voter| &voter.place);
            let runs = style.runs(&style.side(label, voters), Some(place), &mut |_| None);
            self.paragraph(ParagraphBlock {
                role: ParagraphRole::ListEntry,
                depth: 1,
                anchor: (side == 0 && vote.id.is_some()).then(|| anchor.clone()),
                ..ParagraphBlock::new(runs, place)
            });
        }
    }
}

impl Style<'_> {
    /// Who voted on one side, behind what that is called.
    fn side(self, label: String, voters: &[Title]) -> Vec<Span> {
        let mut spans = vec![Span::Strong(label.into()), Span::Plain(" ".into())];
        for (index, voter) in voters.iter().enumerate() {
            if index > 0 {
                spans.push(Span::Plain(COMMA.into()));
            }
            spans.extend(voter.spans.iter().cloned());
        }
        if voters.is_empty() {
            spans.push(Span::Plain(self.line(|words| &words.nobody).into()));
        }
        spans.push(Span::Plain(".".into()));
        spans
    }

    /// The result of a vote, behind a verb that the author writes.
    fn result(self, vote: &Vote) -> String {
        let count = |voters: &[Title]| voters.len() as u32;
        let (in_favour, against) = (count(&vote.in_favour), count(&vote.against));
        let votes = |number| match number {
            0 => self.line(|words| &words.no_votes),
            _ => counted(number, &self.columns(|words| &words.votes), self.digits),
        };
        let (more, fewer) = (votes(in_favour.max(against)), votes(in_favour.min(against)));
        let abstentions = match count(&vote.abstaining) {
            0 => self.line(|words| &words.no_abstentions),
            members => {
                let members = counted(members, &self.columns(|words| &words.members), self.digits);
                self.pattern(|words| &words.abstentions, &[("members", &members)])
            }
        };
        let values = [("more", &*more), ("fewer", &fewer), ("abstentions", &abstentions)];
        if in_favour == against {
            self.pattern(|words| &words.tie, &values)
        } else {
            self.pattern(|words| &words.majority, &values)
        }
    }
}
