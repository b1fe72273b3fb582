// Makes the page's program in parts from the one wasm file that cargo has linked: what the first screen needs, and a file
// for each part that is loaded later (src/ui/later.rs). Called by the hook of trunk (finish.mjs) where SPLIT_PARTS is set.
//
// wasm-split-cli cuts the linked file along the functions that name a part, wasm-bindgen writes the glue of the first
// file, bundle.mjs joins what parts share, wasm-opt, order.mjs and terser make all of them small.
// Everything lands in one folder whose name carries the hash of what is in it, since the files name each other.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { bundle } from "./bundle.mjs";
import { bestOrder, namedByOrder } from "./order.mjs";
import { leanGlue, shorten, takenBy, unexport, unimport, withoutEmptyElements, withoutForeign } from "./trim.mjs";

const NAME = "cluster-atlas";
const WORK = ".build/program";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map(
  (feature) => `--enable-${feature}`,
);
// The low addresses are the far end of the stack, so nothing lies there: an offset may be added where memory is read.
const SMALLER = ["--low-memory-unused", "-Oz", "-Oz"];
const BARE = ["--strip-debug", "--strip-producers", "--strip-target-features"];

function run(program, ...args) {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });
}

async function small(code) {
  const { code: out } = await minify(code, { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, mangle: { toplevel: true } });
  return out;
}

/** Optimises a wasm file of WORK for size, puts its functions into the order that gzip likes, and gives its bytes. */
function optimised(name) {
  const [smaller, named, ordered] = ["smaller", "named", "ordered"].map((step) => join(WORK, `${name}.${step}`));
  run("wasm-opt", ...SMALLER, ...FEATURES, ...BARE, join(WORK, name), "-o", smaller);
  const bytes = withoutEmptyElements(readFileSync(smaller));
  writeFileSync(named, namedByOrder(bytes, bestOrder(bytes)));
  // The levels without a pass: how the code is written out is to stay as it is.
  const levels = ["--optimize-level=2", "--shrink-level=2"];
  run("wasm-opt", ...levels, "--reorder-functions-by-name", ...FEATURES, ...BARE, named, "-o", ordered);
  return readFileSync(ordered);
}

/** The files of the program by name, made of the linked wasm file. */
async function parts(linked) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const lean = join(WORK, "linked.wasm");
  writeFileSync(lean, withoutForeign(readFileSync(linked)));
  run("wasm-split-cli", "--target", "web", "--out-name", NAME, lean, WORK);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", WORK, "--out-name", NAME, join(WORK, `${NAME}.wasm`));
  const { loader, files: pieces } = bundle(WORK, readFileSync(join(WORK, "__wasm_split.js"), "utf8"), FEATURES);
  const glue = leanGlue(readFileSync(join(WORK, `${NAME}.js`), "utf8"));
  const whole = join(WORK, `${NAME}_bg.wasm`);
  writeFileSync(whole, unexport(readFileSync(whole), [glue, loader]));
  const first = optimised(`${NAME}_bg.wasm`);
  const [wasm, js] = shorten(first, unimport(glue, first), takenBy(loader));
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
  // Trunk starts the program by what nobody here listens to: only that it has started is heard (assets/boot.js).
  const start = /import init, \* as bindings from '([^']+)';\s*const wasm = await init\(\{ module_or_path: '([^']+)' \}\);\s*window\.wasmBindings = bindings;\s*dispatchEvent\(new CustomEvent\("TrunkApplicationStarted", \{detail: \{wasm\}\}\)\);/;
  if (!start.test(unsealed)) throw new Error("trunk starts the program in another way than scripts/split.mjs knows");
  const lean = unsealed.replace(start, (_, glue, wasm) => `import init from"${glue}";await init({module_or_path:"${wasm}"});dispatchEvent(new Event("TrunkApplicationStarted"))`);
  return lean.replaceAll(staged, `./${folder}/${NAME}`);
}
