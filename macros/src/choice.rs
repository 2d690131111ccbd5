//! An enum whose variants hold nothing: one of several words.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields};

use crate::attributes::{Element, documentation, kebab_case};

/// The implementation for an enum of words.
pub fn expand(input: &DeriveInput, data: &DataEnum) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let mut words = vec![];
    let mut documentations = vec![];
    let mut variants = vec![];
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            let message = "a variant with a value belongs to an enum with `either` or `kinds`";
            return Err(Error::new_spanned(variant, message));
        }
        let element = Element::parse(&variant.attrs)?;
        words.push(element.name.unwrap_or_else(|| kebab_case(&variant.ident.to_string())));
        documentations.push(documentation(&variant.attrs));
        variants.push(&variant.ident);
    }
    Ok(quote! {
        impl crate::source::Chosen for #name {
            const CHOICES: &'static [crate::source::Choice] = &[
                #(crate::source::Choice { word: #words, documentation: #documentations }),*
            ];
            const ALL: &'static [Self] = &[#(Self::#variants),*];
        }

        impl #name {
            /// The word that stands for it in a file.
            pub fn word(self) -> &'static str {
                match self {
                    #(Self::#variants => #words),*
                }
            }
        }

        impl crate::source::Source for #name {
            fn shape() -> crate::source::Shape {
                crate::source::Shape::Choice(<Self as crate::source::Chosen>::CHOICES)
            }

            fn read(node: &crate::load::Node, reader: &mut crate::source::Reader) -> Option<Self> {
                let found = reader.choice(node, <Self as crate::source::Chosen>::CHOICES)?;
                <Self as crate::source::Chosen>::ALL.get(found).copied()
            }

            fn write(&self) -> crate::source::Written {
                crate::source::Written::Scalar(self.word().into())
            }
        }
    })
}
