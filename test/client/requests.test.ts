import assert from 'node:assert/strict';
import { isFinding, isRuleTarget, isSuppressTarget, ruleTargets, suppressTarget } from '../../client/src/findings';
import { freshEdits } from '../../client/src/fresh-edits';
import { shorten, traceLine } from '../../client/src/trace-line';
import type { EditAnswer } from '../../server/src/protocol';

const PAGE = 'file:///ext/rules/docs/claims/onset.md';
const FINDING = { source: 'Nøktern', code: { value: 'claims/onset', target: PAGE }, data: { finding: 'ab12' } };

describe('findings in the editor', () => {
  it('are known by their source', () => {
    assert.ok(isFinding(FINDING));
    assert.ok(!isFinding({ source: 'spell' }) && !isFinding({}));
  });

  it('are named to the server by their fingerprint', () => {
    assert.deepEqual(suppressTarget(FINDING, 'file:///a.md', 'over natten'), {
      uri: 'file:///a.md',
      finding: 'ab12',
      rule: 'claims/onset',
      words: 'over natten',
    });
    assert.equal(suppressTarget({ ...FINDING, code: 'claims/onset' }, 'u', 'w')?.rule, 'claims/onset');
    for (const other of [
      { ...FINDING, source: 'spell' },
      { ...FINDING, data: undefined },
      { ...FINDING, data: { finding: 1 } },
    ])
      assert.equal(suppressTarget(other, 'u', 'w'), undefined);
  });

  it('lead to their rules, each once', () => {
    const name = { source: 'Nøktern', code: { value: 'medicines/name', target: 'file:///n.md' } };
    assert.deepEqual(
      ruleTargets([FINDING, name, FINDING, { source: 'spell', code: FINDING.code }, { source: 'Nøktern' }]),
      [
        { rule: 'claims/onset', url: PAGE },
        { rule: 'medicines/name', url: 'file:///n.md' },
      ],
    );
  });

  it('come as arguments from outside, and are looked at', () => {
    const target = { uri: 'file:///a.md', finding: 'ab12', rule: 'claims/onset', words: 'over natten' };
    assert.ok(isSuppressTarget(target));
    for (const wrong of [undefined, null, 'x', {}, { ...target, finding: 1 }]) assert.ok(!isSuppressTarget(wrong));
    assert.ok(isRuleTarget({ rule: 'claims/onset', url: PAGE }));
    for (const url of ['https://example.org/', 'command:x', 1]) assert.ok(!isRuleTarget({ rule: 'claims/onset', url }));
  });
});

describe('edits from the server', () => {
  const edits = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' }];

  /** Answers with one version after the other; `asked` counts. */
  function server(...answers: EditAnswer[]) {
    const state = { asked: 0 };
    const ask = async () => answers[state.asked++]!;
    return { ask, state };
  }

  it('are taken when they are for the draft as it is', async () => {
    const { ask, state } = server({ edits, version: 3 });
    assert.deepEqual(await freshEdits(ask, () => 3), { edits });
    assert.equal(state.asked, 1);
  });

  it('are asked for once more when the draft has changed', async () => {
    const { ask, state } = server({ edits: [], version: 3 }, { edits, version: 4 });
    assert.deepEqual(await freshEdits(ask, () => 4), { edits });
    assert.equal(state.asked, 2);
  });

  it('are given up when it changes again', async () => {
    const { ask, state } = server({ edits, version: 3 }, { edits, version: 4 }, { edits, version: 5 });
    assert.equal(await freshEdits(ask, () => 5), 'changed');
    assert.equal(state.asked, 2);
  });

  it('may be refused', async () => {
    const { ask } = server({ refusal: 'Ren tekst har ingen kommentarer.' });
    assert.deepEqual(await freshEdits(ask, () => 1), { refusal: 'Ren tekst har ingen kommentarer.' });
  });
});

describe('the log', () => {
  it('has which message it was, and nothing of what is in it', () => {
    const line = "Sending notification 'textDocument/didChange'.";
    assert.equal(traceLine(line), line);
    assert.equal(traceLine(`${line}\nParams: {"text":"Ketamin hjelper over natten."}\n\n`), line);
    assert.equal(traceLine(`${line}\r\nParams: {}`), line);
    assert.equal(traceLine('{"method":"textDocument/didOpen","params":{"text":"Ketamin"}}'), undefined);
    assert.equal(traceLine(''), undefined);
  });

  it('cuts long lines of the server', () => {
    assert.equal(shorten('kort'), 'kort');
    assert.equal(shorten('x'.repeat(400)), 'x'.repeat(400));
    assert.equal(shorten('x'.repeat(100_000)), `${'x'.repeat(400)} …`);
  });
});
