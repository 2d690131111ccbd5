//! A document as it is printed: its parts, settings and metadata.

use serde::Serialize;

use super::block::{Block, Heading};
use super::index::Index;
use super::masthead::Masthead;
use super::run::Runs;
use crate::arabic::numbering::Digits;
use crate::corpus::Paper;
use crate::load::Picture;

/// A document with everything computed that follows from the text.
#[derive(Debug, Clone, Default)]
pub struct Printed {
    /// The template that typesets it, without folder and ending.
    pub template: &'static str,
    /// Its settings and metadata.
    pub settings: Settings,
    /// Cover, title page, imprint and back cover.
    pub front: Option<Front>,
    /// The front matter, page-numbered in roman numerals.
    pub front_matter: Vec<Section>,
    /// The body. Each section is a page run of its own.
    pub body: Vec<Section>,
    /// The thematic index.
    pub index: Option<Index>,
    /// The masthead of an official document.
    pub masthead: Option<Masthead>,
    /// The contents of an official document.
    pub contents: Option<Contents>,
    /// The pictures that it prints, by their path below the source folder.
    pub pictures: Vec<(String, Picture)>,
}

/// The contents of an official document; which headings they list, the headings tell.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Contents {
    /// Their heading.
    pub heading: Runs,
    /// What stands over the column of pages.
    pub pages: &'static str,
}

/// Settings and metadata of a document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Settings {
    /// The title, for the metadata.
    pub title: String,
    /// The author, for the metadata.
    pub author: Option<String>,
    /// What it is about, for the metadata.
    pub keywords: Vec<String>,
    /// `western` or `arabic-indic`: the digits of page numbers.
    pub digits: &'static str,
    /// Year, month and day.
    pub date: Option<(i32, u8, u8)>,
    /// `a4` or `letter`: the size of the pages; A4 if there is none.
    pub paper: Option<&'static str>,
}

/// The digits of computed numbers as templates know them.
pub(crate) fn digits_name(digits: Digits) -> &'static str {
    match digits {
        Digits::Western => "western",
        Digits::ArabicIndic => "arabic-indic",
    }
}

/// The size of pages as templates know it.
pub(crate) fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "letter",
    }
}

/// Cover, title page, imprint and back cover of a booklet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Front {
    /// The title.
    pub title: Runs,
    /// The lines of the subtitle.
    pub subtitle: Vec<Runs>,
    /// The short name of the publisher.
    pub wordmark: Runs,
    /// The full name of the publisher.
    pub publisher: Runs,
    /// The paragraphs of the imprint.
    pub imprint: Vec<Runs>,
    /// The heading of the contents.
    pub contents: Runs,
    /// The lines of the address on the back cover.
    pub address: Vec<Runs>,
}

/// A stretch of blocks that is typeset as one page run.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Section {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Section {
    /// The headings that the contents list.
    pub fn listed(&self) -> impl Iterator<Item = &Heading> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.listed => Some(heading),
            _ => None,
        })
    }
}
