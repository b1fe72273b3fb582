//! The style sheet of what the first screen does not show (`styles/later/`), loaded with it.

use super::page;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

/// Id of the `<link>`, once it is asked for.
const LINK_ID: &str = "later-styles";

/// The style sheet did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the style sheet of the later views did not arrive")]
pub struct NoStyles;

/// Whether the style sheet is there: also where the build names none.
pub fn are_there() -> bool {
    page::meta("later-styles").is_none_or(|href| href.is_empty())
        || link().is_some_and(|link| link.sheet().is_some())
}

fn link() -> Option<HtmlLinkElement> {
    page::document().get_element_by_id(LINK_ID)?.dyn_into().ok()
}

/// Loads the style sheet that `<meta name="later-styles">` names, unless it is there.
pub async fn load() -> Result<(), NoStyles> {
    if are_there() {
        return Ok(());
    }
    let link = match link() {
        Some(link) => link,
        None => added().ok_or(NoStyles)?,
    };
    let arrival = js_sys::Promise::new(&mut |arrived, failed| {
        let _ = link.add_event_listener_with_callback("load", &arrived);
        let _ = link.add_event_listener_with_callback("error", &failed);
    });
    JsFuture::from(arrival).await.map_err(|_| {
        // Taken away, so that the next attempt is a new one.
        link.remove();
        NoStyles
    })?;
    Ok(())
}

fn added() -> Option<HtmlLinkElement> {
    let link: HtmlLinkElement = page::document().create_element("link").ok()?.dyn_into().ok()?;
    link.set_id(LINK_ID);
    link.set_rel("stylesheet");
    link.set_href(&page::meta("later-styles")?);
    page::document().head()?.append_child(&link).ok()?;
    Some(link)
}
