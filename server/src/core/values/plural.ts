/** "1 day", "2 days": a count with its unit. */
export function spokenCount(count: number, unit: string): string {
  return count === 1 ? `${count} ${unit}` : `${count} ${unit}s`;
}
