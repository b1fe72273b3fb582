//! F1: text that leaves the page.

mod cite;
mod stamp;
pub mod svg;

pub use cite::{CiteStyle, Page, cite_page, cite_source};
pub use stamp::Origin;
