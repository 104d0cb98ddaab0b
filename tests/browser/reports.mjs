// A report with every picture: narrow and wide, light and dark, and on paper.
import { at, check, input, inspect, open, run, shoot } from './browser.mjs';

/** Shows a page that is handed over, or asks for one that is served. */
const show = (page, { html, path }) => (path ? page.goto(at(path)) : page.setContent(html));

/** Words of a picture that cover each other or leave it. */
const crowded = () => {
  const found = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const words = [...svg.querySelectorAll('text')].map((text) => [text.textContent.trim(), text.getBoundingClientRect()]);
    for (const [index, [said, box]] of words.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) {
        found.push(`${svg.id || svg.querySelector('title').textContent}: "${said}" leaves the picture`);
      }
      for (const [other, at] of words.slice(index + 1)) {
        const across = Math.min(box.right, at.right) - Math.max(box.left, at.left);
        const down = Math.min(box.bottom, at.bottom) - Math.max(box.top, at.top);
        if (across > 1 && down > 4) found.push(`${svg.querySelector('title').textContent}: "${said}" covers "${other}"`);
      }
    }
  }
  return found;
};

/** The size of the least letters in pictures, in pixels. */
const least = () => Math.min(...[...document.querySelectorAll('figure svg text')]
  .filter((text) => text.getClientRects().length && text.ownerSVGElement.clientWidth)
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.clientWidth / text.ownerSVGElement.viewBox.baseVal.width));

await run(async (browser) => {
  for (const given of input.pages) {
    const { name } = given;
    for (const colorScheme of ['light', 'dark']) {
      for (const width of input.shots ? [320, 1280] : [colorScheme === 'light' ? 320 : 1280]) {
        const label = `${name}-${colorScheme}-${width}`;
        const page = await open(browser, { colorScheme, viewport: { width, height: 800 } }, label);
        await show(page, given);
        await shoot(page, label);
        await inspect(page, label, 'summary, nav a, .more a, .glance a');
        for (const what of await page.evaluate(crowded)) check(false, `${label}: ${what}`);
        const size = await page.evaluate(least);
        check(size >= 10.5, `${label}: letters of ${size} pixels`);
        await page.context().close();
      }
    }
    const paper = await open(browser, { viewport: { width: 673, height: 1123 } }, `${name}-paper`);
    await paper.emulateMedia({ media: 'print' });
    await show(paper, given);
    for (const what of await paper.evaluate(crowded)) check(false, `${name}-paper: ${what}`);
    const shown = await paper.evaluate(() => [...document.querySelectorAll('.narrow')].filter((e) => e.clientHeight).length);
    check(shown === 0, `${name}: on paper every picture is there twice`);
    if (input.shots) await paper.pdf({ path: `${input.shots}/${name}.pdf`, preferCSSPageSize: true });
    await shoot(paper, `${name}-paper`);
    await paper.context().close();
  }
});
