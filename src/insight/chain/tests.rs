//! Exact expectations on a small chain, and laws on random ones.

mod flow;
#[cfg(not(target_arch = "wasm32"))]
mod laws;

use super::*;
use crate::insight::chain::index::rows;
use crate::insight::tests::region::*;
use crate::model::{Atlas, CityIx, DistrictIx, EntityIx, LinkIx, Site, StageIx, SubsectorIx};

/// Park `p` in `d0` with `q` inside it; `x` in `q` by relation, `y` in `p` by parent, `z` in another city, `law` a policy.
fn small() -> (Atlas, [EntityIx; 6]) {
    let mut sample = Sample::new();
    let park = sample.entity("p", PARK, D0);
    let cluster = sample.entity("q", CLUSTER, D0);
    let x = sample.entity("x", COMPANY, D0);
    let y = sample.entity("y", COMPANY, C0);
    let z = sample.entity("z", COMPANY, C1);
    let law = sample.entity("law", POLICY, Site::Region);
    sample.at(cluster).parent = Some(park);
    sample.at(y).parent = Some(park);
    sample.relate(x, LOCATED_IN, cluster);
    sample.relate(z, HAS_SITE_IN, park);
    sample.stage(x, 1);
    sample.mark(x, 1, true, true, 0);
    sample.mark(y, 1, false, false, 0);
    sample.mark(y, 3, true, true, 0);
    sample.stage(z, 3);
    sample.link(law, 1);
    sample.subsectors(x, &[0, 1]);
    sample.subsectors(z, &[0]);
    (sample.done(), [park, cluster, x, y, z, law])
}

fn keys(rows: &[Row]) -> Vec<RowKey> {
    rows.iter().map(|row| row.key).collect()
}

#[test]
fn a_body_holds_what_parents_and_places_put_there_and_no_branches() {
    let (atlas, [park, cluster, x, y, z, _]) = small();
    let index = ChainIndex::build(&atlas);
    assert_eq!(index.bodies(), [park, cluster]);
    assert_eq!(index.inside(park), [park, cluster, x, y]);
    assert_eq!(index.inside(cluster), [cluster, x]);
    assert_eq!(index.inside(x), []);
    assert!(index.lies_inside(x, park) && !index.lies_inside(park, park) && !index.lies_inside(z, park));
    assert_eq!(index.holders(StageIx(1)), [x, y]);
}

#[test]
fn a_cell_counts_entities_once_by_their_strongest_mark() {
    let (atlas, [_, _, x, y, ..]) = small();
    let index = ChainIndex::build(&atlas);
    let all: Vec<EntityIx> = rows(&atlas).collect();
    let matrix = matrix(&index, &atlas, &all, By::City);
    assert_eq!(
        keys(&matrix.rows),
        [RowKey::City(CityIx(0)), RowKey::City(CityIx(1)), RowKey::Region]
    );
    let cell = &matrix.rows[0].cells[1];
    assert_eq!(
        (cell.state, cell.present, cell.stated, cell.planned),
        (State::Stated, 2, 1, 0)
    );
    let holders = [
        Holder {
            entity: x,
            state: State::Stated,
        },
        Holder {
            entity: y,
            state: State::Implied,
        },
    ];
    assert_eq!(cell.holders, holders);
    let planned = &matrix.rows[0].cells[3];
    assert_eq!(
        (planned.state, planned.present, planned.planned),
        (State::Planned, 0, 1)
    );
    assert_eq!(matrix.rows[0].cells[0].state, State::NoData);
    let coverage = Coverage {
        present: 2,
        planned_only: 0,
        open: 2,
        all: 4,
    };
    assert_eq!(matrix.rows[0].stages, coverage);
    assert_eq!(
        (matrix.total.cells[3].present, matrix.total.cells[3].planned),
        (1, 1)
    );
    assert_eq!(matrix.repeated, 0);
}

#[test]
fn a_row_is_out_of_scope_where_the_dataset_records_nothing_for_its_kinds() {
    let (atlas, [p, _, x, _, _, law]) = small();
    let index = ChainIndex::build(&atlas);
    let of = |members: &[EntityIx]| Row::of(&index, &atlas, RowKey::All, members.to_vec()).cells;
    // No policy has a stage, policies have chains; companies the other way round.
    assert_eq!(of(&[law])[0].state, State::Out);
    assert_eq!(
        (of(&[law])[5].state, of(&[law])[6].state),
        (State::NoData, State::Untold)
    );
    assert_eq!(
        (of(&[x])[0].state, of(&[x])[5].state),
        (State::NoData, State::Out)
    );
    // A park is of a kind without stages here, but not the row that also holds a company.
    assert_eq!(
        (of(&[p])[0].state, of(&[p, x])[0].state),
        (State::Out, State::NoData)
    );
    // A row without entities says nothing.
    assert_eq!(of(&[])[0].state, State::NoData);
}

#[test]
fn what_is_not_of_the_industry_is_out_of_scope_unless_it_carries_a_mark() {
    let mut sample = Sample::new();
    let [plain, other, marked] = ["plain", "other", "marked"].map(|name| sample.entity(name, COMPANY, C0));
    sample.stage(plain, 0);
    sample.stage(marked, 0);
    sample.at(other).context = true;
    sample.at(marked).context = true;
    let atlas = sample.done();
    let index = ChainIndex::build(&atlas);
    let states = |ix: EntityIx| {
        let row = Row::of(&index, &atlas, RowKey::Entity(ix), vec![ix]);
        (row.cells[0].state, row.cells[1].state)
    };
    assert_eq!(states(other), (State::Out, State::Out));
    assert_eq!(states(marked), (State::Stated, State::NoData));
}

#[test]
fn evidence_is_every_mark_and_tells_stated_from_unrecorded() {
    let (atlas, [_, _, x, _, _, law]) = small();
    let found = marks(&atlas, x, Column::Stage(StageIx(1)));
    assert_eq!(
        found
            .iter()
            .map(|mark| (mark.state, mark.stated))
            .collect::<Vec<_>>(),
        [(State::Stated, Some(true)), (State::Planned, Some(true))]
    );
    let found = marks(&atlas, law, Column::Link(LinkIx(1)));
    assert_eq!((found[0].state, found[0].stated), (State::Untold, None));
    assert_eq!(state_in(&atlas, x, Column::Stage(StageIx(0))), State::NoData);
}

#[test]
fn a_city_opens_into_divisions_a_division_into_parks_a_park_into_what_it_holds() {
    let (atlas, [p, q, x, y, ..]) = small();
    let index = ChainIndex::build(&atlas);
    let all: Vec<EntityIx> = rows(&atlas).collect();
    let city = &matrix(&index, &atlas, &all, By::City).rows[0];
    let divisions = children(&index, &atlas, city);
    assert_eq!(
        keys(&divisions),
        [RowKey::District(DistrictIx(0)), RowKey::CityAtLarge(CityIx(0))]
    );
    let parks = children(&index, &atlas, &divisions[0]);
    assert_eq!(keys(&parks), [RowKey::Body(p)]);
    // `y` is in the park but not in the division, so the division's row of the park leaves it out.
    assert_eq!(parks[0].members, [p, q, x]);
    let inner = children(&index, &atlas, &parks[0]);
    assert_eq!(keys(&inner), [RowKey::Body(q), RowKey::Entity(p)]);
    assert_eq!(
        keys(&children(&index, &atlas, &inner[0])),
        [RowKey::Entity(q), RowKey::Entity(x)]
    );
    assert_eq!(
        keys(&children(&index, &atlas, &divisions[1])),
        [RowKey::Entity(y)]
    );
    assert!(!inner[1].opens() && inner[0].opens());
}

#[test]
fn parks_stand_once_under_the_outermost_and_the_rest_has_its_row() {
    let (atlas, [p, _, _, _, z, law]) = small();
    let index = ChainIndex::build(&atlas);
    let all: Vec<EntityIx> = rows(&atlas).collect();
    let by_body = matrix(&index, &atlas, &all, By::Body);
    assert_eq!(keys(&by_body.rows), [RowKey::Body(p), RowKey::NoBody]);
    assert_eq!(by_body.rows[1].members, [z, law]);
    let by_sub = matrix(&index, &atlas, &all, By::Subsector);
    assert_eq!(
        keys(&by_sub.rows),
        [
            RowKey::Subsector(SubsectorIx(0)),
            RowKey::Subsector(SubsectorIx(1)),
            RowKey::NoSubsector
        ]
    );
    assert_eq!(by_sub.repeated, 1);
    assert_eq!(by_sub.total.stages.present, 3);
}

#[test]
fn rows_sort_by_a_column_and_tie_at_the_id() {
    let (atlas, _) = small();
    let index = ChainIndex::build(&atlas);
    let all: Vec<EntityIx> = rows(&atlas).collect();
    let mut rows = matrix(&index, &atlas, &all, By::Kind).rows;
    let mut ids = |column: &str, descending| -> Vec<String> {
        let column = id(column);
        sort_rows(&mut rows, &atlas, Some(&RowSort { column, descending }));
        rows.iter().map(|row| row.key.id(&atlas)).collect()
    };
    let rising = ["kind-cluster", "kind-park", "kind-policy", "kind-company"];
    let falling = ["kind-company", "kind-cluster", "kind-park", "kind-policy"];
    assert_eq!(ids("s1", true), falling);
    assert_eq!(ids("s1", false), rising);
    assert_eq!(ids("total", true), falling);
    assert_eq!(ids("stages", false), rising);
    assert_eq!(ids("talent", true)[0], "kind-policy");
    assert_eq!(ids("nonesuch", true)[0], "kind-policy");
}

#[test]
fn open_rows_stand_before_what_they_open_into() {
    let (atlas, [p, ..]) = small();
    let index = ChainIndex::build(&atlas);
    let all: Vec<EntityIx> = rows(&atlas).collect();
    let whole = matrix(&index, &atlas, &all, By::City);
    let open = ["city-c0", "district-d0", "in-p", "city-nowhere"].map(|id| id.parse().unwrap());
    let by = RowSort {
        column: "total".parse().unwrap(),
        descending: false,
    };
    let lines = lines(&index, &atlas, &whole, &open.into(), Some(&by));
    let told: Vec<(usize, &str)> = lines.iter().map(|it| (it.depth, it.id.as_str())).collect();
    assert_eq!(
        told,
        [
            (0, "all"),
            (0, "city-c1"),
            (0, "region"),
            (0, "city-c0"),
            (1, "atlarge-c0"),
            (1, "district-d0"),
            (2, "in-p"),
            (3, "is-p"),
            (3, "in-q"),
        ]
    );
    assert_eq!(lines[6].path, "city-c0/district-d0/in-p");
    assert_eq!(
        (lines[0].row.key, lines[6].row.key),
        (RowKey::All, RowKey::Body(p))
    );
    assert!(!lines[0].opens && lines[3].opens && !lines[7].opens);
    // A row whose numbers differ has another key, wherever it stands.
    assert_ne!(lines[1].key(), lines[2].key());
}

#[test]
fn a_columns_id_reads_back() {
    let (atlas, _) = small();
    for column in [
        RowColumn::Total,
        RowColumn::AnyStage,
        RowColumn::AnyLink,
        RowColumn::Stage(StageIx(4)),
        RowColumn::Link(LinkIx(1)),
    ] {
        assert_eq!(
            RowColumn::read(&atlas.vocab, column.id(&atlas.vocab)),
            Some(column)
        );
    }
    assert_eq!(RowColumn::read(&atlas.vocab, "s5"), None);
}

#[test]
fn a_rows_id_reads_back() {
    let (atlas, [p, q, ..]) = small();
    for key in [
        RowKey::All,
        RowKey::City(CityIx(1)),
        RowKey::CityAtLarge(CityIx(0)),
        RowKey::District(DistrictIx(0)),
        RowKey::Body(p),
        RowKey::Entity(q),
        RowKey::Subsector(SubsectorIx(2)),
        RowKey::Kind(POLICY),
        RowKey::Region,
        RowKey::Outside,
        RowKey::NoBody,
        RowKey::NoSubsector,
    ] {
        assert_eq!(RowKey::read(&atlas, &key.id(&atlas)), Some(key));
        assert!(key.id(&atlas).parse::<crate::model::Id>().is_ok());
    }
    assert_eq!(RowKey::read(&atlas, "city-nowhere"), None);
    assert_eq!(RowKey::read(&atlas, "x"), None);
}
