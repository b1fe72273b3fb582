//! A small region with places, stages and chains, built entity by entity.

use super::rows;
pub(crate) use super::rows::{basis, id};
use crate::model::{
    Atlas, CityIx, DistrictIx, Entity, EntityIx, FactIx, KindIx, LinkIx, LinkMark, MetricIx, MetricKind,
    Nature, Place, PrecisionIx, RelationTypeIx, Site, StageIx, StageMark, SubsectorIx, Text,
};
use rows::terms;

pub(crate) const REGION: KindIx = KindIx(0);
pub(crate) const CLUSTER: KindIx = KindIx(1);
pub(crate) const PARK: KindIx = KindIx(2);
pub(crate) const COMPANY: KindIx = KindIx(3);
pub(crate) const POLICY: KindIx = KindIx(4);

pub(crate) const LOCATED_IN: RelationTypeIx = RelationTypeIx(0);
pub(crate) const HAS_SITE_IN: RelationTypeIx = RelationTypeIx(2);
pub(crate) const PARTNER_OF: RelationTypeIx = RelationTypeIx(3);

/// Cities `c0`, `c1`; `d0` is in the first.
pub(crate) const C0: Site = Site::City(CityIx(0));
pub(crate) const C1: Site = Site::City(CityIx(1));
pub(crate) const D0: Site = Site::District(CityIx(0), DistrictIx(0));

/// Output in 亿元; stock of companies in 家; growth in %.
pub(crate) const OUTPUT: MetricIx = MetricIx(0);
pub(crate) const FIRMS: MetricIx = MetricIx(1);
pub(crate) const GROWTH: MetricIx = MetricIx(2);

/// An atlas in the making.
pub(crate) struct Sample(pub(crate) Atlas);

impl Sample {
    /// Five stages `s0`–`s4`, two chains, three subsectors, three grades.
    pub(crate) fn new() -> Self {
        let mut atlas = Atlas::default();
        let vocab = &mut atlas.vocab;
        vocab.kinds = terms(&["region", "cluster", "park", "company", "policy"]);
        vocab.stages = terms(&["s0", "s1", "s2", "s3", "s4"]);
        vocab.links = terms(&["innovation", "talent"]);
        vocab.subsectors = terms(&["a", "b", "c"]);
        vocab.cities = terms(&["c0", "c1"]);
        vocab.districts = terms(&["d0", "d1"])
            .into_iter()
            .zip([CityIx(0), CityIx(1)])
            .collect();
        vocab.grades = terms(&["official", "news", "unverified"]);
        vocab.precisions = terms(&["town", "city"]);
        vocab.scopes = terms(&["x", "y"]);
        vocab.units = vec![
            Text::new("亿元", "100 million CNY"),
            Text::new("家", "companies"),
            Text::new("%", "%"),
        ];
        vocab.relation_types = ["located-in", "part-of", "has-site-in", "partner-of"]
            .map(|id| rows::relation_type(id, "", false))
            .into();
        vocab.metrics = vec![
            rows::metric("output", Some(0), MetricKind::Money),
            rows::metric("firms", Some(1), MetricKind::Count),
            rows::metric("growth", Some(2), MetricKind::Ratio),
        ];
        atlas.sources = (0..3)
            .map(|grade| rows::source(&format!("source-{grade}"), grade))
            .collect();
        atlas.meta.date = "2026-11-22".parse().ok();
        Self(atlas)
    }

    pub(crate) fn entity(&mut self, name: &str, kind: KindIx, site: Site) -> EntityIx {
        self.0.entities.push(rows::entity(name, kind, site));
        EntityIx::of(self.0.entities.len() - 1)
    }

    pub(crate) fn at(&mut self, ix: EntityIx) -> &mut Entity {
        &mut self.0.entities[ix.row()]
    }

    pub(crate) fn place(&mut self, ix: EntityIx, lon: f64, lat: f64) {
        self.at(ix).place = Some(Place {
            lon,
            lat,
            precision: PrecisionIx(0),
        });
    }

    /// A mark resting on the source of a grade.
    pub(crate) fn mark(&mut self, ix: EntityIx, stage: u32, planned: bool, stated: bool, grade: u32) {
        self.at(ix).stages.push(StageMark {
            stage: StageIx(stage),
            planned,
            stated,
            basis: basis(grade),
        });
    }

    /// A stated, present mark.
    pub(crate) fn stage(&mut self, ix: EntityIx, stage: u32) {
        self.mark(ix, stage, false, true, 0);
    }

    pub(crate) fn link(&mut self, ix: EntityIx, link: u32) {
        self.at(ix).links.push(LinkMark {
            link: LinkIx(link),
            planned: false,
            basis: basis(0),
        });
    }

    pub(crate) fn subsectors(&mut self, ix: EntityIx, rows: &[u32]) {
        self.at(ix).subsectors = rows.iter().map(|&row| SubsectorIx(row)).collect();
    }

    pub(crate) fn relate(&mut self, from: EntityIx, kind: RelationTypeIx, to: EntityIx) {
        let row = self.0.relations.len();
        let relation = rows::relation(&format!("r-{row}"), from, kind, to);
        self.0.relations.push(relation);
    }

    /// An exact figure in the metric's unit, without scope or label.
    pub(crate) fn fact(
        &mut self,
        entity: EntityIx,
        metric: MetricIx,
        value: f64,
        period: &str,
        nature: Nature,
    ) -> FactIx {
        let row = self.0.facts.len();
        let fact = rows::fact(&format!("f-{row}"), entity, metric, value, period, nature);
        self.0.facts.push(fact);
        FactIx::of(row)
    }

    pub(crate) fn done(self) -> Atlas {
        self.0.linked()
    }
}

/// What a random entity is made of: kind, site, parent, stage marks, subsectors, whether context.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Spec = (u32, u8, Option<u16>, Vec<(u32, bool, bool)>, Vec<u32>, bool);

/// Random entities, for the laws.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn specs() -> impl proptest::strategy::Strategy<Value = Vec<Spec>> {
    use proptest::{bool, collection::vec, option};
    let marks = vec((0..5_u32, bool::ANY, bool::ANY), 0..4);
    vec(
        (
            0..5_u32,
            0..6_u8,
            option::of(0..30_u16),
            marks,
            vec(0..3_u32, 0..3),
            bool::weighted(0.1),
        ),
        0..24,
    )
}

/// The atlas of random entities `e-0`, `e-1` …; parents may run in circles, as a faulty dataset's might.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn from_specs(specs: &[Spec]) -> Atlas {
    let mut sample = Sample::new();
    for (row, (kind, site, _, marks, subsectors, context)) in specs.iter().enumerate() {
        let site = match site {
            0 => Site::Outside,
            1 => Site::Region,
            2 => C0,
            3 => D0,
            4 => C1,
            _ => Site::District(CityIx(1), DistrictIx(1)),
        };
        let ix = sample.entity(&format!("e-{row}"), KindIx(*kind), site);
        for &(stage, planned, stated) in marks {
            sample.mark(ix, stage, planned, stated, stage % 3);
        }
        sample.subsectors(ix, subsectors);
        sample.at(ix).context = *context;
        if row % 3 > 0 {
            sample.place(ix, 118.0 + row as f64 / 7.0, 28.0 + row as f64 / 11.0);
        }
    }
    for (row, (_, _, parent, ..)) in specs.iter().enumerate() {
        let parent = parent
            .map(usize::from)
            .filter(|&parent| parent < specs.len() && parent != row);
        sample.at(EntityIx::of(row)).parent = parent.map(EntityIx::of);
        if let Some(parent) = parent
            && row % 4 == 0
        {
            sample.relate(EntityIx::of(row), HAS_SITE_IN, EntityIx::of(parent));
        }
    }
    sample.done()
}
