//! The rules of sources, and of naming them.

use super::{build::Context, fields::Record, issue::Rule};
use crate::model::{GradeIx, Provenance, Source, SourceIx, raw::RawSource};

/// Rule: a source says what it is and who published it; the grade is a known one.
pub(super) fn source(record: &mut Record, raw: &RawSource, context: &Context) -> Option<Source> {
    let id = record.own_id();
    let grade = record.reference("grade", &context.names.grades, &raw.grade);
    for (field, text) in [("title", &raw.title), ("publisher", &raw.publisher)] {
        if text.is_empty() {
            record.flag(field, Rule::MissingText, "");
        }
    }
    Some(Source {
        id: id?,
        title: raw.title.0.clone(),
        publisher: raw.publisher.0.clone(),
        url: address(record, &raw.url),
        date: record.date("date", &raw.date).ok().flatten(),
        retrieved: record.date("retrieved", &raw.retrieved).ok().flatten(),
        lang: raw.lang.0.clone(),
        grade: GradeIx(grade?),
        note: raw.note.owned(),
    })
}

/// Rule: an address is one of the web; what is none never becomes a link.
fn address(record: &mut Record, url: &str) -> Option<String> {
    if url.is_empty() {
        return None;
    }
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let host = rest.unwrap_or_default().as_bytes();
    let end = host.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let host = &host[..end.unwrap_or(host.len())];
    let is_host = host.contains(&b'.')
        && host
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'));
    let is_plain = url
        .bytes()
        .all(|byte| byte > b' ' && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    if is_host && is_plain {
        return Some(url.to_owned());
    }
    record.flag("url", Rule::BadAddress, url);
    None
}

/// Rule: a statement names a source that exists, and the spot in it.
pub(super) fn basis(
    record: &mut Record,
    field: &'static str,
    source: &str,
    locator: &str,
    context: &Context,
) -> Option<Provenance> {
    if source.is_empty() {
        record.flag(field, Rule::NoSource, "");
        return None;
    }
    let source = record.reference(field, &context.sources, source)?;
    if locator.is_empty() {
        record.flag(field, Rule::NoLocator, "");
    }
    Some(Provenance {
        source: SourceIx(source),
        locator: locator.to_owned(),
    })
}
