import type { Audience, Draft, SourceEdit } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import { AUDIENCE_NAMES, frontMatterExtent, readFrontMatter } from './front-matter';

/**
 * The edit that declares a draft's audience in its front matter: the value that stands there is replaced, a line is added to
 * front matter without one, and a draft without front matter gets some. `undefined` when the result would not be read as
 * that audience, such as in front matter that is no YAML.
 */
export function declareAudience({ source, declarations, problems }: Draft, audience: Audience): SourceEdit | undefined {
  const name = AUDIENCE_NAMES[audience];
  const written = declarations.audience ?? problems.find(({ messageId }) => messageId === 'unknown-audience');
  const edit = written === undefined ? added(source, name) : { start: written.start, end: written.end, text: name };
  return audienceIn(applyEdits(source, [edit])) === audience ? edit : undefined;
}

function added(source: string, name: string): SourceEdit {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const line = `målgruppe: ${name}${eol}`;
  const extent = frontMatterExtent(source);
  if (extent !== undefined) return { start: extent.start, end: extent.start, text: line };
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start, text: `---${eol}${line}---${eol}${source.length > start ? eol : ''}` };
}

function audienceIn(source: string): Audience | undefined {
  const extent = frontMatterExtent(source);
  return extent && readFrontMatter(source, extent.start, extent.end).declarations.audience?.value;
}
