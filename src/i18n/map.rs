//! The map.

use super::format;
use crate::model::{Amount, Lang, UnitIx, Vocab};

super::messages! {
    /// Messages of the map.
    MapMsg {
        Map => "地图", "Map";
        Tiles => "蜂窝", "Tiles";
        Geography => "地理", "Geography";
        Layout => "地图布局", "Map layout";
        Tools => "地图工具", "Map tools";
        ZoomIn => "放大", "Zoom in";
        ZoomOut => "缩小", "Zoom out";
        Fit => "显示全部", "Show all";
        DrawBox => "框选", "Select a rectangle";
        DrawFence => "圈选", "Draw a fence";
        DrawLasso => "套选区县", "Lasso districts";
        FenceView => "以当前范围为围栏", "Use the area in view";
        ClearDrawing => "清除围栏", "Clear the fence";
        DrawBoxHow => "拖出一个矩形；按 Esc 取消", "Drag a rectangle; Esc cancels";
        DrawFenceHow => "拖动圈出一片区域；按 Esc 取消", "Drag around an area; Esc cancels";
        DrawLassoHow => "拖动圈住区县；按 Esc 取消", "Drag around districts; Esc cancels";
        Schematic => "示意图，不表示行政区域界线", "Schematic; shows no administrative boundaries";
        Legend => "图例", "Legend";
        ShadeBy => "底色", "Shade";
        ByCount => "主体数", "Number of entities";
        CountOfDistrict => "区县内主体数", "Entities in each district";
        CountOfCity => "全市主体数", "Entities in each city";
        LargestOfDistrict => "区县内最大的单项数据，不是合计", "Largest single figure in each district, not a sum";
        LargestOfCity => "全市最大的单项数据，不是合计", "Largest single figure in each city, not a sum";
        LargestUnmeasured => "含规划值或目标值", "Includes planned or target figures";
        NoFigure => "无数据", "No data";
        NotMappable => "该指标不适合着色，底色改按主体数", "This metric cannot shade a map; the shade shows the count";
        LabelCompact => "城市名后：全部（其中未分区县）", "After a city: all (of these, no district given)";
        NumbersAreCounts => "格内数字：主体数", "Numbers in tiles: entities";
        MarkSize => "标记大小：该主体的数据", "Mark size: the entity's figure";
        WholeRegion => "全域或未注明城市", "The whole region, or no city given";
        Outside => "区域外", "Outside the region";
        NoPosition => "无坐标", "No position known";
        Marks => "标记", "Marks";
        KeyboardHelp => "方向键移动，回车筛选，+ − 缩放，0 显示全部，T 打开表格",
            "Arrow keys move, Enter filters, + − zoom, 0 shows all, T opens the table";
        ScaleBar => "比例尺：", "Scale:";
        RelationsShown => "连线：所选主体的关系", "Lines: relations of the selected entity";
    }
}

/// The accessible name of a tile: `钱塘区，44 个主体`.
pub fn tile_name(lang: Lang, place: &str, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{place}，{count} 个主体"),
        Lang::En => format!("{place}, {}", entities(count)),
    }
}

/// The accessible name of a city's label: how many it has, and of how many no district is known.
pub fn city_name(lang: Lang, city: &str, count: u32, no_district: u32) -> String {
    match (lang, no_district) {
        (_, 0) => tile_name(lang, city, count),
        (Lang::Zh, _) => format!("{city}，{count} 个主体，其中 {no_district} 个未分区县"),
        (Lang::En, _) => format!(
            "{city}, {}, {no_district} of them with no district given",
            entities(count)
        ),
    }
}

/// The line below a city's label: how many of its entities are in no district.
pub fn no_district(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{count} 未分区县"),
        Lang::En => format!("{count} no district"),
    }
}

/// The accessible name of a mark: `杭州医药港，产业集群`.
pub fn mark_name(lang: Lang, name: &str, kind: &str) -> String {
    match lang {
        Lang::Zh => format!("{name}，{kind}"),
        Lang::En => format!("{name}, {kind}"),
    }
}

/// Why not all of a very large selection is drawn.
pub fn marks_limited(lang: Lang, drawn: usize, of: usize) -> String {
    match lang {
        Lang::Zh => format!("只画出前 {drawn} 个标记，共 {of} 个"),
        Lang::En => format!("Only the first {drawn} of {of} are drawn as marks"),
    }
}

/// How many have a figure: `96 个主体中 12 个有数据`.
pub fn coverage(lang: Lang, given: u32, of: u32) -> String {
    match lang {
        Lang::Zh => format!("{of} 个主体中 {given} 个有数据"),
        Lang::En => format!("{given} of {} give a figure", entities(of)),
    }
}

/// The years that figures are of: `2019–2024 年`.
pub fn years(lang: Lang, first: u16, last: u16) -> String {
    let span = if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    };
    match lang {
        Lang::Zh => format!("{span} 年"),
        Lang::En => span,
    }
}

/// The unit of the legend's numbers, and how much of the metric's own unit one of it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Its name: `亿元`, `CNY billion`; empty where only things are counted.
    pub unit: String,
    /// How many of the metric's unit it holds.
    pub per: f64,
}

impl Axis {
    /// The unit in which a language writes the largest number of a legend, for all its numbers.
    pub fn of(lang: Lang, largest: f64, unit: UnitIx, vocab: &Vocab) -> Self {
        let write = |n: f64| format::amount(lang, &Amount::Exact(n), unit, vocab);
        let wanted = write(largest).unit;
        // Of the powers of ten the one that is written as a plain 1 of that unit.
        let one = (-6..=12).map(|power| 10_f64.powi(power)).find_map(|per| {
            let figure = write(per);
            let code = figure
                .value
                .strip_suffix('1')
                .filter(|code| !code.ends_with(|c: char| c.is_ascii_digit() || c == '.'))?;
            (figure.unit == wanted).then(|| (per, code.trim().to_owned()))
        });
        let (per, code) = one.unwrap_or((1.0, String::new()));
        let gap = if code.is_empty() || wanted.is_empty() {
            ""
        } else {
            " "
        };
        Self {
            unit: format!("{code}{gap}{wanted}"),
            per,
        }
    }

    /// A number of the metric's unit in this one.
    pub fn write(&self, lang: Lang, number: f64) -> String {
        format::number(lang, number / self.per)
    }
}

/// A step of the legend: from `low`, below `high`, both already written; an open end is left out.
pub fn step(lang: Lang, low: Option<&str>, high: Option<&str>, unit: &str) -> String {
    let range = match (low, high) {
        (Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(low), None) => format!("≥ {low}"),
        (None, Some(high)) => format!("< {high}"),
        (None, None) => match lang {
            Lang::Zh => return "全部".to_owned(),
            Lang::En => return "All".to_owned(),
        },
    };
    if unit.is_empty() {
        range
    } else {
        format!("{range} {unit}")
    }
}

/// The title of a legend with the unit of its numbers.
pub fn with_unit(lang: Lang, title: &str, unit: &str) -> String {
    match lang {
        _ if unit.is_empty() => title.to_owned(),
        Lang::Zh => format!("{title}（{unit}）"),
        Lang::En => format!("{title} ({unit})"),
    }
}

/// A step of the legend of counts: `4–9`, `3`, `18+`.
pub fn count_step(low: Option<u32>, high: Option<u32>) -> String {
    let low = low.unwrap_or(0);
    match high {
        Some(high) if high <= low + 1 => low.to_string(),
        Some(high) => format!("{low}–{}", high - 1),
        None if low == 0 => low.to_string(),
        None => format!("{low}+"),
    }
}

/// What a click on a step of the legend does.
pub fn step_filters(lang: Lang, step: &str, places: usize) -> String {
    match lang {
        Lang::Zh => format!("{step}：只看这 {places} 处"),
        Lang::En => format!("{step}: show only these {places} places"),
    }
}

/// How many stand beside the map, and so are not on it.
pub fn off_map(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{count} 个不在图上"),
        Lang::En => format!("{count} not on the map"),
    }
}

/// The length a scale bar stands for.
pub fn scale(lang: Lang, metres: u32) -> String {
    let (number, zh, en) = if metres >= 1000 {
        (metres / 1000, "公里", "km")
    } else {
        (metres, "米", "m")
    };
    match lang {
        Lang::Zh => format!("{number} {zh}"),
        Lang::En => format!("{number} {en}"),
    }
}

fn entities(count: u32) -> String {
    if count == 1 {
        "1 entity".to_owned()
    } else {
        format!("{count} entities")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    #[test]
    fn every_message_is_said_in_both_languages() {
        for message in MapMsg::ALL {
            assert!(!message.say(Lang::Zh).is_empty() && !message.say(Lang::En).is_empty());
            assert!(
                message.say(Lang::En).is_ascii() || message.say(Lang::En).contains('−'),
                "{message:?}"
            );
            assert!(!message.say(Lang::Zh).is_ascii(), "{message:?}");
        }
    }

    #[test]
    fn names_of_tiles() {
        assert_eq!(tile_name(Lang::Zh, "钱塘区", 44), "钱塘区，44 个主体");
        assert_eq!(tile_name(Lang::En, "Qiantang", 1), "Qiantang, 1 entity");
        assert_eq!(
            city_name(Lang::Zh, "绍兴市", 91, 70),
            "绍兴市，91 个主体，其中 70 个未分区县"
        );
        assert_eq!(
            city_name(Lang::En, "Shaoxing", 91, 70),
            "Shaoxing, 91 entities, 70 of them with no district given"
        );
        assert_eq!(city_name(Lang::En, "Quzhou", 0, 0), "Quzhou, 0 entities");
    }

    #[test]
    fn steps_of_the_legend() {
        let steps = [
            (None, Some(1)),
            (Some(1), Some(2)),
            (Some(2), Some(5)),
            (Some(50), None),
            (None, None),
        ];
        assert_eq!(
            steps.map(|(low, high)| count_step(low, high)),
            ["0", "1", "2–4", "50+", "0"]
        );
        assert_eq!(step(Lang::En, Some("20"), Some("50"), ""), "20–50");
        assert_eq!(step(Lang::En, Some("5"), None, "CNY billion"), "≥ 5 CNY billion");
        assert_eq!(step(Lang::Zh, None, Some("2"), "亿元"), "< 2 亿元");
        assert_eq!(step(Lang::Zh, None, None, "亿元"), "全部");
        assert_eq!(with_unit(Lang::Zh, "底色", "亿元"), "底色（亿元）");
        assert_eq!(with_unit(Lang::En, "Shade", ""), "Shade");
        assert_eq!(step_filters(Lang::Zh, "2–4", 12), "2–4：只看这 12 处");
    }

    #[test]
    fn the_unit_of_a_legend_suits_its_largest_number() {
        let units = ["亿元", "家", "万平方米", "%"];
        let vocab = Vocab {
            units: units.map(|it| Text::new(it, it)).to_vec(),
            ..Vocab::default()
        };
        let axis = |lang: Lang, largest: f64, unit: u32| {
            let axis = Axis::of(lang, largest, UnitIx(unit), &vocab);
            (axis.unit.clone(), axis.write(lang, 0.5), axis.write(lang, 300.0))
        };
        let expect =
            |unit: &str, half: &str, three: &str| (unit.to_owned(), half.to_owned(), three.to_owned());
        assert_eq!(axis(Lang::Zh, 1000.0, 0), expect("亿元", "0.5", "300"));
        assert_eq!(axis(Lang::En, 1000.0, 0), expect("CNY billion", "0.05", "30"));
        assert_eq!(axis(Lang::En, 5.0, 0), expect("CNY million", "50", "30,000"));
        assert_eq!(axis(Lang::En, 300.0, 1), expect("", "0.5", "300"));
        assert_eq!(axis(Lang::Zh, 80.0, 3), expect("%", "0.5", "300"));
    }

    #[test]
    fn counts_and_lengths() {
        assert_eq!(coverage(Lang::Zh, 12, 96), "96 个主体中 12 个有数据");
        assert_eq!(coverage(Lang::En, 12, 96), "12 of 96 entities give a figure");
        assert_eq!(years(Lang::Zh, 2019, 2024), "2019–2024 年");
        assert_eq!(years(Lang::En, 2022, 2022), "2022");
        assert_eq!(scale(Lang::Zh, 50_000), "50 公里");
        assert_eq!(scale(Lang::En, 500), "500 m");
        assert_eq!(off_map(Lang::En, 20), "20 not on the map");
        assert_eq!(no_district(Lang::Zh, 70), "70 未分区县");
        assert_eq!(
            marks_limited(Lang::En, 2000, 2500),
            "Only the first 2000 of 2500 are drawn as marks"
        );
    }
}
