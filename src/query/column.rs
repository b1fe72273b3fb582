//! [`Column`]: what a column of the table shows.

use crate::model::{MetricIx, Vocab};

/// A column of the table beside the name. A metric of the dataset is a column too; a metric that is called like one of
/// the others is hidden by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Kind of entity.
    Kind,
    /// Its city.
    City,
    /// Its district.
    District,
    /// Its subsectors.
    Subsectors,
    /// The chain strip.
    Chain,
    /// Its designations.
    Tags,
    /// How many figures are known.
    Figures,
    /// How many sources it rests on.
    Sources,
    /// The headline figure of a metric.
    Metric(MetricIx),
}

impl Column {
    /// Those that are no metric, in the order of the page.
    pub const PLAIN: [Self; 8] = [
        Self::Kind,
        Self::City,
        Self::District,
        Self::Subsectors,
        Self::Chain,
        Self::Tags,
        Self::Figures,
        Self::Sources,
    ];

    /// Those that a table has where the link names none.
    pub const USUAL: [Self; 6] = [
        Self::Kind,
        Self::City,
        Self::District,
        Self::Subsectors,
        Self::Chain,
        Self::Figures,
    ];

    /// The column of an id in the link; none where the dataset has no such column.
    pub fn read(vocab: &Vocab, id: &str) -> Option<Self> {
        let plain = Self::PLAIN.into_iter().find(|column| column.id(vocab) == id);
        plain.or_else(|| vocab.metric(id).map(Self::Metric))
    }

    /// Its id in the link.
    pub fn id(self, vocab: &Vocab) -> &str {
        match self {
            Self::Kind => "kind",
            Self::City => "city",
            Self::District => "district",
            Self::Subsectors => "sub",
            Self::Chain => "chain",
            Self::Tags => "tag",
            Self::Figures => "figures",
            Self::Sources => "sources",
            Self::Metric(metric) => vocab.metrics[metric.row()].term.id.as_str(),
        }
    }
}

/// How a column moves among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// One place towards the beginning.
    Earlier,
    /// One place towards the end.
    Later,
    /// Out of the table.
    Away,
}

impl Shift {
    /// Columns after one of them has moved; as they were where it cannot, and never none.
    #[must_use]
    pub fn of(self, columns: &[Column], column: Column) -> Vec<Column> {
        let mut moved = columns.to_vec();
        let Some(at) = columns.iter().position(|&it| it == column) else {
            return moved;
        };
        match self {
            Self::Earlier if at > 0 => moved.swap(at, at - 1),
            Self::Later if at + 1 < moved.len() => moved.swap(at, at + 1),
            Self::Away if moved.len() > 1 => {
                moved.remove(at);
            }
            _ => {}
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plain_column_reads_back() {
        let vocab = Vocab::default();
        for column in Column::PLAIN {
            assert_eq!(Column::read(&vocab, column.id(&vocab)), Some(column));
        }
        assert_eq!(Column::read(&vocab, "no-such-column"), None);
    }

    #[test]
    fn columns_move_by_one_place_and_one_stays() {
        let all = [Column::Kind, Column::City, Column::Chain];
        assert_eq!(
            Shift::Earlier.of(&all, Column::City),
            [Column::City, Column::Kind, Column::Chain]
        );
        assert_eq!(
            Shift::Later.of(&all, Column::City),
            [Column::Kind, Column::Chain, Column::City]
        );
        assert_eq!(Shift::Earlier.of(&all, Column::Kind), all);
        assert_eq!(Shift::Later.of(&all, Column::Chain), all);
        assert_eq!(Shift::Away.of(&all, Column::Kind), [Column::City, Column::Chain]);
        assert_eq!(Shift::Away.of(&[Column::Kind], Column::Kind), [Column::Kind]);
        assert_eq!(Shift::Away.of(&all, Column::Tags), all);
    }
}
