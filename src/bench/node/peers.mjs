// One check of the workload by engines that are Node packages: warm, in microseconds, after each has
// judged every snapshot as expected.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";

const { goals, snapshots, expected } = JSON.parse(readFileSync("workload.json", "utf8"));
const versionOf = (name) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

const SIGNS = {
  AT_LEAST: [">=", "greaterThanInclusive"],
  MORE_THAN: [">", "greaterThan"],
  AT_MOST: ["<=", "lessThanInclusive"],
  LESS_THAN: ["<", "lessThan"],
  EXACTLY: ["==", "equal"],
  NOT: ["!=", "notEqual"],
};

// zen-engine

const input = { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } };
const output = { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } };
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: "edge" });

function rows(goal) {
  const row = (cell, status) => ({ _id: `${goal.id}-${status}`, i: cell, o: `"${status}"` });
  const pass = row(goal.cell, "pass");
  if (goal.strength === "BINDING") return [pass, row("", "fail")];
  if (goal.strength === "ASPIRATIONAL") return [pass, row("", "warn")];
  return [pass, row(goal.tolerated, "warn"), row("", "fail")];
}

const cells = (goal) => rows(goal).map((row) => ({ ...row, i: row.i.replace(/^== /, "") }));

/** A decision table of each target. */
const tables = {
  nodes: [
    input,
    output,
    ...goals.map((goal) => ({
      id: goal.id,
      name: goal.id,
      type: "decisionTableNode",
      position: { x: 0, y: 0 },
      content: {
        hitPolicy: "first",
        inputs: [{ id: "i", name: "figure", field: goal.id }],
        outputs: [{ id: "o", name: "status", field: goal.id }],
        rules: cells(goal),
      },
    })),
  ],
  edges: goals.flatMap((goal) => [edge("in", goal.id), edge(goal.id, "out")]),
};

/** One node of an expression for each target. */
const expressions = {
  nodes: [
    input,
    output,
    {
      id: "e",
      name: "e",
      type: "expressionNode",
      position: { x: 0, y: 0 },
      content: {
        expressions: goals.map((goal) => ({ id: goal.id, key: goal.id, value: expression(goal) })),
      },
    },
  ],
  edges: [edge("in", "e"), edge("e", "out")],
};

function expression(goal) {
  const condition = (band) =>
    band.tests
      .map((test) => `${goal.id} ${SIGNS[test.sign][0]} ${test.limit}`)
      .join(band.all ? " and " : " or ");
  const last = goal.bands.at(-1);
  return goal.bands
    .slice(0, -1)
    .reduceRight((otherwise, band) => `${condition(band)} ? "${band.status}" : (${otherwise})`, `"${last.status}"`);
}

function zen(content) {
  const decision = new ZenEngine().createDecision(content);
  return async (figures) => (await decision.evaluate(figures)).result;
}

// json-rules-engine: a rule for each status of a target.

function jsonRules() {
  const engine = new Engine(
    goals.flatMap((goal) =>
      goal.bands.map((band) => ({
        conditions: {
          [band.all ? "all" : "any"]: band.tests.map((test) => ({
            fact: goal.id,
            operator: SIGNS[test.sign][1],
            value: test.limit,
          })),
        },
        event: { type: goal.id, params: { status: band.status } },
      })),
    ),
  );
  return async (figures) => (await engine.run(figures)).events;
}

const asIs = (result) => Object.fromEntries(goals.map((goal) => [goal.id, result[goal.id]]));
const ofEvents = (events) => Object.fromEntries(events.map((event) => [event.type, event.params.status]));

async function measured(title, check, statuses) {
  for (let i = 0; i < snapshots.length; i++) {
    assert.deepEqual(statuses(await check(snapshots[i])), expected[i], title);
  }
  const micros = [];
  for (let iteration = 0; iteration < 8; iteration++) {
    const start = process.hrtime.bigint();
    let checks = 0;
    let spent = 0;
    while (spent < 2e9) {
      await check(snapshots[checks++ % snapshots.length]);
      spent = Number(process.hrtime.bigint() - start);
    }
    micros.push(spent / checks / 1000);
  }
  return { title, micros: micros.slice(5) };
}

const zenTitle = `zen-engine ${versionOf("@gorules/zen-engine")} (Node ${process.versions.node})`;
const results = [
  await measured(`${zenTitle}, decision tables`, zen(tables), asIs),
  await measured(`${zenTitle}, expressions`, zen(expressions), asIs),
  await measured(
    `json-rules-engine ${versionOf("json-rules-engine")} (Node ${process.versions.node})`,
    jsonRules(),
    ofEvents,
  ),
];
writeFileSync("results.json", JSON.stringify(results));
