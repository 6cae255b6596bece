/** What `zhengwen --help` prints; 80 columns. */
export const HELP = `zhengwen 正文: saved Chinese web articles, cleaned, to read and search.
Every change is made by a named rule and is shown at its place in the source.

Usage: zhengwen [folder or file …]   read them; the current folder by default
       zhengwen <command> …

  zhengwen ~/news                         open the reader
  zhengwen ~/news | less                  in a pipe: the list of articles
  zhengwen search 疫情防控 ~/news         in either script, any part of a word
  zhengwen explain page.html              what was changed, and by which rule
  zhengwen parse page.html -f markdown    the article as Markdown
  zhengwen parse https://example.com/a    the only thing that is ever fetched

Commands
  parse <path …|-|https://…>
                        write JSON, JSONL, Markdown, text, HTML or TEI
  explain <path|->      the apparatus of a file: every change, rule and place
  audit <path …>        what became of every character; fails if one is lost
  search <words> [path …]   find words; the current folder by default
  passages [path …]     passages that articles share: 共用语段
  reprints [path …]     articles that are copies of one another
  compare <a> <b> …     articles side by side
  phrase <words>        how words travel: when, where, and their variants
  concordance <words>   every hit in its context; CSV and JSONL
  index [path …]        make an index of folders too large to read each time
  stats [path …]        what a library holds; --words: how often, and when
  figures <path …>      every number and quantity, with value and sentence
  set <id> field=value  correct an article by hand;  forget <id>  takes it out
  rules [name …]        the rules, in the order in which they act
  config [name value]   the settings of the reader, and where each comes from

Options
  --list                print the list of articles, in a terminal too
  --plain               print the article set in lines, or the list; no codes
  --json                print the list as JSON; most commands take this
  -s, --script <name>   in 简体 Hans, 正體／台灣用字 Hant-TW, 繁體／香港用字
                        Hant-HK or 繁體 Hant; most commands take this
  --vocabulary          with the words of that region too (資訊 for 信息)
  --lang, --theme, --measure, --paragraphs, --ambiguous, --hang, --pinyin,
  --no-mouse, --network, --screen-reader
                        how the reader is; 'zhengwen config' keeps them
  --include, --exclude  globs: which files of a folder are read ('2021/**')
  --no-color            no colour; NO_COLOR and FORCE_COLOR are heeded
  -h, --help            this page; after a command, the page of that command
  -V, --version         the version

Exit codes: 0 done, 1 failed, 2 wrong use, 3 nothing found, 4 some files failed.
Nothing is fetched but an address you give; your files are never changed.
`;

/** What stands at the foot of a command's own page. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  parse: `  zhengwen parse page.html                          one article as JSON
  zhengwen parse ~/news -f jsonl > news.jsonl       one line for each file
  zhengwen parse ~/news -f markdown -o clean        one .md for each file
  zhengwen parse ~/news --include '*.html' --exclude drafts
  zhengwen parse - -f text -s Hans < page.html      in simplified characters
  zhengwen parse https://example.com/a -f text      fetched: at most 32 MB
  zhengwen parse a.txt -f text -s Hant-TW --vocabulary   with words of Taiwan
  zhengwen parse a.txt --without mend/pinyin-gloss  leaving one rule out
  zhengwen parse a.txt --without 'regularize/*'     leaving a stage out
  zhengwen parse a.txt --diff                       what changed, by which rule
`,
  explain: `  zhengwen explain page.html
  zhengwen explain page.html -s Hant-TW    and what that rendition would change
  zhengwen explain page.html --json | jq '.entries[] | select(.place.line == 7)'
`,
  audit: `  zhengwen audit ~/news
  zhengwen audit ~/news --by-rule       what each rule did, how much it guessed
  zhengwen audit ~/news --json | jq .rules
`,
  concordance: `  zhengwen concordance 疫情 ~/news --sort right
  zhengwen concordance 疫情 ~/news -f csv > lines.csv
  zhengwen concordance 疫情 ~/news --collocates
`,
  index: `  zhengwen index ~/news
  zhengwen index ~/news --watch
  zhengwen index ~/news --library news.sqlite
  zhengwen search 疫情 --library news.sqlite
`,
  stats: `  zhengwen stats ~/news
  zhengwen stats ~/news --words 疫情 -f csv
`,
  set: `  zhengwen set 0b0b93c6d1396128 datePublished=2021-01 --because "the front page"
  zhengwen set 0b0b93c6d1396128 --unset datePublished --in ~/news
`,
  search: `  zhengwen search 疫情                    the current folder, 简 and 繁
  zhengwen search '防控 一線' ~/news      articles that have both words
  zhengwen search '"全面统筹 凝聚"' a.txt   the words with their space
  zhengwen search '(疫情 OR 防疫) NOT 隔离 date:2021-10..2022-03'
  zhengwen search '疫情 near/10 防控 title:党员 source:日报'
  zhengwen search '/第[一二三]例/ 疫?防*控 script:Hant rule:mend/*'
`,
  passages: `  zhengwen passages ~/news --min 10 --in 3 --places
  zhengwen passages ~/news --of page.html     what one article shares
  zhengwen passages ~/news --fuzzy            what is almost the same
  zhengwen passages ~/news --csv > passages.csv
`,
  reprints: `  zhengwen reprints ~/news
  zhengwen reprints ~/news --graphml > reprints.graphml
`,
  compare: `  zhengwen compare 2021/a.html 2022/b.txt
  zhengwen compare 000b5cd0bde3ae2f caff2c3619bdf31a ~/news --json
  zhengwen compare a.html b.html c.html       what any of them share, and change
`,
  phrase: `  zhengwen phrase 不漏一户 ~/news
  zhengwen phrase '疫情就是命令，防控就是责任' ~/news --once --csv > phrase.csv
`,
  config: `  zhengwen config                          every setting, its value and origin
  zhengwen config theme dark
  zhengwen config measure 64
  zhengwen config --unset theme
`,
  figures: `  zhengwen figures ~/news
  zhengwen figures ~/news --csv > figures.csv       for a spreadsheet
  zhengwen figures page.html --dates --jsonl | jq 'select(.unit == "元")'
`,
  rules: `  zhengwen rules                          each with an example
  zhengwen rules mend/pinyin-gloss        its authority, examples and exceptions
`,
};
