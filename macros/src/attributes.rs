//! The attributes `#[source(…)]` of structs, enums, fields and variants, and their doc comments.

use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path};

/// What stands at a struct or an enum.
#[derive(Default)]
pub struct Container {
    /// What messages call it, with its article.
    pub called: Option<String>,
    /// Its word in the field `type`.
    pub kind: Option<String>,
    /// A rule across its fields.
    pub then: Option<Path>,
    /// Whether it is one of several sets of fields.
    pub either: bool,
    /// Whether it is one of several kinds of files.
    pub kinds: bool,
}

/// What stands at a field or a variant.
#[derive(Default)]
pub struct Element {
    /// Its name in a file.
    pub name: Option<String>,
    /// Whether it is a list that may be left out.
    pub optional: bool,
    /// Whether its fields are fields of the struct around it.
    pub flatten: bool,
    /// Whether a bare text stands for it.
    pub short: bool,
    /// Whether something stands in for it where it could not be read.
    pub stand_in: bool,
    /// Whether it is written on one line.
    pub flow: bool,
}

impl Container {
    /// Reads the attributes of a struct or an enum.
    pub fn parse(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut container = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("source")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("called") {
                    container.called = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.path.is_ident("kind") {
                    container.kind = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.path.is_ident("then") {
                    container.then = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("either") {
                    container.either = true;
                } else if meta.path.is_ident("kinds") {
                    container.kinds = true;
                } else {
                    return Err(meta.error("`called`, `kind`, `then`, `either` and `kinds` are known here"));
                }
                Ok(())
            })?;
        }
        Ok(container)
    }
}

impl Element {
    /// Reads the attributes of a field or a variant.
    pub fn parse(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut element = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("source")) {
            attribute.parse_nested_meta(|meta| {
                let flags: [(&str, &mut bool); 5] = [
                    ("optional", &mut element.optional),
                    ("flatten", &mut element.flatten),
                    ("short", &mut element.short),
                    ("stand_in", &mut element.stand_in),
                    ("flow", &mut element.flow),
                ];
                if meta.path.is_ident("name") {
                    element.name = Some(meta.value()?.parse::<LitStr>()?.value());
                    return Ok(());
                }
                for (name, flag) in flags {
                    if meta.path.is_ident(name) {
                        *flag = true;
                        return Ok(());
                    }
                }
                Err(meta
                    .error("`name`, `optional`, `flatten`, `short`, `stand_in` and `flow` are known here"))
            })?;
        }
        Ok(element)
    }
}

/// A doc comment, its lines joined by spaces; a paragraph of it ends with a line break.
pub fn documentation(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        let Meta::NameValue(meta) = &attribute.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &meta.value else { continue };
        if !meta.path.is_ident("doc") {
            continue;
        }
        let line = line.value();
        let line = line.trim();
        if line.is_empty() {
            text.push('\n');
        } else {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    text
}

/// A name in Rust as files have it: `WorkFirst` is `work-first`.
pub fn kebab_case(name: &str) -> String {
    let mut kebab = String::new();
    for (index, c) in name.chars().enumerate() {
        if c.is_uppercase() && index > 0 {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}
