//! What the network view shows: which relations, around whom, by which way, and where each node stands.

use crate::ui::dom::prelude::*;
use crate::{
    geo::{
        Vec2,
        graph::{Placed, layout, ties::bows},
    },
    insight::network::{Network, Node, Step},
    model::{Atlas, EntityIx, Lang, RelationTypeIx},
    state::App,
};
use std::sync::Arc;

/// One seed for everyone: the same selection gives the same picture everywhere.
const SEED: u64 = 7;

/// Up to so many nodes are laid out at once; more after the frame that answers the click.
const AT_ONCE: usize = 40;

/// So many layouts are kept, for going back and forth between them.
const KEPT: usize = 8;

/// The radius of a node with no relation, in units of the plane.
const RADIUS: f64 = 5.5;

/// The way from the open entity to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Way {
    /// Nobody asked.
    Unasked,
    /// No entity is open to begin at.
    NoStart,
    /// It begins where it ends.
    Same,
    /// There is none.
    Nowhere,
    /// These steps.
    Steps(Vec<Step>),
}

impl Way {
    /// Its steps; empty where there is no way.
    pub(super) fn steps(&self) -> &[Step] {
        match self {
            Self::Steps(steps) => steps,
            _ => &[],
        }
    }
}

/// A network that has been laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawing {
    /// What is drawn.
    pub(super) net: Arc<Network>,
    /// The radius of each node, in units of the plane.
    pub(super) radii: Vec<f64>,
    /// How each edge bows, in steps.
    pub(super) bows: Vec<f64>,
    /// Which drawing it is, counted from the first.
    pub(super) turn: usize,
}

/// A layout and what it was made from.
struct Made {
    nodes: Vec<EntityIx>,
    pairs: Vec<(Node, Node)>,
    placed: Placed,
}

/// Handles on what is shown. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Data {
    pub(super) app: App,
    pub(super) lang: Lang,
    /// All of the selection, by the chosen types.
    pub(super) whole: Memo<Arc<Network>>,
    /// The way that the link asks for.
    pub(super) way: Memo<Way>,
    /// What of it is to be drawn: all, or what is near the open entity.
    pub(super) shown: Memo<Arc<Network>>,
    /// What is drawn; behind [`Self::shown`] by a frame or two where there is much to lay out.
    pub(super) drawing: RwSignal<Arc<Drawing>>,
    /// Where each node stands, in the plane; dragging changes it until there is another drawing.
    pub(super) places: RwSignal<Vec<Vec2>>,
    /// Whether a layout is being made.
    pub(super) busy: RwSignal<bool>,
    made: StoredValue<Vec<Made>>,
    turn: StoredValue<u32>,
}

impl Data {
    /// Begins to follow the state.
    pub(super) fn start(app: App, lang: Lang) -> Self {
        let types = app.memo(|view| view.rel.clone());
        let whole = Memo::new_by(
            move |_| {
                let atlas = app.atlas();
                let types: Vec<RelationTypeIx> = types.with(|ids| {
                    let all = &atlas.vocab.relation_types;
                    let chosen = |row: &usize| ids.contains(&all[*row].term.id);
                    (0..all.len()).filter(chosen).map(RelationTypeIx::of).collect()
                });
                app.selection
                    .with(|it| Arc::new(Network::build(&atlas, it.order(), &types)))
            },
            same,
        );
        let way = Memo::new(move |_| whole.with(|net| way(app, net)));
        let shown = Memo::new_by(move |_| shown(app, whole.get(), way), same);
        let data = Self {
            app,
            lang,
            whole,
            way,
            shown,
            drawing: RwSignal::new(Arc::default()),
            places: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            made: StoredValue::new(Vec::new()),
            turn: StoredValue::new(0),
        };
        data.follow();
        data
    }

    /// The node of an entity in what is drawn. Reactive.
    pub(super) fn node(self, entity: EntityIx) -> Option<Node> {
        self.drawing.with(|it| it.net.node(&self.app.atlas(), entity))
    }

    /// Lays out what is to be shown: at once where that is quick, else after the next frame.
    fn follow(self) {
        Effect::new(move |_| {
            let net = self.shown.get();
            let turn = self.turn.get_value() + 1;
            self.turn.set_value(turn);
            let is_quick = net.nodes().len() <= AT_ONCE || self.known(&net).is_some();
            if is_quick {
                self.draw(net);
                return;
            }
            self.busy.set(true);
            request_animation_frame(move || {
                let soon = move || {
                    // A later choice has its own turn, a page that has gone has none.
                    if self.turn.try_get_value() == Some(turn) {
                        self.draw(net);
                    }
                };
                set_timeout(soon, std::time::Duration::ZERO);
            });
        });
    }

    fn known(self, net: &Network) -> Option<Placed> {
        let pairs = net.pairs();
        self.made.with_value(|all| {
            all.iter()
                .find(|made| made.nodes == net.nodes() && made.pairs == pairs)
                .map(|made| made.placed.clone())
        })
    }

    fn draw(self, net: Arc<Network>) {
        let count = net.nodes().len() as u32;
        let mut radii: Vec<f64> = (0..count)
            .map(|node| RADIUS + 2.2 * (net.degree(node) as f64).sqrt())
            .collect();
        let placed = self.known(&net).unwrap_or_else(|| {
            let pairs = net.pairs();
            let placed = layout(&radii, &pairs, SEED);
            self.made.update_value(|all| {
                all.truncate(KEPT - 1);
                all.insert(
                    0,
                    Made {
                        nodes: net.nodes().to_vec(),
                        pairs,
                        placed: placed.clone(),
                    },
                );
            });
            placed
        });
        for radius in &mut radii {
            *radius *= placed.shrink;
        }
        let ends: Vec<(Node, Node)> = net.edges().iter().map(|edge| (edge.from, edge.to)).collect();
        let turn = self.drawing.with_untracked(|it| it.turn) + 1;
        self.places.set(placed.spots);
        self.drawing.set(Arc::new(Drawing {
            bows: bows(&ends),
            net,
            radii,
            turn,
        }));
        self.busy.set(false);
    }
}

/// Whether two networks are drawn alike and say the same.
fn same(one: &Arc<Network>, other: &Arc<Network>) -> bool {
    one.nodes() == other.nodes()
        && one.edges() == other.edges()
        && one.alone() == other.alone()
        && one.counts() == other.counts()
        && one.leaving() == other.leaving()
}

fn way(app: App, net: &Network) -> Way {
    let Some(to) = app.with(|view| view.to.as_ref().and_then(|id| app.find(id))) else {
        return Way::Unasked;
    };
    match app.selected() {
        None => Way::NoStart,
        Some(from) if from == to => Way::Same,
        Some(from) => net.path(&app.atlas(), from, to).map_or(Way::Nowhere, Way::Steps),
    }
}

/// All of the network, or what is near the open entity together with the way that was asked for.
fn shown(app: App, whole: Arc<Network>, way: Memo<Way>) -> Arc<Network> {
    let steps = app.with(|view| view.steps);
    let (Some(steps), Some(from)) = (steps, app.selected()) else {
        return whole;
    };
    let atlas: &Atlas = &app.atlas();
    let near = whole.near(atlas, from, steps.count());
    way.with(|way| match way.steps() {
        [] => Arc::new(near),
        steps => {
            let mut all: Vec<EntityIx> = near.nodes().to_vec();
            all.extend(steps.iter().map(|step| step.to));
            Arc::new(near.among(atlas, &all))
        }
    })
}
