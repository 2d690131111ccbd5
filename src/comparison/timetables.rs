//! The organization of work: day by day, meeting by meeting, entry by entry, with what templates get as characters.

use super::alignment::Entry;
use super::lists::{entry, list};
use super::texts::{all_added, all_removed, marked};
use crate::printed::{Day, DayMeeting, Run, Runs, TimetableBlock, TimetableRow};

/// The new organization of work with what differs marked.
pub(super) fn timetable(old: &TimetableBlock, new: &TimetableBlock) -> TimetableBlock {
    let entry = |day: &Day| {
        let rows = day.meetings.iter().flat_map(|meeting| &meeting.rows);
        let entry = entry(0, rows.map(|row| &row.title));
        Entry { key: format!("{}{}", entry.key, characters(day)), ..entry }
    };
    let both = |a: &Day, b: &Day| {
        let was = (a.day != b.day).then(|| a.day.clone());
        vec![Day { day: b.day.clone(), was, meetings: meetings(&a.meetings, &b.meetings) }]
    };
    let old_day = |day: &Day| Day {
        day: String::new(),
        was: Some(day.day.clone()),
        meetings: day.meetings.iter().map(removed).collect(),
    };
    let new_day = |day: &Day| Day {
        day: day.day.clone(),
        was: Some(String::new()),
        meetings: day.meetings.iter().map(added).collect(),
    };
    let days = list((&old.days, &new.days), entry, both, old_day, new_day);
    TimetableBlock { columns: new.columns.clone(), days, changed: true }
}

fn meetings(old: &[DayMeeting], new: &[DayMeeting]) -> Vec<DayMeeting> {
    let entry = |meeting: &DayMeeting| {
        let entry = entry(0, meeting.rows.iter().map(|row| &row.title));
        Entry { key: format!("{}{}", entry.key, characters_of(meeting)), ..entry }
    };
    let both = |a: &DayMeeting, b: &DayMeeting| {
        let was = (a.time != b.time).then(|| a.time.clone());
        vec![DayMeeting { time: b.time.clone(), was, rows: rows(&a.rows, &b.rows) }]
    };
    list((old, new), entry, both, removed, added)
}

fn removed(meeting: &DayMeeting) -> DayMeeting {
    let (time, was) = (String::new(), Some(meeting.time.clone()));
    DayMeeting { time, was, rows: meeting.rows.iter().map(removed_row).collect() }
}

fn added(meeting: &DayMeeting) -> DayMeeting {
    let (time, was) = (meeting.time.clone(), Some(String::new()));
    DayMeeting { time, was, rows: meeting.rows.iter().map(added_row).collect() }
}

fn rows(old: &[TimetableRow], new: &[TimetableRow]) -> Vec<TimetableRow> {
    let entry = |row: &TimetableRow| {
        let entry = entry(0, std::iter::once(&row.title));
        Entry { key: format!("{}{:?}", entry.key, row.item), ..entry }
    };
    let both = |a: &TimetableRow, b: &TimetableRow| {
        let was = (a.item != b.item).then(|| a.item.clone().unwrap_or_default());
        vec![TimetableRow { item: b.item.clone(), was, title: marked(&a.title, &b.title) }]
    };
    list((old, new), entry, both, removed_row, added_row)
}

fn removed_row(row: &TimetableRow) -> TimetableRow {
    TimetableRow { item: None, was: row.item.clone(), title: all_removed(&row.title) }
}

fn added_row(row: &TimetableRow) -> TimetableRow {
    let was = row.item.as_ref().map(|_| String::new());
    TimetableRow { item: row.item.clone(), was, title: all_added(&row.title) }
}

/// What of a day templates get as characters: the day, its hours, the numbers of items.
pub(super) fn characters(day: &Day) -> String {
    let meetings: String = day.meetings.iter().map(characters_of).collect();
    format!("{}\u{1f}{meetings}", day.day)
}

fn characters_of(meeting: &DayMeeting) -> String {
    let items: Vec<&str> = meeting.rows.iter().map(|row| row.item.as_deref().unwrap_or_default()).collect();
    format!("{}\u{1f}{}\u{1f}", meeting.time, items.join("\u{1f}"))
}

/// The rows of an organization of work as they are told: each with its day and, if it is the first of a meeting, its hours.
pub(super) fn told(timetable: &TimetableBlock, between: &str) -> Vec<Runs> {
    let mut told = vec![];
    for day in &timetable.days {
        for meeting in &day.meetings {
            for (index, row) in meeting.rows.iter().enumerate() {
                let mut line = shown(&day.day, day.was.as_ref().filter(|_| index == 0));
                let item = row.item.as_deref().unwrap_or_default();
                let cells = [shown(&meeting.time, meeting.was.as_ref()), shown(item, row.was.as_ref())];
                let cells = cells.into_iter().enumerate().filter(|(cell, _)| *cell > 0 || index == 0);
                for (_, cell) in cells.chain([(1, row.title.clone())]).filter(|(_, cell)| !cell.is_empty()) {
                    line.push(Run::Text(between.into()));
                    line.extend(cell);
                }
                told.push(line);
            }
        }
    }
    told
}

/// Characters with what stood in their place.
fn shown(now: &str, was: Option<&String>) -> Runs {
    let text = |text: &str| vec![Run::Text(text.into())];
    match was.map(String::as_str) {
        None if now.is_empty() => vec![],
        None => text(now),
        Some("") => all_added(&text(now)),
        Some(was) if now.is_empty() => all_removed(&text(was)),
        Some(was) => {
            let blank = text(" ");
            [all_removed(&text(was)), blank, all_added(&text(now))].concat()
        }
    }
}
