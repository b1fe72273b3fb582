// Trunk's last hook: puts the dataset's compact form beside the page, each file under a name that carries its hash, and
// writes those names, their preloads and the map's skeleton into the staged index.html.
//
// `atlas bundle --out DIR FILE` writes core-HASH.txt, rest-HASH.txt and layout-HASH.txt; `atlas skeleton FILE` prints one
// <svg>. The layouts in plain JSON lie beside them, for datasets from elsewhere (`?data=`).
// In a release it also cuts the program into parts (split.mjs).
// ATLAS_BIN names another program than the crate's own, for trying this script alone.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { split } from "./split.mjs";

const DATASET = "public/data/atlas.json";
const LAYOUT = "public/data/layout.json";
const CHANGES = "public/data/changes.json";

/** Escapes a text for a double-quoted attribute. */
const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Replaces what `pattern` finds exactly once; anything else means that index.html and this script have parted. */
function replaceOnce(html, pattern, text, what) {
  const found = html.match(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`)) ?? [];
  if (found.length !== 1) throw new Error(`index.html: expected one ${what}, found ${found.length}`);
  return html.replace(pattern, () => text);
}

/**
 * Fills the places of a page, which may be minified: quotes around attribute values may be gone.
 * `data` names the files relative to the page, `changes` where there is such a list; `skeleton` is the svg of the map.
 */
export function fill(html, data, skeleton) {
  const changes = data.changes ? `;changes=${data.changes}` : "";
  const names = attribute(`core=${data.core};rest=${data.rest};layout=${data.layout};plain=${data.plain}${changes}`);
  const preload = (name) =>
    `<link rel="preload" as="fetch" type="text/plain" crossorigin href="${attribute(name)}">`;
  const meta = `<meta name="atlas-data" content="${names}">${preload(data.core)}${preload(data.layout)}`;
  const filled = replaceOnce(html, /<meta\b[^>]*\bname=["']?atlas-data\b[^>]*>/, meta, 'meta named "atlas-data"');
  return replaceOnce(
    filled,
    /(<div\b[^>]*\bid=["']?skeleton-map\b[^>]*>)\s*(<\/div>)/,
    filled.match(/<div\b[^>]*\bid=["']?skeleton-map\b[^>]*>/)?.[0] + skeleton + "</div>",
    'empty div with id "skeleton-map"',
  );
}

/** Turns the link of the later style sheet into the name of it, so that the first paint does not wait for it. */
export function defer(html) {
  const link = /<link\b[^>]*\bhref=["']?([^"'\s>]*\blater-[0-9a-f]+\.css)[^>]*>/;
  const href = html.match(link)?.[1];
  return replaceOnce(html, link, `<meta name="later-styles" content="${attribute(href ?? "")}">`, "link of later.css");
}

/** The one file of a folder whose name is PREFIX-HASH with an extension of the data. */
export function hashed(names, prefix) {
  const found = names.filter((name) => new RegExp(`^${prefix}-[0-9a-f]{8,64}\\.(txt|json)$`).test(name));
  if (found.length !== 1) throw new Error(`atlas bundle: expected one ${prefix}-HASH, found ${found.length}`);
  return found[0];
}

function atlas(...args) {
  const [program, ...first] = process.env.ATLAS_BIN?.split(" ") ??
    ["cargo", "run", "--quiet", "--locked", "--offline", "--bin", "atlas", "--"];
  // The native tool is built with the toolchain's own std, not with what makes the page small (Makefile, SMALL_STD).
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(RUSTC_BOOTSTRAP|RUSTFLAGS|CARGO_UNSTABLE_|CARGO_PROFILE_)/.test(name)),
  );
  const options = { env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 };
  return execFileSync(program, [...first, ...args], options);
}

async function main() {
  const staging = process.env.TRUNK_STAGING_DIR;
  if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: this script is a hook of trunk");
  for (const file of [DATASET, LAYOUT]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: without it there is nothing to show`);
  }
  const folder = join(staging, "data");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  atlas("bundle", "--out", folder, DATASET);

  // The layouts, and the list of what changed in the data, which a dataset may do without: as they are, but on one line.
  const asked = ["core", "rest", "layout", "plain"];
  for (const [name, file] of [["plain", LAYOUT], ["changes", CHANGES]]) {
    if (!existsSync(file)) continue;
    const text = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
    writeFileSync(join(folder, `${name}-${digest}.json`), text);
    if (!asked.includes(name)) asked.push(name);
  }

  const names = readdirSync(folder);
  const data = Object.fromEntries(asked.map((part) => [part, `data/${hashed(names, part)}`]));
  const page = join(staging, "index.html");
  const filled = defer(fill(readFileSync(page, "utf8"), data, atlas("skeleton", LAYOUT).trim()));
  writeFileSync(page, process.env.SPLIT_PARTS ? await split(staging, filled) : filled);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`✗ finish: ${error.message}`);
    process.exit(1);
  }
}
