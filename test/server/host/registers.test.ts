import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedInfo, ImportedRecord } from '../../../rules/src/knowledge/imported';
import { ImportFailure } from '../../../server/src/host/import-failure';
import { nodeRegisters } from '../../../server/src/host/registers';
import { BRANDS, festXml } from '../../fest/fest';
import { type Member, zip } from '../../fest/zip';

const XML = festXml();

/** A folder with a file in it, and where its register would be kept. */
class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'noktern-registers-'));
  readonly target = join(this.folder, 'below/fest.medicines');

  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  import(path: string, progress: (part: number) => void = () => undefined): Promise<ImportedInfo> {
    const order = { path, file: 'fest.xml', target: this.target, today: '2026-03-01' };
    return nodeRegisters.import(order, progress);
  }

  async failure(path: string): Promise<string> {
    try {
      await this.import(path);
    } catch (error) {
      assert.ok(error instanceof ImportFailure, String(error));
      return error.reason;
    }
    return 'none';
  }
}

function withPlace(test: (place: Place) => Promise<void>): () => Promise<void> {
  return async () => {
    const place = new Place();
    try {
      await test(place);
    } finally {
      rmSync(place.folder, { recursive: true, force: true });
    }
  };
}

function recordsOf(path: string): readonly ImportedRecord[] {
  const read = nodeRegisters.read(path, 'whole');
  assert.ok(read.ok);
  const { records } = read.register;
  return Array.from({ length: records.count }, (_, n) => records.read(n));
}

describe('an imported register', () => {
  it(
    'is kept in one file, and read again',
    withPlace(async (place) => {
      const told: number[] = [];
      const info = await place.import(place.write('fest.xml', XML), (part) => told.push(part));
      assert.deepEqual(info.counts, {
        entries: BRANDS.length,
        brands: new Set(BRANDS.map(({ name }) => name)).size,
        substances: 12,
        withdrawn: 2,
        names: info.counts.names,
      });
      assert.ok(told.length > 0 && told.every((part) => part > 0 && part <= 1));
      assert.deepEqual(readdirSync(join(place.folder, 'below')), ['fest.medicines']);
      const read = nodeRegisters.read(place.target, 'whole');
      assert.ok(read.ok);
      assert.deepEqual(read.register.info, info);
      const records = recordsOf(place.target);
      assert.ok(records.some((record) => 'brand' in record && record.brand === 'Fjordolan'));
      assert.ok(records.some((record) => 'substance' in record && record.substance === 'Metadon'));
    }),
  );

  it(
    'is the same from the zip file',
    withPlace(async (place) => {
      await place.import(place.write('fest.xml', XML));
      const first = readFileSync(place.target);
      await place.import(
        place.write(
          'fest.zip',
          zip([
            { name: 'les-meg.txt', content: 'x' },
            { name: 'fest251.xml', content: XML },
          ]),
        ),
      );
      assert.ok(readFileSync(place.target).equals(first));
    }),
  );

  it(
    'is read once, until its file changes',
    withPlace(async (place) => {
      await place.import(place.write('fest.xml', XML));
      const first = nodeRegisters.read(place.target, 'whole');
      assert.equal(nodeRegisters.read(place.target, 'whole'), first);
      await place.import(place.write('fest.xml', festXml({ retrieved: '2026-02-27' })));
      const second = nodeRegisters.read(place.target, 'whole');
      assert.ok(first.ok && second.ok);
      assert.equal(first.register.info.retrieved, '2026-02-20');
      assert.equal(second.register.info.retrieved, '2026-02-27');
    }),
  );

  it(
    'is read by its names alone, and each record when it is asked for, as long as the file stands',
    withPlace(async (place) => {
      await place.import(place.write('fest.xml', XML));
      const whole = nodeRegisters.read(place.target, 'whole');
      const copy = place.write('copy.medicines', readFileSync(place.target));
      const names = nodeRegisters.read(copy, 'names');
      assert.ok(whole.ok && names.ok);
      const { count } = whole.register.records;
      assert.equal(names.register.records.count, count);
      for (let n = 0; n < count; n++) assert.deepEqual(names.register.records.read(n), whole.register.records.read(n));
      const changed = readFileSync(copy);
      changed[changed.length - 8] = (changed[changed.length - 8] as number) ^ 1;
      writeFileSync(copy, changed);
      assert.deepEqual(names.register.records.read(0), whole.register.records.read(0));
      assert.throws(() => names.register.records.read(count - 1), /changed or damaged/);
      rmSync(copy);
      assert.throws(() => names.register.records.read(0), /ENOENT/);
      assert.deepEqual(whole.register.records.read(count - 1), recordsOf(place.target).at(-1));
    }),
  );

  it(
    'is refused when it is not as it was written',
    withPlace(async (place) => {
      await place.import(place.write('fest.xml', XML));
      const whole = readFileSync(place.target);
      const changed = Buffer.from(whole);
      changed[whole.length - 200] = (changed[whole.length - 200] as number) ^ 1;
      const cases: readonly (readonly [string, Buffer | string])[] = [
        ['damaged', whole.subarray(0, whole.length - 4)],
        ['damaged', whole.subarray(0, 40)],
        ['damaged', changed],
        ['foreign', 'medicines: []\n'],
        ['foreign', ''],
        ['version', Buffer.concat([Buffer.from('noktern-medicines 9\n'), whole.subarray(20)])],
        ['version', Buffer.concat([Buffer.from('noktern-medicines 1\n'), whole.subarray(20)])],
      ];
      for (const [n, [reason, content]] of cases.entries()) {
        const read = nodeRegisters.read(place.write(`${n}.medicines`, content as Buffer), 'whole');
        assert.ok(!read.ok);
        assert.equal(read.reason, reason, String(n));
      }
      assert.deepEqual(nodeRegisters.read(place.folder, 'whole'), { ok: false, reason: 'folder', detail: '' });
      const missing = nodeRegisters.read(join(place.folder, 'none.medicines'), 'whole');
      assert.ok(!missing.ok && missing.reason === 'missing');
    }),
  );
});

describe('a file that is hostile, or broken on its way', () => {
  const many = 'a'.repeat(40 * 1024 * 1024);
  const member = (more: Partial<Member> = {}): Member => ({ name: 'fest.xml', content: XML, ...more });
  const whole = zip([member()]);
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['nothing', '', 'empty'],
    ['UTF-16', Buffer.from(`\uFEFF${XML}`, 'utf16le'), 'encoding'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from('<FEST><a>'), Buffer.from([0xe6, 0xf8, 0xe5])]), 'encoding'],
    ['half a register', XML.slice(0, 3000), 'truncated'],
    ['another XML', '<rss/>', 'not-fest'],
    ['entities that grow', `<!DOCTYPE FEST [<!ENTITY a "a">]>${XML.slice(40)}`, 'doctype'],
    ['half an archive', whole.subarray(0, whole.length / 2), 'zip-broken'],
    ['an archive without its contents', Buffer.from('PK\x03\x04rot', 'latin1'), 'zip-broken'],
    ['an archive without XML', zip([{ name: 'fest.txt', content: XML }]), 'zip-no-xml'],
    ['an empty archive', zip([]), 'zip-no-xml'],
    ['an archive with two registers', zip([member(), member({ name: 'to.xml' })]), 'zip-many-xml'],
    ['an archive with a path out of it', zip([member({ name: '../../fest.xml' })]), 'zip-path'],
    ['an archive with a path from the root', zip([member({ name: '/etc/fest.xml' })]), 'zip-path'],
    ['an archive that is encrypted', zip([member({ flags: 1 })]), 'zip-encrypted'],
    ['an archive that unpacks to a thousandfold', zip([member({ content: many })]), 'zip-bomb'],
    ['an archive that claims to be small', zip([member({ content: many, size: 100 })]), 'zip-broken'],
    ['an archive with text', zip([member({ content: 'Fjordolan' })]), 'no-xml'],
  ];
  for (const [what, content, reason] of cases)
    it(
      `(${what}) is refused as ${reason}, and the old register stands`,
      withPlace(async (place) => {
        await place.import(place.write('fest.xml', XML));
        const before = readFileSync(place.target);
        assert.equal(await place.failure(place.write('fil', content)), reason);
        assert.ok(readFileSync(place.target).equals(before));
        assert.deepEqual(readdirSync(join(place.folder, 'below')), ['fest.medicines']);
      }),
    );

  it(
    'is told when it is no file',
    withPlace(async (place) => {
      assert.equal(await place.failure(join(place.folder, 'ingen.xml')), 'missing');
      assert.equal(await place.failure(place.folder), 'folder');
    }),
  );

  it(
    'is called off',
    withPlace(async (place) => {
      const order = { path: place.write('fest.xml', XML), file: 'f', target: place.target, today: '2026-03-01' };
      await assert.rejects(
        nodeRegisters.import(
          order,
          () => undefined,
          (cancel) => cancel(),
        ),
        (error) => error instanceof ImportFailure && error.reason === 'cancelled',
      );
      assert.deepEqual(nodeRegisters.read(place.target, 'whole').ok, false);
    }),
  );

  it(
    'is told when the register cannot be written',
    withPlace(async (place) => {
      const path = place.write('fest.xml', XML);
      writeFileSync(join(place.folder, 'below'), 'en fil');
      assert.equal(await place.failure(path), 'not-written');
      assert.equal(readFileSync(join(place.folder, 'below'), 'utf8'), 'en fil');
    }),
  );
});
