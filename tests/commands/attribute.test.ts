import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/run-command.js';

const text = 'Jane Roe, the mayor, came. “We are late,” she said.';

describe('whosaid attribute', () => {
  it('tells who says what, readably', async () => {
    const { code, stdout, stderr } = await runCommand(['attribute', '-'], {}, text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1. We are late,\n   Jane Roe (“she”), mayor\n');
  });

  it('prints the Extraction of the API as JSON', async () => {
    const { stdout } = await runCommand(['attribute', '-', '--json'], {}, text);
    expect(JSON.parse(stdout)).toMatchObject({
      language: 'en',
      quotes: [
        {
          text: 'We are late,',
          kind: 'DIRECT',
          spans: [{ start: 28, end: 40, exact: 'We are late,' }],
          attributions: [{ text: 'she', name: 'Jane Roe' }],
        },
      ],
    });
  });

  it('explains with marks and the chain of names, without colours where nobody looks', async () => {
    const { stdout } = await runCommand(['attribute', '-', '--explain'], {}, text);
    expect(stdout).toContain('“[We are late,]” <she> {said}.');
    expect(stdout).toContain('she -> Jane Roe');
    expect(stdout).not.toContain('\u001b[');
  });

  it('says in three lines what it could not read', async () => {
    const { code, stdout, stderr } = await runCommand(['attribute', 'no-such-file.txt']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(3);
  });
});

describe('whosaid evaluate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whosaid-gold-'));
    await mkdir(join(folder, 'texts'));
    await writeFile(join(folder, 'texts', 'a.txt'), text);
    const quote = {
      quote: 'We are late,',
      start: 28,
      end: 40,
      speaker: 'she',
      speaker_entity: 'Jane Roe',
      kind: 'direct',
    };
    await writeFile(
      join(folder, 'gold.jsonl'),
      `${JSON.stringify({ id: 'a', quotes: [quote] })}\n`,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('measures attribution on annotated articles', async () => {
    const { code, stdout } = await runCommand([
      'evaluate',
      '--gold',
      join(folder, 'gold.jsonl'),
      '--bootstrap',
      '50',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 1,
      gold: 1,
      figures: { 'end-to-end-entity': { precision: 1, recall: 1, f1: 1 } },
    });
  });

  it('names the text that is missing', async () => {
    const { code, stderr } = await runCommand([
      'evaluate',
      '--gold',
      join(folder, 'gold.jsonl'),
      '--texts',
      folder,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no file');
  });
});
