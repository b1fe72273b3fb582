/** Pictures of the main views, in test-results/, for a person to look at: `playwright test looks`. */
import { expect, inBoth, test } from "./support/atlas";

const PORT = "hangzhou-medicine-port";

inBoth("looks", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the main views, ${colorScheme}`, async ({ atlas, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const take = async (name: string): Promise<void> => {
        await page.mouse.move(0, 0);
        await atlas.screenshot(`${name}-${colorScheme}`);
      };
      for (const [name, query] of [
        ["tiles", ""],
        ["tiles-chosen", "city=hangzhou&kind=company&metric=revenue"],
        ["geo", "layout=geo"],
        ["geo-box", "layout=geo&box=119.9,29.9,120.9,30.6&metric=revenue"],
        ["names", "at=560,400,4"],
        ["cities", "at=500,500,0.6"],
        ["table", "view=table&metric=revenue&sort=-revenue"],
        ["nothing", "q=xyzzyx&kind=fund"],
        ["notices", "colour=red&city=atlantis&v=1999.1"],
      ] as const) {
        await atlas.goto(query);
        await take(name);
      }
      await atlas.goto(`sel=${PORT}&layout=geo`);
      await expect(atlas.detail(PORT).locator(".sources li").first()).toBeAttached();
      await take("detail");
      await atlas.detail(PORT).locator("[data-evidence]").first().click();
      await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
      await take("citation");
      await atlas.goto("city=hangzhou");
      await atlas.search().fill(atlas.say("医药", "medicine"));
      await expect(page.getByRole("option").first()).toBeVisible();
      await take("search");
      await atlas.goto("city=hangzhou&district=qiantang");
      await atlas.openFilters();
      await take("filters");
      if (atlas.narrow) {
        await atlas.goto("");
        await page.screenshot({ path: `test-results/whole-${colorScheme}-narrow-${atlas.lang}.png`, fullPage: true });
      }
      await page.route("**/data/core-*.txt", (route) => route.fulfill({ status: 404, body: "" }));
      await atlas.open("");
      await expect(atlas.failure()).toBeVisible();
      await take("failure");
      atlas.complaints.length = 0;
    });
  }
});
