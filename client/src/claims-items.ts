import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { ProtocolRange } from '../../server/src/protocol';
import { type ClaimNode, type ClaimState, stateText } from './claims-tree';
import type { Translate } from './localise';
import { rangeOf } from './places';

const LOOKS: Readonly<Record<ClaimState, ThemeIcon>> = {
  open: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  unsupported: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  supported: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  waived: new ThemeIcon('law'),
};

/** A node of the tree of claims as VS Code shows it. What is chosen is shown in the text. */
export function claimItem(t: Translate, uri: Uri, node: ClaimNode): TreeItem {
  const item = new TreeItem(labelOf(t, node), collapsible(node));
  item.id = `${uri} ${node.id}`;
  switch (node.kind) {
    case 'group':
      item.description = String(node.children.length);
      item.iconPath = LOOKS[node.state];
      item.accessibilityInformation = { label: `${item.label}: ${node.children.length}` };
      return item;
    case 'statement': {
      const { words, kind, sentence, state, findings, range } = node.claim;
      item.description = `${kind} · ${t('line {line}', { line: range.start.line + 1 })}`;
      item.tooltip = sentence;
      item.accessibilityInformation = { label: `${words}, ${item.description}, ${stateText(t, state)}` };
      item.contextValue = findings.some(({ waivable }) => waivable) ? 'statement waivable' : 'statement';
      return showing(item, uri, range);
    }
    case 'finding': {
      const { finding } = node;
      item.description = finding.stands ?? finding.message;
      item.tooltip = finding.stands === null ? finding.message : `${finding.message}\n${finding.stands}`;
      item.iconPath = finding.stands === null ? new ThemeIcon(finding.severity) : LOOKS.waived;
      item.contextValue = finding.waivable ? 'finding waivable' : 'finding';
      return showing(item, uri, finding.range);
    }
    case 'evidence': {
      const { evidence } = node;
      item.tooltip = evidence.text;
      item.iconPath = new ThemeIcon(evidence.backs ? 'book' : 'question');
      return showing(item, uri, evidence.entry ?? evidence.range);
    }
  }
}

function labelOf(t: Translate, node: ClaimNode): string {
  switch (node.kind) {
    case 'group':
      return stateText(t, node.state);
    case 'statement':
      return `«${node.claim.words}»`;
    case 'finding':
      return node.finding.rule;
    case 'evidence':
      return node.evidence.text;
  }
}

function collapsible(node: ClaimNode): TreeItemCollapsibleState {
  if (node.kind === 'group') return TreeItemCollapsibleState.Expanded;
  return node.kind === 'statement' && node.children.length > 0
    ? TreeItemCollapsibleState.Collapsed
    : TreeItemCollapsibleState.None;
}

function showing(item: TreeItem, uri: Uri, selection: ProtocolRange): TreeItem {
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: rangeOf(selection) }] };
  return item;
}
