import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomEdit, randomness, type TextEdit } from '../../random-edits';
import { type TestEditor, withEditor } from './client';

const DRAFT = readFileSync(join(__dirname, '../../../../../test/fixtures/drafts/klinikkartikkel.md'), 'utf8');
const EDITS = 200;

/** Makes rapid edits without waiting for anything, and gives those that undo them, the last first. */
function type(editor: TestEditor, uri: string, seed: number): TextEdit[] {
  const random = randomness(seed);
  const undo: TextEdit[] = [];
  for (let n = 0; n < EDITS; n++) {
    const before = editor.text(uri);
    const edit = randomEdit(before, random);
    undo.unshift({ start: edit.start, end: edit.start + edit.text.length, text: before.slice(edit.start, edit.end) });
    void editor.replace(uri, edit.start, edit.end, edit.text);
    // As an editor does while its user types: asked for, and mostly overtaken.
    if (n % 7 === 0) void editor.pull(uri).catch(() => undefined);
  }
  return undo;
}

describe(`${EDITS} rapid edits`, () => {
  for (const seed of [1, 2, 3])
    it(`end with the diagnostics of a fresh lint; so do undo, closing and opening again (seed ${seed})`, () =>
      withEditor({}, (editor) =>
        withEditor({}, async (fresh) => {
          const lintedAnew = async (text: string) => {
            const uri = await fresh.open('side.md', text);
            const diagnostics = await fresh.diagnostics(uri);
            await fresh.close(uri);
            return diagnostics.map(({ relatedInformation, ...rest }) => ({
              ...rest,
              related: relatedInformation?.length,
            }));
          };
          const lintedHere = async (uri: string) =>
            (await editor.diagnostics(uri)).map(({ relatedInformation, ...rest }) => ({
              ...rest,
              related: relatedInformation?.length,
            }));
          const uri = await editor.open('side.md', DRAFT);
          const first = await lintedHere(uri);
          assert.ok(first.length > 5);

          const undo = type(editor, uri, seed);
          const edited = editor.text(uri);
          assert.notEqual(edited, DRAFT);
          assert.deepEqual(await lintedHere(uri), await lintedAnew(edited));

          await editor.close(uri);
          await editor.open('side.md', edited);
          assert.deepEqual(await lintedHere(uri), await lintedAnew(edited));

          for (const { start, end, text } of undo) void editor.replace(uri, start, end, text);
          assert.equal(editor.text(uri), DRAFT);
          assert.deepEqual(await lintedHere(uri), first);
        }),
      ));

  it('end with the diagnostics of a fresh lint where they are sent', () =>
    withEditor({ pulls: false }, (editor) =>
      withEditor({}, async (fresh) => {
        const uri = await editor.open('side.md', DRAFT);
        type(editor, uri, 4);
        const last = await editor.until('the last version', () => {
          const published = editor.lastPublished(uri);
          return published?.version === EDITS + 1 && published;
        });
        const anew = await fresh.diagnostics(await fresh.open('side.md', editor.text(uri)));
        const plain = (diagnostics: typeof anew) => diagnostics.map(({ code, range, data }) => ({ code, range, data }));
        assert.deepEqual(plain(last.diagnostics), plain(anew));
      }),
    ));
});
