import assert from 'node:assert/strict';
import type { MessageCatalogue } from '../../../rules/src/engine/messages';
import { cliCatalogue, withWorkspace } from './harness';

/** Every text of a catalogue as `rule id`, with its slots. */
function slots(catalogue: MessageCatalogue): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [rule, { messages }] of Object.entries(catalogue)) {
    for (const [id, text] of Object.entries(messages)) {
      found[`${rule} ${id}`] = [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort().join(' ');
    }
  }
  return found;
}

describe('the words of the command line', () => {
  const bokmal = slots(cliCatalogue('nb'));

  for (const language of ['nn', 'en'] as const) {
    it(`say the same in ${language} as in bokmål`, () => {
      assert.deepEqual(slots(cliCatalogue(language)), bokmal);
    });
  }

  it('are not the same words in two languages', () => {
    const text = (language: 'nb' | 'nn' | 'en') => JSON.stringify(cliCatalogue(language));
    assert.notEqual(text('nb'), text('nn'));
    assert.doesNotMatch(text('nn'), /\b(ikke|eller ikke|mangler|hva|noen)\b/);
    assert.doesNotMatch(text('en'), /\b(ikke|finnes|eller)\b/);
  });

  it(
    'name every option in the help of the command that takes it',
    withWorkspace({}, async (workspace) => {
      const { out } = await workspace.run(['lint', '--help']);
      const options = [
        ...[
          'audience',
          'config',
          'rule',
          'ignore',
          'format',
          'fail-on',
          'max-warnings',
          'min-severity',
          'quiet',
          'verbose',
        ],
        ...['color', 'no-color', 'fix', 'fix-dry-run', 'stdin-filename'],
      ];
      for (const option of options) assert.match(out, new RegExp(`--${option}\\b`), option);
    }),
  );
});
