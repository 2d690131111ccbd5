//! The scripts of what runs left to right, and the languages that follow from them.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;
use unicode_script::{Script, UnicodeScript};

/// A script as a font and a screen reader are told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScriptOfRun {
    /// The four letters of ISO 15924, such as `Latn`. A font chooses the forms of points and commas by it.
    #[serde(rename = "script")]
    pub code: &'static str,
    /// The language, by its code in ISO 639.
    pub language: &'static str,
}

impl From<Script> for ScriptOfRun {
    /// Latin in these documents is English: symbols, titles of publications, names of bodies. Any other
    /// script has a language only if one language alone is written in it today; Cyrillic, Han and the rest
    /// serve several, and a wrong voice is worse than none, so they are `und`, undetermined. Success
    /// criterion 3.1.2 of WCAG 2 exempts words whose language cannot be told, and proper names, which most
    /// of them are.
    fn from(script: Script) -> Self {
        let language = match script {
            Script::Latin => "en",
            Script::Greek => "el",
            Script::Armenian => "hy",
            Script::Georgian => "ka",
            Script::Thai => "th",
            Script::Hiragana | Script::Katakana => "ja",
            Script::Hangul => "ko",
            _ => "und",
        };
        Self { code: script.short_name(), language }
    }
}

/// The stretches of a left-to-right run that have one script each. Spaces, digits and points belong to the
/// letters before them, and at the beginning to those after (UAX #24, section 5.1).
pub fn stretches(run: &str) -> Vec<(Range<usize>, ScriptOfRun)> {
    let mut found: Vec<(Range<usize>, Script)> = vec![];
    for (at, c) in run.char_indices() {
        let script = c.script();
        if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            continue;
        }
        match found.last_mut() {
            Some((_, last)) if *last == script => {}
            Some((range, _)) => {
                range.end = at;
                found.push((at..run.len(), script));
            }
            None => found.push((0..run.len(), script)),
        }
    }
    if found.is_empty() {
        found.push((0..run.len(), Script::Common));
    }
    found.into_iter().map(|(range, script)| (range, script.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(run: &str) -> Vec<(&str, &str, &str)> {
        stretches(run).into_iter().map(|(range, it)| (&run[range], it.code, it.language)).collect()
    }

    #[test]
    fn each_script_is_a_stretch_with_what_stands_between() {
        assert_eq!(of("2030 Agenda (Nguye\u{302}n)"), [("2030 Agenda (Nguye\u{302}n)", "Latn", "en")]);
        assert_eq!(of("α-PVP"), [("α-", "Grek", "el"), ("PVP", "Latn", "en")]);
        assert_eq!(of("Москва 2024, 北京"), [("Москва 2024, ", "Cyrl", "und"), ("北京", "Hani", "und")]);
        assert_eq!(of("Ⓐ"), [("Ⓐ", "Zyyy", "und")]);
    }
}
