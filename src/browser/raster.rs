//! A drawing as a picture of pixels. What is drawn is the text of an SVG that needs nothing from anywhere.

use super::{
    download::{DownloadError, address, drop_address, text_file},
    page,
};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Media type of SVG.
pub const SVG: &str = "image/svg+xml;charset=utf-8";

/// Pixels that a canvas may have where the browser gives least.
const MOST_PIXELS: f64 = 16_000_000.0;
/// The longest side that every browser's canvas may have.
const LONGEST: f64 = 8_192.0;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RasterError {
    /// No file could be made of the drawing.
    #[error(transparent)]
    File(#[from] DownloadError),
    /// The browser could not read the drawing.
    #[error("the drawing could not be read")]
    Unreadable,
    /// The drawing is too large for a picture, even at its own size.
    #[error("the drawing is too large for a picture")]
    TooLarge,
    /// The browser has no canvas for it, or gave no picture.
    #[error("the browser gave no picture")]
    NoPicture,
}

/// The scale at which a drawing becomes a picture: `wanted` or as much as a canvas may have; none below its own size.
fn scale_of((width, height): (f64, f64), wanted: f64) -> Option<f64> {
    let by_area = (MOST_PIXELS / (width * height)).sqrt();
    let by_side = LONGEST / width.max(height);
    let scale = wanted.min(by_area).min(by_side);
    (scale >= 1.0).then_some(scale)
}

/// A PNG of an SVG of this size in pixels, `wanted` times as large where the browser has the room.
pub async fn png(svg: &str, size: (f64, f64), wanted: f64) -> Result<Blob, RasterError> {
    let scale = scale_of(size, wanted).ok_or(RasterError::TooLarge)?;
    let address = address(&text_file(svg, SVG)?)?;
    let drawn = drawn(&address, size, scale).await;
    drop_address(&address);
    encoded(&drawn?).await
}

async fn drawn(
    address: &str,
    (width, height): (f64, f64),
    scale: f64,
) -> Result<HtmlCanvasElement, RasterError> {
    let image = HtmlImageElement::new().map_err(|_| RasterError::Unreadable)?;
    image.set_src(address);
    JsFuture::from(image.decode())
        .await
        .map_err(|_| RasterError::Unreadable)?;
    let canvas: HtmlCanvasElement = page::document()
        .create_element("canvas")
        .ok()
        .and_then(|element| element.dyn_into().ok())
        .ok_or(RasterError::NoPicture)?;
    let (wide, high) = ((width * scale).round(), (height * scale).round());
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into().ok())
        .ok_or(RasterError::NoPicture)?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)
        .map_err(|_| RasterError::NoPicture)?;
    Ok(canvas)
}

/// What is on a canvas, as a PNG.
async fn encoded(canvas: &HtmlCanvasElement) -> Result<Blob, RasterError> {
    let given = Promise::new(&mut |resolve: Function, refuse: Function| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if canvas
            .to_blob_with_type(take.unchecked_ref(), "image/png")
            .is_err()
        {
            let _ = refuse.call0(&JsValue::NULL);
        }
    });
    let blob = JsFuture::from(given).await.map_err(|_| RasterError::NoPicture)?;
    // An empty canvas gives null.
    let has_size = Reflect::has(&blob, &"size".into()).unwrap_or(false);
    if has_size {
        Ok(blob.unchecked_into())
    } else {
        Err(RasterError::NoPicture)
    }
}
