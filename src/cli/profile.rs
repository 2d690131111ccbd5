//! What the files of a build are for, as arguments.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::choice::{number, word};
use crate::corpus::{Binding, Cover, Duplex, Plates, Print, SheetSize, Signature, Spine, Stock};
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

    /// Where the front cover and the back cover of a compendium stand
    #[arg(long, value_parser = word::<Cover>(), value_name = "PLACE")]
    pub cover: Option<Cover>,

    /// How the text of the spine runs
    #[arg(long, value_parser = word::<Spine>(), value_name = "DIRECTION")]
    pub spine: Option<Spine>,

    /// The weight of the paper, in grams a square metre
    #[arg(long, value_name = "GRAMS", value_parser = number::<1000>())]
    pub grammage: Option<Number<1000>>,

    /// The bulk of the paper, in hundredths of a cubic centimetre a gram
    #[arg(long, value_name = "HUNDREDTHS", value_parser = number::<400>())]
    pub volume: Option<Number<400>>,

    /// How thick the paper is, in thousandths of a millimetre, in place of what its weight and its bulk give
    #[arg(long, value_name = "THOUSANDTHS", value_parser = number::<1000>())]
    pub thickness: Option<Number<1000>>,

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
            cover: self.cover,
            spine: self.spine,
            grammage: self.grammage,
            volume: self.volume,
            thickness: self.thickness,
            bleed: self.bleed,
            marks: self.marks,
            stock: self.stock,
            plates: self.plates,
        }
    }

    /// An option that a profile does not heed, and one that does.
    pub fn unheeded(&self, profile: ProfileName) -> Option<(&'static str, &'static str)> {
        use ProfileName::{Booklet, Print};
        let options: [(_, _, &[ProfileName]); 16] = [
            ("--cover", self.cover.is_some(), &[Print, Booklet]),
            ("--spine", self.spine.is_some(), &[Print]),
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
            ("--grammage", self.grammage.is_some(), &[Booklet, Print]),
            ("--volume", self.volume.is_some(), &[Booklet, Print]),
            ("--thickness", self.thickness.is_some(), &[Booklet, Print]),
        ];
        let unheeded =
            |(_, is_given, heeding): &(_, bool, &[ProfileName])| *is_given && !heeding.contains(&profile);
        options
            .into_iter()
            .find(unheeded)
            .map(|(option, _, heeding)| (option, if heeding[0] == Print { "print" } else { "booklet" }))
    }
}
