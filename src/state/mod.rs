//! F3: signals and memos.
