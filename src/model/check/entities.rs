//! The rules of entities.

use super::{
    build::Context,
    fields::{Names, Record},
    issue::{Issue, Rule},
    sources::basis,
};
use crate::model::{
    CityIx, Designation, DistrictIx, Entity, EntityIx, KindIx, LinkIx, LinkMark, Place, PrecisionIx,
    Provenance, Site, SourceIx, StageIx, StageMark, SubsectorIx, TagIx, Vocab,
    raw::{List, RawBasis, RawEntity, RawMark, RawPlace},
};

fn mark_basis(
    record: &mut Record,
    field: &'static str,
    mark: &RawMark,
    context: &Context,
) -> Option<Provenance> {
    let none = RawBasis::default();
    let raw = mark.basis.as_ref().unwrap_or(&none);
    basis(record, field, &raw.source, &raw.locator, context)
}

fn stages(
    record: &mut Record,
    field: &'static str,
    raw: &[RawMark],
    context: &Context,
    to: &mut Vec<StageMark>,
) {
    let planned = field == "planned_stages";
    for mark in raw {
        let stage = record.reference(field, &context.names.stages, &mark.id);
        let stated = record.choice(field, &[("stated", true), ("implied", false)], &mark.strength);
        let basis = mark_basis(record, field, mark, context);
        if let (Some(stage), Some(stated), Some(basis)) = (stage, stated, basis) {
            to.push(StageMark {
                stage: StageIx(stage),
                planned,
                stated,
                basis,
            });
        }
    }
}

/// Rule: a stage is either there or planned. One that is said to be both counts as there.
fn stage_once(record: &mut Record, marks: &mut Vec<StageMark>, vocab: &Vocab) {
    let present: Vec<StageIx> = marks
        .iter()
        .filter(|mark| !mark.planned)
        .map(|mark| mark.stage)
        .collect();
    marks.retain(|mark| {
        let twice = mark.planned && present.contains(&mark.stage);
        if twice {
            let id = vocab.stages[mark.stage.row()].id.as_str();
            record.flag("planned_stages", Rule::StageTwice, id);
        }
        !twice
    });
}

fn links(
    record: &mut Record,
    field: &'static str,
    raw: &[RawMark],
    context: &Context,
    to: &mut Vec<LinkMark>,
) {
    let planned = field == "planned_links";
    for mark in raw {
        let link = record.reference(field, &context.names.links, &mark.id);
        let basis = mark_basis(record, field, mark, context);
        if let (Some(link), Some(basis)) = (link, basis) {
            to.push(LinkMark {
                link: LinkIx(link),
                planned,
                basis,
            });
        }
    }
}

fn designations(record: &mut Record, raw: &[RawMark], context: &Context) -> Vec<Designation> {
    let field = "designations";
    let mut kept = Vec::new();
    for mark in raw {
        let tag = record.reference(field, &context.names.tags, &mark.id);
        let year = record.date(field, &mark.year).ok().flatten();
        let basis = basis(record, field, &mark.source, &mark.locator, context);
        if let (Some(tag), Some(basis)) = (tag, basis) {
            kept.push(Designation {
                tag: TagIx(tag),
                year,
                basis,
            });
        }
    }
    kept
}

/// Rule: what is outside the region has no city, district or position in it.
fn outside_unsited(record: &mut Record, raw: &RawEntity) {
    let set = [
        ("city", !raw.city.is_empty()),
        ("district", !raw.district.is_empty()),
        ("place", raw.place.is_some()),
    ];
    for (field, is_set) in set {
        if is_set {
            record.flag(field, Rule::OutsideSited, "");
        }
    }
}

/// Rule: a district belongs to the city given.
fn site(record: &mut Record, raw: &RawEntity, context: &Context, vocab: &Vocab) -> Site {
    if raw.outside.0 {
        outside_unsited(record, raw);
        return Site::Outside;
    }
    let city = raw
        .city
        .some()
        .and_then(|id| record.reference("city", &context.names.cities, id))
        .map(CityIx);
    let district = raw
        .district
        .some()
        .and_then(|id| record.reference("district", &context.names.districts, id))
        .map(DistrictIx);
    match (city, district) {
        (Some(city), Some(district)) if vocab.city_of(district) == city => Site::District(city, district),
        (city, Some(_)) => {
            record.flag("district", Rule::ForeignDistrict, &raw.district);
            city.map_or(Site::Region, Site::City)
        }
        (Some(city), None) => Site::City(city),
        (None, None) => Site::Region,
    }
}

/// Rule: a position lies within the bounds that the dataset gives for its region.
fn place(record: &mut Record, raw: &RawPlace, context: &Context) -> Option<Place> {
    let precision = record.reference("place", &context.names.precisions, &raw.precision);
    let (lon, lat) = (raw.lon.unwrap_or(f64::NAN), raw.lat.unwrap_or(f64::NAN));
    let [west, south, east, north] = context.bounds;
    if !((west..=east).contains(&lon) && (south..=north).contains(&lat)) {
        let said = |degrees: Option<f64>| degrees.map_or("?".to_owned(), |degrees| degrees.to_string());
        let value = format!("{}, {}", said(raw.lon), said(raw.lat));
        record.flag("place", Rule::OutOfBounds, &value);
        return None;
    }
    Some(Place {
        lon,
        lat,
        precision: PrecisionIx(precision?),
    })
}

fn rows(record: &mut Record, field: &'static str, names: &Names, ids: &List<String>) -> Vec<u32> {
    ids.iter()
        .filter_map(|id| record.reference(field, names, id))
        .collect()
}

/// One entity, its parent still open.
pub(super) fn entity(
    record: &mut Record,
    raw: &RawEntity,
    context: &Context,
    vocab: &Vocab,
) -> Option<Entity> {
    let id = record.own_id();
    let name = record.needed("zh", &raw.zh, &raw.en);
    let kind = record.reference("kind", &context.names.kinds, &raw.kind);
    let relevance = record.choice("relevance", &[("core", false), ("context", true)], &raw.relevance);
    let sources = rows(record, "sources", &context.sources, &raw.sources);
    if raw.sources.is_empty() {
        record.flag("sources", Rule::NoSource, "");
    }
    let mut stage_marks = Vec::new();
    stages(record, "stages", &raw.stages, context, &mut stage_marks);
    stages(
        record,
        "planned_stages",
        &raw.planned_stages,
        context,
        &mut stage_marks,
    );
    stage_once(record, &mut stage_marks, vocab);
    let mut link_marks = Vec::new();
    links(record, "links", &raw.links, context, &mut link_marks);
    links(
        record,
        "planned_links",
        &raw.planned_links,
        context,
        &mut link_marks,
    );
    let site = site(record, raw, context, vocab);
    Some(Entity {
        id: id?,
        kind: KindIx(kind?),
        name: name?,
        aliases: raw.aliases.0.clone(),
        parent: None,
        place: raw
            .place
            .as_ref()
            .filter(|_| site != Site::Outside)
            .and_then(|raw| place(record, raw, context)),
        site,
        context: relevance.unwrap_or_default(),
        subsectors: rows(record, "subsectors", &context.names.subsectors, &raw.subsectors)
            .into_iter()
            .map(SubsectorIx)
            .collect(),
        stages: stage_marks,
        links: link_marks,
        designations: designations(record, &raw.designations, context),
        summary: record.both("summary_zh", &raw.summary_zh, &raw.summary_en),
        sources: sources.into_iter().map(SourceIx).collect(),
        note: raw.note.owned(),
        pinyin: raw.pinyin.0.clone(),
    })
}

/// Rule: the tree of parents has no loop. The link that closes one is left out, the rest of it kept.
pub(super) fn parents(raw: &[&RawEntity], kept: &mut [Entity], names: &Names, issues: &mut Vec<Issue>) {
    for (row, raw) in raw.iter().enumerate() {
        let Some(parent) = raw.parent.some() else { continue };
        let mut record = Record {
            table: "entities",
            id: &raw.id,
            row,
            issues,
        };
        let Some(parent_row) = record.reference("parent", names, parent) else {
            continue;
        };
        let mut above = Some(EntityIx(parent_row));
        while let Some(ix) = above.filter(|ix| ix.row() != row) {
            above = kept[ix.row()].parent;
        }
        if above.is_some() {
            record.flag("parent", Rule::ParentCycle, parent);
        } else {
            kept[row].parent = Some(EntityIx(parent_row));
        }
    }
}
