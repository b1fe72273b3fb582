//! The keys of a link, in the one order in which they are written.

use super::FacetKey;

/// The keys that hold one value each; a second one is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Single {
    View,
    Q,
    Layout,
    Metric,
    Year,
    Box,
    Fence,
    Sort,
    Rows,
    By,
    Of,
    Gap,
    W,
    Steps,
    To,
    Dir,
    As,
    Structure,
    Panel,
    Sel,
    At,
    Lang,
    Embed,
    Data,
    V,
}

/// What a key of the link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Single(Single),
    Facet(FacetKey),
    Open,
    Rel,
    Cmp,
    Pick,
}

/// All keys, in the order in which they are written.
pub(super) const KEYS: [(&str, Key); 38] = [
    ("view", Key::Single(Single::View)),
    ("q", Key::Single(Single::Q)),
    (FacetKey::City.key(), Key::Facet(FacetKey::City)),
    (FacetKey::District.key(), Key::Facet(FacetKey::District)),
    (FacetKey::Kind.key(), Key::Facet(FacetKey::Kind)),
    (FacetKey::Sub.key(), Key::Facet(FacetKey::Sub)),
    (FacetKey::Stage.key(), Key::Facet(FacetKey::Stage)),
    (FacetKey::Link.key(), Key::Facet(FacetKey::Link)),
    (FacetKey::Tag.key(), Key::Facet(FacetKey::Tag)),
    (FacetKey::Grade.key(), Key::Facet(FacetKey::Grade)),
    (FacetKey::Has.key(), Key::Facet(FacetKey::Has)),
    ("layout", Key::Single(Single::Layout)),
    ("metric", Key::Single(Single::Metric)),
    ("year", Key::Single(Single::Year)),
    ("box", Key::Single(Single::Box)),
    ("fence", Key::Single(Single::Fence)),
    ("sort", Key::Single(Single::Sort)),
    ("rows", Key::Single(Single::Rows)),
    ("by", Key::Single(Single::By)),
    ("open", Key::Open),
    ("of", Key::Single(Single::Of)),
    ("gap", Key::Single(Single::Gap)),
    ("w", Key::Single(Single::W)),
    ("rel", Key::Rel),
    ("steps", Key::Single(Single::Steps)),
    ("to", Key::Single(Single::To)),
    ("dir", Key::Single(Single::Dir)),
    ("as", Key::Single(Single::As)),
    ("structure", Key::Single(Single::Structure)),
    ("panel", Key::Single(Single::Panel)),
    ("sel", Key::Single(Single::Sel)),
    ("cmp", Key::Cmp),
    ("pick", Key::Pick),
    ("at", Key::Single(Single::At)),
    ("lang", Key::Single(Single::Lang)),
    ("embed", Key::Single(Single::Embed)),
    ("data", Key::Single(Single::Data)),
    ("v", Key::Single(Single::V)),
];
