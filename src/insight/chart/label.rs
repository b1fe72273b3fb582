//! How much room a text takes, before any browser has seen it.

use crate::geo::labels;

/// The size of the words of a chart, px.
const TYPE: f64 = 12.0;

/// About how wide a text of a chart is, px.
pub fn text_width(text: &str) -> f64 {
    labels::text_width(text, TYPE)
}

/// About how wide a figure is, px: it is set in bold.
pub(super) fn figure_width(text: &str) -> f64 {
    text_width(text) * 1.12
}

/// A text cut to a width with an ellipsis, and the whole of it where it was cut.
pub(super) fn cut(text: &str, width: f64) -> (String, Option<String>) {
    let short = labels::shortened(text, TYPE, width);
    let whole = (short != text).then(|| text.to_owned());
    (short, whole)
}
