// plain-JS typed arrays: one bitset per facet value, per-character / per-token postings, popcount facet counts
import { FACETS, parseQuery, tokenize, PAGE } from './count.mjs';
export const name = 'plain-js bitset', version = '-';
let n, W, all, facetBits, toks, tokPost, charPost, ids;
const pop = x => { x -= (x >>> 1) & 0x55555555; x = (x & 0x33333333) + ((x >>> 2) & 0x33333333); return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24; };
function count(a) { let c = 0; for (let i = 0; i < a.length; i++) c += pop(a[i]); return c; }
function countAnd(a, b) { let c = 0; for (let i = 0; i < a.length; i++) { const x = a[i] & b[i]; if (x) c += pop(x); } return c; }
export function build(rows) {
  n = rows.length; W = (n + 31) >>> 5; all = new Uint32Array(W).fill(0xffffffff); if (n & 31) all[W - 1] = 0xffffffff >>> (32 - (n & 31));
  ids = new Uint32Array(n); facetBits = FACETS.map(() => new Map());
  const post = new Map(); // token -> growing number[]
  const add = (t, i) => { let p = post.get(t); if (!p) post.set(t, p = []); if (p[p.length - 1] !== i) p.push(i); };
  for (let i = 0; i < n; i++) {
    const r = rows[i]; ids[i] = r.id; const w = i >>> 5, b = 1 << (i & 31);
    for (let k = 0; k < FACETS.length; k++) {
      const v = r[FACETS[k]], m = facetBits[k];
      for (const x of Array.isArray(v) ? v : [v]) { let bs = m.get(x); if (!bs) m.set(x, bs = new Uint32Array(W)); bs[w] |= b; }
    }
    for (const t of tokenize(r.name_zh)) add(t, i);
    for (const t of tokenize(r.name_en)) add(t, i);
    for (const t of r.pinyin.split(' ')) add(t, i);
  }
  charPost = new Map(); const lat = [];
  for (const [t, p] of post) { const a = Uint32Array.from(p); if (t.charCodeAt(0) >= 0x3400) charPost.set(t, a); else lat.push([t, a]); }
  lat.sort((a, b) => a[0] < b[0] ? -1 : 1); toks = lat.map(x => x[0]); tokPost = lat.map(x => x[1]);
}
function textBits(q) { // null = no restriction
  const { cjk, lat } = parseQuery(q); let out = null;
  const and = bs => { if (!out) out = bs; else for (let i = 0; i < W; i++) out[i] &= bs[i]; };
  for (const c of cjk) { const bs = new Uint32Array(W), p = charPost.get(c); if (p) for (let i = 0; i < p.length; i++) bs[p[i] >>> 5] |= 1 << (p[i] & 31); and(bs); }
  for (const t of lat) {
    let lo = 0, hi = toks.length; while (lo < hi) { const m = (lo + hi) >>> 1; if (toks[m] < t) lo = m + 1; else hi = m; }
    const bs = new Uint32Array(W); for (let j = lo; j < toks.length && toks[j].startsWith(t); j++) { const p = tokPost[j]; for (let i = 0; i < p.length; i++) bs[p[i] >>> 5] |= 1 << (p[i] & 31); } and(bs);
  }
  return out;
}
function first(bs) { const o = []; for (let w = 0; w < W && o.length < PAGE; w++) { let x = bs[w]; while (x && o.length < PAGE) { const l = 31 - Math.clz32(x & -x); o.push(ids[(w << 5) + l]); x &= x - 1; } } return o; }
function run(filter, text) {
  const or = FACETS.map((f, k) => { const vs = filter[f]; if (!vs || !vs.length) return null; const bs = new Uint32Array(W); for (const v of vs) { const b = facetBits[k].get(v); if (b) for (let i = 0; i < W; i++) bs[i] |= b[i]; } return bs; });
  const base = skip => { const b = text ? text.slice() : all.slice(); for (let k = 0; k < or.length; k++) if (or[k] && k !== skip) { const o = or[k]; for (let i = 0; i < W; i++) b[i] &= o[i]; } return b; };
  const full = base(-1), counts = {};
  for (let k = 0; k < FACETS.length; k++) { const b = or[k] ? base(k) : full, c = counts[FACETS[k]] = {}; for (const [v, bs] of facetBits[k]) { const x = countAnd(b, bs); if (x) c[v] = x; } }
  return { total: count(full), counts, ids: first(full) };
}
export function search(q) { const b = textBits(q) || all; return { total: count(b), ids: first(b) }; }
export function facets(filter) { return run(filter, null); }
export function combined(q, filter) { return run(filter, textBits(q)); }
