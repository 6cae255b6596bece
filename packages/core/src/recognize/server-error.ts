import { blockRule } from '../apparatus/rule.js';

const STATUS =
  /^(?:HTTP(?:\/[\d.]+)?\s+)?(?:40[0-9]|41[0-9]|50[0-9])\s*[-:]?\s*(?:Not Found|Forbidden|Bad Request|Unauthorized|Gone|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Internal Server Error|Error)\.?$/i;
const SERVER = /^(?:nginx|openresty|Apache|Tengine|LiteSpeed|IIS|Microsoft-IIS|cloudflare)(?:\/[\w.]+)?(?:\s*\([\w ]+\))?(?:\s+Server.*)?$/i;
const REASON =
  /^(?:Not Found|Bad Gateway|Forbidden|Gateway Time-?out|Service Unavailable|The requested URL .{1,80} was not found on this server\.?)$/i;

/** The message of a part of the page that the server failed to include, printed above an article that did arrive. */
export default blockRule<{ readonly lines: ReadonlySet<number> }>({
  name: 'recognize/server-error',
  summary: "Takes a web server's error message out of the head of a text that has an article below it.",
  because: [
    { seen: 'a news page scraped with a failed include', says: 'the error page of the include stands where its contents would, above the article' },
    { standard: 'RFC 9110', clause: '15', says: 'the reason phrases of the status codes' },
  ],
  examples: [
    {
      before: `502 Bad Gateway\nopenresty\n${'县里的夜校开学了，第一课来了四十多位学员，大家都学得很认真。'.repeat(5)}`,
      after: '县里的夜校开学了，第一课来了四十多位学员，大家都学得很认真。'.repeat(5),
    },
  ],
  exceptions: [
    { keep: '404 Not Found\nnginx', because: 'a page that is nothing but the error has no article under it' },
    {
      keep: `${'页面打不开时，浏览器常常显示一串数字和几个英文单词，许多人不知道是什么意思。'.repeat(4)}\n404 Not Found\n${'这串数字是服务器的回答，意思是没有找到。'.repeat(4)}`,
      because: 'inside an article it is what the article is about',
    },
  ],
  gate(document) {
    const lines = new Set<number>();
    let seen = 0;
    for (const block of document.printed) {
      if (++seen > 8 || block.han > 0) break;
      if (![STATUS, SERVER, REASON].some((pattern) => pattern.test(block.line))) break;
      lines.add(block.index);
    }
    return lines.size > 0 && document.han >= 100 ? { lines } : undefined;
  },
  propose(block, _document, { lines }) {
    if (lines.has(block.index)) return { is: 'omitted', claims: [{ field: 'transmission', value: 'include failed' }] };
  },
});
