/** The briefing: read on the page, cut to sections by the link, taken along as files, printed. */
import { readFile } from "node:fs/promises";
import { type Atlas, expect, inBoth, test } from "./support/atlas";

const report = (atlas: Atlas) => atlas.page.getByRole("article").filter({ has: atlas.page.locator(".report-title") });

inBoth("the briefing", () => {
  test("sections are chosen in the link, every note leads to a source, and names open", async ({ atlas, page }) => {
    await atlas.goto(`view=report&district=qiantang&lang=${atlas.lang}`);
    const it = report(atlas);
    await expect(it.getByRole("heading", { level: 2 })).toHaveText(atlas.say("钱塘区 · 调研报告", "Qiantang · briefing"));
    const notes = await it.locator(".report-note").evaluateAll((links) => [...new Set(links.map((it) => it.getAttribute("href")))]);
    const sources = await it.locator(".report-sources li").evaluateAll((rows) => rows.map((it) => `#${it.id}`));
    expect(notes.sort()).toEqual(sources.sort());
    expect(sources.length).toBeGreaterThan(10);
    await atlas.expectNoSidewaysScroll("the briefing");

    const figures = page.getByRole("checkbox", { name: atlas.say("数据", "Figures"), exact: true });
    await figures.uncheck();
    await expect(it.locator("[data-section=figures]")).toHaveCount(0);
    expect(atlas.values("section")).toEqual(["overview", "chain", "projects", "comparison", "milestones", "limits", "sources"]);
    await expect(figures).toBeFocused();
    await figures.check();
    await expect(it.locator("[data-section=figures]")).toBeVisible();
    expect(atlas.values("section")).toEqual([]);

    const note = it.locator("[data-section=figures] td .report-note").first();
    const target = (await note.getAttribute("href"))!;
    await note.click();
    await expect(page.locator(target)).toBeInViewport();
    await page.goBack();
    await it.getByRole("link", { name: atlas.say("杭州医药港", "Hangzhou Medicine Port (Hangzhou Pharmaceutical Port)") }).first().click();
    await expect(atlas.detail("hangzhou-medicine-port")).toBeVisible();
  });

  test("both files say what the page says, the HTML alone by itself", async ({ atlas, page, context }) => {
    await atlas.goto(`view=report&district=qiantang&lang=${atlas.lang}`);
    const it = report(atlas);
    const sentences = await it.locator("[data-section] > p, .report-list > li").evaluateAll((all) =>
      all.map((line) => {
        const copy = line.cloneNode(true) as Element;
        copy.querySelectorAll(".report-note").forEach((note) => note.remove());
        return copy.textContent!;
      }),
    );
    expect(sentences.length).toBeGreaterThan(40);
    const file = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-export=${kind}]`).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^cluster-atlas-report-${atlas.lang}-2026\\.11\\.22-[\\d-]+\\.${kind}$`));
      return readFile(await download.path(), "utf8");
    };
    const md = (await file("md")).replace(/\[\^\d+\]/g, "").replace(/\\(.)/g, "$1");
    const html = await file("html");
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    const alone = await context.newPage();
    await alone.setContent(html);
    await expect(alone.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
    const said = await alone.evaluate(() => {
      document.querySelectorAll("sup").forEach((note) => note.remove());
      return document.body.textContent!;
    });
    for (const sentence of sentences) {
      expect(md).toContain(sentence);
      expect(said).toContain(sentence);
    }
    for (const text of [md, said]) expect(text).toContain("view=report&district=qiantang");
    await alone.close();
  });
});

test("the whole atlas: made at once, cut with a word, and on A4 with a foot on each sheet", async ({ atlas, page }) => {
  test.skip(atlas.narrow, "paper is one size");
  await atlas.goto("view=report&lang=zh");
  const it = report(atlas);
  await expect(it.getByText(/列出 \d+ 行中的前 \d+ 行/).first()).toBeVisible();
  // Writing the longest file holds up the page for less than a moment, so it needs no progress.
  const took = await page.evaluate(() => {
    const start = performance.now();
    (document.querySelector("[data-export=html]") as HTMLElement).click();
    return performance.now() - start;
  });
  expect(took).toBeLessThan(200);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".report-head", ".report-sections", ".report-contents", "header.top"]) await expect(page.locator(hidden)).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const box = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/)!;
  expect([Math.round(Number(box[1])), Math.round(Number(box[2]))]).toEqual([595, 842]);
});

test("nothing selected: it says so, and there is no empty briefing", async ({ atlas, page }) => {
  await atlas.goto("view=report&q=xyzzyx");
  await expect(report(atlas)).toHaveCount(0);
  await expect(page.getByText("没有符合条件的结果")).toBeVisible();
});
