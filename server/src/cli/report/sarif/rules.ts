import { articleUrl } from '../../../core/catalogue/articles/links.ts';
import { checkFindings } from '../../../core/lint/check-finding.ts';
import { evidenceWords, rulePage } from '../../../core/rule-page.ts';
import { rules } from '../../../core/rules/registry.ts';
import type { RuleMeta, Severity } from '../../../core/rules/rule.ts';
import type { SarifLevel, SarifRule } from './model.ts';

export const levelOf: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What viewers show of a rule beside its results. */
export function describeRule(id: string): SarifRule {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule) return ruleOf(rule.meta);
  const [name, severity, explanation] = checkFindingOf(id);
  return {
    id,
    name,
    shortDescription: { text: spoken(name) },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: { level: levelOf[severity] },
    properties: { severity, tags: ['check'] },
  };
}

function ruleOf(meta: RuleMeta): SarifRule {
  const { id, name, explanation, articles, severity, evidence, fix, languages } = meta;
  const [article] = articles;
  const sources = articles.map((each) => articleUrl(each));
  return {
    id,
    name,
    shortDescription: { text: spoken(name) },
    fullDescription: { text: explanation },
    help: {
      text: [explanation, `Evidence: ${evidenceWords[evidence]}.`, ...sources].join('\n'),
      markdown: rulePage(meta),
    },
    ...(article !== undefined && { helpUri: articleUrl(article) }),
    defaultConfiguration: { level: levelOf[severity] },
    properties: { severity, evidence, fix, tags: languages },
  };
}

function checkFindingOf(id: string): readonly [name: string, severity: Severity, explanation: string] {
  const found = Object.entries(checkFindings).find(([known]) => known === id)?.[1];
  return found ? [found.name, found.severity, found.explanation] : [id, 'information', id];
}

/** "Duplicate key" */
function spoken(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}
