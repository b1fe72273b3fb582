//! The hands of the map: gestures, keys, tools, the tip and the legends. They are a part of their own, asked for when the
//! map is drawn: it is to be seen without them, and nobody has touched it yet. A click that is faster is kept for them.

use super::{
    data::Data,
    gestures::{Gestures, act, point_at, spot},
    keys, legend,
    stage::Stage,
    tip, tools,
};
use crate::model::Lang;
use crate::ui::{
    dom::{handler, listen, prelude::*, svg},
    later::{Later, dressed, failed, part, soon},
};
use std::{
    pin::Pin,
    task::{Context, Poll, Waker},
};
use web_sys::{EventTarget, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

part!(hands);

part!(
    /// Zoom and drawing.
    fn tool_bar(stage: Stage) in hands, tools::tools(stage)
);

part!(
    /// How to use the tool in hand, and the tip.
    fn beside(stage: Stage, data: Data) in hands, view! { {tools::tool_help(stage)}{tip::tip(stage, data)} }
);

part!(
    /// Both legends.
    fn legends(stage: Stage, data: Data) in hands, view! { {legend::legend(stage, data)}{legend::mark_legend(stage, data)} }
);

part!(
    /// Listens on the drawing, and draws nothing.
    fn hold(stage: Stage, data: Data, grip: Grip) in hands, take_hold(stage, data, grip)
);

/// Whether the hands are there, and what they are to hold.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Grip {
    /// None while they are on their way, then whether they have come.
    come: RwSignal<Option<bool>>,
    /// What was clicked before they came.
    early: StoredValue<Option<EventTarget>>,
    /// The drawing.
    pub(super) plane: NodeRef<svg::G>,
    /// What moves in it.
    pub(super) world: NodeRef<svg::G>,
}

impl Grip {
    /// Asks for the hands.
    pub(super) fn new() -> Self {
        let grip = Self {
            come: RwSignal::new(None),
            early: StoredValue::new(None),
            plane: NodeRef::new(),
            world: NodeRef::new(),
        };
        grip.ask();
        grip
    }

    fn ask(self) {
        let mut asked = load();
        match Pin::new(&mut asked).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => self.come.set(Some(done.is_ok())),
            Poll::Pending => leptos::task::spawn_local(async move {
                let come = asked.await.is_ok();
                self.come.set(Some(come));
            }),
        }
    }

    /// Keeps a click for the hands where they are not there.
    pub(super) fn keep(self, target: Option<EventTarget>) {
        if self.come.get_untracked() != Some(true) {
            self.early.set_value(target);
        }
    }

    /// What hands draw, once they are there.
    pub(super) fn then(self, draw: impl Fn() -> Later<AnyView> + 'static) -> AnyView {
        (move || (self.come.get() == Some(true)).then(|| soon(dressed(draw())))).into_any()
    }

    /// Where it is said that they did not come, with a way to ask again.
    pub(super) fn missing(self, lang: Lang) -> AnyView {
        let again = move || {
            self.come.set(None);
            self.ask();
        };
        (move || (self.come.get() == Some(false)).then(|| failed(lang, again))).into_any()
    }
}

fn take_hold(stage: Stage, data: Data, grip: Grip) -> AnyView {
    let Some(plane) = grip.plane.get_untracked() else {
        return ().into_any();
    };
    let hands = Gestures::new(stage);
    let on = |name, handle| listen(plane.clone().into(), name, handle);
    on(
        "pointerdown",
        handler(move |event: PointerEvent| hands.pointer_down(&event)),
    );
    on(
        "pointermove",
        handler(move |event: PointerEvent| hands.pointer_move(&event)),
    );
    for name in ["pointerup", "pointercancel"] {
        on(name, handler(move |event: PointerEvent| hands.pointer_up(&event)));
    }
    on(
        "pointerover",
        handler(move |event: PointerEvent| hands.pointer_over(&event)),
    );
    on(
        "pointerleave",
        handler(move |event: PointerEvent| hands.pointer_leave(&event)),
    );
    on("click", handler(move |event: MouseEvent| hands.click(&event)));
    on(
        "dblclick",
        handler(move |event: MouseEvent| hands.double_click(&event)),
    );
    on("wheel", handler(move |event: WheelEvent| hands.wheel(&event)));
    on(
        "keydown",
        handler(move |event: KeyboardEvent| keys::key_down(stage, data, &event)),
    );
    on(
        "focusin",
        handler(move |event: FocusEvent| point_at(stage, spot(event.target()))),
    );
    on("focusout", handler(move |_: FocusEvent| point_at(stage, None)));
    if let Ok(Some(map)) = plane.closest(".map") {
        listen(
            map.into(),
            "keydown",
            handler(move |event: KeyboardEvent| keys::put_tool_away(stage, &event)),
        );
    }
    keys::keep_tab_stop(data, grip.world);
    keys::keep_focus(stage, grip.world);
    if let Some(spot) = spot(grip.early.try_update_value(Option::take).flatten()) {
        act(stage.app(), spot);
    }
    ().into_any()
}
