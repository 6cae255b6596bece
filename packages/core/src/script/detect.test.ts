import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countScripts, detectScript, isSimplifiedOnly } from './detect.js';
import hant from './hant.js';
import hantHk from './hant-hk.js';
import hantTw from './hant-tw.js';

const HANS = '记者从石桥镇获悉，渡口的轮渡将于下月恢复开行，届时两岸居民往来会更为方便。';
const HANT = '記者從石橋鎮獲悉，渡口的輪渡將於下月恢復開行，屆時兩岸居民往來會更為方便。';

describe('detectScript', () => {
  test('has no answer where nothing tells', () => {
    for (const text of ['', '2024-03-01', 'plain English', '人民', '后天', '😀', '𠮷野'])
      expect(detectScript(text)).toEqual({ value: 'und', confidence: 0 });
  });

  test('knows either script, and both', () => {
    expect(detectScript(HANS)).toMatchObject({ value: 'Hans' });
    expect(detectScript(HANT)).toMatchObject({ value: 'Hant' });
    expect(detectScript(HANS + HANT)).toMatchObject({ value: 'mixed' });
    expect(detectScript(HANS).confidence).toBeGreaterThan(0.9);
  });

  test('is less sure of fewer witnesses', () => {
    expect(detectScript('见').confidence).toBeLessThan(detectScript('见闻').confidence);
  });

  test('takes a quotation in the other script for what it is', () => {
    expect(detectScript(`${HANS.repeat(3)}碑上刻着“義渡”二字。`)).toMatchObject({ value: 'Hans' });
    expect(detectScript(`${HANT.repeat(3)}他寫下“义渡”二字。`)).toMatchObject({ value: 'Hant' });
  });

  test('characters that both scripts write tell nothing', () => {
    for (const character of '干后里台云乾著于斗范准') expect(countScripts(character)).toMatchObject({ hans: 0, hant: 0 });
    expect([isSimplifiedOnly('国'), isSimplifiedOnly('龙'), isSimplifiedOnly('國'), isSimplifiedOnly('干'), isSimplifiedOnly('人')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('Japanese is not Chinese', () => {
    for (const text of ['石橋町の渡し船は来月から運航を再開する。', '国際会議開催', '実験開発対応', '広島県'])
      expect(detectScript(text)).toMatchObject({ value: 'und' });
    expect(detectScript(`${HANS}店名叫做「さくら」。`)).toMatchObject({ value: 'Hans' });
    expect(detectScript(`${HANT}店名叫做「さくら」。`)).toMatchObject({ value: 'Hant' });
  });

  test('no region without evidence', () => {
    expect(detectScript(HANT).region).toBeUndefined();
    expect(detectScript(HANS).region).toBeUndefined();
    expect(detectScript(`${HANT}據報導，渡輪改期。`).region).toBeUndefined();
  });

  test('the region by what only it writes', () => {
    expect(detectScript(`${HANT}據報導，新的計畫已經上網路公佈。`)).toMatchObject({ value: 'Hant', region: 'TW' });
    expect(detectScript(`${HANT}【本報專訊】船公司説，税款已經付清，乘客閲讀告示便知。`)).toMatchObject({ value: 'Hant', region: 'HK' });
  });

  test('spellings of a converter show one, unless a right one of their kind stands beside them', () => {
    const made = '鎮上的干部先后來到渡口，筑牢堤防，做好准備，起了模范作用。干部們說，一定沖鋒在前，戰斗到底。';
    expect(detectScript(made)).toMatchObject({ value: 'Hant', region: 'CN', machineConverted: true });
    expect(detectScript(`${made}老幹部也來了。`).machineConverted).toBeUndefined();
    expect(detectScript(`${HANT}若干部門的干部談到干部任用。干部、干部、干部。`).machineConverted).toBeUndefined();
    expect(detectScript('老幹部先後來到渡口，築牢堤防，做好準備，戰鬥到底。').machineConverted).toBeUndefined();
  });
});

const NEWS = new URL('../../../../../shared/corpora/newscast.ndjson', import.meta.url);

test.skipIf(!existsSync(NEWS))(
  'knows the script of 20 characters of news in 98 of 100 passages (skipped where no collection of it is at hand)',
  () => {
    const passages = readFileSync(NEWS, 'utf8')
      .split('\n')
      .filter((line, index) => line !== '' && index % 5 === 0)
      .flatMap((line) => (JSON.parse(line) as { text: string }).text.split('\n'))
      .map((line) => [...line.matchAll(/\p{Script=Han}/gu)].slice(0, 20).join(''))
      .filter((passage) => [...passage].length === 20);
    expect(passages.length).toBeGreaterThan(1000);
    const knownAs = (value: string, convert: (text: string) => string) =>
      passages.filter((passage) => detectScript(convert(passage)).value === value).length / passages.length;
    const from = { value: 'Hans' } as const;
    expect(knownAs('Hans', (text) => text)).toBeGreaterThan(0.98);
    for (const script of [hant, hantTw, hantHk]) expect(knownAs('Hant', (text) => script.convert(text, from))).toBeGreaterThan(0.98);
  },
);

test('Japanese of several kinds is told apart, and Chinese that quotes it is not', () => {
  const japanese = ['東京で国際会議が開かれた。', '渡船の運航を来月再開', '駅前広場の桜', '経済産業省 実証実験', 'カタカナとひらがな'];
  expect(japanese.map((text) => detectScript(text))).toEqual(japanese.map(() => ({ value: 'und', confidence: 0.9 })));
  expect(detectScript('記者在京都的「さくら」書店見到他，說起這條渡輪的歷史。').value).toBe('Hant');
});
