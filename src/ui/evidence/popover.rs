//! The one citation dialog: opened by any source mark, beside it on a wide screen and at the foot of a narrow one.

use super::citation;
use crate::ui::{
    detail::load,
    dialog::is_closed,
    dom::{ev, html, on_window, prelude::*},
    later::{later, once_there, part, soon},
};
use crate::{
    browser::page,
    i18n::evidence::EvidenceMsg as M,
    insight::Evidence,
    model::Lang,
    state::{App, Notice},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

const TITLE_ID: &str = "evidence-title";

/// The dialog, closed until a mark is used. Mounted once; it comes with the hands of the page.
pub(in crate::ui) fn popover(app: App, lang: Lang) -> AnyView {
    soon(mounted(app, lang))
}

part! {
    /// The dialog and what opens it.
    fn mounted(app: App, lang: Lang) in hands, dialog(app, lang)
}

fn dialog(app: App, lang: Lang) -> AnyView {
    let open = RwSignal::new(None::<Evidence>);
    let opener = StoredValue::new(None::<Element>);
    let dialog = NodeRef::<html::Dialog>::new();
    on_window("click", move |event: ev::MouseEvent| {
        let mark = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-evidence]").ok().flatten());
        let evidence = mark
            .as_ref()
            .and_then(|mark| mark.get_attribute("data-evidence")?.parse().ok());
        if let (Some(mark), Some(evidence), Some(dialog)) = (mark, evidence, dialog.get_untracked()) {
            open.set(Some(evidence));
            place_beside(&dialog, &mark);
            opener.set_value(Some(mark));
            let _ = dialog.show_modal();
            once_there(load, || page::focus_quietly(TITLE_ID));
        }
    });
    // A citation belongs to what is on the screen: it goes when that changes, as by the Back button.
    let shown = app.memo(|view| view.sel.clone());
    Effect::new(move |_| {
        // Read, not merely tracked: a memo that nobody has read follows nothing.
        let _ = shown.get();
        close(dialog);
    });
    let closed = move |_| {
        if !is_closed(dialog) {
            return;
        }
        open.set(None);
        let mark = opener.try_update_value(Option::take).flatten();
        // The mark of a chart is an SVG element, which takes the focus in the same words.
        if let Some(mark) = mark {
            let _ = mark.unchecked_into::<HtmlElement>().focus();
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
            {move || open.get().map(|it| later(lang, move || cited(app, lang, it, dialog)))}
        </dialog>
    }
    .into_any()
}

fn close(dialog: NodeRef<html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// How much room the dialog has at least, px.
const ROOM: f64 = 200.0;

/// Tells the style sheet where the mark is: the dialog stands below it, or above where there is more room.
pub(in crate::ui) fn place_beside(dialog: &HtmlDialogElement, mark: &Element) {
    let at = mark.get_bounding_client_rect();
    let height = page::window()
        .inner_height()
        .ok()
        .and_then(|it| it.as_f64())
        .unwrap_or_default();
    let above = at.top() > height - at.bottom();
    let _ = dialog.set_attribute("data-side", if above { "above" } else { "below" });
    let style = HtmlElement::style(dialog);
    let px = |name: &str, length: f64| {
        let length = length.min(height - ROOM).max(0.0) as i32;
        let _ = style.set_property(name, &format!("{length}px"));
    };
    let _ = style.set_property("--x", &format!("{}px", at.left() as i32));
    px("--top", at.bottom());
    px("--bottom", height - at.top());
}

part! {
    /// What the dialog says.
    fn cited(app: App, lang: Lang, evidence: Evidence, dialog: NodeRef<html::Dialog>) in detail,
        content(app, lang, evidence, dialog)
}

fn content(app: App, lang: Lang, evidence: Evidence, dialog: NodeRef<html::Dialog>) -> AnyView {
    let atlas = app.best_atlas();
    let body = if atlas.complete {
        citation::citation(app, lang, &atlas, evidence, TITLE_ID, move || close(dialog))
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
