/** Files that leave the page, read by readers that know nothing of it. */
import { check } from "@placemarkio/check-geojson";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { type Atlas, expect, inBoth, test } from "./support/atlas";
import { dataset, entities, figuresOf, matching, sources } from "./support/data";

type Row = Record<string, string>;

/** Opens the dialog that gives files. */
async function openFiles(atlas: Atlas): Promise<void> {
  await atlas.page.locator("#open-share").click();
  await expect(atlas.page.getByRole("dialog").getByRole("heading", { name: atlas.say("导出所见内容", "Files of what is shown") })).toBeVisible();
}

/** Presses a control and gives the name and the bytes of the file that the browser saves. */
async function saved(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(selector).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const table = (bytes: Buffer): Row[] => parse(bytes, { bom: true, columns: true, record_delimiter: "\r\n", relax_quotes: false }) as Row[];

inBoth("files", () => {
  test("data: as many rows as on the screen, each with its source", async ({ atlas, page }) => {
    const query = "city=shaoxing&city=ningbo&metric=revenue";
    const shown = matching(query);
    await atlas.goto(`${query}&lang=${atlas.lang}`);
    await openFiles(atlas);
    const { shown: count } = await atlas.count();
    expect(count).toBe(shown.length);

    await test.step("a row an entity", async () => {
      const button = page.locator("[data-export=csv][data-rows=entities]");
      await expect(button).toHaveText(atlas.say(`CSV，每行一个主体，${count} 行`, `CSV, one row an entity, ${count} rows`));
      const { name, bytes } = await saved(page, "[data-export=csv][data-rows=entities]");
      expect(name).toMatch(/^cluster-atlas-map-entities-[\d.]+-\d{4}-\d\d-\d\d\.csv$/);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = table(bytes);
      expect(rows.map((row) => row.id).sort()).toEqual([...shown].sort());
      for (const row of rows) {
        const entity = entities.get(row.id ?? "");
        expect([row.zh, row.en]).toEqual([entity?.zh, entity?.en]);
        expect(row.atlas_version).toBe(dataset.meta.version);
      }
      expect(rows.filter((row) => row.revenue !== "").length).toBeGreaterThan(3);
    });

    await test.step("a row a figure", async () => {
      const all = new Map(shown.flatMap(figuresOf).map((fact) => [fact.id, fact]));
      const rows = table((await saved(page, "[data-export=csv][data-rows=figures]")).bytes);
      expect(new Set(rows.map((row) => row.figure_id))).toEqual(new Set(all.keys()));
      expect(rows.length).toBe(all.size);
      for (const row of rows) {
        const fact = all.get(row.figure_id ?? "");
        const source = sources.get(row.source_id ?? "");
        expect([Number(row.value), row.unit_zh, row.metric]).toEqual([fact?.value, fact?.unit, fact?.metric]);
        expect([row.source_id, row.locator, row.source_title]).toEqual([fact?.source, fact?.locator, source?.title]);
        expect(row.atlas_link).toContain(`v=${dataset.meta.version}`);
      }
      expect(rows.some((row) => Number(row.value) < 0), "a loss stays a number").toBe(dataset.facts.some((fact) => all.has(fact.id) && (fact.value ?? 0) < 0));
    });

    await test.step("JSON, in the dataset's words", async () => {
      const file = JSON.parse((await saved(page, "[data-export=json]")).bytes.toString());
      const ids = (rows: { id: string }[]): string[] => rows.map((row) => row.id).sort();
      expect(ids(file.entities)).toEqual([...shown].sort());
      expect(file.export.entities).toBe(count);
      const within = new Set(shown);
      expect(file.relations.length).toBe(dataset.relations.filter((it) => within.has(it.from) && within.has(it.to)).length);
      const known = new Set(ids(file.sources));
      for (const fact of file.facts) expect(known.has(fact.source)).toBe(true);
    });

    await test.step("GeoJSON, by the standard", async () => {
      const placed = shown.filter((id) => entities.get(id)?.place);
      const text = (await saved(page, "[data-export=geojson]")).bytes.toString();
      const file = check(text) as unknown as {
        bbox: number[];
        without_place: number;
        features: { id: string; geometry: { coordinates: number[] } }[];
      };
      expect(file.features.map((it) => it.id).sort()).toEqual([...placed].sort());
      expect(file.without_place).toBe(shown.length - placed.length);
      for (const { id, geometry } of file.features) {
        const place = entities.get(id)?.place;
        expect(geometry.coordinates).toEqual([place?.lon, place?.lat]);
        const [lon, lat] = geometry.coordinates as [number, number];
        const [west, south, east, north] = file.bbox as [number, number, number, number];
        expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
      }
    });

    await test.step("Markdown, with numbered sources", async () => {
      const text = (await saved(page, "[data-export=md]")).bytes.toString();
      const lines = text.split("\n");
      expect(lines.filter((line) => line.startsWith("| ")).length).toBe(count + 2);
      const cited = new Set([...text.matchAll(/\\\[(\d+)\\\]/g)].map((it) => Number(it[1])));
      const listed = lines.filter((line) => /^\d+\. /.test(line)).length;
      expect(Math.max(...cited)).toBe(listed);
    });
    await atlas.expectAccessible("the files");
    await atlas.expectNoSidewaysScroll("the files");
  });
});

test("figures keep to the years of the link, and nothing shown gives no files", async ({ atlas, page }) => {
  await atlas.goto("city=taizhou&year=2023");
  await openFiles(atlas);
  const rows = table((await saved(page, "[data-export=csv][data-rows=figures]")).bytes);
  const button = page.locator("[data-export=csv][data-rows=figures]");
  await expect(button).toContainText(String(rows.length));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(`${row.period}${row.as_of}`).toContain("2023");
  await atlas.follow("q=xyzzyx");
  await expect(page.getByRole("dialog").getByText(atlas.say("没有结果，也就没有文件", "No results, so no files"))).toBeVisible();
  await expect(page.locator("dialog [data-export=csv]")).toHaveCount(0);
});

/** What a browser's own reader makes of an SVG: its root's language, its texts, whether anything is left to fetch. */
const read = (page: Page, text: string): Promise<{ ok: boolean; lang: string | null; texts: string; outside: number; shapes: number; rows: number; cells: number; link: string | null; width: number }> =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = document.documentElement;
    return {
      ok: document.querySelector("parsererror") === null && root.localName === "svg",
      lang: root.getAttribute("lang"),
      texts: root.textContent ?? "",
      outside: root.querySelectorAll("foreignObject, script, style, image, [class], [style], [onclick]").length,
      shapes: root.querySelectorAll("path, rect, circle").length,
      rows: root.querySelectorAll("[data-row]").length,
      cells: root.querySelectorAll("[data-state]").length,
      link: root.querySelector("a[href]")?.getAttribute("href") ?? null,
      width: Number(root.getAttribute("width")),
    };
  }, text);

const DRAWINGS: [name: string, query: string, title: [string, string]][] = [
  ["map", "city=shaoxing&metric=revenue", ["地图", "Map"]],
  ["network", "view=network&city=shaoxing", ["关系网络", "Relation network"]],
];

inBoth("pictures", () => {
  test("drawings: an SVG that stands alone and a PNG twice its size", async ({ atlas, page }) => {
    for (const [view, query, title] of DRAWINGS) {
      await test.step(view, async () => {
        await atlas.goto(`${query}&lang=${atlas.lang}`);
        if (view === "network") await expect(page.locator(".net-pane[aria-busy=false]")).toBeVisible();
        await openFiles(atlas);
        const svg = await saved(page, "dialog [data-export=svg]");
        expect(svg.name).toMatch(new RegExp(`^cluster-atlas-${view}-[\\d.]+-\\d{4}-\\d\\d-\\d\\d\\.svg$`));
        const drawn = await read(page, svg.bytes.toString());
        expect(drawn).toMatchObject({ ok: true, outside: 0, lang: atlas.say("zh-Hans", "en") });
        expect(drawn.texts).toContain(atlas.say(...title));
        expect(drawn.texts).toContain(dataset.meta.version);
        expect(drawn.link).toContain("city=shaoxing");
        expect(drawn.shapes).toBeGreaterThan(30);
        if (view === "map") expect(drawn.texts).toContain(atlas.say("示意图，不表示行政区域界线", "Schematic; shows no administrative boundaries"));
        const png = await saved(page, "dialog [data-export=png]");
        expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
        expect(png.bytes.readUInt32BE(16)).toBe(Math.round(drawn.width * 2));
        await expect(page.locator(".ex-job")).toContainText(png.name);
      });
    }
  });
});

inBoth("pictures of the chain", () => {
  test("matrix and flow are made anew, the matrix with the rows and cells of the screen", async ({ atlas, page }) => {
    await atlas.goto(`view=chain&city=shaoxing&city=ningbo&rows=sub&lang=${atlas.lang}`);
    const rows = await page.locator(".matrix-table tbody tr").count();
    const cells = await page.locator(".matrix-table tbody td[data-state]").count();
    expect(rows).toBeGreaterThan(3);
    await openFiles(atlas);
    for (const [name, title] of [["matrix", atlas.say("产业链矩阵", "Chain matrix")], ["flow", atlas.say("环节与赛道", "Stages and subsectors")]] as const) {
      const svg = await saved(page, `[data-picture=${name}] [data-export=svg]`);
      expect(svg.name).toContain(`chain-${name}`);
      const drawn = await read(page, svg.bytes.toString());
      expect(drawn).toMatchObject({ ok: true, outside: 0, lang: atlas.say("zh-Hans", "en"), ...(name === "matrix" ? { rows, cells } : {}) });
      expect(drawn.texts).toContain(title);
      expect(drawn.texts).toContain(dataset.meta.version);
      expect(drawn.link).toContain("city=shaoxing");
      const png = await saved(page, `[data-picture=${name}] [data-export=png]`);
      expect(png.bytes.readUInt32BE(16)).toBe(Math.round(drawn.width * 2));
    }
  });
});

test("a picture that takes long says how far it is and is given up: no file, and the focus goes back", async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const encode = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (...given) {
      Object.assign(window, { release: () => encode.apply(this, given) });
    };
  });
  const files: string[] = [];
  page.on("download", (download) => files.push(download.suggestedFilename()));
  await atlas.goto("city=shaoxing");
  await openFiles(atlas);
  const button = page.locator("dialog [data-export=png]");
  const job = page.locator("dialog .ex-job");
  const held = () => page.evaluate(() => typeof (window as never as { release?: unknown }).release);
  await button.press("Enter");
  await expect(job).toHaveAttribute("aria-busy", "true");
  await expect(job).toContainText("正在");
  await expect.poll(held).toBe("function");
  await job.getByRole("button", { name: "取消" }).press("Enter");
  await expect(job).toHaveText("已取消，没有文件。");
  await expect(job).toHaveAttribute("aria-busy", "false");
  await expect(button).toBeFocused();
  await page.evaluate(() => (window as never as { release: () => void }).release());
  // The next one is made and saved; of the one before there is nothing.
  await page.evaluate(() => Reflect.deleteProperty(window, "release"));
  const waiting = page.waitForEvent("download");
  await button.press("Enter");
  await expect.poll(held).toBe("function");
  await page.evaluate(() => (window as never as { release: () => void }).release());
  await waiting;
  await expect(job).toContainText(".png");
  expect(files).toHaveLength(1);
});
