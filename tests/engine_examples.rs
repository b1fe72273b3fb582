//! The engine and the link together, by example.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use cluster_atlas::engine::{FacetValue, Index, answer, select, suggest};
use cluster_atlas::model::{
    Amount, Atlas, CityIx, DistrictIx, Entity, FactValue, KindIx, Lang, Site, Text, UnitIx,
};
use cluster_atlas::query::{FacetKey, Warning, WarningKind, parse, resolve, write};
use support::atlas::{atlas, entity, figure, id};

/// Four entities whose rows are not in the order of their ids.
fn ports() -> Atlas {
    let port = Entity {
        aliases: vec!["中国医药港".to_owned()],
        site: Site::District(CityIx(0), DistrictIx(0)),
        pinyin: vec![
            "hang zhou yi yao gang".to_owned(),
            "zhong guo yi yao gang".to_owned(),
        ],
        ..entity("port", "杭州医药港", "Hangzhou Medicine Port")
    };
    let plan = Entity {
        summary: Some(Text::new("建设杭州医药港", "Builds the medicine port")),
        pinyin: vec!["gui hua".to_owned()],
        ..entity("a-plan", "规划", "Plan")
    };
    let park = Entity {
        site: Site::Outside,
        pinyin: vec!["yi yao gang bei yuan".to_owned()],
        ..entity("park", "医药港北园", "Medicine Port North")
    };
    let lab = Entity {
        site: Site::City(CityIx(1)),
        pinyin: vec!["sheng wu shi yan shi".to_owned()],
        ..entity("lab", "生物实验室", "Pharmaceutical Lab")
    };
    let facts = vec![
        figure("f1", 0, 0, 30.0, 0, 2022),
        figure("f2", 1, 0, 900.0, 1, 2022),
        figure("f3", 2, 0, 30.0, 0, 2021),
        figure("f4", 3, 0, 5.0, 0, 2022),
        figure("f5", 3, 0, 70.0, 0, 2020),
    ];
    let mut atlas = atlas(vec![port, plan, park, lab], facts);
    atlas.facts[0].value = FactValue::Number(Amount::Range(30.0, 400.0), UnitIx(0));
    atlas
}

fn ids(atlas: &Atlas, link: &str) -> Vec<String> {
    let parsed = parse(link);
    assert_eq!(parsed.warnings, [], "{link}");
    let selection = select(&Index::build(atlas), atlas, &parsed.state);
    let order = selection.order().iter();
    order.map(|&ix| atlas.entity(ix).id.to_string()).collect()
}

#[test]
fn a_search_finds_the_best_first() {
    let atlas = ports();
    for (q, found) in [
        ("", &["a-plan", "lab", "park", "port"][..]),
        ("杭州医药港", &["port", "a-plan"]),
        ("杭州醫藥港", &["port", "a-plan"]),
        ("医药港", &["park", "port", "a-plan"]),
        ("药港", &["park", "port", "a-plan"]),
        ("中国", &["port"]),
        ("hangzhouyiyaogang", &["port"]),
        ("hzyyg", &["port"]),
        ("hangzhou yiyao", &["port"]),
        ("yyg", &["park", "port"]),
        ("medicine", &["park", "port", "a-plan"]),
        ("ＭＥＤＩＣＩＮＥ　port", &["park", "port", "a-plan"]),
        ("edicine", &["park", "port", "a-plan"]),
        ("dicine", &[]),
        ("medicne", &["park", "port", "a-plan"]),
        ("pharmacuet", &["lab"]),
        ("por", &["park", "port", "a-plan"]),
        ("prot", &[]),
        ("ningbo", &["lab"]),
        ("滨江", &["port"]),
        ("医药 北", &["park"]),
        ("医药 实验", &[]),
    ] {
        assert_eq!(ids(&atlas, &format!("q={q}")), found, "{q}");
    }
}

#[test]
fn a_name_that_begins_with_all_that_was_typed_comes_before_one_that_holds_its_terms() {
    let holds = entity("a", "", "Hangzhou Bio Park");
    let begins = entity("b", "", "Bio Park West");
    let is = entity("c", "", "BIO Park");
    let atlas = atlas(vec![holds, begins, is], Vec::new());
    assert_eq!(ids(&atlas, "q=bio++park+"), ["c", "b", "a"]);
    assert_eq!(ids(&atlas, "q=park+bio"), ["a", "b", "c"]);
}

#[test]
fn the_list_is_sorted_as_asked() {
    let atlas = ports();
    for (link, found) in [
        ("sort=name", ["a-plan", "port", "lab", "park"]),
        ("sort=name&lang=en", ["port", "park", "lab", "a-plan"]),
        ("sort=city", ["port", "lab", "a-plan", "park"]),
        // Figures in 亿元 by their lower end; the one in 亿美元 after them.
        ("sort=output", ["lab", "park", "port", "a-plan"]),
        ("sort=-output", ["park", "port", "lab", "a-plan"]),
        // Without the latest years other figures speak, and what has none comes last.
        ("sort=-output&year=2020..2021", ["lab", "park", "a-plan", "port"]),
        ("sort=output&year=2022", ["lab", "port", "a-plan", "park"]),
    ] {
        assert_eq!(ids(&atlas, link), found, "{link}");
    }
}

#[test]
fn a_suggestion_shows_what_was_matched() {
    let atlas = ports();
    let index = Index::build(&atlas);
    for (q, lang, expected) in [
        ("", Lang::Zh, &[][..]),
        (
            "port",
            Lang::Zh,
            &[
                ("park", "Medicine Port North"),
                ("port", "Hangzhou Medicine Port"),
            ],
        ),
        (
            "医药港",
            Lang::En,
            &[("park", "医药港北园"), ("port", "杭州医药港")],
        ),
        ("中国", Lang::En, &[("port", "中国医药港")]),
        ("hzyyg", Lang::En, &[("port", "杭州医药港")]),
        ("滨江", Lang::Zh, &[]),
        ("hangzhuo", Lang::En, &[("port", "Hangzhou Medicine Port")]),
    ] {
        let found = suggest(&index, &atlas, q, lang, 8);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (atlas.entity(found.entity).id.as_str(), found.matched.as_str()))
            .collect();
        assert_eq!(found, expected, "{q}");
    }
    assert_eq!(suggest(&index, &atlas, "医药港", Lang::Zh, 1).len(), 1);
}

#[test]
fn the_programs_own_values_have_names() {
    let atlas = ports();
    let index = Index::build(&atlas);
    let names = |key| -> Vec<&str> {
        index
            .values(key)
            .iter()
            .map(|value| value.name.en.as_str())
            .collect()
    };
    assert_eq!(
        names(FacetKey::City),
        ["Hangzhou", "Ningbo", "Outside the region"]
    );
    assert_eq!(
        names(FacetKey::Has),
        [
            "Has figures",
            "Has a position",
            "Has relations",
            "Has conflicting figures"
        ]
    );
    let cixi = FacetValue {
        id: id("cixi"),
        name: Text::new("慈溪市", "cixi"),
        city: Some(CityIx(1)),
    };
    assert_eq!(index.values(FacetKey::District)[2], cixi);
}

#[test]
fn what_the_dataset_does_not_hold_is_dropped_and_said() {
    use WarningKind::{NoNumber, UnknownValue, Version};
    let atlas = ports();
    let parsed = parse(
        "city=hangzhou&city=atlantis&city=outside&kind=ship&has=figure&metric=code&sort=-nothing&sel=nobody\
         &cmp=port,ghost,lab&pick=lab,phantom&v=2",
    );
    assert_eq!(parsed.warnings, []);
    let resolved = resolve(parsed.state, &atlas);
    assert_eq!(
        write(&resolved.state),
        "city=hangzhou&city=outside&has=figure&cmp=port&cmp=lab&pick=lab"
    );
    let expected = [
        (UnknownValue, "city", "atlantis"),
        (UnknownValue, "kind", "ship"),
        (NoNumber, "metric", "code"),
        (UnknownValue, "sort", "nothing"),
        (UnknownValue, "sel", "nobody"),
        (UnknownValue, "cmp", "ghost"),
        (UnknownValue, "pick", "phantom"),
        (Version, "v", "2"),
    ];
    assert_eq!(
        resolved.warnings,
        expected.map(|(kind, key, value)| Warning::new(kind, key, value))
    );
}

#[test]
fn what_the_dataset_holds_stays() {
    let atlas = ports();
    for link in [
        "district=cixi&stage=bench&metric=output&sort=-firms&sel=lab&v=1",
        "rows=park&by=-talent&open=in-port&open=nobody&of=port&gap=pilot&rel=with&steps=2&to=lab&sel=port",
        "by=total&open=atlarge-ningbo&of=ningbo",
    ] {
        let resolved = resolve(parse(link).state, &atlas);
        assert_eq!(
            (write(&resolved.state).as_str(), resolved.warnings),
            (link, vec![])
        );
    }
}

#[test]
fn readings_of_what_the_dataset_does_not_hold_are_dropped_and_said() {
    use WarningKind::UnknownValue;
    let mut atlas = ports();
    // A firm is no place whose gaps could be read.
    atlas.entities[3].kind = KindIx(1);
    let parsed = parse(
        "by=-sale&open=city-hangzhou&open=in-ghost&open=x&of=lab&gap=middle&rel=with&rel=against&to=nobody\
         &rows=kind&w=0-0-10-0-0&steps=1&panel=gaps",
    );
    assert_eq!(parsed.warnings, []);
    let resolved = resolve(parsed.state, &atlas);
    assert_eq!(
        write(&resolved.state),
        "rows=kind&open=city-hangzhou&w=0-0-10-0-0&rel=with&steps=1&panel=gaps"
    );
    let expected = [
        (UnknownValue, "by", "sale"),
        (UnknownValue, "open", "in-ghost"),
        (UnknownValue, "open", "x"),
        (UnknownValue, "of", "lab"),
        (UnknownValue, "gap", "middle"),
        (UnknownValue, "rel", "against"),
        (UnknownValue, "to", "nobody"),
    ];
    assert_eq!(
        resolved.warnings,
        expected.map(|(kind, key, value)| Warning::new(kind, key, value))
    );
}

#[test]
fn a_directory_is_unknown_only_once_the_details_are_there() {
    use WarningKind::UnknownValue;
    let mut atlas = ports();
    let link = "dir=projects&structure=one-core";
    atlas.complete = false;
    let resolved = resolve(parse(link).state, &atlas);
    assert_eq!(
        (write(&resolved.state).as_str(), resolved.warnings),
        (link, vec![])
    );
    atlas.complete = true;
    let resolved = resolve(parse(link).state, &atlas);
    assert_eq!(write(&resolved.state), "");
    assert_eq!(
        resolved.warnings,
        [
            Warning::new(UnknownValue, "dir", "projects"),
            Warning::new(UnknownValue, "structure", "one-core")
        ]
    );
}

#[test]
fn many_unknown_ids_are_counted() {
    let ids: Vec<String> = (0..10_000).map(|row| format!("x{row}")).collect();
    let resolved = resolve(
        parse(&format!("pick={0}&city={0}", ids.join(","))).state,
        &ports(),
    );
    assert_eq!(resolved.warnings.len(), 21);
    assert_eq!(resolved.warnings[20], Warning::new(WarningKind::More, "", "9980"));
}

#[test]
fn an_answer_is_one_line_of_json() {
    let atlas = ports();
    assert_eq!(
        answer(
            &Index::build(&atlas),
            &atlas,
            "?q=医药港&city=hangzhou&colour=red&sel=nobody"
        )
        .unwrap(),
        concat!(
            r#"{"total":4,"shown":1,"ids":["port"],"facets":{"city":{"hangzhou":1,"ningbo":0,"outside":1},"#,
            r#""district":{"binjiang":1,"yuhang":0,"cixi":0},"kind":{"park":1,"firm":0},"#,
            r#""sub":{"drugs":0,"devices":0},"stage":{"bench":0,"pilot":0,"sales":0},"link":{"talent":0,"money":0},"#,
            r#""tag":{"core":0,"pilot-tag":0},"grade":{"official":1,"news":0},"#,
            r#""has":{"figure":1,"place":0,"relation":0,"conflict":0}},"#,
            r#""warnings":[{"code":"unknown-key","key":"colour","value":"red"},"#,
            r#"{"code":"unknown-value","key":"sel","value":"nobody"}]}"#,
        )
    );
}
