//! The lanes with their marks, and what an open mark stands for.

use super::{
    Shown,
    brush::{band, percent, today},
    entries::{entry, said},
};
use crate::ui::dom::{ev, prelude::*};
use crate::{
    browser::page,
    i18n::{
        cards::place_of,
        format,
        timeline::{TimelineMsg as M, mark as say_mark},
    },
    insight::timeline::{Axis, Item, LaneKey, LaneRow, Mark, lanes as read, marks},
    model::{Atlas, Site},
    ui::pager::Pager,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

const OPEN_TITLE: &str = "timeline-open-title";

/// The lanes.
pub(super) fn lanes(it: Shown) -> AnyView {
    let Shown {
        app,
        lang,
        years,
        axis,
        items,
        open,
        ..
    } = it;
    let by = app.memo(|view| view.lane);
    let pager = Pager::start("lanes-more");
    let rows = Memo::new(move |_| items.with(|found| read(&it.atlas(), &found.items, by.get())));
    let total = Memo::new(move |_| rows.with(Vec::len) as u32);
    let drawn = move || {
        page::keep_focus();
        let (atlas, most) = (it.atlas(), pager.most());
        rows.with(|rows| {
            let lanes = rows.iter().take(most).enumerate();
            lanes.map(|(at, row)| lane(it, &atlas, at, row)).collect_view()
        })
    };
    let press = move |event: ev::MouseEvent| {
        let mark = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-mark]").ok().flatten());
        let Some(rows) = mark.and_then(|mark| mark.get_attribute("data-mark")) else {
            return;
        };
        open.set(rows.split(',').filter_map(|row| row.parse().ok()).collect());
        request_animation_frame(|| page::focus(OPEN_TITLE));
    };
    let overlay = move || axis.with(|axis| view! { {today(axis)}{band(axis, years.get())} }.into_any());
    view! {
        {legend(it)}
        <div class="tl-lanes" role="region" aria-label=M::LanesRegion.say(lang) on:click=press>
            <div class="tl-row tl-overlay" aria-hidden="true"><span class="tl-name"></span><span class="tl-track">{overlay}</span></div>
            {drawn}
        </div>
        <div class="tl-lanes-more">{pager.more(lang, total, |nth| Some(mark_id(nth, 0)))}</div>
    }
    .into_any()
}

fn legend(it: Shown) -> AnyView {
    let lang = it.lang;
    let atlas = it.atlas();
    let day = move || {
        let day = it
            .axis
            .with(|axis| atlas.meta.date.filter(|_| axis.today.is_some()));
        day.map(|day| view! { <li><span class="tl-sample tl-today-sample"></span>{M::Today.say(lang)}" "{format::date(lang, &day)}</li> })
    };
    view! {
        <ul class="legend tiny tl-legend">
            <li><span class="tl-sample"></span>{M::PastLegend.say(lang)}</li>
            <li><span class="tl-sample is-ahead"></span>{M::Planned.say(lang)}</li>
            <li>{M::YearLegend.say(lang)}</li>
            <li><span class="tl-sample is-count">"3"</span>{M::CountLegend.say(lang)}</li>
            {day}
        </ul>
    }
    .into_any()
}

fn lane_name(it: Shown, atlas: &Atlas, key: LaneKey) -> AnyView {
    let lang = it.lang;
    let vocab = &atlas.vocab;
    match key {
        LaneKey::City(ix) => vocab.cities[ix.row()].name.get(lang).to_owned().into_any(),
        LaneKey::Kind(ix) => vocab.kinds[ix.row()].name.get(lang).to_owned().into_any(),
        LaneKey::Region => M::Region.say(lang).into_any(),
        LaneKey::Outside => place_of(lang, atlas, Site::Outside).into_any(),
        LaneKey::Entity(ix) => it.links.entity(it.app, lang, ix),
    }
}

/// A height of so many rows of marks.
fn lines(rows: u32) -> String {
    format!("calc(var(--lane) * {rows})")
}

fn mark_id(lane: usize, mark: usize) -> String {
    format!("mark-{lane}-{mark}")
}

fn lane(it: Shown, atlas: &Atlas, at: usize, row: &LaneRow) -> AnyView {
    let name_id = format!("lane-name-{at}");
    let (drawn, rows) = it.axis.with(|axis| {
        it.items.with(|found| {
            let laid = marks(&found.items, &row.items, axis);
            let drawn: Vec<AnyView> = laid
                .marks
                .iter()
                .enumerate()
                .map(|(nth, one)| mark(it, atlas, axis, &found.items, mark_id(at, nth), one))
                .collect();
            (drawn, laid.rows)
        })
    });
    view! {
        <div class="tl-row tl-lane" role="group" aria-labelledby=name_id.clone() data-lane=row.items.len()>
            <p class="tl-name" id=name_id>{lane_name(it, atlas, row.key)}" "<span class="tiny muted">{row.items.len()}</span></p>
            <div class="tl-track" style:height=lines(rows)>{drawn}</div>
        </div>
    }
    .into_any()
}

fn mark(it: Shown, atlas: &Atlas, axis: &Axis, items: &[Item], id: String, mark: &Mark) -> AnyView {
    let count = axis.bins.len();
    let (class, name, text) = match mark.items.as_slice() {
        [only] if !mark.figures => ("tl-mark", said(it, atlas, &items[*only]), String::new()),
        rows => {
            let bin = axis.bins[axis.bin(items[rows[0]].year())];
            let class = if mark.figures {
                "tl-mark is-count is-figures"
            } else {
                "tl-mark is-count"
            };
            let name = say_mark(it.lang, rows.len(), bin, mark.ahead, mark.figures);
            (class, name, rows.len().to_string())
        }
    };
    let rows: Vec<String> = mark.items.iter().map(ToString::to_string).collect();
    view! {
        <button type="button" class=class class:is-ahead=mark.ahead id=id title=name.clone() aria-label=name data-mark=rows.join(",")
            style:left=percent(mark.x, count) style:width=percent(mark.w, count) style:top=lines(mark.row)><span aria-hidden="true">{text}</span></button>
    }
    .into_any()
}

/// What the open mark stands for, below the lanes.
pub(super) fn opened(it: Shown) -> AnyView {
    let Shown {
        lang, open, items, ..
    } = it;
    let close = move |_| {
        let rows = open.get_untracked();
        open.set(Vec::new());
        // Back to the mark that was open.
        let words: Vec<String> = rows.iter().map(ToString::to_string).collect();
        let wanted = format!("[data-mark='{}']", words.join(","));
        if let Ok(Some(mark)) = page::document().query_selector(&wanted) {
            page::focus(&mark.id());
        }
    };
    (move || {
        let rows = open.get();
        if rows.is_empty() {
            return ().into_any();
        }
        let atlas = it.atlas();
        let entries: Vec<AnyView> = items.with(|found| {
            let those = rows.iter().filter_map(|&row| Some((row, found.items.get(row)?)));
            those
                .map(|(row, item)| entry(it, &atlas, item, format!("opened-{row}")))
                .collect()
        });
        view! {
            <section class="tl-open" aria-labelledby=OPEN_TITLE data-opened=entries.len()>
                <header><h3 id=OPEN_TITLE tabindex="-1">{M::Opened.say(lang)}</h3>
                    <button type="button" class="button plain" id="timeline-close" on:click=close>{M::Close.say(lang)}</button></header>
                <ol class="tl-list">{entries}</ol>
            </section>
        }
        .into_any()
    })
    .into_any()
}
