//! One element and all below it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::{Error, Result, Stmt};

/// Elements that are SVG wherever they stand.
const SVG: &[&str] = &[
    "svg",
    "g",
    "path",
    "circle",
    "rect",
    "line",
    "text",
    "tspan",
    "polygon",
    "polyline",
    "defs",
    "pattern",
    "use",
    "ellipse",
    "clipPath",
    "mask",
    "marker",
    "symbol",
    "linearGradient",
    "stop",
    "desc",
];

/// The browser's class of an event; what is not listed is a plain event.
const EVENTS: &[(&str, &str)] = &[
    ("click", "MouseEvent"),
    ("dblclick", "MouseEvent"),
    ("mousedown", "MouseEvent"),
    ("pointerdown", "PointerEvent"),
    ("pointermove", "PointerEvent"),
    ("pointerup", "PointerEvent"),
    ("pointercancel", "PointerEvent"),
    ("pointerover", "PointerEvent"),
    ("pointerout", "PointerEvent"),
    ("pointerenter", "PointerEvent"),
    ("pointerleave", "PointerEvent"),
    ("keydown", "KeyboardEvent"),
    ("keyup", "KeyboardEvent"),
    ("focus", "FocusEvent"),
    ("blur", "FocusEvent"),
    ("focusin", "FocusEvent"),
    ("focusout", "FocusEvent"),
    ("submit", "SubmitEvent"),
    ("wheel", "WheelEvent"),
    ("compositionstart", "CompositionEvent"),
    ("compositionend", "CompositionEvent"),
];

/// Several nodes as one view; `in_svg` says whether they stand inside an `<svg>`.
pub(crate) fn nodes(nodes: &[Node], in_svg: bool) -> Result<TokenStream> {
    let mut views = nodes
        .iter()
        .filter(|node| !matches!(node, Node::Comment(_)))
        .collect::<Vec<_>>();
    if views.len() == 1 {
        return node(views.remove(0), in_svg);
    }
    let views = views
        .into_iter()
        .map(|it| node(it, in_svg))
        .collect::<Result<Vec<_>>>()?;
    Ok(quote! { crate::ui::dom::AnyView::list(::std::vec![#(crate::ui::dom::IntoView::into_any(#views)),*]) })
}

fn node(it: &Node, in_svg: bool) -> Result<TokenStream> {
    match it {
        Node::Element(it) => element(it, in_svg),
        Node::Fragment(it) => nodes(&it.children, in_svg),
        Node::Text(it) => Ok(it.value.to_token_stream()),
        Node::RawText(it) => {
            let text = it.to_string_best();
            Ok(quote! { #text })
        }
        Node::Block(it) => Ok(block(it)),
        other => Err(Error::new_spanned(other, "this has no place in a view")),
    }
}

/// What stands in braces; a lone expression without them.
fn block(it: &NodeBlock) -> TokenStream {
    match it.try_block().map(|block| block.stmts.as_slice()) {
        Some([Stmt::Expr(only, None)]) => only.to_token_stream(),
        _ => it.to_token_stream(),
    }
}

fn element(it: &NodeElement<Infallible>, in_svg: bool) -> Result<TokenStream> {
    let name = it.open_tag.name.to_string();
    if name == "For" {
        return list(it);
    }
    // `a` and `title` are both: SVG inside of it.
    let is_svg = SVG.contains(&name.as_str()) || in_svg && name != "foreignObject";
    let mut calls = if is_svg {
        quote! { crate::ui::dom::El::svg(#name) }
    } else {
        quote! { crate::ui::dom::El::html(#name) }
    };
    for it in &it.open_tag.attributes {
        match it {
            NodeAttribute::Attribute(it) => calls.extend(attribute(it)?),
            NodeAttribute::Block(it) => return Err(Error::new_spanned(it, "an attribute has a name")),
        }
    }
    let in_svg = is_svg && name != "foreignObject";
    for it in it.children.iter().filter(|it| !matches!(it, Node::Comment(_))) {
        match it {
            Node::Text(text) => calls.extend(quote! { .text(#text) }),
            Node::Fragment(fragment) => {
                for it in &fragment.children {
                    let view = node(it, in_svg)?;
                    calls.extend(quote! { .child(#view) });
                }
            }
            it => {
                let view = node(it, in_svg)?;
                calls.extend(quote! { .child(#view) });
            }
        }
    }
    Ok(calls)
}

fn attribute(it: &KeyedAttribute) -> Result<TokenStream> {
    let key = it.key.to_string();
    let value = it.value();
    let wanted = || value.ok_or_else(|| Error::new_spanned(it, "this wants a value"));
    if key == "node_ref" {
        let value = wanted()?;
        return Ok(quote! { .referred(#value) });
    }
    if let Some((space, name)) = key.split_once(':') {
        let value = wanted()?;
        return match space {
            "on" => {
                let class = EVENTS
                    .iter()
                    .find(|(event, _)| *event == name)
                    .map_or("Event", |(_, class)| class);
                let class = syn::Ident::new(class, proc_macro2::Span::call_site());
                Ok(quote! { .on(#name, crate::ui::dom::handler::<::web_sys::#class, _>(#value)) })
            }
            "class" => Ok(quote! { .class(#name, #value) }),
            "style" => Ok(quote! { .style(#name, #value) }),
            "prop" => Ok(quote! { .prop(#name, #value) }),
            _ => Err(Error::new_spanned(
                &it.key,
                "on:, class:, style: and prop: are understood",
            )),
        };
    }
    Ok(match (it.value_literal_string(), value) {
        (Some(text), _) => quote! { .fixed(#key, #text) },
        (None, Some(value)) => quote! { .attr(#key, #value) },
        (None, None) => quote! { .fixed(#key, "") },
    })
}

/// `<For each=items key=key_of children=view_of />`: rows that are kept while their key stays.
fn list(it: &NodeElement<Infallible>) -> Result<TokenStream> {
    let value = |wanted: &str| {
        it.open_tag
            .attributes
            .iter()
            .find_map(|it| match it {
                NodeAttribute::Attribute(it) if it.key.to_string() == wanted => it.value(),
                _ => None,
            })
            .ok_or_else(|| Error::new_spanned(&it.open_tag.name, format!("For wants {wanted}=")))
    };
    let (each, key, children) = (value("each")?, value("key")?, value("children")?);
    Ok(quote! { crate::ui::dom::keyed(#each, #key, #children) })
}
