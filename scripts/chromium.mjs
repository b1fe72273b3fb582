// The system's Chromium, and the flags it wants where it runs as root and without a display: those of webdriver.json.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const capabilities = JSON.parse(readFileSync(new URL("../webdriver.json", import.meta.url), "utf8"));
const FLAGS = capabilities["goog:chromeOptions"].args;

/** Chromium without its windows, which starts a page in two thirds of the time, and Chromium. */
const PROGRAMS = ["chromium-headless-shell", "chromium"];

/** What playwright wants to know to start it: $CHROMIUM, or what PATH holds. */
export function chromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const all = PROGRAMS.flatMap((program) => folders.map((it) => join(it, program)));
  const found = process.env.CHROMIUM ?? all.find((it) => existsSync(it));
  if (!found) throw new Error("chromium is not on PATH; remedy: make setup, or set CHROMIUM to a browser's path");
  return { executablePath: found, args: FLAGS };
}
