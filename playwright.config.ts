import { defineConfig } from "@playwright/test";
import { chromium } from "./scripts/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 4173);
const dist = process.env.E2E_DIST ?? "dist";

/** Pictures for a person to look at assert nothing: they are taken where they are asked for by name. */
const looks = process.argv.some((it) => it.includes("looks"));

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
    launchOptions: chromium(),
  },
  projects: [
    { name: "wide", use: { viewport: { width: 1440, height: 900 } } },
    { name: "narrow", use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: `node scripts/serve.mjs ${dist} --port ${port} --base / --base /any/sub/folder/ --quiet`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
