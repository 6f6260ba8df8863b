import {
  claimsRegister,
  inspect,
  type Knowledge,
  Linter,
  type LinterMemory,
  type LintSettings,
  type Messages,
  RULES,
} from '../../../rules/src/index';
import type { ImportedRegister } from '../../../rules/src/knowledge/imported';
import type { Table } from '../../../rules/src/matching/table';
import { loadKnowledge, loadMedicineRecords, loadMessages, loadPages, pageUrl } from '../host/knowledge';
import { registerOf } from '../workspace/register-files';
import type { Configuration, MessageLanguage } from '../workspace/settings';
import type { LintService, MedicineKnowledge, TextSettings } from './service';

/**
 * The linter with the built-in knowledge of `dist/data`.
 * @param memory how much it keeps of what it has read
 */
export function loadService(memory: LinterMemory = {}): LintService {
  let knowledge: Knowledge | undefined;
  const linters = new WeakMap<object, WeakMap<object, Map<string, Linter>>>();
  const messages = new Map<MessageLanguage, Messages>();
  let pages: Readonly<Record<string, string>> | undefined;

  /** Read when something is judged or a law is named: a mistake on the command line needs only its sentence. */
  const known = (): Knowledge => {
    knowledge ??= loadKnowledge();
    return knowledge;
  };

  /** Texts under the same words, packs and register of the house share a linter, which goes when they are read anew. */
  const linterFor = ({ configuration }: TextSettings): Linter => {
    const { allow, clinicNames: clinic, clinicImprint: imprint } = configuration;
    const packs = packsFor(configuration);
    const medicines = registerOf(configuration);
    const byRegister = given(linters, packs ?? NONE, () => new WeakMap<object, Map<string, Linter>>());
    const byWords = given(byRegister, medicines ?? NONE, () => new Map<string, Linter>());
    const key = JSON.stringify([allow, clinic, imprint]);
    let linter = byWords.get(key);
    if (linter === undefined) {
      const house = { allow, clinic, imprint, ...(packs ? { packs } : {}), ...(medicines ? { medicines } : {}) };
      linter = new Linter(known(), house, memory);
      byWords.set(key, linter);
    }
    return linter;
  };

  return {
    rules: RULES,
    lint: (draft, settings, previous) => {
      const result = linterFor(settings).lint(draft, lintSettings(settings), previous);
      return { ...result, claims: () => claimsRegister(result.context, result.findings) };
    },
    inspect: (draft, settings) => inspect(linterFor(settings).analyse(draft, lintSettings(settings)).context),
    medicines: (configuration, language) => medicineKnowledge(known(), registerOf(configuration), language),
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

/** Stands for no packs, and for no register. */
const NONE = {};

/** The value of a key, made when it is not there. */
function given<V>(map: WeakMap<object, V>, key: object, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** What is told of medicines is read from its own file, and only when somebody asks. */
function medicineKnowledge(
  knowledge: Knowledge,
  imported: ImportedRegister | undefined,
  language: MessageLanguage,
): MedicineKnowledge {
  const { MedicineDirectory } =
    require('../../../rules/src/knowledge/directory') as typeof import('../../../rules/src/knowledge/directory');
  const { conditionNamer } =
    require('../../../rules/src/knowledge/sheet') as typeof import('../../../rules/src/knowledge/sheet');
  const records = loadMedicineRecords();
  const nameOf = conditionNamer((id) => knowledge.register.condition(id), language === 'nn' ? 'nn' : 'nb');
  return {
    directory: new MedicineDirectory({ table: knowledge.table, records, imported, nameOf }),
    count: records.medicines.length,
    checked: records.checked,
    imported,
    stems: knowledge.stemSource,
    stem: (id) => knowledge.stems.stems.get(id),
  };
}

/** The compiled packs of a configuration; how they are read is loaded only where there are some. */
function packsFor(configuration: Configuration): Table | undefined {
  if (configuration.lexicons.length === 0) return undefined;
  return (require('../workspace/lexicons') as typeof import('../workspace/lexicons')).packsOf(configuration);
}

function lintSettings({ level, only, configuration, ...given }: TextSettings): LintSettings {
  const { suppressions } = configuration;
  const common = { ...given, severity: level, suppressions };
  return only.size === 0 ? common : { ...common, only };
}
