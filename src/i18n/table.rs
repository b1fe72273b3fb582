//! The table, which says what the map shows.

use crate::model::Lang;

super::messages! {
    /// Messages of the table.
    TableMsg {
        Name => "名称", "Name";
        Kind => "类型", "Kind";
        City => "城市", "City";
        District => "区县", "District";
        Subsectors => "赛道", "Subsectors";
        Chain => "产业链环节", "Chain stages";
        Figures => "数据项数", "Figures";
        NotKnown => "—", "—";
        NotKnownName => "没有查到", "Not found";
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
