//! Milestones and dated figures of a selection over the years: what there is, on which axis, in which lanes.
//!
//! Nothing is more exact than its source has it: a milestone known to the year takes the whole of its year. What is planned or
//! aimed at is told apart from what was. Whatever finds no room of its own stands in a mark that says how many it holds.

mod courses;
mod marks;
#[cfg(test)]
mod tests;

pub use courses::{Course, courses};
pub use marks::{LaneMarks, Mark, marks};

use crate::insight::{chart::is_ahead, figures::latest_day, is_selected};
use crate::model::order::sort_by;
use crate::model::{Atlas, CityIx, EntityIx, FactIx, KindIx, MilestoneIx, PartialDate, Period, Site};
use crate::query::{Lane, YearRange};
use std::cmp::Reverse;

/// A day as year, month, day.
pub type Day = (u16, u8, u8);

/// What stands on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A milestone.
    Milestone(MilestoneIx),
    /// A figure of a stated time.
    Figure(FactIx),
}

/// Something that stands on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// Whose.
    pub entity: EntityIx,
    /// Whether it is planned or aimed at.
    pub ahead: bool,
    /// The first day it may be of, in the year it is filed under.
    pub from: Day,
    /// The last day it may be of; its year is the one it is filed under.
    pub to: Day,
}

impl Item {
    /// The year it is filed under.
    pub const fn year(&self) -> u16 {
        self.to.0
    }

    /// Whether it is a figure.
    pub const fn is_figure(&self) -> bool {
        matches!(self.what, What::Figure(_))
    }

    /// Whether it belongs to these years: a milestone by its year, a figure where its period touches them.
    pub fn is_of(&self, atlas: &Atlas, years: Option<YearRange>) -> bool {
        years.is_none_or(|years| match self.what {
            What::Milestone(_) => (years.first..=years.last).contains(&self.year()),
            What::Figure(ix) => atlas.fact(ix).touches(years.first, years.last),
        })
    }
}

/// All that a selection has on the axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Items {
    /// In order of time, what is known to the year before what is known to the day; then milestones before figures, in the
    /// dataset's order.
    pub items: Vec<Item>,
    /// Figures of the selection that state no time and so stand nowhere on it.
    pub undated: u32,
}

/// What the selected entities have on the axis. Milestones come with the details.
pub fn items(atlas: &Atlas, selection: &[EntityIx]) -> Items {
    let selected = is_selected(atlas, selection);
    let mut found = Items::default();
    for (row, step) in atlas.milestones.iter().enumerate() {
        if selected[step.entity.row()] {
            found.items.push(Item {
                what: What::Milestone(MilestoneIx::of(row)),
                entity: step.entity,
                ahead: step.planned,
                from: step.date.first_day(),
                to: step.date.last_day(),
            });
        }
    }
    for (row, fact) in atlas.facts.iter().enumerate() {
        if !selected[fact.entity.row()] || fact.number().is_none() {
            continue;
        }
        if fact.period.is_none() && fact.as_of.is_none() {
            found.undated += 1;
            continue;
        }
        let to = latest_day(fact);
        let first = first_day(fact.period, fact.as_of).unwrap_or(to);
        found.items.push(Item {
            what: What::Figure(FactIx::of(row)),
            entity: fact.entity,
            ahead: is_ahead(fact.nature),
            from: first.max((to.0, 1, 1)),
            to,
        });
    }
    sort_by(&mut found.items, &mut |a, b| {
        let key = |it: &Item| (it.year(), it.from, Reverse(it.to));
        key(a).cmp(&key(b))
    });
    found
}

fn first_day(period: Option<Period>, as_of: Option<PartialDate>) -> Option<Day> {
    match period {
        Some(Period::In(date) | Period::Span(date, _) | Period::From(date)) => Some(date.first_day()),
        // Since whenever it began: only its end is known.
        Some(Period::Until(_)) => None,
        None => as_of.map(PartialDate::first_day),
    }
}

/// Years that stand on the axis one by one, before and after the year of the data; what is further off is put together.
const BACK: u16 = 14;
const ON: u16 = 4;

/// The axis: one after the other, equally wide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// Years from the first through the last; the outer ones may hold several.
    pub bins: Vec<YearRange>,
    /// Where the day of the data is, in bins from the left.
    pub today: Option<f64>,
}

impl Axis {
    /// The axis that holds everything; without bins where there is nothing.
    pub fn of(atlas: &Atlas, items: &[Item]) -> Self {
        let years = items.iter().map(Item::year);
        let (Some(first), Some(last)) = (years.clone().min(), years.max()) else {
            return Self::default();
        };
        let today = atlas.meta.date.map(PartialDate::first_day);
        let middle = today.map_or(last, |day| day.0).clamp(first, last);
        let (from, to) = (
            first.max(middle.saturating_sub(BACK)),
            last.min(middle.saturating_add(ON)),
        );
        let mut bins = Vec::new();
        if first < from {
            bins.push(YearRange {
                first,
                last: from - 1,
            });
        }
        bins.extend((from..=to).map(|year| YearRange {
            first: year,
            last: year,
        }));
        if to < last {
            bins.push(YearRange { first: to + 1, last });
        }
        let mut axis = Self { bins, today: None };
        axis.today = today
            .filter(|day| (first..=last).contains(&day.0))
            .map(|day| axis.at(day));
        axis
    }

    /// The bin of a year; the nearest where it is beyond the axis.
    pub fn bin(&self, year: u16) -> usize {
        let after = self.bins.iter().position(|bin| year <= bin.last);
        after.unwrap_or(self.bins.len().saturating_sub(1))
    }

    /// Where a day is, in bins from the left.
    pub fn at(&self, day: Day) -> f64 {
        let bin = self.bin(day.0);
        let Some(years) = self.bins.get(bin) else {
            return 0.0;
        };
        let of_year = (f64::from(day.1 - 1) + f64::from(day.2 - 1) / 31.0) / 12.0;
        let passed = f64::from(day.0.saturating_sub(years.first)) + of_year;
        bin as f64 + passed / f64::from(years.last - years.first + 1)
    }
}

/// How many items are in each bin: what was, and what is planned or aimed at.
pub fn tally(axis: &Axis, items: &[Item]) -> Vec<[u32; 2]> {
    let mut counts = vec![[0; 2]; axis.bins.len()];
    for item in items {
        counts[axis.bin(item.year())][usize::from(item.ahead)] += 1;
    }
    counts
}

/// What a lane is of, in the order of the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneKey {
    /// A city.
    City(CityIx),
    /// A kind of entity.
    Kind(KindIx),
    /// The region as a whole, or a city that no source names.
    Region,
    /// Not in the region.
    Outside,
    /// An entity.
    Entity(EntityIx),
}

/// The lane that an entity is in.
pub fn lane_of(atlas: &Atlas, of: EntityIx, by: Lane) -> LaneKey {
    match (by, atlas.entity(of).site) {
        (Lane::Kind, _) => LaneKey::Kind(atlas.entity(of).kind),
        (Lane::Entity, _) => LaneKey::Entity(of),
        (Lane::City, Site::City(city) | Site::District(city, _)) => LaneKey::City(city),
        (Lane::City, Site::Region) => LaneKey::Region,
        (Lane::City, Site::Outside) => LaneKey::Outside,
    }
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneRow {
    /// What it is of.
    pub key: LaneKey,
    /// Rows of its items, in their order; at least one.
    pub items: Vec<usize>,
}

/// The lanes that hold anything. Those of cities and kinds stand in the vocabulary's order; those of entities by how much
/// they hold, most first, then by id.
pub fn lanes(atlas: &Atlas, items: &[Item], by: Lane) -> Vec<LaneRow> {
    let mut keys: Vec<LaneKey> = items.iter().map(|item| lane_of(atlas, item.entity, by)).collect();
    let of_items = keys.clone();
    keys.sort_unstable();
    keys.dedup();
    let mut lanes: Vec<LaneRow> = keys
        .iter()
        .map(|&key| LaneRow {
            key,
            items: Vec::new(),
        })
        .collect();
    for (row, key) in of_items.iter().enumerate() {
        if let Ok(lane) = keys.binary_search(key) {
            lanes[lane].items.push(row);
        }
    }
    if by == Lane::Entity {
        sort_by(&mut lanes, &mut |a, b| {
            let key = |lane: &LaneRow| match lane.key {
                LaneKey::Entity(ix) => Some(&atlas.entity(ix).id),
                _ => None,
            };
            b.items
                .len()
                .cmp(&a.items.len())
                .then_with(|| key(a).cmp(&key(b)))
        });
    }
    lanes
}
