/** The chain view: matrix, flow, gaps and matching, as a person goes through them. */
import type { Locator } from "@playwright/test";
import { dataset, entities, matching } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const { stages, links } = dataset.vocab;

/** Entities of some that are present in a stage, planned ones left out. */
const present = (ids: string[], stage: string): number =>
  ids.filter((id) => entities.get(id)?.stages.some((it) => it.id === stage)).length;

const inCity = (city: string): string[] =>
  dataset.entities.filter((it) => it.city === city && !it.outside).map((it) => it.id);

const row = (atlas: Atlas, id: string): Locator => atlas.page.locator(`.matrix-table tr[data-row="${id}"]`);
const cell = (atlas: Atlas, id: string, stage: string): Locator => row(atlas, id).locator(`td[data-stage="${stage}"]`);
const gaps = (atlas: Atlas): Locator => atlas.page.locator("section.gaps");
const candidates = (atlas: Atlas): Locator => atlas.page.locator(".candidate");

/** The whole number at the head of each cell of a column, none as 0. */
const column = (atlas: Atlas, stage: string): Promise<number[]> =>
  atlas.page
    .locator(`.matrix-table tbody tr:not(:first-child) td[data-stage="${stage}"]`)
    .evaluateAll((cells) =>
      cells.map((it) => (it.getAttribute("data-state") === "present" ? Number(it.querySelector("b")?.textContent) : 0)),
    );

inBoth("chain", () => {
  test("the matrix counts each entity once, by the rows that are chosen", async ({ atlas, page }) => {
    await atlas.goto("view=chain");
    await expect(page.locator(".matrix-table th.block")).toHaveCount(2);
    await expect(page.locator(".matrix-table tr").nth(1).locator("th")).toHaveCount(stages.length + links.length + 2);
    const all = dataset.entities.map((it) => it.id);
    for (const { id } of stages) {
      await expect(cell(atlas, "all", id).locator("b")).toHaveText(String(present(all, id)));
    }
    await expect(cell(atlas, "city-hangzhou", "clinical").locator("b")).toHaveText(
      String(present(inCity("hangzhou"), "clinical")),
    );
    for (const [rows, zh, en] of [
      ["park", "按集群与园区", "By cluster and park"],
      ["sub", "按赛道", "By subsector"],
      ["kind", "按主体类型", "By kind"],
    ] as const) {
      const link = page.getByRole("link", { name: atlas.say(zh, en), exact: true });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "true");
      await atlas.expectValues("rows", [rows]);
      await expect(row(atlas, "all")).toHaveCount(1);
    }
    await expect(row(atlas, "kind-company").locator("td").first()).toHaveText(
      String(matching("kind=company").length),
    );
    // One selection: a filter is a filter here too.
    await atlas.follow("view=chain&city=ningbo");
    await atlas.expectShown(matching("city=ningbo").length);
    await expect(page.locator(".matrix-table tbody tr")).toHaveCount(2);
  });

  test("a column sorts, a row opens, a cell names its entities and their evidence, all by keyboard", async ({
    atlas,
    page,
  }) => {
    await atlas.goto("view=chain");
    const head = page.locator("#by-manufacturing");
    await head.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("th[aria-sort=descending]")).toHaveCount(1);
    await atlas.expectValues("by", ["-manufacturing"]);
    const falling = await column(atlas, "manufacturing");
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await page.keyboard.press("Enter");
    await expect(page.locator("th[aria-sort=ascending]")).toHaveCount(1);
    const rising = await column(atlas, "manufacturing");
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    await page.keyboard.press("Enter");
    await expect(page.locator("th[aria-sort]")).toHaveCount(0);

    const open = page.locator("#row-city-shaoxing");
    await open.focus();
    await page.keyboard.press("Enter");
    await expect(open).toHaveAttribute("aria-expanded", "true");
    await expect(open).toBeFocused();
    await atlas.expectValues("open", ["city-shaoxing"]);
    await expect(page.locator('tr[data-row^="city-shaoxing/"]').first()).toBeVisible();
    await page.goBack();
    await expect(open).toHaveAttribute("aria-expanded", "false");

    const button = cell(atlas, "city-shaoxing", "clinical").getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog.holders");
    await expect(dialog).toBeVisible();
    const names = await dialog.locator(".held li").evaluateAll((all) => all.map((it) => it.getAttribute("data-id")));
    expect(names.filter((id) => entities.get(id ?? "")?.stages.some((it) => it.id === "clinical")).length).toBe(
      present(inCity("shaoxing"), "clinical"),
    );
    await dialog.locator("[data-evidence]").first().focus();
    await page.keyboard.press("Enter");
    const citation = page.locator("dialog.evidence:not(.holders)");
    await expect(citation.locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await expect(citation).toBeHidden();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();

    await page.keyboard.press("Enter");
    await dialog.locator(".held a").first().click();
    await expect(dialog).toBeHidden();
    await expect(atlas.detail(names[0] ?? "")).toBeVisible();
  });

  test("the flow names its bands, has a table, and each band is a filter", async ({ atlas, page }) => {
    await atlas.goto("view=chain&city=hangzhou");
    const bands = page.locator(".bands a");
    const count = await bands.count();
    expect(count).toBeGreaterThan(5);
    await bands.first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(bands.nth(1)).toBeFocused();
    const name = (await bands.nth(1).getAttribute("aria-label")) ?? "";
    await expect(page.locator(".flow-said")).toHaveText(name);
    await page.locator(".flow summary").click();
    await expect(page.locator(".flow-table tbody tr")).toHaveCount(count);
    const entitiesOfBand = Number(/(\d+)/.exec(name.split(/[:：]/).pop() ?? "")?.[1]);
    await expect(page.locator(".flow-table tbody tr").nth(1).locator("a")).toHaveText(String(entitiesOfBand));
    await bands.nth(1).focus();
    await page.keyboard.press("Enter");
    await atlas.expectShown(entitiesOfBand);
    expect(atlas.values("stage")).toHaveLength(1);
    expect(atlas.values("sub")).toHaveLength(1);
    expect(atlas.values("city")).toEqual(["hangzhou"]);
  });

  test("gaps say their rule and what they rest on; what is not known stands apart", async ({ atlas, page }) => {
    await atlas.goto("view=chain");
    await page.getByRole("link", { name: atlas.say("缺口与链接", "Gaps and matching") }).click();
    await page.locator("#gaps-of").selectOption("shaoxing");
    await atlas.expectValues("of", ["shaoxing"]);
    await atlas.expectValues("panel", ["gaps"]);
    const listed = gaps(atlas).locator("[data-gap]");
    expect(await listed.count()).toBeGreaterThan(1);
    for (const gap of await listed.all()) {
      await expect(gap).toHaveAttribute("data-gap", /^(build|fill|extend|strengthen)$/);
      expect(await gap.locator("li[data-stage][data-state]").count()).toBeGreaterThan(0);
    }
    // Build: nobody is present and somebody plans it.
    const aims = await gaps(atlas).locator('[data-gap="build"] li[data-stage]').evaluateAll((all) =>
      all.map((it) => it.getAttribute("data-stage") ?? ""),
    );
    for (const stage of aims) {
      expect(present(inCity("shaoxing"), stage)).toBe(0);
      expect(inCity("shaoxing").some((id) => entities.get(id)?.planned_stages.some((it) => it.id === stage))).toBe(true);
    }
    // A place of which nothing is known has no gaps, and says why.
    const silent = dataset.entities.find(
      (it) =>
        it.kind === "park" &&
        it.stages.length + it.planned_stages.length === 0 &&
        !dataset.entities.some((other) => other.parent === it.id) &&
        !dataset.relations.some((relation) => relation.to === it.id || relation.from === it.id),
    );
    await page.locator("#gaps-of").selectOption(silent?.id ?? "");
    await expect(gaps(atlas).locator(".gaps-silent")).toBeVisible();
    await expect(gaps(atlas).locator("[data-gap]")).toHaveCount(0);
    // The selection is a place too: one whose only stage is the last has stages of which nothing can be said, or gaps.
    await page.locator("#gaps-of").selectOption("");
    await atlas.expectValues("of", []);
    await expect(gaps(atlas)).toBeVisible();
  });

  test("candidates are ranked by the weights, put aside, and lead back", async ({ atlas, page }) => {
    await atlas.goto("view=chain&panel=gaps&of=shaoxing");
    const gap = gaps(atlas).locator("[data-gap]").first();
    await gap.getByRole("link", { name: atlas.say("谁能补这一环", "Who could fill it") }).click();
    expect(atlas.values("gap")).toHaveLength(1);
    await expect(candidates(atlas).first()).toBeVisible();
    const points = (): Promise<number[]> =>
      candidates(atlas).evaluateAll((all) => all.map((it) => Number(it.getAttribute("data-points"))));
    const before = await points();
    expect(before).toEqual([...before].sort((a, b) => b - a));
    await expect(candidates(atlas).first().locator("[data-factor]")).toHaveCount(5);

    const slider = page.locator('input[name="w-distance"]');
    const entries = await atlas.entries();
    await slider.focus();
    await page.keyboard.press("End");
    await atlas.expectValues("w", ["4-6-10-4-2"]);
    expect(await atlas.entries(), "a slider makes no history").toBe(entries);
    await expect(slider).toBeFocused();
    const after = await points();
    expect(after).not.toEqual(before);
    expect(after).toEqual([...after].sort((a, b) => b - a));
    await page.locator("#weights-reset").click();
    await atlas.expectValues("w", []);
    await expect.poll(points).toEqual(before);

    const id = (await candidates(atlas).first().getAttribute("data-id")) ?? "";
    const pick = candidates(atlas).first().getByRole("button", { name: atlas.say("手选", "Hand-pick") });
    await pick.click();
    await atlas.expectValues("pick", [id]);
    await candidates(atlas).first().getByRole("button", { name: atlas.say("对比", "Compare") }).click();
    await atlas.expectValues("cmp", [id]);

    // A full comparison takes no more and says so.
    const six = dataset.entities.slice(0, 6).map((it) => `cmp=${it.id}`).join("&");
    await atlas.follow(`view=chain&panel=gaps&of=shaoxing&gap=${atlas.values("gap")[0]}&${six}`);
    await expect(page.locator(".shortlist")).toContainText(atlas.say("已满", "full"));
    await expect(candidates(atlas).first().getByRole("button", { name: atlas.say("对比", "Compare") })).toBeDisabled();

    // The way back: from the detail to the places whose gaps it fills, and from there to one of them.
    await atlas.follow(`view=table&sel=${id}`);
    await atlas.detail(id).locator(".openings-link").click();
    const openings = page.locator(`[data-openings="${id}"]`);
    await expect(openings.locator("li").first()).toBeVisible();
    await expect(atlas.detail(id)).toBeVisible();
    await openings.locator("li a").first().click();
    expect(atlas.values("of")).toHaveLength(1);
    await expect(gaps(atlas).locator(".gap.is-open")).toHaveCount(1);
    await atlas.follow(`view=chain&panel=gaps&of=${atlas.values("of")[0]}&gap=${atlas.values("gap")[0]}`);
    await page.locator(".matching .button", { hasText: atlas.say("其余", "The rest") }).click({ timeout: 1000 }).catch(() => undefined);
    await expect(page.locator(`.candidate[data-id="${id}"]`)).toBeVisible();
  });
});

test("for everyone: axe in both colours, and no more than one way to scroll", async ({ atlas, page }) => {
  test.slow();
  await atlas.goto("view=chain&panel=gaps&of=shaoxing&gap=discovery&open=city-shaoxing");
  await expect(candidates(atlas).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await atlas.expectAccessible(`the chain, ${colorScheme}`);
  }
  await cell(atlas, "city-shaoxing", "clinical").getByRole("button").click();
  await expect(page.locator("dialog.holders h2")).toBeFocused();
  await atlas.expectAccessible("a cell");
  await page.keyboard.press("Escape");
  await atlas.expectNoSidewaysScroll("the chain");
  const small = await page
    .locator(".chain-view :is(button:not(.src), select, .button, summary, thead a)")
    .evaluateAll(
      (all, least) =>
        all
          .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < least)
          .map((it) => it.outerHTML.slice(0, 80)),
      atlas.narrow ? 44 : 24,
    );
  expect(small, "targets that are too small").toEqual([]);
});
