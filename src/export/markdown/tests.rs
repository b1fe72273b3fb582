use super::*;
use crate::export::tests::of;

#[test]
fn figures_carry_the_numbers_of_their_sources() {
    assert_eq!(
        of(&[0, 1], None, Lang::En, markdown),
        "# Atlas

2 of 3 entities

- Data version 1.0, exported at 2026-11-28T06:45:00Z
- Licence
- Link: <https://atlas.test/?lang=en>

| Name | Kind | City | Chain stages | Figures | Profit | Sources, by number |
| --- | --- | --- | --- | --- | --- | --- |
| -A\\|B | Park | East | Pilot; planned: Sales | Profit CNY −350 million (2023, consolidated)\\[1\\] | CNY −350 million (2023, consolidated)\\[1\\] | \\[1\\] |
| B | Park | Region | — | — | — | \\[2\\] |

## Sources

1. Bureau. (2024, January). A \"b\" \\| c. https://example.org/a (grade: Official; s-1)
2. 局. (n.d.). 报告，二. (grade: Official; s-2)
"
    );
}

#[test]
fn years_and_natures_are_said_in_chinese_too() {
    let text = of(&[0], Some((2024, 2024)), Lang::Zh, markdown);
    assert!(text.contains("\n1 / 3 个主体，数据年份 2024\n"), "{text}");
    assert!(
        text.contains("利润 1–2.25 亿元（2024，目标，一期）\\[1\\]"),
        "{text}"
    );
    assert!(
        text.contains("1. 局. 报告，二\\[Z\\]. (等级：官方; s-2)\n"),
        "{text}"
    );
}

#[test]
fn nothing_is_said_to_be_nothing() {
    let text = of(&[], None, Lang::En, markdown);
    assert!(text.ends_with("\n\nNo results.\n"), "{text}");
}

#[test]
fn signs_of_the_language_are_shown_as_they_are() {
    assert_eq!(
        escaped("a|b *c* _d_ [e](f) <g> `h`\n# ~i~ \\"),
        "a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\<g\\> \\`h\\` \\# \\~i\\~ \\\\"
    );
}
