// shared: plain-object facet counting (disjunctive), result shape {total, counts:{facet:{value:n}}, ids:[first 50]}
import { FACETS, parseQuery, tokensLatin } from '../rows.mjs';
export const PAGE = 50;
export function countRows(rows, filter, pred) {
  const sets = FACETS.map(f => filter[f] && filter[f].length ? new Set(filter[f]) : null);
  const counts = FACETS.map(() => Object.create(null));
  let total = 0; const ids = [];
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    let fail = -1, nf = 0;
    for (let k = 0; k < FACETS.length; k++) {
      const s = sets[k]; if (!s) continue;
      const v = r[FACETS[k]];
      let ok = false;
      if (Array.isArray(v)) { for (let j = 0; j < v.length; j++) if (s.has(v[j])) { ok = true; break; } } else ok = s.has(v);
      if (!ok) { fail = k; if (++nf > 1) break; }
    }
    if (nf > 1) continue;
    if (pred && !pred(r)) continue;
    if (nf === 0) {
      if (total++ < PAGE) ids.push(r.id);
      for (let k = 0; k < FACETS.length; k++) bump(counts[k], r[FACETS[k]]);
    } else bump(counts[fail], r[FACETS[fail]]);
  }
  return { total, counts: Object.fromEntries(FACETS.map((f, k) => [f, counts[k]])), ids };
}
function bump(c, v) { if (Array.isArray(v)) { for (let j = 0; j < v.length; j++) c[v[j]] = (c[v[j]] || 0) + 1; } else c[v] = (c[v] || 0) + 1; }
// reference text predicate (semantics S of gen.mjs) on plain strings; hays(rows) = precomputed ' ' + lower-case Latin haystack per row
export const hays = rows => rows.map(r => { const s = ' ' + r.name_en.toLowerCase() + ' ' + r.pinyin; s.indexOf('|'); return s; });
export function predicate(q, hay) {
  const { cjk, lat } = parseQuery(q); const lp = lat.map(t => ' ' + t);
  return r => {
    for (let i = 0; i < cjk.length; i++) if (!r.name_zh.includes(cjk[i])) return false;
    if (lp.length) { const s = hay[r.id - 1]; for (let i = 0; i < lp.length; i++) if (!s.includes(lp[i])) return false; }
    return true;
  };
}
// tokenizer used by the inverted-index libraries: every CJK character is a token, Latin words are tokens
export const tokenize = s => s.toLowerCase().match(/[\u3400-\u9fff]|[a-z0-9]+/g) || [];
export { parseQuery, tokensLatin, FACETS };
