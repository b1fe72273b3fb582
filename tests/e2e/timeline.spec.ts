// The timeline: milestones and dated figures by year and lane, a span of years by pointer and keys, metrics over the years.
import { dataset } from "./support/data";
import { test, expect, inBoth } from "./support/atlas";

const { milestones, entities } = dataset;
const planned = milestones.filter((it) => it.nature === "planned");

inBoth("timeline", () => {
  test("every milestone is on the axis, past and planned apart, and opens with its source", async ({ atlas, page }) => {
    await atlas.goto("view=timeline");
    const counts = page.locator("[data-milestones]");
    await expect(counts).toHaveAttribute("data-milestones", String(milestones.length));
    await page.getByRole("button", { name: atlas.say("大事", "Milestones"), exact: true }).click();
    await expect(counts).toHaveAttribute("data-figures", "0");
    const listed = page.locator("[data-listed]");
    await expect(listed).toHaveAttribute("data-listed", String(milestones.length));
    if (!atlas.narrow) {
      // Marks hold every milestone once, in every way of making lanes.
      for (const lane of ["kind", "city"]) {
        await page.locator(`#lane-${lane}`).click();
        await atlas.expectValues("lane", lane === "city" ? [] : [lane]);
        const held = await page
          .locator("[data-mark]")
          .evaluateAll((all) => all.flatMap((it) => (it.getAttribute("data-mark") ?? "").split(",")));
        expect(held.length).toBe(milestones.length);
        expect(new Set(held).size).toBe(milestones.length);
      }
      const ahead = page.locator(".tl-mark.is-ahead");
      const held = await ahead.evaluateAll((all) => all.flatMap((it) => (it.getAttribute("data-mark") ?? "").split(",")));
      expect(held.length).toBe(planned.length);
      const mark = ahead.first();
      await expect(mark).toHaveAccessibleName(new RegExp(atlas.say("计划或目标", "planned or aimed at")));
      await mark.focus();
      await page.keyboard.press("Enter");
      const open = page.locator("[data-opened]");
      await expect(open.getByRole("heading")).toBeFocused();
      await open.locator("[data-evidence]").first().click();
      await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
      await page.keyboard.press("Escape");
      await open.getByRole("button", { name: atlas.say("关闭", "Close") }).click();
      await expect(mark).toBeFocused();
    }
    // The list goes on by steps, and leads to whom it is about.
    const entries = page.locator(".tl-entries li");
    await expect(entries).toHaveCount(24);
    await page.locator("#timeline-more").press("Enter");
    await expect(entries).toHaveCount(48);
    await expect(entries.nth(24).locator("a.entity")).toBeFocused();
    await atlas.expectNoSidewaysScroll("the timeline");
    await entries.first().locator("a.entity").click();
    await expect(page.locator("aside[data-sel], dialog[data-sel]")).toBeVisible();
  });

  test("a span of years is chosen by keys and by the pointer, and lifted", async ({ atlas, page }) => {
    await atlas.goto("view=timeline&kind=project");
    await page.locator("#timeline-milestones").click();
    const projects = new Set(entities.filter((it) => it.kind === "project").map((it) => it.id));
    const of = (first: number, last: number): number =>
      milestones.filter((it) => projects.has(it.entity) && Number(it.date.slice(0, 4)) >= first && Number(it.date.slice(0, 4)) <= last).length;
    const listed = page.locator("[data-listed]");
    // One end alone reaches to the end of the axis.
    await page.getByRole("spinbutton", { name: atlas.say("从", "From") }).fill("2023");
    await page.keyboard.press("Tab");
    await expect(page.locator("#timeline-to")).not.toHaveValue("");
    await page.getByRole("spinbutton", { name: atlas.say("到", "to") }).fill("2021");
    await page.keyboard.press("Enter");
    await atlas.expectValues("year", ["2021..2023"]);
    await expect(listed).toHaveAttribute("data-listed", String(of(2021, 2023)));
    await expect(page.locator("#timeline-from")).toHaveValue("2021");
    await page.getByRole("button", { name: atlas.say("全部年份", "All years") }).click();
    await atlas.expectValues("year", []);

    // A drag over columns of the axis: each column is a year.
    const before = await atlas.entries();
    const track = page.locator(".tl-axis .tl-track");
    const box = (await track.boundingBox())!;
    const years = await track.locator(".tl-year").allTextContents();
    const at = (year: string): number => box.x + ((years.indexOf(year) + 0.5) / years.length) * box.width;
    await page.mouse.move(at("2022"), box.y + 30);
    await page.mouse.down();
    await page.mouse.move(at("2024"), box.y + 34, { steps: 4 });
    await page.mouse.up();
    await atlas.expectValues("year", ["2022..2024"]);
    expect(await atlas.entries()).toBe(before + 1);
    await expect(listed).toHaveAttribute("data-listed", String(of(2022, 2024)));
    await page.goBack();
    await atlas.expectValues("year", []);
  });
});

test("a metric over the years: a chart for each who has like figures of two years or more", async ({ atlas, page }) => {
  await atlas.goto("view=timeline");
  const charts = page.locator("[data-charts] figure");
  const select = page.locator("#timeline-metric");
  await expect(select).toHaveValue("revenue");
  await expect(charts.first()).toBeVisible();
  const most = await charts.count();
  expect(await select.locator("option:checked").textContent()).toContain(`${most} 个主体`);
  await charts.first().locator("[data-evidence]").first().press("Enter");
  await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await select.selectOption("company-count");
  await atlas.expectValues("metric", ["company-count"]);
  await expect(charts.filter({ hasText: "杭州医药港" })).toHaveCount(1);
  await atlas.follow("view=timeline&metric=company-count&kind=fund");
  await expect(page.locator(".tl-courses")).toContainText("没有一个指标");
  await atlas.expectNoSidewaysScroll("the charts");
});
