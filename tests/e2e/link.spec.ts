/** C7: the link: canonical, forgiving, the same view again; Back and Forward. */
import { dataset, matching } from "./support/data";
import { Atlas, type Lang, expect, inBoth, test } from "./support/atlas";
import type { Browser } from "@playwright/test";

const PORT = "hangzhou-medicine-port";

/** What a view shows, to be compared with what its link reopens. */
async function seen(atlas: Atlas): Promise<unknown> {
  const { page } = atlas;
  return {
    lang: await page.locator("html").getAttribute("lang"),
    title: await page.title(),
    count: await atlas.count(),
    list: await page.locator("article[data-id], tbody tr[data-id]").evaluateAll((all) => all.map((it) => it.getAttribute("data-id"))),
    view: await page.locator("main").getAttribute("data-view"),
    search: await atlas.page.locator("#search").inputValue(),
    chosen: await page
      .locator("aside input[type=checkbox]:checked")
      .evaluateAll((all) => (all as HTMLInputElement[]).map((it) => `${it.name}=${it.value}`)),
    chips: await page.locator(".chip").allTextContents(),
    sort: await page.locator("#sort").inputValue(),
    sel: await page.locator("aside[data-sel]").evaluateAll((all) => all.map((it) => it.getAttribute("data-sel"))),
    map: await page
      .locator(".map")
      .evaluateAll((all) =>
        all.map((it) => [
          it.getAttribute("data-layout"),
          it.getAttribute("data-level"),
          (it.querySelector("select") as HTMLSelectElement).value,
          // Tenths of pixels differ by the roundings of the link.
          it.querySelector(".map-svg > g")?.getAttribute("transform")?.replace(/-?\d+\.\d+/g, (n) => Number(n).toFixed(0)),
          it.querySelectorAll("path.fence[d^=M]").length,
        ]),
      ),
  };
}

/** A page of a browser that asks for a language. */
async function elsewhere(browser: Browser, of: Atlas, lang: Lang): Promise<Atlas> {
  const context = await browser.newContext({
    locale: lang === "zh" ? "zh-CN" : "en-US",
    viewport: of.page.viewportSize(),
    hasTouch: of.narrow,
    isMobile: of.narrow,
  });
  return new Atlas(await context.newPage(), lang);
}

/** What an address shows there. */
async function reopened(there: Atlas, address: string): Promise<unknown> {
  await there.page.goto(address);
  await there.ready();
  return seen(there);
}

inBoth("link", () => {
  test("whatever order it was written in, the next one is canonical", async ({ atlas }) => {
    await atlas.goto("kind=company&city=shaoxing&layout=tiles&city=hangzhou&view=map&sort=relevance&kind=company");
    await expect(atlas.page.locator("[role=status][data-notice]")).toHaveCount(0);
    await atlas.openFilters();
    await atlas.facet("has", "figure").click();
    await atlas.expectValues("has", ["figure"]);
    expect(new URL(atlas.page.url()).search).toBe("?city=hangzhou&city=shaoxing&kind=company&has=figure");
    await atlas.closeFilters();
    await atlas.search().fill("药 & 械+=%");
    await atlas.expectValues("q", ["药 & 械+=%"]);
    expect(new URL(atlas.page.url()).search).toBe(
      "?q=%E8%8D%AF+%26+%E6%A2%B0%2B%3D%25&city=hangzhou&city=shaoxing&kind=company&has=figure",
    );
  });

  test("what cannot be understood is said, and nothing else is lost", async ({ atlas, page }) => {
    // The first is read as the page starts, the others as links typed over it.
    await atlas.goto("kind=hospital&colour=red&has=place");
    await expect(atlas.notice("unknown-key")).toContainText("colour");
    for (const [query, code, words] of [
      ["colour=red", "unknown-key", "colour"],
      ["city=atlantis", "unknown-value", "atlantis"],
      ["district=nowhere", "unknown-value", "nowhere"],
      ["sel=nobody", "unknown-value", "nobody"],
      ["metric=nothing", "unknown-value", "nothing"],
      ["sort=upwards", "unknown-value", "upwards"],
      ["lang=tlh", "unknown-value", "tlh"],
      ["view=spaceship", "unknown-value", "spaceship"],
      ["year=21", "malformed", "21"],
      ["box=1,2,3", "malformed", "1,2,3"],
      ["at=here", "malformed", "here"],
      ["data=//elsewhere.example/x.json", "malformed", "elsewhere"],
      ["layout=geo&layout=tiles", "repeated", "tiles"],
      ["v=1999.1.1", "version", "1999.1.1"],
      ["metric=note", "no-number", "note"],
      [`q=${"药".repeat(300)}`, "too-long", "200"],
      ["%E4%BD=%FF&%=%zz", "unknown-key", "%"],
    ] as const) {
      await atlas.follow(`kind=hospital&${query}&has=place`);
      const notice = atlas.notice(code);
      await expect(notice, query).toBeVisible();
      await expect(notice, query).toContainText(words);
      await expect(notice, query).toContainText(atlas.say("，", code === "too-long" ? "left out" : code === "version" ? "changed" : "was ignored"));
      await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
      if (code !== "too-long") await atlas.expectShown(matching("kind=hospital&has=place").length);
      expect(atlas.values("kind"), query).toEqual(["hospital"]);
      expect(atlas.values("has"), query).toEqual(["place"]);
      await notice.getByRole("button", { name: atlas.say("关闭", "Dismiss") }).click();
      await expect(notice, query).toHaveCount(0);
    }
  });

  test("a flood of nonsense is listed in part and counted, and the page stands", async ({ atlas }) => {
    const flood = Array.from({ length: 500 }, (_, row) => `k${row}=${"%F0%9F".repeat(3)}`).join("&");
    await atlas.goto(`${flood}&city=ningbo`);
    await atlas.expectShown(matching("city=ningbo").length);
    await expect(atlas.notice("more")).toContainText("480");
    await atlas.expectNoSidewaysScroll();
    // The notices can be scrolled or dismissed: none may stand out of reach.
    for (const notice of await atlas.page.locator("[role=status][data-notice]").all()) {
      await expect(notice.getByRole("button").last()).toBeInViewport();
    }
  });

  test("every view of the link opens with its filters kept, and its link says where one is", async ({ atlas, page }) => {
    for (const view of ["map", "chain", "network", "compare", "table", "timeline", "sources", "report"]) {
      await atlas.goto(`view=${view}&city=ningbo`);
      await expect(page.getByRole("main")).toHaveAttribute("data-view", view);
      const current = page.getByRole("navigation").locator('[aria-current="page"]').first();
      await expect(current).toHaveAttribute("href", view === "map" ? "?city=ningbo" : `?view=${view}&city=ningbo`);
    }
  });

  test("Back and Forward walk the choices, with scroll and focus", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    const scroll = (): Promise<number> =>
      page.evaluate(() => Math.round(scrollY + (document.getElementById("results")?.scrollTop ?? 0)));
    await expect
      .poll(async () => {
        await atlas.scrollToEnd();
        return atlas.cards().count();
      })
      .toBeGreaterThan(40);
    const link = atlas.cards().nth(36).getByRole("heading").getByRole("link");
    await link.scrollIntoViewIfNeeded();
    const id = (await atlas.cardIds())[36] ?? "";
    await link.focus();
    const before = await scroll();
    expect(before).toBeGreaterThan(1000);
    await page.keyboard.press("Enter");
    await expect(atlas.detail(id)).toBeVisible();
    await page.goBack();
    await expect(atlas.detail(id)).toHaveCount(0);
    await expect(link).toBeFocused();
    await expect.poll(scroll).toBe(before);
    await page.goForward();
    await expect(atlas.detail(id)).toBeVisible();
    await page.goBack();
    await expect(atlas.detail(id)).toHaveCount(0);

    // A choice that makes the list short, and back to the long one.
    await atlas.card(id).getByRole("link").last().focus();
    const place = await scroll();
    await page.evaluate(() => document.querySelector<HTMLElement>("header nav a:not([aria-current])")?.click());
    await expect(page.getByRole("table")).toBeVisible();
    await page.goBack();
    await expect(atlas.drawing()).toBeVisible();
    await expect.poll(scroll, { message: "where the list was" }).toBe(place);
    await expect.poll(() => atlas.cards().count()).toBeGreaterThan(40);
  });

  test("facets, search and view go back one by one", async ({ atlas, page }) => {
    await atlas.goto();
    const filters = await atlas.openFilters();
    await atlas.facet("city", "ningbo").click();
    await atlas.facet("kind", "company").click();
    await atlas.expectShown(matching("city=ningbo&kind=company").length);
    await expect(filters).toBeVisible();
    await atlas.closeFilters();
    await atlas.viewLink("表格", "Table").click();
    await expect(page.getByRole("table")).toBeVisible();
    await page.goBack();
    await expect(atlas.drawing()).toBeVisible();
    await page.goBack();
    await atlas.expectShown(matching("city=ningbo").length);
    await page.goBack();
    await atlas.expectShown(dataset.entities.length);
    for (let step = 0; step < 3; step += 1) await page.goForward();
    await expect(page.getByRole("table")).toBeVisible();
    await atlas.expectShown(matching("city=ningbo&kind=company").length);
  });

  test("typing changes the link and makes no history", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    const entries = await atlas.entries();
    await atlas.search().pressSequentially("CDMO 平台");
    await atlas.expectValues("q", ["CDMO 平台"]);
    expect(await atlas.entries()).toBe(entries);
    await page.keyboard.press("Enter");
    await expect.poll(() => atlas.entries()).toBe(entries + 1);
    await page.goBack();
    await atlas.expectValues("q", []);
    await expect(atlas.search()).toHaveValue("");
    await atlas.expectShown(matching("city=hangzhou").length);
    await page.goForward();
    await expect(atlas.search()).toHaveValue("CDMO 平台");
  });

  test("every view reopens as it was from its copied link, whatever the other browser speaks", async ({
    atlas,
    page,
    context,
    browser,
  }) => {
    test.slow();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const there = await elsewhere(browser, atlas, atlas.lang === "zh" ? "en" : "zh");
    for (const query of [
      "",
      "layout=geo&at=520,410,3.5&metric=revenue&year=2020..2024",
      "view=table&city=hangzhou&city=shaoxing&q=CDMO&sort=name",
      `sel=${PORT}&kind=cluster`,
      "at=500,500,0.6&has=conflict",
      "layout=geo&box=119.9,29.9,120.7,30.5&sort=-revenue",
      "layout=geo&fence=119.9,29.9;120.7,30;120.4,30.6",
      "district=qiantang&tag=provincial-town&grade=official&link=talent&stage=pilot&sub=cxo",
    ]) {
      await atlas.goto(query);
      const here = await seen(atlas);
      await page.evaluate(() => navigator.clipboard.writeText(""));
      // On a small screen an open detail covers the header and has the button itself.
      const near = atlas.narrow && query.includes("sel=") ? atlas.detail(PORT) : page.getByRole("banner");
      await near.getByRole("button", { name: atlas.say("复制链接", "Copy link"), exact: true }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
      await expect(atlas.notice("link-copied")).toBeVisible();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      expect(address).toContain(`lang=${atlas.lang}`);
      expect(address).toContain(`v=${dataset.meta.version}`);
      expect(await reopened(there, address), address).toEqual(here);
    }
    await there.page.context().close();
  });

  test("the language changes in place, keeps everything, and is in the link", async ({ atlas, page }) => {
    await atlas.goto(`city=hangzhou&layout=geo&at=520,410,3.5&q=药&sel=${PORT}`);
    if (atlas.narrow) await page.keyboard.press("Escape");
    const before = await atlas.cardIds();
    const link = page.getByRole("link", { name: atlas.say("Switch to English", "切换到中文") });
    await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
    await link.click();
    await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("en", "zh-Hans"));
    await atlas.expectValues("lang", [atlas.say("en", "zh")]);
    await expect(page.getByRole("link", { name: atlas.say("切换到中文", "Switch to English") })).toBeFocused();
    expect(await atlas.cardIds()).toEqual(before);
    expect(atlas.values("at")).toEqual(["520,410,3.5"]);
    await expect(page).toHaveTitle(new RegExp(atlas.say("Zhejiang Biomedical Cluster Atlas", "浙江生物医药集群图谱")));
    await page.goBack();
    await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
  });

  test("where the clipboard refuses, the link is handed over to be copied by hand", async ({ atlas, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
    });
    await atlas.goto("city=ningbo");
    await page.locator("[data-share]").click();
    await expect(atlas.notice("copy-failed")).toContainText(`city=ningbo&lang=${atlas.lang}&v=${dataset.meta.version}`);
    await atlas.expectNoSidewaysScroll();
  });

  test("embedded, there is no chrome but a way into the atlas, in its own window", async ({ atlas, page }) => {
    await atlas.goto("embed=1&city=ningbo");
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.getByRole("search")).toHaveCount(0);
    await atlas.expectShown(matching("city=ningbo").length);
    const out = page.getByRole("link", { name: atlas.say("在图谱中打开", "Open in the atlas") });
    await expect(out).toHaveAttribute("href", "?city=ningbo");
    await expect(out).toHaveAttribute("target", "_blank");
    await expect(out).toHaveAttribute("rel", /noopener/);
    await expect(atlas.drawing()).toBeInViewport();
  });
});
