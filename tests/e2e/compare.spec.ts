/** Side by side: from cards, by name, moved and removed; like beside like, what differs in words, the same in the link. */
import { readFileSync } from "node:fs";
import { expect, inBoth, test } from "./support/atlas";

const DATA = JSON.parse(readFileSync(new URL("../../public/data/atlas.json", import.meta.url), "utf8"));
const FACTS = new Map<string, { entity: string; metric: string; unit: string; period: string | null; scope: string | null; nature: string }>(
  DATA.facts.map((fact: unknown, row: number) => [String(row), fact]),
);
/** The days of a period, so that `..2023` and `..2023-12` are the same time. */
const days = (period: string | null): string => {
  const [from, to = from] = (period ?? "").split("..");
  const whole = (day: string, rest: string) => day && day + rest.slice(day.length - 4);
  return [whole(from, "-01-01"), whole(to, "-12-31")].join();
};
const CITIES = "view=compare&cmp=hangzhou&cmp=ningbo&cmp=shaoxing";

inBoth("compare", () => {
  test("chosen on cards, found again in the tray, in the view, by name and in the link", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    const toggles = page.locator(".card [data-cmp]");
    const first = toggles.first();
    const id = (await first.getAttribute("data-cmp")) as string;
    await expect(first).toHaveAttribute("aria-pressed", "false");
    await first.focus();
    await page.keyboard.press("Space");
    await expect(first).toHaveAttribute("aria-pressed", "true");
    await expect(first).toBeFocused();
    await page.getByRole("link", { name: atlas.say("对比 1 个", "Compare 1") }).click();
    await expect(page.locator(".compare-empty")).toContainText(atlas.say("再加入至少一个", "Add at least one more"));

    // Found by its reading, chosen with the keyboard; the field is free for the next.
    const add = page.getByRole("combobox", { name: atlas.say("加入对比", "Add to the comparison") });
    await add.fill("ningbo");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(add).toHaveValue("");
    await expect(add).toBeFocused();
    expect(atlas.values("cmp")).toEqual([id, "ningbo"]);
    await expect(page.locator("[data-column]")).toHaveCount(2);
    await add.fill("xyzzyx");
    await expect(page.getByText(atlas.say("没有找到这个名称", "Nothing of that name"))).toBeVisible();
    await add.press("Escape");
    await expect(add).toHaveValue("");

    // Moved by keyboard: the order is in the link and the focus stays.
    const left = page.locator("#compare-left-ningbo");
    await left.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => atlas.values("cmp")).toEqual(["ningbo", id]);
    await expect(left).toBeFocused();
    await expect(left).toHaveAttribute("aria-disabled", "true");
    await expect(page.locator("[data-column]").first()).toHaveAttribute("data-column", "ningbo");
    await page.locator("#compare-away-ningbo").click();
    await expect.poll(() => atlas.values("cmp")).toEqual([id]);
    await expect(page.locator(`#compare-away-${id}`)).toBeFocused();
    await page.goBack();
    await expect.poll(() => atlas.values("cmp")).toEqual(["ningbo", id]);
  });

  test("like beside like: every figure is the column's own, a scale holds like figures only, what differs is said", async ({ atlas, page }) => {
    await atlas.goto(CITIES);
    await expect(page.locator("thead [data-column]")).toHaveCount(3);
    const cells = await page.locator("[data-part=figures] tr[data-metric]").evaluateAll((rows) =>
      rows.map((row) => ({
        metric: row.getAttribute("data-metric"),
        columns: [...row.querySelectorAll("td")].map((cell) => ({
          text: cell.textContent ?? "",
          facts: [...cell.querySelectorAll("[data-fact]")].map((it) => it.getAttribute("data-fact") as string),
          scaled: [...cell.querySelectorAll("[data-scale]")].map((it) => it.getAttribute("data-fact") as string),
          marks: cell.querySelectorAll("[data-evidence]").length,
        })),
      })),
    );
    expect(cells.length).toBeGreaterThan(5);
    let scales = 0;
    for (const { metric, columns } of cells) {
      columns.forEach(({ text, facts, marks }, at) => {
        if (facts.length === 0) expect(text).toBe(atlas.say("无数据", "no figure found"));
        expect(marks).toBeGreaterThanOrEqual(facts.length);
        for (const fact of facts) {
          expect(FACTS.get(fact)?.entity).toBe(["hangzhou", "ningbo", "shaoxing"][at]);
          expect(FACTS.get(fact)?.metric).toBe(metric);
        }
      });
      const kinds = new Set(columns.flatMap((it) => it.scaled).map((id) => {
        const { unit, period, scope, nature } = FACTS.get(id) as never as Record<string, string>;
        return [unit, days(period), scope, nature].join();
      }));
      expect(kinds.size).toBeLessThan(2);
      scales += kinds.size;
    }
    expect(scales).toBeGreaterThan(0);
    await expect(page.locator(".compare-apart li").first()).toBeVisible();
    // A figure opens its citation from the table and from its chart, by keyboard too.
    const mark = page.locator("[data-part=charts] .chart-mark").first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(mark).toBeFocused();
  });

  test("only what differs; a city's count is said to be this atlas's; six at most", async ({ atlas, page }) => {
    await atlas.goto("view=compare&cmp=hangzhou&cmp=hangzhou-medicine-port&cmp=hisun");
    const rows = page.locator(".compare-table tbody tr:not(.compare-group), .compare-strips thead th");
    await expect(page.locator("[data-column=hangzhou]")).toContainText(atlas.say("图谱内", "in this atlas"));
    const all = await rows.count();
    const only = page.getByRole("button", { name: atlas.say("只看差异", "Only differences") });
    await only.click();
    await expect(only).toHaveAttribute("aria-pressed", "true");
    expect(atlas.values("only")).toEqual(["diff"]);
    expect(await rows.count()).toBeLessThanOrEqual(all);
    await atlas.follow("view=compare&cmp=hangzhou&cmp=ningbo&cmp=wenzhou&cmp=jiaxing&cmp=huzhou&cmp=shaoxing");
    await expect(page.locator("thead [data-column]")).toHaveCount(6);
    await atlas.expectNoSidewaysScroll("six columns");
    await atlas.follow("cmp=hangzhou&cmp=ningbo&cmp=wenzhou&cmp=jiaxing&cmp=huzhou&cmp=shaoxing");
    const toggle = page.locator(".card [data-cmp][aria-pressed=false]").first();
    await expect(toggle).toHaveAttribute("aria-disabled", "true");
    await toggle.click({ force: true });
    await expect(page.locator("[data-notice=compare-full]")).toBeVisible();
    expect(atlas.values("cmp")).toHaveLength(6);
  });

  test("nothing chosen yet: how to begin, and some to begin with", async ({ atlas, page }) => {
    await atlas.goto("view=compare&kind=university");
    await expect(page.locator(".compare-empty .empty-title")).toBeVisible();
    const cities = page.getByRole("list", { name: atlas.say("城市（按收录主体数）", "Cities, by entities in this atlas") });
    await cities.getByRole("link").first().click();
    await cities.getByRole("link").first().click();
    await expect(page.locator(".compare-table")).toBeVisible();
    expect(atlas.values("cmp")).toHaveLength(2);
    expect(atlas.values("kind")).toEqual(["university"]);
    // The detail adds and removes too.
    await page.locator("thead .compare-name").first().click();
    const detail = page.locator("aside.detail");
    await expect(detail.locator("[data-cmp]")).toHaveAttribute("aria-pressed", "true");
    await detail.locator("[data-cmp]").click();
    await expect.poll(() => atlas.values("cmp").length).toBe(1);
  });
});

test.describe("charts", () => {
  test("the years of a metric: hollow plans, a table of the same, and the files of the drawing", async ({ atlas, page }) => {
    await atlas.goto("sel=haiyan-isotope-park");
    const figure = page.locator("aside .chart-figure[data-metric='output-value']");
    await expect(figure.locator(".chart-mark")).toHaveCount(3);
    await expect(figure.locator(".chart-line")).toHaveCount(0);
    await expect(figure.locator(".chart-mark .is-ahead").first()).toBeVisible();
    await figure.locator("summary").click();
    await expect(figure.getByRole("row")).toHaveCount(4);
    const saved = page.waitForEvent("download");
    await figure.locator("[data-export=svg]").click();
    expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
  });
});

test("a mark of the map and a suggestion of the search are compared without being opened", async ({ atlas, page }) => {
  await atlas.goto("layout=geo&district=qiantang");
  const mark = page.locator(".marks [role=button]").first();
  await mark.focus();
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => atlas.values("cmp")).toHaveLength(1);
  await expect(atlas.notice("compared")).toContainText("已加入对比，共 1 个");
  await expect(mark).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(atlas.notice("compared")).toContainText("已移出对比，还有 0 个");
  await atlas.expectValues("cmp", []);

  await atlas.search().fill("海正");
  const option = page.getByRole("option").first();
  await expect(option).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => atlas.values("cmp")).toHaveLength(1);
  const add = option.locator("[data-cmp]");
  await expect(add).toHaveText("✓");
  expect((await add.boundingBox())!.height).toBeGreaterThanOrEqual(32);
  await add.click();
  await expect.poll(() => atlas.values("cmp")).toHaveLength(0);
  await add.click();
  await expect(add).toHaveText("✓");
  await expect(option, "the list stays for the next one").toBeVisible();
  await atlas.expectValues("sel", []);
  await atlas.expectNoSidewaysScroll("the suggestions");
});
