//! The words of charts.

use super::{
    evidence::{labelled, nature_word},
    format::{self, AxisUnit},
};
use crate::{
    insight::chart::{Basis, Chart, Form, Like, Words, high, is_ahead},
    model::{Atlas, Fact, FactIx, Lang, SourceIx, UnitIx},
};

super::messages! {
    /// Fixed sentences of charts.
    ChartMsg {
        None => "无数据", "no figure found";
        Sources => "来源", "Sources";
        Table => "数据表与下载", "Table and files";
        Who => "主体", "Of whom";
        When => "时间", "Time";
        Value => "数值", "Value";
        What => "性质与口径", "Nature and scope";
        Ahead => "空心为计划或目标数。", "Hollow marks are planned or aimed at.";
        OpenEnd => "带箭头为“不少于”。", "An arrow means “at least”.";
        Blurred => "虚边为约数。", "A dotted edge means “about”.";
        Interval => "浅色段为区间。", "A pale stretch is a range.";
        Broken => "没有数的年份断开，不作推算。", "Years without a figure are left open; nothing is interpolated.";
        Until => "累计至年末", "up to then";
        Part => "非单一整年", "not one whole year";
        AsOf => "来源时点", "as of its source";
        Measured => "实际", "actual";
        Each => "逐项", "one by one";
    }
}

/// How the numbers of one chart are written.
pub struct Speech<'a> {
    lang: Lang,
    atlas: &'a Atlas,
    /// The unit of its axis.
    pub unit: AxisUnit,
}

impl<'a> Speech<'a> {
    /// For figures in a unit; what is no number in it is passed over.
    pub fn new(lang: Lang, atlas: &'a Atlas, unit: UnitIx, facts: &[FactIx]) -> Self {
        let number = |&ix: &FactIx| atlas.fact(ix).number().map(|(amount, _)| high(amount).abs());
        let largest = facts.iter().filter_map(number).fold(0.0, f64::max);
        Self {
            lang,
            atlas,
            unit: AxisUnit::new(lang, unit, largest, &atlas.vocab),
        }
    }
}

impl Words for Speech<'_> {
    fn figure(&self, fact: FactIx) -> String {
        value(self.lang, self.atlas, self.atlas.fact(fact))
    }

    fn short(&self, fact: FactIx) -> String {
        let number = self.atlas.fact(fact).number();
        number.map_or_else(String::new, |(amount, _)| self.unit.amount(&amount))
    }

    fn tick(&self, value: f64) -> String {
        self.unit.number(value)
    }
}

/// A figure as one text; empty where it is none.
pub fn value(lang: Lang, atlas: &Atlas, fact: &Fact) -> String {
    let number = fact.number();
    number.map_or_else(String::new, |(amount, unit)| {
        format::amount(lang, &amount, unit, &atlas.vocab).text()
    })
}

/// The title of a chart's axis: `营业收入（亿元）`, `Revenue (CNY billion)`.
pub fn axis_title(lang: Lang, atlas: &Atlas, chart: &Chart, unit: &AxisUnit) -> String {
    let metric = atlas.vocab.metrics[chart.metric.row()].term.name.get(lang);
    match (unit.name.as_str(), lang) {
        ("", _) => metric.to_owned(),
        (unit, Lang::Zh) => format!("{metric}（{unit}）"),
        (unit, Lang::En) => format!("{metric} ({unit})"),
    }
}

/// A chart in one sentence, which stands for it where it is not seen.
pub fn sentence(lang: Lang, title: &str, chart: &Chart) -> String {
    let figures = chart.marks.len();
    let (zh, en) = match chart.form {
        Form::Bar => ("条形图", "bar chart"),
        Form::Dot => ("点图", "dot chart"),
        Form::Line => ("折线图", "line chart"),
    };
    match lang {
        Lang::Zh => format!("{title}，{zh}，{figures} 个数，见下方数据表"),
        Lang::En if figures == 1 => format!("{title}, {en} of one figure; the table below says the same"),
        Lang::En => format!("{title}, {en} of {figures} figures; the table below says the same"),
    }
}

/// A figure with all that belongs to it, for a mark: `2023：356.74 亿元，规上生物医药`.
pub fn mark_name(lang: Lang, atlas: &Atlas, fact: &Fact, name: Option<&str>) -> String {
    let mut said = labelled(
        lang,
        &format::short_of_fact(lang, fact),
        &value(lang, atlas, fact),
    );
    for part in name.into_iter().chain(kind_of_figure(lang, atlas, fact)) {
        said.push_str(comma(lang));
        said.push_str(part);
    }
    said
}

/// Nature, where it is not simply measured, scope and part of a figure.
pub fn kind_of_figure<'a>(lang: Lang, atlas: &'a Atlas, fact: &'a Fact) -> Vec<&'a str> {
    let vocab = &atlas.vocab;
    [
        nature_word(lang, vocab, fact.nature),
        fact.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang)),
        fact.detail.as_ref().map(|detail| detail.get(lang)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What sets a series apart from others: `目标 · 规上生物医药`.
pub fn series(lang: Lang, atlas: &Atlas, like: &Like) -> String {
    let vocab = &atlas.vocab;
    let basis = match like.basis {
        Basis::Until => Some(ChartMsg::Until),
        Basis::Part => Some(ChartMsg::Part),
        Basis::AsOf => Some(ChartMsg::AsOf),
        Basis::Year | Basis::None => None,
    };
    let nature = nature_word(lang, vocab, like.nature).unwrap_or_else(|| ChartMsg::Measured.say(lang));
    let parts = [
        Some(nature),
        like.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang)),
        like.detail.as_ref().map(|detail| detail.get(lang)),
        basis.map(|it| it.say(lang)),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// How to read the marks of a chart: only what is in it.
pub fn reading(lang: Lang, chart: &Chart) -> String {
    use crate::insight::chart::Ending;
    let has = |ending: Ending| chart.marks.iter().any(|mark| mark.ending == ending);
    let gaps = chart.form == Form::Line
        && chart.series.iter().any(|like| !is_ahead(like.nature))
        && chart.years.len() > 2
        && chart.runs.iter().map(|run| run.points.len()).max().unwrap_or(0) < chart.years.len();
    let said = [
        (chart.marks.iter().any(|mark| mark.ahead), ChartMsg::Ahead),
        (has(Ending::AtLeast), ChartMsg::OpenEnd),
        (has(Ending::About), ChartMsg::Blurred),
        (has(Ending::Range), ChartMsg::Interval),
        (gaps, ChartMsg::Broken),
    ];
    let said: Vec<&str> = said
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, it)| it.say(lang))
        .collect();
    said.join(if lang == Lang::En { " " } else { "" })
}

/// The sources of a chart in one line, each once: `来源：甲网《题》；乙报《题》。`. Their titles come with the details.
pub fn source_line(lang: Lang, atlas: &Atlas, sources: &[SourceIx]) -> String {
    let mut told: Vec<SourceIx> = Vec::new();
    for &ix in sources {
        if !told.contains(&ix) {
            told.push(ix);
        }
    }
    let said: Vec<String> = told
        .iter()
        .map(|&ix| {
            let source = atlas.source(ix);
            match lang {
                Lang::Zh => format!("{}《{}》", source.publisher, source.title),
                Lang::En => format!("{}, “{}”", source.publisher, source.title),
            }
        })
        .collect();
    match lang {
        Lang::Zh => format!("来源：{}。", said.join("；")),
        Lang::En => format!(" Sources: {}.", said.join("; ")),
    }
}

/// That some figures name no year and are in the table only.
pub fn undated(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("另有 {count} 个数未注明年份，只列在表中。"),
        (Lang::En, 1) => "One figure names no year and is in the table only.".to_owned(),
        (Lang::En, _) => format!("{count} figures name no year and are in the table only."),
    }
}

/// Between parts of a list.
pub const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

#[cfg(test)]
mod tests;
