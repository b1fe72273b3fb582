//! What the map shows, read from the selection: counts, figures, shades, places of marks.

use super::stage::Stage;
use crate::ui::dom::prelude::*;
use crate::{
    geo::{
        Rect, Vec2,
        camera::{Camera, Screen},
        labels,
        ramp::Ramp,
        scene::{Ask, Scene, geo_scene, tile_scene},
        tiles::{CityLabel, Room},
    },
    i18n::map as say,
    insight::shade::{Figures, Tally, figures, is_mappable, tally},
    model::{EntityIx, Lang, MetricIx, Text},
    query::Layout,
};
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
pub(in crate::ui) struct Data {
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

/// From this width of the pane the legend stands on it; the style sheet says the same.
const PANELS_FROM_PX: f64 = 600.0;

/// Whether the pane has room for panels and for labels of two lines.
pub(super) fn is_roomy(screen: Screen) -> bool {
    screen.width >= PANELS_FROM_PX
}

/// How the labels of cities are written.
#[derive(Clone, Copy)]
pub(super) struct LabelForm {
    /// Type size of the name.
    pub(super) name_px: f64,
    /// Type size of the line below it.
    pub(super) note_px: f64,
    /// Whether there is a line below; where room is short its number stands in brackets.
    is_roomy: bool,
}

impl LabelForm {
    /// The form for the scale and the pane of now. Reactive.
    pub(super) fn of(stage: Stage) -> Self {
        Self::new(stage.lang, stage.scale.get(), stage.screen.get())
    }

    fn new(lang: Lang, k: f64, screen: Screen) -> Self {
        let name_px = match lang {
            Lang::Zh => (k * 23.0).clamp(11.0, 17.0),
            Lang::En => (k * 20.0).clamp(11.0, 15.0),
        };
        Self {
            name_px,
            note_px: 11.0,
            is_roomy: is_roomy(screen),
        }
    }

    /// What stands after the name, and what on the line below: all entities, and those of no district.
    pub(super) fn words(self, lang: Lang, count: u32, own: u32) -> (String, String) {
        match (own, self.is_roomy) {
            (0, _) => (count.to_string(), String::new()),
            (_, true) => (count.to_string(), say::no_district(lang, own)),
            (_, false) => (format!("{count} ({own})"), String::new()),
        }
    }

    /// Width and height of a label, in pixels.
    fn size(self, lang: Lang, name: &str, count: u32, own: u32) -> (f64, f64) {
        let (number, note) = self.words(lang, count, own);
        // Bold letters are a tenth wider.
        let first = labels::text_width(name, self.name_px * 1.1)
            + labels::text_width(&format!(" {number}"), self.name_px * 0.85);
        if note.is_empty() {
            (first, self.name_px * 1.3)
        } else {
            let second = labels::text_width(&note, self.note_px);
            (first.max(second), self.name_px * 1.2 + self.note_px * 1.3)
        }
    }

    /// The space to keep around a label, in pixels.
    fn clear(self) -> f64 {
        if self.is_roomy { 4.0 } else { 1.5 }
    }
}

fn city_labels(stage: Stage) -> Memo<Arc<Vec<CityLabel>>> {
    let lang = stage.lang;
    Memo::new(move |_| {
        // Placed for the whole map: zoomed in, labels have ever more room around the same spots.
        let screen = stage.screen.get();
        let k = screen.px_per_unit();
        stage.ground.with_value(|ground| {
            let form = LabelForm::new(lang, k, screen);
            // Made for the whole dataset, so that labels stay while a selection changes.
            let size = |(row, text): (usize, &Text)| {
                let (count, own) = (ground.most.cities[row], ground.most.city_only[row]);
                let (width, height) = form.size(lang, text.get(lang), count, own);
                (width / k, height / k)
            };
            let sizes: Vec<_> = ground.layouts.city_labels.iter().enumerate().map(size).collect();
            let room = room_of(screen);
            Arc::new(ground.plan.place_labels(&sizes, form.clear() / k, &room))
        })
    })
}

/// What of the whole plane the pane shows, less what stands on it: the style sheet puts the panels there.
fn room_of(screen: Screen) -> Room {
    let px = screen.px_per_unit();
    let region = Camera::default().in_sight(screen).grown(-6.0 / px);
    let corner = |left: f64, top: f64, width: f64, height: f64| {
        let at = Vec2::new(left, top) * (1.0 / px) + Camera::default().in_sight(screen).min;
        Rect::spanning(at, at + Vec2::new(width, height) * (1.0 / px))
    };
    let mut taken = Vec::new();
    if is_roomy(screen) {
        taken.push(corner(screen.width - 60.0, 0.0, 60.0, 190.0));
        taken.push(corner(0.0, 0.0, 180.0, 50.0));
        taken.push(corner(screen.width - 260.0, screen.height - 235.0, 260.0, 235.0));
    }
    Room { region, taken }
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
        let screen = stage.screen.get();
        let sight = Camera::default()
            .in_sight(screen)
            .grown(-8.0 / screen.px_per_unit());
        stage.ground.with_value(|ground| {
            let ask = Ask {
                atlas: &ground.atlas,
                shown,
                lang: stage.lang,
                k,
                sight,
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
