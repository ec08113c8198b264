import { knownBlock, knownProperty, knownStatement } from '../../core/catalogue/control/index.ts';
import type { MeteringSetting } from '../../core/catalogue/metering/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { registryType } from '../../core/sitectrl/property.ts';
import { NONE } from '../../core/sitectrl/tree.ts';
import type { Card } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { knownPropertyCard } from '../control/control-completion.ts';
import { blockBehind, itemOf, tokenAt } from '../control/control-place.ts';
import { settingOfPropertyIn } from '../control/stated-property.ts';
import { type WrittenLine, writtenLine } from '../control/written-line.ts';
import { settingCard } from '../settings/setting-card.ts';
import { fixed, parameter, type SignatureHelp, type SignaturePart } from './signature.ts';

/** The fields of the keyword around a caret: those of a PROPERTY as its name and its type let them be, of others as the catalogue tells them. */
export function controlSignature(
  file: ControlFile,
  offset: number,
  context: ServiceContext,
): SignatureHelp | undefined {
  const line = writtenLine(file, offset) ?? fieldBelowBlock(file, offset);
  if (!line) return undefined;
  const { keyword, field } = line;
  const isBlock = /^BEGIN_/i.test(keyword);
  const entry = isBlock ? knownBlock(keyword.slice('BEGIN_'.length)) : knownStatement(keyword);
  if (!entry || field >= entry.fields.length) return undefined;
  const isProperty = entry.name === 'PROPERTY' && !isBlock;
  const fields = isProperty
    ? propertyFields(file, line, entry.fields, context)
    : entry.fields.map((label) => parameter(`<${label}>`));
  const name = isBlock ? `BEGIN_${entry.name}` : entry.name;
  const card = { title: name, summary: entry.meaning, notes: entry.notes, articles: entry.articles };
  return {
    signatures: [{ parts: [fixed(`${name} `), ...fields], card }],
    active: 0,
    activeParameter: field,
  };
}

/** A field of a block that stands in a line below its BEGIN. */
function fieldBelowBlock({ tree }: ControlFile, offset: number): WrittenLine | undefined {
  const { tokens } = tree;
  const token = tokenAt(tokens, offset);
  const item = token === undefined || !tokens.isField(token) ? undefined : itemOf(tree, token);
  if (token === undefined || item === undefined || !tree.isBlock(item)) return undefined;
  const field = token - tree.firstField(item);
  return { keyword: `BEGIN_${tree.name(item)}`, lineStart: tokens.start(token), field, fields: [] };
}

/** The fields of a PROPERTY; the one that holds the value says what is known of the property. */
function propertyFields(
  { tree }: ControlFile,
  { lineStart, fields }: WrittenLine,
  labels: readonly string[],
  { check }: ServiceContext,
): readonly SignaturePart[] {
  const [name = '', written = ''] = fields;
  const type = registryType(written);
  const block = blockBehind(tree, tree.tokens.tokenAt(lineStart) - 1);
  const setting = block === NONE ? undefined : settingOfPropertyIn(tree, block, name, check);
  const about = cardOf(name, setting);
  return labels.map((label, index) =>
    parameter(`<${label}>`, index === 0 ? about : fieldCard(index, type, about)),
  );
}

function cardOf(name: string, setting: MeteringSetting | undefined): Card | undefined {
  if (setting) return settingCard(setting);
  const known = knownProperty(name);
  return known && knownPropertyCard(known);
}

/** Whether a field behind the name holds the value; what is known of the property stands where it does. */
function fieldCard(index: number, type: string, about: Card | undefined): Card {
  const use = useOfField(index, type);
  return about && use.holdsValue
    ? { ...about, summary: `${use.words} ${about.summary ?? ''}`.trim() }
    : { title: use.title, summary: use.words };
}

interface FieldUse {
  readonly title: string;
  readonly words: string;
  readonly holdsValue: boolean;
}

function useOfField(index: number, type: string): FieldUse {
  const title = ['Name', 'Registry type, or a text', 'Text', 'Number'][index] ?? `Field ${index + 1}`;
  if (index === 1)
    return type === ''
      ? {
          title,
          words:
            'REG_DWORD: the number behind is the value. REG_SZ: the text behind is. Without a type the value may stand in any of the three fields.',
          holdsValue: false,
        }
      : {
          title: type,
          words: `The value stands in the ${type === 'REG_DWORD' ? 'fourth' : 'third'} field.`,
          holdsValue: false,
        };
  const isUsed = type === '' || (type === 'REG_DWORD') === (index === 3);
  if (!isUsed)
    return {
      title,
      words: index === 3 ? `Not used with ${type}: 0.` : `Not used with ${type}: stays empty.`,
      holdsValue: false,
    };
  const words = type === '' ? 'May hold the value, as no type is given.' : 'The value.';
  return { title, words, holdsValue: true };
}
