//! The glyphs of the states: each differs in form, so that none is told by its colour alone.

use super::Palette;
use crate::{
    export::svg::{Drawing, Pen, attribute, px},
    i18n::chain::ChainMsg,
    insight::chain::State,
    model::Lang,
};

/// Size of a glyph.
pub(super) const GLYPH: (f64, f64) = (20.0, 9.0);

/// All states, in the order of the page's legend.
const STATES: [State; 6] = [
    State::Stated,
    State::Implied,
    State::Untold,
    State::Planned,
    State::NoData,
    State::Out,
];

/// What glyphs refer to, once a file.
pub(super) fn definitions(pen: &mut Pen, palette: &Palette) {
    let stripes = |pen: &mut Pen, id: &str, every: f64, thick: f64, colour: &str| {
        pen.body.push_str(&["<pattern id=\"", id, "\""].concat());
        for (name, value) in [
            ("width", px(every).as_str()),
            ("height", &px(every)),
            ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"),
        ] {
            attribute(&mut pen.body, name, value);
        }
        pen.body.push('>');
        pen.rect((0.0, 0.0), (thick, every), &[("fill", colour)]);
        pen.body.push_str("</pattern>");
    };
    pen.body.push_str("<defs>");
    stripes(pen, "state-implied", 4.5, 2.0, &palette.accent);
    stripes(pen, "state-out", 6.0, 1.0, &palette.rule);
    pen.body.push_str("</defs>\n");
}

/// The glyph of a state, its upper left corner at `at`.
pub(super) fn glyph(pen: &mut Pen, palette: &Palette, state: State, (x, y): (f64, f64)) {
    let (width, height) = GLYPH;
    let accent = palette.accent.as_str();
    // Strokes lie within.
    let mut framed = |inset: f64, fill: &str, stroke: f64, more: &[(&str, &str)]| {
        let size = (width - 2.0 * inset, height - 2.0 * inset);
        let stroke = px(stroke);
        let look = [
            ("rx", "2"),
            ("fill", fill),
            ("stroke", accent),
            ("stroke-width", stroke.as_str()),
        ];
        pen.rect((x + inset, y + inset), size, &[&look, more].concat());
    };
    match state {
        State::Stated => framed(0.8, accent, 1.5, &[]),
        State::Implied => framed(0.5, "url(#state-implied)", 0.5, &[]),
        State::Untold => framed(1.0, &palette.weak, 2.0, &[]),
        State::Planned => framed(0.8, "none", 1.5, &[("stroke-dasharray", "4 2")]),
        State::NoData => {
            let middle = y + height / 2.0;
            pen.line(
                (x + 1.0, middle),
                (x + width - 1.0, middle),
                &[("stroke", &palette.rule)],
            );
        }
        State::Out => {
            let look = [
                ("fill", "url(#state-out)"),
                ("stroke", palette.rule.as_str()),
                ("stroke-width", "0.5"),
            ];
            pen.rect((x + 0.3, y + 0.3), (width - 0.6, height - 0.6), &look);
        }
    }
}

/// Every state with its word.
pub fn legend(lang: Lang, palette: &Palette) -> Vec<(Drawing, String)> {
    let entry = |state: State| {
        let mut pen = Pen::default();
        glyph(&mut pen, palette, state, (0.0, 0.0));
        let drawing = Drawing {
            width: GLYPH.0,
            height: GLYPH.1,
            ground: String::new(),
            body: pen.body,
        };
        (drawing, ChainMsg::of_state(state).say(lang).to_owned())
    };
    STATES.map(entry).into()
}
