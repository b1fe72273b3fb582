// The detail and its evidence, as a reader uses them.
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

  test("nothing stands in the way of assistive technology", async ({ atlas }) => {
    await atlas.goto(`sel=${PORT}`);
    await expect(atlas.detail(PORT).locator('[data-part="sources"] .src').first()).toBeVisible();
    await atlas.expectAccessible();
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
    await atlas.expectAccessible();
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
    await page.route("**/data/rest-*.json", async (route) => {
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

    await page.unroute("**/data/rest-*.json");
    await page.route("**/data/rest-*.json", (route) => route.abort());
    await page.reload();
    await atlas.ready();
    await expect(detail.locator('[data-part="sources"] .waiting')).toContainText(
      atlas.say("没有加载成功", "could not be loaded"),
    );
    await expect(detail.locator('[data-part="figures"] .fact')).not.toHaveCount(0);
    atlas.complaints.length = 0; // the browser logs the request that was cut on purpose
  });
});
