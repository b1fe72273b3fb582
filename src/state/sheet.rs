//! Dialogs that are opened from more than one place.

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What changed in the data: since the version of a link, or all that is recorded.
    Changes(Option<String>),
    /// What is picked, and the saved sets.
    Sets,
}
