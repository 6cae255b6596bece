import type { Rule } from '../../src/apparatus/rule.js';

const filled = (unit: string, length: number) => unit.repeat(Math.max(1, Math.ceil(length / unit.length)));

/** What a rule acts on or leaves, over and over, as long as asked: on lines of its own, in one line without an end, and one character short each time. */
export function* formsOf(rule: Rule): Generator<readonly [form: string, make: (length: number) => string]> {
  const texts = [...rule.examples.map(({ before }) => before), ...rule.exceptions.map(({ keep }) => keep)].filter((text) => text.length < 2000);
  const whole = texts.join('\n');
  const line = whole.replaceAll('\n', '');
  yield ['its texts', (length) => filled(`${whole}\n`, length)];
  yield ['its texts in one line', (length) => filled(line, length)];
  yield ['their beginnings', (length) => filled(texts.map((text) => text.slice(0, -1)).join(''), length)];
  yield ['each line of them, in paragraphs', (length) => filled(`<p>${whole.split('\n').join('</p>\n<p>')}</p>\n`, length)];
  if (rule.on === 'text' && rule.signs) {
    const signs = [...rule.signs].filter((sign) => sign !== '-').slice(0, 6);
    yield ['its signs alone', (length) => `渡口${filled(signs.join(''), length)}渡口。`];
    yield ['its signs between Han', (length) => filled(signs.map((sign) => `渡${sign}`).join(''), length)];
  }
}

/** The rules that one builds on, by its examples. */
export function givenTo(rule: Rule, rules: readonly Rule[]): readonly Rule[] {
  return rules.slice(0, rules.indexOf(rule)).filter(({ name }) => rule.examples.some((example) => example.given?.includes(name)));
}
