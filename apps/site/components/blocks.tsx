import type { Block, Cell } from '@zhengwen/core';
import { Fragment, type ReactNode } from 'react';
import { followable } from '../lib/address';
import type { Interface } from '../lib/interface';
import { cutLine, type Line, type Lines } from '../lib/lines';
import type { Stretch } from '../lib/parts';
import { PrintedLine } from './printed-line';

/**
 * The body, or a part of it, each block with an address of its own. `beside` may put something in the margin of a block that stands in no other, `above`
 * something above it.
 */
export function Body({
  stretches,
  lines,
  beside,
  above,
  images = false,
  t,
}: {
  readonly stretches: readonly Stretch[];
  readonly lines: Lines;
  readonly beside?: (line: Line) => ReactNode;
  readonly above?: (id: string) => ReactNode;
  /** Whether images are loaded from the sites they are on. */
  readonly images?: boolean;
  readonly t: Interface;
}) {
  return stretches.map((stretch, index) => {
    const { block, start, end } = stretch;
    const line = lines.get(block);
    const id = `block-${block.range[0]}${start ? `-${start}` : ''}`;
    const part = start === undefined || end === undefined || !line ? undefined : cutLine(line, start, end);
    return (
      <Fragment key={id}>
        {index > 0 && above?.(id)}
        {part ? (
          <p id={id} className={start ? 'continued' : undefined}>
            <PrintedLine line={part} t={t} />
          </p>
        ) : (
          <BlockOf id={id} block={block} lines={lines} beside={beside} images={images} t={t} />
        )}
      </Fragment>
    );
  });
}

interface Inside {
  /** The address of a block that stands in no other. */
  readonly id?: string;
  readonly block: Block;
  readonly lines: Lines;
  readonly beside?: (line: Line) => ReactNode;
  readonly images: boolean;
  readonly t: Interface;
}

function BlockOf({ id, block, lines, beside, images, t }: Inside) {
  const line = lines.get(block);
  const margin = line && beside?.(line);
  switch (block.type) {
    case 'heading':
      return (
        <>
          {margin}
          <Heading id={id} depth={block.depth}>
            {line && <PrintedLine line={line} t={t} />}
          </Heading>
        </>
      );
    case 'paragraph':
      return (
        <>
          {margin}
          <p id={id}>{line && <PrintedLine line={line} t={t} />}</p>
        </>
      );
    case 'footnoteDefinition':
      return (
        <>
          {margin}
          <p id={id}>
            [{block.identifier}] {line && <PrintedLine line={line} t={t} />}
          </p>
        </>
      );
    case 'blockquote':
      return (
        <blockquote id={id}>
          <Blocks blocks={block.blocks} lines={lines} images={images} t={t} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={item[0] ? keyOf(item[0]) : index}>
          <Blocks blocks={item} lines={lines} images={images} t={t} />
        </li>
      ));
      return block.ordered ? <ol id={id}>{items}</ol> : <ul id={id}>{items}</ul>;
    }
    case 'figure':
      return <Figure id={id} block={block} caption={line} images={images} t={t} />;
    case 'table':
      return <Table id={id} rows={block.rows} lines={lines} t={t} />;
    case 'code':
      return (
        <pre id={id}>
          <code>{line?.text ?? block.text}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr id={id} />;
  }
}

function Blocks({ blocks, ...inside }: { readonly blocks: readonly Block[] } & Pick<Inside, 'lines' | 'images' | 't'>) {
  return blocks.map((block) => <BlockOf key={keyOf(block)} block={block} {...inside} />);
}

/** The headline is the page's first heading, so those of the text begin at the second. */
function Heading({ id, depth, children }: { readonly id?: string; readonly depth: number; readonly children: ReactNode }) {
  if (depth <= 2) return <h2 id={id}>{children}</h2>;
  return depth === 3 ? <h3 id={id}>{children}</h3> : <h4 id={id}>{children}</h4>;
}

interface FigureOf extends Pick<Inside, 'id' | 'images' | 't'> {
  readonly block: Extract<Block, { type: 'figure' }>;
  readonly caption?: Line;
}

/** An image is named, and loaded for a reader who has asked for that; films are named. By itself the page asks nothing of anyone but this site. */
function Figure({ id, block, caption, images, t }: FigureOf) {
  const href = followable(block.url);
  const { imageNotLoaded, videoNotLoaded, audioNotLoaded } = t.article;
  const said = block.media === 'video' ? videoNotLoaded : block.media === 'audio' ? audioNotLoaded : imageNotLoaded;
  const alt = block.alt && block.alt !== block.caption ? block.alt : undefined;
  return (
    <figure id={id}>
      {images && href && !block.media ? (
        // biome-ignore lint/performance/noImgElement: an image of another site is not this server's to fetch
        <img className="loaded" src={href} alt={block.alt ?? caption?.text ?? ''} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
      ) : (
        <p className="image" lang={t.tag}>
          {said}{' '}
          {href ? (
            <a href={href} rel="noreferrer noopener">
              {withoutScheme(href)}
            </a>
          ) : (
            <span>{block.url}</span>
          )}
        </p>
      )}
      {alt ? <p className="alt">{alt}</p> : null}
      {caption?.text ? (
        <figcaption>
          <PrintedLine line={caption} t={t} />
        </figcaption>
      ) : null}
    </figure>
  );
}

function Table({ id, rows, lines, t }: { readonly rows: readonly (readonly Cell[])[] } & Pick<Inside, 'id' | 'lines' | 't'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so from the keyboard
    <section id={id} className="table" tabIndex={0} aria-label={t.article.table}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
            <tr key={index}>
              {row.map((cell, column) => {
                const Tag = cell.header ? 'th' : 'td';
                const line = lines.get(cell);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                  <Tag key={column} rowSpan={cell.rowspan} colSpan={cell.colspan}>
                    {line ? <PrintedLine line={line} t={t} /> : cell.text}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function withoutScheme(href: string): string {
  return href.replace(/^https?:\/\//, '');
}

function keyOf(block: Block): string {
  return `${block.type}-${block.range[0]}-${block.range[1]}`;
}
