// Serves a folder of static files on this machine, as a plain static host would: right types, gzip, nothing cached
// without asking again.
//
//   node scripts/serve.mjs [DIR=dist] [--port 8080] [--host 127.0.0.1] [--base /]… [--quiet]
//
// `--base /any/sub/folder/` serves the same files below that path; it may be given more than once.
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const PLAIN = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/** The file of `root` that a path below one of `bases` names: { file }, { redirect } or null where there is none. */
export function locate(root, bases, pathname) {
  const base = bases.find((base) => pathname.startsWith(base) || `${pathname}/` === base);
  if (base === undefined) return null;
  if (pathname.length < base.length) return { redirect: base };
  let rest;
  try {
    rest = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  if (rest.includes("\0")) return null;
  try {
    let file = realpathSync(join(root, rest));
    if (statSync(file).isDirectory()) {
      if (rest !== "" && !rest.endsWith("/")) return { redirect: `${pathname}/` };
      file = realpathSync(join(file, "index.html"));
    }
    return file.startsWith(root + sep) && statSync(file).isFile() ? { file } : null;
  } catch {
    return null;
  }
}

/** A request listener for the files of `folder`. */
export function serve(folder, bases) {
  const root = realpathSync(folder);
  const longestFirst = [...bases].sort((a, b) => b.length - a.length);
  const packed = new Map(); // entity tag -> gzip of the file

  return (request, response) => {
    const answer = (status, headers, body) => {
      response.writeHead(status, headers);
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      return answer(405, { ...PLAIN, Allow: "GET, HEAD" }, "only GET and HEAD\n");
    }
    const [pathname, query] = request.url.split(/\?(.*)/s);
    const found = locate(root, longestFirst, pathname);
    if (found === null) return answer(404, PLAIN, `nothing at ${pathname}\n`);
    if (found.redirect) return answer(308, { ...PLAIN, Location: found.redirect + (query ? `?${query}` : "") }, "");

    const content = readFileSync(found.file);
    const type = TYPES[extname(found.file)] ?? "application/octet-stream";
    const zip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && !/^image\/(png|x-icon)/.test(type);
    const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 32)}${zip ? "-gz" : ""}"`;
    const headers = { "Content-Type": type, "Cache-Control": "no-cache", ETag: tag, Vary: "Accept-Encoding" };
    if (request.headers["if-none-match"] === tag) return answer(304, headers, undefined);
    if (!zip) return answer(200, { ...headers, "Content-Length": content.length }, content);
    if (!packed.has(tag)) packed.set(tag, gzipSync(content, { level: 9 }));
    const body = packed.get(tag);
    return answer(200, { ...headers, "Content-Encoding": "gzip", "Content-Length": body.length }, body);
  };
}

/** Starts a server and resolves with it once it listens; port 0 takes any free one. */
export function listen(folder, { port = 0, host = "127.0.0.1", bases = ["/"] } = {}) {
  return new Promise((resolve, reject) => {
    const server = createServer(serve(folder, bases));
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      base: { type: "string", multiple: true, default: ["/"] },
      quiet: { type: "boolean", default: false },
    },
  });
  const bases = values.base.map((base) => `/${base}/`.replace(/\/+/g, "/"));
  try {
    const server = await listen(positionals[0] ?? "dist", { port: Number(values.port), host: values.host, bases });
    const address = `http://${values.host}:${server.address().port}`;
    if (!values.quiet) for (const base of bases) console.log(`Serving the atlas on ${address}${base} (Ctrl-C stops)`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  } catch (error) {
    const remedy = {
      EADDRINUSE: `port ${values.port} is taken; stop what uses it, or choose another: make serve PORT=8081`,
      ENOENT: "there is no such folder; build it first: make build",
    }[error.code];
    console.error(`✗ cannot serve: ${remedy ?? error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
