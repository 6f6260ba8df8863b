/*
 * Mutates drafts with known citations and counts the faults that the linter finds, by the rule meant for them, at the
 * right place: node dist/out/test/mutation/main.js [--data FOLDER] [--seed N] [--most N] [--missed]
 */
import { join } from 'node:path';
import { readDocuments } from './documents';
import { KINDS, measure } from './measure';

export const FIXTURES = join(__dirname, '../../../../test/fixtures/citations');

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (require.main === module) {
  const documents = readDocuments(option('--data') ?? FIXTURES);
  const shares = measure(documents, Number(option('--seed') ?? 1), Number(option('--most') ?? 20));
  console.log(`${documents.length} documents`);
  for (const kind of KINDS) {
    const { made, missed } = shares[kind];
    const share = made === 0 ? '–' : `${((100 * (made - missed.length)) / made).toFixed(1)} %`;
    console.log(
      `${kind.padEnd(11)} ${String(made - missed.length).padStart(5)} of ${String(made).padStart(5)}  ${share}`,
    );
    if (process.argv.includes('--missed'))
      for (const { document, words, got } of missed) console.log(`  ${document}: ${words} → ${got || 'nothing'}`);
  }
}
