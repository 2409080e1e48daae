// A clinic that lets its listeners save their questions, or does not, whatever content/clinic.yaml says: today's content
// with that one switch as wanted, and a memory that lasts until the clinic closes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from '../../lambda/core/catalogue';
import { makeItem, type MemoryStore, readItem } from '../../lambda/memory/memoryStore';
import { CATALOGUES } from '../root';

export interface StandInClinic {
  /** Folder of compiled content. */
  catalogues: string;
  memory: MemoryStore;
  close(): void;
}

const CONTRACT = 'contract.json';
const MILLISECONDS = 1000;

const openMemory = (): MemoryStore => {
  const items = new Map<string, unknown>();
  const find = (listener: string, now: number) => readItem(items.get(listener), now);
  return {
    read: async (listener) => find(listener, Date.now() / MILLISECONDS),
    write: async (listener, memory, seen, now) => {
      if ((find(listener, now)?.revision ?? null) !== seen) return 'outdated';
      items.set(listener, makeItem(memory, seen, now));
      return 'written';
    },
    forget: async (listener) => {
      items.delete(listener);
    },
  };
};

/** Needs compiled content; the folders of the languages are linked, not copied. */
export function openClinic(saveQuestions: boolean): StandInClinic {
  const catalogues = mkdtempSync(join(tmpdir(), 'stand-in-clinic-'));
  for (const entry of readdirSync(CATALOGUES, { withFileTypes: true })) {
    if (entry.isDirectory()) symlinkSync(join(CATALOGUES, entry.name), join(catalogues, entry.name), 'junction');
  }
  const contract = JSON.parse(readFileSync(join(CATALOGUES, CONTRACT), 'utf8')) as Contract;
  writeFileSync(join(catalogues, CONTRACT), JSON.stringify({ ...contract, saveQuestions }));
  return { catalogues, memory: openMemory(), close: () => rmSync(catalogues, { recursive: true, force: true }) };
}
