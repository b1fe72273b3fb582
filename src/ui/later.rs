//! Parts of the page that the first screen can do without.
//!
//! In a release each part is a wasm file of its own (`--cfg split_parts`, set in the Makefile; `scripts/split.mjs` does the
//! splitting): it is loaded when it is first asked for, or when the page has nothing better to do, whichever comes first.
//! Elsewhere, as in the tests in wasm, the parts are in the one program and always there.

use crate::ui::dom::prelude::*;
use crate::{i18n::shell::ShellMsg as M, model::Lang};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

/// The file of a part did not arrive.
pub(super) struct NotLoaded;

#[cfg(split_parts)]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What gives something once a part is there.
pub(super) type Later<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// How far a part has come.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    Waiting,
    Here,
    Failed,
}

/// `part!(NAME)` makes `fn load() -> Later<()>`, which loads the part of that name and draws nothing;
/// `part!(fn draw(ARGUMENTS) in NAME, VIEW)` makes `fn draw(ARGUMENTS) -> Later<AnyView>` whose code is in that part.
macro_rules! part {
    ($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) in $part:ident, $body:expr) => {
        $(#[$doc])*
        pub(in crate::ui) fn $name($($arg: $type),*) -> crate::ui::later::Later<AnyView> {
            #[cfg_attr(split_parts, wasm_split_helpers::wasm_split($part, fallible))]
            fn draw($($arg: $type),*) -> Result<AnyView, crate::ui::later::NotLoaded> {
                Ok($body)
            }
            #[cfg(split_parts)]
            return Box::pin(draw($($arg),*));
            #[cfg(not(split_parts))]
            Box::pin(std::future::ready(draw($($arg),*)))
        }
    };
    ($part:ident) => {
        /// Loads the part and draws nothing.
        pub(in crate::ui) fn load() -> crate::ui::later::Later<()> {
            #[cfg_attr(split_parts, wasm_split_helpers::wasm_split($part, fallible))]
            fn nothing() -> Result<(), crate::ui::later::NotLoaded> {
                Ok(())
            }
            #[cfg(split_parts)]
            return Box::pin(nothing());
            #[cfg(not(split_parts))]
            Box::pin(std::future::ready(nothing()))
        }
    };
}

pub(super) use part;

/// What `draw` gives, at once where its part is there; until then a word, and where the part does not arrive a way to try again.
pub(super) fn later(
    lang: Lang,
    load: fn() -> Later<()>,
    draw: impl Fn() -> Later<AnyView> + 'static,
) -> AnyView {
    let stand = RwSignal::new(Stand::Here);
    let ask = move || match begun(load()) {
        Ok(done) => stand.set(if done.is_ok() { Stand::Here } else { Stand::Failed }),
        Err(waiting) => {
            stand.set(Stand::Waiting);
            leptos::task::spawn_local(async move {
                let arrived = waiting.await.is_ok();
                stand.set(if arrived { Stand::Here } else { Stand::Failed });
            });
        }
    };
    ask();
    (move || match stand.get() {
        Stand::Waiting => view! { <p class="part-waiting muted" role="status">{M::PartLoading.say(lang)}</p> }.into_any(),
        Stand::Here => match begun(draw()) {
            Ok(Ok(view)) => view,
            _ => failed(lang, ask),
        },
        Stand::Failed => failed(lang, ask),
    })
    .into_any()
}

/// The outcome of what needs no waiting, or what is to be waited for.
fn begun<T>(mut later: Later<T>) -> Result<Result<T, NotLoaded>, Later<T>> {
    match later.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Ok(done),
        Poll::Pending => Err(later),
    }
}

fn failed(lang: Lang, again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="part-failed" role="alert" data-error="part">
            <p>{M::PartMissing.say(lang)}</p>
            <button type="button" class="button primary" on:click=move |_| again()>{M::Retry.say(lang)}</button>
        </div>
    }
    .into_any()
}

/// Does something in the first frame in which the part is there. Nothing where it does not arrive: that is said in its place.
pub(super) fn once_there(load: fn() -> Later<()>, act: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        if load().await.is_ok() {
            request_animation_frame(act);
        }
    });
}
