//! The catalogue of faults against the sources, the cases and the tests, and `khulasa explain` and
//! docs/faults.md, which are made from it. `UPDATE=1` writes the documents anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use khulasa::corpus::Content;
use khulasa::diagnostics::Language;
use khulasa::diagnostics::catalogue::{self, Fault};
use khulasa::source::Mapping;

#[path = "desk/mod.rs"]
mod desk;
mod folders;

use desk::{Desk, Run};

/// All files below a folder whose names end so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The sources of the program, without their tests.
fn sources() -> Vec<(PathBuf, String)> {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source");
        let end = text.find("#[cfg(test)]").unwrap_or(text.len());
        (path, text[..end].to_owned())
    };
    files(Path::new("src"), ".rs").into_iter().map(read).collect()
}

fn is_code(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
    text.split_once("::").is_some_and(|(family, name)| word(family) && word(name))
}

/// The codes that stand in the sources as literals.
fn codes_of_the_sources() -> BTreeSet<String> {
    let sources = sources();
    let literals = sources.iter().flat_map(|(_, text)| text.split('"'));
    literals.filter(|literal| is_code(literal)).map(str::to_owned).collect()
}

/// The severities with which each code stands in what the cases expect.
fn severities_of_the_cases() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in ["reports.txt", "notes.txt", "preflight.txt"] {
        for path in files(Path::new("tests/cases"), name) {
            let text = fs::read_to_string(path).expect("what is expected");
            for line in text.lines().filter(|line| !line.starts_with(' ')) {
                let Some((severity, rest)) = line.split_once(": ") else { continue };
                let code = rest.rsplit_once('[').and_then(|(_, code)| code.strip_suffix(']'));
                if let Some(code) = code.filter(|code| is_code(code)) {
                    found.entry(code.into()).or_default().insert(severity.into());
                }
            }
        }
    }
    found
}

fn codes() -> BTreeSet<String> {
    catalogue::faults().iter().map(|fault| fault.code.clone()).collect()
}

#[test]
fn the_catalogue_has_every_code_of_the_sources_and_no_other() {
    assert_eq!(codes_of_the_sources(), codes());
    let listed: Vec<&String> = catalogue::faults().iter().map(|fault| &fault.code).collect();
    assert!(listed.is_sorted() && listed.len() == codes().len(), "in order, each once");
    assert!(listed.len() > 120, "the table was read");
}

#[test]
fn every_code_has_a_case_or_a_test_that_the_catalogue_names() {
    let cases = severities_of_the_cases();
    for Fault { code, test, untested, .. } in catalogue::faults() {
        let shown = [cases.contains_key(code), test.is_some(), untested.is_some()];
        let times = shown.into_iter().filter(|it| *it).count();
        assert_eq!(times, 1, "{code}: a case, or else a test, or else a reason why there is none: {shown:?}");
        if let Some(test) = test {
            let text = fs::read_to_string(test).unwrap_or_else(|error| panic!("{code}: {test}: {error}"));
            assert!(
                text.contains(&format!("\"{code}\"")) || text.contains(&format!("[{code}]")),
                "{code}: {test}"
            );
        }
    }
}

#[test]
fn every_report_of_the_cases_is_as_grave_as_the_catalogue_says() {
    for (code, severities) in severities_of_the_cases() {
        let fault = catalogue::find(&code).unwrap_or_else(|| panic!("{code} is in no table"));
        let allowed: BTreeSet<String> = fault.severities().iter().map(|it| it.key().to_owned()).collect();
        assert!(severities.is_subset(&allowed), "{code}: {severities:?}, not {allowed:?}");
    }
    assert!(catalogue::faults().iter().all(Fault::accounts_for_severities));
    // And where a severity is named beside a code in the sources.
    for (path, text) in sources() {
        for severity in ["error", "warning", "note"] {
            for call in text.split(&format!("Diagnostic::{severity}(")).skip(1) {
                let Some(code) = call.trim_start().strip_prefix('"').and_then(|it| it.split('"').next())
                else {
                    continue;
                };
                let fault = catalogue::find(code).unwrap_or_else(|| panic!("{code}"));
                let fits = fault.severities().iter().any(|it| it.key() == severity);
                assert!(fits, "{}: {code} is no {severity} in the table", path.display());
            }
        }
    }
}

#[test]
fn examples_are_yaml() {
    for Fault { code, faulty, command, mended, .. } in catalogue::faults() {
        let is_yaml = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).is_ok();
        if let Some(faulty) = faulty {
            let cannot_be = matches!(code.as_str(), "yaml::syntax" | "field::duplicate");
            assert_eq!(is_yaml(faulty), !cannot_be, "{code}: {faulty}");
            assert!(mended.as_ref().is_some_and(|mended| mended != faulty), "{code} is not mended");
        }
        assert!(command.is_none() || mended.is_some(), "{code} is not mended");
        assert!(command.is_some() || mended.as_deref().is_none_or(is_yaml), "{code}: {mended:?}");
    }
}

#[test]
fn every_code_is_explained_in_every_language_and_nothing_else_is() {
    for name in ["en", "ar"] {
        let words = keys(&format!("src/diagnostics/words/{name}/catalogue.ftl"));
        let parts = ["", ".why", ".mend"];
        let key = |code: &String| format!("fault-{}", code.replace("::", "-"));
        let wanted = codes().iter().flat_map(|code| parts.map(|part| key(code) + part)).collect();
        assert_eq!(words.into_keys().collect::<BTreeSet<String>>(), wanted, "{name}");
    }
}

#[test]
fn every_key_is_in_both_languages_and_in_one_file() {
    let mut all = BTreeSet::new();
    for file in ["frame", "catalogue", "messages", "reading"] {
        let [english, arabic] =
            ["en", "ar"].map(|it| keys(&format!("src/diagnostics/words/{it}/{file}.ftl")));
        assert_eq!(english, arabic, "{file}: keys, and the values in the words of each");
        for key in english.into_keys() {
            assert!(all.insert(key.clone()), "{key} stands in two files");
        }
    }
}

#[test]
fn every_mapping_of_a_source_file_has_a_name_in_arabic() {
    fn gather(mapping: &Mapping, names: &mut BTreeSet<String>) {
        if names.insert(mapping.name.into()) {
            mapping.within().into_iter().for_each(|inner| gather(inner, names));
        }
    }
    let mut names = BTreeSet::new();
    Content::KINDS.iter().for_each(|mapping| gather(mapping, &mut names));
    assert_eq!(keys("src/diagnostics/words/ar/records.ftl").into_keys().collect::<BTreeSet<_>>(), names);
}

#[test]
fn no_words_name_a_term_that_there_is_not() {
    for name in ["en", "ar"] {
        for path in files(Path::new("src/diagnostics/words").join(name).as_path(), ".ftl") {
            let text = fs::read_to_string(&path).expect("a file of words");
            let defined: BTreeSet<&str> =
                text.lines().filter_map(|line| line.strip_prefix('-')?.split(" = ").next()).collect();
            let named = text.split("{ -").skip(1).filter_map(|rest| rest.split(" }").next());
            assert_eq!(named.collect::<BTreeSet<_>>(), defined, "{}", path.display());
        }
    }
}

/// The keys of a file of words, each with the names of the values in it.
fn keys(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(file).expect("a file of words");
    let resource = parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
    let mut keys = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let own = message.value.map(|value| (message.id.name.clone(), value));
        let attributes = message
            .attributes
            .into_iter()
            .map(|it| (format!("{}.{}", message.id.name, it.id.name), it.value));
        for (key, pattern) in own.into_iter().chain(attributes) {
            let mut names = BTreeSet::new();
            values(&pattern, &mut names);
            assert!(keys.insert(key.clone(), names).is_none(), "{file}: {key} stands twice");
        }
    }
    keys
}

fn values(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| values(&variant.value, names));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => _ = names.insert(id.name.clone()),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    let InlineExpression::VariableReference { id } = argument else { continue };
                    names.insert(id.name.clone());
                }
            }
            _ => {}
        }
    }
}

/// The sentences that the sources name: key and names of the values.
fn sentences_of_the_sources() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources() {
        for call in text.split("sentence!(").skip(1) {
            let mut depth = 1;
            let close = |c: char| {
                depth += match c {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                depth == 0
            };
            let call = &call[..call.find(close).expect("the end of a call")];
            let Some((key, rest)) = call.trim_start().strip_prefix('"').and_then(|it| it.split_once('"'))
            else {
                // The macro itself, and what is said of it.
                assert!(path.ends_with("sentence.rs"), "{}: {call}", path.display());
                continue;
            };
            let names = rest
                .split(',')
                .filter_map(|part| part.split_once(" = "))
                .map(|(name, _)| name.trim().to_owned());
            let names: BTreeSet<String> =
                names.filter(|name| name.bytes().all(|it| it.is_ascii_lowercase())).collect();
            if path.ends_with("sentence.rs") {
                continue;
            }
            let before = found.insert(key.to_owned(), names.clone());
            assert!(before.is_none_or(|before| before == names), "{key} has other values elsewhere");
        }
    }
    found
}

#[test]
fn every_sentence_of_the_sources_has_words_with_its_values_and_nothing_else_has() {
    let sentences = sentences_of_the_sources();
    for language in ["en", "ar"] {
        let mut words = keys(&format!("src/diagnostics/words/{language}/messages.ftl"));
        words.extend(keys(&format!("src/diagnostics/words/{language}/reading.ftl")));
        let own: BTreeSet<&String> = words.keys().filter(|key| !key.contains('.')).collect();
        assert_eq!(own, sentences.keys().collect(), "{language}");
        for (key, names) in &words {
            let given = &sentences[key.split('.').next().expect("a name")];
            assert!(names.is_subset(given), "{language}: {key} needs {names:?} and gets {given:?}");
        }
    }
}

#[test]
fn every_word_around_reports_is_used() {
    let sources: String = sources().into_iter().map(|(_, text)| text).collect();
    let words = keys("src/diagnostics/words/en/frame.ftl");
    for key in words.keys() {
        assert!(sources.contains(&format!("\"{key}\"")), "nothing says {key}");
    }
    for call in ["words(", "tell(arguments, ", "find("] {
        let keys = sources.split(call).skip(1).filter_map(|it| it.strip_prefix('"')?.split('"').next());
        for key in keys.filter(|key| !key.contains('{')) {
            assert!(words.contains_key(key), "there are no words for {key}");
        }
    }
}

#[test]
fn the_documents_are_made_from_the_catalogue() {
    for (path, language) in [("docs/faults.md", Language::English), ("docs/faults.ar.md", Language::Arabic)] {
        let made = catalogue::document(language);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(path, &made).expect("a file");
        }
        let written = fs::read_to_string(path).unwrap_or_default();
        assert!(written == made, "{path} is not what the catalogue says: run this test with UPDATE=1");
    }
}

#[test]
fn a_code_is_explained_and_all_are_listed() {
    let desk = Desk::new();
    let run = desk.run(&["explain", "report::gap"]);
    run.assert_code(0);
    assert!(run.out.starts_with("report::gap (error)\n") && run.out.contains("\nWhy: "), "{}", run.out);
    assert!(run.out.contains("\nWith the fault:\n\n    report:\n"), "{}", run.out);
    // As it stands in a report.
    assert_eq!(desk.run(&["explain", "[report::gap]"]).out, run.out);
    let all = desk.run(&["explain"]);
    all.assert_code(0);
    assert_eq!(all.out.lines().count(), catalogue::faults().len());
    let arabic = desk.run(&["explain", "report::gap", "--lang", "ar"]);
    assert!(
        arabic.out.starts_with("report::gap (خطأ)\n") && arabic.out.contains("\nالسبب: "),
        "{}",
        arabic.out
    );
}

#[test]
fn an_unknown_code_is_answered_with_those_that_are_near() {
    let desk = Desk::new();
    for (code, words) in [
        ("field::mising", "did you mean `field::missing`?"),
        ("font", "`font::absent`, `font::checksum`"),
        ("unknown", "`document::unknown`, `explain::unknown`, `field::unknown`, `index::unknown`"),
        ("§", "`khulasa explain` lists all"),
    ] {
        let run = desk.run(&["explain", code]);
        run.assert_code(2);
        assert!(run.err.contains("[explain::unknown]") && run.err.contains(words), "{}", run.err);
    }
}

#[test]
fn reports_are_told_in_the_language_that_is_asked_for() {
    let desk = Desk::new();
    desk.write("source/topics.yaml", "type: topics\ntopics:\n  - id: trainings\n    heading: آخر\n");
    let run = |lang: &[&str], variables: &[(&str, &str)]| {
        let mut command = desk.command(&[&["check"][..], lang].concat());
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        variables.iter().for_each(|(name, value)| _ = command.env(name, value));
        Run::of(command.output().expect("the program")).err
    };
    let english = run(&[], &[]);
    assert!(english.contains("error: there is no topic `training` [reference::nothing]\n"), "{english}");
    assert!(english.ends_with("\n1 error\n"), "{english}");
    let arabic = run(&["--lang", "ar"], &[]);
    let first = "خطأ: لا يوجد موضوع بالمعرّف `\u{2068}training\u{2069}` \u{2068}[reference::nothing]\u{2069}\n";
    assert!(arabic.starts_with(first), "{arabic}");
    assert!(arabic.contains("\n  المعالجة: هل المقصود `\u{2068}trainings\u{2069}`؟\n"), "{arabic}");
    assert!(arabic.ends_with("\nخطأ واحد\n"), "{arabic}");
    for (variables, expected) in [
        (&[("LANG", "ar_EG.UTF-8")][..], &arabic),
        (&[("LC_MESSAGES", "ar"), ("LANG", "en_GB.UTF-8")], &arabic),
        (&[("LC_ALL", "C"), ("LANG", "ar_EG.UTF-8")], &english),
        (&[("LC_ALL", ""), ("LANG", "ar_EG.UTF-8")], &arabic),
        (&[("LANG", "fr_FR.UTF-8")], &english),
    ] {
        assert_eq!(&run(&[], variables), expected, "{variables:?}");
    }
    assert_eq!(run(&["--lang", "en"], &[("LC_ALL", "ar")]), english);
    // For programs nothing is isolated.
    let json = run(&["--lang", "ar", "--message-format", "json"], &[]);
    let report: serde_json::Value = serde_json::from_str(json.lines().next().expect("a line")).expect("JSON");
    assert_eq!(report["message"], "لا يوجد موضوع بالمعرّف `training`");
    assert_eq!(report["hint"], "هل المقصود `trainings`؟");
    assert_eq!((&report["severity"], &report["code"]), (&"error".into(), &"reference::nothing".into()));
}

#[test]
fn no_report_of_a_case_has_english_words_in_arabic() {
    let desk = Desk::new();
    let mut told = BTreeSet::new();
    for path in files(Path::new("tests/cases"), "reports.txt") {
        let case = path.parent().and_then(Path::parent).expect("a case");
        let source = case.canonicalize().expect("a case").join("source");
        let source = source.to_str().expect("UTF-8");
        let json = desk.run(&["check", "--lang", "ar", "--message-format", "json", "--source", source]).err;
        for line in json.lines() {
            let report: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let hint = report["hint"].as_str();
            for words in report["message"].as_str().into_iter().chain(hint) {
                // What is typed, apart from the words: code, which is alone between backticks, and paths.
                let own: String = words.split('`').step_by(2).collect();
                let mut english = own.split(' ').filter(|it| it.bytes().all(|it| it.is_ascii_lowercase()));
                assert_eq!(english.find(|it| it.len() > 1), None, "{words}");
                assert!(own.contains(|c| ('\u{620}'..='\u{64a}').contains(&c)), "{words}");
            }
            told.insert(report["code"].as_str().expect("a code").to_owned());
        }
    }
    assert!(told.len() > 60, "{}", told.len());
}

#[test]
fn a_sentence_within_another_is_of_its_language() {
    let desk = Desk::new();
    desk.write(
        "source/topics.yaml",
        "type: topics\ntopics:\n  - training\n  - id: [a]\n    heading: x\n    y: z\n",
    );
    let run = desk.run(&["check", "--lang", "ar", "--message-format", "json"]);
    for words in [
        "المطلوب هنا حقول الموضوع، والموجود `training`",
        "المطلوب هنا نص، والموجود قائمة",
        "ليس في الموضوع حقل باسم `y`",
    ] {
        assert!(run.err.contains(&format!("\"message\":\"{words}\"")), "{words}: {}", run.err);
    }
}

#[test]
fn words_around_a_place_behind_arabic_letters_are_quoted() {
    let desk = Desk::new();
    let path = "source/instruments/decision.yaml";
    let text = String::from_utf8(desk.read(path)).expect("UTF-8").replace("[^first-annex]", "[^frist-annex]");
    desk.write(path, &text);
    let run = desk.run(&["check"]);
    run.assert_code(1);
    let quote = run.err.lines().find_map(|line| line.strip_prefix("  near: \u{2068}")).expect("a quotation");
    let quote = quote.strip_suffix('\u{2069}').expect("the end of the isolate");
    assert!(quote.contains("[^frist-annex]") && text.contains(quote), "{quote}");
    let json = desk.run(&["check", "--message-format", "json"]).err;
    let mut reports = json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let report = reports.find(|report| report["code"] == "reference::nothing").expect("the fault");
    assert_eq!(report["near"], quote);
}
