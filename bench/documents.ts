/** Documents of any length, made here: sentences of our own, in the forms that the program reads. */
const SENTENCES = [
  '河水退去以後，鎮上的人把倉庫裡的桌椅一件一件搬到院子裡晾曬。',
  '“先把学校的路修好，”老站长说，“别的都可以等。”',
  '据介绍，今年秋季的渡口共运送旅客１２３４人次,比去年多了两成。',
  '她沒有回答，只是把信重新折好，放進抽屜的最深處。',
];

const HEADING = '渡口的秋天';

/** About `characters` UTF-16 units of paragraphs. */
function paragraphs(characters: number): string[] {
  const out: string[] = [];
  for (let length = 0, i = 0; length < characters; i++) {
    const paragraph = Array.from({ length: 4 }, (_, k) => SENTENCES[(i + k) % SENTENCES.length]).join('');
    out.push(paragraph);
    length += paragraph.length + 1;
  }
  return out;
}

export const FORMS: Readonly<Record<string, (characters: number) => string>> = {
  plain: (characters) => `${HEADING}\n2021年10月30日17:41\n来源:江州日报\n\n${paragraphs(characters).join('\n')}\n`,
  'one line': (characters) => paragraphs(characters).join(''),
  html: (characters) =>
    `<!doctype html><title>${HEADING}</title><article><h1>${HEADING}</h1>${paragraphs(characters)
      .map((text) => `<p>${text}</p>`)
      .join('\n')}</article>`,
  'front matter': (characters) =>
    `---\ntitle: ${HEADING}\ndate: Sat, 30 Oct 2021 09:41:00 GMT\n---\n\n<div>${paragraphs(characters)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`,
  'unclosed tags': (characters) => `<div>${'<b>河<i>水'.repeat(Math.ceil(characters / 8))}`,
  markup: (characters) => `<p>${'&amp;&#27700;<br><!-- 水 -->'.repeat(Math.ceil(characters / 26))}</p>`,
};
