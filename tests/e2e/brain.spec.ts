// The front panel: what it says of the selection, counted here a second time, and what rests on what.
import { dataset, type Entity } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const all = dataset.entities;
const inHangzhou = all.filter((it) => it.city === "hangzhou");

/** Subsectors by number of entities, most first, ties by id. */
function subsectors(of: Entity[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const entity of of) for (const sub of new Set(entity.subsectors)) counts.set(sub, (counts.get(sub) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

inBoth("front panel", () => {
  test("says what the selection is made of, and each bar filters by what it stands for", async ({ atlas, page }) => {
    await atlas.goto("view=chain&panel=brain&city=hangzhou");
    const panel = page.locator('[data-panel="brain"]');
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(atlas.say("产业大脑", "Industry brain"));
    await expect(panel).toContainText(
      atlas.say(`当前筛选的 ${inHangzhou.length} 个主体`, `The ${inHangzhou.length} selected entities`),
    );
    const bars = panel.locator('[data-part="subsectors"] li');
    const expected = subsectors(inHangzhou).slice(0, 12);
    const seen = await bars.evaluateAll((all) => all.map((it) => [it.dataset["sub"], Number(it.dataset["count"])]));
    expect(seen).toEqual(expected);
    const [first] = expected[0]!;
    const link = bars.first().getByRole("link");
    await link.focus();
    await page.keyboard.press("Enter");
    await atlas.expectValues("sub", [first]);
    await expect(page.locator(`#brain-sub-${first}`)).toBeFocused();
    await expect(page.locator(`#brain-sub-${first}`)).toHaveAttribute("aria-current", "true");
    await page.keyboard.press("Enter");
    await atlas.expectValues("sub", []);
  });

  test("sets the stages beside those of the region, out of what is known", async ({ atlas, page }) => {
    await atlas.goto("view=chain&panel=brain&city=hangzhou");
    const rows = page.locator('[data-part="profile"] [data-stage-share]');
    await expect(rows).toHaveCount(dataset.vocab.stages.length);
    const present = (of: Entity[], stage: string) =>
      of.filter((it) => it.stages.some((mark) => mark.id === stage)).length;
    const region = all.filter((it) => !it.outside);
    for (const { id } of dataset.vocab.stages) {
      const row = page.locator(`[data-stage-share="${id}"]`);
      await expect(row).toHaveAttribute("data-here", String(present(inHangzhou, id)));
      await expect(row).toHaveAttribute("data-region", String(present(region, id)));
    }
    const known = inHangzhou.filter((it) => it.stages.length > 0).length;
    await expect(page.locator('[data-part="profile"]')).toContainText(
      atlas.say(`${inHangzhou.length} 个主体中 ${known} 个有资料`, `known for ${known} of ${inHangzhou.length} entities`),
    );
  });

  test("opens the figures behind each number, with their sources, and says why they are not added up", async ({
    atlas,
    page,
  }) => {
    await atlas.goto("view=chain&panel=brain");
    const keys = page.locator('[data-part="figures"] .key');
    await expect(keys).toHaveCount(8);
    const number = keys.first().getByRole("button").first();
    await number.click();
    await expect(number).toHaveAttribute("aria-expanded", "true");
    const facts = keys.first().locator(".key-facts li");
    const said = Number(/\d+/.exec((await number.getAttribute("title")) ?? "")?.[0]);
    await expect(facts).toHaveCount(said);
    await expect(facts.locator("[data-evidence]")).toHaveCount(said);
    await facts.first().locator("[data-evidence]").click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(keys.first()).toContainText(atlas.say("不相加：", "Not added up:"));
    const rest = page.locator("#brain-figures-rest");
    await rest.click();
    await expect(rest).toBeFocused();
    expect(await keys.count()).toBeGreaterThan(9);
  });

  test("targets have their years left, and a share only beside a figure that is alike", async ({ atlas, page }) => {
    await atlas.goto("view=chain&panel=brain&pick=hangzhou-airport-biopharma-park&pick=qiantang");
    const targets = page.locator('[data-part="targets"]');
    const firms = targets.locator('[data-of="hangzhou-airport-biopharma-park"][data-metric="company-count"]');
    await expect(firms).toContainText("≥ 100");
    await expect(firms).toContainText(atlas.say("还有 1 年", "1 year left"));
    await expect(firms).toContainText(atlas.say("没有查到该指标的实际数", "No actual figure of this metric is found"));
    await expect(firms.locator(".target-bar")).toHaveCount(0);
    const industry = (of: string) => targets.locator(`[data-of="${of}"][data-metric="industry-scale"]`);
    await expect(industry("hangzhou-airport-biopharma-park")).toContainText(
      atlas.say("约 1,000 亿元", "about CNY 100 billion"),
    );
    const scale = industry("qiantang");
    await expect(scale.locator(".target-bar")).toContainText(atlas.say("约 50%", "about 50%"));
    await expect(scale.locator("[data-evidence]")).toHaveCount(2);
  });

  test("has its newest milestones, says what is to come, and follows an empty selection", async ({ atlas, page }) => {
    await atlas.goto("view=chain&panel=brain");
    const past = page.locator('[data-part="past"] .news li');
    await expect(past).toHaveCount(6);
    const days = await past.locator("time").evaluateAll((all) => all.map((it) => it.getAttribute("datetime") ?? ""));
    expect(days.map((day) => day.slice(0, 4))).toEqual(days.map((day) => day.slice(0, 4)).toSorted().reverse());
    await expect(page.locator('[data-part="ahead"]')).toContainText(
      atlas.say("计划日期已过，未查到结果", "planned date has passed, no result found"),
    );
    await atlas.follow("view=chain&panel=brain&q=zzzzzz");
    await expect(page.locator('[data-panel="brain"]')).toContainText(
      atlas.say("当前筛选下没有主体", "The selection holds no entity"),
    );
    await expect(page.locator('[data-panel="brain"] [data-part]')).toHaveCount(0);
    await atlas.follow("view=chain&panel=brain&lang=" + atlas.lang);
    await page.locator(".panel-close").first().click();
    await expect(page.locator('[data-panel="brain"]')).toHaveCount(0);
  });
});

for (const scheme of ["light", "dark"] as const) {
  test(`the front panel is accessible and stays in the page, ${scheme}`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await atlas.goto("view=chain&panel=brain");
    await expect(page.locator('[data-part="past"] .news li')).toHaveCount(6);
    await page.locator(".key-number").first().click();
    await atlas.expectNoSidewaysScroll();
    await atlas.expectAccessible(`the front panel, ${scheme}`);
  });
}
