//! Complete addresses of states, to be taken out of the page.

use crate::{
    browser::history,
    query::{self, ViewState},
    state::App,
};

impl App {
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
