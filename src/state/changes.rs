//! The list of changes in the data, fetched when it is asked for.

use super::{App, LoadFailure, loading::named_file};
use crate::{
    browser::{fetch, page},
    model::changes::{ChangeList, read_changes},
};

/// The list; none where the build has none, or the page shows another dataset than its own.
pub async fn list(app: App) -> Result<Option<ChangeList>, LoadFailure> {
    if app.peek(|view| view.data.is_some()) {
        return Ok(None);
    }
    let manifest = page::meta("atlas-data").ok_or(LoadFailure::NoDataset)?;
    let Some(path) = named_file(&manifest, "changes") else {
        return Ok(None);
    };
    let text = fetch::text(&path)
        .await
        .map_err(|error| LoadFailure::Fetch { path, error })?;
    Ok(Some(read_changes(&text)?))
}
