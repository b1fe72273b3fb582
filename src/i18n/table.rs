//! The table, which says what the map shows.

use crate::{
    model::{Lang, Vocab},
    query::Column,
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
