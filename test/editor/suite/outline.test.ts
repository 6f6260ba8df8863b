import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitRules, closeAll, eventually, openDraft, openUntitled } from './kit';

const PAGE = `Om klinikken

Vi tilbyr ketamin mot langvarige smerter, og legene våre svarer på det du lurer på.

Priser

En time koster 900 kroner. Du betaler når du går, og får kvittering på telefonen samme dag.
`;

interface Named {
  readonly name: string;
  readonly children: readonly Named[];
}

function symbolsOf({ uri }: vscode.TextDocument): Promise<readonly Named[]> {
  return eventually('the outline', async () => {
    const symbols = await vscode.commands.executeCommand<Named[]>('vscode.executeDocumentSymbolProvider', uri);
    return symbols?.length > 0 ? symbols : undefined;
  });
}

const tree = (symbols: readonly Named[]): unknown => symbols.map(({ name, children }) => [name, tree(children)]);

describe('the outline', () => {
  afterEach(closeAll);

  it('has the headings of a plain text', async () => {
    const draft = await openUntitled(PAGE, 'plaintext');
    assert.deepEqual(tree(await symbolsOf(draft)), [['Om klinikken', [['Priser', []]]]]);
  });

  it('has the headings of Markdown once, though two extensions know them', async () => {
    const draft = await openDraft('# Om oss\n\nVi tilbyr ketamin.\n\n## Priser\n\nEn time koster 900 kroner.\n');
    await awaitRules(draft.uri, 'medicines/name');
    assert.deepEqual(tree(await symbolsOf(draft)), [['# Om oss', [['## Priser', []]]]]);
  });
});
