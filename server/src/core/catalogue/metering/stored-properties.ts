/** Names of the properties that SMS stores settings under: what is looked for in every site control file before anything is known of these settings. */
export const storedProperties = [
  'TriesBeforeOffline',
  'GoOnLineInt',
  'ContinuousOffline',
  'SYSOPT_LCLTACTINT',
  'SYSOPT_LCLTCHKINT',
  'SYSOPT_LCLTTIOT',
  'SYSOPT_LCLGNTTIOT',
  'SYSOPT_LCLRCBINT',
  'SYSOPT_LCLREQTIOT',
  'SYSOPTSZ_SZCHKOUTMSG',
  'SYSOPT_SZOPERMSG',
  'SYSOPTSZ_SZINACTMSG',
] as const;
export type StoredProperty = (typeof storedProperties)[number];
