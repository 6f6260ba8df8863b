import assert from 'node:assert/strict';
import { OUTSIDE_RULES, RULES } from '../../rules/src/catalogue';
import { EXEMPTIONS } from '../../rules/src/facts/claim';
import { loadMessages } from '../../server/src/host/knowledge';
import { knowledge } from '../kit';

/** Their messages say what to do. */
const OUTSIDE = new Set<string>(OUTSIDE_RULES.map(({ meta }) => meta.id));
const LANGUAGES = ['nb', 'nn', 'en'] as const;
const slotsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('messages', () => {
  for (const { meta } of RULES) {
    it(`${meta.id} has a title and every text in every language, with the same slots`, () => {
      for (const language of LANGUAGES) {
        const messages = loadMessages(language);
        assert.notEqual(messages.title(meta.id), meta.id, language);
        if (!OUTSIDE.has(meta.id)) assert.ok(messages.clears(meta.id), `${language} clears`);
        for (const [sort, ids] of [
          ['messages', meta.messages],
          ['fixes', meta.fixes],
        ] as const) {
          for (const id of ids) {
            assert.ok(messages.has(meta.id, sort, id), `${language} ${sort} ${id}`);
            assert.deepEqual(
              slotsOf(messages.text(meta.id, sort, id)),
              slotsOf(loadMessages('nb').text(meta.id, sort, id)),
            );
          }
        }
      }
    });

    it(`${meta.id} names only laws that the data hold`, () => {
      for (const id of meta.basis) assert.ok(knowledge.law(id), id);
    });
  }

  it('say why a statement is not reported', () => {
    for (const language of LANGUAGES)
      for (const exemption of EXEMPTIONS)
        assert.ok(
          loadMessages(language).has('cli/explain', 'messages', `because-${exemption}`),
          `${language} ${exemption}`,
        );
  });

  it('never says that something is unlawful', () => {
    for (const language of LANGUAGES) {
      const messages = loadMessages(language);
      for (const { meta } of RULES)
        for (const id of meta.messages)
          assert.doesNotMatch(
            messages.text(meta.id, 'messages', id),
            /er (u|for)(lovlig|budt)|er ulovleg|is (illegal|unlawful)/i,
          );
    }
  });
});
