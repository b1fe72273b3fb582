//! What is brought out: a node with its neighbours, a type of relation, or the way between two entities. It is drawn a
//! second time over a veil, so that the drawing below is not touched.

use super::{
    data::Data,
    layers::{Pen, Strokes, tie_class},
    names::{Name, names},
};
use crate::ui::dom::prelude::*;
use crate::{
    geo::{Vec2, decimal},
    insight::network::Node,
    model::{EntityIx, RelationTypeIx},
};

/// What is brought out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lit {
    /// Nodes, the one that is looked at first.
    nodes: Vec<Node>,
    /// Rows of edges.
    edges: Vec<usize>,
    /// Whether it is the way that was asked for, drawn bold.
    is_way: bool,
}

/// What is brought out now: what the pointer or the focus is on before the way that the link asks for.
pub(super) fn lit(data: Data, pointed: RwSignal<Option<RelationTypeIx>>) -> Memo<Lit> {
    let hovered = Memo::new(move |_| data.app.hover.get().and_then(|ix| data.node(ix)));
    Memo::new(move |_| {
        if let Some(node) = hovered.get() {
            around(data, node)
        } else if let Some(kind) = pointed.get() {
            of_type(data, kind)
        } else {
            along_the_way(data)
        }
    })
}

fn push_new(nodes: &mut Vec<Node>, node: Node) {
    if !nodes.contains(&node) {
        nodes.push(node);
    }
}

fn around(data: Data, node: Node) -> Lit {
    let drawing = data.drawing.get();
    let mut lit = Lit {
        nodes: vec![node],
        ..Lit::default()
    };
    for (row, edge) in drawing.net.edges().iter().enumerate() {
        if edge.from == node || edge.to == node {
            lit.edges.push(row);
            push_new(&mut lit.nodes, edge.from);
            push_new(&mut lit.nodes, edge.to);
        }
    }
    lit
}

fn of_type(data: Data, kind: RelationTypeIx) -> Lit {
    let (atlas, drawing) = (data.app.atlas(), data.drawing.get());
    let edges = drawing.net.edges().iter().enumerate();
    let rows = edges.filter(|(_, edge)| atlas.relations[edge.relation.row()].kind == kind);
    Lit {
        edges: rows.map(|(row, _)| row).collect(),
        ..Lit::default()
    }
}

fn along_the_way(data: Data) -> Lit {
    let drawing = data.drawing.get();
    let mut lit = Lit {
        is_way: true,
        ..Lit::default()
    };
    data.way.with(|way| {
        for step in way.steps() {
            for end in [step.from, step.to] {
                if let Some(node) = drawing.net.node(&data.app.atlas(), end) {
                    push_new(&mut lit.nodes, node);
                }
            }
            let edges = drawing.net.edges();
            lit.edges
                .extend(edges.iter().position(|edge| edge.relation == step.relation));
        }
    });
    lit
}

/// The veil over what is not brought out.
pub(super) fn veil(lit: Memo<Lit>) -> AnyView {
    let is_on = move || lit.with(|lit| !lit.edges.is_empty());
    view! { <div class="net-veil" class:on=is_on></div> }.into_any()
}

/// What is brought out, over the veil, and a ring around the open entity.
pub(super) fn lit_layer(pen: Pen, lit: Memo<Lit>) -> AnyView {
    let chosen = Memo::new(move |_| pen.data.app.selected().and_then(|ix| pen.data.node(ix)));
    let ring = move || {
        let (at, radius) = pen.disc(chosen.get()?)?;
        Some(view! {
            <circle class="ring" cx=decimal(at.x, 1) cy=decimal(at.y, 1) r=decimal(radius * 1.4 + 3.0, 1)></circle>
        })
    };
    view! { {move || lit.with(|lit| drawn(pen, lit))}{ring} }.into_any()
}

fn drawn(pen: Pen, lit: &Lit) -> AnyView {
    let drawing = pen.data.drawing.get();
    let atlas = pen.data.app.atlas();
    // Other nodes than before may be drawn by now; what is brought out follows a moment later.
    let edges = lit
        .edges
        .iter()
        .filter_map(|&row| Some((row, *drawing.net.edges().get(row)?)));
    let lines: Vec<AnyView> = edges
        .map(|(row, edge)| {
            let mut strokes = Strokes::default();
            pen.stroke(row, edge, &mut strokes);
            let class = tie_class(atlas.relations[edge.relation.row()].kind);
            view! { <path class=class d=strokes.0></path><path class="head" d=strokes.1></path> }.into_any()
        })
        .collect();
    let discs: Vec<(Vec2, f64)> = lit.nodes.iter().filter_map(|&node| pen.disc(node)).collect();
    let entities: Vec<EntityIx> = lit
        .nodes
        .iter()
        .filter_map(|&node| drawing.net.nodes().get(node as usize).copied())
        .collect();
    if discs.len() != lit.nodes.len() || entities.len() != lit.nodes.len() {
        return ().into_any();
    }
    let shapes: Vec<AnyView> = entities
        .into_iter()
        .zip(&discs)
        .map(|(ix, &disc)| {
            let (class, d) = pen.shape(ix);
            view! { <path class=class d=d transform=Pen::transform(disc)></path> }.into_any()
        })
        .collect();
    let written: Vec<AnyView> = names(pen, &lit.nodes, &discs, true)
        .into_iter()
        .map(Name::view)
        .collect();
    view! {
        <g class="lit" class:way=lit.is_way><g>{lines}</g><g class="nodes">{shapes}</g><g class="names">{written}</g></g>
    }
    .into_any()
}
