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
        Unfocus => "全部", "All";
        NeedsStart => "先在图上或列表里点开一个主体。", "First open an entity, on the drawing or in the list.";
        NotJoined => "打开的主体没有所选类型的关系。", "The open entity has no relation of the chosen types.";
        NoneChecked => "不勾选即显示全部。", "None ticked shows all.";
        Controls => "周围、路径与图例", "Focus, path and legend";
        PathHint => "名称或拼音", "Name of an entity";
        ClearPath => "不再找路", "Clear the path";
        Keys => "方向键移到相邻的主体或移动画面，回车打开，+ 和 - 缩放，0 看全图。下面的列表内容相同。", "Arrow keys walk to the next entity or move the drawing, Enter opens, + and - zoom, 0 fits all. The list of relations says the same.";
        Drawing => "正在排布…", "Laying out…";
        PathFrom => "从", "From";
        PathTo => "到", "to";
        Path => "两者之间怎样相连", "How the two are joined";
        NoPath => "按所选的关系类型，两者之间没有相连的路。", "By the chosen types of relation there is no way between the two.";
        SamePlace => "起点和终点是同一个主体。", "Start and end are the same entity.";
        Legend => "图例", "Legend";
        LegendSize => "图形越大，关系越多。", "The larger the mark, the more relations.";
        LegendShape => "类型", "Kinds";
        LegendArrow => "箭头从主语指向宾语。", "Arrows point from subject to object.";
        Empty => "所选主体之间没有来源写明的关系。", "No source states a relation among the chosen entities.";
        Dense => "关系很多时，线一律画成实线；移到一个主体上，它的线按类型画出。", "With very many relations all lines are drawn through; those of the entity pointed at show their type.";
        Drag => "拖动图形可以移开，数据不变。", "Drag a mark to move it aside; the data do not change.";
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

/// The button that shows more of the list.
pub fn more(lang: Lang, left: usize) -> String {
    match lang {
        Lang::Zh => format!("再列出一些，还有 {left} 个主体"),
        Lang::En => format!("List more, {} left", entities_en(left)),
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
        assert_eq!(more(Lang::En, 2), "List more, 2 entities left");
        assert_eq!(node_name(Lang::En, "A", "Park", 1), "A, Park, 1 relation");
    }
}
