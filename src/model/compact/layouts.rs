//! The map layouts, for the places of one vocabulary in their order.

use super::codec::{Codec, fold, texts, unfold};
use crate::model::{
    CityIx, Text, Vocab,
    layout::{Airport, CityArea, HexCell, Layouts},
};

pub(super) fn layouts<C: Codec>(codec: &mut C, layouts: &mut Layouts, vocab: &Vocab) {
    places(
        codec,
        vocab.cities.len(),
        &mut layouts.city_tiles,
        &mut layouts.city_labels,
        &mut layouts.city_seats,
    );
    places(
        codec,
        vocab.districts.len(),
        &mut layouts.district_tiles,
        &mut layouts.district_labels,
        &mut layouts.district_seats,
    );
    codec.list(&mut layouts.areas, || CityArea {
        city: CityIx(0),
        rings: Vec::new(),
    });
    for area in &mut layouts.areas {
        codec.index(&mut area.city.0, vocab.cities.len());
        codec.list(&mut area.rings, Vec::new);
        for ring in &mut area.rings {
            outline(codec, ring);
        }
    }
    codec.list(&mut layouts.airports, || Airport {
        code: String::new(),
        name: Text::default(),
        lon: 0.0,
        lat: 0.0,
    });
    texts(codec, &mut layouts.airports, |airport| &mut airport.name);
    for airport in &mut layouts.airports {
        codec.text(&mut airport.code);
        position(codec, &mut airport.lon, &mut airport.lat);
    }
    codec.text(&mut layouts.credit.zh);
    codec.text(&mut layouts.credit.en);
}

/// The tiles, short names and seats of all cities or all districts: none more and none fewer.
#[inline(never)]
fn places<C: Codec>(
    codec: &mut C,
    count: usize,
    tiles: &mut Vec<HexCell>,
    labels: &mut Vec<Text>,
    seats: &mut Vec<(f64, f64)>,
) {
    codec.list(tiles, || HexCell { col: 0, row: 0 });
    codec.list(labels, Text::default);
    codec.list(seats, || (0.0, 0.0));
    if [tiles.len(), labels.len(), seats.len()] != [count; 3] {
        codec.refuse();
    }
    for tile in tiles {
        signed(codec, &mut tile.col);
        signed(codec, &mut tile.row);
    }
    texts(codec, labels, |label| label);
    for (lon, lat) in seats {
        position(codec, lon, lat);
    }
}

fn position<C: Codec>(codec: &mut C, lon: &mut f64, lat: &mut f64) {
    codec.float(lon);
    codec.float(lat);
    if lon.abs() > 180.0 || lat.abs() > 90.0 {
        codec.refuse();
    }
}

/// A whole number with its sign.
fn signed<C: Codec>(codec: &mut C, value: &mut i32) {
    let mut folded = fold(i64::from(*value));
    codec.number(&mut folded);
    *value = unfold(folded) as i32;
}

/// The points of a ring, in steps of thousandths of a degree.
fn outline<C: Codec>(codec: &mut C, ring: &mut Vec<(f64, f64)>) {
    codec.list(ring, || (0.0, 0.0));
    let (mut east, mut north) = (0, 0);
    for (lon, lat) in &mut *ring {
        for (degrees, before) in [(&mut *lon, &mut east), (&mut *lat, &mut north)] {
            let here = (*degrees * 1e3).round() as i32;
            let mut step = here.wrapping_sub(*before);
            signed(codec, &mut step);
            *before = before.saturating_add(step);
            *degrees = f64::from(*before) / 1e3;
        }
        if lon.abs() > 180.0 || lat.abs() > 90.0 {
            codec.refuse();
        }
    }
    if ring.len() < 3 {
        codec.refuse();
    }
}
