// ItemsJS 2.4.4 facets (disjunctive: conjunction:false) + its native lunr search (Latin only: lunr 1 strips CJK)
import itemsjs from 'itemsjs';
import { FACETS, PAGE } from './count.mjs';
export const name = 'itemsjs', version = '2.4.4';
let eng;
const agg = Object.fromEntries(FACETS.map(f => [f, { title: f, size: 200, conjunction: false }]));
export const shape = res => { const counts = {}; for (const f of FACETS) { const c = counts[f] = {}; for (const b of res.data.aggregations[f].buckets) if (b.doc_count) c[b.key] = b.doc_count; } return { total: res.pagination.total, counts, ids: res.data.items.map(x => x.id) }; };
export const config = { aggregations: agg, searchableFields: ['name_zh', 'name_en', 'pinyin'], isExactSearch: true };
export function build(rows) { eng = itemsjs(rows, config); }
export function search(q) { const r = eng.search({ query: q, per_page: PAGE }); return { total: r.pagination.total, ids: r.data.items.map(x => x.id) }; }
export function facets(filter) { return shape(eng.search({ filters: filter, per_page: PAGE })); }
export function combined(q, filter) { return shape(eng.search({ query: q, filters: filter, per_page: PAGE })); }
export const cjk = false;
