// Draws boards and says what is wrong with them that known.json does not list, and what it lists that is right. Says nothing
// when all is well. Reads on standard input what tests/it/dashboards/preview.rs hands over. Pictures, and report.json with every
// fault and the time of every query, are left in the folder `out`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { coloured, severalColours } from './colours.mjs';
import { boardNames, faultsOf } from './faults.mjs';
import { Pages, launch, picture } from './page.mjs';
import { serve } from './server.mjs';

const SLOW_BOARD_MS = 1_000;
const SLOW_QUERY_MS = 300;

const input = JSON.parse(readFileSync(0, 'utf8'));
const nameOf = ({ language, board, situation, width, theme }) => `${language}-${board}-${situation}-${width}-${theme}`;

async function one(pages, drawing) {
  const { board, situation } = drawing;
  const here = (entry) => entry.board === board && (!entry.situations || entry.situations.includes(situation));
  const figures = input.figures.filter(here).map((figure) => ({ ...figure, ...input.situations[situation] }));
  const expected = { figures, mayBeEmpty: input.mayBeEmpty.filter(here) };
  const drawn = await pages.draw({ ...drawing, ...input.situations[situation], open: true }, input.codes);
  const file = `${nameOf(drawing)}.png`;
  await picture(drawn.page, drawing, drawn.height, join(input.out, file));
  const asked = drawn.queries.filter((query) => !query.known);
  const names = boardNames(input.boards, board);
  const faults = faultsOf(drawn, names, expected);
  const colours = coloured(drawn).map((one) => ({ ...one, panel: names.titleOf(one.panel) }));
  return { file, ms: drawn.ms, asked, boardMs: boardTime(drawn.queries), faults, colours };
}

/** From the first question of a board to its last answer; nothing when most of it was known already. */
function boardTime(queries) {
  const asked = queries.filter((query) => !query.known);
  if (asked.length < 0.8 * queries.length) return null;
  return Math.max(...asked.map((query) => query.at + query.ms)) - Math.min(...asked.map((query) => query.at));
}

async function drawAll(browser, address) {
  const [waiting, done] = [[...input.drawings], []];
  const work = async () => {
    const pages = new Pages(browser, address);
    for (let drawing = waiting.shift(); drawing; drawing = waiting.shift()) {
      try {
        done.push({ ...drawing, ...(await one(pages, drawing)) });
      } catch (error) {
        const fault = { panel: 'controls', kind: 'not-drawn', what: String(error.stack ?? error) };
        done.push({ ...drawing, file: null, asked: [], boardMs: null, faults: [fault], colours: [] });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return done.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** One entry for each board, panel and kind, with where and what it was. */
function gathered(drawings) {
  const all = new Map();
  const add = ({ board, panel, kind }, what) => {
    const key = JSON.stringify({ board, panel, kind });
    all.set(key, [...(all.get(key) ?? []), what]);
  };
  for (const drawing of drawings) {
    for (const fault of drawing.faults) add({ ...fault, board: drawing.board }, `${nameOf(drawing)}: ${fault.what}`);
  }
  for (const fault of severalColours(drawings)) add(fault, fault.what);
  return all;
}

function report(drawings, faults, begun) {
  const slowest = new Map();
  for (const { query, ms } of drawings.flatMap((drawing) => drawing.asked)) slowest.set(query, Math.max(ms, slowest.get(query) ?? 0));
  const slow = {
    note: 'measured while other boards were drawn, in whatever build the tests use',
    boards: drawings.filter(({ boardMs }) => boardMs > SLOW_BOARD_MS).map(({ file, boardMs }) => ({ file, ms: boardMs })),
    queries: [...slowest].filter(([, ms]) => ms > SLOW_QUERY_MS).sort((a, b) => b[1] - a[1]).map(([query, ms]) => ({ ms, query })),
  };
  const list = [...faults].sort().map(([key, seen]) => ({ ...JSON.parse(key), seen }));
  const files = drawings.map(({ colours: _, ...drawing }) => drawing);
  const content = { took_ms: Math.round(performance.now() - begun), faults: list, slow, drawings: files };
  writeFileSync(join(input.out, 'report.json'), JSON.stringify(content, null, 1));
}

/** What the input, or the list of the handbook's pictures, speaks of that no board has. */
function unfound() {
  const lines = [];
  const pictures = JSON.parse(readFileSync(new URL('pictures.json', import.meta.url), 'utf8'));
  const ofPictures = pictures.map(({ board, panel }) => ({ board: board.split('/')[1], panel }));
  for (const { board, panel, legend } of [...input.figures, ...input.mayBeEmpty, ...ofPictures]) {
    try {
      const names = boardNames(input.boards, board);
      if (legend) names.find(panel, legend);
      else if (panel) names.panelOf(panel);
    } catch (error) {
      lines.push(error.message);
    }
  }
  return [...new Set(lines)];
}

function compare(faults) {
  const known = new Set(JSON.parse(readFileSync(input.known, 'utf8')).map(({ board, panel, kind }) => JSON.stringify({ board, panel, kind })));
  const lines = [];
  for (const [key, seen] of [...faults].sort()) {
    if (!known.has(key)) lines.push(`FAULT ${key}, ${seen.length} times:`, ...seen.slice(0, 4).map((one) => `    ${one}`));
  }
  // Some drawings alone do not show that a fault is mended.
  for (const key of input.whole ? [...known].sort() : []) if (!faults.has(key)) lines.push(`no longer a fault, take it out of known.json: ${key}`);
  return lines;
}

async function run() {
  const begun = performance.now();
  rmSync(input.out, { recursive: true, force: true });
  mkdirSync(input.out, { recursive: true });
  const app = join(input.out, 'app');
  await bundle(app);
  const { address, close } = await serve({ boards: input.boards, app, prometheus: input.prometheus, remember: true });
  const browser = await launch(input.chromium);
  try {
    const drawings = await drawAll(browser, address);
    const faults = gathered(drawings);
    report(drawings, faults, begun);
    if (input.rewrite && input.whole) writeFileSync(input.known, `[\n${[...faults.keys()].sort().map((key) => `  ${key}`).join(',\n')}\n]\n`);
    return compare(faults);
  } finally {
    await browser.close();
    close();
    rmSync(app, { recursive: true, force: true });
  }
}

const missing = unfound();
for (const line of missing.length ? missing : await run()) console.log(line);
