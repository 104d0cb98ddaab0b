// Chromium, started anew with nothing remembered, and what is checked on every page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const arguments_ = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** What the Rust side hands over on standard input. */
export const input = JSON.parse(readFileSync(0, 'utf8'));
export const at = (path) => input.base + path;

const failures = [];

/** Notes a failure and goes on, so that one run tells all of them. */
export function check(holds, what) {
  if (!holds) failures.push(what);
}

/** Runs `work` with a browser and ends the process with what was found. */
export async function run(work) {
  const browser = await chromium.launch({ executablePath: input.chromium, args: arguments_ });
  try {
    await work(browser);
  } catch (error) {
    failures.push(String(error.stack ?? error));
  } finally {
    await browser.close();
  }
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  process.exitCode = failures.length ? 1 : 0;
}

/** A window of its own; whatever it asks for must come from us, and nothing may be refused by the policy of the page. */
export async function open(browser, options, name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('request', (request) => check(request.url().startsWith(input.base), `${name}: asks ${request.url()}`));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource');
    check(expected || message.type() !== 'error', `${name}: ${message.text()}`);
  });
  return page;
}

/**
 * What holds on every page and letter: accessible, nothing to scroll sideways, large targets, no cookie, one heading, a
 * language. Targets in a letter are links in sentences.
 */
export async function inspect(page, name, targets = 'button, .choice, nav a, footer a, textarea') {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), tags);
  check(found.passes.length > 10, `${name}: the accessibility check saw nothing`);
  for (const violation of found.violations) {
    check(false, `${name}: ${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  }
  const seen = await page.evaluate((targets) => {
    const small = [...document.querySelectorAll(targets)]
      .filter((element) => element.getBoundingClientRect().height < 44);
    const root = document.documentElement;
    return {
      sideways: root.scrollWidth - root.clientWidth,
      small: small.map((element) => element.outerHTML),
      headings: document.querySelectorAll('h1').length,
      language: root.lang,
      scripts: document.scripts.length,
      words: document.body.innerText,
    };
  }, targets);
  check(seen.sideways <= 0, `${name}: ${seen.sideways} pixels too wide`);
  check(!seen.small.length, `${name}: too small to touch: ${seen.small.join(' | ')}`);
  check(seen.headings === 1 && seen.scripts === 0 && seen.language, `${name}: ${JSON.stringify(seen)}`);
  const key = seen.words.match(/\{ ?\$|\b(choice|question|scale|error|about|data|accessibility|feedback|themes|suggestion)-[a-z_-]+/);
  check(!key, `${name}: a key is shown: ${key}`);
  check((await page.context().cookies()).length === 0, `${name}: a cookie`);
}

export async function shoot(page, name) {
  if (input.shots) await page.screenshot({ path: `${input.shots}/${name}.png`, fullPage: true });
}
