//! [`answer`]: the answer to a link as JSON, for tests and for tools beside the page.

use super::{Index, select};
use crate::model::Atlas;
use crate::query::{FACETS, FacetKey, Warning, parse, resolve};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A map that is written in the order it is given in.
struct Ordered<'a, V>(Vec<(&'a str, V)>);

impl<V: Serialize> Serialize for Ordered<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct Said<'a> {
    code: &'a str,
    key: &'a str,
    value: &'a str,
}

#[derive(serde::Serialize)]
struct Answer<'a> {
    total: u32,
    shown: u32,
    ids: Vec<&'a str>,
    facets: Ordered<'a, Ordered<'a, u32>>,
    warnings: Vec<Said<'a>>,
}

/// What the page shows for a query string, as one line of JSON: `total` and `shown` entities, the `ids` shown in their
/// order, the count beside every value of every facet, and the `warnings`.
pub fn answer(index: &Index, atlas: &Atlas, query: &str) -> Result<String, serde_json::Error> {
    let parsed = parse(query);
    let resolved = resolve(parsed.state, atlas);
    let warnings: Vec<Warning> = parsed.warnings.into_iter().chain(resolved.warnings).collect();
    let selection = select(index, atlas, &resolved.state);
    let counts = |key: FacetKey| {
        let values = index.values(key).iter().zip(selection.counts(key));
        Ordered(values.map(|(value, count)| (value.id.as_str(), *count)).collect())
    };
    serde_json::to_string(&Answer {
        total: selection.total(),
        shown: selection.shown(),
        ids: selection
            .order()
            .iter()
            .map(|&ix| atlas.entity(ix).id.as_str())
            .collect(),
        facets: Ordered(FACETS.iter().map(|&key| (key.key(), counts(key))).collect()),
        warnings: warnings
            .iter()
            .map(|warning| Said {
                code: warning.code(),
                key: &warning.key,
                value: &warning.value,
            })
            .collect(),
    })
}
