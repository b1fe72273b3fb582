//! Exact texts of links, both ways.

use super::keys::{KEYS, Key};
use super::*;

#[test]
fn keys_are_written_in_the_order_of_the_facets_and_each_once() {
    let facets: Vec<FacetKey> = KEYS
        .iter()
        .filter_map(|(_, key)| match key {
            Key::Facet(facet) => Some(*facet),
            _ => None,
        })
        .collect();
    assert_eq!(facets, FACETS);
    for (row, (name, _)) in KEYS.iter().enumerate() {
        assert!(KEYS[row + 1..].iter().all(|(other, _)| other != name), "{name}");
    }
}

#[test]
fn a_full_link_reads_and_writes_back_unchanged() {
    let link = "view=table&q=%E5%8C%BB%E8%8D%AF&city=hangzhou&city=shaoxing&district=binjiang&kind=park&sub=cxo\
                &stage=pilot&link=talent&tag=415x-core&grade=official&has=figure&source=s1&source=s2&layout=geo&metric=output-value\
                &year=2020..2024&box=119.5%2C29.1%2C121%2C30.25&fence=120%2C30%3B121%2C30%3B121%2C31.0001\
                &sort=-output-value&rows=park&by=-pilot&open=city-hangzhou&open=in-zju&of=hangzhou&gap=pilot\
                &w=4-6-0-4-10&rel=part-of&rel=serves&steps=2&to=binhai&dir=projects&as=board&structure=six-chains\
                &panel=gaps&sel=zju&cmp=b&cmp=a&only=diff&col=tag&col=city&lane=kind&tab=age&list=all&list=oldest&find=%E8%8D%AF+a\
                &section=overview&section=limits&pick=x&pick=y&at=500.5%2C-20%2C2.25&lang=en&embed=1\
                &data=other%2Fatlas.json&v=2026.11";
    let parsed = parse(link);
    assert_eq!(parsed.warnings, []);
    assert_eq!(write(&parsed.state), link);
    assert_eq!(parse(&format!("?{link}")), parsed);
}

#[test]
fn defaults_and_other_spellings_are_written_the_one_way() {
    for (link, canonical) in [
        ("", ""),
        ("?", ""),
        ("view=map&layout=tiles&sort=relevance&q=", ""),
        ("year=2021..2021", "year=2021"),
        ("year=0007", "year=0007"),
        ("cmp=b,a&cmp=b&cmp=c", "cmp=b&cmp=a&cmp=c"),
        ("pick=y,x,y", "pick=x&pick=y"),
        ("city=b&city=a&city=b", "city=a&city=b"),
        ("box=121,30.25,119.50000,29.1", "box=119.5%2C29.1%2C121%2C30.25"),
        ("fence=1,1;2,1;2,1;2,2;1,1", "fence=1%2C1%3B2%2C1%3B2%2C2"),
        ("at=1.005,-0,1", "at=1.01%2C0%2C1"),
        ("sort=output-value", "sort=output-value"),
        ("q=a%09b%0D%0A%00c", "q=a+b++c"),
        ("q=++a++", "q=++a++"),
        ("rows=city&w=4-6-4-4-2&as=list", ""),
        ("by=total", "by=total"),
        ("open=b,a&open=b&rel=y,x", "open=a&open=b&rel=x&rel=y"),
        ("source=s2,s1&lane=city&tab=list", "source=s1&source=s2"),
        ("col=tag,city&col=tag", "col=tag&col=city"),
        ("list=newest&list=all&list=newest&find=", "list=all&list=newest"),
        ("find=a%09b%0D%0A%00c", "find=a+b++c"),
        (
            "section=limits&section=overview&section=limits",
            "section=overview&section=limits",
        ),
    ] {
        let parsed = parse(link);
        assert_eq!(parsed.warnings, [], "{link}");
        assert_eq!(write(&parsed.state), canonical, "{link}");
    }
}

#[test]
fn what_is_not_understood_is_left_out_and_said() {
    use WarningKind::{Malformed, Repeated, TooMany, UnknownKey, UnknownValue};
    for (link, kind, key, value) in [
        ("colour=red", UnknownKey, "colour", "red"),
        ("View=map", UnknownKey, "View", "map"),
        ("view=globe", UnknownValue, "view", "globe"),
        ("layout=", UnknownValue, "layout", ""),
        ("city=杭州", UnknownValue, "city", "杭州"),
        ("has=money", UnknownValue, "has", "money"),
        ("metric=Output", UnknownValue, "metric", "Output"),
        ("sel=a--b", UnknownValue, "sel", "a--b"),
        ("sort=--x", UnknownValue, "sort", "--x"),
        ("lang=fr", UnknownValue, "lang", "fr"),
        ("embed=yes", UnknownValue, "embed", "yes"),
        ("rows=district", UnknownValue, "rows", "district"),
        ("by=", UnknownValue, "by", ""),
        ("by=--total", UnknownValue, "by", "--total"),
        ("open=a_b", UnknownValue, "open", "a_b"),
        ("of=杭州", UnknownValue, "of", "杭州"),
        ("gap=-", UnknownValue, "gap", "-"),
        ("w=", Malformed, "w", ""),
        ("w=4-6-4-4", Malformed, "w", "4-6-4-4"),
        ("w=4-6-4-4-11", Malformed, "w", "4-6-4-4-11"),
        ("w=04-6-4-4-2", Malformed, "w", "04-6-4-4-2"),
        ("rel=Serves", UnknownValue, "rel", "Serves"),
        ("steps=3", UnknownValue, "steps", "3"),
        ("to=a--b", UnknownValue, "to", "a--b"),
        ("dir=", UnknownValue, "dir", ""),
        ("as=cards", UnknownValue, "as", "cards"),
        ("structure=A", UnknownValue, "structure", "A"),
        ("panel=news", UnknownValue, "panel", "news"),
        ("list=uses", UnknownValue, "list", "uses"),
        ("as=list&as=board", Repeated, "as", "board"),
        ("pick=,", UnknownValue, "pick", ""),
        ("year=21", Malformed, "year", "21"),
        ("year=2024..2020", Malformed, "year", "2024..2020"),
        ("year=2024..", Malformed, "year", "2024.."),
        ("box=1,2,3", Malformed, "box", "1,2,3"),
        ("box=1,2,3,4,5", Malformed, "box", "1,2,3,4,5"),
        ("box=181,2,3,4", Malformed, "box", "181,2,3,4"),
        ("box=1e1,2,3,4", Malformed, "box", "1e1,2,3,4"),
        ("fence=1,1;2,2", Malformed, "fence", "1,1;2,2"),
        ("fence=1,1;2,2;1,1", Malformed, "fence", "1,1;2,2;1,1"),
        ("at=1,2,0", Malformed, "at", "1,2,0"),
        ("data=//host/x.json", Malformed, "data", "//host/x.json"),
        ("data=../x.json", Malformed, "data", "../x.json"),
        ("v=", Malformed, "v", ""),
        ("v=a%00b", Malformed, "v", "ab"),
        ("view=map&view=table", Repeated, "view", "table"),
        ("year=x&view=map&view=map", Malformed, "year", "x"),
    ] {
        let parsed = parse(link);
        assert_eq!(write(&parsed.state), "", "{link}");
        assert_eq!(parsed.warnings[0], Warning::new(kind, key, value), "{link}");
    }
    let seven = parse("cmp=a,b,c,d,e,f,g,h");
    assert_eq!(write(&seven.state), "cmp=a&cmp=b&cmp=c&cmp=d&cmp=e&cmp=f");
    assert_eq!(seven.warnings, [Warning::new(TooMany, "cmp", "6")]);
}

#[test]
fn a_long_search_is_cut_and_a_long_fence_ignored() {
    let long = parse(&format!("q={}", "医".repeat(201)));
    assert_eq!(long.state.q, "医".repeat(200));
    assert_eq!(long.warnings, [Warning::new(WarningKind::TooLong, "q", "200")]);
    let found = parse(&format!("find={}", "医".repeat(201)));
    assert_eq!(found.state.find, "医".repeat(200));
    assert_eq!(
        found.warnings,
        [Warning::new(WarningKind::TooLong, "find", "200")]
    );
    let corners: Vec<String> = (0..=Polygon::MAX)
        .map(|i| format!("{},{}", i % 150, i % 90))
        .collect();
    let fence = parse(&format!("fence={}", corners.join(";")));
    assert_eq!(fence.state.fence, None);
    assert_eq!(
        fence.warnings,
        [Warning::new(WarningKind::TooMany, "fence", "200")]
    );
}
