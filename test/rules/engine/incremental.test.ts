import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintSettings } from '../../../rules/src/engine/lint-settings';
import { Linter, type LintResult } from '../../../rules/src/engine/linter';
import { inspect } from '../../../rules/src/index';
import { type DocumentFormat, readDraft } from '../../../server/src/documents/index';
import { knowledge, TODAY } from '../../kit';
import { edited, randomEdit, randomness } from '../../random-edits';

const DRAFTS = join(__dirname, '../../../../../test/fixtures/drafts');
const drafts = readdirSync(DRAFTS)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(DRAFTS, name), 'utf8') }));

/** A draft that grows long: headings, citations, medicines, notes, lists, comments. */
function longDraft(sections: number): string {
  const section = (n: number) => `## Behandling ${n}

Vi gir ketamin mot angst i uke ${n}. Smertene forsvinner over natten, og metoden er banebrytende.

Av 40 pasienter fikk 22 prosent en markant bedring (Lie, 2021). Andre fant det ikke (Vik, 2019).

- Depresjon ${n}
- Søvn

<!-- noktern-tillat claims/onset: sitat -->

Smertene kan forsvinne over natta, sier Verdens helseorganisasjon (WHO) i ${2000 + n}.`;
  const list =
    '## Kilder\n\nLie, A. (2021). Ketamin ved angst. Natt, 1(1), 2–3.\n\nVik, B. (2018). Søvn. Dag, 2(1), 4–9.\n';
  return `# Om klinikken\n\n${Array.from({ length: sections }, (_, n) => section(n)).join('\n\n')}\n\n${list}`;
}

/** What a result says, without what it is made from. */
function said({ language, findings, context }: LintResult): object {
  return {
    language,
    findings: findings.map(({ fingerprint, ...rest }) => ({ ...rest, fingerprint })),
    inspection: inspect(context),
  };
}

const SETTINGS: LintSettings = { today: TODAY, audience: 'public', audienceSource: 'flag' };
const fresh = new Linter(knowledge, {}, { remembered: 1_000_000 });

/** A writer at work: each text is linted from the result of the one before, and must say what a lint of its own says. */
class Writing {
  readonly #linter = new Linter(knowledge, {}, { edits: true });
  readonly #format: DocumentFormat;
  #last: LintResult | undefined;

  constructor(format: DocumentFormat) {
    this.#format = format;
  }

  /** How many blocks were judged again. */
  write(text: string, settings: LintSettings = SETTINGS): number {
    const last = this.#linter.lint(readDraft(text, this.#format), settings, this.#last);
    assert.deepEqual(said(last), said(fresh.lint(readDraft(text, this.#format), settings)), text);
    this.#last = last;
    return last.judged;
  }
}

/** Lints edit after edit, and gives how many blocks each of them had judged again. */
function judgedBy(texts: readonly string[], format: DocumentFormat = 'markdown'): number[] {
  const writing = new Writing(format);
  return texts.map((text) => writing.write(text));
}

describe('a draft that is edited', () => {
  describe('is judged as if it were read for the first time', () => {
    const PIECES = [
      ...' \n.,()[]#>-*«»'.split(''),
      '\n\n',
      '\n\n',
      '\n- ',
      'ikke ',
      'ketamin ',
      'botox mot angst',
      ' depresjon',
      'over natten',
      'markant bedring hos 22 %',
      'Norges ledende klinikk',
      ' (Lie, 2021)',
      ' (Verdens helseorganisasjon, 2020)',
      ' [1]',
      '[^1]',
      '\n\n[^1]: Vik, B. (2018). Søvn. Dag, 2(1), 4–9.\n\n',
      '\n\nLie, A. (2021). Ketamin ved angst. Natt, 1(1), 2–3.\n\n',
      '\n\n## Kilder\n\n',
      '\n\n## Bivirkninger\n\n',
      'Bruken er utenfor godkjent indikasjon. Du må samtykke.',
      '\n\n<!-- noktern-tillat claims/onset: sitat -->\n\n',
      '\n\n<!-- noktern-tillat-fil claims/*, medicines/name: avtalt (K. Lie) -->\n\n',
      '<!-- noktern-tillat claims/superlative -->',
      '[les mer](https://klinikk.example/ketamin)',
      'kun for helsepersonell',
    ];
    for (const format of ['markdown', 'text'] as const)
      for (const { name, text } of drafts)
        it(`${name} as ${format}, after 60 edits`, () => {
          const random = randomness(name.length + format.length);
          const writing = new Writing(format);
          let current = text.replaceAll('\r\n', '\n');
          writing.write(current);
          for (let n = 0; n < 60; n++) {
            // a writer goes back now and then
            const next = edited(current, randomEdit(current, random, PIECES));
            writing.write(next);
            if (random() < 0.3) writing.write(current);
            else current = next;
          }
        }).timeout(120_000);

    it('whatever becomes of the settings', () => {
      const writing = new Writing('markdown');
      const text = longDraft(3);
      const variants: LintSettings[] = [
        SETTINGS,
        { ...SETTINGS, audience: 'professional' },
        { ...SETTINGS, audienceSource: 'default' },
        { ...SETTINGS, severity: (rule) => (rule === 'claims/onset' ? 'info' : undefined) },
        { ...SETTINGS, severity: (rule) => (rule === 'claims/onset' ? 'off' : undefined) },
        { ...SETTINGS, suppressions: 'reviewers-only' },
        { ...SETTINGS, only: new Set(['claims/onset', 'review/unused-suppression']) },
        { ...SETTINGS, today: '2031-01-01' },
      ];
      for (const settings of [...variants, ...variants.toReversed()]) writing.write(text, settings);
    });

    it('in a draft that has become another one', () => {
      const writing = new Writing('markdown');
      for (const { text } of drafts) writing.write(text);
      writing.write('');
      for (const { text } of drafts) writing.write(text);
    });
  });

  describe('has few blocks judged again, however long it is', () => {
    /** Every prefix that a writer types after the words `place`, from none on. */
    const typed = (text: string, place: string, words: string) =>
      Array.from({ length: words.length + 1 }, (_, n) => text.replace(place, `${place}${words.slice(0, n)}`));

    for (const sections of [2, 40]) {
      const draft = longDraft(sections);
      const most = (texts: readonly string[]) => Math.max(...judgedBy(texts).slice(1));

      it(`all of it at first (${sections} sections)`, () => {
        const { blocks } = readDraft(draft, 'markdown');
        assert.deepEqual(judgedBy([draft, draft]), [blocks.length, 0]);
      });
      const places: readonly (readonly [what: string, place: string, words: string])[] = [
        ['in a paragraph', 'metoden er banebrytende', ' og unik'],
        ['before a citation', 'fikk 22 prosent', ' av dem'],
        ['in a list', '- Søvn', ' og ro'],
        ['a new paragraph', 'er banebrytende.', '\n\nRing.'],
        ['a new medicine', 'Vi gir ketamin', ', botox'],
        ['in a heading', '## Behandling 1', ' av angst'],
        ['a comment', '- Søvn', '\n\n<!-- ro -->'],
      ];
      for (const [what, place, words] of places)
        it(`${what} (${sections} sections)`, () => {
          const judged = most(typed(draft, place, words));
          assert.ok(judged <= 3, `${judged} blocks`);
        });
    }
  });

  describe('has judged again what depends on the edit', () => {
    const SUPPORTED = 'Av 40 pasienter fikk 22 prosent en markant bedring (Lie, 2021).';
    const body = `${SUPPORTED}\n\nTimen varer i en time.\n\n## Kilder\n\nVik, B. (2018). Søvn. Dag, 2(1), 4–9.\n`;
    const entry = '\nLie, A. (2021). Ketamin ved angst. Natt, 1(1), 2–3.\n';

    it('when a source comes and goes', () => {
      const [, added = 0, removed = 0] = judgedBy([body, body + entry, body]);
      // the paragraph that the source supports, and the entries
      assert.ok(added >= 2 && added <= 3, `${added} blocks`);
      assert.ok(removed >= 1 && removed <= 3, `${removed} blocks`);
    });

    it('when the heading above says that adverse effects follow', () => {
      const under = (heading: string) =>
        `## ${heading}\n\nKvalmen kommer med en gang. Smertene forsvinner over natten.\n`;
      const [, judged = 0] = judgedBy([under('Virkning'), under('Bivirkninger')]);
      assert.equal(judged, 2);
    });
  });
});
