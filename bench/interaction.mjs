// How fast the built page is for a person: first paint, largest paint, layout shift, and a facet click to the next
// painted frame, at full speed and slowed down four times. Prints one table and writes its section of bench/results.md.
//
//   node bench/interaction.mjs [--dir dist] [--clicks 60] [--loads 5]
//
// It holds on to the roles that the page promises to keep: facet checkboxes, output#result-count, body[data-ready].
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium as driver } from "@playwright/test";
import { chromium } from "../scripts/chromium.mjs";
import { listen } from "../scripts/serve.mjs";
import { circumstances, table, write } from "./results.mjs";

/** Chromium without its pace of 60 frames a second: else every click would seem to take up to a frame of waiting. */
function unpaced() {
  const options = chromium();
  return { ...options, args: [...options.args, "--disable-frame-rate-limit", "--disable-gpu-vsync"] };
}

/** The value below which `share` of the samples lie (nearest rank). */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs in the page before anything else: keeps what the browser says about paints and shifts. */
function watch() {
  globalThis.seen = { lcp: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.seen.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Opens the page afresh, with an empty cache. */
async function open(browser, url, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator("body[data-ready]").waitFor({ timeout: 60_000 });
  return { context, page };
}

async function measureLoad(browser, url, slowdown) {
  const { context, page } = await open(browser, url, slowdown);
  const ready = await page.evaluate(() => performance.now());
  await page.waitForTimeout(300);
  const result = await page.evaluate(() => ({
    fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    ...globalThis.seen,
  }));
  await context.close();
  return { ...result, ready };
}

/**
 * Facet clicks to the next painted frame, in ms: from just before the click to the first task after the frame that
 * follows it. Each click must change the result count or the link, or the page did nothing and the time means nothing.
 */
async function measureClicks(browser, url, slowdown, clicks) {
  const { context, page } = await open(browser, url, slowdown);
  const times = await page.evaluate(async (clicks) => {
    const boxes = () => [...document.querySelectorAll("fieldset input[type=checkbox][name][value]")]
      .filter((box) => box.checkVisibility() && !box.disabled);
    const painted = () => new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    });
    const names = boxes().map((box) => `input[name="${box.name}"][value="${CSS.escape(box.value)}"]`);
    if (names.length === 0) throw new Error("the page shows no facet checkbox");
    const times = [];
    for (let turn = 0; turn < clicks; turn += 1) {
      const box = document.querySelector(names[(Math.floor(turn / 2) * 7) % names.length]);
      const before = location.search;
      // Begin away from a frame's edge, so that the wait for the next one is part of no sample more than of another.
      await painted();
      const from = performance.now();
      box.click();
      await painted();
      times.push(performance.now() - from);
      if (location.search === before) throw new Error(`a click on ${box.name}=${box.value} changed no link`);
    }
    return times;
  }, clicks);
  await context.close();
  return times;
}

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: "string", default: "dist" },
      clicks: { type: "string", default: "60" },
      loads: { type: "string", default: "5" },
    },
  });
  if (!existsSync(`${values.dir}/index.html`)) throw new Error(`${values.dir}/index.html is missing: make build`);
  const server = await listen(values.dir);
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = await driver.launch(unpaced());

  const rows = [];
  for (const slowdown of [1, 4]) {
    const loads = [];
    for (let turn = 0; turn < Number(values.loads); turn += 1) loads.push(await measureLoad(browser, url, slowdown));
    const clicks = await measureClicks(browser, url, slowdown, Number(values.clicks));
    const median = (key) => quantile(loads.map((load) => load[key]), 0.5);
    rows.push([
      `${slowdown}×`,
      ...["fcp", "lcp", "ready"].map((key) => median(key).toFixed(0)),
      median("cls").toFixed(3),
      quantile(clicks, 0.5).toFixed(1),
      quantile(clicks, 0.95).toFixed(1),
    ]);
  }

  const head = ["CPU slow-down", "FCP ms", "LCP ms", "ready ms", "CLS", "click p50 ms", "click p95 ms"];
  const shown = table([head, ...rows]);
  const about = [
    ...circumstances(browser.version()),
    `medians of ${values.loads} loads with an empty cache from this machine, 1440×900; ${values.clicks} facet clicks to the next painted frame, frames not held to 60 a second`,
  ];
  console.log(shown);
  write("The page", `${about.map((it) => `- ${it}`).join("\n")}\n\n${shown}`);
  await browser.close();
  server.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(`✗ bench: ${error.message}`);
    process.exit(1);
  });
}
