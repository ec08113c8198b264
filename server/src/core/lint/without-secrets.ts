import { type IniFile, lineOf } from '../document.ts';
import { iniSecretsAt } from '../ini-secrets.ts';
import { MASK, withoutSecrets } from '../logs/secrets.ts';
import type { Finding } from './finding.ts';

/** Fewer characters than this are masked only where they stand in quotes: they may be part of any word or number of a sentence. */
const SHORTEST = 4;

/** The findings of an INI file, in whose words no secret is of the lines that they speak of. What rules quote they cut short, so that the beginning of one counts, too. */
export function findingsWithoutSecrets(findings: readonly Finding[], document: IniFile): readonly Finding[] {
  return findings.map((finding) => {
    const places = [finding, ...finding.related.filter(({ elsewhere }) => elsewhere === undefined)];
    const lines = new Set(
      places.flatMap(({ start, end }) => {
        const [first, last] = [lineOf(document, start), lineOf(document, end)];
        // A finding may name the section that it stands in.
        return [first, last, Math.max(0, document.profile.sectionAt(first).line)];
      }),
    );
    const secrets = [...lines].flatMap((line) => iniSecretsAt(document, line));
    if (secrets.length === 0) return finding;
    const shown = (words: string): string => secrets.reduce(masked, withoutSecrets(words));
    return {
      ...finding,
      message: shown(finding.message),
      fixes: finding.fixes.map((fix) => ({ ...fix, title: shown(fix.title) })),
      related: finding.related.map((place) => ({ ...place, message: shown(place.message) })),
    };
  });
}

/** The words with a mark for every character of a secret, or of its beginning. */
function masked(words: string, secret: string): string {
  if (secret.length < SHORTEST) return words.replaceAll(`"${secret}"`, `"${MASK.repeat(secret.length)}"`);
  const beginning = secret.slice(0, SHORTEST);
  const pieces: string[] = [];
  let done = 0;
  for (let at = words.indexOf(beginning); at >= 0; at = words.indexOf(beginning, done)) {
    let end = at + SHORTEST;
    while (end - at < secret.length && words.charAt(end) === secret.charAt(end - at)) end++;
    pieces.push(words.slice(done, at), MASK.repeat(end - at));
    done = end;
  }
  return pieces.join('') + words.slice(done);
}
