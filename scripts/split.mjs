// Makes the page's program in parts from the one wasm file that cargo has linked: what the first screen needs, and a file
// for each part that is loaded later (src/ui/later.rs). Called by the hook of trunk (finish.mjs) where SPLIT_PARTS is set.
//
// wasm-split-cli cuts the linked file along the functions that name a part, bundle.mjs joins what parts share, wasm-bindgen
// writes the glue of the first file, wasm-opt and terser make all of them small. Everything lands in one folder whose name carries the hash of what is
// in it, since the files name each other.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { bundle } from "./bundle.mjs";
import { leanGlue, shorten, takenBy, unexport, unimport } from "./trim.mjs";

const NAME = "cluster-atlas";
const WORK = ".build/program";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const FLAGS = FEATURES.map((feature) => `--enable-${feature}`);

function run(program, ...args) {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });
}

async function small(code) {
  const { code: out } = await minify(code, { module: true, compress: { passes: 2 }, mangle: { toplevel: true } });
  return out;
}

/** Optimises a wasm file of WORK for size and gives its bytes. */
function optimised(name) {
  const out = join(WORK, `${name}.small`);
  run("wasm-opt", "-Oz", ...FLAGS, "--strip-debug", "--strip-producers", "--strip-target-features", join(WORK, name), "-o", out);
  return readFileSync(out);
}

/** The files of the program by name, made of the linked wasm file. */
async function parts(linked) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  run("wasm-split-cli", "--target", "web", "--out-name", NAME, linked, WORK);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", WORK, "--out-name", NAME, join(WORK, `${NAME}.wasm`));
  const { loader, files: pieces } = bundle(WORK, readFileSync(join(WORK, "__wasm_split.js"), "utf8"), FLAGS);
  const lean = leanGlue(readFileSync(join(WORK, `${NAME}.js`), "utf8"));
  const whole = join(WORK, `${NAME}_bg.wasm`);
  writeFileSync(whole, unexport(readFileSync(whole), [lean, loader]));
  const first = optimised(`${NAME}_bg.wasm`);
  const [wasm, js] = shorten(first, unimport(lean, first), takenBy(loader));
  const files = new Map([
    [`${NAME}_bg.wasm`, wasm],
    [`${NAME}.js`, await small(js)],
    ["__wasm_split.js", await small(loader)],
  ]);
  for (const piece of pieces) files.set(`${piece}.wasm`, optimised(`${piece}.wasm`));
  return files;
}

/** Puts the program in parts in place of the one that trunk has staged; gives the page with their names. */
export async function split(staging, page) {
  const linked = join(process.env.CARGO_TARGET_DIR ?? "target", `wasm32-unknown-unknown/release/${NAME}.wasm`);
  if (!existsSync(linked)) throw new Error(`${linked} is missing: cargo has linked nothing`);
  const files = await parts(linked);
  const digest = createHash("sha256");
  for (const [name, content] of [...files].sort()) digest.update(name).update(content);
  const folder = `program-${digest.digest("hex").slice(0, 16)}`;
  mkdirSync(join(staging, folder), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(staging, folder, name), content);

  const staged = page.match(new RegExp(`\\./${NAME}-[0-9a-f]+(?=\\.js)`))?.[0];
  if (!staged) throw new Error("index.html names no program");
  for (const end of [".js", "_bg.wasm"]) rmSync(join(staging, staged + end), { force: true });
  // The digests that trunk has written are those of the files that are gone.
  const unsealed = page.replace(/<link\b[^>]*>/g, (link) =>
    link.includes(staged) ? link.replace(/\s+integrity=("[^"]*"|[^\s>]+)/, "") : link,
  );
  return unsealed.replaceAll(staged, `./${folder}/${NAME}`);
}
