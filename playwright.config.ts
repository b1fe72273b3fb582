import { defineConfig } from "@playwright/test";
import { chromium } from "./scripts/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 4173);
const dist = process.env.E2E_DIST ?? "dist";

/** Pictures for a person to look at assert nothing: they are taken where they are asked for by name. */
const looks = process.argv.some((it) => it.includes("looks"));

/**
 * Of the tests that run in both languages, those in the language that a screen size is tested in: Chinese on the wide screen,
 * English, whose words are longer, on the narrow one. `E2E_ALL=1` runs every language on every size.
 */
const only = (lang: "zh" | "en") => (process.env.E2E_ALL || looks ? {} : { grepInvert: lang === "zh" ? /\(en\)/ : /\(zh\)/ });

export default defineConfig({
  testDir: "tests/e2e",
  testIgnore: looks ? [] : "looks.spec.ts",
  outputDir: "test-results/traces",
  fullyParallel: true,
  workers: 2, // the machines this runs on have two cores
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "zh-CN",
    timezoneId: "UTC",
    trace: "off",
    // One page for all tests of a worker, emptied between them: a browser that starts anew for each took half the time.
    reuseContext: true,
    launchOptions: chromium(),
  },
  projects: [
    { name: "wide", ...only("zh"), use: { viewport: { width: 1440, height: 900 } } },
    { name: "narrow", ...only("en"), use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: `node scripts/serve.mjs ${dist} --port ${port} --base / --base /any/sub/folder/ --quiet`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
