import { type EditorTraits, withEditor } from '../server/lsp/client';

/** Times in milliseconds. */
export interface Keystrokes {
  /** From a keystroke to its diagnostics in the editor: the 95th percentile. */
  readonly p95: number;
  readonly median: number;
}

const WARM_UP = 30;

/**
 * Types in a draft, one letter at a time, and waits each time for the diagnostics.
 * @param count keystrokes that count
 * @param pulls whether the editor asks for diagnostics or is sent them
 */
export async function typeIn(text: string, languageId: string, count: number, pulls: boolean): Promise<Keystrokes> {
  const times: number[] = [];
  const traits: EditorTraits = { pulls, progress: false };
  await withEditor(traits, async (editor) => {
    const uri = await editor.open(languageId === 'markdown' ? 'side.md' : 'side.txt', text, languageId);
    const at = Math.max(0, text.indexOf('. ', Math.floor(text.length / 2)));
    for (let n = 0; n < WARM_UP + count; n++) {
      const start = performance.now();
      await editor.replace(uri, at, at, 'e');
      if (pulls) await editor.pull(uri);
      else await editor.until('this version', () => editor.lastPublished(uri)?.version === n + 2);
      if (n >= WARM_UP) times.push(performance.now() - start);
    }
  });
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0 };
}
