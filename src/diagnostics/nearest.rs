//! The known name that is nearest to a mistyped one, searched for with a limit.

use ecow::EcoString;

use super::{Diagnostic, sentence};

/// How many names a report lists where none is close.
const MOST_NAMES: usize = 5;

/// How many pairs of names one search compares. A project has some hundred names, and a pair takes less
/// than a microsecond; of a thousand faults among ten thousand names nobody reads the last one's hint.
const MOST_COMPARED: usize = 300_000;

/// Looks for nearest names, until so many were compared that it takes too long.
#[derive(Debug)]
pub struct Search {
    left: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self { left: MOST_COMPARED }
    }
}

impl Search {
    /// A report with the nearest of the known names as the way out, or with some of them; the report as
    /// it is, if too many names were compared before.
    pub fn hint<'a>(
        &mut self,
        fault: Diagnostic,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        if self.left == 0 {
            return fault;
        }
        let known: Vec<&str> = known.into_iter().take(self.left).collect();
        self.left -= known.len();
        fault.nearest(name, known)
    }
}

impl Diagnostic {
    /// The same report, with the nearest of the known names as the way out, or with some of them. Where
    /// there may be many of both, [`Search`] sets a limit.
    pub fn nearest<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(near) = nearest(name, known.iter().copied()) {
            return self.hint(sentence!("nearest-one", name = near));
        }
        let names: Vec<EcoString> = known.iter().take(MOST_NAMES).map(|name| (*name).into()).collect();
        match known.len().saturating_sub(names.len()) {
            _ if names.is_empty() => self,
            0 if names.len() == 1 => self.hint(sentence!("nearest-only", names = names)),
            0 => self.hint(sentence!("nearest-all", names = names)),
            more => self.hint(sentence!("nearest-some", names = names, more = more)),
        }
    }
}

/// The most characters of a name that is compared; no id and no field is longer.
const LONGEST: usize = 200;

/// The known name that is closest to a mistyped one, if one is close at all.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
