// Opens a board in Chromium, waits until it is drawn, and takes its picture.
import { chromium } from 'playwright-core';
import { findings, watchCanvases } from './findings.mjs';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'];
const LOCALES = { sv: 'sv-SE', en: 'en-GB' };
// Text below this is not read from a chair.
const LEAST_PX = 11;
// Nothing changes any more.
const STILL_MS = 250;
const LIMIT_MS = 120_000;
// More than any board: nothing is drawn only when somebody scrolls.
const HEIGHT = 3_000;

export const launch = (executablePath) => chromium.launch({ executablePath, args: ARGUMENTS });

/** The address of a drawing. Without from and to the board has its own range; `open` opens every row. */
export function addressOf(base, { language, board, from, to, theme, variables, open }) {
  const query = new URLSearchParams({ board: `${language}/${board}`, theme });
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  for (const [name, values] of Object.entries(variables)) for (const value of [values].flat()) query.append(`var-${name}`, value);
  if (open) query.set('open', 'yes');
  return `${base}/?${query}`;
}

/** Waits until every query is answered and the page stands still. Runs in the page. */
async function wait({ still, limit }) {
  const begun = performance.now();
  const state = () => `${window.preview.queries.length} ${document.body.innerHTML.length}`;
  for (let last, since = begun; performance.now() - begun < limit; ) {
    await new Promise((next) => setTimeout(next, 50));
    const now = window.preview?.settled() && document.fonts.status === 'loaded' ? state() : undefined;
    if (now === undefined || now !== last) [last, since] = [now, performance.now()];
    else if (performance.now() - since > still) return;
  }
  throw new Error(`the board is not still after ${limit} ms`);
}

/** Pages that draw one board after the other: those with the same viewer and theme share a page. */
export class Pages {
  constructor(browser, base) {
    this.browser = browser;
    this.base = base;
    this.opened = new Map();
  }

  /** A page that shows the board of this drawing, not yet drawn. */
  async show(drawing) {
    const { width, zone, language, theme } = drawing;
    const key = `${zone} ${language} ${theme}`;
    const address = addressOf(this.base, drawing);
    const opened = this.opened.get(key);
    if (opened) {
      await opened.setViewportSize({ width, height: HEIGHT });
      await opened.evaluate((search) => window.preview.show(search), new URL(address).search);
      return opened;
    }
    const context = await this.browser.newContext({ viewport: { width, height: HEIGHT }, timezoneId: zone, locale: LOCALES[language] });
    const page = await context.newPage();
    page.errors = [];
    page.on('pageerror', (error) => page.errors.push(String(error.stack ?? error).slice(0, 600)));
    await page.addInitScript(watchCanvases);
    await page.goto(address);
    this.opened.set(key, page);
    return page;
  }

  /** One drawing: `{ page, found, answered, shown, queries, height, ms }`. */
  async draw(drawing, codes) {
    const begun = performance.now();
    const page = await this.show(drawing);
    await page.evaluate(wait, { still: STILL_MS, limit: LIMIT_MS });
    const state = await page.evaluate(() => ({
      answered: window.preview.answered(),
      board: window.preview.board,
      shown: window.preview.shown,
      curves: window.preview.curves,
      queries: window.preview.queries,
      height: Math.ceil(document.querySelector('.preview').getBoundingClientRect().bottom) + 16,
    }));
    const { language } = drawing;
    const found = await page.evaluate(findings, { codes, language, least: LEAST_PX });
    found.push(...page.errors.splice(0).map((what) => ({ panel: 0, kind: 'script-error', what })));
    return { page, found, ...state, ms: Math.round(performance.now() - begun) };
  }
}

/** Keeps a picture of the whole board. */
export const picture = (page, { width }, height, path) => page.screenshot({ path, clip: { x: 0, y: 0, width, height } });

/** Keeps a picture of one panel. */
export const panelPicture = (page, panel, path) => page.locator(`[data-viz-panel-key="panel-${panel}"]`).screenshot({ path });
