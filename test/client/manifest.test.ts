import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCommand, EditorSettings } from '../../server/src/protocol';
import { ROOT, readJson } from './kit';

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string }[] };
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: readonly unknown[] }>>;
    };
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly image?: string; readonly markdown?: string } }[];
    }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
  };
}

const manifest = readJson<Manifest>('package.json');
const { commands, menus, configuration, yamlValidation, grammars, walkthroughs, viewsContainers } =
  manifest.contributes;
const source = (name: string) => readFileSync(join(ROOT, 'client/src', name), 'utf8');

describe('package.json', () => {
  const contributed = commands.map(({ command }) => command).sort();

  it('contributes the commands that the client registers, and no other', () => {
    const registered = [...source('commands/index.ts').matchAll(/^ {2}'(noktern\.\w+)':/gm)].map(([, name]) => name!);
    assert.deepEqual(registered.sort(), contributed);
    for (const { command } of menus.commandPalette) assert.ok(contributed.includes(command), command);
  });

  it('has every command that code actions and the status bar name', () => {
    const named: Record<ClientCommand, true> = {
      'noktern.suppress': true,
      'noktern.showRule': true,
      'noktern.waive': true,
      'noktern.approve': true,
      'noktern.showReview': true,
    };
    const clicks = [...source('status-text.ts').matchAll(/'(noktern\.\w+)'/g)].map(([, name]) => name!);
    assert.ok(clicks.length > 0);
    for (const name of [...Object.keys(named), ...clicks]) assert.ok(contributed.includes(name), name);
  });

  it('has the settings that the server reads, with the same values, and the trace', () => {
    const expected: { readonly [Key in keyof EditorSettings]: readonly EditorSettings[Key][] | undefined } = {
      enable: undefined,
      messageLanguage: ['configuration', 'nb', 'nn', 'en'],
      minimumSeverity: ['error', 'warning', 'info'],
    };
    const { 'noktern.trace': trace, ...rest } = configuration.properties;
    assert.deepEqual(
      Object.fromEntries(Object.entries(rest).map(([name, setting]) => [name.replace('noktern.', ''), setting.enum])),
      expected,
    );
    // «verbose» would write drafts to the log.
    assert.deepEqual(trace?.enum, ['off', 'messages']);
    assert.equal(trace?.default, 'off');
  });

  it('names files that are there', () => {
    for (const path of [manifest.main, manifest.icon, ...grammars.map((one) => one.path)])
      assert.ok(existsSync(join(ROOT, path)), path);
    const media = walkthroughs
      .flatMap(({ steps }) => steps)
      .map((step) => step.media.image ?? step.media.markdown ?? '');
    for (const path of [...media, ...viewsContainers.activitybar.map(({ icon }) => icon)])
      assert.ok(path !== '' && existsSync(join(ROOT, path)), path);
    for (const { url } of yamlValidation) assert.ok(existsSync(join(ROOT, url)), url);
  });
});
