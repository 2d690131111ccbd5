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

/// How many pairs the search of one part compares at least.
const LEAST_COMPARED: usize = 10_000;

impl Search {
    /// The search of one of so many parts that are searched alike.
    pub fn of_part(parts: usize) -> Self {
        Self { left: (MOST_COMPARED / parts.max(1)).max(LEAST_COMPARED) }
    }

    /// How many of so many names may still be compared; they count as compared.
    pub fn take(&mut self, names: usize) -> usize {
        let taken = names.min(self.left);
        self.left -= taken;
        taken
    }

    /// The nearest of the known names, if one is close; none, if too many names were compared before.
    pub fn near<'a>(&mut self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let known: Vec<&str> = known.into_iter().take(self.left).collect();
        self.left -= known.len();
        nearest(name, known)
    }

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
        .filter(|candidate| candidate.len() <= LONGEST && !are_neighbours(name, candidate))
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Whether two names differ in their numbers alone, as those of two things that are counted do: `cop-12` is no slip for
/// `cop-13`. Digits that changed places are a slip.
fn are_neighbours(one: &str, other: &str) -> bool {
    if one == other || !one.contains(is_digit) {
        return false;
    }
    let words = |name: &str| -> Vec<String> {
        name.split(is_digit).filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
    };
    let digits = |name: &str| {
        let numbers = name.split(|c| !is_digit(c)).map(|number| number.trim_start_matches('0'));
        let mut digits: Vec<char> = numbers.flat_map(str::chars).collect();
        digits.sort_unstable();
        digits
    };
    words(one) == words(other) && digits(one) != digits(other)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_is_counted_is_no_slip_for_its_neighbour() {
        for (name, known, near) in [
            ("cop-12", "cop-13", None),
            ("cop-12", "cop-12-final", Some("cop-12-final")),
            ("wg2-1", "wg2-01", Some("wg2-01")),
            ("unga-55-52-annex-1", "unga-55-25-annex-1", Some("unga-55-25-annex-1")),
            ("cop-1-resolution-3", "cop-1-resolution-4", None),
            ("trainning", "training", Some("training")),
            ("recomendations", "recommendations", Some("recommendations")),
        ] {
            assert_eq!(nearest(name, [known]), near, "{name}");
        }
    }
}
