import { basisOf } from '../reporters/located';
import type { RuleInfo } from '../reporters/rule-info';
import type { MessageLanguage } from '../workspace/settings';
import type { Context } from './context';

/** Every rule with its title, law and page, in one language. */
export function ruleInfos({ service }: Context, language: MessageLanguage): RuleInfo[] {
  const messages = service.messages(language);
  return service.rules.map(
    ({ meta }): RuleInfo => ({
      id: meta.id,
      title: messages.title(meta.id),
      severity: meta.severity,
      basis: meta.basis.map((id) => basisOf(id, service.law(id), language)),
      scope: meta.scope,
      replaces: meta.replaces,
      fixes: meta.fixes.map((fix) => messages.format(meta.id, 'fixes', fix, {})),
      page: service.page(meta.id) ?? '',
    }),
  );
}
