/** The relation network: what is drawn, around whom, by which way, by pointer and by keys, and the same in words. */
import type { Locator } from "@playwright/test";
import { dataset, entities } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const PORT = "hangzhou-medicine-port";
const { relations } = dataset;

const name = (atlas: Atlas, id: string): string => {
  const entity = entities.get(id);
  return atlas.say(entity?.zh ?? id, entity?.en ?? id);
};

/** The ends of relations of some types among some entities. */
function joined(among: (id: string) => boolean, types?: string[]): { nodes: Set<string>; edges: typeof relations } {
  const edges = relations.filter((it) => among(it.from) && among(it.to) && (types?.includes(it.type) ?? true));
  return { nodes: new Set(edges.flatMap((it) => [it.from, it.to])), edges };
}

/** What is reached from an entity in so many steps. */
function near(start: string, steps: number): Set<string> {
  let reached = new Set([start]);
  for (let step = 0; step < steps; step += 1) {
    reached = new Set([...reached, ...relations.flatMap((it) => (reached.has(it.from) ? [it.to] : reached.has(it.to) ? [it.from] : []))]);
  }
  return reached;
}

const pane = (atlas: Atlas): Locator => atlas.page.getByRole("group", { name: atlas.say("关系图", "Drawing"), exact: true });
const nodes = (atlas: Atlas): Locator => pane(atlas).locator(".net-main [role=button]");
const node = (atlas: Atlas, id: string): Locator =>
  pane(atlas).getByRole("button", { name: `${name(atlas, id)}${atlas.say("，", ", ")}` });
const words = (atlas: Atlas): Locator =>
  atlas.page.getByRole("region", { name: atlas.say("关系列表", "List of relations"), exact: true });
const places = (atlas: Atlas): Promise<(string | null)[]> =>
  nodes(atlas).evaluateAll((all) => all.map((it) => `${it.getAttribute("data-e")} ${it.getAttribute("transform")}`));
const layerStyle = (atlas: Atlas): Promise<string> => pane(atlas).locator(".net-main").evaluate((it) => (it as SVGElement).style.transform);

/** Waits until so much is drawn. */
async function expectDrawn(atlas: Atlas, { nodes: some, edges }: { nodes: { size: number }; edges: unknown[] }): Promise<void> {
  await expect(words(atlas).locator(".net-extent")).toHaveAttribute("data-edges", String(edges.length));
  await expect(nodes(atlas)).toHaveCount(some.size);
}

/** Unfolds the controls where they are folded. */
async function openControls(atlas: Atlas): Promise<void> {
  const fold = atlas.page.getByRole("button", { name: atlas.say("周围、路径与图例", "Focus, path and legend") });
  if (await fold.isVisible()) await fold.click();
}

const focusLink = (atlas: Atlas, zh: string, en: string): Locator =>
  atlas.page.getByRole("group", { name: atlas.say("只看它的周围", "Only around it") }).getByRole("link", { name: atlas.say(zh, en), exact: true });

inBoth("the network", () => {
  test("draws the selection's relations, says who has none, and filters by type", async ({ atlas, page }) => {
    await atlas.goto("view=network");
    const all = joined(() => true);
    await expectDrawn(atlas, all);
    const extent = words(atlas).locator(".net-extent");
    await expect(extent).toHaveAttribute("data-alone", String(entities.size - all.nodes.size));
    await expect(extent).toContainText(String(entities.size - all.nodes.size));
    await openControls(atlas);
    for (const type of ["invests-in", "operates"]) {
      const box = page.locator(`input[name=rel][value="${type}"]`);
      const count = page.locator("label").filter({ has: box }).locator("[data-count]");
      await expect(count).toHaveAttribute("data-count", String(relations.filter((it) => it.type === type).length));
      await box.check();
    }
    await atlas.expectValues("rel", ["invests-in", "operates"]);
    const some = joined(() => true, ["invests-in", "operates"]);
    await expectDrawn(atlas, some);
    await expect(page.locator('input[name=rel][value="operates"]')).toBeFocused();
    // Every sentence is there from both its ends, each with its source.
    for (let more = words(atlas).locator(".more button"); await more.isVisible(); ) await more.click();
    const ends = some.edges.reduce((sum, it) => sum + (it.from === it.to ? 1 : 2), 0);
    await expect(words(atlas).locator(".net-lines > li")).toHaveCount(ends);
    await expect(words(atlas).locator(".net-lines [data-evidence]")).toHaveCount(ends);
    await page.goBack();
    await page.goBack();
    await expectDrawn(atlas, all);
  });

  test("the same selection gives the same picture, and no two names overlap", async ({ atlas }) => {
    await atlas.goto("view=network&city=hangzhou");
    await expect(nodes(atlas).first()).toBeVisible();
    const before = await places(atlas);
    expect(before.length).toBeGreaterThan(40);
    const boxes = await pane(atlas)
      .locator(".net-main .names text")
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top: top + 1, bottom: bottom - 1 })));
    expect(boxes.length).toBeGreaterThan(8);
    const clashes = boxes.filter((a, row) =>
      boxes.slice(row + 1).some((b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom),
    );
    expect(clashes, "names that overlap").toEqual([]);
    await atlas.follow("city=hangzhou");
    await expect(nodes(atlas)).toHaveCount(0);
    await atlas.follow("view=network&city=hangzhou");
    await expect(nodes(atlas)).toHaveCount(before.length);
    await expect.poll(() => places(atlas)).toEqual(before);
  });

  test("a node opens its detail; the drawing narrows to one and to two steps around it", async ({ atlas, page }) => {
    await atlas.goto("view=network");
    await expectDrawn(atlas, joined(() => true));
    // On a small screen a node among hundreds is met more surely from the list; a finger on a node has its own test.
    if (atlas.narrow) await words(atlas).getByRole("link", { name: name(atlas, PORT), exact: true }).first().click();
    else await node(atlas, PORT).click();
    await expect(atlas.detail(PORT)).toBeVisible();
    if (atlas.narrow) {
      const [drawing, detail] = [await pane(atlas).boundingBox(), await atlas.detail(PORT).boundingBox()];
      expect((drawing?.y ?? 0) + 200, "the detail leaves room for the drawing").toBeLessThan(detail?.y ?? 0);
    }
    await openControls(atlas);
    await atlas.expectValues("sel", [PORT]);
    for (const [steps, zh, en] of [[1, "一步以内", "Within one step"], [2, "两步以内", "Within two steps"]] as const) {
      await focusLink(atlas, zh, en).click();
      await atlas.expectValues("steps", [String(steps)]);
      const around = near(PORT, steps);
      await expectDrawn(atlas, joined((id) => around.has(id)));
    }
    await focusLink(atlas, "全部", "All").click();
    await expectDrawn(atlas, joined(() => true));
    await atlas.expectValues("steps", []);
    await expect(page.locator(".net-over .ring")).toHaveCount(1);
  });

  test("the way between two entities is drawn and told step by step with sources", async ({ atlas, page }) => {
    const [start, end] = ["china-gene-valley", "hangzhou"];
    await atlas.goto(`view=network&sel=${start}`);
    await openControls(atlas);
    const field = page.getByRole("combobox", { name: atlas.say("到", "to"), exact: true });
    await field.fill(name(atlas, end));
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await field.press("Enter");
    await expect.poll(() => atlas.values("to").length).toBe(1);
    const to = atlas.values("to")[0] ?? "";
    let length = 0;
    while (!near(start, length).has(to) && length < 30) length += 1;
    const steps = page.locator(".net-steps > li");
    await expect(steps).toHaveCount(length);
    await expect(page.locator(".net-steps [data-evidence]")).toHaveCount(length);
    await expect(page.locator(".net-way")).toContainText(String(length));
    await expect(steps.first()).toContainText(name(atlas, start));
    await expect(page.locator(".net-over .lit.way .tie")).toHaveCount(length);
    await steps.first().locator("[data-evidence]").click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await atlas.follow(`view=network&sel=${start}&to=${to}&rel=invests-in`);
    await expect(page.locator(".net-way")).toContainText(atlas.say("没有相连的路", "no way between"));
    await atlas.follow(`view=network&sel=${start}&to=${start}`);
    await expect(page.locator(".net-way")).toContainText(atlas.say("同一个主体", "the same entity"));
  });

  test("an empty selection and one without relations each say so", async ({ atlas, page }) => {
    const all = joined(() => true);
    const lone = [...entities.keys()].find((id) => !all.nodes.has(id)) ?? "";
    await atlas.goto(`view=network&pick=${lone}`);
    await expect(pane(atlas).locator("..").getByRole("status")).toHaveText(
      atlas.say("所选主体之间没有来源写明的关系。", "No source states a relation among the chosen entities."),
    );
    await expect(words(atlas).locator(".net-extent")).toHaveAttribute("data-alone", "1");
    await atlas.follow("view=network&q=xyzzyx");
    await expect(page.locator(".empty-title")).toBeVisible();
    await expect(pane(atlas)).toBeHidden();
  });

  test("axe finds nothing, light or dark, and nothing sticks out sideways", async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await atlas.goto("view=network&city=hangzhou&to=hangzhou");
    await expect(nodes(atlas).first()).toBeVisible();
    await openControls(atlas);
    await atlas.expectAccessible("network, light");
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await atlas.expectAccessible("network, dark", { rules: ["color-contrast", "link-in-text-block"] });
    const sizes = atlas.narrow ? ([[360, 740]] as const) : ([[768, 1024], [1100, 800], [1920, 1080]] as const);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await atlas.expectNoSidewaysScroll(`the network at ${width} px`);
    }
  });
});

test("panning touches no node; wheel and keys zoom; a dragged node stays where it was put", async ({ atlas, page }) => {
  test.skip(atlas.narrow, "by mouse and keys");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await atlas.goto("view=network&city=shaoxing");
  await expect(nodes(atlas).first()).toBeVisible();
  const box = (await pane(atlas).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [box.x + 12, box.y + 12];
  const [still, moved] = [await layerStyle(atlas), await places(atlas)];
  await pane(atlas).evaluate((it) => {
    const seen = { count: 0 };
    Object.assign(globalThis, { touched: seen });
    new MutationObserver((all) => (seen.count += all.length)).observe(it.querySelector(".net-main") as Element, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 60, top + 30, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => layerStyle(atlas)).not.toBe(still);
  const touched = await page.evaluate(() => (globalThis as unknown as { touched: { count: number } }).touched.count);
  // Only the layer's own style was written.
  expect(touched).toBeLessThanOrEqual(8);
  expect(await places(atlas)).toEqual(moved);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => places(atlas)).not.toEqual(moved);
  await pane(atlas).focus();
  await page.keyboard.press("0");
  await expect.poll(() => places(atlas)).toEqual(moved);
  await expect.poll(() => layerStyle(atlas)).toBe(still);
  await page.keyboard.press("+");
  await expect.poll(() => places(atlas)).not.toEqual(moved);
  await page.keyboard.press("0");
  await expect.poll(() => places(atlas)).toEqual(moved);

  const one = nodes(atlas).last();
  const from = (await one.boundingBox()) ?? box;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 5 });
  await page.mouse.up();
  const to = (await one.boundingBox()) ?? box;
  expect(Math.round(to.x - from.x)).toBeGreaterThan(20);
  expect(atlas.values("sel")).toEqual([]);
  // Another choice that leaves the network as it is leaves the node where it is.
  await page.getByRole("combobox", { name: "排序" }).selectOption("name");
  await atlas.expectValues("sort", ["name"]);
  expect((await one.boundingBox())?.x).toBeCloseTo(to.x, 0);
});

test("by keys alone: into the drawing, from node to node, open, and back", async ({ atlas, page }) => {
  test.skip(atlas.narrow, "by keys");
  await atlas.goto("view=network&city=shaoxing");
  await expect(nodes(atlas).first()).toBeVisible();
  await pane(atlas).focus();
  await page.keyboard.press("Tab");
  const focused = pane(atlas).locator("[role=button]:focus");
  await expect(focused).toHaveCount(1);
  const first = await focused.getAttribute("aria-label");
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
    await page.keyboard.press(key);
    if ((await focused.getAttribute("aria-label")) !== first) break;
  }
  const second = await focused.getAttribute("aria-label");
  expect(second).not.toBe(first);
  await expect(page.locator(".net-over .lit")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("aside[data-sel] h2")).toBeFocused();
  expect(second).toContain(await page.locator("aside[data-sel] h2").innerText());
  await page.keyboard.press("Escape");
  await expect(page.locator("aside[data-sel]")).toHaveCount(0);
});

test("a finger opens what it comes near", async ({ atlas, page }) => {
  test.skip(!atlas.narrow, "by touch");
  await atlas.goto("view=network&city=hangzhou");
  await expect(nodes(atlas).first()).toBeVisible();
  const box = await node(atlas, PORT).boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2 + 1);
  await expect(atlas.detail(PORT)).toBeVisible();
});
