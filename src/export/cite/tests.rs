//! Exact texts in the three styles, and what no text may break.

use super::*;
use crate::model::GradeIx;
use proptest::prelude::*;

fn source(date: Option<&str>, url: Option<&str>) -> Source {
    Source {
        id: "reply-2024".parse().unwrap(),
        title: "关于第81号提案的答复函".to_owned(),
        publisher: "绍兴滨海新区管理委员会".to_owned(),
        url: url.map(str::to_owned),
        date: date.map(|it| it.parse().unwrap()),
        retrieved: Some("2026-11-22".parse().unwrap()),
        lang: "zh".to_owned(),
        grade: GradeIx(0),
        note: None,
    }
}

const URL: &str = "https://example.org/a_b?c=1&d=%20";

#[test]
fn a_source_with_an_address() {
    let it = source(Some("2024-07-02"), Some(URL));
    assert_eq!(
        cite_source(CiteStyle::Gbt7714, &it),
        "绍兴滨海新区管理委员会. 关于第81号提案的答复函[EB/OL]. (2024-07-02)[2026-11-22]. https://example.org/a_b?c=1&d=%20."
    );
    assert_eq!(
        cite_source(CiteStyle::Apa, &it),
        "绍兴滨海新区管理委员会. (2024, July 2). 关于第81号提案的答复函. https://example.org/a_b?c=1&d=%20"
    );
    assert_eq!(
        cite_source(CiteStyle::Bibtex, &it),
        "@misc{reply-2024,
  author = {{绍兴滨海新区管理委员会}},
  title = {{关于第81号提案的答复函}},
  year = {2024},
  month = jul,
  day = {2},
  url = {https://example.org/a_b?c=1&d=%20},
  urldate = {2026-11-22},
}"
    );
}

#[test]
fn what_is_not_known_is_left_out() {
    let bare = source(None, None);
    assert_eq!(
        cite_source(CiteStyle::Gbt7714, &bare),
        "绍兴滨海新区管理委员会. 关于第81号提案的答复函[Z]."
    );
    assert_eq!(
        cite_source(CiteStyle::Apa, &bare),
        "绍兴滨海新区管理委员会. (n.d.). 关于第81号提案的答复函."
    );
    let dated = source(Some("2021"), None);
    assert_eq!(
        cite_source(CiteStyle::Gbt7714, &dated),
        "绍兴滨海新区管理委员会. 关于第81号提案的答复函[Z]. 2021."
    );
    let undated = source(None, Some(URL));
    assert_eq!(
        cite_source(CiteStyle::Gbt7714, &undated),
        "绍兴滨海新区管理委员会. 关于第81号提案的答复函[EB/OL]. [2026-11-22]. https://example.org/a_b?c=1&d=%20."
    );
    assert_eq!(
        cite_source(CiteStyle::Apa, &undated),
        "绍兴滨海新区管理委员会. (n.d.). 关于第81号提案的答复函. Retrieved November 22, 2026, from https://example.org/a_b?c=1&d=%20"
    );
    let nobody = Source {
        publisher: String::new(),
        ..source(Some("2021-03"), None)
    };
    assert_eq!(
        cite_source(CiteStyle::Apa, &nobody),
        "关于第81号提案的答复函. (2021, March)."
    );
}

#[test]
fn a_page_carries_the_version_of_the_data() {
    let page = Page {
        id: "hangzhou-medicine-port",
        name: "Hangzhou Medicine Port",
        atlas: "Zhejiang Biomedical Cluster Atlas",
        version: "2026.11.22",
        date: Some("2026-11-22".parse().unwrap()),
        accessed: Some("2026-12-01".parse().unwrap()),
        url: "https://example.org/?sel=hangzhou-medicine-port&v=2026.11.22",
    };
    assert_eq!(
        cite_page(CiteStyle::Gbt7714, &page),
        "Zhejiang Biomedical Cluster Atlas. Hangzhou Medicine Port:2026.11.22[DB/OL]. (2026-11-22)[2026-12-01]. https://example.org/?sel=hangzhou-medicine-port&v=2026.11.22."
    );
    assert_eq!(
        cite_page(CiteStyle::Apa, &page),
        "Zhejiang Biomedical Cluster Atlas. (2026, November 22). Hangzhou Medicine Port (Version 2026.11.22) [Data set]. https://example.org/?sel=hangzhou-medicine-port&v=2026.11.22"
    );
    assert_eq!(
        cite_page(CiteStyle::Bibtex, &page),
        "@misc{hangzhou-medicine-port,
  author = {{Zhejiang Biomedical Cluster Atlas}},
  title = {{Hangzhou Medicine Port}},
  year = {2026},
  month = nov,
  day = {22},
  version = {2026.11.22},
  url = {https://example.org/?sel=hangzhou-medicine-port&v=2026.11.22},
  urldate = {2026-12-01},
}"
    );
}

#[test]
fn tex_reads_special_characters_back() {
    assert_eq!(
        tex(r"R&D 50% $1 #2 a_b {c} ~ ^ \x"),
        r"R\&D 50\% \$1 \#2 a\_b \{c\} \textasciitilde{} \textasciicircum{} \textbackslash{}x"
    );
    assert_eq!(tex_url(r"https://a/{b}\c d"), "https://a/%7Bb%7D%5Cc%20d");
}

proptest! {
    #[test]
    fn no_title_breaks_out_of_its_field(title in ".*", url in ".*") {
        let it = Source { title, url: Some(url), ..source(Some("2024"), None) };
        let text = cite_source(CiteStyle::Bibtex, &it);
        let (mut depth, mut escaped, mut lowest_inside) = (0i32, false, i32::MAX);
        for (place, letter) in text.char_indices() {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if place > 5 && place + 1 < text.len() {
                lowest_inside = lowest_inside.min(depth);
            }
        }
        prop_assert_eq!(depth, 0);
        prop_assert_eq!(lowest_inside, 1);
    }
}
