//! The dialog of a cell: its entities, each with what is known of it and the marks of its evidence.

use super::cell::{column_ids, glyph};
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::page,
    i18n::chain::{ChainMsg as M, cell_sentence},
    insight::{
        Evidence,
        chain::{Cell, Column, Holder},
    },
    model::{EntityIx, Lang},
    query::FacetKey,
    state::App,
    ui::{
        dialog::is_closed,
        evidence::{place_beside, source_mark},
        glyph::kind_glyph,
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

const TITLE_ID: &str = "holders-title";

/// Entities named at once; the rest is one click away.
const FIRST: usize = 30;

/// A cell that is asked about.
#[derive(Clone)]
struct Asked {
    title: String,
    cell: Cell,
    whole: bool,
}

/// The dialog. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Holders {
    asked: RwSignal<Option<Asked>>,
    dialog: NodeRef<html::Dialog>,
}

impl Holders {
    /// Closed.
    pub(super) fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            dialog: NodeRef::new(),
        }
    }

    /// Opens beside the button that asks.
    pub(super) fn ask(self, button: &Element, title: String, cell: Cell) {
        let Some(dialog) = self.dialog.get_untracked() else {
            return;
        };
        self.asked.set(Some(Asked {
            title,
            cell,
            whole: false,
        }));
        place_beside(&dialog, button);
        let _ = dialog.show_modal();
        // The heading stands once the effects have run; else the dialog itself would have the focus, with a ring around all.
        request_animation_frame(|| page::focus_quietly(TITLE_ID));
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked().filter(HtmlDialogElement::open) {
            dialog.close();
        }
    }

    /// The dialog, closed until a cell is asked about. Mounted once.
    pub(super) fn view(self, app: App, lang: Lang) -> AnyView {
        // It belongs to what is on the screen: it goes when that changes.
        Effect::new(move |_| {
            app.with(|_| ());
            self.close();
        });
        let keys = move |event: ev::KeyboardEvent| {
            // Esc closes this dialog and not the detail under it.
            event.stop_propagation();
            if event.key() == "Escape" {
                event.prevent_default();
                self.close();
            }
        };
        let outside = move |event: ev::MouseEvent| {
            if event.target() == event.current_target() {
                self.close();
            }
        };
        let closed = move |_| {
            if is_closed(self.dialog) {
                self.asked.set(None);
            }
        };
        view! {
            <dialog class="evidence holders" node_ref=self.dialog aria-labelledby=TITLE_ID
                on:close=closed on:click=outside on:keydown=keys>
                {move || self.asked.get().map(|asked| self.content(app, lang, &asked))}
            </dialog>
        }
        .into_any()
    }

    fn content(self, app: App, lang: Lang, asked: &Asked) -> AnyView {
        let cell = &asked.cell;
        let shown = if asked.whole { usize::MAX } else { FIRST };
        let rows: Vec<AnyView> = cell
            .holders
            .iter()
            .take(shown)
            .map(|holder| held(app, lang, cell.column, holder))
            .collect();
        let all = move |_| {
            self.asked
                .update(|asked| asked.iter_mut().for_each(|it| it.whole = true));
        };
        let more = (cell.holders.len() > rows.len()).then(|| {
            view! { <button type="button" class="button" on:click=all>{M::ShowAll.say(lang)}</button> }
        });
        view! {
            <div class="evidence-body">
                <h2 id=TITLE_ID tabindex="-1">{asked.title.clone()}</h2>
                <p class="small muted">{cell_sentence(lang, cell)}</p>
                <ul class="held">{rows}</ul>
                <p class="held-more">{more}{narrow(app, lang, cell)}</p>
                <button type="button" class="button plain evidence-close" aria-label=M::Close.say(lang)
                    on:click=move |_| self.close()>"×"</button>
            </div>
        }
        .into_any()
    }
}

/// A link to the entities present in the column and nothing else of it; planned ones are no value of the filter.
fn narrow(app: App, lang: Lang, cell: &Cell) -> Option<AnyView> {
    let atlas = app.atlas();
    let (stage, link) = column_ids(&atlas, cell.column);
    let (key, id, name) = match (stage, link) {
        (Some(id), _) => (FacetKey::Stage, id, M::ToStage),
        (_, Some(id)) => (FacetKey::Link, id, M::ToLink),
        _ => return None,
    };
    let href = app.href(|view| *view.facets.of_mut(key) = [id.clone()].into());
    (cell.present > 0).then(|| view! { <a class="button" href=href>{name.say(lang)}</a> }.into_any())
}

fn held(app: App, lang: Lang, column: Column, holder: &Holder) -> AnyView {
    view! {
        <li data-id=app.atlas().entity(holder.entity).id.to_string()>
            {entity_link(app, lang, holder.entity)}
            <span class="tiny muted">
                {glyph(holder.state)}{M::of_state(holder.state).say(lang)}{marks_of(app, lang, holder.entity, column)}
            </span>
        </li>
    }
    .into_any()
}

/// The marks of all evidence that an entity has in a column.
pub(super) fn marks_of(app: App, lang: Lang, ix: EntityIx, column: Column) -> Vec<AnyView> {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let rows: Vec<Evidence> = match column {
        Column::Stage(stage) => (0..)
            .zip(&entity.stages)
            .filter(|(_, mark)| mark.stage == stage)
            .map(|(row, _)| Evidence::Stage(ix, row))
            .collect(),
        Column::Link(link) => (0..)
            .zip(&entity.links)
            .filter(|(_, mark)| mark.link == link)
            .map(|(row, _)| Evidence::Link(ix, row))
            .collect(),
    };
    rows.into_iter()
        .map(|evidence| source_mark(app, lang, evidence))
        .collect()
}

/// An entity by its kind and name, a link to its detail. It follows the view.
pub(super) fn entity_link(app: App, lang: Lang, ix: EntityIx) -> AnyView {
    let atlas = app.atlas();
    let entity = atlas.entity(ix);
    let id = entity.id.clone();
    let href = move || app.href(|view| view.sel = Some(id.clone()));
    view! { <a class="entity" href=href>{kind_glyph(entity.kind)}<span>{entity.name.get(lang).to_owned()}</span></a> }
        .into_any()
}

/// The button with the data of a cell at or around an event's target, and the place that it names.
pub(super) fn asked_cell(target: Option<web_sys::EventTarget>) -> Option<(Element, usize)> {
    let button = target?
        .dyn_into::<Element>()
        .ok()?
        .closest("[data-cell]")
        .ok()
        .flatten()?;
    let place = button.get_attribute("data-cell")?.parse().ok()?;
    Some((button, place))
}
