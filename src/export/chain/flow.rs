//! The flow: a band for each stage and subsector, with the names at both sides.

use super::{Palette, rest};
use crate::{
    export::svg::{Drawing, Pen, px, text_width},
    geo::apart::kept_apart,
    i18n::chain::{ChainMsg as M, band, flow_extent},
    insight::chain::{Bar, End, Flow, Frame, layout},
    model::{Atlas, Lang, Provenance},
};

/// Height for each bar of the side that has more, and the least distance between two names.
const BAR_ROOM: f64 = 22.0;
const NAME_ROOM: f64 = 15.0;
/// Width of the bands with the bars at their ends, and of a bar.
const BANDS: f64 = 560.0;
const BAR: f64 = 12.0;
/// Between a bar and its name, and above and below everything.
const GAP: f64 = 8.0;
const TYPE: f64 = 12.0;

/// The flow; nothing is in it where no entity has both a stage and a subsector.
pub fn flow_drawing(atlas: &Atlas, lang: Lang, flow: &Flow, palette: &Palette) -> Drawing {
    let high = BAR_ROOM * flow.stages.len().max(flow.subsectors.len()) as f64;
    let frame = Frame {
        width: BANDS,
        height: high,
        bar: BAR,
        gap: 12.0,
    };
    let drawing = layout(flow, frame);
    let sides = [true, false].map(|from| {
        let is_of = |bar: &&Bar| matches!(bar.end, End::Stage(_)) == from;
        drawing.bars.iter().filter(is_of).copied().collect::<Vec<Bar>>()
    });
    let widths = sides.each_ref().map(|bars| {
        let wide = |bar: &Bar| text_width(name(atlas, lang, bar), TYPE) + text_width(&said(bar), TYPE);
        bars.iter().map(wide).fold(0.0, f64::max) + 6.0 + GAP
    });
    let left = widths[0] + GAP;
    let mut pen = Pen::default();
    let place = ["translate(", &px(left), " ", &px(GAP), ")"].concat();
    pen.group(&[("transform", &place)], "", |pen| {
        for ribbon in &drawing.ribbons {
            let it = &flow.bands[ribbon.band];
            let stage = atlas.vocab.stages[it.stage.row()].name.get(lang);
            let subsector = atlas.vocab.subsectors[it.subsector.row()].name.get(lang);
            let said = band(lang, stage, subsector, it.entities.len());
            let look = [
                ("d", ribbon.path.as_str()),
                ("fill", &palette.band),
                ("fill-opacity", "0.36"),
            ];
            let count = it.entities.len().to_string();
            pen.group(&[("data-band", &count)], &said, |pen| pen.shape("path", &look));
        }
        for bar in &drawing.bars {
            pen.rect(
                (bar.x, bar.y),
                (BAR, bar.height.max(1.0)),
                &[("fill", &palette.accent)],
            );
        }
    });
    for (bars, (x, anchor)) in sides
        .iter()
        .zip([(left - GAP, "end"), (left + BANDS + GAP, "start")])
    {
        let middles: Vec<f64> = bars.iter().map(|bar| bar.y + bar.height / 2.0).collect();
        for (bar, top) in bars.iter().zip(kept_apart(&middles, NAME_ROOM, high)) {
            // One text, so that name and number keep together whatever type the reader has.
            let text = [name(atlas, lang, bar), " ", &said(bar)].concat();
            let look = [
                ("font-size", "12"),
                ("fill", &palette.ink),
                ("text-anchor", anchor),
            ];
            pen.text((x, top + GAP + 4.0), &look, &text);
        }
    }
    Drawing {
        width: left + BANDS + GAP + widths[1],
        height: high + 2.0 * GAP,
        ground: palette.ground.clone(),
        body: pen.body,
    }
}

fn name<'a>(atlas: &'a Atlas, lang: Lang, bar: &Bar) -> &'a str {
    let term = match bar.end {
        End::Stage(ix) => &atlas.vocab.stages[ix.row()],
        End::Subsector(ix) => &atlas.vocab.subsectors[ix.row()],
    };
    term.name.get(lang)
}

fn said(bar: &Bar) -> String {
    bar.entities.to_string()
}

/// What stands under the flow: of whom it is, how it is read, what it rests on.
pub fn flow_notes(atlas: &Atlas, lang: Lang, flow: &Flow, shown: u32) -> Vec<String> {
    let mut entities: Vec<_> = flow.bands.iter().flat_map(|band| &band.entities).collect();
    entities.sort_unstable();
    entities.dedup();
    let bases = entities.into_iter().flat_map(|&ix| {
        let present = atlas.entity(ix).stages.iter().filter(|mark| !mark.planned);
        present.map(|mark| -> &Provenance { &mark.basis })
    });
    vec![
        rest(lang, atlas, bases),
        flow_extent(lang, flow.both, shown),
        M::FlowRule.say(lang).to_owned(),
    ]
}
