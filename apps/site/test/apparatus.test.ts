import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** Address of the article that a file makes. */
function addressOf(number: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number)) ?? '';
  const id = createHash('sha256')
    .update(readFileSync(`${SEEDS}/${name}`))
    .digest('hex')
    .slice(0, 16);
  return `${stage.origin}/articles/${id}`;
}

const stage = staged(SEEDS);

describe('the apparatus of the samples', () => {
  it('shows the whole source, changes aside, character for character', async () => {
    const { page, complaints, close } = await stage.watch();
    for (const number of ['000', '001', '002', '003', '004']) {
      await settle(page, `${addressOf(number)}/apparatus`, 'networkidle');
      const restored = await page.locator('.source').evaluate((source) => {
        const copy = source.cloneNode(true) as HTMLElement;
        for (const added of copy.querySelectorAll('ins, .mark, summary')) added.remove();
        return copy.textContent ?? '';
      });
      const name = readdirSync(SEEDS).find((file) => file.startsWith(number)) ?? '';
      const plain = (text: string) => text.replace(/[␣□⍽⇥↵␍\s]|⟨U\+[0-9A-F]+⟩/gu, '');
      expect(plain(restored)).toBe(plain(readFileSync(`${SEEDS}/${name}`, 'utf8')));
      expect(await page.locator('.audit').textContent()).toContain('none lost');
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from each entry of the list to its place, and back', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${addressOf('004')}/apparatus`);
    const links = await page
      .locator('.entries .number')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.closest('li')?.id] as const));
    const places = await page
      .locator('.source .mark a')
      .evaluateAll((all) => all.map((link) => [`#${link.id}`, (link.getAttribute('href') ?? '').slice(1)] as const));
    expect(links.length).toBeGreaterThan(100);
    expect([...links].sort()).toEqual([...places].sort());
    const number = page.locator('.entries .number').nth(40);
    const place = (await number.getAttribute('href')) ?? '';
    expect(place).toMatch(/^#place-/);
    await number.click();
    await page.waitForURL((url) => url.hash === place);
    await expect.poll(() => page.locator(place).isVisible()).toBe(true);
    await page.locator(place).click();
    await page.waitForURL((url) => url.hash === place.replace('place', 'entry'));
    await close();
  });

  it('filters by rule, and numbers an entry the same however it is reached', async () => {
    const { page, close } = await stage.watch();
    const address = addressOf('004');
    await settle(page, `${address}/apparatus`);
    const rules = await page.locator('nav.rules a').allInnerTexts();
    const counts = (await page.locator('nav.rules .quiet').allInnerTexts()).map((text) => Number(text.replace(',', '')));
    const all = new Map(
      await page
        .locator('.entries li')
        .evaluateAll((items) => items.map((item) => [item.id, item.querySelector('.reading')?.textContent ?? ''] as const)),
    );
    expect(rules.length).toBeGreaterThan(2);
    for (const [index, rule] of rules.entries()) {
      if (index === 0) continue;
      await settle(page, `${address}/apparatus?rule=${encodeURIComponent(rule)}`);
      const entries = await page
        .locator('.entries li')
        .evaluateAll((items) => items.map((item) => [item.id, item.querySelector('.reading')?.textContent ?? ''] as const));
      expect(entries.length).toBe(counts[index]);
      for (const [id, reading] of entries) expect(all.get(id)).toBe(reading);
      expect(await page.locator('.source .change:not(.back)').count()).toBe(counts[index]);
    }
    await close();
  });

  it('shows the place that evidence was read at', async () => {
    const { page, close } = await stage.watch();
    await settle(page, addressOf('000'));
    await page.locator('.evidence summary').click();
    await page.locator('.evidence .places a').first().click();
    await page.waitForURL(/#at$/);
    expect(await page.locator('#at').isVisible()).toBe(true);
    await close();
  });

  it('prints guesses as guesses, numbered, with their alternatives at the foot', async () => {
    const { page, close } = await stage.watch();
    await settle(page, addressOf('004'));
    const printed = await page.locator('.text .editor').allInnerTexts();
    const guesses = printed.filter((text) => /\p{L}/u.test(text));
    expect(guesses.length).toBeGreaterThan(0);
    for (const guess of guesses) expect(guess).toMatch(/^〔.+？〕$/);
    const mark = page.locator('.text .mark a').first();
    const entry = (await mark.getAttribute('href')) ?? '';
    await mark.click();
    await page.waitForURL((url) => url.hash === entry);
    expect(await page.locator(entry).textContent()).toContain('a guess');
    await page.locator(`${entry} .number`).click();
    await page.waitForURL((url) => url.hash === entry.replace('entry', 'mark'));
    await settle(page, `${addressOf('004')}?marks=none`);
    expect(await page.locator('.text .mark').count()).toBe(0);
    await settle(page, `${addressOf('004')}?marks=all`);
    const marked = await page.locator('.text .mark').count();
    expect(marked).toBeGreaterThan(100);
    expect(await page.locator('.apparatus .notes > li').count()).toBe(marked);
    await close();
  });
});
