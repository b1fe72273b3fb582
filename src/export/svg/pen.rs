//! Writes elements of a drawing.

use super::{attribute, escaped};
use crate::geo::decimal;

/// A length as a drawing has it, to a tenth.
pub fn px(length: f64) -> String {
    decimal(length, 1)
}

/// Elements, one after the other.
#[derive(Default)]
pub struct Pen {
    /// What is written so far.
    pub body: String,
}

impl Pen {
    fn tag(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.body.push('<');
        self.body.push_str(tag);
        for (name, value) in attributes {
            attribute(&mut self.body, name, value);
        }
    }

    /// An element with nothing inside.
    pub fn shape(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.tag(tag, attributes);
        self.body.push_str("/>");
    }

    /// A group, with what it says where it is pointed at; `inside` writes the rest of it.
    pub fn group(&mut self, attributes: &[(&str, &str)], said: &str, inside: impl FnOnce(&mut Self)) {
        self.tag("g", attributes);
        self.body.push('>');
        if !said.is_empty() {
            self.body
                .push_str(&["<title>", &escaped(said), "</title>"].concat());
        }
        inside(self);
        self.body.push_str("</g>\n");
    }

    /// A text at a place: `y` is its base line.
    pub fn text(&mut self, (x, y): (f64, f64), attributes: &[(&str, &str)], text: &str) {
        self.tag("text", &[("x", &px(x)), ("y", &px(y))]);
        for (name, value) in attributes {
            attribute(&mut self.body, name, value);
        }
        self.body.push('>');
        self.body.push_str(&escaped(text));
        self.body.push_str("</text>");
    }

    /// A rectangle.
    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), look: &[(&str, &str)]) {
        let (x, y, width, height) = (px(x), px(y), px(width), px(height));
        let place = [("x", &x), ("y", &y), ("width", &width), ("height", &height)];
        let place = place.map(|(name, value)| (name, value.as_str()));
        self.shape("rect", &[&place, look].concat());
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), look: &[(&str, &str)]) {
        let (x1, y1, x2, y2) = (px(from.0), px(from.1), px(to.0), px(to.1));
        let place = [("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
        let place = place.map(|(name, value)| (name, value.as_str()));
        self.shape("line", &[&place, look].concat());
    }
}
