use super::*;

fn look() -> Look {
    Look {
        paper: "#ffffff".to_owned(),
        ink: "#111111".to_owned(),
        muted: "#555555".to_owned(),
        font: "system-ui, \"Noto Sans\"".to_owned(),
    }
}

#[test]
fn a_drawing_stands_alone_with_its_title_notes_and_link() {
    let drawing = Drawing {
        width: 400.0,
        height: 100.0,
        ground: "#eeeeee".to_owned(),
        body: "<circle r=\"4\"/>".to_owned(),
    };
    let square = Drawing {
        width: 12.0,
        height: 12.0,
        ground: "#aabbcc".to_owned(),
        body: String::new(),
    };
    let sheet = Sheet {
        lang: Lang::En,
        title: "Map & more",
        subtitle: "201 of 484 entities",
        key: &[(square, "1–5".to_owned())],
        notes: &["Version 2026.11.22".to_owned()],
        link: "https://atlas.test/?a=1&b=2",
    };
    let file = standalone(&drawing, &sheet, &look());
    assert_eq!(
        file.text,
        r##"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="432" height="253" viewBox="0 0 432 253" xml:lang="en" lang="en" role="img" font-family="system-ui, &quot;Noto Sans&quot;">
<title>Map &amp; more</title>
<desc>201 of 484 entities
Version 2026.11.22
https://atlas.test/?a=1&amp;b=2</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="16" y="34.7" font-size="18" font-weight="700" fill="#111111">Map &amp; more</text>
<text x="16" y="55.7" font-size="13" font-weight="400" fill="#555555">201 of 484 entities</text>
<rect x="16" y="71" width="400" height="100" fill="#eeeeee"/>
<svg x="16" y="71" width="400" height="100">
<circle r="4"/>
</svg>
<rect x="16" y="185" width="12" height="12" fill="#aabbcc" stroke="#555555" stroke-width="0.5"/>
<text x="34" y="195" font-size="11.5" fill="#111111">1–5</text>
<text x="16" y="215.2" font-size="11.5" font-weight="400" fill="#555555">Version 2026.11.22</text>
<a href="https://atlas.test/?a=1&amp;b=2">
<text x="16" y="232.2" font-size="11.5" font-weight="400" fill="#555555">https://atlas.test/?a=1&amp;b=2</text>
</a>
</svg>
"##
    );
}

#[test]
fn a_narrow_drawing_leaves_its_words_room_and_what_xml_cannot_hold_is_left_out() {
    let sheet = Sheet {
        lang: Lang::Zh,
        title: "图\u{1}<",
        subtitle: "",
        key: &[],
        notes: &[],
        link: "",
    };
    let drawing = Drawing {
        width: 40.0,
        height: 40.0,
        ..Drawing::default()
    };
    let file = standalone(&drawing, &sheet, &look());
    assert!(file.text.contains(r#"width="392""#) && file.width > drawing.width);
    assert!(file.text.contains("<title>图&lt;</title>"));
}
