//! The catalogue of faults: every code that a report can have, what it means, why it is a fault and how it
//! is mended. The table is `faults.yaml`, its sentences stand in `words/`; tests hold both against the
//! sources and the cases.

use std::fmt::Write;
use std::sync::LazyLock;

use ecow::EcoString;
use serde::Deserialize;

use super::{Language, Severity};

/// A kind of fault.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Its stable name, such as `field::missing`.
    pub code: String,
    /// How grave it is: one severity, or several that depend on what is reported.
    severity: Severities,
    /// Why it has several severities.
    #[serde(default)]
    why_several: Option<String>,
    /// YAML that has it.
    #[serde(default)]
    pub faulty: Option<String>,
    /// A command that has it.
    #[serde(default)]
    pub command: Option<String>,
    /// The same YAML or command without it, or YAML that mends it.
    #[serde(default)]
    pub mended: Option<String>,
    /// The test that shows it, where no case can.
    #[serde(default)]
    pub test: Option<String>,
    /// Why nothing shows it.
    #[serde(default)]
    pub untested: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Severities {
    One(Severity),
    Several(Vec<Severity>),
}

static FAULTS: LazyLock<Vec<Fault>> = LazyLock::new(|| {
    // A test holds that the table can be read.
    serde_yaml::from_str(include_str!("faults.yaml")).unwrap_or_default()
});

/// All kinds of faults, in the order of their codes.
pub fn faults() -> &'static [Fault] {
    &FAULTS
}

/// The kind of fault of a code.
pub fn find(code: &str) -> Option<&'static Fault> {
    faults().iter().find(|fault| fault.code == code)
}

/// The codes that a mistyped one may stand for: all of a family, if it is the name of one, such as `field`;
/// else the one that is nearest, if any is near.
pub fn nearest(name: &str) -> Vec<EcoString> {
    let codes = || faults().iter().map(|fault| fault.code.as_str());
    let is_part = |code: &&str| code.split("::").any(|part| part == name);
    let family: Vec<EcoString> = codes().filter(is_part).map(EcoString::from).collect();
    if family.is_empty() {
        super::nearest(name, codes()).map(EcoString::from).into_iter().collect()
    } else {
        family
    }
}

impl Fault {
    /// How grave it can be.
    pub fn severities(&self) -> &[Severity] {
        match &self.severity {
            Severities::One(severity) => std::slice::from_ref(severity),
            Severities::Several(severities) => severities,
        }
    }

    /// Whether the table says why it has several severities, if it has.
    pub fn accounts_for_severities(&self) -> bool {
        self.why_several.is_some() == matches!(self.severity, Severities::Several(_))
    }

    /// What it means, in one sentence.
    pub fn meaning(&self, language: Language) -> String {
        language.words(&self.key(), vec![])
    }

    /// The words of its severities.
    pub fn gravity(&self, language: Language) -> String {
        let words: Vec<String> =
            self.severities().iter().map(|severity| language.words(severity.key(), vec![])).collect();
        language.list(&words)
    }

    /// All that there is to say about it, as text for a terminal.
    pub fn explanation(&self, language: Language) -> String {
        let mut out = format!("{} ({})\n{}\n\n", self.code, self.gravity(language), self.meaning(language));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\n{}", self.line("why", language), self.line("mend", language));
        for (heading, example) in self.examples() {
            let _ = write!(out, "\n{}\n\n{}", language.words(heading, vec![]), indented(example));
        }
        out
    }

    /// The same as a section of a Markdown file.
    fn section(&self, language: Language) -> String {
        let mut out = format!("## `{}`\n\n{}. ", self.code, capital(&self.gravity(language)));
        let _ = write!(out, "{}\n\n", self.meaning(language));
        let _ = write!(out, "{}\n\n{}\n\n", self.line("why", language), self.line("mend", language));
        let name = if self.command.is_some() { "sh" } else { "yaml" };
        for (heading, example) in self.examples() {
            let _ = write!(
                out,
                "{}\n\n```{name}\n{}\n```\n\n",
                language.words(heading, vec![]),
                example.trim_end()
            );
        }
        out
    }

    fn line(&self, part: &str, language: Language) -> String {
        let words = language.words(&format!("{}.{part}", self.key()), vec![]);
        let frame = if part == "why" { ("explain-why", "why") } else { ("explain-mend", "mend") };
        language.words(frame.0, vec![(frame.1, super::Value::Told(words))])
    }

    /// The examples, each with the key of what stands over it.
    fn examples(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let over_mended = if self.command.is_some() { "explain-instead" } else { "explain-mended" };
        let examples = [
            ("explain-faulty", &self.faulty),
            ("explain-command", &self.command),
            (over_mended, &self.mended),
        ];
        examples.into_iter().filter_map(|(heading, example)| Some((heading, example.as_deref()?)))
    }

    /// The key of its words.
    fn key(&self) -> String {
        format!("fault-{}", self.code.replace("::", "-"))
    }
}

/// The catalogue as a Markdown file; docs/faults.md is the English one.
pub fn document(language: Language) -> String {
    let words = |key: &str| language.words(key, vec![]);
    let mut out = format!("# {}\n\n{}\n\n", words("faults-title"), words("faults-preface"));
    let _ = write!(out, "<!-- {} -->\n\n", words("faults-made"));
    faults().iter().for_each(|fault| out.push_str(&fault.section(language)));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn indented(example: &str) -> String {
    example.lines().map(|line| format!("    {line}\n")).collect()
}

/// A word with its first letter as a capital; Arabic letters have none.
fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
