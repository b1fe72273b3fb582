//! What every file says of itself: where it is from, of which data, when, and on what terms.

use crate::{
    i18n::exports::stamp,
    model::{Atlas, Lang, Meta},
};

/// Where a file is from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The language of its texts.
    pub lang: Lang,
    /// The link to the same in the atlas.
    pub link: String,
    /// When it was made, ISO 8601 in UTC.
    pub time: String,
    /// The view that it shows, an ASCII word.
    pub view: String,
}

impl Origin {
    /// The paragraphs under a drawing: version and time, licence, credit.
    pub fn notes(&self, meta: &Meta) -> Vec<String> {
        [
            stamp(self.lang, &meta.version, &self.time),
            meta.licence.get(self.lang).to_owned(),
            meta.credit.get(self.lang).to_owned(),
        ]
        .into_iter()
        .filter(|note| !note.is_empty())
        .collect()
    }

    /// The name of a file: `cluster-atlas-VIEW-VERSION-DATE.EXT`, ASCII whatever the version is called.
    pub fn file_name(&self, atlas: &Atlas, extension: &str) -> String {
        let date = self.time.split('T').next().unwrap_or_default();
        let name = ["cluster-atlas", &self.view, &atlas.meta.version, date].join("-");
        let plain: String = name
            .chars()
            .map(|it| {
                if it.is_ascii_alphanumeric() || it == '.' {
                    it
                } else {
                    '-'
                }
            })
            .collect();
        [&plain, ".", extension].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    #[test]
    fn a_file_says_where_it_is_from() {
        let origin = Origin {
            lang: Lang::En,
            link: String::new(),
            time: "2026-11-28T06:45:00Z".to_owned(),
            view: "map".to_owned(),
        };
        let mut atlas = Atlas::default();
        "2026.11/试 2".clone_into(&mut atlas.meta.version);
        atlas.meta.licence = Text::new("许可", "Licence");
        assert_eq!(
            origin.file_name(&atlas, "csv"),
            "cluster-atlas-map-2026.11---2-2026-11-28.csv"
        );
        assert_eq!(
            origin.notes(&atlas.meta),
            [
                "Data version 2026.11/试 2, exported at 2026-11-28T06:45:00Z",
                "Licence"
            ]
        );
    }
}
