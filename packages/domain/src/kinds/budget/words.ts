/** How amounts are written for people. */

export function grouped(amount: bigint, separator: string): string {
  return amount.toString().replaceAll(/\B(?=(\d{3})+$)/g, separator);
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
