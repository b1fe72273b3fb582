//! A drawing of the page as a file: SVG, or PNG painted from it.

use super::job::{Failure, Job};
use crate::ui::dom::prelude::*;
use crate::{
    browser::{download::text_file, pause::now, raster, snapshot},
    export::{
        Origin,
        svg::{Drawing, Sheet, Standalone, standalone},
    },
    i18n::exports::{ExportMsg as M, Form, extent, gives_of},
    model::Lang,
    state::App,
    ui::later::{later, part},
};

/// How many pixels of a PNG stand for one of the page.
const SCALE: f64 = 2.0;

/// Where a drawing comes from.
#[derive(Clone)]
pub(super) enum Drawn {
    /// The page has it: finds an `<svg>`, or what holds the layers of a drawing.
    There(String),
    /// Made for the file: the page has it as a table, or in pieces.
    Anew(fn(App) -> Made),
}

/// A drawing made for a file, with its key and what must stand under it.
pub(super) struct Made {
    pub(super) drawing: Drawing,
    pub(super) key: Vec<(Drawing, String)>,
    pub(super) notes: Vec<String>,
}

/// A drawing to be saved.
#[derive(Clone)]
pub(super) struct Picture {
    pub(super) drawn: Drawn,
    /// What it shows.
    pub(super) title: String,
    /// What must stand under it, such as the sources of its figures; a selector of the page's own words that go with it.
    pub(super) note: String,
    pub(super) words: &'static str,
    /// Finds the rows of its key: each has a mark and a name.
    pub(super) key: &'static str,
    /// Id that sets its buttons apart from others of the page.
    pub(super) place: String,
    /// What the file is called after the view; empty: the view is enough.
    pub(super) name: String,
}

part! {
    /// Makes the file, and shows how far it is.
    fn make(app: App, lang: Lang, picture: Picture, form: Form) in files, working(app, lang, picture.clone(), form)
}

/// Two buttons that save the drawing of an id, as SVG and as PNG, for under a chart. `title` is what the chart shows, `note` its
/// source line. Where they are drawn anew with the selection, `page::keep_focus()` keeps the focus: they have ids.
pub(in crate::ui) fn svg_buttons(app: App, lang: Lang, id: &str, title: String, note: String) -> AnyView {
    let picture = Picture {
        drawn: Drawn::There(["#", id].concat()),
        title,
        note,
        words: "",
        key: "",
        place: id.to_owned(),
        name: id.to_owned(),
    };
    picture_buttons(app, lang, picture)
}

/// The buttons of a drawing.
pub(super) fn picture_buttons(app: App, lang: Lang, picture: Picture) -> AnyView {
    let asked = RwSignal::new(None::<Form>);
    let button = |form: Form, word: &'static str| {
        let name = gives_of(lang, form, &picture.title);
        let id = button_id(form, &picture.place);
        view! {
            <button type="button" class="button" id=id data-export=form.id() aria-label=name
                on:click=move |_| asked.set(Some(form))>{word}</button>
        }
    };
    let buttons = [button(Form::Svg, "SVG"), button(Form::Png, "PNG")];
    let made = move || {
        let picture = picture.clone();
        asked
            .get()
            .map(|form| later(lang, move || make(app, lang, picture.clone(), form)))
    };
    view! { <div class="ex-picture">{buttons.into_iter().collect_view()}{made}</div> }.into_any()
}

fn button_id(form: Form, place: &str) -> String {
    [form.id(), "-", place].concat()
}

fn working(app: App, lang: Lang, picture: Picture, form: Form) -> AnyView {
    let job = Job::start(lang, button_id(form, &picture.place));
    leptos::task::spawn_local(async move { job.end(file(app, job, &picture, form).await) });
    job.view()
}

async fn file(app: App, job: Job, picture: &Picture, form: Form) -> Result<(web_sys::Blob, String), Failure> {
    let made = match &picture.drawn {
        Drawn::Anew(make) => make(app),
        Drawn::There(selector) => taken(job, picture, selector).await?,
    };
    let origin = origin(app, &picture.name);
    let sheet = on_sheet(app, &origin, picture, made);
    let name = origin.file_name(&app.atlas(), form.id());
    if form == Form::Svg {
        return Ok((text_file(&sheet.text, raster::SVG)?, name));
    }
    if !job.at(M::Painting, 0.0) {
        return Err(Failure::Snapshot(snapshot::SnapshotError::Cancelled));
    }
    Ok((
        raster::png(&sheet.text, (sheet.width, sheet.height), SCALE).await?,
        name,
    ))
}

/// A drawing of the page with the page's own key and words.
async fn taken(job: Job, picture: &Picture, selector: &str) -> Result<Made, Failure> {
    let found = snapshot::find(selector).ok_or(snapshot::SnapshotError::NotShown)?;
    let drawing = snapshot::take(&found, |done| job.at(M::Reading, done)).await?;
    Ok(Made {
        drawing,
        key: key(picture.key).await,
        notes: vec![picture.note.clone(), words(picture.words).join(" · ")],
    })
}

/// Where a file of the page as it is comes from.
pub(super) fn origin(app: App, name: &str) -> Origin {
    let view = app.peek(|view| view.view.id());
    let view = if name.is_empty() {
        view.to_owned()
    } else {
        [view, "-", name].concat()
    };
    Origin {
        lang: app.lang.get_untracked(),
        link: app.address(),
        time: now(),
        view,
    }
}

/// The drawing with title, key, notes and link.
fn on_sheet(app: App, origin: &Origin, picture: &Picture, made: Made) -> Standalone {
    let atlas = app.atlas();
    let lang = origin.lang;
    let title = [atlas.meta.title.get(lang), " · ", &picture.title].concat();
    let (shown, total) = app
        .selection
        .with_untracked(|selection| (selection.shown(), selection.total()));
    let mut notes = origin.notes(&atlas.meta);
    notes.splice(0..0, made.notes.into_iter().filter(|note| !note.is_empty()));
    let sheet = Sheet {
        lang,
        title: &title,
        subtitle: &extent(lang, shown, total),
        key: &made.key,
        notes: &notes,
        link: &origin.link,
    };
    standalone(&made.drawing, &sheet, &snapshot::look())
}

/// What the page says in these elements, as far as they are not put away.
fn words(selector: &str) -> Vec<String> {
    if selector.is_empty() {
        return Vec::new();
    }
    snapshot::find_all(selector)
        .iter()
        .filter(|element| element.closest("[hidden]").ok().flatten().is_none())
        .filter_map(|element| element.text_content())
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// The key of a drawing: the marks of the page's own legend with their names.
async fn key(selector: &str) -> Vec<(Drawing, String)> {
    let mut rows = Vec::new();
    if selector.is_empty() {
        return rows;
    }
    for row in snapshot::find_all(selector) {
        let inside = |selector: &str| row.query_selector(selector).ok().flatten();
        if row.closest("[hidden]").ok().flatten().is_some() {
            continue;
        }
        let mark = match (inside("svg"), inside(".swatch")) {
            (Some(svg), _) => snapshot::take(&svg, |_| true).await.ok().map(|mark| Drawing {
                ground: String::new(),
                ..mark
            }),
            (None, Some(swatch)) => snapshot::background(&swatch).map(|ground| Drawing {
                width: 12.0,
                height: 12.0,
                ground,
                body: String::new(),
            }),
            (None, None) => None,
        };
        let name = inside("[title]")
            .and_then(|named| named.get_attribute("title"))
            // A step of the map's legend says after its range what a click does.
            .and_then(|said| said.split(['：', ':']).next().map(str::to_owned))
            .or_else(|| inside("span")?.text_content())
            .unwrap_or_else(|| row.text_content().unwrap_or_default());
        if let Some(mark) = mark.filter(|_| !name.is_empty()) {
            rows.push((mark, name));
        }
    }
    rows
}
