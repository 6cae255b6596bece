import { describe, expect, it, vi } from 'vitest';
import { Memory } from './remember';

describe('a memory', () => {
  it('asks once while the answer is young, and gives the old one while the next is made', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const memory = new Memory(2, 1000);
    let asked = 0;
    const answer = async () => ++asked;
    expect(await memory.ask('a', answer)).toBe(1);
    expect(await memory.ask('a', answer)).toBe(1);
    vi.advanceTimersByTime(1001);
    expect(await memory.ask('a', answer)).toBe(1);
    await Promise.resolve();
    expect(await memory.ask('a', answer)).toBe(2);
    expect(asked).toBe(2);
    vi.useRealTimers();
  });

  it('keeps no more than it may, the last asked for, and nothing that failed', async () => {
    const memory = new Memory(2);
    const asked: string[] = [];
    const ask = (question: string) => memory.ask(question, async () => asked.push(question));
    for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(question);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
    await expect(memory.ask('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await memory.ask('d', async () => 'yes')).toBe('yes');
  });
});
