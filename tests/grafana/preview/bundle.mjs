// Makes one script and one style sheet of Grafana's parts and the shells in src/.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const embedded = Object.fromEntries(['svg', 'woff2', 'woff', 'ttf', 'png', 'gif'].map((kind) => [`.${kind}`, 'dataurl']));

/** Writes main.js and main.css into the folder. */
export async function bundle(folder) {
  await build({
    entryPoints: [here('src/main.jsx')],
    outdir: folder,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: embedded,
    mainFields: ['module', 'browser', 'main'],
    alias: { '@grafana/plugin-compat/datasources': here('src/datasources.js') },
  });
}
