//! All arguments of all commands.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::desk::{CleanArguments, NewArguments, RenameArguments};
use super::epoch::epoch;
use super::profile::{PrintArguments, ProfileName};
use super::shard::Shard;
use crate::corpus::Print;
use crate::diagnostics::Language;
use crate::export::OutputProfile;
use crate::press::{Format, Press, PressOptions, Profile};

/// Typesets official Arabic documents from structured YAML.
#[derive(Debug, Parser)]
#[command(name = "khulasa", version, about, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    #[command(flatten)]
    pub folders: Folders,

    /// How reports are printed
    #[arg(long, value_enum, default_value_t, global = true)]
    pub message_format: MessageFormat,

    /// The language of reports; that of the locale when not given
    #[arg(long, value_enum, global = true)]
    pub lang: Option<LanguageName>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Typeset documents into the output folder
    Build(BuildArguments),
    /// Report what is wrong and write nothing
    Check(CheckArguments),
    /// Mend what no editor sees in files: encoding, invisible marks, letters and spaces of other kinds; the old ones stay
    Clean(CleanArguments),
    /// Show what two editions of the source print otherwise, or two documents; also as marked PDFs
    Diff(DiffArguments),
    /// List the documents: kind, title and source file
    List(ListArguments),
    /// Find where words were written and on which pages they are printed, or what stands on a page
    Where(WhereArguments),
    /// Print the derived thematic index, whole or a part of it
    Index(IndexArguments),
    /// List the fonts in use and what they cover
    Fonts(FontsArguments),
    /// Print the JSON Schema of source files, by which editors complete and check fields
    Schema(SchemaArguments),
    /// Explain a kind of fault by its code, the words in brackets of a report; list all without one
    Explain(ExplainArguments),
    /// Write a document's data with the templates as a folder that the engine's own tools open
    Data(DataArguments),
    /// Give what has an id another one, with all that points at it, in all files or in none
    Rename(RenameArguments),
    /// Make the files of something new, which build as they are
    #[command(subcommand)]
    New(NewArguments),
}

#[derive(Debug, Args)]
pub struct Folders {
    /// The folder of the YAML files
    #[arg(long, value_name = "DIR", default_value = "source", global = true)]
    pub source: PathBuf,

    /// The folder of the templates
    #[arg(long, value_name = "DIR", default_value = "typst", global = true)]
    pub templates: PathBuf,

    /// The folder of the fonts
    #[arg(long, value_name = "DIR", default_value = "fonts", global = true)]
    pub fonts: PathBuf,

    /// Use the fonts of the system too; the result then depends on the machine
    #[arg(long, global = true)]
    pub system_fonts: bool,
}

#[derive(Debug, Args)]
pub struct BuildArguments {
    /// Documents by output path without ending, or folders of them; all when none is named
    #[arg(value_name = "DOCUMENT")]
    pub documents: Vec<String>,

    /// The folder that is written into
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,

    /// The formats to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf")]
    pub format: Vec<OutputFormat>,

    /// What the files are for: the screen, a printer (`out/print`), or sheets that are printed on both sides and folded
    /// (`out/booklet`)
    #[arg(long, value_enum, default_value_t)]
    pub profile: ProfileName,

    /// How many documents are typeset side by side; all cores when not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,

    /// Only a part of the documents: the K-th of N, for N processes or machines that share one output folder
    #[arg(long, value_name = "K/N")]
    pub shard: Option<Shard>,

    /// Print how long the stages took
    #[arg(long)]
    pub timings: bool,

    #[command(flatten)]
    pub print: PrintArguments,
}

#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Documents by output path without ending, or folders of them, with all that they depend on; or source files and
    /// folders of them, `source/meetings`, by themselves; everything when none is named
    #[arg(value_name = "PATH")]
    pub documents: Vec<String>,

    /// Add notes: what a careful indexer asks about paragraphs and their topics
    #[arg(long)]
    pub notes: bool,

    /// What the documents are checked for; `print` lays them out and adds what a printer would ask about
    #[arg(long, value_enum, default_value_t)]
    pub profile: CheckProfile,

    /// The form of the result: reports, or JSON on the output stream, with the job ticket of each document for print
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,

    #[command(flatten)]
    pub print: PrintArguments,
}

#[derive(Debug, Args)]
pub struct ListArguments {
    /// Documents by output path without ending, or folders of them; all when none is named
    #[arg(value_name = "DOCUMENT")]
    pub documents: Vec<String>,

    /// The form of the list
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub struct WhereArguments {
    /// The words: marks don't count, letters that are often written for one another are the same
    #[arg(value_name = "WORDS", required_unless_present = "page")]
    pub words: Option<String>,

    /// Documents by output path without ending, or folders of them, that are asked; all when none is named
    #[arg(value_name = "DOCUMENT")]
    pub documents: Vec<String>,

    /// What stands on a page of a document, counted from the first of the file: `sessions/cop-10/agenda:7`
    #[arg(long, value_name = "DOCUMENT:PAGE", conflicts_with_all = ["words", "documents"])]
    pub page: Option<String>,

    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
}

#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The old edition: the folder of its YAML files, or that of a project; or a document by output path without ending
    #[arg(value_name = "OLD")]
    pub old: String,

    /// The new edition, or the document that is compared with the old one
    #[arg(value_name = "NEW")]
    pub new: String,

    /// Documents by output path without ending, or folders of them, that are compared; all when none is named
    #[arg(value_name = "DOCUMENT")]
    pub documents: Vec<String>,

    /// Write each document that differs as a PDF too: what is added underlined, what is removed struck out
    #[arg(long)]
    pub pdf: bool,

    /// The folder in whose folder `changes` the PDFs are written
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,

    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
}

#[derive(Debug, Args)]
pub struct IndexArguments {
    /// The compendium, or the index by itself; may be left out where one compendium has an index
    #[arg(value_name = "DOCUMENT")]
    pub document: Option<String>,

    /// The form of the index: text, JSON, or CSV for spreadsheets; none has the pages of places
    #[arg(long, value_enum, default_value_t)]
    pub format: IndexFormat,

    /// Only this topic, by its id or its heading
    #[arg(long, value_name = "TOPIC")]
    pub topic: Option<String>,

    /// Only the rows of this report, by its symbol
    #[arg(long, value_name = "SYMBOL")]
    pub report: Option<String>,

    /// Only the rows of what this session adopted, by its id
    #[arg(long, value_name = "SESSION")]
    pub session: Option<String>,
}

#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// One kind of file, as its field `type` has it; all when none is named
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,

    /// List the ids of the project where a field names one
    #[arg(long)]
    pub with_ids: bool,
}

#[derive(Debug, Args)]
pub struct DataArguments {
    /// The document by its output path without ending
    #[arg(value_name = "DOCUMENT")]
    pub document: String,

    /// The folder that is made
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
}

#[derive(Debug, Args)]
pub struct FontsArguments {
    /// The form of the list
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The code, such as `field::missing`
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    Pdf,
    Txt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum IndexFormat {
    #[default]
    #[value(alias = "text")]
    Txt,
    Json,
    Csv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckProfile {
    #[default]
    Screen,
    Print,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckFormat {
    #[default]
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ListFormat {
    #[default]
    Text,
    Yaml,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum MessageFormat {
    #[default]
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageName {
    Ar,
    En,
}

impl BuildArguments {
    /// What the files are for.
    pub fn profile(&self) -> Profile {
        match self.profile {
            ProfileName::Screen => Profile::Screen,
            ProfileName::Print => Profile::Print,
            ProfileName::Booklet => {
                Profile::Booklet { dummy: self.print.dummy, apart: self.print.signatures_as_files }
            }
        }
    }

    /// The formats to write, each once.
    pub fn formats(&self) -> impl Iterator<Item = OutputFormat> {
        let all = self.format.iter().enumerate();
        all.filter(|(index, format)| !self.format[..*index].contains(format)).map(|(_, format)| *format)
    }
}

impl OutputFormat {
    /// The format as the press knows it.
    pub fn format(self) -> Format {
        match self {
            Self::Pdf => Format::Pdf,
            Self::Txt => Format::Text,
        }
    }
}

/// A command typesets each document once: the engine need remember no more than what documents share.
const REMEMBERED_PAGES: usize = 8;

impl Folders {
    /// A press for these folders, and for the screen.
    pub fn press(&self) -> std::io::Result<Press> {
        self.press_for(Profile::Screen, Print::default(), None)
    }

    /// A press for these folders, for a purpose, with what is asked of print instead of what documents do, and with the
    /// profile of a printer.
    pub fn press_for(
        &self,
        profile: Profile,
        print: Print,
        output_profile: Option<OutputProfile>,
    ) -> std::io::Result<Press> {
        Press::new(PressOptions {
            profile,
            print,
            output_profile,
            templates: self.templates.clone(),
            fonts: self.fonts.clone(),
            system_fonts: self.system_fonts,
            // `run_with` has refused what is no date.
            epoch: epoch().unwrap_or_default(),
            remembered_pages: REMEMBERED_PAGES,
            reads_again: false,
            ..PressOptions::new(self.source.clone())
        })
    }
}

impl Arguments {
    /// The language that is asked for, by the arguments or else by the environment.
    pub fn language(&self) -> Language {
        match self.lang {
            Some(LanguageName::Ar) => Language::Arabic,
            Some(LanguageName::En) => Language::English,
            None => Language::of_environment(),
        }
    }

    /// How many threads the stages share; as many as there are cores when not given.
    pub fn threads(&self) -> Option<u16> {
        match &self.command {
            Command::Build(build) => build.jobs,
            _ => None,
        }
    }
}
