/** Shown for a photo that was uploaded before the app was last closed: its bytes are on the server alone. */
export const keptPicture = `data:image/svg+xml;utf8,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="#0E6A58" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round"><rect width="24" height="24" fill="#E3F0EC" stroke="none"/><rect x="6" y="7" width="12" height="10" rx="1.5"/><path d="m6.5 15.5 3.500-3.5 3 3 1.5-1.5 3 3"/><circle cx="14.5" cy="10" r="1"/></svg>',
)}`;
