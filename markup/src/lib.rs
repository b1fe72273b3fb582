//! `view!`: Leptos' markup syntax, written out as calls of the page's own element builder (`crate::ui::dom`).
//!
//! Leptos gives every element, attribute and child a type of its own and compiles each combination anew; for this page
//! that came to more than a megabyte of WebAssembly. The builder has one type for all, so a view costs its calls only.
//!
//! Understood: elements (HTML and SVG), quoted text, `{expression}`, fragments, `<For each= key= children= />`;
//! attributes `name=value`, `name`, `on:event=handler`, `class:name=flag`, `style:name=value`, `prop:name=value`,
//! `node_ref=ref`. Any value may be a closure: then it follows the signals that it reads.

mod element;

use proc_macro::TokenStream;
use quote::quote;

/// Writes markup out as calls of `crate::ui::dom`.
#[proc_macro]
pub fn view(input: TokenStream) -> TokenStream {
    match rstml::parse(input) {
        Ok(nodes) => element::nodes(&nodes, false)
            .unwrap_or_else(syn::Error::into_compile_error)
            .into(),
        Err(error) => {
            let message = error.into_compile_error();
            quote! {{ #message }}.into()
        }
    }
}
