//! The connected parts of a graph.

use crate::model::order::{sort_by, sort_once, sort_rows};
use std::cmp::Reverse;
use std::collections::VecDeque;

/// One connected part.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Component {
    /// Its nodes by their number in the graph: the one with the most neighbours first, then ever farther from it.
    pub(super) nodes: Vec<u32>,
    /// Its edges, each once, as places in `nodes`.
    pub(super) edges: Vec<(u32, u32)>,
}

/// The neighbours of every node, each once; those with the most neighbours first, then by number.
fn neighbours(count: usize, edges: &[(u32, u32)]) -> Vec<Vec<u32>> {
    let mut near = vec![Vec::new(); count];
    for &(a, b) in edges {
        if a != b && (a as usize) < count && (b as usize) < count {
            near[a as usize].push(b);
            near[b as usize].push(a);
        }
    }
    for list in &mut near {
        sort_once(list);
    }
    let degrees: Vec<usize> = near.iter().map(Vec::len).collect();
    let rank = |node: u32| (Reverse(degrees[node as usize]), node);
    for list in &mut near {
        sort_rows(list, &mut |a, b| rank(a).cmp(&rank(b)));
    }
    near
}

/// All parts, the largest first, then by their first node.
pub(super) fn components(count: usize, edges: &[(u32, u32)]) -> Vec<Component> {
    let near = neighbours(count, edges);
    let mut hubs: Vec<u32> = (0..count as u32).collect();
    let rank = |node: u32| (Reverse(near[node as usize].len()), node);
    sort_rows(&mut hubs, &mut |a, b| rank(a).cmp(&rank(b)));
    let mut place = vec![u32::MAX; count];
    let mut parts: Vec<Component> = Vec::new();
    for hub in hubs {
        if place[hub as usize] == u32::MAX {
            parts.push(part_of(hub, &near, &mut place));
        }
    }
    let rank = |part: &Component| (Reverse(part.nodes.len()), part.nodes.iter().min().copied());
    sort_by(&mut parts, &mut |a, b| rank(a).cmp(&rank(b)));
    parts
}

/// Walks the part that a node belongs to, breadth first; notes the place of every node in it.
fn part_of(hub: u32, near: &[Vec<u32>], place: &mut [u32]) -> Component {
    let mut nodes = Vec::new();
    let mut queue = VecDeque::from([hub]);
    let mut seen = 0;
    place[hub as usize] = seen;
    while let Some(node) = queue.pop_front() {
        nodes.push(node);
        for &next in &near[node as usize] {
            if place[next as usize] == u32::MAX {
                seen += 1;
                place[next as usize] = seen;
                queue.push_back(next);
            }
        }
    }
    let mut edges = Vec::new();
    for &node in &nodes {
        for &next in &near[node as usize] {
            if node < next {
                edges.push((place[node as usize], place[next as usize]));
            }
        }
    }
    Component { nodes, edges }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_largest_first_and_walk_outwards_from_the_hub() {
        // 0–1–2–3 with a repeated edge, 4–5, and 6 alone; an edge to itself and one to nowhere.
        let parts = components(7, &[(1, 0), (1, 2), (2, 1), (2, 3), (4, 5), (6, 6), (6, 9)]);
        assert_eq!(
            parts,
            [
                Component {
                    nodes: vec![1, 2, 0, 3],
                    edges: vec![(0, 1), (1, 3), (2, 0)]
                },
                Component {
                    nodes: vec![4, 5],
                    edges: vec![(0, 1)]
                },
                Component {
                    nodes: vec![6],
                    edges: vec![]
                },
            ]
        );
    }
}
