import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPROVAL_RULES, OUTSIDE_RULES, RULES, WAIVER_RULES } from '../../rules/src/catalogue';
import { HEAD_END, pageExamples, pageHead } from '../../rules/src/engine/page';
import { loadMessages } from '../../server/src/host/knowledge';
import { knowledge, lint } from '../kit';

const folder = join(__dirname, '../../../../rules/docs');
const messages = loadMessages('nb');
/** Rules whose findings come from outside a draft's text; their pages have no examples. */
const WITHOUT_EXAMPLES = new Set<string>(
  [...OUTSIDE_RULES, ...WAIVER_RULES, ...APPROVAL_RULES].map(({ meta }) => meta.id),
);

describe('rule pages', () => {
  for (const { meta } of RULES) {
    const path = join(folder, `${meta.id}.md`);

    it(`${meta.id} has a page with a fresh head (else run «npm run docs»)`, () => {
      assert.ok(existsSync(path));
      const page = readFileSync(path, 'utf8');
      const head = page.slice(0, page.indexOf(HEAD_END) + HEAD_END.length + 1);
      assert.equal(
        head,
        pageHead(meta, messages, (id) => knowledge.law(id)),
      );
    });

    if (WITHOUT_EXAMPLES.has(meta.id)) continue;

    it(`${meta.id} reports what its page says it reports, and leaves the rest`, () => {
      const examples = pageExamples(readFileSync(path, 'utf8'));
      assert.ok(examples.some(({ sort }) => sort === 'feil') && examples.some(({ sort }) => sort === 'greit'));
      for (const { sort, text } of examples) {
        const { findings } = lint(text);
        assert.equal(
          findings.some(({ rule, suppression }) => rule === meta.id && suppression === null),
          sort === 'feil',
          text,
        );
      }
    });
  }
});
