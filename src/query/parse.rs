//! [`parse`]: a [`ViewState`] from a query string. Never fails: what cannot be understood is left out and said.

use super::keys::{KEYS, Key, Single};
use super::warning::{Warning, WarningKind, Warnings};
use super::{
    By, Camera, DataPath, DirectoryForm, FacetKey, GeoBox, Has, Lane, Layout, Listed, Only, Panel, Point,
    Polygon, RowSort, Section, Sort, Steps, Tab, View, ViewState, Weights, YearRange,
};
use super::{form, number};
use crate::model::{Id, Lang};
use std::str::FromStr;

/// A state and what was ignored on the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The state; the default where nothing was understood.
    pub state: ViewState,
    /// What was ignored, in the order in which it was met; at most 20 and then how many more.
    pub warnings: Vec<Warning>,
}

/// Reads a query string; a leading `?` is allowed.
pub fn parse(query: &str) -> Parsed {
    let mut reader = Reader {
        state: ViewState::default(),
        warnings: Warnings::default(),
        met: 0,
        cmp_is_cut: false,
        col_is_cut: false,
        met_ids: [const { Vec::new() }; KEYS.len()],
    };
    for (name, value) in form::pairs(query.strip_prefix('?').unwrap_or(query)) {
        reader.take(&name, &value);
    }
    reader.fill_sets();
    Parsed {
        state: reader.state,
        warnings: reader.warnings.finish(),
    }
}

struct Reader {
    state: ViewState,
    warnings: Warnings,
    /// A bit for every [`Single`] key met.
    met: u32,
    cmp_is_cut: bool,
    col_is_cut: bool,
    /// The ids of the sets as they are met, in the order of [`KEYS`]: put in their places once, at the end. A link may hold
    /// any number of them.
    met_ids: [Vec<Id>; KEYS.len()],
}

impl Reader {
    fn take(&mut self, name: &str, value: &str) {
        let Some(place) = KEYS.iter().position(|(known, _)| *known == name) else {
            return self.warnings.push(WarningKind::UnknownKey, name, value);
        };
        let key = KEYS[place].1;
        match key {
            Key::Single(single) => {
                let bit = 1 << single as u32;
                if self.met & bit != 0 {
                    return self.warnings.push(WarningKind::Repeated, name, value);
                }
                self.met |= bit;
                if let Err((kind, value)) = read_single(&mut self.state, single, value) {
                    self.warnings.push(kind, name, &value);
                }
            }
            Key::Facet(facet) => match id_of(facet, value) {
                Some(id) => self.met_ids[place].push(id),
                None => self.warnings.push(WarningKind::UnknownValue, name, value),
            },
            Key::Open | Key::Rel | Key::Pick | Key::Source => {
                self.take_list(name, value, &mut |reader, id| reader.met_ids[place].push(id));
            }
            Key::Cmp => self.take_list(name, value, &mut Self::compare),
            Key::Col => self.take_list(name, value, &mut Self::column),
            Key::List => match by_id(&Listed::ALL, Listed::id, value) {
                Some(word) => {
                    self.state.list.insert(word);
                }
                None => self.warnings.push(WarningKind::UnknownValue, name, value),
            },
            Key::Section => match by_id(&Section::ALL, Section::id, value) {
                Some(section) => {
                    self.state.section.insert(section);
                }
                None => self.warnings.push(WarningKind::UnknownValue, name, value),
            },
        }
    }

    fn fill_sets(&mut self) {
        let state = &mut self.state;
        for ((_, key), ids) in KEYS.iter().zip(&mut self.met_ids) {
            let set = match key {
                Key::Facet(facet) => state.facets.of_mut(*facet),
                Key::Open => &mut state.open,
                Key::Rel => &mut state.rel,
                Key::Pick => &mut state.pick,
                Key::Source => &mut state.source,
                Key::Single(_) | Key::Cmp | Key::Col | Key::List | Key::Section => continue,
            };
            set.extend(ids.drain(..));
        }
    }

    fn take_list(&mut self, name: &str, value: &str, put: &mut dyn FnMut(&mut Self, Id)) {
        for item in value.split(',') {
            match Id::from_str(item) {
                Ok(id) => put(self, id),
                Err(_) => self.warnings.push(WarningKind::UnknownValue, name, item),
            }
        }
    }

    fn compare(&mut self, id: Id) {
        if !put_last(&mut self.state.cmp, id, ViewState::CMP_MAX) && !self.cmp_is_cut {
            self.cmp_is_cut = true;
            self.warnings
                .push(WarningKind::TooMany, "cmp", &ViewState::CMP_MAX.to_string());
        }
    }

    fn column(&mut self, id: Id) {
        if !put_last(&mut self.state.col, id, ViewState::COL_MAX) && !self.col_is_cut {
            self.col_is_cut = true;
            self.warnings
                .push(WarningKind::TooMany, "col", &ViewState::COL_MAX.to_string());
        }
    }
}

/// Puts an id at the end of a list that holds each once; whether there was room for it.
fn put_last(list: &mut Vec<Id>, id: Id, max: usize) -> bool {
    if list.contains(&id) {
        return true;
    }
    let has_room = list.len() < max;
    if has_room {
        list.push(id);
    }
    has_room
}

fn id_of(facet: FacetKey, value: &str) -> Option<Id> {
    let id = Id::from_str(value).ok()?;
    let is_known = facet != FacetKey::Has || Has::ALL.iter().any(|has| has.id() == value);
    is_known.then_some(id)
}

/// Why a value was not taken, and the value to show.
type Refusal = (WarningKind, String);

fn read_single(state: &mut ViewState, key: Single, value: &str) -> Result<(), Refusal> {
    let unknown = || (WarningKind::UnknownValue, value.to_owned());
    let id = || Id::from_str(value).map(Some).map_err(|_| unknown());
    let malformed = || (WarningKind::Malformed, value.to_owned());
    match key {
        Single::View => state.view = by_id(&View::ALL, View::id, value).ok_or_else(unknown)?,
        Single::Q => return read_search(&mut state.q, value),
        Single::Find => return read_search(&mut state.find, value),
        Single::Layout => state.layout = by_id(&Layout::ALL, Layout::id, value).ok_or_else(unknown)?,
        Single::Metric => state.metric = id()?,
        Single::Year => state.year = Some(years(value).ok_or_else(malformed)?),
        Single::Box => state.area = Some(area(value).ok_or_else(malformed)?),
        Single::Fence => state.fence = Some(fence(value)?),
        Single::Sort => state.sort = sort(value).ok_or_else(unknown)?,
        Single::Rows => state.rows = By::read(value).ok_or_else(unknown)?,
        Single::By => state.by = Some(row_sort(value).ok_or_else(unknown)?),
        Single::Of => state.of = id()?,
        Single::Gap => state.gap = id()?,
        Single::W => state.weights = Weights::read(value).ok_or_else(malformed)?,
        Single::Steps => state.steps = Some(by_id(&Steps::ALL, Steps::id, value).ok_or_else(unknown)?),
        Single::To => state.to = id()?,
        Single::Dir => state.dir = id()?,
        Single::As => {
            state.form = by_id(&DirectoryForm::ALL, DirectoryForm::id, value).ok_or_else(unknown)?;
        }
        Single::Structure => state.structure = id()?,
        Single::Panel => state.panel = Some(by_id(&Panel::ALL, Panel::id, value).ok_or_else(unknown)?),
        Single::Sel => state.sel = id()?,
        Single::Only => state.only = Some(by_id(&Only::ALL, Only::id, value).ok_or_else(unknown)?),
        Single::Lane => state.lane = by_id(&Lane::ALL, Lane::id, value).ok_or_else(unknown)?,
        Single::Tab => state.tab = by_id(&Tab::ALL, Tab::id, value).ok_or_else(unknown)?,
        Single::At => state.at = Some(camera(value).ok_or_else(malformed)?),
        Single::Lang => state.lang = Some(by_id(&Lang::ALL, Lang::code, value).ok_or_else(unknown)?),
        Single::Embed if value == "1" => state.embed = true,
        Single::Embed => return Err(unknown()),
        Single::Data => state.data = Some(DataPath::new(value).ok_or_else(malformed)?),
        Single::V if is_version(value) => state.v = Some(value.to_owned()),
        Single::V => return Err(malformed()),
    }
    Ok(())
}

fn by_id<T: Copy>(all: &[T], id: fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|&item| id(item) == value)
}

/// Keeps the search text as typed. Control characters go; those that stand for space become one, so that what they
/// part stays apart.
fn read_search(text: &mut String, value: &str) -> Result<(), Refusal> {
    let mut kept = value
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .map(|c| if c.is_control() { ' ' } else { c });
    *text = kept.by_ref().take(ViewState::Q_MAX).collect();
    match kept.next() {
        Some(_) => Err((WarningKind::TooLong, ViewState::Q_MAX.to_string())),
        None => Ok(()),
    }
}

fn years(value: &str) -> Option<YearRange> {
    let year = |text: &str| {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (first, last) = value.split_once("..").unwrap_or((value, value));
    let (first, last) = (year(first)?, year(last)?);
    (first <= last).then_some(YearRange { first, last })
}

/// `count` numbers parted by commas.
fn numbers<const COUNT: usize>(value: &str, decimals: usize) -> Option<[i32; COUNT]> {
    let mut parts = value.split(',');
    let mut numbers = [0; COUNT];
    for number in &mut numbers {
        *number = number::read(parts.next()?, decimals)?;
    }
    parts.next().is_none().then_some(numbers)
}

fn area(value: &str) -> Option<GeoBox> {
    let [lon0, lat0, lon1, lat1] = numbers(value, 4)?;
    Some(GeoBox::between(
        Point::from_e4(lon0, lat0)?,
        Point::from_e4(lon1, lat1)?,
    ))
}

fn fence(value: &str) -> Result<Polygon, Refusal> {
    let corner = |text: &str| {
        let [lon, lat] = numbers(text, 4)?;
        Point::from_e4(lon, lat)
    };
    let malformed = || (WarningKind::Malformed, value.to_owned());
    let corners: Vec<Point> = value
        .split(';')
        .map(corner)
        .collect::<Option<_>>()
        .ok_or_else(malformed)?;
    let is_long = corners.len() > Polygon::MAX;
    Polygon::new(corners).ok_or_else(|| {
        if is_long {
            (WarningKind::TooMany, Polygon::MAX.to_string())
        } else {
            malformed()
        }
    })
}

fn sort(value: &str) -> Option<Sort> {
    match value {
        "relevance" => Some(Sort::Relevance),
        "name" => Some(Sort::Name),
        "city" => Some(Sort::City),
        _ => directed(value).map(|(metric, descending)| Sort::Metric { metric, descending }),
    }
}

fn row_sort(value: &str) -> Option<RowSort> {
    directed(value).map(|(column, descending)| RowSort { column, descending })
}

/// What is sorted by, and whether the largest comes first: a hyphen before it.
fn directed(value: &str) -> Option<(Id, bool)> {
    let by = value.strip_prefix('-').unwrap_or(value);
    Some((Id::from_str(by).ok()?, by.len() < value.len()))
}

fn camera(value: &str) -> Option<Camera> {
    let [x_e2, y_e2, zoom_e2] = numbers(value, 2)?;
    (zoom_e2 > 0).then_some(Camera { x_e2, y_e2, zoom_e2 })
}

fn is_version(value: &str) -> bool {
    !value.is_empty()
        && value.chars().take(ViewState::V_MAX + 1).count() <= ViewState::V_MAX
        && !value.chars().any(char::is_control)
}
