//! The mirror of a file of saved sets.

use super::raw::{List, Str, read::from_text, record::records};

/// The newest layout of the file that this program reads.
pub const SETS_SCHEMA: u32 = 1;

records! {
    /// The whole file.
    pub struct RawSets {
        /// Layout of the file; see [`SETS_SCHEMA`].
        schema: Option<u32> = "cluster-atlas-sets",
        /// The sets.
        sets: List<RawSet> = "sets",
    }

    /// A set.
    pub struct RawSet {
        /// Its name.
        name: Str = "name",
        /// The ids of its entities.
        ids: List<String> = "ids",
    }
}

/// What a text says, before anything of it is believed; what is wrong with it otherwise, in the words of a JSON reader.
pub fn parse_sets(json: &str) -> Result<RawSets, String> {
    let mut raw = RawSets::default();
    from_text(json, &mut raw).map_err(|fault| fault.to_string())?;
    Ok(raw)
}
