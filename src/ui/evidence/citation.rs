//! What the citation dialog says.

use super::{
    cite::{address_of, cite_buttons, page_of},
    claim::{claim, value_text},
};
use crate::ui::dom::prelude::*;
use crate::{
    export::{CiteStyle, Page, cite_figure, cite_source, figure_words},
    i18n::{
        evidence::{EvidenceMsg as M, locator},
        format,
    },
    insight::Evidence,
    model::{Atlas, EntityIx, Lang, Source, Text},
    state::App,
};

/// The claim, and the source it rests on. `copied` is called when a citation was taken.
pub(super) fn citation(
    app: App,
    lang: Lang,
    atlas: &Atlas,
    evidence: Evidence,
    title_id: &'static str,
    copied: impl Fn() + Clone + 'static,
) -> AnyView {
    let Some((of, basis)) = evidence.look_up(atlas) else {
        return ().into_any();
    };
    let source = atlas.source(basis.source).clone();
    let name = subject(atlas, of, evidence).map_or("", |name| name.get(lang));
    let claim = claim(lang, atlas, evidence, name);
    let about = (claim.head != name).then(|| view! { <p class="tiny muted">{name.to_owned()}</p> });
    let statement = claim.statement.map(|text| view! { <p class="said">{text}</p> });
    let claimed: Vec<AnyView> = claim
        .rows
        .into_iter()
        .map(|(label, text)| row(lang, label, text.into_any()))
        .collect();
    view! {
        {about}
        <h2 id=title_id tabindex="-1">{claim.head}</h2>
        {statement}
        <dl>{claimed}</dl>
        {conflicts(lang, atlas, evidence)}
        <h3 lang=source.lang.clone()>{source.title.clone()}</h3>
        <dl>{source_rows(lang, atlas, &source, &basis.locator)}</dl>
        {cite(app, lang, evidence, source, copied)}
    }
    .into_any()
}

/// The buttons that copy a citation, and for a figure the choice whether the source is cited or the figure itself.
fn cite(
    app: App,
    lang: Lang,
    evidence: Evidence,
    source: Source,
    copied: impl Fn() + Clone + 'static,
) -> AnyView {
    let own = RwSignal::new(false);
    let choice = |figure: bool, name: M| {
        view! {
            <label class="cite-what">
                <input type="radio" name="cite-what" value=if figure { "figure" } else { "source" }
                    prop:checked=move || own.get() == figure on:change=move |_| own.set(figure) />
                {name.say(lang)}
            </label>
        }
    };
    let what = matches!(evidence, Evidence::Fact(_)).then(|| {
        view! {
            <div class="cite" role="radiogroup" aria-label=M::CiteWhat.say(lang)>
                <span class="tiny muted" aria-hidden="true">{M::CiteWhat.say(lang)}</span>
                {choice(false, M::CiteSource)}{choice(true, M::CiteFigure)}
            </div>
        }
    });
    let text = move |style: CiteStyle| match evidence {
        Evidence::Fact(ix) if own.get_untracked() => {
            let atlas = app.best_atlas();
            let fact = atlas.fact(ix);
            let url = address_of(app, lang, fact.entity);
            let page = Page {
                id: fact.id.as_str(),
                ..page_of(lang, &atlas, fact.entity, &url)
            };
            cite_figure(style, &figure_words(lang, &atlas, fact), &source, &page)
        }
        _ => cite_source(style, &source),
    };
    view! { {what}{cite_buttons(app, lang, text, copied)} }.into_any()
}

/// The name of what the evidence is about: an entity or a structure.
fn subject(atlas: &Atlas, of: Option<EntityIx>, evidence: Evidence) -> Option<&Text> {
    match (of, evidence) {
        (Some(of), _) => Some(&atlas.entity(of).name),
        (None, Evidence::Structure(row) | Evidence::Part(row, _)) => {
            atlas.structures.get(row as usize).map(|it| &it.name)
        }
        _ => None,
    }
}

fn row(lang: Lang, label: M, what: AnyView) -> AnyView {
    view! { <div><dt>{label.say(lang)}</dt><dd>{what}</dd></div> }.into_any()
}

fn source_rows(lang: Lang, atlas: &Atlas, source: &Source, spot: &str) -> Vec<AnyView> {
    let day = |day: Option<crate::model::PartialDate>| {
        day.map_or_else(|| M::NoDate.say(lang).to_owned(), |day| format::date(lang, &day))
    };
    let grade = atlas.vocab.grades[source.grade.row()].name.get(lang).to_owned();
    let address = match source.url.clone().filter(|url| is_web(url)) {
        Some(url) => {
            view! { <a href=url.clone() target="_blank" rel="noopener noreferrer">{url.clone()}</a> }
                .into_any()
        }
        None => M::NoAddress.say(lang).into_any(),
    };
    let mut rows = vec![
        row(lang, M::Publisher, source.publisher.clone().into_any()),
        row(lang, M::Date, day(source.date).into_any()),
        row(lang, M::Grade, grade.into_any()),
    ];
    rows.extend((!spot.is_empty()).then(|| row(lang, M::Locator, locator(lang, spot).into_any())));
    rows.push(row(lang, M::Address, address));
    rows.push(row(lang, M::Retrieved, day(source.retrieved).into_any()));
    rows.extend(source.note.clone().map(|note| {
        // Notes are kept in one language, whatever the page's.
        let tag = if note.is_ascii() { "en" } else { "zh-Hans" };
        row(lang, M::Note, view! { <span lang=tag>{note}</span> }.into_any())
    }));
    rows
}

/// Whether an address may be linked: a script in a dataset must not become one in the page.
pub(in crate::ui) fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The figures that contradict this one, each with its source.
fn conflicts(lang: Lang, atlas: &Atlas, evidence: Evidence) -> AnyView {
    let Evidence::Fact(ix) = evidence else {
        return ().into_any();
    };
    let others: Vec<AnyView> = atlas
        .fact(ix)
        .conflicts
        .iter()
        .map(|&other| {
            let fact = atlas.fact(other);
            let value = value_text(lang, atlas, fact)
                .or_else(|| fact.statement.as_ref().map(|it| it.get(lang).to_owned()))
                .unwrap_or_default();
            let source = atlas.source(fact.basis.source);
            let by = if source.publisher.is_empty() {
                &source.title
            } else {
                &source.publisher
            };
            let said = format!("{value} · {} · {by}", format::short_of_fact(lang, fact));
            view! { <li>{said}</li> }.into_any()
        })
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    view! { <div class="disagree"><strong>{M::Disagree.say(lang)}</strong><ul>{others}</ul></div> }.into_any()
}
