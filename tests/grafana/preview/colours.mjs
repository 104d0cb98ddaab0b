// One colour for one thing, and none that says the opposite of its value.

const flat = (panels) => panels.flatMap((panel) => [panel, ...flat(panel.panels ?? [])]);
const panelsOf = ({ board }) => flat(board.panels);

/** What has a colour of its own in a drawing: `{ panel, name, colour }`, of curves and of bars. */
export function coloured(drawn) {
  const barsOf = ({ id }) => (drawn.shown[id] ?? []).map((one) => ({ ...one, panel: id }));
  // Where all bars have one colour it tells nothing of them: their names do.
  const tellsApart = (bars) => new Set(bars.map(({ colour }) => colour)).size > 1;
  const bars = panelsOf(drawn).filter(({ type }) => type === 'bargauge').map(barsOf).filter(tellsApart).flat();
  const curves = Object.entries(drawn.curves).flatMap(([panel, all]) => all.map((one) => ({ ...one, panel: Number(panel) })));
  return [...bars, ...curves].map(({ panel, name, colour }) => ({ panel, name, colour: colour.toLowerCase() }));
}

/** Numbers in the colour of an alarm that count nothing, and those above their threshold that are not in it. */
export function alarmOfNothing(drawn) {
  const stats = panelsOf(drawn).filter(({ type }) => type === 'stat');
  const propertyOf = (panel, name, id) => panel.fieldConfig.overrides.find(({ matcher }) => matcher.options === name)?.properties.find((one) => one.id === id)?.value;
  const stepsOf = (panel, name) => propertyOf(panel, name, 'thresholds')?.steps ?? panel.fieldConfig.defaults.thresholds.steps;
  const all = stats.flatMap((panel) => (drawn.shown[panel.id] ?? []).map((one) => ({ ...one, panel: panel.id, steps: stepsOf(panel, one.name) })));
  const alarms = new Set(all.flatMap(({ steps }) => steps.slice(1).map(({ color }) => color.toLowerCase())));
  const isAlarming = ({ colour }) => alarms.has(colour?.toLowerCase());
  const isReached = ({ steps, value }) => steps.slice(1).some((step) => value >= step.value);
  const say = ({ panel, name, text }, what) => ({ panel, kind: 'colour-of-value', what: `"${name}" ${text} ${what}` });
  return [
    ...all.filter((one) => one.value === 0 && isAlarming(one)).map((one) => say(one, 'is nothing, in the colour of an alarm')),
    ...all.filter((one) => isReached(one) && !isAlarming(one)).map((one) => say(one, 'is above its threshold, and not in its colour')),
  ];
}

/** Whether a colour is rather green: what people take for good. */
function isGreen(colour) {
  const [red, green, blue] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return green > red && green >= blue;
}

/** The worst score of a question is never the colour of what is good. */
export function greenOnes(drawn) {
  const worst = coloured(drawn).filter(({ name, colour }) => /^1($|\D)/.test(name) && isGreen(colour));
  return worst.map(({ panel, name, colour }) => ({ panel, kind: 'green-score', what: `"${name}" is ${colour}` }));
}

/** Things that have several colours on the boards of one language and theme; drawings have their `language`, `theme` and `colours`. */
export function severalColours(drawings) {
  const seen = new Map();
  for (const { language, theme, board, colours } of drawings) {
    for (const { panel, name, colour } of colours) {
      const key = JSON.stringify([language, theme, name]);
      const own = seen.get(key) ?? new Map();
      own.set(colour, own.get(colour) ?? { board, panel });
      seen.set(key, own);
    }
  }
  const different = [...seen].filter(([, own]) => own.size > 1);
  return different.map(([key, own]) => {
    const places = [...own].map(([colour, { board, panel }]) => `${colour} on ${board}, ${panel}`);
    const [[, { board, panel }]] = [...own].slice(-1);
    return { board, panel, kind: 'several-colours', what: `"${JSON.parse(key)[2]}" is ${places.join('; ')}` };
  });
}
