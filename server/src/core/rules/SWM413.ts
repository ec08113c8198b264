import { type SecretPlace, Secrets } from '../sitectrl/secrets.ts';
import { type ControlTree, keywordSpan, NONE } from '../sitectrl/tree.ts';
import { spokenCount } from '../values/plural.ts';
import { tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { type Fix, partRule } from './rule.ts';

/** A block holds accounts, passwords or keys. The finding never shows them. */
export const SWM413 = partRule({
  meta: {
    id: 'SWM413',
    name: 'secrets',
    languages: ['sms-site-control'],
    severity: 'information',
    evidence: 'shown',
    articles: ['Q249590'],
    fix: 'suggested',
    explanation:
      'The file holds service accounts, passwords and keys, encrypted as long runs of hexadecimal digits: in the site account of the 1.x sample, and in the site definition of ' +
      'SMS 2.0 by what Q249590 says of it. Do not pass the file on as it is. The fix writes zeros over them, as many as there were characters, for a copy that is to be shared; never do that to the ' +
      'file a site works with. Also counted are texts of properties whose name speaks of a password, an account or a key.',
    messages: {
      inBlock:
        'This block holds {what}: accounts, passwords or keys, as far as place and name tell. Do not pass the file on as it is.',
      outside:
        'Outside of blocks the file holds {what}: accounts, passwords or keys, as far as their names tell. Do not pass the file on as it is.',
    },
    examples: {
      bad: 'BEGIN_SITE_ACCOUNT\n  <6>\n  <SKZ>\n  <0123456789ABCDEF0123456789ABCDEF>\nEND_SITE_ACCOUNT\n',
      good: 'BEGIN_SITE_ACCOUNT\n  <6>\n  <SKZ>\n  <00000000000000000000000000000000>\nEND_SITE_ACCOUNT\n',
    },
  },

  reach: 'siblings',

  check({ tree }, report) {
    for (const [block, places] of secretsByBlock(tree)) {
      const [first] = places;
      if (!first) continue;
      report({
        message: block === NONE ? 'outside' : 'inBlock',
        values: { what: spokenCount(places.length, 'secret') },
        ...(block === NONE ? tokenSpan(tree.tokens, first.token) : keywordSpan(tree, block)),
        fixes: [redaction(tree, places)],
      });
    }
  },
});

function secretsByBlock(tree: ControlTree): ReadonlyMap<number, readonly SecretPlace[]> {
  const secrets = new Secrets(tree);
  const found = new Map<number, SecretPlace[]>();
  if (!secrets.mayHaveAny) return found;
  for (let item = 0; item < tree.count; item++) {
    const places = secrets.of(item);
    if (places.length === 0) continue;
    const block = tree.isBlock(item) ? item : tree.parent(item);
    const known = found.get(block);
    if (!known) found.set(block, [...places]);
    else for (const place of places) known.push(place);
  }
  return found;
}

/** Every character but blanks and line ends becomes a zero, so that the file keeps its fields, its lines and its length. */
function redaction({ tokens }: ControlTree, places: readonly SecretPlace[]): Fix {
  return {
    title: `Write zeros over ${spokenCount(places.length, 'secret')}, for a copy to share`,
    safe: false,
    edits: places.map((place) => replace(place, zeros(tokens.text.slice(place.start, place.end)))),
  };
}

function zeros(text: string): string {
  return text.replaceAll(/[^\0-\x20]/g, '0');
}
