import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = { core: '@zhengwen/core', terminal: 'zhengwen' } as const;
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-packed-'));
const unpacked = (name: keyof typeof PACKAGES) => join(folder, 'unpacked', name);
const tarballs = new Map<string, string>();

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(() => {
  for (const [name, workspace] of Object.entries(PACKAGES) as [keyof typeof PACKAGES, string][]) {
    const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder, '--workspace', workspace], ROOT)) as [
      { filename: string },
    ];
    tarballs.set(name, join(folder, filename));
    mkdirSync(unpacked(name), { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', unpacked(name), '--strip-components', '1']);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Runs of words in the samples, which are texts of others: no published file may hold one. */
function phrases(): string[] {
  const texts = filesUnder(join(ROOT, 'seeds')).map((file) => readFileSync(file, 'utf8'));
  return [...new Set(texts.flatMap((text) => text.match(/[\p{Script=Han}，、]{16,}/gu) ?? []))];
}

describe.each(Object.keys(PACKAGES) as (keyof typeof PACKAGES)[])('the packed %s', (name) => {
  it('is well formed for those who install it', async () => {
    const { messages } = await publint({ pkgDir: unpacked(name), pack: false, strict: true });
    const manifest = JSON.parse(readFileSync(join(unpacked(name), 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('holds what is built, a licence and a page to read, and nothing else', () => {
    const files = filesUnder(unpacked(name)).map((file) => file.slice(unpacked(name).length + 1));
    expect(files.filter((file) => !/^(dist|bin)\//.test(file))).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json']));
    expect(files.filter((file) => !/^(dist\/|bin\/|LICENSE|NOTICE$|README.md$|package.json$)/.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(test|map)\b|(^|\/)(seeds|cases|negative|known-failures)\//.test(file))).toEqual([]);
  });

  it('holds no words of a sample', () => {
    const text = filesUnder(unpacked(name))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const known = phrases();
    expect(known.length).toBeGreaterThan(50);
    expect(known.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe('the packed program', () => {
  const home = join(folder, 'home');
  const texts = join(home, 'texts');
  const run = (args: readonly string[]) =>
    execFileSync(process.execPath, [join(home, 'node_modules/.bin/zhengwen'), ...args], { cwd: home, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(texts, { recursive: true });
    cpSync(join(ROOT, 'seeds'), texts, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    npm(['install', tarballs.get('terminal') as string], home);
  });

  it('installs without a network, alone', () => {
    // SQLite, for an index, comes along where it is to be had; without it everything else works.
    const optional = ['@photostructure', 'node-addon-api', 'node-gyp-build'];
    const installed = readdirSync(join(home, 'node_modules')).filter((entry) => !entry.startsWith('.'));
    expect(installed.filter((entry) => !optional.includes(entry))).toEqual(['zhengwen']);
  });

  it('lists a folder', () => {
    const lines = run(['texts']).trim().split('\n');
    expect(lines.join('\n')).toContain('用实际行动践行责任与担当');
    expect(lines.length).toBeGreaterThanOrEqual(5);
  });

  it('parses, explains and searches', () => {
    const article = JSON.parse(run(['parse', '--format', 'jsonl', join(texts, readdirSync(texts)[0] as string)])) as { audit: { lost: number } };
    expect(article.audit.lost).toBe(0);
    expect(run(['explain', join(texts, readdirSync(texts).sort().at(-1) as string)])).toContain('mend/pinyin-gloss');
    expect(run(['search', '疫情', texts])).toContain('疫情');
  });

  it('converts a script, which is a part that is read only then', () => {
    const [first] = readdirSync(texts).sort();
    expect(run(['parse', '--format', 'text', '--script', 'Hant', join(texts, first as string)])).toContain('黨員幹部');
  });

  it('carries the licences of what is bundled in it', () => {
    const licences = readFileSync(join(home, 'node_modules/zhengwen/dist/licences.txt'), 'utf8');
    for (const name of ['ink', 'react', 'commander', 'entities']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    // Of OpenCC the program carries tables derived from its dictionaries, not its code: the notice and the licence go with them.
    expect(readFileSync(join(home, 'node_modules/zhengwen/NOTICE'), 'utf8')).toContain('OpenCC');
    expect(readFileSync(join(home, 'node_modules/zhengwen/LICENSE.Apache-2.0.txt'), 'utf8')).toContain('Apache License');
  });
});

describe('a bundle of the packed core', () => {
  /** What a browser is sent for the names that it asks for, in bytes by gzip. */
  const bundled = (contents: string) => {
    const { outputFiles } = buildSync({
      stdin: { contents: contents.replaceAll('@zhengwen/core', join(unpacked('core'), 'dist')), resolveDir: unpacked('core'), loader: 'js' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      charset: 'utf8',
      logLevel: 'error',
    });
    const text = outputFiles[0]?.text ?? '';
    return { text, bytes: gzipSync(text).length };
  };

  it('has the tables of the scripts that are imported, and no others', () => {
    const hans = bundled("export { default } from '@zhengwen/core/script/hans.js';");
    expect(hans.bytes).toBeLessThan(60_000);
    expect(hans.text).not.toContain('資訊科技');
    expect(bundled("export { hansWithVocabulary } from '@zhengwen/core/script/hans.js';").text).toContain('資訊科技');
    const taiwan = bundled("export { default } from '@zhengwen/core/script/hant-tw.js';");
    expect(taiwan.text).not.toContain('資訊科技');
    // Two directions share what they have in common.
    const both = bundled(
      "export { default as taiwan } from '@zhengwen/core/script/hant-tw.js'; export { default as hongKong } from '@zhengwen/core/script/hant-hk.js';",
    );
    expect(both.bytes).toBeLessThan(taiwan.bytes * 1.1);
    for (const { text } of [hans, taiwan, both]) expect(text).not.toMatch(/["']node:/);
  });
});

describe('the packed core', () => {
  const home = join(folder, 'typescript');

  // Its dependencies cannot be fetched without a network; they are links to those of the workspace, which the lock file pins.
  beforeAll(() => {
    const modules = join(home, 'node_modules');
    mkdirSync(join(modules, '@zhengwen'), { recursive: true });
    cpSync(unpacked('core'), join(modules, '@zhengwen/core'), { recursive: true });
    const { dependencies } = JSON.parse(readFileSync(join(unpacked('core'), 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const from = createRequire(join(ROOT, 'packages/core/package.json'));
    for (const name of [...Object.keys(dependencies), '@types/node']) {
      const at = (from.resolve.paths(name) ?? []).map((path) => join(path, name)).find(existsSync);
      if (!at) throw new Error(`${name} is not installed`);
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(at, join(modules, name));
    }
    const [code] = /(?<=^```ts\n)[\s\S]*?(?=^```$)/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [''];
    writeFileSync(join(home, 'example.ts'), code);
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
    const compilerOptions = { strict: true, module: 'NodeNext', target: 'ES2023', types: ['node'], outDir: 'out', verbatimModuleSyntax: true };
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['example.ts'] }));
    copyFileSync(join(ROOT, 'seeds/004_caff2c3619bdf31a.txt'), join(home, '004.txt'));
  });

  it('compiles and runs the lines of the README', () => {
    expect(readFileSync(join(home, 'example.ts'), 'utf8')).toContain("import { parse, toMarkdown } from '@zhengwen/core'");
    execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc')], { cwd: home, encoding: 'utf8' });
    const printed = execFileSync(process.execPath, ['out/example.js'], { cwd: home, encoding: 'utf8' });
    expect(printed).toMatch(/\(wǎng\) → {2}\[ 'mend\/pinyin-gloss' \] certain/);
  });

  it('publishes its schema', () => {
    const schema = createRequire(join(home, 'example.ts'))('@zhengwen/core/article.schema.json') as { $id: string };
    expect(schema.$id).toBe('urn:zhengwen:schema:article:1');
  });
});
