//! F1: text that leaves the page.

mod cite;
mod embed;
mod escape;
mod qr;
pub mod report;
mod stamp;
pub mod svg;

pub use cite::{CiteStyle, Page, cite_figure, cite_page, cite_source, figure_words};
pub use embed::{EMBED_MIN_WIDTH, EMBED_SIDES, embed_code};
pub use qr::{Qr, TooLong, qr};
pub use stamp::Origin;
