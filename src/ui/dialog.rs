//! A button and the dialog that it opens. What is in the dialog comes with its part of the page.

use super::later::{Later, Load, later, once_there};
use crate::browser::page;
use crate::model::Lang;
use crate::ui::dom::{ev, html, prelude::*};
use web_sys::HtmlDialogElement;

/// How the button and its dialog look.
#[derive(Clone, Copy)]
pub(super) struct Face {
    /// Id of the button.
    pub button: &'static str,
    /// What stands on it.
    pub label: &'static str,
    /// A path in a square of 24 that stands on it instead where the screen is narrow.
    pub icon: Option<&'static str>,
    /// Accessible name of the button and of the dialog.
    pub name: &'static str,
    /// Class of the dialog.
    pub class: &'static str,
    /// Id of the heading inside, which gets the focus; it has `tabindex="-1"`.
    pub title: &'static str,
}

/// The button and the dialog. The browser's own dialog keeps the focus inside and gives it back; Esc and a click beside it
/// close it.
pub(super) fn dialog(
    lang: Lang,
    face: Face,
    load: Load,
    draw: impl Fn(NodeRef<html::Dialog>) -> Later<AnyView> + Clone + 'static,
) -> AnyView {
    let is_open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    let show = move |_| {
        is_open.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            let _ = dialog.show_modal();
        }
        once_there(load, move || page::focus_quietly(face.title));
    };
    let outside = move |event: ev::MouseEvent| {
        if event.target() == event.current_target() {
            close(dialog);
        }
    };
    let closed = move |_| {
        if is_closed(dialog) {
            is_open.set(false);
        }
    };
    let body = move || {
        let draw = draw.clone();
        is_open.get().then(|| later(lang, move || draw(dialog)))
    };
    view! {
        <button type="button" class="button" id=face.button aria-haspopup="dialog" aria-label=face.name on:click=show>
            {faced(face.label, face.icon)}
        </button>
        <dialog class=face.class node_ref=dialog aria-label=face.name on:close=closed
            on:click=outside on:keydown=move |event: ev::KeyboardEvent| event.stop_propagation()>{body}</dialog>
    }
    .into_any()
}

/// What stands on a button of the header: words, or a sign where the screen is narrow. The button has a name of its own.
pub(super) fn faced(label: &'static str, icon: Option<&'static str>) -> AnyView {
    let Some(path) = icon else {
        return label.into_any();
    };
    view! {
        <span class="wide-only">{label}</span>
        <svg class="narrow-only icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg>
    }
    .into_any()
}

/// Whether a dialog that says it closed still is: it says so a moment later, and may have been opened again by then.
pub(super) fn is_closed(dialog: NodeRef<html::Dialog>) -> bool {
    dialog.get_untracked().is_none_or(|dialog| !dialog.open())
}

/// Closes a dialog that is open.
pub(super) fn close(dialog: NodeRef<html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// The button inside that closes it.
pub(super) fn close_button(name: &'static str, dialog: NodeRef<html::Dialog>) -> AnyView {
    view! {
        <button type="button" class="button plain dialog-close" aria-label=name on:click=move |_| close(dialog)>"×"</button>
    }
    .into_any()
}
