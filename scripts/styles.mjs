// Joins the style sheets of styles/ into .build/main.css, which trunk minifies, hashes and links: one request.
// Order is what the cascade needs: tokens, base, the rooms by name, and print last.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIRST = ["tokens.css", "base.css"];
const LAST = ["print.css"];

/** The order of the sheets, given their names in any order. */
export function ordered(names) {
  const rank = (name) => {
    if (FIRST.includes(name)) return FIRST.indexOf(name);
    return LAST.includes(name) ? 100 : 50;
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = ordered(readdirSync("styles", { recursive: true }).filter((name) => name.endsWith(".css")));
  mkdirSync(".build", { recursive: true });
  writeFileSync(".build/main.css", names.map((name) => readFileSync(`styles/${name}`, "utf8")).join("\n"));
}
