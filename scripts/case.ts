// `npm run case -- SLUG FILE [negative|known-failures]`: a test case of a file: its source, what the program makes of it today, and what a reader still has to say.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@zhengwen/core';
import { apparatusSnapshot, articleSnapshot } from '../packages/core/test/instruments/snapshot.js';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [slug = '', given = '', kind = 'cases'] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || given === '' || !['cases', 'negative', 'known-failures'].includes(kind)) {
  fail('Usage: npm run case -- SLUG FILE [negative|known-failures]\nSLUG says in kebab case what is special about the document.');
}
const file = resolve(process.env.INIT_CWD ?? process.cwd(), given);
const folder = fileURLToPath(new URL(`../packages/core/test/${kind}/${slug}`, import.meta.url));
if (existsSync(folder)) fail(`${relative(process.cwd(), folder)} is there already.`);
if (!existsSync(file)) fail(`${given} is not there.`);

const bytes = readFileSync(file);
const source = `source${extname(file).toLowerCase() || '.txt'}`;
const result = parse(bytes, { path: source });
if (!result.ok) fail(`${given}: ${result.failure.message}`);
const { article } = result;

mkdirSync(folder, { recursive: true });
const write = (name: string, content: string | Uint8Array) => writeFileSync(resolve(folder, name), content, { flag: 'wx' });
write(source, bytes);
write('article.json', articleSnapshot(article));
write('apparatus.txt', apparatusSnapshot(article));
write('expected.json', '{\n  "absent": []\n}\n');
write('note.md', 'Why this document is here: ___\n');

console.error(`Written: ${relative(process.cwd(), folder)}
The document must be one that you wrote, or may publish: outlets, names and addresses invented.
1. expected.json: what a careful reader says, from the source alone, before looking at article.json: headings, paragraphs, headline, dates, credits.
   The fields are those of Expected in packages/core/test/instruments/reading.ts; what must not be there goes into "absent".
2. note.md: why it exists.
3. article.json and apparatus.txt: what the program makes of it today. Read every line; delete both while they are wrong.
The case is red until 1 and 2 are done: npx vitest run packages/core/test/cases`);
