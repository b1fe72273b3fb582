// FlexSearch Document index: CJK charset for the Chinese name, forward (prefix) tokenizer for Latin fields
import { Document, Charset, Encoder } from 'flexsearch';
import { countRows, PAGE } from './count.mjs';
export const name = 'flexsearch', version = '0.8.212';
let doc, rows;
const latin = () => new Encoder(Charset.Normalize, { dedupe: false }); // default dedupe folds double letters (ssw = sw) and over-matches
export function build(r) {
  rows = r;
  doc = new Document({ document: { id: 'id', index: [
    { field: 'name_zh', encoder: Charset.CJK, tokenize: 'strict' },
    { field: 'name_en', encoder: latin(), tokenize: 'forward' },
    { field: 'pinyin', encoder: latin(), tokenize: 'forward' } ] } });
  for (let i = 0; i < r.length; i++) doc.add(r[i]);
}
function all(q) { const out = new Set(); for (const f of doc.search(q, { limit: rows.length })) for (const id of f.result) out.add(id); return out; }
export function search(q) { const s = all(q), ids = []; for (const id of s) { ids.push(id); if (ids.length >= PAGE) break; } return { total: s.size, ids }; }
export const facets = null;
export function combined(q, filter) { const s = all(q), hits = []; for (const id of s) hits.push(rows[id - 1]); return countRows(hits, filter); }
