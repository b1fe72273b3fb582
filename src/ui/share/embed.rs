//! The view inside another page: its code, and how it will look.

use super::{copied::Said, title};
use crate::ui::dom::{html, prelude::*};
use crate::{
    export::{EMBED_MIN_WIDTH, EMBED_SIDES, embed_code},
    i18n::share::{ShareMsg as M, frame_range},
    model::Lang,
    state::App,
};

/// The frame that is offered first, px.
const FRAME: (u32, u32) = (640, 480);

pub(super) fn embed(app: App, lang: Lang) -> AnyView {
    let address = StoredValue::new(app.peek(|view| {
        let mut view = view.clone();
        view.embed = true;
        app.address_of(view)
    }));
    let name = StoredValue::new(title(app, lang));
    let size = RwSignal::new(FRAME);
    let open = RwSignal::new(false);
    let said = Said::new();
    let code = Memo::new(move |_| {
        let (width, height) = size.get();
        embed_code(&address.get_value(), &name.get_value(), width, height)
    });
    let most = *EMBED_SIDES.end();
    let sides = frame_range(lang, (EMBED_MIN_WIDTH, most), (*EMBED_SIDES.start(), most));
    let preview = move || {
        // A frame of its own for each size: one that is resized keeps what it drew for the old.
        open.get().then(|| {
            let (width, height) = size.get();
            view! {
                <div class="share-frame">
                    <iframe src=address.get_value() title=name.get_value() width=width height=height
                        sandbox="allow-scripts allow-same-origin allow-popups"></iframe>
                </div>
            }
        })
    };
    let label = move || if open.get() { M::PreviewClose } else { M::Preview }.say(lang);
    view! {
        <section aria-labelledby="share-embed-title">
            <h3 id="share-embed-title">{M::Embed.say(lang)}</h3>
            <div class="share-tools">
                {side(lang, M::Width, size, |size| &mut size.0, EMBED_MIN_WIDTH)}
                {side(lang, M::Height, size, |size| &mut size.1, *EMBED_SIDES.start())}
                <span class="tiny muted">{sides}</span>
            </div>
            <textarea id="share-code" class="share-field" readonly rows="4" aria-label=M::Code.say(lang)
                spellcheck="false" prop:value=move || code.get()></textarea>
            <div class="share-tools">
                <button type="button" class="button" id="share-copy-code"
                    on:click=move |_| said.copy(code.get_untracked())>{M::CopyCode.say(lang)}</button>
                <button type="button" class="button" id="share-preview"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| open.update(|open| *open = !*open)>{label}</button>
                {said.status(lang)}
            </div>
            {preview}
        </section>
    }
    .into_any()
}

/// The field of one side; a number that no frame may have is brought to the nearest that it may.
fn side(
    lang: Lang,
    name: M,
    size: RwSignal<(u32, u32)>,
    part: fn(&mut (u32, u32)) -> &mut u32,
    least: u32,
) -> AnyView {
    let most = *EMBED_SIDES.end();
    let field = NodeRef::<html::Input>::new();
    let change = move |event| {
        let asked: Option<f64> = event_target_value(&event).trim().parse().ok();
        let mut next = size.get_untracked();
        let side = part(&mut next);
        *side = asked.map_or(*side, |asked| (asked as u32).clamp(least, most));
        // What was typed may have to give way to what it was before.
        if let Some(field) = field.get_untracked() {
            field.set_value(&side.to_string());
        }
        size.set(next);
    };
    let value = move || {
        let mut size = size.get();
        *part(&mut size)
    };
    view! {
        <label class="share-side">
            <span>{name.say(lang)}</span>
            <input type="number" node_ref=field inputmode="numeric" min=least max=most step="10" prop:value=move || value().to_string()
                on:change=change />
        </label>
    }
    .into_any()
}
