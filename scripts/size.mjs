// Holds the first load and the data to their budgets, as gzip -9 sends them. Prints a table; fails over budget.
//
//   node scripts/size.mjs [DIR=dist]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1000;
const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, "/").length))
  .sort()
  .map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });

// What the first screen loads: the page, all that it links or starts, and what that imports. Parts of the program and the
// second style sheet are asked for later (src/ui/later.rs), and count with everything.
const page = readFileSync(join(folder, "index.html"), "utf8");
const isProgram = (name) => /\.(html|css|js|wasm)$/.test(name);
const isFirst = (name) =>
  isProgram(name) &&
  (name === "index.html" || name.endsWith("/__wasm_split.js") || (page.includes(name) && !/(^|\/)later-/.test(name)));

const BUDGETS = [
  // docs/size.md says how it came to be. The limit only goes down.
  { name: "first load: html, css, js, wasm", limit: 200 * KB, holds: isFirst },
  // The project's own limit.
  { name: "all views: every html, css, js, wasm", limit: 790 * KB, holds: isProgram },
  { name: "data of the first view: core, layout", limit: 110 * KB, holds: (name) => /^data\/(core|layout)-/.test(name) },
  { name: "all data", limit: 220 * KB, holds: (name) => name.startsWith("data/") },
];

const kb = (bytes) => (bytes / KB).toFixed(1).padStart(8);
console.log(`      KB  gzip KB  file`);
for (const file of files) console.log(`${kb(file.raw)} ${kb(file.gzip)}  ${file.name}`);

let failed = false;
for (const { name, limit, holds } of BUDGETS) {
  const counted = files.filter((file) => holds(file.name));
  const total = counted.reduce((sum, file) => sum + file.gzip, 0);
  const verdict = counted.length === 0 ? "NOTHING THERE" : total > limit ? "OVER" : "ok";
  failed ||= verdict !== "ok";
  console.log(`${kb(total)} of ${String(limit / KB).padStart(3)} KB  ${verdict.padEnd(4)}  ${name}`);
}
console.log(failed ? "size: over budget, or a part is missing" : "size: within budget");
process.exit(failed ? 1 : 0);
