//! The drawing: relations and nodes, made at the scale of the stage and untouched while it moves.

use super::{data::Data, stage::Stage};
use crate::ui::dom::{prelude::*, svg};
use crate::{
    geo::{Vec2, decimal, glyph, graph::ties::Tie},
    i18n::network::node_name,
    insight::network::{Edge, Node},
    model::{EntityIx, RelationTypeIx},
    ui::glyph::hue,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The radius that the shapes of nodes are drawn with before they are brought to size.
pub(super) const SHAPE: f64 = 10.0;

/// How far relations between the same two nodes stand apart, in pixels.
const APART: f64 = 9.0;

/// How many patterns of dashes there are; further types begin again, with a heavier line.
const DASHES: usize = 6;

/// What draws: what is drawn and how large. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) data: Data,
    pub(super) stage: Stage,
}

/// The class that gives a type of relation its line.
pub(super) fn tie_class(kind: RelationTypeIx) -> String {
    let row = kind.row();
    let mut class = String::from("tie tie-");
    class.push_str(&(row % DASHES).to_string());
    class.push_str([" light", " middling", " heavy", " heaviest"][(row / DASHES).min(3)]);
    class
}

/// Lines and heads, as two paths.
pub(super) type Strokes = (String, String);

impl Pen {
    /// Where a node stands in the drawing, in pixels, and how large it is. Reactive.
    pub(super) fn disc(self, node: Node) -> Option<(Vec2, f64)> {
        let at = self
            .data
            .places
            .with(|places| places.get(node as usize).copied())?;
        let units = self
            .data
            .drawing
            .with(|it| it.radii.get(node as usize).copied())?;
        Some((at * self.stage.scale.get(), self.stage.radius(units)))
    }

    /// Adds an edge to the strokes of its type. Reactive.
    pub(super) fn stroke(self, row: usize, edge: Edge, (lines, heads): &mut Strokes) {
        let atlas = self.data.app.atlas();
        let kind = atlas.relations[edge.relation.row()].kind;
        let is_symmetric = atlas.vocab.relation_types[kind.row()].symmetric;
        let bow = self
            .data
            .drawing
            .with(|it| it.bows.get(row).copied().unwrap_or_default());
        if let (Some(from), Some(to)) = (self.disc(edge.from), self.disc(edge.to)) {
            let head = if is_symmetric {
                0.0
            } else {
                (from.1.min(to.1) * 0.8).clamp(4.0, 9.0)
            };
            let tie = Tie {
                from,
                to: (to.0, to.1 + 1.5),
                bow: bow * APART,
                head,
            };
            tie.write(lines, heads);
        }
    }

    /// The transform that puts a node's shape in its place.
    pub(super) fn transform((at, radius): (Vec2, f64)) -> String {
        let mut text = String::from("translate(");
        text.push_str(&decimal(at.x, 1));
        text.push(' ');
        text.push_str(&decimal(at.y, 1));
        text.push_str(") scale(");
        text.push_str(&decimal(radius / SHAPE, 3));
        text.push(')');
        text
    }

    /// The shape of a node, without its place.
    pub(super) fn shape(self, entity: EntityIx) -> (String, String) {
        let kind = self.data.app.atlas().entity(entity).kind;
        (hue(kind), glyph::path(kind.row(), SHAPE))
    }
}

/// All relations, a path for the lines of each type and one for their heads.
pub(super) fn tie_layer(pen: Pen) -> AnyView {
    let types = pen.data.app.atlas().vocab.relation_types.len();
    let strokes = Memo::new(move |_| {
        let atlas = pen.data.app.atlas();
        let mut all: Vec<Strokes> = vec![Strokes::default(); types];
        let drawing = pen.data.drawing.get();
        for (row, &edge) in drawing.net.edges().iter().enumerate() {
            let kind = atlas.relations[edge.relation.row()].kind;
            pen.stroke(row, edge, &mut all[kind.row()]);
        }
        all
    });
    let of_type = move |row: usize| {
        let lines = move || strokes.with(|all| all[row].0.clone());
        let heads = move || strokes.with(|all| all[row].1.clone());
        view! { <path class=tie_class(RelationTypeIx::of(row)) d=lines></path><path class="head" d=heads></path> }
    };
    view! { <g aria-hidden="true">{(0..types).map(of_type).collect_view()}</g> }.into_any()
}

/// All nodes. An entity keeps its element, and with it the focus, while it is in the drawing.
pub(super) fn node_layer(pen: Pen) -> AnyView {
    let group = NodeRef::<svg::G>::new();
    let each = move || pen.data.drawing.with(|it| it.net.nodes().to_vec());
    // Dragging moves one element by itself: this is for another drawing and another scale.
    Effect::new(move |_| {
        let drawing = pen.data.drawing.get();
        let Some(group) = group.get() else { return };
        let scale = pen.stage.scale.get();
        let sizes: Vec<f64> = drawing
            .radii
            .iter()
            .map(|&units| pen.stage.radius(units))
            .collect();
        let mut next = group.first_element_child();
        pen.data.places.with_untracked(|places| {
            while let Some(element) = next {
                if let Some(node) = node_of(pen, &element) {
                    let row = node as usize;
                    let place = Pen::transform((places[row] * scale, sizes[row]));
                    let _ = element.set_attribute("transform", &place);
                }
                next = element.next_element_sibling();
            }
        });
        keep_tab_stop(&group);
    });
    view! {
        <g class="nodes" node_ref=group><For each=each key=|ix: &EntityIx| *ix children=move |ix| node_view(pen, ix)/></g>
    }
    .into_any()
}

/// The node that an element of the layer stands for.
pub(super) fn node_of(pen: Pen, element: &Element) -> Option<Node> {
    let row: usize = element.get_attribute("data-e")?.parse().ok()?;
    let atlas = pen.data.app.atlas();
    pen.data
        .drawing
        .with_untracked(|it| it.net.node(&atlas, EntityIx::of(row)))
}

fn node_view(pen: Pen, ix: EntityIx) -> AnyView {
    let Data { app, lang, .. } = pen.data;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let count = pen.data.drawing.with_untracked(|it| {
        let node = it.net.node(&atlas, ix);
        node.map_or(0, |node| it.net.degree(node))
    });
    let kind = atlas.vocab.kinds[entity.kind.row()].name.get(lang);
    let name = node_name(lang, entity.name.get(lang), kind, count);
    let (class, d) = pen.shape(ix);
    view! {
        <path class=class d=d data-e=ix.row() role="button" tabindex="-1" aria-label=name></path>
    }
    .into_any()
}

/// Nodes come and go: one of them must stay within reach of Tab.
fn keep_tab_stop(group: &Element) {
    if let Ok(None) = group.query_selector("[tabindex='0']")
        && let Some(first) = group.first_element_child()
    {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// Moves a node's element by itself, while it is dragged.
pub(super) fn move_node(pen: Pen, layer: &Element, node: Node) {
    let row = pen
        .data
        .drawing
        .with_untracked(|it| it.net.nodes()[node as usize].row());
    let mut selector = String::from("[data-e='");
    selector.push_str(&row.to_string());
    selector.push_str("']");
    if let (Ok(Some(element)), Some(disc)) = (layer.query_selector(&selector), untrack(|| pen.disc(node))) {
        let _ = element
            .unchecked_into::<Element>()
            .set_attribute("transform", &Pen::transform(disc));
    }
}
