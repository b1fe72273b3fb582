// Takes out of a program what nobody uses, and gives what is left short names.
//
// wasm-bindgen exports what a library in the tree wants exported, and writes its glue for all of it; nothing is left to
// wasm-opt and terser to throw away as long as it is exported. Here what the page's own code cannot reach is unexported,
// before they run.

/** Reads an unsigned LEB128 number at `at`: its value and where it ends. */
export function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** A number as unsigned LEB128. */
export function toLeb(value) {
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

/** The sections of a wasm file: what each is, where it begins, where its content is. */
export function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const [length, start] = leb(bytes, at + 1);
    yield { id: bytes[at], at, start, end: start + length };
    at = start + length;
  }
}

/** A name at `at`, and where it ends. */
export function text(bytes, at) {
  const [length, from] = leb(bytes, at);
  return [new TextDecoder().decode(bytes.subarray(from, from + length)), from + length];
}

function fromText(word) {
  const encoded = new TextEncoder().encode(word);
  return [...toLeb(encoded.length), ...encoded];
}

const IMPORTS = 2;
const EXPORTS = 7;
const ELEMENTS = 9;
/** A segment of the first table whose entries are expressions, and the codes of `i32.const` and `ref.null`. */
const EXPRESSIONS = 4;
const CONST = 0x41;
const NULL = 0xd0;

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

/** How many functions a wasm file imports: they are numbered before its own. */
export function functionsImported(bytes) {
  let count = 0;
  renameImports(bytes, (_, name, kind) => {
    count += kind === 0 ? 1 : 0;
    return name;
  });
  return count;
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

/** What the library wasm-streams, which Leptos brings along, exports for itself: nobody in the page makes such streams. */
const FOREIGN = /intounderlying/i;

/**
 * The linked wasm file without what a library in it exports for itself: neither the exports nor wasm-bindgen's descriptions
 * of them. What only they reach is then left out where the program is cut.
 */
export function withoutForeign(bytes) {
  const lean = renameExports(bytes, (name) => !FOREIGN.test(name) && name);
  const described = [...sections(lean)].find(({ id, start }) => id === 0 && text(lean, start)[0] === "__wasm_bindgen_unstable");
  if (!described) throw new Error("the linked wasm file has no descriptions of wasm-bindgen");
  const [, from] = text(lean, described.start);
  // Pairs of a version and descriptions, each with its length before it.
  const kept = [];
  for (let at = from; at < described.end; ) {
    const afterVersion = at + 4 + lean.readUInt32LE(at);
    const end = afterVersion + 4 + lean.readUInt32LE(afterVersion);
    const pair = lean.subarray(at, end);
    if (!FOREIGN.test(pair.toString("latin1"))) kept.push(pair);
    at = end;
  }
  const body = Buffer.concat([lean.subarray(described.start, from), ...kept]);
  return Buffer.concat([lean.subarray(0, described.at), Buffer.from([0, ...toLeb(body.length)]), body, lean.subarray(described.end)]);
}

/**
 * The wasm file without the stretches of its table that are empty until a part fills them: the table is as long without them.
 */
export function withoutEmptyElements(bytes) {
  return rewritten(bytes, ELEMENTS, (at) => {
    const end = endOfElements(bytes, at);
    return [bytes[at] !== EXPRESSIONS && bytes.subarray(at, end), end];
  });
}

/** The end of a segment of the element section at `at`; one of expressions is told only where all of them are null. */
function endOfElements(bytes, at) {
  const [kind, afterKind] = leb(bytes, at);
  if (bytes[afterKind] !== CONST || (kind !== 0 && kind !== EXPRESSIONS)) throw new Error(`an element segment of kind ${kind}`);
  const afterOffset = leb(bytes, afterKind + 1)[1] + 1;
  let [count, next] = leb(bytes, afterOffset);
  for (; count > 0; count--) {
    if (kind === EXPRESSIONS && bytes[next] !== NULL) throw new Error("an element expression that is not null");
    next = kind === 0 ? leb(bytes, next)[1] : next + 3;
  }
  return next;
}

/** The words of a program text. */
const words = (code) => new Set(code.match(/[A-Za-z_$][\w$]*/g));

/** The glue with no second way to start: the parts ask for the program that runs (`initSync`), they never start one. */
export function leanGlue(glue) {
  const lean = glue.replace(/^function initSync\(module\) \{\n[\s\S]*?^\}\n/m, "function initSync() {\n    return wasm;\n}\n");
  const [first, ...again] = [...lean.matchAll(/^import \* as (import\d+) from "\.\/__wasm_split\.js"/gm)].map(([, name]) => name);
  if (lean === glue || !first) throw new Error("the glue has another form than scripts/trim.mjs knows");
  // The loader is imported once for every function of it.
  return again.reduce(
    (code, name) => code.replace(`import * as ${name} from "./__wasm_split.js"\n`, "").replace(`        "./__wasm_split.js": ${name},\n`, ""),
    lean,
  );
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
