// How fast the network view of the built page is: the real dataset and made-up ones of 500 and of 2,000 nodes. Prints one
// table: from the choice to the picture (layout and drawing together), frames while panning, while zooming by wheel.
//
//   node bench/network.mjs [--dir dist] [--frames 120]
//
// It holds on to the roles of the page: the group of the drawing with its buttons, aria-busy around it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium as driver } from "@playwright/test";
import { chromium } from "../scripts/chromium.mjs";
import { listen } from "../scripts/serve.mjs";
import { quantile } from "./interaction.mjs";

/** A dataset of so many firms around hubs, with 1.2 relations each, made from the real one's vocabulary and sources. */
export function synthetic(real, count) {
  let seed = 12345;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const id = (row) => `made-up-${String(row).padStart(4, "0")}`;
  const [source] = real.sources;
  const kinds = real.vocab.kinds.map((it) => it.id);
  const types = real.vocab.relation_types.map((it) => it.id);
  const template = real.entities.find((it) => it.kind === "company") ?? real.entities[0];
  const entities = Array.from({ length: count }, (_, row) => ({
    ...template, id: id(row), kind: kinds[row % kinds.length], zh: `虚构企业${row}`, en: `Made-up firm ${row}`, aliases: [],
    parent: null, place: null, stages: [], planned_stages: [], links: [], planned_links: [], designations: [],
    summary_zh: null, summary_en: null, sources: [source.id],
  }));
  const relations = Array.from({ length: Math.floor(count * 1.2) }, (_, row) => {
    const from = row % count;
    const hub = random(Math.ceil(count / 14));
    const to = row < count && hub !== from ? hub : (from + 1 + random(count - 1)) % count;
    return { id: `r-${row}`, from: id(from), type: types[random(types.length)], to: id(to), source: source.id, locator: "body", note: null };
  });
  const { meta, vocab } = real;
  return { ...real, meta, vocab, sources: [source], entities, facts: [], relations, milestones: [], directories: [], structures: [] };
}

/** Runs in the page: moves the pointer by events of the page's own, a step a frame, and gives the times between frames. */
async function frames({ kind, count }) {
  const stage = document.querySelector(".net-stage");
  const box = stage.getBoundingClientRect();
  const send = (type, x, y) =>
    stage.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: box.x + x, clientY: box.y + y }));
  const times = [];
  if (kind === "pan") send("pointerdown", 20, 20);
  await new Promise((resolve) => {
    let last = 0;
    let turn = 0;
    const step = (now) => {
      if (last > 0) times.push(now - last);
      last = now;
      turn += 1;
      if (kind === "pan") send("pointermove", 20 + 150 * Math.abs(Math.sin(turn / 20)), 20 + 90 * Math.abs(Math.sin(turn / 27)));
      else stage.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY: turn % 80 < 40 ? -16 : 16, clientX: box.x + 300, clientY: box.y + 200 }));
      if (turn < count) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
  if (kind === "pan") send("pointerup", 20, 20);
  return times;
}

/** Runs in the page before anything else: the longest task and how long the drawing was busy. */
function watch() {
  globalThis.seen = { longest: 0, busy: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.longest = Math.max(globalThis.seen.longest, entry.duration);
  }).observe({ type: "longtask", buffered: false });
}

async function measure(browser, url, slowdown, count) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${url}table`);
  await page.locator("body[data-ready]").waitFor({ timeout: 60_000 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const open = await page.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const link = [...document.querySelectorAll("nav a")].find((it) => it.href.includes("view=network"));
    globalThis.seen.longest = 0;
    const from = performance.now();
    link.click();
    await painted();
    const answered = performance.now() - from;
    while (document.querySelectorAll(".net-main [role=button]").length === 0) {
      if (performance.now() - from > 60_000) throw new Error(`no node is drawn: ${document.body.innerText.slice(0, 400)}`);
      await painted();
    }
    await painted();
    return { answered, drawn: performance.now() - from, nodes: document.querySelectorAll(".net-main [role=button]").length };
  });
  await page.waitForTimeout(600);
  const { longest } = await page.evaluate(() => globalThis.seen);
  const pan = await page.evaluate(frames, { kind: "pan", count });
  const zoom = await page.evaluate(frames, { kind: "zoom", count });
  await context.close();
  return { ...open, longest, pan, zoom };
}

async function main() {
  const { values } = parseArgs({ options: { dir: { type: "string", default: "dist" }, frames: { type: "string", default: "120" } } });
  if (!existsSync(`${values.dir}/index.html`)) throw new Error(`${values.dir}/index.html is missing: make build`);
  const real = JSON.parse(readFileSync("public/data/atlas.json", "utf8"));
  const server = await listen(values.dir);
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const browser = await driver.launch(chromium());
  const rows = [];
  for (const count of [0, 500, 2000]) {
    const context = browser;
    const name = count === 0 ? "" : `data=made-up-${count}.json&`;
    for (const slowdown of [1, 4]) {
      const routed = {
        newContext: async (options) => {
          const made = await context.newContext(options);
          const body = count === 0 ? "" : JSON.stringify(synthetic(real, count));
          await made.route("**/made-up-*.json", (route) => route.fulfill({ body, contentType: "application/json" }));
          return made;
        },
      };
      const it = await measure(routed, `${origin}?${name}view=`, slowdown, Number(values.frames));
      const [pan, zoom] = [it.pan, it.zoom].map((times) => [quantile(times, 0.5), quantile(times, 0.95)].map((ms) => ms.toFixed(1)).join(" / "));
      console.error(JSON.stringify({ nodes: it.nodes, slowdown, answered: it.answered, drawn: it.drawn, longest: it.longest, pan: [quantile(it.pan, 0.5), quantile(it.pan, 0.95)], zoom: [quantile(it.zoom, 0.5), quantile(it.zoom, 0.95)] }));
      rows.push([String(it.nodes), `${slowdown}×`, ...[it.answered, it.drawn, it.longest].map((ms) => ms.toFixed(0)), pan, zoom]);
    }
  }
  const head = ["nodes", "CPU slow-down", "click answered ms", "click to picture ms", "longest task ms", "pan frame p50 / p95 ms", "wheel frame p50 / p95 ms"];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"));
  await browser.close();
  server.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(`✗ bench: ${error.message}`);
    process.exit(1);
  });
}
