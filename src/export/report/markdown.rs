//! The briefing as Markdown: tables as GitHub has them, notes as footnotes, whose texts are the numbered sources.

use super::{Block, Line, Listed, Piece, Report, Table};
use crate::i18n::report::ReportMsg as M;

/// The whole briefing.
pub fn markdown(report: &Report) -> String {
    let lang = report.lang;
    let mut text = ["# ", &escaped(&report.title), "\n\n"].concat();
    for (label, value) in &report.about {
        text.push_str(&["- ", &escaped(&M::labelled(lang, label, value)), "\n"].concat());
    }
    let link = [
        &M::labelled(lang, M::Address.say(lang), ""),
        "<",
        &report.link.replace(['<', '>', ' '], ""),
        ">",
    ];
    text.push_str(&["- ", &link.concat(), "\n"].concat());
    for part in &report.parts {
        text.push_str(&["\n## ", &escaped(part.heading), "\n"].concat());
        for block in &part.blocks {
            text.push('\n');
            write(&mut text, block);
        }
    }
    text
}

fn write(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => text.push_str(&["### ", &escaped(heading), "\n"].concat()),
        Block::Paragraph(line) => text.push_str(&[&said(line), "\n"].concat()),
        Block::List(lines) => {
            for line in lines {
                text.push_str(&["- ", &said(line), "\n"].concat());
            }
        }
        Block::Table(table) => rows(text, table),
        Block::Sources(listed) => {
            for source in listed {
                text.push_str(&footnote(source));
            }
        }
    }
}

fn rows(text: &mut String, table: &Table) {
    let mut row = |cells: Vec<String>| text.push_str(&["| ", &cells.join(" | "), " |\n"].concat());
    row(table.head.iter().map(|head| escaped(head)).collect());
    row(table.head.iter().map(|_| "---".to_owned()).collect());
    for cells in &table.rows {
        row(cells.iter().map(said).collect());
    }
    if let Some(line) = &table.left_out {
        text.push_str(&["\n", &said(line), "\n"].concat());
    }
}

fn footnote(source: &Listed) -> String {
    let citation = match source
        .link()
        .and_then(|url| source.citation.split_once(url).map(|parts| (url, parts)))
    {
        Some((url, (before, after))) => [&escaped(before), "<", url, ">", &escaped(after)].concat(),
        None => escaped(&source.citation),
    };
    let grade = escaped(&source.grade);
    [
        "[^",
        &source.number.to_string(),
        "]: ",
        &citation,
        " \\[",
        &grade,
        "\\]\n",
    ]
    .concat()
}

fn said(line: &Line) -> String {
    let mut text = String::new();
    for piece in &line.0 {
        match piece {
            Piece::Words(words) | Piece::Entity(_, words) | Piece::State(_, words) => {
                // What begins a line may be read as a list or a rule.
                let words = escaped(words);
                let is_mark = text.is_empty() && begins_block(&words);
                text.push_str(if is_mark { "\\" } else { "" });
                text.push_str(&words);
            }
            Piece::Note(number) => text.push_str(&["[^", &number.to_string(), "]"].concat()),
        }
    }
    text
}

fn begins_block(words: &str) -> bool {
    words.starts_with(['-', '+', '='])
}

/// Words as Markdown shows them, on one line.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut digits = true;
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$' | '!' | '{' | '}'
        );
        // "12." at the beginning of a line would number a list.
        let ends = letters.peek().is_none_or(|next| next.is_whitespace());
        let ends_number = digits && ends && !text.is_empty() && matches!(letter, '.' | ')');
        if is_mark || ends_number {
            text.push('\\');
        }
        digits &= letter.is_ascii_digit();
        text.push(if letter.is_control() { ' ' } else { letter });
    }
    text
}
