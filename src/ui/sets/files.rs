//! Saved sets as a file: written, and read back.

use crate::ui::dom::{ev, prelude::*};
use crate::{
    browser::download,
    i18n::sets::{SetsMsg as M, imported, refused},
    model::Lang,
    query::sets::{LeftOut, Sets, SetsError},
    state::App,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

const FILE_NAME: &str = "cluster-atlas-sets.json";

pub(super) fn files(app: App, lang: Lang, said: RwSignal<String>) -> AnyView {
    let none = Memo::new(move |_| app.kept.with(|kept| kept.sets.all().is_empty()));
    let export = move |_| {
        let text = app.kept.with_untracked(|kept| kept.sets.write());
        let saved =
            download::text_file(&text, "application/json").and_then(|file| download::save(&file, FILE_NAME));
        if saved.is_err() {
            said.set(M::NotSaved.say(lang).to_owned());
        }
    };
    let import = move |event: ev::Event| {
        let field = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let file = field.as_ref().and_then(|field| field.files()?.get(0));
        if let Some(file) = file {
            leptos::task::spawn_local(async move { said.set(read(app, lang, file).await) });
        }
        // The same file may be chosen again.
        if let Some(field) = field {
            field.set_value("");
        }
    };
    view! {
        <section>
            <h3>{M::File.say(lang)}</h3>
            <div class="sets-tools">
                <button type="button" class="button" data-export="json" disabled=move || none.get() on:click=export>
                    {M::Export.say(lang)}
                </button>
                <label class="button sets-file">
                    <input type="file" class="visually-hidden" accept=".json,application/json" on:change=import />
                    {M::Import.say(lang)}
                </label>
            </div>
        </section>
    }
    .into_any()
}

/// Puts the sets of a file to the others; what came of it, in words.
async fn read(app: App, lang: Lang, file: File) -> String {
    if file.size() > Sets::FILE_MAX as f64 {
        return refused(lang, &SetsError::TooLarge);
    }
    let text = JsFuture::from(file.text())
        .await
        .ok()
        .and_then(|text| text.as_string());
    let Some(text) = text else {
        return M::NotRead.say(lang).to_owned();
    };
    match Sets::read(&text) {
        Err(error) => refused(lang, &error),
        Ok((sets, bad)) => {
            let (sets, unknown) = sets.knowing(|id| app.find(id).is_some());
            let merged = app.change_sets(|own| own.merge(sets));
            let left = LeftOut {
                sets: bad.sets + unknown.sets,
                ids: bad.ids + unknown.ids,
            };
            imported(lang, &merged, left)
        }
    }
}
