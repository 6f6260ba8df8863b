import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/documents/index';
import { nodeHost } from '../../../server/src/host/node-host';
import { changesSince } from '../../../server/src/workspace/review/text-changes';
import { identityOf } from '../../../server/src/workspace/review/text-identity';

const { sha256 } = nodeHost();
const identity = (source: string, audience: 'public' | 'professional' = 'public') =>
  identityOf(readDraft(source, 'markdown'), audience, sha256);

const SOURCE = '# Timer\n\nFørste avsnitt.\n\nAndre avsnitt.\n\nTredje avsnitt.\n';

describe('the identity of a text', () => {
  it('is a SHA-256 over what it says and to whom', () => {
    assert.equal(sha256('æ'), '889be819e24eaa58cd98ff071bc5aa9d9d6b3fea8d62c6cd43778c7370d2bf60');
    assert.match(identity(SOURCE).hash, /^[0-9a-f]{64}$/);
    assert.equal(identity(SOURCE).hash, identity(SOURCE.replaceAll('\n', '\r\n')).hash);
    assert.notEqual(identity(SOURCE).hash, identity(SOURCE, 'professional').hash);
  });

  it('does not mistake one division into blocks for another', () => {
    assert.notEqual(identity('En to.\n\nTre.').hash, identity('En.\n\nto. Tre.').hash);
    assert.notEqual(identity('- En').hash, identity('En').hash);
  });

  it('keeps what cannot be seen: soft hyphens and zero-width characters are changes', () => {
    assert.notEqual(identity('over natten').hash, identity('over nat\u00adten').hash);
    assert.notEqual(identity('over natten').hash, identity('over nat\u200bten').hash);
    assert.equal(identity('over natten').hash, identity('over\u00a0natten').hash);
  });
});

describe('changes of a text', () => {
  it('are the blocks that are new or have other words, by their index now', () => {
    const now = SOURCE.replace('Andre', 'Et annet').replace('Tredje', 'Nytt.\n\nTredje');
    const { blocks, removed, passages } = changesSince(identity(SOURCE), identity(now));
    assert.deepEqual(blocks, [2, 3]);
    assert.deepEqual(passages, [
      { before: 'Andre avsnitt.', block: 2 },
      { before: null, block: 3 },
    ]);
    assert.deepEqual(
      removed.map(({ text }) => text),
      ['Andre avsnitt.'],
    );
  });

  it('tell what is gone where nothing came instead', () => {
    const now = SOURCE.replace('Første avsnitt.\n\n', '');
    const { blocks, removed, passages } = changesSince(identity(SOURCE), identity(now));
    assert.deepEqual(
      [blocks, passages, removed.map(({ text }) => text)],
      [[], [{ before: 'Første avsnitt.', block: null }], ['Første avsnitt.']],
    );
  });

  it('tell of an audience, a type and a language', () => {
    const declared = `---\ntype: annonse\nspråk: nn\n---\n\n${SOURCE}`;
    const changes = changesSince(identity(SOURCE), identity(declared, 'professional'));
    assert.deepEqual(changes.audience, { before: 'public', now: 'professional' });
    assert.deepEqual(changes.type, { before: null, now: 'annonse' });
    assert.deepEqual(changes.language, { before: null, now: 'nn' });
  });

  it('are none for the same text', () => {
    const { blocks, removed, audience } = changesSince(identity(SOURCE), identity(`${SOURCE}\n`));
    assert.deepEqual([blocks, removed, audience], [[], [], undefined]);
  });
});
