//! What a browser says of colours, lengths and placing, as a drawing that stands alone can say it.

use crate::geo::decimal;

/// A colour as a drawing has it: six digits after `#`, and how opaque it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// `#rrggbb`, `none` or a reference such as `url(#stripes)`.
    pub colour: String,
    /// From 0 to 1.
    pub alpha: f64,
}

impl Paint {
    /// Whether nothing of it is seen.
    pub fn is_clear(&self) -> bool {
        self.colour == "none" || self.alpha == 0.0
    }
}

/// The colour that a computed style names: the functions for red, green and blue in their old and new forms, `none`, a
/// reference to something of the same drawing. Anything else is taken as it is.
pub fn paint(css: &str) -> Paint {
    let css = css.trim();
    let whole = |colour: &str| Paint {
        colour: colour.to_owned(),
        alpha: 1.0,
    };
    if css.is_empty() || css == "transparent" {
        return Paint {
            colour: "none".to_owned(),
            alpha: 0.0,
        };
    }
    let Some((name, rest)) = css.split_once('(') else {
        return whole(css);
    };
    if name == "url" {
        return whole(&css.replace('"', ""));
    }
    let numbers: Vec<f64> = rest
        .split([' ', ',', '/', ')'])
        .filter_map(|part| match part.strip_suffix('%') {
            Some(share) => share.parse().ok().map(|share: f64| share / 100.0),
            None => part.parse().ok(),
        })
        .collect();
    // The old functions count to 255, the one that names its space to 1.
    let most = match name {
        "rgb" | "rgba" => 255.0,
        "color" if rest.starts_with("srgb ") => 1.0,
        _ => return whole(css),
    };
    let [red, green, blue, ref alpha @ ..] = numbers[..] else {
        return whole(css);
    };
    let byte = |part: f64| (part / most * 255.0).round().clamp(0.0, 255.0) as u8;
    Paint {
        colour: format!("#{:02x}{:02x}{:02x}", byte(red), byte(green), byte(blue)),
        alpha: alpha.first().copied().unwrap_or(1.0).clamp(0.0, 1.0),
    }
}

/// A length, or several, without the unit that a drawing's own lengths have anyway: `6px, 4px` is `6, 4`.
pub fn unitless(css: &str) -> String {
    css.split(' ')
        .map(|part| match part.strip_suffix(',') {
            Some(part) => format!("{},", part.strip_suffix("px").unwrap_or(part)),
            None => part.strip_suffix("px").unwrap_or(part).to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The `transform` that says what the three properties of a computed style say together: first moved, then scaled, then
/// transformed. `attribute` is the element's own, for browsers that do not count it as a property. None for no change.
pub fn placing(translate: &str, scale: &str, transform: &str, attribute: Option<&str>) -> Option<String> {
    let numbers = |css: &str| -> Vec<f64> {
        css.split(' ')
            .filter_map(|part| part.strip_suffix("px").unwrap_or(part).parse().ok())
            .collect()
    };
    let mut parts: Vec<String> = Vec::new();
    if let [x, ref rest @ ..] = numbers(translate)[..] {
        let y = rest.first().copied().unwrap_or(0.0);
        parts.push(format!("translate({} {})", decimal(x, 3), decimal(y, 3)));
    }
    match numbers(scale)[..] {
        [x, y, ..] => parts.push(format!("scale({} {})", decimal(x, 5), decimal(y, 5))),
        [both] => parts.push(format!("scale({})", decimal(both, 5))),
        [] => {}
    }
    match transform {
        "" | "none" => parts.extend(attribute.map(str::to_owned)),
        css => parts.push(css.to_owned()),
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_computed_styles_are_said_in_six_digits() {
        for (css, colour, alpha) in [
            ("rgb(15, 107, 101)", "#0f6b65", 1.0),
            ("rgba(29, 37, 36, 0.38)", "#1d2524", 0.38),
            ("rgb(0 128 255 / 50%)", "#0080ff", 0.5),
            ("color(srgb 0.925 0.913 0.874)", "#ece9df", 1.0),
            ("color(srgb 1 0 0 / 0.25)", "#ff0000", 0.25),
            ("none", "none", 1.0),
            ("transparent", "none", 0.0),
            ("", "none", 0.0),
            ("url(\"#stripes\")", "url(#stripes)", 1.0),
            ("oklab(1 0 0)", "oklab(1 0 0)", 1.0),
        ] {
            let colour = colour.to_owned();
            assert_eq!(paint(css), Paint { colour, alpha }, "{css}");
        }
        assert!(paint("none").is_clear() && paint("rgba(0, 0, 0, 0)").is_clear());
    }

    #[test]
    fn lengths_lose_their_unit() {
        assert_eq!(unitless("6px, 4px"), "6, 4");
        assert_eq!(unitless("1.25px"), "1.25");
        assert_eq!(unitless("none"), "none");
        assert_eq!(unitless("stroke fill"), "stroke fill");
    }

    #[test]
    fn placing_is_one_transform() {
        let said = |translate, scale, transform, attribute| placing(translate, scale, transform, attribute);
        assert_eq!(said("none", "none", "none", None), None);
        assert_eq!(
            said("120.5px 33px", "1.38", "none", None).as_deref(),
            Some("translate(120.5 33) scale(1.38)")
        );
        assert_eq!(
            said("7px", "1 2", "matrix(1, 0, 0, 1, 4, 5)", Some("translate(4 5)")).as_deref(),
            Some("translate(7 0) scale(1 2) matrix(1, 0, 0, 1, 4, 5)")
        );
        assert_eq!(
            said("none", "none", "none", Some("translate(4 5)")).as_deref(),
            Some("translate(4 5)")
        );
    }
}
