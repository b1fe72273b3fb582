//! Values of attributes: fixed, absent, or following signals.

use crate::geo::decimal;
use std::sync::Arc;

/// The value of an attribute: none means that it is not there.
pub(crate) type Text = Option<String>;

/// What an attribute is to be.
pub(crate) enum Attr {
    /// This, from now on.
    Fixed(Text),
    /// Whatever the closure says, whenever a signal that it reads changes.
    Live(Box<dyn FnMut() -> Text>),
}

/// What an attribute can be given.
pub(crate) trait IntoAttr {
    /// The value, or what gives it.
    fn into_attr(self) -> Attr;
}

/// A plain value of an attribute.
pub(crate) trait IntoText {
    /// As a text; none where the attribute is not to be there.
    fn into_text(self) -> Text;
}

impl IntoText for &str {
    fn into_text(self) -> Text {
        Some(self.to_owned())
    }
}

impl IntoText for String {
    fn into_text(self) -> Text {
        Some(self)
    }
}

impl IntoText for bool {
    fn into_text(self) -> Text {
        self.then(String::new)
    }
}

impl<T: IntoText> IntoText for Option<T> {
    fn into_text(self) -> Text {
        self.and_then(IntoText::into_text)
    }
}

impl IntoText for Arc<str> {
    fn into_text(self) -> Text {
        Some(self.as_ref().to_owned())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(
            impl IntoText for $number {
                fn into_text(self) -> Text {
                    Some(self.to_string())
                }
            }
        )*
    };
}

macro_rules! plain {
    ($($plain:ty),*) => {
        $(
            impl IntoAttr for $plain {
                fn into_attr(self) -> Attr {
                    Attr::Fixed(self.into_text())
                }
            }
        )*
    };
}

numbers!(i32, u32, usize);

/// A length: more than a thousandth of a pixel is seen by nobody.
impl IntoText for f64 {
    fn into_text(self) -> Text {
        Some(decimal(self, 3))
    }
}

plain!(&str, String, Arc<str>, bool, i32, u32, usize, f64);

impl<T: IntoText> IntoAttr for Option<T> {
    fn into_attr(self) -> Attr {
        Attr::Fixed(self.into_text())
    }
}

impl<T: IntoText, F: FnMut() -> T + 'static> IntoAttr for F {
    fn into_attr(mut self) -> Attr {
        Attr::Live(Box::new(move || self().into_text()))
    }
}
