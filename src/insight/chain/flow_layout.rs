//! Where the bars and ribbons of a flow are drawn.
//!
//! Axes as in SVG: x to the right, y downwards, (0, 0) the top left corner, lengths in the frame's own units. Stages stand
//! at the left edge, subsectors at the right. One entity of one band has the same thickness everywhere.

use super::{Band, Flow};
use crate::model::{StageIx, SubsectorIx};

/// The room for a drawing, in its own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Width of a bar.
    pub bar: f64,
    /// Space between two bars of a side; less where the bars would not fit.
    pub gap: f64,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A stage, at the left.
    Stage(StageIx),
    /// A subsector, at the right.
    Subsector(SubsectorIx),
}

/// A bar. Its height is that of its bands: an entity in two bands counts twice in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub end: End,
    /// Distinct entities in its bands.
    pub entities: u32,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Height.
    pub height: f64,
}

/// A ribbon from a stage to a subsector.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Its row in [`Flow::bands`].
    pub band: usize,
    /// Upper edge at the stage.
    pub from_y: f64,
    /// Upper edge at the subsector.
    pub to_y: f64,
    /// Thickness at both ends.
    pub thickness: f64,
    /// The outline, as the `d` of an SVG path: two cubic Béziers, rounded to a tenth of a unit.
    pub path: String,
}

/// A flow, placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowDrawing {
    /// Bars: stages from the top, then subsectors from the top.
    pub bars: Vec<Bar>,
    /// Ribbons in the order of [`Flow::bands`].
    pub ribbons: Vec<Ribbon>,
}

/// Of a side's height at most this share is gaps.
const MOST_GAPS: f64 = 0.4;

/// Places the bars and ribbons of a flow. Nothing for an empty flow or a frame without area.
pub fn layout(flow: &Flow, frame: Frame) -> FlowDrawing {
    let thickness: usize = flow.bands.iter().map(|band| band.entities.len()).sum();
    if thickness == 0 || frame.width <= 2.0 * frame.bar || frame.height <= 0.0 {
        return FlowDrawing::default();
    }
    // The side with more bars has less height left for them: it sets the scale of both.
    let most = flow.stages.len().max(flow.subsectors.len());
    let gaps = (most - 1) as f64;
    let gap = if most > 1 {
        frame.gap.clamp(0.0, MOST_GAPS * frame.height / gaps)
    } else {
        0.0
    };
    let unit = (frame.height - gap * gaps) / thickness as f64;

    let ends_left = flow.stages.iter().map(|&(ix, count)| (End::Stage(ix), count));
    let mut bars = column(flow, ends_left, 0.0, frame, gap, unit);
    let ends_right = flow
        .subsectors
        .iter()
        .map(|&(ix, count)| (End::Subsector(ix), count));
    bars.extend(column(
        flow,
        ends_right,
        frame.width - frame.bar,
        frame,
        gap,
        unit,
    ));

    let mut ribbons: Vec<Ribbon> = (0..flow.bands.len())
        .map(|band| blank(flow, band, unit))
        .collect();
    for bar in &bars {
        attach(flow, bar, &mut ribbons);
    }
    for ribbon in &mut ribbons {
        ribbon.path = outline(ribbon, frame.bar, frame.width - frame.bar);
    }
    FlowDrawing { bars, ribbons }
}

/// The bars of one side, centred in the frame.
fn column(
    flow: &Flow,
    ends: impl ExactSizeIterator<Item = (End, u32)>,
    x: f64,
    frame: Frame,
    gap: f64,
    unit: f64,
) -> Vec<Bar> {
    let gaps = gap * ends.len().saturating_sub(1) as f64;
    let thickness: usize = flow.bands.iter().map(|band| band.entities.len()).sum();
    let mut y = (frame.height - gaps - unit * thickness as f64) / 2.0;
    ends.map(|(end, entities)| {
        let rows: usize = flow
            .bands
            .iter()
            .filter(|band| is_at(band, end))
            .map(|band| band.entities.len())
            .sum();
        let height = unit * rows as f64;
        let bar = Bar {
            end,
            entities,
            x,
            y,
            height,
        };
        y += height + gap;
        bar
    })
    .collect()
}

fn is_at(band: &Band, end: End) -> bool {
    match end {
        End::Stage(stage) => band.stage == stage,
        End::Subsector(subsector) => band.subsector == subsector,
    }
}

fn blank(flow: &Flow, band: usize, unit: f64) -> Ribbon {
    Ribbon {
        band,
        from_y: 0.0,
        to_y: 0.0,
        thickness: unit * flow.bands[band].entities.len() as f64,
        path: String::new(),
    }
}

/// Stacks the ribbons of a bar in the order of the bars they lead to, so that they do not cross at the bar.
fn attach(flow: &Flow, bar: &Bar, ribbons: &mut [Ribbon]) {
    let mut y = bar.y;
    match bar.end {
        End::Stage(_) => {
            for &(subsector, _) in &flow.subsectors {
                let found = flow
                    .bands
                    .iter()
                    .position(|band| is_at(band, bar.end) && band.subsector == subsector);
                if let Some(band) = found {
                    ribbons[band].from_y = y;
                    y += ribbons[band].thickness;
                }
            }
        }
        // The bands are in the order of the stages already.
        End::Subsector(_) => {
            for (band, ribbon) in flow.bands.iter().zip(ribbons) {
                if is_at(band, bar.end) {
                    ribbon.to_y = y;
                    y += ribbon.thickness;
                }
            }
        }
    }
}

fn outline(ribbon: &Ribbon, left: f64, right: f64) -> String {
    let middle = f64::midpoint(left, right);
    let (from, to, thick) = (ribbon.from_y, ribbon.to_y, ribbon.thickness);
    let mut path = String::with_capacity(96);
    for (letter, numbers) in [
        ("M", &[left, from][..]),
        ("C", &[middle, from, middle, to, right, to]),
        ("L", &[right, to + thick]),
        (
            "C",
            &[middle, to + thick, middle, from + thick, left, from + thick],
        ),
    ] {
        path.push_str(letter);
        for (row, &number) in numbers.iter().enumerate() {
            if row > 0 {
                path.push(' ');
            }
            push_tenths(&mut path, number);
        }
    }
    path.push('Z');
    path
}

/// Writes a length to a tenth: whole numbers are enough for that, and cheaper than formatting a float.
fn push_tenths(path: &mut String, length: f64) {
    let tenths = (length * 10.0).round() as i64;
    if tenths < 0 {
        path.push('-');
    }
    let tenths = tenths.unsigned_abs();
    path.push_str(&(tenths / 10).to_string());
    if !tenths.is_multiple_of(10) {
        path.push('.');
        path.push(char::from(b'0' + (tenths % 10) as u8));
    }
}
