/** The groups of rules; a rule's id is `<group>/<rule>`. */
export const RULE_GROUPS = ['claims', 'medicines', 'citations', 'promotion', 'safeguards', 'review', 'draft'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** A rule's public id, such as `claims/onset`. It stands in suppressions, waivers and reports and is never renamed. */
export type RuleId = `${RuleGroup}/${string}`;

/** The id of a paragraph in `lexicon/law.yaml`, such as `hpl-13`. */
export type LawId = string;
