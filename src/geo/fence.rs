//! What is drawn on the map with the pointer, and what it chooses.

use super::{Rect, Vec2, projection::Projection, tiles::TilePlan};
use crate::{
    model::DistrictIx,
    query::{GeoBox, Point, Polygon},
};

/// Whether a point of the plane lies in a closed ring, by the even-odd rule.
pub fn contains(ring: &[Vec2], p: Vec2) -> bool {
    let mut inside = false;
    let Some(&last) = ring.last() else {
        return false;
    };
    let mut before = last;
    for &corner in ring {
        if (corner.y > p.y) != (before.y > p.y) {
            let x = before.x + (p.y - before.y) / (corner.y - before.y) * (corner.x - before.x);
            if p.x < x {
                inside = !inside;
            }
        }
        before = corner;
    }
    inside
}

/// The districts whose tile has its centre in a ring, in the vocabulary's order.
pub fn lassoed(ring: &[Vec2], plan: &TilePlan) -> Vec<DistrictIx> {
    plan.tiles
        .iter()
        .enumerate()
        .filter(|(_, tile)| contains(ring, **tile))
        .map(|(row, _)| DistrictIx::of(row))
        .collect()
}

/// A rectangle of the plane in degrees; none where it leaves the earth.
pub fn geo_box(rect: Rect, projection: &Projection) -> Option<GeoBox> {
    let (west, north) = projection.degrees_from_plane(rect.min);
    let (east, south) = projection.degrees_from_plane(rect.max);
    Some(GeoBox {
        min: Point::new(west, south)?,
        max: Point::new(east, north)?,
    })
}

/// A rectangle in degrees, in the plane.
pub fn plane_box(area: GeoBox, projection: &Projection) -> Rect {
    let corner = |point: Point| projection.plane_from_degrees(point.lon(), point.lat());
    Rect::spanning(corner(area.min), corner(area.max))
}

/// A ring of the plane in degrees, simplified to as many points as a link may carry; none where it is no area or leaves
/// the earth.
pub fn geo_polygon(ring: &[Vec2], projection: &Projection) -> Option<Polygon> {
    let corners: Option<Vec<Point>> = simplified(ring, Polygon::MAX)
        .into_iter()
        .map(|corner| {
            let (lon, lat) = projection.degrees_from_plane(corner);
            Point::new(lon, lat)
        })
        .collect();
    Polygon::new(corners?)
}

/// A polygon in degrees, in the plane.
pub fn plane_ring(polygon: &Polygon, projection: &Projection) -> Vec<Vec2> {
    let corner = |point: &Point| projection.plane_from_degrees(point.lon(), point.lat());
    polygon.corners().iter().map(corner).collect()
}

/// A freehand ring with fewer points: again and again the corner is left out that changes the area least (Visvalingam and
/// Whyatt, "Line generalisation by repeated elimination of points", 1993), while more than `most` are left or a corner
/// spans less than a unit of area. Never fewer than three points where there were three.
pub fn simplified(ring: &[Vec2], most: usize) -> Vec<Vec2> {
    let mut kept: Vec<Vec2> = ring.to_vec();
    kept.dedup();
    while kept.len() > 3 {
        let (index, area) = smallest_corner(&kept);
        if kept.len() <= most && area >= 1.0 {
            break;
        }
        kept.remove(index);
    }
    kept
}

fn smallest_corner(ring: &[Vec2]) -> (usize, f64) {
    let mut smallest = (0, f64::MAX);
    for (index, &corner) in ring.iter().enumerate() {
        let before = ring[(index + ring.len() - 1) % ring.len()];
        let after = ring[(index + 1) % ring.len()];
        let (a, b) = (corner - before, after - before);
        let area = (a.x * b.y - a.y * b.x).abs() / 2.0;
        if area < smallest.1 {
            smallest = (index, area);
        }
    }
    smallest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn square() -> Vec<Vec2> {
        Rect::spanning(Vec2::new(10.0, 10.0), Vec2::new(30.0, 30.0))
            .corners()
            .to_vec()
    }

    #[test]
    fn in_and_out_of_a_ring() {
        assert!(contains(&square(), Vec2::new(20.0, 20.0)));
        assert!(!contains(&square(), Vec2::new(31.0, 20.0)));
        assert!(!contains(&[], Vec2::default()));
        // A figure of eight, drawn once over itself, is out where it is covered twice.
        let mut twice = square();
        twice.extend(square());
        assert!(!contains(&twice, Vec2::new(20.0, 20.0)));
    }

    #[test]
    fn points_on_a_straight_edge_go_and_corners_stay() {
        let mut ring = square();
        ring.insert(1, Vec2::new(20.0, 10.0));
        ring.insert(0, Vec2::new(10.0, 20.0));
        let mut kept = simplified(&ring, 200);
        kept.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
        let mut corners = square();
        corners.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
        assert_eq!(kept, corners);
    }

    #[test]
    fn a_long_freehand_ring_fits_a_link() {
        let ring: Vec<Vec2> = (0..3000)
            .map(|i| {
                let turn = f64::from(i) / 3000.0 * std::f64::consts::TAU;
                Vec2::new(
                    500.0 + 300.0 * turn.cos(),
                    500.0 + 300.0 * turn.sin() + f64::from(i % 7),
                )
            })
            .collect();
        let projection = Projection::fit([(118.0, 27.0), (123.0, 31.2)]);
        let polygon = geo_polygon(&ring, &projection).unwrap();
        assert!((20..=Polygon::MAX).contains(&polygon.corners().len()));
        let again = plane_ring(&polygon, &projection);
        assert!(contains(&again, Vec2::new(500.0, 500.0)) && contains(&again, Vec2::new(500.0, 230.0)));
        assert!(!contains(&again, Vec2::new(500.0, 180.0)));
    }

    #[test]
    fn what_is_no_area_is_no_fence() {
        let projection = Projection::fit([(118.0, 27.0), (123.0, 31.2)]);
        assert_eq!(
            geo_polygon(&[Vec2::new(1.0, 1.0), Vec2::new(2.0, 2.0)], &projection),
            None
        );
        assert_eq!(geo_polygon(&[], &projection), None);
    }

    proptest! {
        #[test]
        fn a_rectangle_reads_back_to_the_grid_of_the_link(
            a in (0.0..1000.0, 0.0..1000.0), b in (0.0..1000.0, 0.0..1000.0),
        ) {
            let projection = Projection::fit([(118.0, 27.0), (123.0, 31.2)]);
            let rect = Rect::spanning(Vec2::new(a.0, a.1), Vec2::new(b.0, b.1));
            let again = plane_box(geo_box(rect, &projection).unwrap(), &projection);
            prop_assert!(again.min.distance(rect.min) < 0.03 && again.max.distance(rect.max) < 0.03);
        }

        #[test]
        fn a_point_is_in_a_triangle_exactly_where_it_is_on_one_side_of_all_edges(
            corners in prop::array::uniform3((0.0..100.0, 0.0..100.0)), p in (0.0..100.0, 0.0..100.0),
        ) {
            let ring = corners.map(|(x, y)| Vec2::new(x, y));
            let p = Vec2::new(p.0, p.1);
            let side = |a: Vec2, b: Vec2| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
            let sides = [side(ring[0], ring[1]), side(ring[1], ring[2]), side(ring[2], ring[0])];
            prop_assume!(sides.iter().all(|s| s.abs() > 1e-6));
            let expected = sides.iter().all(|&s| s > 0.0) || sides.iter().all(|&s| s < 0.0);
            prop_assert_eq!(contains(&ring, p), expected);
        }

        #[test]
        fn simplified_rings_keep_their_corners_among_the_drawn(
            points in prop::collection::vec((0.0..1000.0, 0.0..1000.0), 3..120), most in 3_usize..60,
        ) {
            let ring: Vec<Vec2> = points.into_iter().map(|(x, y)| Vec2::new(x, y)).collect();
            let kept = simplified(&ring, most);
            prop_assert!(kept.len() <= most && kept.len() >= 3);
            prop_assert!(kept.iter().all(|corner| ring.contains(corner)));
        }
    }
}
