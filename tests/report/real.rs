//! The real dataset, its briefings, and what stands in them.

use cluster_atlas::engine::{Index, select};
use cluster_atlas::export::report::{Asked, Block, Listed, Report, Table};
use cluster_atlas::insight::chain::ChainIndex;
use cluster_atlas::model::{Atlas, Lang, load};
use cluster_atlas::query::parse;

pub(crate) struct Real {
    pub(crate) atlas: Atlas,
    pub(crate) index: Index,
    pub(crate) chain: ChainIndex,
}

pub(crate) fn real() -> Real {
    let atlas = load(include_str!("../../public/data/atlas.json")).unwrap();
    Real {
        index: Index::build(&atlas),
        chain: ChainIndex::build(&atlas),
        atlas,
    }
}

impl Real {
    pub(crate) fn report(&self, lang: Lang, query: &str) -> Report {
        let mut view = parse(query).state;
        view.lang = Some(lang);
        let selection = select(&self.index, &self.atlas, &view);
        Report::build(&Asked {
            lang,
            atlas: &self.atlas,
            index: &self.chain,
            shown: selection.order(),
            view: &view,
            chosen: &if query.contains("qiantang") {
                vec!["杭州".to_owned()]
            } else {
                Vec::new()
            },
            link: &format!("https://example.org/?{query}"),
            made: Some("2026-11-28".parse().unwrap()),
        })
    }
}

/// Selections of every size, and with years, a place and sections of their own.
const QUERIES: [&str; 11] = [
    "view=report",
    "view=report&district=qiantang",
    "view=report&kind=project",
    "view=report&pick=hisun&pick=jiuzhou-pharma",
    "view=report&city=shaoxing&year=2021..2023",
    "view=report&has=conflict",
    "view=report&kind=park&of=shaoxing",
    "view=report&section=figures&section=limits",
    "view=report&kind=fund&section=milestones",
    "view=report&city=ningbo&cmp=hangzhou&cmp=ningbo&cmp=shaoxing",
    "view=report&section=comparison&cmp=hisun&cmp=hangzhou-medicine-port&year=2020..2024",
];

pub(crate) fn every(check: impl Fn(&Real, &Report, &str)) {
    let real = real();
    for query in QUERIES {
        for lang in Lang::ALL {
            check(&real, &real.report(lang, query), query);
        }
    }
}

pub(crate) fn listed(report: &Report) -> Vec<&Listed> {
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Sources(listed) => Some(listed),
            _ => None,
        })
        .flatten()
        .collect()
}

pub(crate) fn tables(report: &Report) -> impl Iterator<Item = &Table> {
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}
