import { inspect, type Knowledge, Linter, type LintSettings, type Messages, RULES } from '../../../rules/src/index';
import { loadKnowledge, loadMessages, loadPages } from '../host/knowledge';
import type { MessageLanguage } from '../workspace/settings';
import type { LintService, TextSettings } from './service';

/** The linter with the built-in knowledge of `dist/data`. */
export function loadService(): LintService {
  let knowledge: Knowledge | undefined;
  const linters = new Map<string, Linter>();
  const messages = new Map<MessageLanguage, Messages>();
  let pages: Readonly<Record<string, string>> | undefined;

  /** Read when something is judged or a law is named: a mistake on the command line needs only its sentence. */
  const known = (): Knowledge => {
    knowledge ??= loadKnowledge();
    return knowledge;
  };

  /** Texts under the same words of the house share a linter. */
  const linterFor = ({ configuration }: TextSettings): Linter => {
    const key = JSON.stringify(configuration.allow);
    let linter = linters.get(key);
    if (linter === undefined) {
      linter = new Linter(known(), { allow: configuration.allow });
      linters.set(key, linter);
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
  };
}

function lintSettings({ audience, audienceSource, today, level, only, configuration }: TextSettings): LintSettings {
  const { suppressions } = configuration;
  const common = { audience, audienceSource, today, severity: level, suppressions };
  return only.size === 0 ? common : { ...common, only };
}
