//! Settings and metadata of a document.
//!
//! Read by `typst/house/document.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::arabic::dates::Date;
use crate::arabic::numbering::Digits;
use crate::corpus::{Layout, Print};

/// Settings and metadata of a document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Settings {
    /// The title, for the metadata.
    pub title: String,
    /// The author, for the metadata.
    pub author: Option<String>,
    /// What it is about, for the metadata.
    pub keywords: Vec<String>,
    /// The digits of page numbers.
    pub digits: PageDigits,
    /// The date, for the metadata.
    pub date: Option<CalendarDate>,
    /// What it asks of its layout alone, as its file has it.
    pub layout: Layout,
    /// What it asks of those who print and fold it; no template reads that.
    #[serde(skip)]
    pub print: Print,
}

/// The digits of page numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageDigits {
    /// 0123456789
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalendarDate {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl From<Digits> for PageDigits {
    fn from(digits: Digits) -> Self {
        match digits {
            Digits::Western => Self::Western,
            Digits::ArabicIndic => Self::ArabicIndic,
        }
    }
}

impl From<Date> for CalendarDate {
    fn from(date: Date) -> Self {
        let (year, month, day) = date.parts();
        Self { year, month, day }
    }
}
