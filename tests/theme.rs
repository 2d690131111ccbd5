//! The look of the house stands in the tokens alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use khulasa::{Press, PressOptions};
use typst::syntax::ast::{AstNode, Expr, FieldAccess, Named, Numeric, Str, Unit};
use typst::syntax::{SyntaxNode, parse};

/// Where lengths, colours and fonts are named.
const TOKENS: [&str; 2] = ["house/tokens.typ", "theme.typ"];

/// What other templates name, and why it is no measure of the look.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("house/index-deal.typ", "1pt", "rounding, which must not push a row out of its page")];

/// What makes colours in the engine, and those that it has names for.
const COLOURS: [&str; 27] = [
    "aqua", "black", "blue", "cmyk", "color", "eastern", "fuchsia", "gradient", "gray", "green", "lime",
    "luma", "maroon", "navy", "oklab", "oklch", "olive", "orange", "purple", "red", "rgb", "silver",
    "stroke", "teal", "tiling", "white", "yellow",
];

/// The paths and texts of the templates of a folder.
fn templates(folder: &Path, prefix: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            templates(&entry.path(), &format!("{name}/"), found);
        } else if name.ends_with(".typ") {
            found.push((name, fs::read_to_string(entry.path()).expect("a template")));
        }
    }
}

/// What a template names itself of lengths, colours and fonts.
fn named_looks(node: &SyntaxNode, families: &BTreeSet<String>, found: &mut Vec<String>) {
    if let Some(access) = node.cast::<FieldAccess>() {
        return named_looks(access.target().to_untyped(), families, found);
    }
    if let Some(named) = node.cast::<Named>() {
        if named.name().as_str() == "font" && matches!(named.expr(), Expr::Str(_) | Expr::Array(_)) {
            found.push(node.full_text().to_string());
        }
        return named_looks(named.expr().to_untyped(), families, found);
    }
    if let Some(numeric) = node.cast::<Numeric>() {
        let (value, unit) = numeric.get();
        let whole = unit == Unit::Percent && value == 100.0;
        if value != 0.0 && !whole && unit != Unit::Fr {
            found.push(node.full_text().to_string());
        }
    }
    if let Some(Expr::Ident(name)) = node.cast::<Expr>()
        && COLOURS.contains(&name.as_str())
    {
        found.push(name.as_str().into());
    }
    if let Some(string) = node.cast::<Str>() {
        let string = string.get();
        if string.starts_with('#') || families.contains(string.as_str()) {
            found.push(string.to_string());
        }
    }
    node.children().for_each(|child| named_looks(child, families, found));
}

fn looks_of(text: &str) -> Vec<String> {
    let families = BTreeSet::from(["Amiri".to_owned()]);
    let mut found = vec![];
    named_looks(&parse(text), &families, &mut found);
    found
}

#[test]
fn looks_are_found_however_they_are_written() {
    assert_eq!(looks_of("#v(1.5mm)"), ["1.5mm"]);
    assert_eq!(looks_of("#let f(x) = { if x { pad(x: -2em)[#h(3%)] } }"), ["2em", "3%"]);
    assert_eq!(looks_of("#set text(font: (\"A\", \"B\"), fill: red)"), ["font: (\"A\", \"B\")", "red"]);
    assert_eq!(looks_of("#text(fill: rgb(\"#123456\"))[x]"), ["rgb", "#123456"]);
    assert_eq!(looks_of("#let x = \"Amiri\"\n#stroke(luma(3))"), ["Amiri", "stroke", "luma"]);
    assert_eq!(looks_of("#text(fill: color.mix(a, b))[x]"), ["color"]);
    assert_eq!(looks_of("#block(width: 100%, inset: 0pt, height: 2fr, fill: colour.red)"), [""; 0]);
    assert_eq!(looks_of("A word of 5pt in a text, // and 3mm in a remark"), [""; 0]);
}

#[test]
fn lengths_colours_and_fonts_are_named_in_the_tokens_alone() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let families: BTreeSet<String> = press.fonts().faces().iter().map(|face| face.family.clone()).collect();
    assert!(families.contains("Amiri"), "{families:?}");
    let mut files = vec![];
    templates(Path::new("typst"), "", &mut files);
    assert!(files.len() > 15, "{}", files.len());
    let (mut wrong, mut met) = (vec![], BTreeSet::new());
    for (path, text) in files.iter().filter(|(path, _)| !TOKENS.contains(&path.as_str())) {
        let mut found = vec![];
        named_looks(&parse(text), &families, &mut found);
        for look in found {
            match EXCEPTIONS.iter().find(|(file, allowed, _)| file == path && *allowed == look) {
                Some(exception) => _ = met.insert(exception),
                None => wrong.push(format!("{path}: {look}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(met.len(), EXCEPTIONS.len(), "an exception is not needed any more");
}
