/** C1: the map in both layouts, by pointer, finger and keyboard. */
import { dataset, entities, figuresOf, isInBox, isInRing, layout, matching, ringOf } from "./support/data";
import { type Atlas, expect, inBoth, test } from "./support/atlas";
import type { Locator, Page } from "@playwright/test";

type Box = { x: number; y: number; width: number; height: number };
const middle = (box: Box): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];

/** The boxes of what is drawn, texts without words left out. */
const boxes = (them: Locator): Promise<Box[]> =>
  them.evaluateAll((all) =>
    all
      .map((it) => it.getBoundingClientRect())
      .filter((it) => it.width > 0 && it.height > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

/** How far two boxes reach into each other, the smaller way; negative where they are apart. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );

function expectApart(all: Box[], most: number, what: string): void {
  const clashes: string[] = [];
  all.forEach((a, row) => {
    for (const b of all.slice(row + 1)) {
      if (overlap(a, b) > most) clashes.push(`${middle(a).map(Math.round)} and ${middle(b).map(Math.round)}`);
    }
  });
  expect(clashes, `${what} that overlap`).toEqual([]);
}

/** The tiles, the labels and what stands beside the map, added up. */
async function accountedFor(atlas: Atlas): Promise<{ tiles: Record<string, number>; sum: number }> {
  const rows = await atlas
    .drawing()
    .locator("[data-district][data-entities]")
    .evaluateAll((all) => all.map((it) => [it.getAttribute("data-district"), Number(it.getAttribute("data-entities"))]));
  const tiles = Object.fromEntries(rows) as Record<string, number>;
  const own = await atlas
    .drawing()
    .locator(".city-labels [data-own]")
    .evaluateAll((all) => all.map((it) => Number(it.getAttribute("data-own"))));
  const beside = atlas.map().locator("[data-off-map]");
  const off = (await beside.count()) === 0 ? 0 : Number(await beside.getAttribute("data-off-map"));
  const sum = [...Object.values(tiles), ...own, off].reduce((a, b) => a + b, 0);
  return { tiles, sum };
}

/** Pairs of marks of which one's outline reaches into the other. */
const clashesOfMarks = (atlas: Atlas): Promise<string[]> =>
  atlas
    .drawing()
    .locator(".mark:not(.off) > path")
    .evaluateAll((all) => {
      const marks = (all as SVGPathElement[])
        .map((path) => ({ path, box: path.getBoundingClientRect(), matrix: path.getScreenCTM() as DOMMatrix }))
        .filter(({ box }) => box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight);
      if (marks.length < 2) return [`only ${marks.length} marks to compare`];
      const outlines = marks.map(({ path, matrix }) => {
        const length = path.getTotalLength();
        return Array.from({ length: 32 }, (_, step) => path.getPointAtLength((length * step) / 32).matrixTransform(matrix));
      });
      const clashes = marks.flatMap((a, row) =>
        marks.flatMap((b, other) => {
          const apart = a.box.right < b.box.left || b.box.right < a.box.left || a.box.bottom < b.box.top || b.box.bottom < a.box.top;
          if (row === other || apart) return [];
          const inverse = b.matrix.inverse();
          const hit = outlines[row]?.some((point) => b.path.isPointInFill(point.matrixTransform(inverse)));
          return hit ? [`at ${Math.round(a.box.x)},${Math.round(a.box.y)}: ${a.path.classList[1]} on ${b.path.classList[1]}`] : [];
        }),
      );
      return clashes.length > 8 ? [...clashes.slice(0, 8), `… ${clashes.length} in all`] : clashes;
    });

/** Presses at the first place, goes by the others, lets go at the last. */
async function drag(page: Page, way: [number, number][]): Promise<void> {
  const [first, ...rest] = way as [[number, number], ...[number, number][]];
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

/** A rectangle as a ring of the places of its corners. */
const around = ({ x, y, width, height }: Box): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y + 2],
];

inBoth("map", () => {
  test("ninety tiles; tiles, labels and what has no place add up to the results", async ({ atlas }) => {
    await atlas.goto();
    await expect(atlas.drawing().locator("[role=button][data-district]")).toHaveCount(90);
    await expect(atlas.drawing().locator(".city-labels [role=button][data-city]")).toHaveCount(11);
    const qiantang = dataset.entities.filter((it) => it.district === "qiantang").length;
    await expect(atlas.tile("qiantang")).toHaveAccessibleName(
      atlas.say(`钱塘区，${qiantang} 个主体`, `Qiantang, ${qiantang} entities`),
    );
    for (const query of ["", "city=shaoxing", "kind=company&stage=manufacturing", "city=outside", "has=conflict&sub=api"]) {
      await atlas.follow(query);
      const ids = matching(query);
      await atlas.expectShown(ids.length);
      const { tiles, sum } = await accountedFor(atlas);
      expect(sum, query).toBe(ids.length);
      const expected = Object.fromEntries(dataset.vocab.districts.map(({ id }) => [id, 0]));
      for (const id of ids) {
        const district = entities.get(id)?.district;
        if (district) expected[district] = (expected[district] ?? 0) + 1;
      }
      expect(tiles, query).toEqual(expected);
    }
  });

  test("arrows walk from tile to neighbour, Enter filters and lets go again", async ({ atlas, page }) => {
    await atlas.goto();
    const start = atlas.tile("binjiang");
    await start.focus();
    const before = middle((await start.boundingBox()) as Box);
    await page.keyboard.press("ArrowRight");
    const focused = page.locator("[role=button][data-district]:focus");
    await expect(focused).toHaveCount(1);
    const right = await focused.getAttribute("data-district");
    const there = middle((await focused.boundingBox()) as Box);
    const pitch = ((await start.boundingBox()) as Box).width;
    expect(there[0] - before[0], "to the right").toBeGreaterThan(pitch * 0.4);
    expect(Math.hypot(there[0] - before[0], there[1] - before[1]), "to a neighbour").toBeLessThan(pitch * 2.2);
    await page.keyboard.press("ArrowLeft");
    await expect(start).toBeFocused();
    await page.keyboard.press("Enter");
    await atlas.expectValues("district", ["binjiang"]);
    await atlas.expectShown(matching("district=binjiang").length);
    await expect(start).toBeFocused();
    await expect(start).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowRight");
    await expect(focused).toHaveAttribute("data-district", right ?? "");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await atlas.expectValues("district", []);
    await atlas.expectShown(dataset.entities.length);
    // One stop of Tab for all tiles.
    await page.keyboard.press("Tab");
    await expect(focused).toHaveCount(0);
  });

  test("the same results as a table are one key away, and the map is one key back", async ({ atlas, page }) => {
    for (const query of ["city=hangzhou", "city=hangzhou&layout=geo", "city=hangzhou&at=500,500,0.6"]) {
      await atlas.goto(query);
      // From the map itself, where one that walks it has the focus.
      await atlas.drawing().locator("[role=button][tabindex='0']:visible").first().focus();
      await page.keyboard.press("t");
      await expect(page.getByRole("table"), query).toBeVisible();
      await atlas.expectShown(matching("city=hangzhou").length);
      await page.keyboard.press("m");
      await expect(atlas.drawing(), query).toBeVisible();
      await expect(page.locator("#panic"), query).toBeHidden();
    }
  });

  test("a new language draws the map anew under the reader's hands", async ({ atlas, page }) => {
    await atlas.goto("layout=geo");
    await atlas.drawing().locator(".marks [role=button][tabindex='0']").focus();
    await page.locator("#lang").evaluate((it) => (it as HTMLElement).click());
    await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("en", "zh-Hans"));
    await expect(page.locator("#panic")).toBeHidden();
    await expect(page.locator(".marks [role=button]").first()).toBeVisible();
  });

  test("a click or tap on a tile, on a city's label and on the count outside filters", async ({ atlas }) => {
    await atlas.goto();
    const tile = atlas.tile("binjiang");
    await (atlas.narrow ? tile.tap() : tile.click());
    await atlas.expectValues("district", ["binjiang"]);
    await atlas.expectShown(matching("district=binjiang").length);
    const label = atlas.drawing().locator(".city-labels [role=button][data-city=shaoxing]");
    await (atlas.narrow ? label.tap() : label.click());
    await atlas.expectValues("city", ["shaoxing"]);
    await atlas.expectShown(matching("city=shaoxing").length);
    await atlas.goto();
    await atlas.map().getByRole("link", { name: atlas.say("区域外", "Outside the region") }).click();
    await atlas.expectValues("city", ["outside"]);
    await atlas.expectShown(matching("city=outside").length);
  });

  test("the layout changes and comes back, in the link, without dropping a filter", async ({ atlas, page }) => {
    await atlas.goto("city=shaoxing&kind=company");
    const shown = matching("city=shaoxing&kind=company");
    await atlas.layoutLink("地理", "Geography").click();
    await atlas.expectValues("layout", ["geo"]);
    await expect(atlas.layoutLink("地理", "Geography")).toHaveAttribute("aria-current", "true");
    await atlas.expectShown(shown.length);
    const placed = shown.filter((id) => entities.get(id)?.place);
    await expect(atlas.drawing().locator(".marks").getByRole("button")).toHaveCount(placed.length);
    await expect(atlas.map().locator(".map-scale")).toBeVisible();
    await expect(atlas.tile("yuecheng")).toBeHidden();
    await atlas.layoutLink("蜂窝", "Tiles").click();
    await atlas.expectValues("layout", []);
    await expect(atlas.tile("yuecheng")).toBeVisible();
    expect(atlas.values("city")).toEqual(["shaoxing"]);
    await page.goBack();
    await atlas.expectValues("layout", ["geo"]);
    await expect(atlas.tile("yuecheng")).toBeHidden();
    await atlas.expectShown(shown.length);
  });

  test("zooms from cities to names by button, key and wheel, in the link, without filling the history", async ({
    atlas,
    page,
  }) => {
    await atlas.goto();
    await atlas.expectLevel("districts");
    const entries = await atlas.entries();
    await atlas.mapTool("缩小", "Zoom out").click();
    await atlas.expectLevel("cities");
    await expect(atlas.drawing().locator(".cities [role=button][data-city]:visible")).toHaveCount(11);
    await expect(atlas.tile("qiantang")).toBeHidden();
    await expect.poll(() => atlas.values("at")).toHaveLength(1);
    const out = atlas.values("at");
    await page.reload();
    await atlas.ready();
    await atlas.expectLevel("cities");
    expect(atlas.values("at")).toEqual(out);
    await atlas.mapTool("显示全部", "Show all").click();
    await atlas.expectLevel("districts");
    await atlas.expectValues("at", []);

    await atlas.tile("qiantang").focus();
    for (let step = 1; step <= 4; step += 1) {
      await page.keyboard.press("+");
      await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2])).toBeGreaterThan(1.55 ** step);
    }
    await atlas.expectLevel("names");
    const inQiantang = new Set(
      dataset.entities.filter((it) => it.district === "qiantang").map((it) => (atlas.lang === "zh" ? it.zh : it.en)),
    );
    const written = atlas.drawing().locator(".marks text").filter({ hasText: /\S/ });
    await expect.poll(() => written.count(), { message: "entities by name" }).toBeGreaterThan(2);
    const names = await written.allTextContents();
    const known = names.filter((name) => [...inQiantang].some((it) => it.startsWith(name.replace(/…$/, ""))));
    expect(known.length, names.join(" | ")).toBeGreaterThan(0);
    await expect.poll(() => atlas.values("at")).toHaveLength(1);
    await page.keyboard.press("0");
    await atlas.expectLevel("districts");
    await atlas.expectValues("at", []);
    await page.keyboard.press("-");
    await atlas.expectLevel("cities");
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2])).toBeLessThan(1);
    // The tile has gone: its city has the focus, so that the keys go on.
    await expect(atlas.drawing().locator(".cities [role=button][data-city=hangzhou]")).toBeFocused();
    await page.keyboard.press("0");
    await expect(atlas.drawing().locator(".city-labels [role=button][data-city=hangzhou]")).toBeFocused();
    // The link is written when the camera has arrived; a wheel before would take it from where it is on its way.
    await atlas.expectValues("at", []);

    const pane = (await atlas.drawing().boundingBox()) as Box;
    await page.mouse.move(...middle(pane));
    await page.mouse.wheel(0, -400);
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2]), { message: "zoom in the link" }).toBeGreaterThan(2);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2])).toBeLessThan(1);
    expect(await atlas.entries(), "history entries").toBe(entries);
  });

  test("steps pressed in quick succession all count", async ({ atlas, page }) => {
    await atlas.goto();
    const button = atlas.mapTool("放大", "Zoom in");
    await button.focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("Enter");
    // Four steps of the zoom, each larger than one and a half.
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2])).toBeGreaterThan(1.5 ** 4);
  });

  test("the shade follows a figure: largest single one, its coverage, never a sum", async ({ atlas }) => {
    await atlas.goto("city=hangzhou");
    const legend = atlas.map().locator(".map-legend");
    await expect(legend).toContainText(atlas.say("区县内主体数", "Entities in each district"));
    const shade = (id: string): Promise<string> =>
      atlas.tile(id).locator("path").first().evaluate((it) => getComputedStyle(it).fill);
    const byCount = await shade("binjiang");
    if ((await legend.getAttribute("open")) === null) await legend.locator("summary").click();
    await legend.getByRole("combobox", { name: atlas.say("底色", "Shade") }).selectOption("revenue");
    await atlas.expectValues("metric", ["revenue"]);
    await expect(legend).toContainText(
      atlas.say("区县内最大的单项数据，不是合计", "Largest single figure in each district, not a sum"),
    );
    await expect(legend).toContainText(atlas.say("无数据", "No data"));
    const ids = matching("city=hangzhou");
    const unit = dataset.vocab.metrics.find((it) => it.id === "revenue")?.unit;
    const given = ids.filter((id) => figuresOf(id).some((it) => it.metric === "revenue" && it.unit === unit));
    await expect(legend.locator("[data-coverage]")).toHaveAttribute("data-coverage", `${given.length}/${ids.length}`);
    await expect(legend.locator("[data-coverage]")).toContainText(
      atlas.say(`${ids.length} 个主体中 ${given.length} 个有数据`, `${given.length} of ${ids.length} entities give a figure`),
    );
    await expect.poll(() => shade("binjiang")).not.toBe(byCount);
    await atlas.expectShown(ids.length);
  });

  test("the legend filters: a step chooses its places, a kind its entities", async ({ atlas, page }) => {
    await atlas.goto("layout=geo");
    const legend = atlas.map().locator(".map-legend");
    const kinds = atlas.map().locator(".map-kinds");
    for (const panel of [legend, kinds]) {
      if ((await panel.getAttribute("open")) === null) await panel.locator("summary").click();
    }
    await kinds.getByRole("button", { name: atlas.say("医院", "Hospital"), exact: true }).click();
    await atlas.expectValues("kind", ["hospital"]);
    await atlas.expectShown(matching("kind=hospital").length);
    await page.goBack();
    await atlas.expectShown(dataset.entities.length);
    const step = legend.locator("button[data-step]:enabled").last();
    await step.click();
    await expect.poll(() => atlas.values("city").length).toBeGreaterThan(0);
    await atlas.expectShown(matching(atlas.values("city").map((it) => `city=${it}`).join("&")).length);
    await expect(atlas.layoutLink("地理", "Geography")).toHaveAttribute("aria-current", "true");
  });

  test("a rectangle and a ring drawn on the ground are filters in the link, and can be cleared", async ({ atlas, page }) => {
    await atlas.goto("layout=geo");
    const pane = (await atlas.drawing().boundingBox()) as Box;
    const at = (x: number, y: number): [number, number] => [pane.x + pane.width * x, pane.y + pane.height * y];
    await atlas.mapTool("框选", "Select a rectangle").click();
    await expect(atlas.mapTool("框选", "Select a rectangle")).toHaveAttribute("aria-pressed", "true");
    await drag(page, [at(0.3, 0.15), at(0.4, 0.2), at(0.65, 0.5)]);
    await expect.poll(() => atlas.values("box")).toHaveLength(1);
    const box = atlas.values("box")[0] ?? "";
    const inBox = matching("", (it) => isInBox(it.place, box));
    expect(inBox.length).toBeGreaterThan(10);
    await atlas.expectShown(inBox.length);
    await expect(atlas.drawing().locator("path.fence")).toBeVisible();
    await expect(page.getByRole("button", { name: atlas.say("移除 地图上的矩形", "Remove Rectangle on the map") })).toBeVisible();
    await expect(atlas.mapTool("框选", "Select a rectangle"), "the tool is put away").toHaveAttribute("aria-pressed", "false");

    await atlas.mapTool("圈选", "Draw a fence").click();
    await drag(page, [at(0.3, 0.2), at(0.7, 0.25), at(0.72, 0.6), at(0.45, 0.75), at(0.3, 0.3)]);
    await expect.poll(() => atlas.values("fence")).toHaveLength(1);
    expect(atlas.values("box"), "one drawing at a time").toEqual([]);
    const ring = ringOf(atlas.values("fence")[0] ?? "");
    const inRing = matching("", ({ place }) => place !== null && isInRing([place.lon, place.lat], ring));
    expect(inRing.length).toBeGreaterThan(10);
    await atlas.expectShown(inRing.length);
    await page.reload();
    await atlas.ready();
    await atlas.expectShown(inRing.length);
    await atlas.mapTool("清除围栏", "Clear the fence").click();
    await atlas.expectValues("fence", []);
    await atlas.expectShown(dataset.entities.length);
    await page.goBack();
    await atlas.expectShown(inRing.length);
  });

  test("Esc lets go of a drawing tool; the keyboard fences what is in view", async ({ atlas, page }) => {
    await atlas.goto("layout=geo");
    await atlas.mapTool("框选", "Select a rectangle").click();
    await page.keyboard.press("Escape");
    await expect(atlas.mapTool("框选", "Select a rectangle")).toHaveAttribute("aria-pressed", "false");
    for (const name of [["放大", "Zoom in"], ["放大", "Zoom in"]] as const) {
      await atlas.mapTool(...name).focus();
      await page.keyboard.press("Enter");
    }
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2])).toBeGreaterThan(2.4);
    await atlas.mapTool("以当前范围为围栏", "Use the area in view").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => atlas.values("box")).toHaveLength(1);
    const inBox = matching("", (it) => isInBox(it.place, atlas.values("box")[0] ?? ""));
    await atlas.expectShown(inBox.length);
    expect(inBox.length).toBeLessThan(dataset.entities.length);
  });

  test("a lasso around tiles chooses their districts", async ({ atlas, page }) => {
    await atlas.goto();
    const wanted = dataset.vocab.districts.filter((it) => it.city === "zhoushan").map((it) => it.id);
    const tiles = Object.fromEntries(
      await Promise.all(
        dataset.vocab.districts.map(async ({ id }) => [id, middle((await atlas.tile(id).locator("path").boundingBox()) as Box)] as const),
      ),
    );
    const pitch = ((await atlas.tile("putuo").locator("path").boundingBox()) as Box).width;
    const [xs, ys] = [0, 1].map((axis) => wanted.map((id) => tiles[id]?.[axis as 0 | 1] ?? 0)) as [number[], number[]];
    const [x, y] = [Math.min(...xs) - pitch * 0.4, Math.min(...ys) - pitch * 0.4];
    const ring = around({ x, y, width: Math.max(...xs) - x + pitch * 0.4, height: Math.max(...ys) - y + pitch * 0.4 });
    const inside = Object.keys(tiles).filter((id) => isInRing(tiles[id] as [number, number], ring));
    expect(inside).toEqual(expect.arrayContaining(wanted));
    await atlas.mapTool("套选区县", "Lasso districts").click();
    await drag(page, ring);
    await atlas.expectValues("district", [...inside].sort());
    await atlas.expectShown(matching(inside.map((id) => `district=${id}`).join("&")).length);
    await expect(atlas.tile("putuo")).toHaveAttribute("aria-pressed", "true");
    await atlas.expectValues("at", []);
  });

  test("what is pointed at in the list is ringed on the map, and the other way round", async ({ atlas, page }) => {
    await atlas.goto("district=qiantang");
    const card = atlas.card("hangzhou-medicine-port");
    const halo = atlas.drawing().locator(".halo path");
    await expect(halo).toHaveCount(0);
    await card.getByRole("heading").getByRole("link").focus();
    await expect(halo).toHaveCount(1);
    const [ring, tile] = [await boxes(halo), await boxes(atlas.tile("qiantang").locator("path"))];
    expect(middle(ring[0] as Box).map(Math.round)).toEqual(middle(tile[0] as Box).map(Math.round));
    if (!atlas.narrow) {
      await atlas.search().focus();
      await expect(halo).toHaveCount(0);
      await card.hover();
      await expect(halo).toHaveCount(1);
    }
    await atlas.goto("layout=geo&district=qiantang");
    const name = atlas.say("杭州医药港", "Hangzhou Medicine Port (Hangzhou Pharmaceutical Port)");
    const mark = atlas.drawing().getByRole("button", { name: atlas.say(`${name}，产业集群`, `${name}, Cluster`), exact: true });
    await expect(card).not.toHaveClass(/is-hover/);
    await mark.focus();
    await expect(card).toHaveClass(/is-hover/);
    await expect(atlas.map().locator(".map-tip")).toContainText(name);
    await page.keyboard.press("Enter");
    await expect(atlas.detail("hangzhou-medicine-port")).toBeVisible();
    // On a small screen the detail lies over the map.
    await expect(page.locator(".map .arcs path")).toHaveAttribute("d", /^M.*Q/);
  });

  test("that it is schematic, and whose data, is to be read in every state", async ({ atlas, page }) => {
    const credit = layout.credit[atlas.lang];
    await atlas.goto();
    for (const query of [
      "",
      "layout=geo",
      "at=500,500,0.6",
      "at=560,400,8",
      "layout=geo&metric=revenue",
      "city=hangzhou&q=CDMO",
      "q=nothingofthekind",
      "embed=1",
      "layout=geo&embed=1",
    ]) {
      // Only an embedded page is another page.
      await (query.includes("embed") ? atlas.goto(query) : atlas.follow(query));
      const note = atlas
        .map()
        .getByText(atlas.say("示意图，不表示行政区域界线", "Schematic; shows no administrative boundaries"));
      await expect(note, query).toBeVisible();
      await expect(note, query).toContainText(credit);
      // Nothing lies over its words.
      await note.scrollIntoViewIfNeeded();
      const covered = await note.evaluate((it) => {
        const words = document.createRange();
        words.selectNodeContents(it);
        return [...words.getClientRects()].flatMap((line) =>
          [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((share) => {
            const on = document.elementFromPoint(line.x + line.width * share, line.y + line.height / 2);
            return on === null || it.contains(on) ? [] : [on.className];
          }),
        );
      });
      expect(covered, `what covers the note at ?${query}`).toEqual([]);
      if (!atlas.narrow) await expect(note, query).toBeInViewport({ ratio: 1 });
    }
    expect(await page.locator("[data-view=map]").count()).toBe(1);
  });

  test("marks are spread, names are set apart, nothing sticks out of the map", async ({ atlas }) => {
    await atlas.goto("layout=geo");
    expect(await clashesOfMarks(atlas), "marks on the ground").toEqual([]);
    const words = atlas.drawing().locator(".places text:visible").filter({ hasText: /\S/ });
    expectApart(await boxes(words), 2, "names on the ground");

    for (const query of ["", "at=500,500,1.6", "at=520,420,3"]) {
      await atlas.goto(query);
      const labels = await boxes(atlas.drawing().locator(".city-words text").filter({ hasText: /\S/ }));
      expectApart(labels, 3, `labels at ?${query}`);
      const tiles = await boxes(atlas.drawing().locator(".tiles .tile > path"));
      const names = await boxes(atlas.drawing().locator(".city-words .city-name"));
      for (const name of names) {
        const covered = tiles.filter((tile) => {
          const [x, y] = middle(tile);
          return overlap({ x: x - tile.width * 0.35, y: y - tile.height * 0.35, width: tile.width * 0.7, height: tile.height * 0.7 }, name) > 0;
        });
        expect(covered.length, `tiles under a city's name at ?${query}`).toBe(0);
      }
    }
  });

  test("zoomed in, every tile lists its entities by name, and nothing lies on anything else", async ({ atlas }) => {
    const zooms = atlas.narrow ? [6, 9, 9, 9] : [4, 9, 6, 6];
    const places = ["at=560,400,", "at=560,400,", "layout=geo&at=560,400,", "city=ningbo&at=700,380,"];
    for (const [row, place] of places.entries()) {
      const query = `${place}${zooms[row]}`;
      await atlas.goto(query);
      await atlas.expectLevel("names");
      expect(await clashesOfMarks(atlas), `marks at ?${query}`).toEqual([]);
      const texts = atlas.drawing().locator(".marks text:visible, .layer-tiles .tile-name:visible, .city-words text:visible");
      expectApart(await boxes(texts.filter({ hasText: /\S/ })), 3, `texts at ?${query}`);
    }
    // A tile with a few entities and all the room of the screen names each of them.
    await atlas.goto(`at=700,330,${atlas.narrow ? 14 : 6}&district=cixi`);
    const inCixi = dataset.entities.filter((it) => it.district === "cixi");
    await expect(atlas.drawing().locator(".mark:not(.off) text").filter({ hasText: /\S/ })).toHaveCount(inCixi.length);
  });

  test("legend, tools and notes keep inside the map and off each other", async ({ atlas, page }) => {
    for (const query of ["", "layout=geo", "metric=revenue", "layout=geo&metric=revenue&sel=hangzhou-medicine-port"]) {
      await atlas.goto(query.replace("&sel=hangzhou-medicine-port", atlas.narrow ? "" : "&sel=hangzhou-medicine-port"));
      const map = (await atlas.map().boundingBox()) as Box;
      const parts = await boxes(atlas.map().locator(".map-layouts, .map-tools, .map-legend, .map-note, .map-scale"));
      expectApart(parts, 0, `parts of the map at ?${query}`);
      // What a part holds must not stick out of it either.
      const inside = await boxes(atlas.map().locator(".map-legend select, .map-legend button, .map-legend p"));
      for (const part of [...parts, ...inside]) {
        expect(part.x, query).toBeGreaterThanOrEqual(map.x - 0.5);
        expect(part.x + part.width, `right edge at ?${query}`).toBeLessThanOrEqual(map.x + map.width + 0.5);
      }
      const legend = (await atlas.map().locator(".map-legend").boundingBox()) as Box;
      for (const part of inside) {
        expect(part.x + part.width, `right edge in the legend at ?${query}`).toBeLessThanOrEqual(legend.x + legend.width + 0.5);
      }
    }
    await expect(page.getByRole("main")).toBeVisible();
  });

  test("with less motion asked for, the map is there at once", async ({ atlas, page }) => {
    const steps = async (press: () => Promise<void>): Promise<number> => {
      await page.evaluate(() => {
        const world = document.querySelector(".map-svg > g") as Element;
        const seen = { steps: new Set<string>(), travels: 0 };
        Object.assign(window, { seen });
        new MutationObserver(() => seen.steps.add(world.getAttribute("transform") ?? "")).observe(world, { attributes: true });
        const map = document.querySelector(".map") as Element;
        new MutationObserver(() => (seen.travels += map.hasAttribute("data-travel") ? 1 : 0)).observe(map, { attributes: true });
      });
      await press();
      return page.evaluate(() => (window as unknown as { seen: { steps: Set<string> } }).seen.steps.size);
    };
    const zoom = async (): Promise<void> => {
      const before = atlas.values("at");
      await atlas.mapTool("放大", "Zoom in").click();
      await expect.poll(() => atlas.values("at")).not.toEqual(before);
    };
    const travels = (): Promise<number> => page.evaluate(() => (window as unknown as { seen: { travels: number } }).seen.travels);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await atlas.goto();
    expect(await steps(zoom), "frames of a journey").toBeGreaterThan(1);
    await atlas.layoutLink("地理", "Geography").click();
    await expect.poll(travels, { message: "marks travel" }).toBeGreaterThan(0);

    await page.emulateMedia({ reducedMotion: "reduce" });
    await atlas.goto();
    expect(await steps(zoom), "no journey").toBe(1);
    await atlas.layoutLink("地理", "Geography").click();
    await expect(atlas.drawing().locator(".marks").getByRole("button").first()).toBeVisible();
    expect(await travels(), "marks travel").toBe(0);
  });

  test("two fingers zoom the map, and the page does not", async ({ atlas, page, context }) => {
    test.skip(!atlas.narrow, "fingers are for the small screen");
    await atlas.goto();
    const pane = (await atlas.drawing().boundingBox()) as Box;
    const [x, y] = middle(pane);
    const session = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", away: number): Promise<unknown> =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x - away, y, id: 0 }, { x: x + away, y, id: 1 }],
      });
    await touch("touchStart", 30);
    for (const away of [45, 60, 75, 90, 105, 120]) await touch("touchMove", away);
    await touch("touchEnd", 0);
    await expect.poll(() => Number(atlas.values("at")[0]?.split(",")[2]), { message: "zoom in the link" }).toBeGreaterThan(2);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    expect(atlas.values("district"), "a pinch is no tap").toEqual([]);
  });
});
