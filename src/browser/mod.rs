//! F2: the browser behind typed errors.
