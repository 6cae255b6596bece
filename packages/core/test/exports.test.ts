import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as core from '../src/index.js';
import hans from '../src/script/hans.js';
import hant from '../src/script/hant.js';
import hantHk from '../src/script/hant-hk.js';
import hantTw from '../src/script/hant-tw.js';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, unknown>;
  sideEffects: boolean;
};

describe('what the core offers', () => {
  it('is the contract and nothing beside it', () => {
    expect(Object.keys(core).sort()).toEqual([
      'annotate',
      'conversionOf',
      'convert',
      'detectScript',
      'fold',
      'parse',
      'restore',
      'ruby',
      'rules',
      'sentenceOf',
      'textSources',
      'toCitation',
      'toHtml',
      'toJsonLd',
      'toMarkdown',
      'toTei',
      'toText',
    ]);
  });

  it('has entry points for the index, the four scripts, the mended one and the schema', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './script/hans',
      './script/hant',
      './script/hant-tw',
      './script/hant-hk',
      './script/hant-mended',
      './script/load',
      './article.schema.json',
      './package.json',
    ]);
    expect(manifest.sideEffects).toBe(false);
  });

  it('has scripts that are values', () => {
    expect([hans, hant, hantTw, hantHk].map(({ tag }) => tag)).toEqual(['Hans', 'Hant', 'Hant-TW', 'Hant-HK']);
    expect(hans.convert('臺灣')).toBe('台湾');
    expect(hant.convert('台湾')).toMatch(/[台臺]灣/);
  });

  it('gives plain data: an article survives JSON unchanged', () => {
    const result = core.parse('渡口的秋天\n\n河水退去以后，镇上的人把桌椅搬到院子里晾晒。');
    if (!result.ok) throw new Error(result.failure.message);
    expect(JSON.parse(JSON.stringify(result.article))).toEqual(result.article);
  });
});
