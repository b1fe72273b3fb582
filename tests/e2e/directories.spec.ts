// The directories of the documents' systems, and the menu that leads to them, the panels and the frameworks.
import { dataset } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const { directories, structures, milestones, entities } = dataset;
const projects = entities.filter((it) => it.kind === "project");

inBoth("directories", () => {
  test("the menu of topics leads to both panels, every directory and every framework, by keyboard too", async ({
    atlas,
    page,
  }) => {
    await atlas.goto();
    const button = page.getByRole("button", { name: atlas.narrow ? atlas.say("更多", "More") : atlas.say("专题", "Topics"), exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const menu = page.locator("#topics");
    // What has no place at the foot of a small screen.
    const views = atlas.say("对比 时间线 来源 报告", "Compare Timeline Sources Report").split(" ");
    const names = [
      ...(atlas.narrow ? views : []),
      atlas.say("产业大脑", "Industry brain"),
      atlas.say("缺口与匹配", "Gaps and matching"),
      ...directories.map((it) => it[atlas.lang]),
      ...structures.map((it) => it[atlas.lang]),
    ];
    await expect(menu.getByRole("link")).toHaveText(names);
    const first = menu.getByRole("link").first();
    await atlas.expectNoSidewaysScroll("the open menu");
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(first).toBeFocused();
    await menu.getByRole("link", { name: directories[0]![atlas.lang], exact: true }).click();
    await expect(menu).toBeHidden();
    await expect(page.locator('[data-dir="projects"]')).toBeVisible();
    expect(atlas.values("dir")).toEqual(["projects"]);
  });

  test("projects stand by phase, as a list and as a board, and what is not found is said", async ({ atlas, page }) => {
    await atlas.goto("view=table&dir=projects");
    const directory = page.locator('[data-dir="projects"]');
    await expect(directory.locator("[data-members]")).toContainText(String(projects.length));
    await expect(directory.locator("tbody .missing").first()).toHaveText(atlas.say("未查到", "not found"));
    await directory.locator("summary").click();
    await expect(directory.locator("details li")).toHaveCount(directories[0]!.columns.length);
    await directory.getByRole("link", { name: atlas.say("看板", "Board"), exact: true }).click();
    await atlas.expectValues("as", ["board"]);
    const lanes = directory.locator(".lane");
    const counts = await lanes.evaluateAll((all) => all.map((it) => Number(it.dataset["count"])));
    expect(counts.reduce((a, b) => a + b)).toBe(projects.length);
    // The phase is a step that was taken.
    const took = new Set(
      milestones.filter((it) => it.nature === "past" && it.kind === "topped-out").map((it) => it.entity),
    );
    const topped = lanes.filter({ hasText: atlas.say("结顶", "Topped") }).first();
    for (const id of await topped.locator("[data-id]").evaluateAll((all) => all.map((it) => it.getAttribute("data-id")))) {
      expect(took).toContain(id);
    }
    await topped.getByRole("link").first().click();
    await expect(page.locator("aside[data-sel]")).toBeVisible();
    await page.keyboard.press("Escape");
    await atlas.follow(`view=table&dir=projects&as=board&city=shaoxing&lang=${atlas.lang}`);
    const here = projects.filter((it) => it.city === "shaoxing").length;
    await expect(directory.locator("[data-members]")).toContainText(String(here));
    await atlas.expectNoSidewaysScroll();
  });

  test("each directory has its own columns, every figure its mark, and rows that open the detail", async ({
    atlas,
    page,
  }) => {
    await atlas.goto(`view=table&lang=${atlas.lang}`);
    for (const it of directories) {
      await atlas.follow(`view=table&dir=${it.id}&lang=${atlas.lang}`);
      const directory = page.locator(`[data-dir="${it.id}"]`);
      await expect(directory.getByRole("heading", { level: 2 })).toHaveText(it[atlas.lang]);
      await expect(directory.locator("thead th")).toHaveCount(it.columns.length + 2);
      const bare = directory.locator("tbody .value:not(:has([data-evidence]))");
      await expect(bare).toHaveCount(0);
      await atlas.expectNoSidewaysScroll(it.id);
    }
    // A mark in a column of words can be used as any other.
    await page.locator("tbody td.wordy [data-evidence]").first().click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    const name = page.locator("tbody tr th a").first();
    const id = await page.locator("tbody tr").first().getAttribute("data-id");
    await name.click();
    await expect(atlas.detail(id!)).toBeVisible();
  });

  test("a head sorts, the most first, then the other way", async ({ atlas, page }) => {
    await atlas.goto("view=table&dir=projects");
    const head = page.locator("thead th").filter({ hasText: atlas.say("项目总投资", "Total investment") });
    await head.getByRole("link").click();
    await atlas.expectValues("sort", ["-total-investment"]);
    await expect(head).toHaveAttribute("aria-sort", "descending");
    const most = await page.locator("tbody tr").first().getAttribute("data-id");
    await head.getByRole("link").click();
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await expect(page.locator("tbody tr").first()).not.toHaveAttribute("data-id", most!);
  });

  test("the companies in the fence ask for a fence first, then list what it holds", async ({ atlas, page }) => {
    await atlas.goto("view=table&dir=fence");
    const advice = page.locator('[data-advice="fence"]');
    await expect(advice).toContainText(atlas.say("还没有画围栏", "No fence is drawn"));
    await advice.getByRole("link").click();
    await expect(atlas.map()).toBeVisible();
    expect(atlas.values("dir")).toEqual(["fence"]);
    await atlas.follow(`view=table&dir=fence&fence=120,30;120.6,30;120.6,30.5;120,30.5&lang=${atlas.lang}`);
    await expect(advice).toContainText(atlas.say("围栏内的企业", "inside the drawn area"));
    const companies = entities.filter((it) => it.kind === "company").length;
    const said = (await page.locator("[data-members]").textContent()) ?? "";
    const numbers = (said.match(/\d+/g) ?? []).map(Number);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.min(...numbers)).toBeLessThan(companies);
    await atlas.follow(`view=table&dir=fence&q=zzzzzz&lang=${atlas.lang}`);
    await expect(page.locator(".empty")).toBeVisible();
  });
});

for (const scheme of ["light", "dark"] as const) {
  test(`directories, board and menu are accessible, ${scheme}`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await atlas.goto("view=table&dir=projects");
    await expect(page.locator("tbody tr").first()).toBeVisible();
    await atlas.expectAccessible(`a directory, ${scheme}`);
    await atlas.follow("view=table&dir=projects&as=board");
    await page.locator("#topics-button").click();
    await expect(page.locator("#topics a").nth(5)).toBeVisible();
    await atlas.expectAccessible(`a board and the menu, ${scheme}`);
  });
}
