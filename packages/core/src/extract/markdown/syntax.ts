/** What the marks of Markdown are carried by. */
export const SYNTAX = 'extract/markdown-syntax';
