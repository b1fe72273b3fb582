//! What changed between versions of the data.

use crate::model::{
    Lang,
    changes::{Field, FieldChange, Table, What, say},
};

super::messages! {
    /// Messages of the list of changes.
    ChangesMsg {
        Title => "数据更新记录", "What changed in the data";
        Close => "关闭", "Close";
        Loading => "正在取出更新记录…", "Fetching the list of changes…";
        Missing => "更新记录没有加载成功。", "The list of changes could not be loaded.";
        Retry => "重试", "Try again";
        NoList => "这份数据没有附更新记录。", "This dataset comes without a list of changes.";
        Nothing => "记录里还没有任何更新。", "Nothing is in the list yet.";
        Same => "链接的数据版本与现在相同，没有变化。", "The link’s version is the present one: nothing changed.";
        Dataset => "来源、词表与目录", "Sources, vocabularies and directories";
        Light => "只改了标点或空格", "punctuation or spaces only";
        OtherLanguage => "只改了英文", "only the Chinese text changed";
        Source => "来源", "Source";
        Without => "无", "none";
        Gone => "现已不在图谱中", "no longer in the atlas";
        Past => "已发生", "past";
        ToCome => "计划中", "planned";
        Present => "已有", "present";
        Stated => "来源明说", "stated by the source";
        Implied => "来源可推知", "implied by the source";
        Core => "本行业", "of the industry";
        Context => "仅背景", "background only";
    }
}

/// What became of a record.
pub const fn what_word(lang: Lang, what: What) -> &'static str {
    match (what, lang) {
        (What::Added, Lang::Zh) => "新增",
        (What::Added, Lang::En) => "added",
        (What::Removed, Lang::Zh) => "删去",
        (What::Removed, Lang::En) => "removed",
        (What::Changed, Lang::Zh) => "改动",
        (What::Changed, Lang::En) => "changed",
    }
}

/// A table.
pub const fn table_word(lang: Lang, table: Table) -> &'static str {
    let (zh, en) = match table {
        Table::Entity => ("条目", "entry"),
        Table::Stage => ("环节", "stage"),
        Table::Link => ("六链", "chain link"),
        Table::Designation => ("称号", "designation"),
        Table::Fact => ("数据", "fact"),
        Table::Relation => ("关系", "relation"),
        Table::Milestone => ("大事", "milestone"),
        Table::Source => ("来源", "source"),
        Table::Term => ("词表", "term"),
        Table::Directory => ("目录", "directory"),
        Table::Structure => ("架构", "framework"),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// A field.
pub const fn field_word(lang: Lang, field: Field) -> &'static str {
    let (zh, en) = match field {
        Field::Name => ("名称", "name"),
        Field::Aliases => ("别名", "other names"),
        Field::Kind => ("类别", "kind"),
        Field::Site => ("所在地", "place"),
        Field::Parent => ("隶属", "part of"),
        Field::Place => ("点位", "position"),
        Field::Relevance => ("相关性", "relevance"),
        Field::Subsectors => ("赛道", "subsectors"),
        Field::Summary => ("简介", "summary"),
        Field::Note => ("备注", "remark"),
        Field::Sources => ("来源", "sources"),
        Field::Entity => ("所属条目", "entry"),
        Field::Metric => ("指标", "metric"),
        Field::Value => ("数值", "value"),
        Field::Time => ("时间", "time"),
        Field::Scope => ("口径", "scope"),
        Field::Detail => ("细目", "label"),
        Field::Nature => ("性质", "nature"),
        Field::Strength => ("依据强弱", "strength"),
        Field::Source => ("来源", "source"),
        Field::Conflicts => ("不一致的数据", "conflicting facts"),
        Field::Statement => ("说明", "statement"),
        Field::From => ("从", "from"),
        Field::Type => ("关系类型", "type"),
        Field::To => ("到", "to"),
        Field::Title => ("标题", "title"),
        Field::Publisher => ("发布者", "publisher"),
        Field::Address => ("网址", "address"),
        Field::Published => ("发布日期", "date published"),
        Field::Retrieved => ("读取日期", "date read"),
        Field::Language => ("语言", "language"),
        Field::Grade => ("等级", "grade"),
        Field::Content => ("内容", "content"),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// What a field said and says: `500 → 520`, each text as `write` writes it.
pub fn change_words(lang: Lang, field: &FieldChange, write: impl Fn(&str) -> String) -> String {
    let old = say(&field.old_zh, &field.old_en, lang);
    let new = say(&field.new_zh, &field.new_en, lang);
    let value = |text: &str| match text {
        "" => ChangesMsg::Without.say(lang).to_owned(),
        text => write(text),
    };
    if field.light.0 && old.is_empty() && new.is_empty() {
        return ChangesMsg::Light.say(lang).to_owned();
    }
    if old == new {
        return ChangesMsg::OtherLanguage.say(lang).to_owned();
    }
    let note = match (field.light.0, lang) {
        (false, _) => String::new(),
        (true, Lang::Zh) => format!("（{}）", ChangesMsg::Light.say(lang)),
        (true, Lang::En) => format!(" ({})", ChangesMsg::Light.say(lang)),
    };
    format!("{} → {}{note}", value(old), value(new))
}

/// How many records changed in punctuation only, and are not listed.
pub fn light(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{count} 条只改了标点或空格"),
        Lang::En if count == 1 => "1 record: punctuation or spaces only".to_owned(),
        Lang::En => format!("{count} records: punctuation or spaces only"),
    }
}

/// How many entities had only their punctuation changed.
pub fn lightly(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 个条目只改了标点或空格"),
        Lang::En if count == 1 => "1 entry: punctuation or spaces only".to_owned(),
        Lang::En => format!("{count} entries: punctuation or spaces only"),
    }
}

/// From which version to which: `2026.11.20 → 2026.11.22`; the same twice is a revision.
pub fn versions(lang: Lang, since: &str, version: &str) -> String {
    match lang {
        _ if since != version => format!("{since} → {version}"),
        Lang::Zh => format!("{version} 版内修订"),
        Lang::En => format!("{version}, revised"),
    }
}

/// How many records were added, removed and changed, about how many entities.
pub fn tally(lang: Lang, added: usize, removed: usize, changed: usize, entities: usize) -> String {
    match lang {
        Lang::Zh => format!("新增 {added} 条，删去 {removed} 条，改动 {changed} 条；涉及 {entities} 个条目"),
        Lang::En => {
            let entries = if entities == 1 { "entry" } else { "entries" };
            format!("{added} added, {removed} removed, {changed} changed; {entities} {entries} concerned")
        }
    }
}

/// A link's version and the present one.
pub fn since(lang: Lang, link: &str, now: &str) -> String {
    match lang {
        Lang::Zh => format!("链接用的数据版本是 {link}，现在是 {now}。其间的变化："),
        Lang::En => {
            format!("The link was made with version {link} of the data; now it is {now}. In between:")
        }
    }
}

/// A link's version that the list does not know.
pub fn unknown(lang: Lang, link: &str, now: &str) -> String {
    match lang {
        Lang::Zh => format!(
            "更新记录里没有链接所用的版本 {link}（现在是 {now}），无法只列其间的变化。以下是全部记录："
        ),
        Lang::En => format!(
            "The list does not know the link’s version {link} (now {now}), so what changed in between cannot be told apart. All that is recorded:"
        ),
    }
}

/// All that is recorded, up to the present version.
pub fn all(lang: Lang, now: &str) -> String {
    match lang {
        Lang::Zh => format!("现在的数据版本是 {now}。新的在前："),
        Lang::En => format!("The present version of the data is {now}. Newest first:"),
    }
}

/// The button that draws the rest of a list.
pub fn more(lang: Lang, left: usize) -> String {
    match lang {
        Lang::Zh => format!("再显示其余 {left} 个条目"),
        Lang::En if left == 1 => "Show 1 more entry".to_owned(),
        Lang::En => format!("Show {left} more entries"),
    }
}
