/** The help: opened by its button or by a key, read, closed, the focus given back. */
import { expect, inBoth, test } from "./support/atlas";

inBoth("help", () => {
  test("says how to read and operate the page, by button and by key, and passes axe light and dark", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    const dialog = page.getByRole("dialog", { name: atlas.say("帮助", "Help") });
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(dialog).toContainText(atlas.say("查不到的就是没有，不是零", "What no source gives is absent, never zero"));
    await expect(dialog.locator(".help-states [data-state]")).toHaveCount(5);
    await atlas.expectNoSidewaysScroll();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await atlas.expectAccessible();
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(atlas.query(), "the link is as it was").toEqual([["city", "hangzhou"]]);
    const button = page.getByRole("button", { name: atlas.say("帮助", "Help"), exact: true });
    await button.click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: atlas.say("关闭", "Close") }).click();
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });
});
