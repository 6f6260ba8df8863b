import assert from 'node:assert/strict';
import type { Block, BlockKind } from '../../../rules/src/draft/block';
import { blockOf, exactSegment } from '../../../rules/src/draft/blocks';
import { buildBlocks } from '../../../rules/src/draft/build';

/** Raw blocks from `[kind, text, level or host]`, a line each in an imagined source. */
function raw(...lines: readonly (readonly [BlockKind, string, number?])[]): Block[] {
  let source = 0;
  return lines.map(([kind, text, number = 0], index) => {
    const traits = kind === 'heading' ? { level: number } : kind === 'linkTarget' ? { host: number } : {};
    const block = blockOf(kind, [exactSegment(text, source)], traits, index);
    source += text.length + 2;
    return block;
  });
}

describe('buildBlocks', () => {
  it('gives every block the path of headings above it', () => {
    const blocks = buildBlocks(
      raw(
        ['paragraph', 'Først litt om oss, før noen overskrift er kommet.'],
        ['heading', 'Behandling', 1],
        ['heading', 'Slik foregår det', 3],
        ['paragraph', 'Timen varer i en halv time.'],
        ['heading', 'Biverknader', 2],
        ['paragraph', 'Nokre vert kvalme.'],
        ['heading', 'Pris', 1],
        ['paragraph', 'Ring for pris.'],
      ),
    );
    assert.deepEqual(
      blocks.map(({ section }) => section),
      [[], [], [1], [1, 2], [1], [1, 4], [], [6]],
    );
  });

  it('numbers blocks and keeps hosts when nothing is merged', () => {
    const blocks = buildBlocks(raw(['paragraph', 'Les om forløpet vårt.'], ['linkTarget', '/forlop', 0]));
    assert.deepEqual(
      blocks.map(({ index, host }) => [index, host]),
      [
        [0, -1],
        [1, 0],
      ],
    );
  });

  it('points at the merged entry when a reference was joined', () => {
    const blocks = buildBlocks(
      raw(
        ['heading', 'Slik gjør vi det', 1],
        ['paragraph', 'Det er vist i én studie (1).'],
        ['heading', 'Litteratur', 2],
        ['listItem', 'Dal K, Vik O. Søvn hos voksne. Tidsskr Eksempel 2019; 4: 11–9.'],
        ['listItem', 'Moe T, Lund A, Berg S et al. Smerte og arbeid: en langvarig'],
        ['paragraph', 'og grundig studie. Tidsskr Eksempel 2020; 5: 21–9.'],
        ['linkTarget', 'https://eksempel.example/smerte', 5],
      ),
    );
    const target = blocks.at(-1)!;
    assert.equal(target.kind, 'linkTarget');
    assert.ok(target.host >= 0 && target.host < target.index);
    assert.match(blocks[target.host]!.text, /grundig studie/);
    assert.deepEqual(
      blocks.map(({ index }) => index),
      blocks.map((_, i) => i),
    );
  });
});
