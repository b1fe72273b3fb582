/** C9: failure has a face: what happened, in both languages, a way to try again, and the link kept. */
import { readFileSync } from "node:fs";
import { resealed } from "./support/compact";
import { dataset, matching } from "./support/data";
import { expect, inBoth, test } from "./support/atlas";
import type { Route } from "@playwright/test";

const CORE = "**/data/core-*.txt";
const REST = "**/data/rest-*.txt";
const LAYOUT = "**/data/layout-*.txt";
const MINE = "**/data/mine.json";
const OWN = readFileSync(new URL("../../public/data/atlas.json", import.meta.url), "utf8");
const QUERY = "city=hangzhou&view=table&sort=name";

const json = (body: string) => (route: Route) => route.fulfill({ status: 200, contentType: "application/json", body });
/** The answer itself, changed. */
const changed = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const answer = await route.fetch();
  await route.fulfill({ status: 200, contentType: "text/plain", body: change(await answer.body()) });
};
/** The answer with one byte made another. */
const flipped = (at: number) =>
  changed((body) => {
    body[at] = (body[at] ?? 0) ^ 1;
    return body;
  });

const FAILURES: [string, string, string, (route: Route) => Promise<void>][] = [
  ["missing", CORE, "not-found", (route) => route.fulfill({ status: 404, body: "nothing here" })],
  ["refused by the server", CORE, "status", (route) => route.fulfill({ status: 500, body: "broken" })],
  ["not reached", CORE, "network", (route) => route.abort("connectionrefused")],
  ["cut off", CORE, "data-syntax", changed((body) => body.subarray(0, body.length / 2))],
  ["garbled in one bit", CORE, "data-syntax", flipped(54_321)],
  ["in another form", CORE, "data-syntax", json(OWN)],
  ["empty", CORE, "data-syntax", json("")],
  ["a page of HTML", CORE, "data-syntax", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!DOCTYPE html><p>Log in" })],
  ["of another shape", CORE, "data-shape", changed((body) => resealed(body, (inside) => Buffer.concat([inside, Buffer.of(7)])))],
  ["newer than the program", CORE, "data-newer", changed((body) => (body.writeUInt16LE(99, 6), body))],
  ["without its layout", LAYOUT, "not-found", (route) => route.fulfill({ status: 404, body: "" })],
  ["with a layout of another shape", LAYOUT, "layout", json('{"schema": 1}')],
];

/** What a dataset from elsewhere, in plain JSON, may be instead. */
const FOREIGN: [string, string][] = [
  ["data-syntax", "{'schema': 1}"],
  ["data-syntax", OWN.slice(0, OWN.length / 2)],
  ["data-shape", '{"schema": 1, "entities": 7}'],
  ["data-newer", '{"schema": 99, "everything": "else"}'],
  ["data-empty", JSON.stringify({ ...dataset, entities: [] })],
];

inBoth("failure", () => {
  test.describe("of the dataset", () => {
    // What is said, is said in both languages at once: the wide screen asks in one of them, the narrow one in the other.
    test.skip(({ lang, viewport }) => (lang === "zh") !== ((viewport?.width ?? 0) >= 1100), "in the other language");
    for (const [what, where, code, answer] of FAILURES) {
      test(`the dataset ${what}: said in both languages; trying again brings back the view`, async ({ atlas, page }) => {
        await page.route(where, answer);
        await atlas.open(QUERY);
        const alert = atlas.failure(code);
        await expect(alert).toBeVisible();
        await expect(page.getByRole("alert")).toHaveCount(1);
        const headings = alert.getByRole("heading");
        await expect(headings).toHaveText([
          atlas.say("数据没有加载成功", "The data could not be loaded"),
          atlas.say("The data could not be loaded", "数据没有加载成功"),
        ]);
        for (const lang of ["zh-Hans", "en"]) {
          const said = alert.locator(`[lang="${lang}"] p`);
          await expect(said.first()).toBeVisible();
          expect(((await said.first().textContent()) ?? "").length).toBeGreaterThan(10);
        }
        await expect(page.locator("#skeleton")).toHaveCount(0);
        await expect(page.locator("html")).toHaveAttribute("lang", atlas.say("zh-Hans", "en"));
        expect(new URL(page.url()).search).toBe(`?${QUERY}`);
        await atlas.expectNoSidewaysScroll();
        await page.unroute(where);
        await alert.getByRole("button", { name: /重试/ }).click();
        await atlas.ready();
        await expect(alert).toHaveCount(0);
        expect(new URL(page.url()).search).toBe(`?${QUERY}`);
        await expect(page.getByRole("table")).toBeVisible();
        await atlas.expectShown(matching("city=hangzhou").length);
        atlas.complaints.length = 0; // the browser logs the failures that were made on purpose
      });
    }
  });

  test("a dataset from elsewhere that cannot be used says why, and can be tried again", async ({ atlas, page }) => {
    let body = "";
    await page.route(MINE, (route) => json(body)(route));
    for (const [code, instead] of FOREIGN) {
      body = instead;
      await atlas.open("data=data/mine.json&city=hangzhou");
      await expect(atlas.failure(code)).toBeVisible();
      expect(new URL(page.url()).search).toBe("?data=data/mine.json&city=hangzhou");
    }
    body = OWN;
    await page.getByRole("button", { name: /重试/ }).click();
    await atlas.ready();
    await atlas.expectShown(matching("city=hangzhou").length);
    atlas.complaints.length = 0;
  });

  test("a failure is a page of its own to assistive technology", async ({ atlas, page }) => {
    await page.route(CORE, (route) => route.fulfill({ status: 404, body: "" }));
    await atlas.open(QUERY);
    await expect(atlas.failure("not-found")).toBeVisible();
    atlas.complaints.length = 0;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await atlas.expectAccessible();
    }
  });

  test("offline: said as such; once there is a network again, it goes on", async ({ atlas, page }) => {
    // The page itself has arrived; what the browser says of its network is what the test says.
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "onLine", { get: () => sessionStorage.getItem("network") !== null });
    });
    await page.route(CORE, (route) => route.abort("internetdisconnected"));
    await atlas.open(QUERY);
    await expect(atlas.failure("offline")).toBeVisible();
    await expect(page.getByText("现在没有网络连接")).toBeVisible();
    await expect(page.getByText("There is no network connection")).toBeVisible();
    await page.getByRole("button", { name: /重试/ }).click();
    await expect(atlas.failure("offline"), "still offline").toBeVisible();
    await page.evaluate(() => sessionStorage.setItem("network", "back"));
    await page.unroute(CORE);
    await page.getByRole("button", { name: /重试/ }).click();
    await atlas.ready();
    await atlas.expectShown(matching("city=hangzhou").length);
    atlas.complaints.length = 0;
  });

  test("the second file missing is a notice: figures and filters work, and it can be fetched again", async ({ atlas, page }) => {
    await page.route(REST, (route) => route.fulfill({ status: 404, body: "" }));
    await atlas.goto("city=hangzhou");
    const notice = atlas.notice("details-missing");
    await expect(notice).toContainText(atlas.say("出处与说明文字没有加载成功", "Sources and notes could not be loaded"));
    await atlas.expectShown(matching("city=hangzhou").length);
    await expect(atlas.cards().locator(".figure").first()).toBeVisible();
    await page.unroute(REST);
    await notice.getByRole("button", { name: atlas.say("重试", "Try again") }).click();
    await expect(notice).toHaveCount(0);
    await atlas.cards().locator(".figure [data-evidence]").first().click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    atlas.complaints.length = 0;
  });

  test("a second file of another dataset is not mixed in", async ({ atlas, page }) => {
    // A core of another version with its seal whole: the rest that is there belongs to the first.
    const { version } = dataset.meta;
    const other = version.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    await page.route(
      CORE,
      changed((body) =>
        resealed(body, (inside) => {
          const at = inside.indexOf(version);
          expect(at).toBeGreaterThan(0);
          inside.write(other, at);
          return inside;
        }),
      ),
    );
    await atlas.goto("city=hangzhou");
    await expect(atlas.notice("details-missing")).toBeVisible();
    await atlas.expectShown(matching("city=hangzhou").length);
  });

  test("a faulty record is left out and said; the rest works", async ({ atlas, page }) => {
    const { entities } = dataset;
    const port = { ...entities.find((it) => it.id === "hangzhou-medicine-port"), kind: "spaceship" };
    const faulty = { ...dataset, entities: entities.map((it) => (it.id === port.id ? port : it)) };
    await page.route(MINE, json(JSON.stringify(faulty)));
    await atlas.goto("data=data/mine.json");
    await expect(atlas.notice("records-left-out")).toBeVisible();
    await expect.poll(async () => (await atlas.count()).total).toBeLessThan(entities.length);
    expect((await atlas.count()).total).toBeGreaterThan(entities.length / 2);
    // What is left out must not stand in the way of the details either.
    await expect(atlas.notice("details-missing")).toHaveCount(0);
    await atlas.cards().locator(".figure [data-evidence]").first().click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
  });

  test("another dataset that is not there: said, with the way to this atlas's own", async ({ atlas, page }) => {
    await atlas.open("data=data/none.json&city=hangzhou");
    await expect(atlas.failure("not-found")).toBeVisible();
    await page.getByRole("link", { name: atlas.say("打开本图谱的数据", "Open this atlas’s own data") }).click();
    await atlas.ready();
    expect(atlas.query()).toEqual([["city", "hangzhou"]]);
    await atlas.expectShown(matching("city=hangzhou").length);
    atlas.complaints.length = 0;
  });

  test("another dataset at a path of the same site is shown, and the link says so", async ({ atlas, page }) => {
    await page.route(MINE, json(OWN.replaceAll("杭州医药港", "另一个名字").replaceAll("Hangzhou Medicine Port", "Another name")));
    await atlas.goto("data=data/mine.json&district=qiantang");
    await expect(atlas.card("hangzhou-medicine-port").getByRole("heading")).toContainText(atlas.say("另一个名字", "Another name"));
    await atlas.cards().locator(".figure [data-evidence]").first().click();
    await expect(page.getByRole("dialog").locator("h3")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    await atlas.viewLink("表格", "Table").click();
    await atlas.expectValues("data", ["data/mine.json"]);
  });

  test("a panic shows a screen in both languages, and reloading brings back the view", async ({ atlas, page }) => {
    await atlas.goto("city=hangzhou");
    await expect(page.locator("#panic")).toBeHidden();
    // The program cannot go on without new elements, and says so by a panic.
    await page.evaluate(() => {
      for (const name of ["createElement", "createElementNS", "createTextNode", "importNode"] as const) {
        Document.prototype[name] = () => {
          throw new Error("made on purpose");
        };
      }
      Node.prototype.cloneNode = () => {
        throw new Error("made on purpose");
      };
    });
    await atlas.viewLink("表格", "Table").click();
    const screen = atlas.failure("panic");
    await expect(screen).toBeVisible();
    await expect(screen).toContainText("程序出错，已停止");
    await expect(screen).toContainText("The program met an error and has stopped");
    await screen.getByRole("link", { name: /Reload/ }).click();
    await atlas.ready();
    expect(atlas.values("city")).toEqual(["hangzhou"]);
    await atlas.expectShown(matching("city=hangzhou").length);
    await expect(page.locator("#panic")).toBeHidden();
    atlas.complaints.length = 0;
  });
});
