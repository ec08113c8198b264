import type { MeteringSetting } from '../catalogue/metering/index.ts';
import defer * as metering from '../catalogue/metering/index.ts';
import { storedProperties } from '../catalogue/metering/stored-properties.ts';
import { treeBehind } from '../sitectrl/place-segments.ts';
import type { PlacedRun, PlacedSegment, PlacedSegments } from '../sitectrl/placed-segments.ts';
import type { ControlProperty } from '../sitectrl/property.ts';
import type { ControlSegment } from '../sitectrl/segments.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import defer * as schedules from '../values/schedule/recognise.ts';
import { componentProperties } from './component-properties.ts';
import { type ConfiguredSetting, type PropertyMap, settingOfName } from './configured.ts';
import defer * as stored from './stored-value.ts';
import { nameFilter, WantedNames } from './wanted-names.ts';

/** The properties that a person declared, and the names of all that are looked for. */
interface LookedFor {
  readonly declared: ReadonlyMap<string, MeteringSetting | undefined>;
  readonly names: WantedNames;
}

/** The same for every file of a run. */
const lookedFor = new WeakMap<PropertyMap, LookedFor>();

function lookedForBy(map: PropertyMap): LookedFor {
  const known = lookedFor.get(map);
  if (known) return known;
  const declared = new Map(
    Object.entries(map).map(([property, name]) => [property.toLowerCase(), settingOfName(name)]),
  );
  const made = { declared, names: new WantedNames([...declared.keys(), ...storedProperties]) };
  lookedFor.set(map, made);
  return made;
}

/**
 * The settings that a site control file states: in metering blocks those whose property a text names, in all component and client blocks those whose
 * property a person declared. A declaration wins.
 */
export function configuredInControl(tree: ControlTree, map: PropertyMap): readonly ConfiguredSetting[] {
  const { declared, names } = lookedForBy(map);
  if (!names.mayStandIn(tree)) return [];
  const isWanted = nameFilter(tree, names);
  return componentProperties(tree, isWanted).flatMap(({ property, isMetering }) => {
    const setting =
      declared.get(property.name.toLowerCase()) ??
      (isMetering ? metering.settingOfProperty(property.name) : undefined);
    if (!setting) return [];
    const { value: text, start, end, nameToken, name: calledAs } = property;
    const value = stored.readStoredValue(setting, text);
    const whole = tree.tokens.valueSpan(nameToken);
    return [{ setting, text, value, start, end, whole, form: 'stored' as const, calledAs }];
  });
}

/** What a piece of a file states, and what this depends on beside its text. Places are counted from the start of the piece. */
interface ConfiguredInPiece {
  readonly heads: string;
  readonly map: PropertyMap;
  readonly configured: readonly ConfiguredSetting[];
}

/** Kept apart, so that a block without END that is mended again costs nothing. */
const readAlone = new WeakMap<ControlSegment, ConfiguredInPiece>();
const readBehindHeads = new WeakMap<ControlSegment, ConfiguredInPiece>();

/** What a run of pieces states. Places are counted from its start. */
interface ConfiguredInRun {
  readonly map: PropertyMap;
  readonly configured: readonly ConfiguredSetting[];
}

const readRuns = new WeakMap<PlacedRun, ConfiguredInRun>();

/** The same for a file whose text is kept in pieces. Each piece is read once. */
export function configuredInPieces(
  { runs, startOf }: PlacedSegments,
  map: PropertyMap,
): readonly ConfiguredSetting[] {
  return runs.flatMap((run, index) =>
    readRun(run, map).map((stated) => movedSetting(stated, startOf(index))),
  );
}

function readRun(run: PlacedRun, map: PropertyMap): readonly ConfiguredSetting[] {
  const known = readRuns.get(run);
  if (known?.map === map) return known.configured;
  const configured = run.placed.flatMap((place, index) =>
    readPiece(place, map).configured.map((stated) => movedSetting(stated, run.startOf(index))),
  );
  readRuns.set(run, { map, configured });
  return configured;
}

function readPiece({ segment, heads }: PlacedSegment, map: PropertyMap): ConfiguredInPiece {
  const inPieces = heads === '' ? readAlone : readBehindHeads;
  const known = inPieces.get(segment);
  if (known?.heads === heads && known.map === map) return known;
  const configured = lookedForBy(map).names.mayStandIn(segment.read.tree)
    ? configuredInControl(treeBehind(segment, heads), map)
        .filter(({ whole }) => whole.start >= heads.length)
        .map((stated) => movedSetting(stated, -heads.length))
    : [];
  const piece = { heads, map, configured };
  inPieces.set(segment, piece);
  return piece;
}

function movedSetting(stated: ConfiguredSetting, by: number): ConfiguredSetting {
  if (by === 0) return stated;
  const { start, end, whole } = stated;
  return {
    ...stated,
    start: start + by,
    end: end + by,
    whole: { start: whole.start + by, end: whole.end + by },
  };
}

/** Values of component blocks that decode as schedules although nobody said what they are. */
export function undeclaredSchedules(tree: ControlTree, map: PropertyMap): readonly ControlProperty[] {
  const declared = new Set(Object.keys(map).map((name) => name.toLowerCase()));
  return componentProperties(tree, () => true)
    .map(({ property }) => property)
    .filter(
      (property) => schedules.looksLikeSchedule(property.value) && !declared.has(property.name.toLowerCase()),
    );
}
