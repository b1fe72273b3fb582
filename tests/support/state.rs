//! Strategies for view states.

use cluster_atlas::model::{Id, Lang};
use cluster_atlas::query::{
    By, Camera, DataPath, DirectoryForm, FACETS, FacetKey, Facets, Factor, GeoBox, Has, Lane, Layout, Listed,
    Only, Panel, Point, Polygon, RowSort, Section, Sort, Steps, Tab, View, ViewState, Weights, YearRange,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// Any id.
pub(crate) fn id() -> impl Strategy<Value = Id> {
    "[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}".prop_map(|text| text.parse().unwrap())
}

fn facets() -> impl Strategy<Value = Facets> {
    let ids = vec(btree_set(id(), 0..4), FACETS.len());
    let has = btree_set(
        select(&Has::ALL[..]).prop_map(|has| has.id().parse().unwrap()),
        0..4,
    );
    (ids, has).prop_map(|(ids, has): (Vec<BTreeSet<Id>>, BTreeSet<Id>)| {
        let mut facets = Facets::default();
        for (key, chosen) in FACETS.into_iter().zip(ids) {
            *facets.of_mut(key) = chosen.into_iter().collect();
        }
        *facets.of_mut(FacetKey::Has) = has.into_iter().collect();
        facets
    })
}

/// Any point; small numbers often.
pub(crate) fn point() -> impl Strategy<Value = Point> {
    let lon = prop_oneof![-1_800_000_i32..=1_800_000, -20_000_i32..=20_000];
    let lat = prop_oneof![-900_000_i32..=900_000, -20_000_i32..=20_000];
    (lon, lat).prop_map(|(lon, lat)| Point::from_e4(lon, lat).unwrap())
}

fn polygon() -> impl Strategy<Value = Polygon> {
    vec(point(), 3..12).prop_filter_map("fewer than three corners", Polygon::new)
}

fn years() -> impl Strategy<Value = YearRange> {
    (0_u16..=9999, 0_u16..=9999).prop_map(|(a, b)| YearRange {
        first: a.min(b),
        last: a.max(b),
    })
}

fn sort() -> impl Strategy<Value = Sort> {
    prop_oneof![
        Just(Sort::Relevance),
        Just(Sort::Name),
        Just(Sort::City),
        (id(), any::<bool>())
            .prop_map(|(metric, descending)| Sort::Metric { metric, descending })
            .prop_filter("reserved", |sort| !matches!(sort, Sort::Metric { metric, .. }
                if ["name", "city", "relevance"].contains(&metric.as_str()))),
    ]
}

fn camera() -> impl Strategy<Value = Camera> {
    (-i32::MAX..=i32::MAX, -i32::MAX..=i32::MAX, 1..=i32::MAX).prop_map(|(x_e2, y_e2, zoom_e2)| Camera {
        x_e2,
        y_e2,
        zoom_e2,
    })
}

/// Text without control characters, of at most `max` characters.
fn text(min: usize, max: usize) -> impl Strategy<Value = String> {
    vec(
        any::<char>().prop_filter("control", |c| !c.is_control()),
        min..=max,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

fn data() -> impl Strategy<Value = DataPath> {
    "/?([A-Za-z0-9_-]{1,5}/){0,2}[A-Za-z0-9._-]{0,5}[a-z]\\.json"
        .prop_filter_map("no path", |path| DataPath::new(&path))
}

type Readings = (
    (By, Option<RowSort>, BTreeSet<Id>, Option<Id>, Option<Id>, Weights),
    (BTreeSet<Id>, Option<Steps>, Option<Id>),
    (Option<Id>, DirectoryForm, Option<Id>, Option<Panel>),
);

/// Choices of the chain, network and directory views.
fn readings() -> impl Strategy<Value = Readings> {
    let by = (id(), any::<bool>()).prop_map(|(column, descending)| RowSort { column, descending });
    let weights = vec(0..=Weights::MAX, 5).prop_map(|values| {
        let each = Factor::ALL.into_iter().zip(values);
        each.fold(Weights::default(), |weights, (factor, value)| {
            weights.with(factor, value)
        })
    });
    let chain = (
        select(&By::ALL[..]),
        option::of(by),
        btree_set(id(), 0..4),
        option::of(id()),
        option::of(id()),
        prop_oneof![Just(Weights::default()), weights],
    );
    let network = (
        btree_set(id(), 0..4),
        option::of(select(&Steps::ALL[..])),
        option::of(id()),
    );
    let directory = (
        option::of(id()),
        select(&DirectoryForm::ALL[..]),
        option::of(id()),
        option::of(select(&Panel::ALL[..])),
    );
    (chain, network, directory)
}

type LaidOut = (
    BTreeSet<Id>,
    Option<Only>,
    Vec<Id>,
    Lane,
    Tab,
    (BTreeSet<Listed>, String),
    BTreeSet<Section>,
);

/// Choices of the comparison, the table, the timeline, the sources and the report.
fn laid_out() -> impl Strategy<Value = LaidOut> {
    (
        btree_set(id(), 0..4),
        option::of(select(&Only::ALL[..])),
        btree_set(id(), 0..=ViewState::COL_MAX)
            .prop_map(Vec::from_iter)
            .prop_shuffle(),
        select(&Lane::ALL[..]),
        select(&Tab::ALL[..]),
        (
            btree_set(select(&Listed::ALL[..]), 0..=Listed::ALL.len()),
            prop_oneof![Just(String::new()), text(0, 30)],
        ),
        btree_set(select(&Section::ALL[..]), 0..=Section::ALL.len()),
    )
}

/// Any valid state.
pub(crate) fn view_state() -> impl Strategy<Value = ViewState> {
    let shown = (
        select(&View::ALL[..]),
        prop_oneof![
            Just(String::new()),
            " {1,3}",
            text(0, 30),
            text(ViewState::Q_MAX, ViewState::Q_MAX)
        ],
        facets(),
        select(&Layout::ALL[..]),
        option::of(id()),
        option::of(years()),
    );
    let drawn = (
        option::of((point(), point()).prop_map(|(a, b)| GeoBox::between(a, b))),
        option::of(polygon()),
        sort(),
        readings(),
        option::of(id()),
        btree_set(id(), 0..=ViewState::CMP_MAX)
            .prop_map(Vec::from_iter)
            .prop_shuffle(),
        btree_set(id(), 0..10),
        laid_out(),
    );
    let frame = (
        option::of(camera()),
        option::of(select(&Lang::ALL[..])),
        any::<bool>(),
        option::of(data()),
        option::of(text(1, ViewState::V_MAX)),
    );
    (shown, drawn, frame).prop_map(|(shown, drawn, frame)| {
        let (view, q, facets, layout, metric, year) = shown;
        let (area, fence, sort, (chain, network, directory), sel, cmp, pick, laid) = drawn;
        let (source, only, col, lane, tab, (list, find), section) = laid;
        let (rows, by, open, of, gap, weights) = chain;
        let (rel, steps, to) = network;
        let (dir, form, structure, panel) = directory;
        let (at, lang, embed, data, v) = frame;
        ViewState {
            view,
            q,
            facets,
            source: source.into_iter().collect(),
            layout,
            metric,
            year,
            area,
            fence,
            sort,
            rows,
            by,
            open: open.into_iter().collect(),
            of,
            gap,
            weights,
            rel: rel.into_iter().collect(),
            steps,
            to,
            dir,
            form,
            structure,
            panel,
            sel,
            cmp,
            only,
            col,
            lane,
            tab,
            list: list.into_iter().collect(),
            find,
            section: section.into_iter().collect(),
            pick: pick.into_iter().collect(),
            at,
            lang,
            embed,
            data,
            v,
        }
    })
}
