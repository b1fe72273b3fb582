//! Names beside nodes, where they have room.

use super::{data::Data, layers::Pen};
use crate::ui::dom::prelude::*;
use crate::{
    geo::{
        Rect, Vec2, decimal,
        labels::{Placer, Side, shortened, text_width},
    },
    insight::network::Node,
    model::order::sort_by,
};

/// The size of names, in pixels.
const NAME_PX: f64 = 12.0;

/// The most room that a name gets, in pixels.
const NAME_WIDTH: f64 = 156.0;

/// With so many relations a node is a hub.
const HUB: usize = 9;

/// A name beside its node.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    text: String,
    x: f64,
    y: f64,
    anchor: &'static str,
    is_hub: bool,
}

impl Name {
    pub(super) fn view(self) -> AnyView {
        view! { <text class:hub=self.is_hub x=decimal(self.x, 1) y=decimal(self.y, 1) text-anchor=self.anchor>{self.text}</text> }
            .into_any()
    }
}

/// Names of the given nodes, the first the most important, where they cover neither each other nor a node that is drawn
/// with them. Reactive.
pub(super) fn names(pen: Pen, nodes: &[Node], discs: &[(Vec2, f64)], in_full: bool) -> Vec<Name> {
    let Data {
        app, lang, drawing, ..
    } = pen.data;
    let atlas = app.atlas();
    let rect = |&(at, radius): &(Vec2, f64)| Rect::centred(at, radius * 2.0, radius * 2.0);
    let drawing = drawing.get();
    // What is in sight when all is: a name that leaves it would be cut off there.
    let (region, taken) = pen.stage.paper();
    let mut placer = Placer::new(region);
    placer.block(taken);
    // Nobody finds the way without the names of the hubs: they may cover smaller nodes, which show through around them.
    let hubs = nodes
        .iter()
        .take_while(|&&node| drawing.net.degree(node) >= HUB)
        .count();
    discs[..hubs].iter().for_each(|disc| placer.block(rect(disc)));
    let mut names = Vec::new();
    for (row, (&node, &(at, radius))) in nodes.iter().zip(discs).enumerate() {
        if row == hubs {
            discs[hubs..]
                .iter()
                .for_each(|disc| placer.block(rect(disc).grown(-0.5)));
        }
        let name = atlas.entity(drawing.net.nodes()[node as usize]).name.get(lang);
        let text = if in_full {
            name.to_owned()
        } else {
            shortened(name, NAME_PX, NAME_WIDTH)
        };
        let size = (text_width(&text, NAME_PX), NAME_PX + 2.0);
        let side = placer.place_beside(at, radius, size);
        // The first of those brought out is the one that is looked at: it has its name whatever it covers.
        let side = side.or((in_full && row == 0).then_some(Side::Below));
        names.extend(side.map(|side| beside(text, at, radius, side, row < hubs)));
    }
    names
}

fn beside(text: String, at: Vec2, radius: f64, side: Side, is_hub: bool) -> Name {
    let away = radius + 3.0;
    let (right, down, anchor) = match side {
        Side::Right => (away, NAME_PX * 0.35, "start"),
        Side::Left => (-away, NAME_PX * 0.35, "end"),
        Side::Above => (0.0, -away - NAME_PX * 0.25, "middle"),
        Side::Below => (0.0, away + NAME_PX * 0.9, "middle"),
    };
    Name {
        text,
        x: at.x + right,
        y: at.y + down,
        anchor,
        is_hub,
    }
}

/// Names of nodes, those with most relations first; drawn for what is in sight and half a pane around it.
pub(super) fn name_layer(pen: Pen, dropped: RwSignal<u32>) -> AnyView {
    let shown = Memo::new(move |_| {
        dropped.get();
        let drawing = pen.data.drawing.get();
        let mut nodes: Vec<Node> = (0..drawing.net.nodes().len() as u32).collect();
        sort_by(&mut nodes, &mut |&a, &b| {
            drawing.net.degree(b).cmp(&drawing.net.degree(a)).then(a.cmp(&b))
        });
        // Not followed: while a node is dragged names stay.
        let discs: Vec<(Vec2, f64)> = nodes
            .iter()
            .filter_map(|&node| {
                let at = pen
                    .data
                    .places
                    .with_untracked(|places| places.get(node as usize).copied())?;
                Some((
                    at * pen.stage.scale.get(),
                    pen.stage.radius(drawing.radii[node as usize]),
                ))
            })
            .collect();
        names(pen, &nodes, &discs, false)
    });
    let drawn = move || {
        let (named, scale) = (pen.stage.named.get(), pen.stage.scale.get());
        let is_near = |name: &&Name| named.contains(Vec2::new(name.x, name.y) * (1.0 / scale));
        shown.with(|all| {
            all.iter()
                .filter(is_near)
                .cloned()
                .map(Name::view)
                .collect::<Vec<_>>()
        })
    };
    view! { <g class="names" aria-hidden="true">{drawn}</g> }.into_any()
}
