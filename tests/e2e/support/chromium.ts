/** The system's Chromium and the flags it wants where it runs as root and without a display. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Its path: $CHROMIUM, or what PATH holds. */
export function chromium(): string {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "chromium")).find((path) => existsSync(path));
  if (!found) throw new Error("chromium is not on PATH; remedy: make setup, or set CHROMIUM to a browser's path");
  return found;
}
