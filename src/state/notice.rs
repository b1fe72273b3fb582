//! What the page has to say to its reader, one line each.

use crate::query::Warning;

/// A line at the foot of the page, shown until it is dismissed or replaced by one of the same code.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Part of the link could not be understood, or is of another version of the data.
    Link(Warning),
    /// The details of the dataset did not arrive.
    DetailsMissing,
    /// So many faulty records are not shown.
    RecordsLeftOut(usize),
    /// No more room in the comparison.
    CompareFull,
    /// The link was copied.
    LinkCopied,
    /// A text was copied.
    TextCopied,
    /// No more entities can be picked.
    PicksFull,
    /// What was picked is kept by this page only: the browser gives the tab no storage.
    PicksHere,
    /// What was picked was let go of, all at once.
    PicksCleared,
    /// An entity was put into the comparison, or taken out of it, from where that is not seen; in words.
    Compared(String),
    /// The clipboard refused; the text to copy by hand.
    CopyFailed(String),
}

impl Notice {
    /// A stable code for `data-notice`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Link(warning) => warning.code(),
            Self::DetailsMissing => "details-missing",
            Self::RecordsLeftOut(_) => "records-left-out",
            Self::CompareFull => "compare-full",
            Self::LinkCopied => "link-copied",
            Self::TextCopied => "text-copied",
            Self::PicksFull => "picks-full",
            Self::PicksHere => "picks-here",
            Self::PicksCleared => "picks-cleared",
            Self::Compared(..) => "compared",
            Self::CopyFailed(_) => "copy-failed",
        }
    }

    /// Whether it comes from reading a link, and so goes when the next one is read.
    pub fn is_of_link(&self) -> bool {
        matches!(self, Self::Link(_))
    }

    /// Whether it only confirms something and may go by itself.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::CompareFull | Self::LinkCopied | Self::TextCopied | Self::Compared(..)
        )
    }
}
