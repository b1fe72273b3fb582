// Puts the functions of a wasm file into the order in which gzip makes them smallest.
//
// gzip sees the last 32 KB: functions that are alike must stand near each other. The next function is always the one that
// has most in common, for its length, with what stands in that window. What the program does is the same in any order.
import { gzipSync } from "node:zlib";
import { functionsImported, leb, sections, text, toLeb } from "./trim.mjs";

const [CODE, CUSTOM] = [10, 0];
const WINDOW = 32768;
/** How many bytes in a row count as something in common, and how much a function's length counts against it: which of them is
 * best differs from build to build. */
const RUNS = [5, 6, 7];
const WEIGHTS = [0.65, 0.75, 0.85];

/** The bodies of all functions, each with its length before it. */
function bodiesOf(bytes) {
  const code = [...sections(bytes)].find(({ id }) => id === CODE);
  let [count, at] = leb(bytes, code.start);
  const bodies = [];
  for (; count > 0; count--) {
    const [length, start] = leb(bytes, at);
    bodies.push(bytes.subarray(at, start + length));
    at = start + length;
  }
  return bodies;
}

/** For every function the runs of bytes that another one has too, as numbers from 0 on; and how many there are. */
function runsOf(bodies, length) {
  const holders = new Map();
  const own = bodies.map((body) => {
    const runs = new Set();
    for (let from = 0; from + length <= body.length; from++) runs.add(body.latin1Slice(from, from + length));
    for (const run of runs) holders.set(run, (holders.get(run) ?? 0) + 1);
    return runs;
  });
  const numbers = new Map();
  const numbered = own.map((runs) => {
    const shared = [];
    for (const run of runs) {
      if (holders.get(run) < 2) continue;
      if (!numbers.has(run)) numbers.set(run, numbers.size);
      shared.push(numbers.get(run));
    }
    return { shared, size: runs.size };
  });
  return [numbered, numbers.size];
}

/** The order for one weight: indices of bodies. */
function chained(bodies, runs, total, weight) {
  const holders = Array.from({ length: total }, () => []);
  runs.forEach(({ shared }, at) => shared.forEach((run) => holders[run].push(at)));
  const common = new Float64Array(bodies.length);
  const inWindow = new Int32Array(total);
  const left = new Set(bodies.keys());
  const worth = runs.map(({ size }) => (size + 4) ** -weight);
  const order = [];
  let [oldest, held] = [0, 0];
  let next = bodies.reduce((best, body, at) => (body.length > bodies[best].length ? at : best), 0);
  while (next !== undefined) {
    order.push(next);
    left.delete(next);
    for (const run of runs[next].shared) if (inWindow[run]++ === 0) for (const at of holders[run]) common[at]++;
    for (held += bodies[next].length; held > WINDOW; oldest++) {
      held -= bodies[order[oldest]].length;
      for (const run of runs[order[oldest]].shared) if (--inWindow[run] === 0) for (const at of holders[run]) common[at]--;
    }
    let most = -1;
    next = undefined;
    for (const at of left) {
      const score = common[at] * worth[at];
      if (score > most) [most, next] = [score, at];
    }
  }
  return order;
}

/** The best order of a wasm file's functions: indices among those that it defines. */
export function bestOrder(bytes) {
  const bodies = bodiesOf(bytes);
  const sent = (order) => gzipSync(Buffer.concat(order.map((at) => bodies[at])), { level: 9 }).length;
  let best = [...bodies.keys()];
  let least = sent(best);
  for (const run of RUNS) {
    const [runs, total] = runsOf(bodies, run);
    for (const weight of WEIGHTS) {
      const order = chained(bodies, runs, total, weight);
      const length = sent(order);
      if (length < least) [best, least] = [order, length];
    }
  }
  return best;
}

/**
 * A wasm file whose functions are named by their place in an order and nothing else is named, so that
 * `wasm-opt --reorder-functions-by-name` puts them there.
 */
export function namedByOrder(bytes, order) {
  const all = [...sections(bytes)];
  const imported = functionsImported(bytes);
  const place = new Map(order.map((at, n) => [at, n]));
  const entries = [];
  for (let at = 0; at < imported + order.length; at++) {
    const name = at < imported ? `i${at}` : `f${String(place.get(at - imported)).padStart(6, "0")}`;
    entries.push(...toLeb(at), ...toLeb(name.length), ...Buffer.from(name));
  }
  const names = [...toLeb(imported + order.length), ...entries];
  const body = [4, ...Buffer.from("name"), 1, ...toLeb(names.length), ...names];
  const kept = all.filter(({ id, start }) => id !== CUSTOM || text(bytes, start)[0] !== "name");
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ at, end }) => bytes.subarray(at, end)), Buffer.from([CUSTOM, ...toLeb(body.length)]), Buffer.from(body)]);
}
