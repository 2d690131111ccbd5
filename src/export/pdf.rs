//! Pages as PDF.

use typst::foundations::{Datetime, Smart};
use typst::model::Document;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::streams;
use crate::diagnostics::{Diagnostic, Place};

/// Settings of the PDF.
#[derive(Debug, Clone, Default)]
pub struct PdfSettings {
    /// What identifies the document over its revisions: its output path.
    pub identifier: String,
    /// Seconds since 1970, for documents that name no date of their own.
    pub epoch: Option<i64>,
    /// Whether it tells screen readers what is what, and can be archived: PDF/UA-1 and PDF/A-2a.
    pub tagged: bool,
}

/// What the engine's reports begin with where PDF/A alone refuses something: colours in inks, for which the engine cannot
/// be given a profile, pictures of very many layers, private characters.
const NOT_ARCHIVED: &str = "PDF/A-2a error:";

/// The version of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// 1.7, as screens read it.
    OneSeven,
    /// 1.6, as PDF/X-4 is.
    OneSix,
}

/// The bytes of a PDF. They depend on the pages and the settings alone.
pub fn pdf(document: &PagedDocument, settings: &PdfSettings) -> Result<Vec<u8>, Vec<Diagnostic>> {
    pdf_of(document, settings, Version::OneSeven)
}

/// The same in a version.
pub(super) fn pdf_of(
    document: &PagedDocument,
    settings: &PdfSettings,
    version: Version,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let timestamp = settings.epoch.and_then(timestamp);
    let dated = timestamp.is_some() || matches!(document.info().date, Smart::Custom(Some(_)));
    let write = |standards: &[PdfStandard]| {
        let options = PdfOptions {
            standards: PdfStandards::new(standards).expect("these go together"),
            ident: Smart::Custom(settings.identifier.clone()),
            creator: Smart::Custom(Some(concat!("khulasa ", env!("CARGO_PKG_VERSION")).into())),
            tagged: settings.tagged,
            timestamp,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map(streams::parted)
    };
    let accessible = [PdfStandard::V_1_7, PdfStandard::Ua_1];
    let written = match version {
        // PDF/A wants a date.
        Version::OneSeven if settings.tagged && dated => {
            let archived = [PdfStandard::V_1_7, PdfStandard::Ua_1, PdfStandard::A_2a];
            write(&archived).or_else(|errors| {
                let accessible_still = errors.iter().all(|it| it.message.starts_with(NOT_ARCHIVED));
                if accessible_still { write(&accessible) } else { Err(errors) }
            })
        }
        Version::OneSeven if settings.tagged => write(&accessible),
        Version::OneSeven => write(&[PdfStandard::V_1_7]),
        Version::OneSix => write(&[PdfStandard::V_1_6]),
    };
    written.map_err(|errors| {
        let place = Place::of_file(settings.identifier.clone());
        errors
            .iter()
            .map(|it| Diagnostic::error("pdf::fault", place.clone(), it.message.to_string()))
            .collect()
    })
}

fn timestamp(epoch: i64) -> Option<Timestamp> {
    let moment = time::OffsetDateTime::from_unix_timestamp(epoch).ok()?;
    let (hour, minute, second) = moment.to_hms();
    let datetime =
        Datetime::from_ymd_hms(moment.year(), moment.month() as u8, moment.day(), hour, minute, second)?;
    Some(Timestamp::new_utc(datetime))
}
