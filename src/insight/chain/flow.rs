//! Upstream to downstream: how many entities stand in each stage and each subsector.

use crate::model::order::{sort_by, sort_once};
use crate::model::{Atlas, EntityIx, StageIx, SubsectorIx};
use std::collections::BTreeMap;

/// The entities of one stage and one subsector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The stage.
    pub stage: StageIx,
    /// The subsector.
    pub subsector: SubsectorIx,
    /// Entities present in the stage and of the subsector, each once, in the dataset's order.
    pub entities: Vec<EntityIx>,
}

/// Stages against subsectors. An entity of two stages and two subsectors stands in four bands, so the bands add up to
/// more than the entities; the counts of distinct entities stand beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Bands that hold an entity, by stage, then subsector.
    pub bands: Vec<Band>,
    /// Stages of the bands, upstream first, with the distinct entities in their bands.
    pub stages: Vec<(StageIx, u32)>,
    /// Subsectors of the bands in the order that crosses least by the barycentre rule, with their distinct entities.
    pub subsectors: Vec<(SubsectorIx, u32)>,
    /// Entities with a present stage and a subsector: those the flow is of.
    pub both: u32,
    /// Entities with a present stage and no subsector.
    pub stage_only: u32,
    /// Entities with a subsector and no present stage.
    pub subsector_only: u32,
    /// Entities with neither.
    pub neither: u32,
}

/// The flow of a selection: present marks only, planned ones left out. The order of `selection` does not matter.
pub fn flow(atlas: &Atlas, selection: &[EntityIx]) -> Flow {
    let mut selection = selection.to_vec();
    sort_once(&mut selection);
    let mut flow = Flow::default();
    let mut bands: BTreeMap<(StageIx, SubsectorIx), Vec<EntityIx>> = BTreeMap::new();
    let mut of_stage: BTreeMap<StageIx, u32> = BTreeMap::new();
    let mut of_subsector: BTreeMap<SubsectorIx, u32> = BTreeMap::new();
    for ix in selection {
        let entity = atlas.entity(ix);
        let mut stages: Vec<StageIx> = entity
            .stages
            .iter()
            .filter(|mark| !mark.planned)
            .map(|mark| mark.stage)
            .collect();
        sort_once(&mut stages);
        let mut subsectors = entity.subsectors.clone();
        sort_once(&mut subsectors);
        match (stages.is_empty(), subsectors.is_empty()) {
            (false, false) => flow.both += 1,
            (false, true) => flow.stage_only += 1,
            (true, false) => flow.subsector_only += 1,
            (true, true) => flow.neither += 1,
        }
        if stages.is_empty() || subsectors.is_empty() {
            continue;
        }
        for &stage in &stages {
            *of_stage.entry(stage).or_default() += 1;
            for &subsector in &subsectors {
                bands.entry((stage, subsector)).or_default().push(ix);
            }
        }
        for &subsector in &subsectors {
            *of_subsector.entry(subsector).or_default() += 1;
        }
    }
    flow.bands = bands
        .into_iter()
        .map(|((stage, subsector), entities)| Band {
            stage,
            subsector,
            entities,
        })
        .collect();
    flow.stages = of_stage.into_iter().collect();
    flow.subsectors = of_subsector.into_iter().collect();
    untangle(&mut flow);
    flow
}

/// Orders the subsectors by the mean place of their stages, weighted by entities (the barycentre heuristic of Sugiyama,
/// Tagawa and Toda, 1981); ties in the vocabulary's order. The stages keep theirs: it means upstream to downstream.
fn untangle(flow: &mut Flow) {
    let mut places: BTreeMap<SubsectorIx, (u64, u64)> = BTreeMap::new();
    for band in &flow.bands {
        let (sum, weight) = places.entry(band.subsector).or_default();
        let row = flow
            .stages
            .iter()
            .position(|&(stage, _)| stage == band.stage)
            .unwrap_or(0);
        *sum += row as u64 * band.entities.len() as u64;
        *weight += band.entities.len() as u64;
    }
    sort_by(&mut flow.subsectors, &mut |(a, _), (b, _)| {
        let place = |of: &SubsectorIx| places.get(of).copied().unwrap_or((0, 1));
        let ((sum_a, weight_a), (sum_b, weight_b)) = (place(a), place(b));
        // Fractions compared crosswise: whole numbers order the same everywhere.
        (sum_a * weight_b).cmp(&(sum_b * weight_a)).then(a.cmp(b))
    });
}
