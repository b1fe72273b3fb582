//! Rows of the matrix, and what a row opens into.

use super::{By, Cell, ChainIndex, Column, Coverage, RowKey, cells, city_of, columns};
use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, EntityIx, KindIx, Site, SubsectorIx};
use std::collections::BTreeMap;

/// A row: some entities and what is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// Its entities, each once, in the dataset's order.
    pub members: Vec<EntityIx>,
    /// A cell for each of [`columns`].
    pub cells: Vec<Cell>,
    /// Coverage of the stages.
    pub stages: Coverage,
    /// Coverage of the six chains.
    pub links: Coverage,
}

impl Row {
    /// Reads some entities, each once, as one row.
    pub fn of(index: &ChainIndex, atlas: &Atlas, key: RowKey, members: Vec<EntityIx>) -> Self {
        let (cells, stages, links) = cells::read(index, atlas, &members);
        Self {
            key,
            members,
            cells,
            stages,
            links,
        }
    }

    /// Whether [`children`] gives anything but the row itself.
    pub fn opens(&self) -> bool {
        match self.key {
            RowKey::Entity(_) => false,
            RowKey::Body(body) => self.members != [body],
            _ => !self.members.is_empty(),
        }
    }
}

/// The chain of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What its rows are.
    pub by: By,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows in the vocabulary's order, clusters and parks by city and id. A row that holds no selected entity is
    /// left out; every selected entity stands in at least one row.
    pub rows: Vec<Row>,
    /// All selected entities, each once: column totals are its cells.
    pub total: Row,
    /// Entities that stand in more than one row, so that the rows add up to more than the total.
    pub repeated: u32,
}

/// The matrix of a selection; the order of `selection` does not matter.
pub fn matrix(index: &ChainIndex, atlas: &Atlas, selection: &[EntityIx], by: By) -> Matrix {
    let mut selection = selection.to_vec();
    sort_once(&mut selection);
    let groups = match by {
        By::City => by_city(atlas, &selection),
        By::Body => by_body(index, atlas, &selection, index.bodies()),
        By::Subsector => by_subsector(atlas, &selection),
        By::Kind => by_kind(atlas, &selection),
    };
    let mut times = vec![0_u32; atlas.entities.len()];
    for ix in groups.iter().flat_map(|(_, members)| members) {
        times[ix.row()] += 1;
    }
    Matrix {
        by,
        columns: columns(&atlas.vocab),
        rows: rows_of(index, atlas, groups),
        total: Row::of(index, atlas, RowKey::All, selection),
        repeated: times.iter().filter(|&&times| times > 1).count() as u32,
    }
}

/// What a row opens into: a city into divisions, a division into clusters and parks and what lies in none, a cluster
/// or park into those inside it and the rest, any other row into its entities. Every entity of the row stands in at
/// least one child, and no child holds another entity.
pub fn children(index: &ChainIndex, atlas: &Atlas, row: &Row) -> Vec<Row> {
    let members = &row.members;
    let sited = |site: Site| -> Vec<EntityIx> {
        let is_here = |&body: &EntityIx| atlas.entity(body).site == site;
        index.bodies().iter().copied().filter(is_here).collect()
    };
    let bodies = match row.key {
        RowKey::Entity(_) => return Vec::new(),
        RowKey::City(city) => {
            let groups = by_district(atlas, members);
            if groups.iter().any(|(key, _)| matches!(key, RowKey::District(_))) {
                return rows_of(index, atlas, groups);
            }
            sited(Site::City(city))
        }
        RowKey::CityAtLarge(city) => sited(Site::City(city)),
        RowKey::District(district) => sited(Site::District(atlas.vocab.city_of(district), district)),
        RowKey::Region => sited(Site::Region),
        RowKey::Outside => sited(Site::Outside),
        RowKey::Body(body) => below(index, body),
        RowKey::All | RowKey::Subsector(_) | RowKey::Kind(_) | RowKey::NoBody | RowKey::NoSubsector => {
            Vec::new()
        }
    };
    let mut groups = by_body(index, atlas, members, &bodies);
    let rest = groups
        .pop_if(|(key, _)| *key == RowKey::NoBody)
        .map_or_else(Vec::new, |(_, rest)| rest);
    for (key, members) in &mut groups {
        if let (RowKey::Body(body), [only]) = (*key, members.as_slice())
            && body == *only
        {
            *key = RowKey::Entity(body);
        }
    }
    let mut singles: Vec<(RowKey, Vec<EntityIx>)> = rest
        .into_iter()
        .map(|ix| (RowKey::Entity(ix), vec![ix]))
        .collect();
    sort_by(&mut singles, &mut |a, b| {
        atlas.entity(a.1[0]).id.cmp(&atlas.entity(b.1[0]).id)
    });
    groups.extend(singles);
    rows_of(index, atlas, groups)
}

type Groups = Vec<(RowKey, Vec<EntityIx>)>;

fn rows_of(index: &ChainIndex, atlas: &Atlas, groups: Groups) -> Vec<Row> {
    groups
        .into_iter()
        .map(|(key, members)| Row::of(index, atlas, key, members))
        .collect()
}

/// Groups by keys, in the order of [`RowKey`].
fn grouped(atlas: &Atlas, members: &[EntityIx], keys: impl Fn(EntityIx, &mut Vec<RowKey>)) -> Groups {
    let mut groups: BTreeMap<RowKey, Vec<EntityIx>> = BTreeMap::new();
    let mut found = Vec::with_capacity(atlas.vocab.subsectors.len());
    for &ix in members {
        found.clear();
        keys(ix, &mut found);
        sort_once(&mut found);
        for &key in &found {
            groups.entry(key).or_default().push(ix);
        }
    }
    groups.into_iter().collect()
}

fn by_city(atlas: &Atlas, members: &[EntityIx]) -> Groups {
    grouped(atlas, members, |ix, keys| {
        keys.push(match atlas.entity(ix).site {
            Site::City(city) | Site::District(city, _) => RowKey::City(city),
            Site::Region => RowKey::Region,
            Site::Outside => RowKey::Outside,
        });
    })
}

fn by_district(atlas: &Atlas, members: &[EntityIx]) -> Groups {
    grouped(atlas, members, |ix, keys| {
        keys.push(match atlas.entity(ix).site {
            Site::City(city) => RowKey::CityAtLarge(city),
            Site::District(_, district) => RowKey::District(district),
            Site::Region => RowKey::Region,
            Site::Outside => RowKey::Outside,
        });
    })
}

fn by_subsector(atlas: &Atlas, members: &[EntityIx]) -> Groups {
    grouped(atlas, members, |ix, keys| {
        let subsectors: &[SubsectorIx] = &atlas.entity(ix).subsectors;
        keys.extend(subsectors.iter().map(|&subsector| RowKey::Subsector(subsector)));
        if keys.is_empty() {
            keys.push(RowKey::NoSubsector);
        }
    })
}

fn by_kind(atlas: &Atlas, members: &[EntityIx]) -> Groups {
    grouped(atlas, members, |ix, keys| {
        let kind: KindIx = atlas.entity(ix).kind;
        keys.push(RowKey::Kind(kind));
    })
}

/// Clusters and parks inside another one, itself and those around it left out.
fn below(index: &ChainIndex, body: EntityIx) -> Vec<EntityIx> {
    let is_below = |&other: &EntityIx| {
        other != body
            && index.inside(body).binary_search(&other).is_ok()
            && !index.inside(other).contains(&body)
    };
    index.bodies().iter().copied().filter(is_below).collect()
}

/// The outermost of some bodies, given and returned by id. Of bodies that lie in each other the first by id is the outer.
fn outermost(index: &ChainIndex, bodies: &[EntityIx]) -> Vec<EntityIx> {
    let holds = |outer: EntityIx, inner: EntityIx| index.inside(outer).binary_search(&inner).is_ok();
    let mut found = Vec::new();
    for (row, &body) in bodies.iter().enumerate() {
        let is_inner = bodies.iter().enumerate().any(|(other_row, &other)| {
            other != body && holds(other, body) && (!holds(body, other) || other_row < row)
        });
        if !is_inner {
            found.push(body);
        }
    }
    found
}

/// The outermost of some bodies with the members inside each, by city and id, then the members in none.
fn by_body(index: &ChainIndex, atlas: &Atlas, members: &[EntityIx], bodies: &[EntityIx]) -> Groups {
    let mut outer = outermost(index, bodies);
    // Stable: equal cities keep the order of ids.
    let city = |body: EntityIx| city_of(atlas.entity(body).site).map_or(u32::MAX, |city| city.0);
    sort_by(&mut outer, &mut |&a, &b| city(a).cmp(&city(b)));
    let mut placed = vec![false; atlas.entities.len()];
    let mut groups = Groups::new();
    for body in outer {
        let inside = index.inside(body);
        let is_here = |ix: &EntityIx| inside.binary_search(ix).is_ok();
        let here: Vec<EntityIx> = members.iter().copied().filter(is_here).collect();
        for ix in &here {
            placed[ix.row()] = true;
        }
        if !here.is_empty() {
            groups.push((RowKey::Body(body), here));
        }
    }
    let left: Vec<EntityIx> = members.iter().copied().filter(|ix| !placed[ix.row()]).collect();
    if !left.is_empty() {
        groups.push((RowKey::NoBody, left));
    }
    groups
}
