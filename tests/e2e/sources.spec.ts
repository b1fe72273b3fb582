// The sources: what rests on each, what disagrees, what is covered, how old it is.
import { dataset } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const { sources, facts, entities } = dataset;
const figures = facts.filter((it) => it.value !== null);

/** How many entities list a source or have a fact from it: what choosing it leaves. */
const restingOn = (source: string): string[] =>
  entities
    .filter((it) => it.sources.includes(source) || facts.some((fact) => fact.entity === it.id && fact.source === source))
    .map((it) => it.id);

inBoth("sources", () => {
  test("every source is listed with what rests on it, is found, sorted and filters the atlas", async ({ atlas, page }) => {
    await atlas.goto("view=sources");
    const listed = page.locator("[data-listed]");
    const items = page.locator("li[data-source]");
    await expect(listed).toHaveAttribute("data-listed", String(sources.length));
    await expect(listed).toContainText(String(sources.length));
    await expect(items).toHaveCount(24);
    await page.locator("#sources-more").press("Enter");
    await expect(items).toHaveCount(48);
    await expect(items.nth(24).getByRole("button")).toBeFocused();

    const wanted = sources.find((it) => it.url !== null && restingOn(it.id).length > 1 && it.title.length > 8)!;
    await page.getByRole("searchbox", { name: atlas.say("查找来源", "Find a source") }).fill(wanted.title);
    const item = page.locator(`li[data-source="${wanted.id}"]`);
    await expect(item.getByRole("link", { name: wanted.title })).toHaveAttribute("href", wanted.url!);
    const entityCount = restingOn(wanted.id).length;
    const figureCount = figures.filter((it) => it.source === wanted.id).length;
    await expect(item.getByRole("list")).toContainText(`${atlas.say("主体", "Entities")} ${entityCount}/${entityCount}`);
    if (figureCount > 0) await expect(item.getByRole("list")).toContainText(`${figureCount}/${figureCount}`);

    const filter = item.getByRole("button", { name: atlas.say("按此来源筛选", "Filter by this source") });
    await expect(filter).toHaveAttribute("aria-pressed", "false");
    await filter.click();
    await atlas.expectValues("source", [wanted.id]);
    await atlas.expectShown(entityCount);
    await expect(filter).toHaveAttribute("aria-pressed", "true");
    // The chip says the title, not the id.
    const chip = page.locator(".chip").first();
    await expect(chip).toContainText(wanted.title.slice(0, 8));
    await filter.click();
    await atlas.expectValues("source", []);

    // A number leads to what it counts.
    await item.getByRole("list").getByRole("link").first().click();
    await atlas.expectValues("view", []);
    await atlas.expectShown(entityCount);
    await atlas.expectNoSidewaysScroll("the sources");
  });

  test("of a narrowed selection only its sources are listed, by grade too", async ({ atlas, page }) => {
    await atlas.goto("view=sources&city=lishui&sort=name");
    const listed = page.locator("[data-listed]");
    const here = Number(await listed.getAttribute("data-listed"));
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(sources.length);
    await page.getByRole("button", { name: atlas.say("全部", "All"), exact: true }).click();
    await expect(listed).toHaveAttribute("data-listed", String(sources.length));
    // The link reopens what was on the screen: reach, order and what is looked for.
    await page.locator("#sources-sort").selectOption({ index: 1 });
    await atlas.expectValues("list", ["all", "newest"]);
    const find = page.getByRole("searchbox", { name: atlas.say("查找来源", "Find a source") });
    await find.pressSequentially("a");
    await atlas.expectValues("find", ["a"]);
    const found = await listed.getAttribute("data-listed");
    const first = await page.locator("li[data-source]").first().getAttribute("data-source");
    await page.reload();
    await atlas.ready();
    await expect(find).toHaveValue("a");
    await expect(page.locator("#sources-sort")).toHaveValue("1");
    await expect(listed).toHaveAttribute("data-listed", found!);
    await expect(page.locator("li[data-source]").first()).toHaveAttribute("data-source", first!);
    await find.fill("");
    await atlas.expectValues("find", []);
    await page.goBack();
    await expect(page.locator("#sources-sort")).toHaveValue("0");
    await atlas.expectValues("list", ["all"]);
    const official = page.locator("#sources-grade-official");
    await official.click();
    await atlas.expectValues("grade", ["official"]);
    await expect(official).toHaveAttribute("aria-current", "true");
    await expect(listed).toHaveAttribute("data-listed", String(sources.filter((it) => it.grade === "official").length));
    const name = await page.locator("li[data-source] .origin-grade").allTextContents();
    expect(new Set(name).size).toBe(1);
  });
});

test("each dispute stands once with both figures, their scopes and sources", async ({ atlas, page }) => {
  await atlas.goto("view=sources&tab=conflicts");
  const disputes = page.locator("[data-dispute]");
  const disputed = facts.filter((it) => it.conflicts.length > 0).length / 2;
  await expect(page.locator("[data-disputes]")).toContainText(`${disputed} 组数据`);
  // One pair of milestones too.
  await expect(disputes).toHaveCount(disputed + 1);
  const share = disputes.filter({ hasText: "8.7" });
  await expect(share.locator(".origin-claims > li")).toHaveCount(2);
  await expect(share).toContainText("中药材");
  await expect(share).toContainText("没有来源说明差异的原因");
  await share.locator("[data-evidence]").first().click();
  await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await share.getByRole("heading").getByRole("link").click();
  await expect(atlas.detail("panan")).toBeVisible();
  await page.keyboard.press("Escape");
  await atlas.follow("view=sources&tab=conflicts&kind=fund");
  await expect(page.locator("[data-disputes]")).toHaveAttribute("data-disputes", "0");
  await expect(page.locator(".origin-body")).toContainText("没有互相矛盾");
});

test("coverage counts figures by metric and year; age puts the stalest first", async ({ atlas, page }) => {
  await atlas.goto("view=sources&tab=coverage");
  const row = page.locator('.origin-coverage tr[data-id="hangzhou-medicine-port"]');
  const bodies = entities.filter((it) => it.kind === "cluster" || it.kind === "park");
  await expect(page.locator(".origin-body > p").first()).toContainText(`${bodies.length} 个主体`);
  const own = figures.filter((it) => it.entity === "hangzhou-medicine-port");
  const counted = await row.locator("[data-figures]").evaluateAll((all) => all.map((it) => Number(it.dataset["figures"])));
  expect(counted.reduce((a, b) => a + b)).toBe(own.length);
  await expect(row.locator(".origin-none").first()).toHaveText("无");
  // The head and the first column stay in sight.
  const region = page.getByRole("region", { name: "覆盖情况" });
  await region.evaluate((it) => it.scrollTo({ left: 600, top: 300, behavior: "instant" }));
  const corner = await region.locator("thead th").first().boundingBox();
  const box = await region.boundingBox();
  expect(Math.abs(corner!.x - box!.x)).toBeLessThan(3);
  expect(Math.abs(corner!.y - box!.y)).toBeLessThan(3);
  await page.locator("#coverage-year").selectOption("2020");
  await atlas.expectValues("year", ["2020"]);
  await expect(row.locator("[data-figures]").first()).toContainText("2020");
  await page.locator("#coverage-cities").click();
  await atlas.expectValues("list", ["cities"]);
  await expect(page.locator(".origin-body > p").first()).toContainText("11 个主体");
  await atlas.expectNoSidewaysScroll("the coverage");

  await atlas.follow("view=sources&tab=age");
  const newest = page.locator(".origin-age [data-newest] b:first-child");
  await expect(newest.first()).toHaveText("2018");
  await expect(page.locator(".origin-days tbody tr").first()).toContainText("2026");
  await atlas.expectNoSidewaysScroll("the ages");
});
