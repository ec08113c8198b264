import assert from 'node:assert/strict';
import { type MeteringSetting, meteringSetting } from '../../../server/src/core/catalogue/metering/index.ts';
import type { MeteringValue } from '../../../server/src/core/site/metering-value.ts';
import type { ParseResult } from '../../../server/src/core/values/parse-result.ts';

/** Reads texts as values of settings, which are named with their section: `ClientAgent.RetryDelay`. */
export class SettingReader {
  readonly #read: (setting: MeteringSetting, text: string) => ParseResult<MeteringValue>;

  constructor(read: (setting: MeteringSetting, text: string) => ParseResult<MeteringValue>) {
    this.#read = read;
  }

  read(name: string, text: string): ParseResult<MeteringValue> {
    const [section = '', key = ''] = name.split('.');
    const setting = meteringSetting(section, key);
    assert.ok(setting, name);
    return this.#read(setting, text);
  }

  /** What a text is understood as. */
  understood(name: string, text: string): MeteringValue {
    const value = this.read(name, text);
    assert.ok(value.ok, text);
    return value.value;
  }

  /** What could stand in the place of a text that is not understood. */
  refused(name: string, text: string): readonly string[] {
    const value = this.read(name, text);
    assert.ok(!value.ok, text);
    return value.expected;
  }
}
