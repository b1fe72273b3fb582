// Takes out of a program what nobody uses, and gives what is left short names.
//
// wasm-bindgen exports what a library in the tree wants exported, and writes its glue for all of it; nothing is left to
// wasm-opt and terser to throw away as long as it is exported. Here what the page's own code cannot reach is unexported,
// before they run.

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

/** A name at `at`, and where it ends. */
function text(bytes, at) {
  const [length, from] = leb(bytes, at);
  return [new TextDecoder().decode(bytes.subarray(from, from + length)), from + length];
}

function fromText(word) {
  const encoded = new TextEncoder().encode(word);
  return [...toLeb(encoded.length), ...encoded];
}

const IMPORTS = 2;
const EXPORTS = 7;

/**
 * A wasm file with the entries of one section written anew. `entry(at)` gives what stands for the entry at `at` (none where
 * it goes), and where the entry ends. Both sections are a count and that many entries.
 */
function rewritten(bytes, section, entry) {
  let at = 8;
  while (at < bytes.length) {
    const [length, start] = leb(bytes, at + 1);
    if (bytes[at] !== section) {
      at = start + length;
      continue;
    }
    let [count, next] = leb(bytes, start);
    const kept = [];
    for (; count > 0; count--) {
      const [written, end] = entry(next);
      if (written) kept.push(Buffer.from(written));
      next = end;
    }
    const body = Buffer.concat([Buffer.from(toLeb(kept.length)), ...kept]);
    const head = Buffer.from([section, ...toLeb(body.length)]);
    return Buffer.concat([bytes.subarray(0, at), head, body, bytes.subarray(start + length)]);
  }
  return Buffer.from(bytes);
}

/**
 * Gives every import of a wasm file another name: `rename(module, name, kind)`, and its module another: `place(module)`. An
 * import is module, name, kind and type.
 */
export function renameImports(bytes, rename, place = (module) => module) {
  return rewritten(bytes, IMPORTS, (at) => {
    const [module, afterModule] = text(bytes, at);
    const [name, afterName] = text(bytes, afterModule);
    const end = endOfType(bytes, bytes[afterName], afterName + 1);
    const renamed = [...fromText(place(module)), ...fromText(rename(module, name, bytes[afterName]))];
    return [[...renamed, ...bytes.subarray(afterName, end)], end];
  });
}

/** The imports of a wasm file: module, name, kind, and the bytes of its type. */
export function imports(bytes) {
  const found = [];
  rewritten(bytes, IMPORTS, (at) => {
    const [module, afterModule] = text(bytes, at);
    const [name, kind] = text(bytes, afterModule);
    const end = endOfType(bytes, bytes[kind], kind + 1);
    found.push({ module, name, kind: bytes[kind], type: bytes.subarray(kind + 1, end) });
    return [undefined, end];
  });
  return found;
}

/** A wasm file without code that imports these from `module` and exports each under the same name. */
export function passingOn(taken, module) {
  const section = (id, entries) => {
    const body = [...toLeb(entries.length), ...entries.flat()];
    return [id, ...toLeb(body.length), ...body];
  };
  const ofKind = new Map();
  const index = (kind) => ofKind.set(kind, (ofKind.get(kind) ?? -1) + 1).get(kind);
  return Buffer.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(IMPORTS, taken.map(({ name, kind, type }) => [...fromText(module), ...fromText(name), kind, ...type])),
    ...section(EXPORTS, taken.map(({ name, kind }) => [...fromText(name), kind, ...toLeb(index(kind))])),
  ]);
}

/** Gives every export of a wasm file another name, or none and takes it out. An export is name, kind and index. */
export function renameExports(bytes, rename) {
  return rewritten(bytes, EXPORTS, (at) => {
    const [name, afterName] = text(bytes, at);
    const [, end] = leb(bytes, afterName + 1);
    const renamed = rename(name);
    return [renamed && [...fromText(renamed), ...bytes.subarray(afterName, end)], end];
  });
}

/** The words of a program text. */
const words = (code) => new Set(code.match(/[A-Za-z_$][\w$]*/g));

/**
 * The glue without the classes that a library in the tree exports, and with no second way to start: the parts ask for the
 * program that runs (`initSync`), they never start one.
 */
export function leanGlue(glue) {
  const lean = glue
    .replace(/^export class IntoUnderlying\w+ \{\n[\s\S]*?^\}\n/gm, "")
    .replace(/^if \(Symbol\.dispose\) IntoUnderlying.*\n/gm, "")
    .replace(/^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm, "")
    .replace(/^function initSync\(module\) \{\n[\s\S]*?^\}\n/m, "function initSync() {\n    return wasm;\n}\n");
  if (/IntoUnderlying/.test(lean)) throw new Error("the glue has another form than scripts/trim.mjs knows");
  return lean;
}

/** The wasm file without the exports that none of these program texts names. */
export function unexport(bytes, codes) {
  const named = words(codes.join("\n"));
  return renameExports(bytes, (name) => named.has(name) && name);
}

/** The glue without the functions that the optimised wasm file no longer imports. */
export function unimport(glue, bytes) {
  const imported = new Set();
  renameImports(bytes, (_, name) => {
    imported.add(name);
    return name;
  });
  return glue.replace(/^ {8}(__wb\w+): function\([\s\S]*?^ {8}\}(?:, arguments\); \})?,\n/gm, (all, name) => (imported.has(name) ? all : ""));
}

/** Gives wasm-bindgen's imports and exports short names, in the wasm file and in its glue alike; `kept` keep theirs. */
export function shorten(bytes, glue, kept) {
  const short = new Map();
  const rename = (name) => {
    if (kept.has(name) || !/^(__wb|__externref|wasm_bindgen_)/.test(name)) return name;
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  };
  const renamed = renameExports(renameImports(bytes, (_, name) => rename(name)), rename);
  return [renamed, glue.replace(/\b(?:__wb|__externref|wasm_bindgen_)\w+/g, (name) => short.get(name) ?? name)];
}

/** The names that another program text takes out of this one's exports. */
export const takenBy = words;
