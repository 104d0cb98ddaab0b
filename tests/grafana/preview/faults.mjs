// What of a drawing is a fault: what the page shows, held against what the service says.
import { readFileSync } from 'node:fs';
import { alarmOfNothing, greenOnes } from './colours.mjs';
import { join } from 'node:path';

const flat = (panels) => panels.flatMap((panel) => [panel, ...flat(panel.panels ?? [])]);

/** The English board: there panels have the names by which faults and figures know them in every language. */
export function boardNames(folder, board) {
  const panels = flat(JSON.parse(readFileSync(join(folder, 'en', `${board}.json`), 'utf8')).panels);
  const titleOf = (id) => (id === 0 ? 'controls' : panels.find((panel) => panel.id === id)?.title ?? `panel ${id}`);
  const panelOf = (title) => {
    const panel = panels.find((panel) => panel.title === title);
    if (!panel) throw new Error(`${board}: no panel "${title}"`);
    return panel.id;
  };
  const find = (title, legend) => {
    const id = panelOf(title);
    const target = panels.find((panel) => panel.id === id).targets?.find((target) => target.legendFormat === legend);
    if (!target) throw new Error(`${board}: no query "${legend}" in the panel "${title}"`);
    return { panel: id, target: target.refId };
  };
  const legendOf = (id, target) => panels.find((panel) => panel.id === id)?.targets?.find((one) => one.refId === target)?.legendFormat ?? target;
  return { titleOf, panelOf, find, legendOf };
}

/** Queries that failed, and those of a panel that found nothing though there is something to find. */
function unanswered({ answered }, names, mayBeEmpty) {
  const faults = [];
  for (const { panel, targets, errors } of answered) {
    for (const error of errors) faults.push({ panel, kind: 'query-error', what: error });
    for (const { target, filled } of targets.filter(({ filled }) => !filled)) {
      const legend = names.legendOf(panel, target);
      const allowed = mayBeEmpty.some((one) => one.panel === names.titleOf(panel) && ['', legend].includes(one.legend));
      if (!allowed) faults.push({ panel, kind: 'empty', what: `nothing for "${legend}"` });
    }
  }
  return faults;
}

const same = (shown, expected) => Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

/** Figures that are not those of the service. */
function wrong({ shown }, names, figures) {
  const faults = [];
  for (const { panel: title, legend, value } of figures.filter(({ monthly }) => !monthly)) {
    const { panel, target } = names.find(title, legend);
    const values = (shown[panel] ?? []).filter((one) => one.target === target && Number.isFinite(one.value));
    const right = value === null ? values.length === 0 : values.length === 1 && same(values[0].value, value);
    const told = values.map((one) => `${one.text} (${one.value})`).join(', ') || 'nothing';
    if (!right) faults.push({ panel, kind: 'wrong-figure', what: `"${legend}" says ${told}, the service ${value}` });
  }
  return faults;
}

/** Months of a curve that are not one month wide, or do not add up to what the service says of the range. */
function wrongMonths({ curves, board }, names, figures) {
  const faults = [];
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: board.timezone, year: 'numeric', month: '2-digit' });
  for (const { panel: title, legend, value, from, to } of figures.filter(({ monthly }) => monthly)) {
    const { panel, target } = names.find(title, legend);
    const say = (what) => faults.push({ panel, kind: 'wrong-months', what: `"${legend}": ${what}` });
    const heights = new Map();
    for (const { times, values } of (curves[panel] ?? []).filter((one) => one.target === target)) {
      times.forEach((at, place) => {
        if (at < Date.parse(from) || at > Date.parse(to)) return;
        const name = month.format(at);
        heights.set(name, (heights.get(name) ?? new Set()).add(values[place] ?? 0));
      });
    }
    for (const [name, found] of heights) if (found.size > 1) say(`${name} has the heights ${[...found].join(', ')}`);
    const sum = [...heights.values()].reduce((sum, found) => sum + Math.max(...found), 0);
    if (!same(sum, value ?? 0)) say(`the months add up to ${sum}, the service says ${value}`);
  }
  return faults;
}

/** All faults of a drawing: `{ panel, kind, what }`, the panel by its English title. */
export function faultsOf(drawn, names, { figures, mayBeEmpty }) {
  const warned = drawn.queries.filter((query) => query.error || query.warnings);
  const all = [
    ...drawn.found,
    ...unanswered(drawn, names, mayBeEmpty),
    ...wrong(drawn, names, figures),
    ...wrongMonths(drawn, names, figures),
    ...alarmOfNothing(drawn),
    ...greenOnes(drawn),
    ...warned.map((query) => ({ panel: 0, kind: 'query-error', what: `${query.error ?? query.warnings}: ${query.query}` })),
  ];
  return all.map((fault) => ({ ...fault, panel: names.titleOf(fault.panel ?? 0) }));
}
