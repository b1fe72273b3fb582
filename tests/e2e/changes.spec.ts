/** What changed in the data: from a link of another version, from the help, and where the list does not come. */
import { expect, inBoth, test } from "./support/atlas";

const LIST = {
  schema: 1,
  releases: [
    {
      version: "2026.11.22", since: "2026.10.01", date: "2026-11-22",
      groups: [
        {
          entity: "hisun",
          records: [
            { table: "fact", id: "f-x", what: "changed", zh: "企业数（2023年）", en: "Companies (2023)", source: "g60-2025",
              fields: [{ field: "value", old_zh: "500 家", old_en: "500", new_zh: "520 家", new_en: "520" }] },
          ],
        },
        { entity: "gone-park", zh: "旧园", en: "Old Park",
          records: [{ table: "entity", id: "gone-park", what: "removed", zh: "旧园", en: "Old Park", source: "g60-2025" }] },
        { entity: "betta-pharma", light: 2 },
      ],
    },
    { version: "2026.10.01", since: "2026.09.01", date: "2026-10-01", groups: [{ entity: "betta-pharma", light: 1 }] },
  ],
};

inBoth("what changed", () => {
  test("a link of another version tells what changed since", async ({ atlas, page }) => {
    await page.route("**/data/changes-*.json", (route) => route.fulfill({ json: LIST }));
    await atlas.goto("city=taizhou&v=2026.10.01");
    const open = atlas.notice("version").getByRole("button", { name: atlas.say("有哪些变化", "What changed") });
    await open.click();
    const dialog = page.getByRole("dialog", { name: atlas.say("数据更新记录", "What changed in the data") });
    await expect(dialog.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(dialog).toContainText(atlas.say("链接用的数据版本是 2026.10.01，现在是", "made with version 2026.10.01 of the data; now it is"));
    await expect(dialog.getByRole("heading", { level: 3 }), "only what came after the link").toHaveCount(1);
    await expect(dialog).toContainText(
      atlas.say("新增 0 条，删去 1 条，改动 3 条；涉及 3 个条目", "0 added, 1 removed, 3 changed; 3 entries concerned"),
    );
    await expect(dialog.locator("[data-changed=hisun]")).toContainText(atlas.say("数值：500 家 → 520 家", "value: 500 → 520"));
    await expect(dialog.locator("[data-changed=gone-park]")).toContainText(atlas.say("旧园 现已不在图谱中", "Old Park no longer in the atlas"));
    await expect(dialog.locator("[data-changed=gone-park] a")).toHaveCount(0);
    await expect(dialog.locator("summary")).toHaveText(atlas.say("1 个条目只改了标点或空格", "1 entry: punctuation or spaces only"));
    await atlas.expectNoSidewaysScroll();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await atlas.expectAccessible("the list of changes");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(open, "the focus is given back").toBeFocused();
    // The sharing dialog leads there too, long after the notice is gone.
    await atlas.notice("version").getByRole("button", { name: atlas.say("关闭", "Dismiss") }).click();
    await atlas.follow("city=ningbo");
    await page.locator("#open-share").click();
    await expect(page.locator(".share-version")).toContainText(
      atlas.say("打开本页的链接用的是 2026.10.01", "the link that opened this page was made with 2026.10.01"),
    );
    await atlas.follow("city=taizhou");
    await page.locator("#share-changes").press("Enter");
    await expect(dialog.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(dialog.getByRole("heading", { level: 3 })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.locator("#share-changes"), "the focus is given back").toBeFocused();
    await page.keyboard.press("Enter");
    await dialog.locator("[data-changed=hisun] a").click();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(atlas.detail("hisun")).toBeVisible();
    await atlas.expectValues("city", ["taizhou"]);
  });
});

test("an unknown version is said to be unknown; the help has the true list of this dataset", async ({ atlas, page }) => {
  await atlas.goto("v=2020.1");
  await atlas.notice("version").getByRole("button", { name: "有哪些变化" }).click();
  const dialog = page.getByRole("dialog", { name: "数据更新记录" });
  await expect(dialog).toContainText("更新记录里没有链接所用的版本 2020.1");
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveText([/2026\.11\.22 版内修订/, /2026\.11\.22 版内修订/]);
  await page.keyboard.press("Escape");
  await atlas.follow("");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "帮助" }).getByRole("button", { name: "数据更新记录" }).click();
  await expect(dialog).toContainText("现在的数据版本是 2026.11.22");
  await expect(dialog.locator("[data-changed=sciwind]")).toContainText("拟上市（来源点名）");
  const rest = dialog.getByRole("button", { name: /^再显示其余 \d+ 个条目$/ });
  const left = Number((await rest.textContent())?.match(/\d+/));
  const before = await dialog.locator("[data-changed]").count();
  await rest.click();
  await expect(dialog.locator("[data-changed]")).toHaveCount(before + left);
});

test("where the list does not come, that is said and can be tried again", async ({ atlas, page }) => {
  let refused = true;
  await page.route("**/data/changes-*.json", (route) => (refused ? route.fulfill({ status: 503, body: "" }) : route.fulfill({ json: LIST })));
  await atlas.goto("v=2026.10.01");
  await atlas.notice("version").getByRole("button", { name: "有哪些变化" }).click();
  await expect(atlas.failure("changes")).toBeVisible();
  refused = false;
  await atlas.failure("changes").getByRole("button", { name: "重试" }).click();
  await expect(page.locator("[data-changed=hisun]")).toBeVisible();
  atlas.complaints.length = 0;
});
