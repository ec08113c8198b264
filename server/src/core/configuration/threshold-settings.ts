import type { RuleId } from '../rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../settings.ts';
import type { SettingDescription } from './setting-description.ts';

/** Numbers from which on rules report something. */
export const thresholds: readonly SettingDescription[] = [
  threshold(
    'packIntervalWarning',
    ['SWM212'],
    'A `PackInterval` below this many seconds is a warning (SWM212). 86400 is one day.',
  ),
  threshold(
    'packIntervalInformation',
    ['SWM212'],
    'A `PackInterval` below this many seconds, but not below `#smsMetering.thresholds.packIntervalWarning#`, is reported as information (SWM212). 604800 is one week, the default of the service.',
  ),
  threshold(
    'logSizeSmallest',
    ['SWM305'],
    'A `MaxSize` of the log below this is remarked on (SWM305). The unit of the key is not documented; bytes is the natural reading.',
  ),
  threshold('logSizeLargest', ['SWM305'], 'A `MaxSize` of the log above this is remarked on (SWM305).'),
  threshold(
    'excludedListLarge',
    ['SWM606'],
    'A list of excluded programs of this many bytes or more counts as large: a `ConfigurationPolling` below the default of 240 minutes is then remarked on (SWM606). What counts as large is not documented.',
  ),
  threshold(
    'excludedListFailing',
    ['SWM612'],
    'A list of excluded programs of this many bytes or more is reported where the site has no SP4 (SWM612). Failures are published from about 3.5 MB on; the limit is not documented.',
  ),
  threshold(
    'configurationPollingShortest',
    ['SWM606'],
    'A `ConfigurationPolling` below this many seconds is remarked on, however short the list of excluded programs is (SWM606). 1800 is half an hour.',
  ),
  threshold(
    'clientsPerServerOnline',
    ['SWM608'],
    'More clients than this on one metering server are remarked on in online mode (SWM608). Q263023 starts with about 200.',
  ),
  threshold(
    'clientsPerServerOffline',
    ['SWM608'],
    'More clients than this on one metering server are remarked on in offline mode (SWM608). Q263023 starts with about 350.',
  ),
  threshold(
    'balancingHighRisk',
    ['SWM503'],
    'License balancing more often than every this many seconds is a high risk (SWM503). 3600 is one hour. This and the other borders of license balancing are judgements of this product; no limit is documented.',
  ),
  threshold(
    'balancingModerateRisk',
    ['SWM503'],
    'License balancing more often than every this many seconds, but not more often than `#smsMetering.thresholds.balancingHighRisk#`, is a moderate risk (SWM503). 7200 is two hours.',
  ),
  threshold(
    'balancingHint',
    ['SWM504'],
    'License balancing more rarely than every this many seconds deserves a hint unless the site is offline (SWM504). 43200 is twelve hours.',
  ),
  threshold(
    'balancingInformation',
    ['SWM504'],
    'License balancing more rarely than every this many seconds is reported as information unless the site is offline (SWM504). 86400 is one day.',
  ),
  threshold(
    'balancingWarning',
    ['SWM504'],
    'License balancing more rarely than every this many seconds is a warning unless the site is offline (SWM504). 604800 is one week.',
  ),
  threshold(
    'siteCycleShortest',
    ['SWM507'],
    'Site management or data collation more often than every this many seconds is remarked on (SWM507). 900 is 15 minutes, the cycle of the site server.',
  ),
  threshold(
    'siteCycleLongest',
    ['SWM507'],
    'Site management or data collation more rarely than every this many seconds is remarked on (SWM507). 86400 is one day.',
  ),
  threshold(
    'receiptPeriodShortest',
    ['SWM510'],
    'A `ReceiptPeriod` below this many seconds is remarked on (SWM510). 86400 is one day; the default of SMS is 14 days, its range is not documented.',
  ),
  threshold(
    'receiptPeriodLongest',
    ['SWM510'],
    'A `ReceiptPeriod` above this many seconds is remarked on (SWM510). 5184000 is 60 days.',
  ),
  threshold(
    'pipeFailuresMany',
    ['SWM709'],
    'From this many failed connections in a log of a client on, they are reported (SWM709). A single failure only says that the server was not there; the number is a choice of this product.',
  ),
  threshold(
    'intersiteShortest',
    ['SWM514'],
    'Intersite license management more often than every this many seconds is reported (SWM514). 3600 is one hour; the published case of growing license counts balanced hourly.',
  ),
];

function threshold(
  name: keyof Thresholds,
  rules: readonly RuleId[],
  description: string,
): SettingDescription {
  return {
    name: `thresholds.${name}`,
    form: { type: 'count' },
    description,
    default: defaultThresholds[name],
    rules,
  };
}
