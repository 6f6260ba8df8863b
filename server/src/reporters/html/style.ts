/*
 * The looks of the report. Every colour is a custom property on `.nk-report` and `.nk-page`, so that the editor's panel can
 * give them its theme's; each pair of text and ground has a contrast of at least 4.5 to 1 (a test measures it), and no
 * meaning hangs on a colour alone.
 */

/** The colours of one scheme, by the names of their custom properties. */
export type Palette = Readonly<Record<(typeof COLOURS)[number], string>>;

const COLOURS = [
  'ground',
  'ink',
  'soft',
  'line',
  'panel',
  'link',
  'error',
  'error-ground',
  'warning',
  'warning-ground',
  'info',
  'info-ground',
  'ok',
  'ok-ground',
  'waived',
  'waived-ground',
] as const;

export const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1b2126',
  soft: '#505b64',
  line: '#c3ccd3',
  panel: '#f4f6f8',
  link: '#0b5068',
  error: '#a3160f',
  'error-ground': '#fde6e3',
  warning: '#7a4600',
  'warning-ground': '#fff0d2',
  info: '#174a86',
  'info-ground': '#e2edfa',
  ok: '#14592f',
  'ok-ground': '#e2f3e7',
  waived: '#55307a',
  'waived-ground': '#f0e8f8',
};

export const DARK: Palette = {
  ground: '#14191d',
  ink: '#e7ebee',
  soft: '#a9b4bc',
  line: '#46525b',
  panel: '#1d2429',
  link: '#8fd3ea',
  error: '#ffb3aa',
  'error-ground': '#4c1b17',
  warning: '#f6c878',
  'warning-ground': '#433008',
  info: '#a6caff',
  'info-ground': '#17314f',
  ok: '#8adba6',
  'ok-ground': '#143a22',
  waived: '#d9bdf5',
  'waived-ground': '#38244c',
};

function properties(palette: Palette): string {
  return COLOURS.map((name) => `--nk-${name}:${palette[name]}`).join(';');
}

/** Severities and what else has a colour of its own. */
const TONES = ['error', 'warning', 'info', 'ok', 'waived'] as const;

function toned(selector: (tone: string) => string, rules: (tone: string) => string): string {
  return TONES.map((tone) => `${selector(tone)}{${rules(tone)}}`).join('\n');
}

/** What the fragment needs, on a page or in a panel. */
export const FRAGMENT_STYLE = `
.nk-report{color:var(--nk-ink);line-height:1.55;overflow-wrap:anywhere}
.nk-report h2{font-size:1.45rem;margin:1.2rem 0 .4rem}
.nk-report+.nk-report{margin-top:3rem;border-top:.3rem solid var(--nk-line)}
.nk-text{unicode-bidi:isolate}
.nk-report h3{font-size:1.2rem;margin:2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--nk-line)}
.nk-report h4{font-size:1rem;margin:1.2rem 0 .4rem}
.nk-report a{color:var(--nk-link)}
.nk-report a:focus-visible,.nk-scroll:focus-visible{outline:3px solid var(--nk-link);outline-offset:2px}
.nk-report :target{outline:3px solid var(--nk-link);outline-offset:3px}
.nk-report code{font-family:ui-monospace,Consolas,monospace;font-size:.88em}
.nk-hash{overflow-wrap:anywhere}
.nk-status{padding:.6rem .9rem;border-left:.4rem solid;border-radius:.2rem;margin:.6rem 0}
.nk-status-ok{background:var(--nk-ok-ground);color:var(--nk-ok);border-color:var(--nk-ok)}
.nk-status-open{background:var(--nk-warning-ground);color:var(--nk-warning);border-color:var(--nk-warning)}
.nk-status-stop{background:var(--nk-error-ground);color:var(--nk-error);border-color:var(--nk-error)}
.nk-counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.8rem 0}
.nk-counts div{background:var(--nk-panel);border:1px solid var(--nk-line);border-radius:.3rem;padding:.35rem .7rem}
.nk-counts dt{color:var(--nk-soft);font-size:.82rem}
.nk-counts dd{margin:0;font-weight:600}
.nk-charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem;align-items:start}
.nk-report table{border-collapse:collapse;width:100%;overflow-wrap:break-word}
.nk-claims th,.nk-claims td:last-child{white-space:nowrap}
.nk-report caption{text-align:left;font-weight:600;padding-bottom:.35rem}
.nk-report th,.nk-report td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--nk-line)}
.nk-report thead th{color:var(--nk-soft);font-size:.85rem}
.nk-report tbody th{font-weight:400}
.nk-scroll{overflow-x:auto}
.nk-chart{overflow-wrap:normal}
.nk-chart thead th{white-space:nowrap}
.nk-chart .nk-bar{width:45%}
.nk-chart .nk-number{text-align:right;font-variant-numeric:tabular-nums}
.nk-report svg{display:block;width:100%;height:.9rem;background:var(--nk-panel)}
.nk-report svg.nk-swatch{display:inline-block;width:.8rem;height:.8rem;vertical-align:-.05rem}
.nk-coverage{margin:0}.nk-coverage figcaption{font-weight:600;padding-bottom:.35rem}
.nk-coverage>svg{height:1.4rem}
.nk-fill-open,.nk-fill-error{fill:var(--nk-error)}.nk-fill-waived{fill:var(--nk-waived)}.nk-fill-info{fill:var(--nk-info)}
.nk-fill-unsupported,.nk-fill-warning{fill:var(--nk-warning)}.nk-fill-supported{fill:var(--nk-ok)}
.nk-report rect{stroke:var(--nk-ground);stroke-width:.6;vector-effect:non-scaling-stroke}
.nk-legend{display:flex;flex-wrap:wrap;gap:.4rem 1rem;list-style:none;padding:0;margin:.5rem 0}
.nk-text{background:var(--nk-panel);border:1px solid var(--nk-line);border-radius:.3rem;padding:.8rem 1.2rem;max-width:46rem}
.nk-text .nk-heading{font-weight:700;font-size:1.08em;margin:1rem 0 .3rem}
.nk-text blockquote{margin:.6rem 0 .6rem 1rem;padding-left:.8rem;border-left:3px solid var(--nk-line)}
.nk-text pre{white-space:pre-wrap}
.nk-text sup{font-size:.72em;line-height:1}
.nk-text sup a{padding:0 .15em;font-weight:700}
.nk-aside{color:var(--nk-soft);font-size:.92em}
.nk-tag{font-size:.78em;border:1px solid currentColor;border-radius:.2rem;padding:0 .3em}
.nk-changed{border-left:.3rem double var(--nk-link);padding-left:.5rem;display:block}
.nk-report mark{background:none;color:inherit;border-radius:.15rem;padding:0 .1em}
${toned(
  (tone) => `.nk-report mark.nk-${tone}`,
  (tone) => `background:var(--nk-${tone}-ground);color:var(--nk-${tone});box-shadow:inset 0 -.14em var(--nk-${tone})`,
)}
.nk-report mark.nk-warning{box-shadow:none;text-decoration:underline dashed .12em;text-underline-offset:.2em}
.nk-report mark.nk-info{box-shadow:none;text-decoration:underline dotted .14em;text-underline-offset:.2em}
.nk-report mark.nk-waived{box-shadow:none;text-decoration:underline double .08em;text-underline-offset:.2em}
.nk-report mark.nk-supported{text-decoration:underline .08em var(--nk-ok);text-underline-offset:.25em}
.nk-report mark.nk-unsupported{text-decoration:underline wavy .08em var(--nk-warning);text-underline-offset:.25em}
.nk-findings,.nk-plain{list-style:none;padding:0;margin:0}
.nk-finding{border-left:.25rem solid var(--nk-line);padding:.2rem 0 .2rem .8rem;margin:.8rem 0}
.nk-finding p{margin:.2rem 0}
${toned(
  (tone) => `.nk-finding-${tone}`,
  (tone) => `border-color:var(--nk-${tone})`,
)}
${toned(
  (tone) => `.nk-level-${tone}`,
  (tone) => `color:var(--nk-${tone})`,
)}
.nk-where,.nk-basis,.nk-kind{color:var(--nk-soft);font-size:.9em}
.nk-kind{display:block}
.nk-stands{font-style:italic}
.nk-weak{color:var(--nk-warning)}
.nk-state{white-space:nowrap;font-weight:600}
.nk-state-open{color:var(--nk-error)}.nk-state-unsupported{color:var(--nk-warning)}
.nk-state-waived{color:var(--nk-waived)}.nk-state-supported{color:var(--nk-ok)}
.nk-report del{color:var(--nk-error)}.nk-report ins{color:var(--nk-ok)}
@media print{
.nk-report{font-size:10.5pt}
.nk-report+.nk-report{break-before:page}
.nk-report h2,.nk-report h3,.nk-report h4,.nk-heading,.nk-report caption{break-after:avoid}
.nk-finding,.nk-report tr,.nk-counts,.nk-coverage{break-inside:avoid}
.nk-scroll{overflow:visible}
.nk-text{max-width:none;border:none;background:none;padding:0}
.nk-report a{color:inherit;text-decoration:none}
.nk-report mark,.nk-status,.nk-report svg,.nk-report rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

/** What the page around the fragments needs, and the colours of both schemes. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;${properties(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{${properties(DARK)}}}
*{box-sizing:border-box}
html{background:var(--nk-ground);color:var(--nk-ink)}
body{margin:0;font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.nk-page{max-width:64rem;margin:0 auto;padding:0 1.2rem}
header.nk-page{padding-top:1.2rem}
h1{font-size:1.7rem;margin:0}
header p,footer p{color:var(--nk-soft)}
nav a{color:var(--nk-link)}
footer.nk-page{margin-top:2rem;padding-bottom:2rem;font-size:.88rem}
.nk-skip{position:absolute;left:-999rem}
.nk-skip:focus{left:1rem;top:1rem;background:var(--nk-ground);color:var(--nk-link);padding:.5rem;outline:3px solid var(--nk-link);z-index:1}
main:focus{outline:none}
@media print{
@page{margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt}}
:root{color-scheme:light}
.nk-skip,nav{display:none}
.nk-page{max-width:none;padding:0}
}
${FRAGMENT_STYLE}`.trim();
