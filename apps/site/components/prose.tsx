/** Chinese and its punctuation in a sentence of another language; marks that both write are Chinese beside what is. */
const CHINESE = /([“”‘’—…·]*[\p{Script=Han}\u3000-\u303f\uff01-\uff60][\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—…·]*)/u;

/** A sentence of the interface in which Chinese may stand: each run of it says that it is Chinese, and is set as such. */
export function Prose({ text }: { readonly text: string }) {
  return text.split(CHINESE).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not move
      <span key={index} lang="zh">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
