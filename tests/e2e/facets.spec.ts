/** C3: facets with live counts, each compared with a count made by the test itself. */
import { FACETS, dataset, facetCounts, matching, valuesOf } from "./support/data";
import { expect, inBoth, test } from "./support/atlas";

const ALL_VALUES = FACETS.reduce((sum, key) => sum + valuesOf(key).length, 0);

inBoth("facets", () => {
  test("every count beside every value is right, and stays so with each choice", async ({ atlas }) => {
    await atlas.goto();
    await atlas.openFilters();
    for (const query of [
      "",
      "city=hangzhou&stage=manufacturing&kind=company",
      "city=shaoxing&city=outside&grade=official&has=figure",
      "district=qiantang&district=yuecheng&link=innovation&link=talent",
      "has=conflict",
    ]) {
      await atlas.follow(query);
      await atlas.expectShown(matching(query).length);
      expect(await atlas.facetCounts(ALL_VALUES), `?${query}`).toEqual(facetCounts(query));
    }
    await atlas.facet("has", "relation").click();
    await expect(atlas.facet("has", "relation")).toBeChecked();
    await atlas.expectValues("has", ["conflict", "relation"]);
    expect(await atlas.facetCounts(ALL_VALUES)).toEqual(facetCounts("has=conflict&has=relation"));
    await atlas.facet("kind", "park").click();
    await atlas.expectShown(matching("has=conflict&has=relation&kind=park").length);
    expect(await atlas.facetCounts(ALL_VALUES)).toEqual(facetCounts("has=conflict&has=relation&kind=park"));
    await atlas.facet("has", "conflict").click();
    await atlas.expectValues("has", ["relation"]);
    expect(await atlas.facetCounts(ALL_VALUES)).toEqual(facetCounts("has=relation&kind=park"));
  });

  test("values that would find nothing are dimmed, not hidden, and can still be chosen", async ({ atlas }) => {
    const query = "city=quzhou";
    await atlas.goto(query);
    await atlas.openFilters();
    const counts = facetCounts(query);
    expect(counts["kind=fund"]).toBe(0);
    const look = (key: string, value: string): Promise<string> =>
      atlas.facetRow(key, value).evaluate((row) => {
        const style = getComputedStyle(row.querySelector(".facet-name") ?? row);
        return `${getComputedStyle(row).opacity} ${style.opacity} ${style.color}`;
      });
    await expect(atlas.facetRow("kind", "fund")).toBeVisible();
    expect(await look("kind", "fund")).not.toBe(await look("kind", "company"));
    await expect(atlas.facet("kind", "fund")).toBeEnabled();
    await atlas.facet("kind", "fund").click();
    await atlas.expectShown(0);
    await atlas.facet("kind", "fund").click();
    await atlas.expectShown(matching(query).length);
  });

  test("what is chosen stands as chips, each of which takes itself away", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou&kind=company&has=figure&q=药");
    const chosen = page.getByRole("group", { name: atlas.say("已选条件", "Chosen filters") });
    const chips = chosen.getByRole("button");
    await expect(chips).toHaveCount(4);
    await chosen.getByRole("button", { name: atlas.say("移除 企业", "Remove Company"), exact: true }).click();
    await expect(chips).toHaveCount(3);
    await atlas.expectValues("kind", []);
    expect(atlas.values("city")).toEqual(["hangzhou"]);
    await expect(page.locator(".chip:focus"), "the focus stays among the chips").toHaveCount(1);
    await chosen.getByRole("button", { name: atlas.say("移除 “药”", "Remove “药”"), exact: true }).click();
    await atlas.expectValues("q", []);
    await expect(atlas.search()).toHaveValue("");
    await atlas.expectShown(matching("city=hangzhou&has=figure").length);
    await chosen.getByRole("link", { name: atlas.say("清除全部", "Clear all") }).click();
    await atlas.expectShown(dataset.entities.length);
    expect(atlas.query().filter(([key]) => key !== "lang")).toEqual([]);
    await page.goBack();
    await atlas.expectShown(matching("city=hangzhou&has=figure").length);
    await expect(chips).toHaveCount(2);
  });

  test("one facet is cleared alone, with a city's districts", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou&district=qiantang&kind=company&kind=park");
    await atlas.openFilters();
    await expect(atlas.facet("district", "qiantang"), "the districts of a chosen city stand open").toBeVisible();
    await page.getByRole("button", { name: atlas.say("清除类型", "Clear kind") }).locator("visible=true").click();
    await atlas.expectValues("kind", []);
    await expect(atlas.facet("kind", "company")).not.toBeChecked();
    expect(atlas.values("district")).toEqual(["qiantang"]);
    await page.getByRole("button", { name: atlas.say("清除城市", "Clear city") }).locator("visible=true").click();
    await atlas.expectValues("city", []);
    await atlas.expectValues("district", []);
    await atlas.expectShown(dataset.entities.length);
  });

  test("a city opens to its districts, each a choice of its own", async ({ atlas }) => {
    await atlas.goto();
    await atlas.openFilters();
    const opener = atlas.filters().getByRole("button", { name: atlas.say("绍兴市的区县", "Districts of Shaoxing") });
    await expect(opener).toHaveAttribute("aria-expanded", "false");
    await expect(atlas.facet("district", "yuecheng")).toBeHidden();
    await opener.click();
    await expect(opener).toHaveAttribute("aria-expanded", "true");
    await atlas.facet("district", "yuecheng").click();
    await atlas.expectValues("district", ["yuecheng"]);
    await atlas.expectShown(matching("district=yuecheng").length);
    await expect(atlas.facet("city", "shaoxing")).not.toBeChecked();
  });

  test("long facets are searched inside, in both languages, without touching the link", async ({ atlas }) => {
    await atlas.goto();
    await atlas.openFilters();
    const places = atlas.filters().getByRole("searchbox", { name: atlas.say("查找城市或区县", "Find a city or district") });
    for (const [text, key, value] of [
      ["绍兴", "city", "shaoxing"],
      ["shaox", "city", "shaoxing"],
      ["钱塘", "district", "qiantang"],
      ["qiantang", "district", "qiantang"],
    ] as const) {
      await places.fill(text);
      await expect(atlas.facet(key, value), text).toBeVisible();
      await expect(atlas.facet("city", "wenzhou"), text).toBeHidden();
    }
    await places.fill("nowhere at all");
    await expect(atlas.filters().getByText(atlas.say("没有相符的选项", "No such value")).locator("visible=true")).toHaveCount(1);
    await places.fill("");
    await expect(atlas.facet("city", "wenzhou")).toBeVisible();
    const subs = atlas.facetGroup("赛道", "Subsector");
    const visible = subs.locator("input[type=checkbox]:visible");
    const first = await visible.count();
    expect(first).toBeLessThan(valuesOf("sub").length);
    await subs.getByRole("button", { name: atlas.say("全部", "Show all") }).click();
    await expect(visible).toHaveCount(valuesOf("sub").length);
    await subs.getByRole("searchbox").fill(atlas.say("细胞", "cell"));
    await expect(atlas.facet("sub", "cell-gene-therapy")).toBeVisible();
    await expect.poll(() => visible.count()).toBeLessThan(6);
    expect(atlas.query().map(([key]) => key)).not.toContain("q");
    await atlas.expectShown(dataset.entities.length);
  });

  test("choices are made and taken back by keyboard alone", async ({ atlas, page }) => {
    await atlas.goto();
    await atlas.openFilters();
    const box = atlas.facet("kind", "hospital");
    await box.focus();
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    await atlas.expectShown(matching("kind=hospital").length);
    await page.keyboard.press("Space");
    await atlas.expectShown(dataset.entities.length);
    const fold = atlas.facetGroup("类型", "Kind").getByRole("button", { name: atlas.say("类型", "Kind"), exact: true });
    await fold.focus();
    await page.keyboard.press("Enter");
    await expect(fold).toHaveAttribute("aria-expanded", "false");
    await expect(box).toBeHidden();
  });

  test("on a small screen the filters are a sheet that holds the focus and gives it back", async ({ atlas, page }) => {
    test.skip(!atlas.narrow, "there they stand beside the map");
    await atlas.goto();
    await atlas.openFilters();
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null), "focus inside").toBe(true);
    await atlas.facet("city", "wenzhou").tap();
    const shown = matching("city=wenzhou").length;
    const done = atlas.filters().getByRole("button", { name: atlas.say(`显示 ${shown} 个结果`, `Show ${shown} results`) });
    await expect(done).toBeInViewport();
    await done.tap();
    await expect(atlas.filters()).toHaveCount(0);
    await expect(atlas.filtersButton()).toBeFocused();
    await expect(atlas.filtersButton()).toHaveText(atlas.say("筛选 · 1", "Filters · 1"));
    await atlas.expectShown(shown);
    await atlas.openFilters();
    await page.keyboard.press("Escape");
    await expect(atlas.filters()).toHaveCount(0);
    await expect(atlas.filtersButton()).toBeFocused();
    await atlas.openFilters();
    await page.touchscreen.tap(180, 20);
    await expect(atlas.filters(), "a tap beside it closes it").toHaveCount(0);
    await atlas.expectNoSidewaysScroll();
  });
});
