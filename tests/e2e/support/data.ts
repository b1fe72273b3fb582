/**
 * The dataset as its maintainer writes it, read by the tests themselves: what a view is to hold is counted here a second
 * time, by other means than the page's engine.
 */
import { readFileSync } from "node:fs";

export type Basis = { source: string; locator: string };
export type Text = { zh: string; en: string };
export type Term = Text & { id: string };
export type Entity = Term & {
  kind: string;
  city: string | null;
  district: string | null;
  parent: string | null;
  place: { lon: number; lat: number } | null;
  outside: boolean;
  relevance: string;
  subsectors: string[];
  stages: { id: string; strength: string }[];
  planned_stages: { id: string }[];
  links: { id: string }[];
  designations: { id: string }[];
  summary_zh: string | null;
  summary_en: string | null;
  sources: string[];
};
export type Fact = {
  id: string;
  entity: string;
  metric: string;
  value: number | null;
  unit: string | null;
  source: string;
  locator: string;
  conflicts: string[];
};
export type Source = {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  grade: string;
};
type Relation = { from: string; to: string; type: string };
type Part = Text & { entity?: string; term?: string; planned?: boolean; unnamed?: boolean };
type Metric = Term & { unit: string | null; kind: string };
type Document = {
  meta: { version: string; title_zh: string; title_en: string };
  vocab: {
    kinds: Term[];
    metrics: Metric[];
    subsectors: Term[];
    stages: Term[];
    links: Term[];
    grades: Term[];
    designations: Term[];
    cities: Term[];
    districts: (Term & { city: string })[];
  };
  sources: Source[];
  entities: Entity[];
  facts: Fact[];
  relations: Relation[];
  milestones: { entity: string; date: string; kind: string; nature: string }[];
  directories: (Term & { columns: string[]; groups: string[] })[];
  structures: (Term & { parts: Part[] })[];
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../public/data/${name}`, import.meta.url), "utf8"));

export const dataset = read("atlas.json") as Document;
export const layout = read("layout.json") as { credit: Text };

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
export const entities = byId(dataset.entities);
export const sources = byId(dataset.sources);

const factsOf = new Map<string, Fact[]>();
for (const fact of dataset.facts) factsOf.set(fact.entity, [...(factsOf.get(fact.entity) ?? []), fact]);
const related = new Set(dataset.relations.flatMap((it) => [it.from, it.to]));

/** The figures of an entity: facts that have a number. */
export const figuresOf = (id: string): Fact[] => (factsOf.get(id) ?? []).filter((fact) => fact.value !== null);

export const FACETS = ["city", "district", "kind", "sub", "stage", "link", "tag", "grade", "has"] as const;
export type Facet = (typeof FACETS)[number];

/** All values of a facet. */
export function valuesOf(key: Facet): string[] {
  const { vocab } = dataset;
  const ids = (rows: { id: string }[]): string[] => rows.map((row) => row.id);
  switch (key) {
    case "city":
      return [...ids(vocab.cities), "outside"];
    case "district":
      return ids(vocab.districts);
    case "kind":
      return ids(vocab.kinds);
    case "sub":
      return ids(vocab.subsectors);
    case "stage":
      return ids(vocab.stages);
    case "link":
      return ids(vocab.links);
    case "tag":
      return ids(vocab.designations);
    case "grade":
      return ids(vocab.grades);
    case "has":
      return ["figure", "place", "relation", "conflict"];
  }
}

/** The values of a facet that an entity holds. */
export function held(entity: Entity, key: Facet): Set<string> {
  const ids = (rows: { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  switch (key) {
    case "city":
      return new Set(entity.outside ? ["outside"] : entity.city ? [entity.city] : []);
    case "district":
      return new Set(entity.district ? [entity.district] : []);
    case "kind":
      return new Set([entity.kind]);
    case "sub":
      return new Set(entity.subsectors);
    case "stage":
      return ids(entity.stages);
    case "link":
      return ids(entity.links);
    case "tag":
      return ids(entity.designations);
    case "grade":
      return new Set(entity.sources.map((id) => sources.get(id)?.grade ?? ""));
    case "has": {
      const facts = factsOf.get(entity.id) ?? [];
      const has: [string, boolean][] = [
        ["figure", facts.some((fact) => fact.value !== null)],
        ["place", entity.place !== null],
        ["relation", related.has(entity.id)],
        ["conflict", facts.some((fact) => fact.conflicts.length > 0)],
      ];
      return new Set(has.filter(([, it]) => it).map(([name]) => name));
    }
  }
}

/** Whether an entity passes the facets of a query string, the facet `but` left out. */
function passes(entity: Entity, query: URLSearchParams, but?: Facet): boolean {
  return FACETS.every((key) => {
    const wanted = query.getAll(key);
    const has = held(entity, key);
    return key === but || wanted.length === 0 || wanted.some((value) => has.has(value));
  });
}

/** The ids that the facets of a query string leave, of those that `among` lets through. */
export function matching(query: string, among: (entity: Entity) => boolean = () => true): string[] {
  const params = new URLSearchParams(query);
  return dataset.entities.filter((it) => passes(it, params) && among(it)).map((it) => it.id);
}

/** What stands beside each value of each facet: how many pass all other facets and hold the value. */
export function facetCounts(query: string): Record<string, number> {
  const params = new URLSearchParams(query);
  const counts: Record<string, number> = {};
  for (const key of FACETS) {
    const rest = dataset.entities.filter((it) => passes(it, params, key)).map((it) => held(it, key));
    for (const value of valuesOf(key)) {
      counts[`${key}=${value}`] = rest.filter((has) => has.has(value)).length;
    }
  }
  return counts;
}

/** Whether a place lies in `lon0,lat0,lon1,lat1`. */
export function isInBox(place: Entity["place"], box: string): boolean {
  const [lon0, lat0, lon1, lat1] = box.split(",").map(Number) as [number, number, number, number];
  return place !== null && place.lon >= lon0 && place.lon <= lon1 && place.lat >= lat0 && place.lat <= lat1;
}

/** Whether a point lies in a closed ring, by the even-odd rule. */
export function isInRing([x, y]: [number, number], ring: [number, number][]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], row) => {
    const [bx, by] = ring[(row + 1) % ring.length] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The ring of `lon,lat;lon,lat;…`. */
export const ringOf = (fence: string): [number, number][] =>
  fence.split(";").map((corner) => corner.split(",").map(Number) as [number, number]);
