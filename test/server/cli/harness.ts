import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { OUTSIDE_RULES } from '../../../rules/src/catalogue';
import type { Finding, Severity } from '../../../rules/src/engine/finding';
import type { RuleId } from '../../../rules/src/engine/ids';
import { type MessageCatalogue, Messages } from '../../../rules/src/engine/messages';
import type { DraftRule, Rule } from '../../../rules/src/engine/rule';
import { run } from '../../../server/src/cli/run';
import type { Host, ReadResult } from '../../../server/src/host/interfaces';
import { nodeHost } from '../../../server/src/host/node-host';
import { loadService } from '../../../server/src/linting/load-service';
import type { LintOutcome, LintService } from '../../../server/src/linting/service';
import type { MessageLanguage } from '../../../server/src/workspace/settings';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder that exists for one test; files are given by their paths below it. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'noktern-test-'));
  /** ISO date of the day that the runs are on. */
  today = '2026-03-01';
  /** How often a run has asked for the time, which is one second later each time. */
  #asked = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  path(below: string): string {
    return join(this.folder, below);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the command line in the folder, in this process, on a linter of three words. */
  async run(args: readonly string[], input?: string, service: LintService = wordService()): Promise<Outcome> {
    let out = '';
    let err = '';
    const real = nodeHost();
    const host: Host = {
      ...real,
      terminal: {
        colour: false,
        columns: undefined,
        showsProgress: false,
        write: (text) => {
          out += text;
        },
        writeError: (text) => {
          err += text;
        },
        style: real.terminal.style,
        readInput: () => Promise.resolve<ReadResult>({ ok: true, text: input ?? '' }),
      },
      clock: {
        today: () => this.today,
        now: () => `${this.today}T08:00:${String(this.#asked++ % 60).padStart(2, '0')}Z`,
      },
      process: { ...real.process, folder: this.folder, arguments: args },
    };
    const code = await run(host, () => service);
    return { code, out, err };
  }
}

/** Runs a test with a folder and removes it whatever happens. */
export function withWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (workspace: Workspace) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const workspace = new Workspace(files);
    try {
      await test(workspace);
    } finally {
      workspace.remove();
    }
  };
}

interface WordRule {
  readonly id: RuleId;
  readonly word: string;
  readonly severity: Severity;
  /** What a safe fix makes of the word. */
  readonly becomes?: string;
}

/** Made-up words stand in for what the real rules find, so that these tests are about the command line alone. */
const WORDS: readonly WordRule[] = [
  { id: 'claims/cure', word: 'femfei', severity: 'error' },
  { id: 'claims/onset', word: 'åtvar', severity: 'warning' },
  { id: 'claims/safety', word: 'opplys', severity: 'info' },
  { id: 'promotion/pressure', word: 'rettbar', severity: 'warning', becomes: 'retta' },
];

/** The draft's facts are not what these tests are about. */
const NO_FACTS: LintOutcome['analysis'] = {
  facts: [],
  citations: {
    heading: null,
    references: [],
    citations: [],
    inBlock: () => [],
    citedBy: [],
    nearlyCited: [],
    style: 'none',
    supports: () => false,
  },
};

export function wordService(): LintService {
  const catalogues = new Map<MessageLanguage, Messages & { title(rule: string): string }>();
  return {
    rules: [...WORDS.map(ruleOf), ...OUTSIDE_RULES],
    lint(draft, settings) {
      const findings: Finding[] = [];
      for (const block of draft.blocks) {
        if (block.text.includes('krasj')) throw new Error('made to fail\n    at somewhere');
        for (const { id, word, severity, becomes } of WORDS) {
          if (settings.only.size > 0 && !settings.only.has(id)) continue;
          const level = settings.level(id) ?? severity;
          if (level === 'off' || settings.configuration.allow.includes(word)) continue;
          for (let at = block.text.indexOf(word); at !== -1; at = block.text.indexOf(word, at + 1)) {
            const span = { start: at, end: at + word.length };
            findings.push({
              ...span,
              rule: id,
              messageId: 'word',
              slots: { word },
              severity: level,
              block: block.index,
              basis: ['hpl-13'],
              related: [],
              fixes:
                becomes === undefined
                  ? []
                  : [
                      {
                        messageId: 'replace',
                        slots: { becomes },
                        safe: true,
                        edits: [{ ...span, kind: 'replace', block: block.index, text: becomes }],
                      },
                    ],
              fingerprint: `${id}-${findings.length}`,
              suppression: block.text.includes('unnateke')
                ? { kind: 'comment', reason: 'Avtalt', by: 'M. Lege', until: '2026-12-31' }
                : null,
            });
          }
        }
      }
      return { analysis: NO_FACTS, language: draft.declarations.language?.value ?? 'nb', findings, claims: () => [] };
    },
    inspect(draft) {
      const claims = draft.blocks.flatMap(({ index, text }) =>
        WORDS.flatMap(({ word, id }) => {
          const start = text.indexOf(word);
          const because = id === 'claims/cure' ? 'word' : 'negated';
          const span = { block: index, start, end: start + word.length };
          return start === -1 ? [] : [{ ...span, kind: 'cure', rule: id, reported: id === 'claims/cure', because }];
        }),
      );
      const sentences = draft.blocks.map(({ index, text }) => ({ block: index, start: 0, end: text.length }));
      return { language: 'nb', sentences, claims, negations: [] };
    },
    medicines: (configuration, language) => loadService().medicines(configuration, language),
    messages(language) {
      let messages = catalogues.get(language);
      if (messages === undefined) {
        messages = new Messages({ ...cliCatalogue(language), ...wordCatalogue() });
        catalogues.set(language, messages);
      }
      return messages as Messages;
    },
    law: (id) =>
      id === 'hpl-13'
        ? {
            id,
            title: 'helsepersonelloven § 13',
            url: 'https://lovdata.no/lov/1999-07-02-64/§13',
            wording: { nb: 'Vær nøktern.', nn: 'Ver nøktern.', en: 'Be sober.' },
            checked: '2026-01-01',
            verified: true,
          }
        : undefined,
    page: (id) => (id === 'claims/cure' ? '# claims/cure\n\nEin kur er **sjeldan** ein kur.\n\n## Døme\n' : undefined),
    pageUrl: (rule) => `file:///regler/${rule}.md`,
  };
}

function ruleOf({ id, severity, becomes }: WordRule): Rule {
  const rule: DraftRule = {
    meta: {
      id,
      severity: { public: severity, professional: severity },
      basis: ['hpl-13'],
      scope: 'draft',
      uses: [],
      replaces: [],
      messages: ['word'],
      fixes: becomes === undefined ? [] : ['replace'],
    },
    check: () => [],
  };
  return rule;
}

export function cliCatalogue(language: MessageLanguage): MessageCatalogue {
  return parse(readFileSync(`rules/messages/cli.${language}.yaml`, 'utf8')) as MessageCatalogue;
}

function wordCatalogue(): MessageCatalogue {
  const texts = { messages: { word: '«{word}» kan rammes av loven.' }, fixes: { replace: 'Skriv «{becomes}»' } };
  return Object.fromEntries(WORDS.map(({ id }) => [id, { title: `Om ${id}`, ...texts }]));
}
