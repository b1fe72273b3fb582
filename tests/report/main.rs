//! The briefing of the real dataset: what every briefing keeps, in both languages.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "these are helpers of tests, which the lint does not see"
)]

mod read;
mod real;

use cluster_atlas::export::report::{Block, Line, Piece, Report, html, markdown};
use cluster_atlas::export::{CiteStyle, cite_source};
use cluster_atlas::i18n::format;
use cluster_atlas::model::{FactIx, Lang, Text};
use cluster_atlas::query::Section;
use proptest::prelude::*;
use read::{read_html, read_markdown, tags};
use real::{every, listed, real, tables};
use std::collections::BTreeSet;

#[test]
fn every_note_leads_to_a_source_and_every_source_has_a_note() {
    every(|_, report, query| {
        let numbers: Vec<u32> = listed(report).iter().map(|source| source.number).collect();
        assert_eq!(numbers, (1..=numbers.len() as u32).collect::<Vec<_>>(), "{query}");
        let notes = report.notes();
        let met: BTreeSet<u32> = notes.iter().copied().collect();
        assert_eq!(met.into_iter().collect::<Vec<_>>(), numbers, "{query}");
        // Sources are numbered as they are met; 1, the atlas, may come anywhere.
        let mut next = 2;
        for note in notes {
            assert!(note <= next, "{query}: {note} before {next}");
            next += u32::from(note == next);
        }
    });
}

#[test]
fn both_files_hold_the_sentences_of_the_page() {
    every(|_, report, query| {
        let (md, page) = (read_markdown(&markdown(report)), read_html(&html(report)));
        for part in &report.parts {
            for block in &part.blocks {
                let mut said: Vec<String> = block.lines().iter().map(|line| line.words()).collect();
                if let Block::Heading(heading) = block {
                    said.push(heading.clone());
                }
                for words in said {
                    assert!(md.contains(&words), "{query}: not in Markdown: {words}");
                    assert!(page.contains(&words), "{query}: not in HTML: {words}");
                }
            }
        }
        for source in listed(report) {
            assert!(page.contains(&source.citation), "{query}: {}", source.citation);
            let plain = |text: &str| text.replace(['<', '>'], "");
            assert!(
                plain(&md).contains(&plain(&source.citation)),
                "{query}: {}",
                source.citation
            );
        }
    });
}

#[test]
fn every_figure_is_a_fact_of_its_entity_with_the_source_of_the_fact() {
    every(|real, report, query| {
        let atlas = &real.atlas;
        let value = if report.lang == Lang::Zh {
            "数值"
        } else {
            "Value"
        };
        let mut found = 0;
        for table in tables(report) {
            let Some(column) = table.head.iter().position(|head| head == value) else {
                continue;
            };
            for row in &table.rows {
                let [Piece::Entity(id, _)] = row[0].0.as_slice() else {
                    panic!("{query}: a row of figures begins with its entity")
                };
                let [Piece::Words(said), Piece::Note(number), ..] = row[column].0.as_slice() else {
                    panic!("{query}: a figure without a note: {:?}", row[column])
                };
                let is_it = |ix: &&FactIx| {
                    let fact = atlas.fact(**ix);
                    let citation = cite_source(CiteStyle::Gbt7714, atlas.source(fact.basis.source));
                    let amount = fact.number().map(|(amount, unit)| {
                        format::amount(report.lang, &amount, unit, &atlas.vocab).text()
                    });
                    amount.as_ref() == Some(said) && listed(report)[*number as usize - 1].citation == citation
                };
                let of = atlas.find(id).unwrap();
                assert!(
                    atlas.facts_of(of).iter().any(|ix| is_it(&ix)),
                    "{query}: {id} {said} [{number}]"
                );
                found += 1;
            }
        }
        if query == "view=report" {
            assert!(found > 50, "{found}");
        }
    });
}

/// A figure as it is written in a cell of the comparison, with the citation behind its note.
fn compared_figures(report: &Report, cell: &[Piece]) -> Vec<(String, String)> {
    cell.windows(2)
        .filter_map(|pair| match pair {
            [Piece::Words(said), Piece::Note(number)] => Some((
                // Several figures of a cell are parted by a semicolon.
                said.trim_start_matches(['；', ';', ' ']).to_owned(),
                listed(report)[*number as usize - 1].citation.clone(),
            )),
            _ => None,
        })
        .collect()
}

#[test]
fn every_cell_of_the_comparison_holds_figures_of_its_column() {
    let real = real();
    let ids = ["hangzhou", "ningbo", "shaoxing"];
    let query = format!("view=report&section=comparison&cmp={}", ids.join(","));
    for lang in Lang::ALL {
        let report = real.report(lang, &query);
        let table = tables(&report).next().unwrap();
        assert_eq!(table.head.len(), ids.len() + 1);
        let mut found = 0;
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len());
            for (id, cell) in ids.iter().zip(&row[1..]) {
                let figures = compared_figures(&report, &cell.0);
                if figures.is_empty() {
                    assert_eq!(
                        cell.words(),
                        ["无数据", "no figure found"][usize::from(lang == Lang::En)]
                    );
                }
                for (said, citation) in figures {
                    let entity = real.atlas.find(&id.parse().unwrap()).unwrap();
                    let is_it = |ix: &FactIx| {
                        let fact = real.atlas.fact(*ix);
                        let amount = fact.number().map(|(amount, unit)| {
                            format::amount(lang, &amount, unit, &real.atlas.vocab).text()
                        });
                        amount.as_deref() == Some(said.as_str())
                            && citation
                                == cite_source(CiteStyle::Gbt7714, real.atlas.source(fact.basis.source))
                    };
                    assert!(real.atlas.facts_of(entity).iter().any(is_it), "{id}: {said}");
                    found += 1;
                }
            }
        }
        assert!(found > 20, "{found}");
    }
    let alone = real.report(Lang::Zh, "view=report&cmp=hangzhou");
    assert!(alone.parts.iter().all(|part| part.section != Section::Comparison));
}

/// A sentence with a number that has no note behind it. Years and rules of the program are no figures.
#[test]
fn every_number_in_a_list_or_paragraph_has_a_note() {
    every(|_, report, query| {
        for part in &report.parts {
            for block in &part.blocks {
                if !matches!(block, Block::Paragraph(_) | Block::List(_)) {
                    continue;
                }
                for line in block.lines() {
                    let words = line.words();
                    let is_rule = ["7714", "方括号", "Numbers in brackets", "只取", "only."];
                    if words.contains(|it: char| it.is_ascii_digit())
                        && !is_rule.iter().any(|it| words.contains(it))
                    {
                        let noted = line.0.iter().any(|piece| matches!(piece, Piece::Note(_)));
                        assert!(noted, "{query}: {words}");
                    }
                }
            }
        }
    });
}

#[test]
fn what_is_long_is_cut_and_says_so() {
    let real = real();
    let report = real.report(Lang::En, "view=report");
    let mut cut = 0;
    for table in tables(&report) {
        assert!(table.rows.len() <= 16, "{}", table.caption);
        cut += usize::from(table.left_out.is_some());
    }
    assert!(cut > 5);
    let said: Vec<String> = report.parts[0]
        .blocks
        .iter()
        .flat_map(Block::lines)
        .map(Line::words)
        .collect();
    assert!(said.contains(&"The first 12 in the present order; for the other 472 see the link.".to_owned()));
}

#[test]
fn sections_are_chosen_and_the_sources_follow() {
    let real = real();
    let sections = |query: &str| -> Vec<Section> {
        real.report(Lang::Zh, query)
            .parts
            .iter()
            .map(|part| part.section)
            .collect()
    };
    let all = Section::ALL
        .into_iter()
        .filter(|it| *it != Section::Comparison)
        .collect::<Vec<_>>();
    assert_eq!(sections("view=report"), all);
    assert_eq!(
        sections("view=report&section=limits&section=chain"),
        [Section::Chain, Section::Limits, Section::Sources]
    );
    // The sources alone: those of the whole briefing.
    let query = "view=report&district=qiantang";
    let alone = real.report(Lang::Zh, &[query, "&section=sources"].concat());
    assert_eq!(alone.parts.len(), 1);
    let whole = real.report(Lang::Zh, query);
    assert_eq!(listed(&alone)[1..], listed(&whole)[1..]);
}

#[test]
fn it_says_what_it_found_in_both_languages() {
    let real = real();
    let said = |lang, query| read_markdown(&markdown(&real.report(lang, query)));
    let zh = said(Lang::Zh, "view=report&district=qiantang");
    for sentence in [
        "# 杭州 · 调研报告",
        "- 数据版本：2026.11.22",
        "本报告写的是符合“杭州”的 53 个主体，图谱共收录 484 个。",
        "- 按类型：区域 1、产业集群 1、园区 5、企业 27、科研与行业机构 3、服务平台 3、项目 13。",
        "53 个主体中 3 个有此数据；2016–2022 年 · 2 种口径。不相加：时间不同或不明；口径不同；有约数、下限或区间；主体类型不同，可能互相包含；有的主体包含另一个；有的主体之间有关系，数字可能重复。",
        "| 杭州医药港 | ≥ 500 亿元 | 2022年 · 生物医药 |",
        "按当前选择判断：53 个主体中 21 个有环节资料；另有 2 个不在统计范围。",
        "- 建链 冷链物流：未查到已有的主体；1 个主体有建设计划。区域内其他已有环节的 128 个主体中，1 个有这一环，分布在 11 个城市中的 1 个。",
        "- 杭州医药港，规划面积：3.4 平方公里（未注明时间 · 计划）；3.5 平方公里（未注明时间 · 计划）",
    ] {
        assert!(zh.contains(sentence), "{sentence}\n{zh}");
    }
    let en = said(Lang::En, "view=report&district=qiantang");
    for sentence in [
        "This briefing is of the 53 entities that match “杭州”, out of 484 in the atlas.",
        "| Hangzhou Medicine Port (Hangzhou Pharmaceutical Port) | ≥ CNY 50 billion | 2022 · Biomedicine |",
        "- Build Cold-chain logistics: No entity is known to be there yet; 1 plans it. Of 128 other entities of the region with a present stage, 1 hold this one, in 1 of 11 cities.",
        "For 40 of 53 entities no figure is found.",
    ] {
        assert!(en.contains(sentence), "{sentence}\n{en}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn hostile_names_stay_words(text in r#"(<script>|</style>|\]\]>|"|'|&|javascript:|\PC){0,12}"#) {
        let mut real = real();
        for entity in &mut real.atlas.entities {
            entity.name = Text::new(&text, &text);
            entity.summary = Some(Text::new(&text, &text));
        }
        for source in &mut real.atlas.sources {
            source.title.clone_from(&text);
            source.url = Some(text.clone());
        }
        real.atlas.meta.title = Text::new(&text, &text);
        real.atlas.meta.version.clone_from(&text);
        let report = real.report(Lang::En, "view=report&district=qiantang");
        let page = html(&report);
        let known: BTreeSet<String> = [
            "!doctype", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "dl", "div", "dt",
            "dd", "a", "nav", "ol", "ul", "li", "section", "p", "sup", "table", "caption", "thead", "tbody", "tr", "th",
            "td", "span", "footer", "br",
        ]
        .map(str::to_owned)
        .into();
        let found = tags(&page);
        prop_assert!(found.is_subset(&known), "{:?}", found.difference(&known).collect::<Vec<_>>());
        prop_assert_eq!(page.matches("<style>").count(), 1);
        prop_assert!(!page.contains("href=\"javascript:"));
        // No name begins a heading, a table or a footnote of its own.
        let md = markdown(&report);
        let headings = md.lines().filter(|line| line.starts_with('#')).count();
        let blocks = report.parts.iter().flat_map(|part| &part.blocks);
        let own = blocks.filter(|block| matches!(block, Block::Heading(_))).count();
        prop_assert_eq!(headings, 1 + report.parts.len() + own);
    }
}
