//! What the selection holds.

use super::{
    Asked, Block, Line,
    draft::{Draft, counted, own},
};
use crate::{
    i18n::{
        cards::place_of,
        facets::FacetsMsg,
        report::{ReportMsg as M, by_subsector, counts, extent, introduced, years},
    },
    insight::{brain::top_subsectors, shade::tally},
    model::{Atlas, EntityIx, Lang},
};

/// Entities that are introduced one by one.
const INTRODUCED: usize = 12;
/// Subsectors that are named.
const SUBSECTORS: usize = 10;

pub(super) fn overview(draft: &mut Draft) -> Vec<Block> {
    let Asked {
        lang,
        atlas,
        shown,
        view,
        ..
    } = *draft.asked;
    let mut blocks = vec![counted(&extent(
        lang,
        shown.len(),
        atlas.entities.len(),
        draft.asked.chosen,
    ))];
    blocks.extend(
        view.year
            .map(|range| Block::Paragraph(Line::of(years(lang, range)))),
    );
    blocks.push(Block::Paragraph(Line::of(M::Rule.say(lang))));
    if shown.is_empty() {
        return blocks;
    }
    let mut rows = vec![
        own(&counts(
            lang,
            FacetsMsg::Kind.say(lang),
            &kinds(lang, atlas, shown),
        )),
        own(&counts(
            lang,
            FacetsMsg::City.say(lang),
            &cities(lang, atlas, shown),
        )),
    ];
    let subsectors = top_subsectors(atlas, shown);
    let named: Vec<(String, u32)> = subsectors
        .ranked
        .iter()
        .take(SUBSECTORS)
        .map(|&(ix, count)| (atlas.vocab.subsectors[ix.row()].name.get(lang).to_owned(), count))
        .collect();
    let left = subsectors.ranked.len() - named.len();
    rows.push(own(&by_subsector(
        lang,
        (subsectors.known, subsectors.all),
        &named,
        left,
    )));
    blocks.push(Block::List(rows));
    blocks.push(Block::Heading(M::Entities.say(lang).to_owned()));
    if shown.len() > INTRODUCED {
        blocks.push(counted(&introduced(lang, INTRODUCED, shown.len())));
    }
    let lines = shown
        .iter()
        .take(INTRODUCED)
        .map(|&ix| introduction(draft, ix))
        .collect();
    blocks.push(Block::List(lines));
    blocks
}

/// An entity's name, kind, place and summary, with the sources that the summary rests on.
fn introduction(draft: &mut Draft, ix: EntityIx) -> Line {
    let (lang, atlas) = (draft.lang(), draft.atlas());
    let entity = atlas.entity(ix);
    let kind = atlas.vocab.kinds[entity.kind.row()].name.get(lang);
    let place = place_of(lang, atlas, entity.site);
    let mut line = draft.name(ix);
    let summary = entity
        .summary
        .as_ref()
        .map_or(M::NoSummary.say(lang), |it| it.get(lang));
    line.push(&match lang {
        Lang::Zh => format!("（{kind}，{place}）：{summary}"),
        Lang::En => format!(" ({kind}, {place}): {summary}"),
    });
    if entity.summary.is_some() {
        for &source in &entity.sources {
            draft.cite(&mut line, source);
        }
    }
    line
}

/// How many of each kind, in the vocabulary's order.
fn kinds(lang: Lang, atlas: &Atlas, shown: &[EntityIx]) -> Vec<(String, u32)> {
    let mut numbers = vec![0_u32; atlas.vocab.kinds.len()];
    for &ix in shown {
        numbers[atlas.entity(ix).kind.row()] += 1;
    }
    let names = atlas
        .vocab
        .kinds
        .iter()
        .map(|kind| kind.name.get(lang).to_owned());
    names.zip(numbers).filter(|(_, count)| *count > 0).collect()
}

/// How many in each city, in the region as a whole, and outside.
fn cities(lang: Lang, atlas: &Atlas, shown: &[EntityIx]) -> Vec<(String, u32)> {
    let tally = tally(atlas, shown);
    let names = atlas
        .vocab
        .cities
        .iter()
        .map(|city| city.name.get(lang).to_owned());
    let others = [(M::NoCity, tally.region), (M::Outside, tally.outside)];
    names
        .zip(tally.cities)
        .chain(others.map(|(name, count)| (name.say(lang).to_owned(), count)))
        .filter(|(_, count)| *count > 0)
        .collect()
}
