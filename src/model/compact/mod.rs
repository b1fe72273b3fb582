//! The compact form of the shipped dataset: columns of small numbers over one table of texts.
//!
//! The page loads its own dataset from three such files: the core (what the first view, the facets and the search need),
//! the rest (what only evidence needs), and the map layouts. `atlas bundle` writes them from a checked dataset, so the
//! reader has no rules to apply. It believes nothing all the same: a seal detects what was cut off or garbled, and every
//! number is held to its table while it is read. A dataset from elsewhere is plain JSON and goes through the rules (`check`).
//!
//! A file is a head of 20 bytes (`atlas`, the kind, the schema in 2 bytes, the length of the body in 4, its FNV-1a hash
//! in 8, all little-endian) and a body: the texts, each once, then the columns. Numbers are LEB128. Each table is described
//! once (`tables`, `vocab`, `details`, `layouts`), and the same description reads and writes it.

mod claims;
mod codec;
mod details;
mod layouts;
mod reader;
mod seal;
mod selectors;
mod tables;
mod vocab;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub use seal::{COMPACT_SCHEMA, is_compact};

use super::{
    Atlas, LoadError, Vocab,
    layout::{LayoutError, Layouts},
    variants,
};
use reader::Reader;
use seal::{Kind, Sealed};

/// Reads the core, and nothing after it: titles, statements, locators and milestones are not there yet.
pub fn read_core(file: &[u8]) -> Result<Atlas, LoadError> {
    let (sealed, after) = Sealed::open(file, Kind::Core)?;
    if after.is_empty() {
        core(&sealed)
    } else {
        Err(garbled())
    }
}

#[inline(never)]
fn core(sealed: &Sealed) -> Result<Atlas, LoadError> {
    let mut atlas = Atlas::default();
    let mut reader = Reader::of(sealed.body);
    tables::core(&mut reader, &mut atlas);
    let mut variants = [String::new(), String::new()];
    tables::variants(&mut reader, &mut variants);
    if !reader.is_done() {
        return Err(garbled());
    }
    if atlas.entities.is_empty() {
        return Err(LoadError::Empty);
    }
    variants::give(variants);
    Ok(atlas.linked())
}

/// Reads the core and the rest that belongs to it, as one whole dataset. Rows are those of the core.
pub fn read_complete(core_file: &[u8], rest: &[u8]) -> Result<Atlas, LoadError> {
    let (first, _) = Sealed::open(core_file, Kind::Core)?;
    let (second, _) = Sealed::open(rest, Kind::Rest)?;
    let mut atlas = core(&first)?;
    let mut reader = Reader::of(second.body);
    let mut of = [0; 2];
    details::belongs(&mut reader, &mut of);
    if of != halves(first.hash) {
        return Err(LoadError::Mismatch);
    }
    details::rest(&mut reader, &mut atlas);
    atlas.complete = true;
    if reader.is_done() {
        Ok(atlas)
    } else {
        Err(garbled())
    }
}

/// Reads a core with its rest right after it, as one file.
pub fn read_whole(file: &[u8]) -> Result<Atlas, LoadError> {
    let (_, rest) = Sealed::open(file, Kind::Core)?;
    read_complete(file, rest)
}

/// Reads the map layouts that were written for the places of a vocabulary.
pub fn read_layouts(file: &[u8], vocab: &Vocab) -> Result<Layouts, LayoutError> {
    let refused = |error: LoadError| LayoutError::Form(error.to_string());
    let (sealed, _) = Sealed::open(file, Kind::Layouts).map_err(refused)?;
    let mut layouts = Layouts::default();
    let mut reader = Reader::of(sealed.body);
    layouts::layouts(&mut reader, &mut layouts, vocab);
    if reader.is_done() {
        Ok(layouts)
    } else {
        Err(refused(garbled()))
    }
}

/// The seal holds, and what it holds does not fit together: the file was not made by this project's tool.
fn garbled() -> LoadError {
    LoadError::Shape("its tables do not fit together".to_owned())
}

/// The seal of a core as the rest names it.
fn halves(hash: u64) -> [u32; 2] {
    [hash as u32, (hash >> 32) as u32]
}

/// Writes the core and the rest of a complete dataset without a fault.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(atlas: &Atlas) -> (Vec<u8>, Vec<u8>) {
    let mut atlas = atlas.clone();
    let core = seal::sealed(
        Kind::Core,
        &writer::written(|writer| {
            tables::core(writer, &mut atlas);
            tables::variants(writer, &mut variants::own());
        }),
    );
    let mut of = halves(seal::hash(&core[seal::HEAD..]));
    let rest = writer::written(|writer| {
        details::belongs(writer, &mut of);
        details::rest(writer, &mut atlas);
    });
    (core, seal::sealed(Kind::Rest, &rest))
}

/// Writes map layouts for the places of a vocabulary.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_layouts(layouts: &Layouts, vocab: &Vocab) -> Vec<u8> {
    let mut layouts = layouts.clone();
    let body = writer::written(|writer| layouts::layouts(writer, &mut layouts, vocab));
    seal::sealed(Kind::Layouts, &body)
}
