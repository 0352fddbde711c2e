import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinEmbedderSource, windowsOver } from '../../src/models/builtin/builtin-embedder.ts';
import { builtinModel } from '../../src/models/builtin/load-model.ts';
import type { Embedder, EmbeddingInput } from '../../src/models/embedder.ts';
import { EmbedderStateError } from '../../src/models/embedder-errors.ts';

function passage(text: string, title = ''): EmbeddingInput {
  return { title, publisher: null, publishedAt: null, text };
}

async function builtin(): Promise<Embedder> {
  return (await builtinEmbedderSource().learn([])).embedder;
}

async function closeness(question: string, text: string): Promise<number> {
  const embedder = await builtin();
  const asked = await embedder.embedQuestion(question);
  const [vectors] = await embedder.embedPassages([passage(text)]);
  return Math.max(...vectors!.map((vector) => dot(vector, asked!)));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

const sameThing: readonly (readonly [string, string])[] = [
  ['Vostochny', 'Vostotchny'],
  ['Choïgou', 'Shoigu'],
  ['Jong-un', 'Jong Un'],
  ['vendange', 'vendanges'],
  ['annonça', 'annonceront'],
  ['électrices', 'électeurs'],
  ['cosmodrome', 'cosmodrôme'],
  ['œuvre', 'oeuvre'],
  ['L’éclipse', "l'eclipse"],
];
const sameMeaning: readonly (readonly [string, string])[] = [
  ['chômage', 'sans emploi'],
  ['voiture', 'automobile'],
  ['maladie', 'les patients de l’hôpital'],
  ['the bridge is closed', 'le pont est fermé'],
  ['harvest', 'récolte'],
  ['Who won the election?', 'le vainqueur du scrutin'],
  ['earthquake', 'séisme'],
  ['unemployment', 'chômage'],
];
const otherThings = ['marché couvert', 'comète', 'musicienne', 'tribunal de Villefranche', 'sécheresse'];

describe('what the built-in embedder adds to word search', () => {
  it.each([...sameThing, ...sameMeaning])(
    '%s is nearer to %s than to anything unrelated',
    async (one, other) => {
      const near = await closeness(one, other);
      for (const unrelated of otherThings) {
        expect(near).toBeGreaterThan((await closeness(one, unrelated)) + 0.1);
      }
    },
  );

  it('finds a sentence in the other language', async () => {
    const pairs = [
      [
        'The prefecture announced three weeks of roadworks.',
        'La préfecture annonce trois semaines de travaux.',
      ],
      [
        'Twelve thousand people came to the jazz festival.',
        'Douze mille personnes sont venues au festival de jazz.',
      ],
      ['Doctors warn of a new wave of flu.', 'Les médecins redoutent une nouvelle vague de grippe.'],
      [
        'The minister visited the launch site with a delegation.',
        'Le ministre a visité le pas de tir avec une délégation.',
      ],
      ['Bread prices have doubled in a year.', 'Le prix du pain a doublé en un an.'],
    ] as const;
    for (const [english, french] of pairs) {
      const own = await closeness(english, french);
      for (const [, other] of pairs) {
        if (other !== french) expect(own).toBeGreaterThan((await closeness(english, other)) + 0.2);
      }
    }
  });

  it('does not take one year for another, and reads a number however it is grouped', async () => {
    expect(await closeness('2023', '2024')).toBeLessThan(0.9);
    expect(await closeness('11 000 tonnes', '11.000 tonnes')).toBeGreaterThan(0.99);
  });

  it('finds a claim by its own window of a long passage', async () => {
    const filling = 'Le conseil municipal a débattu longuement du budget des écoles et des routes. '.repeat(
      6,
    );
    const claim = 'Le cosmodrome de Vostochny a accueilli la délégation.';
    const question = 'délégation au cosmodrome de Vostotchny';
    const embedder = await builtin();
    expect((await embedder.embedPassages([passage(`${filling}${claim}`)]))[0]!.length).toBeGreaterThan(1);
    expect(await closeness(question, `${filling}${claim}`)).toBeGreaterThan(
      (await closeness(question, filling)) + 0.1,
    );
  });

  it('finds a passage by its headline too', async () => {
    const embedder = await builtin();
    const asked = (await embedder.embedQuestion('vendanges'))!;
    const [withTitle, without] = await embedder.embedPassages([
      passage('Elles commencent le 20 août.', 'Vendanges précoces'),
      passage('Elles commencent le 20 août.'),
    ]);
    expect(dot(withTitle![0]!, asked)).toBeGreaterThan(dot(without![0]!, asked) + 0.2);
  });
});

describe('any text', () => {
  it('has finite vectors of length 1, or none, and the same ones each time', async () => {
    const embedder = await builtin();
    const isUnit = (vector: Float32Array): boolean =>
      vector.every(Number.isFinite) && Math.abs(Math.hypot(...vector) - 1) < 1e-4;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'é',
          'œ',
          '’',
          "'",
          '-',
          ' ',
          '0',
          '1',
          '.',
          ',',
          '🎉',
          '\u0301',
          '\ud800',
          '\n',
        ),
        maxLength: 80,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (title, body) => {
        const asked = await embedder.embedQuestion(body);
        expect(asked === null || isUnit(asked)).toBe(true);
        expect(await embedder.embedQuestion(body)).toEqual(asked);
        const [vectors] = await embedder.embedPassages([passage(body, title)]);
        expect(vectors!.every(isUnit)).toBe(true);
      }),
    );
  });
});

describe('the model that comes with the program', () => {
  it('is the one that these vectors were made with', async () => {
    const { name, fingerprint, model } = builtinModel();
    expect({ name, dimensions: model.dimensions }).toEqual({ name: 'fr-en-static-1', dimensions: 256 });
    const embedder = await builtin();
    expect(embedder.identity.convention).toContain(fingerprint);
    const firstOf = async (text: string): Promise<readonly number[]> =>
      [...(await embedder.embedQuestion(text))!.subarray(0, 6)].map((value) => Number(value.toFixed(3)));
    expect({
      french: await firstOf('La préfecture annonce la fermeture du pont.'),
      english: await firstOf('When does the bridge open again?'),
      unknown: await firstOf('Brazzavillois'),
    }).toMatchInlineSnapshot(`
      {
        "english": [
          0.026,
          -0.062,
          0.061,
          -0.178,
          0.113,
          0.212,
        ],
        "french": [
          0.093,
          -0.096,
          0.064,
          -0.148,
          0.064,
          0.159,
        ],
        "unknown": [
          0.007,
          0.108,
          0.109,
          -0.173,
          0.204,
          -0.05,
        ],
      }
    `);
  });

  it('learns nothing from a collection, and refuses what another embedder has learned', async () => {
    const source = builtinEmbedderSource();
    const learned = await source.learn([passage('Le pont est fermé.')]);
    expect(learned.state).toBeNull();
    expect((await source.restore(null)).embedder.identity).toEqual(learned.embedder.identity);
    for (const state of [new Uint8Array(), new TextEncoder().encode('kiosque-builtin\n')]) {
      await expect(source.restore(state)).rejects.toThrow(EmbedderStateError);
    }
  });
});

describe('windows', () => {
  it('cover every word, in order, and are never longer than a window', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (length) => {
        const windows = windowsOver(length);
        expect(windows[0]!.start).toBe(0);
        expect(windows.at(-1)!.end).toBe(length);
        windows.forEach((window, at) => {
          expect(window.end - window.start).toBeLessThanOrEqual(60);
          if (at > 0) expect(window.start).toBeLessThanOrEqual(windows[at - 1]!.end);
          if (at > 0) expect(window.start).toBeGreaterThan(windows[at - 1]!.start);
        });
      }),
    );
  });
});
