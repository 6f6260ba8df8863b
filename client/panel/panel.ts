import type { PanelReview, PanelState, PanelWish } from '../src/panel-messages';

/*
 * The script of the review panel. It shows the fragment it is given, puts buttons beside its findings and claims, and tells the
 * extension which one is pressed. It knows nothing of the draft.
 */

interface VsCode {
  postMessage(wish: PanelWish): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;
/** Where the reader was before VS Code closed, until it is shown again. */
let restored = vscode.getState()?.scroll;
let uri = '';

window.addEventListener('message', ({ data }: MessageEvent<PanelReview>) => show(data));
window.addEventListener('scroll', () => {
  if (uri !== '') vscode.setState({ uri, scroll: window.scrollY });
});
vscode.postMessage({ kind: 'ready' });

/** Shows a review in place of the last one; the reader stays where he was. */
function show(review: PanelReview): void {
  const scroll = restored ?? window.scrollY;
  restored = undefined;
  const focused = document.activeElement?.getAttribute('data-wish');
  uri = review.uri;
  document.documentElement.lang = review.language;
  main.innerHTML = review.html;
  if (review.html === '') main.textContent = review.notice;
  addButtons(review);
  if (focused) main.querySelector<HTMLElement>(`[data-wish="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll });
  vscode.setState({ uri, scroll });
}

function addButtons({ findings, claims, decidable, labels }: PanelReview): void {
  if (decidable) main.querySelector('.nk-status')?.append(' ', button(labels.approve, { kind: 'approve' }));
  for (const { number, waivable } of findings) {
    const actions = document.createElement('p');
    actions.className = 'panel-actions';
    actions.append(button(labels.show, { kind: 'show', what: 'finding', number }, `f${number}`));
    if (waivable) actions.append(' ', button(labels.waive, { kind: 'waive', number }, `f${number}`));
    document.getElementById(`f${number}`)?.append(actions);
  }
  for (const number of claims) {
    const cell = document.getElementById(`c${number}`)?.closest('tr')?.querySelector('td');
    cell?.append(' ', button(labels.show, { kind: 'show', what: 'claim', number }, `c${number}`));
  }
}

/** @param about id of what the button is about, which a screen reader tells with it */
function button(label: string, wish: PanelWish, about?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.dataset['wish'] = JSON.stringify(wish);
  if (about !== undefined) made.setAttribute('aria-describedby', about);
  made.addEventListener('click', () => vscode.postMessage(wish));
  return made;
}
