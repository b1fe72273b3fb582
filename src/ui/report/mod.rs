//! The view `report`: the briefing of the selection, to be read here, printed, or taken along as a file.

mod bar;
mod page;

use super::{
    cards::{empty, result_count},
    later::part,
    share::chosen,
};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page::{keep_focus, today},
    export::report::{Asked, Report},
    i18n::report::ReportMsg as M,
    insight::chain::ChainIndex,
    model::Lang,
    query::ViewState,
    state::{App, Notice},
};
use std::sync::Arc;

part!(report);
part! {
    /// The view.
    fn report(app: App, lang: Lang) in report, report_view(app, lang)
}

/// The briefing as it is shown; none until the details have arrived. Making it takes a few milliseconds for the whole
/// dataset (ARCHITECTURE.md), so nothing has to wait for it or be able to stop it.
type Shown = Memo<Option<Arc<Report>>>;

fn report_view(app: App, lang: Lang) -> AnyView {
    let index = StoredValue::new(ChainIndex::build(&app.atlas()));
    // An open detail and the part of the map in sight change nothing in the briefing.
    let state = Memo::new(move |_| ViewState {
        sel: None,
        at: None,
        ..app.view()
    });
    let report: Shown = Memo::new(move |_| {
        let atlas = app.full.get()?;
        let made = state.with(|state| {
            app.selection.with(|selection| {
                index.with_value(|index| {
                    Report::build(&Asked {
                        lang,
                        atlas: &atlas,
                        index,
                        shown: selection.order(),
                        view: state,
                        chosen: &chosen(app, lang),
                        link: &app.address_of(state.clone()),
                        made: today(),
                    })
                })
            })
        });
        Some(Arc::new(made))
    });
    let any = Memo::new(move |_| app.selection.with(|it| it.shown() > 0));
    let body = move || {
        if !any.get() {
            return ().into_any();
        }
        report.with(|report| match report {
            Some(report) => {
                keep_focus();
                page::page(app, report)
            }
            None => waiting(app, lang),
        })
    };
    view! {
        <div class="report-view">
            <div class="result-bar report-head">
                <h2>{M::Report.say(lang)}</h2>
                {result_count(app, lang)}
                {bar::files(app, lang, report)}
            </div>
            {bar::sections(app, lang)}
            {body}
            {empty(app, lang)}
        </div>
    }
    .into_any()
}

fn waiting(app: App, lang: Lang) -> AnyView {
    let failed = app.notices.with(|all| all.contains(&Notice::DetailsMissing));
    let message = if failed { M::Missing } else { M::Waiting };
    view! { <p class="part-waiting muted" role="status">{message.say(lang)}</p> }.into_any()
}
