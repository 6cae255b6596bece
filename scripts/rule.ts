// `npm run rule -- STAGE/NAME [text|block|neighbours]`: a new rule and its test. It is red until the blanks are filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const STAGES = ['mend', 'recognize', 'regularize'];
const PROPOSE: Readonly<Record<string, { make: string; body: string }>> = {
  text: {
    make: 'textRule',
    body: `*propose(block) {
    for (const { index, 0: found } of block.reading.matchAll(/___/g)) {
      if (!block.protects(index, index + found.length)) yield { start: index, end: index + found.length, value: '___' };
    }
  },`,
  },
  block: { make: 'blockRule', body: "propose(block) {\n    return block.line === '___' ? { is: 'omitted' } : undefined;\n  }," },
  neighbours: {
    make: 'neighbourRule',
    body: "propose([first, second]) {\n    return first.line === '___' && second.line === '___' ? { glue: '' } : undefined;\n  },",
  },
};

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [name = '', on = 'text'] = process.argv.slice(2);
const form = PROPOSE[on] ?? fail(`A rule is on text, block or neighbours, not on ${on}.`);
const [stage = '', thing = ''] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.slice(1) ?? [];
if (!STAGES.includes(stage))
  fail(`Usage: npm run rule -- STAGE/NAME [text|block|neighbours]\nSTAGE is one of ${STAGES.join(', ')}; NAME says what is found, in kebab case.`);

const file = new URL(`../packages/core/src/${stage}/${thing}.ts`, import.meta.url);
const test = new URL(`../packages/core/src/${stage}/${thing}.test.ts`, import.meta.url);
for (const url of [file, test]) if (existsSync(url)) fail(`${shown(url)} is there already.`);
mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
writeFileSync(file, rule());
writeFileSync(test, ruleTest());
console.error(`Written: ${shown(file)}, ${shown(test)}
Next: fill in the blanks (___), give the rule its place in packages/core/src/${stage}/index.ts, run
  npx vitest run packages/core/test/rules packages/core/src/${stage}/${thing}
and, when they are green, npm run docs.`);

function shown(url: URL): string {
  return relative(process.cwd(), fileURLToPath(url));
}

function rule(): string {
  return `import { ${form.make} } from '../apparatus/rule.js';

/** ___ what it finds, and why that is damage or furniture and never the author's. */
export default ${form.make}({
  name: '${name}',
  summary: '___',
  because: [{ standard: '___', clause: '___' }],
  examples: [{ before: '___ before', after: '___ after' }],
  exceptions: [{ keep: '___ must stay', because: '___' }],
  ${form.body}
});
`;
}

function ruleTest(): string {
  return `import { describe, expect, it } from 'vitest';
import rule from './${thing}.js';

// What examples cannot say: edges of a block, two of them in one line, a very long line. The examples run in the test of all rules.
describe('${name}', () => {
  it('has no blank left', () => {
    expect(JSON.stringify(rule)).not.toContain('___');
  });
});
`;
}
