//! The list of changes between versions of the dataset: the mirror of `changes.json` and of what `atlas diff --json` prints.
//!
//! Field names are an interface (`docs/data.md`). English texts that equal the Chinese ones are left out.

use super::Lang;
#[cfg(not(target_arch = "wasm32"))]
use super::Text;
use super::load::{LoadError, readable, refused};
use super::raw::{List, Nullable, Str, read::from_text, record::records};

records! {
    /// The whole list.
    pub struct ChangeList {
        /// Layout of the list; the same number as the dataset's.
        schema: Option<u32> = "schema",
        /// Newest first.
        releases: List<Release> = "releases",
    }

    /// What one version changed.
    pub struct Release {
        /// The version that it came to.
        version: Str = "version",
        /// The version that it is compared with; the same where a version was revised.
        since: Str = "since",
        /// The day of the data.
        date: Str = "date",
        /// Whom the changes are about.
        groups: List<ChangeGroup> = "groups",
    }

    /// The changes about one entity, or about the dataset as a whole.
    pub struct ChangeGroup {
        /// The entity; empty for sources, vocabularies, directories and structures.
        entity: Str = "entity",
        /// Its name in Chinese; may be missing where the dataset holds the entity.
        zh: Str = "zh",
        /// Its name in English.
        en: Str = "en",
        /// The records.
        records: List<Change> = "records",
        /// How many more records changed in punctuation or spaces only; they are counted and not listed.
        light: Option<u32> = "light",
    }

    /// A record that was added, removed or changed.
    pub struct Change {
        /// The table, by [`Table::id`].
        table: Str = "table",
        /// Its id.
        id: Str = "id",
        /// What became of it, by [`What::id`].
        what: Str = "what",
        /// What it is, in Chinese; of one that was added or removed with its value.
        zh: Str = "zh",
        /// The same in English.
        en: Str = "en",
        /// The source that it rests on: of a removed one the old source.
        source: Str = "source",
        /// Of a changed record: what changed.
        fields: List<FieldChange> = "fields",
    }

    /// A field that changed.
    pub struct FieldChange {
        /// Which, by [`Field::id`].
        field: Str = "field",
        /// The old value in Chinese; empty where there was none.
        old_zh: Str = "old_zh",
        /// The old value in English.
        old_en: Str = "old_en",
        /// The new value in Chinese; empty where there is none.
        new_zh: Str = "new_zh",
        /// The new value in English.
        new_en: Str = "new_en",
        /// Whether only punctuation or spaces changed; such values may be missing.
        light: Nullable<bool> = "light",
    }
}

/// Reads a list.
pub fn read_changes(json: &str) -> Result<ChangeList, LoadError> {
    let mut list = ChangeList::default();
    from_text(json, &mut list).map_err(|fault| refused(&fault))?;
    readable(list.schema)?;
    match list.schema {
        Some(_) => Ok(list),
        None => Err(LoadError::Shape("it names no schema".to_owned())),
    }
}

/// A text of the list in a language: what has no English is the same in both.
pub fn say<'a>(zh: &'a Str, en: &'a Str, lang: Lang) -> &'a str {
    match lang {
        Lang::En if !en.is_empty() => en,
        _ => zh,
    }
}

/// Puts a text in its two places.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn put(text: &Text) -> (Str, Str) {
    let en = if text.en == text.zh {
        String::new()
    } else {
        text.en.clone()
    };
    (text.zh.clone().into(), en.into())
}

macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident => $id:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$inner])* $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it in the list.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// What a word of the list stands for.
            pub fn read(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.id() == word)
            }
        }
    };
}

words! {
    /// What became of a record.
    What {
        /// It is new.
        Added => "added",
        /// It is gone.
        Removed => "removed",
        /// It says something else.
        Changed => "changed",
    }
}

words! {
    /// A table of the dataset, or of an entity.
    Table {
        /// The entity itself.
        Entity => "entity",
        /// Its stages.
        Stage => "stage",
        /// Its part in the six chains.
        Link => "link",
        /// Its designations.
        Designation => "designation",
        /// Facts about it.
        Fact => "fact",
        /// Relations from it.
        Relation => "relation",
        /// Its milestones.
        Milestone => "milestone",
        /// Sources.
        Source => "source",
        /// Terms of the vocabularies.
        Term => "term",
        /// Directories.
        Directory => "directory",
        /// Structures.
        Structure => "structure",
    }
}

words! {
    /// A field of a record.
    Field {
        /// A name.
        Name => "name",
        /// Other names.
        Aliases => "aliases",
        /// The kind of an entity or of a milestone.
        Kind => "kind",
        /// Where it belongs.
        Site => "site",
        /// What it is part of.
        Parent => "parent",
        /// Its position.
        Place => "place",
        /// Whether it is of the industry.
        Relevance => "relevance",
        /// Its subsectors.
        Subsectors => "subsectors",
        /// The sentence about it.
        Summary => "summary",
        /// A remark.
        Note => "note",
        /// The sources it rests on.
        Sources => "sources",
        /// Whom it is about.
        Entity => "entity",
        /// What it measures.
        Metric => "metric",
        /// The value.
        Value => "value",
        /// The time.
        Time => "time",
        /// The scope.
        Scope => "scope",
        /// A finer label.
        Detail => "detail",
        /// Actual, cumulative, planned, target; or past and planned.
        Nature => "nature",
        /// How strongly the source supports it.
        Strength => "strength",
        /// The source and the spot in it.
        Source => "source",
        /// What contradicts it.
        Conflicts => "conflicts",
        /// The statement.
        Statement => "statement",
        /// From whom.
        From => "from",
        /// The type of a relation.
        Type => "type",
        /// To whom.
        To => "to",
        /// Title.
        Title => "title",
        /// Publisher.
        Publisher => "publisher",
        /// Address.
        Address => "address",
        /// The day it was published.
        Published => "published",
        /// The day it was read.
        Retrieved => "retrieved",
        /// Its language.
        Language => "language",
        /// Its grade.
        Grade => "grade",
        /// Anything else of it.
        Content => "content",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_and_its_faults_are_typed() {
        let list = read_changes(
            r#"{"schema":1,"releases":[{"version":"2","since":"1","groups":[{"entity":"a","records":[
                {"table":"fact","id":"f","what":"changed","zh":"数","fields":[{"field":"value","old_zh":"1","new_zh":"2","new_en":"two"}]}]}]}]}"#,
        )
        .unwrap();
        let field = &list.releases[0].groups[0].records[0].fields[0];
        assert_eq!(say(&field.new_zh, &field.new_en, Lang::En), "two");
        assert_eq!(say(&field.old_zh, &field.old_en, Lang::En), "1");
        for (text, code) in [
            ("{", "data-syntax"),
            ("{}", "data-shape"),
            (r#"{"schema":1,"releases":7}"#, "data-shape"),
            (r#"{"schema":2}"#, "data-newer"),
        ] {
            assert_eq!(read_changes(text).unwrap_err().code(), code, "{text}");
        }
    }

    #[test]
    fn every_word_reads_back() {
        for field in Field::ALL {
            assert_eq!(Field::read(field.id()), Some(*field));
        }
        for table in Table::ALL {
            assert_eq!(Table::read(table.id()), Some(*table));
        }
        assert_eq!(What::read("moved"), None);
    }
}
