// Holds dashboards against the types that Grafana 11, 12 and 13 publish of themselves (package @grafana/schema): the
// dashboard, the options of each kind of panel, and what a panel says of its fields. Reads {"files": [...]} and tells each
// problem in a line; says nothing when all is well.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const here = dirname(fileURLToPath(import.meta.url));
const VERSIONS = [11, 12, 13];
const KINDS = ['stat', 'timeseries', 'barchart', 'bargauge', 'table', 'text'];
// Kinds whose fields have settings of their own (`fieldConfig.defaults.custom`).
const WITH_FIELDS = ['timeseries', 'barchart', 'table'];

// What the types leave to others: Grafana's own editor writes `definition`, the Prometheus plugin the rest.
const OF_VARIABLES = ['definition'];
const OF_ANNOTATIONS = ['expr', 'titleFormat', 'textFormat', 'tagKeys', 'useValueForTime', 'step'];
const OF_TARGETS = ['datasource', 'editorMode', 'expr', 'instant', 'range', 'interval', 'legendFormat', 'refId'];

const without = (object, names) => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** The dashboard as far as Grafana's types speak of it. */
function typed(dashboard) {
  const annotation = (one) => {
    const rest = without(one, one.datasource?.type === 'prometheus' ? OF_ANNOTATIONS : []);
    return rest.target ? { ...rest, target: without(rest.target, OF_TARGETS) } : rest;
  };
  return {
    ...dashboard,
    annotations: { list: dashboard.annotations.list.map(annotation) },
    templating: { list: dashboard.templating.list.map((one) => without(one, OF_VARIABLES)) },
  };
}

/** Grafana fills in what is left out, so nothing of a panel is required. */
function optional(schema) {
  if (schema && typeof schema === 'object') {
    if (Array.isArray(schema.required)) delete schema.required;
    Object.values(schema).forEach(optional);
  }
  return schema;
}

function checks(version) {
  const generator = createGenerator({
    path: join(here, `grafana${version}.ts`),
    tsconfig: join(here, 'tsconfig.json'),
    type: '*',
    // Definitions of several panels have the same names.
    expose: 'none',
    additionalProperties: false,
    skipTypeCheck: true,
  });
  const types = ['Dashboard', ...KINDS.map((kind) => `${kind}_options`), ...WITH_FIELDS.map((kind) => `${kind}_field`)];
  const check = (type) => new Ajv({ allErrors: true, strict: false }).compile(optional(generator.createSchema(type)));
  return Object.fromEntries(types.map((type) => [type, check(type)]));
}

const panelsOf = (list) => list.flatMap((panel) => [panel, ...panelsOf(panel.panels ?? [])]);

function problems(version, file, dashboard, check) {
  const found = [];
  const hold = (type, value, where) => {
    if (!check[type]) {
      found.push(`${where}: no core panel of this page: ${type}`);
    } else if (!check[type](value)) {
      for (const { instancePath, message, params } of check[type].errors) {
        found.push(`${where}: ${type}${instancePath} ${message} ${JSON.stringify(params)}`);
      }
    }
  };
  const told = `Grafana ${version}, ${file}`;
  hold('Dashboard', typed(dashboard), told);
  for (const panel of panelsOf(dashboard.panels).filter((one) => one.type !== 'row')) {
    const where = `${told}, panel ${panel.id} ${panel.title}`;
    hold(`${panel.type}_options`, panel.options ?? {}, where);
    const settings = panel.fieldConfig?.overrides?.flatMap((one) => one.properties) ?? [];
    const own = settings.filter((one) => one.id.startsWith('custom.'));
    const custom = [panel.fieldConfig?.defaults?.custom ?? {}, ...own.map((one) => ({ [one.id.slice(7)]: one.value }))];
    for (const fields of WITH_FIELDS.includes(panel.type) ? custom : []) hold(`${panel.type}_field`, fields, where);
  }
  return found;
}

const { files } = JSON.parse(readFileSync(0, 'utf8'));
for (const version of VERSIONS) {
  const check = checks(version);
  for (const file of files) {
    problems(version, file, JSON.parse(readFileSync(file, 'utf8')), check).forEach((line) => console.log(line));
  }
}
