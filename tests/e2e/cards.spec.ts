/** C2: the cards, each with what the dataset says of its entity, and all of them reachable. */
import { dataset, entities, figuresOf, matching } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

/** Draws all cards, as one who scrolls to the end again and again. */
async function drawAll(atlas: Atlas): Promise<void> {
  const { shown } = await atlas.count();
  await expect
    .poll(
      async () => {
        await atlas.scrollToEnd();
        return atlas.cards().count();
      },
      { message: "cards drawn", timeout: 15_000 },
    )
    .toBe(shown);
}

inBoth("cards", () => {
  test("a card says what the dataset says, with a source for every figure", async ({ atlas }) => {
    await atlas.goto();
    const ids = (await atlas.cardIds()) as string[];
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids.slice(0, 12)) {
      const [card, entity] = [atlas.card(id), entities.get(id)];
      if (!entity) throw new Error(`${id} is not in the dataset`);
      await expect(card.getByRole("heading").getByRole("link")).toHaveText(entity[atlas.lang]);
      await expect(card.getByRole("heading").getByRole("link")).toHaveAttribute("href", new RegExp(`[?&]sel=${id}(&|$)`));
      const kind = dataset.vocab.kinds.find((it) => it.id === entity.kind);
      await expect(card).toContainText(kind?.[atlas.lang] ?? "?");
      const place = dataset.vocab.cities.find((it) => it.id === entity.city);
      if (place) await expect(card).toContainText(place[atlas.lang]);
      const summary = atlas.lang === "zh" ? entity.summary_zh : entity.summary_en;
      if (summary) await expect(card).toContainText(summary);

      const figures = card.locator(".figure");
      const count = await figures.count();
      expect(count, id).toBeLessThanOrEqual(3);
      expect(count > 0, id).toBe(figuresOf(id).length > 0);
      for (let row = 0; row < count; row += 1) {
        await expect(figures.nth(row).getByRole("button", { name: /出处|Source/ }), id).toHaveCount(1);
        await expect(figures.nth(row), id).toContainText(/\d/);
        await expect(figures.nth(row), id).toContainText(/· .*((19|20)\d\d|未注明|not stated)/);
      }

      const strip = card.getByRole("img");
      if (entity.relevance !== "context") {
        await expect(strip.locator("[data-stage]"), id).toHaveCount(9);
        for (const { id: stage } of dataset.vocab.stages) {
          const state = entity.stages.some((it) => it.id === stage)
            ? "present"
            : entity.planned_stages.some((it) => it.id === stage)
              ? "planned"
              : "none";
          await expect(strip.locator(`[data-stage="${stage}"]`), id).toHaveAttribute("data-state", state);
        }
        await expect(strip).toHaveAccessibleName(/9/);
      }
      const tags = new Set(entity.designations.map((it) => it.id));
      const first = dataset.vocab.designations.find((it) => tags.has(it.id));
      if (first) await expect(card.getByRole("link", { name: first[atlas.lang] }).first()).toBeVisible();
    }
  });

  test("every result is reached by scrolling, once each, and by the keyboard", async ({ atlas, page }) => {
    await atlas.goto("city=shaoxing");
    const expected = matching("city=shaoxing");
    await atlas.expectShown(expected.length);
    const first = await atlas.cards().count();
    expect(first).toBeLessThan(expected.length);
    await drawAll(atlas);
    expect([...(await atlas.cardIds())].sort()).toEqual([...expected].sort());
    await expect(page.locator("#more")).toBeHidden();

    await atlas.goto("city=hangzhou");
    const button = page.getByRole("button", { name: atlas.say("再显示", "listed · show") });
    const before = (await atlas.cardIds()) as string[];
    await button.evaluate((it) => (it as HTMLElement).focus({ preventScroll: true }));
    await page.keyboard.press("Enter");
    await expect.poll(() => atlas.cards().count()).toBeGreaterThan(before.length);
    const next = (await atlas.cardIds())[before.length] ?? "";
    const focused = page.locator("article[data-id] a:focus");
    await expect(focused).toHaveCount(1);
    // The list may have gone on by itself as its end came near; what has the focus is new all the same.
    const id = await focused.evaluate((it) => it.closest("article")?.dataset["id"] ?? "");
    expect(before).not.toContain(id);
    expect(next).not.toBe("");
  });

  test("the order is in the link, says what it is not, and leads with its figure", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    const sort = page.getByRole("combobox", { name: atlas.say("排序", "Sort") });
    await sort.selectOption("name");
    await atlas.expectValues("sort", ["name"]);
    await drawAll(atlas);
    const names = ((await atlas.cardIds()) as string[]).map((id) => entities.get(id)?.[atlas.lang] ?? "");
    expect([...names].sort(), "the same entities").toEqual(matching("city=hangzhou").map((id) => entities.get(id)?.[atlas.lang] ?? "").sort());
    if (atlas.lang === "en") {
      const letters = names.map((name) => name.toLowerCase()).filter((name) => /^[a-z]/.test(name));
      expect(letters).toEqual([...letters].sort((a, b) => (a < b ? -1 : 1)));
    }

    await sort.selectOption("-revenue");
    await atlas.expectValues("sort", ["-revenue"]);
    await expect(page.getByText(atlas.say("不是排名", "no ranking"))).toBeVisible();
    const lead = atlas.cards().first().locator(".figure").first();
    await expect(lead).toContainText(dataset.vocab.metrics.find((it) => it.id === "revenue")?.[atlas.lang] ?? "?");
    await drawAll(atlas);
    const has = ((await atlas.cardIds()) as string[]).map((id) => figuresOf(id).some((it) => it.metric === "revenue" && it.unit === "亿元"));
    expect(has.lastIndexOf(true), "those without a figure come last").toBeLessThan(has.indexOf(false));
    await page.goBack();
    await atlas.expectValues("sort", ["name"]);
    await expect(sort).toHaveValue("name");
  });

  test("a card opens its detail, and a designation filters by it", async ({ atlas, page }) => {
    await atlas.goto("district=qiantang");
    await atlas.card("hangzhou-medicine-port").getByRole("heading").getByRole("link").click();
    await atlas.expectValues("sel", ["hangzhou-medicine-port"]);
    await expect(atlas.detail("hangzhou-medicine-port")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(atlas.detail("hangzhou-medicine-port")).toHaveCount(0);
    await expect(atlas.card("hangzhou-medicine-port").getByRole("heading").getByRole("link")).toBeFocused();
    await atlas
      .card("hangzhou-medicine-port")
      .getByRole("link", { name: atlas.say("省级特色小镇", "Provincial characteristic town") })
      .click();
    await atlas.expectValues("tag", ["provincial-town"]);
    await atlas.expectShown(matching("district=qiantang&tag=provincial-town").length);
  });

  test("where nothing matches, it says why and leads out", async ({ atlas, page }) => {
    const query = "city=quzhou&kind=fund";
    expect(matching(query)).toEqual([]);
    await atlas.goto(query);
    await atlas.expectShown(0);
    await expect(page.getByText(atlas.say("没有符合条件的结果", "Nothing matches"))).toBeVisible();
    const easier = matching("city=quzhou").length;
    await page.getByRole("link", { name: atlas.say(`不限类型：${easier} 个`, `Any kind: ${easier}`), exact: true }).click();
    await atlas.expectShown(easier);
    await atlas.expectValues("kind", []);
    await page.goBack();
    await page.getByRole("button", { name: atlas.say("清除全部条件", "Clear everything") }).click();
    await atlas.expectShown(dataset.entities.length);
  });

  test("the table says the same as the cards", async ({ atlas, page }) => {
    await atlas.goto("city=huzhou");
    const ids = await atlas.cardIds();
    await atlas.viewLink("表格", "Table").click();
    await expect(atlas.viewLink("表格", "Table")).toHaveAttribute("aria-current", "page");
    await atlas.expectValues("view", ["table"]);
    expect(atlas.values("city")).toEqual(["huzhou"]);
    await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(ids.length);
    expect(await page.locator("tbody tr[data-id]").evaluateAll((rows) => rows.map((it) => it.getAttribute("data-id")))).toEqual(ids);
    await atlas.goto("view=table&city=huzhou&metric=revenue");
    const column = page.getByRole("columnheader", { name: atlas.say("营业收入", "Revenue") });
    await column.getByRole("link").click();
    await atlas.expectValues("sort", ["-revenue"]);
    await expect(column).toHaveAttribute("aria-sort", "descending");
    await column.getByRole("link").click();
    await atlas.expectValues("sort", ["revenue"]);
    await expect(column).toHaveAttribute("aria-sort", "ascending");
    await page.keyboard.press("m");
    await expect(atlas.viewLink("地图", "Map")).toHaveAttribute("aria-current", "page");
  });
});
