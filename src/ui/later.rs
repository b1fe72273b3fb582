//! Parts of the page that the first screen can do without.
//!
//! In a release each part is a wasm file of its own (`--cfg split_parts`, set in the Makefile; `scripts/split.mjs` does the
//! splitting): it is loaded when it is first asked for, or when the page has nothing better to do, whichever comes first.
//! Elsewhere, as in the tests in wasm, the parts are in the one program and always there.

use crate::ui::dom::prelude::*;
use crate::{browser::styles, i18n::shell::ShellMsg as M, model::Lang};
use leptos::prelude::Owner;
use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    rc::Rc,
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

/// `part!(NAME)` makes `fn load() -> Later<()>`, which loads the part of that name and draws nothing;
/// `part!(fn draw(ARGUMENTS) in NAME, VIEW)` makes `fn draw(ARGUMENTS) -> Later<AnyView>` whose code is in that part.
macro_rules! part {
    ($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) in $part:ident, $body:expr) => {
        $(#[$doc])*
        pub(in crate::ui) fn $name($($arg: $type),*) -> crate::ui::later::Later<AnyView> {
            #[cfg_attr(split_parts, wasm_split_helpers::wasm_split($part, fallible))]
            fn draw($($arg: $type),*) -> Result<AnyView, crate::ui::later::NotLoaded> {
                // Followed in here: whoever asked for the part has gone on when it arrives, and follows nothing for it.
                Ok((move || $body).into_any())
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
pub(super) fn later(lang: Lang, draw: impl Fn() -> Later<AnyView> + 'static) -> AnyView {
    later_by(lang, Rc::new(draw))
}

/// The same, compiled once for all that is drawn so.
fn later_by(lang: Lang, draw: Rc<dyn Fn() -> Later<AnyView>>) -> AnyView {
    let owner = Owner::current().unwrap_or_default();
    let drawn: Rc<RefCell<Option<Result<AnyView, NotLoaded>>>> = Rc::default();
    let turns = RwSignal::new(0_u32);
    let slot = drawn.clone();
    let ask: Rc<dyn Fn()> = Rc::new(move || {
        let mut view = Owned(owner.clone(), styled(draw()));
        let slot = slot.clone();
        match Pin::new(&mut view).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => *slot.borrow_mut() = Some(done),
            Poll::Pending => leptos::task::spawn_local(async move {
                let done = view.await;
                *slot.borrow_mut() = Some(done);
                turns.update(|turns| *turns += 1);
            }),
        }
    });
    ask();
    (move || {
        turns.get();
        match drawn.borrow_mut().take() {
            None => view! { <p class="part-waiting muted" role="status">{M::PartLoading.say(lang)}</p> }
                .into_any(),
            Some(Ok(view)) => view,
            Some(Err(NotLoaded)) => {
                let ask = ask.clone();
                failed(lang, move || {
                    ask();
                    turns.update(|turns| *turns += 1);
                })
            }
        }
    })
    .into_any()
}

/// What `draw` gives once its part is there, without a word before: for what may come later than the rest. Nothing where it does not
/// arrive.
pub(super) fn soon(view: Later<AnyView>) -> AnyView {
    let mut view = Owned(Owner::current().unwrap_or_default(), view);
    match Pin::new(&mut view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => return done.unwrap_or(AnyView::Empty),
        Poll::Pending => {}
    }
    let drawn: Rc<RefCell<Option<AnyView>>> = Rc::default();
    let is_there = RwSignal::new(false);
    let slot = drawn.clone();
    leptos::task::spawn_local(async move {
        *slot.borrow_mut() = view.await.ok();
        is_there.set(true);
    });
    (move || is_there.get().then(|| drawn.borrow_mut().take())).into_any()
}

/// What is drawn once its style sheet is there too.
fn styled(view: Later<AnyView>) -> Later<AnyView> {
    Box::pin(async move {
        styles::load().await.map_err(|_| NotLoaded)?;
        view.await
    })
}

/// What is drawn once its style sheet is there, and all the same where that does not come: it can be used without.
pub(super) fn dressed(view: Later<AnyView>) -> Later<AnyView> {
    Box::pin(async move {
        let _ = styles::load().await;
        view.await
    })
}

/// What loads a part: made by `part!(NAME)`.
pub(super) type Load = fn() -> Later<()>;

/// A part and the style sheet of all parts, once both are there.
pub(super) async fn fetched(load: Load) -> Result<(), NotLoaded> {
    styles::load().await.map_err(|_| NotLoaded)?;
    load().await
}

/// Fetches a part ahead of its use. A failure is told when it is used.
pub(super) fn ahead(load: Load) {
    leptos::task::spawn_local(async move {
        let _ = fetched(load).await;
    });
}

/// Draws under the owner that asked, however much later: what it makes goes with that owner, and finds what it provides.
struct Owned(Owner, Later<AnyView>);

impl Future for Owned {
    type Output = Result<AnyView, NotLoaded>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Self(owner, view) = &mut *self;
        owner.with(|| view.as_mut().poll(context))
    }
}

/// That a part did not arrive, with a way to try again.
pub(super) fn failed(lang: Lang, again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="part-failed" role="alert" data-error="part">
            <p>{M::PartMissing.say(lang)}</p>
            <button type="button" class="button primary" on:click=move |_| again()>{M::Retry.say(lang)}</button>
        </div>
    }
    .into_any()
}

/// Does something in the first frame in which the part is there. Nothing where it does not arrive: that is said in its place.
pub(super) fn once_there(load: Load, act: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        if fetched(load).await.is_ok() {
            request_animation_frame(act);
        }
    });
}
