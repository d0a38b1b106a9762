/** The longer side of a photo, in pixels, and the bytes from which one is made smaller. */
export const smallPhoto = { side: 1920, bytes: 1024 * 1024, quality: 82 } as const;
