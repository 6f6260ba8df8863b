import assert from 'node:assert/strict';
import { compileLexicon } from '../../../rules/src/matching/compile';
import { layImage, viewImage } from '../../../rules/src/matching/image';
import type { WordList } from '../../../rules/src/matching/word-list';
import { entryOf, inflect } from './support';

describe('the image of a table', () => {
  const { image, words } = compileLexicon(
    [entryOf('a', ['(god|bedre) <2> behandling/f~', 'kur/m']), entryOf('b', ['helt uten smerte/m', '~klinikk/m'])],
    new Map(),
    inflect,
  );

  function viewed(list?: WordList) {
    const { bytes, layout } = layImage(image.sections, list);
    const buffer = new ArrayBuffer(bytes.length + 8);
    new Uint8Array(buffer).set(bytes, 8);
    return viewImage(buffer, 8, layout, list?.words);
  }

  for (const [shape, list] of [
    ['as they are', undefined],
    ['packed', words],
  ] as const)
    it(`holds every number of its sections, ${shape}`, () => {
      const sections = viewed(list);
      for (const [name, numbers] of Object.entries(image.sections))
        assert.deepEqual([...sections[name as keyof typeof sections]], [...numbers], name);
    });
});
