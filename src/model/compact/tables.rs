//! The core: sources and entities as the first view needs them.

use super::{
    claims,
    codec::{Codec, lists, no_basis, notes, source, texts},
    vocab,
};
use crate::model::{
    Atlas, CityIx, Designation, DistrictIx, Entity, EntityIx, GradeIx, Id, KindIx, LinkIx, LinkMark, Place,
    PrecisionIx, Site, Source, SourceIx, StageIx, StageMark, SubsectorIx, TagIx, Text, Vocab,
};

pub(super) fn core<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    vocab::meta(codec, &mut atlas.meta);
    vocab::vocab(codec, &mut atlas.vocab);
    sources(codec, atlas);
    entities(codec, atlas);
    sites(codec, &mut atlas.entities, &atlas.vocab);
    marks(codec, &mut atlas.entities, &atlas.vocab, atlas.sources.len());
    claims::claims(codec, atlas);
}

/// The traditional characters and their simplified forms, which a search needs with any dataset (`model/variants.rs`).
pub(super) fn variants<C: Codec>(codec: &mut C, rows: &mut [String; 2]) {
    for row in rows {
        codec.text(row);
    }
}

fn sources<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let rows = &mut atlas.sources;
    codec.list(rows, || Source {
        id: Id::blank(),
        title: String::new(),
        publisher: String::new(),
        url: None,
        date: None,
        retrieved: None,
        lang: String::new(),
        grade: GradeIx(0),
        note: None,
    });
    for row in &mut *rows {
        codec.id(&mut row.id);
    }
    for row in &mut *rows {
        codec.date(&mut row.date);
    }
    for row in rows {
        codec.index(&mut row.grade.0, atlas.vocab.grades.len());
    }
}

fn blank_entity() -> Entity {
    Entity {
        id: Id::blank(),
        kind: KindIx(0),
        name: Text::default(),
        aliases: Vec::new(),
        site: Site::Outside,
        parent: None,
        place: None,
        context: false,
        subsectors: Vec::new(),
        stages: Vec::new(),
        links: Vec::new(),
        designations: Vec::new(),
        summary: None,
        sources: Vec::new(),
        note: None,
        pinyin: Vec::new(),
    }
}

fn entities<C: Codec>(codec: &mut C, atlas: &mut Atlas) {
    let (vocab, sources, rows) = (&atlas.vocab, atlas.sources.len(), &mut atlas.entities);
    codec.list(rows, blank_entity);
    let count = rows.len();
    for row in &mut *rows {
        codec.id(&mut row.id);
    }
    texts(codec, rows, |row| &mut row.name);
    lists(codec, rows, |row| &mut row.aliases);
    lists(codec, rows, |row| &mut row.pinyin);
    notes(codec, rows, |row| &mut row.summary);
    for row in &mut *rows {
        codec.index(&mut row.kind.0, vocab.kinds.len());
    }
    for row in &mut *rows {
        codec.flag(&mut row.context);
    }
    for row in &mut *rows {
        let mut parent = row.parent.map_or(0, |parent| parent.0 + 1);
        codec.index(&mut parent, count + 1);
        row.parent = parent.checked_sub(1).map(EntityIx);
    }
    for row in &mut *rows {
        codec.list(&mut row.subsectors, || SubsectorIx(0));
        for subsector in &mut row.subsectors {
            codec.index(&mut subsector.0, vocab.subsectors.len());
        }
    }
    for row in &mut *rows {
        codec.list(&mut row.sources, || SourceIx(0));
        for source in &mut row.sources {
            codec.index(&mut source.0, sources);
        }
    }
    if C::READS && !is_a_tree(rows) {
        codec.refuse();
    }
}

/// Whether no entity is part of itself, however far round.
fn is_a_tree(rows: &[Entity]) -> bool {
    // The walk from each entity up ends at the top or where an earlier walk has been.
    let mut walked = vec![0; rows.len()];
    for walk in 1..=rows.len() {
        let mut next = Some(EntityIx::of(walk - 1));
        while let Some(here) = next {
            match std::mem::replace(&mut walked[here.row()], walk) {
                0 => next = rows[here.row()].parent,
                earlier if earlier == walk => return false,
                _ => break,
            }
        }
    }
    true
}

/// Where entities are: outside, in the region, in a city, in a district.
fn sites<C: Codec>(codec: &mut C, rows: &mut [Entity], vocab: &Vocab) {
    let (cities, districts) = (vocab.cities.len(), vocab.districts.len());
    for row in &mut *rows {
        let mut site = match row.site {
            Site::Outside => 0,
            Site::Region => 1,
            Site::City(city) => 2 + city.0,
            Site::District(_, district) => 2 + cities as u32 + district.0,
        };
        codec.index(&mut site, 2 + cities + districts);
        row.site = match site.checked_sub(2) {
            None if site == 0 => Site::Outside,
            None => Site::Region,
            Some(city) if (city as usize) < cities => Site::City(CityIx(city)),
            Some(place) => {
                let district = DistrictIx(place - cities as u32);
                Site::District(vocab.city_of(district), district)
            }
        };
    }
    for row in rows {
        let mut precision = row.place.map_or(0, |place| place.precision.0 + 1);
        codec.index(&mut precision, vocab.precisions.len() + 1);
        let Some(precision) = precision.checked_sub(1).map(PrecisionIx) else {
            continue;
        };
        let blank = Place {
            lon: 0.0,
            lat: 0.0,
            precision,
        };
        let place = row.place.insert(row.place.unwrap_or(blank));
        codec.float(&mut place.lon);
        codec.float(&mut place.lat);
        if place.lon.abs() > 180.0 || place.lat.abs() > 90.0 {
            codec.refuse();
        }
    }
}

/// Stages, chains and designations of entities, each with its source.
fn marks<C: Codec>(codec: &mut C, rows: &mut [Entity], vocab: &Vocab, sources: usize) {
    for row in &mut *rows {
        codec.list(&mut row.stages, || StageMark {
            stage: StageIx(0),
            planned: false,
            stated: false,
            basis: no_basis(),
        });
        for mark in &mut row.stages {
            codec.index(&mut mark.stage.0, vocab.stages.len());
            codec.flag(&mut mark.planned);
            codec.flag(&mut mark.stated);
            source(codec, &mut mark.basis, sources);
        }
    }
    for row in &mut *rows {
        codec.list(&mut row.links, || LinkMark {
            link: LinkIx(0),
            planned: false,
            basis: no_basis(),
        });
        for mark in &mut row.links {
            codec.index(&mut mark.link.0, vocab.links.len());
            codec.flag(&mut mark.planned);
            source(codec, &mut mark.basis, sources);
        }
    }
    for row in rows {
        codec.list(&mut row.designations, || Designation {
            tag: TagIx(0),
            year: None,
            basis: no_basis(),
        });
        for mark in &mut row.designations {
            codec.index(&mut mark.tag.0, vocab.tags.len());
            codec.date(&mut mark.year);
            source(codec, &mut mark.basis, sources);
        }
    }
}
