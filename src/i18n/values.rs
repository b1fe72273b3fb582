//! Facet values that are the program's own, not rows of the dataset's vocabulary.

super::messages! {
    /// Names of facet values.
    ValueMsg {
        Outside => "区域之外", "Outside the region";
        HasFigure => "有数据", "Has figures";
        HasPlace => "有位置", "Has a position";
        HasRelation => "有关系", "Has relations";
        HasConflict => "有冲突数据", "Has conflicting figures";
    }
}
