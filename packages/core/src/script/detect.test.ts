import { describe, expect, test } from 'vitest';
import { countScripts, detectScript, isSimplifiedOnly } from './detect.js';

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
