/** C8: for everyone: axe on every view in both colours, languages declared, keys alone, fingers, small screens, paper. */
import { matching } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const PORT = "hangzhou-medicine-port";

/** A view to be looked at: its name, its link, and what is opened in it. */
const VIEWS: [string, string, (atlas: Atlas) => Promise<unknown>][] = [
  ["tiles", "city=hangzhou", async () => undefined],
  ["ground", "layout=geo&metric=revenue", async () => undefined],
  ["names", "at=560,400,4", async () => undefined],
  ["cities", "at=500,500,0.6", async () => undefined],
  ["table", "view=table&metric=revenue&q=药", async () => undefined],
  ["report", "view=report&district=qiantang", (atlas) => expect(atlas.page.locator(".report-sources li").first()).toBeVisible()],
  ["detail", `sel=${PORT}&layout=geo`, (atlas) => expect(atlas.detail(PORT).locator(".sources li").first()).toBeVisible()],
  ["filters", "city=hangzhou&district=qiantang", (atlas) => atlas.openFilters()],
  ["suggestions", "", async (atlas) => {
    await atlas.search().fill("医药");
    await expect(atlas.page.getByRole("option").first()).toBeVisible();
  }],
  ["citation", "district=qiantang", async (atlas) => {
    await atlas.card(PORT).locator("[data-evidence]").first().click();
    await expect(atlas.page.getByRole("dialog").locator("h3")).not.toBeEmpty();
  }],
  ["timeline", "view=timeline&city=shaoxing", async ({ page }) => expect(page.locator(".tl-entries li").first()).toBeVisible()],
  ["sources", "view=sources", async ({ page }) => expect(page.locator("li[data-source]").first()).toBeVisible()],
  ["conflicts", "view=sources&tab=conflicts", async ({ page }) => expect(page.locator("[data-dispute]").first()).toBeVisible()],
  ["coverage", "view=sources&tab=coverage", async ({ page }) => expect(page.locator(".origin-coverage").first()).toBeVisible()],
  ["ages", "view=sources&tab=age", async ({ page }) => expect(page.locator(".origin-age").first()).toBeVisible()],
  ["compare", "view=compare&cmp=hangzhou&cmp=shaoxing", (atlas) => expect(atlas.page.locator(".compare-charts svg").first()).toBeVisible()],
  ["nothing found", "q=xyzzyx&kind=fund", async () => undefined],
  ["notices", "colour=red&v=1999.1&city=atlantis", async () => undefined],
];

/** Views that need no second look on a small screen. */
const WIDE_ENOUGH = ["conflicts", "ages", "names", "cities", "suggestions", "nothing found", "notices"];

inBoth("for everyone", () => {
  for (const [name, query, open] of VIEWS) {
    test.describe(name, () => {
      test.skip(({ viewport }) => WIDE_ENOUGH.includes(name) && (viewport?.width ?? 0) < 1100, "the same elements as on the wide screen");
      test(`axe finds nothing on ${name}, light or dark`, async ({ atlas, page }) => {
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await atlas.goto(query);
        await open(atlas);
        await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
        const whole = name === "filters";
        await atlas.expectAccessible(`${name}, light`, { whole });
        // Only colours change with the scheme, and with less motion asked for, all of them at once.
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        expect(await page.evaluate(() => document.getAnimations().length), "what still moves").toBe(0);
        await atlas.expectAccessible(`${name}, dark`, { whole, rules: ["color-contrast", "link-in-text-block"] });
      });
    });
  }

  test("nothing sticks out sideways from 320 px to 2560 px", async ({ atlas, page }) => {
    test.skip(atlas.narrow, "this one sets its own sizes");
    test.slow();
    for (const query of ["", `sel=${PORT}`, "view=table&metric=revenue", "layout=geo&metric=revenue&colour=red"]) {
      await atlas.goto(query);
      for (const [width, height] of [[320, 640], [360, 740], [600, 800], [768, 1024], [1024, 768], [1280, 720], [1920, 1080], [2560, 1440]] as const) {
        await page.setViewportSize({ width, height });
        await atlas.expectNoSidewaysScroll(`?${query} at ${width} px`);
      }
    }
  });

  test("on a small screen nothing sticks out sideways", async ({ atlas }) => {
    test.skip(!atlas.narrow, "the wide one has its own");
    await atlas.goto();
    for (const query of ["", `sel=${PORT}`, "view=table", "view=compare", "view=compare&cmp=hangzhou&cmp=ningbo&cmp=hisun", "layout=geo&metric=revenue", "at=560,400,9", "q=xyzzyx", "colour=red", "embed=1"]) {
      await (query.includes("embed") ? atlas.goto(query) : atlas.follow(query));
      await atlas.expectNoSidewaysScroll(`?${query}`);
    }
  });

  test("by keys alone: from the address bar to a figure's source and back", async ({ atlas, page }) => {
    await atlas.goto();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: atlas.say("跳到结果", "Skip to results") });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: atlas.say("结果", "Results"), exact: true })).toBeFocused();
    expect(atlas.values("q")).toEqual([]);
    await page.keyboard.press("/");
    await page.keyboard.type("hzyyg");
    await atlas.expectValues("q", ["hzyyg"]);
    await page.keyboard.press("Enter");
    const heading = atlas.card(PORT).getByRole("heading").getByRole("link");
    for (let step = 0; step < 12 && !(await heading.evaluate((it) => it === document.activeElement)); step += 1) {
      await page.keyboard.press("Tab");
    }
    await expect(heading).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(atlas.detail(PORT).locator("h2")).toBeFocused();
    const mark = atlas.detail(PORT).locator('[data-part="figures"] [data-evidence]').first();
    for (let step = 0; step < 30 && !(await mark.evaluate((it) => it === document.activeElement)); step += 1) {
      await page.keyboard.press("Tab");
    }
    await expect(mark).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").locator("h2")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(mark).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(atlas.detail(PORT)).toHaveCount(0);
    await expect(heading).toBeFocused();
    await page.keyboard.press("t");
    await expect(page.getByRole("table")).toBeVisible();
    await page.keyboard.press("m");
    await expect(atlas.drawing()).toBeVisible();
    await atlas.expectValues("q", ["hzyyg"]);
  });

  test("what has the focus can be seen", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const on = document.activeElement as Element;
        const style = getComputedStyle(on);
        const box = on.getBoundingClientRect();
        // Tiles show a cursor of their own; a field shows its border.
        const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
        const own = on.closest("svg") !== null && document.querySelector(".halos .cursor") !== null;
        return { what: on.outerHTML.slice(0, 120), ok: ring || own, inside: box.bottom > 0 && box.top < innerHeight };
      });
      expect(seen.ok, `a ring around ${seen.what}`).toBe(true);
      expect(seen.inside, `in sight: ${seen.what}`).toBe(true);
    }
  });

  for (const some of [0, 1, 2, 3, 4]) test(`fingers find 44 px at every control that is not a word in a line (${some + 1} of 5)`, async ({ atlas, page }) => {
    test.skip(!atlas.narrow, "for fingers");
    const small: string[] = [];
    const all = VIEWS.filter(([name]) => !["names", "cities", "ground"].includes(name));
    for (const [name, query, open] of all.filter((_, row) => row % 5 === some)) {
      await atlas.goto(query);
      await open(atlas);
      const found = await page.evaluate(() => {
        const top = document.querySelector("dialog[open]") ?? document.querySelector("aside[data-sel]") ?? document.body;
        const controls = [...top.querySelectorAll<HTMLElement>("a[href], button, select, summary, input:not([type=checkbox]), label")];
        return controls.flatMap((it) => {
          if (it.closest("svg") || !it.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
          it.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
          const box = it.getBoundingClientRect();
          if (box.bottom < 0 || box.top > innerHeight || box.width === 0) return [];
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          // How far a finger may miss the middle and still press it, its padding by pseudo-elements included.
          const reach = (dx: number, dy: number): number => {
            for (let step = 1; step <= 22; step += 1) {
              const on = document.elementFromPoint(x + dx * step, y + dy * step);
              // What a list lies on while it is open is reached when it is closed.
              if (on?.closest("[role=listbox]") && !it.closest("[role=listbox]")) return 22;
              if (on === null || !(it.contains(on) || on.contains(it) && on.tagName === "LABEL")) return step - 1;
            }
            return 22;
          };
          const on = document.elementFromPoint(x, y);
          if (on === null || !it.contains(on)) return [];
          const [wide, high] = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1];
          const inLine = getComputedStyle(it).display === "inline" || it.matches("[data-evidence]");
          const least = inLine ? 24 : 44;
          const name = [...it.classList, it.closest("article, tr, .facet, .map-legend, .chips, .detail, .evidence, header")?.className ?? ""].join(".");
          return wide >= least && high >= least ? [] : [`${it.tagName.toLowerCase()}.${name}: ${Math.min(wide, 44)}×${high}, not ${least}`];
        });
      });
      small.push(...new Set(found.map((it) => `${name}: ${it}`)));
    }
    expect(small).toEqual([]);
  });

  test("on paper: the map and the cards, without the controls", async ({ atlas, page }) => {
    await atlas.goto("city=huzhou");
    await page.emulateMedia({ media: "print" });
    await expect(atlas.drawing()).toBeVisible();
    const shown = matching("city=huzhou").length;
    await expect(atlas.cards()).toHaveCount(Math.min(shown, 24));
    for (let row = 0; row < (await atlas.cards().count()); row += 5) await expect(atlas.cards().nth(row)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const gone of [page.getByRole("search"), page.getByRole("navigation"), page.locator(".map-tools"), page.locator("#sort")]) {
      await expect(gone).toBeHidden();
    }
    await expect(atlas.map().getByText(atlas.say("示意图，不表示行政区域界线", "Schematic; shows no administrative boundaries"))).toBeVisible();
    // All cards flow down the page, none is cut off by a pane.
    const end = await atlas.cards().last().evaluate((it) => it.getBoundingClientRect().bottom + scrollY);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(Math.floor(end));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [ink, paper] = await page.evaluate(() => {
      const light = (colour: string): number => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, it) => sum + Number(it), 0);
      const card = document.querySelector("article[data-id]") as Element;
      return [light(getComputedStyle(card.querySelector("h3 a") as Element).color), light(getComputedStyle(document.body).backgroundColor)];
    });
    expect(paper, "dark ink on light paper, whatever the screen").toBeGreaterThan(ink ?? 0);
  });

  test("the page says what it is: one main heading, named regions, languages of foreign words", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}`);
    // On a small screen the detail covers everything else, which is then out of reach.
    if (!atlas.narrow) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);
    }
    await expect(page.locator("output#result-count")).toHaveAttribute("aria-live", "polite");
    await expect(atlas.detail(PORT).locator(".other-name")).toHaveAttribute("lang", atlas.say("en", "zh-Hans"));
    await expect(page).toHaveTitle(atlas.lang === "zh" ? /^杭州医药港 · / : /^Hangzhou Medicine Port.* · /);
  });
});
