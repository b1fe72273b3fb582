//! How sets are written, read, and put together.

use super::*;
use proptest::prelude::*;

fn ids(all: &[&str]) -> BTreeSet<Id> {
    all.iter().map(|id| id.parse().unwrap()).collect()
}

fn set(name: &str, all: &[&str]) -> SavedSet {
    SavedSet::new(name, ids(all)).unwrap()
}

fn sets(all: &[(&str, &[&str])]) -> Sets {
    let mut sets = Sets::default();
    for (name, ids) in all {
        sets.add(set(name, ids));
    }
    sets
}

#[test]
fn a_file_has_one_set_a_line() {
    let it = sets(&[("甲“乙” \"c\\d\"", &["b", "a"]), ("x", &["z-1"])]);
    let text = "{\"cluster-atlas-sets\":1,\"sets\":[\n{\"name\":\"甲“乙” \\\"c\\\\d\\\"\",\"ids\":[\"a\",\"b\"]},\n\
                {\"name\":\"x\",\"ids\":[\"z-1\"]}\n]}\n";
    assert_eq!(it.write(), text);
    assert_eq!(Sets::read(text), Ok((it, LeftOut::default())));
    assert_eq!(
        Sets::default().write(),
        "{\"cluster-atlas-sets\":1,\"sets\":[\n]}\n"
    );
}

#[test]
fn what_does_not_hold_is_left_out_and_counted() {
    let text = r#"{"cluster-atlas-sets":1,"more":[[]],"sets":[
        {"name":" \u202e A\n\tb \u0000","ids":["a","A B","<b>","a"],"x":1},
        {"name":"","ids":["a"]},{"name":"empty","ids":["?"]},{"ids":["a"]},{"name":"A b","ids":["c"]}]}"#;
    let (it, left) = Sets::read(text).unwrap();
    assert_eq!(it, sets(&[("A b", &["a"]), ("A b (2)", &["c"])]));
    assert_eq!(left, LeftOut { sets: 3, ids: 3 });
}

#[test]
fn a_file_that_is_none_says_why() {
    for (text, said) in [
        (
            "",
            "the file is no list of saved sets: EOF while parsing a value at line 1 column 0",
        ),
        ("{}", "the file is no list of saved sets: it names no schema"),
        (
            r#"{"cluster-atlas-sets":1,"sets":{}}"#,
            "the file is no list of saved sets: invalid type: map, expected a sequence at line 1 column 31",
        ),
        (
            r#"{"cluster-atlas-sets":7}"#,
            "the file is of schema 7, this program reads up to 1",
        ),
    ] {
        assert_eq!(Sets::read(text).unwrap_err().to_string(), said, "{text}");
    }
    assert_eq!(
        Sets::read(&" ".repeat(Sets::FILE_MAX + 1)),
        Err(SetsError::TooLarge)
    );
    let deep = format!("{{\"cluster-atlas-sets\":1,\"sets\":{}", "[".repeat(5_000));
    assert!(matches!(Sets::read(&deep), Err(SetsError::Shape(_))));
}

#[test]
fn names_are_kept_apart_and_nothing_is_lost() {
    let mut it = sets(&[("a", &["x"]), ("b", &["y"])]);
    assert_eq!(
        it.merge(sets(&[("a", &["x"]), ("b", &["z"]), ("c", &["x"])])),
        Merged {
            added: 2,
            same: 1,
            renamed: 1,
            no_room: 0
        }
    );
    let names: Vec<&str> = it.all().iter().map(SavedSet::name).collect();
    assert_eq!(names, ["a", "b", "b (2)", "c"]);
    assert_eq!(it.rename("c", " b "), Some("b (3)".to_owned()));
    assert_eq!(it.rename("a", "a"), None);
    assert_eq!(it.rename("a", " "), None);
    let (at, gone) = it.remove("b").unwrap();
    it.put_back(at, gone);
    assert_eq!(it.all()[1], set("b", &["y"]));
    let long = "名".repeat(70);
    let mut it = Sets::default();
    it.add(set(&long, &["x"]));
    assert_eq!(
        it.add(set(&long, &["y"])).map(|name| name.chars().count()),
        Some(60)
    );
}

#[test]
fn there_is_an_end_to_it() {
    let mut it = Sets::default();
    for _ in 0..Sets::MAX {
        assert!(it.add(set("a", &["x"])).is_some());
    }
    assert_eq!(it.add(set("a", &["x"])), None);
    assert_eq!(it.merge(sets(&[("new", &["q"])])).no_room, 1);
    let many: BTreeSet<Id> = (0..=SavedSet::IDS_MAX)
        .map(|at| format!("e{at}").parse().unwrap())
        .collect();
    assert_eq!(SavedSet::new("a", many), None);
}

#[test]
fn unknown_entities_go_and_are_counted() {
    let known = |id: &Id| id.as_str() != "x";
    let (it, left) = sets(&[("a", &["x", "y"]), ("b", &["x"])]).knowing(known);
    assert_eq!(it, sets(&[("a", &["y"])]));
    assert_eq!(left, LeftOut { sets: 1, ids: 2 });
}

fn any_sets() -> impl Strategy<Value = Sets> {
    let one = (
        ".{0,70}",
        prop::collection::btree_set("[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?", 0..6),
    );
    prop::collection::vec(one, 0..8).prop_map(|all| {
        let mut sets = Sets::default();
        for (name, ids) in all {
            let ids = ids.iter().filter_map(|id| id.parse().ok()).collect();
            if let Some(set) = SavedSet::new(&name, ids) {
                sets.add(set);
            }
        }
        sets
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back(sets in any_sets()) {
        let text = sets.write();
        prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        prop_assert_eq!(Sets::read(&text), Ok((sets, LeftOut::default())));
    }

    #[test]
    fn merging_loses_nothing_and_twice_changes_nothing(a in any_sets(), b in any_sets()) {
        let mut both = a.clone();
        let first = both.merge(b.clone());
        prop_assert_eq!(both.all().len(), a.all().len() + first.added);
        for set in b.all() {
            prop_assert!(both.all().iter().any(|it| it.ids() == set.ids()));
        }
        let names: BTreeSet<&str> = both.all().iter().map(SavedSet::name).collect();
        prop_assert_eq!(names.len(), both.all().len());
        let mut itself = a.clone();
        prop_assert_eq!(itself.merge(a.clone()).added, 0);
        prop_assert_eq!(itself, a);
    }

    #[test]
    fn no_text_is_read_with_a_fright(text in ".{0,200}") {
        let _ = Sets::read(&text);
    }

    #[test]
    fn a_clean_name_stays(text in ".{0,90}") {
        let name = clean_name(&text);
        prop_assert!(name.chars().count() <= SavedSet::NAME_MAX);
        prop_assert_eq!(clean_name(&name), name);
    }
}
