//! A view: nothing, text, an element, several, or what follows signals.

use super::{El, live::live};
use crate::browser::page::document;
use web_sys::Node;

/// Any view, ready to be put somewhere.
pub(crate) enum AnyView {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// An element or a fragment with what is below it.
    Node(Node),
    /// Several, in order.
    List(Vec<AnyView>),
    /// What the closure gives, anew at every change of a signal that it reads.
    Live(Box<dyn FnMut() -> AnyView>),
}

impl AnyView {
    /// Several views as one.
    pub(crate) fn list(views: Vec<AnyView>) -> Self {
        Self::List(views)
    }

    /// Puts it below `parent`, before `before` or at the end.
    pub(super) fn insert(self, parent: &Node, before: Option<&Node>) {
        match self {
            Self::Empty => {}
            Self::Text(text) => {
                let _ = parent.insert_before(&document().create_text_node(&text), before);
            }
            Self::Node(node) => {
                let _ = parent.insert_before(&node, before);
            }
            Self::List(views) => views.into_iter().for_each(|view| view.insert(parent, before)),
            Self::Live(read) => live(parent, before, read),
        }
    }
}

/// What can stand in a view.
pub(crate) trait IntoView {
    /// As a view of the one type.
    fn into_any(self) -> AnyView;
}

impl IntoView for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoView for El {
    fn into_any(self) -> AnyView {
        AnyView::Node(self.0.into())
    }
}

impl IntoView for () {
    fn into_any(self) -> AnyView {
        AnyView::Empty
    }
}

impl IntoView for String {
    fn into_any(self) -> AnyView {
        AnyView::Text(self)
    }
}

impl IntoView for &str {
    fn into_any(self) -> AnyView {
        AnyView::Text(self.to_owned())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(
            impl IntoView for $number {
                fn into_any(self) -> AnyView {
                    AnyView::Text(self.to_string())
                }
            }
        )*
    };
}

numbers!(u32, usize, u16);

impl<V: IntoView> IntoView for Option<V> {
    fn into_any(self) -> AnyView {
        self.map_or(AnyView::Empty, IntoView::into_any)
    }
}

impl<V: IntoView> IntoView for Vec<V> {
    fn into_any(self) -> AnyView {
        AnyView::List(self.into_iter().map(IntoView::into_any).collect())
    }
}

impl<V: IntoView, const N: usize> IntoView for [V; N] {
    fn into_any(self) -> AnyView {
        AnyView::List(self.into_iter().map(IntoView::into_any).collect())
    }
}

impl<V: IntoView, F: FnMut() -> V + 'static> IntoView for F {
    fn into_any(mut self) -> AnyView {
        AnyView::Live(Box::new(move || self().into_any()))
    }
}

/// Gathers the views of an iterator.
pub(crate) trait CollectView {
    /// All of them as one view.
    fn collect_view(self) -> AnyView;
}

impl<V: IntoView, I: Iterator<Item = V>> CollectView for I {
    fn collect_view(self) -> AnyView {
        AnyView::List(self.map(IntoView::into_any).collect())
    }
}
