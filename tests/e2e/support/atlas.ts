/**
 * The page as a person or a screen reader finds it: by role, name and the few attributes that the design promises to
 * keep (§6). Tests ask here, so that a change of markup is met in one place.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

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

  /** The checkbox of one facet value, e.g. `facet("city", "shaoxing")`. In a closed sheet it is there but not visible. */
  facet(key: string, value: string): Locator {
    return this.page.locator(`input[type=checkbox][name="${key}"][value="${value}"]`).first();
  }

  /** The live count beside a facet value. */
  async facetCount(key: string, value: string): Promise<number> {
    const row = this.page.locator("label, li, div").filter({ has: this.facet(key, value) });
    return Number(await row.last().locator("[data-count]").first().getAttribute("data-count"));
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

  /** Fails with what axe finds, one line a rule, with the first place of each. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const lines = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.length}×, first ${it.nodes[0]?.target})`);
    expect(lines, "axe").toEqual([]);
  }

  /** Nothing may stick out sideways: at 360 px the page scrolls one way only. */
  async expectNoSidewaysScroll(): Promise<void> {
    const excess = await this.page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    expect(excess, "pixels that stick out sideways").toBeLessThanOrEqual(0);
  }

  /** A picture for a person to look at: test-results/NAME-PROJECT-LANG.png. */
  async screenshot(name: string): Promise<void> {
    const project = base.info().project.name;
    await this.page.screenshot({ path: `test-results/${name}-${project}-${this.lang}.png` });
  }
}

type Fixtures = { lang: Lang; atlas: Atlas };

/**
 * `test` with an `atlas`. In English: `test.use({ lang: "en", locale: "en-US" })`, or `inBoth(…)`.
 * A test that expects complaints empties `atlas.complaints` itself.
 */
export const test = base.extend<Fixtures>({
  lang: ["zh", { option: true }],
  atlas: async ({ page, lang, baseURL }, use) => {
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

export { expect };
