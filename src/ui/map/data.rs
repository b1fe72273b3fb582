//! What the map shows, read from the selection: counts, figures, shades, places of marks.

use super::stage::Stage;
use crate::{
    geo::{
        Vec2, labels,
        ramp::Ramp,
        scene::{Ask, Scene, geo_scene, tile_scene},
        tiles::CityLabel,
    },
    insight::shade::{Figures, Tally, figures, is_mappable, tally},
    model::{EntityIx, Lang, MetricIx, Text},
    query::Layout,
};
use leptos::prelude::*;
use std::sync::Arc;

/// As many marks as are drawn; a browser moves no more of them smoothly.
pub(super) const MOST_MARKS: usize = 2000;

/// Values of places and the ramp they are shaded by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shades {
    /// By row; none where there is no figure.
    pub(super) values: Vec<Option<f64>>,
    /// The steps.
    pub(super) ramp: Ramp,
}

impl Shades {
    fn of_counts(counts: &[u32]) -> Self {
        Self {
            values: counts.iter().map(|&n| Some(f64::from(n))).collect(),
            ramp: Ramp::of_counts(counts),
        }
    }

    fn of_figures(values: Vec<Option<f64>>) -> Self {
        let given: Vec<f64> = values.iter().flatten().copied().collect();
        Self {
            values,
            ramp: Ramp::of_figures(&given),
        }
    }

    /// The step a place is on.
    pub(super) fn step(&self, row: usize) -> Option<usize> {
        self.values
            .get(row)
            .copied()
            .flatten()
            .map(|value| self.ramp.step(value))
    }

    /// The class of a place's shade.
    pub(super) fn class(&self, row: usize) -> String {
        self.step(row).map_or_else(
            || "shade-none".to_owned(),
            |step| format!("shade-{}", self.ramp.shade(step)),
        )
    }
}

/// Everything that follows from the selection, each read once for all parts of the map.
#[derive(Clone, Copy)]
pub(super) struct Data {
    /// How many belong where.
    pub(super) tally: Memo<Arc<Tally>>,
    /// The metric that shades, where one is chosen that can.
    pub(super) metric: Memo<Option<MetricIx>>,
    /// Its figures.
    pub(super) figures: Memo<Option<Arc<Figures>>>,
    /// Shades of districts.
    pub(super) districts: Memo<Arc<Shades>>,
    /// Shades of cities.
    pub(super) cities: Memo<Arc<Shades>>,
    /// Labels of the cities beside their tiles.
    pub(super) labels: Memo<Arc<Vec<CityLabel>>>,
    /// Where every entity stands.
    pub(super) scene: Memo<Arc<Scene>>,
}

impl Data {
    /// Reads the selection of the page.
    pub(super) fn new(stage: Stage) -> Self {
        let app = stage.app();
        let counted = Memo::new(move |_| {
            let selection = app.selection.get();
            stage
                .ground
                .with_value(|ground| Arc::new(tally(&ground.atlas, selection.order())))
        });
        let metric = Memo::new(move |_| {
            let metric = app.with(|view| view.metric.clone())?;
            stage.ground.with_value(|ground| {
                let metric = ground.atlas.vocab.metric(metric.as_str())?;
                is_mappable(&ground.atlas, metric).then_some(metric)
            })
        });
        let year = app.memo(|view| view.year);
        let found = Memo::new(move |_| {
            let (metric, selection) = (metric.get()?, app.selection.get());
            stage.ground.with_value(|ground| {
                Some(Arc::new(figures(
                    &ground.atlas,
                    selection.order(),
                    metric,
                    year.get(),
                )))
            })
        });
        let shades = move |of_city: bool| {
            Memo::new(move |_| {
                let Some(all) = found.get() else {
                    let tally = counted.get();
                    return Arc::new(Shades::of_counts(if of_city {
                        &tally.cities
                    } else {
                        &tally.districts
                    }));
                };
                let places = if of_city { &all.cities } else { &all.districts };
                let values = places.iter().map(|it| it.best.map(|figure| figure.value));
                Arc::new(Shades::of_figures(values.collect()))
            })
        };
        let labels = city_labels(stage);
        let (districts, cities) = (shades(false), shades(true));
        let scene = scene(stage, found, counted, labels);
        Self {
            tally: counted,
            metric,
            figures: found,
            districts,
            cities,
            labels,
            scene,
        }
    }
}

/// The type sizes of a city's label: its name, and the line below it.
pub(super) fn label_px(k: f64) -> (f64, f64) {
    ((k * 23.0).clamp(12.0, 17.0), 11.0)
}

/// City labels are placed anew only up to this zoom: beyond it they have ever more room around the same spot.
const LABELS_UP_TO: f64 = 1.6;

fn city_labels(stage: Stage) -> Memo<Arc<Vec<CityLabel>>> {
    let lang = stage.lang;
    let scale = Memo::new(move |_| {
        stage
            .scale
            .get()
            .min(stage.screen.get().px_per_unit() * LABELS_UP_TO)
    });
    Memo::new(move |_| {
        let (k, screen) = (scale.get(), stage.screen.get());
        stage.ground.with_value(|ground| {
            let (name_px, note_px) = label_px(k);
            let size = |text: &Text| {
                let name =
                    labels::text_width(text.get(lang), name_px) + labels::text_width(" 888", name_px * 0.85);
                let note = labels::text_width(no_district(lang, 88).as_str(), note_px);
                (name.max(note) / k, (name_px * 1.2 + note_px * 1.3) / k)
            };
            let sizes: Vec<_> = ground.layouts.city_labels.iter().map(size).collect();
            let region = crate::geo::camera::Camera::default()
                .in_sight(screen)
                .grown(-6.0 / k);
            Arc::new(ground.plan.place_labels(&sizes, 4.0 / k, region))
        })
    })
}

/// The line below a city's label: how many of its entities are in no district.
pub(super) fn no_district(lang: Lang, count: u32) -> String {
    crate::i18n::map::no_district(lang, count)
}

fn scene(
    stage: Stage,
    figures: Memo<Option<Arc<Figures>>>,
    tally: Memo<Arc<Tally>>,
    labels: Memo<Arc<Vec<CityLabel>>>,
) -> Memo<Arc<Scene>> {
    Memo::new(move |_| {
        let selection = stage.app().selection.get();
        let order = selection.order();
        let shown: &[EntityIx] = order.get(..MOST_MARKS).unwrap_or(order);
        let k = stage.scale.get();
        stage.ground.with_value(|ground| {
            let ask = Ask {
                atlas: &ground.atlas,
                shown,
                lang: stage.lang,
                k,
            };
            Arc::new(match stage.standing.get() {
                Layout::Tiles => {
                    let spots: Vec<Vec2> = labels.get().iter().map(|label| label.rect.centre()).collect();
                    tile_scene(ask, &ground.plan, &spots)
                }
                Layout::Geo => {
                    let sizes: Option<Vec<Option<f64>>> = figures.get().map(|all| {
                        all.of_entities
                            .iter()
                            .map(|it| it.map(|figure| figure.value))
                            .collect()
                    });
                    let counts = &tally.get().cities;
                    geo_scene(ask, &ground.projection, &ground.layouts, sizes.as_deref(), counts)
                }
            })
        })
    })
}
