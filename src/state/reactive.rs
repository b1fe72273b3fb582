//! Reactive values of any type over Leptos' values of one type.
//!
//! Leptos compiles a signal, a memo, a stored value and an effect anew for every type of value, 2 to 4 KB each. These
//! hold their value boxed, so that all of them are the same Leptos value, and say its type only at the border. They mean
//! what Leptos' values of the same names mean; `docs/size.md` says what this saves.

use leptos::prelude::{self as leptos_values, LocalStorage};
use std::{any::Any, marker::PhantomData};

/// The value of a memo, whose type its handle knows.
struct Held {
    value: Box<dyn Any + Send + Sync>,
    /// Whether it differs from the one before.
    changed: bool,
}

type MemoOfAny = leptos_values::Memo<Held>;
type SignalOfAny = leptos_values::RwSignal<Box<dyn Any>, LocalStorage>;
type StoredOfAny = leptos_values::StoredValue<Box<dyn Any>, LocalStorage>;

/// A value that follows the signals that its closure reads, and tells only when it has changed.
pub struct Memo<T>(MemoOfAny, PhantomData<fn() -> T>);

/// A value that tells when it is set.
pub struct RwSignal<T>(SignalOfAny, PhantomData<fn() -> T>);

/// A value that lasts as long as its owner and tells nobody.
pub struct StoredValue<T>(StoredOfAny, PhantomData<fn() -> T>);

/// What runs again after every change of a signal that it read.
pub struct Effect;

macro_rules! copied {
    ($($handle:ident),*) => {
        $(
            impl<T> Clone for $handle<T> {
                fn clone(&self) -> Self {
                    *self
                }
            }

            impl<T> Copy for $handle<T> {}
        )*
    };
}

copied!(Memo, RwSignal, StoredValue);

/// Cannot fail: a handle is made together with its value, and only values of its own type are ever put in.
fn typed<T: 'static>(value: &dyn Any) -> &T {
    value.downcast_ref().unwrap_or_else(|| std::process::abort())
}

/// Cannot fail: as in [`typed`].
fn typed_mut<T: 'static>(value: &mut dyn Any) -> &mut T {
    value.downcast_mut().unwrap_or_else(|| std::process::abort())
}

/// What `read` gives of the value that `lend` lends; none once the value's owner is gone.
fn lent<T: 'static, R>(lend: impl FnOnce(&mut dyn FnMut(&dyn Any)), read: impl FnOnce(&T) -> R) -> Option<R> {
    let (mut read, mut out) = (Some(read), None);
    lend(&mut |value| out = read.take().map(|read| read(typed(value))));
    out
}

/// Reading a value whose owner is gone is a mistake of the program, as it is with Leptos' own values: it stops, and the
/// last screen says so.
fn there<R>(read: Option<R>) -> R {
    read.unwrap_or_else(|| std::process::abort())
}

fn lent_mut<T: 'static, R>(
    lend: impl FnOnce(&mut dyn FnMut(&mut dyn Any)),
    change: impl FnOnce(&mut T) -> R,
) -> Option<R> {
    let (mut change, mut out) = (Some(change), None);
    lend(&mut |value| out = change.take().map(|change| change(typed_mut(value))));
    out
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// Follows what `compute` reads; it is given the value before, if there is one.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::new_by(compute, T::eq)
    }

    /// As [`Memo::new`], for what is compared by `same`.
    pub fn new_by(
        compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        same: fn(&T, &T) -> bool,
    ) -> Self {
        let compute = move |held: Option<&Held>| {
            let before = held.map(|held| typed(held.value.as_ref()));
            let value = compute(before);
            Held {
                changed: before.is_none_or(|before| !same(before, &value)),
                value: Box::new(value),
            }
        };
        Self(memo(Box::new(compute)), PhantomData)
    }
}

/// What memos and signals are read by, each with the function that lends its value.
macro_rules! read_by {
    ($($handle:ident: $lend:ident),*) => {
        $(
            impl<T: 'static> $handle<T> {
            /// The value, followed.
            pub fn get(self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// The value, not followed.
            pub fn get_untracked(self) -> T
            where
                T: Clone,
            {
                self.with_untracked(T::clone)
            }

            /// Reads the value, followed.
            pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
                there(lent(|with| $lend(self.0, true, with), read))
            }

            /// Reads the value, not followed.
            pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
                there(lent(|with| $lend(self.0, false, with), read))
            }
            }
        )*
    };
}

read_by!(Memo: lend_memo, RwSignal: lend_signal);

type Compute = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

fn memo(compute: Compute) -> MemoOfAny {
    MemoOfAny::new_with_compare(compute, |_, new| new.is_none_or(|held| held.changed))
}

fn lend_memo(memo: MemoOfAny, followed: bool, read: &mut dyn FnMut(&dyn Any)) {
    use leptos_values::{Track, WithUntracked};
    if followed {
        memo.track();
    }
    memo.try_with_untracked(|held| read(held.value.as_ref()));
}

impl<T: 'static> RwSignal<T> {
    /// A signal of a first value.
    pub fn new(value: T) -> Self {
        Self(signal(Box::new(value)), PhantomData)
    }

    /// A copy of the value, not followed; none once the signal's owner is gone.
    pub fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        lent(|with| lend_signal(self.0, false, with), T::clone)
    }

    /// Sets the value and tells. Nothing happens once the signal's owner is gone.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }

    /// Changes the value and tells. Nothing happens once the signal's owner is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        lent_mut(|with| change_signal(self.0, with), change);
    }
}

fn signal(value: Box<dyn Any>) -> SignalOfAny {
    SignalOfAny::new_local(value)
}

fn lend_signal(signal: SignalOfAny, followed: bool, read: &mut dyn FnMut(&dyn Any)) {
    use leptos_values::{Track, WithUntracked};
    if followed {
        signal.track();
    }
    signal.try_with_untracked(|held| read(held.as_ref()));
}

fn change_signal(signal: SignalOfAny, change: &mut dyn FnMut(&mut dyn Any)) {
    leptos_values::Update::update(&signal, |held| change(held.as_mut()));
}

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self(stored(Box::new(value)), PhantomData)
    }

    /// A copy of the value.
    pub fn get_value(self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    /// A copy of the value; none once its owner is gone.
    pub fn try_get_value(self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_value(T::clone)
    }

    /// Reads the value; none once its owner is gone.
    pub fn try_with_value<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        lent(|with| lend_stored(self.0, with), read)
    }

    /// Reads the value.
    pub fn with_value<R>(self, read: impl FnOnce(&T) -> R) -> R {
        there(lent(|with| lend_stored(self.0, with), read))
    }

    /// Sets the value. Nothing happens once its owner is gone.
    pub fn set_value(self, value: T) {
        self.try_update_value(|held| *held = value);
    }

    /// Changes the value.
    pub fn update_value(self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    /// Changes the value and hands out what `change` gives; none once its owner is gone.
    pub fn try_update_value<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        lent_mut(|with| change_stored(self.0, with), change)
    }
}

fn stored(value: Box<dyn Any>) -> StoredOfAny {
    StoredOfAny::new_local(value)
}

fn lend_stored(stored: StoredOfAny, read: &mut dyn FnMut(&dyn Any)) {
    leptos_values::WithValue::try_with_value(&stored, |held| read(held.as_ref()));
}

fn change_stored(stored: StoredOfAny, change: &mut dyn FnMut(&mut dyn Any)) {
    leptos_values::UpdateValue::try_update_value(&stored, |held| change(held.as_mut()));
}

impl Effect {
    #[allow(
        clippy::new_ret_no_self,
        reason = "as Leptos calls it; nobody needs its handle"
    )]
    /// Runs soon, and again after every change of what it read; it is given what it gave the last time.
    pub fn new<R: 'static>(mut run: impl FnMut(Option<R>) -> R + 'static) {
        let mut last = None;
        effect(Box::new(move || last = Some(run(last.take()))));
    }
}

fn effect(mut run: Box<dyn FnMut()>) {
    leptos_values::Effect::new(move |_: Option<()>| run());
}
