// A library to serve: `tsx library.mjs FOLDER [100000] [1000]` fills FOLDER/library.sqlite with generated articles, of which the first have a file each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Corrections } from '../../packages/library/src/corrections.ts';
import { openLibrary } from '../../packages/library/src/open-library.ts';
import { openDatabase } from '../../packages/library/src/store/database.ts';
import { made, Writer } from '../../packages/library/src/store/writer.ts';
import { articles } from '../library/articles.mjs';

const [folder, count = '100000', written = '1000'] = process.argv.slice(2);
const texts = resolve(folder, 'texts');
const file = resolve(folder, 'library.sqlite');
mkdirSync(texts, { recursive: true });

const printed = ({ headline, publisher, datePublished, text }) => `${headline}\n\n${datePublished.value}　来源：${publisher}\n\n${text}\n`;
const all = articles(Number(count));
for (let i = 0; i < Number(written); i++) {
  const { value } = all.next();
  writeFileSync(join(texts, `${value.id}.txt`), printed(value));
}
const library = await openLibrary([texts], { file });
for await (const { done } of library.index({ threads: 0 })) if (done) break;
await library.close();

const database = await openDatabase(file);
const writer = new Writer(database, new Corrections(''));
let batch = [];
const keep = () => {
  writer.keep(batch);
  batch = [];
};
for (const article of all) {
  const { path } = article.source;
  batch.push(made(article, { at: Buffer.from(join(texts, path)), path: join(texts, path), within: path, size: 1, modified: 1 }));
  if (batch.length === 2000) keep();
}
keep();
writer.settle();
database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
database.close();
