// People who answer: in each language, with and without scripts, by keyboard alone, twice, back and forth, in two windows.
import { at, check, input, inspect, open, run, shoot } from './browser.mjs';

const { links } = input;
const narrow = { viewport: { width: 320, height: 700 }, locale: 'sv-SE' };
const first = (page) => page.locator('input[type=radio]').first();

/** Clicks the button and waits for the page that comes. */
async function send(page) {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('button')]);
}

async function language(browser, tag, scripted) {
  const name = `${scripted ? 'scripts' : 'plain'}-${tag}`;
  const page = await open(browser, { ...narrow, locale: tag, javaScriptEnabled: scripted }, name);
  const look = async (step) => {
    if (scripted) await inspect(page, `${name}-${step}`);
    await shoot(page, `journey-${name}-${step}`);
    const found = await page.locator('html').getAttribute('lang');
    check(found === tag, `${name}-${step}: in ${found}`);
  };
  // The link names no language: the browser does.
  await page.goto(at(links[name]));
  await look('first');
  await page.check('input[value=yes]');
  await send(page);
  check(page.url() === at(links[name]), `${name}: sent to ${page.url()}`);
  await look('rest');
  await page.check('input[name=ease][value="5"]');
  await page.check('input[name=clarity][value="4"]');
  await page.check('input[name=solved][value=partly]');
  await page.fill('textarea[name=comment]', 'Tack för hjälpen, åäö <b>&amp;');
  await page.check('#hide');
  await send(page);
  await look('done');
  check((await page.locator('form').count()) === 0, `${name}: there is still a form`);
  await page.context().close();
}

async function switching(browser) {
  const page = await open(browser, { locale: 'fr-FR' }, 'switching');
  await page.goto(at(links.switching));
  check((await page.locator('html').getAttribute('lang')) === 'sv', 'a language that is not offered: the organisation\'s');
  await page.click('nav a[hreflang=nn]');
  await page.check('input[value=yes]');
  await send(page);
  check((await page.locator('html').getAttribute('lang')) === 'nn', 'the chosen language is kept after sending');
  await page.click('nav a[hreflang=en]');
  check(await page.getByText('You answered: Yes').isVisible(), 'the step is kept when the language is changed');
  await page.context().close();
}

/** What has the focus, as one word. */
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element === document.body ? 'body' : element.name || element.getAttribute('hreflang') || element.tagName.toLowerCase();
});

async function tabTo(page, wanted) {
  const passed = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    passed.push(now);
    if (now === wanted) return passed;
  }
  check(false, `keyboard: ${wanted} is not reached: ${passed.join(' ')}`);
  return passed;
}

async function keyboard(browser) {
  const page = await open(browser, narrow, 'keyboard');
  await page.goto(at(`${links.keyboard}?lang=sv`));
  const way = await tabTo(page, 'got_answer');
  check(way.join(' ') === 'sv nb nn en got_answer', `keyboard: on the way to the question: ${way.join(' ')}`);
  await page.keyboard.press('Space');
  await tabTo(page, 'button');
  await Promise.all([page.waitForURL(at(`${links.keyboard}?lang=sv`)), page.keyboard.press('Enter')]);
  await page.getByText('Du svarade:').waitFor();
  await tabTo(page, 'ease');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const order = await tabTo(page, 'comment');
  check(order.join(' ') === 'clarity solved comment', `keyboard: order ${order.join(' ')}`);
  await page.keyboard.type('Med tangenter.');
  await tabTo(page, '_hide');
  await page.keyboard.press('Space');
  await tabTo(page, 'button');
  await page.keyboard.press('Enter');
  await page.getByText('Tack för dina svar!').waitFor();
  await page.context().close();
}

async function mistakes(browser) {
  const page = await open(browser, narrow, 'mistakes');
  await page.goto(at(links.mistakes));
  await send(page);
  check((await page.title()).startsWith('Fel: '), `mistakes: title ${await page.title()}`);
  check((await focus(page)) === 'div', `mistakes: the focus is on ${await focus(page)}`);
  await page.click('.summary a');
  check((await focus(page)) === 'got_answer', 'mistakes: the summary leads to the question');
  await first(page).check();
  await send(page);
  const long = 'å'.repeat(4_001);
  await page.fill('textarea', long);
  await page.check('input[name=ease][value="2"]');
  await page.check('#hide');
  await send(page);
  check((await page.inputValue('textarea')) === long, 'mistakes: what was written is gone');
  check(await page.isChecked('input[name=ease][value="2"]') && await page.isChecked('#hide'), 'mistakes: choices are gone');
  await page.fill('textarea', 'å'.repeat(4_000));
  await send(page);
  await page.getByText('Tack för dina svar!').waitFor();
  await page.context().close();
}

async function proposed(browser) {
  const page = await open(browser, { locale: 'sv-SE' }, 'proposed');
  for (const nonsense of ['6', '0', 'x', '"><b>', '']) {
    await page.goto(at(`${links.proposed}?score=${encodeURIComponent(nonsense)}`));
    check((await page.locator(':checked').count()) === 0, `proposed: ${nonsense} is chosen`);
  }
  await page.goto(at(`${links.proposed}?score=4`));
  check(await page.isChecked('input[name=ease][value="4"]'), 'proposed: 4 is not chosen');
  await send(page);
  check(!page.url().includes('score'), `proposed: ${page.url()}`);
  await page.context().close();
}

/** Impatient, and going back: the answer that came first holds, and there is one. */
async function again(browser) {
  const page = await open(browser, { locale: 'sv-SE' }, 'again');
  await page.goto(at(links.double));
  await page.check('input[value=yes]');
  await page.dblclick('button');
  await page.getByText('Du svarade: Ja').waitFor();
  await page.reload();
  await page.goBack();
  await page.goto(at(links.double));
  await page.goForward().catch(() => null);

  await page.goto(at(links.back));
  await page.check('input[value=yes]');
  await send(page);
  await page.goBack();
  // The page from before, as a browser that shows it again has it.
  await page.setContent(`<form method="post" action="${at(links.back)}"><input name="_step" value="first"><input name="got_answer" value="no"><button>x</button></form>`);
  await send(page);
  check(await page.getByText('Du svarade: Ja').isVisible(), 'back: the first answer holds');
  await page.fill('textarea', 'En gång.');
  await send(page);
  await page.reload();
  await page.goBack();
  await page.goForward();
  await page.reload();
  check(await page.getByText('Tack för dina svar!').isVisible(), 'back: thank you');

  const [left, right] = [page, await page.context().newPage()];
  await Promise.all([left.goto(at(links.windows)), right.goto(at(links.windows))]);
  await left.check('input[value=no]');
  await right.check('input[value=yes]');
  await send(left);
  await send(right);
  check(await right.getByText('Du svarade: Nej').isVisible(), 'windows: the second one is shown what was answered first');
  await left.check('input[name=reasonable_time][value=same_day]');
  await send(left);
  await right.check('input[name=reasonable_time][value=longer]');
  await send(right);
  check(await right.getByText('Tack för dina svar!').isVisible(), 'windows: the second one is thanked');
  await page.context().close();
}

async function openSurvey(browser) {
  const page = await open(browser, { ...narrow, javaScriptEnabled: false }, 'open');
  await page.goto(at(links.open));
  await page.check('input[name=ease][value="3"]');
  await page.fill('textarea', 'Vänligt.');
  // Faster than people are: asked to press once more until it is believed.
  for (let presses = 0; presses < 20_000 && !page.url().includes('thanks'); presses += 1) await send(page);
  check(page.url() === at(`${links.open}?thanks=1`), `open: ${page.url()}`);
  await page.reload();
  await page.click('main a');
  check((await page.locator(':checked').count()) === 0, 'open: the next one finds an empty page');
  await page.context().close();
}

async function optOut(browser) {
  const page = await open(browser, narrow, 'opt-out');
  await page.goto(at(links.opt_out));
  await page.click('footer a[href*="opt-out"]');
  await page.click('main a');
  check(await page.locator('input[type=radio]').count() > 0, 'opt-out: and back');
  await page.click('footer a[href*="opt-out"]');
  await send(page);
  check(await page.getByText('Du får inga fler enkäter').isVisible(), 'opt-out: done');
  await page.goto(at(links.opt_out));
  check((await page.locator('form').count()) === 0, 'opt-out: nothing is asked any more');
  await page.context().close();
}

await run(async (browser) => {
  for (const tag of ['sv', 'nb', 'nn', 'en']) {
    await language(browser, tag, true);
    await language(browser, tag, false);
  }
  for (const journey of [switching, keyboard, mistakes, proposed, again, openSurvey, optOut]) await journey(browser);
});
