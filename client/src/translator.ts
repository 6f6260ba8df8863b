import { Disposable, EventEmitter, env, Uri, workspace } from 'vscode';
import { fill, type Translate, translateFrom } from './localise';

type Bundle = Readonly<Record<string, string>>;

/**
 * Translates the client's own sentences into the language that messages are set to, else into Norwegian, as the findings they
 * stand beside. VS Code's own language says little: there is no language pack for Norwegian.
 */
export class Translator extends Disposable {
  readonly #folder: Uri;
  readonly #watch: Disposable;
  readonly #changes = new EventEmitter<void>();
  #translate: Translate = english;

  /** The language has changed. */
  readonly onDidChange = this.#changes.event;

  private constructor(folder: Uri) {
    super(() => Disposable.from(this.#watch, this.#changes).dispose());
    this.#folder = folder;
    this.#watch = workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('noktern.messageLanguage')) return;
      await this.#load();
      this.#changes.fire();
    });
  }

  /** @param extension the folder of the extension */
  static async create(extension: Uri): Promise<Translator> {
    const translator = new Translator(extension);
    await translator.#load();
    return translator;
  }

  readonly t: Translate = (sentence, slots) => this.#translate(sentence, slots);

  async #load(): Promise<void> {
    const language = workspace.getConfiguration('noktern', null).get<string>('messageLanguage');
    if (language === 'en') this.#translate = english;
    else
      this.#translate = translateFrom(
        await this.#bundle(language === 'nn' || (language !== 'nb' && prefersNynorsk()) ? 'nn' : 'nb'),
      );
  }

  async #bundle(language: string): Promise<Bundle> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#folder, 'l10n', `bundle.l10n.${language}.json`));
    return JSON.parse(new TextDecoder().decode(bytes)) as Bundle;
  }
}

function prefersNynorsk(): boolean {
  return env.language.toLowerCase().startsWith('nn');
}

const english: Translate = (sentence, slots) => fill(sentence, slots);
