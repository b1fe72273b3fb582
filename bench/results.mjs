// bench/results.md has a section for each thing that is measured; each measurement writes its own and leaves the others.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const FILE = "bench/results.md";
const HEAD = "# What `make bench` measured last";

/** A table of Markdown from its head and its rows. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** When, on what and with what was measured, as lines of a list. */
export function circumstances(browser) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `Chromium ${browser}, headless; Node ${process.version}`,
  ];
}

/** Writes a section, in the place of what it held before. */
export function write(title, text) {
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const sections = before.split(/^## /m).slice(1).map((it) => it.trim());
  const kept = sections.filter((it) => it.split("\n")[0] !== title);
  const all = [...kept, `${title}\n\n${text.trim()}`].sort();
  writeFileSync(FILE, `${[HEAD, ...all.map((it) => `## ${it}`)].join("\n\n")}\n`);
}
