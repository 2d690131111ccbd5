//! What the files of a build are for, as arguments.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::choice::{number, word};
use crate::corpus::{Binding, Duplex, Plates, Print, SheetSize, Signature, Stock};
use crate::source::Number;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ProfileName {
    #[default]
    Screen,
    Print,
    Booklet,
}

/// What is asked of files for a printer, and of booklets, instead of what documents do in `print`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Files for a printer, and booklets")]
pub struct PrintArguments {
    /// The side that is bound
    #[arg(long, value_parser = word::<Binding>(), value_name = "SIDE")]
    pub binding: Option<Binding>,

    /// How many pages are folded into one another; all of them when not given
    #[arg(long, value_parser = word::<Signature>(), value_name = "PAGES")]
    pub signature: Option<Signature>,

    /// How far colour goes on beyond the edge that is cut, in tenths of a millimetre
    #[arg(long, value_name = "TENTHS", value_parser = number::<100>())]
    pub bleed: Option<Number<100>>,

    /// Whether there are crop marks
    #[arg(long, value_name = "BOOL")]
    pub marks: Option<bool>,

    /// The paper, whose profile the file holds
    #[arg(long, value_parser = word::<Stock>(), value_name = "PAPER")]
    pub stock: Option<Stock>,

    /// The plates that files stand on
    #[arg(long, value_parser = word::<Plates>(), value_name = "PLATES")]
    pub plates: Option<Plates>,

    /// The printer's own profile in place of that of the paper: an ICC profile of an output device with four inks
    #[arg(long, value_name = "FILE")]
    pub output_profile: Option<PathBuf>,

    /// Print page numbers alone, and arrows to the fold, to try printer and folding
    #[arg(long)]
    pub dummy: bool,

    /// Write a file for each signature, into a folder of the document's name
    #[arg(long)]
    pub signatures_as_files: bool,

    /// The edge that the printer turns sheets on
    #[arg(long, value_parser = word::<Duplex>(), value_name = "EDGE")]
    pub duplex: Option<Duplex>,

    /// The sheet that two pages stand on; one that they fill when not given
    #[arg(long, value_parser = word::<SheetSize>(), value_name = "SIZE")]
    pub sheet: Option<SheetSize>,
}

impl PrintArguments {
    /// The same as settings of print.
    pub fn print(&self) -> Print {
        Print {
            binding: self.binding,
            signature: self.signature,
            duplex: self.duplex,
            sheet: self.sheet,
            thickness: None,
            bleed: self.bleed,
            marks: self.marks,
            stock: self.stock,
            plates: self.plates,
        }
    }

    /// An option that a profile does not heed, and one that does.
    pub fn unheeded(&self, profile: ProfileName) -> Option<(&'static str, &'static str)> {
        use ProfileName::{Booklet, Print};
        let options: [(_, _, &[ProfileName]); 11] = [
            ("--bleed", self.bleed.is_some(), &[Print]),
            ("--marks", self.marks.is_some(), &[Print]),
            ("--stock", self.stock.is_some(), &[Print]),
            ("--plates", self.plates.is_some(), &[Print]),
            ("--output-profile", self.output_profile.is_some(), &[Print]),
            ("--dummy", self.dummy, &[Booklet]),
            ("--signatures-as-files", self.signatures_as_files, &[Booklet]),
            ("--duplex", self.duplex.is_some(), &[Booklet]),
            ("--sheet", self.sheet.is_some(), &[Booklet]),
            ("--binding", self.binding.is_some(), &[Booklet, Print]),
            ("--signature", self.signature.is_some(), &[Booklet, Print]),
        ];
        let unheeded =
            |(_, is_given, heeding): &(_, bool, &[ProfileName])| *is_given && !heeding.contains(&profile);
        options
            .into_iter()
            .find(unheeded)
            .map(|(option, _, heeding)| (option, if heeding[0] == Print { "print" } else { "booklet" }))
    }
}
