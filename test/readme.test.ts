import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code: (code as string).trim() }));
const quotations = [...readme.matchAll(/^> (.*)$/gm)].map((match) => match[1] as string);
const run = (args: readonly string[]) =>
  execFileSync(process.execPath, ['apps/terminal/bin/zhengwen.js', ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
const sample = `seeds/${readdirSync(`${ROOT}seeds`).find((file) => file.startsWith('004'))}`;

describe('the README', () => {
  it('gives the two commands that are run on a fresh machine', () => {
    const commands = blocks.filter(({ language, code }) => language === 'sh' && code.startsWith('npm ci')).map(({ code }) => code);
    const script = readFileSync(`${ROOT}.ci/run`, 'utf8').split('\n');
    expect(commands).toEqual(script.filter((line) => line.startsWith('npm ')));
    expect(commands).toHaveLength(2);
  });

  it('shows a damaged line as the sample has it, and as the program prints it', () => {
    const [before = '', after = ''] = quotations;
    expect(readFileSync(`${ROOT}${sample}`, 'utf8')).toContain(before);
    expect(run(['parse', '--format', 'text', sample])).toContain(after);
    expect(after).not.toBe(before);
  });

  it('shows the apparatus as the program prints it', () => {
    const [command = '', ...lines] = blocks.find(({ code }) => code.startsWith('$ npx zhengwen explain'))?.code.split('\n') ?? [];
    expect(command).toBe(`$ npx zhengwen explain ${sample}`);
    const printed = run(['explain', sample]).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.filter((text) => text !== '…')) expect(printed).toContain(line);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] as string).filter((link) => !link.includes('://'));
    expect(links.filter((link) => !existsSync(`${ROOT}${link}`))).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});
