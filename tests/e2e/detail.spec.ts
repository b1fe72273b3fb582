// The detail and its evidence, as a reader uses them.
import { dataset, entities, figuresOf, matching } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const PORT = "hangzhou-medicine-port";

inBoth("detail", () => {
  test("opens from its link, takes the focus, says what it knows and what it does not", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}`);
    const detail = atlas.detail(PORT);
    await expect(detail.locator("h2")).toBeFocused();
    await expect(detail.locator("h2")).toContainText(atlas.say("杭州医药港", "Hangzhou Medicine Port"));
    await expect(detail.locator(".chain [data-stage]")).toHaveCount(9);
    await expect(detail.locator('.chain [data-stage="manufacturing"]')).toHaveAttribute("data-state", "present");
    await expect(detail.locator('.chain [data-stage="bench"]')).toHaveAttribute("data-state", "none");
    await expect(detail.locator('[data-part="figures"]')).toContainText(
      atlas.say("≥ 500 亿元", "≥ CNY 50 billion"),
    );
    await expect(detail.locator("[data-conflict]")).toContainText(atlas.say("来源不一致", "Sources disagree"));
    await expect(detail.locator('[data-part="milestones"] time').first()).toBeVisible();
    await atlas.expectNoSidewaysScroll();
    await page.keyboard.press("Escape");
    await expect(detail).toHaveCount(0);
    expect(atlas.query().map(([key]) => key)).not.toContain("sel");
  });

  test("every source mark opens its citation, and Esc gives the focus back", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}`);
    const detail = atlas.detail(PORT);
    const mark = detail.locator('[data-part="figures"] [data-evidence]').first();
    await mark.focus();
    await page.keyboard.press("Enter");
    const citation = page.getByRole("dialog");
    await expect(citation.locator("h2")).toBeFocused();
    await expect(citation.locator("h3")).not.toBeEmpty();
    for (const label of [
      atlas.say("发布者", "Publisher"),
      atlas.say("来源等级", "Grade"),
      atlas.say("原文位置", "Where in it"),
      atlas.say("网址", "Address"),
    ]) {
      await expect(citation.locator("dt", { hasText: label })).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await expect(citation).toHaveCount(0);
    await expect(mark).toBeFocused();
    await expect(detail).toBeVisible();
  });

  test("a citation can be copied in three styles", async ({ atlas, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await atlas.goto(`sel=${PORT}`);
    const detail = atlas.detail(PORT);
    for (const [style, start] of [
      ["gbt7714", atlas.say("浙江生物医药集群图谱. 杭州医药港", "Zhejiang Biomedical Cluster Atlas. Hangzhou")],
      ["apa", atlas.say("浙江生物医药集群图谱. (", "Zhejiang Biomedical Cluster Atlas. (")],
      ["bibtex", `@misc{${PORT},`],
    ]) {
      await detail.locator(`[data-cite="${style}"]`).click();
      await expect(atlas.notice("text-copied")).toBeVisible();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(start);
    }
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`sel=${PORT}`);
  });

  test("relations lead on, Back leads back, years can be lifted", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}&year=2022`);
    const detail = atlas.detail(PORT);
    await detail.getByRole("link", { name: atlas.say("显示全部年份", "Show all years") }).first().click();
    await expect(detail.locator(".limited")).toHaveCount(0);
    await detail.locator('[data-part="tree"] .parents a').last().click();
    await expect(atlas.detail(PORT)).toHaveCount(0);
    await expect(page.locator("aside[data-sel] h2")).toBeFocused();
    await page.goBack();
    await expect(detail).toBeVisible();
  });

  test("sources that are still on their way are waited for, and lost ones are said", async ({ atlas, page }) => {
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/data/rest-*.txt", async (route) => {
      await held;
      await route.continue();
    });
    await atlas.goto(`sel=${PORT}`);
    const detail = atlas.detail(PORT);
    await expect(detail.locator('[data-part="sources"] .waiting')).toBeVisible();
    await detail.locator('[data-part="figures"] [data-evidence]').first().click();
    const citation = page.getByRole("dialog");
    await expect(citation).toContainText(atlas.say("正在取出处…", "Fetching the source…"));
    arrive();
    await expect(citation.locator("h3")).not.toBeEmpty();
    await expect(detail.locator('[data-part="sources"] li')).not.toHaveCount(0);

    await page.unroute("**/data/rest-*.txt");
    await page.route("**/data/rest-*.txt", (route) => route.abort());
    await page.reload();
    await atlas.ready();
    await expect(detail.locator('[data-part="sources"] .waiting')).toContainText(
      atlas.say("没有加载成功", "could not be loaded"),
    );
    await expect(detail.locator('[data-part="figures"] .fact')).not.toHaveCount(0);
    atlas.complaints.length = 0; // the browser logs the request that was cut on purpose
  });

  test("every figure of the dataset is there by metric, each with its mark; relations go both ways", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}`);
    const detail = atlas.detail(PORT);
    const metrics = new Map(dataset.vocab.metrics.map((it) => [it.id, it]));
    const figures = figuresOf(PORT);
    const rows = detail.locator('[data-part="figures"] .fact');
    await expect(rows).toHaveCount(figures.length);
    await expect(detail.locator('[data-part="figures"] .fact [data-evidence]')).toHaveCount(figures.length);
    const names = [...new Set(figures.map((it) => metrics.get(it.metric)?.[atlas.lang] ?? "?"))];
    expect((await detail.locator('[data-part="figures"] h4').allTextContents()).sort()).toEqual(names.sort());
    const conflicting = figures.filter((it) => it.conflicts.length > 0);
    expect(await detail.locator("[data-conflict] .fact").count()).toBeGreaterThanOrEqual(Math.min(2, conflicting.length));

    await expect(detail.locator("svg.locator")).toBeVisible();
    await expect(detail).toContainText(atlas.say("示意位置图，不表示行政区域界线", "Schematic locator map, no administrative boundaries"));
    for (const stage of dataset.vocab.stages) {
      const row = detail.locator(`[data-part="chain"] li[data-stage="${stage.id}"]`);
      const has = entities.get(PORT)?.stages.filter((it) => it.id === stage.id) ?? [];
      await expect(row.locator("[data-evidence]")).toHaveCount(has.length);
      await expect(row).toContainText(stage[atlas.lang]);
    }
    const others = new Set(
      dataset.relations.filter((it) => it.from === PORT || it.to === PORT).map((it) => (it.from === PORT ? it.to : it.from)),
    );
    const relations = detail.locator('[data-part="relations"]');
    for (const fold of await relations.locator("details:not([open]) summary").all()) await fold.click();
    const linked = await relations
      .locator("a.entity")
      .evaluateAll((all) => all.map((it) => new URLSearchParams(it.getAttribute("href")?.slice(1)).get("sel") ?? ""));
    expect([...new Set(linked)].sort()).toEqual([...others].sort());

    const [other] = linked;
    await relations.locator("a.entity").first().click();
    await expect(atlas.detail(other ?? "")).toBeVisible();
    const back = atlas.detail(other ?? "").locator('[data-part="relations"]');
    for (const fold of await back.locator("details:not([open]) summary").all()) await fold.click();
    await back.locator(`a.entity[href*="sel=${PORT}"]`).first().click();
    await expect(detail).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(entities.get(PORT)?.[atlas.lang].slice(0, 5) ?? "?"));
  });

  test("what is part of it and what it is part of lead on, and a value leads to all that share it", async ({ atlas }) => {
    const parent = entities.get(PORT)?.parent ?? "";
    await atlas.goto(`sel=${parent}`);
    const parts = atlas.detail(parent).locator('[data-part="tree"]');
    for (const fold of await parts.locator("details:not([open]) summary").all()) await fold.click();
    const children = dataset.entities.filter((it) => it.parent === parent).map((it) => it.id);
    for (const child of children) await expect(parts.locator(`a[href*="sel=${child}"]`).first()).toBeVisible();
    await parts.locator(`a[href*="sel=${PORT}"]`).first().click();
    await expect(atlas.detail(PORT)).toBeVisible();
    await atlas.detail(PORT).locator('[data-part="subsectors"] a').first().click();
    await expect(atlas.detail(PORT)).toHaveCount(0);
    const sub = atlas.values("sub");
    expect(sub).toHaveLength(1);
    await atlas.expectShown(matching(`sub=${sub[0]}`).length);
  });

  test("the link of the open detail is copied with the language and the version", async ({ atlas, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await atlas.goto(`sel=${PORT}&city=hangzhou`);
    await atlas.detail(PORT).getByRole("button", { name: atlas.say("复制链接", "Copy link") }).click();
    await expect(atlas.notice("link-copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe(`?city=hangzhou&sel=${PORT}&lang=${atlas.lang}&v=${dataset.meta.version}`);
  });

  test("an entity of which little is known says so, section by section", async ({ atlas }) => {
    const bare = dataset.entities.find(
      (it) => figuresOf(it.id).length === 0 && it.stages.length + it.planned_stages.length === 0 && it.place === null && it.designations.length === 0,
    );
    if (!bare) throw new Error("the dataset has such entities");
    await atlas.goto(`sel=${bare.id}`);
    const detail = atlas.detail(bare.id);
    for (const [zh, en] of [
      ["没有查到数据", "No figures found"],
      ["没有查到确切位置", "No position found"],
      ["没有查到称号与认定", "No designations found"],
    ] as const) {
      await expect(detail.getByText(atlas.say(zh, en), { exact: true })).toBeVisible();
    }
    await expect(detail.locator('[data-part="chain"] li[data-state="none"], [data-part="chain"] li[data-state="out"]')).toHaveCount(9);
    await expect(detail).not.toContainText(/undefined|NaN|null/);
  });
});
