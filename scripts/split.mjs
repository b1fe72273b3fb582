// Makes the page's program in parts from the one wasm file that cargo has linked: what the first screen needs, and a file
// for each part that is loaded later (src/ui/later.rs). Called by the hook of trunk (finish.mjs) where SPLIT_PARTS is set.
//
// wasm-split-cli cuts the linked file along the functions that name a part, wasm-bindgen writes the glue of the first
// file, wasm-opt and terser make all of them small. Everything lands in one folder whose name carries the hash of what is
// in it, since the files name each other.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const NAME = "cluster-atlas";
const WORK = ".build/program";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

function run(program, ...args) {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });
}

/** Reads an unsigned LEB128 number at `at`: its value and where it ends. */
function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** A number as unsigned LEB128. */
function toLeb(value) {
  const out = [];
  do {
    const rest = Math.floor(value / 128);
    out.push((value % 128) | (rest ? 0x80 : 0));
    value = rest;
  } while (value);
  return out;
}

/** The end of the type of an import of a kind (function, table, memory, global) at `at`. */
function endOfType(bytes, kind, at) {
  const limits = (from) => {
    const [flags, low] = leb(bytes, from);
    const [, high] = leb(bytes, low);
    return flags & 1 ? leb(bytes, high)[1] : high;
  };
  if (kind === 0) return leb(bytes, at)[1];
  if (kind === 1) return limits(at + 1);
  if (kind === 2) return limits(at);
  if (kind === 3) return at + 2;
  throw new Error(`a wasm import of kind ${kind}`);
}

/**
 * Gives every import of a wasm file another name: `rename(module, name)`.
 * The import section is number 2 of the binary format: a count, then module, name, kind and type of each.
 */
export function renameImports(bytes, rename) {
  const text = (at) => {
    const [length, from] = leb(bytes, at);
    return [new TextDecoder().decode(bytes.subarray(from, from + length)), from + length];
  };
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at];
    const [length, start] = leb(bytes, at + 1);
    if (id !== 2) {
      at = start + length;
      continue;
    }
    let [count, next] = leb(bytes, start);
    const section = [toLeb(count)];
    for (; count > 0; count--) {
      const [module, afterModule] = text(next);
      const [name, afterName] = text(afterModule);
      const end = endOfType(bytes, bytes[afterName], afterName + 1);
      for (const word of [module, rename(module, name)]) {
        const encoded = new TextEncoder().encode(word);
        section.push(toLeb(encoded.length), encoded);
      }
      section.push(bytes.subarray(afterName, end));
      next = end;
    }
    const body = Buffer.concat(section.map((piece) => Buffer.from(piece)));
    const head = Buffer.from([2, ...toLeb(body.length)]);
    return Buffer.concat([bytes.subarray(0, at), head, body, bytes.subarray(start + length)]);
  }
  return Buffer.from(bytes);
}

/** Takes the hashes out of the names of wasm-bindgen's imports, in the wasm and in its glue alike. */
function shorten(wasm, glue) {
  const short = new Map();
  const renamed = renameImports(wasm, (_, name) => {
    if (!/^__wb(g|indgen)_/.test(name)) return name;
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  });
  return [renamed, glue.replace(/\b__wb(?:g|indgen)_\w+/g, (name) => short.get(name) ?? name)];
}

async function small(code) {
  const { code: out } = await minify(code, { module: true, compress: { passes: 2 }, mangle: { toplevel: true } });
  return out;
}

/** Optimises a wasm file of WORK for size and gives its bytes. */
function optimised(name) {
  const out = join(WORK, `${name}.small`);
  const flags = FEATURES.map((feature) => `--enable-${feature}`);
  run("wasm-opt", "-Oz", ...flags, "--strip-debug", "--strip-producers", "--strip-target-features", join(WORK, name), "-o", out);
  return readFileSync(out);
}

/** The files of the program by name, made of the linked wasm file. */
async function parts(linked) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  run("wasm-split-cli", "--target", "web", "--out-name", NAME, linked, WORK);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", WORK, "--out-name", NAME, join(WORK, `${NAME}.wasm`));
  const glue = readFileSync(join(WORK, `${NAME}.js`), "utf8");
  const [wasm, js] = shorten(optimised(`${NAME}_bg.wasm`), glue);
  const files = new Map([
    [`${NAME}_bg.wasm`, wasm],
    [`${NAME}.js`, await small(js)],
  ]);
  for (const name of readdirSync(WORK)) {
    if (name.startsWith("__wasm_split") && name.endsWith(".js")) {
      files.set(name, await small(readFileSync(join(WORK, name), "utf8")));
    } else if (/^(split|chunk)_\w+\.wasm$/.test(name)) {
      files.set(name, optimised(name));
    }
  }
  if (files.size < 4) throw new Error("the program was not split: were SMALL_STD's flags (Makefile) in force?");
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
