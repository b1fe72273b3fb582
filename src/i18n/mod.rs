//! F1: every message and every format, Chinese and English.
//!
//! Fixed sentences are rows of a [`messages!`] table, one table a room of the page, so that a missing translation does
//! not compile. Sentences with numbers in them are functions.

/// Declares the messages of a room, each with its Chinese and English text.
///
/// A message points at its two texts, so that a file of the program holds the texts of those messages that it says, and of
/// no others.
macro_rules! messages {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident => $zh:literal, $en:literal;)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(&'static [&'static str; 2]);

        #[allow(non_upper_case_globals, reason = "messages are named as the variants of an enum are")]
        impl $name {
            $(#[doc = $en] $(#[$inner])* pub const $variant: Self = Self(&[$zh, $en]);)+

            /// Every message of the room.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The message in one language.
            pub const fn say(self, lang: crate::model::Lang) -> &'static str {
                self.0[lang as usize]
            }
        }
    };
}
pub(crate) use messages;

pub mod brain;
pub mod cards;
pub mod chain;
pub mod changes;
pub mod chart;
pub mod compare;
pub mod detail;
pub mod directories;
pub mod evidence;
pub mod exports;
pub mod facets;
pub mod format;
pub mod gaps;
pub mod help;
pub mod listing;
pub mod map;
pub mod matching;
pub mod menu;
pub mod network;
pub mod notice;
pub mod panel;
pub mod report;
mod report_limits;
mod report_sentences;
pub mod search;
pub mod sets;
pub mod share;
pub mod shell;
pub mod sources;
pub mod table;
pub mod timeline;
pub mod tour;
pub mod values;
mod when;
