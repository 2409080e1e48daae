// The hello-world with its words through i18next: what a skill of any language costs before it has anything to say.
import { getRequestType, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createInstance } from 'i18next';

const words = createInstance();
void words.init({
  initAsync: false,
  lng: 'en',
  interpolation: { escapeValue: false },
  resources: { en: { translation: { welcome: 'Welcome to {{name}}.', ask: 'What can I do?' } } },
});

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) !== 'SessionEndedRequest',
    handle: ({ requestEnvelope, responseBuilder }) => {
      const speak = words.getFixedT(requestEnvelope.request.locale ?? 'en');
      return responseBuilder
        .speak(speak('welcome', { name: 'hello' }))
        .reprompt(speak('ask'))
        .getResponse();
    },
  })
  .create();

export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
