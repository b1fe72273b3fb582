/** Parts of the page that are loaded when they are asked for: there before the page says that it is ready, and where they
 * do not arrive it says so in their place, and only there. */
import { expect, inBoth, test } from "./support/atlas";

const DETAIL = "**/split_detail.wasm";
const HANDS = "**/split_hands.wasm";
const TABLE = "**/split_table.wasm";
const STYLES = "**/later-*.css";

inBoth("later", () => {
  test("the first screen asks for no part of another; the detail is fetched once everything else is there", async ({ atlas, page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await atlas.goto();
    await expect.poll(() => asked.some((path) => path.endsWith("/split_detail.wasm"))).toBe(true);
    expect(asked.filter((path) => /split_(table|chain|network)/.test(path))).toEqual([]);
  });

  for (const [what, file] of [
    ["the detail's program", DETAIL],
    ["the style sheet", STYLES],
  ] as const) {
    test(`${what} does not arrive: said in its place, the rest works, and trying again brings it`, async ({ atlas, page }) => {
      await page.route(file, (route) => route.abort("connectionrefused"));
      await atlas.goto("city=hangzhou&sel=hangzhou-medicine-port");
      const alert = atlas.failure("part");
      await expect(alert).toBeVisible();
      await expect(alert).toContainText(atlas.say("这部分页面没有载入成功", "This part of the page could not be loaded"));
      await expect(atlas.cards().first()).toBeVisible();
      await page.unroute(file);
      await alert.getByRole("button", { name: atlas.say("重试", "Try again") }).click();
      await expect(atlas.detail("hangzhou-medicine-port")).toBeVisible();
      await expect(alert).toHaveCount(0);
      atlas.complaints.length = 0; // the browser logs the failures that were made on purpose
    });
  }

  test("the hands of the map do not arrive: the map is there, it is said, and trying again brings them", async ({ atlas, page }) => {
    await page.route(HANDS, (route) => route.abort("connectionrefused"));
    await atlas.goto("city=hangzhou");
    const alert = atlas.failure("part");
    await expect(alert).toHaveCount(1);
    await expect(atlas.tile("xihu")).toBeVisible();
    await expect(atlas.cards().first()).toBeVisible();
    // A click that nobody could answer yet is kept for the hands.
    await atlas.tile("xihu").click();
    await page.unroute(HANDS);
    await alert.getByRole("button", { name: atlas.say("重试", "Try again") }).click();
    await expect(alert).toHaveCount(0);
    await atlas.expectValues("district", ["xihu"]);
    await expect(page.getByRole("group", { name: atlas.say("地图工具", "Map tools") })).toBeVisible();
    await atlas.tile("xihu").click();
    await atlas.expectValues("district", []);
    atlas.complaints.length = 0;
  });

  test("a view that does not arrive leaves the filters, and the link is kept", async ({ atlas, page }) => {
    await page.route(TABLE, (route) => route.fulfill({ status: 404, body: "" }));
    await atlas.goto("city=hangzhou&view=table");
    await expect(atlas.failure("part")).toBeVisible();
    expect(atlas.values("view")).toEqual(["table"]);
    await atlas.viewLink("地图", "Map").click();
    await expect(atlas.cards().first()).toBeVisible();
    await page.unroute(TABLE);
    await atlas.viewLink("表格", "Table").click();
    await expect(page.getByRole("table")).toBeVisible();
    atlas.complaints.length = 0;
  });
});
