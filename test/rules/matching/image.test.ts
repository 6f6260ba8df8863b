import assert from 'node:assert/strict';
import { compileLexicon } from '../../../rules/src/matching/compile';
import { layImage, viewImage } from '../../../rules/src/matching/image';
import { entryOf, inflect } from './support';

describe('the image of a table', () => {
  const { image } = compileLexicon(
    [entryOf('a', ['(god|bedre) <2> behandling/f~', 'kur/m']), entryOf('b', ['helt uten smerte/m', '~klinikk/m'])],
    new Map(),
    inflect,
  );

  for (const isPacked of [false, true])
    it(`holds every number of its sections, ${isPacked ? 'packed' : 'as they are'}`, () => {
      const { bytes, layout } = layImage(image.sections, isPacked);
      const buffer = new ArrayBuffer(bytes.length + 8);
      new Uint8Array(buffer).set(bytes, 8);
      const viewed = viewImage(buffer, 8, layout, isPacked);
      for (const [name, numbers] of Object.entries(image.sections))
        assert.deepEqual([...viewed[name as keyof typeof viewed]], [...numbers], name);
    });
});
