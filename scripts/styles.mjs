// Joins the style sheets of styles/ into .build/main.css, which trunk minifies, hashes and links: one request.
// Those of styles/later/ become a second one, which the page asks for with the first view that needs it.
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

/** The sheets of a folder as one. */
function joined(folder) {
  const names = ordered(readdirSync(folder).filter((name) => name.endsWith(".css")));
  return names.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(".build", { recursive: true });
  writeFileSync(".build/main.css", joined("styles"));
  writeFileSync(".build/later.css", joined("styles/later"));
}
