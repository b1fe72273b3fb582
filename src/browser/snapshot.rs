//! What a drawing of the page looks like at this moment, as SVG that stands alone: every computed colour, line and type
//! written on the element itself.

mod dress;

use super::{page, pause::pause};
use crate::export::svg::{Drawing, Look, attribute, escaped, paint, placing};
use crate::geo::decimal;
use dress::{Handed, dress, geometry};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Node};

/// Why there is no drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It is not in the page, or has no size.
    #[error("there is nothing drawn")]
    NotShown,
    /// It was not wanted any more.
    #[error("given up")]
    Cancelled,
}

/// How many elements are read before the browser has its turn.
const AT_ONCE: u32 = 250;

/// Elements that draw. Others, such as what moves or runs, stay behind.
const DRAWN: &str = "g path rect circle ellipse line polyline polygon text tspan title desc a svg defs linearGradient stop \
                     clipPath pattern marker symbol use";

enum Step {
    Enter(Node, Handed),
    Leave(String),
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    page::window().get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

fn is_svg(element: &Element) -> bool {
    element.namespace_uri().as_deref() == Some("http://www.w3.org/2000/svg")
}

/// The first ground behind an element that can be seen.
fn ground(element: &Element) -> String {
    let mut at = Some(element.clone());
    while let Some(element) = at {
        let behind = style_of(&element).map(|style| paint(&value(&style, "background-color")));
        if let Some(behind) = behind.filter(|it| !it.is_clear()) {
            return behind.colour;
        }
        at = element.parent_element();
    }
    String::new()
}

/// Colours and type of the page as it stands.
pub fn look() -> Look {
    let root = page::document().document_element();
    let style = root.as_ref().and_then(style_of);
    let token = |name: &str| {
        style
            .as_ref()
            .map(|style| value(style, name).trim().to_owned())
            .unwrap_or_default()
    };
    let body = page::document().body();
    let font = body
        .and_then(|body| style_of(&body))
        .map(|style| value(&style, "font-family"));
    Look {
        paper: token("--panel"),
        ink: token("--ink"),
        muted: token("--ink-2"),
        font: font.unwrap_or_default(),
    }
}

/// The value of a colour that the style sheet names.
pub fn token(name: &str) -> String {
    let root = page::document().document_element();
    root.and_then(|root| style_of(&root))
        .map(|style| value(&style, name).trim().to_owned())
        .unwrap_or_default()
}

/// The colour of an element's ground, where it has one of its own.
pub fn background(element: &Element) -> Option<String> {
    let behind = paint(&value(&style_of(element)?, "background-color"));
    (!behind.is_clear()).then_some(behind.colour)
}

/// Reads a drawing: an `<svg>`, or an element whose children are the layers of one. `go_on` is told how far it is, from 0 to 1,
/// and says whether it is still wanted.
pub async fn take(drawn: &Element, mut go_on: impl FnMut(f64) -> bool) -> Result<Drawing, SnapshotError> {
    let (width, height) = size_of(drawn);
    if width < 1.0 || height < 1.0 {
        return Err(SnapshotError::NotShown);
    }
    let all = drawn
        .query_selector_all("*")
        .map_or(1.0, |all| f64::from(all.length()).max(1.0));
    let mut body = String::new();
    let mut read = 0_u32;
    let mut steps: Vec<Step> = Vec::new();
    for layer in layers(drawn) {
        let Some(style) = style_of(&layer) else { continue };
        if value(&style, "display") == "none" || value(&style, "opacity") == "0" {
            continue;
        }
        if !is_svg(&layer) {
            veil(&mut body, &style);
            continue;
        }
        let open = open_layer(&mut body, &layer, &style, (width, height));
        push_children(&mut steps, &layer, &open);
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(tag) => body.push_str(&["</", &tag, ">"].concat()),
                Step::Enter(node, handed) => {
                    read += 1;
                    enter(&mut body, &mut steps, &node, &handed);
                    if read.is_multiple_of(AT_ONCE) {
                        pause().await;
                        // Texts are read too, so that it may seem to be beyond the end.
                        if !go_on((f64::from(read) / all).min(1.0)) {
                            return Err(SnapshotError::Cancelled);
                        }
                    }
                }
            }
        }
        body.push_str("</g></svg>");
    }
    if body.is_empty() {
        return Err(SnapshotError::NotShown);
    }
    Ok(Drawing {
        width,
        height,
        ground: ground(drawn),
        body,
    })
}

/// The size of a drawing in the page; of one that is folded away the size that it says.
fn size_of(drawn: &Element) -> (f64, f64) {
    let rect = drawn.get_bounding_client_rect();
    if rect.width() > 0.0 {
        return (rect.width(), rect.height());
    }
    let said = |name: &str| {
        drawn
            .get_attribute(name)
            .and_then(|it| it.parse().ok())
            .unwrap_or(0.0)
    };
    (said("width"), said("height"))
}

/// The drawing itself, or its layers from the lowest up.
fn layers(drawn: &Element) -> Vec<Element> {
    if is_svg(drawn) {
        return vec![drawn.clone()];
    }
    let children = drawn.children();
    (0..children.length())
        .filter_map(|at| children.item(at))
        .collect()
}

/// What dims the layers below it.
fn veil(body: &mut String, style: &CssStyleDeclaration) {
    let cover = paint(&value(style, "background-color"));
    if cover.is_clear() {
        return;
    }
    body.push_str("<rect width=\"100%\" height=\"100%\"");
    attribute(body, "fill", &cover.colour);
    let opacity: f64 = value(style, "opacity").parse().unwrap_or(1.0);
    attribute(body, "fill-opacity", &decimal(cover.alpha * opacity, 3));
    body.push_str("/>");
}

/// Begins a layer with what it hands on.
fn open_layer(
    body: &mut String,
    layer: &Element,
    style: &CssStyleDeclaration,
    (width, height): (f64, f64),
) -> Handed {
    body.push_str("<svg");
    attribute(body, "width", &decimal(width, 2));
    attribute(body, "height", &decimal(height, 2));
    for name in ["viewBox", "preserveAspectRatio"] {
        if let Some(given) = layer.get_attribute(name) {
            attribute(body, name, &given);
        }
    }
    // A layer that is moved about by its style is cut at the edges of the pane, others as the page shows them.
    let moved = value(style, "transform");
    if (moved.is_empty() || moved == "none") && value(style, "overflow") == "visible" {
        attribute(body, "overflow", "visible");
    }
    body.push_str("><g");
    if let Some(transform) = placing("none", "none", &moved, None) {
        attribute(body, "transform", &transform);
    }
    let outside = dress::unknown();
    let handed = dress(body, style, &outside);
    body.push('>');
    handed
}

fn push_children(steps: &mut Vec<Step>, of: &Element, handed: &Handed) {
    let mut child = of.last_child();
    while let Some(node) = child {
        child = node.previous_sibling();
        steps.push(Step::Enter(node, handed.clone()));
    }
}

/// Writes a node and puts what is inside it on the stack.
fn enter(body: &mut String, steps: &mut Vec<Step>, node: &Node, outside: &Handed) {
    let Some(element) = node.dyn_ref::<Element>() else {
        if node.node_type() == Node::TEXT_NODE {
            body.push_str(&escaped(&node.text_content().unwrap_or_default()));
        }
        return;
    };
    let tag = element.local_name();
    if !is_svg(element) || !DRAWN.split(' ').any(|it| it == tag) {
        return;
    }
    let Some(style) = style_of(element) else { return };
    let is_words = tag == "title" || tag == "desc";
    let is_hidden = value(&style, "visibility") == "hidden" && element.child_element_count() == 0;
    if !is_words && (value(&style, "display") == "none" || value(&style, "opacity") == "0" || is_hidden) {
        return;
    }
    body.push('<');
    body.push_str(&tag);
    let handed = if is_words {
        outside.clone()
    } else {
        geometry(body, element, &tag, &style);
        dress(body, &style, outside)
    };
    body.push('>');
    if let Some(name) = element.get_attribute("aria-label")
        && !is_words
        && element.query_selector("title").ok().flatten().is_none()
    {
        body.push_str(&["<title>", &escaped(&name), "</title>"].concat());
    }
    steps.push(Step::Leave(tag));
    push_children(steps, element, &handed);
}

/// An element by its id or a selector.
pub fn find(selector: &str) -> Option<Element> {
    page::document().query_selector(selector).ok().flatten()
}

/// Elements of a selector, in the order of the page.
pub fn find_all(selector: &str) -> Vec<Element> {
    let Ok(found) = page::document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at))
        .filter_map(|node: Node| node.dyn_into().ok())
        .collect()
}
