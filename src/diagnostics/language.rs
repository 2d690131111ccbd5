//! The languages that reports can be told in, and the words of each, which stand in `words/`.

use std::borrow::Cow;
use std::sync::LazyLock;

use ecow::EcoString;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::visible;

/// A language that reports can be told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, which reports are told in where nothing asks for another language.
    #[default]
    English,
    /// Arabic, as the United Nations write it.
    Arabic,
}

/// How words are put out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a person: what an author typed is made visible, and keeps its own direction in Arabic words.
    Shown,
    /// For a program: nothing is added.
    Plain,
}

/// A value that stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// What somebody typed: an id, the name of a file, a word of a text.
    Text(EcoString),
    /// A number, which decides on the form of the words beside it.
    Number(usize),
    /// One of a few words of the program that a sentence chooses its wording by, such as `session`.
    Choice(&'static str),
    /// Words of the same language, or digits, which are put in as they are.
    Told(String),
    /// Several names, each between backticks.
    Names(Vec<EcoString>),
    /// Several words of the same language or digits, one after another, which are put in as they are.
    Several(Vec<String>),
    /// The words of another key, with their own values.
    Words(EcoString, Values),
    /// A mapping of a source file.
    Record {
        /// Its name in the schema, by which languages other than English have words for it.
        name: &'static str,
        /// What it is called in English, with its article: `a meeting`.
        english: &'static str,
    },
}

/// Named values.
pub type Values = Vec<(&'static str, Value)>;

/// What keeps the direction of the words between the two (Unicode Standard Annex 9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// The files of words: the frame of reports, what faults are, the sentences of reports, and those of what is found
/// while files are read. English has the names of the mappings from their declarations.
const ENGLISH: &[&str] = &[
    include_str!("words/en/frame.ftl"),
    include_str!("words/en/catalogue.ftl"),
    include_str!("words/en/messages.ftl"),
    include_str!("words/en/reading.ftl"),
];
const ARABIC: &[&str] = &[
    include_str!("words/ar/frame.ftl"),
    include_str!("words/ar/catalogue.ftl"),
    include_str!("words/ar/messages.ftl"),
    include_str!("words/ar/reading.ftl"),
    include_str!("words/ar/records.ftl"),
];

type Bundle = FluentBundle<FluentResource>;

static ENGLISH_WORDS: LazyLock<Bundle> = LazyLock::new(|| bundle("en", ENGLISH, str::to_owned));
static ARABIC_WORDS: LazyLock<Bundle> = LazyLock::new(|| bundle("ar", ARABIC, str::to_owned));
static ARABIC_SHOWN: LazyLock<Bundle> = LazyLock::new(|| bundle("ar", ARABIC, with_isolated_code));

/// The words of some files, each of which is changed before it is read.
fn bundle(language: &str, files: &[&str], change: fn(&str) -> String) -> Bundle {
    // Both are languages of two letters.
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    // What is typed keeps its direction by `Value`: Fluent would isolate numbers and chosen words too.
    bundle.set_use_isolating(false);
    // The name is free.
    let _ = bundle.add_function("FORM", |values, _| match values {
        [FluentValue::Number(number)] => arabic_form(number.as_string().parse().unwrap_or_default()).into(),
        _ => FluentValue::Error,
    });
    for file in files {
        // A test holds that no file has a fault and no key stands twice.
        let resource = FluentResource::try_new(change(file)).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// A file of Arabic words in which what stands between backticks keeps its own direction, so that `--lang` and `>-` are
/// not turned round. A value alone between backticks is isolated as it is put in.
fn with_isolated_code(file: &str) -> String {
    let mut changed = String::with_capacity(file.len() * 2);
    for line in file.lines() {
        let mut pieces = line.split('`').enumerate().peekable();
        while let Some((index, piece)) = pieces.next() {
            let value = piece.starts_with("{ $") && piece.find('}') == Some(piece.len() - 1);
            if index % 2 == 0 || pieces.peek().is_none() {
                changed.push_str(piece);
            } else if value {
                changed.extend(["`", piece, "`"]);
            } else {
                changed.push_str(&isolated(&format!("`{piece}`")));
            }
        }
        changed.push('\n');
    }
    changed
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::English, Self::Arabic];

    /// The language of a locale such as `ar_EG.UTF-8`; English if there are no words in its own.
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next() {
            Some("ar") => Self::Arabic,
            _ => Self::English,
        }
    }

    /// The language that the environment asks for, by the first of the variables that POSIX names for
    /// messages which is set.
    pub fn of_environment() -> Self {
        let set = |name| std::env::var(name).ok().filter(|locale| !locale.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        locale.map_or_else(Self::default, |locale| Self::of_locale(&locale))
    }

    /// The words of a key, `fault-field-missing` or `fault-field-missing.why`, with values in their places.
    /// `None` if there are no words of this key.
    pub fn find(self, key: &str, values: &[(&'static str, Value)], form: Form) -> Option<String> {
        let bundle = self.bundle(form);
        let (name, attribute) = key.split_once('.').map_or((key, None), |(name, it)| (name, Some(it)));
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut arguments = FluentArgs::new();
        values.iter().for_each(|(name, value)| arguments.set(*name, self.value(value, form)));
        let mut faults = vec![];
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned())
    }

    /// The words of a key that has some, for a person.
    pub fn words(self, key: &str, values: Values) -> String {
        self.find(key, &values, Form::Shown).unwrap_or_else(|| key.to_owned())
    }

    /// Several phrases in a row.
    pub fn list(self, phrases: &[String]) -> String {
        phrases.join(match self {
            Self::English => ", ",
            Self::Arabic => "، ",
        })
    }

    /// What somebody typed, so that it keeps its direction among the words of this language.
    pub fn isolated(self, text: &str) -> String {
        match self {
            Self::English => text.into(),
            Self::Arabic => isolated(text),
        }
    }

    fn value(self, value: &Value, form: Form) -> FluentValue<'static> {
        let typed = |text: &str| match form {
            Form::Shown => self.isolated(&visible(text)),
            Form::Plain => text.to_owned(),
        };
        match value {
            Value::Text(text) => FluentValue::String(Cow::Owned(typed(text))),
            Value::Number(number) => FluentValue::from(*number),
            Value::Choice(word) => FluentValue::from(*word),
            Value::Told(words) => FluentValue::String(Cow::Owned(words.clone())),
            Value::Names(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{}`", typed(name))).collect();
                FluentValue::String(Cow::Owned(self.list(&names)))
            }
            Value::Several(words) => FluentValue::String(Cow::Owned(self.list(words))),
            Value::Words(key, values) => {
                FluentValue::String(Cow::Owned(self.find(key, values, form).unwrap_or_default()))
            }
            Value::Record { name, english } => {
                let words = self.find(name, &[], form);
                FluentValue::String(words.map_or(Cow::Borrowed(*english), Cow::Owned))
            }
        }
    }

    fn bundle(self, form: Form) -> &'static Bundle {
        match (self, form) {
            (Self::English, _) => &ENGLISH_WORDS,
            (Self::Arabic, Form::Plain) => &ARABIC_WORDS,
            (Self::Arabic, Form::Shown) => &ARABIC_SHOWN,
        }
    }
}

/// The form of Arabic words beside a number (Unicode CLDR 48, plural rules). The rule of Fluent's library looks at
/// the whole number where that of CLDR looks at the last two digits: it has 103 beside the words of 100.
fn arabic_form(number: usize) -> &'static str {
    match (number, number % 100) {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, 3..=10) => "few",
        (_, 11..) => "many",
        _ => "other",
    }
}

/// Words between marks that keep their direction, whatever stands around them.
pub(super) fn isolated(text: &str) -> String {
    format!("{}{text}{}", ISOLATE.0, ISOLATE.1)
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&EcoString> for Value {
    fn from(text: &EcoString) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(usize::try_from(number).unwrap_or(usize::MAX))
    }
}

impl From<&[&str]> for Value {
    fn from(names: &[&str]) -> Self {
        Self::Names(names.iter().map(|name| (*name).into()).collect())
    }
}

impl From<Vec<EcoString>> for Value {
    fn from(names: Vec<EcoString>) -> Self {
        Self::Names(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_asks_for_a_language() {
        for locale in ["ar", "ar_EG.UTF-8", "ar-LB", "ar.UTF-8", "ar@latin"] {
            assert_eq!(Language::of_locale(locale), Language::Arabic, "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "arn_CL", "fr_FR"] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }

    #[test]
    fn code_among_arabic_words_keeps_its_direction() {
        let words = |key: &str, id: &str, form| {
            let id = Value::from(id);
            Language::Arabic.find(key, &[("id", id.clone()), ("tag", id)], form).expect("words")
        };
        assert_eq!(
            words("citation-unused.help", "a", Form::Shown),
            "ضع \u{2068}`[^\u{2068}a\u{2069}]`\u{2069} في مكانه، أو احذف المرجع"
        );
        assert_eq!(words("citation-unused.help", "a", Form::Plain), "ضع `[^a]` في مكانه، أو احذف المرجع");
        assert_eq!(words("yaml-tag", "!a", Form::Shown), "لا معنى هنا للوسم `\u{2068}!a\u{2069}`");
        for file in ARABIC {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                assert_eq!(line.matches('`').count() % 2, 0, "{line}");
            }
        }
    }

    #[test]
    fn arabic_counts_as_arabic_does() {
        let errors = |count: usize| Language::Arabic.words("errors", vec![("count", count.into())]);
        for (count, words) in [
            (1, "خطأ واحد"),
            (2, "خطآن"),
            (3, "3 أخطاء"),
            (10, "10 أخطاء"),
            (11, "11 خطأً"),
            (99, "99 خطأً"),
            (100, "100 خطأ"),
            (102, "102 خطأ"),
            (103, "103 أخطاء"),
            (111, "111 خطأً"),
            (1000, "1000 خطأ"),
        ] {
            assert_eq!(errors(count), words);
        }
    }
}
