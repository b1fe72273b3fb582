//! What could not be understood in a link, in words.

use crate::model::Lang;
use crate::query::{Warning, WarningKind};

/// A warning as one sentence.
pub fn say_warning(lang: Lang, warning: &Warning) -> String {
    match lang {
        Lang::Zh => zh(warning),
        Lang::En => en(warning),
    }
}

fn zh(warning: &Warning) -> String {
    let Warning { key, value, .. } = warning;
    match warning.kind {
        WarningKind::UnknownKey => format!("链接中的参数“{key}”无法识别，已忽略。"),
        WarningKind::UnknownValue if value.is_empty() => format!("链接中“{key}”的值为空，已忽略。"),
        WarningKind::UnknownValue => format!("链接中“{key}”没有“{value}”这个值，已忽略。"),
        WarningKind::Malformed => format!("链接中“{key}”的值“{value}”格式不对，已忽略。"),
        WarningKind::Repeated => format!("链接中“{key}”出现了不止一次，只采用第一个，“{value}”已忽略。"),
        WarningKind::TooMany if key == "cmp" => format!("最多并列比较 {value} 项，多出的已略去。"),
        WarningKind::TooMany => format!("链接中“{key}”最多 {value} 个点，这一个超出了，已忽略。"),
        WarningKind::TooLong => format!("搜索文字最多 {value} 个字符，多出的已略去。"),
        WarningKind::NoNumber => format!("指标“{value}”没有数值，不能用于“{key}”，已忽略。"),
        WarningKind::Version => {
            format!("这个链接是用数据版本“{value}”生成的，与现在的版本不同，内容可能有变化。")
        }
        WarningKind::More => format!("链接中另有 {value} 处已忽略。"),
    }
}

fn en(warning: &Warning) -> String {
    let Warning { key, value, .. } = warning;
    match warning.kind {
        WarningKind::UnknownKey => format!("The link's “{key}” is not known here and was ignored."),
        WarningKind::UnknownValue if value.is_empty() => {
            format!("The link's “{key}” has an empty value; it was ignored.")
        }
        WarningKind::UnknownValue => {
            format!("The link's “{key}” has no value “{value}” here; it was ignored.")
        }
        WarningKind::Malformed => {
            format!("The link's “{key}” cannot be read from “{value}”; it was ignored.")
        }
        WarningKind::Repeated => {
            format!("The link gives “{key}” more than once; the first one counts and “{value}” was ignored.")
        }
        WarningKind::TooMany if key == "cmp" => {
            format!("At most {value} can be compared side by side; the rest was left out.")
        }
        WarningKind::TooMany => {
            format!("The link's “{key}” has more than {value} points; it was ignored.")
        }
        WarningKind::TooLong => {
            format!("A search takes at most {value} characters; the rest was left out.")
        }
        WarningKind::NoNumber => {
            format!("“{value}” has no numbers, so it cannot be used as “{key}”; it was ignored.")
        }
        WarningKind::Version => {
            format!(
                "This link was made with version “{value}” of the data, not the present one; what it shows may have changed."
            )
        }
        WarningKind::More if value == "1" => "One more part of the link was ignored.".to_owned(),
        WarningKind::More => format!("{value} more parts of the link were ignored."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_warning_is_said_in_both_languages() {
        use WarningKind::{
            Malformed, More, NoNumber, Repeated, TooLong, TooMany, UnknownKey, UnknownValue, Version,
        };
        for (kind, key, value, zh, en) in [
            (
                UnknownKey,
                "colour",
                "red",
                "链接中的参数“colour”无法识别，已忽略。",
                "The link's “colour” is not known here and was ignored.",
            ),
            (
                UnknownValue,
                "city",
                "atlantis",
                "链接中“city”没有“atlantis”这个值，已忽略。",
                "The link's “city” has no value “atlantis” here; it was ignored.",
            ),
            (
                UnknownValue,
                "city",
                "",
                "链接中“city”的值为空，已忽略。",
                "The link's “city” has an empty value; it was ignored.",
            ),
            (
                Malformed,
                "year",
                "21",
                "链接中“year”的值“21”格式不对，已忽略。",
                "The link's “year” cannot be read from “21”; it was ignored.",
            ),
            (
                Repeated,
                "view",
                "table",
                "链接中“view”出现了不止一次，只采用第一个，“table”已忽略。",
                "The link gives “view” more than once; the first one counts and “table” was ignored.",
            ),
            (
                TooMany,
                "cmp",
                "6",
                "最多并列比较 6 项，多出的已略去。",
                "At most 6 can be compared side by side; the rest was left out.",
            ),
            (
                TooMany,
                "fence",
                "200",
                "链接中“fence”最多 200 个点，这一个超出了，已忽略。",
                "The link's “fence” has more than 200 points; it was ignored.",
            ),
            (
                TooLong,
                "q",
                "200",
                "搜索文字最多 200 个字符，多出的已略去。",
                "A search takes at most 200 characters; the rest was left out.",
            ),
            (
                NoNumber,
                "sort",
                "stock-code",
                "指标“stock-code”没有数值，不能用于“sort”，已忽略。",
                "“stock-code” has no numbers, so it cannot be used as “sort”; it was ignored.",
            ),
            (
                Version,
                "v",
                "2026.1",
                "这个链接是用数据版本“2026.1”生成的，与现在的版本不同，内容可能有变化。",
                "This link was made with version “2026.1” of the data, not the present one; what it shows may have changed.",
            ),
            (
                More,
                "",
                "9980",
                "链接中另有 9980 处已忽略。",
                "9980 more parts of the link were ignored.",
            ),
            (
                More,
                "",
                "1",
                "链接中另有 1 处已忽略。",
                "One more part of the link was ignored.",
            ),
        ] {
            let warning = Warning::new(kind, key, value);
            assert_eq!(say_warning(Lang::Zh, &warning), zh);
            assert_eq!(say_warning(Lang::En, &warning), en);
        }
    }
}
