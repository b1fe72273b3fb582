// A screenshot of a page, for looking at it.
//
//   node scripts/shot.mjs URL OUT.png [--width 1440] [--height 900] [--dark] [--lang zh-CN] [--full] [--wait CSS]
//     [--print] [--scale 1] [--eval 'code run in the page before the picture']
//
// URL may be a folder such as dist: it is served for the occasion; `dist?view=table` opens a view of it.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium as driver } from "@playwright/test";
import { chromium } from "./chromium.mjs";
import { listen } from "./serve.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1440" },
    height: { type: "string", default: "900" },
    scale: { type: "string", default: "1" },
    lang: { type: "string", default: "zh-CN" },
    wait: { type: "string", default: "body[data-ready], [role=alert]:not([hidden])" },
    eval: { type: "string" },
    dark: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
  },
});
const [where, out] = positionals;
if (!where || !out) {
  console.error("✗ usage: node scripts/shot.mjs URL|FOLDER[?QUERY] OUT.png [options]");
  process.exit(1);
}

let server = null;
let url = where;
if (!/^https?:/.test(where)) {
  const [folder, query] = where.split(/\?(.*)/s);
  if (!existsSync(folder)) {
    console.error(`✗ there is no folder ${folder}; build it first: make build`);
    process.exit(1);
  }
  server = await listen(folder);
  url = `http://127.0.0.1:${server.address().port}/${query ? `?${query}` : ""}`;
}

const browser = await driver.launch(chromium());
const page = await browser.newPage({
  viewport: { width: Number(values.width), height: Number(values.height) },
  deviceScaleFactor: Number(values.scale),
  colorScheme: values.dark ? "dark" : "light",
  locale: values.lang === "zh" ? "zh-CN" : values.lang === "en" ? "en-US" : values.lang,
});
page.on("console", (message) => ["error", "warning"].includes(message.type()) && console.log(`console: ${message.text()}`));
page.on("pageerror", (error) => console.log(`uncaught: ${error.message}`));
if (values.print) await page.emulateMedia({ media: "print" });
await page.goto(url);
const seen = await page.locator(values.wait).first().waitFor({ timeout: 8000 }).then(() => true, () => false);
if (!seen) console.log(`nothing matched ${values.wait} within 8 s; the picture shows what is there`);
if (values.eval) await page.evaluate(values.eval);
if (values.eval) await page.waitForTimeout(400);
await page.screenshot({ path: out, fullPage: values.full });
console.log(`${out}: ${url} at ${values.width}×${values.height}`);
await browser.close();
server?.close();
