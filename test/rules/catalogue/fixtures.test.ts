import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../rules/src/catalogue';
import { formatOf } from '../../../server/src/documents';
import { lint, type TestSettings } from '../../kit';
import { assertFixesMend, fixedSources } from './fixes';

const folder = join(__dirname, '../../../../../test/fixtures/drafts');

/** The faults planted in each draft: `line rule words`, and `[suppressed]` for those that a comment lets stand. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'fagside.md': [],
  'ren-pasientside.md': [],
  'klinikkartikkel.md': [
    '2 medicines/name Ketaminbehandling',
    '2 medicines/off-label-without-consent Ketaminbehandling ved depresjon',
    '3 medicines/name ketamin',
    '7 claims/superlative gjennombrudd',
    '15 medicines/name Ketamin',
    '15 medicines/name ketamin',
    '15 claims/superlative banebrytende',
    '15 claims/onset rask lindring',
    '15 claims/onset allerede samme dag',
    '15 claims/onset over natten',
    '17 citations/missing-reference Tveitan & Rognmo, 2018',
    '17 citations/year-mismatch Brekkhus, 2019',
    '19 claims/superlative Norges ledende klinikk',
    '19 claims/superlative beste',
    '21 medicines/name Ketamin',
    '21 claims/superlative mirakel',
    '28 medicines/name Ketamininfusjon',
    '31 medicines/name ketaminbehandling',
    '33 medicines/name ketamin',
    '39 medicines/off-label-without-consent utenfor godkjent indikasjon',
    '51 citations/uncited-reference Haugsrud, L. (2017)',
  ],
  'nynorsk-artikkel.md': [
    '6 claims/superlative mest effektive behandlinga',
    '14 draft/audience-undeclared meint for helsepersonell',
    '16 medicines/name botoxbehandling',
    '16 claims/superlative revolusjonerande',
    '16 claims/onset verkar snøgt',
    '16 claims/onset allereie same dag',
    '16 claims/onset over natta',
    '18 claims/superlative unikt opplegg',
    '22 claims/superlative markant reduksjon',
    '22 citations/year-mismatch Osdal mfl., 2016',
    '22 citations/missing-reference Vassbotn, 2018',
    '44 citations/uncited-reference Bjørkum, E. (2022)',
  ],
  'fra-publiseringssystem.txt': [
    '6 claims/onset rask effekt',
    '9 medicines/name Ozempic',
    '9 medicines/off-label-without-consent Ozempic mot overvekt',
    '9 claims/superlative unikt program',
    '9 claims/superlative fremste',
    '12 citations/numbering 4',
    '18 medicines/name Ozempic',
    '20 claims/superlative gjennombrudd',
  ],
  'tillatelser.md': [
    '14 claims/superlative Norges ledende hudklinikk [suppressed]',
    '16 review/expired-suppression noktern-tillat claims/onset: navnet på kampanjen var bestemt av kommunen (R. Aune, til 2024-06-30)',
    '18 claims/onset over natten',
    '22 review/unused-suppression claims/superlative',
    '26 review/suppression-without-reason noktern-tillat claims/superlative',
    '28 claims/superlative revolusjonerende',
    '32 claims/superlative unik behandling [suppressed]',
    '32 claims/onset allerede samme dag [suppressed]',
    '34 claims/onset over natten [suppressed]',
    '42 review/unused-suppression medicines/name',
    '44 medicines/name isotretinoin',
  ],
};

const OFF_LABEL = 'medicines/off-label-without-consent';

/** The rules that the list above was written for. */
const WRITTEN_FOR: ReadonlySet<string> = new Set([
  'claims/superlative',
  'claims/onset',
  'medicines/name',
  'medicines/off-label-without-consent',
  'citations/missing-reference',
  'citations/uncited-reference',
  'citations/year-mismatch',
  'citations/numbering',
  'review/unused-suppression',
  'review/suppression-without-reason',
  'review/expired-suppression',
  'draft/audience-undeclared',
]);

function read(name: string): { source: string; settings: TestSettings } {
  const format = formatOf(name);
  assert.ok(format);
  return { source: readFileSync(join(folder, name), 'utf8'), settings: { format, only: WRITTEN_FOR } };
}

/** The findings, each place once: `line rule words`. */
function listed(name: string): string[] {
  const { source, settings } = read(name);
  const { draft, findings } = lint(source, settings);
  const lines = findings.map(({ rule, block, start, end, suppression }) => {
    const at = draft.locate(block, start, end);
    const line = source.slice(0, at.start).split('\n').length;
    const words = draft.blocks[block]!.text.slice(start, end);
    return `${line} ${rule} ${words}${suppression === null ? '' : ' [suppressed]'}`;
  });
  return [...new Set(lines)];
}

describe('the drafts of test/fixtures', () => {
  it('are the ones that the list knows', () => {
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(PLANTED).sort());
  });

  it('show every rule that judges a text', () => {
    const shown = new Set(Object.values(PLANTED).flatMap((faults) => faults.map((fault) => fault.split(' ')[1])));
    for (const rule of WRITTEN_FOR) assert.ok(shown.has(rule), rule);
    const ids: ReadonlySet<string> = new Set(RULES.map(({ meta }) => meta.id));
    for (const rule of WRITTEN_FOR) assert.ok(ids.has(rule), rule);
  });

  for (const [name, planted] of Object.entries(PLANTED)) {
    it(`${name} has the faults that were planted, and no others`, () => {
      assert.deepEqual(listed(name).sort(), [...planted].sort());
    });

    if (planted.length === 0) continue;

    it(`${name}: every fix clears its finding and brings no error`, () => {
      const { source, settings } = read(name);
      assert.ok(assertFixesMend(source, undefined, settings) > 0);
    });
  }

  for (const name of ['klinikkartikkel.md', 'fra-publiseringssystem.txt']) {
    it(`${name}: the note clears the use outside the indication, and leaves the names`, () => {
      const { source, settings } = read(name);
      const [note, ...others] = fixedSources(source, settings).filter(({ rule }) => rule === OFF_LABEL);
      assert.ok(note !== undefined && others.length === 0);
      assert.equal(note.safe, false);
      const count = (text: string, rule: string) =>
        lint(text, settings).findings.filter((finding) => finding.rule === rule).length;
      assert.ok(count(source, OFF_LABEL) > 0);
      assert.equal(count(note.source, OFF_LABEL), 0);
      assert.equal(count(note.source, 'medicines/name'), count(source, 'medicines/name'));
    });
  }
});
