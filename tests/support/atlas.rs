//! Small made-up atlases.

use cluster_atlas::model::{
    Amount, Atlas, CityIx, Entity, EntityIx, Fact, FactValue, GradeIx, Id, KindIx, Metric, MetricIx,
    MetricKind, Nature, Provenance, RelationType, Site, Source, SourceIx, Term, Text, UnitIx, Vocab,
};

pub(crate) fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn terms(rows: &[(&str, &str, &str)]) -> Vec<Term> {
    rows.iter()
        .map(|(code, zh, en)| Term {
            id: id(code),
            name: Text::new(*zh, *en),
        })
        .collect()
}

fn metric(code: &str, unit: Option<u32>, kind: MetricKind) -> Metric {
    Metric {
        term: terms(&[(code, code, code)]).remove(0),
        unit: unit.map(UnitIx),
        kind,
    }
}

/// Two or three rows of everything.
pub(crate) fn vocab() -> Vocab {
    Vocab {
        kinds: terms(&[("park", "园区", "Park"), ("firm", "企业", "Company")]),
        metrics: vec![
            metric("output", Some(0), MetricKind::Money),
            metric("firms", Some(2), MetricKind::Count),
            metric("code", None, MetricKind::Text),
        ],
        units: ["亿元", "亿美元", "家"]
            .map(|unit| Text::new(unit, unit))
            .to_vec(),
        subsectors: terms(&[
            ("drugs", "创新药", "Innovative drugs"),
            ("devices", "医疗器械", "Devices"),
        ]),
        stages: terms(&[
            ("bench", "小试", "Bench"),
            ("pilot", "中试", "Pilot"),
            ("sales", "销售", "Sales"),
        ]),
        links: terms(&[("talent", "人才链", "Talent"), ("money", "资金链", "Money")]),
        relation_types: vec![RelationType {
            term: terms(&[("with", "合作", "with")]).remove(0),
            inverse: Text::new("合作", "with"),
            symmetric: true,
        }],
        grades: terms(&[("official", "官方", "Official"), ("news", "媒体", "News")]),
        tags: terms(&[
            ("core", "核心区", "Core zone"),
            ("pilot-tag", "先导", "Future pilot"),
        ]),
        cities: terms(&[("hangzhou", "杭州市", "Hangzhou"), ("ningbo", "宁波市", "Ningbo")]),
        districts: ["binjiang", "yuhang", "cixi"]
            .iter()
            .zip([("滨江区", 0), ("余杭区", 0), ("慈溪市", 1)])
            .map(|(code, (zh, city))| (terms(&[(code, zh, code)]).remove(0), CityIx(city)))
            .collect(),
        precisions: terms(&[("town", "乡镇", "Town")]),
        ..Vocab::default()
    }
}

pub(crate) fn basis() -> Provenance {
    Provenance {
        source: SourceIx(0),
        locator: String::new(),
    }
}

fn sources() -> Vec<Source> {
    (0..2)
        .map(|grade| Source {
            id: id(&format!("source-{grade}")),
            title: String::new(),
            publisher: String::new(),
            url: None,
            date: None,
            retrieved: None,
            lang: "zh".to_owned(),
            grade: GradeIx(grade),
            note: None,
        })
        .collect()
}

/// An entity with a name and nothing else.
pub(crate) fn entity(code: &str, zh: &str, en: &str) -> Entity {
    Entity {
        id: id(code),
        kind: KindIx(0),
        name: Text::new(zh, en),
        aliases: Vec::new(),
        site: Site::Region,
        parent: None,
        place: None,
        context: false,
        subsectors: Vec::new(),
        stages: Vec::new(),
        links: Vec::new(),
        designations: Vec::new(),
        summary: None,
        sources: vec![SourceIx(0)],
        note: None,
        pinyin: Vec::new(),
    }
}

/// A fact that gives a number.
pub(crate) fn figure(code: &str, entity: u32, metric: u32, amount: f64, unit: u32, year: u16) -> Fact {
    Fact {
        id: id(code),
        entity: EntityIx(entity),
        metric: MetricIx(metric),
        value: FactValue::Number(Amount::Exact(amount), UnitIx(unit)),
        period: Some(format!("{year:04}").parse().unwrap()),
        as_of: None,
        scope: None,
        detail: None,
        nature: Nature::Actual,
        basis: basis(),
        conflicts: Vec::new(),
        statement: None,
    }
}

/// An atlas of these entities and facts.
pub(crate) fn atlas(entities: Vec<Entity>, facts: Vec<Fact>) -> Atlas {
    let mut atlas = Atlas::default();
    atlas.vocab = vocab();
    atlas.sources = sources();
    atlas.entities = entities;
    atlas.facts = facts;
    "1".clone_into(&mut atlas.meta.version);
    atlas.linked()
}
