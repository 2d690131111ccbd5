//! The fields of a mapping: how each is described, read, written and walked.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Error, Field, GenericArgument, Member, PathArguments, Type};

use crate::attributes::{Element, documentation};

/// A field of a struct or of a variant.
pub struct Part {
    /// Its name, or its position, in Rust.
    pub member: Member,
    /// The variable that holds it while it is read or written.
    pub variable: Ident,
    /// Its name in a file.
    pub name: String,
    documentation: String,
    element: Element,
    kind: Type,
    /// What an `Option` holds.
    inner: Option<Type>,
}

impl Part {
    /// Reads the declaration of a field. `position` and `name` serve where it has no name of its own.
    pub fn new(field: &Field, position: usize, name: Option<String>) -> syn::Result<Self> {
        let element = Element::parse(&field.attrs)?;
        let (member, own) = match &field.ident {
            Some(ident) => (Member::Named(ident.clone()), Some(ident.to_string())),
            None => (Member::Unnamed(position.into()), None),
        };
        let Some(name) = element.name.clone().or(name).or(own) else {
            return Err(Error::new_spanned(field, "a field needs a name"));
        };
        Ok(Self {
            variable: format_ident!("field_{position}"),
            member,
            name,
            documentation: documentation(&field.attrs),
            element,
            inner: option(&field.ty).cloned(),
            kind: field.ty.clone(),
        })
    }

    /// Whether a bare text stands for the mapping with this field.
    pub fn is_short(&self) -> bool {
        self.element.short
    }

    fn may_be_left_out(&self) -> bool {
        self.inner.is_some() || self.element.optional
    }

    /// The entry of this field in the description of its mapping.
    pub fn description(&self) -> TokenStream {
        let (name, documentation) = (&self.name, &self.documentation);
        let kind = self.inner.as_ref().unwrap_or(&self.kind);
        let required = !self.may_be_left_out();
        let content = if self.element.flatten {
            quote!(crate::source::Content::Flattened(<#kind as crate::source::Part>::SET))
        } else {
            quote!(crate::source::Content::Value(<#kind as crate::source::Source>::shape))
        };
        quote!(crate::source::Field {
            name: #name, documentation: #documentation, required: #required, content: #content
        })
    }

    /// The statement that reads this field from `fields` into its variable, an `Option`.
    pub fn reading(&self) -> TokenStream {
        let (variable, name, kind) = (&self.variable, &self.name, &self.kind);
        let read = match (&self.inner, self.element.flatten) {
            (Some(inner), true) => quote!(Some(reader.together::<#inner>(fields))),
            (None, true) => quote!(<#kind as crate::source::Part>::take(fields, reader)),
            (Some(inner), false) => quote!(Some(reader.optional::<#inner>(fields, #name))),
            (None, false) if self.element.optional => {
                quote!(Some(reader.optional::<#kind>(fields, #name).unwrap_or_default()))
            }
            (None, false) if self.element.stand_in => {
                quote!(Some(reader.required::<#kind>(fields, #name)
                    .unwrap_or_else(|| <#kind>::missing(fields.place().clone()))))
            }
            (None, false) => quote!(reader.required::<#kind>(fields, #name)),
        };
        quote!(let #variable: Option<#kind> = #read;)
    }

    /// The value of this field when a bare text `node` stands for the mapping.
    pub fn reading_short(&self) -> TokenStream {
        let kind = &self.kind;
        if self.element.short {
            quote!(<#kind as crate::source::Source>::read(node, reader)?)
        } else {
            quote!(Default::default())
        }
    }

    /// The statement that adds this field to `mapping`.
    pub fn writing(&self) -> TokenStream {
        let (variable, name) = (&self.variable, &self.name);
        let put = |value: TokenStream| match (self.element.flatten, self.element.flow) {
            (true, _) => quote!(crate::source::Part::put(#value, mapping);),
            (false, true) => {
                quote!(mapping.push((#name, crate::source::Source::write(#value).on_one_line()));)
            }
            (false, false) => quote!(mapping.push((#name, crate::source::Source::write(#value)));),
        };
        if self.inner.is_some() {
            let put = put(quote!(value));
            quote!(if let Some(value) = #variable { #put })
        } else if self.element.optional {
            let put = put(quote!(#variable));
            quote!(if !#variable.is_empty() { #put })
        } else {
            put(quote!(#variable))
        }
    }

    /// The statement that walks this field.
    pub fn walking(&self) -> TokenStream {
        let variable = &self.variable;
        let visit = match self.element.flatten {
            true => quote!(crate::source::Part::visit_parts),
            false => quote!(crate::source::Source::visit),
        };
        if self.inner.is_some() {
            quote!(if let Some(value) = #variable { #visit(value, visitor); })
        } else {
            quote!(#visit(#variable, visitor);)
        }
    }
}

/// What an `Option` holds.
fn option(kind: &Type) -> Option<&Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}
