//! F1: pure geometry of the map.
