// Every page in every state, light and dark, narrow and wide.
import { at, check, input, inspect, open, run, shoot } from './browser.mjs';

const go = (path) => (page) => page.goto(at(path));
const press = (page) => page.click('button');
const { links } = input;

/** How a page is brought to each state; the status that it then has. */
const states = {
  first: [200, go(links.first)],
  first_proposed: [200, go(`${links.phone}?score=4`)],
  first_nothing_chosen: [422, async (page) => { await page.goto(at(links.first)); return send(page, press); }],
  rest: [200, go(links.rest)],
  rest_no_answer: [200, go(links.unanswered)],
  rest_own_questions: [200, go(links.own)],
  rest_too_long: [422, async (page) => {
    await page.goto(at(links.rest));
    await page.fill('textarea', 'lång '.repeat(900));
    await page.check('#hide');
    return send(page, press);
  }],
  done: [200, go(links.done)],
  opt_out: [200, go(`${links.first}/opt-out`)],
  opted_out: [200, go(links.opted_out)],
  gone: [404, go(links.gone)],
  gone_nobody: [404, go('/s/nobody.00000000000000000000000000000000')],
  gone_mangled: [404, go('/s/kalmar/what/is/this')],
  too_large: [413, async (page) => {
    await page.goto(at(links.rest));
    await page.fill('textarea', 'x'.repeat(70_000));
    return send(page, press);
  }],
  not_a_form: [415, async (page) => {
    await page.goto(at(links.first));
    await page.evaluate(() => { document.forms[0].enctype = 'text/plain'; });
    return send(page, press);
  }],
  wrong_method: [405, async (page) => {
    await page.route(at(links.first), (route) => route.continue({ method: 'PUT' }));
    const answer = await page.goto(at(links.first));
    await page.unroute(at(links.first));
    return answer;
  }],
  open: [200, go(links.open)],
  open_nothing_chosen: [422, async (page) => { await page.goto(at(links.open)); return send(page, press); }],
  open_too_quick: [422, async (page) => {
    await page.goto(at(links.open), { waitUntil: 'domcontentloaded' });
    // In one go, so that it is too quick also on a slow machine.
    return send(page, () => page.evaluate(() => {
      document.querySelector('input[name=ease][value="4"]').checked = true;
      document.querySelector('textarea').value = 'Allt gick bra.';
      document.forms[0].requestSubmit();
    }));
  }],
  open_thanks: [200, go(`${links.open}?thanks=1`)],
  accessibility: [200, go('/p/kalmar/accessibility')],
  accessibility_bare: [200, go('/p/molde/accessibility')],
  accessibility_foreign: [200, go('/p/kalmar/accessibility?lang=en')],
  data_protection: [200, go('/p/kalmar/data-protection')],
  comment: [200, go(links.comment)],
  comment_gone: [200, go(links.comment_gone)],
  stop: [200, go(links.stop)],
  stopped: [200, go(links.stopped)],
  too_many: [429, async (page) => {
    await page.goto(at(links.open));
    await page.check('input[name=ease][value="4"]');
    await page.request.post(at(links.open), { form: {} });
    return send(page, press);
  }],
  failed: [500, go(links.first)],
  failed_sent: [500, async (page) => {
    await page.goto(at('/p/kalmar/accessibility'));
    await page.evaluate((path) => {
      document.body.innerHTML += `<form method="post" action="${path}"><input name="ease" value="4"><button>x</button></form>`;
    }, links.first);
    return send(page, press);
  }],
};

/** Sends the form by `how`; gives the answer. */
async function send(page, how) {
  const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), how(page)]);
  return answer;
}

/** Those of a service that is made for them. */
const special = ['too_many', 'failed', 'failed_sent'];

await run(async (browser) => {
  for (const name of input.states ?? Object.keys(states).filter((name) => !special.includes(name))) {
    const [status, bring] = states[name];
    for (const colorScheme of ['light', 'dark']) {
      // Width and colours do not depend on each other; who looks at the pictures wants all.
      for (const width of input.shots ? [320, 1280] : [colorScheme === 'light' ? 320 : 1280]) {
        const label = `${name}-${colorScheme}-${width}`;
        const page = await open(browser, { colorScheme, viewport: { width, height: 800 }, locale: 'sv-SE' }, label);
        const answer = await bring(page);
        check(answer.status() === status, `${label}: status ${answer.status()}, expected ${status}`);
        await shoot(page, label);
        await inspect(page, label);
        await page.context().close();
      }
    }
  }
});
