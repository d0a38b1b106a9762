/** What miniprogram-simulate renders into: exparser's own tree, which the templates' events hang on. */
export interface ExparserNode {
  /** The element in jsdom. */
  readonly $$?: { readonly textContent: string | null };
  readonly childNodes?: readonly ExparserNode[];
  readonly shadowRoot?: ExparserNode | null;
  readonly _vt?: {
    readonly tagName?: string;
    readonly attrs?: readonly { readonly name: string; readonly value: unknown }[];
  };
}

interface Exparser {
  Event: {
    create(type: string, detail: object, options: object): unknown;
    dispatchEvent(target: ExparserNode, event: unknown): void;
  };
}

/** One rendered element with what a finger and a reader can do to it. */
export interface Element {
  readonly tag: string;
  attr(name: string): string | undefined;
  text(): string;
  tap(): void;
  type(value: string): void;
  scrollTo(edge: 'upper' | 'lower'): void;
  /** Turns a wheel to this value. */
  choose(value: string): void;
  /** Draws one stroke on a canvas, from place to place in px. */
  draw(...places: readonly (readonly [x: number, y: number])[]): void;
}

export function elementsOf(root: ExparserNode): Element[] {
  return everyNode(root).flatMap((node) => (node._vt?.tagName ? [elementOf(node)] : []));
}

/**
 * The nodes of a page: its elements, its texts, and what the templates put between them, which WeChat keeps beside the
 * page. Left out is what this simulator alone makes: a root and a slot inside each of WeChat's own elements.
 */
export function countNodes(root: ExparserNode): number {
  const own = root.childNodes ?? [];
  const inside = root._vt?.tagName && WECHATS_OWN.test(root._vt.tagName) ? [] : shadowOf(root);
  return 1 + [...inside, ...own].reduce((sum, node) => sum + countNodes(node), 0);
}

const WECHATS_OWN = /^(view|scroll-view|text|textarea|input|image|button|swiper|swiper-item|canvas)$/;

function shadowOf({ shadowRoot }: ExparserNode): readonly ExparserNode[] {
  return shadowRoot?.childNodes ?? [];
}

/** The words on the screen, in order. */
export function textOf(root: ExparserNode): string {
  return root.$$?.textContent ?? '';
}

function elementOf(node: ExparserNode): Element {
  const fire = (type: string, detail: object, bubbles: boolean, touches: readonly object[] = []) => {
    // The simulator's own, of this very run of the app: not listed, because it comes and goes with it.
    const exparser = require('miniprogram-exparser') as Exparser;
    const options = {
      bubbles,
      composed: bubbles,
      capturePhase: true,
      extraFields: { touches, changedTouches: touches },
    };
    exparser.Event.dispatchEvent(node, exparser.Event.create(type, detail, options));
  };
  return {
    tag: node._vt?.tagName ?? '',
    attr(name) {
      // WeChat's compiler writes names in one word.
      const inOneWord = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const value = node._vt?.attrs?.find((one) => one.name === inOneWord)?.value;
      return value === undefined || value === '' ? undefined : String(value);
    },
    text: () => textOf(node),
    tap: () => fire('tap', { x: 1, y: 1 }, true),
    type: (value) => fire('input', { value, cursor: value.length }, false),
    scrollTo: (edge) => fire(`scrollto${edge}`, { direction: edge === 'upper' ? 'top' : 'bottom' }, false),
    choose: (value) => fire('change', { value }, false),
    draw: (...places) => {
      places.forEach(([x, y], at) => {
        fire(at === 0 ? 'touchstart' : 'touchmove', {}, true, [{ identifier: 0, x, y }]);
      });
      fire('touchend', {}, true);
    },
  };
}

function everyNode(node: ExparserNode): ExparserNode[] {
  return [
    node,
    ...(node.shadowRoot ? everyNode(node.shadowRoot) : []),
    ...(node.childNodes ?? []).flatMap(everyNode),
  ];
}
