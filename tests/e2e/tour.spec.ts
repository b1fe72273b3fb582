/** The tour of the first visit: four steps at most, in the way of nothing. */
import { type Atlas, expect, inBoth, test } from "./support/atlas";

test.use({ tour: true });

const tour = (atlas: Atlas) => atlas.page.getByRole("region", { name: atlas.say("导览", "Tour") });

inBoth("tour", () => {
  test("shows once, takes no focus, is walked through, and comes back from the help", async ({ atlas, page }) => {
    await atlas.goto();
    await expect(tour(atlas)).toBeVisible();
    await expect(page.locator("body"), "the focus stays where it was").toBeFocused();
    await atlas.expectNoSidewaysScroll();
    await atlas.expectAccessible("the tour");
    // The page under it answers.
    await atlas.search().fill("hzyyg");
    await expect(page.locator("output#result-count")).not.toHaveAttribute("data-shown", await page.locator("output#result-count").getAttribute("data-total") ?? "");
    for (const step of ["1", "2", "3"]) {
      await expect(tour(atlas)).toHaveAttribute("data-step", step);
      await tour(atlas).getByRole("button", { name: atlas.say("下一步", "Next") }).click();
    }
    await expect(tour(atlas).getByRole("button")).toHaveText([atlas.say("知道了", "Got it")]);
    await tour(atlas).getByRole("button").click();
    await expect(tour(atlas)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem("cluster-atlas.tour"))).toBe("seen");

    await page.getByRole("button", { name: atlas.say("帮助", "Help"), exact: true }).click();
    const help = page.getByRole("dialog", { name: atlas.say("帮助", "Help") });
    await help.getByRole("button", { name: atlas.say("再看导览", "Show the tour") }).click();
    await expect(help).toBeHidden();
    await expect(tour(atlas)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tour(atlas)).toHaveCount(0);
  });
});

test("does not come over what a link opens, nor in a frame, nor to who has seen it", async ({ atlas, page }) => {
  // The page's clock is the test's, so that the time when the tour would come is certainly past.
  await page.clock.install();
  for (const query of ["sel=hisun", "embed=1", ""]) {
    if (query === "") await page.evaluate(() => localStorage.setItem("cluster-atlas.tour", "seen"));
    await atlas.goto(query);
    await page.clock.runFor(10_000);
    await expect(tour(atlas), query).toHaveCount(0);
  }
});
