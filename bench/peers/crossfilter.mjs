// crossfilter2: one dimension+group per facet, text as a filterFunction on an id dimension (crossfilter has no text index).
// Only the dimensions that change between two calls are re-filtered, as a UI would do.
import crossfilter from 'crossfilter2';
import { FACETS, predicate, hays, PAGE } from './count.mjs';
export const name = 'crossfilter2', version = '1.5.4';
let cf, rows, hay, dims, groups, idDim, all, state = {}, text = '';
export function build(r) {
  rows = r; hay = hays(r); state = {}; text = ''; cf = crossfilter(r);
  dims = FACETS.map(f => Array.isArray(r[0][f]) ? cf.dimension(d => d[f], true) : cf.dimension(d => d[f]));
  groups = dims.map(d => d.group().reduceCount()); idDim = cf.dimension(d => d.id); all = cf.groupAll().reduceCount(); all.value(); groups.forEach(g => g.all());
}
function setText(q) { if (q === text) return; text = q; if (!q) idDim.filterAll(); else { const p = predicate(q, hay); idDim.filterFunction(id => p(rows[id - 1])); } }
function setFilter(filter) { FACETS.forEach((f, k) => { const a = filter[f] || [], b = state[f] || []; if (a.length === b.length && a.every((v, i) => v === b[i])) return; if (!a.length) dims[k].filterAll(); else if (a.length === 1) dims[k].filterExact(a[0]); else { const s = new Set(a); dims[k].filterFunction(v => s.has(v)); } }); state = filter; }
function out() { const counts = {}; FACETS.forEach((f, k) => { const c = counts[f] = {}; for (const g of groups[k].all()) if (g.value) c[g.key] = g.value; }); return { total: all.value(), counts, ids: idDim.bottom(PAGE).map(r => r.id) }; }
export function search(q) { setFilter({}); setText(q); return { total: all.value(), ids: idDim.bottom(PAGE).map(r => r.id) }; }
export function facets(filter) { setText(''); setFilter(filter); return out(); }
export function combined(q, filter) { setText(q); setFilter(filter); return out(); }
