import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  awaitNoDiagnostics,
  awaitRules,
  closeAll,
  diagnosticsOf,
  eventually,
  openDraft,
  openUntitled,
  rangeOf,
  replace,
} from './kit';
import { describeInWindow } from './ui';
import { awaitShown, HOVER, STATUS } from './window-kit';

const YEARS = `I studien falt smertene fra 6 til 4 (Tveitan, 2020).

## Referanser

Tveitan, R. (2021). Injeksjoner ved migrene. *Kyst og klinikk*, 9(2), 11–19.
`;

/** What hovers over the words, as Markdown, by whoever tells it. */
async function hoverTexts(document: vscode.TextDocument, words: string): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start,
  );
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => (typeof content === 'string' ? content : content.value)),
  );
}

describe('the findings of a draft', () => {
  afterEach(closeAll);

  it('are diagnostics with the rule, its page and the law', async () => {
    const draft = await openDraft('# Om oss\n\nVi tilbyr ketamin.\n');
    const [finding] = await awaitRules(draft.uri, 'medicines/name');
    assert.equal(draft.getText(finding!.range), 'ketamin');
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Error);
    assert.match(finding!.message, /^«ketamin» navngir et reseptpliktig legemiddel.*\nlegemiddelforskriften § 13-4/);
    const { code } = finding!;
    assert.ok(typeof code === 'object');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.match(page, /^# medicines\/name\n/);
  });

  it('name the other places that they are about', async () => {
    const draft = await openDraft(YEARS);
    const [finding] = await awaitRules(draft.uri, 'citations/year-mismatch');
    const [place] = finding!.relatedInformation ?? [];
    assert.equal(place?.message, 'Årstallet i kildelisten');
    assert.equal(String(place.location.uri), String(draft.uri));
    assert.equal(draft.getText(place.location.range), '2021');
  });

  it('follow the text as it is written', async () => {
    const draft = await openDraft('Vi tilbyr ketamin.\n');
    await awaitRules(draft.uri, 'medicines/name');
    await replace(draft, 'ketamin', 'samtaler');
    await awaitNoDiagnostics(draft.uri);
    await replace(draft, 'samtaler', 'samtaler. Plaga slipper over natten');
    const [finding] = await awaitRules(draft.uri, 'claims/onset');
    assert.equal(draft.getText(finding!.range), 'over natten');
    await vscode.commands.executeCommand('undo');
    await awaitNoDiagnostics(draft.uri);
  });

  it('are there in plain text that was never saved', async () => {
    const draft = await openUntitled('OM OSS\n\nVi tilbyr ketamin.', 'plaintext');
    const [finding] = await awaitRules(draft.uri, 'medicines/name');
    assert.equal(draft.getText(finding!.range), 'ketamin');
  });

  it('come and go with the language that the editor takes the text for', async () => {
    const draft = await openUntitled('Vi tilbyr ketamin.', 'json');
    const text = await vscode.languages.setTextDocumentLanguage(draft, 'plaintext');
    await awaitRules(text.uri, 'medicines/name');
    await vscode.languages.setTextDocumentLanguage(text, 'json');
    await awaitNoDiagnostics(text.uri);
  });

  it('tell in a hover the wording of the law, what would clear them and how to fix them', async () => {
    const draft = await openDraft('Vi tilbyr ketamin.\n');
    await awaitRules(draft.uri, 'medicines/name');
    const hover = await eventually('a hover', async () => (await hoverTexts(draft, 'ketamin')).at(0));
    assert.match(hover, /^\*\*Reseptpliktig legemiddel nevnt for allmennheten\*\*/);
    assert.match(hover, /\[legemiddelforskriften § 13-4\]\(https:\/\/[^)]+\): Det er forbudt/);
    assert.match(hover, /\*\*Hva som skal til:\*\* \S/);
    assert.match(hover, /\*\*Slik kan det rettes:\*\*\n\n- Skriv «legemiddelet»/);
  });

  describeInWindow('in the window', (ui) => {
    it('are underlined, and the hover says everything once', async () => {
      const draft = await openDraft('Vi tilbyr ketamin.\n');
      await awaitRules(draft.uri, 'medicines/name');
      await ui.textsOf('.squiggly-error');
      await ui.hoverOver('ketamin');
      const shown = await eventually('the whole hover', async () => {
        const text = await ui.textOf(HOVER);
        return text.includes('Hva som skal til') ? text : undefined;
      });
      assert.equal(shown.split('navngir et reseptpliktig legemiddel').length, 2, shown);
      assert.equal(shown.split('medicines/name').length, 2, shown);
      await ui.screenshot('hover');
      await ui.press('Escape');
      await ui.moveAway();
    });

    it('are not made of the pages of the rules, which quote what they warn of', async () => {
      const draft = await openDraft('Plaga slipper over natten.\n');
      const [finding] = await awaitRules(draft.uri, 'claims/onset');
      const { code } = finding!;
      assert.ok(typeof code === 'object');
      await vscode.window.showTextDocument(code.target);
      await awaitShown(ui, STATUS, 'Nøktern: av');
      assert.deepEqual(diagnosticsOf(code.target), []);
    });

    it('are listed among the problems', async () => {
      const draft = await openDraft(YEARS);
      await awaitRules(draft.uri, 'citations/year-mismatch');
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      const rows = await eventually('the problem', async () => {
        const texts = await ui.textsOf('.markers-panel .monaco-list-row');
        return texts.some((text) => text.includes('Teksten sier 2020')) ? texts : undefined;
      });
      assert.match(rows.join('\n'), /Nøktern\ncitations\/year-mismatch\n/);
      await ui.screenshot('problems');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
});
