import { type TextDocument, Uri, workspace } from 'vscode';
import type { EditorSettings } from '../../server/src/protocol';

export const SECTION = 'noktern';

/**
 * The settings as the server asks for them, with those of the draft's language: the protocol knows the file alone.
 *
 * @param uri the draft's; undefined asks for what holds everywhere
 */
export function editorSettings(uri: string | undefined): EditorSettings {
  const resource = uri === undefined ? undefined : Uri.parse(uri);
  const document = resource && workspace.textDocuments.find((one) => one.uri.toString() === resource.toString());
  const settings = workspace.getConfiguration(SECTION, document ?? resource);
  return {
    enable: settings.get('enable', true),
    messageLanguage: settings.get<EditorSettings['messageLanguage']>('messageLanguage', 'configuration'),
    minimumSeverity: settings.get<EditorSettings['minimumSeverity']>('minimumSeverity', 'info'),
  };
}

/** Whether the settings turn Nøktern on for a draft. */
export function isEnabled(document: TextDocument): boolean {
  return workspace.getConfiguration(SECTION, document).get('enable', true);
}
