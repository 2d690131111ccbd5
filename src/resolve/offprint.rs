//! What an offprint prints: one resolution or decision, in full.

use super::arrangement::instrument;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::corpus::{Absent, Offprint, Reading};
use crate::printed::{Extract, PageRun, Printed, Settings};

pub(super) fn resolve(reading: &Reading, offprint: &Offprint) -> Result<Printed, Absent> {
    let instrument = instrument(reading, &offprint.instrument)?;
    let session = reading.get(&instrument.session)?;
    let mut style =
        Style::of(reading, offprint.digits, offprint.citation_style).of_organ(session.organ.as_ref());
    style.tanwin = offprint.tanwin.unwrap_or_default();
    let mut notes = NoteWriter::new(reading, style);
    let name = style.instrument(instrument, session);
    let mut writer = BodyWriter::new(reading, &mut notes);
    writer.instrument(instrument, session, 1);
    let (body, figures) = (writer.blocks, writer.pictures);
    let organ = reading.organ_if_any(session)?;
    let mut pictures = organ.map(|organ| masthead::pictures(reading, Some(organ))).unwrap_or_default();
    pictures.extend(figures);
    let cited = reading.report_symbol(instrument);
    let report = cited.clone().or_else(|| masthead::missing_symbol(session, style));
    let extract = Extract {
        organization: organ.map(|organ| masthead::organization(organ, style)).unwrap_or_default(),
        organ: organ.map(|organ| style.heading_runs(&organ.name)).unwrap_or_default(),
        emblem: organ.and_then(|it| Some(reading.emblem(Some(it))?.0.to_string())),
        session: style.session(session),
        venue: masthead::venue(session, style),
        // Without an organ nobody is known whose report it is.
        source: match organ {
            Some(_) => style.string_runs(&style.extract(session.number.get(), &report.unwrap_or_default())),
            None => vec![],
        },
        adopted: match &instrument.adopted {
            Some(day) => style.string_runs(&style.adopted(day.value)),
            None => vec![],
        },
        head: style.string_runs(&name),
    };
    Ok(Printed::Offprint {
        settings: Settings {
            title: format!("{name}: {}", instrument.title.plain()),
            author: organ.map(|organ| organ.name.plain().into()),
            keywords: cited.into_iter().collect(),
            digits: style.digits.into(),
            // By its last day a session has adopted what it adopts.
            date: [
                offprint.date.as_ref(),
                instrument.adopted.as_ref(),
                session.days.as_ref().map(|it| &it.to),
            ]
            .into_iter()
            .find_map(|date| Some(date?.value.into())),
            layout: offprint.layout,
            print: offprint.print.unwrap_or_default(),
        },
        extract: Box::new(extract),
        body: vec![PageRun::new(body)],
        pictures,
    })
}
