import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../test/instruments/program.js';

const NOTICE = '版权所有，未经书面授权禁止转载。';
const HANS = `机房换了内存\n2021年10月30日17:41\n来源:江州日报\n\n记者从渡口后面的机房了解到，内存和软件都换过了，信息也备份好了。\n\n老站长说，后天再把网络接上，干部们都可以歇一歇。\n\n${NOTICE}\n`;
const HANT = '碼頭的軟體\n\n碼頭的資訊室換了新的軟體，網路和記憶體也換了，報導說捷運的計畫照舊。\n';

const MACHINE =
  '街道里的黨旗\n\n2021年11月2日09:30\n來源:江州日報\n\n社區黨員干部沖鋒在前，戰斗在一線，先后筑起三道防線。街道辦主任說，隻有10余名干部，要把組織保証做精准，群眾才放心。\n';

let program: Program;
let folder: Awaited<ReturnType<typeof folderOf>>;
const run = (...args: string[]) => program.run(args, { cwd: folder.path });

beforeAll(async () => {
  program = await bundled();
  folder = await folderOf({ 'a/hans.txt': HANS, 'a/hant.txt': HANT, 'made/a.txt': MACHINE });
});
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe('another script', () => {
  it('is of spelling alone unless words are asked for, which are then named', async () => {
    const plain = await run('parse', 'a/hans.txt', '-f', 'text', '-s', 'Hant-TW');
    expect(plain.stdout).toContain('內存和軟件都換過了，信息也備份好了。');
    expect(plain.stderr).toBe('');
    const worded = await run('parse', 'a/hans.txt', '-f', 'text', '-s', 'Hant-TW', '--vocabulary');
    expect(worded.stdout).toContain('記憶體和軟體都換過了，資訊也備份好了。');
    expect(worded.stdout).toContain(NOTICE);
    expect(worded.stderr).toMatch(/a\/hans\.txt: words of the region put in: 内存→記憶體 2, /);
    expect(worded.stderr).toContain('软件→軟體');
    const back = await run('parse', 'a/hant.txt', '-f', 'text', '-s', 'Hans', '--vocabulary');
    expect(back.stdout).toContain('换了新的软件，网络和内存也换了');
    const record = JSON.parse((await run('parse', 'a/hans.txt', '-s', 'Hant-TW', '--vocabulary')).stdout);
    expect(record.headline).toBe('機房換了記憶體');
    expect(record).not.toHaveProperty('vocabulary');
  });

  it('has words only where a region has them', async () => {
    for (const words of [
      ['parse', 'a/hans.txt', '--vocabulary'],
      ['search', '内存', 'a', '--vocabulary', '-s', 'Hant'],
      ['explain', 'a/hans.txt', '--vocabulary'],
      ['a', '--vocabulary'],
    ]) {
      const { code, stdout, stderr } = await run(...words);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--script Hans, Hant-TW or Hant-HK');
    }
  });

  it('is that of the list and of what a search finds, marked where it stands; JSON cites the source', async () => {
    const list = (await run('a', '-s', 'Hant-HK')).stdout;
    expect(list).toContain('機房換了內存');
    expect(list).toMatch(/简体 .*江州日报|江州日报 .*简体/);
    expect((await run('a', '-s', 'Hans')).stdout).toContain('码头的软体');
    const found = (await run('search', '软件', 'a', '-s', 'Hant-TW', '--vocabulary')).stdout;
    expect(found).toContain('記憶體和【軟體】都換過了');
    const json = JSON.parse((await run('search', '软件', 'a', '-s', 'Hant-TW', '--json')).stdout);
    expect(json.articles[0].hits[0].snippet.text).toContain('内存和软件');
  });

  it('is that of what several articles share, side by side and in their lines', async () => {
    const shared = await run('passages', 'a', '--min', '4', '-s', 'Hant-TW', '--vocabulary');
    expect(shared.code === 0 ? shared.stdout : shared.stderr).not.toMatch(/软件|内存/);
    const lines = (await run('concordance', '软件', 'a', '-s', 'Hant-TW', '--vocabulary')).stdout;
    expect(lines).toContain('記憶體和【軟體】都換過了');
    const compared = (await run('compare', 'a/hans.txt', 'a/hant.txt', '-s', 'Hans')).stdout;
    expect(compared).toMatch(/^A {2}机房换了内存$/m);
    expect(compared).toMatch(/^B {2}码头的软体$/m);
    expect(compared).not.toMatch(/[軟體記憶]/);
    for (const name of ['passages', 'reprints', 'compare', 'concordance'])
      expect((await run(name, ...(name === 'compare' ? ['a/hans.txt', 'a/hant.txt'] : ['软件', 'a']), '--vocabulary')).code).toBe(2);
  });

  it('is explained: how much it changes, what could be otherwise, and which are words', async () => {
    const { stdout } = await run('explain', 'a/hans.txt', '-s', 'Hant-TW', '--vocabulary');
    expect(stdout).toMatch(/轉換 {2}正體／台灣用字用詞, a rendition: \d+ changes/);
    expect(stdout).toMatch(/ {2}后 → 後 +2 {2}or 后$/m);
    expect(stdout).toMatch(/ {2}内存 → 記憶體 +2 {2}or 內存 {2}a word of the region$/m);
    const { rendition } = JSON.parse((await run('explain', 'a/hans.txt', '-s', 'Hant-TW', '--json')).stdout);
    expect(rendition).toMatchObject({
      tag: 'Hant-TW',
      changed: expect.arrayContaining([expect.objectContaining({ of: 'headline', source: '机房换了内存' })]),
    });
    expect((await run('explain', 'a/hans.txt')).stdout).not.toContain('轉換');
  });

  it('goes by the names of orthographies', async () => {
    for (const words of [['--help'], ['parse', '--help'], ['search', '--help'], ['explain', '--help']])
      expect((await run(...words)).stdout.replace(/\s+/g, ' ')).toMatch(/正體／台灣用字 Hant-TW.*繁體／香港用字/);
    expect((await run('a')).stdout).toContain('正體／台灣用字');
  });

  it('is the source’s own, mended where a program made it of Simplified, each change listed and the record as it was', async () => {
    const mended = (await run('parse', 'made/a.txt', '-f', 'text', '-s', 'Hant-mended')).stdout;
    expect(mended).toContain('社區黨員幹部衝鋒在前，戰鬥在一線，先後築起三道防線。街道辦主任說，只有10餘名幹部，要把組織保證做精準，群眾才放心。');
    const { stdout } = await run('explain', 'made/a.txt', '-s', 'Hant-mended');
    expect(stdout).toContain('轉換之誤已改');
    expect(stdout).toMatch(/ {2}干 → 幹 +2/);
    const record = JSON.parse((await run('parse', 'made/a.txt', '--evidence')).stdout);
    expect(record.text).toContain('黨員干部沖鋒');
    expect(record.script).toMatchObject({ value: 'Hant', machineConverted: true });
    expect(record.evidence['script.machineConverted'].map(({ value }: { value: string }) => value)).toContain('干部');
    expect((await run('parse', 'a/hant.txt', '-f', 'text', '-s', 'Hant-mended')).stdout).toContain('網路和記憶體也換了');
  });
});
