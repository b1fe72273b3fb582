//! Choices of the chain, network and directory views.

/// A panel above the matrix of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The front panel (产业大脑).
    Brain,
    /// The gaps and who could fill them.
    Gaps,
}

impl Panel {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Brain, Self::Gaps];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Brain => "brain",
            Self::Gaps => "gaps",
        }
    }
}

/// How far around the chosen entity the network reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// Its neighbours.
    One,
    /// Their neighbours too.
    Two,
}

impl Steps {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::Two => "2",
        }
    }

    /// How many steps these are.
    pub const fn count(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// How the rows of a directory are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DirectoryForm {
    /// One row below the other.
    #[default]
    List,
    /// A column for each group.
    Board,
}

impl DirectoryForm {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::List, Self::Board];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Board => "board",
        }
    }
}
