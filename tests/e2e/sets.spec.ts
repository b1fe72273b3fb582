/** Picking by hand and saved sets: the tray, the dialog, the file, and a browser that keeps nothing. */
import { readFile } from "node:fs/promises";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const dialog = (atlas: Atlas) => atlas.page.getByRole("dialog", { name: atlas.say("选取与集合", "Picks and saved sets") });
const tray = (atlas: Atlas) => atlas.page.getByRole("region", { name: atlas.say("选取", "Picks"), exact: true });
const picked = (atlas: Atlas) => tray(atlas).locator("[data-picked]");

/** Picks the first cards of the list; gives their ids. */
async function pickFirst(atlas: Atlas, count: number): Promise<string[]> {
  const ids = (await atlas.cardIds()).slice(0, count).map(String);
  for (const id of ids) await atlas.card(id).locator("[data-pick]").click();
  await expect(picked(atlas)).toHaveAttribute("data-picked", String(count));
  return ids;
}

inBoth("picks and sets", () => {
  test("picks without narrowing, saves, opens, renames, deletes and takes back", async ({ atlas, page }) => {
    await atlas.goto("city=taizhou");
    const { shown } = await atlas.count();
    const ids = await pickFirst(atlas, 3);
    await atlas.expectShown(shown);
    await expect(atlas.card(ids[0]!).locator("[data-pick]")).toHaveAttribute("aria-pressed", "true");
    await atlas.card(ids[2]!).locator("[data-pick]").press("Space");
    await expect(picked(atlas)).toHaveText(atlas.say("已选 2 个", "2 picked"));
    await expect(tray(atlas).getByRole("link", { name: atlas.say("对比", "Compare") })).toHaveAttribute(
      "href", new RegExp(`view=compare.*cmp=${ids[0]}&cmp=${ids[1]}`),
    );
    await atlas.expectNoSidewaysScroll();

    await tray(atlas).getByRole("button", { name: atlas.say("存为集合…", "Save as a set…") }).click();
    await expect(dialog(atlas).getByRole("heading", { level: 2 })).toBeFocused();
    const name = dialog(atlas).getByLabel(atlas.say("集合名称", "Name of the set"));
    const save = dialog(atlas).getByRole("button", { name: atlas.say("保存", "Save"), exact: true });
    await save.click();
    await expect(dialog(atlas)).toContainText(atlas.say("请先写一个名称。", "Give it a name first."));
    for (const saved of ["<b>甲</b>", "<b>甲</b> (2)"]) {
      await name.fill("  <b>甲</b> ");
      await save.click();
      await expect(dialog(atlas)).toContainText(atlas.say(`已保存为“${saved}”。`, `Saved as “${saved}”.`));
    }
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await atlas.expectAccessible("picks and sets");
    }
    const rows = dialog(atlas).locator("[data-set]");
    await rows.nth(1).getByRole("button", { name: atlas.say("改名", "Rename") }).click();
    const rename = dialog(atlas).getByRole("textbox", { name: atlas.say("改名", "Rename") });
    await expect(rename).toBeFocused();
    await rename.fill("乙");
    await rename.press("Enter");
    await expect(rows.nth(1)).toHaveAttribute("data-set", "乙");
    await rows.nth(0).getByRole("button", { name: atlas.say("删除", "Delete") }).click();
    await expect(rows).toHaveCount(1);
    const undo = dialog(atlas).getByRole("button", { name: atlas.say("撤销", "Undo") });
    await expect(undo).toBeFocused();
    await undo.press("Enter");
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toHaveAttribute("data-set", "<b>甲</b>");

    // Both outlast the page: the picks with the tab, in their order, the sets with the browser, which open as links.
    await page.reload();
    await atlas.ready();
    await expect(picked(atlas)).toHaveText(atlas.say("已选 2 个", "2 picked"));
    await expect(tray(atlas).getByRole("link", { name: atlas.say("对比", "Compare") })).toHaveAttribute(
      "href", new RegExp(`cmp=${ids[0]}&cmp=${ids[1]}`),
    );
    const clear = tray(atlas).getByRole("button", { name: atlas.say("清空", "Clear") });
    const undoClear = atlas.notice("picks-cleared").getByRole("button", { name: atlas.say("撤销", "Undo") });
    await clear.press("Enter");
    await expect(tray(atlas)).toHaveCount(0);
    await expect(atlas.notice("picks-cleared")).toContainText(atlas.say("已清空 2 个选取。", "2 picks cleared."));
    await expect(undoClear).toBeFocused();
    await undoClear.press("Enter");
    await expect(clear).toBeFocused();
    await expect(atlas.notice("picks-cleared")).toHaveCount(0);
    await expect(picked(atlas)).toHaveAttribute("data-picked", "2");
    await clear.click();
    await expect(undoClear).toBeFocused();
    await page.reload();
    await atlas.ready();
    await expect(tray(atlas)).toHaveCount(0);
    const phone = (page.viewportSize()?.width ?? 0) < 720;
    const menu = phone ? atlas.say("更多", "More") : atlas.say("专题", "Topics");
    await page.getByRole("button", { name: menu, exact: true }).click();
    await page.getByRole("button", { name: atlas.say("选取与集合", "Picks and saved sets") }).click();
    await rows.nth(1).getByRole("link", { name: "乙" }).click();
    await expect(dialog(atlas)).toBeHidden();
    await atlas.expectValues("pick", [...ids.slice(0, 2)].sort());
    await atlas.expectShown(2);
  });
});

test("the tray shows only what is picked; the table and the map pick too", async ({ atlas, page }) => {
  await atlas.goto("view=table&city=taizhou");
  const box = page.locator("tbody tr").first().getByRole("checkbox", { name: /^选取：/ });
  await box.check();
  await expect(picked(atlas)).toHaveAttribute("data-picked", "1");
  await atlas.follow("district=linhai");
  await expect(picked(atlas), "picks outlast a change of view").toHaveAttribute("data-picked", "1");
  const { shown } = await atlas.count();
  await atlas.mapTool("选取所圈的", "Pick what is inside").click();
  await expect(picked(atlas)).toHaveAttribute("data-picked", new RegExp(`^(${shown}|${shown + 1})$`));
  await tray(atlas).getByRole("link", { name: "只看这些" }).click();
  await atlas.expectShown(shown);
  await tray(atlas).getByRole("button", { name: "清空" }).click();
  await expect(tray(atlas)).toHaveCount(0);
});

test("sets leave as a file and come back; what does not hold is said", async ({ atlas, page, context }) => {
  await atlas.goto("city=taizhou");
  const ids = await pickFirst(atlas, 2);
  await tray(atlas).getByRole("button", { name: "存为集合…" }).click();
  await dialog(atlas).getByLabel("集合名称").fill("台州");
  await page.keyboard.press("Enter");
  await expect(dialog(atlas).locator("[data-set=台州]")).toBeVisible();
  const waiting = page.waitForEvent("download");
  await dialog(atlas).locator("[data-export=json]").click();
  const file = JSON.parse(await readFile((await (await waiting).path())!, "utf8"));
  expect(file).toEqual({ "cluster-atlas-sets": 1, sets: [{ name: "台州", ids: [...ids].sort() }] });

  const importing = async (text: string) =>
    dialog(atlas).locator("input[type=file]").setInputFiles({ name: "sets.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await importing(JSON.stringify({ "cluster-atlas-sets": 1, sets: [{ name: "台州", ids: ["hisun", "atlantis"] }, { name: "空", ids: [] }] }));
  await expect(dialog(atlas).locator(".sets-said")).toHaveText(
    "导入 1 个集合；1 个因重名改了名；1 个空的或不合格，略去；1 个条目不在本图谱中，略去。",
  );
  await expect(dialog(atlas).locator("[data-set]")).toHaveCount(2);
  await importing(JSON.stringify(file));
  await expect(dialog(atlas).locator(".sets-said")).toHaveText("导入 0 个集合；1 个已经有了。");
  await importing("{");
  await expect(dialog(atlas).locator(".sets-said")).toHaveText("这个文件不是从本图谱导出的集合。");

  // Another tab of the same browser deletes one: this one follows.
  const other = await context.newPage();
  await other.goto(atlas.base);
  await other.evaluate(() => localStorage.setItem("cluster-atlas.sets", '{"cluster-atlas-sets":1,"sets":[{"name":"别处","ids":["hisun"]}]}'));
  await expect(dialog(atlas).locator("[data-set]")).toHaveCount(1);
  await expect(dialog(atlas).locator("[data-set=别处]")).toBeVisible();
});

for (const [name, code] of [["QuotaExceededError", "storage-full"], ["SecurityError", "storage-denied"]] as const) {
  test(`where the browser keeps nothing (${code}), the page does and says so`, async ({ atlas, page }) => {
    await page.addInitScript((kind) => {
      Storage.prototype.setItem = () => {
        throw new DOMException("refused", kind);
      };
    }, name);
    await atlas.goto("city=taizhou");
    await pickFirst(atlas, 1);
    await expect(atlas.notice("picks-here")).toContainText("选取只在这一页里");
    await tray(atlas).getByRole("button", { name: "存为集合…" }).click();
    await dialog(atlas).getByLabel("集合名称").fill("留在本页");
    await page.keyboard.press("Enter");
    await expect(atlas.failure(code)).toContainText("请导出");
    await page.keyboard.press("Escape");
    await tray(atlas).getByRole("button", { name: "存为集合…" }).click();
    await expect(dialog(atlas).locator("[data-set=留在本页]")).toBeVisible();
    await expect(dialog(atlas).locator("[data-export=json]")).toBeEnabled();
  });
}
