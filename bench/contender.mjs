// The atlas's engine as a contender of the benchmark: the columns of src/engine/columns in a wasm module (bench/engine), and
// in front of it this file. It hands rows over in large pieces, and makes objects of the answers.
//
// build(rows), search(q) → {total, ids}, facets(filter) and combined(q, filter) → {total, counts, ids}: the first 50 ids in
// the order of the rows, the counts of each facet without its own choice. A filter is {facet: [values]}.
export const name = "cluster-atlas";
export const version = "0.1.0";

const FACETS = ["kind", "city", "district", "subsectors", "chain_stages", "year"];
const PAGE = 50;
/** Rows whose texts are handed over at once. */
const PIECE = 1024;

/** The module lies below /ext/ of the server, or beside this file. */
async function load() {
  const file = "cluster-atlas-engine.wasm";
  for (const url of [`/ext/${file}`, new URL(`./ext/${file}`, import.meta.url).href]) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return (await WebAssembly.instantiate(await response.arrayBuffer(), {})).instance.exports;
  }
  throw new Error(`${file} is neither in /ext/ nor beside the module: make bench-engine`);
}

const engine = await load();
const encoder = new TextEncoder();

/** Memory of the module as numbers of a kind. */
const view = (Kind, at, length) => new Kind(engine.memory.buffer, at, length);

/** What is known of each facet: the number of each value, the values by number, and an object with all of them. */
let known = [];
let ids = [];
/** Memory that is written to ask, and read for the answer. */
let asked, pairs, answer;

/** Every value of every facet gets a number when it is first met. */
function encode(rows) {
  const facets = FACETS.map((name) => ({
    name,
    numbers: new Map(),
    isSeveral: rows.length > 0 && Array.isArray(rows[0][name]),
    told: new Uint16Array(rows.length * (rows.length > 0 && Array.isArray(rows[0][name]) ? 4 : 1)),
    size: 0,
  }));
  ids = new Array(rows.length);
  const number = (facet, value) => {
    let found = facet.numbers.get(value);
    if (found === undefined) facet.numbers.set(value, (found = facet.numbers.size));
    return found;
  };
  for (let row = 0; row < rows.length; row += 1) {
    const entity = rows[row];
    ids[row] = entity.id;
    for (const facet of facets) {
      const value = entity[facet.name];
      if (!facet.isSeveral) {
        facet.told[row] = number(facet, value);
        continue;
      }
      if (facet.size + value.length + 1 > facet.told.length) {
        const wider = new Uint16Array((facet.size + value.length + 1) * 2);
        wider.set(facet.told);
        facet.told = wider;
      }
      facet.told[facet.size++] = value.length;
      for (let at = 0; at < value.length; at += 1) facet.told[facet.size++] = number(facet, value[at]);
    }
  }
  return facets;
}

/** Copies numbers of two bytes to where the module reads them. */
function hand(numbers) {
  view(Uint16Array, engine.room(numbers.length * 2), numbers.length).set(numbers);
}

/** Hands the values of a facet over in pieces that end where a row does. */
function handSeveral(facet, at) {
  engine.several(at, facet.numbers.size);
  for (let from = 0, row = 0; from < facet.size; ) {
    let to = from;
    while (to < facet.size && to - from < 1 << 16) to += facet.told[to] + 1;
    hand(facet.told.subarray(from, to));
    row = engine.hold(at, row, (to - from) * 2);
    from = to;
  }
}

/** Hands the texts over, three lines a row. */
function handTexts(rows) {
  let place = engine.room(PIECE * 256);
  let size = PIECE * 256;
  for (let from = 0; from < rows.length; from += PIECE) {
    let text = "";
    const to = Math.min(rows.length, from + PIECE);
    for (let row = from; row < to; row += 1) {
      const { name_zh, name_en, pinyin } = rows[row];
      text += `${name_zh}\n${name_en}\n${pinyin}\n`;
    }
    // No character of UTF-16 needs more than three bytes.
    if (text.length * 3 > size) place = engine.room((size = text.length * 3));
    const { written } = encoder.encodeInto(text, view(Uint8Array, place, size));
    engine.texts(from, written);
  }
}

export function build(rows) {
  const facets = encode(rows);
  engine.begin(rows.length, FACETS.length);
  facets.forEach((facet, at) => {
    if (facet.isSeveral) return;
    hand(facet.told);
    engine.column(at, facet.numbers.size);
  });
  engine.lay_out();
  facets.forEach((facet, at) => {
    if (facet.isSeveral) handSeveral(facet, at);
  });
  handTexts(rows);
  const values = engine.finish();
  let from = 2 + PAGE;
  known = facets.map(({ name, numbers }) => {
    const keys = [...numbers.keys()].map(String);
    const one = { name, numbers, keys, from, none: Object.fromEntries(keys.map((key) => [key, 0])) };
    from += keys.length;
    return one;
  });
  const room = engine.room(4096);
  asked = view(Uint8Array, room, 4096);
  pairs = view(Uint16Array, room, 2048);
  answer = view(Uint32Array, engine.answer(), 2 + PAGE + values);
}

/** The ids of the answer's rows. */
function page() {
  const found = new Array(answer[1]);
  for (let at = 0; at < found.length; at += 1) found[at] = ids[answer[2 + at]];
  return found;
}

/** Puts the choice where the module reads it; values that no row holds are told as such. */
function choose(filter) {
  let size = 0;
  for (let facet = 0; facet < known.length; facet += 1) {
    const values = filter[known[facet].name];
    if (!values) continue;
    for (const value of values) {
      pairs[size] = facet;
      pairs[size + 1] = known[facet].numbers.get(value) ?? 0xffff;
      size += 2;
    }
  }
  return size / 2;
}

/** The counts of the answer: every value of every facet, those that none would hold with 0. */
function counts() {
  const found = {};
  for (const { name, keys, from, none } of known) {
    const of = { ...none };
    for (let at = 0; at < keys.length; at += 1) of[keys[at]] = answer[from + at];
    found[name] = of;
  }
  return found;
}

const find = (q) => engine.find(encoder.encodeInto(q.toLowerCase(), asked).written);

export function search(q) {
  engine.search(find(q));
  return { total: answer[0], ids: page() };
}

export function facets(filter) {
  engine.count(0, choose(filter));
  return { total: answer[0], counts: counts(), ids: page() };
}

export function combined(q, filter) {
  find(q);
  engine.count(1, choose(filter));
  return { total: answer[0], counts: counts(), ids: page() };
}

/** Bytes that the module holds: all its memory. */
export const memory = () => engine.memory.buffer.byteLength;
