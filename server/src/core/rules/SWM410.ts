import { fileDefinition } from '../sitectrl/header.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { controlRule } from './rule.ts';

/** A site code in lower case, or of another length than three characters. */
export const SWM410 = controlRule({
  meta: {
    id: 'SWM410',
    name: 'site-code',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q271885'],
    fix: 'suggested',
    explanation:
      'Some components of SMS 2.0 compare site codes letter by letter. A code in lower case, which only a setup script can bring into the site control file, makes the component ' +
      'status summarizer refuse every status message of the site and write a new one about it (ID 4613), until the disk is full (Q271885). Codes are looked at ' +
      'in the file definition, the site account and the site definition; a code has three characters.',
    messages: {
      lowerCase:
        'The site code {code} is in lower case: SMS 2.0 components that compare it letter by letter refuse the status messages of the site (ID 4613) and fill the disk.',
      length: 'A site code has three characters; this one has {length}.',
    },
    examples: {
      bad: 'BEGIN_FILE_DEFINITION\n  <2>\n  <Setup>\n  <skz>\n  <skz>\n  <837492602>\n  <1>\nEND_FILE_DEFINITION\n',
      good: 'BEGIN_FILE_DEFINITION\n  <2>\n  <Setup>\n  <SKZ>\n  <SKZ>\n  <837492602>\n  <1>\nEND_FILE_DEFINITION\n',
    },
  },

  check({ tree }, report) {
    const { tokens } = tree;
    for (const { token, isCertain } of siteCodes(tree)) {
      const code = tokens.value(token);
      if (/^[A-Za-z0-9]{3}$/.test(code) && /[a-z]/.test(code)) {
        const fix = {
          title: `Change to ${code.toUpperCase()}`,
          safe: false,
          edits: [replace(tokens.valueSpan(token), code.toUpperCase())],
        };
        report({ message: 'lowerCase', values: { code }, ...tokenSpan(tokens, token), fixes: [fix] });
      } else if (isCertain && code !== '' && code.length !== 3)
        report({
          message: 'length',
          values: { length: code.length },
          severity: 'information',
          ...tokenSpan(tokens, token),
        });
    }
  },
});

interface SiteCode {
  readonly token: number;
  /** False where only the place in the block suggests that the field is a site code. */
  readonly isCertain: boolean;
}

/** The fields that hold site codes, in the order of the text. */
function siteCodes(tree: ControlTree): readonly SiteCode[] {
  const codes: SiteCode[] = [];
  const definition = fileDefinition(tree);
  for (const field of [definition?.targetSite, definition?.originatingSite]) {
    // The order of the fields is that of 1.x; a file with another order has no time stamp in its place.
    const isCertain = /^\d{1,10}$/.test(definition?.timeStamp?.text ?? '');
    if (field) codes.push({ token: field.token, isCertain });
  }
  for (let item = 0; item < tree.count; item++) {
    for (const offset of (tree.isBlock(item) && codeFields.get(tree.name(item))) || []) {
      const token = tree.firstField(item) + offset;
      if (token < tree.endToken(item)) codes.push({ token, isCertain: false });
    }
  }
  return codes;
}

/** Which fields of a block hold site codes: of the site account its own and its parent's, of the site definition its own. */
const codeFields: ReadonlyMap<string, readonly number[]> = new Map([
  ['SITE_ACCOUNT', [1, 2]],
  ['SITE_DEFINITION', [1]],
]);
