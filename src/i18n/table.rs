//! The table, which says what the map shows.

use crate::{
    model::{Lang, Vocab},
    query::{Column, Shift},
};

super::messages! {
    /// Messages of the table.
    TableMsg {
        Name => "名称", "Name";
        Kind => "类型", "Kind";
        City => "城市", "City";
        District => "区县", "District";
        Subsectors => "赛道", "Subsectors";
        Chain => "产业链环节", "Chain stages";
        Tags => "称号", "Designations";
        Figures => "数据项数", "Figures";
        Sources => "来源数", "Sources";
        ColumnsInOrder => "现在的列，按顺序", "Columns, in their order";
        ColumnsPlain => "说明", "About it";
        Usual => "恢复常用列", "Usual columns";
        NotKnown => "—", "—";
        NotKnownName => "没有查到", "Not found";
    }
}

/// The head of a column.
pub fn column_name(lang: Lang, vocab: &Vocab, column: Column) -> &str {
    let name = match column {
        Column::Kind => TableMsg::Kind,
        Column::City => TableMsg::City,
        Column::District => TableMsg::District,
        Column::Subsectors => TableMsg::Subsectors,
        Column::Chain => TableMsg::Chain,
        Column::Tags => TableMsg::Tags,
        Column::Figures => TableMsg::Figures,
        Column::Sources => TableMsg::Sources,
        Column::Metric(metric) => return vocab.metrics[metric.row()].term.name.get(lang),
    };
    name.say(lang)
}

/// The button that opens the choice of columns.
pub fn columns_button(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("选择列（{count}）"),
        Lang::En => format!("Columns ({count})"),
    }
}

/// How many columns there may be.
pub fn columns_limit(lang: Lang, count: usize, most: usize) -> String {
    match (lang, count >= most) {
        (Lang::Zh, false) => format!("已选 {count} 列，最多 {most} 列。"),
        (Lang::En, false) => format!("{count} chosen, at most {most}."),
        (Lang::Zh, true) => format!("已选满 {most} 列：先去掉一列，才能再加。"),
        (Lang::En, true) => format!("All {most} are taken: remove one before you add another."),
    }
}

/// What a button beside a column does: one place up or down, or away.
pub fn move_column(lang: Lang, to: Shift, name: &str) -> String {
    match (lang, to) {
        (Lang::Zh, Shift::Earlier) => format!("“{name}”前移"),
        (Lang::En, Shift::Earlier) => format!("Move {name} one place forward"),
        (Lang::Zh, Shift::Later) => format!("“{name}”后移"),
        (Lang::En, Shift::Later) => format!("Move {name} one place back"),
        (Lang::Zh, Shift::Away) => format!("去掉“{name}”"),
        (Lang::En, Shift::Away) => format!("Remove {name}"),
    }
}

/// The caption of the table.
pub fn caption(lang: Lang, shown: u32, total: u32) -> String {
    match lang {
        Lang::Zh => format!("与地图相同的结果，以表格列出：{shown} / {total} 个主体"),
        Lang::En => format!("The same results as on the map, as a table: {shown} of {total} entities"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_set_of_columns_says_so() {
        assert_eq!(columns_limit(Lang::En, 6, 12), "6 chosen, at most 12.");
        assert_eq!(
            columns_limit(Lang::Zh, 12, 12),
            "已选满 12 列：先去掉一列，才能再加。"
        );
        assert_eq!(columns_button(Lang::Zh, 6), "选择列（6）");
        assert_eq!(move_column(Lang::En, Shift::Away, "City"), "Remove City");
    }

    #[test]
    fn the_caption_says_how_much_of_it_is_there() {
        assert_eq!(
            caption(Lang::Zh, 201, 484),
            "与地图相同的结果，以表格列出：201 / 484 个主体"
        );
        assert_eq!(
            caption(Lang::En, 201, 484),
            "The same results as on the map, as a table: 201 of 484 entities"
        );
    }
}
