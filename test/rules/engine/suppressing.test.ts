import assert from 'node:assert/strict';
import { lint, type TestSettings } from '../../kit';

/** `rule words`, of the findings that stand or of those that a comment lets stand; without those of `review/`. */
function findings(source: string, suppressed: boolean, settings: TestSettings = {}): string[] {
  const { draft, findings: all } = lint(source, settings);
  return all
    .filter(({ rule, suppression }) => !rule.startsWith('review/') && (suppression !== null) === suppressed)
    .map(({ rule, block, start, end }) => `${rule} ${draft.blocks[block]!.text.slice(start, end)}`);
}

const standing = (source: string, settings: TestSettings = {}) => findings(source, false, settings);
const suppressed = (source: string, settings: TestSettings = {}) => findings(source, true, settings);

const ONSET = 'Smertene forsvinner over natten.';
const FOUND = 'claims/onset over natten';

describe('a suppression', () => {
  it('lets the findings of its rule in the next block stand, with its reason', () => {
    const source = `<!-- noktern-tillat claims/onset: navnet på oppslaget (K. Lie, til 2027-01-31) -->\n\n${ONSET} Metoden er banebrytende.`;
    const [finding] = lint(source).findings.filter(({ rule }) => rule === 'claims/onset');
    assert.deepEqual(finding?.suppression, {
      kind: 'comment',
      reason: 'navnet på oppslaget',
      by: 'K. Lie',
      until: '2027-01-31',
    });
    assert.deepEqual(standing(source), ['claims/superlative banebrytende']);
    // everything else about the finding is as without the comment
    const [plain] = lint(`${ONSET} Metoden er banebrytende.`).findings;
    assert.equal(finding.severity, plain?.severity);
    assert.equal(finding.fingerprint, plain?.fingerprint);
  });

  it('reaches the next block only', () => {
    const source = `${ONSET}\n\n<!-- noktern-tillat claims/onset: sitat -->\n\n${ONSET}\n\n${ONSET}`;
    assert.deepEqual(suppressed(source), [FOUND]);
    assert.deepEqual(standing(source), [FOUND, FOUND]);
    assert.equal(lint(source).findings.find(({ suppression }) => suppression !== null)?.block, 2);
  });

  it('reaches a heading, a list item, a quotation', () => {
    for (const block of ['## Smertene forsvinner over natten', `- ${ONSET}`, `> ${ONSET}`])
      assert.deepEqual(standing(`<!-- noktern-tillat claims/onset: sitat -->\n\n${block}`), [], block);
  });

  it('reaches every finding of the block, and what stands inside it', () => {
    const source =
      '<!-- noktern-tillat medicines/name: prisliste -->\n\n[Ketamin](https://lillevik.example/ketamin) og ![Botox](panne.jpg) og ketaminbehandling.';
    assert.deepEqual(standing(source), []);
    assert.equal(suppressed(source).length, 4);
  });

  it('inside a paragraph reaches that paragraph', () => {
    const source = `${ONSET} <!-- noktern-tillat claims/onset: sitat -->\n\n${ONSET}`;
    assert.deepEqual([suppressed(source), standing(source)], [[FOUND], [FOUND]]);
  });

  it('for a phrase reaches only the findings on it', () => {
    const block = 'Smertene forsvinner over natten, og sprayen gir rask lindring.';
    const source = (words: string) => `<!-- noktern-tillat claims/onset «${words}»: sitat -->\n\n${block}`;
    assert.deepEqual(standing(source('over natten')), ['claims/onset rask lindring']);
    assert.deepEqual(standing(source('RASK')), [FOUND]);
    assert.deepEqual(standing(source('forsvinner over natten, og sprayen gir rask')), []);
    assert.deepEqual(standing(source('over helgen')), [FOUND, 'claims/onset rask lindring']);
  });

  it('for the draft reaches every block, before and after', () => {
    const source = `${ONSET}\n\n<!-- noktern-tillat-fil claims/onset: sitat -->\n\n${ONSET}\n\n- ${ONSET}`;
    assert.deepEqual(standing(source), []);
    assert.equal(suppressed(source).length, 3);
  });

  it('names several rules, or a group', () => {
    const block = `Metoden er banebrytende. ${ONSET} Vi gir ketamin.`;
    assert.deepEqual(standing(`<!-- noktern-tillat claims/onset, claims/superlative: sitat -->\n\n${block}`), [
      'medicines/name ketamin',
    ]);
    assert.deepEqual(standing(`<!-- noktern-tillat claims/*: sitat -->\n\n${block}`), ['medicines/name ketamin']);
    assert.deepEqual(standing(`<!-- noktern-tillat claims/*, medicines/*: sitat -->\n\n${block}`), []);
    assert.equal(standing(`<!-- noktern-tillat promotion/*: sitat -->\n\n${block}`).length, 3);
  });

  it('one after another all reach the same block', () => {
    const source = `<!-- noktern-tillat claims/onset: sitat -->\n\n<!-- noktern-tillat claims/superlative: sitat -->\n\nMetoden er banebrytende. ${ONSET}`;
    assert.deepEqual(standing(source), []);
  });

  it('works in nynorsk texts', () => {
    assert.deepEqual(standing('<!-- noktern-tillat claims/onset: sitat -->\n\nSmertene forsvinn over natta.'), []);
  });

  describe('counts for nothing', () => {
    it('without a reason', () => {
      for (const head of ['claims/onset', 'claims/onset:', 'claims/onset: (K. Lie)', 'claims/onset «over natten»'])
        assert.deepEqual(standing(`<!-- noktern-tillat ${head} -->\n\n${ONSET}`), [FOUND], head);
    });

    it('after its date, and counts on it', () => {
      const source = `<!-- noktern-tillat claims/onset: sitat (til 2026-11-24) -->\n\n${ONSET}`;
      assert.deepEqual(standing(source, { today: '2026-11-23' }), []);
      assert.deepEqual(standing(source, { today: '2026-11-24' }), []);
      assert.deepEqual(standing(source, { today: '2026-11-25' }), [FOUND]);
    });

    it('for another rule', () => {
      assert.deepEqual(standing(`<!-- noktern-tillat claims/cure: sitat -->\n\n${ONSET}`), [FOUND]);
    });

    it('in plain text, which has no comments', () => {
      assert.deepEqual(standing(`noktern-tillat claims/onset: sitat\n\n${ONSET}`, { format: 'text' }), [FOUND]);
    });
  });

  describe('of the whole draft', () => {
    it('never reaches errors of medicines/', () => {
      const source = `<!-- noktern-tillat-fil medicines/name, claims/onset: sitat -->\n\nVi gir ketamin. ${ONSET}`;
      assert.deepEqual(standing(source), ['medicines/name ketamin']);
      assert.deepEqual(suppressed(source), [FOUND]);
    });

    it('reaches what the configuration makes a warning', () => {
      const source = '<!-- noktern-tillat-fil medicines/name: sitat -->\n\nVi gir ketamin.';
      assert.deepEqual(
        standing(source, { severity: (rule) => (rule === 'medicines/name' ? 'warning' : undefined) }),
        [],
      );
    });

    it('does not keep a comment at the block from counting', () => {
      const source =
        '<!-- noktern-tillat-fil medicines/name: sitat -->\n\n<!-- noktern-tillat medicines/name: prisliste -->\n\nVi gir ketamin.';
      assert.deepEqual(standing(source), []);
    });
  });

  describe('when only reviewers may suppress', () => {
    const settings = { suppressions: 'reviewers-only' } as const;

    it('does not reach errors', () => {
      const source = `<!-- noktern-tillat claims/onset: sitat -->\n\n${ONSET}`;
      assert.deepEqual(standing(source, settings), [FOUND]);
      const { findings: all } = lint(source, settings);
      assert.deepEqual(
        all.filter(({ rule }) => rule === 'review/unused-suppression').map(({ messageId }) => messageId),
        ['never'],
      );
    });

    it('reaches warnings', () => {
      const source = '<!-- noktern-tillat claims/onset: sitat -->\n\nSmertene kan forsvinne over natten.';
      assert.deepEqual(standing(source, settings), []);
    });
  });

  // the comment's own words are read as a text that names the medicine
  it('may say the name of a medicine in its phrase or reason', () => {
    assert.deepEqual(standing('<!-- noktern-tillat medicines/name «ketamin»: prisliste -->\n\nVi gir ketamin.'), []);
  });
});
