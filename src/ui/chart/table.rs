//! The same as a table, for whoever does not see the drawing or wants the numbers.

use super::facts;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        chart::{ChartMsg as M, kind_of_figure},
        evidence::nature_word,
        format,
    },
    insight::chart::Chart,
    model::{FactIx, Lang},
    state::App,
    ui::figure::value,
};

/// The table, folded.
pub(super) fn table(app: App, lang: Lang, chart: &Chart, title: String) -> AnyView {
    let atlas = app.atlas();
    let facts = facts(chart);
    let first = atlas.fact(facts[0]).entity;
    let many = facts.iter().any(|&ix| atlas.fact(ix).entity != first);
    let row = |ix: FactIx| {
        let fact = atlas.fact(ix);
        let who = many.then(|| view! { <td>{atlas.entity(fact.entity).name.get(lang).to_owned()}</td> });
        let mut kind = kind_of_figure(lang, &atlas, fact);
        if nature_word(lang, &atlas.vocab, fact.nature).is_none() {
            kind.insert(0, M::Measured.say(lang));
        }
        view! {
            <tr>
                {who}
                <td>{format::of_fact(lang, fact)}</td>
                <td>{value(app, lang, ix)}</td>
                <td>{kind.join(" · ")}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = facts.iter().map(|&ix| row(ix)).collect();
    let who = many.then(|| view! { <th scope="col">{M::Who.say(lang)}</th> });
    view! {
        <details class="chart-table">
            <summary>{M::Table.say(lang)}</summary>
            <table>
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>
                        {who}
                        <th scope="col">{M::When.say(lang)}</th>
                        <th scope="col">{M::Value.say(lang)}</th>
                        <th scope="col">{M::What.say(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
