//! F1: text that leaves the page.
