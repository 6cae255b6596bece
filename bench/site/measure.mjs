// What it costs to be served: `node measure.mjs LIBRARY.sqlite [seconds]`, after `npm run build`. The site and a server of plain files take turns, each on one core.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const [library, seconds = '10'] = process.argv.slice(2);
const SITE = fileURLToPath(new URL('../../apps/site/', import.meta.url));
const CONNECTIONS = 4;

/** As a browser that has shown it runs scripts asks; without, a page comes whole. */
const SCRIPTS = { cookie: 'zhengwen=scripts%3Don' };

/** Milliseconds from the request to the first byte of the answer and to the last, one request after another, and what CPU one costs the server on average. */
async function firstBytes(address, paths, headers) {
  const first = [];
  const last = [];
  const spent = cpuOf(server);
  for (const path of paths) {
    const before = performance.now();
    const answer = await fetch(address + path, { headers });
    const reader = answer.body.getReader();
    await reader.read();
    first.push(performance.now() - before);
    while (!(await reader.read()).done);
    last.push(performance.now() - before);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  }
  const cpu = (cpuOf(server) - spent) / paths.length;
  return { first: first.sort((a, b) => a - b), last: last.sort((a, b) => a - b), cpu };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Asks for pages by turns from several connections, and looks at the memory of the server every half second. */
async function load(url, paths, headers) {
  const memory = [];
  const looking = setInterval(() => memory.push(memoryOf(server)), 500);
  const requests = paths.map((path) => ({ path, headers }));
  const { requests: answered, latency, errors, non2xx } = await autocannon({ url, connections: CONNECTIONS, duration: Number(seconds), requests });
  clearInterval(looking);
  return { perSecond: answered.average, p99: latency.p99, failed: errors + non2xx, memory };
}

/** Megabytes of memory that the system has given a process. */
function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Milliseconds of CPU that a process has had, counted by the system in tens. */
function cpuOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

const child = spawn(process.execPath, ['next.mjs', 'start', '--hostname', '127.0.0.1', '--port', '0'], {
  cwd: SITE,
  env: { ...process.env, NODE_ENV: 'production', ZHENGWEN_INDEX: library },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const origin = await new Promise((resolve, reject) => {
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (found && said.includes('Ready')) resolve(found);
  });
  child.on('exit', (code) => reject(new Error(`the site ended with ${code}`)));
});
// The process that serves is the child of the one that was started.
const server = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0]);

const { articles } = await (await fetch(`${origin}/api/v1/articles?page=3`)).json();
const { articles: written } = await (await fetch(`${origin}/api/v1/articles?sort=path`)).json();
const words = (summary) => summary.opening.replace(/[^\p{Script=Han}]/gu, '').slice(2, 4);
const searches = articles.slice(0, 40).map((summary) => `/?q=${encodeURIComponent(words(summary))}`);
const kinds = [
  { name: 'list', paths: Array.from({ length: 40 }, (_, index) => `/?page=${index + 1}`), headers: SCRIPTS },
  { name: 'article, from its file', paths: written.slice(0, 40).map(({ id }) => `/articles/${id}`), headers: SCRIPTS },
  { name: 'search, streamed', paths: searches, headers: SCRIPTS },
  { name: 'search, whole', paths: searches, headers: {} },
];

console.log(
  '| page | first byte, ms, median | 95th percentile | last byte, ms, median | CPU ms a request | under load, requests a second | p99, ms | failed | plain file, requests a second | its p99, ms | memory, MB, by quarters of the load |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
for (const { name, paths, headers } of kinds) {
  await firstBytes(origin, paths.slice(0, 10), headers);
  const { first, last, cpu } = await firstBytes(origin, paths, headers);
  const file = join(folder, 'page.html');
  writeFileSync(file, await (await fetch(origin + paths[7], { headers })).text());
  const served = await load(origin, paths, headers);
  const plain = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file)));
  await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const beside = await load(`http://127.0.0.1:${plain.address().port}`, ['/'], {});
  plain.close();
  const quarters = [0, 1, 2, 3].map((quarter) =>
    served.memory.slice((quarter * served.memory.length) / 4, ((quarter + 1) * served.memory.length) / 4).sort((a, b) => a - b),
  );
  const cells = [
    name,
    at(first, 0.5).toFixed(1),
    at(first, 0.95).toFixed(1),
    at(last, 0.5).toFixed(1),
    cpu.toFixed(1),
    served.perSecond.toFixed(1),
    served.p99,
    served.failed,
    beside.perSecond.toFixed(0),
    beside.p99,
    quarters.map((memory) => at(memory, 0.5)?.toFixed(0)).join(', '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
rmSync(folder, { recursive: true, force: true });
child.kill();
