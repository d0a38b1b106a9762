import * as taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { closeDoor } from './page-door';

type StandIn = {
  arriveWith: (params: Record<string, string>, depth?: number) => void;
  travels: { by: string; url: string }[];
};
const { arriveWith, travels } = taro as unknown as StandIn;

/** A page of one case in front of a person: what it says, and what a finger does to it. */
export async function openPage(Page: ComponentType, params: Record<string, string> = {}) {
  cleanup();
  arriveWith({ caseId: 'case-1', ...params }, 2);
  render(<Page />);
  await settle();
  return page;
}

export function closePage(): void {
  cleanup();
  closeDoor();
}

/** Lets answers arrive and be drawn. */
async function settle(ms = 0): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, ms)));
}

const nameOf = (name: string | RegExp) => (typeof name === 'string' ? new RegExp(`^${escaped(name)}`) : name);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const page = {
  settle,
  says: (text: string | RegExp) =>
    (typeof text === 'string'
      ? document.body.textContent?.includes(text)
      : text.test(document.body.textContent ?? '')) === true,
  /** Whether something to tap has a name that begins so. */
  offers: (name: string | RegExp) => screen.queryAllByRole('button', { name: nameOf(name) }).length > 0,
  isDisabled: (name: string) =>
    screen.getByRole('button', { name: nameOf(name) }).getAttribute('aria-disabled') === 'true',
  tap: async (name: string | RegExp, role: 'button' | 'checkbox' | 'radio' | 'switch' | 'tab' = 'button') => {
    const [found] = screen.getAllByRole(role, { name: nameOf(name) });
    if (!found) throw new Error(`nothing to tap is called ${name}`);
    fireEvent.click(found);
    await settle();
  },
  /** The button of the form that lies over the page. */
  tapInSheet: async (name: string) => {
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
    await settle();
  },
  ticked: () =>
    [...screen.queryAllByRole('checkbox'), ...screen.queryAllByRole('radio')]
      .filter((one) => one.getAttribute('aria-checked') === 'true')
      .map(({ textContent }) => textContent),
  write: (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } }),
  valueOf: (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value,
  faultOf: (label: string) =>
    (screen.getByLabelText(label).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id.startsWith('error-'))
      .map((id) => document.getElementById(id)?.textContent)
      .join(''),
  /** What stands where the page scrolled to. */
  ledTo: () => {
    const id = document.querySelector('[data-led-to]')?.getAttribute('data-led-to') ?? '';
    return document.getElementById(id)?.textContent;
  },
  /** Where it led, oldest first. */
  travels: () => travels.map(({ by, url }) => `${by} ${url}`),
};
