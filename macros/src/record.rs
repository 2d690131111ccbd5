//! A struct: a mapping of a file, or a whole file.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, FieldsNamed};

use crate::attributes::{Container, documentation};
use crate::fields::Part;

/// The implementations for a struct.
pub fn expand(input: &DeriveInput, container: &Container, fields: &FieldsNamed) -> syn::Result<TokenStream> {
    let parts = fields.named.iter().enumerate();
    let parts = parts.map(|(index, field)| Part::new(field, index, None)).collect::<syn::Result<Vec<_>>>()?;
    let Some(called) = &container.called else {
        return Err(Error::new_spanned(&input.ident, "`called = \"a …\"` says what messages call this"));
    };
    let name = &input.ident;
    let title = name.to_string();
    let documentation = documentation(&input.attrs);
    let kind = option(&container.kind);
    let short = option(&parts.iter().find(|part| part.is_short()).map(|part| part.name.clone()));
    let descriptions = parts.iter().map(Part::description);
    let readings = parts.iter().map(Part::reading);
    let writings: Vec<_> = parts.iter().map(Part::writing).collect();
    let walkings: Vec<_> = parts.iter().map(Part::walking).collect();
    let members: Vec<_> = parts.iter().map(|part| &part.member).collect();
    let variables: Vec<_> = parts.iter().map(|part| &part.variable).collect();
    let then = container.then.as_ref().map(|rule| {
        quote!(if !fields.is_damaged() {
            #rule(&value, fields, reader);
        })
    });
    let from_text = parts.iter().any(Part::is_short).then(|| {
        let values = parts.iter().map(Part::reading_short);
        quote!(if node.is_text() {
            return Some(Self { #(#members: #values),* });
        })
    });
    let as_text = parts.iter().find(|part| part.is_short()).map(|part| {
        let (variable, field) = (&part.variable, &part.name);
        quote!(if let [(#field, _)] = mapping.as_slice() {
            return crate::source::Source::write(#variable);
        })
    });
    let kind_entry = container
        .kind
        .as_ref()
        .map(|kind| quote!(mapping.push(("type", crate::source::Written::Scalar(#kind.into())));));
    Ok(quote! {
        impl crate::source::Record for #name {
            const RECORD: &'static crate::source::Mapping = &crate::source::Mapping {
                name: #title,
                called: #called,
                documentation: #documentation,
                kind: #kind,
                short: #short,
                fields: &[#(#descriptions),*],
            };
        }

        impl crate::source::Part for #name {
            const SET: crate::source::Set =
                crate::source::Set::Mapping(<Self as crate::source::Record>::RECORD);

            fn take(fields: &crate::source::Fields, reader: &mut crate::source::Reader) -> Option<Self> {
                #(#readings)*
                let value = Self { #(#members: #variables?),* };
                #then
                Some(value)
            }

            fn put(&self, mapping: &mut Vec<(&'static str, crate::source::Written)>) {
                let Self { #(#members: #variables),* } = self;
                #(#writings)*
            }

            fn visit_parts<'a>(&'a self, visitor: &mut dyn crate::source::Visitor<'a>) {
                visitor.record(self);
                let Self { #(#members: #variables),* } = self;
                #(#walkings)*
            }
        }

        impl crate::source::Source for #name {
            fn shape() -> crate::source::Shape {
                crate::source::Shape::Mapping(<Self as crate::source::Record>::RECORD)
            }

            fn read(node: &crate::load::Node, reader: &mut crate::source::Reader) -> Option<Self> {
                #from_text
                let fields = reader.fields(node, <Self as crate::source::Record>::RECORD)?;
                <Self as crate::source::Part>::take(&fields, reader)
            }

            fn write(&self) -> crate::source::Written {
                let mut entries = vec![];
                let mapping = &mut entries;
                #kind_entry
                crate::source::Part::put(self, mapping);
                #[allow(unused_variables)]
                let Self { #(#members: #variables),* } = self;
                #as_text
                crate::source::Written::Mapping(entries)
            }

            fn visit<'a>(&'a self, visitor: &mut dyn crate::source::Visitor<'a>) {
                crate::source::Part::visit_parts(self, visitor);
            }
        }
    })
}

fn option(text: &Option<String>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}
