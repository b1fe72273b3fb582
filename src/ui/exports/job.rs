//! One file being made: how far it is, and its end, good or bad.

use crate::ui::dom::prelude::*;
use crate::{
    browser::{
        download::{DownloadError, save},
        page,
        raster::RasterError,
        snapshot::SnapshotError,
    },
    i18n::exports::{ExportMsg as M, progress, saved},
    model::Lang,
};
use web_sys::Blob;

/// Why there is no file.
#[derive(Clone, Copy)]
pub(super) enum Failure {
    Snapshot(SnapshotError),
    Raster(RasterError),
    Download,
    /// The details of the dataset have not arrived.
    NoDetails,
}

impl From<SnapshotError> for Failure {
    fn from(error: SnapshotError) -> Self {
        Self::Snapshot(error)
    }
}

impl From<RasterError> for Failure {
    fn from(error: RasterError) -> Self {
        Self::Raster(error)
    }
}

impl From<DownloadError> for Failure {
    fn from(_: DownloadError) -> Self {
        Self::Download
    }
}

impl Failure {
    fn words(self) -> M {
        match self {
            Self::Snapshot(SnapshotError::Cancelled) => M::Cancelled,
            Self::Snapshot(SnapshotError::NotShown) => M::NotShown,
            Self::NoDetails => M::Details,
            Self::Raster(RasterError::TooLarge) => M::TooLarge,
            Self::Raster(RasterError::Unreadable | RasterError::NoPicture) => M::NoPng,
            Self::Raster(RasterError::File(_)) | Self::Download => M::NoFile,
        }
    }

    const fn is_wanted(self) -> bool {
        matches!(self, Self::Snapshot(SnapshotError::Cancelled))
    }
}

#[derive(Clone)]
enum State {
    Working(M, u32),
    Saved(String),
    Failed(Failure),
}

/// A file being made. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Job {
    lang: Lang,
    /// Id of the button that it was asked for with: what gives it up hands the focus back.
    button: StoredValue<String>,
    state: RwSignal<State>,
    wanted: StoredValue<bool>,
}

impl Job {
    /// Begins; given up with the view that it belongs to.
    pub(super) fn start(lang: Lang, button: String) -> Self {
        let wanted = StoredValue::new(true);
        Self {
            lang,
            button: StoredValue::new(button),
            state: RwSignal::new(State::Working(M::Reading, 0)),
            wanted,
        }
    }

    /// Says how far a step is, from 0 to 1; whether it is still wanted.
    pub(super) fn at(self, step: M, done: f64) -> bool {
        let is_wanted = self.wanted.try_get_value().unwrap_or(false);
        if is_wanted {
            self.state.set(State::Working(step, (done * 100.0) as u32));
        }
        is_wanted
    }

    /// Ends with a file for the browser to save, or with why there is none.
    pub(super) fn end(self, made: Result<(Blob, String), Failure>) {
        if !self.wanted.try_get_value().unwrap_or(false) {
            return;
        }
        let done = made.and_then(|(file, name)| Ok(save(&file, &name).map(|()| name)?));
        self.state.set(match done {
            Ok(name) => State::Saved(name),
            Err(failure) => State::Failed(failure),
        });
    }

    /// How far it is, with a way to give it up; then how it ended.
    pub(super) fn view(self) -> AnyView {
        let Self {
            lang,
            button,
            state,
            wanted,
        } = self;
        let is_busy = Memo::new(move |_| matches!(state.get(), State::Working(..)));
        let words = move || match state.get() {
            State::Working(step, done) => progress(lang, step, done),
            State::Saved(name) => saved(lang, &name),
            State::Failed(failure) => failure.words().say(lang).to_owned(),
        };
        let has_failed =
            Memo::new(move |_| matches!(state.get(), State::Failed(failure) if !failure.is_wanted()));
        let cancel = move |_| {
            wanted.set_value(false);
            // This button goes.
            button.with_value(|id| page::focus_quietly(id));
            state.set(State::Failed(Failure::Snapshot(SnapshotError::Cancelled)));
        };
        view! {
            <p class="ex-job" role="status" aria-busy=move || is_busy.get().to_string()
                data-error=move || has_failed.get().then_some("export")>
                <span>{words}</span>
                {move || is_busy.get().then(|| view! {
                    <button type="button" class="button" data-cancel on:click=cancel>{M::Cancel.say(lang)}</button>
                })}
            </p>
        }
        .into_any()
    }
}
