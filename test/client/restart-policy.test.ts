import assert from 'node:assert/strict';
import { RestartPolicy } from '../../client/src/restart-policy';

const MINUTE = 60_000;

function died(policy: RestartPolicy, ...minutes: number[]): boolean[] {
  return minutes.map((minute) => policy.died(minute * MINUTE));
}

describe('restart policy', () => {
  it('restarts four times and gives up at the fifth death in three minutes', () => {
    assert.deepEqual(died(new RestartPolicy(), 0, 0.5, 1, 2, 2.9), [true, true, true, true, false]);
  });

  it('forgets deaths after three minutes', () => {
    assert.deepEqual(died(new RestartPolicy(), 0, 1, 2, 2.5, 3, 3.5), [true, true, true, true, true, false]);
    assert.ok(died(new RestartPolicy(), ...Array.from({ length: 20 }, (_, index) => index)).every(Boolean));
  });

  it('begins afresh when the user starts the server', () => {
    const policy = new RestartPolicy();
    died(policy, 0, 0, 0, 0, 0);
    policy.forget();
    assert.deepEqual(died(policy, 0, 0, 0, 0, 0), [true, true, true, true, false]);
  });
});
