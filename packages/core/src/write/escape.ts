/** Characters that XML 1.0 has no way to write, and halves of pairs: they become U+FFFD. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content or an attribute of HTML or XML; `escapeXml('<b>')` is `'&lt;b&gt;'`. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, (character) => NAMED[character] as string);
}

/** Whether an address may be written where it can be followed: `http`, `https`, `mailto`, or relative. */
export function isSafeUrl(url: string): boolean {
  // What a browser drops before it looks for the scheme.
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  const scheme = /^([^/?#:]+):/.exec(bare)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}

/** What a link to a film or a recording reads. */
export const MEDIA: Readonly<Record<'video' | 'audio', string>> = { video: '视频', audio: '音频' };
