//! The page's own element builder: what [`view!`](cluster_atlas_markup::view) writes calls of.
//!
//! One type for every element, one for every view: a view costs the bytes of its calls and nothing else. Signals, memos,
//! effects and owners are Leptos'. What follows a signal is a closure: as an attribute it rewrites the attribute, as a
//! child it replaces what it drew before, and a lone text is changed in place.

mod attr;
mod element;
mod keyed;
mod live;
mod view;

pub(crate) use attr::{Attr, IntoAttr};
pub(crate) use element::{El, handler, listen, on_window};
pub(crate) use keyed::keyed;
pub(crate) use view::{AnyView, CollectView, IntoView};

use crate::state::RwSignal;
use std::marker::PhantomData;
use wasm_bindgen::JsCast;

/// What a view needs in scope.
pub(crate) mod prelude {
    pub(crate) use super::{AnyView, CollectView, IntoView, NodeRef};
    pub(crate) use crate::state::{Effect, Memo, RwSignal, StoredValue};
    pub(crate) use cluster_atlas_markup::view;
    pub(crate) use leptos::prelude::{
        TimeoutHandle, event_target_value, on_cleanup, provide_context, request_animation_frame, set_timeout,
        set_timeout_with_handle, untrack,
    };
}

pub(crate) use leptos::ev;

/// Classes of elements for a [`NodeRef`].
pub(crate) mod html {
    pub(crate) use web_sys::{HtmlDialogElement as Dialog, HtmlElement as Div, HtmlInputElement as Input};
}

/// Classes of SVG elements for a [`NodeRef`].
pub(crate) mod svg {
    pub(crate) use web_sys::SvgElement as G;
}

/// Gets hold of an element of a view: none until it is built.
pub(crate) struct NodeRef<E>(RwSignal<Option<web_sys::Element>>, PhantomData<fn() -> E>);

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E: JsCast> NodeRef<E> {
    /// Of no element yet.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(None), PhantomData)
    }

    /// The element; reactive.
    pub(crate) fn get(self) -> Option<E> {
        self.0.get().map(JsCast::unchecked_into)
    }

    /// The element, without following it.
    pub(crate) fn get_untracked(self) -> Option<E> {
        self.0.try_get_untracked().flatten().map(JsCast::unchecked_into)
    }

    fn fill(self, element: &web_sys::Element) {
        self.0.set(Some(element.clone()));
    }
}

/// Draws a view at the end of the body, under an owner that lasts as long as the page.
pub(crate) fn mount(view: impl FnOnce() -> AnyView) {
    // An executor that is there already is the one that is wanted.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = leptos::prelude::Owner::new();
    owner.with(|| {
        if let Some(body) = crate::browser::page::document().body() {
            view().insert(&body, None);
        }
    });
    std::mem::forget(owner);
}
