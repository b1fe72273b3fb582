// plain-JS hand loop over row objects
import { countRows, predicate, hays, PAGE } from './count.mjs';
let rows, hay;
export const name = 'plain-js loop', version = '-';
export function build(r) { rows = r; hay = hays(r); }
export function search(q) { const p = predicate(q, hay), ids = []; let total = 0; for (let i = 0; i < rows.length; i++) if (p(rows[i])) { if (total++ < PAGE) ids.push(rows[i].id); } return { total, ids }; }
export function facets(filter) { return countRows(rows, filter); }
export function combined(q, filter) { return countRows(rows, filter, predicate(q, hay)); }
