//! The documents: what each kind is printed from.

use super::block::PageRun;
use super::extract::Extract;
use super::first_page::FirstPage;
use super::front::{Contents, Front};
use super::index::Index;
use super::letterhead::Letterhead;
use super::settings::Settings;
use crate::load::Picture;

/// A document with everything computed that follows from the text. Each kind has a template of its own.
#[derive(Debug, Clone)]
pub enum Printed {
    /// A booklet from cover to back cover.
    Compendium {
        /// Its settings and metadata.
        settings: Settings,
        /// Cover, title page, imprint and back cover.
        front: Box<Front>,
        /// The front matter, page-numbered in roman numerals.
        front_matter: Vec<PageRun>,
        /// The body.
        body: Vec<PageRun>,
        /// The thematic index, where it has one.
        index: Option<Box<Index>>,
        /// The pictures that it prints, by their path below the source folder.
        pictures: Vec<(String, Picture)>,
    },
    /// The thematic index of a compendium by itself.
    Index {
        /// Its settings and metadata.
        settings: Settings,
        /// The index.
        index: Box<Index>,
    },
    /// One resolution or decision.
    Offprint {
        /// Its settings and metadata.
        settings: Settings,
        /// What its first page has over the text.
        extract: Box<Extract>,
        /// The resolution or decision.
        body: Vec<PageRun>,
        /// The pictures that it prints, by their path below the source folder.
        pictures: Vec<(String, Picture)>,
    },
    /// A provisional agenda.
    Agenda {
        /// Its settings and metadata.
        settings: Settings,
        /// What its first page has around the text.
        masthead: Box<FirstPage>,
        /// The items and the annotations on them, and the timetable on pages of its own.
        body: Vec<PageRun>,
        /// The pictures that it prints, by their path below the source folder.
        pictures: Vec<(String, Picture)>,
    },
    /// A report of the Secretariat or of a session, a paper, a draft, a corrigendum.
    Report {
        /// Its settings and metadata.
        settings: Settings,
        /// What its first page has around the text.
        masthead: Box<FirstPage>,
        /// Its contents, where it prints them.
        contents: Option<Contents>,
        /// Its text, and each of its annexes.
        body: Vec<PageRun>,
        /// The pictures that it prints, by their path below the source folder.
        pictures: Vec<(String, Picture)>,
    },
    /// A letter or a note verbale.
    Letter {
        /// Its settings and metadata.
        settings: Settings,
        /// What stands around its text.
        letterhead: Box<Letterhead>,
        /// Its text.
        body: Vec<PageRun>,
        /// The pictures that it prints, by their path below the source folder.
        pictures: Vec<(String, Picture)>,
    },
}

impl Printed {
    /// Its settings and metadata.
    pub fn settings(&self) -> &Settings {
        match self {
            Self::Compendium { settings, .. }
            | Self::Index { settings, .. }
            | Self::Offprint { settings, .. }
            | Self::Agenda { settings, .. }
            | Self::Report { settings, .. }
            | Self::Letter { settings, .. } => settings,
        }
    }

    /// The same, to be changed.
    pub fn settings_mut(&mut self) -> &mut Settings {
        match self {
            Self::Compendium { settings, .. }
            | Self::Index { settings, .. }
            | Self::Offprint { settings, .. }
            | Self::Agenda { settings, .. }
            | Self::Report { settings, .. }
            | Self::Letter { settings, .. } => settings,
        }
    }

    /// Cover, title page, imprint and back cover.
    pub fn front(&self) -> Option<&Front> {
        match self {
            Self::Compendium { front, .. } => Some(front),
            _ => None,
        }
    }

    /// What the first page of an official document has around the text.
    pub fn masthead(&self) -> Option<&FirstPage> {
        match self {
            Self::Agenda { masthead, .. } | Self::Report { masthead, .. } => Some(masthead),
            _ => None,
        }
    }

    /// What the first page of an offprint has over the text.
    pub fn extract(&self) -> Option<&Extract> {
        match self {
            Self::Offprint { extract, .. } => Some(extract),
            _ => None,
        }
    }

    /// What stands around the text of a letter.
    pub fn letterhead(&self) -> Option<&Letterhead> {
        match self {
            Self::Letter { letterhead, .. } => Some(letterhead),
            _ => None,
        }
    }

    /// The contents of an official document.
    pub fn contents(&self) -> Option<&Contents> {
        match self {
            Self::Report { contents, .. } => contents.as_ref(),
            _ => None,
        }
    }

    /// The front matter, page-numbered in roman numerals.
    pub fn front_matter(&self) -> &[PageRun] {
        match self {
            Self::Compendium { front_matter, .. } => front_matter,
            _ => &[],
        }
    }

    /// The body.
    pub fn body(&self) -> &[PageRun] {
        match self {
            Self::Compendium { body, .. }
            | Self::Offprint { body, .. }
            | Self::Agenda { body, .. }
            | Self::Report { body, .. }
            | Self::Letter { body, .. } => body,
            Self::Index { .. } => &[],
        }
    }

    /// The body, to be changed; none if the document has no place for one.
    pub fn body_mut(&mut self) -> Option<&mut Vec<PageRun>> {
        match self {
            Self::Compendium { body, .. }
            | Self::Offprint { body, .. }
            | Self::Agenda { body, .. }
            | Self::Report { body, .. }
            | Self::Letter { body, .. } => Some(body),
            Self::Index { .. } => None,
        }
    }

    /// The front matter and the body.
    pub fn page_runs(&self) -> impl Iterator<Item = &PageRun> {
        self.front_matter().iter().chain(self.body())
    }

    /// The thematic index.
    pub fn index(&self) -> Option<&Index> {
        match self {
            Self::Compendium { index, .. } => index.as_deref(),
            Self::Index { index, .. } => Some(index),
            _ => None,
        }
    }

    /// The pictures that it prints, by their path below the source folder.
    pub fn pictures(&self) -> &[(String, Picture)] {
        match self {
            Self::Compendium { pictures, .. }
            | Self::Agenda { pictures, .. }
            | Self::Offprint { pictures, .. }
            | Self::Report { pictures, .. }
            | Self::Letter { pictures, .. } => pictures,
            _ => &[],
        }
    }
}
