import type { Connection } from 'vscode-languageserver';
import type {
  ApproveMethod,
  ApproveParams,
  ClaimsAnswer,
  ClaimsMethod,
  DecisionAnswer,
  DraftParams,
  ReportAnswer,
  ReportMethod,
  WaiveMethod,
  WaiveParams,
} from '../protocol';
import { approve } from './approve';
import { claimsOf } from './claims';
import type { DecisionParts } from './decide';
import { reportOf } from './review-report';
import { waive } from './waive';

/** Answers the requests of a reviewer: what a draft states, its review, and decisions on it. */
export function answerReviewRequests(connection: Connection, parts: DecisionParts): void {
  const { drafts, host, service } = parts;
  connection.onRequest<ClaimsAnswer | null, void>(
    'noktern/claims' satisfies ClaimsMethod,
    async ({ uri }: DraftParams) => {
      const draft = await drafts.get(uri);
      return draft?.judged === undefined ? null : claimsOf(draft.document, draft.judged);
    },
  );
  connection.onRequest<ReportAnswer | null, void>(
    'noktern/report' satisfies ReportMethod,
    async ({ uri }: DraftParams) => {
      const draft = await drafts.get(uri);
      return draft?.judged === undefined ? null : reportOf(draft.document, draft.judged, service, host);
    },
  );
  connection.onRequest<DecisionAnswer, void>('noktern/waive' satisfies WaiveMethod, (params: WaiveParams) =>
    waive(parts, params),
  );
  connection.onRequest<DecisionAnswer, void>('noktern/approve' satisfies ApproveMethod, (params: ApproveParams) =>
    approve(parts, params),
  );
}
