// Holds the first load and the data to their budgets, as gzip -9 sends them. Prints a table; fails over budget.
//
//   node scripts/size.mjs [DIR=dist]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1000;
const BUDGETS = [
  { name: "first load: html, css, js, wasm", limit: 200 * KB, holds: (file) => /\.(html|css|js|wasm)$/.test(file) },
  { name: "data of the first view: core, layout", limit: 110 * KB, holds: (file) => /^data\/(core|layout)-/.test(file) },
  { name: "all data", limit: 220 * KB, holds: (file) => file.startsWith("data/") },
];

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, "/").length))
  .sort()
  .map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });

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
