import { knownBlock, knownProperty } from '../catalogue/control/index.ts';
import { type ControlFile, lineOf } from '../document.ts';
import { componentProperties } from '../site/component-properties.ts';
import type { ConfiguredSetting } from '../site/configured.ts';
import { fileDefinition, fileTypeName, formatVersion } from '../sitectrl/header.ts';
import { REDACTED, Secrets } from '../sitectrl/secrets.ts';
import { ItemKind } from '../sitectrl/tree.ts';
import { formatSpoken } from '../values/format-time.ts';
import { spokenCount } from '../values/plural.ts';
import { looksLikeSchedule } from '../values/schedule/recognise.ts';
import { decodeScheduleValue } from '../values/schedule/token.ts';
import { describeSchedule } from '../values/schedule/words.ts';
import { utc } from '../values/zone.ts';
import type { Explained } from './explained.ts';
import type { ReportRow } from './model.ts';
import { settingRow } from './setting-words.ts';
import { shownText, shownValue } from './shown-text.ts';

/** A site control file, or a request to change it: its parts, its metering settings, and what else in its components decodes. */
export function explainControl(file: ControlFile, configured: readonly ConfiguredSetting[]): Explained {
  const metering = configured.map((setting) => settingRow(setting, lineOf(file, setting.whole.start)));
  const secrets = new Secrets(file.tree).all();
  const hidden = new Set(secrets.map(({ start }) => start));
  const others = otherProperties(file, configured, hidden);
  const blocks = blockRows(file);
  return {
    kind: 'site control file',
    summary: summaryOf(file, configured.length),
    sections: [
      { title: 'File', rows: definitionRows(file) },
      { title: 'Settings of software metering', rows: metering },
      { title: 'Other values of components', rows: others },
      { title: 'Blocks', rows: blocks },
    ],
    notes:
      secrets.length === 0
        ? []
        : [
            `It holds ${spokenCount(secrets.length, 'secret')}, such as encrypted accounts, that are not shown.`,
          ],
  };
}

function summaryOf({ tree }: ControlFile, settings: number): readonly string[] {
  let blocks = 0;
  for (let item = 0; item < tree.count; item++) if (tree.isBlock(item)) blocks++;
  return [
    `It has ${spokenCount(blocks, 'block')} and states ${settings === 0 ? 'no setting' : spokenCount(settings, 'setting')} of software metering under a name that a text gives.`,
  ];
}

function definitionRows({ tree, lines }: ControlFile): readonly ReportRow[] {
  const definition = fileDefinition(tree);
  const version = formatVersion(tree);
  const row = (
    label: string,
    field: { readonly token: number; readonly text: string } | undefined,
    words: (text: string) => string,
  ): readonly ReportRow[] =>
    field === undefined || field.text === ''
      ? []
      : [
          {
            label,
            text: words(field.text),
            written: shownText(field.text),
            origin: `line ${lines.positionAt(tree.tokens.valueStart(field.token)).line + 1}`,
          },
        ];
  return [
    ...(version === undefined ? [] : [{ label: 'Version of the notation', text: version, origin: 'line 1' }]),
    ...row('Type', definition?.fileType, (text) => fileTypeName(text) ?? 'not documented'),
    ...row('For site', definition?.targetSite, shownText),
    ...row('From site', definition?.originatingSite, shownText),
    ...row('Written', definition?.timeStamp, (text) =>
      /^\d{1,10}$/.test(text) ? formatSpoken(Number(text), utc) : 'no number of seconds',
    ),
  ];
}

/** What stands in components beside the settings: known by a text, or decoding as a schedule. Other values say nothing. */
function otherProperties(
  file: ControlFile,
  configured: readonly ConfiguredSetting[],
  hidden: ReadonlySet<number>,
): readonly ReportRow[] {
  const { tree, lines } = file;
  const told = new Set(configured.map(({ start }) => start));
  const rows: ReportRow[] = [];
  for (const { property, isMetering } of componentProperties(tree, () => true)) {
    if (told.has(property.start)) continue;
    const known = knownProperty(property.name);
    const isHidden = hidden.has(property.start);
    const isSchedule = !isHidden && looksLikeSchedule(property.value);
    if (!known && !isSchedule && !isMetering) continue;
    const meaning =
      known?.meaning ?? (isSchedule ? scheduleWords(property.value) : 'no text names this property');
    rows.push({
      label: shownText(property.name),
      text: meaning,
      written: isHidden ? REDACTED : shownValue(property.name, property.value),
      ...(known &&
        known.unit.evidence !== 'unknown' && { unit: `${known.unit.text} (${known.unit.evidence})` }),
      origin: `line ${lines.positionAt(property.start).line + 1}`,
    });
  }
  return rows;
}

function scheduleWords(value: string): string {
  const decoded = decodeScheduleValue(value);
  return decoded.ok
    ? `reads as a schedule: ${decoded.schedules.map(describeSchedule).join('; ')}; no text says what for`
    : 'no text names this property';
}

/** How many blocks of each name there are. */
function blockRows({ tree }: ControlFile): readonly ReportRow[] {
  const counts = new Map<string, number>();
  for (let item = 0; item < tree.count; item++) {
    if (tree.kind(item) !== ItemKind.block) continue;
    counts.set(tree.name(item), (counts.get(tree.name(item)) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({
    label: shownText(name),
    text: `${spokenCount(count, 'block')}. ${knownBlock(name)?.meaning ?? 'No text explains it.'}`,
  }));
}
