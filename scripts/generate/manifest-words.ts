import type { Phrases } from '../../server/src/core/words/phrase-pattern.ts';
import { phrasebook } from '../../server/src/core/words/phrasebook.ts';

/** What VS Code shows of the manifest, apart from the manifest itself: its texts by key, in each language. */
export interface ManifestWords {
  /** package.json with `%key%` in the place of each text. */
  readonly manifest: string;
  readonly english: string;
  readonly german: string;
}

/** Fields of the manifest that hold texts for people; other strings are names, patterns and paths. */
const textFields: ReadonlySet<string> = new Set([
  'altText',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'errorMessage',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'patternErrorMessage',
  'shortTitle',
  'title',
]);

/** Parts of the manifest with texts, and of these the parts without. */
const spokenParts: ReadonlySet<string> = new Set([
  'displayName',
  'description',
  'capabilities',
  'contributes',
]);
const namedParts: ReadonlySet<string> = new Set([
  'configurationDefaults',
  'default',
  'enum',
  'grammars',
  'languages',
  'menus',
]);

/** A text is one that has a word; names of the product stay in the manifest. */
const names: ReadonlySet<string> = new Set(['SMS Metering', 'SMS 2.0 Software Metering']);

/**
 * Moves the texts of a manifest into the files that VS Code takes them from. A text may stand in the manifest as it is, or as a key of texts that were
 * moved before.
 */
export function manifestWords(manifest: string, moved: Phrases, phrases: Phrases): ManifestWords {
  const say = phrasebook(phrases);
  const english = new Map<string, string>();
  const parsed = JSON.parse(manifest) as Record<string, unknown>;
  const written = Object.fromEntries(
    Object.entries(parsed).map(([part, value]) => [
      part,
      spokenParts.has(part) ? withKeys(value, part, [part], moved, english) : value,
    ]),
  );
  const german = [...english].map(([key, text]) => [key, inParts(text, say)]);
  return {
    manifest: json(written),
    english: json(Object.fromEntries(english)),
    german: json(Object.fromEntries(german)),
  };
}

/** package.json with its texts in the place of their keys. */
export function withTexts(manifest: string, moved: Phrases): string {
  return manifest.replaceAll(/"%([^"%]+)%"/g, (whole, key: string) =>
    moved[key] === undefined ? whole : JSON.stringify(moved[key]),
  );
}

function withKeys(
  value: unknown,
  field: string,
  path: readonly string[],
  moved: Phrases,
  english: Map<string, string>,
): unknown {
  if (typeof value === 'string') {
    const text = moved[/^%(.*)%$/.exec(value)?.[1] ?? ''] ?? value;
    if (!textFields.has(field) || names.has(text) || !/[a-z]{2}/.test(text)) return value;
    const key = path.filter((step) => step !== 'contributes' && step !== 'properties').join('.');
    english.set(key, text);
    return `%${key}%`;
  }
  if (Array.isArray(value))
    return value.map((entry, index) =>
      withKeys(entry, field, [...path, nameOf(entry) ?? String(index)], moved, english),
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [
      name,
      namedParts.has(name) ? content : withKeys(content, name, [...path, name], moved, english),
    ]),
  );
}

/** What tells an entry of a list from the others, so that its key stays when their order changes. */
function nameOf(entry: unknown): string | undefined {
  const { command, id, view } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const name = command ?? id ?? view;
  return typeof name === 'string' ? name.replace(/^smsMetering\./, '') : undefined;
}

/** Lines of a text are translated one by one, and of a rule its name is kept. */
function inParts(text: string, say: (english: string) => string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\* |[a-z0-9-]+: |)(.*)$/, (_line, head, words) => head + say(words)))
    .join('\n');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
