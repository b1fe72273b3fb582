// The engine beside the libraries that a web developer would take instead, on the same rows and questions, one after the other
// in the same Chromium. Prints a table and writes its section of bench/results.md.
//
//   node bench/engine.mjs [--sizes 1000,10000,100000] [--only loop,bitset] [--budget 12000]
//
// It wants bench/dist (make bench-engine) and bench/node_modules (make bench installs them). Times are of warm turns; where not
// one fits the budget of milliseconds, of what was answered at all. "same" counts the answers that are those of the plain loop.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { chromium as driver } from "@playwright/test";
import { chromium } from "../scripts/chromium.mjs";
import { quantile } from "./interaction.mjs";
import { circumstances, table, write } from "./results.mjs";

const OURS = "contender";
const REFERENCE = "loop";
const TURNS = 8;
const CHECKSUMS = { 365: "bbd410f3", 1000: "76020ab0", 100000: "e33fd7ac" };
const KINDS = ["search", "facets", "combined"];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Bundles every contender, and the rows, into one file each. */
async function bundle(names) {
  const { build } = await import("./node_modules/esbuild/lib/main.js");
  const entry = (name) => (name === OURS ? "bench/dist/contender.mjs" : `bench/peers/${name}.mjs`);
  await build({
    entryPoints: [{ in: "bench/rows.mjs", out: "rows" }, ...names.map((name) => ({ in: entry(name), out: name }))],
    bundle: true, minify: true, format: "esm", target: "es2022", outdir: "bench/.build", logLevel: "error",
  });
}

/** Serves the bundles, isolated from other origins: only then does the browser tell time to 5 µs. */
function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const file = path === "/" ? "bench/engine.html" : path.startsWith("/ext/") ? join("bench/dist", path) : join("bench/.build", path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    }).end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** One contender at one size, in a page of its own. */
async function measure(url, name, size, budget) {
  const browser = await driver.launch(chromium());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => globalThis.isReady);
    const about = await page.evaluate((it) => globalThis.bench.load(it), `/${name}.js`);
    await page.evaluate((it) => globalThis.bench.rows(it), size);
    const build = await page.evaluate(() => globalThis.bench.build());
    const found = { ...about, build, memory: await page.evaluate(() => globalThis.bench.memory()) };
    for (const kind of KINDS) {
      found[kind] = await page.evaluate(([kind, budget, turns]) => globalThis.bench.ask(kind, budget, turns), [kind, budget, TURNS]);
    }
    return found;
  } finally {
    await browser.close();
  }
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3));

/** Median and 95th percentile, and how many answers are those of the reference. */
function cell(asked, reference) {
  if (!asked) return "–";
  const same = asked.answers.filter((it, at) => it === reference?.answers[at]).length;
  const known = Math.min(asked.answers.length, reference?.answers.length ?? 0);
  return `${number(quantile(asked.times, 0.5))} / ${number(quantile(asked.times, 0.95))} (${same}/${known} same)`;
}

/** Ours must give every answer that the reference gives, with the same first page: the libraries may rank otherwise. */
function hold(found, reference) {
  if (found.error) throw found.error;
  for (const kind of KINDS) {
    for (const part of ["answers", "pages"]) {
      const [ours, plain] = [found[kind][part], reference[kind][part]];
      const at = plain.findIndex((it, at) => at < ours.length && it !== ours[at]);
      if (at >= 0) throw new Error(`${kind}, question ${at}: ${part} ${ours[at]} instead of ${plain[at]}`);
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: { sizes: { type: "string", default: "1000,10000,100000" }, only: { type: "string", default: "" }, budget: { type: "string", default: "12000" } },
  });
  if (!existsSync("bench/dist/contender.mjs")) throw new Error("bench/dist is missing: make bench-engine");
  const peers = readdirSync("bench/peers").map((it) => basename(it, ".mjs")).filter((it) => it !== "count" && it !== REFERENCE);
  const wanted = values.only.split(",").filter(Boolean);
  const names = [REFERENCE, OURS, ...peers].filter((it) => wanted.length === 0 || [...wanted, OURS, REFERENCE].includes(it));
  mkdirSync("bench/.build", { recursive: true });
  await bundle(names);
  const server = await serve();
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = await driver.launch(chromium());
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => globalThis.isReady);
  for (const [count, expected] of Object.entries(CHECKSUMS)) {
    const found = await page.evaluate((it) => globalThis.bench.checksum(it), Number(count));
    if (found !== expected) throw new Error(`${count} rows have the checksum ${found}, not ${expected}`);
  }
  const about = circumstances(browser.version());
  await browser.close();

  const parts = [];
  for (const size of values.sizes.split(",").map(Number)) {
    const rows = [["", "build ms", ...KINDS.map((kind) => `${kind} p50 / p95 ms`)]];
    let reference;
    for (const name of names) {
      const found = await measure(url, name, size, Number(values.budget)).catch((error) => ({ error }));
      if (name === REFERENCE) reference = found;
      if (name === OURS) hold(found, reference);
      const title = `${found.name ?? name} ${found.version ?? ""}`.trim();
      rows.push(found.error
        ? [title, `failed: ${found.error.message.split("\n")[0]}`, "", "", ""]
        : [title, number(found.build), ...KINDS.map((kind) => cell(found[kind], reference[kind]))]);
      console.log(size, rows.at(-1).join(" | "));
    }
    parts.push(`### ${size.toLocaleString("en")} rows\n\n${table(rows)}`);
  }
  const notes = [...about, "search: 16 beginnings of four texts; facets: 32 clicks, all counts anew; combined: both; – where a library cannot", "“same” counts answers (totals, and counts of all values) that are those of the plain loop"];
  write("The engine beside its peers", `${notes.map((it) => `- ${it}`).join("\n")}\n\n${parts.join("\n\n")}`);
  server.close();
}

await main().catch((error) => {
  console.error(`✗ bench: ${error.message}`);
  process.exit(1);
});
