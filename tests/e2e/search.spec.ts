/** C4: the search, as people type: other widths, other scripts, pinyin, slips. */
import { dataset, entities } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const PORT = "hangzhou-medicine-port";

/** Types a text and waits for its results. */
async function find(atlas: Atlas, text: string): Promise<string[]> {
  await atlas.search().fill(text);
  await atlas.expectValues("q", text === "" ? [] : [text]);
  return (await atlas.cardIds()) as string[];
}

inBoth("search", () => {
  test("finds by every way of writing a name", async ({ atlas }) => {
    await atlas.goto();
    for (const text of [
      "杭州医药港",
      "醫藥港",
      "医药港",
      "杭州醫藥港",
      "hangzhouyiyaogang",
      "hzyyg",
      "HANGZHOUYIYAOGANG",
      "ｈｚｙｙｇ",
      "Hangzhou Medicine Port",
      "hangzhou medicin",
    ]) {
      const ids = await find(atlas, text);
      expect(ids, text).toContain(PORT);
      expect(ids.length, text).toBeLessThan(60);
    }
    for (const text of ["杭州医药港", "hangzhouyiyaogang", "hzyyg"]) {
      expect((await find(atlas, text))[0], `first for ${text}`).toBe(PORT);
    }
  });

  test("one slip in a long Latin word is forgiven, in a short one it is not", async ({ atlas }) => {
    await atlas.goto();
    await find(atlas, "pharmaceutical");
    const right = (await atlas.count()).shown;
    expect(right).toBeGreaterThan(5);
    await find(atlas, "pharmaceutcal");
    await expect.poll(async () => (await atlas.count()).shown).toBeGreaterThanOrEqual(right);
    await find(atlas, "CDMX");
    await atlas.expectShown(0);
  });

  test("several words are all meant; width and case do not matter", async ({ atlas }) => {
    await atlas.goto();
    const set = async (text: string): Promise<Set<string>> => {
      await find(atlas, text);
      const { shown } = await atlas.count();
      await expect
        .poll(async () => {
          await atlas.scrollToEnd();
          return atlas.cards().count();
        })
        .toBe(shown);
      return new Set((await atlas.cardIds()) as string[]);
    };
    const [city, what, both] = [await set("绍兴"), await set("CDMO"), await set("绍兴 CDMO")];
    expect(both.size).toBeGreaterThan(0);
    expect([...both].sort()).toEqual([...city].filter((id) => what.has(id)).sort());
    expect([...(await set("ＣＤＭＯ"))].sort()).toEqual([...what].sort());
    expect([...(await set("cdmo"))].sort()).toEqual([...what].sort());
  });

  test("the part that matched is marked, also in another name than the one shown", async ({ atlas }) => {
    await atlas.goto("q=医药港");
    const card = atlas.card(PORT);
    await expect(card.locator("mark").first()).toHaveText("医药港");
    await find(atlas, "中国医药港");
    await expect(card.locator("mark", { hasText: "中国医药港" })).toBeVisible();
    await find(atlas, "");
    await expect(atlas.page.locator("mark")).toHaveCount(0);
  });

  test("suggestions as one types, walked and chosen by keyboard", async ({ atlas, page }) => {
    await atlas.goto();
    await page.keyboard.press("/");
    await expect(atlas.search()).toBeFocused();
    await expect(atlas.search()).toHaveValue("");
    await page.keyboard.type("hzyyg");
    const list = page.getByRole("listbox", { name: atlas.say("建议", "Suggestions") });
    const options = list.getByRole("option");
    await expect(options.first()).toContainText(entities.get(PORT)?.[atlas.lang] ?? "?");
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    const active = await atlas.search().getAttribute("aria-activedescendant");
    expect(active).toBe(await options.first().getAttribute("id"));
    await expect(atlas.search()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(atlas.search(), "the first Esc leaves the list only").toHaveValue("hzyyg");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    const chosen = page.getByRole("option", { selected: true });
    const name = (await chosen.locator(".option-name").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.locator("aside[data-sel] h2")).toBeFocused();
    const id = (await page.locator("aside[data-sel]").getAttribute("data-sel")) ?? "";
    expect(name).toContain(entities.get(id)?.[atlas.lang] ?? "?");
    await atlas.expectValues("sel", [id]);
    await page.keyboard.press("Escape");
    await expect(page.locator("aside[data-sel]")).toHaveCount(0);
  });

  test("Enter goes to the results, Esc clears, a suggestion is clicked", async ({ atlas, page }) => {
    await atlas.goto();
    await atlas.search().focus();
    await page.keyboard.type("CDMO");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: atlas.say("结果", "Results"), exact: true })).toBeFocused();
    await expect(page.getByRole("listbox")).toBeHidden();
    await atlas.expectValues("q", ["CDMO"]);
    await atlas.search().focus();
    await page.keyboard.press("Escape");
    await expect(atlas.search()).toHaveValue("");
    await atlas.expectValues("q", []);
    await atlas.expectShown(dataset.entities.length);
    await atlas.search().pressSequentially("杭州医药港");
    const option = page.getByRole("option").first();
    await (atlas.narrow ? option.tap() : option.click());
    await expect(atlas.detail(PORT)).toBeVisible();
  });

  test("a text that is still being composed is not searched for", async ({ atlas, page, context }) => {
    await atlas.goto();
    await atlas.search().focus();
    const session = await context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "yi yao", selectionStart: 6, selectionEnd: 6 });
    await expect(atlas.search()).toHaveValue("yi yao");
    await atlas.expectShown(dataset.entities.length);
    await session.send("Input.insertText", { text: "医药港" });
    await expect(atlas.search()).toHaveValue("医药港");
    await atlas.expectValues("q", ["医药港"]);
    await expect(atlas.card(PORT)).toBeVisible();
  });

  test("nothing found is said, with the text that was looked for", async ({ atlas, page }) => {
    await atlas.goto("q=Xyzzyx");
    await atlas.expectShown(0);
    await expect(page.getByText(atlas.say("没有符合条件的结果", "Nothing matches"))).toBeVisible();
    await expect(page.getByRole("region", { name: atlas.say("结果", "Results"), exact: true })).toContainText("Xyzzyx");
  });
});
