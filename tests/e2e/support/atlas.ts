/**
 * The page as a person or a screen reader finds it: by role, name and the few attributes that the design promises to
 * keep (§6). Tests ask here, so that a change of markup is met in one place.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect as plain, type Locator, type Page } from "@playwright/test";

/** `expect`, which asks every 50 ms where it polls: by itself it would wait up to a second between two looks. */
export const expect = new Proxy(plain, {
  get: (target, key) =>
    key === "poll"
      ? (look: () => unknown, options?: string | object) =>
          target.poll(look, { intervals: [50], ...(typeof options === "string" ? { message: options } : options) })
      : Reflect.get(target, key),
});

export type Lang = "zh" | "en";

export class Atlas {
  /** Requests that left the page's own origin, console errors and uncaught errors: tests end with none of them. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly lang: Lang,
  ) {
    page.on("pageerror", (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== this.origin()) {
        this.complaints.push(`other origin: ${request.url()}`);
      }
    });
  }

  private origin(): string {
    return new URL(this.base).origin;
  }

  base = "http://127.0.0.1:4173/";

  /** Opens a view by its query string (with or without `?`) and waits until it is painted with data. */
  async goto(query = ""): Promise<void> {
    await this.open(query);
    await this.ready();
  }

  /** Goes on to a link within the running page, as Back and Forward do; much faster than a load. */
  async follow(query: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, "", to === "" ? location.pathname : `?${to}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }, query);
  }

  /** Opens without waiting: for pages that are to fail. */
  async open(query = "", folder = ""): Promise<void> {
    await this.page.goto(folder + (query === "" ? "." : `?${query.replace(/^\?/, "")}`));
  }

  async ready(): Promise<void> {
    await this.page.locator("body[data-ready]").waitFor();
  }

  /** One of two texts, by the language of the test. */
  say(zh: string, en: string): string {
    return this.lang === "zh" ? zh : en;
  }

  /** The query string as it stands, decoded into pairs. */
  query(): [string, string][] {
    return [...new URL(this.page.url()).searchParams.entries()];
  }

  search(): Locator {
    return this.page.getByRole("search").getByRole("searchbox", { name: this.say("搜索", "Search") });
  }

  /** Whether the filters are in a sheet, because there is no room for them beside the map. */
  get narrow(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 1100;
  }

  /** The filters: beside the map, or in the open sheet. */
  filters(): Locator {
    const name = this.say("筛选", "Filters");
    return this.narrow
      ? this.page.getByRole("dialog", { name, exact: true })
      : this.page.getByRole("complementary", { name, exact: true });
  }

  /** The button that opens the sheet of filters; its name may go on with a count. */
  filtersButton(): Locator {
    return this.page.getByRole("button", { name: this.say("筛选", "Filters") });
  }

  /** Opens the filters where they are in a sheet. */
  async openFilters(): Promise<Locator> {
    if (this.narrow) await this.filtersButton().click();
    await expect(this.filters()).toBeVisible();
    return this.filters();
  }

  /** Closes the sheet of filters. */
  async closeFilters(): Promise<void> {
    if (!this.narrow) return;
    await this.filters().getByRole("button", { name: this.say("显示", "Show "), exact: false }).last().click();
    await expect(this.filters()).toHaveCount(0);
  }

  /** The checkbox of one facet value in the open filters, e.g. `facet("city", "shaoxing")`. */
  facet(key: string, value: string): Locator {
    return this.filters().locator(`input[type=checkbox][name="${key}"][value="${value}"]`);
  }

  /** The row of a facet value: its box, its name, its count. */
  facetRow(key: string, value: string): Locator {
    return this.filters().locator("label").filter({ has: this.page.locator(`[name="${key}"][value="${value}"]`) });
  }

  /** The group of a facet, by its heading. */
  facetGroup(zh: string, en: string): Locator {
    return this.filters().getByRole("group", { name: this.say(zh, en), exact: true });
  }

  /** The live count beside a facet value. */
  async facetCount(key: string, value: string): Promise<number> {
    return Number(await this.facetRow(key, value).locator("[data-count]").getAttribute("data-count"));
  }

  /** Waits until the filters have drawn all values, then reads every count: `{"city=hangzhou": 12, …}`. */
  async facetCounts(values: number): Promise<Record<string, number>> {
    const boxes = this.filters().locator("input[type=checkbox][name][value]");
    await expect(boxes).toHaveCount(values);
    return Object.fromEntries(
      await boxes.evaluateAll((all) =>
        (all as HTMLInputElement[]).map((box) => [
          `${box.name}=${box.value}`,
          Number(box.closest("label")?.querySelector("[data-count]")?.getAttribute("data-count")),
        ]),
      ),
    );
  }

  /** The values of a key in the link as it stands. */
  values(key: string): string[] {
    return new URL(this.page.url()).searchParams.getAll(key);
  }

  /** Waits until the link holds these values of a key; it is written when a gesture pauses. */
  async expectValues(key: string, values: string[]): Promise<void> {
    await expect.poll(() => this.values(key), { message: `${key} in the link` }).toEqual(values);
  }

  /** The map: the stage around it, the drawing, and what is in it. */
  map(): Locator {
    return this.page.getByRole("region", { name: this.say("地图", "Map"), exact: true });
  }

  drawing(): Locator {
    return this.map().getByRole("group", { name: this.say("地图", "Map"), exact: true });
  }

  /** The tile of a district. */
  tile(district: string): Locator {
    return this.drawing().locator(`[role=button][data-district="${district}"]`);
  }

  mapTool(zh: string, en: string): Locator {
    return this.map()
      .getByRole("group", { name: this.say("地图工具", "Map tools") })
      .getByRole("button", { name: this.say(zh, en), exact: true });
  }

  layoutLink(zh: string, en: string): Locator {
    return this.map()
      .getByRole("group", { name: this.say("地图布局", "Map layout") })
      .getByRole("link", { name: this.say(zh, en), exact: true });
  }

  /** How far the map is zoomed in: cities, districts or names. */
  async expectLevel(level: "cities" | "districts" | "names"): Promise<void> {
    await expect(this.map().locator("[data-level]")).toHaveAttribute("data-level", level);
  }

  /** How many entries the history has: what a choice adds to and a gesture does not. */
  entries(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** What the result count says: how many are shown, of how many. */
  async count(): Promise<{ shown: number; total: number }> {
    const output = this.page.locator("output#result-count");
    const [shown, total] = await Promise.all(["data-shown", "data-total"].map((it) => output.getAttribute(it)));
    return { shown: Number(shown), total: Number(total) };
  }

  /** Waits until the result count says so. */
  async expectShown(shown: number): Promise<void> {
    await expect(this.page.locator("output#result-count")).toHaveAttribute("data-shown", String(shown));
  }

  cards(): Locator {
    return this.page.locator("article[data-id]");
  }

  /** Scrolls the list, or on a small screen the page, to its end: more cards are drawn as it comes near. */
  async scrollToEnd(): Promise<void> {
    await this.page.evaluate(() => {
      const pane = document.getElementById("results");
      pane?.scrollTo({ top: pane.scrollHeight, behavior: "instant" });
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    });
  }

  card(id: string): Locator {
    return this.page.locator(`article[data-id="${id}"]`);
  }

  /** The ids of the cards now in the page, in order. */
  cardIds(): Promise<(string | null)[]> {
    return this.cards().evaluateAll((cards) => cards.map((card) => card.getAttribute("data-id")));
  }

  /** The link to a view in the navigation. */
  viewLink(zh: string, en: string): Locator {
    return this.page.getByRole("navigation").getByRole("link", { name: this.say(zh, en), exact: true });
  }

  detail(id: string): Locator {
    return this.page.locator(`dialog[data-sel="${id}"], aside[data-sel="${id}"]`);
  }

  failure(code?: string): Locator {
    return this.page.locator(code ? `[role=alert][data-error="${code}"]` : "[role=alert][data-error]:not([hidden])");
  }

  notice(code: string): Locator {
    return this.page.locator(`[role=status][data-notice="${code}"]`);
  }

  /**
   * Fails with what axe finds, one line a rule, with the first place of each. `rules` limits it to some of its rules.
   * What is there many times over is looked at a few times, unless `whole`; the page has no frames, so axe is spared the
   * search for them. Both keep it from taking ten times as long.
   */
  async expectAccessible(what = "the page", { rules, whole }: { rules?: string[]; whole?: boolean } = {}): Promise<void> {
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true);
    if (!whole) {
      const often = [".side .facet-body", ".cards > li:nth-child(n+7)", "tbody > tr:nth-child(n+9)", "[data-layout=geo] .mark:nth-child(n+13)"];
      for (const again of often) axe.exclude(again);
    }
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
    const lines = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.length}×, first ${it.nodes[0]?.target})`);
    expect.soft(lines, `axe on ${what}`).toEqual([]);
  }

  /** Nothing may stick out sideways: at 360 px the page scrolls one way only. */
  async expectNoSidewaysScroll(what = "the page"): Promise<void> {
    const excess = await this.page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    expect.soft(excess, `pixels that stick out sideways of ${what}`).toBeLessThanOrEqual(0);
  }

  /** A picture for a person to look at: test-results/NAME-PROJECT-LANG.png. */
  async screenshot(name: string): Promise<void> {
    const project = base.info().project.name;
    await this.page.screenshot({ path: `test-results/${name}-${project}-${this.lang}.png` });
  }
}

/** `tour`: whether this reader has yet to see the tour of the first visit. */
type Fixtures = { lang: Lang; tour: boolean; atlas: Atlas };

/**
 * `test` with an `atlas`. In English: `test.use({ lang: "en", locale: "en-US" })`, or `inBoth(…)`.
 * A test that expects complaints empties `atlas.complaints` itself.
 */
export const test = base.extend<Fixtures>({
  lang: ["zh", { option: true }],
  tour: [false, { option: true }],
  atlas: async ({ page, lang, tour, baseURL }, use) => {
    // The page served the test before: what it went through would be counted, up to the fifty entries that a browser keeps.
    const session = await page.context().newCDPSession(page);
    await session.send("Page.resetNavigationHistory");
    await session.detach();
    if (!tour) await page.addInitScript(() => localStorage.setItem("cluster-atlas.tour", "seen"));
    const atlas = new Atlas(page, lang);
    atlas.base = baseURL ?? atlas.base;
    await use(atlas);
    expect(atlas.complaints, "complaints of the page").toEqual([]);
  },
});

/** Runs the same tests in Chinese and in English. */
export function inBoth(title: string, body: () => void): void {
  for (const [lang, locale] of [
    ["zh", "zh-CN"],
    ["en", "en-US"],
  ] as const) {
    test.describe(`${title} (${lang})`, () => {
      test.use({ lang, locale });
      body();
    });
  }
}
