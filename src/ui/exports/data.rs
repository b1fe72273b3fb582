//! The selection as files of data.

use super::{
    job::{Failure, Job},
    picture::origin,
};
use crate::ui::dom::prelude::*;
use crate::{
    browser::{download::text_file, page},
    export::{Origin, Shown, entities_csv, figures_csv, geojson, json, markdown},
    i18n::exports::{ExportMsg as M, Form, gives},
    insight::columns_of,
    model::{Atlas, EntityIx, Lang},
    query::{Column, YearRange},
    state::App,
    ui::later::{later, part},
};
use std::sync::Arc;
use web_sys::Blob;

part! {
    /// Writes the file and has the browser save it.
    fn write(app: App, lang: Lang, form: Form) in files, written(app, lang, form)
}

/// What the page shows at this moment, kept for a file.
struct Moment {
    atlas: Arc<Atlas>,
    entities: Vec<EntityIx>,
    years: Option<YearRange>,
    columns: Vec<Column>,
    origin: Origin,
}

impl Moment {
    /// None until the details of the dataset are there: a file without sources would be worth little.
    fn now(app: App) -> Option<Self> {
        let atlas = app.full.get_untracked()?;
        let columns = app.peek(|view| columns_of(&atlas.vocab, view));
        Some(Self {
            entities: app
                .selection
                .with_untracked(|selection| selection.order().to_vec()),
            years: app.peek(|view| view.year),
            columns,
            origin: origin(app, ""),
            atlas,
        })
    }

    fn shown(&self) -> Shown<'_> {
        Shown {
            atlas: &self.atlas,
            entities: &self.entities,
            years: self.years,
            columns: &self.columns,
            origin: &self.origin,
        }
    }
}

const fn mime(form: Form) -> &'static str {
    match form {
        Form::CsvEntities | Form::CsvFigures => "text/csv;charset=utf-8",
        Form::GeoJson => "application/geo+json",
        Form::Markdown => "text/markdown;charset=utf-8",
        Form::Json | Form::Svg | Form::Png => "application/json",
    }
}

fn file(app: App, form: Form) -> Result<(Blob, String), Failure> {
    let moment = Moment::now(app).ok_or(Failure::NoDetails)?;
    let shown = moment.shown();
    let text = match form {
        Form::CsvEntities => entities_csv(&shown),
        Form::CsvFigures => figures_csv(&shown),
        Form::GeoJson => geojson(&shown),
        Form::Markdown => markdown(&shown),
        Form::Json | Form::Svg | Form::Png => json(&shown),
    };
    let mut origin = moment.origin.clone();
    // Two tables of one view: their rows tell them apart.
    if let Some(rows) = form.rows() {
        origin.view = [&origin.view, "-", rows].concat();
    }
    let name = origin.file_name(&moment.atlas, form.id());
    Ok((text_file(&text, mime(form))?, name))
}

fn written(app: App, lang: Lang, form: Form) -> AnyView {
    // It is done before it could be given up.
    let job = Job::start(lang, String::new());
    job.end(file(app, form));
    job.view()
}

/// How many rows a file of a form has.
fn rows(moment: &Moment, form: Form) -> usize {
    match form {
        Form::CsvFigures => moment.shown().figures().len(),
        Form::GeoJson => moment.shown().placed(),
        _ => moment.entities.len(),
    }
}

/// Buttons for files of data, each with what it gives and how much; `place` sets their ids apart from others of the page. In their
/// stead a word while there is nothing to give.
pub(super) fn data_buttons(app: App, lang: Lang, place: &'static str, forms: &'static [Form]) -> AnyView {
    let asked = RwSignal::new(None::<Form>);
    let buttons = move || {
        page::keep_focus();
        let is_empty = app.selection.with(|selection| selection.shown() == 0);
        app.with(|view| view.year);
        if is_empty {
            return view! { <p class="small muted">{M::Nothing.say(lang)}</p> }.into_any();
        }
        app.full.with(|_| ());
        let Some(moment) = Moment::now(app) else {
            return view! { <p class="small muted" role="status">{M::Details.say(lang)}</p> }.into_any();
        };
        let all = moment.entities.len();
        let one = |&form: &Form| {
            let name = gives(lang, form, rows(&moment, form), all);
            let id = [form.id(), "-", form.rows().unwrap_or_default(), place].concat();
            view! {
                <li>
                    <button type="button" class="button" id=id data-export=form.id() data-rows=form.rows()
                        on:click=move |_| asked.set(Some(form))>{name}</button>
                </li>
            }
        };
        let buttons: Vec<AnyView> = forms.iter().map(|form| one(form).into_any()).collect();
        view! { <ul class="ex-list">{buttons}</ul> }.into_any()
    };
    let made = move || {
        asked
            .get()
            .map(|form| later(lang, move || write(app, lang, form)))
    };
    view! { <div class="ex-data">{buttons}{made}</div> }.into_any()
}
