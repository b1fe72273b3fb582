//! Readings of Chinese names, so that `hangzhouyiyaogang` and `hzyyg` find 杭州医药港.
//!
//! Computed here, once, because the tables of the `pinyin` crate weigh more than the whole page.

use cluster_atlas::model::raw::{RawDataset, RawVocab};
use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::BTreeMap;

/// At most so many readings of one name.
const READINGS: usize = 4;

/// Characters with more than one common reading, the commonest in names first. The crate knows many more, most of them
/// of old texts only; they would make names found by what nobody says.
const POLYPHONES: [(char, &[&str]); 22] = [
    ('乐', &["le", "yue"]),
    ('单', &["dan", "shan"]),
    ('厦', &["sha", "xia"]),
    ('参', &["shen", "can"]),
    ('女', &["nv", "nu"]),
    ('弹', &["dan", "tan"]),
    ('曾', &["zeng", "ceng"]),
    ('朝', &["chao", "zhao"]),
    ('柏', &["bai", "bo"]),
    ('校', &["xiao", "jiao"]),
    ('率', &["lv", "shuai"]),
    ('绿', &["lv", "lu"]),
    ('藏', &["cang", "zang"]),
    ('行', &["xing", "hang"]),
    ('血', &["xue", "xie"]),
    ('解', &["jie", "xie"]),
    ('调', &["tiao", "diao"]),
    ('还', &["huan", "hai"]),
    ('都', &["du", "dou"]),
    ('重', &["zhong", "chong"]),
    ('长', &["chang", "zhang"]),
    ('降', &["jiang", "xiang"]),
];

/// Words in which such a character has one reading.
const WORDS: [(&str, &str); 18] = [
    ("人参", "ren shen"),
    ("会计", "kuai ji"),
    ("参考", "can kao"),
    ("增长", "zeng zhang"),
    ("大厦", "da sha"),
    ("学校", "xue xiao"),
    ("成长", "cheng zhang"),
    ("校区", "xiao qu"),
    ("行业", "hang ye"),
    ("行动", "xing dong"),
    ("行政", "xing zheng"),
    ("试行", "shi xing"),
    ("重庆", "chong qing"),
    ("重点", "zhong dian"),
    ("重组", "chong zu"),
    ("银行", "yin hang"),
    ("长三角", "chang san jiao"),
    ("首都", "shou du"),
];

fn is_han(char: char) -> bool {
    char.to_pinyin().is_some()
}

/// The readings of one character, all of them or the common ones.
fn readings(char: char, all: bool) -> Vec<String> {
    let common = POLYPHONES
        .iter()
        .find(|(known, _)| *known == char)
        .map(|(_, readings)| *readings);
    let mut found: Vec<String> = match (common, char.to_pinyin()) {
        (Some(common), _) => common.iter().map(|reading| (*reading).to_owned()).collect(),
        (None, Some(first)) => vec![first.plain().replace('ü', "v")],
        (None, None) => Vec::new(),
    };
    if all {
        let more = char
            .to_pinyin_multi()
            .into_iter()
            .flatten()
            .map(|reading| reading.plain().replace('ü', "v"));
        found.extend(more);
    }
    found
}

/// The readings of the first characters of a name that spell `latin` out, if any do.
fn spelt(name: &[char], latin: &str) -> Option<Vec<String>> {
    if latin.is_empty() {
        return Some(Vec::new());
    }
    let (first, rest) = name.split_first()?;
    readings(*first, true).into_iter().find_map(|reading| {
        let mut syllables = spelt(rest, latin.strip_prefix(reading.as_str())?)?;
        syllables.insert(0, reading);
        Some(syllables)
    })
}

/// Words of one reading: those of the language, and the place names of the dataset, whose English names are how they
/// are read.
struct Words(BTreeMap<Vec<char>, Vec<String>>);

impl Words {
    fn of(vocab: &RawVocab) -> Self {
        let mut words: BTreeMap<Vec<char>, Vec<String>> = WORDS
            .iter()
            .map(|(word, reading)| {
                (
                    word.chars().collect(),
                    reading.split(' ').map(str::to_owned).collect(),
                )
            })
            .collect();
        for place in vocab.cities.iter().chain(vocab.districts.iter()) {
            let name: Vec<char> = place.zh.chars().collect();
            let latin: String = place
                .en
                .to_lowercase()
                .chars()
                .filter(char::is_ascii_lowercase)
                .collect();
            if let Some(syllables) = spelt(&name, &latin).filter(|syllables| syllables.len() > 1) {
                words.insert(name[..syllables.len()].to_vec(), syllables);
            }
        }
        Self(words)
    }

    /// The longest word that the text begins with.
    fn first(&self, text: &[char]) -> Option<&[String]> {
        (2..=text.len().min(8))
            .rev()
            .find_map(|length| self.0.get(&text[..length]))
            .map(Vec::as_slice)
    }

    /// The readings of a name, syllables apart, the most likely first.
    fn read(&self, name: &str) -> Vec<String> {
        let chars: Vec<char> = name.chars().collect();
        let mut rows = vec![String::new()];
        let mut at = 0;
        while at < chars.len() {
            if let Some(syllables) = self.first(&chars[at..]) {
                at += syllables.len();
                rows = continued(&rows, &[syllables.join(" ")]);
            } else if chars[at].is_ascii_alphanumeric() {
                let run: String = chars[at..]
                    .iter()
                    .take_while(|char| char.is_ascii_alphanumeric())
                    .collect();
                at += run.len();
                rows = continued(&rows, &[run.to_ascii_lowercase()]);
            } else {
                rows = continued(&rows, &readings(chars[at], false));
                at += 1;
            }
        }
        rows
    }
}

fn push(row: &mut String, syllables: &str) {
    if !row.is_empty() {
        row.push(' ');
    }
    row.push_str(syllables);
}

/// Every row with every reading, as many as are kept.
fn continued(rows: &[String], readings: &[String]) -> Vec<String> {
    let Some(likely) = readings.first() else {
        return rows.to_vec();
    };
    let with = |row: &String, reading: &str| {
        let mut row = row.clone();
        push(&mut row, reading);
        row
    };
    let mut all: Vec<String> = rows.iter().map(|row| with(row, likely)).collect();
    for reading in &readings[1..] {
        all.extend(rows.iter().map(|row| with(row, reading)));
    }
    all.truncate(READINGS);
    all
}

/// Gives every entity the readings of its Chinese name and aliases.
pub(crate) fn annotate(raw: &mut RawDataset) {
    let words = Words::of(&raw.vocab);
    for entity in raw.entities.iter_mut() {
        let mut rows: Vec<String> = Vec::new();
        for name in std::iter::once(&entity.zh.0).chain(entity.aliases.iter()) {
            if name.chars().any(is_han) {
                rows.extend(words.read(name).into_iter().filter(|row| !row.is_empty()));
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        rows.retain(|row| seen.insert(row.clone()));
        entity.pinyin.0 = rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cluster_atlas::model::{load_strict, raw::RawTerm};

    fn raw() -> RawDataset {
        load_strict(include_str!("../../../public/data/atlas.json"))
            .unwrap()
            .0
    }

    fn read(name: &str) -> Vec<String> {
        Words::of(&raw().vocab).read(name)
    }

    #[test]
    fn place_names_are_read_as_their_english_names_spell_them() {
        let raw = raw();
        let words = Words::of(&raw.vocab);
        let joined = |place: &RawTerm| words.read(&place.zh)[0].replace(' ', "");
        for place in raw.vocab.cities.iter().chain(raw.vocab.districts.iter()) {
            let latin: String = place
                .en
                .to_lowercase()
                .chars()
                .filter(char::is_ascii_lowercase)
                .collect();
            assert!(
                joined(place).starts_with(&latin),
                "{} {} {}",
                place.zh.0,
                place.en.0,
                joined(place)
            );
            assert_eq!(words.read(&place.zh).len(), 1, "{}", place.zh.0);
        }
    }

    #[test]
    fn names_are_read_syllable_by_syllable() {
        for (name, reading) in [
            ("杭州医药港", "hang zhou yi yao gang"),
            ("乐清市", "yue qing shi"),
            ("长兴县", "chang xing xian"),
            ("台州高新区", "tai zhou gao xin qu"),
            ("嵊州", "sheng zhou"),
            ("鄞州", "yin zhou"),
            ("莲都", "lian du"),
            ("长三角生物园", "chang san jiao sheng wu yuan"),
            ("3C(委托CDMO)平台", "3c wei tuo cdmo ping tai"),
        ] {
            assert_eq!(read(name), [reading], "{name}");
        }
    }

    #[test]
    fn what_may_be_read_otherwise_has_further_rows() {
        assert_eq!(read("绿都"), ["lv du", "lu du", "lv dou", "lu dou"]);
        assert_eq!(read("长长长长").len(), READINGS);
        assert_eq!(read("“—”"), [""]);
    }
}
