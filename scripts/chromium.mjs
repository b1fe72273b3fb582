// The system's Chromium, and the flags it wants where it runs as root and without a display: those of webdriver.json.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const capabilities = JSON.parse(readFileSync(new URL("../webdriver.json", import.meta.url), "utf8"));
const FLAGS = capabilities["goog:chromeOptions"].args;

/** What playwright wants to know to start it: $CHROMIUM, or what PATH holds. */
export function chromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = process.env.CHROMIUM ?? folders.map((it) => join(it, "chromium")).find((it) => existsSync(it));
  if (!found) throw new Error("chromium is not on PATH; remedy: make setup, or set CHROMIUM to a browser's path");
  return { executablePath: found, args: FLAGS };
}
