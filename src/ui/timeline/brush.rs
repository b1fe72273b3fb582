//! The axis: how many there are in each year, past and planned apart, and the choice of a span of years.

use super::Shown;
use crate::ui::dom::{ev, html, prelude::*};
use crate::{
    browser::page,
    geo::decimal,
    i18n::timeline::{TimelineMsg as M, column, years as say_years},
    insight::timeline::{Axis, tally},
    query::YearRange,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Height of the columns, in units of their drawing.
const HIGH: f64 = 100.0;

/// A drag on the axis.
#[derive(Clone, Copy)]
struct Drag {
    /// The bin where it began.
    from: usize,
    /// The bin where it is.
    to: usize,
    /// The years that were chosen before it.
    before: Option<YearRange>,
}

/// A share of the axis, in per cent.
pub(super) fn percent(bins: f64, of: usize) -> String {
    [&decimal(bins / of.max(1) as f64 * 100.0, 2), "%"].concat()
}

/// The fields and the axis.
pub(super) fn brush(it: Shown) -> AnyView {
    let Shown { lang, .. } = it;
    view! {
        {fields(it)}
        <p class="tiny muted">{M::AxisRule.say(lang)}</p>
        {axis(it)}
    }
    .into_any()
}

/// The span from one bin to another, in either order.
fn span(axis: &Axis, a: usize, b: usize) -> Option<YearRange> {
    Some(YearRange {
        first: axis.bins.get(a.min(b))?.first,
        last: axis.bins.get(a.max(b))?.last,
    })
}

/// Where a span of years is on the axis: its left end and its width, in bins.
pub(super) fn place(axis: &Axis, years: YearRange) -> (f64, f64) {
    let (from, to) = (axis.bin(years.first), axis.bin(years.last));
    (from as f64, (to + 1 - from) as f64)
}

fn axis(it: Shown) -> AnyView {
    let Shown {
        app,
        lang,
        years,
        axis,
        ..
    } = it;
    let track = NodeRef::<html::Div>::new();
    // Where a drag began and where it is, in bins, and the years before it.
    let drag = RwSignal::new(None::<Drag>);
    let bin_at = move |event: &ev::PointerEvent| -> Option<usize> {
        let area = track.get_untracked()?.get_bounding_client_rect();
        let count = axis.with_untracked(|it| it.bins.len());
        let share = (f64::from(event.client_x()) - area.left()) / area.width().max(1.0);
        Some(((share * count as f64) as usize).min(count.saturating_sub(1)))
    };
    let begin = move |event: ev::PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let (Some(bin), Some(track)) = (bin_at(&event), track.get_untracked()) {
            let _ = track.set_pointer_capture(event.pointer_id());
            let before = years.get_untracked();
            drag.set(Some(Drag {
                from: bin,
                to: bin,
                before,
            }));
        }
    };
    // All that is shown follows the drag, a step a bin.
    let go_on = move |event: ev::PointerEvent| {
        if let (Some(now), Some(bin)) = (drag.get_untracked(), bin_at(&event))
            && bin != now.to
        {
            drag.set(Some(Drag { to: bin, ..now }));
            let chosen = axis.with_untracked(|it| span(it, now.from, bin));
            app.tune(|view| view.year = chosen);
        }
    };
    // The way back leads to the years before the drag: its link is put back before the choice is made.
    let end = move |_: ev::PointerEvent| {
        if let Some(Drag { from, to, before }) = drag.get_untracked() {
            drag.set(None);
            let chosen = axis.with_untracked(|it| span(it, from, to));
            app.tune(|view| view.year = before);
            // The same once more lifts it.
            app.choose(|view| view.year = chosen.filter(|_| before != chosen));
        }
    };
    let give_up = move |_: ev::PointerEvent| {
        if let Some(Drag { before, .. }) = drag.get_untracked() {
            drag.set(None);
            app.tune(|view| view.year = before);
        }
    };
    let band = move || {
        let chosen = match drag.get() {
            Some(Drag { from, to, .. }) => axis.with(|it| span(it, from, to)),
            None => years.get(),
        };
        axis.with(|it| band(it, chosen))
    };
    view! {
        <div class="tl-row tl-axis">
            <p class="tl-name tiny muted" id="timeline-axis">{M::Axis.say(lang)}</p>
            <div class="tl-track" node_ref=track role="group" aria-labelledby="timeline-axis" on:pointerdown=begin on:pointermove=go_on
                on:pointerup=end on:pointercancel=give_up>{move || columns(it)}{band}</div>
        </div>
    }
    .into_any()
}

/// The chosen span, and what lies beyond it dimmed; nothing where all years are shown.
pub(super) fn band(axis: &Axis, years: Option<YearRange>) -> Option<AnyView> {
    let count = axis.bins.len();
    let (x, w) = place(axis, years?);
    let rest = percent(count as f64 - x - w, count);
    Some(
        view! {
            <span class="tl-veil" style:left="0" style:width=percent(x, count)></span>
            <span class="tl-band" style:left=percent(x, count) style:width=percent(w, count)></span>
            <span class="tl-veil" style:right="0" style:width=rest></span>
        }
        .into_any(),
    )
}

/// The line of the day that the data stand for.
pub(super) fn today(axis: &Axis) -> Option<AnyView> {
    let left = percent(axis.today?, axis.bins.len());
    Some(view! { <span class="tl-today" style:left=left></span> }.into_any())
}

/// The columns with their years, and the same in words.
fn columns(it: Shown) -> AnyView {
    let lang = it.lang;
    it.axis.with(|axis| {
        let counts = it.items.with(|it| tally(axis, &it.items));
        let most = counts.iter().map(|[a, b]| a + b).max().unwrap_or(1).max(1);
        let high = |count: u32| f64::from(count) / f64::from(most) * HIGH;
        let (mut bars, mut names, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for (row, (bin, [past, ahead])) in axis.bins.iter().zip(&counts).enumerate() {
            let (past_high, ahead_high) = (high(*past), high(*ahead));
            let x = row as f64 + 0.12;
            bars.push(
                view! {
                    <rect class="tl-past" x=x width=0.76 y=HIGH - past_high height=past_high></rect>
                    <rect class="tl-ahead" x=x width=0.76 y=HIGH - past_high - ahead_high height=ahead_high></rect>
                }
                .into_any(),
            );
            let outer = bin.first != bin.last;
            let name = match (outer, row) {
                (false, _) => bin.first.to_string(),
                (true, 0) => ["≤", &bin.last.to_string()].concat(),
                (true, _) => [&bin.first.to_string(), "+"].concat(),
            };
            let class = if outer || bin.first.is_multiple_of(5) { "tl-year is-main" } else { "tl-year" };
            names.push(view! { <span class=class title=say_years(*bin)>{name}</span> }.into_any());
            words.push(view! { <li>{column(lang, *bin, *past, *ahead)}</li> }.into_any());
        }
        let count = axis.bins.len();
        let viewbox = format!("0 0 {count} 100");
        view! {
            <svg class="tl-columns" viewBox=viewbox preserveAspectRatio="none" aria-hidden="true">{bars}</svg>
            {today(axis)}
            <span class="tl-years" aria-hidden="true">{names}</span>
            <ul class="visually-hidden">{words}</ul>
        }
        .into_any()
    })
}

/// First and last year as fields, for the keyboard and for what the axis puts together.
fn fields(it: Shown) -> AnyView {
    let Shown {
        app,
        lang,
        years,
        axis,
        ..
    } = it;
    let ends = move || {
        axis.with_untracked(|it| {
            let (first, last) = (it.bins.first()?, it.bins.last()?);
            Some((first.first, last.last))
        })
    };
    let read = |id: &str| -> Option<u16> {
        let field = page::document().get_element_by_id(id)?;
        let year: u16 = field.dyn_into::<HtmlInputElement>().ok()?.value().parse().ok()?;
        (1..=9999).contains(&year).then_some(year)
    };
    let take = move || {
        let (from, to) = (read("timeline-from"), read("timeline-to"));
        let chosen = match (from, to, ends()) {
            (None, None, _) | (_, _, None) => None,
            (from, to, Some((first, last))) => {
                let (a, b) = (from.unwrap_or(first), to.unwrap_or(last));
                Some(YearRange {
                    first: a.min(b),
                    last: a.max(b),
                })
            }
        };
        app.choose(|view| view.year = chosen);
    };
    let change = move |_: ev::Event| take();
    // Enter takes what is written even where the browser sees no change, as after a value was put in by the page.
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            take();
        }
    };
    let now = move |last: bool| {
        years.get().map_or_else(String::new, |it| {
            if last { it.last } else { it.first }.to_string()
        })
    };
    let clear = move |_| {
        app.choose(|view| view.year = None);
        page::focus("timeline-from");
    };
    view! {
        <div class="tl-fields" role="group" aria-label=M::Years.say(lang) on:keydown=keys>
            <label><span>{M::From.say(lang)}</span><input type="number" id="timeline-from" min="1" max="9999" step="1" inputmode="numeric" prop:value=move || now(false) on:change=change /></label>
            <label><span>{M::To.say(lang)}</span><input type="number" id="timeline-to" min="1" max="9999" step="1" inputmode="numeric" prop:value=move || now(true) on:change=change /></label>
            <button type="button" class="button plain" id="timeline-clear" hidden=move || years.get().is_none() on:click=clear>{M::Clear.say(lang)}</button>
        </div>
    }
    .into_any()
}
