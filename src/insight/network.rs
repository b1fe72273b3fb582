//! The relation network: who is joined to whom, by what, in how many steps; told in words as well as drawn.
//!
//! Only relations that a source states are edges. What the tree of parents says besides is shown elsewhere.

use crate::model::order::{sort_by, sort_once, sort_rows};
use crate::model::{Atlas, EntityIx, RelationIx, RelationTypeIx, Text};
use std::collections::{BTreeMap, VecDeque};

/// A node's row in [`Network::nodes`].
pub type Node = u32;

/// A relation between two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The relation.
    pub relation: RelationIx,
    /// From whom, as the source says it.
    pub from: Node,
    /// To whom.
    pub to: Node,
}

/// One step of a [`Network::path`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the step begins.
    pub from: EntityIx,
    /// The relation walked.
    pub relation: RelationIx,
    /// Whether it is walked against its direction, and so reads by its inverse name.
    pub back: bool,
    /// Where the step ends.
    pub to: EntityIx,
}

/// One relation of a node, as read from the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The relation.
    pub relation: RelationIx,
    /// What the node is to the other: the type's name, or its inverse for an incoming relation.
    pub label: &'a Text,
    /// The other end.
    pub other: EntityIx,
    /// Whether the relation comes in.
    pub incoming: bool,
}

/// Entities and the relations among them.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Entities with a relation here, by their id.
    nodes: Vec<EntityIx>,
    /// Relations in the dataset's order.
    edges: Vec<Edge>,
    /// Entities that were asked for and have no relation here, by their id.
    alone: Vec<EntityIx>,
    /// For every relation type, how many relations there are among the entities asked for, shown or not.
    counts: Vec<u32>,
    /// How many relations of the types shown lead out of the entities asked for.
    leaving: u32,
    /// Types of relation shown; empty for all.
    types: Vec<RelationTypeIx>,
    /// For every node its edges, by the other end, then by the dataset's order.
    around: Vec<Vec<u32>>,
}

impl Network {
    /// The network of these entities, by relations of these types; by all types where none is named.
    ///
    /// An edge needs both its ends among the entities. Who has none is [`Self::alone`], what leads out is counted in
    /// [`Self::leaving`]: nothing falls away in silence.
    pub fn build(atlas: &Atlas, entities: &[EntityIx], types: &[RelationTypeIx]) -> Self {
        let mut asked = vec![false; atlas.entities.len()];
        for entity in entities {
            asked[entity.row()] = true;
        }
        let mut net = Self {
            counts: vec![0; atlas.vocab.relation_types.len()],
            types: types.to_vec(),
            ..Self::default()
        };
        let mut joined = vec![false; asked.len()];
        let mut shown = Vec::new();
        for (row, relation) in atlas.relations.iter().enumerate() {
            let ends = [relation.from, relation.to];
            let inside = ends.iter().filter(|end| asked[end.row()]).count();
            let wanted = types.is_empty() || types.contains(&relation.kind);
            if inside == 2 {
                net.counts[relation.kind.row()] += 1;
            }
            match (inside, wanted) {
                (2, true) => {
                    for end in ends {
                        joined[end.row()] = true;
                    }
                    shown.push(RelationIx::of(row));
                }
                (1, true) => net.leaving += 1,
                _ => {}
            }
        }
        let mut entities: Vec<EntityIx> = (0..asked.len())
            .filter(|&row| asked[row])
            .map(EntityIx::of)
            .collect();
        sort_by(&mut entities, &mut |&a, &b| {
            atlas.entity(a).id.cmp(&atlas.entity(b).id)
        });
        (net.nodes, net.alone) = entities.iter().partition(|ix| joined[ix.row()]);
        net.join(atlas, &shown);
        net
    }

    /// Adds the relations, whose ends are all nodes, and who is beside whom.
    fn join(&mut self, atlas: &Atlas, relations: &[RelationIx]) {
        let place: BTreeMap<EntityIx, Node> = self.nodes.iter().copied().zip(0..).collect();
        self.around = vec![Vec::new(); self.nodes.len()];
        for &ix in relations {
            let relation = &atlas.relations[ix.row()];
            if let (Some(&from), Some(&to)) = (place.get(&relation.from), place.get(&relation.to)) {
                let edge = self.edges.len() as u32;
                self.edges.push(Edge {
                    relation: ix,
                    from,
                    to,
                });
                self.around[from as usize].push(edge);
                if from != to {
                    self.around[to as usize].push(edge);
                }
            }
        }
        for (node, around) in (0..).zip(&mut self.around) {
            let edges = &self.edges;
            let key = |edge: u32| (other_end(edges[edge as usize], node), edge);
            sort_rows(around, &mut |a, b| key(a).cmp(&key(b)));
        }
    }

    /// Entities with a relation here, by their id.
    pub fn nodes(&self) -> &[EntityIx] {
        &self.nodes
    }

    /// Relations between the nodes, in the dataset's order.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Entities that were asked for and have no relation here, by their id.
    pub fn alone(&self) -> &[EntityIx] {
        &self.alone
    }

    /// For every relation type, how many relations there are among the entities asked for, of types not shown too.
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// How many relations of the types shown lead from the entities asked for to others.
    pub fn leaving(&self) -> u32 {
        self.leaving
    }

    /// The node of an entity; none where it has no relation here.
    pub fn node(&self, atlas: &Atlas, entity: EntityIx) -> Option<Node> {
        let id = &atlas.entity(entity).id;
        let found = self.nodes.binary_search_by_key(&id, |&ix| &atlas.entity(ix).id);
        found.ok().map(|row| row as Node)
    }

    /// How many relations a node has here.
    pub fn degree(&self, node: Node) -> usize {
        self.around[node as usize].len()
    }

    /// The pairs of nodes that are joined, each once, the smaller first: what a layout is made from.
    pub fn pairs(&self) -> Vec<(Node, Node)> {
        let mut pairs: Vec<(Node, Node)> = self
            .edges
            .iter()
            .filter(|edge| edge.from != edge.to)
            .map(|edge| (edge.from.min(edge.to), edge.from.max(edge.to)))
            .collect();
        sort_once(&mut pairs);
        pairs
    }

    /// What is within so many steps of an entity, with all relations among it; the entity alone where it has none.
    ///
    /// Counts and relations that lead out are those of the part.
    #[must_use]
    pub fn near(&self, atlas: &Atlas, entity: EntityIx, steps: u32) -> Self {
        let within = match self.node(atlas, entity) {
            Some(node) => {
                let far = self.distances(node);
                let near = self.nodes.iter().zip(far).filter(|(_, far)| *far <= steps);
                near.map(|(&ix, _)| ix).collect()
            }
            None => vec![entity],
        };
        Self::build(atlas, &within, &self.types)
    }

    /// For every node, in how many steps it is reached; [`u32::MAX`] where it is not.
    fn distances(&self, start: Node) -> Vec<u32> {
        let mut far = vec![u32::MAX; self.nodes.len()];
        far[start as usize] = 0;
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            for &edge in &self.around[node as usize] {
                let next = other_end(self.edges[edge as usize], node);
                if far[next as usize] == u32::MAX {
                    far[next as usize] = far[node as usize] + 1;
                    queue.push_back(next);
                }
            }
        }
        far
    }

    /// The shortest way between two entities, relations read either way; none where there is no way, no step from an
    /// entity to itself.
    ///
    /// Of several shortest ways it is the one whose entities come first by id, step by step; of several relations
    /// between two of them, the one that the dataset lists first.
    pub fn path(&self, atlas: &Atlas, start: EntityIx, end: EntityIx) -> Option<Vec<Step>> {
        let goal = self.node(atlas, end)?;
        let mut node = self.node(atlas, start)?;
        let far = self.distances(goal);
        if far[node as usize] == u32::MAX {
            return None;
        }
        let mut steps = Vec::new();
        while node != goal {
            // Nodes are in the order of their ids and so are the edges around each: the first that leads on is it.
            let (edge, next) = self.around[node as usize].iter().find_map(|&edge| {
                let edge = self.edges[edge as usize];
                let next = other_end(edge, node);
                (far[next as usize] < far[node as usize]).then_some((edge, next))
            })?;
            steps.push(Step {
                from: self.nodes[node as usize],
                relation: edge.relation,
                back: edge.from != node,
                to: self.nodes[next as usize],
            });
            node = next;
        }
        Some(steps)
    }

    /// The relations of a node in words: by type in the vocabulary's order, outgoing first, then by the other's id.
    pub fn lines<'a>(&self, atlas: &'a Atlas, node: Node) -> Vec<Line<'a>> {
        let mut lines: Vec<(RelationTypeIx, Line)> = self.around[node as usize]
            .iter()
            .map(|&edge| {
                let edge = self.edges[edge as usize];
                let kind = atlas.relations[edge.relation.row()].kind;
                let incoming = edge.from != node;
                let line = Line {
                    relation: edge.relation,
                    label: label(atlas, edge.relation, incoming),
                    other: self.nodes[other_end(edge, node) as usize],
                    incoming,
                };
                (kind, line)
            })
            .collect();
        // Edges come by the other's id already, and the sort keeps that.
        sort_by(&mut lines, &mut |(kind, line), (other_kind, other)| {
            (kind, line.incoming).cmp(&(other_kind, other.incoming))
        });
        lines.into_iter().map(|(_, line)| line).collect()
    }
}

/// What a relation is called, read along its direction or against it.
pub fn label(atlas: &Atlas, relation: RelationIx, back: bool) -> &Text {
    let kind = &atlas.vocab.relation_types[atlas.relations[relation.row()].kind.row()];
    if back && !kind.symmetric {
        &kind.inverse
    } else {
        &kind.term.name
    }
}

fn other_end(edge: Edge, node: Node) -> Node {
    if edge.from == node { edge.to } else { edge.from }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
