/** Every system that the source documents name has a link in docs/systems.md, and every link opens what it says. */
import { readFileSync } from "node:fs";
import { expect, inBoth, test } from "./support/atlas";

/** The rows of the table: id and query string. */
const SYSTEMS = readFileSync(new URL("../../docs/systems.md", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.match(/^\| `([a-z0-9-]+)` \|.*\]\(\?([^)]*)\) \|$/))
  .filter((row) => row !== null)
  .map(([, id, query]) => ({ id: id as string, query: query as string }));

inBoth("systems", () => {
  test("the link of each of the 43 systems opens its view, with nothing left out of it", async ({ atlas, page }) => {
    expect(SYSTEMS).toHaveLength(43);
    test.setTimeout(90_000);
    await atlas.goto();
    for (const { id, query } of SYSTEMS) {
      await test.step(id, async () => {
        await atlas.follow(query);
        const view = new URLSearchParams(query).get("view") ?? "map";
        // On a small screen an open detail lies over the view.
        const lies = atlas.narrow && query.includes("sel=");
        const expectThere = (wanted: string) => {
          const found = page.locator(wanted).first();
          return lies && !wanted.startsWith("aside") ? expect(found, id).toBeAttached() : expect(found, id).toBeVisible();
        };
        await expectThere(`main[data-view="${view}"]`);
        await expect(page.locator(".part-waiting"), id).toHaveCount(0);
        await expect(atlas.failure(), id).toHaveCount(0);
        await expect(page.locator("[role=status][data-notice]"), id).toHaveCount(0);
        expect(new URL(page.url()).search, id).toBe(`?${query}`);
        for (const [key, wanted] of [
          ["structure", "[data-structure]"],
          ["dir", "[data-dir]"],
          ["sel", "aside[data-sel]"],
        ] as const) {
          if (new URLSearchParams(query).has(key)) await expectThere(wanted);
        }
      });
    }
  });
});
