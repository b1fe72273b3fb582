//! Whether a point lies in an area drawn on the map, in whole numbers on the grid of [`Point`], so that every machine
//! gives the same answer.

use crate::query::{GeoBox, Point, Polygon};

/// Whether the box holds the point; its edges belong to it.
pub fn in_box(area: GeoBox, point: Point) -> bool {
    (area.min.lon_e4..=area.max.lon_e4).contains(&point.lon_e4)
        && (area.min.lat_e4..=area.max.lat_e4).contains(&point.lat_e4)
}

/// Twice the signed area of the triangle: positive where `point` lies to the left of the way from `a` to `b`.
/// At most 3.6 million times 1.8 million, twice: far within an `i64`.
fn side(a: Point, b: Point, point: Point) -> i64 {
    let delta = |to: i32, from: i32| i64::from(to) - i64::from(from);
    delta(b.lon_e4, a.lon_e4) * delta(point.lat_e4, a.lat_e4)
        - delta(b.lat_e4, a.lat_e4) * delta(point.lon_e4, a.lon_e4)
}

/// Whether the polygon holds the point, by the even-odd rule; its edges and corners belong to it.
pub fn in_polygon(polygon: &Polygon, point: Point) -> bool {
    let corners = polygon.corners();
    let mut is_inside = false;
    for (row, &a) in corners.iter().enumerate() {
        let b = corners[(row + 1) % corners.len()];
        let turn = side(a, b, point);
        if turn == 0 && in_box(GeoBox::between(a, b), point) {
            return true;
        }
        // A ray to the east crosses the edge where its ends lie on both sides of the point's latitude (the lower end
        // counts, the upper one not, so that a corner is met once) and the point lies to its west.
        let (a_is_above, b_is_above) = (a.lat_e4 > point.lat_e4, b.lat_e4 > point.lat_e4);
        if a_is_above != b_is_above && (turn > 0) == b_is_above {
            is_inside = !is_inside;
        }
    }
    is_inside
}

// proptest is for native tests only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lon_e4: i32, lat_e4: i32) -> Point {
        Point::from_e4(lon_e4, lat_e4).unwrap()
    }

    fn polygon(corners: &[(i32, i32)]) -> Polygon {
        Polygon::new(corners.iter().map(|&(lon, lat)| at(lon, lat)).collect()).unwrap()
    }

    #[test]
    fn edges_and_corners_are_inside() {
        let square = polygon(&[(0, 0), (10, 0), (10, 10), (0, 10)]);
        for (lon, lat, expected) in [
            (5, 5, true),
            (0, 0, true),
            (10, 10, true),
            (5, 0, true),
            (0, 5, true),
            (10, 5, true),
            (11, 5, false),
            (-1, 0, false),
            (5, -1, false),
            (-5, 10, false),
        ] {
            assert_eq!(in_polygon(&square, at(lon, lat)), expected, "{lon},{lat}");
        }
    }

    #[test]
    fn a_dent_and_a_double_loop_are_outside() {
        let dented = polygon(&[(0, 0), (10, 0), (10, 10), (5, 2), (0, 10)]);
        assert!(!in_polygon(&dented, at(5, 5)));
        assert!(in_polygon(&dented, at(5, 1)));
        // A five-pointed star drawn in one stroke goes twice round its middle.
        let star = polygon(&[(0, 100), (59, -81), (-95, 31), (95, 31), (-59, -81)]);
        assert!(!in_polygon(&star, at(0, 0)));
        assert!(in_polygon(&star, at(0, 80)));
    }

    fn any_point() -> impl Strategy<Value = Point> {
        (-12_i32..=12, -12_i32..=12).prop_map(|(lon, lat)| at(lon, lat))
    }

    proptest! {
        #[test]
        fn a_rectangle_as_polygon_is_the_box(a in any_point(), b in any_point(), point in any_point()) {
            let area = GeoBox::between(a, b);
            let ring = vec![
                area.min,
                at(area.max.lon_e4, area.min.lat_e4),
                area.max,
                at(area.min.lon_e4, area.max.lat_e4),
            ];
            if let Some(polygon) = Polygon::new(ring) {
                prop_assert_eq!(in_polygon(&polygon, point), in_box(area, point));
            }
        }

        #[test]
        fn the_corner_to_begin_with_and_the_way_round_do_not_matter(
            mut corners in proptest::collection::vec(any_point(), 3..8),
            turn in 0_usize..8,
            point in any_point(),
        ) {
            let Some(polygon) = Polygon::new(corners.clone()) else { return Ok(()) };
            let expected = in_polygon(&polygon, point);
            let turn = turn % corners.len();
            corners.rotate_left(turn);
            prop_assert_eq!(Polygon::new(corners.clone()).map(|p| in_polygon(&p, point)), Some(expected));
            corners.reverse();
            prop_assert_eq!(Polygon::new(corners).map(|p| in_polygon(&p, point)), Some(expected));
        }

        #[test]
        fn a_triangle_holds_what_is_on_one_side_of_all_its_edges(
            a in any_point(), b in any_point(), c in any_point(), point in any_point(),
        ) {
            if side(a, b, c) != 0 && let Some(triangle) = Polygon::new(vec![a, b, c]) {
                let sides = [side(a, b, point), side(b, c, point), side(c, a, point)];
                let is_held = sides.iter().all(|&s| s >= 0) || sides.iter().all(|&s| s <= 0);
                prop_assert_eq!(in_polygon(&triangle, point), is_held);
            }
        }
    }
}
