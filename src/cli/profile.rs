//! What the files of a build are for, as arguments.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::corpus::{Binding, Duplex, Print, SheetSize, Signature, Stock};
use crate::source::Number;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ProfileName {
    #[default]
    Screen,
    Print,
    Booklet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BindingName {
    Right,
    Left,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SignatureName {
    #[value(name = "4")]
    Four,
    #[value(name = "8")]
    Eight,
    #[value(name = "16")]
    Sixteen,
    #[value(name = "32")]
    ThirtyTwo,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DuplexName {
    ShortEdge,
    LongEdge,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SheetName {
    A3,
    A4,
    Sra3,
    Tabloid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StockName {
    Coated,
    Uncoated,
}

/// What is asked of a file for a printer instead of what its document does in `print`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Files for a printer")]
pub struct PrinterArguments {
    /// How far colour goes on beyond the edge that is cut, in tenths of a millimetre
    #[arg(long, value_name = "TENTHS", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub bleed: Option<u32>,

    /// Whether there are crop marks
    #[arg(long, value_name = "BOOL")]
    pub marks: Option<bool>,

    /// The paper, whose profile the file holds
    #[arg(long, value_enum)]
    pub stock: Option<StockName>,

    /// The printer's own profile in place of that of the paper: an ICC profile of an output device with four inks
    #[arg(long, value_name = "FILE")]
    pub output_profile: Option<PathBuf>,
}

/// An option that the profile of a build does not heed, and the profile that does.
pub fn unheeded(
    profile: ProfileName,
    printer: &PrinterArguments,
    booklet: &BookletArguments,
) -> Option<(&'static str, &'static str)> {
    let is_print = profile == ProfileName::Print;
    let is_booklet = profile == ProfileName::Booklet;
    let options = [
        ("--bleed", printer.bleed.is_some(), is_print, "print"),
        ("--marks", printer.marks.is_some(), is_print, "print"),
        ("--stock", printer.stock.is_some(), is_print, "print"),
        ("--output-profile", printer.output_profile.is_some(), is_print, "print"),
        ("--dummy", booklet.dummy, is_booklet, "booklet"),
        ("--signatures-as-files", booklet.signatures_as_files, is_booklet, "booklet"),
        ("--duplex", booklet.duplex.is_some(), is_booklet, "booklet"),
        ("--sheet", booklet.sheet.is_some(), is_booklet, "booklet"),
        ("--binding", booklet.binding.is_some(), is_booklet || is_print, "booklet"),
        ("--signature", booklet.signature.is_some(), is_booklet || is_print, "booklet"),
    ];
    let found = options.into_iter().find(|(_, is_given, is_heeded, _)| *is_given && !is_heeded);
    found.map(|(option, _, _, heeding)| (option, heeding))
}

impl PrinterArguments {
    /// The same as settings of print.
    pub fn print(&self) -> Print {
        Print {
            bleed: self.bleed.and_then(Number::new),
            marks: self.marks,
            stock: self.stock.map(|name| match name {
                StockName::Coated => Stock::Coated,
                StockName::Uncoated => Stock::Uncoated,
            }),
            ..Print::default()
        }
    }
}

/// What is asked of a booklet instead of what its file does in `print`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Booklets")]
pub struct BookletArguments {
    /// Print page numbers alone, and arrows to the fold, to try printer and folding
    #[arg(long)]
    pub dummy: bool,

    /// The side that is bound
    #[arg(long, value_enum)]
    pub binding: Option<BindingName>,

    /// How many pages are folded into one another; all of them when not given
    #[arg(long, value_enum, value_name = "PAGES")]
    pub signature: Option<SignatureName>,

    /// Write a file for each signature, into a folder of the document's name
    #[arg(long)]
    pub signatures_as_files: bool,

    /// The edge that the printer turns sheets on
    #[arg(long, value_enum)]
    pub duplex: Option<DuplexName>,

    /// The sheet that two pages stand on; one that they fill when not given
    #[arg(long, value_enum)]
    pub sheet: Option<SheetName>,
}

impl BookletArguments {
    /// The same as settings of print.
    pub fn print(&self) -> Print {
        Print {
            binding: self.binding.map(|name| match name {
                BindingName::Right => Binding::Right,
                BindingName::Left => Binding::Left,
            }),
            signature: self.signature.map(|name| match name {
                SignatureName::Four => Signature::Four,
                SignatureName::Eight => Signature::Eight,
                SignatureName::Sixteen => Signature::Sixteen,
                SignatureName::ThirtyTwo => Signature::ThirtyTwo,
            }),
            duplex: self.duplex.map(|name| match name {
                DuplexName::ShortEdge => Duplex::ShortEdge,
                DuplexName::LongEdge => Duplex::LongEdge,
            }),
            sheet: self.sheet.map(|name| match name {
                SheetName::A3 => SheetSize::A3,
                SheetName::A4 => SheetSize::A4,
                SheetName::Sra3 => SheetSize::Sra3,
                SheetName::Tabloid => SheetSize::Tabloid,
            }),
            ..Print::default()
        }
    }
}
