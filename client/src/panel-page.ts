/** What the page of the review panel is made of. */
export interface PanelPage {
  /** Random, for this page alone. */
  readonly nonce: string;
  /** Address of the panel's script. */
  readonly script: string;
  /** The looks of the fragment. */
  readonly style: string;
  readonly title: string;
}

/** The colours of the theme for each tone, mixed with its ink so that words on the tone's own ground can be read. */
const TONES = { error: 'red', warning: 'yellow', info: 'blue', ok: 'green', waived: 'purple' } as const;

const TONE_COLOURS = Object.entries(TONES).map(
  ([tone, chart]) =>
    `--nk-${tone}:color-mix(in srgb,var(--vscode-charts-${chart}) 50%,var(--vscode-editor-foreground));` +
    `--nk-${tone}-ground:color-mix(in srgb,var(--vscode-charts-${chart}) 12%,var(--vscode-editor-background));`,
);

const THEME = `
body{padding:0 1.2rem 2rem;background:var(--vscode-editor-background)}
main{--nk-ground:var(--vscode-editor-background);--nk-ink:var(--vscode-editor-foreground);
--nk-soft:color-mix(in srgb,var(--vscode-editor-foreground) 80%,var(--vscode-editor-background));
--nk-line:color-mix(in srgb,var(--vscode-editor-foreground) 30%,var(--vscode-editor-background));
--nk-panel:color-mix(in srgb,var(--vscode-editor-foreground) 4%,var(--vscode-editor-background));
--nk-link:var(--vscode-textLink-foreground);
${TONE_COLOURS.join('\n')}
max-width:64rem;margin:0 auto;color:var(--nk-ink);font-family:var(--vscode-font-family);line-height:1.5}
*{box-sizing:border-box}
button{font:inherit;font-size:.9em;padding:.15em .7em;border-radius:2px;cursor:pointer;
color:var(--vscode-button-secondaryForeground);background:var(--vscode-button-secondaryBackground);
border:1px solid var(--vscode-button-border,transparent)}
button:hover{background:var(--vscode-button-secondaryHoverBackground)}
button:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
.nk-status button{margin-left:.6rem;color:var(--vscode-button-foreground);background:var(--vscode-button-background)}
`;

/** The page of the review panel: nothing is fetched but the panel's own script, and nothing in the page can run another. */
export function panelPage({ nonce, script, style, title }: PanelPage): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style nonce="${nonce}">${style}${THEME}</style>
</head>
<body><main></main><script nonce="${nonce}" src="${script}"></script></body>
</html>
`;
}
