//! Where an element of a drawing stands and how it looks, on the element itself.

use super::value;
use crate::export::svg::{attribute, paint, placing, unitless};
use crate::geo::decimal;
use web_sys::{CssStyleDeclaration, Element};

/// Attributes that say where and what, rather than how it looks. A link keeps no address: it leads into the page.
const GEOMETRY: &str = "d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points viewBox preserveAspectRatio offset rotate \
                        textLength lengthAdjust pathLength clip-path clipPathUnits gradientUnits gradientTransform \
                        patternUnits patternTransform patternContentUnits markerWidth markerHeight markerUnits refX \
                        refY orient marker-start marker-end lang";

/// Properties that an element hands on to those inside it.
const INHERITED: [&str; 15] = [
    "fill-rule",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "visibility",
    "text-anchor",
    "dominant-baseline",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "font-variant-numeric",
    "letter-spacing",
];

/// Properties of an element alone.
const OWN: [(&str, &str); 2] = [("opacity", "1"), ("vector-effect", "none")];

/// What an element hands on: paints first, then the values of [`INHERITED`].
pub(super) type Handed = std::rc::Rc<[String]>;

/// What is handed on where nothing is known: every look is said.
pub(super) fn unknown() -> Handed {
    vec![String::new(); 4 + INHERITED.len()].into()
}

/// Writes the looks that an element does not have from outside, and gives what it hands on.
pub(super) fn dress(body: &mut String, style: &CssStyleDeclaration, outside: &Handed) -> Handed {
    let mut handed: Vec<String> = Vec::with_capacity(outside.len());
    for name in ["fill", "stroke"] {
        let given = paint(&value(style, name));
        let share: f64 = value(style, &[name, "-opacity"].concat()).parse().unwrap_or(1.0);
        handed.push(given.colour);
        handed.push(decimal(given.alpha * share, 3));
    }
    for name in INHERITED {
        let given = value(style, name);
        handed.push(if name == "font-family" {
            given
        } else {
            unitless(&given)
        });
    }
    let names = ["fill", "fill-opacity", "stroke", "stroke-opacity"]
        .into_iter()
        .chain(INHERITED);
    for ((name, now), before) in names.zip(&handed).zip(outside.iter()) {
        if now != before && !now.is_empty() {
            attribute(body, name, now);
        }
    }
    handed.into()
}

/// Writes where an element stands and what belongs to it alone.
pub(super) fn geometry(body: &mut String, element: &Element, tag: &str, style: &CssStyleDeclaration) {
    for name in GEOMETRY.split(' ') {
        if let Some(given) = element.get_attribute(name) {
            attribute(body, name, &given);
        }
    }
    // What others refer to keeps its id, and a use what it refers to.
    if matches!(
        tag,
        "linearGradient" | "clipPath" | "pattern" | "marker" | "symbol"
    ) {
        attribute(body, "id", &element.id());
    }
    if tag == "use"
        && let Some(of) = element.get_attribute("href").filter(|it| it.starts_with('#'))
    {
        attribute(body, "href", &of);
    }
    if tag == "stop" {
        attribute(body, "stop-color", &paint(&value(style, "stop-color")).colour);
        attribute(body, "stop-opacity", &value(style, "stop-opacity"));
    }
    let own = element.get_attribute("transform");
    let (moved, scaled) = (value(style, "translate"), value(style, "scale"));
    if let Some(transform) = placing(&moved, &scaled, &value(style, "transform"), own.as_deref()) {
        attribute(body, "transform", &transform);
    }
    for (name, initial) in OWN {
        let given = value(style, name);
        if given != initial && !given.is_empty() {
            attribute(body, name, &given);
        }
    }
}
