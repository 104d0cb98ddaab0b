//! Which sums of hidden answers follow from known sums: biconnected components of the graph of hidden cells.
//!
//! Each hidden cell is an edge between a row (a value in a span in which its sum is shown) and a column (a leaf of which the rest
//! is known). What can be moved without changing a known sum moves around cycles, and two edges lie on a common cycle exactly
//! when they are in the same biconnected component. So the known sums at a vertex are those of its edges component by component,
//! and their sums (Gusfield 1988, SIAM J. Comput. 17:552).

use std::collections::{BTreeMap, BTreeSet};

/// A known sum of hidden cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Vertex {
    /// The values that are shown nowhere in the year, all together.
    Never,
    /// A value in a span in whose parts it is not shown.
    Row { value: usize, span: usize },
    /// What is not shown of a leaf.
    Column(usize),
}

/// A hidden cell: the answers with one value in one leaf.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) row: Vertex,
    pub(super) column: Vertex,
    pub(super) n: i64,
}

/// Returns the rows (value, span) to suppress, so that less is known where a component has fewer than k answers at a vertex; none
/// when there is no such component.
pub(super) fn rows_to_suppress(edges: &[Edge], k: i64) -> BTreeSet<(usize, usize)> {
    let components = Graph::of(edges).components();
    let mut sums: BTreeMap<(usize, Vertex), i64> = BTreeMap::new();
    let mut rows: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for (edge, component) in edges.iter().zip(&components) {
        *sums.entry((*component, edge.row)).or_default() += edge.n;
        *sums.entry((*component, edge.column)).or_default() += edge.n;
        if let Vertex::Row { value, span } = edge.row {
            *rows.entry((value, span)).or_default() += edge.n;
        }
    }
    // Suppressing the smallest row near by loses the least.
    let mut by_column: BTreeMap<Vertex, (i64, usize, usize)> = BTreeMap::new();
    let mut by_component: BTreeMap<usize, (i64, usize, usize)> = BTreeMap::new();
    for (edge, component) in edges.iter().zip(&components) {
        if let Vertex::Row { value, span } = edge.row {
            let row = (rows.get(&(value, span)).copied().unwrap_or_default(), value, span);
            by_column.entry(edge.column).and_modify(|least| *least = row.min(*least)).or_insert(row);
            by_component.entry(*component).and_modify(|least| *least = row.min(*least)).or_insert(row);
        }
    }
    let nearest_row = |component: usize, vertex: Vertex| match vertex {
        Vertex::Row { value, span } => Some((value, span)),
        // A component without rows has a single column, which is small as well.
        Vertex::Never => by_component.get(&component).map(|(_, value, span)| (*value, *span)),
        Vertex::Column(_) => by_column.get(&vertex).map(|(_, value, span)| (*value, *span)),
    };
    sums.into_iter()
        .filter(|(_, n)| *n < k)
        .filter_map(|((component, vertex), _)| nearest_row(component, vertex))
        .collect()
}

/// The edges by the numbers of their vertices.
struct Graph {
    ends: Vec<(usize, usize)>,
    /// For each vertex its edges with their other ends.
    at: Vec<Vec<(usize, usize)>>,
}

/// A vertex on the path of the depth-first search.
struct Step {
    vertex: usize,
    /// The edge by which it was reached.
    by: Option<usize>,
    /// The number of its edges that have been followed.
    followed: usize,
}

impl Graph {
    fn of(edges: &[Edge]) -> Graph {
        let vertices: BTreeSet<Vertex> = edges.iter().flat_map(|edge| [edge.row, edge.column]).collect();
        let numbers: BTreeMap<Vertex, usize> = vertices.into_iter().zip(0..).collect();
        let number = |vertex: &Vertex| numbers.get(vertex).copied().unwrap_or_default();
        let ends: Vec<(usize, usize)> = edges.iter().map(|edge| (number(&edge.row), number(&edge.column))).collect();
        let mut at = vec![Vec::new(); numbers.len()];
        for (edge, (row, column)) in ends.iter().enumerate() {
            for (one, other) in [(row, column), (column, row)] {
                if let Some(at) = at.get_mut(*one) {
                    at.push((edge, *other));
                }
            }
        }
        Graph { ends, at }
    }

    /// Returns the biconnected component of each edge (Hopcroft and Tarjan 1973, Algorithm 447, Comm. ACM 16:372).
    fn components(&self) -> Vec<usize> {
        let mut search = Search {
            discovered: vec![usize::MAX; self.at.len()],
            low: vec![usize::MAX; self.at.len()],
            component: vec![usize::MAX; self.ends.len()],
            open: Vec::new(),
            components: 0,
            count: 0,
        };
        for start in 0..self.at.len() {
            if search.discovered.get(start) == Some(&usize::MAX) {
                self.search(start, &mut search);
            }
        }
        search.component
    }

    fn search(&self, start: usize, search: &mut Search) {
        search.discover(start);
        let mut path = vec![Step { vertex: start, by: None, followed: 0 }];
        while let Some(step) = path.last_mut() {
            let vertex = step.vertex;
            let next = self.at.get(vertex).and_then(|edges| edges.get(step.followed)).copied();
            step.followed += 1;
            match next {
                Some((edge, _)) if step.by == Some(edge) => {}
                Some((edge, other)) if search.number(other) == usize::MAX => {
                    search.open.push(edge);
                    search.discover(other);
                    path.push(Step { vertex: other, by: Some(edge), followed: 0 });
                }
                Some((edge, other)) if search.number(other) < search.number(vertex) => {
                    search.open.push(edge);
                    search.lower(vertex, search.number(other));
                }
                Some(_) => {}
                None => {
                    let by = step.by;
                    path.pop();
                    if let (Some(before), Some(by)) = (path.last(), by) {
                        search.backtrack(vertex, before.vertex, by);
                    }
                }
            }
        }
    }
}

/// The state of the depth-first search.
struct Search {
    /// The order in which vertices were discovered; `usize::MAX`: not yet.
    discovered: Vec<usize>,
    /// The lowpoint of each vertex: the earliest vertex that its subtree reaches.
    low: Vec<usize>,
    component: Vec<usize>,
    /// Edges whose component is not complete.
    open: Vec<usize>,
    components: usize,
    count: usize,
}

impl Search {
    fn number(&self, vertex: usize) -> usize {
        self.discovered.get(vertex).copied().unwrap_or_default()
    }

    fn discover(&mut self, vertex: usize) {
        if let Some(discovered) = self.discovered.get_mut(vertex) {
            *discovered = self.count;
        }
        self.lower(vertex, self.count);
        self.count += 1;
    }

    fn lower(&mut self, vertex: usize, number: usize) {
        if let Some(low) = self.low.get_mut(vertex) {
            *low = number.min(*low);
        }
    }

    /// Returns from a vertex to its parent, by the edge between them; completes a component when the parent separates it.
    fn backtrack(&mut self, vertex: usize, before: usize, by: usize) {
        let low = self.low.get(vertex).copied().unwrap_or_default();
        self.lower(before, low);
        if low >= self.number(before) {
            while let Some(edge) = self.open.pop() {
                if let Some(component) = self.component.get_mut(edge) {
                    *component = self.components;
                }
                if edge == by {
                    break;
                }
            }
            self.components += 1;
        }
    }
}
