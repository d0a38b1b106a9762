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
}

export function elementsOf(root: ExparserNode): Element[] {
  return everyNode(root).flatMap((node) => (node._vt?.tagName ? [elementOf(node)] : []));
}

/** The words on the screen, in order. */
export function textOf(root: ExparserNode): string {
  return root.$$?.textContent ?? '';
}

function elementOf(node: ExparserNode): Element {
  const fire = (type: string, detail: object, bubbles: boolean) => {
    // The simulator's own, of this very run of the app: not listed, because it comes and goes with it.
    const exparser = require('miniprogram-exparser') as Exparser;
    const options = {
      bubbles,
      composed: bubbles,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
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
  };
}

function everyNode(node: ExparserNode): ExparserNode[] {
  return [
    node,
    ...(node.shadowRoot ? everyNode(node.shadowRoot) : []),
    ...(node.childNodes ?? []).flatMap(everyNode),
  ];
}
