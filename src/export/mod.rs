//! F1: text that leaves the page.

mod cite;

pub use cite::{CiteStyle, Page, cite_page, cite_source};
