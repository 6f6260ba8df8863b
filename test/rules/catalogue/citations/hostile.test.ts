import assert from 'node:assert/strict';
import { lint } from '../../../kit';

/*
 * Lists that are long or odd by design. What is tested is that they come to an end within the time a test has, which
 * nothing does that looks at every entry for every citation; the speed itself is for the bench.
 */

function times(count: number, each: (i: number) => string, separator: string): string {
  return Array.from({ length: count }, (_, i) => each(i)).join(separator);
}

/** A name of its own for every number. */
function name(i: number): string {
  const letters = [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676) % 26];
  return `A${letters.map((letter) => String.fromCharCode(97 + letter)).join('')}sen`;
}

function entry(i: number, author = name(i)): string {
  return `${author}, A. (2020). Tittel nummer ${i} om søvn. Natt, ${i}, 1–2.`;
}

function count(source: string, rule: string): number {
  return lint(source, { format: 'text' }).findings.filter((finding) => finding.rule === `citations/${rule}`).length;
}

describe('hostile reference lists', function () {
  this.timeout(60_000);
  const MANY = 10_000;
  const list = (each: (i: number) => string) => `\n\nKilder\n\n${times(MANY, each, '\n')}\n`;

  it('of ten thousand entries that are all cited have no findings', () => {
    const source = times(MANY, (i) => `Slik er det (${name(i)}, 2020).`, ' ') + list(entry);
    assert.deepEqual(lint(source, { format: 'text' }).findings, []);
  });

  it('of ten thousand entries lack ten thousand citations', () => {
    const source = times(MANY, (i) => `Slik er det (${name(i)}qvxz, 2020).`, ' ') + list(entry);
    assert.equal(count(source, 'missing-reference'), MANY);
  });

  it('of one author and year are ambiguous, and no more than that', () => {
    const source = times(2_000, () => 'Slik er det (Lie, 2020).', ' ') + list((i) => entry(i, 'Lie'));
    assert.equal(count(source, 'ambiguous'), 2_000);
  });

  it('with numbers in the wrong order end, too', () => {
    const source =
      times(900, (i) => `Slik [${900 - i}].`, ' ') + list((i) => `${i + 1}. Moe A. Søvn ${i}. Natt 2020; ${i}: 1–2.`);
    // numbers have three figures
    assert.equal(count(source, 'uncited-reference'), 99);
  });

  it('of a single line of a megabyte are one entry', () => {
    const long = `Lid, Ø. (2021). ${'ord 10.5555/x doi: 12 «sitat» (3) '.repeat(30_000)}`;
    assert.ok(long.length > 1_000_000);
    const { analysis } = lint(`Slik (Lid, 2021).\n\nKilder\n\n${long}\n\n${entry(1)}\n`, { format: 'text' });
    assert.equal(analysis.citations.references.length, 2);
    assert.equal(analysis.citations.citedBy[0]?.length, 1);
  });

  it('below thousands of brackets, closed or not', () => {
    for (const body of ['('.repeat(5_000) + ')'.repeat(5_000), '([«'.repeat(5_000), '[1](2) '.repeat(5_000)]) {
      const { analysis } = lint(
        `Slik (Lid, 2021) ${body}.\n\nKilder\n\n${entry(1, 'Lid').replace('2020', '2021')}\n${entry(2)}\n`,
        {
          format: 'text',
        },
      );
      assert.equal(analysis.citations.references.length, 2);
    }
  });
});
