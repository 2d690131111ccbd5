//! The arguments of the commands that write into the source folder: `clean`, `new` and `rename`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::renaming::Named;

#[derive(Debug, Args)]
pub struct CleanArguments {
    /// YAML or CSV files, or folders of them
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub enum NewArguments {
    /// A session: a folder with what its documents share, and a provisional agenda
    Session {
        /// The name of its folder, such as `cop-14`
        #[arg(value_name = "SESSION")]
        id: String,

        /// Which session it is, if its name does not end with that
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// A meeting: the one after the last, or one of a name
    Meeting {
        /// The name of its file, such as `wg2-12`
        #[arg(value_name = "MEETING")]
        id: Option<String>,

        /// Which meeting it is, if its name does not end with that
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// A resolution of a session, with a document that prints it
    Resolution {
        /// The id of the session
        #[arg(value_name = "SESSION")]
        session: String,

        /// Its number, if it is not the next one
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// A decision of a session, with a document that prints it
    Decision {
        /// The id of the session
        #[arg(value_name = "SESSION")]
        session: String,

        /// Its number, if it is not the next one
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// The report of a session, with what it adopted
    Report {
        /// The id of the session
        #[arg(value_name = "SESSION")]
        session: String,
    },
    /// The provisional agenda of a session that has none
    Agenda {
        /// The id of the session
        #[arg(value_name = "SESSION")]
        session: String,
    },
    /// A topic of the index
    Topic {
        /// Its id, such as `training`
        #[arg(value_name = "ID")]
        id: String,

        /// Its heading in the index
        #[arg(value_name = "HEADING")]
        heading: String,
    },
    /// Something that footnotes cite
    Citation {
        /// Its id, such as `unga-55-25`
        #[arg(value_name = "ID")]
        id: String,

        /// What the footnote says
        #[arg(value_name = "TEXT")]
        text: String,
    },
}

#[derive(Debug, Args)]
pub struct RenameArguments {
    /// The id of a meeting, session, resolution, decision, topic or citation, an agenda item behind its session
    /// (`cop-10:opening`), or the output path of a document
    #[arg(value_name = "OLD")]
    pub old: String,

    /// What it is called from now on
    #[arg(value_name = "NEW")]
    pub new: String,

    /// What it is, where several things have that id
    #[arg(long, value_enum)]
    pub kind: Option<Named>,

    /// Only say what would change
    #[arg(long)]
    pub dry_run: bool,
}
