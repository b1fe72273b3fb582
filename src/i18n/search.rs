//! The search field.

use crate::model::Lang;

super::messages! {
    /// Messages of the search field.
    SearchMsg {
        Search => "搜索", "Search";
        Placeholder => "搜索名称、拼音、赛道、地点…", "Search names, places, subsectors…";
        Suggestions => "建议", "Suggestions";
    }
}

/// What is announced while suggestions are open.
pub fn suggestions(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 条建议，用上下键选择"),
        Lang::En if count == 1 => "1 suggestion, use the arrow keys".to_owned(),
        Lang::En => format!("{count} suggestions, use the arrow keys"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_suggestion_is_not_many() {
        assert_eq!(suggestions(Lang::En, 1), "1 suggestion, use the arrow keys");
        assert_eq!(suggestions(Lang::En, 8), "8 suggestions, use the arrow keys");
        assert_eq!(suggestions(Lang::Zh, 8), "8 条建议，用上下键选择");
    }
}
