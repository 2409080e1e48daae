// The skill that everybody starts from: ask-sdk with the handlers of Amazon's hello-world template, and nothing else.
import { getIntentName, getRequestType, type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

const isIntent = ({ requestEnvelope }: HandlerInput, ...names: string[]): boolean =>
  getRequestType(requestEnvelope) === 'IntentRequest' && names.includes(getIntentName(requestEnvelope));

const launch: RequestHandler = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'LaunchRequest',
  handle: ({ responseBuilder }) =>
    responseBuilder.speak('Welcome, you can say Hello or Help.').reprompt('Say Hello.').getResponse(),
};
const help: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle: ({ responseBuilder }) => responseBuilder.speak('You can say hello to me!').reprompt('How?').getResponse(),
};
const stop: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.CancelIntent', 'AMAZON.StopIntent'),
  handle: ({ responseBuilder }) => responseBuilder.speak('Goodbye!').getResponse(),
};
const ended: RequestHandler = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'SessionEndedRequest',
  handle: ({ responseBuilder }) => responseBuilder.getResponse(),
};
const hello: RequestHandler = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'IntentRequest',
  handle: ({ responseBuilder }) => responseBuilder.speak('Hello World!').getResponse(),
};

const skill = SkillBuilders.custom()
  .addRequestHandlers(launch, help, stop, ended, hello)
  .addErrorHandlers({
    canHandle: () => true,
    handle: ({ responseBuilder }) => responseBuilder.speak('Sorry.').reprompt('Sorry?').getResponse(),
  })
  .create();

export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
