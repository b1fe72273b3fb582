// MiniSearch with a CJK-character tokenizer, prefix on Latin terms, AND (as cncf/landscape2 configures it, plus CJK)
import MiniSearch from 'minisearch';
import { countRows, tokenize, PAGE } from './count.mjs';
export const name = 'minisearch', version = '7.2.0';
let ms, rows;
export function build(r) {
  rows = r;
  ms = new MiniSearch({ idField: 'id', fields: ['name_zh', 'name_en', 'pinyin'], tokenize, searchOptions: { combineWith: 'AND', prefix: t => t.charCodeAt(0) < 0x3400 } });
  ms.addAll(r);
}
export function search(q) { const res = ms.search(q); return { total: res.length, ids: res.slice(0, PAGE).map(x => x.id) }; }
export const facets = null; // MiniSearch has no facets
export function combined(q, filter) { return countRows(ms.search(q).map(x => rows[x.id - 1]), filter); } // search, then a hand loop over the hits
