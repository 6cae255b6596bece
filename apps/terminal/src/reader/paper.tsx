import { Box, Text } from 'ink';
import { clipRow } from './look/row.js';
import { type Palette, paint, type Row } from './look/style.js';
import type { Size } from './state.js';

interface Props {
  /** As many as the terminal has. */
  readonly rows: readonly Row[];
  readonly palette: Palette;
  readonly size: Size;
}

/** Rows on the screen. */
export function Paper({ rows, palette, size }: Props) {
  return (
    <Box flexDirection="column">
      {rows.map((line, y) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is known by nothing but its place
        <Text key={y} wrap="truncate">
          {paint(clipRow(line, size.columns), palette) || ' '}
        </Text>
      ))}
    </Box>
  );
}
