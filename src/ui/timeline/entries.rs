//! Everything on the axis one by one, in order of time.

use super::Shown;
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    i18n::{
        evidence::nature_word,
        format,
        timeline::{TimelineMsg as M, listed},
    },
    insight::{
        Evidence,
        directories::date_has_passed,
        timeline::{Item, What},
    },
    model::{Atlas, FactIx, MilestoneIx},
    ui::{evidence::source_mark, figure, glyph::kind_glyph, pager::Pager},
};

/// The list, of the years chosen.
pub(super) fn entries(it: Shown) -> AnyView {
    let Shown {
        lang, years, items, ..
    } = it;
    let pager = Pager::start("timeline-more");
    let rows = Memo::new(move |_| {
        let (atlas, years) = (it.atlas(), years.get());
        items.with(|found| {
            let all = found.items.iter().enumerate();
            all.filter(|(_, item)| item.is_of(&atlas, years))
                .map(|(row, _)| row)
                .collect::<Vec<usize>>()
        })
    });
    let total = Memo::new(move |_| rows.with(Vec::len) as u32);
    let nth = move |nth: usize| rows.with_untracked(|rows| rows.get(nth).map(|row| entry_id(*row)));
    let said = move || {
        let all = items.with(|it| it.items.len());
        listed(lang, total.get() as usize, all)
    };
    let drawn = move || {
        page::keep_focus();
        let most = pager.most();
        rows.with(|rows| by_year(it, &rows[..rows.len().min(most)]))
    };
    let none = move || (total.get() == 0).then(|| view! { <p class="muted">{M::NothingThen.say(lang)}</p> });
    view! {
        <h3 class="tl-head">{M::List.say(lang)}</h3>
        <p class="small" role="status" data-listed=move || total.get()>{said}</p>
        {none}
        <div class="tl-entries">{drawn}</div>
        {pager.more(lang, total, nth)}
    }
    .into_any()
}

fn entry_id(row: usize) -> String {
    format!("entry-{row}")
}

/// The rows under a heading for each year.
fn by_year(it: Shown, rows: &[usize]) -> AnyView {
    let atlas = it.atlas();
    it.items.with(|found| {
        let mut years: Vec<AnyView> = Vec::new();
        let year_of = |row: &usize| found.items.get(*row).map(Item::year);
        for group in rows.chunk_by(|a, b| year_of(a) == year_of(b)) {
            let entries: Vec<AnyView> = group
                .iter()
                .filter_map(|&row| Some(entry(it, &atlas, found.items.get(row)?, entry_id(row))))
                .collect();
            let year = year_of(&group[0]).unwrap_or_default();
            years.push(view! { <h4>{year}</h4><ol class="tl-list">{entries}</ol> }.into_any());
        }
        years.into_any()
    })
}

/// One item: its time and state, whose, what, and the source. `id` is that of its link.
pub(super) fn entry(it: Shown, atlas: &Atlas, item: &Item, id: String) -> AnyView {
    let Shown { lang, links, .. } = it;
    let entity = atlas.entity(item.entity);
    let to = entity.id.clone();
    let state = M::of_state(item.ahead, item.is_figure()).say(lang);
    let class = if item.ahead {
        "tl-sample is-ahead"
    } else {
        "tl-sample"
    };
    let (time, body) = match item.what {
        What::Milestone(ix) => milestone(it, atlas, ix),
        What::Figure(ix) => of_figure(it, atlas, ix),
    };
    view! {
        <li data-ahead=item.ahead.then_some("") data-figure=item.is_figure().then_some("")>
            <p class="tl-when">{time}<span class="tiny muted"><span class=class></span>{state}</span></p>
            <div>
                <a class="entity" id=id href=move || links.to(&to)>{kind_glyph(entity.kind)}<span>{entity.name.get(lang).to_owned()}</span></a>
                {body}
            </div>
        </li>
    }
    .into_any()
}

fn milestone(it: Shown, atlas: &Atlas, ix: MilestoneIx) -> (AnyView, AnyView) {
    let Shown { app, lang, .. } = it;
    let step = &atlas.milestones[ix.row()];
    let kind = atlas.vocab.milestone_kinds[step.kind.row()].name.get(lang);
    let passed =
        date_has_passed(atlas, step).then(|| view! { <span class="passed">{M::Passed.say(lang)}</span> });
    let disputed = (!step.conflicts.is_empty())
        .then(|| view! { <span class="tiny">" · "{M::Disagree.say(lang)}</span> });
    let time = view! { <time datetime=step.date.to_string()>{format::short_date(lang, &step.date)}</time> }
        .into_any();
    let body = view! {
        <p class="small"><span class="muted">{kind.to_owned()}" · "</span>{step.statement.get(lang).to_owned()}{source_mark(app, lang, Evidence::Milestone(ix))}{passed}{disputed}</p>
    };
    (time, body.into_any())
}

fn of_figure(it: Shown, atlas: &Atlas, ix: FactIx) -> (AnyView, AnyView) {
    let Shown { app, lang, .. } = it;
    let (fact, vocab) = (atlas.fact(ix), &atlas.vocab);
    let metric = vocab.metrics[fact.metric.row()].term.name.get(lang);
    let about: Vec<&str> = [
        nature_word(lang, vocab, fact.nature),
        fact.scope.map(|scope| vocab.scopes[scope.row()].name.get(lang)),
        fact.detail.as_ref().map(|it| it.get(lang)),
        (!fact.conflicts.is_empty()).then_some(M::Disagree.say(lang)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let about =
        (!about.is_empty()).then(|| view! { <span class="tiny muted">" · "{about.join(" · ")}</span> });
    let time = view! { <span>{format::short_of_fact(lang, fact)}</span> }.into_any();
    let body = view! {
        <p class="small"><span class="muted">{metric.to_owned()}" "</span>{figure::value(app, lang, ix)}{about}</p>
    };
    (time, body.into_any())
}

/// An item in one line, as the name of its mark.
pub(super) fn said(it: Shown, atlas: &Atlas, item: &Item) -> String {
    let lang = it.lang;
    let state = M::of_state(item.ahead, item.is_figure()).say(lang);
    let name = atlas.entity(item.entity).name.get(lang);
    match item.what {
        What::Milestone(ix) => {
            let step = &atlas.milestones[ix.row()];
            let time = format::date(lang, &step.date);
            [&time, " · ", name, " · ", step.statement.get(lang), " · ", state].concat()
        }
        What::Figure(ix) => {
            let fact = atlas.fact(ix);
            let metric = atlas.vocab.metrics[fact.metric.row()].term.name.get(lang);
            [
                &format::of_fact(lang, fact),
                " · ",
                name,
                " · ",
                metric,
                " · ",
                state,
            ]
            .concat()
        }
    }
}
