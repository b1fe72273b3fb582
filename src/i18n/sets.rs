//! Picking by hand, and saved sets.

use crate::{
    model::Lang,
    query::sets::{LeftOut, Merged, SetsError},
};

super::messages! {
    /// Messages of picks and saved sets.
    SetsMsg {
        Title => "选取与集合", "Picks and saved sets";
        Close => "关闭", "Close";
        Tray => "选取", "Picks";
        ShowOnly => "只看这些", "Show only these";
        Save => "存为集合…", "Save as a set…";
        Compare => "对比", "Compare";
        CompareFirst => "对比前 6 个", "Compare the first 6";
        Clear => "清空", "Clear";
        NonePicked => "还没有选取。在卡片或表格上点“选取”；也可以把现在显示的一次选入。", "Nothing is picked yet. Press “Pick” on a card or tick a row of the table; or pick all that is shown now.";
        PickShown => "选取现在显示的全部", "Pick all that is shown now";
        Name => "集合名称", "Name of the set";
        Keep => "保存", "Save";
        NameMissing => "请先写一个名称。", "Give it a name first.";
        NoRoom => "最多保存 100 个集合，请先删去一些。", "At most 100 sets are kept; delete some first.";
        Saved => "保存的集合", "Saved sets";
        NoneSaved => "还没有保存的集合。", "No set is saved yet.";
        Rename => "改名", "Rename";
        Delete => "删除", "Delete";
        Cancel => "取消", "Cancel";
        Undo => "撤销", "Undo";
        ToPicks => "加到选取", "Add to picks";
        File => "文件", "File";
        Export => "导出 JSON", "Export as JSON";
        Import => "导入 JSON", "Import JSON";
        Denied => "浏览器不让本页保存数据，集合只在这一页里，关掉就没有了。要留下请导出。", "The browser keeps nothing for this page: the sets are in this page only and go when it is closed. Export them to keep them.";
        Full => "浏览器的存储已满，最近的改动只在这一页里，关掉就没有了。要留下请导出。", "The browser’s storage is full: the latest changes are in this page only and go when it is closed. Export them to keep them.";
        PicksHere => "浏览器不让本页保存数据，选取只在这一页里，刷新或关掉就没有了。要留下：点“只看这些”，再复制链接。", "The browser keeps nothing for this page: what is picked is in this page only and goes when it is reloaded or closed. To keep it: “Show only these”, then copy the link.";
        Unreadable => "浏览器里原有的集合读不出来，已另外放好，没有删除。", "The sets that the browser had kept could not be read; they were put aside, not deleted.";
        NotRead => "这个文件没有读出来。", "The file could not be read.";
        NotSaved => "浏览器没有接收这个文件。", "The browser did not take the file.";
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// How many are picked.
pub fn picked(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("已选 {count} 个"),
        Lang::En => format!("{count} picked"),
    }
}

/// All that was picked was let go of.
pub fn cleared(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("已清空 {count} 个选取。"),
        Lang::En => format!("{count} {} cleared.", if count == 1 { "pick" } else { "picks" }),
    }
}

/// The heading of the saved sets.
pub fn saved(lang: Lang, count: usize) -> String {
    format!("{} {count}", SetsMsg::Saved.say(lang))
}

/// How many entities a set holds, and how many of them the atlas does not.
pub fn size(lang: Lang, count: usize, unknown: usize) -> String {
    match (lang, unknown) {
        (Lang::Zh, 0) => format!("{count} 个"),
        (Lang::Zh, _) => format!("{count} 个，其中 {unknown} 个不在本图谱中"),
        (Lang::En, 0) => format!("{count} {}", if count == 1 { "entry" } else { "entries" }),
        (Lang::En, _) => format!(
            "{count} {}, {unknown} not in this atlas",
            if count == 1 { "entry" } else { "entries" }
        ),
    }
}

/// A button that does something to one thing: `删除：我的园区`, `Delete: my parks`.
pub fn about(lang: Lang, what: SetsMsg, name: &str) -> String {
    crate::i18n::evidence::labelled(lang, what.say(lang), name)
}

/// The button that lets go of one pick.
pub fn unpick(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("取消选取：{name}"),
        Lang::En => format!("Unpick: {name}"),
    }
}

/// The set was saved, under this name.
pub fn saved_as(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已保存为“{name}”。"),
        Lang::En => format!("Saved as “{name}”."),
    }
}

/// A set was deleted.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("已删除“{name}”。"),
        Lang::En => format!("“{name}” was deleted."),
    }
}

/// What came of a file.
pub fn imported(lang: Lang, merged: &Merged, left: LeftOut) -> String {
    let mut said = vec![match lang {
        Lang::Zh => format!("导入 {} 个集合", merged.added),
        Lang::En => format!("{} set{} imported", merged.added, plural(merged.added)),
    }];
    let rows = [
        (merged.renamed, "个因重名改了名", "renamed, the name being taken"),
        (merged.same, "个已经有了", "there already"),
        (
            merged.no_room,
            "个放不下，最多 100 个",
            "without room, 100 being the most",
        ),
        (left.sets, "个空的或不合格，略去", "empty or not valid, left out"),
        (
            left.ids,
            "个条目不在本图谱中，略去",
            "of the entries not in this atlas, left out",
        ),
    ];
    for (count, zh, en) in rows {
        if count > 0 {
            said.push(match lang {
                Lang::Zh => format!("{count} {zh}"),
                Lang::En => format!("{count} {en}"),
            });
        }
    }
    match lang {
        Lang::Zh => format!("{}。", said.join("；")),
        Lang::En => format!("{}.", said.join("; ")),
    }
}

/// Why a file is of no use.
pub fn refused(lang: Lang, error: &SetsError) -> String {
    match (lang, error) {
        (Lang::Zh, SetsError::TooLarge) => "文件太大，不会是保存的集合。".to_owned(),
        (Lang::En, SetsError::TooLarge) => "The file is too large to be a list of saved sets.".to_owned(),
        (Lang::Zh, SetsError::Shape(_)) => "这个文件不是从本图谱导出的集合。".to_owned(),
        (Lang::En, SetsError::Shape(_)) => "The file is no list of sets exported from this atlas.".to_owned(),
        (Lang::Zh, SetsError::Newer(_)) => "文件比本页面的程序新。请刷新页面后再试。".to_owned(),
        (Lang::En, SetsError::Newer(_)) => {
            "The file is newer than this page’s program. Reload the page and try again.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_everything_that_happened() {
        let merged = Merged {
            added: 2,
            same: 1,
            renamed: 1,
            no_room: 0,
        };
        let left = LeftOut { sets: 3, ids: 4 };
        assert_eq!(
            imported(Lang::Zh, &merged, left),
            "导入 2 个集合；1 个因重名改了名；1 个已经有了；3 个空的或不合格，略去；4 个条目不在本图谱中，略去。"
        );
        assert_eq!(
            imported(
                Lang::En,
                &Merged {
                    added: 1,
                    ..Merged::default()
                },
                LeftOut::default()
            ),
            "1 set imported."
        );
        assert_eq!(size(Lang::En, 3, 1), "3 entries, 1 not in this atlas");
        assert_eq!(size(Lang::Zh, 3, 0), "3 个");
    }
}
