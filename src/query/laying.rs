//! Choices of the comparison, the timeline, the sources and the report.

/// Which rows of the comparison are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Those in which the compared differ.
    Differences,
}

impl Only {
    /// All there are.
    pub const ALL: [Self; 1] = [Self::Differences];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Differences => "diff",
        }
    }
}

/// What the lanes of the timeline are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lane {
    /// A lane for each city.
    #[default]
    City,
    /// A lane for each kind of entity.
    Kind,
    /// A lane for each entity.
    Entity,
}

impl Lane {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::City, Self::Kind, Self::Entity];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Kind => "kind",
            Self::Entity => "entity",
        }
    }
}

/// A part of the sources view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Every source and what rests on it.
    #[default]
    List,
    /// Figures that disagree.
    Conflicts,
    /// Which metric is known of whom, by year.
    Coverage,
    /// How old the figures are.
    Age,
}

impl Tab {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::List, Self::Conflicts, Self::Coverage, Self::Age];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Conflicts => "conflicts",
            Self::Coverage => "coverage",
            Self::Age => "age",
        }
    }
}

/// A word that says how the parts of the sources view are laid out. Of several orders the first one here counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listed {
    /// Those sources too on which nothing of the selection rests.
    All,
    /// Cities are covered, not clusters and parks.
    Cities,
    /// Newest source first.
    Newest,
    /// Oldest source first.
    Oldest,
    /// Best grade first.
    Grade,
    /// By publisher.
    Publisher,
}

impl Listed {
    /// All there are.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Cities,
        Self::Newest,
        Self::Oldest,
        Self::Grade,
        Self::Publisher,
    ];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Cities => "cities",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Grade => "grade",
            Self::Publisher => "publisher",
        }
    }
}

/// A section of the report, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the selection holds.
    Overview,
    /// Figures with their notes.
    Figures,
    /// The chain and its gaps.
    Chain,
    /// Projects.
    Projects,
    /// The compared, side by side.
    Comparison,
    /// Milestones.
    Milestones,
    /// What the data cannot say.
    Limits,
    /// The numbered sources.
    Sources,
}

impl Section {
    /// All, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Figures,
        Self::Chain,
        Self::Projects,
        Self::Comparison,
        Self::Milestones,
        Self::Limits,
        Self::Sources,
    ];

    /// Its id in the link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Figures => "figures",
            Self::Chain => "chain",
            Self::Projects => "projects",
            Self::Comparison => "comparison",
            Self::Milestones => "milestones",
            Self::Limits => "limits",
            Self::Sources => "sources",
        }
    }
}
