//! Exact drawings of a small chain; well formed, and as many rows and cells as the matrix has.

use super::*;
use crate::{
    export::svg::{Drawing, Look, Sheet, standalone},
    insight::{
        chain::{By, ChainIndex, RowSort, flow, lines, matrix},
        tests::region::{C0, C1, COMPANY, POLICY, Sample},
    },
    model::{EntityIx, Id, Set, Site},
};

fn palette() -> Palette {
    let colour = |name: &str| format!("#{name}");
    Palette {
        ground: colour("fff"),
        ink: colour("111"),
        muted: colour("555"),
        line: colour("ddd"),
        rule: colour("888"),
        accent: colour("066"),
        weak: colour("eff"),
        band: colour("3aa"),
    }
}

/// `u & v` in one city, `w` in another, a policy.
fn small() -> Atlas {
    let mut sample = Sample::new();
    let [u, v] = ["u", "v"].map(|name| sample.entity(name, COMPANY, C0));
    let w = sample.entity("w", COMPANY, C1);
    let law = sample.entity("law", POLICY, Site::Region);
    sample.at(u).name = crate::model::Text::new("甲 & 乙", "A & B");
    sample.stage(u, 0);
    sample.mark(v, 0, false, false, 1);
    sample.mark(w, 0, true, true, 1);
    sample.mark(v, 1, true, true, 0);
    sample.link(law, 0);
    sample.subsectors(u, &[0]);
    sample.subsectors(v, &[0, 2]);
    for (source, name) in sample.0.sources.iter_mut().zip(["甲网", "乙报", "丙台"]) {
        name.clone_into(&mut source.publisher);
    }
    sample.done()
}

fn everyone(atlas: &Atlas) -> Vec<EntityIx> {
    (0..atlas.entities.len()).map(EntityIx::of).collect()
}

/// The tags of a document in order; fails where one is not closed, not quoted or not escaped.
fn tags(text: &str) -> Vec<String> {
    let (mut open, mut all) = (Vec::new(), Vec::new());
    for part in text.split('<').skip(1) {
        let (tag, words) = part.split_once('>').expect("every tag ends");
        for amp in words.split('&').skip(1).chain(tag.split('&').skip(1)) {
            assert!(
                ["amp;", "lt;", "gt;", "quot;"]
                    .iter()
                    .any(|it| amp.starts_with(it)),
                "{amp}"
            );
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "in {tag}");
        } else if !tag.starts_with('?') {
            assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
            all.push(tag.trim_end_matches('/').to_owned());
            if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap());
            }
        }
    }
    assert_eq!(open, [""; 0]);
    all
}

fn whole(drawing: &Drawing, lang: Lang) -> String {
    let key = legend(lang, &palette());
    let sheet = Sheet {
        lang,
        title: "t",
        subtitle: "",
        key: &key,
        notes: &[],
        link: "https://atlas.test/?a&b",
    };
    standalone(drawing, &sheet, &Look::default()).text
}

#[test]
fn the_matrix_has_a_row_a_line_and_a_cell_a_column() {
    let atlas = small();
    let index = ChainIndex::build(&atlas);
    let found = matrix(&index, &atlas, &everyone(&atlas), By::City);
    let open: Set<Id> = ["city-c0".parse().unwrap()].into();
    let by = RowSort {
        column: "s0".parse().unwrap(),
        descending: true,
    };
    let lines = lines(&index, &atlas, &found, &open, Some(&by));
    let paths: Vec<&str> = lines.iter().map(|line| line.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "all",
            "city-c0",
            "city-c0/is-u",
            "city-c0/is-v",
            "city-c1",
            "region"
        ]
    );
    for lang in Lang::ALL {
        let shown = Shown {
            atlas: &atlas,
            lang,
            lines: &lines,
            by: Some(&by),
        };
        let drawing = matrix_drawing(&shown, &palette());
        let tags = tags(&whole(&drawing, lang));
        let of = |name: &str| -> Vec<String> {
            let start = ["g ", name, "=\""].concat();
            let found = tags.iter().filter_map(|tag| tag.strip_prefix(&start));
            found.map(|it| it.trim_end_matches('"').to_owned()).collect()
        };
        assert_eq!(of("data-row"), paths);
        let states: Vec<&str> = lines
            .iter()
            .flat_map(|line| &line.row.cells)
            .map(|cell| cell.state.id())
            .collect();
        assert_eq!(of("data-state"), states);
        assert!(drawing.width > 500.0 && drawing.height > 40.0 * lines.len() as f64);
    }
}

#[test]
fn a_cell_is_drawn_with_its_form_its_counts_and_its_words() {
    let atlas = small();
    let index = ChainIndex::build(&atlas);
    let found = matrix(&index, &atlas, &everyone(&atlas), By::City);
    let lines = lines(&index, &atlas, &found, &Set::new(), None);
    let shown = Shown {
        atlas: &atlas,
        lang: Lang::En,
        lines: &lines[..1],
        by: None,
    };
    let body = matrix_drawing(&shown, &palette()).body;
    for cell in [
        // Two present, one of them stated, and one more to come.
        concat!(
            r##"<g data-state="present"><title>Total (each once) · s0: Present, stated by a source: 2 entities, 1 of them stated; 1 more planned</title>"##,
            r##"<rect x="217.8" y="103.9" width="18.4" height="7.4" rx="2" fill="#066" stroke="#066" stroke-width="1.5"/>"##,
            r##"<text x="214.9" y="128.1" font-size="13" font-weight="600" fill="#111">2</text>"##,
            r##"<text x="226.4" y="128.1" font-size="11" fill="#555">+1</text>"##,
            r##"<line x1="226.4" y1="131.1" x2="239.2" y2="131.1" stroke="#066" stroke-dasharray="3 2"/></g>"##
        ),
        // Planned only, nothing found, and present without a word of how.
        concat!(
            r##"<g data-state="planned"><title>Total (each once) · s1: Planned: 1 entity</title>"##,
            r##"<rect x="275.8" y="103.9" width="18.4" height="7.4" rx="2" fill="none" stroke="#066" stroke-width="1.5" stroke-dasharray="4 2"/>"##
        ),
        r##"<g data-state="none"><title>Total (each once) · s2: No data found</title><line x1="334" y1="117.1" x2="352" y2="117.1" stroke="#888"/></g>"##,
        r##"<rect x="566" y="104.1" width="18" height="7" rx="2" fill="#eff" stroke="#066" stroke-width="2"/>"##,
    ] {
        assert!(body.contains(cell), "{cell}\nin\n{body}");
    }
}

#[test]
fn the_flow_has_a_band_a_pair_with_names_and_numbers() {
    let atlas = small();
    let found = flow(&atlas, &everyone(&atlas));
    let drawing = flow_drawing(&atlas, Lang::En, &found, &palette());
    let text = whole(&drawing, Lang::En);
    let bands = tags(&text)
        .iter()
        .filter(|tag| tag.starts_with("g data-band"))
        .count();
    assert_eq!((bands, found.bands.len()), (2, 2));
    for said in ["<title>s0 → a: 2 entities</title>", ">s0 2<", ">a 2<", ">c 1<"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert_eq!(
        flow_notes(&atlas, Lang::En, &found, 4)[..2],
        [
            "Rests on 2 pieces of evidence from 2 sources, chiefly 甲网 (1), 乙报 (1); each is named at the link below.",
            "2 of 4 entities have both a present stage and a subsector and are drawn; the others lack one or both.",
        ]
    );
}

#[test]
fn the_notes_say_what_the_matrix_rests_on_and_how_it_is_read() {
    let atlas = small();
    let index = ChainIndex::build(&atlas);
    let found = matrix(&index, &atlas, &everyone(&atlas), By::Subsector);
    let notes = matrix_notes(Lang::En, &atlas, &found);
    assert_eq!(
        notes[..3],
        [
            "Rests on 5 pieces of evidence from 2 sources, chiefly 甲网 (3), 乙报 (2); each is named at the link below.",
            "Rows: By subsector",
            "1 entity stands in more than one row, so the rows add up to more than the total.",
        ]
    );
    assert_eq!(notes.len(), 5);
    let said: Vec<String> = legend(Lang::Zh, &palette())
        .into_iter()
        .map(|(_, said)| said)
        .collect();
    assert_eq!(
        said,
        [
            "有，原文明示",
            "有，由原文可推",
            "有，数据集未区分明示与可推",
            "计划中",
            "未查到数据",
            "不在统计范围"
        ]
    );
}
