/*
 * What the review panel and the extension say to each other. The panel runs in a page of its own and shows what it is given.
 */

/** To the panel: what it is to show. */
export interface PanelReview {
  /** The draft, so that the panel can be restored. */
  readonly uri: string;
  readonly language: string;
  /** The fragment of the report; empty where Nøktern does not read the draft. */
  readonly html: string;
  /** Shown when there is no fragment. */
  readonly notice: string;
  /** Numbers of the findings and claims, which can be shown in the text. */
  readonly findings: readonly PanelFinding[];
  readonly claims: readonly number[];
  readonly decidable: boolean;
  readonly labels: PanelLabels;
}

export interface PanelFinding {
  readonly number: number;
  readonly waivable: boolean;
}

export interface PanelLabels {
  readonly show: string;
  readonly waive: string;
  readonly approve: string;
}

/** From the panel: that it is there, and what its reader wants. */
export type PanelWish =
  | { readonly kind: 'ready' }
  | { readonly kind: 'show'; readonly what: 'finding' | 'claim'; readonly number: number }
  | { readonly kind: 'waive'; readonly number: number }
  | { readonly kind: 'approve' };

/** What the panel keeps when VS Code closes. */
export interface PanelState {
  readonly uri: string;
  /** Pixels from the top. */
  readonly scroll: number;
}

/** Whether a state that comes from outside is one. */
export function isPanelState(value: unknown): value is PanelState {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string';
}
