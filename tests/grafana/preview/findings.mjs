// What is wrong with a board as it is drawn. Runs in the page, so it stands alone.

/**
 * Finds texts that are too small, cut off, NaN, codes or Grafana's English on a board in another language; `codes` are those that
 * have a name, with it; `least` is in pixels.
 */
export function findings({ codes, language, least }) {
  const found = new Map();
  const names = Object.values(codes);
  const visible = (element) => element.getClientRects().length && !element.closest('style, script, [hidden]');
  // Texts for screen readers stand in a box of one pixel.
  const forEars = (element) => element.clientWidth === 1 && element.clientHeight === 1;
  const short = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

  function textsOf(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      if (text && visible(walker.currentNode.parentElement)) texts.push({ text, node: walker.currentNode });
    }
    return texts;
  }

  // Units of time, and the heads of legends that are tables.
  const ENGLISH = /\b(weeks?|days?|hours?|mins|minutes|months?|years?|seconds)\b|^(No data|Name|Total|Mean|Last \*)$/;
  const isEnglish = (text) => language !== 'en' && !own.has(text) && ENGLISH.test(text);

  /** What the board says in its own words: these are no codes, whatever words they have. */
  const own = new Set();
  const collect = (value) => {
    if (typeof value === 'string') own.add(value.trim());
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(window.preview.board);

  /** A code in the text ("phone offered"), where somebody could have read a name. */
  function codeIn(text) {
    if (text in codes) return text;
    if (own.has(text)) return undefined;
    const rest = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    return rest.split(/[\s:,;·|()/“”"]+/).find((word) => word in codes);
  }

  /** Where the text is cut off: the element that does it, or the text itself, and how. */
  function cut(node, panel) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const own = range.getBoundingClientRect();
    // What is aligned to the right is cut on the left, where nothing scrolls to.
    const cell = node.parentElement.closest('[role=columnheader], [role=gridcell]')?.getBoundingClientRect();
    if (cell && (own.left < cell.left - 1 || own.right > cell.right + 1)) return { by: node, what: 'outside its cell' };
    for (let e = node.parentElement; e && e !== panel; e = e.parentElement) {
      const style = getComputedStyle(e);
      const across = `${e.clientWidth} of ${e.scrollWidth} px wide`;
      if (forEars(e)) return undefined;
      if (e.getAttribute('role') === 'grid') return e.scrollWidth > e.clientWidth + 1 ? { by: e, what: `the table is ${across}` } : undefined;
      if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1) return { by: node, what: across };
      const down = /auto|scroll|hidden/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 4 && e.clientHeight > 0;
      if (down) return { by: e, what: `the content is ${e.clientHeight} of ${e.scrollHeight} px high` };
    }
    const frame = panel.getBoundingClientRect();
    const out = own.left < frame.left - 1 || own.right > frame.right + 1 || own.top < frame.top - 1 || own.bottom > frame.bottom + 1;
    return out ? { by: node, what: 'outside its panel' } : undefined;
  }

  function inspect(panel, id) {
    const say = (kind, what) => found.set(`${id} ${kind} ${what}`, { panel: id, kind, what });
    for (const { text, node } of textsOf(panel)) {
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      if (size < least - 0.05) say('small-text', `"${short(text)}" is ${size.toFixed(1)} px high`);
      if (/\bNaN\b/.test(text)) say('not-a-number', `"${short(text)}"`);
      if (isEnglish(text)) say('english', `"${short(text)}"`);
      const code = node.parentElement.closest('.markdown-html') ? undefined : codeIn(text);
      if (code) say('raw-code', `"${code}" in "${short(text)}"`);
      const how = cut(node, panel);
      if (how) say('cut', how.by === node ? `"${short(text)}": ${how.what}` : how.what);
    }
    for (const canvas of panel.querySelectorAll('canvas')) {
      for (const [text, size] of window.drawnTexts?.get(canvas) ?? []) {
        if (size < least) say('small-text', `"${short(text)}" in the chart is ${size.toFixed(1)} px high`);
        if (/\bNaN\b/.test(text)) say('not-a-number', `"${short(text)}" in the chart`);
        if (isEnglish(text)) say('english', `"${short(text)}" in the chart`);
        if (codeIn(text)) say('raw-code', `"${codeIn(text)}" in the chart`);
      }
    }
  }

  for (const panel of document.querySelectorAll('[data-viz-panel-key]')) {
    inspect(panel, Number(panel.dataset.vizPanelKey.slice('panel-'.length)));
  }
  const controls = textsOf(document.querySelector('.preview')).filter(({ node }) => !node.parentElement.closest('[data-viz-panel-key]'));
  for (const { text } of controls) {
    if (text in codes) found.set(`controls ${text}`, { panel: 0, kind: 'raw-code', what: `"${text}" at the top of the board` });
  }
  return [...found.values()];
}

/** Keeps what is written on canvases, with its size: charts write their axes there. Runs before the page's own scripts. */
export function watchCanvases() {
  window.drawnTexts = new WeakMap();
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    const texts = window.drawnTexts.get(this.canvas) ?? new Map();
    texts.set(String(text), parseFloat(this.font.match(/([\d.]+)px/)[1]) / window.devicePixelRatio);
    window.drawnTexts.set(this.canvas, texts);
    return fillText.call(this, text, ...rest);
  };
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    window.drawnTexts.delete(this.canvas);
    return clearRect.apply(this, area);
  };
}
