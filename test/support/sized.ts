const factor = Number(process.env['TEST_SIZE'] ?? 1);

/**
 * So many inputs, or so large a one, as a test tries: as many as it takes to be trusted on every change. `TEST_SIZE=20 npm run test:fast` tries
 * twenty times as many.
 */
export function sized(usual: number): number {
  return Math.ceil(usual * factor);
}
