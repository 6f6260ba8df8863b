import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { RULES, TEXT_RULES } from '../../../rules/src/catalogue';
import type { Finding, Severity } from '../../../rules/src/engine/finding';
import { Linter } from '../../../rules/src/engine/linter';
import type { Knowledge } from '../../../rules/src/knowledge/knowledge';
import { readDraft } from '../../../server/src/documents';
import { knowledge, lint, type TestSettings, TODAY } from '../../kit';

const DRAFT = `# Et gjennombrudd mot hodepine

Behandlingen er banebrytende. Smertene forsvinner over natten (Holm, 2003).

Vi gir ketamin mot depresjon.

Siden er ment for helsepersonell.

## Kilder

Lid, A. (2020). Natt og dag. *Natt*, 1(1), 2–3.
`;

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

describe('Linter', () => {
  it('gives the findings of all rules in the order of the text', () => {
    const { findings } = lint(DRAFT);
    assert.deepEqual(rulesOf(findings), [
      'claims/superlative',
      'claims/superlative',
      'claims/onset',
      'citations/missing-reference',
      'medicines/name',
      'medicines/off-label-without-consent',
      'draft/audience-undeclared',
      'citations/uncited-reference',
    ]);
    const places = findings.map(({ block, start }) => [block, start]);
    assert.deepEqual(
      places,
      [...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d),
    );
  });

  it('says nothing of an empty draft', () => {
    for (const source of ['', '\n', '\ufeff', '---\n---\n', '   \n\n\t'])
      for (const format of ['markdown', 'text'] as const) assert.deepEqual(lint(source, { format }).findings, []);
  });

  it('has findings within their blocks, with spans that are not empty', () => {
    const { draft, findings } = lint(DRAFT);
    for (const { block, start, end, related } of findings)
      for (const place of [{ block, start, end }, ...related]) {
        const { text } = draft.blocks[place.block]!;
        assert.ok(place.start >= 0 && place.start < place.end && place.end <= text.length);
      }
  });

  it('reports no message, severity or basis that the rule does not declare', () => {
    const metas = new Map(RULES.map(({ meta }) => [meta.id, meta]));
    for (const { rule, messageId, fixes, basis } of lint(DRAFT).findings) {
      const meta = metas.get(rule);
      assert.ok(meta !== undefined, rule);
      assert.ok(meta.messages.includes(messageId), `${rule} ${messageId}`);
      for (const fix of fixes) assert.ok(meta.fixes.includes(fix.messageId), `${rule} ${fix.messageId}`);
      for (const id of basis) assert.ok(knowledge.law(id), id);
    }
  });

  describe('only', () => {
    it('runs the rules that are named', () => {
      assert.deepEqual(rulesOf(lint(DRAFT, { only: new Set(['claims/onset']) }).findings), ['claims/onset']);
      assert.deepEqual(lint(DRAFT, { only: new Set() }).findings, []);
      assert.deepEqual(lint(DRAFT, { only: new Set(['finnes/ikke']) }).findings, []);
    });

    it('gives each rule the findings that it has among all', () => {
      const { findings } = lint(DRAFT);
      for (const { meta } of TEXT_RULES)
        assert.deepEqual(
          shapes(lint(DRAFT, { only: new Set([meta.id]) }).findings),
          shapes(findings.filter(({ rule }) => rule === meta.id)),
          meta.id,
        );
    });
  });

  describe('severity', () => {
    const severityOf = (settings: TestSettings, source = 'Smertene forsvinner over natten.') =>
      lint(source, settings).findings.find(({ rule }) => rule === 'claims/onset')?.severity;
    const configured = (severity: Severity | 'off' | undefined): TestSettings => ({
      severity: (rule) => (rule === 'claims/onset' ? severity : undefined),
    });

    it('is the rule’s for the audience', () => {
      for (const audience of ['public', 'professional'] as const) {
        const meta = RULES.find((rule) => rule.meta.id === 'claims/onset')?.meta;
        assert.equal(severityOf({ audience }), meta?.severity[audience]);
      }
    });

    it('is what the configuration says', () => {
      for (const severity of ['error', 'warning', 'info'] as const)
        assert.equal(severityOf(configured(severity)), severity);
      assert.equal(severityOf(configured(undefined)), 'error');
    });

    it('is off where the rule or the configuration says so', () => {
      assert.equal(severityOf(configured('off')), undefined);
      const names = (settings: TestSettings) =>
        lint('Vi gir ketamin.', settings).findings.filter(({ rule }) => rule === 'medicines/name').length;
      assert.equal(names({ audience: 'professional' }), 0);
    });

    it('can be turned on by the configuration where the rule is off', () => {
      const { findings } = lint('Vi gir ketamin.', {
        audience: 'professional',
        severity: (rule) => (rule === 'medicines/name' ? 'info' : undefined),
      });
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [['medicines/name', 'info']],
      );
    });

    it('of the configuration wins over a hedge', () => {
      const hedged = 'Smertene kan forsvinne over natten.';
      assert.equal(severityOf({}, hedged), 'warning');
      assert.equal(severityOf(configured('error'), hedged), 'error');
      assert.equal(severityOf(configured('info'), hedged), 'info');
    });

    it('of one rule leaves the others', () => {
      const { findings } = lint(DRAFT, configured('off'));
      assert.deepEqual(
        rulesOf(findings),
        rulesOf(lint(DRAFT).findings).filter((rule) => rule !== 'claims/onset'),
      );
    });

    it('applies to the rules about suppressions', () => {
      const source = '<!-- noktern-tillat claims/onset: sitat -->\n\nTimen varer i en time.';
      const { findings } = lint(source, {
        severity: (rule) => (rule === 'review/unused-suppression' ? 'info' : undefined),
      });
      assert.deepEqual(
        findings.map(({ severity }) => severity),
        ['info'],
      );
    });
  });

  describe('a rule that fails', () => {
    /** Everything the rules know, but the words that citations are read by cannot be asked. */
    const citations = new Proxy(
      {},
      {
        get(): never {
          throw new Error('no words');
        },
      },
    );
    const broken = Object.create(knowledge, { citations: { value: citations } }) as Knowledge;

    it('is a finding, and the others go on', () => {
      const linter = new Linter(broken);
      const { findings } = linter.lint(readDraft(DRAFT, 'markdown'), {
        today: TODAY,
        audience: 'public',
        audienceSource: 'default',
      });
      const failed = findings.filter(({ rule }) => rule === 'draft/internal-error');
      assert.ok(failed.length > 0);
      for (const { severity, messageId, slots } of failed) {
        assert.equal(severity, 'error');
        assert.equal(messageId, 'rule');
        assert.match(slots['reason'] ?? '', /no words/);
        assert.ok(RULES.some(({ meta }) => meta.id === slots['rule']));
      }
      assert.ok(failed.some(({ slots }) => slots['rule'] === 'citations/missing-reference'));
      for (const rule of ['claims/superlative', 'medicines/name', 'medicines/off-label-without-consent'])
        assert.ok(rulesOf(findings).includes(rule as Finding['rule']), rule);
    });
  });

  describe('facts that are remembered', () => {
    const paragraph = fc.constantFrom(
      'Behandlingen er banebrytende.',
      'Smertene forsvinner over natten.',
      'Smertene kan forsvinne over natta.',
      'Dette er ingen mirakelkur.',
      'Vi gir ketamin mot angst.',
      'Pasientene får en markant bedring.',
      'Vi er Norges ledende klinikk.',
      'Timen varer i en time.',
      'Me har ei unik behandling, og ho verkar snøgt.',
      '## Rask lindring',
      '- botoxbehandling',
      '> «Det var et mirakel», sier Ane.',
      '![Ketamin](rom.jpg)',
      '<!-- noktern-tillat claims/onset: sitat -->',
    );
    const draft = fc.array(paragraph, { minLength: 1, maxLength: 8 });
    const settings = { today: TODAY, audience: 'public', audienceSource: 'default' } as const;
    const run = (linter: Linter, paragraphs: readonly string[]) => {
      const read = readDraft(`${paragraphs.join('\n\n')}\n`, 'markdown');
      return { read, findings: linter.lint(read, settings).findings };
    };

    it('give the same findings the second time', () => {
      fc.assert(
        fc.property(draft, (paragraphs) => {
          const linter = new Linter(knowledge);
          const first = run(linter, paragraphs).findings;
          assert.deepEqual(shapes(run(linter, paragraphs).findings), shapes(first));
        }),
        { numRuns: 40 },
      );
    });

    it('give the findings of a fresh linter after any edits', () => {
      const linter = new Linter(knowledge);
      fc.assert(
        fc.property(draft, draft, (one, other) => {
          run(linter, one);
          assert.deepEqual(shapes(run(linter, other).findings), shapes(run(new Linter(knowledge), other).findings));
        }),
        { numRuns: 40 },
      );
    });

    /** Rules that judge a block by itself and ask the draft for nothing but support, which here no paragraph gives. */
    const BLOCK_RULES = new Set(['claims/superlative', 'claims/onset', 'medicines/name']);

    it('are not touched by an edit in another block', () => {
      const linter = new Linter(knowledge);
      fc.assert(
        fc.property(draft, fc.nat(), paragraph, (paragraphs, at, replacement) => {
          const plain = paragraphs.filter((text) => !text.startsWith('<!--') && !text.startsWith('- '));
          fc.pre(plain.length > 1 && !replacement.startsWith('<!--') && !replacement.startsWith('- '));
          const index = at % plain.length;
          const edited = plain.map((text, i) => (i === index ? replacement : text));
          const others = (all: readonly string[]) => {
            const { read, findings } = run(linter, all);
            const start = all.slice(0, index).reduce((sum, text) => sum + text.length + 2, 0);
            const end = start + (all[index] as string).length;
            return findings
              .filter(({ rule }) => BLOCK_RULES.has(rule))
              .flatMap(({ rule, messageId, severity, block, start: from, end: to }) => {
                const span = read.locate(block, from, to);
                if (span.start >= start && span.end <= end) return [];
                const place = span.start < start ? span.start : span.start - end;
                return [`${rule} ${messageId} ${severity} ${place} ${read.source.slice(span.start, span.end)}`];
              });
          };
          assert.deepEqual(others(edited), others(plain));
        }),
        { numRuns: 100 },
      );
    });

    it('are of the block’s kind: a heading is not taken for a paragraph of the same words', () => {
      const linter = new Linter(knowledge);
      const words = 'Lid, A. (2020). Ketamin om natten. Natt, 1(1), 2–3.';
      const kinds = (source: string) =>
        linter
          .lint(readDraft(source, 'markdown'), settings)
          .findings.filter(({ rule }) => rule === 'medicines/name')
          .map(({ messageId }) => messageId);
      assert.deepEqual(kinds(words), ['named']);
      assert.deepEqual(kinds(`Timen varer i en time.\n\n## Kilder\n\n${words}`), ['withheld']);
      assert.deepEqual(kinds(words), ['named']);
    });
  });
});

/** What a finding is, without the getters. */
function shapes(findings: readonly Finding[]): unknown[] {
  return findings.map(({ fingerprint, ...rest }) => ({ ...rest, fingerprint }));
}
