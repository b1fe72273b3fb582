use super::*;
use crate::insight::tests::document;
use crate::model::EntityIx;

#[test]
fn a_framework_keeps_every_part_whether_named_or_not() {
    let atlas = document::atlas(
        r#""kinds":[{"id":"park","zh":"园","en":"Park"}],"links":[{"id":"talent","zh":"人才链","en":"Talent"}]"#,
        r#""entities":[{"id":"a","kind":"park","zh":"甲","en":"A","sources":["s"]}],
        "structures":[{"id":"one-core","zh":"一核三园","en":"One core, three parks","entity":"a","shape":"core",
        "source":"s","locator":"L1","parts":[
        {"zh":"核","en":"Core","group_zh":"一核","group_en":"One core","entity":"a","source":"other","locator":"L9"},
        {"zh":"甲园","en":"Park A","group_zh":"三园","group_en":"Three parks","planned":true},
        {"zh":"人才","en":"Talent","group_zh":"三园","group_en":"Three parks","term":"link:talent"},
        {"zh":"来源未写名","en":"Not named","group_zh":"三园","group_en":"Three parks","unnamed":true}]}]"#,
    );
    let read = atlas.structure(&"one-core".parse().unwrap()).unwrap();
    assert_eq!(
        (read.sizes(), read.shape, read.about),
        (vec![1, 3], Shape::Core, Some(EntityIx(0)))
    );
    let wanted = Naming {
        parts: 4,
        named: 3,
        linked: 2,
        planned: 1,
    };
    assert_eq!(naming(read), wanted);
    let evidence: Vec<(u32, &str)> = read
        .parts()
        .map(|part| (part.basis.source.0, part.basis.locator.as_str()))
        .collect();
    assert_eq!(evidence, [(1, "L9"), (0, "L1"), (0, "L1"), (0, "L1")]);
    let targets: Vec<bool> = read.parts().map(|part| part.target.is_some()).collect();
    assert_eq!(targets, [true, false, true, false]);
}
