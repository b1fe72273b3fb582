use super::*;
use proptest::prelude::*;

const PANE: Screen = Screen {
    width: 750.0,
    height: 760.0,
};

fn camera() -> impl Strategy<Value = Camera> {
    (0.0..1000.0, 0.0..1000.0, 0.5..40.0).prop_map(|(x, y, zoom)| Camera {
        centre: Vec2::new(x, y),
        zoom,
    })
}

fn spot() -> impl Strategy<Value = Vec2> {
    (0.0..750.0, 0.0..760.0).prop_map(|(x, y)| Vec2::new(x, y))
}

#[test]
fn everything_needs_no_link() {
    assert_eq!(Camera::default().to_link(), None);
    assert_eq!(Camera::of_link(None), Camera::default());
    let moved = Camera {
        zoom: 2.5,
        ..Camera::default()
    };
    assert_eq!(Camera::of_link(moved.to_link()), moved);
}

#[test]
fn zoom_decides_the_level() {
    let level = |zoom: f64| {
        Camera {
            zoom,
            ..Camera::default()
        }
        .level(PANE, 66.0)
    };
    assert_eq!(
        [level(0.5), level(0.79), level(0.8), level(1.0)],
        [Level::Cities, Level::Cities, Level::Districts, Level::Districts]
    );
    assert_eq!([level(2.6), level(2.7)], [Level::Districts, Level::Names]);
}

#[test]
fn a_camera_that_is_none_is_mended() {
    let lost = Camera {
        centre: Vec2::new(f64::NAN, 9e9),
        zoom: f64::INFINITY,
    }
    .clamped();
    assert_eq!(
        lost,
        Camera {
            centre: Vec2::new(500.0, 1000.0),
            zoom: 1.0
        }
    );
}

#[test]
fn all_of_the_plane_is_in_sight_at_zoom_one() {
    let all = Rect {
        min: Vec2::default(),
        max: Vec2::new(PLANE, PLANE),
    };
    for screen in [
        PANE,
        Screen {
            width: 360.0,
            height: 300.0,
        },
    ] {
        assert!(Camera::default().in_sight(screen).grown(1e-9).encloses(all));
    }
}

proptest! {
    #[test]
    fn a_point_reads_back_from_the_screen(camera in camera(), at in spot()) {
        let plane = camera.plane_from_screen(PANE, at);
        prop_assert!(camera.screen_from_plane(PANE, plane).distance(at) < 1e-6);
    }

    #[test]
    fn the_point_under_the_pointer_stays(camera in camera(), about in spot(), factor in 0.2..5.0) {
        let zoomed = camera.zoomed(PANE, about, factor);
        let before = camera.plane_from_screen(PANE, about);
        // Only where the camera was not held back at the edge of the plane.
        let free = before + (camera.centre - before) * (camera.zoom / zoomed.zoom);
        prop_assume!(free.distance(zoomed.centre) < 1e-9);
        prop_assert!(zoomed.plane_from_screen(PANE, about).distance(before) < 1e-6);
    }

    #[test]
    fn panning_there_and_back_is_nothing(zoom in 1.0..40.0, x in -80.0..80.0, y in -80.0..80.0) {
        let camera = Camera { zoom, ..Camera::default() };
        let back = camera.panned(PANE, Vec2::new(x, y)).panned(PANE, Vec2::new(-x, -y));
        prop_assert!(back.centre.distance(camera.centre) < 1e-9);
    }

    #[test]
    fn a_fitted_rectangle_is_in_sight(a in spot(), b in spot()) {
        let rect = Rect::spanning(a, b);
        prop_assert!(Camera::fitting(PANE, rect).in_sight(PANE).encloses(rect));
    }

    #[test]
    fn a_journey_begins_here_and_ends_there_without_overshooting(a in camera(), b in camera(), t in 0.0..1.0) {
        prop_assert!(a.towards(b, 0.0).centre.distance(a.centre) < 1e-9);
        prop_assert_eq!(a.towards(b, 1.0), b);
        let mid = a.towards(b, t);
        prop_assert!(mid.zoom >= a.zoom.min(b.zoom) - 1e-9 && mid.zoom <= a.zoom.max(b.zoom) + 1e-9);
        prop_assert!(Rect::spanning(a.centre, b.centre).grown(1e-6).contains(mid.centre));
    }

    #[test]
    fn a_link_keeps_a_camera_to_the_hundredth(camera in camera()) {
        let again = Camera::of_link(camera.to_link());
        prop_assert!(again.centre.distance(camera.centre) < 0.01 && (again.zoom - camera.zoom).abs() < 0.0051);
    }

    #[test]
    fn easing_keeps_order(a in 0.0..1.0, b in 0.0..1.0) {
        prop_assert_eq!(a < b, eased(a) < eased(b));
    }
}
