import type { Host } from '../host/interfaces';
import type { Messages } from '../reporters/report';
import type { ConfigurationFiles } from '../workspace/configuration-files';
import type { LexiconFiles } from '../workspace/lexicons';
import type { Problem } from '../workspace/problem';
import { type Configuration, defaultConfiguration, type MessageLanguage } from '../workspace/settings';
import type { LintService, ServiceMessages } from './service';

/** One run of the command line: the machine, the linter and the configurations, each loaded when first asked for. */
export class Context {
  readonly host: Host;
  readonly #load: () => LintService;
  #service: LintService | undefined;
  #configurations: ConfigurationFiles | undefined;
  #lexicons: LexiconFiles | undefined;

  constructor(host: Host, load: () => LintService) {
    this.host = host;
    this.#load = load;
  }

  get service(): LintService {
    this.#service ??= this.#load();
    return this.#service;
  }

  /** What is wrong with the configurations and packs read so far. */
  get configurations(): { readonly problems: readonly Problem[] } {
    return { problems: [...this.#files.problems, ...(this.#lexicons?.problems ?? [])] };
  }

  get #files(): ConfigurationFiles {
    if (this.#configurations === undefined) {
      const module = require('../workspace/configuration-files') as typeof import('../workspace/configuration-files');
      this.#configurations = new module.ConfigurationFiles(this.host.files, {
        validator: () =>
          (require('../host/validators') as typeof import('../host/validators')).configurationValidator(),
        ruleIds: () => this.ruleIds(),
        shown: (path) => this.#shown(path),
      });
    }
    return this.#configurations;
  }

  /** Every rule that can be set. */
  ruleIds(): readonly string[] {
    return this.service.rules.map((rule) => rule.meta.id);
  }

  /** The configuration that a text is under: the one named by `--config`, or the nearest. Its packs are ready. */
  configuration(named: string | undefined, folder: string): Configuration {
    const configuration = this.#configuration(named, folder);
    if (configuration.lexicons.length > 0) this.#packs.load(configuration);
    return configuration;
  }

  #configuration(named: string | undefined, folder: string): Configuration {
    if (named === undefined) return this.#files.forFolder(folder);
    return this.#files.forPath(this.host.files.resolve(this.host.process.folder, named));
  }

  get #packs(): LexiconFiles {
    if (this.#lexicons === undefined) {
      const module = require('../workspace/lexicons') as typeof import('../workspace/lexicons');
      this.#lexicons = new module.LexiconFiles(this.host.files, {
        irregular: () => (require('../host/knowledge') as typeof import('../host/knowledge')).loadIrregular(),
        isLaw: (id) => this.service.law(id) !== undefined,
        shown: (path) => this.#shown(path),
      });
    }
    return this.#lexicons;
  }

  /** The language the command line itself speaks: that of the configuration where it stands. */
  language(named?: string): MessageLanguage {
    return this.#ownConfiguration(named).language;
  }

  #ownConfiguration(named: string | undefined): Configuration {
    const { folder } = this.host.process;
    try {
      return this.#configuration(named, folder);
    } catch {
      return defaultConfiguration(folder);
    }
  }

  messages(named?: string): ServiceMessages {
    return this.service.messages(this.language(named));
  }

  /** `noktern.yaml:3:1: Ukjent nøkkel …` */
  sentence({ rule, messageId, slots, path, line, column }: Problem, messages: Messages): string {
    const said = messages.format(rule, 'messages', messageId, slots);
    const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    return place === '' ? said : `${place}: ${said}`;
  }

  #shown(path: string): string {
    return this.host.files.relative(this.host.process.folder, path) ?? path;
  }

  /** Says a sentence on standard error. */
  complain(sentence: string): void {
    this.host.terminal.writeError(`${sentence}\n`);
  }
}
