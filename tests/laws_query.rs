//! Laws of the link: whatever a state or a text is.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use cluster_atlas::model::Lang;
use cluster_atlas::query::{ViewState, form, parse, write};
use proptest::prelude::*;
use support::state::view_state;

/// Texts that look like links: known and unknown keys with values of every form.
fn link_like() -> impl Strategy<Value = String> {
    let key = proptest::sample::select(vec![
        "view",
        "q",
        "city",
        "district",
        "kind",
        "sub",
        "stage",
        "link",
        "tag",
        "grade",
        "has",
        "layout",
        "metric",
        "year",
        "box",
        "fence",
        "sort",
        "rows",
        "by",
        "open",
        "of",
        "gap",
        "w",
        "rel",
        "steps",
        "to",
        "dir",
        "as",
        "structure",
        "panel",
        "sel",
        "source",
        "only",
        "col",
        "lane",
        "tab",
        "list",
        "find",
        "section",
        "cmp",
        "pick",
        "at",
        "lang",
        "embed",
        "data",
        "v",
        "x",
        "",
    ]);
    let value = prop_oneof![
        "[a-z]{0,4}",
        "[a-z,-]{0,8}",
        "[0-9]{1,2}(-[0-9]{1,2}){3,5}",
        "-?[0-9]{1,3}(\\.[0-9]{0,6})?([,;.]-?[0-9]{1,3}){0,7}",
        "[0-9.]{0,12}",
        "(%[0-9A-Fa-f]{2}|[+%=?&a]){0,6}",
        ".{0,6}",
        proptest::sample::select(vec![
            "map",
            "table",
            "geo",
            "name",
            "-output",
            "en",
            "1",
            "2",
            "figure",
            "a/b.json",
            "park",
            "-total",
            "4-6-4-4-2",
            "0-0-10-4-2",
            "board",
            "list",
            "brain",
            "diff",
            "newest",
            "entity",
            "age",
            "limits"
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(
        (key, value).prop_map(|(key, value)| format!("{key}={value}")),
        0..12,
    )
    .prop_map(|pairs| pairs.join("&"))
}

/// Every byte as a percent escape or as it is.
fn bytes_as_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<(u8, bool)>(), 0..60).prop_map(|bytes| {
        let written = bytes.into_iter().map(|(byte, is_escaped)| {
            if is_escaped {
                format!("%{byte:02x}")
            } else {
                char::from(byte).to_string()
            }
        });
        format!("q={}", written.collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_state_reads_back_as_it_was_written(state in view_state()) {
        let parsed = parse(&write(&state));
        prop_assert_eq!(&parsed.warnings, &[]);
        prop_assert_eq!(parsed.state, state);
    }

    #[test]
    fn what_is_written_is_plain_ascii_in_the_one_form(state in view_state()) {
        let link = write(&state);
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"*-._+%=&".contains(&b)), "{}", link);
        let mut again = form::Form::default();
        for (name, value) in form::pairs(&link) {
            again.push(&name, &value);
        }
        prop_assert_eq!(again.finish(), link);
    }

    #[test]
    fn writing_what_was_read_is_a_fixed_point(
        text in prop_oneof![link_like(), bytes_as_text(), any::<String>()],
    ) {
        let once = write(&parse(&text).state);
        let again = parse(&once);
        prop_assert_eq!(&again.warnings, &[]);
        prop_assert_eq!(write(&again.state), once);
    }

    #[test]
    fn pairs_may_stand_in_any_order(
        (state, pairs) in view_state().prop_flat_map(|state| {
            let link = write(&state);
            // The order inside `cmp` and inside `col` means something: their pairs stay together.
            let of = |key: &'static str| move |pair: &String| pair.starts_with(key);
            let pairs = link.split('&').map(str::to_owned);
            let (cmp, pairs): (Vec<String>, Vec<String>) = pairs.partition(of("cmp="));
            let (col, mut pairs): (Vec<String>, Vec<String>) = pairs.into_iter().partition(of("col="));
            pairs.push(cmp.join("&"));
            pairs.push(col.join("&"));
            (Just(state), Just(pairs).prop_shuffle())
        }),
    ) {
        let parsed = parse(&pairs.join("&"));
        prop_assert_eq!(&parsed.warnings, &[]);
        prop_assert_eq!(parsed.state, state);
    }

    #[test]
    fn choices_of_the_chain_and_the_network_select_nothing(state in view_state()) {
        let bare = ViewState {
            view: state.view,
            q: state.q.clone(),
            facets: state.facets.clone(),
            source: state.source.clone(),
            year: state.year,
            area: state.area,
            fence: state.fence.clone(),
            sort: state.sort.clone(),
            pick: state.pick.clone(),
            ..ViewState::default()
        };
        prop_assert_eq!(state.selecting(Lang::Zh), bare.selecting(Lang::Zh));
        prop_assert_eq!(state.is_filtered(), bare.is_filtered());
    }

    #[test]
    fn warnings_are_few_and_short(text in prop_oneof![link_like(), any::<String>()]) {
        let warnings = parse(&text).warnings;
        prop_assert!(warnings.len() <= 21);
        for warning in warnings {
            prop_assert!(warning.key.chars().count() <= 40 && warning.value.chars().count() <= 40);
            prop_assert!(!warning.value.chars().any(char::is_control));
        }
    }
}

/// Ten times what a link may ever be. Were any step quadratic, this would take minutes.
#[test]
fn huge_links_are_read_and_written_alike() {
    let many = |item: &dyn Fn(usize) -> String, between: &str| {
        (0..100_000).map(item).collect::<Vec<_>>().join(between)
    };
    for link in [
        many(&|row| format!("city=c{row}"), "&"),
        many(&|row| format!("cmp=c{row}"), "&"),
        many(&|row| format!("col=c{row}"), "&"),
        many(&|row| format!("open=c{row}"), "&"),
        format!("rel={}", many(&|row| format!("p{row}"), ",")),
        format!("w={}", "1-".repeat(1_000_000)),
        format!("pick={}", many(&|row| format!("p{row}"), ",")),
        many(&|row| format!("x{row}=%FF"), "&"),
        many(&|row| format!("view={row}"), "&"),
        format!(
            "fence={}",
            many(&|row| format!("{},{}", row % 180, row % 90), ";")
        ),
        format!("box={}", many(&|_| "1".to_owned(), ",")),
        format!("q={}", "%E5%8C%BB".repeat(100_000)),
        format!("year={}", "9".repeat(1_000_000)),
        format!("sel={}", "a-".repeat(1_000_000)),
    ] {
        let parsed = parse(&link);
        assert!(parsed.warnings.len() <= 21);
        assert_eq!(parse(&write(&parsed.state)).state, parsed.state);
    }
}
