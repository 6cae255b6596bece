/** What is said wherever passages are shown. */
export function Neutral() {
  return <>A shared phrase is no evidence of copying or intent, and a folder is not a sample.</>;
}
