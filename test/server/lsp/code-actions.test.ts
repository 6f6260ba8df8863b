import assert from 'node:assert/strict';
import type { CodeAction, Hover } from 'vscode-languageserver';
import type { EditAnswer, SuppressTarget } from '../../../server/src/protocol';
import { type TestEditor, withEditor } from './client';

const COMMANDS = ['noktern.suppress', 'noktern.showRule'] as const;

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const rules = async (editor: TestEditor, uri: string) => (await editor.diagnostics(uri)).map(({ code }) => code);

/** Makes the edits of an action. */
async function take(editor: TestEditor, uri: string, action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit?.changes?.[uri], 'an action with edits');
  await editor.apply(uri, action.edit.changes[uri]);
}

describe('code actions over the wire', () => {
  it('fix a finding, in the order a writer would choose', () =>
    withEditor({ options: { commands: COMMANDS } }, async (editor) => {
      const uri = await editor.open('side.md', 'Vi tilbyr ketaminbehandling hos oss.\n');
      const actions = await editor.actions(uri, 'ketamin');
      assert.deepEqual(titles(actions), [
        'Skriv «behandling»',
        'La «ketaminbehandling» stå, med begrunnelse …',
        'Vis regelen «Reseptpliktig legemiddel nevnt for allmennheten»',
      ]);
      assert.equal(actions[0]?.isPreferred, true);
      await take(editor, uri, actions[0]);
      assert.equal(editor.text(uri), 'Vi tilbyr behandling hos oss.\n');
      assert.deepEqual(await rules(editor, uri), []);
    }));

  it('put the gravest finding first', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', 'Siden er ment for helsepersonell. Vi gir ketamin.\n');
      const [first] = await editor.actions(uri, 'ment for helsepersonell. Vi gir ketamin');
      assert.match(first?.title ?? '', /^Skriv/);
    }));

  it('declare the audience', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.txt', 'Denne siden er ment for helsepersonell.', 'plaintext');
      const [action] = await editor.actions(uri, 'helsepersonell');
      await take(editor, uri, action);
      assert.equal(editor.text(uri), '---\nmålgruppe: helsepersonell\n---\n\nDenne siden er ment for helsepersonell.');
      assert.deepEqual(await rules(editor, uri), []);
    }));

  it('mend a value of the front matter that is unknown', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', '---\nmålgruppe: helsepersonel\nspråk: svensk\n---\n\nTekst.\n');
      assert.deepEqual(titles(await editor.actions(uri, 'helsepersonel')), [
        'Skriv «helsepersonell»',
        'Skriv «allmennhet»',
      ]);
      await take(editor, uri, (await editor.actions(uri, 'helsepersonel'))[0]);
      await take(editor, uri, (await editor.actions(uri, 'svensk')).at(-1));
      assert.equal(editor.text(uri), '---\nmålgruppe: helsepersonell\nspråk: nn\n---\n\nTekst.\n');
      assert.deepEqual(await rules(editor, uri), []);
    }));

  it('fix all that is safe to fix, and only when it is asked for', () =>
    withEditor({}, async (editor) => {
      const text = '<!-- noktern-tillat claims/onset: gammelt -->\n\nVelkommen.\n\nPlaga slipper over natten.\n';
      const uri = await editor.open('side.md', text);
      assert.ok((await editor.actions(uri, 'natten')).every(({ kind }) => kind === 'quickfix'));
      for (const only of ['source.fixAll.noktern', 'source.fixAll', 'source']) {
        const [action, ...more] = await editor.actions(uri, 'Velkommen', { only: [only] });
        assert.equal(action?.kind, 'source.fixAll.noktern');
        assert.deepEqual(more, []);
      }
      await take(editor, uri, (await editor.actions(uri, 'Velkommen', { only: ['source.fixAll'] }))[0]);
      assert.equal(editor.text(uri), 'Velkommen.\n\nPlaga slipper over natten.\n');
      assert.deepEqual(await editor.actions(uri, 'natten', { only: ['source.fixAll'] }), []);
    }));

  it('are of the text as it is now, whatever has happened since the diagnostics', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', 'Vi tilbyr ketamin.\n');
      const diagnostics = await editor.diagnostics(uri);
      await editor.replace(uri, 0, 0, '# Om oss\n\n');
      const actions = await editor.actions(uri, 'ketamin', { diagnostics });
      assert.equal(actions[0]?.diagnostics?.length, 1);
      await take(editor, uri, actions[0]);
      assert.doesNotMatch(editor.text(uri), /ketamin/);
    }));

  it('are none where nothing is found', () =>
    withEditor({ options: { commands: COMMANDS } }, async (editor) => {
      const uri = await editor.open('side.md', 'Velkommen.\n\nVi gir ketamin.\n');
      assert.deepEqual(await editor.actions(uri, 'Velkommen'), []);
      assert.deepEqual(await editor.actions(uri, 'ketamin', { only: ['refactor'] }), []);
    }));
});

describe('letting a finding stand', () => {
  it('writes a comment without a reason for an editor that cannot ask, and a finding asks for it', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', '# Om\n\nPlaga slipper over natten.\n');
      await take(editor, uri, (await editor.actions(uri, 'natten')).at(-1));
      assert.equal(
        editor.text(uri),
        '# Om\n\n<!-- noktern-tillat claims/onset «over natten»: -->\nPlaga slipper over natten.\n',
      );
      assert.deepEqual((await rules(editor, uri)).sort(), ['claims/onset', 'review/suppression-without-reason']);
    }));

  const places: readonly (readonly [what: string, text: string])[] = [
    ['a paragraph', 'Plaga slipper over natten.\n'],
    ['a heading', 'Velkommen.\n\n## Frisk over natten\n\nTekst.\n'],
    ['a list item', '- Velkommen.\n- Plaga slipper over natten.\n- Ring oss.\n'],
    ['a nested list item', '1. Velkommen.\n   - Plaga slipper over natten.\n'],
    ['a quotation', '> Velkommen.\n>\n> Plaga slipper over natten.\n'],
    ['a table cell', '| Hva | Når |\n|---|---|\n| Plaga slipper | Plaga slipper over natten |\n'],
    ['a text with CRLF', 'Velkommen.\r\n\r\nPlaga slipper over natten.\r\n'],
    ['a title', '---\ntittel: Frisk over natten\n---\n\nVelkommen.\n'],
    ['an image text', 'Se ![Frisk over natten](bilde.png) her.\n'],
  ];
  for (const [what, text] of places)
    it(`asks for the reason, and lets it stand in ${what}`, () =>
      withEditor({ options: { commands: COMMANDS } }, async (editor) => {
        const uri = await editor.open('side.md', text);
        const action = (await editor.actions(uri, 'over natten')).find(
          ({ command }) => command?.command === 'noktern.suppress',
        );
        const target = action?.command?.arguments?.[0] as SuppressTarget;
        const answer = await editor.request<EditAnswer>('noktern/suppress', {
          uri,
          finding: target.finding,
          reason: 'ordrett sitat',
          by: 'R. Aune',
          until: '2099-12-31',
        });
        assert.ok('edits' in answer, JSON.stringify(answer));
        await editor.apply(uri, [...answer.edits]);
        assert.match(editor.text(uri), /claims\/onset «over natten»: ordrett sitat \(R\. Aune, til 2099-12-31\)/);
        assert.deepEqual(await rules(editor, uri), [], editor.text(uri));
      }));

  const ask = async (editor: TestEditor, uri: string, more: object = {}): Promise<EditAnswer> => {
    const [diagnostic] = await editor.diagnostics(uri);
    assert.ok(diagnostic);
    const { finding } = diagnostic.data as { finding: string };
    return editor.request('noktern/suppress', { uri, finding, reason: 'sitat', ...more });
  };
  const refusal = (answer: EditAnswer) => ('refusal' in answer ? answer.refusal : JSON.stringify(answer));

  it('is refused with a sentence', () =>
    withEditor({ files: { 'streng/noktern.yaml': 'suppressions: reviewers-only\n' } }, async (editor) => {
      const text = 'Plaga slipper over natten.\n';
      const plain = await editor.open('side.txt', text, 'plaintext');
      assert.match(refusal(await ask(editor, plain)), /Ren tekst har ikke kommentarer/);
      const strict = await editor.open('streng/side.md', text);
      assert.match(refusal(await ask(editor, strict)), /medisinsk ansvarlige/);
      const uri = await editor.open('side.md', text);
      assert.match(refusal(await ask(editor, uri, { until: '2020-01-01' })), /passert/);
      assert.match(refusal(await ask(editor, uri, { reason: 'a --> b' })), /kan ikke skrives/);
      assert.match(refusal(await ask(editor, uri, { finding: '0000' })), /ikke lenger/);
      const title = await editor.open('tittel.md', '---\ntittel: Ketamin hos oss\n---\n\nVelkommen.\n');
      assert.match(refusal(await ask(editor, title)), /ikke plass/);
    }));
});

describe('hover over the wire', () => {
  const hover = (editor: TestEditor, uri: string, words: string) =>
    editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: editor.range(uri, words).start,
    });

  it('says what, by which law, what would clear it, and how to fix it', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', 'Vi tilbyr ketamin.\n\nVelkommen.\n');
      const shown = await hover(editor, uri, 'ketamin');
      assert.ok(shown);
      const { value } = shown.contents as { value: string };
      assert.match(value, /\*\*Reseptpliktig legemiddel nevnt for allmennheten\*\* \(\[medicines\/name\]\(file:/);
      assert.match(value, /\[legemiddelforskriften § 13-4\]\(https:/);
      assert.match(value, /\*\*Hva som skal til:\*\*/);
      assert.match(value, /- Skriv «legemiddelet»/);
      assert.equal(editor.wordsOf(uri, shown.range!), 'ketamin');
      assert.equal(await hover(editor, uri, 'Velkommen'), null);
    }));

  it('leaves out what the diagnostics say where the editor shows those as well', () =>
    withEditor({ options: { hoverShowsDiagnostics: true } }, async (editor) => {
      const uri = await editor.open('side.md', 'Vi tilbyr ketamin.\n');
      const [diagnostic] = await editor.diagnostics(uri);
      const [message] = String(diagnostic?.message).split('\n');
      const { value } = (await hover(editor, uri, 'ketamin'))!.contents as { value: string };
      assert.match(value, /^\*\*Reseptpliktig legemiddel nevnt for allmennheten\*\*\n/);
      assert.match(value, /\[legemiddelforskriften § 13-4\]\(https:.*\*\*Hva som skal til:\*\*/s);
      assert.doesNotMatch(value, /medicines\/name/);
      assert.ok(message && !value.includes(message));
    }));
});
