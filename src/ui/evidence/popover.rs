//! The one citation dialog: opened by any source mark, beside it on a wide screen and at the foot of a narrow one.

use super::claim::{claim, value_text};
use crate::{
    browser::page,
    export::{CiteStyle, cite_source},
    i18n::{
        evidence::{EvidenceMsg as M, locator},
        format,
    },
    insight::Evidence,
    model::{Atlas, Lang, Source},
    state::{App, Notice},
};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

const TITLE_ID: &str = "evidence-title";

/// The dialog, closed until a mark is used. Mounted once.
pub(in crate::ui) fn popover(app: App, lang: Lang) -> AnyView {
    let open = RwSignal::new(None::<Evidence>);
    let opener = StoredValue::new_local(None::<Element>);
    let dialog = NodeRef::<html::Dialog>::new();
    let click = window_event_listener(ev::click, move |event| {
        let mark = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-evidence]").ok().flatten());
        let evidence = mark
            .as_ref()
            .and_then(|mark| mark.get_attribute("data-evidence")?.parse().ok());
        if let (Some(mark), Some(evidence), Some(dialog)) = (mark, evidence, dialog.get_untracked()) {
            open.set(Some(evidence));
            place(&dialog, &mark);
            opener.set_value(Some(mark));
            let _ = dialog.show_modal();
            request_animation_frame(|| page::focus_quietly(TITLE_ID));
        }
    });
    on_cleanup(move || click.remove());
    // A citation belongs to what is on the screen: it goes when that changes, as by the Back button.
    let shown = app.memo(|view| view.sel.clone());
    Effect::new(move |_| {
        shown.track();
        close(dialog);
    });
    let closed = move |_| {
        open.set(None);
        let mark = opener.try_update_value(Option::take).flatten();
        if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
            let _ = mark.focus();
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        // Keys used here are not the page's: Esc closes this dialog and not what is under it.
        event.stop_propagation();
        if event.key() == "Escape" {
            event.prevent_default();
            close(dialog);
        }
    };
    let outside = move |event: ev::MouseEvent| {
        if event.target() == event.current_target() {
            close(dialog);
        }
    };
    view! {
        <dialog class="evidence" node_ref=dialog aria-labelledby=TITLE_ID on:close=closed on:click=outside
            on:keydown=keys>
            {move || open.get().map(|evidence| content(app, lang, evidence, dialog))}
        </dialog>
    }
    .into_any()
}

fn close(dialog: NodeRef<html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// Tells the style sheet where the mark is: below it, or above where there is more room.
fn place(dialog: &HtmlDialogElement, mark: &Element) {
    let at = mark.get_bounding_client_rect();
    let height = page::window()
        .inner_height()
        .ok()
        .and_then(|it| it.as_f64())
        .unwrap_or_default();
    let above = at.top() > height - at.bottom();
    let _ = dialog.set_attribute("data-side", if above { "above" } else { "below" });
    let style = HtmlElement::style(dialog);
    let _ = style.set_property("--x", &format!("{}px", at.left() as i32));
    let _ = style.set_property("--top", &format!("{}px", at.bottom() as i32));
    let _ = style.set_property("--bottom", &format!("{}px", (height - at.top()) as i32));
}

fn content(app: App, lang: Lang, evidence: Evidence, dialog: NodeRef<html::Dialog>) -> AnyView {
    let atlas = app.best_atlas();
    let body = if atlas.complete {
        citation(app, lang, &atlas, evidence)
    } else {
        let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
        let message = if failed { M::Missing } else { M::Loading };
        view! { <h2 id=TITLE_ID tabindex="-1">{M::Source.say(lang)}</h2><p role="status">{message.say(lang)}</p> }
            .into_any()
    };
    view! {
        <div class="evidence-body">
            {body}
            <button class="button plain evidence-close" aria-label=M::Close.say(lang) on:click=move |_| close(dialog)>
                "×"
            </button>
        </div>
    }
    .into_any()
}

fn citation(app: App, lang: Lang, atlas: &Atlas, evidence: Evidence) -> AnyView {
    let Some((of, basis)) = evidence.look_up(atlas) else {
        return ().into_any();
    };
    let source = atlas.source(basis.source).clone();
    let name = atlas.entity(of).name.get(lang);
    let claim = claim(lang, atlas, evidence, name);
    let about = (claim.head != name).then(|| view! { <p class="tiny muted">{name.to_owned()}</p> });
    let statement = claim.statement.map(|text| view! { <p class="said">{text}</p> });
    let claimed: Vec<AnyView> = claim
        .rows
        .into_iter()
        .map(|(label, text)| row(lang, label, text.into_any()))
        .collect();
    let place =
        (!basis.locator.is_empty()).then(|| row(lang, M::Locator, locator(lang, &basis.locator).into_any()));
    let cited = source.clone();
    view! {
        {about}
        <h2 id=TITLE_ID tabindex="-1">{claim.head}</h2>
        {statement}
        <dl>{claimed}</dl>
        {conflicts(lang, atlas, evidence)}
        <h3 lang=source.lang.clone()>{source.title.clone()}</h3>
        <dl>
            {source_rows(lang, atlas, &source)}
            {place}
        </dl>
        {cite_buttons(app, lang, move |style| cite_source(style, &cited))}
    }
    .into_any()
}

fn row(lang: Lang, label: M, what: AnyView) -> AnyView {
    view! { <div><dt>{label.say(lang)}</dt><dd>{what}</dd></div> }.into_any()
}

fn source_rows(lang: Lang, atlas: &Atlas, source: &Source) -> Vec<AnyView> {
    let day = |day: Option<crate::model::PartialDate>| {
        day.map_or_else(|| M::NoDate.say(lang).to_owned(), |day| format::date(lang, &day))
    };
    let grade = atlas.vocab.grades[source.grade.row()].name.get(lang).to_owned();
    let address = match source.url.clone().filter(|url| is_web(url)) {
        Some(url) => {
            view! { <a href=url.clone() target="_blank" rel="noopener noreferrer">{url.clone()}</a> }
                .into_any()
        }
        None => M::NoAddress.say(lang).into_any(),
    };
    let mut rows = vec![
        row(lang, M::Publisher, source.publisher.clone().into_any()),
        row(lang, M::Date, day(source.date).into_any()),
        row(lang, M::Grade, grade.into_any()),
        row(lang, M::Address, address),
        row(lang, M::Retrieved, day(source.retrieved).into_any()),
    ];
    rows.extend(
        source
            .note
            .clone()
            .map(|note| row(lang, M::Note, note.into_any())),
    );
    rows
}

/// Whether an address may be linked: a script in a dataset must not become one in the page.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The figures that contradict this one, each with its source.
fn conflicts(lang: Lang, atlas: &Atlas, evidence: Evidence) -> AnyView {
    let Evidence::Fact(ix) = evidence else {
        return ().into_any();
    };
    let others: Vec<AnyView> = atlas
        .fact(ix)
        .conflicts
        .iter()
        .map(|&other| {
            let fact = atlas.fact(other);
            let value = value_text(lang, atlas, fact)
                .or_else(|| fact.statement.as_ref().map(|it| it.get(lang).to_owned()))
                .unwrap_or_default();
            let source = atlas.source(fact.basis.source);
            let by = if source.publisher.is_empty() {
                &source.title
            } else {
                &source.publisher
            };
            let said = format!("{value} · {} · {by}", format::short_of_fact(lang, fact));
            view! { <li>{said}</li> }.into_any()
        })
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    view! { <div class="disagree"><strong>{M::Disagree.say(lang)}</strong><ul>{others}</ul></div> }.into_any()
}

/// Buttons that copy a citation, one a style.
pub(in crate::ui) fn cite_buttons(
    app: App,
    lang: Lang,
    cite: impl Fn(CiteStyle) -> String + Clone + 'static,
) -> AnyView {
    let buttons: Vec<AnyView> = CiteStyle::ALL
        .into_iter()
        .map(|style| {
            let cite = cite.clone();
            view! {
                <button class="button small" data-cite=style.id()
                    on:click=move |_| app.copy(cite(style), Notice::TextCopied)>
                    {style.name()}
                </button>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="cite" role="group" aria-label=M::Copy.say(lang)>
            <span class="tiny muted">{M::Copy.say(lang)}</span>
            {buttons}
        </div>
    }
    .into_any()
}
