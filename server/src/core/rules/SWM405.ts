import { FieldMark } from '../sitectrl/field-marks.ts';
import { lacksBracket, type PropertyFields, propertyFields } from '../sitectrl/property.ts';
import type { ControlTokens } from '../sitectrl/tokens.ts';
import { NINE, ZERO } from '../text/ascii.ts';
import { tokenSpan } from './control-places.ts';
import { replace } from './fixes.ts';
import { type Fix, partRule, type Report } from './rule.ts';

type Message = 'notNumber' | 'tooLarge' | 'textOfNumber' | 'numberOfText';

/** The largest number of 32 bits without sign. */
const LARGEST = 4_294_967_295;

/** The number of a PROPERTY is none, or stands in the wrong place for its registry type. */
export const SWM405 = partRule({
  meta: {
    id: 'SWM405',
    name: 'property-number',
    languages: ['sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q242498'],
    fix: 'suggested',
    explanation:
      'The fourth field of a PROPERTY is a number of 32 bits without sign, in decimal digits; 0 where it is not used. The first text may name a registry type: ' +
      'a REG_DWORD then has its value in the number and nothing in the second text, a REG_SZ has it in the second text and the number 0. Only samples ' +
      'show these last two, so other combinations are hints.',
    messages: {
      notNumber: 'The fourth field of a PROPERTY is a number in decimal digits; an unused one is 0.',
      tooLarge: 'This number does not fit into 32 bits; the largest is 4294967295.',
      textOfNumber:
        'The type is REG_DWORD, whose value is the number in the fourth field; in all samples this field is empty then.',
      numberOfText:
        'The type is REG_SZ, whose value is the text in the third field; in all samples the number is 0 then.',
    },
    examples: {
      bad: 'PROPERTY <Replication Interval><><><0x384>\n',
      good: 'PROPERTY <Replication Interval><><><900>\n',
    },
  },

  reach: 'item',

  check({ tree }, report) {
    const { tokens } = tree;
    for (const item of tree.unusualProperties) {
      const fields = propertyFields(tree, item);
      if (!fields || lacksBracket(tree, item)) continue;
      if (!isNumber(tokens, fields.number)) report(numberFault(tokens, fields));
      else {
        const fault = typeFault(tokens, fields);
        if (fault) report(fault);
      }
    }
  },
});

/** True for digits that fit into 32 bits; they are not cut from the text. */
function isNumber(tokens: ControlTokens, token: number): boolean {
  if (tokens.isMarked(token, FieldMark.number)) return true;
  const end = tokens.valueEnd(token);
  let number = 0;
  let at = tokens.valueStart(token);
  if (at === end) return false;
  for (; at < end && number <= LARGEST; at++) {
    const unit = tokens.text.charCodeAt(at);
    if (unit < ZERO || unit > NINE) return false;
    number = number * 10 + unit - ZERO;
  }
  return number <= LARGEST;
}

/** True for digits that are all zero. */
function isZero(tokens: ControlTokens, token: number): boolean {
  const end = tokens.valueEnd(token);
  let at = tokens.valueStart(token);
  while (tokens.text.charCodeAt(at) === ZERO) at++;
  return at === end;
}

function numberFault(tokens: ControlTokens, { number }: PropertyFields): Report<Message> {
  const text = tokens.value(number);
  const message = /^\d+$/.test(text) ? 'tooLarge' : 'notNumber';
  return { message, ...tokenSpan(tokens, number), fixes: meantNumber(tokens, number, text) };
}

/** A number with blanks around it, a hexadecimal one, or none at all. */
function meantNumber(tokens: ControlTokens, token: number, text: string): readonly Fix[] {
  const trimmed = text.trim();
  const number = trimmed === '' ? '0' : /^(?:\d+|0x[0-9a-f]+)$/i.test(trimmed) ? String(Number(trimmed)) : '';
  if (number === '' || Number(number) > LARGEST) return [];
  return [{ title: `Write ${number}`, safe: false, edits: [replace(tokens.valueSpan(token), number)] }];
}

function typeFault(tokens: ControlTokens, fields: PropertyFields): Report<Message> | undefined {
  // Whether there can be a fault at all is seen from the lengths of the fields: few types are read.
  const isEmpty = tokens.valueEnd(fields.second) === tokens.valueStart(fields.second);
  if (!isEmpty && isText(tokens, fields.first, 'reg_dword')) {
    const fixes =
      isZero(tokens, fields.number) && isNumber(tokens, fields.second)
        ? moveValue(tokens, fields.second, fields.number, '')
        : [];
    return {
      message: 'textOfNumber',
      severity: 'hint',
      articles: [],
      ...tokenSpan(tokens, fields.second),
      fixes,
    };
  }
  if (!isZero(tokens, fields.number) && isText(tokens, fields.first, 'reg_sz')) {
    const fixes = isEmpty ? moveValue(tokens, fields.number, fields.second, '0') : [];
    return {
      message: 'numberOfText',
      severity: 'hint',
      articles: [],
      ...tokenSpan(tokens, fields.number),
      fixes,
    };
  }
  return undefined;
}

/** True for a field that holds a text of letters and `_`, given in small letters, in any case. It is not cut from the file: there are too many. */
function isText(tokens: ControlTokens, token: number, wanted: string): boolean {
  const start = tokens.valueStart(token);
  if (tokens.valueEnd(token) - start !== wanted.length) return false;
  for (let index = 0; index < wanted.length; index++) {
    const unit = tokens.text.charCodeAt(start + index);
    const small = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
    if (small !== wanted.charCodeAt(index)) return false;
  }
  return true;
}

/** Moves a value into the field of its type and leaves something else in its place. */
function moveValue(tokens: ControlTokens, from: number, to: number, left: string): readonly Fix[] {
  const edits = [replace(tokens.valueSpan(to), tokens.value(from)), replace(tokens.valueSpan(from), left)];
  return [{ title: 'Move the value into the field of its type', safe: false, edits }];
}
