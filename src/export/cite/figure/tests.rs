//! Exact texts of one figure in the three styles.

use super::*;
use crate::model::{
    Amount, Atlas, EntityIx, GradeIx, Metric, MetricIx, MetricKind, Nature, Provenance, ScopeIx, SourceIx,
    Term, Text, UnitIx,
};
use proptest::prelude::*;

fn term(id: &str, zh: &str, en: &str) -> Term {
    Term {
        id: id.parse().unwrap(),
        name: Text::new(zh, en),
    }
}

fn source(url: Option<&str>) -> Source {
    Source {
        id: "bulletin".parse().unwrap(),
        title: "统计公报".to_owned(),
        publisher: "某市统计局".to_owned(),
        url: url.map(str::to_owned),
        date: Some("2024-03-01".parse().unwrap()),
        retrieved: Some("2026-11-20".parse().unwrap()),
        lang: "zh".to_owned(),
        grade: GradeIx(0),
        note: None,
    }
}

fn fact(nature: Nature) -> Fact {
    Fact {
        id: "f-1".parse().unwrap(),
        entity: EntityIx(0),
        metric: MetricIx(0),
        value: FactValue::Number(Amount::AtLeast(1500.0), UnitIx(0)),
        period: Some("..2023-12".parse().unwrap()),
        as_of: None,
        scope: Some(ScopeIx(0)),
        detail: None,
        nature,
        basis: Provenance {
            source: SourceIx(0),
            locator: String::new(),
        },
        conflicts: Vec::new(),
        statement: None,
    }
}

fn atlas() -> Atlas {
    let mut atlas = Atlas::default();
    atlas.vocab.metrics.push(Metric {
        term: term("companies", "企业数", "Companies"),
        unit: Some(UnitIx(0)),
        kind: MetricKind::Count,
    });
    atlas.vocab.units.push(Text::new("家", "companies"));
    atlas.vocab.scopes.push(term("above", "规上", "above size"));
    atlas.vocab.natures = [
        ("actual", "实际"),
        ("cumulative", "累计"),
        ("planned", "计划"),
        ("target", "目标"),
    ]
    .map(|(en, zh)| term(en, zh, en))
    .into();
    let entity = crate::model::Entity {
        id: "port".parse().unwrap(),
        kind: crate::model::KindIx(0),
        name: Text::new("医药港", "Medicine Port"),
        aliases: Vec::new(),
        site: crate::model::Site::Region,
        parent: None,
        place: None,
        context: false,
        subsectors: Vec::new(),
        stages: Vec::new(),
        links: Vec::new(),
        designations: Vec::new(),
        summary: None,
        sources: Vec::new(),
        note: None,
        pinyin: Vec::new(),
    };
    atlas.entities.push(entity);
    atlas.linked()
}

fn page() -> Page<'static> {
    Page {
        id: "f-1",
        name: "Medicine Port",
        atlas: "Atlas of Someland",
        version: "2026.11.22",
        date: Some("2026-11-22".parse().unwrap()),
        accessed: Some("2026-12-01".parse().unwrap()),
        url: "https://example.org/?sel=port",
    }
}

#[test]
fn a_figure_in_words_can_stand_alone() {
    let atlas = atlas();
    assert_eq!(
        figure_words(Lang::Zh, &atlas, &fact(Nature::Target)),
        "医药港企业数：≥ 1,500 家（截至2023年12月；规上；目标）"
    );
    assert_eq!(
        figure_words(Lang::En, &atlas, &fact(Nature::Actual)),
        "Medicine Port, Companies: ≥ 1,500 (to December 2023; above size)"
    );
}

#[test]
fn a_figure_is_cited_from_its_source_by_way_of_the_atlas() {
    let said = "医药港企业数：1,500 家（2023年）";
    let it = source(Some("https://stat.example.org/a"));
    assert_eq!(
        cite_figure(CiteStyle::Gbt7714, said, &it, &page()),
        "某市统计局. 医药港企业数：1,500 家（2023年）[DS/OL]//统计公报[EB/OL]. (2024-03-01)[2026-11-20]. https://stat.example.org/a. 转引自: Atlas of Someland. Medicine Port:2026.11.22[DB/OL]. (2026-11-22)[2026-12-01]. https://example.org/?sel=port."
    );
    assert_eq!(
        cite_figure(CiteStyle::Apa, said, &it, &page()),
        "某市统计局. (2024, March 1). 医药港企业数：1,500 家（2023年） [Data point]. In 统计公报. https://stat.example.org/a (as cited in Atlas of Someland, 2026, Version 2026.11.22, https://example.org/?sel=port)"
    );
    assert_eq!(
        cite_figure(CiteStyle::Bibtex, said, &it, &page()),
        "@misc{f-1,
  author = {{某市统计局}},
  title = {{医药港企业数：1,500 家（2023年）}},
  year = {2024},
  month = mar,
  day = {1},
  url = {https://stat.example.org/a},
  urldate = {2026-11-20},
  howpublished = {{统计公报}},
  note = {{As cited in Atlas of Someland, version 2026.11.22}, \\url{https://example.org/?sel=port}},
}"
    );
}

#[test]
fn a_source_without_an_address_or_a_publisher() {
    let said = "医药港企业数：1,500 家（2023年）";
    let it = Source {
        publisher: String::new(),
        ..source(None)
    };
    assert!(cite_figure(CiteStyle::Gbt7714, said, &it, &page()).starts_with(
        "医药港企业数：1,500 家（2023年）[DS]//统计公报[Z]. 2024-03-01. 转引自: Atlas of Someland."
    ));
    let text = cite_figure(CiteStyle::Bibtex, said, &it, &page());
    assert!(!text.contains("author") && !text.contains("urldate"), "{text}");
}

proptest! {
    #[test]
    fn no_words_break_out_of_their_field(said in ".*", title in ".*", url in ".*") {
        let it = Source { title, ..source(Some(&url)) };
        let text = cite_figure(CiteStyle::Bibtex, &said, &it, &page());
        let (mut depth, mut escaped, mut lowest) = (0i32, false, i32::MAX);
        for (place, letter) in text.char_indices() {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if place > 5 && place + 1 < text.len() {
                lowest = lowest.min(depth);
            }
        }
        prop_assert_eq!(depth, 0);
        prop_assert_eq!(lowest, 1);
    }
}
