/** Waits until as many processes as there are stand at the line, opens the state of a folder, and writes to it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBotState } from '../../src/state/open-bot-state.ts';
import { asked } from './sample-answers.ts';

const [folder, line, processes, rounds] = process.argv.slice(2) as [string, string, string, string];
writeFileSync(join(line, String(process.pid)), '');
while (readdirSync(line).length < Number(processes));
const state = openBotState({ folder, secret: null, retentionDays: 30 });
for (let round = 0; round < Number(rounds); round += 1) {
  const { id } = state.answers.save(asked({ channelId: 'commun' }));
  state.votes.put({ answerId: id, voterHash: 'odile', value: 'up', reason: null, comment: null });
  state.answers.replace(id, asked({ channelId: 'commun', isWide: true }));
  state.counters.add('questions', '2024-03-02', 1);
}
console.log(state.hashUser('odile'));
state.close();
