//! What a report says: the key of a sentence with its named values, or words that stand in English alone.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

use ecow::{EcoString, eco_format};

use super::language::{Form, Language, Value, Values};
use super::visible;

/// A sentence of a report. It reads, and compares, as its English words.
#[derive(Debug, Clone)]
pub struct Sentence {
    english: EcoString,
    /// The key of its words in every language, and what stands in them; apart, so that a report stays small.
    told: Option<Box<(EcoString, Values)>>,
}

/// A sentence by its key in `words/` and its values: `sentence!("topic-twice", id = &topic.value)`. A test
/// holds the key and the names of the values against the words.
macro_rules! sentence {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::diagnostics::Sentence::of(
            $key,
            vec![$((stringify!($name), $crate::diagnostics::Value::from($value))),*],
        )
    };
}
pub(crate) use sentence;

impl Sentence {
    /// The sentence of a key, with its values.
    pub fn of(key: impl Into<EcoString>, values: Values) -> Self {
        let key = key.into();
        let english =
            Language::English.find(&key, &values, Form::Plain).unwrap_or_else(|| key.to_string()).into();
        Self { english, told: Some(Box::new((key, values))) }
    }

    /// What would help against what this sentence tells, if the same always helps: the attribute `help` of
    /// its words.
    pub(super) fn help(&self) -> Option<Self> {
        let (key, values) = self.told.as_deref()?;
        let key = eco_format!("{key}.help");
        let english = Language::English.find(&key, values, Form::Plain)?.into();
        Some(Self { english, told: Some(Box::new((key, values.clone()))) })
    }

    /// Its words in a language; in English, if it has none in that.
    pub fn words(&self, language: Language, form: Form) -> String {
        let found = self.told.as_deref().and_then(|(key, values)| language.find(key, values, form));
        found.unwrap_or_else(|| match form {
            Form::Shown => language.isolated(&visible(&self.english)),
            Form::Plain => self.english.to_string(),
        })
    }
}

impl Deref for Sentence {
    type Target = str;

    fn deref(&self) -> &str {
        &self.english
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl From<String> for Sentence {
    fn from(english: String) -> Self {
        Self { english: english.into(), told: None }
    }
}

impl From<&str> for Sentence {
    fn from(english: &str) -> Self {
        Self { english: english.into(), told: None }
    }
}

/// As a part of another sentence.
impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        match sentence.told {
            Some(told) => Self::Words(told.0, told.1),
            None => Self::Text(sentence.english),
        }
    }
}

impl PartialEq for Sentence {
    fn eq(&self, other: &Self) -> bool {
        self.english == other.english
    }
}

impl Eq for Sentence {}

impl PartialOrd for Sentence {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sentence {
    fn cmp(&self, other: &Self) -> Ordering {
        self.english.cmp(&other.english)
    }
}
