//! Every source with its grade, its days and what rests on it.

use super::{Shown, choice, day, note};
use crate::ui::dom::prelude::*;
use crate::{
    browser::page,
    engine::marks,
    i18n::sources::{SourcesMsg as M, listed as said_of_list, uses, uses_said},
    insight::{
        is_firm,
        sources::{Listing, Resting, SourceSort, Use, by_grade, listed, resting},
    },
    model::{GradeIx, Id, Set, Source, SourceIx},
    query::{FacetKey, Listed, View, ViewState},
    ui::{evidence::is_web, pager::Pager},
};

/// What the list follows besides the selection. Copied freely.
#[derive(Clone, Copy)]
struct Wanted {
    find: Memo<String>,
    sort: Memo<SourceSort>,
    everything: Memo<bool>,
    uses: Memo<Vec<Resting>>,
    grades: Memo<Set<Id>>,
}

/// The list with its controls.
pub(super) fn list(it: Shown) -> AnyView {
    let Shown { app, lang, years, .. } = it;
    let wanted = Wanted {
        find: app.memo(|view| view.find.clone()),
        sort: app.memo(|view| SourceSort::of(&view.list)),
        everything: app.memo(|view| view.list.contains(&Listed::All)),
        uses: Memo::new(move |_| {
            let atlas = it.atlas();
            app.selection.with(|of| resting(&atlas, of.order(), years.get()))
        }),
        grades: app.memo(|view| view.facets.of(FacetKey::Grade).clone()),
    };
    let rows = Memo::new(move |_| rows(it, wanted));
    let total = Memo::new(move |_| rows.with(Vec::len) as u32);
    let pager = Pager::start("sources-more");
    let drawn = move || {
        let most = pager.most();
        rows.with(|rows| rows.iter().copied().take(most).collect())
    };
    let nth = move |nth: usize| {
        let row = rows.with_untracked(|rows| rows.get(nth).copied())?;
        Some(filter_id(&it.atlas().sources[row].id))
    };
    let said = move || {
        let all = wanted.uses.with(Vec::len);
        let here = wanted
            .uses
            .with(|uses| uses.iter().filter(|it| it.here_sum() > 0).count());
        said_of_list(lang, total.get() as usize, here, all)
    };
    let none = move || (total.get() == 0).then(|| view! { <p class="muted">{M::NoSource.say(lang)}</p> });
    view! {
        {controls(it, wanted)}
        <p class="small" role="status" data-listed=move || total.get()>{said}</p>
        <p class="tiny muted">{M::UseRule.say(lang)}</p>
        <ul class="origin-list"><For each=drawn key=|row| *row children=move |row| item(it, wanted.uses, row) /></ul>
        {none}
        {pager.more(lang, total, nth)}
    }
    .into_any()
}

fn rows(it: Shown, wanted: Wanted) -> Vec<usize> {
    let atlas = it.atlas();
    let words = wanted.find.get();
    let found = |text: &str, word: &str| !marks(text, word).is_empty();
    let holds = |source: &Source| {
        words.split_whitespace().all(|word| {
            found(&source.title, word) || found(&source.publisher, word) || found(source.id.as_str(), word)
        })
    };
    let grades: Vec<GradeIx> = wanted.grades.with(|chosen| {
        let is_chosen = |row: &usize| chosen.contains(&atlas.vocab.grades[*row].id);
        (0..atlas.vocab.grades.len())
            .filter(is_chosen)
            .map(GradeIx::of)
            .collect()
    });
    let listing = Listing {
        everything: wanted.everything.get(),
        grades: &grades,
        holds: &holds,
        sort: wanted.sort.get(),
    };
    let found = wanted.uses.with(|uses| listed(&atlas, uses, &listing));
    found.into_iter().map(SourceIx::row).collect()
}

fn controls(it: Shown, wanted: Wanted) -> AnyView {
    let Shown { app, lang, .. } = it;
    let Wanted { find, sort, .. } = wanted;
    let orders: Vec<AnyView> = (0..)
        .zip(SourceSort::ALL)
        .map(|(row, of): (u32, SourceSort)| {
            view! { <option value=row prop:selected=move || sort.get() == of>{M::of_sort(of).say(lang)}</option> }
                .into_any()
        })
        .collect();
    let change = move |event| {
        let row = event_target_value(&event).parse().unwrap_or(0);
        let sort = SourceSort::ALL.get(row).copied().unwrap_or_default();
        app.choose(|view| sort.put(&mut view.list));
    };
    // As typed, cut as the link cuts it.
    let type_in = move |event| {
        let typed: String = event_target_value(&event);
        app.tune(|view| view.find = typed.chars().take(ViewState::Q_MAX).collect());
    };
    let reach = [(false, "sources-here", M::Here), (true, "sources-all", M::All)];
    view! {
        <div class="origin-controls">
            <input type="search" class="origin-find" id="sources-find" autocomplete="off" aria-label=M::Find.say(lang)
                placeholder=M::Find.say(lang) prop:value=move || find.get() on:input=type_in />
            <label class="sort"><span>{M::Sort.say(lang)}</span><select id="sources-sort" on:change=change>{orders}</select></label>
            {choice(it, M::Reach, Listed::All, wanted.everything, &reach)}
        </div>
        {grades(it, wanted)}
    }
    .into_any()
}

/// The grades, each a link that filters by it or lifts the filter again.
fn grades(it: Shown, wanted: Wanted) -> AnyView {
    let Shown { app, lang, .. } = it;
    let atlas = it.atlas();
    let counts = Memo::new(move |_| {
        let everything = wanted.everything.get();
        wanted.uses.with(|uses| by_grade(&it.atlas(), uses, everything))
    });
    let links: Vec<AnyView> = atlas
        .vocab
        .grades
        .iter()
        .enumerate()
        .map(|(row, grade)| {
            let (id, chosen) = (grade.id.clone(), grade.id.clone());
            let href = move || app.href(|view| view.facets.toggle(FacetKey::Grade, &id));
            let current = move || wanted.grades.with(|it| it.contains(&chosen)).then_some("true");
            view! {
                <li><a class="button plain" id=["sources-grade-", grade.id.as_str()].concat() href=href aria-current=current>
                    {grade.name.get(lang).to_owned()}" "<span class="muted">{move || counts.with(|it| it[row])}</span>
                </a></li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="origin-grades" aria-label=M::Grades.say(lang)>{links}</ul> }.into_any()
}

fn filter_id(source: &Id) -> String {
    ["source-", source.as_str()].concat()
}

fn item(it: Shown, uses: Memo<Vec<Resting>>, row: usize) -> AnyView {
    let Shown { lang, .. } = it;
    let atlas = it.atlas();
    let source = &atlas.sources[row];
    let grade = atlas.vocab.grades[source.grade.row()].name.get(lang).to_owned();
    let title_id = ["title-", source.id.as_str()].concat();
    let title = match source.url.clone().filter(|url| is_web(url)) {
        Some(url) => view! {
            <a href=url target="_blank" rel="noopener noreferrer"><span lang=source.lang.clone()>{source.title.clone()}</span>
                <span class="visually-hidden">" – "{M::Opens.say(lang)}</span><span aria-hidden="true">" ↗"</span></a>
        }
        .into_any(),
        None => view! { <span lang=source.lang.clone()>{source.title.clone()}</span> }.into_any(),
    };
    let no_address = source
        .url
        .is_none()
        .then(|| view! { <span>{M::NoAddress.say(lang)}</span> });
    let class = if is_firm(source.grade) {
        "origin-grade firm"
    } else {
        "origin-grade"
    };
    let rests = {
        let id = source.id.clone();
        move || {
            page::keep_focus();
            let resting = uses.with(|uses| uses[row]);
            let links = Use::ALL
                .into_iter()
                .filter(|&what| resting.all[what as usize] > 0);
            links.map(|what| use_link(it, &id, resting, what)).collect_view()
        }
    };
    view! {
        <li class="origin" data-source=source.id.to_string()>
            <h3 id=title_id.clone()>{title}</h3>
            <p class="origin-about">
                <span class=class>{grade}</span>
                <span>{source.publisher.clone()}</span>
                {day(lang, M::Published, source.date)}
                {day(lang, M::Read, source.retrieved)}
                {no_address}
            </p>
            {note(lang, source)}
            <div class="origin-uses">
                <ul aria-label=M::Rests.say(lang)>{rests}</ul>
                {filter(it, source, title_id, uses.with_untracked(|uses| uses[row]))}
            </div>
        </li>
    }
    .into_any()
}

/// The view that shows what rests on a source.
const fn view_of(what: Use) -> View {
    match what {
        Use::Entity | Use::Point => View::Map,
        Use::Figure => View::Table,
        Use::Mark | Use::Framework => View::Chain,
        Use::Relation => View::Network,
        Use::Milestone => View::Timeline,
    }
}

/// How much of something rests on a source, as a link to it; as a plain number where choosing the source would leave
/// nothing.
fn use_link(it: Shown, source: &Id, resting: Resting, what: Use) -> AnyView {
    let Shown { app, lang, .. } = it;
    let (here, all) = (resting.here[what as usize], resting.all[what as usize]);
    let said = uses_said(lang, what, here, all);
    let short = uses(lang, what, here, all);
    let shown = view! { <span aria-hidden="true">{short}</span><span class="visually-hidden">{said}</span> };
    if resting.all[Use::Entity as usize] == 0 {
        return view! { <li>{shown}</li> }.into_any();
    }
    let is_here = resting.here[Use::Entity as usize] > 0;
    let id = source.clone();
    let href = move || {
        app.href(|view| {
            // Nothing of the selection rests on it: only without the other filters is there anything to show.
            if !is_here {
                *view = view.unfiltered();
            }
            view.source = Set::from([id.clone()]);
            view.view = view_of(what);
        })
    };
    view! { <li><a href=href>{shown}</a></li> }.into_any()
}

/// The button that narrows the atlas to a source, or lifts that again.
fn filter(it: Shown, source: &Source, title_id: String, resting: Resting) -> AnyView {
    let Shown { app, lang, .. } = it;
    if resting.all[Use::Entity as usize] == 0 {
        return view! { <span class="tiny muted">{M::NoFilter.say(lang)}</span> }.into_any();
    }
    let (id, pressed) = (source.id.clone(), source.id.clone());
    let is_pressed = move || app.with(|view| view.source.contains(&pressed));
    let press = move |_| {
        app.choose(|view| {
            if !view.source.remove(&id) {
                view.source.insert(id.clone());
            }
        });
    };
    view! {
        <button type="button" class="button" id=filter_id(&source.id) aria-describedby=title_id
            aria-pressed=move || if is_pressed() { "true" } else { "false" } on:click=press>{M::Filter.say(lang)}</button>
    }
    .into_any()
}
