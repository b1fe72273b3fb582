//! The briefing as one HTML file that needs nothing beside it: styles inside, no script, and set for A4.

use super::{Block, Line, Listed, Piece, Report, Table};
use crate::{export::escape::html as escaped, i18n::report::ReportMsg as M};

/// How the file looks. Colours are the reader's system's.
const STYLE: &str = include_str!("file.css");

/// The whole file.
pub fn html(report: &Report) -> String {
    let lang = report.lang;
    let title = escaped(&report.title);
    let link = escaped(&report.link);
    let mut text = [
        "<!doctype html>\n<html lang=\"",
        lang.tag(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        &title,
        "</title>\n<style>\n",
        STYLE,
        &sheet(report),
        "\n</style>\n</head>\n<body>\n<main>\n<h1>",
        &title,
        "</h1>\n<dl>\n",
    ]
    .concat();
    for (label, value) in &report.about {
        text.push_str(&["<div><dt>", label, "</dt><dd>", &escaped(value), "</dd></div>\n"].concat());
    }
    let address = M::Address.say(lang);
    text.push_str(
        &[
            "<div><dt>",
            address,
            "</dt><dd>",
            &anchor(&report.link),
            "</dd></div>\n</dl>\n",
        ]
        .concat(),
    );
    text.push_str(&["<nav aria-label=\"", M::Contents.say(lang), "\">\n<ol>\n"].concat());
    for part in &report.parts {
        let id = part.section.id();
        text.push_str(&["<li><a href=\"#", id, "\">", part.heading, "</a></li>\n"].concat());
    }
    text.push_str("</ol>\n</nav>\n");
    for part in &report.parts {
        let id = part.section.id();
        text.push_str(&["<section id=\"", id, "\">\n<h2>", part.heading, "</h2>\n"].concat());
        for block in &part.blocks {
            write(&mut text, block);
        }
        text.push_str("</section>\n");
    }
    text.push_str(&["<footer>", &escaped(&report.foot), "<br>", &link, "</footer>\n"].concat());
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

/// A longer link does not stand at the foot of every sheet, only at the end of the text.
const LINK_AT_FOOT: usize = 160;

/// The rule for sheets of paper: A4, and at the bottom of each what it is from, the link, and its number.
pub fn sheet(report: &Report) -> String {
    let link = match report.link.len() {
        ..=LINK_AT_FOOT => ["\\a ", &quoted(&report.link)].concat(),
        _ => String::new(),
    };
    [
        "@page { size: A4; margin: 18mm 16mm 22mm; @bottom-left { content: \"",
        &quoted(&report.foot),
        &link,
        "\"; font-size: 8pt; width: 85%; white-space: pre-wrap; overflow-wrap: anywhere } @bottom-right { content: counter(page) \" / \" counter(pages); font-size: 8pt } }",
    ]
    .concat()
}

/// A text inside the quotes of a style sheet that stands in HTML.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' => {
                quoted.push('\\');
                quoted.extend(std::char::from_digit(u32::from(letter) / 16, 16));
                quoted.extend(std::char::from_digit(u32::from(letter) % 16, 16));
                quoted.push(' ');
            }
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted
}

/// An address as a link, where it is one of the web; else as it is.
fn anchor(url: &str) -> String {
    let shown = escaped(url);
    if super::is_web(url) {
        ["<a href=\"", &shown, "\">", &shown, "</a>"].concat()
    } else {
        shown
    }
}

fn write(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => text.push_str(&["<h3>", &escaped(heading), "</h3>\n"].concat()),
        Block::Paragraph(line) => text.push_str(&["<p>", &said(line), "</p>\n"].concat()),
        Block::List(lines) => {
            text.push_str("<ul>\n");
            for line in lines {
                text.push_str(&["<li>", &said(line), "</li>\n"].concat());
            }
            text.push_str("</ul>\n");
        }
        Block::Table(it) => table(text, it),
        Block::Sources(listed) => {
            text.push_str("<ol class=\"sources\">\n");
            for source in listed {
                text.push_str(&item(source));
            }
            text.push_str("</ol>\n");
        }
    }
}

fn table(text: &mut String, table: &Table) {
    let caption = escaped(&table.caption);
    text.push_str(
        &[
            "<div class=\"wide\"><table>\n<caption>",
            &caption,
            "</caption>\n<thead><tr>",
        ]
        .concat(),
    );
    for head in &table.head {
        text.push_str(&["<th scope=\"col\">", &escaped(head), "</th>"].concat());
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        text.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let cell = said(cell);
            text.push_str(&if place == 0 {
                ["<th scope=\"row\">", &cell, "</th>"].concat()
            } else {
                ["<td>", &cell, "</td>"].concat()
            });
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n</table></div>\n");
    if let Some(line) = &table.left_out {
        text.push_str(&["<p class=\"left-out\">", &said(line), "</p>\n"].concat());
    }
}

fn item(source: &Listed) -> String {
    let number = source.number.to_string();
    let citation = match source
        .link()
        .and_then(|url| source.citation.split_once(url).map(|parts| (url, parts)))
    {
        Some((url, (before, after))) => [escaped(before), anchor(url), escaped(after)].concat(),
        None => escaped(&source.citation),
    };
    let lang = source
        .lang
        .as_ref()
        .map_or(String::new(), |lang| [" lang=\"", &escaped(lang), "\""].concat());
    [
        "<li id=\"source-",
        &number,
        "\" value=\"",
        &number,
        "\"><span",
        &lang,
        ">",
        &citation,
        "</span> [",
        &escaped(&source.grade),
        "]</li>\n",
    ]
    .concat()
}

fn said(line: &Line) -> String {
    let mut text = String::new();
    for piece in &line.0 {
        match piece {
            Piece::Words(words) | Piece::Entity(_, words) => text.push_str(&escaped(words)),
            Piece::State(id, words) => {
                text.push_str(&["<span data-state=\"", id, "\">", &escaped(words), "</span>"].concat());
            }
            Piece::Note(number) => {
                let number = number.to_string();
                text.push_str(&["<sup><a href=\"#source-", &number, "\">[", &number, "]</a></sup>"].concat());
            }
        }
    }
    text
}
