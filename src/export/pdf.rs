//! Pages as PDF.

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostics::{Diagnostic, Place};

/// Settings of the PDF.
#[derive(Debug, Clone, Default)]
pub struct PdfSettings {
    /// What identifies the document over its revisions: its output path.
    pub identifier: String,
    /// Seconds since 1970, for documents that name no date of their own.
    pub epoch: Option<i64>,
    /// Whether it tells screen readers what is what.
    pub tagged: bool,
}

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
    let standard = match version {
        Version::OneSeven => PdfStandard::V_1_7,
        Version::OneSix => PdfStandard::V_1_6,
    };
    let options = PdfOptions {
        standards: PdfStandards::new(&[standard]).expect("a version goes with itself"),
        ident: Smart::Custom(settings.identifier.clone()),
        creator: Smart::Custom(Some(concat!("khulasa ", env!("CARGO_PKG_VERSION")).into())),
        tagged: settings.tagged,
        timestamp: settings.epoch.and_then(timestamp),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
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
