import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nodeHost } from '../../../server/src/host/node-host';
import {
  anyText,
  isDate,
  listOf,
  orNull,
  readRecord,
  type Shape,
  sealOf,
  writeRecord,
} from '../../../server/src/workspace/review/record';

const { sha256 } = nodeHost();
const SHAPE: Shape = { reason: anyText, note: orNull(anyText), blocks: listOf({ kind: anyText, text: anyText }) };

/** Any text that a file can hold: whole code points, control characters and marks of YAML too. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[\s\-#:&*!|>'"%@`{}[\],?~0-9a-z\u0085\u2028\ufeff]*$/),
);
const records = fc.record(
  {
    reason: anything,
    note: fc.option(anything),
    blocks: fc.array(fc.record({ kind: anything, text: anything }, { noNullPrototype: true }), { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

describe('a sealed record', () => {
  it('is read as it was written, whatever it holds, and through line ends of another system', () => {
    fc.assert(
      fc.property(records, (fields) => {
        const written = writeRecord(fields, 'Merknad: «a» # b', sha256);
        const stored = Buffer.from(written, 'utf8').toString('utf8');
        for (const source of [stored, stored.replaceAll('\n', '\r\n')]) {
          const read = readRecord(source, 'a.yaml', SHAPE, sha256);
          assert.ok(read.ok, JSON.stringify(read));
          assert.equal(read.isTampered, false);
          assert.deepEqual(read.fields, fields);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the same seal whatever the order of its keys, and another for other content', () => {
    const blocks = [{ kind: 'a', text: 'b' }];
    assert.equal(
      sealOf({ reason: 'x', blocks }, sha256),
      sealOf({ blocks: [{ text: 'b', kind: 'a' }], reason: 'x' }, sha256),
    );
    assert.notEqual(
      sealOf({ reason: 'x', blocks }, sha256),
      sealOf({ reason: 'x', blocks: [...blocks, ...blocks] }, sha256),
    );
    assert.notEqual(sealOf({ a: ['b', 'c'] }, sha256), sealOf({ a: [['b'], 'c'] }, sha256));
  });

  it('knows the days of the calendar', () => {
    for (const day of ['2026-02-28', '2028-02-29', '2026-12-31']) assert.ok(isDate(day), day);
    for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-04-31', 'i morgen'])
      assert.ok(!isDate(day), day);
  });
});
