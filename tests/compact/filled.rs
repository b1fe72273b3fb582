//! Made-up atlases with everything that an atlas can hold.

use crate::support::atlas::id;
use cluster_atlas::model::{Amount, Atlas, EntityIx, FactValue, Period, Term, Text, UnitIx};

/// A generated atlas with all that the generator leaves out.
pub(crate) fn filled(mut atlas: Atlas, salt: u32) -> Atlas {
    let natures = ["actual", "cumulative", "planned", "target"];
    atlas.vocab.natures = natures
        .iter()
        .map(|code| Term {
            id: id(code),
            name: Text::new(*code, *code),
        })
        .collect();
    let said = |row: usize| Text::new(format!("第{}句", row % 3), format!("Sentence {}", row % 3));
    for (row, source) in atlas.sources.iter_mut().enumerate() {
        source.title = format!("标题 {row}");
        source.date = "2024-02-29".parse().ok();
        source.retrieved = Some("2025-Q3".parse().unwrap());
        source.note = (row % 2 == 0).then(|| "镜像".to_owned());
    }
    let periods = [
        "2023",
        "2021..2022-03",
        "2022..",
        "..2023-12",
        "2025-H1",
        "2024-01-31",
    ];
    for (row, fact) in atlas.facts.iter_mut().enumerate() {
        fact.period = periods
            .get((row + salt as usize) % 8)
            .map(|text| text.parse::<Period>().unwrap());
        fact.statement = Some(said(row));
        fact.detail = (row % 3 == 0).then(|| said(row + 1));
        fact.basis.locator = format!("第{}页", row % 4);
        let low = (f64::from(salt) - 1e4) * [1e-4, 1e-3, 0.1, 1.0, 10.0, 1e4][row % 6] / 3.0;
        let unit = UnitIx(row as u32 % 3);
        match row % 6 {
            0 => fact.value = FactValue::Number(Amount::Exact(low), unit),
            1 => fact.value = FactValue::Number(Amount::AtLeast(12.5), unit),
            2 => fact.value = FactValue::Number(Amount::About(-0.0), unit),
            3 => fact.value = FactValue::Number(Amount::Range(low, low.abs() + 0.1), unit),
            4 => fact.value = FactValue::Words(Some("600000.SH".to_owned())),
            _ => {}
        }
    }
    for row in 1..atlas.entities.len() {
        atlas.entities[row].parent = (row % 2 == 0).then_some(EntityIx(row as u32 / 2));
        atlas.entities[row].note = (row % 3 == 0).then(|| "备注".to_owned());
    }
    atlas.complete = true;
    atlas.linked()
}
