import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const STAGES = ['apparatus', 'decode', 'detect', 'extract', 'mend', 'recognize', 'regularize', 'resolve'];
const SKIPPED = new Set(['node_modules', 'dist', '.next', '.turbo', '.git', 'seeds', 'cases', 'negative', 'known-failures', 'coverage']);
const FORBIDDEN = new Set(['utils', 'shared', 'common', 'helpers', 'types']);

function walk(folder: string): { files: string[]; folders: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !SKIPPED.has(entry.name));
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  const below = inner.map(walk);
  return {
    files: [...entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name)), ...below.flatMap((found) => found.files)],
    folders: [...inner, ...below.flatMap((found) => found.folders)],
  };
}

const everything = walk(ROOT);
const name = (file: string) => relative(ROOT, file).replaceAll('\\', '/');
const code = everything.files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));
const sources = code.filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file) && /^(packages|apps)\//.test(name(file)));
const known = new Set(code);

interface Import {
  readonly to: string;
  readonly how: 'type' | 'value' | 'dynamic';
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** Where an import leads: a file of ours, or the name it was written with. */
function target(from: string, specifier: string): string {
  const [, scope, script] = /^@zhengwen\/(core|library)(?:\/(script\/[\w-]+|csv|reuse))?$/.exec(specifier) ?? [];
  const base = scope ? join(ROOT, 'packages', scope, 'src', script ?? 'index') : specifier.startsWith('.') ? resolve(dirname(from), specifier) : '';
  const stem = base.replace(/\.jsx?$/, '');
  return [base, `${stem}.ts`, `${stem}.tsx`, `${base}/index.ts`].find((file) => known.has(file)) ?? specifier;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const still = [...text.matchAll(STATIC)].map((match): Import => ({ to: target(file, match[2] as string), how: match[1] ? 'type' : 'value' }));
  return [...still, ...[...text.matchAll(DYNAMIC)].map((match): Import => ({ to: target(file, match[1] as string), how: 'dynamic' }))];
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));
const core = sources.filter((file) => name(file).startsWith('packages/core/src/'));
/** `mend/pinyin-gloss.ts`, `parse.ts`. */
const place = (file: string) => name(file).replace('packages/core/src/', '');
const stage = (file: string) => place(file).split('/')[0] as string;

function allowed(from: string, to: string): boolean {
  const here = STAGES.indexOf(stage(from));
  const there = STAGES.indexOf(stage(to));
  if (place(from) === 'article.ts') return stage(to) === 'apparatus';
  if (stage(from) === 'script') return stage(to) === 'script' || stage(to) === 'apparatus' || place(to) === 'article.ts';
  if (stage(from) === 'write') return ['write', 'script', 'apparatus', 'article.ts'].includes(stage(to));
  if (here < 0) return true;
  if (stage(to) === 'script' || place(to) === 'article.ts') return here > 0;
  return there >= 0 && there <= here;
}

describe('the architecture', () => {
  it('has imports that go one way along the stages', () => {
    const wrong = core.flatMap((file) => {
      const ours = (graph.get(file) ?? []).filter(({ to }) => known.has(to));
      return ours.filter(({ to }) => !core.includes(to) || !allowed(file, to)).map(({ to }) => `${place(file)} -> ${name(to)}`);
    });
    expect(wrong).toEqual([]);
    expect(core.length).toBeGreaterThan(20);
  });

  it('has apps that reach packages by their names, and packages that know no app', () => {
    const part = (file: string) => name(file).split('/').slice(0, 2).join('/');
    const wrong = sources.flatMap((file) =>
      (graph.get(file) ?? [])
        .filter(({ to }) => known.has(to) && part(to) !== part(file))
        .filter(({ to }) => part(to).startsWith('apps/') || part(file) === 'packages/core' || !/\/(index|csv|script\/[\w-]+)\.ts$/.test(to))
        .map(({ to }) => `${name(file)} -> ${name(to)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a pure core: no part of Node, no clock, no chance, no network, no place to keep things', () => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\b|\bperformance\.|\bMath\.random\b|\bfetch\(|\bprocess\b\??\.|\blocalStorage\b|\bXMLHttpRequest\b|\brequire\(/;
    const withoutComments = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const wrong = core.filter((file) => (graph.get(file) ?? []).some(({ to }) => to.startsWith('node:')) || impure.test(withoutComments(file)));
    // For speed it asks the platform for what it works out itself where there is none: the same bytes give the same.
    expect(wrong.map(place)).toEqual(['decode/platform.ts']);
    const asking = core.filter((file) => (graph.get(file) ?? []).some(({ to }) => to.endsWith('decode/platform.ts')));
    expect(asking.map(place).sort()).toEqual(['decode/utf-8.ts', 'sha256.ts']);
  });

  it('has rules that never import one another', () => {
    const rules = core.filter((file) => /^export default (text|block|neighbour)Rule[<(]/m.test(readFileSync(file, 'utf8')));
    expect(rules.length).toBeGreaterThanOrEqual(20);
    const wrong = rules.flatMap((rule) =>
      (graph.get(rule) ?? []).filter(({ to }) => rules.includes(to)).map(({ to }) => `${place(rule)} -> ${place(to)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has recognizers that read a page by its words, and words that know no page', () => {
    const layer = (file: string) => ['words', 'page'].indexOf(place(file).split('/')[1] as string);
    const shared = core.filter((file) => stage(file) === 'recognize' && layer(file) >= 0);
    const wrong = shared.flatMap((file) =>
      (graph.get(file) ?? [])
        .filter(({ to }) => place(to).startsWith('recognize/') && (layer(to) < 0 || layer(to) > layer(file)))
        .map(({ to }) => `${place(file)} -> ${place(to)}`),
    );
    expect(wrong).toEqual([]);
    expect(shared.length).toBeGreaterThan(20);
  });

  it('has no import cycle, of types or of values', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].map(name).join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const { to } of graph.get(file) ?? []) if (known.has(to)) visit(to, [...trail, file]);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has files that can be read: none over 400 lines but generated tables, names in kebab case, no catch-all folder', () => {
    const written = [...code, ...everything.files.filter((file) => extname(file) === '.css')].filter((file) => !/\.generated\.ts$/.test(file));
    const long = written.map((file) => [name(file), readFileSync(file, 'utf8').split('\n').length - 1] as const).filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
    expect(written.map(name).filter((file) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(file))).toEqual([]);
    expect(everything.folders.map(name).filter((folder) => FORBIDDEN.has(basename(folder)))).toEqual([]);
  });

  it('reads neither Ink nor React nor a conversion table for a command that draws nothing', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { to, how } of graph.get(file) ?? []) if (how === 'value') visit(to);
    };
    visit(join(ROOT, 'apps/terminal/src/zhengwen.ts'));
    const heavy = /^(ink|react|opencc-js|yoga-layout)(\/|$)|\/script\/(candidates-|from-|to-|hans\.ts|hant)/;
    expect([...seen].filter((file) => heavy.test(file)).map((file) => (file.startsWith(ROOT) ? name(file) : file))).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  });
});
