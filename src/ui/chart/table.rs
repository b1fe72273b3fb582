//! The same as a table, for whoever does not see the drawing or wants the numbers; and the files of the drawing.

use super::facts;
use crate::ui::dom::prelude::*;
use crate::{
    i18n::{
        chart::{ChartMsg as M, kind_of_figure, source_line},
        evidence::nature_word,
        format,
    },
    insight::chart::Chart,
    model::{FactIx, Lang, SourceIx},
    state::App,
    ui::{exports::svg_buttons, figure::value},
};

/// The table and the files, folded. `notes` say how to read the drawing.
pub(super) fn table(app: App, lang: Lang, chart: &Chart, id: &str, title: String, notes: String) -> AnyView {
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
    let (id, caption) = (id.to_owned(), title.clone());
    // The titles of the sources, which a file must name, come with the details.
    let files = move || {
        let full = app.full.get()?;
        let bases: Vec<SourceIx> = facts.iter().map(|&ix| full.fact(ix).basis.source).collect();
        let note = [&notes, source_line(lang, &full, &bases).as_str()].concat();
        Some(svg_buttons(app, lang, &id, title.clone(), note))
    };
    view! {
        <details class="chart-table">
            <summary>{M::Table.say(lang)}</summary>
            <table>
                <caption class="visually-hidden">{caption}</caption>
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
            {files}
        </details>
    }
    .into_any()
}
