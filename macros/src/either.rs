//! An enum that is flattened into a struct: the mapping has the fields of one of its variants.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput};

use crate::attributes::{Element, documentation, kebab_case};
use crate::fields::Part;

/// The implementation for an enum of sets of fields.
pub fn expand(input: &DeriveInput, data: &DataEnum) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let mut descriptions = vec![];
    let mut readings = vec![];
    let mut writings = vec![];
    let mut walkings = vec![];
    for (position, variant) in data.variants.iter().enumerate() {
        let ident = &variant.ident;
        let element = Element::parse(&variant.attrs)?;
        let own = element.name.unwrap_or_else(|| kebab_case(&ident.to_string()));
        let fields = variant.fields.iter().enumerate();
        let parts =
            fields.map(|(index, field)| Part::new(field, index, field.ident.is_none().then(|| own.clone())));
        let parts = parts.collect::<syn::Result<Vec<_>>>()?;
        let (members, variables): (Vec<_>, Vec<_>) =
            parts.iter().map(|part| (&part.member, &part.variable)).unzip();
        let fields = parts.iter().map(Part::description);
        let documentation = documentation(&variant.attrs);
        descriptions.push(quote!(crate::source::Variant {
            documentation: #documentation, fields: &[#(#fields),*]
        }));
        let reading = parts.iter().map(Part::reading);
        readings.push(quote!(#position => {
            #(#reading)*
            Some(Self::#ident { #(#members: #variables?),* })
        }));
        let writing = parts.iter().map(Part::writing);
        writings.push(quote!(Self::#ident { #(#members: #variables),* } => { #(#writing)* }));
        let walking = parts.iter().map(Part::walking);
        walkings.push(quote!(Self::#ident { #(#members: #variables),* } => { #(#walking)* }));
    }
    Ok(quote! {
        impl #name {
            const VARIANTS: &'static [crate::source::Variant] = &[#(#descriptions),*];
        }

        impl crate::source::Part for #name {
            const SET: crate::source::Set = crate::source::Set::Either(Self::VARIANTS);

            fn take(fields: &crate::source::Fields, reader: &mut crate::source::Reader) -> Option<Self> {
                match reader.either(fields, Self::VARIANTS)? {
                    #(#readings)*
                    _ => None,
                }
            }

            fn put(&self, mapping: &mut Vec<(&'static str, crate::source::Written)>) {
                match self { #(#writings)* }
            }

            fn visit_parts<'a>(&'a self, visitor: &mut dyn crate::source::Visitor<'a>) {
                match self { #(#walkings)* }
            }
        }
    })
}
