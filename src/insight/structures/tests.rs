use super::*;
use crate::insight::tests::document;

fn atlas() -> Atlas {
    document::atlas(
        r#""kinds":[{"id":"park","zh":"园","en":"Park"}],"links":[{"id":"talent","zh":"人才链","en":"Talent"}]"#,
        r#""entities":[{"id":"a","kind":"park","zh":"甲","en":"A","sources":["s"]}]"#,
    )
}

fn part(name: &str, group: &str) -> PartRow {
    PartRow {
        name: Text::new(name, name),
        group: Text::new(group, group),
        ..PartRow::default()
    }
}

fn row() -> StructureRow {
    let mut parts = vec![
        part("core", "one core"),
        part("park", "three parks"),
        part("chain", "three parks"),
        part("another", "three parks"),
    ];
    parts[0].entity = "a".to_owned();
    (parts[0].source, parts[0].locator) = ("other".to_owned(), "L9".to_owned());
    (parts[1].entity, parts[1].planned) = ("nobody".to_owned(), true);
    parts[2].term = "link:talent".to_owned();
    parts[3].unnamed = true;
    StructureRow {
        id: "one-core".to_owned(),
        name: Text::new("一核三园", "One core, three parks"),
        entity: "a".to_owned(),
        shape: "core".to_owned(),
        source: "s".to_owned(),
        locator: "L1".to_owned(),
        parts,
        ..StructureRow::default()
    }
}

#[test]
fn a_framework_keeps_every_part_whether_named_or_not() {
    let read = Structure::read(&row(), &atlas()).unwrap();
    assert_eq!(
        (read.sizes(), read.shape, read.about),
        (vec![1, 3], Shape::Core, Some(EntityIx(0)))
    );
    let naming = Naming {
        parts: 4,
        named: 3,
        linked: 2,
        planned: 1,
    };
    assert_eq!(read.naming(), naming);
    let evidence: Vec<(u32, &str)> = read
        .parts()
        .map(|part| (part.basis.source.0, part.basis.locator.as_str()))
        .collect();
    assert_eq!(evidence, [(1, "L9"), (0, "L1"), (0, "L1"), (0, "L1")]);
    let targets: Vec<bool> = read.parts().map(|part| part.target.is_some()).collect();
    assert_eq!(targets, [true, false, true, false]);
}

#[test]
fn what_the_dataset_lacks_is_named() {
    let mut written = row();
    written.parts[2].term = "link:none".to_owned();
    written.parts[3].source = "nowhere".to_owned();
    assert_eq!(
        Structure::unknown(&written, &atlas()),
        ["nobody", "link:none", "nowhere"]
    );
    let read = Structure::read(&written, &atlas()).unwrap();
    assert_eq!(read.naming().linked, 1);
}

#[test]
fn without_a_source_a_shape_or_parts_there_is_no_structure() {
    let spoil: [fn(&mut StructureRow); 4] = [
        |row| row.source = "nowhere".to_owned(),
        |row| row.shape = "cloud".to_owned(),
        |row| row.parts.clear(),
        |row| row.id = "One Core".to_owned(),
    ];
    for spoil in spoil {
        let mut written = row();
        spoil(&mut written);
        assert_eq!(Structure::read(&written, &atlas()), None);
    }
}
