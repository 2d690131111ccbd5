//! The theme of a project: values that take the place of tokens of the templates, read as data before the engine
//! sees them.
//!
//! Merged over the tokens by `typst/house/theming.typ`.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use ecow::EcoString;
use typst::syntax::ast::{Arg, Array, ArrayItem, AstNode, Dict, DictItem, Expr, LetBindingKind, Markup};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, Source, SyntaxNode};
use typst::visualize::Color;

use super::tokens::{Kind, Names, Single, Token, Tokens, single};
use crate::diagnostics::{Diagnostic, Place, Search, Sentence, Value, sentence};
use crate::fonts::Fonts;
use crate::load::SourceFile;

/// A theme that a project brings.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The file, as reports show it.
    pub file: EcoString,
    /// Its text.
    pub(super) source: Source,
}

impl Theme {
    /// A theme, with all that is wrong with it: what is no value, what the tokens of the templates do not have,
    /// what is not of their kind.
    pub(super) fn read(
        file: &SourceFile,
        id: FileId,
        tokens: &Tokens,
        fonts: &Fonts,
    ) -> (Self, Vec<Diagnostic>) {
        let source = Source::new(id, file.text.to_string());
        let theme = Self { file: file.name.clone(), source };
        let mut check = Check { theme: &theme, fonts, faults: vec![], search: Search::default() };
        let (errors, _) = theme.source.root().errors_and_warnings();
        for error in errors {
            let message = sentence!("theme-syntax", reason = error.message.as_str());
            check.faults.push(Diagnostic::error("theme::syntax", theme.place(error.span), message));
        }
        if check.faults.is_empty() {
            check.file(tokens);
        }
        let faults = check.faults;
        (theme, faults)
    }

    fn place(&self, span: DiagSpan) -> Place {
        let start = match span.get() {
            DiagSpanKind::Detached => None,
            DiagSpanKind::Number { num, sub_range, .. } => {
                self.source.range(num, sub_range).map(|range| range.start)
            }
            DiagSpanKind::Range { range, .. } => Some(range.start),
        };
        let position = start.and_then(|start| self.source.lines().byte_to_line_column(start));
        let (line, column) = position.unwrap_or_default();
        Place { file: self.file.clone(), line: line + 1, column: column + 1 }
    }
}

/// Finds what is wrong with a theme.
struct Check<'a> {
    theme: &'a Theme,
    fonts: &'a Fonts,
    faults: Vec<Diagnostic>,
    search: Search,
}

impl Check<'_> {
    fn report(&mut self, code: &'static str, node: &SyntaxNode, message: Sentence) {
        self.faults.push(self.fault(code, node, message));
    }

    fn fault(&self, code: &'static str, node: &SyntaxNode, message: Sentence) -> Diagnostic {
        Diagnostic::error(code, self.theme.place(node.span().into()), message)
    }

    /// A file: names for single values, and the theme.
    fn file(&mut self, tokens: &Tokens) {
        let source = self.theme.source.clone();
        let Some(markup) = source.root().cast::<Markup>() else { return };
        let mut names = Names::new();
        let mut found = false;
        for statement in markup.exprs() {
            let node = statement.to_untyped();
            let binding = match statement {
                Expr::Space(_) | Expr::Parbreak(_) => continue,
                Expr::LetBinding(binding) => binding,
                _ => {
                    self.report("theme::form", node, sentence!("theme-form"));
                    continue;
                }
            };
            let name = match binding.kind() {
                LetBindingKind::Normal(_) => binding.kind().bindings().first().map(|it| it.get().to_string()),
                LetBindingKind::Closure(_) => None,
            };
            match (name, binding.init()) {
                (Some(name), Some(value)) if name == "theme" => {
                    found = true;
                    self.value(&name, &Token::Group(tokens.0.clone()), value, &names);
                }
                (Some(name), Some(value)) => match single(value, &names, 0) {
                    Some(value) => _ = names.insert(name, value),
                    None => self.report("theme::form", value.to_untyped(), sentence!("theme-form")),
                },
                _ => self.report("theme::form", node, sentence!("theme-form")),
            }
        }
        if !found {
            let place = Place::of_file(self.theme.file.clone());
            self.faults.push(Diagnostic::error("theme::form", place, sentence!("theme-missing")));
        }
    }

    /// A value against the token of a name.
    fn value(&mut self, name: &str, token: &Token, value: Expr, names: &Names) {
        let node = value.to_untyped();
        let given = match (token, value) {
            (Token::Group(fields), Expr::Dict(dict)) => return self.group(name, fields, dict, names),
            (Token::List(items), Expr::Array(array)) => return self.list(name, items, array, names),
            // A family of fonts, and those that have what it lacks.
            (Token::Single(Kind::Words), Expr::Array(array)) => {
                for item in array.items() {
                    match item {
                        ArrayItem::Pos(value) => self.value(name, token, value, names),
                        ArrayItem::Spread(spread) => {
                            self.report("theme::form", spread.to_untyped(), sentence!("theme-form"));
                        }
                    }
                }
                return;
            }
            // `()` is an empty list, and nothing is changed by it.
            (Token::Group(_), Expr::Array(array)) if array.items().next().is_none() => return,
            (_, Expr::Dict(_)) => "group",
            (_, Expr::Array(_)) => "list",
            (token, value) => {
                let Some(single) = single(value, names, 0) else {
                    return self.report("theme::form", node, sentence!("theme-form"));
                };
                match token {
                    Token::Single(kind) if kind.takes(single.kind) => {
                        return self.single(name, single, value);
                    }
                    _ => single.kind.word(),
                }
            }
        };
        let (wanted, given) = (Value::Choice(token.word()), Value::Choice(given));
        self.report(
            "theme::value",
            node,
            sentence!("theme-kind", name = name, wanted = wanted, given = given),
        );
    }

    /// A single value of the right kind.
    fn single(&mut self, name: &str, single: Single, value: Expr) {
        let node = value.to_untyped();
        if !single.is_in_range() {
            let (text, kind) = (node.full_text(), Value::Choice(single.kind.word()));
            let message = sentence!("theme-range", name = name, value = text.as_str(), kind = kind);
            return self.report("theme::value", node, message);
        }
        if let Expr::Str(family) = value
            && name.starts_with("font.")
        {
            let family = family.get();
            let known: BTreeSet<&str> = self.fonts.faces().iter().map(|face| face.family.as_str()).collect();
            if !known.iter().any(|known| known.eq_ignore_ascii_case(&family)) {
                self.report("font::missing", node, sentence!("font-missing", family = family.as_str()));
            }
        }
        if let Expr::FuncCall(call) = value
            && let Some(Arg::Pos(Expr::Str(digits))) = call.args().items().next()
            && Color::from_str(&digits.get()).is_err()
        {
            let message = sentence!("theme-colour", value = digits.get().as_str());
            self.report("theme::value", node, message);
        }
    }

    fn group(&mut self, name: &str, fields: &BTreeMap<String, Token>, dict: Dict, names: &Names) {
        for item in dict.items() {
            let (key, node, value) = match item {
                DictItem::Named(named) => {
                    (named.name().get().to_string(), named.name().to_untyped(), named.expr())
                }
                DictItem::Keyed(keyed) => match keyed.key() {
                    Expr::Str(key) => (key.get().to_string(), key.to_untyped(), keyed.expr()),
                    key => {
                        self.report("theme::form", key.to_untyped(), sentence!("theme-form"));
                        continue;
                    }
                },
                DictItem::Spread(spread) => {
                    self.report("theme::form", spread.to_untyped(), sentence!("theme-form"));
                    continue;
                }
            };
            let path = if name == "theme" { key.clone() } else { format!("{name}.{key}") };
            if let Some(token) = fields.get(&key) {
                self.value(&path, token, value, names);
            } else {
                let fault = self.fault("theme::token", node, sentence!("theme-token", name = path.as_str()));
                self.faults.push(self.search.hint(fault, &key, fields.keys().map(String::as_str)));
            }
        }
    }

    fn list(&mut self, name: &str, wanted: &[Token], array: Array, names: &Names) {
        let count = array.items().count();
        if count != wanted.len() {
            let message = sentence!("theme-count", name = name, wanted = wanted.len(), count = count);
            return self.report("theme::value", array.to_untyped(), message);
        }
        for (token, item) in wanted.iter().zip(array.items()) {
            match item {
                ArrayItem::Pos(value) => self.value(name, token, value, names),
                ArrayItem::Spread(spread) => {
                    self.report("theme::form", spread.to_untyped(), sentence!("theme-form"));
                }
            }
        }
    }
}
