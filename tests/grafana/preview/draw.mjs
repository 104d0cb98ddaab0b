// Pictures of boards, for people: what a change looks like, and the pictures of the handbook. `--help` says how.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { boardNames, faultsOf } from './faults.mjs';
import { Pages, launch, panelPicture, picture } from './page.mjs';
import { boardsOf, serve } from './server.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const HELP = `Draws boards with Grafana's own parts, without a Grafana, from a Prometheus that reads a running Kanalkoll
(dashboards/prometheus.yml), and tells what it finds wrong with each.

  node tests/grafana/preview/draw.mjs [OPTIONS]

  --prometheus URL   where Prometheus answers [http://127.0.0.1:9090]
  --boards FOLDER    a folder for each language in it [dashboards]
  --board NAME       sv/overview; may be given again [every board]
  --panel TITLE      only this panel, by its English title
  --out FOLDER       where the pictures go [target/preview]
  --list FILE        draw the pictures of this list, as in pictures.json, into --out; what it leaves out is as here
  --from, --to TIME  as in Grafana: now-12M/M, 2020-06-01T00:00:00+02:00 [the board's own]
  --var NAME=VALUE   a variable: organisation=kalmar, channel=email; may be given again
  --width PIXELS     of the window [1600]
  --theme NAME       dark or light [dark]
  --zone NAME        of the viewer [Europe/Stockholm]
  --open             with every row open
  --serve PORT       no pictures: serve the boards on this port, to look at in a browser
  --chromium FILE    the browser [chromium of the PATH]

tests/prepare installs what it needs.`;

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    prometheus: { type: 'string', default: 'http://127.0.0.1:9090' },
    boards: { type: 'string', default: join(root, 'dashboards') },
    board: { type: 'string', multiple: true },
    panel: { type: 'string' },
    out: { type: 'string', default: join(root, 'target/preview') },
    list: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    var: { type: 'string', multiple: true, default: [] },
    width: { type: 'string', default: '1600' },
    theme: { type: 'string', default: 'dark' },
    zone: { type: 'string', default: 'Europe/Stockholm' },
    open: { type: 'boolean', default: false },
    serve: { type: 'string' },
    chromium: { type: 'string' },
  },
});

/** What the command line says of every picture. */
function common() {
  const variables = {};
  for (const one of options.var) {
    const [name, value] = [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)];
    variables[name] = [...(variables[name] ?? []), value];
  }
  const { panel, from, to, theme, zone, open } = options;
  return { panel, from, to, theme, zone, open, variables, width: Number(options.width) };
}

async function pictures() {
  if (options.list) return JSON.parse(readFileSync(options.list, 'utf8'));
  const boards = options.board ?? (await boardsOf(options.boards)).map(({ path }) => path);
  return boards.map((board) => ({ file: `${board.replace('/', '-')}.png`, board }));
}

async function one(pages, wanted) {
  const [language, board] = wanted.board.split('/');
  const drawing = { ...common(), ...wanted, language, board };
  const names = boardNames(options.boards, board);
  const drawn = await pages.draw(drawing, {});
  const file = resolve(options.out, wanted.file);
  mkdirSync(dirname(file), { recursive: true });
  if (drawing.panel) await panelPicture(drawn.page, names.panelOf(drawing.panel), file);
  else await picture(drawn.page, drawing, drawn.height, file);
  const slowest = Math.max(0, ...drawn.queries.map((query) => query.ms));
  console.log(`${file}: ${drawn.queries.length} queries, the slowest ${slowest} ms`);
  for (const { panel, kind, what } of faultsOf(drawn, names, { figures: [], mayBeEmpty: [] })) {
    if (!drawing.panel || drawing.panel === panel) console.log(`  ${panel}: ${kind}: ${what}`);
  }
}

async function run() {
  const app = mkdtempSync(join(tmpdir(), 'kanalkoll-preview-'));
  try {
    await bundle(app);
    const { boards, prometheus } = options;
    const { address, close } = await serve({ boards, app, prometheus, remember: !options.serve, port: Number(options.serve ?? 0) });
    if (options.serve) {
      for (const { path } of await boardsOf(boards)) console.log(`${address}/?board=${path}`);
      await new Promise((ended) => process.once('SIGINT', ended).once('SIGTERM', ended));
      return close();
    }
    const chromium = options.chromium ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    const browser = await launch(chromium);
    try {
      const pages = new Pages(browser, address);
      for (const wanted of await pictures()) await one(pages, wanted);
    } finally {
      await browser.close();
      close();
    }
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}

if (options.help) console.log(HELP);
else await run();
