export function callPhone(number: string): void {
  location.href = `tel:${number.replace(/[^\d+]/g, '')}`;
}
