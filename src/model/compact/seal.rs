//! The head of a compact file: what it is, and whether all of it has arrived as it was written.

use crate::model::LoadError;

/// The newest form of the files that this program reads.
pub const COMPACT_SCHEMA: u16 = 2;

/// How long the head is.
pub(super) const HEAD: usize = 20;

const NAME: &[u8] = b"atlas";

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What the first view needs.
    Core = b'1' as isize,
    /// What evidence needs beside it.
    Rest = b'2' as isize,
    /// The map layouts.
    Layouts = b'3' as isize,
}

/// A body whose seal holds.
pub(super) struct Sealed<'a> {
    pub(super) body: &'a [u8],
    pub(super) hash: u64,
}

/// FNV-1a, 64 bit. A single changed byte always changes it.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// A number of a few bytes, the lowest first.
fn number(bytes: &[u8]) -> u64 {
    let mut number = 0;
    for &byte in bytes.iter().rev() {
        number = number << 8 | u64::from(byte);
    }
    number
}

/// Whether a file begins as a compact one.
pub fn is_compact(file: &[u8]) -> bool {
    file.starts_with(NAME)
}

impl<'a> Sealed<'a> {
    /// Opens a file of a kind; what comes after it is given back.
    pub(super) fn open(file: &'a [u8], kind: Kind) -> Result<(Self, &'a [u8]), LoadError> {
        let no_atlas = |what: &str| Err(LoadError::Broken(what.to_owned()));
        let Some((head, body)) = file.split_at_checked(HEAD).filter(|_| is_compact(file)) else {
            return no_atlas("it does not begin as one");
        };
        match number(&head[6..8]) as u16 {
            COMPACT_SCHEMA => {}
            0 => return no_atlas("its head is garbled"),
            newer => return Err(LoadError::Newer(u32::from(newer))),
        }
        let Some((body, after)) = body.split_at_checked(number(&head[8..12]) as usize) else {
            return no_atlas("it is cut off");
        };
        let hash = hash(body);
        if hash != number(&head[12..HEAD]) {
            return no_atlas("it is garbled");
        }
        if head[5] != kind as u8 {
            return Err(LoadError::Mismatch);
        }
        Ok((Self { body, hash }, after))
    }
}

/// A body with its head.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn sealed(kind: Kind, body: &[u8]) -> Vec<u8> {
    let mut file = NAME.to_vec();
    file.push(kind as u8);
    file.extend(COMPACT_SCHEMA.to_le_bytes());
    file.extend((body.len() as u32).to_le_bytes());
    file.extend(hash(body).to_le_bytes());
    file.extend(body);
    file
}
