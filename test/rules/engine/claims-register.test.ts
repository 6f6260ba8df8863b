import assert from 'node:assert/strict';
import { TEXT_RULES } from '../../../rules/src/catalogue';
import { claimsRegister, type RegisterEntry } from '../../../rules/src/engine/claims-register';
import { Linter } from '../../../rules/src/engine/linter';
import { isClaimRule } from '../../../rules/src/engine/rule';
import { readDraft } from '../../../server/src/documents/index';
import { loadMessages } from '../../../server/src/host/knowledge';
import { knowledge, TODAY } from '../../kit';

const linter = new Linter(knowledge);

function register(source: string): RegisterEntry[] {
  const settings = { audience: 'public', audienceSource: 'default', today: TODAY } as const;
  const { context, findings } = linter.lint(readDraft(source, 'markdown'), settings);
  return claimsRegister(context, findings);
}

const shown = (entries: readonly RegisterEntry[]) =>
  entries.map(({ kind, sort, words, state }) => [kind, sort, words, state]);

const LIST =
  '\n\n## Kilder\n\n- Strand, O. (2021). Infusjon ved smerter. *Tidsskrift for smerte*, 12(3), 44–51. https://doi.org/10.1234/ab.cd\n- Vik, A. (2020). Nytt håp for mange. Pressemelding.\n';

describe('claims register', () => {
  it('tells of a claim with a finding as open, in words and sentence', () => {
    const [entry, ...others] = register('Vi holder til ved havna. Plagene forsvinner over natten hos oss.');
    assert.deepEqual(shown(entry ? [entry] : []), [['claim', 'onset', 'over natten', 'open']]);
    assert.equal(others.length, 0);
    assert.deepEqual(entry?.sentence, { start: 25, end: 64 });
    assert.equal(entry?.findings.length, 1);
    assert.deepEqual(entry?.evidence, []);
  });

  it('tells of a claim whose finding a comment lets stand as waived', () => {
    const entries = register(
      '<!-- noktern-tillat claims/onset: navnet på oppslaget (K. Lie) -->\n\nPlagene forsvinner over natten.',
    );
    assert.deepEqual(shown(entries), [['claim', 'onset', 'over natten', 'waived']]);
  });

  it('tells of a figure with a source as supported, and gives the entry it leads to', () => {
    const [entry] = register(`Av deltakerne ble 62 % bedre av behandlingen (Strand, 2021).${LIST}`);
    assert.deepEqual([entry?.kind, entry?.state], ['figure', 'supported']);
    const [evidence] = entry?.evidence ?? [];
    assert.equal(evidence?.words, 'Strand, 2021');
    assert.equal(evidence?.step, 'exact');
    assert.equal(evidence?.source, 'study');
    assert.equal(evidence?.backs, true);
    assert.match(evidence?.entry ?? '', /^Strand, O\. \(2021\)\. Infusjon/);
  });

  it('does not let a press release back a figure, nor a citation that the list lacks', () => {
    const [released] = register(`Av deltakerne ble 62 % bedre av behandlingen (Vik, 2020).${LIST}`);
    assert.deepEqual([released?.state, released?.evidence[0]?.backs], ['open', false]);
    const [missing] = register(`Av deltakerne ble 62 % bedre av behandlingen (Berg, 2019).${LIST}`);
    assert.deepEqual(
      [missing?.state, missing?.evidence[0]?.step, missing?.evidence[0]?.entry],
      ['open', 'missing', null],
    );
    assert.ok((missing?.findings.length ?? 0) >= 2, 'of the figure and of the citation');
  });

  it('looks for evidence in the sentence and its neighbours, not further off', () => {
    const far = `Av deltakerne ble 62 % bedre av behandlingen. Vi måler hver uke. Alle får svar. Det står i rapporten (Strand, 2021).${LIST}`;
    assert.deepEqual(register(far)[0]?.evidence, []);
    const beside = `Av deltakerne ble 62 % bedre av behandlingen. Det står i rapporten (Strand, 2021).${LIST}`;
    assert.equal(register(beside)[0]?.evidence.length, 1);
  });

  it('lists medicines with the conditions they are coupled to, in both norms', () => {
    for (const [source, about] of [
      ['Klinikken gir ketamin mot depresjon.', 'ketamin: depresjon'],
      ['Klinikken gjev ketamin mot depresjon.', 'ketamin: depresjon'],
      ['Ketamin er et gammelt stoff.', 'ketamin'],
    ] as const) {
      const [entry] = register(source);
      assert.deepEqual([entry?.kind, entry?.about, entry?.state], ['medicine', about, 'open'], source);
    }
  });

  it('keeps the further places of a finding that is reported once', () => {
    const entries = register('Vi gir ketamin mot depresjon.\n\nDu kan få ketamin mot depresjon hos oss.');
    assert.equal(entries.length, 2);
    const shared = entries[0]?.findings.filter((fingerprint) => entries[1]?.findings.includes(fingerprint));
    assert.equal(shared?.length, 1);
  });

  it('leaves what only looks like a claim: negated, asked, about a source or a comment', () => {
    for (const source of [
      'Behandlingen er ikke den beste for alle.',
      'Behandlinga er ikkje den beste for alle.',
      '<!-- Plagene forsvinner over natten. -->',
      'Klinikken holder åpent fra 8 til 16.',
    ])
      assert.deepEqual(shown(register(source)), [], source);
  });

  it('has a name for every kind of claim that a rule judges', () => {
    const kinds = TEXT_RULES.filter(isClaimRule).flatMap(({ claims }) => claims);
    assert.ok(kinds.length > 5);
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const kind of kinds)
        assert.ok(
          kind === 'figure' || loadMessages(language).has('cli/claims', 'messages', `sort-${kind}`),
          `${language} ${kind}`,
        );
  });
});
