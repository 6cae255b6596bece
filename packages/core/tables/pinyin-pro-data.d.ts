/** Words of pinyin-pro with their readings, which its types leave out. */
declare module 'pinyin-pro/dist/esm/data/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
