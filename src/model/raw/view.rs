//! The raw mirror of the tables that say how to read the others: directories and structures.

use super::{List, Nullable, Str, record::records};

records! {
    /// A directory.
    pub struct RawDirectory {
        /// Its id.
        id: Str = "id",
        /// Its name in Chinese.
        zh: Str = "zh",
        /// Its name in English.
        en: Str = "en",
        /// What to know before reading it, in Chinese.
        note_zh: Str = "note_zh",
        /// What to know before reading it, in English.
        note_en: Str = "note_en",
        /// Who belongs: any of these clauses, of a clause all the selectors that spaces part.
        rows: List<String> = "rows",
        /// What is shown of each row.
        columns: List<String> = "columns",
        /// How rows are grouped: selectors, in the order of the groups.
        groups: List<String> = "groups",
    }

    /// A structure.
    pub struct RawStructure {
        /// Its id.
        id: Str = "id",
        /// Its name in Chinese.
        zh: Str = "zh",
        /// Its name in English.
        en: Str = "en",
        /// The entity that it is the framework of.
        entity: Str = "entity",
        /// `core`, `list`, `chain` or `slots`.
        shape: Str = "shape",
        /// The source that names it.
        source: Str = "source",
        /// The spot in the source.
        locator: Str = "locator",
        /// What to know before reading it, in Chinese.
        note_zh: Str = "note_zh",
        /// What to know before reading it, in English.
        note_en: Str = "note_en",
        /// Its parts; neighbours of the same group stand together.
        parts: List<RawPart> = "parts",
    }

    /// A part of a structure.
    pub struct RawPart {
        /// Its name in Chinese, or what is said of it where no source names it.
        zh: Str = "zh",
        /// The same in English.
        en: Str = "en",
        /// What it is counted among, in Chinese.
        group_zh: Str = "group_zh",
        /// What it is counted among, in English.
        group_en: Str = "group_en",
        /// The entity that it is.
        entity: Str = "entity",
        /// The selector that it stands for.
        term: Str = "term",
        /// Whether no source names it.
        unnamed: Nullable<bool> = "unnamed",
        /// Whether it is to come.
        planned: Nullable<bool> = "planned",
        /// Its own source, where it is not that of the structure.
        source: Str = "source",
        /// The spot in its own source.
        locator: Str = "locator",
    }
}
