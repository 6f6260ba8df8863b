import {
  inspect,
  type Knowledge,
  Linter,
  type LinterMemory,
  type LintSettings,
  type Messages,
  RULES,
} from '../../../rules/src/index';
import type { Table } from '../../../rules/src/matching/table';
import { loadKnowledge, loadMessages, loadPages, pageUrl } from '../host/knowledge';
import type { Configuration, MessageLanguage } from '../workspace/settings';
import type { LintService, TextSettings } from './service';

/**
 * The linter with the built-in knowledge of `dist/data`.
 * @param memory how much it keeps of what it has read
 */
export function loadService(memory: LinterMemory = {}): LintService {
  let knowledge: Knowledge | undefined;
  const linters = new Map<Table | undefined, Map<string, Linter>>();
  const messages = new Map<MessageLanguage, Messages>();
  let pages: Readonly<Record<string, string>> | undefined;

  /** Read when something is judged or a law is named: a mistake on the command line needs only its sentence. */
  const known = (): Knowledge => {
    knowledge ??= loadKnowledge();
    return knowledge;
  };

  /** Texts under the same words and packs of the house share a linter. */
  const linterFor = ({ configuration }: TextSettings): Linter => {
    const { allow, clinicNames: clinic } = configuration;
    const packs = packsFor(configuration);
    const byWords = linters.get(packs) ?? new Map<string, Linter>();
    linters.set(packs, byWords);
    const key = JSON.stringify([allow, clinic]);
    let linter = byWords.get(key);
    if (linter === undefined) {
      linter = new Linter(known(), packs === undefined ? { allow, clinic } : { allow, clinic, packs }, memory);
      byWords.set(key, linter);
    }
    return linter;
  };

  return {
    rules: RULES,
    lint: (draft, settings) => linterFor(settings).lint(draft, lintSettings(settings)),
    inspect: (draft, settings) => inspect(linterFor(settings).analyse(draft, lintSettings(settings)).context),
    messages: (language) => {
      let loaded = messages.get(language);
      if (loaded === undefined) {
        loaded = loadMessages(language);
        messages.set(language, loaded);
      }
      return loaded;
    },
    law: (id) => known().law(id),
    page: (rule) => {
      pages ??= loadPages();
      return pages[rule];
    },
    pageUrl,
  };
}

/** The compiled packs of a configuration; how they are read is loaded only where there are some. */
function packsFor(configuration: Configuration): Table | undefined {
  if (configuration.lexicons.length === 0) return undefined;
  return (require('../workspace/lexicons') as typeof import('../workspace/lexicons')).packsOf(configuration);
}

function lintSettings({ audience, audienceSource, today, level, only, configuration }: TextSettings): LintSettings {
  const { suppressions } = configuration;
  const common = { audience, audienceSource, today, severity: level, suppressions };
  return only.size === 0 ? common : { ...common, only };
}
