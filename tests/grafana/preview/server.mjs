// Serves the page that draws, Grafana's icons and fonts, the boards of a folder, and a Prometheus under /prometheus/.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, resolve, sep, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const modules = join(here, '../node_modules');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const INTER = ['Inter-Regular.woff2', 'Inter-Medium.woff2', 'Inter-Italic.woff2', 'Inter-MediumItalic.woff2'];
const MONO = '@fontsource/roboto-mono/files/roboto-mono-latin-400-normal.woff2';

function inside(root, name) {
  const file = resolve(root, '.' + posix.normalize('/' + name));
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}

/** The file behind an address. */
function fileOf(path, { boards, app }) {
  if (path === '/') return join(here, 'src/index.html');
  if (path.startsWith('/app/')) return inside(app, path.slice(5));
  if (path.startsWith('/boards/')) return inside(boards, path.slice(8));
  const icon = path.match(/\/img\/icons\/(.+)$/);
  if (icon) return inside(join(modules, '@grafana/ui/dist/public/img/icons'), icon[1]);
  const font = path.match(/\/fonts\/inter\/(.+)$/);
  if (font && INTER.includes(font[1])) return join(modules, 'inter-ui/web', font[1]);
  if (path.includes('/fonts/roboto/')) return join(modules, MONO);
}

/** What the links between boards are made of. */
export async function boardsOf(folder) {
  const found = [];
  const languages = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name: language } of languages) {
    for (const name of (await readdir(join(folder, language))).filter((name) => name.endsWith('.json'))) {
      const { uid, title, tags } = JSON.parse(await readFile(join(folder, language, name), 'utf8'));
      if (uid && tags) found.push({ path: `${language}/${name.slice(0, -5)}`, uid, title, tags });
    }
  }
  return found;
}

/** Asks Prometheus, and remembers when told to: boards in two languages and two themes ask the same. */
function prometheus(address, remember) {
  const answers = new Map();
  const ask = async (path, body) => {
    const begun = performance.now();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(address + path, { method: 'POST', body, headers });
    const text = await answer.text();
    return { status: answer.status, text, ms: Math.round(performance.now() - begun) };
  };
  return async (path, body) => {
    const key = `${path}?${body}`;
    const known = remember && answers.has(key);
    if (!known) answers.set(key, ask(path, body));
    return { ...(await answers.get(key)), known };
  };
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Starts to serve on a free port, or on `port`; the address. */
export async function serve({ boards, app, prometheus: address, remember = false, port = 0 }) {
  const ask = prometheus(address, remember);
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://preview').pathname);
      if (path.startsWith('/prometheus/')) {
        const { status, text, ms, known } = await ask(path.slice('/prometheus'.length), await bodyOf(request));
        response.writeHead(status, { 'content-type': TYPES['.json'], 'x-ms': ms, 'x-known': String(known) });
        return response.end(text);
      }
      if (path === '/boards/') {
        response.writeHead(200, { 'content-type': TYPES['.json'] });
        return response.end(JSON.stringify(await boardsOf(boards)));
      }
      const file = fileOf(path, { boards, app });
      const body = file && (await readFile(file));
      const kept = path.startsWith('/boards/') ? 'no-store' : 'max-age=3600';
      response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file ?? '')] ?? 'text/plain', 'cache-control': kept });
      response.end(body);
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 502);
      response.end(String(error.message));
    }
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
