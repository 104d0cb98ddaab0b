//! Which sums of hidden answers follow from known sums.
//!
//! Hidden answers are ties of a graph: each ties a row (a value in a span of which its sum is shown) to a column (a leaf of
//! which the rest is known). What may be moved without changing a known sum moves around loops; a group of answers is told
//! by the known sums when no loop passes in and out of it. Loops that share a tie hang together in a block, so what is told at
//! a vertex are the sums of its ties block by block, and no less.

use std::collections::{BTreeMap, BTreeSet};

/// A sum that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Vertex {
    /// The values that are shown nowhere in the year, all together.
    Never,
    /// A value in a span in whose parts it is not shown.
    Row { value: usize, span: usize },
    /// What is not shown of a leaf.
    Column(usize),
}

/// The hidden answers with one value in one leaf.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    pub(super) row: Vertex,
    pub(super) column: Vertex,
    pub(super) n: i64,
}

/// The rows (value, span) to hide, so that less is known where sums of fewer than k follow; none when there are no such sums.
pub(super) fn too_small(ties: &[Tie], k: i64) -> BTreeSet<(usize, usize)> {
    let blocks = Graph::of(ties).blocks();
    let mut sums: BTreeMap<(usize, Vertex), i64> = BTreeMap::new();
    let mut rows: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for (tie, block) in ties.iter().zip(&blocks) {
        *sums.entry((*block, tie.row)).or_default() += tie.n;
        *sums.entry((*block, tie.column)).or_default() += tie.n;
        if let Vertex::Row { value, span } = tie.row {
            *rows.entry((value, span)).or_default() += tie.n;
        }
    }
    // The least is lost by hiding the smallest row near by.
    let mut by_column: BTreeMap<Vertex, (i64, usize, usize)> = BTreeMap::new();
    let mut by_block: BTreeMap<usize, (i64, usize, usize)> = BTreeMap::new();
    for (tie, block) in ties.iter().zip(&blocks) {
        if let Vertex::Row { value, span } = tie.row {
            let row = (rows.get(&(value, span)).copied().unwrap_or_default(), value, span);
            by_column.entry(tie.column).and_modify(|least| *least = row.min(*least)).or_insert(row);
            by_block.entry(*block).and_modify(|least| *least = row.min(*least)).or_insert(row);
        }
    }
    let near = |block: usize, vertex: Vertex| match vertex {
        Vertex::Row { value, span } => Some((value, span)),
        // A block without rows ties a single column, which is small as well.
        Vertex::Never => by_block.get(&block).map(|(_, value, span)| (*value, *span)),
        Vertex::Column(_) => by_column.get(&vertex).map(|(_, value, span)| (*value, *span)),
    };
    sums.into_iter().filter(|(_, n)| *n < k).filter_map(|((block, vertex), _)| near(block, vertex)).collect()
}

/// Ties by the numbers of their ends.
struct Graph {
    ends: Vec<(usize, usize)>,
    /// For each vertex its ties with their other ends.
    at: Vec<Vec<(usize, usize)>>,
}

/// A vertex on the way from where the search began.
struct Step {
    vertex: usize,
    /// The tie by which it was reached.
    by: Option<usize>,
    /// How many of its ties have been followed.
    followed: usize,
}

impl Graph {
    fn of(ties: &[Tie]) -> Graph {
        let vertices: BTreeSet<Vertex> = ties.iter().flat_map(|tie| [tie.row, tie.column]).collect();
        let numbers: BTreeMap<Vertex, usize> = vertices.into_iter().zip(0..).collect();
        let number = |vertex: &Vertex| numbers.get(vertex).copied().unwrap_or_default();
        let ends: Vec<(usize, usize)> = ties.iter().map(|tie| (number(&tie.row), number(&tie.column))).collect();
        let mut at = vec![Vec::new(); numbers.len()];
        for (tie, (row, column)) in ends.iter().enumerate() {
            for (one, other) in [(row, column), (column, row)] {
                if let Some(at) = at.get_mut(*one) {
                    at.push((tie, *other));
                }
            }
        }
        Graph { ends, at }
    }

    /// The block of each tie: two ties are of one block when a loop passes through both (Hopcroft and Tarjan 1973).
    fn blocks(&self) -> Vec<usize> {
        let mut search = Search {
            seen: vec![usize::MAX; self.at.len()],
            low: vec![usize::MAX; self.at.len()],
            block: vec![usize::MAX; self.ends.len()],
            open: Vec::new(),
            blocks: 0,
            count: 0,
        };
        for start in 0..self.at.len() {
            if search.seen.get(start) == Some(&usize::MAX) {
                self.search(start, &mut search);
            }
        }
        search.block
    }

    fn search(&self, start: usize, search: &mut Search) {
        search.see(start);
        let mut way = vec![Step { vertex: start, by: None, followed: 0 }];
        while let Some(step) = way.last_mut() {
            let vertex = step.vertex;
            let next = self.at.get(vertex).and_then(|ties| ties.get(step.followed)).copied();
            step.followed += 1;
            match next {
                Some((tie, _)) if step.by == Some(tie) => {}
                Some((tie, other)) if search.number(other) == usize::MAX => {
                    search.open.push(tie);
                    search.see(other);
                    way.push(Step { vertex: other, by: Some(tie), followed: 0 });
                }
                Some((tie, other)) if search.number(other) < search.number(vertex) => {
                    search.open.push(tie);
                    search.reach(vertex, search.number(other));
                }
                Some(_) => {}
                None => {
                    let by = step.by;
                    way.pop();
                    if let (Some(before), Some(by)) = (way.last(), by) {
                        search.back(vertex, before.vertex, by);
                    }
                }
            }
        }
    }
}

/// How far the search has come.
struct Search {
    /// The order in which vertices were seen; `usize::MAX`: not yet.
    seen: Vec<usize>,
    /// The earliest vertex that can be reached from below each one.
    low: Vec<usize>,
    block: Vec<usize>,
    /// Ties whose block is not closed.
    open: Vec<usize>,
    blocks: usize,
    count: usize,
}

impl Search {
    fn number(&self, vertex: usize) -> usize {
        self.seen.get(vertex).copied().unwrap_or_default()
    }

    fn see(&mut self, vertex: usize) {
        if let Some(seen) = self.seen.get_mut(vertex) {
            *seen = self.count;
        }
        self.reach(vertex, self.count);
        self.count += 1;
    }

    fn reach(&mut self, vertex: usize, number: usize) {
        if let Some(low) = self.low.get_mut(vertex) {
            *low = number.min(*low);
        }
    }

    /// Back from a vertex to the one before it, by the tie between them.
    fn back(&mut self, vertex: usize, before: usize, by: usize) {
        let low = self.low.get(vertex).copied().unwrap_or_default();
        self.reach(before, low);
        if low >= self.number(before) {
            while let Some(tie) = self.open.pop() {
                if let Some(block) = self.block.get_mut(tie) {
                    *block = self.blocks;
                }
                if tie == by {
                    break;
                }
            }
            self.blocks += 1;
        }
    }
}
