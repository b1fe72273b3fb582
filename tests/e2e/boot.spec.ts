/** Before the program runs, and where it cannot: the built page itself, below any folder. */
import { expect, test } from "./support/atlas";

test("starts from the root and from any sub-folder, by relative addresses only", async ({ atlas, page }) => {
  await atlas.goto();
  const ids = await atlas.cardIds();
  expect(ids.length).toBeGreaterThan(0);
  await atlas.open("", "any/sub/folder/");
  await atlas.ready();
  expect(await atlas.cardIds()).toEqual(ids);
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
  );
  expect(addresses.filter((path) => !path.startsWith("/any/sub/folder/"))).toEqual([]);
});

test("names the dataset's files by their hash and preloads what the first view needs", async ({ atlas, page }) => {
  await atlas.goto();
  const names = await page.locator("meta[name=atlas-data]").getAttribute("content");
  expect(names).toMatch(/^core=data\/core-[0-9a-f]+\.txt;rest=data\/rest-[0-9a-f]+\.txt;layout=data\/layout-[0-9a-f]+\.txt;plain=data\/plain-[0-9a-f]+\.json;changes=data\/changes-[0-9a-f]+\.json$/);
  const preloaded = await page
    .locator("link[rel=preload][href*='data/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const [core, , layout] = (names ?? "").split(";").map((pair) => pair.split("=")[1]);
  expect(preloaded).toEqual([core, layout]);
  // A preload that the program does not use is fetched twice.
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname.slice(1)),
  );
  expect(fetched.filter((path) => path === core)).toHaveLength(1);
});

test("shows a skeleton with the map's hexagons before any program", async ({ browser, baseURL, atlas }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(".");
  const hexagons = page.locator("#skeleton-map svg");
  await expect(hexagons).toBeVisible();
  expect((await hexagons.innerHTML()).length, "the drawing's text").toBeGreaterThan(500);
  for (const [lang, words] of [["zh-Hans", "本图谱需要启用 JavaScript"], ["en", "This atlas needs JavaScript"]]) {
    const sentence = page.locator(`noscript p[lang=${lang}]`);
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText(words);
  }
  await context.close();
  await atlas.goto();
  await expect(atlas.page.locator("#skeleton")).toHaveCount(0);
});

for (const [what, pattern] of [
  ["wasm", "**/*.wasm"],
  ["program", "**/program-*/cluster-atlas.js"],
] as const) {
  test(`says in both languages that the ${what} did not load, and keeps the link`, async ({ atlas, page }) => {
    await page.route(pattern, (route) => route.abort());
    await atlas.open("city=anywhere");
    await expect(atlas.failure("boot")).toBeVisible();
    await expect(page.getByText("页面程序未能载入或启动")).toBeVisible();
    await expect(page.getByText("could not be loaded or started")).toBeVisible();
    await atlas.expectAccessible();
    await page.unroute(pattern);
    await page.getByRole("link", { name: /Reload/ }).click();
    await atlas.ready();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(page.url()).toContain("city=anywhere");
    atlas.complaints.length = 0;
  });
}
