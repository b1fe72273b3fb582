/** Sharing and citing: the link in all its forms, read back by independent means; the view inside another page. */
import jsqr from "jsqr";
import { PNG } from "pngjs";
import { type Atlas, expect, inBoth, test } from "./support/atlas";
import { dataset } from "./support/data";

const PORT = "hangzhou-medicine-port";

/** Opens the dialog by its button in the header. */
async function open(atlas: Atlas) {
  const name = atlas.say("分享与导出", "Share & export");
  await atlas.page.getByRole("button", { name, exact: true }).click();
  const dialog = atlas.page.getByRole("dialog", { name, exact: true });
  await expect(dialog.getByRole("heading", { name, exact: true })).toBeFocused();
  return dialog;
}

/** What a camera reads off an element. */
async function scanned(atlas: Atlas, selector: string): Promise<string | undefined> {
  const picture = PNG.sync.read(await atlas.page.locator(selector).screenshot({ scale: "css" }));
  return jsqr(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

inBoth("sharing", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const copied = (atlas: Atlas) => atlas.page.evaluate(() => navigator.clipboard.readText());

  test("the link is copied and scanned, by day and by night; Esc gives the focus back", async ({ atlas, page }) => {
    await atlas.goto(`city=hangzhou&q=医药&lang=${atlas.lang}`);
    const dialog = await open(atlas);
    const address = await dialog.getByRole("textbox", { name: atlas.say("链接", "Link"), exact: true }).inputValue();
    expect(address).toContain(`lang=${atlas.lang}&v=`);
    await dialog.getByRole("button", { name: atlas.say("复制链接", "Copy the link") }).click();
    await expect(dialog.getByText(atlas.say("已复制", "Copied"), { exact: true })).toBeVisible();
    expect(await copied(atlas)).toBe(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await scanned(atlas, "[data-qr] svg"), colorScheme).toBe(address);
      await atlas.expectAccessible(`share, ${colorScheme}`, { whole: true });
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: atlas.say("分享与导出", "Share & export"), exact: true })).toBeFocused();
  });

  test("the view is cited in three styles", async ({ atlas, page }) => {
    await atlas.goto(`view=chain&city=shaoxing&lang=${atlas.lang}`);
    const dialog = await open(atlas);
    const what = atlas.say("产业链：绍兴市（484 个主体中的 95 个）", "Chain: Shaoxing (95 of 484 entities)");
    for (const [style, holds] of [
      ["gbt7714", `${what}:2026.11.22[DB/OL]. (2026-11-22)[`],
      ["apa", `${what} (Version 2026.11.22) [Data set].`],
      ["bibtex", `title = {{${what}}}`],
    ]) {
      await dialog.locator(`[data-cite="${style}"]`).click();
      const text = dialog.getByRole("textbox", { name: atlas.say("引文", "Citation"), exact: true });
      await expect(text).toHaveValue(new RegExp(holds.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
      await expect.poll(() => copied(atlas)).toBe(await text.inputValue());
    }
    await page.keyboard.press("Escape");
  });

  test("a single figure is cited from its source by way of the atlas", async ({ atlas, page }) => {
    await atlas.goto(`district=qiantang&lang=${atlas.lang}`);
    await atlas.card(PORT).locator("[data-evidence^=f]").first().click();
    const dialog = page.getByRole("dialog").filter({ has: page.locator("[data-cite]") });
    await dialog.getByRole("radio", { name: atlas.say("这个数据", "this figure") }).check();
    await dialog.locator('[data-cite="gbt7714"]').click();
    await expect.poll(() => copied(atlas)).toContain("转引自: ");
    const text = await copied(atlas);
    expect(text).toContain(atlas.say("杭州医药港总产值：≥ 500 亿元（2022年；生物医药）[DS/OL]//", "Output value: ≥ CNY 50 billion (2022; Biomedicine)[DS/OL]//"));
    expect(text).toContain(`sel=${PORT}&lang=${atlas.lang}&v=2026.11.22`);
  });
});

test("a clipboard that refuses is said beside the button; a link too long for a code too", async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  await atlas.goto("city=hangzhou");
  const dialog = await open(atlas);
  await dialog.getByRole("button", { name: "复制链接" }).click();
  await expect(dialog.getByText("浏览器不允许复制")).toBeVisible();
  await page.keyboard.press("Escape");
  const all = dataset.entities.slice(0, 200).map((it) => `pick=${it.id}`).join("&");
  await atlas.follow(all);
  await expect(page.locator("#result-count")).toHaveAttribute("data-shown", "200");
  const again = await open(atlas);
  await expect(again.locator("[data-qr]")).toHaveCount(0);
  await expect(again.getByText("链接太长，放不进二维码")).toBeVisible();
});

test("the system’s sheet is offered where there is one, and gets the link", async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: (what: unknown) => Promise.resolve(void Object.assign(window, { shared: what })) });
  });
  await atlas.goto("view=table&city=ningbo");
  const dialog = await open(atlas);
  await dialog.getByRole("button", { name: "分享到其他应用" }).click();
  const address = await dialog.getByRole("textbox", { name: "链接", exact: true }).inputValue();
  await expect.poll(() => page.evaluate(() => (window as never as { shared?: object }).shared)).toEqual({
    title: "表格：宁波市（484 个主体中的 37 个）",
    url: address,
  });
});

test("the embed code follows the size, and the preview shows the same view", async ({ atlas, page }) => {
  await atlas.goto("city=huzhou");
  const dialog = await open(atlas);
  const code = dialog.getByRole("textbox", { name: "嵌入代码" });
  await expect(code).toHaveValue(/embed=1/);
  const width = dialog.getByRole("spinbutton", { name: "宽（像素）" });
  await width.fill("5");
  await width.press("Tab");
  await expect(width).toHaveValue("320");
  await expect(code).toHaveValue(/width="320" height="480"/);
  await dialog.getByRole("button", { name: "预览" }).click();
  const frame = dialog.frameLocator("iframe");
  await expect(frame.locator("#result-count")).toHaveAttribute("data-shown", "20");
  await expect(frame.getByRole("link", { name: "在图谱中打开" })).toBeVisible();
  await expect(dialog.locator("iframe")).toHaveAttribute("title", "地图：湖州市（484 个主体中的 20 个）");
});

test("every view fits a frame of 320 × 240 and up: nothing sticks out, the way back is in sight", async ({ atlas, page }) => {
  test.skip(atlas.narrow, "it sets its own sizes");
  test.slow();
  for (const [width, height] of [[320, 240], [480, 320]] as const) {
    await page.setViewportSize({ width, height });
    for (const view of ["map", "chain", "network", "table", "timeline", "sources", "report", "compare"]) {
      await atlas.goto(`view=${view}&embed=1&city=hangzhou&cmp=hangzhou&cmp=ningbo`);
      await atlas.expectNoSidewaysScroll(`${view} at ${width} × ${height}`);
      await expect(page.getByRole("link", { name: "在图谱中打开" }), `${view} at ${width} × ${height}`).toBeInViewport();
      const covered = await page.evaluate(() => {
        const link = document.querySelector(".embed-link")!.getBoundingClientRect();
        return [...document.querySelectorAll("main :is(a, button, select, input, summary):not(.embed-link)")]
          .filter((it) => {
            const box = it.getBoundingClientRect();
            const apart = box.right <= link.left || box.left >= link.right || box.bottom <= link.top || box.top >= link.bottom;
            return !apart && it.checkVisibility() && !it.closest(".chips");
          })
          .map((it) => it.outerHTML.slice(0, 80));
      });
      expect(covered, `controls under the way back, ${view} at ${width} × ${height}`).toEqual([]);
      if (view === "map") {
        const map = await page.locator(".stage-map").boundingBox();
        expect(map!.height, "the map takes most of the frame").toBeGreaterThan(height * 0.6);
      }
    }
  }
});
