//! [`write`]: a [`ViewState`] as a query string: keys in one order, values sorted, defaults left out.

use super::form::Form;
use super::keys::{KEYS, Key, Single};
use super::number;
use super::{By, Camera, DirectoryForm, Lane, Layout, Point, Sort, Tab, View, ViewState, Weights, YearRange};
use crate::model::Id;

/// Writes a state as a query string without a leading `?`; empty for the default state.
pub fn write(state: &ViewState) -> String {
    let mut form = Form::default();
    for (name, key) in KEYS {
        match key {
            Key::Single(single) => {
                if let Some(value) = single_text(state, single) {
                    form.push(name, &value);
                }
            }
            Key::Facet(facet) => push_all(&mut form, name, state.facets.of(facet)),
            Key::Open => push_all(&mut form, name, &state.open),
            Key::Rel => push_all(&mut form, name, &state.rel),
            Key::Cmp => push_all(&mut form, name, &state.cmp),
            Key::Pick => push_all(&mut form, name, &state.pick),
            Key::Source => push_all(&mut form, name, &state.source),
            Key::Col => push_all(&mut form, name, &state.col),
            Key::List => {
                for word in &state.list {
                    form.push(name, word.id());
                }
            }
            Key::Section => {
                for section in &state.section {
                    form.push(name, section.id());
                }
            }
        }
    }
    form.finish()
}

fn push_all<'a>(form: &mut Form, name: &str, ids: impl IntoIterator<Item = &'a Id>) {
    for id in ids {
        form.push(name, id.as_str());
    }
}

/// The text of a single-valued key; none for its default.
fn single_text(state: &ViewState, key: Single) -> Option<String> {
    let unless_default = |is_default: bool, text: &str| (!is_default).then(|| text.to_owned());
    match key {
        Single::View => unless_default(state.view == View::default(), state.view.id()),
        Single::Q => unless_default(state.q.is_empty(), &state.q),
        Single::Layout => unless_default(state.layout == Layout::default(), state.layout.id()),
        Single::Metric => state.metric.as_ref().map(Id::to_string),
        Single::Year => state.year.map(years_text),
        Single::Box => state.area.map(|area| points_text(&[area.min, area.max], ',')),
        Single::Fence => state
            .fence
            .as_ref()
            .map(|fence| points_text(fence.corners(), ';')),
        Single::Sort => sort_text(&state.sort),
        Single::Rows => unless_default(state.rows == By::default(), state.rows.id()),
        Single::By => state
            .by
            .as_ref()
            .map(|by| directed_text(&by.column, by.descending)),
        Single::Of => state.of.as_ref().map(Id::to_string),
        Single::Gap => state.gap.as_ref().map(Id::to_string),
        Single::W => (state.weights != Weights::default()).then(|| state.weights.code()),
        Single::Steps => state.steps.map(|steps| steps.id().to_owned()),
        Single::To => state.to.as_ref().map(Id::to_string),
        Single::Dir => state.dir.as_ref().map(Id::to_string),
        Single::As => unless_default(state.form == DirectoryForm::default(), state.form.id()),
        Single::Structure => state.structure.as_ref().map(Id::to_string),
        Single::Panel => state.panel.map(|panel| panel.id().to_owned()),
        Single::Sel => state.sel.as_ref().map(Id::to_string),
        Single::Only => state.only.map(|only| only.id().to_owned()),
        Single::Lane => unless_default(state.lane == Lane::default(), state.lane.id()),
        Single::Tab => unless_default(state.tab == Tab::default(), state.tab.id()),
        Single::Find => unless_default(state.find.is_empty(), &state.find),
        Single::At => state.at.map(camera_text),
        Single::Lang => state.lang.map(|lang| lang.code().to_owned()),
        Single::Embed => unless_default(!state.embed, "1"),
        Single::Data => state.data.as_ref().map(|data| data.as_str().to_owned()),
        Single::V => state.v.clone(),
    }
}

fn years_text(years: YearRange) -> String {
    let YearRange { first, last } = years;
    if first == last {
        format!("{first:04}")
    } else {
        format!("{first:04}..{last:04}")
    }
}

fn points_text(points: &[Point], between: char) -> String {
    let mut text = String::new();
    for (row, point) in points.iter().enumerate() {
        if row > 0 {
            text.push(between);
        }
        number::write(&mut text, point.lon_e4, 4);
        text.push(',');
        number::write(&mut text, point.lat_e4, 4);
    }
    text
}

fn sort_text(sort: &Sort) -> Option<String> {
    match sort {
        Sort::Relevance => None,
        Sort::Name => Some("name".to_owned()),
        Sort::City => Some("city".to_owned()),
        Sort::Metric { metric, descending } => Some(directed_text(metric, *descending)),
    }
}

/// What is sorted by; a hyphen before it where the largest comes first.
fn directed_text(by: &Id, descending: bool) -> String {
    [if descending { "-" } else { "" }, by.as_str()].concat()
}

fn camera_text(camera: Camera) -> String {
    let mut text = String::new();
    number::write(&mut text, camera.x_e2, 2);
    text.push(',');
    number::write(&mut text, camera.y_e2, 2);
    text.push(',');
    number::write(&mut text, camera.zoom_e2, 2);
    text
}
