// A data source for Grafana's front end that asks a Prometheus through the preview's own server. Written from what Prometheus'
// HTTP API and Grafana's documentation say; it stands in for Grafana's Prometheus data source, which is under another licence.
import { FieldType, LoadingState, rangeUtil } from '@grafana/data';
import { RuntimeDataSource, sceneGraph } from '@grafana/scenes';
import { from, map, startWith } from 'rxjs';

const SCRAPE = '60s';
const MAX_POINTS = 11000;

// Every query of the page, for the report: window.preview.queries.
export const queries = [];

const escapeRegex = (s) => String(s).replace(/\\/g, '\\\\\\\\').replace(/[$^*{}\[\]+?.()|]/g, '\\\\$&');

// What Grafana puts in place of a variable within PromQL: a list becomes a group of alternatives.
function promFormat(value, variable) {
  if (!variable?.multi && !variable?.includeAll) {
    return typeof value === 'string' ? value.replace(/\\/g, '\\\\').replace(/'/g, "\\\\'") : value;
  }
  if (!Array.isArray(value)) return escapeRegex(value);
  const all = value.map(escapeRegex);
  return all.length === 1 ? all[0] : `(${all.join('|')})`;
}

const sceneOf = (scopedVars) => scopedVars?.__sceneObject?.value?.valueOf?.() ?? scopedVars?.__sceneObject?.value;

function interpolate(text, scopedVars, extra = {}, format = promFormat) {
  return sceneGraph.interpolate(sceneOf(scopedVars), text, { ...scopedVars, ...extra }, format);
}

const toNumber = (s) => (s === 'NaN' ? NaN : s === '+Inf' ? Infinity : s === '-Inf' ? -Infinity : Number(s));

function seriesName(legendFormat, metric) {
  if (legendFormat) return legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label) => metric[label] ?? '');
  const { __name__: name = '', ...labels } = metric;
  const inner = Object.entries(labels).map(([k, v]) => `${k}="${v}"`).join(', ');
  return `${name}{${inner}}`;
}

export class PrometheusSource extends RuntimeDataSource {
  constructor(uid, base) {
    super('prometheus', uid);
    this.base = base;
    this.interval = SCRAPE;
    this.annotations = {
      prepareAnnotation: (json) => json,
      prepareQuery: (anno) => ({ ...(anno.target ?? {}), expr: anno.target?.expr ?? anno.expr, refId: 'Anno' }),
      processEvents: (anno, frames) => from([events(anno, frames)]),
    };
  }

  getRef() {
    return { type: this.type, uid: this.uid };
  }

  async api(path, params) {
    const query = { path, ...params, at: Math.round(performance.now()), done: false };
    queries.push(query);
    const response = await fetch(`${this.base}/api/v1/${path}`, { method: 'POST', body: new URLSearchParams(params) });
    const body = await response.json();
    const { headers } = response;
    Object.assign(query, { done: true, ms: Number(headers.get('x-ms')), known: headers.get('x-known') === 'true', error: body.error, warnings: body.warnings });
    if (body.status !== 'success') throw new Error(body.error);
    return body.data;
  }

  async metricFindQuery(query, options) {
    const text = interpolate(typeof query === 'string' ? query : query.query, options.scopedVars, this.rangeVariables(options.range));
    const inner = text.match(/^query_result\(([\s\S]+)\)\s*$/)?.[1];
    if (!inner) throw new Error(`only query_result() is known here: ${text}`);
    const data = await this.api('query', { query: inner, time: String(options.range.to.valueOf() / 1000) });
    return data.result.map((r) => ({ text: `${seriesName('', r.metric)} ${r.value[1]} ${r.value[0] * 1000}` }));
  }

  rangeVariables(range, step) {
    const ms = range.to.valueOf() - range.from.valueOf();
    const s = Math.round(ms / 1000);
    const own = { __range: { value: `${s}s` }, __range_s: { value: s }, __range_ms: { value: ms } };
    if (step) {
      const rate = Math.max(step + 60, 4 * 60);
      Object.assign(own, {
        __interval: { value: rangeUtil.secondsToHms(step) },
        __interval_ms: { value: step * 1000 },
        __rate_interval: { value: `${rate}s` },
      });
    }
    return own;
  }

  // Seconds between two points: as many as asked for, no closer than the least interval, and no more than 11,000 points.
  step(target, request) {
    const least = target.interval ? interpolate(target.interval, request.scopedVars) : SCRAPE;
    const { intervalMs } = rangeUtil.calculateInterval(request.range, request.maxDataPoints ?? 1000, least);
    const span = request.range.to.valueOf() - request.range.from.valueOf();
    const safe = rangeUtil.roundInterval(span / MAX_POINTS);
    return Math.max(intervalMs, safe, 1000) / 1000;
  }

  query(request) {
    return from(this.run(request)).pipe(
      startWith({ data: [], state: LoadingState.Loading })
    );
  }

  async run(request) {
    const targets = request.targets.filter((t) => !t.hide && t.expr);
    const errors = [];
    const answers = await Promise.all(targets.map(async (t) => {
      try {
        return await this.one(t, request);
      } catch (e) {
        errors.push({ message: String(e.message ?? e), refId: t.refId });
        return [{ refId: t.refId, fields: [], length: 0 }];
      }
    }));
    const tables = targets.filter((t) => t.format === 'table').length;
    const data = targets.flatMap((t, i) => (t.format === 'table' ? [asTable(t.refId, answers[i], tables)] : answers[i]));
    return { data, errors: errors.length ? errors : undefined, error: errors[0], state: errors.length ? LoadingState.Error : LoadingState.Done };
  }

  async one(target, request) {
    const step = this.step(target, request);
    const expr = interpolate(target.expr, request.scopedVars, this.rangeVariables(request.range, step));
    const { from: start, to: end } = request.range;
    let data;
    if (target.instant && !target.range) {
      data = await this.api('query', { query: expr, time: String(end.valueOf() / 1000) });
    } else {
      // Grafana begins and ends on multiples of the step, counted in the viewer's zone.
      const offset = (request.range.to.utcOffset?.() ?? 0) * 60;
      const align = (t) => Math.floor((t / 1000 + offset) / step) * step - offset;
      data = await this.api('query_range', { query: expr, start: String(align(start.valueOf())), end: String(align(end.valueOf())), step: String(step) });
    }
    const rows = data.resultType === 'scalar' ? [{ metric: {}, value: data.result }] : data.result;
    if (rows.length === 0) return [{ refId: target.refId, fields: [], length: 0 }];
    return rows.map((row) => {
      const points = row.values ?? [row.value];
      const name = seriesName(target.legendFormat, row.metric);
      const { __name__: _name, ...labels } = row.metric;
      return {
        refId: target.refId,
        name,
        meta: { type: data.resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi', custom: { resultType: data.resultType } },
        fields: [
          { name: 'Time', type: FieldType.time, config: { interval: step * 1000 }, values: points.map((p) => p[0] * 1000) },
          { name: 'Value', type: FieldType.number, labels: row.metric, config: { displayNameFromDS: name }, values: points.map((p) => toNumber(p[1])) },
        ],
        length: points.length,
      };
    });
  }
}

// One table of all series of a query: time, each label, and the value, which carries the letter of the query if there are several.
function asTable(refId, frames, tables) {
  const filled = frames.filter((f) => f.fields.length);
  const labels = [];
  for (const f of filled) for (const l of Object.keys(f.fields[1].labels ?? {}).sort()) if (!labels.includes(l)) labels.push(l);
  const rows = filled.flatMap((f) => f.fields[1].values.map((v, i) => ({ t: f.fields[0].values[i], labels: f.fields[1].labels, v })));
  return {
    refId,
    meta: { preferredVisualisationType: 'table' },
    fields: [
      { name: 'Time', type: FieldType.time, config: {}, values: rows.map((r) => r.t) },
      ...labels.map((l) => ({ name: l, type: FieldType.string, config: { filterable: true }, values: rows.map((r) => r.labels[l] ?? '') })),
      { name: tables > 1 ? `Value #${refId}` : 'Value', type: FieldType.number, config: {}, values: rows.map((r) => r.v) },
    ],
    length: rows.length,
  };
}

// Samples that follow each other within a step are one event.
function events(anno, frames) {
  const all = [];
  for (const frame of frames) {
    if (!frame.fields.length) continue;
    const [time, value] = frame.fields;
    const step = time.config.interval ?? 60000;
    const title = seriesName(anno.titleFormat, value.labels ?? {});
    let open;
    time.values.forEach((t, i) => {
      if (!value.values[i]) return;
      if (open && t - open.timeEnd <= step) {
        open.timeEnd = t;
      } else {
        open = { annotation: anno, time: t, timeEnd: t, title, text: seriesName(anno.textFormat, {}) === '{}' ? '' : anno.textFormat, tags: [], type: anno.name };
        all.push(open);
      }
    });
  }
  return all.map((e) => ({ ...e, isRegion: e.timeEnd > e.time }));
}

// What Grafana's application does around a data source: one observable of panel data for each request.
export function runRequest(source, request, ask) {
  const answer = ask ? ask(request) : source.query(request);
  return answer.pipe(
    map((packet) => ({
      state: packet.state ?? LoadingState.Done,
      series: packet.data,
      annotations: [],
      errors: packet.errors,
      error: packet.error,
      request: { ...request, endTime: Date.now() },
      timeRange: request.range,
    }))
  );
}
