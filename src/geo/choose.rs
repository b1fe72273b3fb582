//! What a click on a place does to the facets of places.
//!
//! City and district are two facets, and facets are joined by AND: a district outside the chosen cities would find nothing.
//! So choosing a place on the map takes away what contradicts it.

use crate::{
    model::{CityIx, DistrictIx, Id, Set, Vocab},
    query::{FacetKey, Facets},
};

fn city_id(vocab: &Vocab, city: CityIx) -> &Id {
    &vocab.cities[city.row()].id
}

fn district_id(vocab: &Vocab, district: DistrictIx) -> &Id {
    &vocab.districts[district.row()].0.id
}

/// Whether the facets of places let a city's entities through. Chosen districts narrow a city; they do not hide it.
pub fn city_is_in(facets: &Facets, vocab: &Vocab, city: CityIx) -> bool {
    let (cities, districts) = (facets.of(FacetKey::City), facets.of(FacetKey::District));
    let holds_one = || {
        vocab
            .districts
            .iter()
            .any(|(term, of)| *of == city && districts.contains(&term.id))
    };
    (cities.is_empty() || cities.contains(city_id(vocab, city))) && (districts.is_empty() || holds_one())
}

/// Whether the facets of places let a district's entities through.
pub fn district_is_in(facets: &Facets, vocab: &Vocab, district: DistrictIx) -> bool {
    let (cities, districts) = (facets.of(FacetKey::City), facets.of(FacetKey::District));
    (cities.is_empty() || cities.contains(city_id(vocab, vocab.city_of(district))))
        && (districts.is_empty() || districts.contains(district_id(vocab, district)))
}

/// Chooses a district, or lets go of it. Where its city is not among the chosen ones, these are let go.
pub fn toggle_district(facets: &mut Facets, vocab: &Vocab, district: DistrictIx) {
    facets.toggle(FacetKey::District, district_id(vocab, district));
    let chosen = facets
        .of(FacetKey::District)
        .contains(district_id(vocab, district));
    let city = city_id(vocab, vocab.city_of(district));
    let cities = facets.of(FacetKey::City);
    if chosen && !cities.is_empty() && !cities.contains(city) {
        facets.of_mut(FacetKey::City).clear();
    }
}

/// Chooses a city, or lets go of it. Chosen districts outside the chosen cities are let go.
pub fn toggle_city(facets: &mut Facets, vocab: &Vocab, city: CityIx) {
    facets.toggle(FacetKey::City, city_id(vocab, city));
    keep_districts_of_cities(facets, vocab);
}

fn keep_districts_of_cities(facets: &mut Facets, vocab: &Vocab) {
    let cities = facets.of(FacetKey::City).clone();
    if cities.is_empty() {
        return;
    }
    for (term, city) in &vocab.districts {
        if !cities.contains(city_id(vocab, *city)) {
            facets.of_mut(FacetKey::District).remove(&term.id);
        }
    }
}

/// Chooses exactly these districts; where they are what is chosen already, lets go of them.
pub fn set_districts(facets: &mut Facets, vocab: &Vocab, districts: &[DistrictIx]) {
    let wanted: Set<Id> = districts
        .iter()
        .map(|&it| district_id(vocab, it).clone())
        .collect();
    let same = *facets.of(FacetKey::District) == wanted;
    facets.of_mut(FacetKey::City).clear();
    *facets.of_mut(FacetKey::District) = if same { Set::new() } else { wanted };
}

/// Chooses exactly these cities; where they are what is chosen already, lets go of them.
pub fn set_cities(facets: &mut Facets, vocab: &Vocab, cities: &[CityIx]) {
    let wanted: Set<Id> = cities.iter().map(|&it| city_id(vocab, it).clone()).collect();
    let same = *facets.of(FacetKey::City) == wanted;
    facets.of_mut(FacetKey::District).clear();
    *facets.of_mut(FacetKey::City) = if same { Set::new() } else { wanted };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Term, Text};

    fn term(id: &str) -> Term {
        Term {
            id: id.parse().unwrap(),
            name: Text::default(),
        }
    }

    fn vocab() -> Vocab {
        Vocab {
            cities: vec![term("c0"), term("c1")],
            districts: vec![
                (term("d0"), CityIx(0)),
                (term("d1"), CityIx(0)),
                (term("d2"), CityIx(1)),
            ],
            ..Vocab::default()
        }
    }

    fn facets(cities: &[&str], districts: &[&str]) -> Facets {
        let mut facets = Facets::default();
        for id in cities {
            facets.toggle(FacetKey::City, &id.parse().unwrap());
        }
        for id in districts {
            facets.toggle(FacetKey::District, &id.parse().unwrap());
        }
        facets
    }

    #[test]
    fn a_district_inside_the_chosen_cities_narrows_them() {
        let mut chosen = facets(&["c0"], &[]);
        toggle_district(&mut chosen, &vocab(), DistrictIx(1));
        assert_eq!(chosen, facets(&["c0"], &["d1"]));
        toggle_district(&mut chosen, &vocab(), DistrictIx(1));
        assert_eq!(chosen, facets(&["c0"], &[]));
    }

    #[test]
    fn a_district_outside_them_takes_their_place() {
        let mut chosen = facets(&["c0"], &["d0"]);
        toggle_district(&mut chosen, &vocab(), DistrictIx(2));
        assert_eq!(chosen, facets(&[], &["d0", "d2"]));
    }

    #[test]
    fn a_city_lets_go_of_districts_elsewhere() {
        let mut chosen = facets(&[], &["d0", "d2"]);
        toggle_city(&mut chosen, &vocab(), CityIx(1));
        assert_eq!(chosen, facets(&["c1"], &["d2"]));
        toggle_city(&mut chosen, &vocab(), CityIx(1));
        assert_eq!(chosen, facets(&[], &["d2"]));
    }

    #[test]
    fn a_set_of_places_is_chosen_and_let_go() {
        let mut chosen = facets(&["c1"], &[]);
        set_districts(&mut chosen, &vocab(), &[DistrictIx(0), DistrictIx(2)]);
        assert_eq!(chosen, facets(&[], &["d0", "d2"]));
        set_districts(&mut chosen, &vocab(), &[DistrictIx(0), DistrictIx(2)]);
        assert_eq!(chosen, facets(&[], &[]));
        set_cities(&mut chosen, &vocab(), &[CityIx(0)]);
        assert_eq!(chosen, facets(&["c0"], &[]));
        set_cities(&mut chosen, &vocab(), &[CityIx(0)]);
        assert_eq!(chosen, facets(&[], &[]));
    }

    #[test]
    fn what_is_out_of_the_choice_is_known() {
        let seen = |chosen: &Facets| {
            let cities = [0, 1].map(|row| city_is_in(chosen, &vocab(), CityIx(row)));
            (
                cities,
                [0, 1, 2].map(|row| district_is_in(chosen, &vocab(), DistrictIx(row))),
            )
        };
        assert_eq!(seen(&facets(&[], &[])), ([true, true], [true, true, true]));
        assert_eq!(seen(&facets(&["c0"], &[])), ([true, false], [true, true, false]));
        assert_eq!(
            seen(&facets(&["c0"], &["d1"])),
            ([true, false], [false, true, false])
        );
        assert_eq!(seen(&facets(&[], &["d2"])), ([false, true], [false, false, true]));
    }
}
