import assert from 'node:assert/strict';
import { isoDay, nameFault, reasonFault, untilFault } from '../../client/src/suppression-input';
import { bokmal } from './kit';

const TODAY = '2026-11-24';

describe('suppression input', () => {
  it('needs a reason', () => {
    for (const reason of ['', '   ', '\t']) assert.match(reasonFault(bokmal, reason) ?? '', /Skriv en begrunnelse/);
    for (const reason of ['x', 'ordrett tittel (Avisa)', 'a -- b', '«sitat» -> kilde'])
      assert.equal(reasonFault(bokmal, reason), undefined, reason);
  });

  it('refuses what would end the comment, in the reason and in the name', () => {
    for (const text of ['sitat --> slutt', 'sitat --!> slutt']) {
      assert.match(reasonFault(bokmal, text) ?? '', /avslutter en kommentar/);
      assert.match(nameFault(bokmal, text) ?? '', /avslutter en kommentar/);
    }
  });

  it('takes a name without brackets, or none', () => {
    for (const name of ['', 'R. Aune', 'Åse Ø. Nygård-Li, overlege']) assert.equal(nameFault(bokmal, name), undefined);
    for (const name of ['Aune (lege)', 'Aune)']) assert.match(nameFault(bokmal, name) ?? '', /parenteser/);
  });

  it('takes an ISO date from today on, or none', () => {
    for (const until of ['', ' ', TODAY, '2026-12-31', '2028-02-29', ' 2027-01-01 '])
      assert.equal(untilFault(bokmal, until, TODAY), undefined, until);
    for (const until of ['31.12.2026', '2026-13-01', '2026-02-30', '2027-02-29', '2026-1-1', '2026-00-10', 'snart'])
      assert.match(untilFault(bokmal, until, TODAY) ?? '', /ÅÅÅÅ-MM-DD, for eksempel 2026-11-24/, until);
    for (const until of ['2026-11-23', '1999-01-01']) assert.match(untilFault(bokmal, until, TODAY) ?? '', /passert/);
  });

  it('writes the local day', () => {
    assert.equal(isoDay(new Date(2027, 0, 5, 0, 1)), '2027-01-05');
    assert.equal(isoDay(new Date(2026, 11, 31, 23, 59)), '2026-12-31');
  });
});
