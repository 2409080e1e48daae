// Gives a golden conversation its place: the content as it is, or a clinic that lets its listeners save their questions.
import { type OnReply, openSimulator, type Simulator } from '../simulator/openSimulator';
import { openClinic } from '../simulator/standInClinic';
import type { Conversation } from './holdConversation';

/** Needs compiled content. */
export async function onStage<T>(
  { locale, savesQuestions }: Conversation,
  hold: (simulator: Simulator) => Promise<T>,
  onReply?: OnReply,
): Promise<T> {
  if (!savesQuestions) return hold(openSimulator(locale, 'catch-all', onReply));
  const clinic = openClinic(true);
  try {
    return await hold(openSimulator(locale, 'catch-all', onReply, clinic));
  } finally {
    clinic.close();
  }
}
