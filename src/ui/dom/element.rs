//! One element while it is being built.

use super::{AnyView, Attr, IntoAttr, IntoView, NodeRef, live::follow};
use crate::browser::page::{self, document};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget};

/// What is called when an event happens.
pub(crate) type Handler = Box<dyn FnMut(Event)>;

/// A handler of one class of event, for any event.
pub(crate) fn handler<E: JsCast, F: FnMut(E) + 'static>(mut handle: F) -> Handler {
    Box::new(move |event| handle(event.unchecked_into()))
}

/// Calls a handler at every event of a name that reaches the window, until the owner of the view goes.
pub(crate) fn on_window<E: JsCast>(name: &'static str, handle: impl FnMut(E) + 'static) {
    listen(page::window().into(), name, handler(handle));
}

/// Calls a handler at every event of a name that reaches a target, until the owner of the view goes.
pub(crate) fn listen(target: EventTarget, name: &'static str, handler: Handler) {
    let listener = Closure::wrap(handler);
    let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    let kept = SendWrapper::new((target, listener));
    on_cleanup(move || {
        // Taken off before it is dropped: removing the element may still send an event.
        let (target, listener) = kept.take();
        let _ = target.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    });
}

/// An element while it is being built.
pub(crate) struct El(pub(super) Element);

impl El {
    /// An HTML element.
    pub(crate) fn html(name: &str) -> Self {
        Self(made(document().create_element(name)))
    }

    /// An SVG element.
    pub(crate) fn svg(name: &str) -> Self {
        Self(made(
            document().create_element_ns(Some("http://www.w3.org/2000/svg"), name),
        ))
    }

    /// An attribute that never changes.
    pub(crate) fn fixed(self, name: &str, value: &str) -> Self {
        set(&self.0, name, Some(value));
        self
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoAttr) -> Self {
        self.bind(name, value.into_attr(), set)
    }

    /// A property of the style sheet's language.
    pub(crate) fn style(self, name: &'static str, value: impl IntoAttr) -> Self {
        self.bind(name, value.into_attr(), style)
    }

    /// A class that is there or not.
    pub(crate) fn class(self, name: &'static str, on: impl IntoAttr) -> Self {
        self.bind(name, on.into_attr(), class)
    }

    /// A property of the element itself: `checked`, `selected`, `value`.
    pub(crate) fn prop(self, name: &'static str, value: impl IntoAttr) -> Self {
        self.bind(name, value.into_attr(), property)
    }

    fn bind(self, name: &'static str, value: Attr, write: fn(&Element, &str, Option<&str>)) -> Self {
        match value {
            Attr::Fixed(value) => write(&self.0, name, value.as_deref()),
            Attr::Live(mut read) => {
                let element = self.0.clone();
                let mut last = None;
                follow(Box::new(move || {
                    let value = read();
                    if last.as_ref() != Some(&value) {
                        write(&element, name, value.as_deref());
                        last = Some(value);
                    }
                }));
            }
        }
        self
    }

    /// Calls a handler at every event of a name, until the owner of the view goes.
    pub(crate) fn on(self, name: &'static str, handler: Handler) -> Self {
        listen(self.0.clone().into(), name, handler);
        self
    }

    /// Lets a reference have the element.
    pub(crate) fn referred<E: JsCast>(self, by: NodeRef<E>) -> Self {
        by.fill(&self.0);
        self
    }

    /// A text below it.
    pub(crate) fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// A view below it.
    pub(crate) fn child(self, view: impl IntoView) -> Self {
        self.append(view.into_any())
    }

    fn append(self, view: AnyView) -> Self {
        view.insert(&self.0, None);
        self
    }
}

/// The names come from the markup macro and are names: only a browser that can make no element at all refuses, and then
/// there is nothing left to draw with. The trap brings up the last screen.
fn made(element: Result<Element, JsValue>) -> Element {
    element.unwrap_or_else(|_| std::process::abort())
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // The names come from the markup macro and are names.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn class(element: &Element, name: &str, on: Option<&str>) {
    let _ = element.class_list().toggle_with_force(name, on.is_some());
}

fn style(element: &Element, name: &str, value: Option<&str>) {
    let style = js_sys::Reflect::get(element, &"style".into()).unwrap_or(JsValue::UNDEFINED);
    let style: web_sys::CssStyleDeclaration = style.unchecked_into();
    let _ = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(drop),
    };
}

/// Flags are written as `Some("")` and none; a text property is its text.
fn property(element: &Element, name: &str, value: Option<&str>) {
    let value = match (name, value) {
        ("value", value) => value.unwrap_or_default().into(),
        (_, value) => JsValue::from_bool(value.is_some()),
    };
    let _ = js_sys::Reflect::set(element, &name.into(), &value);
}
