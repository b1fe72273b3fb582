//! F1: text that leaves the page, or the data tool.

pub mod chain;
#[cfg(not(target_arch = "wasm32"))]
pub mod changes;
mod cite;
mod csv;
mod embed;
mod escape;
mod json;
mod markdown;
mod qr;
pub mod report;
mod shown;
mod stamp;
pub mod svg;
#[cfg(test)]
mod tests;

pub use cite::{CiteStyle, Page, cite_figure, cite_page, cite_source, figure_words};
pub use csv::{entities_csv, figures_csv};
pub use embed::{EMBED_MIN_WIDTH, EMBED_SIDES, embed_code};
pub use json::{geojson, json};
pub use markdown::markdown;
pub use qr::{Qr, TooLong, qr};
pub use shown::Shown;
pub use stamp::Origin;
