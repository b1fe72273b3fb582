use super::*;

fn term(id: &str) -> Term {
    Term {
        id: id.parse().unwrap(),
        name: Text::new(id, id),
    }
}

/// Two cities, two districts in the first.
fn small_vocab() -> Vocab {
    Vocab {
        cities: vec![term("aa"), term("bb")],
        districts: vec![(term("a-one"), CityIx(0)), (term("a-two"), CityIx(0))],
        ..Vocab::default()
    }
}

const CREDIT: &str = r#""credit":{"zh":"谢","en":"thanks"}"#;
const AA: &str = r#"{"id":"aa","hex":[0,0],"zh":"甲","en":"A","seat":[120.5,30.25],"area":[[0,-2]]}"#;
const BB: &str = r#"{"id":"bb","hex":[1,0],"zh":"乙","en":"B","seat":[121,30]}"#;
const ONE: &str = r#"{"id":"a-one","city":"aa","hex":[0,0],"zh":"一","en":"One","seat":[120,30]}"#;
const TWO: &str = r#"{"id":"a-two","city":"aa","hex":[0,1],"zh":"二","en":"Two","seat":[120,31]}"#;
const ARCS: &str = "[[120000,30000,1000,0,0,1000],[120000,30000,500,500,500,500]]";

fn file(cities: &str, districts: &str, arcs: &str) -> String {
    format!(
        r#"{{"schema":1,{CREDIT},"cities":[{cities}],"districts":[{districts}],
            "airports":[{{"code":"HGH","zh":"机场","en":"Airport","at":[120.4,30.2]}}],"arcs":{arcs}}}"#
    )
}

fn error(json: &str) -> String {
    load_layouts(json, &small_vocab()).unwrap_err().to_string()
}

#[test]
fn a_layout_is_read_in_the_order_of_the_vocabulary() {
    let both_ways = [format!("{ONE},{TWO}"), format!("{TWO},{ONE}")];
    for districts in both_ways {
        let read = load_layouts(&file(&format!("{BB},{AA}"), &districts, ARCS), &small_vocab()).unwrap();
        assert_eq!(read.tile(DistrictIx(1)), HexCell { col: 0, row: 1 });
        assert_eq!(read.city_labels, [Text::new("甲", "A"), Text::new("乙", "B")]);
        assert_eq!(read.city_seats, [(120.5, 30.25), (121.0, 30.0)]);
        assert_eq!(read.district_seats[1], (120.0, 31.0));
        assert_eq!(read.airports[0].code, "HGH");
        assert_eq!(read.credit.en, "thanks");
    }
}

#[test]
fn arcs_join_to_rings_forwards_and_backwards() {
    let read = load_layouts(
        &file(&format!("{AA},{BB}"), &format!("{ONE},{TWO}"), ARCS),
        &small_vocab(),
    )
    .unwrap();
    assert_eq!(
        read.areas[0].rings,
        [vec![(120.0, 30.0), (121.0, 30.0), (121.0, 31.0), (120.5, 30.5)]]
    );
    assert!(read.areas[1].rings.is_empty());
}

#[test]
fn a_place_the_vocabulary_does_not_know_is_left_out() {
    let extra = r#"{"id":"c-far","hex":[9,9],"zh":"远","en":"Far","seat":[1,1]}"#;
    let read = load_layouts(
        &file(&format!("{AA},{BB}"), &format!("{extra},{ONE},{TWO}"), ARCS),
        &small_vocab(),
    )
    .unwrap();
    assert_eq!(read.district_tiles.len(), 2);
}

#[test]
fn what_is_wrong_is_said_exactly() {
    let cities = format!("{AA},{BB}");
    let districts = format!("{ONE},{TWO}");
    assert_eq!(
        error(r#"{"schema":2}"#),
        "the map layouts have schema 2; this program reads up to 1"
    );
    assert_eq!(
        error(&file(&cities, ONE, ARCS)),
        "the map layouts have no tile for a-two"
    );
    assert_eq!(
        error(&file(AA, &districts, ARCS)),
        "the map layouts have no tile for bb"
    );
    assert_eq!(
        error(&file(&cities, &format!("{ONE},{ONE}"), ARCS)),
        "the map layouts have two tiles for a-one"
    );
    let same_cell = TWO.replace("[0,1]", "[0,0]");
    assert_eq!(
        error(&file(&cities, &format!("{ONE},{same_cell}"), ARCS)),
        "the map layouts put a-one and a-two on one tile"
    );
    let moved = TWO.replace("\"aa\"", "\"bb\"");
    assert_eq!(
        error(&file(&cities, &format!("{ONE},{moved}"), ARCS)),
        "the map layouts do not put a-two in aa, where the vocabulary has it"
    );
    let far = TWO.replace("[120,31]", "[120,91]");
    assert_eq!(
        error(&file(&cities, &format!("{ONE},{far}"), ARCS)),
        "the map layouts put a-two at no place on earth"
    );
    for arcs in [
        "[]",
        "[[120000,30000],[1]]",
        "[[120000,30000,1,1],[120000,30000,1,1]]",
        "[[200000,0,1,1],[1,1]]",
    ] {
        assert_eq!(
            error(&file(&cities, &districts, arcs)),
            "the map layouts have a broken outline for aa",
            "{arcs}"
        );
    }
    assert_eq!(
        error("{"),
        "the map layouts cannot be read: EOF while parsing an object at line 1 column 1"
    );
    let misspelt = file(&cities, &districts, ARCS).replace("\"airports\"", "\"ariports\"");
    assert!(error(&misspelt).starts_with(
        "the map layouts cannot be read: unknown field `ariports`, expected one of `schema`, `credit`, `cities`"
    ));
}
