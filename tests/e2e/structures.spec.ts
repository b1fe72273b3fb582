// Frameworks that the documents name: parts that lead into the atlas, and parts that do not and say so.
import { dataset } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const { structures } = dataset;

inBoth("frameworks", () => {
  test("every framework is drawn with all of its parts, linked, planned and unnamed told apart", async ({
    atlas,
    page,
  }) => {
    await atlas.goto(`view=chain&lang=${atlas.lang}`);
    for (const it of structures) {
      await atlas.follow(`view=chain&structure=${it.id}&lang=${atlas.lang}`);
      const drawn = page.locator(`[data-structure="${it.id}"]`);
      await expect(drawn.getByRole("heading", { level: 2 })).toContainText(it[atlas.lang]);
      await expect(drawn.locator("h2 [data-evidence]")).toHaveCount(1);
      await expect(drawn.locator(".part")).toHaveCount(it.parts.length);
      await expect(drawn.locator('.part[data-part="entity"] a')).toHaveCount(it.parts.filter((part) => part.entity).length);
      await expect(drawn.locator('.part[data-part="term"] a')).toHaveCount(it.parts.filter((part) => part.term).length);
      await expect(drawn.locator(".part[data-planned]")).toHaveCount(it.parts.filter((part) => part.planned).length);
      await expect(drawn.locator(".part[data-unnamed]")).toHaveCount(it.parts.filter((part) => part.unnamed).length);
      const names = await drawn.locator(".part-name").allTextContents();
      expect(names).toEqual(it.parts.map((part) => part[atlas.lang]));
      // No name sticks out of its box.
      const out = await drawn
        .locator(".part-body")
        .evaluateAll((all) => all.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent));
      expect.soft(out, `names that stick out in ${it.id}`).toEqual([]);
    }
    await atlas.expectNoSidewaysScroll();
  });

  test("a part opens its entity, a term filters, an unnamed part leads nowhere and says so", async ({ atlas, page }) => {
    await atlas.goto("view=chain&structure=one-core-four-parks");
    const unnamed = page.locator(".part[data-unnamed]").first();
    await expect(unnamed).toContainText(atlas.say("来源未点名", "not named"));
    await expect(unnamed.locator("a")).toHaveCount(0);
    await page.locator(".part a").first().focus();
    await page.keyboard.press("Enter");
    await expect(atlas.detail("hangzhou-medicine-port")).toBeVisible();
    await page.keyboard.press("Escape");
    const mark = page.locator(".part-mark [data-evidence]").first();
    await mark.click();
    await expect(page.getByRole("dialog").locator("h2")).toHaveText(atlas.say("杭州医药港", "Hangzhou Medicine Port"));
    await page.keyboard.press("Escape");
    await atlas.follow(`view=chain&structure=six-chains&lang=${atlas.lang}`);
    // The matrix below has a head of the same name.
    const talent = page.locator("[data-structure]").getByRole("link", { name: atlas.say("人才链", "Talent chain") });
    await talent.click();
    await atlas.expectValues("link", ["talent"]);
    await expect(talent).toHaveAttribute("aria-current", "true");
    await talent.click();
    await atlas.expectValues("link", []);
  });
});

for (const scheme of ["light", "dark"] as const) {
  test(`a framework is accessible, ${scheme}`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await atlas.goto("view=chain&structure=one-park-one-industry");
    await expect(page.locator(".part")).toHaveCount(7);
    await atlas.expectAccessible(`a framework, ${scheme}`);
  });
}
