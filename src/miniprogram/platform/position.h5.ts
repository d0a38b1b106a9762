import { type PositionAnswer, patienceMs } from './site-position';

/** Asks once, never in the background. */
export function positionNow(): Promise<PositionAnswer> {
  // Absent on plain http, whatever its type says.
  const finder = navigator.geolocation as Geolocation | undefined;
  if (!finder || !window.isSecureContext) return Promise.resolve({ kind: 'unsupported' });
  return new Promise((answer) => {
    finder.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
        answer({ kind: 'found', position: { lat, lng, accuracy: Math.round(accuracy) } }),
      ({ code, PERMISSION_DENIED }) => answer({ kind: code === PERMISSION_DENIED ? 'denied' : 'not-found' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    );
  });
}
