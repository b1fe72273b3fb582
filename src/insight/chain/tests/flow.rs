//! The flow and its drawing, by exact numbers.

use super::*;

pub(super) const FRAME: Frame = Frame {
    width: 400.0,
    height: 100.0,
    bar: 10.0,
    gap: 10.0,
};

#[test]
fn a_flow_counts_pairs_and_says_who_has_both() {
    let mut sample = Sample::new();
    let [u, v, w, _none] = ["u", "v", "w", "none"].map(|name| sample.entity(name, COMPANY, C0));
    sample.stage(u, 0);
    sample.stage(u, 3);
    sample.subsectors(u, &[0]);
    sample.stage(v, 0);
    sample.subsectors(v, &[2]);
    sample.mark(w, 0, true, true, 0);
    sample.subsectors(w, &[1]);
    let atlas = sample.done();
    let flow = flow(&atlas, &rows(&atlas).collect::<Vec<_>>());
    let band = |stage, subsector, entity| Band {
        stage: StageIx(stage),
        subsector: SubsectorIx(subsector),
        entities: vec![entity],
    };
    assert_eq!(flow.bands, [band(0, 0, u), band(0, 2, v), band(3, 0, u)]);
    assert_eq!(flow.stages, [(StageIx(0), 2), (StageIx(3), 1)]);
    // The third subsector is upstream only, so it comes before the first.
    assert_eq!(flow.subsectors, [(SubsectorIx(2), 1), (SubsectorIx(0), 1)]);
    assert_eq!(
        (flow.both, flow.stage_only, flow.subsector_only, flow.neither),
        (2, 0, 1, 1)
    );

    let drawing = layout(&flow, FRAME);
    // 3 entities thick, one gap: 30 units each.
    assert_eq!(
        drawing
            .bars
            .iter()
            .map(|bar| (bar.x, bar.y, bar.height))
            .collect::<Vec<_>>(),
        [
            (0.0, 0.0, 60.0),
            (0.0, 70.0, 30.0),
            (390.0, 0.0, 30.0),
            (390.0, 40.0, 60.0)
        ]
    );
    assert_eq!(
        drawing.ribbons[0].path,
        "M10 30C200 30 200 40 390 40L390 70C200 70 200 60 10 60Z"
    );
    assert_eq!(
        drawing.ribbons[1].path,
        "M10 0C200 0 200 0 390 0L390 30C200 30 200 30 10 30Z"
    );
}

#[test]
fn a_flow_of_nothing_draws_nothing() {
    let (atlas, _) = small();
    assert_eq!(layout(&flow(&atlas, &[]), FRAME), FlowDrawing::default());
}
