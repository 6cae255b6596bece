/** The dictionaries of opencc-js, which its types leave out: `key value|key value|…`, one value a key. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
