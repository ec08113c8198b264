import { fileDefinition } from '../sitectrl/header.ts';
import type { ControlTokens } from '../sitectrl/tokens.ts';
import { NONE } from '../sitectrl/tree.ts';
import { tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { partRule, type Report } from './rule.ts';

/** A site code in lower case, or of another length than three characters. */
export const SWM410 = partRule({
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

  reach: 'item',

  checkWhole({ tree }, report) {
    const definition = fileDefinition(tree);
    // The order of the fields is that of 1.x; a file with another order has no time stamp in its place.
    const isCertain = /^\d{1,10}$/.test(definition?.timeStamp?.text ?? '');
    for (const field of [definition?.targetSite, definition?.originatingSite]) {
      const found = field && faultOf(tree.tokens, field.token, isCertain);
      if (found) report(found);
    }
  },

  check({ tree }, report) {
    if ([...codeFields.keys()].every((name) => tree.firstBlock(name) === NONE)) return;
    for (let item = 0; item < tree.count; item++) {
      const places = tree.isBlock(item) ? codeFields.get(tree.name(item)) : undefined;
      for (const place of places ?? []) {
        const token = tree.firstField(item) + place;
        // In these blocks only the place suggests that the field is a site code.
        const found = token < tree.endToken(item) ? faultOf(tree.tokens, token, false) : undefined;
        if (found) report(found);
      }
    }
  },
});

/** Which fields of a block hold site codes: of the site account its own and its parent's, of the site definition its own. */
const codeFields: ReadonlyMap<string, readonly number[]> = new Map([
  ['SITE_ACCOUNT', [1, 2]],
  ['SITE_DEFINITION', [1]],
]);

function faultOf(
  tokens: ControlTokens,
  token: number,
  isCertain: boolean,
): Report<'lowerCase' | 'length'> | undefined {
  const code = tokens.value(token);
  const place = tokenSpan(tokens, token);
  if (/^[A-Za-z0-9]{3}$/.test(code) && /[a-z]/.test(code)) {
    const upper = code.toUpperCase();
    const fix = {
      title: `Change to ${upper}`,
      safe: false,
      edits: [replace(tokens.valueSpan(token), upper)],
    };
    return { message: 'lowerCase', values: { code }, ...place, fixes: [fix] };
  }
  if (!isCertain || code === '' || code.length === 3) return undefined;
  return { message: 'length', values: { length: code.length }, severity: 'information', ...place };
}
