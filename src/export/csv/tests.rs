use super::*;
use crate::{export::tests::of, model::Lang};
use proptest::prelude::*;

/// Reads a table by the rules of RFC 4180, with no help from what writes it.
fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut cell = String::new();
    let mut letters = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                rows.last_mut().unwrap().push(std::mem::take(&mut cell));
                rows.push(Vec::new());
            }
            _ => cell.push(letter),
        }
    }
    assert!(cell.is_empty() && !quoted, "every row ends");
    rows.pop();
    rows
}

/// The cells of a column.
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|it| it == name).unwrap();
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn a_figure_has_its_source_period_unit_nature_and_scope_beside_it() {
    let rows = read(&of(&[0, 1, 2], None, Lang::En, figures_csv));
    assert_eq!(rows.len(), 1 + 2, "words are no figures");
    for (name, newest, older) in [
        ("figure_id", "f-2", "f-1"),
        ("entity_zh", "'=甲, \"园\"", "'=甲, \"园\""),
        ("entity_en", "'-A|B", "'-A|B"),
        ("value", "1", "-3.5"),
        ("value_max", "2.25", ""),
        ("qualifier", "range", "exact"),
        ("unit_zh", "亿元", "亿元"),
        ("unit_en", "100m CNY", "100m CNY"),
        ("period", "2024", "2023"),
        ("as_of", "", ""),
        ("nature", "target", "actual"),
        ("nature_zh", "目标", "实际"),
        ("scope_en", "", "consolidated"),
        ("detail_zh", "一期", ""),
        ("statement_en", "Target", "Loss"),
        ("source_id", "s-2", "s-1"),
        ("source_title", "报告，二", "A \"b\" | c"),
        ("source_url", "", "https://example.org/a"),
        ("source_date", "", "2024-01"),
        ("source_grade_en", "Official", "Official"),
        ("locator", "L5", "L4"),
        ("atlas_version", "1.0", "1.0"),
        ("exported_at", "2026-11-28T06:45:00Z", "2026-11-28T06:45:00Z"),
        ("licence", "Licence", "Licence"),
    ] {
        assert_eq!(column(&rows, name), [newest, older], "{name}");
    }
}

#[test]
fn figures_keep_to_the_years_shown() {
    let rows = read(&of(&[0, 1], Some((2023, 2023)), Lang::Zh, figures_csv));
    assert_eq!(column(&rows, "figure_id"), ["f-1"]);
    let rows = read(&of(&[0, 1], Some((2023, 2023)), Lang::Zh, entities_csv));
    assert_eq!(column(&rows, "figures"), ["1", "0"]);
    assert_eq!(column(&rows, "profit"), ["-3.5", ""]);
    assert_eq!(column(&rows, "profit_unit"), ["亿元", ""]);
    assert_eq!(column(&rows, "profit_source"), ["s-1", ""]);
}

#[test]
fn an_entity_is_a_row_in_the_order_of_the_list() {
    let rows = read(&of(&[2, 0], None, Lang::En, entities_csv));
    for (name, first, second) in [
        ("id", "c", "a"),
        ("aliases", "", "x|y/z"),
        ("outside", "true", "false"),
        ("city_en", "", "East"),
        ("district", "", "river"),
        ("lon", "", "120.12345678"),
        ("stages", "", "pilot"),
        ("planned_stages_en", "", "Sales"),
        ("designations", "", "core"),
        ("sources", "s-2", "s-1|s-2"),
        ("source_titles", "报告，二", "A \"b\" / c|报告，二"),
        ("source_urls", "", "https://example.org/a|"),
    ] {
        assert_eq!(column(&rows, name), [first, second], "{name}");
    }
}

#[test]
fn a_file_begins_with_the_mark_and_its_lines_end_as_the_standard_says() {
    let text = of(&[1], None, Lang::En, entities_csv);
    assert!(text.starts_with("\u{feff}id,zh,en,aliases,kind,"));
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'));
    let nothing = of(&[], None, Lang::En, figures_csv);
    assert_eq!(read(&nothing).len(), 1, "the head alone");
}

#[test]
fn what_a_spreadsheet_would_run_becomes_a_text() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n1",
        " =1",
        "\u{ff1d}1",
        "\u{ff0b}1",
        "-5 度",
    ] {
        let mut table = Table::new();
        table.cell(text);
        table.end_row();
        assert_eq!(read(&table.text), [[["'", text].concat()]], "{text:?}");
    }
    for text in ["", "1", "a=1", "−5", "'=1", "杭-州"] {
        assert!(!is_formula(text), "{text:?}");
    }
}

proptest! {
    #[test]
    fn every_table_reads_back(cells in proptest::collection::vec(proptest::collection::vec("[a,\" \r\n=@甲|'-]{0,6}", 3), 1..6)) {
        let mut table = Table::new();
        for row in &cells {
            for cell in row {
                table.cell(cell);
            }
            table.end_row();
        }
        let back = read(&table.text);
        prop_assert_eq!(back.len(), cells.len());
        for (back, row) in back.iter().flatten().zip(cells.iter().flatten()) {
            // A guarded cell differs by its apostrophe and begins no formula.
            prop_assert!(back == row || *back == ["'", row].concat());
            prop_assert!(!is_formula(back));
        }
    }

    #[test]
    fn numbers_stay_numbers(number in -1e9_f64..1e9) {
        let number = (number * 1000.0).round() / 1000.0;
        let mut table = Table::new();
        table.number(Some(number));
        table.number(None);
        table.end_row();
        let rows = read(&table.text);
        let back: f64 = rows[0][0].parse().unwrap();
        prop_assert!((back - number).abs() < 1e-6);
        prop_assert_eq!(rows[0][1].as_str(), "");
    }
}
