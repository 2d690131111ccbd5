//! Blocks that are lists of texts: line by line, with lines that came and went marked as wholes.

use super::alignment::{Entry, Pair, aligned};
use super::texts::{all_added, all_removed, marked, sorted_words};
use crate::arabic::copied::copied;
use crate::printed::{
    Day, DayMeeting, DelegationEntry, DelegationGroup, OfficeHolders, OfficersBlock, ParticipantsBlock, Run,
    Runs, SummaryBlock, TimetableBlock, TimetableRow, gather, notes,
};

/// What texts say, with their notes: by this two are the same.
pub(super) fn said<'a>(texts: impl IntoIterator<Item = &'a Runs>) -> String {
    let mut said = String::new();
    for text in texts {
        gather_without_marks(text, &mut said);
        for (_, note) in notes(text) {
            gather(note, &mut said);
        }
        said.push('\u{1f}');
    }
    copied(&said)
}

/// The characters of a text; of its notes, that they are there.
fn gather_without_marks(runs: &[Run], said: &mut String) {
    for run in runs {
        match run {
            Run::Note { .. } => said.push('\u{fffc}'),
            Run::LeftToRight { runs, .. } => gather_without_marks(runs, said),
            other => gather(std::slice::from_ref(other), said),
        }
    }
}

/// An entry of a list that is made of texts.
pub(super) fn entry<'a>(sort: u32, texts: impl Iterator<Item = &'a Runs> + Clone) -> Entry<String> {
    let mut words: Vec<String> = texts.clone().flat_map(|text| sorted_words(text)).collect();
    words.sort_unstable();
    Entry { key: said(texts), sort, words }
}

/// A list in both editions: what is the same or alike is written by `both`, what stands in one alone by `old` and `new`.
pub(super) fn list<T, O>(
    (before, after): (&[T], &[T]),
    entry: impl Fn(&T) -> Entry<String>,
    both: impl Fn(&T, &T) -> Vec<O>,
    old: impl Fn(&T) -> O,
    new: impl Fn(&T) -> O,
) -> Vec<O> {
    let entries = |list: &[T]| list.iter().map(&entry).collect::<Vec<_>>();
    let pairs = aligned(&entries(before), &entries(after));
    let written = pairs.into_iter().flat_map(|pair| match pair {
        Pair::Both(a, b) => both(&before[a], &after[b]),
        Pair::Old(a) => vec![old(&before[a])],
        Pair::New(b) => vec![new(&after[b])],
    });
    written.collect()
}

/// Lines of text.
pub(super) fn lines(old: &[Runs], new: &[Runs]) -> Vec<Runs> {
    let entry = |text: &Runs| entry(0, std::iter::once(text));
    list((old, new), entry, |a, b| vec![marked(a, b)], |text| all_removed(text), |text| all_added(text))
}

/// What a document says in short.
pub(super) fn summary(old: &SummaryBlock, new: &SummaryBlock) -> SummaryBlock {
    SummaryBlock {
        heading: marked(&old.heading, &new.heading),
        paragraphs: lines(&old.paragraphs, &new.paragraphs),
        place: new.place.clone(),
    }
}

/// The officers of a session.
pub(super) fn officers(old: &OfficersBlock, new: &OfficersBlock) -> OfficersBlock {
    let entry = |it: &OfficeHolders| entry(0, std::iter::once(&it.office).chain(&it.names));
    let all = |it: &OfficeHolders, mark: fn(&[Run]) -> Runs| OfficeHolders {
        office: mark(&it.office),
        names: it.names.iter().map(|name| mark(name)).collect(),
    };
    let both = |a: &OfficeHolders, b: &OfficeHolders| {
        vec![OfficeHolders { office: marked(&a.office, &b.office), names: lines(&a.names, &b.names) }]
    };
    let offices =
        list((&old.offices, &new.offices), entry, both, |it| all(it, all_removed), |it| all(it, all_added));
    OfficersBlock { offices }
}

/// Who took part.
pub(super) fn participants(old: &ParticipantsBlock, new: &ParticipantsBlock) -> ParticipantsBlock {
    let all = |it: &DelegationEntry, mark: fn(&[Run]) -> Runs| DelegationEntry {
        name: mark(&it.name),
        members: it.members.iter().map(|member| mark(member)).collect(),
    };
    let all_of = |it: &DelegationGroup, mark: fn(&[Run]) -> Runs| DelegationGroup {
        heading: mark(&it.heading),
        delegations: it.delegations.iter().map(|delegation| all(delegation, mark)).collect(),
    };
    let delegation = |it: &DelegationEntry| entry(0, std::iter::once(&it.name).chain(&it.members));
    let both = |a: &DelegationEntry, b: &DelegationEntry| {
        vec![DelegationEntry { name: marked(&a.name, &b.name), members: lines(&a.members, &b.members) }]
    };
    let both_of = |a: &DelegationGroup, b: &DelegationGroup| {
        let delegations = list(
            (&a.delegations, &b.delegations),
            delegation,
            both,
            |it| all(it, all_removed),
            |it| all(it, all_added),
        );
        vec![DelegationGroup { heading: marked(&a.heading, &b.heading), delegations }]
    };
    let group = |it: &DelegationGroup| {
        let of = |it: &DelegationEntry| said(std::iter::once(&it.name).chain(&it.members));
        let all: String = it.delegations.iter().map(of).collect();
        // Groups belong together by their headings: who is in them changes.
        let entry = entry(0, std::iter::once(&it.heading));
        Entry { key: entry.key + &all, ..entry }
    };
    let groups = list(
        (&old.groups, &new.groups),
        group,
        both_of,
        |it| all_of(it, all_removed),
        |it| all_of(it, all_added),
    );
    ParticipantsBlock { groups }
}

/// The organization of work: day by day, and of a day that has the meetings it had, row by row.
pub(super) fn timetable(old: &TimetableBlock, new: &TimetableBlock) -> TimetableBlock {
    let all = |it: &Day, mark: fn(&[Run]) -> Runs| {
        let mut day = it.clone();
        day.meetings.iter_mut().flat_map(|it| &mut it.rows).for_each(|row| row.title = mark(&row.title));
        day
    };
    let entry = |it: &Day| {
        let rows = it.meetings.iter().flat_map(|meeting| &meeting.rows);
        let entry = entry(0, rows.map(|row| &row.title));
        Entry { key: format!("{}{}", entry.key, characters(it)), ..entry }
    };
    let both = |a: &Day, b: &Day| {
        let times = |day: &Day| day.meetings.iter().map(|it| it.time.clone()).collect::<Vec<_>>();
        if times(a) != times(b) {
            return vec![all(a, all_removed), all(b, all_added)];
        }
        let meetings = a.meetings.iter().zip(&b.meetings);
        let meetings =
            meetings.map(|(a, b)| DayMeeting { time: b.time.clone(), rows: rows(&a.rows, &b.rows) });
        vec![Day { day: b.day.clone(), meetings: meetings.collect() }]
    };
    let days = list((&old.days, &new.days), entry, both, |it| all(it, all_removed), |it| all(it, all_added));
    TimetableBlock { columns: new.columns.clone(), days }
}

/// What a meeting takes up, row by row.
fn rows(old: &[TimetableRow], new: &[TimetableRow]) -> Vec<TimetableRow> {
    let with = |row: &TimetableRow, title: Runs| TimetableRow { item: row.item.clone(), title };
    list(
        (old, new),
        |row| entry(0, std::iter::once(&row.title)),
        |a, b| vec![with(b, marked(&a.title, &b.title))],
        |row| with(row, all_removed(&row.title)),
        |row| with(row, all_added(&row.title)),
    )
}

/// What of a day templates get as characters: the day, its hours, the numbers of items.
pub(super) fn characters(day: &Day) -> String {
    let rows = day.meetings.iter().flat_map(|meeting| &meeting.rows).filter_map(|row| row.item.as_deref());
    let times = day.meetings.iter().map(|it| it.time.as_str());
    std::iter::once(day.day.as_str()).chain(times).chain(rows).collect::<Vec<_>>().join("\u{1f}")
}
