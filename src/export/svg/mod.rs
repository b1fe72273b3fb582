//! Drawings that leave the page: an SVG that stands alone, with title, key, notes and link around what is drawn.

mod lines;
mod paint;
mod pen;

pub use lines::{lines, text_width};
pub use paint::{Paint, paint, placing, unitless};
pub use pen::{Pen, px};

use crate::{geo::decimal, model::Lang};

/// Space around everything.
const MARGIN: f64 = 16.0;
/// The least width of a sheet: title and notes need room.
const NARROWEST: f64 = 360.0;
const TITLE: f64 = 18.0;
const SUBTITLE: f64 = 13.0;
const NOTE: f64 = 11.5;

/// What is drawn, in the words of SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Colour of its ground.
    pub ground: String,
    /// Elements, well formed.
    pub body: String,
}

/// What stands around a drawing.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The language of all texts.
    pub lang: Lang,
    /// What it shows.
    pub title: &'a str,
    /// Of what and how many.
    pub subtitle: &'a str,
    /// What marks and colours mean: a small drawing and a text each. One without a body is a square of its ground.
    pub key: &'a [(Drawing, String)],
    /// Sources, credit, version, time: a paragraph each.
    pub notes: &'a [String],
    /// The link to the same in the atlas.
    pub link: &'a str,
}

/// Colours and type, as the page has them.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Ground of the sheet.
    pub paper: String,
    /// Colour of titles.
    pub ink: String,
    /// Colour of notes.
    pub muted: String,
    /// Stack of typefaces.
    pub font: String,
}

/// Text or value of an attribute, escaped. Characters that XML has no way to hold are left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => safe.push(letter),
        }
    }
    safe
}

/// Adds ` name="value"`.
pub fn attribute(to: &mut String, name: &str, value: &str) {
    to.push(' ');
    to.push_str(name);
    to.push_str("=\"");
    to.push_str(&escaped(value));
    to.push('"');
}

/// The whole of an SVG file and its size.
pub struct Standalone {
    /// The document.
    pub text: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
}

/// Writes lines of text from the top down.
struct Writer<'a> {
    text: String,
    y: f64,
    width: f64,
    look: &'a Look,
}

impl Writer<'_> {
    /// Adds a paragraph.
    fn paragraph(&mut self, text: &str, size: f64, weight: &str, colour: &str) {
        let line_height = (size * 1.45).round();
        for line in lines(text, size, self.width) {
            self.y += line_height;
            self.text.push_str("<text");
            attribute(&mut self.text, "x", &decimal(MARGIN, 1));
            attribute(&mut self.text, "y", &decimal(self.y - line_height * 0.28, 1));
            attribute(&mut self.text, "font-size", &decimal(size, 1));
            attribute(&mut self.text, "font-weight", weight);
            attribute(&mut self.text, "fill", colour);
            self.text.push('>');
            self.text.push_str(&escaped(&line));
            self.text.push_str("</text>\n");
        }
    }

    /// Adds marks with their texts, in rows.
    fn key(&mut self, key: &[(Drawing, String)]) {
        let mut x = MARGIN;
        let row = 20.0;
        self.y += row;
        for (mark, label) in key {
            let wide = mark.width + 6.0 + text_width(label, NOTE) + 16.0;
            if x + wide > self.width + MARGIN && x > MARGIN {
                x = MARGIN;
                self.y += row;
            }
            place(
                &mut self.text,
                mark,
                (x, self.y - 6.0 - mark.height / 2.0),
                &self.look.muted,
            );
            self.text.push_str("<text");
            attribute(&mut self.text, "x", &decimal(x + mark.width + 6.0, 1));
            attribute(&mut self.text, "y", &decimal(self.y - 2.0, 1));
            attribute(&mut self.text, "font-size", &decimal(NOTE, 1));
            attribute(&mut self.text, "fill", &self.look.ink);
            self.text.push('>');
            self.text.push_str(&escaped(label));
            self.text.push_str("</text>\n");
            x += wide;
        }
    }
}

/// The file of a drawing: the drawing with everything that it needs to be understood away from the page.
pub fn standalone(drawing: &Drawing, sheet: &Sheet, look: &Look) -> Standalone {
    let inner = drawing.width.max(NARROWEST);
    let width = inner + 2.0 * MARGIN;
    let mut out = Writer {
        text: String::new(),
        y: MARGIN,
        width: inner,
        look,
    };
    out.paragraph(sheet.title, TITLE, "700", &look.ink);
    if !sheet.subtitle.is_empty() {
        out.paragraph(sheet.subtitle, SUBTITLE, "400", &look.muted);
    }
    out.y += 10.0;
    place(&mut out.text, drawing, (MARGIN, out.y), "");
    out.y += drawing.height + 6.0;
    if !sheet.key.is_empty() {
        out.key(sheet.key);
    }
    out.y += 6.0;
    for note in sheet.notes {
        out.paragraph(note, NOTE, "400", &look.muted);
    }
    out.text.push_str("<a");
    attribute(&mut out.text, "href", sheet.link);
    out.text.push_str(">\n");
    out.paragraph(sheet.link, NOTE, "400", &look.muted);
    out.text.push_str("</a>\n");
    let height = (out.y + MARGIN).ceil();
    Standalone {
        text: document(&out.text, (width, height), sheet, look),
        width,
        height,
    }
}

/// Puts a drawing in its place, cut at its edges; a ground of its own is outlined where a colour is given for that.
fn place(text: &mut String, drawing: &Drawing, (x, y): (f64, f64), outline: &str) {
    let place = [
        ("x", x),
        ("y", y),
        ("width", drawing.width),
        ("height", drawing.height),
    ];
    if !drawing.ground.is_empty() {
        text.push_str("<rect");
        for (name, value) in place {
            attribute(text, name, &decimal(value, 2));
        }
        attribute(text, "fill", &drawing.ground);
        if !outline.is_empty() {
            attribute(text, "stroke", outline);
            attribute(text, "stroke-width", "0.5");
        }
        text.push_str("/>\n");
    }
    if !drawing.body.is_empty() {
        text.push_str("<svg");
        for (name, value) in place {
            attribute(text, name, &decimal(value, 2));
        }
        text.push_str(">\n");
        text.push_str(&drawing.body);
        text.push_str("\n</svg>\n");
    }
}

fn document(inside: &str, (width, height): (f64, f64), sheet: &Sheet, look: &Look) -> String {
    let mut text =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    let (wide, high) = (decimal(width, 2), decimal(height, 2));
    attribute(&mut text, "width", &wide);
    attribute(&mut text, "height", &high);
    attribute(&mut text, "viewBox", &["0 0 ", &wide, " ", &high].concat());
    attribute(&mut text, "xml:lang", sheet.lang.tag());
    attribute(&mut text, "lang", sheet.lang.tag());
    attribute(&mut text, "role", "img");
    attribute(&mut text, "font-family", &look.font);
    text.push_str(">\n<title>");
    text.push_str(&escaped(sheet.title));
    text.push_str("</title>\n<desc>");
    let mut said: Vec<&str> = vec![sheet.subtitle];
    said.extend(sheet.notes.iter().map(String::as_str));
    said.push(sheet.link);
    text.push_str(&escaped(said.join("\n").trim_start()));
    text.push_str("</desc>\n<rect width=\"100%\" height=\"100%\"");
    attribute(&mut text, "fill", &look.paper);
    text.push_str("/>\n");
    text.push_str(inside);
    text.push_str("</svg>\n");
    text
}

#[cfg(test)]
mod tests;
