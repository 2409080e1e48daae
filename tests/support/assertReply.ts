// Fails the test when a reply breaks any rule that holds for all.
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Report } from '../../lambda/skill';
import { replyFaults } from '../../tools/replies/replyFaults';
import { responseFaults } from '../../tools/replies/responseFaults';

export function assertReply(report: Report, response: ResponseEnvelope['response']): void {
  expect([...replyFaults(report, response), ...responseFaults({ version: '1.0', response }, false)]).toEqual([]);
}
