//! Source marks and the citation they open; the words of the chain strip.

use crate::model::{Lang, Vocab};

super::messages! {
    /// Messages of source marks and citations.
    EvidenceMsg {
        Source => "出处", "Source";
        Close => "关闭", "Close";
        Loading => "正在取出处…", "Fetching the source…";
        Missing => "出处没有加载成功。请用页面下方的提示重试。", "The sources could not be loaded. Try again from the notice at the foot of the page.";
        Publisher => "发布者", "Publisher";
        Date => "发布日期", "Published";
        NoDate => "未注明", "Not stated";
        Grade => "来源等级", "Grade";
        Locator => "原文位置", "Where in it";
        WholeText => "正文", "The text as a whole";
        Address => "网址", "Address";
        NoAddress => "没有可引用的原始网址", "No clean address of the original";
        Retrieved => "查阅日期", "Read on";
        Note => "备注", "Note";
        Statement => "原文要点", "What it says";
        Scope => "口径", "Scope";
        Part => "细分", "Part";
        Time => "时间", "Time";
        Nature => "性质", "Nature";
        Disagree => "来源不一致", "Sources disagree";
        Copy => "复制引文", "Copy citation";
        CiteWhat => "引用", "Cite";
        CiteSource => "来源", "the source";
        CiteFigure => "这个数据", "this figure";
        Chain => "产业链", "Chain";
        Stated => "来源明示", "stated";
        Implied => "来源可推", "implied";
        Planned => "计划", "planned";
        NoData => "没有查到资料", "no data found";
        OutOfScope => "不在行业范围内", "out of scope";
    }
}

/// The name of a source mark: `出处 2（官方）`, `Source 2 (Official)`.
pub fn mark_name(lang: Lang, number: usize, grade: &str) -> String {
    match lang {
        Lang::Zh => format!("出处 {number}（{grade}）"),
        Lang::En => format!("Source {number} ({grade})"),
    }
}

/// How many of all stages are present, short: `6/9 环节`, `6/9 stages`.
pub fn stages_present(lang: Lang, present: usize, all: usize) -> String {
    match lang {
        Lang::Zh => format!("{present}/{all} 环节"),
        Lang::En => format!("{present}/{all} stages"),
    }
}

/// A whole strip in one sentence: `产业链：2/9 环节；来源明示：中试、制造生产；计划：冷链物流`. Lists that are empty are left out;
/// `lists` are (what is known, the stages it is known of).
pub fn strip_sentence(lang: Lang, present: usize, all: usize, lists: &[(EvidenceMsg, Vec<&str>)]) -> String {
    let (comma, colon, semicolon) = match lang {
        Lang::Zh => ("、", "：", "；"),
        Lang::En => (", ", ": ", "; "),
    };
    let mut text = format!(
        "{}{colon}{}",
        EvidenceMsg::Chain.say(lang),
        stages_present(lang, present, all)
    );
    for (what, stages) in lists {
        if !stages.is_empty() {
            text.push_str(semicolon);
            text.push_str(what.say(lang));
            text.push_str(colon);
            text.push_str(&stages.join(comma));
        }
    }
    text
}

/// Two things said side by side: `制造生产：计划`, `Manufacturing: planned`.
pub fn labelled(lang: Lang, label: &str, what: &str) -> String {
    match lang {
        Lang::Zh => format!("{label}：{what}"),
        Lang::En => format!("{label}: {what}"),
    }
}

/// A nature in a language; none for an actual figure, which needs no word.
pub fn nature_word(lang: Lang, vocab: &Vocab, nature: crate::model::Nature) -> Option<&str> {
    (nature != crate::model::Nature::Actual)
        .then(|| vocab.natures.get(nature as usize).map(|term| term.name.get(lang)))
        .flatten()
}

/// What a locator says to a reader: `body` is how the dataset writes that the text as a whole was read, `L22` a line.
pub fn locator(lang: Lang, locator: &str) -> String {
    let line = locator
        .strip_prefix('L')
        .filter(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit()));
    match (locator, line, lang) {
        ("body", ..) => EvidenceMsg::WholeText.say(lang).to_owned(),
        (_, Some(line), Lang::Zh) => format!("第 {line} 行"),
        (_, Some(line), Lang::En) => format!("line {line}"),
        _ => locator.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_is_one_sentence() {
        let lists = [
            (EvidenceMsg::Stated, vec!["中试", "制造生产"]),
            (EvidenceMsg::Implied, vec![]),
            (EvidenceMsg::Planned, vec!["冷链物流"]),
        ];
        assert_eq!(
            strip_sentence(Lang::Zh, 2, 9, &lists),
            "产业链：2/9 环节；来源明示：中试、制造生产；计划：冷链物流"
        );
        let lists = [(EvidenceMsg::Stated, vec!["Pilot scale", "Manufacturing"])];
        assert_eq!(
            strip_sentence(Lang::En, 2, 9, &lists),
            "Chain: 2/9 stages; stated: Pilot scale, Manufacturing"
        );
        assert_eq!(strip_sentence(Lang::En, 0, 9, &[]), "Chain: 0/9 stages");
    }

    #[test]
    fn marks_and_locators_have_words() {
        assert_eq!(mark_name(Lang::Zh, 2, "官方"), "出处 2（官方）");
        assert_eq!(mark_name(Lang::En, 2, "Official"), "Source 2 (Official)");
        assert_eq!(locator(Lang::En, "body"), "The text as a whole");
        assert_eq!(locator(Lang::Zh, "L22"), "第 22 行");
        assert_eq!(locator(Lang::En, "L22"), "line 22");
        for other in ["L", "L9,L12", "三(一)", ""] {
            assert_eq!(locator(Lang::En, other), other);
        }
    }
}
