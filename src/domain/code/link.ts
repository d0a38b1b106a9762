import { type CodeReading, readCode } from './dispute-code';
import { plain } from './written-code';

/** Where a link, a scanned text or a page's parameters lead. */
export type LinkTarget =
  | { readonly to: 'case'; readonly reading: CodeReading }
  | { readonly to: 'poster'; readonly poster: string };

/** What a page was opened with: `q` from a QR that WeChat scanned itself, `scene` from WeChat's own code. */
export interface LinkParams {
  readonly code?: string | undefined;
  readonly q?: string | undefined;
  readonly scene?: string | undefined;
  readonly poster?: string | undefined;
}

/** A poster's id: at most 30 signs, so that `p.<id>` fits into the 32 of WeChat's `scene`. */
const ID = '[A-Za-z0-9_-]{1,30}';
const POSTER = new RegExp(`^${ID}$`);
const POSTER_SCENE = new RegExp(String.raw`^p\.(${ID})$`);
const POSTER_LINK = new RegExp(
  String.raw`(?:^|:\/\/[^\/\s]+)\/p\/(${ID})(?![\w-])|[?&#]poster=(${ID})(?![\w-])|[?&#]scene=p\.(${ID})(?![\w-])`,
);

/** The address that a code's QR holds; only this is printed, since WeChat's own schemes and short links expire. */
export function caseLink(publicUrl: string, code: string): string {
  return `${publicUrl}/c/${code}`;
}

export function posterLink(publicUrl: string, poster: string): string {
  return `${publicUrl}/p/${poster}`;
}

/** WeChat's `scene` of a poster; that of a case is its 16 digits. */
export function posterScene(poster: string): string {
  return `p.${poster}`;
}

export function isPoster(id: string): boolean {
  return POSTER.test(id);
}

/** What a scanner read or a person pasted: a poster of ours, or a code, found or not. */
export function readLink(text: string): LinkTarget {
  const [, path, query, scene] = POSTER_LINK.exec(plain(text)) ?? [];
  const poster = path ?? query ?? scene ?? POSTER_SCENE.exec(plain(text).trim())?.[1];
  return poster === undefined ? { to: 'case', reading: readCode(text) } : { to: 'poster', poster };
}

/** The parameters of a page, each as it arrived or already decoded once: the first that is there counts. */
export function readParams({ code, q, scene, poster }: LinkParams): LinkTarget {
  if (poster !== undefined && isPoster(poster)) return { to: 'poster', poster };
  if (code !== undefined) return { to: 'case', reading: readCode(code) };
  if (q !== undefined) return readLink(q);
  // A scene of the shape `code=…`, as an address carries its parameters.
  return readLink(scene?.includes('=') ? `?${scene}` : (scene ?? ''));
}
