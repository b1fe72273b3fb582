//! What does not change with the selection: which entities lie inside which cluster or park, and which kinds the
//! dataset records stages and chains for.

use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, CityIx, EntityIx, KindIx, NESTING, Site, StageIx};
use crate::query::is_body;

/// The kind whose entities stand for an area as a whole.
const AREA_KIND: &str = "region";

/// Tables made once for an atlas.
#[derive(Clone, Debug, Default)]
pub struct ChainIndex {
    bodies: Vec<EntityIx>,
    /// By row of `bodies`: the body and everything inside it, in the dataset's order.
    inside: Vec<Vec<EntityIx>>,
    /// By entity: its row of `bodies`, where it is one.
    body_row: Vec<Option<u32>>,
    /// By entity: what it lies directly in, whatever its kind.
    around: Vec<Vec<EntityIx>>,
    stage_kinds: Vec<bool>,
    link_kinds: Vec<bool>,
    /// By stage: entities of the region that are present in it, in the dataset's order.
    holders: Vec<Vec<EntityIx>>,
    /// All of these, each once.
    with_stages: Vec<EntityIx>,
    area_kind: Option<KindIx>,
}

impl ChainIndex {
    /// Reads the atlas once. A circle of parents or relations ends where it began.
    pub fn build(atlas: &Atlas) -> Self {
        let kinds = &atlas.vocab.kinds;
        let mut bodies: Vec<EntityIx> = rows(atlas).filter(|&ix| is_body(atlas, ix)).collect();
        sort_by(&mut bodies, &mut |&a, &b| {
            atlas.entity(a).id.cmp(&atlas.entity(b).id)
        });
        let holds = holds(atlas);
        let inside = bodies.iter().map(|&body| closure(&holds, body)).collect();
        let mut body_row = vec![None; atlas.entities.len()];
        for (row, body) in (0..).zip(&bodies) {
            body_row[body.row()] = Some(row);
        }
        let mut around = vec![Vec::new(); holds.len()];
        for (outer, held) in holds.iter().enumerate() {
            for inner in held {
                around[inner.row()].push(EntityIx::of(outer));
            }
        }

        let mut index = Self {
            bodies,
            inside,
            body_row,
            around,
            stage_kinds: vec![false; kinds.len()],
            link_kinds: vec![false; kinds.len()],
            holders: vec![Vec::new(); atlas.vocab.stages.len()],
            with_stages: Vec::new(),
            area_kind: kinds
                .iter()
                .position(|kind| kind.id.as_str() == AREA_KIND)
                .map(KindIx::of),
        };
        for ix in rows(atlas) {
            let entity = atlas.entity(ix);
            index.stage_kinds[entity.kind.row()] |= !entity.stages.is_empty();
            index.link_kinds[entity.kind.row()] |= !entity.links.is_empty();
            if entity.site == Site::Outside {
                continue;
            }
            for mark in entity.stages.iter().filter(|mark| !mark.planned) {
                let holders = &mut index.holders[mark.stage.row()];
                if holders.last() != Some(&ix) {
                    holders.push(ix);
                }
                if index.with_stages.last() != Some(&ix) {
                    index.with_stages.push(ix);
                }
            }
        }
        index
    }

    /// All clusters and parks, by id.
    pub fn bodies(&self) -> &[EntityIx] {
        &self.bodies
    }

    /// A cluster or park and everything inside it, through parents and through relations that place one entity in
    /// another, in the dataset's order; nothing for an entity of another kind.
    pub fn inside(&self, body: EntityIx) -> &[EntityIx] {
        let row = self.body_row.get(body.row()).copied().flatten();
        row.map_or(&[], |row| self.inside[row as usize].as_slice())
    }

    /// Whether `inner` lies inside `outer`, whatever their kinds; nothing lies inside itself.
    pub fn lies_inside(&self, inner: EntityIx, outer: EntityIx) -> bool {
        self.around(inner).contains(&outer)
    }

    /// All that an entity lies in, whatever its kind, nearest first; not itself.
    pub fn around(&self, inner: EntityIx) -> Vec<EntityIx> {
        let mut found = vec![inner];
        let mut next = 0;
        while let Some(ix) = found.get(next).copied() {
            next += 1;
            for &outer in &self.around[ix.row()] {
                if !found.contains(&outer) {
                    found.push(outer);
                }
            }
        }
        found.remove(0);
        found
    }

    /// Whether the stages can be read for an entity; see the module's rule.
    pub fn open_to_stages(&self, atlas: &Atlas, ix: EntityIx) -> bool {
        let entity = atlas.entity(ix);
        !entity.context && self.stage_kinds[entity.kind.row()]
    }

    /// Whether the six chains can be read for an entity; see the module's rule.
    pub fn open_to_links(&self, atlas: &Atlas, ix: EntityIx) -> bool {
        let entity = atlas.entity(ix);
        !entity.context && self.link_kinds[entity.kind.row()]
    }

    /// Entities of the region that are present in a stage, in the dataset's order.
    pub fn holders(&self, stage: StageIx) -> &[EntityIx] {
        self.holders.get(stage.row()).map_or(&[], Vec::as_slice)
    }

    /// Entities of the region that are present in any stage, in the dataset's order.
    pub fn with_stages(&self) -> &[EntityIx] {
        &self.with_stages
    }

    /// Whether an entity stands for an area as a whole, so that its figures hold those of everyone there.
    pub fn is_area(&self, atlas: &Atlas, ix: EntityIx) -> bool {
        Some(atlas.entity(ix).kind) == self.area_kind
    }
}

/// All entities in the dataset's order.
pub(crate) fn rows(atlas: &Atlas) -> impl Iterator<Item = EntityIx> + use<> {
    (0..atlas.entities.len()).map(EntityIx::of)
}

/// The city an entity stands in, where one is known.
pub(crate) fn city_of(site: Site) -> Option<CityIx> {
    match site {
        Site::City(city) | Site::District(city, _) => Some(city),
        Site::Outside | Site::Region => None,
    }
}

fn holds(atlas: &Atlas) -> Vec<Vec<EntityIx>> {
    let mut holds: Vec<Vec<EntityIx>> = rows(atlas).map(|ix| atlas.children_of(ix).to_vec()).collect();
    let puts_inside: Vec<bool> = atlas
        .vocab
        .relation_types
        .iter()
        .map(|kind| NESTING.contains(&kind.term.id.as_str()))
        .collect();
    for relation in &atlas.relations {
        if puts_inside[relation.kind.row()] {
            holds[relation.to.row()].push(relation.from);
        }
    }
    holds
}

/// An entity and all that is inside it, in the dataset's order.
fn closure(holds: &[Vec<EntityIx>], outer: EntityIx) -> Vec<EntityIx> {
    let mut seen = vec![false; holds.len()];
    let mut found = Vec::new();
    let mut open = vec![outer];
    while let Some(ix) = open.pop() {
        if !std::mem::replace(&mut seen[ix.row()], true) {
            found.push(ix);
            open.extend_from_slice(&holds[ix.row()]);
        }
    }
    sort_once(&mut found);
    found
}
