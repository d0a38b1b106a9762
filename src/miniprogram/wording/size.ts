/** 380 KB · 1.2 MB */
export function sizeWords(bytes: number): string {
  const thousand = 1024;
  if (bytes < thousand * thousand) return `${Math.max(1, Math.round(bytes / thousand))} KB`;
  return `${(bytes / thousand / thousand).toFixed(1)} MB`;
}
