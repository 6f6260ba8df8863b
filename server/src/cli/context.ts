import type { Host, RegisterExtent } from '../host/interfaces';
import type { LintService, ServiceMessages } from '../linting/service';
import type { Messages } from '../reporters/report';
import type { House } from '../workspace/house';
import type { Problem } from '../workspace/problem';
import { type Configuration, defaultConfiguration, type MessageLanguage } from '../workspace/settings';

/** One run of the command line: the machine, the linter and the files of the house, each loaded when first asked for. */
export class Context {
  readonly host: Host;
  /** How much of a register of medicines the command needs to be sure of. */
  registers: RegisterExtent = 'names';
  readonly #load: () => LintService;
  #service: LintService | undefined;
  #house: House | undefined;

  constructor(host: Host, load: () => LintService) {
    this.host = host;
    this.#load = load;
  }

  get service(): LintService {
    this.#service ??= this.#load();
    return this.#service;
  }

  get house(): House {
    if (this.#house === undefined) {
      const module = require('../workspace/house') as typeof import('../workspace/house');
      this.#house = new module.House(this.host.files, {
        validator: () =>
          (require('../host/validators') as typeof import('../host/validators')).configurationValidator(),
        ruleIds: () => this.ruleIds(),
        irregular: () => (require('../host/knowledge') as typeof import('../host/knowledge')).loadIrregular(),
        onPacks: () => this.host.process.expectLongRun(),
        sha256: (text) => this.host.sha256(text),
        readRegister: (path) => this.host.registers.read(path, this.registers),
        isLaw: (id) => this.service.law(id) !== undefined,
        shown: (path) => this.host.files.relative(this.host.process.folder, path) ?? path,
      });
    }
    return this.#house;
  }

  /** Every rule that can be set. */
  ruleIds(): readonly string[] {
    return this.service.rules.map((rule) => rule.meta.id);
  }

  /** The configuration that a text is under: the one named by `--config`, or the nearest. Its packs are ready. */
  configuration(named: string | undefined, folder: string): Configuration {
    const { files, process } = this.host;
    return named === undefined
      ? this.house.forFolder(folder)
      : this.house.forPath(files.resolve(process.folder, named));
  }

  /** The language the command line itself speaks: that of the configuration where it stands. */
  language(named?: string): MessageLanguage {
    return this.#ownConfiguration(named).language;
  }

  #ownConfiguration(named: string | undefined): Configuration {
    const { folder } = this.host.process;
    try {
      return this.configuration(named, folder);
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

  /** Says a sentence on standard error. */
  complain(sentence: string): void {
    this.host.terminal.writeError(`${sentence}\n`);
  }
}
