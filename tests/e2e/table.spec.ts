/** The table: columns that are chosen, their order, what is drawn of a long list and what is said of the rest. */
import { expect, inBoth, test } from "./support/atlas";

inBoth("the table", () => {
  test("columns are chosen, moved and sorted by, and the link keeps them", async ({ atlas, page }) => {
    await atlas.goto(`view=table&lang=${atlas.lang}`);
    const heads = page.getByRole("columnheader");
    await expect(heads).toHaveCount(7);
    await page.locator("#columns").click();
    const box = (value: string) => page.locator(`input[name=col][value="${value}"]`);
    await box("revenue").check();
    await box("output-value").check();
    await box("district").uncheck();
    await atlas.expectValues("col", ["kind", "city", "sub", "chain", "figures", "revenue", "output-value"]);
    await expect(heads).toHaveCount(8);

    const earlier = page.locator("#columns-up-output-value");
    await earlier.focus();
    await page.keyboard.press("Enter");
    await atlas.expectValues("col", ["kind", "city", "sub", "chain", "figures", "output-value", "revenue"]);
    await expect(earlier).toBeFocused();
    await atlas.expectAccessible("the choice of columns");
    await atlas.expectNoSidewaysScroll("the choice of columns");

    const revenue = page.getByRole("columnheader", { name: atlas.say("营业收入", "Revenue") });
    await revenue.getByRole("link").click();
    await expect(revenue).toHaveAttribute("aria-sort", "descending");
    const first = page.locator("tbody tr").first();
    await expect(first.locator(".figure")).not.toHaveCount(0);
    await expect(first.getByRole("button", { name: atlas.say("出处", "Source") }).first()).toBeVisible();

    await page.locator("#columns-usual").click();
    await atlas.expectValues("col", []);
    await expect(heads).toHaveCount(7);
  });
});

test("twelve columns are the most, and the page says so", async ({ atlas, page }) => {
  await atlas.goto("view=table&col=kind&col=city&col=district&col=sub&col=chain&col=tag&col=figures&col=sources&col=revenue&col=output-value&col=net-profit&col=company-count");
  await page.locator("#columns").click();
  const choice = page.locator(".tb-choice");
  await expect(choice.getByRole("status")).toContainText(atlas.say("已选满 12 列", "All 12 are taken"));
  await expect(choice.locator("input[type=checkbox]:not(:checked):not(:disabled)")).toHaveCount(0);
  await choice.locator("input[value=tag]").uncheck();
  await expect(choice.locator("input[type=checkbox]:not(:checked):not(:disabled)")).not.toHaveCount(0);
});

test("a long list is drawn as it is read, says how long it is, and is printed whole", async ({ atlas, page }) => {
  await atlas.goto("view=table");
  const { shown } = await atlas.count();
  const rows = page.locator("tbody tr");
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(shown + 1));
  await expect(rows.first()).toHaveAttribute("aria-rowindex", "2");
  const drawn = await rows.count();
  expect(drawn).toBeLessThan(shown);
  // The head and the names stay in sight however far the rest is scrolled.
  const region = page.locator(".tb-region");
  await region.evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight, behavior: "instant" }));
  await expect.poll(() => rows.count()).toBeGreaterThan(drawn);
  const head = page.getByRole("columnheader", { name: atlas.say("名称", "Name") });
  await expect(head).toBeInViewport();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(rows).toHaveCount(shown);
  await expect(rows.last()).toHaveAttribute("aria-rowindex", String(shown + 1));
});
