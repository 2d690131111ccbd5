//! An enum of the kinds of files, each told by the word in its field `type`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields};

/// The implementation for an enum of kinds.
pub fn expand(input: &DeriveInput, data: &DataEnum) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let mut variants = vec![];
    let mut records = vec![];
    for variant in &data.variants {
        let Fields::Unnamed(fields) = &variant.fields else {
            return Err(Error::new_spanned(variant, "a kind holds the struct of its file"));
        };
        variants.push(&variant.ident);
        records.push(fields.unnamed.iter().map(|field| &field.ty).collect::<Vec<_>>());
    }
    let records: Vec<_> = records.iter().map(|kinds| quote!(#(#kinds)*)).collect();
    Ok(quote! {
        impl #name {
            /// What files can be, in the order of the documentation.
            pub const KINDS: &'static [&'static crate::source::Mapping] =
                &[#(<#records as crate::source::Record>::RECORD),*];
        }

        impl crate::source::Source for #name {
            fn shape() -> crate::source::Shape {
                crate::source::Shape::Kinds(Self::KINDS)
            }

            fn read(node: &crate::load::Node, reader: &mut crate::source::Reader) -> Option<Self> {
                let kind = reader.kind(node, Self::KINDS)?;
                #(if crate::source::Mapping::has_kind(<#records as crate::source::Record>::RECORD, &kind) {
                    return <#records as crate::source::Source>::read(node, reader).map(Self::#variants);
                })*
                None
            }

            fn write(&self) -> crate::source::Written {
                match self { #(Self::#variants(content) => crate::source::Source::write(content)),* }
            }

            fn visit<'a>(&'a self, visitor: &mut dyn crate::source::Visitor<'a>) {
                match self { #(Self::#variants(content) => crate::source::Source::visit(content, visitor)),* }
            }
        }
    })
}
