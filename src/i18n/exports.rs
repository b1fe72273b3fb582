//! Files that leave the page.

use crate::model::Lang;

super::messages! {
    /// Messages of files.
    ExportMsg {
        Title => "导出所见内容", "Files of what is shown";
        Scope => "文件只含页面上此刻的结果与年份；每个文件都写明链接、数据版本、导出时间和许可。", "Files hold just the results and years on the page; each says its link, data version, time and licence.";
        Data => "数据", "Data";
        Pictures => "图", "Pictures";
        NoPicture => "这个视图没有图可以导出；地图、产业链、关系网络和图表可以。", "This view has no drawing to save; map, chain, network and charts have.";
        Nothing => "没有结果，也就没有文件。放宽条件后再来。", "No results, so no files. Ease what you asked for first.";
        Details => "正在取出处与说明，马上就好…", "Fetching sources and statements, ready in a moment…";
        Map => "地图", "Map";
        Network => "关系网络", "Relation network";
        Flow => "环节与赛道", "Stages and subsectors";
        Matrix => "产业链矩阵", "Chain matrix";
        Cancel => "取消", "Cancel";
        Cancelled => "已取消，没有文件。", "Cancelled; no file was made.";
        Reading => "正在读取图…", "Reading the drawing…";
        Painting => "正在生成图片…", "Painting the picture…";
        NotShown => "图不在页面上，没有生成文件。", "The drawing is not on the page; no file was made.";
        TooLarge => "图太大，浏览器画不出 PNG；请改存 SVG。", "Too large for a PNG in this browser; save it as SVG.";
        NoPng => "浏览器没有画出 PNG；请改存 SVG。", "The browser painted no PNG; save it as SVG.";
        NoFile => "浏览器没有接受文件；可能没有空间，或不允许下载。", "The browser did not take the file: no room, or downloads are not allowed.";
        Schematic => "示意图，不表示行政区域界线", "Schematic; shows no administrative boundaries";
    }
}

/// A form in which what is shown leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table with a row an entity.
    CsvEntities,
    /// A table with a row a figure.
    CsvFigures,
    /// All of it, in the dataset's own words.
    Json,
    /// What has a place.
    GeoJson,
    /// A text with numbered sources.
    Markdown,
    /// A drawing in lines.
    Svg,
    /// A drawing in pixels.
    Png,
}

impl Form {
    /// Those of data, in the order of the page.
    pub const DATA: [Self; 5] = [
        Self::CsvEntities,
        Self::CsvFigures,
        Self::Json,
        Self::GeoJson,
        Self::Markdown,
    ];

    /// The value of `data-export`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CsvEntities | Self::CsvFigures => "csv",
            Self::Json => "json",
            Self::GeoJson => "geojson",
            Self::Markdown => "md",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// What a row of it is, for `data-rows`; none where it is no table.
    pub const fn rows(self) -> Option<&'static str> {
        match self {
            Self::CsvEntities => Some("entities"),
            Self::CsvFigures => Some("figures"),
            _ => None,
        }
    }
}

/// What a button gives: `CSV，每行一个主体，123 行`, `GeoJSON, entities with a position, 98 of 123`.
pub fn gives(lang: Lang, form: Form, rows: usize, all: usize) -> String {
    match (form, lang) {
        (Form::CsvEntities, Lang::Zh) => format!("CSV，每行一个主体，{rows} 行"),
        (Form::CsvEntities, Lang::En) => format!("CSV, one row an entity, {}", counted(rows, "row", "rows")),
        (Form::CsvFigures, Lang::Zh) => format!("CSV，每行一个数据，{rows} 行"),
        (Form::CsvFigures, Lang::En) => format!("CSV, one row a figure, {}", counted(rows, "row", "rows")),
        (Form::Json, Lang::Zh) => format!("JSON，主体、数据、关系与来源，{rows} 个主体"),
        (Form::Json, Lang::En) => format!(
            "JSON, entities with figures, relations and sources, {}",
            counted(rows, "entity", "entities")
        ),
        (Form::GeoJson, Lang::Zh) => format!("GeoJSON，有位置的主体，{rows} / {all} 个"),
        (Form::GeoJson, Lang::En) => format!("GeoJSON, entities with a position, {rows} of {all}"),
        (Form::Markdown, Lang::Zh) => format!("Markdown，表格与编号来源，{rows} 个主体"),
        (Form::Markdown, Lang::En) => format!(
            "Markdown, a table with numbered sources, {}",
            counted(rows, "entity", "entities")
        ),
        (Form::Svg, Lang::Zh) => "SVG，矢量图".to_owned(),
        (Form::Svg, Lang::En) => "SVG, vector drawing".to_owned(),
        (Form::Png, Lang::Zh) => "PNG，位图".to_owned(),
        (Form::Png, Lang::En) => "PNG, picture".to_owned(),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The name of a button under one of several drawings: `SVG，矢量图：总产值`.
pub fn gives_of(lang: Lang, form: Form, title: &str) -> String {
    let colon = match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    };
    format!("{}{colon}{title}", gives(lang, form, 0, 0))
}

/// That a file was handed to the browser.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已交给浏览器保存：{name}"),
        Lang::En => format!("Handed to the browser: {name}"),
    }
}

/// How far long work is, in per cent.
pub fn progress(lang: Lang, what: ExportMsg, done: u32) -> String {
    format!("{} {done}%", what.say(lang))
}

/// How many entities are shown, as a line under a title.
pub fn extent(lang: Lang, shown: u32, total: u32) -> String {
    match lang {
        Lang::Zh => format!("{shown} / {total} 个主体"),
        Lang::En => format!("{shown} of {total} entities"),
    }
}

/// Version and time of a file: `数据版本 2026.11.22，导出于 2026-11-28T06:45:00Z`.
pub fn stamp(lang: Lang, version: &str, time: &str) -> String {
    match lang {
        Lang::Zh => format!("数据版本 {version}，导出于 {time}"),
        Lang::En => format!("Data version {version}, exported at {time}"),
    }
}

/// On how much evidence a drawing rests, and who published most of it: `依据 3 条资料、2 个来源，主要来自甲网（2）、乙报（1）；逐条出处见下方链接。`
pub fn rests_on(lang: Lang, marks: usize, sources: usize, publishers: &[(&str, usize)]) -> String {
    let named: Vec<String> = publishers
        .iter()
        .map(|(name, uses)| match lang {
            Lang::Zh => format!("{name}（{uses}）"),
            Lang::En => format!("{name} ({uses})"),
        })
        .collect();
    match (lang, marks) {
        (Lang::Zh, 0) => "没有查到环节或六链的资料。".to_owned(),
        (Lang::En, 0) => "No evidence of a stage or chain was found.".to_owned(),
        (Lang::Zh, _) => format!(
            "依据 {marks} 条资料、{sources} 个来源，主要来自{}；逐条出处见下方链接。",
            named.join("、")
        ),
        (Lang::En, _) => format!(
            "Rests on {} from {}, chiefly {}; each is named at the link below.",
            counted(marks, "piece of evidence", "pieces of evidence"),
            counted(sources, "source", "sources"),
            named.join(", ")
        ),
    }
}

/// How many entities stand nowhere on the map of a file.
pub fn without_place(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 个主体没有位置，不在文件里"),
        Lang::En => format!(
            "{} without a position left out",
            counted(count, "entity", "entities")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_say_what_they_give_and_how_much() {
        let said = |form| Lang::ALL.map(|lang| gives(lang, form, 98, 123));
        assert_eq!(
            said(Form::CsvEntities),
            ["CSV，每行一个主体，98 行", "CSV, one row an entity, 98 rows"]
        );
        assert_eq!(
            said(Form::CsvFigures),
            ["CSV，每行一个数据，98 行", "CSV, one row a figure, 98 rows"]
        );
        assert_eq!(
            said(Form::GeoJson),
            [
                "GeoJSON，有位置的主体，98 / 123 个",
                "GeoJSON, entities with a position, 98 of 123"
            ]
        );
        assert_eq!(
            gives(Lang::En, Form::CsvEntities, 1, 1),
            "CSV, one row an entity, 1 row"
        );
        assert_eq!(gives_of(Lang::En, Form::Png, "Output"), "PNG, picture: Output");
        assert_eq!(gives_of(Lang::Zh, Form::Svg, "总产值"), "SVG，矢量图：总产值");
        let of = [("甲网", 2), ("乙报", 1)];
        assert_eq!(
            rests_on(Lang::Zh, 3, 2, &of),
            "依据 3 条资料、2 个来源，主要来自甲网（2）、乙报（1）；逐条出处见下方链接。"
        );
        assert_eq!(
            rests_on(Lang::En, 1, 1, &of[1..]),
            "Rests on 1 piece of evidence from 1 source, chiefly 乙报 (1); each is named at the link below."
        );
        assert_eq!(
            rests_on(Lang::En, 0, 0, &[]),
            "No evidence of a stage or chain was found."
        );
        assert_eq!(without_place(Lang::En, 1), "1 entity without a position left out");
    }
}
