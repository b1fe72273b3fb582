//! What matches a search text, worked out from the sentences of the contract, one entity and one field at a time.

use cluster_atlas::model::{Atlas, Entity, Site};

/// The folding that the made-up texts and the test queries need.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
            '　' => Some(' '),
            '醫' => Some('医'),
            '藥' => Some('药'),
            '–' | '—' => Some('-'),
            '“' | '”' => Some('"'),
            'é' => Some('e'),
            _ => Some(c),
        })
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// A term, and every text that one slip turns it into, with whether the slip is in its last letter.
pub(crate) struct Term {
    text: String,
    slips: Vec<(String, bool)>,
}

/// The terms of a search text.
pub(crate) fn terms(q: &str) -> Vec<Term> {
    let may_slip = |text: &str| text.len() >= 5 && text.chars().all(|c| c.is_ascii_alphabetic());
    parts(q)
        .into_iter()
        .map(|text| Term {
            slips: if may_slip(&text) { slips(&text) } else { Vec::new() },
            text,
        })
        .collect()
}

/// Parted at spaces and script borders, without punctuation around them.
fn parts(q: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for chunk in plain(q).split_whitespace() {
        let mut runs: Vec<String> = Vec::new();
        for c in chunk.chars() {
            let continues = |run: &String| run.ends_with(is_chinese) == is_chinese(c);
            match runs.last_mut() {
                Some(run) if continues(run) => run.push(c),
                _ => runs.push(c.to_string()),
            }
        }
        let kept: Vec<String> = runs
            .iter()
            .map(|run| run.trim_matches(|c: char| c.is_ascii_punctuation()).to_owned())
            .filter(|run| !run.is_empty())
            .collect();
        if kept.is_empty() {
            terms.push(chunk.to_owned());
        }
        terms.extend(kept);
    }
    terms
}

/// How a term meets a text: nothing, or whether at its beginning and whether with a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Meeting {
    is_slip: bool,
    is_inner: bool,
}

/// The words of a text with the byte they begin at.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    for (at, c) in text.char_indices() {
        let follows = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        if c.is_ascii_alphanumeric() && !follows {
            let rest = &text[at..];
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric())
                .unwrap_or(rest.len());
            words.push((at, &rest[..end]));
        }
    }
    words
}

fn slips(term: &str) -> Vec<(String, bool)> {
    let letters: Vec<char> = term.chars().collect();
    let last = letters.len() - 1;
    let mut all = Vec::new();
    for at in 0..letters.len() {
        let mut without = letters.clone();
        without.remove(at);
        all.push((without, at == last));
        for letter in ('a'..='z').chain('0'..='9') {
            let (mut other, mut more) = (letters.clone(), letters.clone());
            other[at] = letter;
            more.insert(at, letter);
            all.push((other, at == last));
            all.push((more, false));
            let mut longer = letters.clone();
            longer.push(letter);
            all.push((longer, true));
        }
        if at < last {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            all.push((swapped, false));
        }
    }
    all.into_iter()
        .map(|(letters, is_last)| (letters.into_iter().collect(), is_last))
        .collect()
}

fn is_slip(term: &Term, word: &str) -> bool {
    word.len() >= 5
        && term
            .slips
            .iter()
            .any(|(text, is_last)| word == text || (!is_last && word.starts_with(text.as_str())))
}

/// The best meeting of a term with a text: a clean one before a slip, the beginning before the inside.
fn meet(term: &Term, text: &str) -> Option<Meeting> {
    let text = plain(text);
    let at = |is_slip| {
        move |at: usize| Meeting {
            is_slip,
            is_inner: at > 0,
        }
    };
    let wanted = term.text.as_str();
    if wanted.contains(is_chinese) || !wanted.contains(|c: char| c.is_ascii_alphanumeric()) {
        return text.find(wanted).map(at(false));
    }
    let clean = words(&text)
        .into_iter()
        .filter(|(at, _)| text[*at..].starts_with(wanted))
        .map(|(start, _)| start);
    let slipped = words(&text)
        .into_iter()
        .filter(|(_, word)| is_slip(term, word))
        .map(|(start, _)| start);
    clean.map(at(false)).chain(slipped.map(at(true))).min()
}

/// Whether letters are spelt by syllables: each whole or by its initial, the last by any beginning.
fn is_spelt(letters: &str, syllables: &[&str]) -> bool {
    let Some((first, rest)) = syllables.split_first() else {
        return false;
    };
    let after = |part: &str| {
        letters
            .strip_prefix(part)
            .is_some_and(|left| is_spelt(left, rest))
    };
    first.starts_with(letters) || after(first) || after(&first[..1])
}

fn is_reading(term: &str, entity: &Entity) -> bool {
    // Who cannot type ü types v.
    let of_u = |text: &str| text.replace('v', "u");
    let letters: String = of_u(term).chars().filter(char::is_ascii_alphanumeric).collect();
    let may_be = term.is_ascii() && letters.len() >= 2 && letters.contains(|c: char| c.is_ascii_alphabetic());
    may_be
        && entity.pinyin.iter().any(|row| {
            let row = of_u(row);
            let syllables: Vec<&str> = row.split(' ').collect();
            (0..syllables.len()).any(|from| is_spelt(&letters, &syllables[from..]))
        })
}

/// Everything but names and aliases.
fn other_texts<'a>(atlas: &'a Atlas, entity: &'a Entity) -> Vec<&'a str> {
    let vocab = &atlas.vocab;
    let mut texts = Vec::new();
    if let Site::City(city) | Site::District(city, _) = entity.site {
        texts.push(&vocab.cities[city.row()].name);
    }
    if let Site::District(_, district) = entity.site {
        texts.push(&vocab.districts[district.row()].0.name);
    }
    texts.extend(
        entity
            .subsectors
            .iter()
            .map(|sub| &vocab.subsectors[sub.row()].name),
    );
    texts.extend(
        entity
            .designations
            .iter()
            .map(|held| &vocab.tags[held.tag.row()].name),
    );
    texts.extend(&entity.summary);
    texts
        .into_iter()
        .flat_map(|text| [text.zh.as_str(), text.en.as_str()])
        .collect()
}

/// (class, slip) of a term: 1 name begins with it, 2 in a name, 3 alias, 4 pinyin, 5 another field.
fn class(atlas: &Atlas, entity: &Entity, term: &Term) -> Option<(u8, bool)> {
    let names = [entity.name.zh.as_str(), entity.name.en.as_str()];
    let mut found: Vec<(u8, bool)> = Vec::new();
    for name in names {
        // A clean match inside and a slip at the beginning are different classes: both are looked at.
        let folded = plain(name);
        found.extend(meet(term, name).map(|m| (1 + u8::from(m.is_inner), m.is_slip)));
        let first = words(&folded).into_iter().next();
        let begins = first.is_some_and(|(at, word)| at == 0 && is_slip(term, word));
        found.extend(begins.then_some((1, true)));
    }
    found.extend(
        entity
            .aliases
            .iter()
            .filter_map(|alias| meet(term, alias))
            .map(|m| (3, m.is_slip)),
    );
    found.extend(is_reading(&term.text, entity).then_some((4, false)));
    found.extend(
        other_texts(atlas, entity)
            .into_iter()
            .filter_map(|text| meet(term, text))
            .map(|m| (5, m.is_slip)),
    );
    found.into_iter().min()
}

/// The class of a match, 0 to 5, and whether it takes a slip.
pub(crate) type Rank = (u8, bool);

/// How every entity ranks for a search text, by row; none where it does not match.
pub(crate) fn ranks(atlas: &Atlas, q: &str) -> Vec<Option<Rank>> {
    let terms = terms(q);
    atlas
        .entities
        .iter()
        .map(|entity| rank(atlas, entity, &terms, q))
        .collect()
}

/// How an entity ranks for a search text of these terms; none where it does not match.
fn rank(atlas: &Atlas, entity: &Entity, terms: &[Term], q: &str) -> Option<Rank> {
    let mut worst = (0, false);
    for term in terms {
        worst = worst.max(class(atlas, entity, term)?);
    }
    let whole = plain(q).split_whitespace().collect::<Vec<_>>().join(" ");
    let names = [plain(&entity.name.zh), plain(&entity.name.en)];
    if names.contains(&whole) {
        return Some((0, false));
    }
    if names.iter().any(|name| name.starts_with(&whole)) {
        worst = worst.min((1, false));
    }
    Some(worst)
}
