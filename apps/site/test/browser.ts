import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as launcher, type Page } from 'playwright-core';
import { typefaceIn } from './typeface';

/** The package's own list of arguments is for another place and crashes the browser elsewhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser on a machine that has a Chinese typeface, as every reader's has. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const env = { ...process.env, ...typefaceIn(join(tmpdir(), 'zhengwen-typeface')) };
  return launcher.launch({ executablePath, args: ARGUMENTS, env });
}

/** A page and everything it asked for or complained of. */
export interface Watched {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Errors and warnings of the console, uncaught exceptions, refusals of the security policy, requests that failed. */
  readonly complaints: readonly string[];
  readonly dialogs: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an empty page that is watched from its first request. */
export async function watch(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const dialogs: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A browser gives up what it no longer needs: on leaving a page, or a script when scripts are off.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, requests, complaints, dialogs, close: () => context.close() };
}

/** Goes to an address and waits until its type is there; with `networkidle` until it asks for nothing more, its scripts run. */
export async function settle(page: Page, address: string, waitUntil: 'load' | 'networkidle' = 'load'): Promise<number> {
  const response = await page.goto(address, { waitUntil });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return response?.status() ?? 0;
}
