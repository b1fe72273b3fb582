//! The law of the store: its answers are those of the slow, plain way.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

type Row = (u16, u16, Vec<u16>, String, String);

fn store(rows: &[Row]) -> Store {
    let column = |of: Vec<u16>| Some(Column { values: 4, of });
    let columns = [
        column(rows.iter().map(|row| row.0).collect()),
        column(rows.iter().map(|row| row.1).collect()),
        None,
    ];
    let mut store = Store::new(rows.len(), &columns);
    store.several(2, 4);
    let (mut held, mut texts) = (Vec::new(), String::new());
    for (_, _, several, zh, en) in rows {
        held.push(several.len() as u16);
        held.extend(several);
        for line in [zh.clone(), en.clone(), format!("{en} py")] {
            texts.push_str(&line);
            texts.push('\n');
        }
    }
    assert_eq!(store.hold(2, 0, &held), rows.len());
    assert_eq!(store.texts(0, &mut texts.into_bytes()), rows.len());
    store.finish();
    store
}

fn has(row: &Row, facet: u32, value: u32) -> bool {
    match facet {
        0 => u32::from(row.0) == value,
        1 => u32::from(row.1) == value,
        _ => row.2.iter().any(|&it| u32::from(it) == value),
    }
}

fn is_meant(row: &Row, q: &str) -> bool {
    let latin =
        |word: &str| row.4.to_lowercase().split(' ').any(|it| it.starts_with(word)) || "py".starts_with(word);
    let is_met = |piece| match piece {
        Piece::Han(it) => row.3.as_bytes().windows(it.len()).any(|at| at == it),
        Piece::Latin(it) => latin(&String::from_utf8_lossy(it)),
    };
    let mut all = true;
    pieces(q.as_bytes(), |piece| all &= is_met(piece));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn answers_are_those_of_the_plain_way(
        seen in vec((0_u16..4, 0_u16..4, vec(0_u16..4, 0..3), "[生物药]{0,3}", "[A-C][a-c]{0,2}( [a-c]{1,2})?"), 1..40),
        often in 1_usize..40,
        asked in vec(("[生物a-cp ]{0,3}", vec((0_u32..3, 0_u32..5), 0..3), any::<bool>()), 1..6),
    ) {
        let rows: Vec<Row> = (0..often).flat_map(|_| seen.iter().cloned()).collect();
        let mut store = store(&rows);
        for (q, chosen, is_searching) in asked {
            let matches = |row: &Row, but: Option<u32>| (!is_searching || is_meant(row, &q)) && (0..3).all(|facet| {
                let mut of = chosen.iter().filter(|it| it.0 == facet).peekable();
                Some(facet) == but || of.peek().is_none() || of.any(|&(_, value)| has(row, facet, value))
            });
            let first = |holds: &dyn Fn(&Row) -> bool| -> Vec<u32> {
                (0..).zip(&rows).filter(|(_, row)| holds(row)).map(|(place, _)| place).take(50).collect()
            };
            let mut page = Vec::new();
            let total = store.find(q.as_bytes());
            prop_assert_eq!(total as usize, rows.iter().filter(|row| is_meant(row, &q)).count());
            store.page_of_search(50, &mut page);
            prop_assert_eq!(&page, &first(&|row| is_meant(row, &q)));
            let pairs: Vec<u32> = chosen.iter().flat_map(|&(facet, value)| [facet, value]).collect();
            let total = store.count(is_searching, &pairs);
            prop_assert_eq!(total as usize, rows.iter().filter(|row| matches(row, None)).count());
            store.page_of_count(50, &mut page);
            prop_assert_eq!(&page, &first(&|row| matches(row, None)));
            for (facet, counts) in (0..).zip(store.counts()) {
                for (value, &count) in (0..).zip(counts) {
                    let plain = rows.iter().filter(|row| matches(row, Some(facet)) && has(row, facet, value)).count();
                    prop_assert_eq!(count as usize, plain);
                }
            }
        }
    }
}
