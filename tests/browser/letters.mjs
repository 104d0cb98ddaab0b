// Every sample letter as a mail program shows it: light and dark, narrow and wide, and without any style.
import { check, input, inspect, open, run, shoot } from './browser.mjs';

/** Links that are pressed as buttons; those in sentences are as high as their line. */
const TARGETS = 'main table a';

/** The letter as programs show it that know no styles. */
const bare = (html) => html.replace(/<style>.*?<\/style>/s, '').replace(/ style="[^"]*"/g, '');

await run(async (browser) => {
  for (const { name, html } of input.letters) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of input.shots ? [320, 1280] : [colorScheme === 'light' ? 320 : 1280]) {
        const label = `${name}-${colorScheme}-${width}`;
        const page = await open(browser, { colorScheme, viewport: { width, height: 800 } }, label);
        await page.setContent(html);
        await shoot(page, label);
        await inspect(page, label, TARGETS);
        const wide = await page.evaluate(() => document.querySelector('main').getBoundingClientRect().width);
        check(wide <= 600, `${label}: ${wide} pixels wide`);
        await page.context().close();
      }
    }
    // Neither depends on the language.
    if (!name.endsWith('-sv')) continue;
    const page = await open(browser, { viewport: { width: 320, height: 800 } }, `${name}-bare`);
    await page.setContent(bare(html));
    const read = await page.evaluate(() => document.querySelector('main').innerText);
    check(read.length > 100, `${name}: without styles there is nothing to read`);
    await shoot(page, `${name}-bare`);
    await page.context().close();
    const paper = await open(browser, { viewport: { width: 794, height: 1123 } }, `${name}-paper`);
    await paper.emulateMedia({ media: 'print' });
    await paper.setContent(html);
    const ground = await paper.evaluate(() => getComputedStyle(document.querySelector('.band')).backgroundColor);
    check(ground === 'rgb(255, 255, 255)', `${name}: on paper the band is ${ground}`);
    // A row that may not be divided and is longer than a page leaves the first page empty.
    const row = await paper.evaluate(() => getComputedStyle(document.querySelector('main').closest('tr')).breakInside);
    check(row === 'auto', `${name}: on paper the letter begins on the second page`);
    await shoot(paper, `${name}-paper`);
    await paper.context().close();
  }
});
