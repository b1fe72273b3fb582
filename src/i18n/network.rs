//! The relation network.

use crate::model::Lang;

super::messages! {
    /// Messages of the network.
    NetworkMsg {
        Title => "关系网络", "Relation network";
        Drawn => "关系图", "Drawing";
        AsList => "关系列表", "List of relations";
        Types => "关系类型", "Types of relation";
        AllTypes => "全部类型", "All types";
        Focus => "只看它的周围", "Only around it";
        OneStep => "一步以内", "Within one step";
        TwoSteps => "两步以内", "Within two steps";
        Unfocus => "看全部", "Show all";
        PathFrom => "从", "From";
        PathTo => "到", "to";
        Path => "两者之间怎样相连", "How the two are joined";
        NoPath => "按所选的关系类型，两者之间没有相连的路。", "By the chosen types of relation there is no way between the two.";
        SamePlace => "起点和终点是同一个主体。", "Start and end are the same entity.";
        Legend => "图例", "Legend";
        LegendSize => "圆越大，关系越多", "The larger the disc, the more relations";
        LegendShape => "形状表示类型", "The shape tells the kind";
        LegendArrow => "箭头从主语指向宾语", "Arrows point from subject to object";
        Empty => "所选主体之间没有来源写明的关系。", "No source states a relation among the chosen entities.";
        Drag => "拖动圆点可以移开；松手后不改变数据。", "Drag a disc to move it aside; the data do not change.";
        ZoomIn => "放大", "Zoom in";
        ZoomOut => "缩小", "Zoom out";
        Fit => "看全图", "Fit all";
    }
}

/// What is drawn: 428 entities, 494 relations.
pub fn extent(lang: Lang, entities: usize, relations: usize) -> String {
    match lang {
        Lang::Zh => format!("{entities} 个主体，{relations} 条关系"),
        Lang::En => format!("{}, {}", entities_en(entities), relations_en(relations)),
    }
}

fn entities_en(count: usize) -> String {
    if count == 1 {
        "1 entity".to_owned()
    } else {
        format!("{count} entities")
    }
}

fn relations_en(count: usize) -> String {
    if count == 1 {
        "1 relation".to_owned()
    } else {
        format!("{count} relations")
    }
}

/// How many of the entities asked for are not drawn for want of a relation.
pub fn alone(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {count} 个主体没有查到所选类型的关系，没有画出"),
        Lang::En => format!(
            "{} more without a relation of the chosen types, not drawn",
            entities_en(count)
        ),
    }
}

/// How many relations lead to entities that are not chosen.
pub fn leaving(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("还有 {count} 条关系通向筛选之外的主体"),
        Lang::En => match count {
            1 => "1 relation leads to an entity outside the selection".to_owned(),
            _ => format!("{count} relations lead to entities outside the selection"),
        },
    }
}

/// How long a way is.
pub fn steps(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("相隔 {count} 步"),
        Lang::En if count == 1 => "1 step apart".to_owned(),
        Lang::En => format!("{count} steps apart"),
    }
}

/// The name of a node for who cannot see it: its name, kind and number of relations.
pub fn node_name(lang: Lang, name: &str, kind: &str, relations: usize) -> String {
    match lang {
        Lang::Zh => format!("{name}，{kind}，{relations} 条关系"),
        Lang::En => format!("{name}, {kind}, {}", relations_en(relations)),
    }
}

/// One relation as a sentence: subject, relation, object.
pub fn sentence(lang: Lang, from: &str, relation: &str, to: &str) -> String {
    match lang {
        Lang::Zh => format!("{from} {relation} {to}"),
        Lang::En => format!("{from} – {relation} – {to}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        assert_eq!(extent(Lang::En, 1, 2), "1 entity, 2 relations");
        assert_eq!(extent(Lang::Zh, 1, 2), "1 个主体，2 条关系");
        assert_eq!(
            alone(Lang::En, 1),
            "1 entity more without a relation of the chosen types, not drawn"
        );
        assert_eq!(
            leaving(Lang::En, 1),
            "1 relation leads to an entity outside the selection"
        );
        assert_eq!(
            leaving(Lang::En, 3),
            "3 relations lead to entities outside the selection"
        );
        assert_eq!(
            (steps(Lang::En, 1), steps(Lang::Zh, 2)),
            ("1 step apart".to_owned(), "相隔 2 步".to_owned())
        );
        assert_eq!(node_name(Lang::En, "A", "Park", 1), "A, Park, 1 relation");
    }
}
