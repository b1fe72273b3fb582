//! Complete addresses of states, to be taken out of the page.

use crate::{
    browser::history,
    query::{self, ViewState, WarningKind},
    state::{App, Effect, Notice},
};
use std::cell::RefCell;

thread_local! {
    /// A fact of the visit that only the dialog for sharing asks for.
    static LINKED: RefCell<Option<String>> = const { RefCell::new(None) };
}

impl App {
    /// The version of the data that the last link of this visit that named another than the present one was made with.
    pub fn linked_version(self) -> Option<String> {
        LINKED.with_borrow(Clone::clone)
    }

    /// Keeps in mind what notices say of it: they may be dismissed.
    pub fn note_linked_version(self) {
        Effect::new(move |_| {
            self.notices.with(|all| {
                for notice in all {
                    if let Notice::Link(warning) = notice
                        && warning.kind == WarningKind::Version
                    {
                        LINKED.set(Some(warning.value.clone()));
                    }
                }
            });
        });
    }

    /// The address of the state as it is, complete with origin and dataset version, for copying. Not reactive.
    pub fn address(self) -> String {
        self.address_of(self.peek(ViewState::clone))
    }

    /// The address of a state, complete as for [`App::address`].
    pub fn address_of(self, mut view: ViewState) -> String {
        view.lang = Some(self.lang.get_untracked());
        view.v = Some(self.atlas().meta.version.clone());
        history::address(&query::write(&view))
    }
}
