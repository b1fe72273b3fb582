//! The other end of the way that is asked for: a field that suggests entities as one types.

use super::data::Data;
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::page,
    engine::suggest,
    i18n::{
        cards::place_of,
        network::NetworkMsg as M,
        search::{SearchMsg, suggestions},
    },
    model::EntityIx,
    ui::glyph::kind_glyph,
};

/// Id of the field.
const FIELD_ID: &str = "net-to";

/// Id of the list of suggestions.
const OPTIONS_ID: &str = "net-to-options";

/// At most so many suggestions.
const MOST: usize = 8;

/// The field's own state. Copied freely.
#[derive(Clone, Copy)]
struct Field {
    data: Data,
    input: NodeRef<html::Input>,
    /// What is typed; empty while the list is closed.
    text: RwSignal<String>,
    found: Memo<Vec<EntityIx>>,
    active: RwSignal<Option<usize>>,
}

/// The field with its suggestions, and the button that empties it.
pub(super) fn field(data: Data) -> AnyView {
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        text.with(|text| {
            suggest(&data.app.index(), &data.app.atlas(), text.trim(), data.lang, MOST)
                .into_iter()
                .map(|it| it.entity)
                .collect()
        })
    });
    let field = Field {
        data,
        input: NodeRef::new(),
        text,
        found,
        active: RwSignal::new(None),
    };
    field.follow();
    let lang = data.lang;
    let is_set = data.app.memo(|view| view.to.is_some());
    let clear = move |_| {
        page::focus(FIELD_ID);
        data.app.choose(|view| view.to = None);
    };
    let closed = move || field.found.with(Vec::is_empty);
    let said = move || found.with(|found| (!found.is_empty()).then(|| suggestions(lang, found.len())));
    view! {
        <span class="net-to">
            <input type="text" role="combobox" id=FIELD_ID node_ref=field.input aria-label=M::PathTo.say(lang)
                placeholder=M::PathHint.say(lang) autocomplete="off" spellcheck="false" aria-autocomplete="list"
                aria-controls=OPTIONS_ID aria-expanded=move || (!closed()).to_string()
                aria-activedescendant=move || field.active.get().map(option_id)
                on:input=move |event| field.typed(event_target_value(&event))
                on:blur=move |_| field.close()
                on:keydown=move |event| field.key(&event) />
            <ul class="suggestions" role="listbox" id=OPTIONS_ID aria-label=SearchMsg::Suggestions.say(lang) hidden=closed>
                {move || found.get().into_iter().enumerate().map(|(place, ix)| option(field, place, ix)).collect_view()}
            </ul>
            <button type="button" class="button plain" aria-label=M::ClearPath.say(lang) title=M::ClearPath.say(lang)
                hidden=move || !is_set.get() on:click=clear>"×"</button>
            <span class="visually-hidden" aria-live="polite">{said}</span>
        </span>
    }
    .into_any()
}

impl Field {
    /// Keeps the field at the name of the link's entity.
    fn follow(self) {
        let app = self.data.app;
        let to = app.memo(|view| view.to.clone());
        Effect::new(move |_| {
            let to = to.get().and_then(|id| app.find(&id));
            if let Some(input) = self.input.get() {
                let atlas = app.atlas();
                input.set_value(to.map_or("", |ix| atlas.entity(ix).name.get(self.data.lang)));
            }
        });
    }

    fn typed(self, text: String) {
        self.active.set(None);
        self.text.set(text);
    }

    fn close(self) {
        self.typed(String::new());
    }

    fn choose(self, ix: EntityIx) {
        self.close();
        let app = self.data.app;
        let id = app.atlas().entity(ix).id.clone();
        app.choose(|view| view.to = Some(id));
    }

    fn key(self, event: &ev::KeyboardEvent) {
        // While Chinese is being composed keys belong to the composing.
        if event.is_composing() {
            return;
        }
        let count = self.found.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.active.set(Some(active.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" if count > 0 => self
                .active
                .set(Some(active.map_or(count - 1, |at| (at + count - 1) % count))),
            "Enter" if count > 0 => {
                let ix = self.found.with_untracked(|found| found[active.unwrap_or(0)]);
                self.choose(ix);
            }
            "Escape" if count > 0 => self.close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

fn option_id(place: usize) -> String {
    let mut id = String::from("net-to-");
    id.push_str(&place.to_string());
    id
}

fn option(field: Field, place: usize, ix: EntityIx) -> AnyView {
    let Data { app, lang, .. } = field.data;
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    // The field keeps the focus: a press here must not take it away before the click arrives.
    view! {
        <li role="option" id=option_id(place) class="option"
            aria-selected=move || (field.active.get() == Some(place)).to_string()
            on:pointerdown=|event| event.prevent_default() on:mousedown=|event| event.prevent_default()
            on:click=move |_| field.choose(ix)>
            {kind_glyph(entity.kind)}
            <span class="option-name">{entity.name.get(lang).to_owned()}</span>
            <span class="option-place">{place_of(lang, &atlas, entity.site)}</span>
        </li>
    }
    .into_any()
}
