//! A text with the parts that match the search marked.

use crate::engine::marks;
use leptos::prelude::*;

/// The text, what matches `query` in `<mark>`.
pub(in crate::ui) fn marked(text: &str, query: &str) -> AnyView {
    let ranges = if query.is_empty() {
        Vec::new()
    } else {
        marks(text, query)
    };
    if ranges.is_empty() {
        return text.to_owned().into_any();
    }
    let mut parts: Vec<AnyView> = Vec::new();
    let mut done = 0;
    for range in ranges {
        // Ranges that do not fit the text would be the engine's mistake; the text is shown whole all the same.
        let (Some(before), Some(hit)) = (text.get(done..range.start), text.get(range.clone())) else {
            break;
        };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <mark>{hit.to_owned()}</mark> }.into_any());
        done = range.end;
    }
    parts.push(text.get(done..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}

/// The first of the other names that shows why an entity matches, where its name does not.
pub(in crate::ui) fn found_in<'a>(name: &str, others: &'a [String], query: &str) -> Option<&'a str> {
    if query.is_empty() || !marks(name, query).is_empty() {
        return None;
    }
    others
        .iter()
        .map(String::as_str)
        .find(|other| !marks(other, query).is_empty())
}
