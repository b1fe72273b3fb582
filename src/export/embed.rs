//! The code that puts a view into another page.

use super::escape;

/// Width or height of the frame, px: from what every view fits to what a wall shows.
pub const EMBED_SIDES: std::ops::RangeInclusive<u32> = 240..=4000;

/// The narrowest frame, px.
pub const EMBED_MIN_WIDTH: u32 = 320;

/// Code for a frame of `width` by `height` px that shows `address`, called `title` to those who cannot see it.
pub fn embed_code(address: &str, title: &str, width: u32, height: u32) -> String {
    [
        "<iframe src=\"",
        &escape::html(address),
        "\" title=\"",
        &escape::html(title),
        "\" width=\"",
        &width.to_string(),
        "\" height=\"",
        &height.to_string(),
        "\" loading=\"lazy\" style=\"border:0;max-width:100%\" allow=\"clipboard-write\"></iframe>",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_a_title_stay_inside_their_quotes() {
        assert_eq!(
            embed_code("https://a.example/?q=x&embed=1", "Map: “x” \"y\"", 640, 480),
            "<iframe src=\"https://a.example/?q=x&amp;embed=1\" title=\"Map: “x” &quot;y&quot;\" width=\"640\" height=\"480\" loading=\"lazy\" style=\"border:0;max-width:100%\" allow=\"clipboard-write\"></iframe>"
        );
    }
}
