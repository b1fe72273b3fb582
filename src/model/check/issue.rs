//! What is wrong with a record, and what to do about it.

use std::{borrow::Cow, fmt};

/// A rule of the dataset. Its texts live here, its function in the room that applies it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An id is kebab-case ASCII.
    BadId,
    /// An id names one record of its table.
    DuplicateId,
    /// A reference names something that exists.
    DanglingId,
    /// A reference names a record that was left out for its own fault.
    LeftOut,
    /// A text that must be there is there.
    MissingText,
    /// A text is in both languages.
    OneLanguage,
    /// A date is one.
    NotADate,
    /// A period is one.
    NotAPeriod,
    /// A metric that is a number has a value.
    NoValue,
    /// A metric in words has none.
    StrayValue,
    /// A unit fits its metric.
    UnitMismatch,
    /// A range has two ends, the first the smaller, and says that it is one.
    BadRange,
    /// A position lies in the region.
    OutOfBounds,
    /// What is outside the region has no city, district or position in it.
    OutsideSited,
    /// A district belongs to the city given.
    ForeignDistrict,
    /// The tree of parents has no loop.
    ParentCycle,
    /// A statement has a source.
    NoSource,
    /// A source has the spot in it.
    NoLocator,
    /// A conflict is said on both sides.
    OneSidedConflict,
    /// A conflict is between figures of one kind.
    UnlikeConflict,
    /// A stage is either there or planned.
    StageTwice,
    /// A relation joins two different entities.
    SelfRelation,
    /// A relation is said once.
    RelationTwice,
    /// What lies in another does not hold it too.
    NestCycle,
    /// A selector or column is a word about the vocabulary.
    UnknownWord,
    /// A directory says who belongs.
    NoClause,
    /// A structure has parts.
    NoParts,
    /// A part that no source names leads nowhere.
    UnnamedTarget,
    /// A part leads to one thing.
    TwoTargets,
    /// A text holds no markup.
    Markup,
    /// A text holds no control characters.
    ControlCharacter,
    /// An address is one of the web.
    BadAddress,
    /// A key is one of the format's.
    UnknownKey,
    /// A record has the shape of its table.
    Shape,
    /// A vocabulary of fixed meaning has its terms in order.
    FixedTerms,
    /// The bounds of the region are four numbers in order.
    BadBounds,
}

impl Rule {
    /// A stable name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BadId => "bad-id",
            Self::DuplicateId => "duplicate-id",
            Self::DanglingId => "dangling-id",
            Self::LeftOut => "left-out",
            Self::MissingText => "missing-text",
            Self::OneLanguage => "one-language",
            Self::NotADate => "not-a-date",
            Self::NotAPeriod => "not-a-period",
            Self::NoValue => "no-value",
            Self::StrayValue => "stray-value",
            Self::UnitMismatch => "unit-mismatch",
            Self::BadRange => "bad-range",
            Self::OutOfBounds => "out-of-bounds",
            Self::OutsideSited => "outside-sited",
            Self::ForeignDistrict => "foreign-district",
            Self::ParentCycle => "parent-cycle",
            Self::NoSource => "no-source",
            Self::NoLocator => "no-locator",
            Self::OneSidedConflict => "one-sided-conflict",
            Self::UnlikeConflict => "unlike-conflict",
            Self::StageTwice => "stage-twice",
            Self::SelfRelation => "self-relation",
            Self::RelationTwice => "relation-twice",
            Self::NestCycle => "nest-cycle",
            Self::UnknownWord => "unknown-word",
            Self::NoClause => "no-clause",
            Self::NoParts => "no-parts",
            Self::UnnamedTarget => "unnamed-target",
            Self::TwoTargets => "two-targets",
            Self::Markup => "markup",
            Self::ControlCharacter => "control-character",
            Self::BadAddress => "bad-address",
            Self::UnknownKey => "unknown-key",
            Self::Shape => "shape",
            Self::FixedTerms => "fixed-terms",
            Self::BadBounds => "bad-bounds",
        }
    }

    /// What is wrong; `{}` stands for the value.
    const fn message(self) -> &'static str {
        match self {
            Self::BadId => "`{}` is no id",
            Self::DuplicateId => "`{}` is the id of an earlier record too",
            Self::DanglingId => "`{}` does not exist",
            Self::LeftOut => "`{}` is left out for a fault of its own",
            Self::MissingText => "is empty",
            Self::OneLanguage => "is in one language only",
            Self::NotADate => "`{}` is no date",
            Self::NotAPeriod => "`{}` is no period",
            Self::NoValue => "the metric `{}` is a number, and there is none",
            Self::StrayValue => "the metric `{}` is in words, and there is a number",
            Self::UnitMismatch => "the unit `{}` does not fit the metric",
            Self::BadRange => "`{}` is no range",
            Self::OutOfBounds => "{} is not in the region",
            Self::OutsideSited => "is set, though the entity is outside the region",
            Self::ForeignDistrict => "`{}` is not in the city given",
            Self::ParentCycle => "`{}` leads back to this record",
            Self::NoSource => "there is none",
            Self::NoLocator => "names no spot in the source",
            Self::OneSidedConflict => "`{}` does not name this record in return",
            Self::UnlikeConflict => "`{}` differs in entity, metric, period, scope, nature or unit",
            Self::StageTwice => "`{}` is both present and planned",
            Self::SelfRelation => "`{}` is both ends",
            Self::RelationTwice => "says the same as `{}`",
            Self::NestCycle => "`{}` lies in what `from` names already",
            Self::UnknownWord => "`{}` is no selector or column of this vocabulary",
            Self::NoClause => "says of nobody that they belong",
            Self::NoParts => "has none",
            Self::UnnamedTarget => "is said to be named by no source, and leads to `{}`",
            Self::TwoTargets => "leads to an entity and to `{}`",
            Self::Markup => "holds markup: `{}`",
            Self::ControlCharacter => "holds the control character {}",
            Self::BadAddress => "`{}` is no address of the web",
            Self::UnknownKey => "`{}` is no key of this record",
            Self::Shape => "{}",
            Self::FixedTerms => "the terms must begin with {}, in this order",
            Self::BadBounds => "the bounds are not west, south, east, north",
        }
    }

    /// What to do, where no nearest value is known.
    const fn remedy(self) -> &'static str {
        match self {
            Self::BadId => "use lower-case ASCII letters and digits, joined by single hyphens",
            Self::DuplicateId => "give this record an id of its own",
            Self::DanglingId => "add it, or leave the reference out",
            Self::LeftOut => "mend that record first",
            Self::MissingText => "write it",
            Self::OneLanguage => "write it in the other language too",
            Self::NotADate => "write YYYY, YYYY-MM or YYYY-MM-DD",
            Self::NotAPeriod => "write YYYY, YYYY-MM, YYYY-MM-DD, YYYY-H1, YYYY-Q1, a..b, a.. or ..b",
            Self::NoValue => "give the number, or use a metric in words",
            Self::StrayValue => "move the number to a metric that is one",
            Self::UnitMismatch => "use the unit of the metric, or another metric",
            Self::BadRange => "a range has the qualifier `range`, and a value_max greater than its value",
            Self::OutOfBounds => "mend the position, or set it to null",
            Self::OutsideSited => "set it to null, or set outside to false",
            Self::ForeignDistrict => "mend the city or the district",
            Self::ParentCycle => "set the parent of one of them to null",
            Self::NoSource => "name the source that says so",
            Self::NoLocator => "name the line, page or part",
            Self::OneSidedConflict => "name each in the other",
            Self::UnlikeConflict => {
                "figures of different kinds do not contradict each other: leave the conflict out"
            }
            Self::StageTwice | Self::TwoTargets => "leave out one of the two",
            Self::SelfRelation => "name two different entities",
            Self::RelationTwice => "leave this one out",
            Self::NestCycle => "leave out one of the relations or parents that go round",
            Self::UnknownWord => "write table:term, such as kind:ID, or a column that docs/data.md lists",
            Self::NoClause => "write at least one clause of selectors",
            Self::NoParts => "write them, those that no source names too",
            Self::UnnamedTarget => "leave out what it leads to, or that it is unnamed",
            Self::Markup => "write plain text",
            Self::ControlCharacter => "delete it",
            Self::BadAddress => "write http:// or https:// with a host, or null",
            Self::UnknownKey => "leave it out",
            Self::Shape => "give it the shape of its table",
            Self::FixedTerms => "put them in this order",
            Self::BadBounds => "write four numbers in degrees: [west, south, east, north]",
        }
    }
}

/// One violation of one rule by one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The table, `vocab.kinds` for a vocabulary.
    pub table: &'static str,
    /// The record's id; `#12` where the twelfth record has none.
    pub id: String,
    /// The field.
    pub field: Cow<'static, str>,
    /// The rule.
    pub rule: Rule,
    /// The offending value, or what the rule's text needs.
    pub value: String,
    /// The nearest that would do, where there is one.
    pub nearest: Option<String>,
}

impl Issue {
    /// A violation by a table as a whole.
    pub(super) fn of_table(table: &'static str, field: &'static str, rule: Rule, value: String) -> Self {
        Self {
            table,
            id: String::new(),
            field: Cow::Borrowed(field),
            rule,
            value,
            nearest: None,
        }
    }

    /// What is wrong, as a clause.
    pub fn message(&self) -> String {
        self.rule.message().replace("{}", &self.value)
    }

    /// What to do about it, as a clause.
    pub fn remedy(&self) -> String {
        match &self.nearest {
            Some(nearest) if self.rule == Rule::UnitMismatch => format!("use `{nearest}`, or another metric"),
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => self.rule.remedy().to_owned(),
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table)?;
        if !self.id.is_empty() {
            write!(f, " {}", self.id)?;
        }
        if !self.field.is_empty() {
            write!(f, " · {}", self.field)?;
        }
        write!(f, ": {} — {}", self.message(), self.remedy())
    }
}
