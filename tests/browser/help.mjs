// The handbook as it is used with the keyboard: a question is found in the list of contents and opened.
import { at, check, input, open, run } from './browser.mjs';

await run(async (browser) => {
  for (const width of [320, 1280]) {
    const label = `help-${width}`;
    const page = await open(browser, { viewport: { width, height: 800 } }, label);
    await page.goto(at(input.path));
    const part = page.locator('.contents summary').first();
    await part.focus();
    const question = page.locator('.contents details').first().locator('a').first();
    check(!(await question.isVisible()), `${label}: a part is open before it is asked for`);
    await page.keyboard.press('Enter');
    check(await question.isVisible(), `${label}: a part does not open with Enter`);
    await page.keyboard.press('Tab');
    check(await question.evaluate((link) => link === document.activeElement), `${label}: Tab leads elsewhere`);
    await page.keyboard.press('Enter');
    const top = await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top);
    check(top >= -1 && top < 100, `${label}: the heading is at ${top}`);
    await page.evaluate(async () => {
      for (const picture of document.images) {
        picture.loading = 'eager';
        await picture.decode();
      }
    });
    const spoilt = await page.evaluate(() => [...document.images]
      .filter((picture) => !picture.alt || picture.naturalWidth !== Number(picture.getAttribute('width')))
      .map((picture) => picture.src));
    check(!spoilt.length, `${label}: without words, or of another size than it says: ${spoilt}`);
    await page.context().close();
  }
});
