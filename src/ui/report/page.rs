//! The briefing as the page shows it.

use crate::ui::{dom::prelude::*, links::Links};
use crate::{
    export::report::{Block, Line, Listed, Piece, Report, Table, sheet},
    i18n::report::ReportMsg as M,
    state::App,
};

/// The whole briefing. Headings and sources have ids, which the contents and the notes lead to.
pub(super) fn page(app: App, report: &Report) -> AnyView {
    let lang = report.lang;
    let links = Links::start(app);
    let about: Vec<AnyView> = report
        .about
        .iter()
        .map(|(label, value)| view! { <div><dt>{*label}</dt><dd>{value.clone()}</dd></div> }.into_any())
        .collect();
    let contents: Vec<AnyView> = report
        .parts
        .iter()
        .map(|part| {
            let href = ["#report-", part.section.id()].concat();
            view! { <li><a href=href>{part.heading}</a></li> }.into_any()
        })
        .collect();
    let parts: Vec<AnyView> = report
        .parts
        .iter()
        .map(|part| {
            let id = ["report-", part.section.id()].concat();
            let blocks: Vec<AnyView> = part.blocks.iter().map(|block| drawn(app, links, block)).collect();
            view! {
                <section data-section=part.section.id() aria-labelledby=id.clone()>
                    <h3 id=id>{part.heading}</h3>
                    {blocks}
                </section>
            }
            .into_any()
        })
        .collect();
    view! {
        <article class="report">
            <style>{sheet(report)}</style>
            <h2 class="report-title">{report.title.clone()}</h2>
            <dl class="report-about small">{about}</dl>
            <nav class="report-contents" aria-label=M::Contents.say(lang)><ol>{contents}</ol></nav>
            {parts}
            <footer class="tiny muted">{report.foot.clone()}<br /><span class="report-link">{report.link.clone()}</span></footer>
        </article>
    }
    .into_any()
}

fn drawn(app: App, links: Links, block: &Block) -> AnyView {
    match block {
        Block::Heading(heading) => view! { <h4>{heading.clone()}</h4> }.into_any(),
        Block::Paragraph(line) => view! { <p>{said(app, links, line)}</p> }.into_any(),
        Block::List(lines) => {
            let rows: Vec<AnyView> = lines
                .iter()
                .map(|line| view! { <li>{said(app, links, line)}</li> }.into_any())
                .collect();
            view! { <ul class="report-list">{rows}</ul> }.into_any()
        }
        Block::Table(it) => table(app, links, it),
        Block::Sources(listed) => {
            let rows: Vec<AnyView> = listed.iter().map(source).collect();
            view! { <ol class="report-sources">{rows}</ol> }.into_any()
        }
    }
}

fn table(app: App, links: Links, table: &Table) -> AnyView {
    let head: Vec<AnyView> = table
        .head
        .iter()
        .map(|head| view! { <th scope="col">{head.clone()}</th> }.into_any())
        .collect();
    let row = |cells: &Vec<Line>| {
        let cells: Vec<AnyView> = cells
            .iter()
            .enumerate()
            .map(|(place, cell)| {
                let cell = said(app, links, cell);
                match place {
                    0 => view! { <th scope="row">{cell}</th> }.into_any(),
                    _ => view! { <td>{cell}</td> }.into_any(),
                }
            })
            .collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = table.rows.iter().map(row).collect();
    let left_out = table
        .left_out
        .as_ref()
        .map(|line| view! { <p class="small muted">{said(app, links, line)}</p> });
    view! {
        <div class="report-wide" role="region" tabindex="0" aria-label=table.caption.clone()>
            <table>
                <caption class="visually-hidden">{table.caption.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {left_out}
    }
    .into_any()
}

fn source(source: &Listed) -> AnyView {
    let id = ["report-source-", &source.number.to_string()].concat();
    let parts = source
        .link()
        .and_then(|url| source.citation.split_once(url).map(|parts| (url, parts)));
    let citation = match parts {
        Some((url, (before, after))) => view! {
            {before.to_owned()}
            <a href=url.to_owned() target="_blank" rel="noopener noreferrer">{url.to_owned()}</a>
            {after.to_owned()}
        }
        .into_any(),
        None => source.citation.clone().into_any(),
    };
    view! {
        <li id=id value=source.number tabindex="-1">
            <span lang=source.lang.clone()>{citation}</span>
            <span class="report-grade">" ["{source.grade.clone()}"]"</span>
        </li>
    }
    .into_any()
}

/// Words with their notes; names of entities open them.
fn said(app: App, links: Links, line: &Line) -> Vec<AnyView> {
    line.0
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.clone().into_any(),
            Piece::Entity(id, name) => {
                let id = id.clone();
                let current = {
                    let id = id.clone();
                    move || app.with(|view| view.sel.as_ref() == Some(&id)).then_some("true")
                };
                view! { <a href=move || links.to(&id) aria-current=current>{name.clone()}</a> }.into_any()
            }
            Piece::State(id, words) => {
                view! { <span class="report-state" data-state=*id>{words.clone()}</span> }.into_any()
            }
            Piece::Note(number) => {
                let number = number.to_string();
                let href = ["#report-source-", &number].concat();
                view! { <a class="report-note" href=href>{["[", &number, "]"].concat()}</a> }.into_any()
            }
        })
        .collect()
}
