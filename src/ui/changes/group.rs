//! The changes about one entity.

use crate::ui::dom::prelude::*;
use crate::{
    i18n::changes::{ChangesMsg as M, change_words, field_word, light, lightly, table_word, what_word},
    i18n::evidence::labelled,
    insight::changes::fate,
    model::{
        Id, Lang,
        changes::{Change, ChangeGroup, Field, FieldChange, Release, Table, What, say},
    },
    state::App,
};

/// An entity's name as a link that opens it, or as it was called where the atlas no longer holds it.
fn subject(app: App, lang: Lang, group: &ChangeGroup) -> AnyView {
    if group.entity.is_empty() {
        return M::Dataset.say(lang).into_any();
    }
    let atlas = app.atlas();
    let known = group.entity.parse::<Id>().ok();
    let found = known.and_then(|id| Some((atlas.find(&id)?, id)));
    if let Some((ix, id)) = found {
        let name = atlas.entity(ix).name.get(lang).to_owned();
        let href = app.href(|view| view.sel = Some(id));
        return view! { <a href=href>{name}</a> }.into_any();
    }
    let name = match say(&group.zh, &group.en, lang) {
        "" => group.entity.to_string(),
        name => name.to_owned(),
    };
    view! { <span>{name}</span>" "<span class="muted small">{M::Gone.say(lang)}</span> }.into_any()
}

/// An entity and what became of its records.
pub(super) fn group(app: App, lang: Lang, it: &ChangeGroup) -> AnyView {
    let badge = fate(&it.records).map(|what| mark(lang, what));
    let records: Vec<AnyView> = it
        .records
        .iter()
        .filter(|record| badge.is_none() || record.table.as_str() != Table::Entity.id())
        .map(|it| record(app, lang, it))
        .collect();
    let lightly = it
        .light
        .map(|count| view! { <li class="muted">{light(lang, count)}</li> });
    let id = it.entity.to_string();
    view! {
        <li data-changed=id>
            <p class="changes-subject">{subject(app, lang, it)}{badge}</p>
            <ul class="changes-records">{records}{lightly}</ul>
        </li>
    }
    .into_any()
}

fn mark(lang: Lang, what: What) -> AnyView {
    view! { <span class="changes-mark" data-what=what.id()>{what_word(lang, what)}</span> }.into_any()
}

fn record(app: App, lang: Lang, it: &Change) -> AnyView {
    let what = What::read(&it.what).map(|what| mark(lang, what));
    let table = Table::read(&it.table).map_or_else(
        || it.table.to_string(),
        |table| table_word(lang, table).to_owned(),
    );
    let said = labelled(lang, &table, say(&it.zh, &it.en, lang));
    let fields: Vec<AnyView> = it.fields.iter().map(|it| field(lang, it)).collect();
    let fields = (!fields.is_empty()).then(|| view! { <ul>{fields}</ul> });
    let source = it.source.to_string();
    let source = (!source.is_empty()).then(|| {
        let title = move || {
            let atlas = app.best_atlas();
            let known = atlas.sources.iter().find(|it| it.id.as_str() == source);
            let title = known.map(|it| it.title.clone()).filter(|title| !title.is_empty());
            labelled(
                lang,
                M::Source.say(lang),
                &title.unwrap_or_else(|| source.clone()),
            )
        };
        view! { <span class="muted small changes-source">{title}</span> }
    });
    view! { <li>{what}" "{said}" "{source}{fields}</li> }.into_any()
}

fn field(lang: Lang, it: &FieldChange) -> AnyView {
    let name = Field::read(&it.field).map_or_else(
        || it.field.to_string(),
        |field| field_word(lang, field).to_owned(),
    );
    view! { <li>{labelled(lang, &name, &change_words(lang, it, str::to_owned))}</li> }.into_any()
}

/// The entities of which nothing but punctuation changed, behind one line.
pub(super) fn light_only(app: App, lang: Lang, release: &Release) -> Option<AnyView> {
    let groups: Vec<&ChangeGroup> = release
        .groups
        .iter()
        .filter(|group| group.records.is_empty() && group.light.is_some())
        .collect();
    if groups.is_empty() {
        return None;
    }
    let names: Vec<AnyView> = groups
        .iter()
        .map(|group| view! { <li>{subject(app, lang, group)}</li> }.into_any())
        .collect();
    Some(
        view! {
            <details class="changes-light">
                <summary>{lightly(lang, groups.len())}</summary>
                <ul>{names}</ul>
            </details>
        }
        .into_any(),
    )
}
