import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { formatOf, readDraft } from '../../../server/src/documents/index';

describe('formatOf', () => {
  it('goes by the ending of the name', () => {
    assert.equal(formatOf('sider/om oss.md'), 'markdown');
    assert.equal(formatOf('OM.MARKDOWN'), 'markdown');
    assert.equal(formatOf('side.mdx'), 'markdown');
    assert.equal(formatOf('a.b.txt'), 'text');
    assert.equal(formatOf('C:\\sider\\om.text'), 'text');
  });

  it('does not know other endings', () => {
    for (const path of ['bilde.png', 'md', 'mappe.md/fil', 'README', '']) assert.equal(formatOf(path), undefined);
  });
});

describe('readDraft', () => {
  it('reads each format its own way', () => {
    assert.equal(readDraft('    innrykk', 'markdown').blocks[0]!.kind, 'code');
    assert.equal(readDraft('    innrykk', 'text').blocks[0]!.kind, 'paragraph');
  });

  it('loads no parser for plain text', () => {
    const index = join(__dirname, '../../../server/src/documents/index.js');
    const script = `require(${JSON.stringify(index)}).readDraft('Vi er *her*.', 'text');
      console.log(Object.keys(require.cache).some((path) => /micromark|yaml|documents.markdown/.test(path)));`;
    assert.equal(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim(), 'false');
  });
});
