// Joins the hundreds of little wasm files that wasm-split-cli cuts for code that several parts share into a few bundles.
//
// It makes one chunk for every set of parts that share something: 13 parts gave 240 files, half of them under 110 bytes, and
// the detail alone asked for a hundred of them. A chunk does nothing when it is there but fill its places in the tables that
// all files share, so one that is there too early is only bytes; which ones are worth a file of their own is weighed here.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { imports, passingOn, renameExports, renameImports } from "./trim.mjs";

/** The part that every visit asks for right after the first paint: what it shares with others is in its own file. */
const ALWAYS = "hands";
/** How many bundles there may be beside that one. */
const BUNDLES = 8;
/** Where the pieces find the memory, the tables and the globals of the first file. */
const SHARED = "__wasm_split";

/** What the loader of wasm-split-cli tells: the code before the pieces, its chunks with the parts that share them, its parts. */
function read(loader) {
  const piece = /"\.\/((?:chunk|split)_\w+)\.wasm"/;
  const chunks = [...loader.matchAll(/^\/\* (.*) \*\/\nconst __chunk_[^]*?^, \[\]\);$/gm)].map(([code, parts]) => ({
    file: code.match(piece)[1],
    parts: new Set(parts.split(", ")),
  }));
  const parts = [...loader.matchAll(/^export const __wasm_split_load_(\w+) = [^]*?\]\)\);$/gm)].map(([code, name]) => ({
    name,
    file: code.match(piece)?.[1],
  }));
  const head = loader.slice(0, loader.search(/^\/\* /m));
  if (!chunks.length || !parts.length || !/function makeLoad\(fetcher, deps\)/.test(head)) {
    throw new Error("the loader has another form than scripts/bundle.mjs knows");
  }
  return { head, chunks, parts };
}

/** Bytes that somebody would load for nothing if two bundles were one. */
function waste(a, b) {
  const without = (from, to) => [...to].filter((part) => !from.has(part)).length;
  return without(a.parts, b.parts) * a.bytes + without(b.parts, a.parts) * b.bytes;
}

const joined = (a, b) => ({ parts: new Set([...a.parts, ...b.parts]), bytes: a.bytes + b.bytes, files: [...a.files, ...b.files] });

/** The chunks in so many bundles at most, those joined first that cost least. */
function bundled(chunks, most) {
  const all = chunks.map(({ file, parts, bytes }) => ({ parts, bytes, files: [file] }));
  while (all.length > most) {
    let least = { cost: Infinity };
    all.forEach((one, a) => {
      for (let b = a + 1; b < all.length; b++) {
        const cost = waste(one, all[b]);
        if (cost < least.cost) least = { cost, a, b };
      }
    });
    const [gone] = all.splice(least.b, 1);
    all[least.a] = joined(all[least.a], gone);
  }
  return all;
}

/**
 * Makes one wasm file of several. wasm-merge would import the memory and the tables as often as there are files; a file that
 * only passes on what it imports makes them one.
 */
function merge(work, files, out, features) {
  const at = (file) => join(work, `${file}.wasm`);
  const taken = new Map();
  for (const it of files.flatMap((file) => imports(readFileSync(at(file))))) {
    if (it.module !== SHARED) throw new Error(`a piece of the program imports ${it.name} from ${it.module}`);
    taken.set(it.name, it);
  }
  writeFileSync(at("through"), passingOn([...taken.values()], "outside"));
  const pieces = [at("through"), SHARED, ...files.flatMap((file) => [at(file), file])];
  execFileSync("wasm-merge", [...features, "--skip-export-conflicts", ...pieces, "-o", at("merged")], { stdio: "pipe" });
  const whole = renameImports(readFileSync(at("merged")), (_, name) => name, () => SHARED);
  writeFileSync(at(out), renameExports(whole, () => undefined));
}

/** The loader's code of one piece: `file` once what it `needs` is there. */
const piece = (file, needs) => `makeLoad(() => {
  const src = fetch(new URL("./${file}.wasm", import.meta.url));
  src.catch(() => {});
  return async (imports) => WebAssembly.instantiateStreaming(src, imports);
}, [${needs}])`;

/** Bundles the chunks in the folder `work`: gives the loader's new text and the names of the files that it loads. */
export function bundle(work, loader, features) {
  const { head, chunks, parts } = read(loader);
  for (const chunk of chunks) chunk.bytes = statSync(join(work, `${chunk.file}.wasm`)).size;
  const isAlways = (chunk) => chunk.parts.has(ALWAYS);
  const shared = bundled(chunks.filter((it) => !isAlways(it)), BUNDLES).map((it, n) => ({ ...it, out: `shared_${n}` }));
  const always = parts.find((part) => part.name === ALWAYS);
  const withIt = chunks.filter(isAlways);
  shared.push({
    parts: new Set([ALWAYS, ...withIt.flatMap((it) => [...it.parts])]),
    files: [always.file, ...withIt.map((it) => it.file)],
    out: always.file,
  });
  for (const { files, out } of shared) merge(work, files, out, features);
  const code = shared.map(({ out }) => `const ${out} = ${piece(out, [])};\n`);
  for (const { name, file } of parts) {
    const needs = shared.filter((it) => it.parts.has(name)).map((it) => it.out);
    const load = name === ALWAYS ? file : file ? piece(file, needs) : `makeLoad(() => async () => ({}), [${needs}])`;
    code.push(`export const __wasm_split_load_${name} = wrapAsyncCb(${load});\n`);
  }
  const others = parts.filter((part) => part.file && part.name !== ALWAYS).map((part) => part.file);
  return { loader: head + code.join(""), files: [...shared.map((it) => it.out), ...others] };
}
