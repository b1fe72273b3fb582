/** C6: evidence everywhere: a mark at every figure opens who said so, when, where, and how far to trust it. */
import { dataset, figuresOf, matching, sources } from "./support/data";
import { expect, inBoth, test } from "./support/atlas";

const PORT = "hangzhou-medicine-port";

inBoth("evidence", () => {
  test("every figure on a card opens its citation, with all that is known of the source", async ({ atlas, page }) => {
    await atlas.goto(`kind=cluster&district=qiantang`);
    const card = atlas.card(PORT);
    const figures = card.locator(".figure");
    await expect(figures).toHaveCount(3);
    const known = new Set(figuresOf(PORT).map((it) => it.source));
    for (let row = 0; row < 3; row += 1) {
      const mark = figures.nth(row).getByRole("button", { name: atlas.say("出处", "Source") });
      const value = ((await figures.nth(row).locator(".value b").textContent()) ?? "").trim();
      await mark.click();
      const citation = page.getByRole("dialog");
      await expect(citation.locator("h2")).toContainText(value);
      const title = (await citation.locator("h3").textContent()) ?? "";
      const source = [...known].map((id) => sources.get(id)).find((it) => it?.title === title);
      if (!source) throw new Error(`no source of the dataset is called ${title}`);
      const row_ = (zh: string, en: string) =>
        citation.locator("dl > div").filter({ has: page.locator("dt").getByText(atlas.say(zh, en), { exact: true }) }).locator("dd");
      await expect(row_("发布者", "Publisher")).toHaveText(source.publisher);
      const grade = dataset.vocab.grades.find((it) => it.id === source.grade);
      await expect(row_("来源等级", "Grade")).toHaveText(grade?.[atlas.lang] ?? "?");
      await expect(row_("发布日期", "Published")).toHaveText(/(19|20)\d\d|未注明|Not stated/);
      await expect(row_("原文位置", "Where in it")).not.toBeEmpty();
      if (source.url) await expect(row_("网址", "Address").getByRole("link")).toHaveAttribute("href", source.url);
      else await expect(row_("网址", "Address")).toHaveText(atlas.say("没有可引用的原始网址", "No clean address of the original"));
      await page.keyboard.press("Escape");
      await expect(citation).toHaveCount(0);
      await expect(mark).toBeFocused();
    }
  });

  test("addresses open outside without telling where from; without one, it says so", async ({ atlas, page }) => {
    const bare = dataset.sources.find((it) => it.url === null && dataset.entities.some((e) => e.sources.includes(it.id)));
    const linked = dataset.sources.find((it) => it.url !== null && dataset.entities.some((e) => e.sources.includes(it.id)));
    for (const source of [bare, linked]) {
      if (!source) throw new Error("the dataset has both kinds");
      const of = dataset.entities.find((it) => it.sources.includes(source.id));
      await atlas.goto(`sel=${of?.id}`);
      const list = atlas.detail(of?.id ?? "").locator('[data-part="sources"]');
      await expect(list.locator(".src").first()).toBeAttached();
      for (const fold of await list.locator("details:not([open]) summary").all()) await fold.click();
      await list.locator("li").filter({ hasText: source.title }).getByRole("button").first().click();
      const citation = page.getByRole("dialog");
      await expect(citation.locator("h3")).toHaveText(source.title);
      const link = citation.getByRole("link");
      if (source.url) {
        await expect(link).toHaveAttribute("href", source.url);
        await expect(link).toHaveAttribute("target", "_blank");
        await expect(link).toHaveAttribute("rel", /noopener.*noreferrer|noreferrer.*noopener/);
      } else {
        await expect(link).toHaveCount(0);
        await expect(citation).toContainText(atlas.say("没有可引用的原始网址", "No clean address of the original"));
      }
    }
  });

  test("by keyboard: opens, keeps the focus inside, Esc leaves what is under it", async ({ atlas, page }) => {
    await atlas.goto(`sel=${PORT}`);
    const mark = atlas.detail(PORT).locator('[data-part="chain"] [data-evidence]').first();
    await mark.focus();
    await page.keyboard.press("Space");
    const citation = page.getByRole("dialog");
    await expect(citation).toBeVisible();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() => {
        const on = document.activeElement;
        return on !== null && on !== document.body && on.closest("dialog") === null;
      });
      expect(outside, `Tab ${step + 1} leaves the dialog`).toBe(false);
    }
    await page.keyboard.press("Escape");
    await expect(citation).toHaveCount(0);
    await expect(mark).toBeFocused();
    await expect(atlas.detail(PORT), "the detail stays").toBeVisible();
  });

  test("a press beside it, its close button and Back all close it; it stays on the screen", async ({ atlas, page }) => {
    await atlas.goto("district=qiantang");
    await atlas.card(PORT).getByRole("heading").getByRole("link").click();
    // Those of the table behind a chart are folded away.
    const marks = atlas.detail(PORT).locator('[data-part="figures"] button[data-evidence]:visible');
    const citation = page.getByRole("dialog");
    for (const row of [0, (await marks.count()) - 1]) {
      await marks.nth(row).click();
      await expect(citation).toBeInViewport({ ratio: 0.99 });
      await citation.getByRole("button", { name: atlas.say("关闭", "Close") }).click();
      await expect(citation).toHaveCount(0);
    }
    await marks.first().click();
    await expect(citation).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(citation).toHaveCount(0);
    await marks.first().click();
    await expect(citation).toBeVisible();
    await page.goBack();
    await expect(citation).toHaveCount(0);
    await expect(atlas.detail(PORT)).toHaveCount(0);
    await atlas.expectShown(matching("district=qiantang").length);
  });

  test("figures in the table carry their marks as well", async ({ atlas, page }) => {
    await atlas.goto("view=table&metric=revenue&sort=-revenue");
    const figure = page.getByRole("table").locator(".figure").first();
    await figure.getByRole("button", { name: atlas.say("出处", "Source") }).click();
    await expect(page.getByRole("dialog").locator("h2")).toContainText(atlas.say("营业收入", "Revenue"));
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
  });
});
