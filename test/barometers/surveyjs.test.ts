import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { instrumentKind, type Instrument } from '../../src/barometers/index.js';
import { exportSurvey } from '../../src/barometers/surveyjs/export-survey.js';
import { importSurvey } from '../../src/barometers/surveyjs/import-survey.js';
import { instruments } from './made-instruments.js';

const MODELS = ['digital-agility'];
const imported = (survey: object) => importSurvey(JSON.stringify(survey), MODELS);
const lost = (survey: object) => imported(survey).report.map(({ path, what }) => `${path}: ${what}`);

const bodyOf = (instrument: Instrument): object =>
  Object.fromEntries(Object.entries(instrument).filter(([key]) => key !== 'id' && key !== 'version'));

const FOLDER = 'assessments/barometers';
const shipped = readdirSync(FOLDER).map((name) => {
  const instrument = instrumentKind.schema.parse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  return { name, instrument };
});

describe('an instrument sent to SurveyJS and back', () => {
  it.each(shipped)('is the same: $name', ({ instrument }) => {
    const { survey } = exportSurvey(instrument);
    expect(imported(survey)).toEqual({ body: bodyOf(instrument), report: [] });
  });

  it('is the same, whatever it asks', () => {
    fc.assert(
      fc.property(instruments, (instrument) => {
        const { body, report } = imported(exportSurvey(instrument).survey);
        expect(body).toEqual(bodyOf(instrument));
        expect(report).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('tells what SurveyJS does not do', () => {
    const pulse = shipped.find(({ name }) => name === 'pulse.yaml')?.instrument;
    if (!pulse) throw new Error('no pulse');
    expect(exportSurvey(pulse).report.map(({ path }) => path)).toEqual(['sampling', 'drivers']);
  });
});

describe('a survey of SurveyJS', () => {
  const SURVEY = {
    locale: 'fr',
    title: 'Vie de bureau',
    pages: [
      {
        name: 'Première page',
        elements: [
          {
            type: 'radiogroup',
            name: 'Où ?',
            title: { default: 'Où travaillez-vous ?', en: 'Where do you work?' },
            choices: ['Bureau', { value: 'home', text: 'Chez moi' }],
            hasOther: true,
            isRequired: true,
          },
          {
            type: 'checkbox',
            name: 'tools',
            choices: ['chat', 'mail'],
            showNoneItem: true,
            maxSelectedChoices: 2,
            visibleIf: "{Où ?} = 'home' or {Où ?} = 'Bureau'",
          },
          {
            type: 'rating',
            name: 'mood',
            rateMax: 5,
            minRateDescription: 'Mal',
            maxRateDescription: 'Bien',
            visibleIf: "{tools} contains 'mail'",
          },
          { type: 'comment', name: 'why', visibleIf: '{mood} <= 2' },
          {
            type: 'panel',
            name: 'group',
            title: 'Groupe',
            elements: [{ type: 'text', name: 'more', visibleIf: '{mood} = 1 and {why} notempty' }],
          },
          { type: 'signaturepad', name: 'sign' },
        ],
      },
    ],
  };

  it('is read with its branches, its languages and its names', () => {
    const { body } = imported(SURVEY);
    expect(body.name).toEqual({ fr: 'Vie de bureau', en: '' });
    expect(body.pages[0]?.questions).toMatchObject([
      {
        type: 'single-choice',
        id: 'ou',
        text: { fr: 'Où travaillez-vous ?', en: 'Where do you work?' },
        options: [{ id: 'bureau' }, { id: 'home' }],
        other: { fr: 'Autre', en: 'Other' },
      },
      {
        type: 'multiple-choice',
        options: [{ id: 'chat' }, { id: 'mail' }, { id: 'none' }],
        most: 2,
        shownIf: { question: 'ou', isOneOf: ['home', 'bureau'] },
      },
      { type: 'likert', shownIf: { question: 'tools', isOneOf: ['mail'] } },
      { type: 'free-text', shownIf: { question: 'mood', isOneOf: [1, 2] } },
      { type: 'free-text', id: 'more' },
    ]);
    expect(body.scales[0]?.labels.map(({ fr }) => fr)).toEqual(['Mal', '2', '3', '4', 'Bien']);
  });

  it('is told what of it was lost, and where', () => {
    expect(lost(SURVEY)).toEqual([
      'pages[0].elements[0]: isRequired',
      'pages[0].elements[2]: rating',
      'pages[0].elements[4]: panel',
      'pages[0].elements[4].elements[0].visibleIf: {mood} = 1 and {why} notempty',
      'pages[0].elements[5]: signaturepad',
    ]);
  });

  it.each([
    ['an unknown type', { elements: [{ type: 'matrixdynamic', name: 'x' }] }, ['elements[0]: matrixdynamic', ': page']],
    ['what the survey does besides asking', { elements: [{ type: 'text', name: 'x' }], triggers: [] }, [': triggers']],
    [
      'a third language',
      { elements: [{ type: 'text', name: 'x', title: { de: 'Warum?' } }] },
      ['elements[0].title: de'],
    ],
    [
      'a matrix of three columns',
      { elements: [{ type: 'matrix', name: 'x', columns: [1, 2, 3], rows: ['a', 'b'] }] },
      ['elements[0]: matrix'],
    ],
    [
      'a condition on what comes later',
      {
        elements: [
          { type: 'text', name: 'x', visibleIf: "{y} = 'a'" },
          { type: 'radiogroup', name: 'y', choices: ['a', 'b'] },
        ],
      },
      ["elements[0].visibleIf: {y} = 'a'"],
    ],
    [
      'an unknown dimension',
      { elements: [{ type: 'rating', name: 'x', rateMin: 0, rateMax: 10, agilometre: { driver: 'gone' } }] },
      ['elements[0]: gone'],
    ],
  ])('never loses silently %s', (_, survey, told) => expect(lost(survey)).toEqual(told));

  it('keeps text between questions as plain text', () => {
    const html = '<p>Bonjour <b>à tous</b></p><script>alert(1)</script>';
    const { body } = imported({
      elements: [
        { type: 'html', name: 'h', html },
        { type: 'text', name: 'x' },
      ],
    });
    expect(body.pages[0]?.introduction?.en).toBe('Bonjour à tous\nalert(1)');
  });

  it.each([
    ['not JSON', '{pages:', 'survey-not-json'],
    ['something else', '{"a": 1}', 'survey-not-a-survey'],
    ['a list', '[]', 'survey-not-a-survey'],
    ['nothing', 'null', 'survey-not-a-survey'],
    [
      'a name that reaches behind objects',
      '{"pages": [], "x": {"__proto__": {"isAdmin": true}}}',
      'survey-reserved-name',
    ],
    ['a well without a bottom', `{"pages": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'survey-too-deep'],
    ['a flood', `{"pages": [], "x": "${'x'.repeat(1_000_001)}"}`, 'survey-too-large'],
  ])('is refused when it is %s', (_, file, fault) => {
    expect(() => importSurvey(file, MODELS)).toThrow(
      expect.objectContaining({ code: 'SURVEY_UNREADABLE', faults: [{ field: 'text', fault }] }),
    );
  });

  it('is read or refused clearly, whatever it holds', () => {
    const element = fc.dictionary(
      fc.constantFrom(
        'type',
        'name',
        'title',
        'choices',
        'visibleIf',
        'rateMax',
        'rateValues',
        'rows',
        'columns',
        'elements',
        'agilometre',
        'maxLength',
      ),
      fc.oneof(
        fc.constantFrom('radiogroup', 'checkbox', 'rating', 'matrix', 'ranking', 'boolean', 'comment', 'panel', 'html'),
        fc.jsonValue({ maxDepth: 3 }),
      ),
    );
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), fc.jsonValue(), (elements, kept) => {
        const file = { elements, agilometre: kept };
        try {
          const { body } = imported(file);
          expect(Array.isArray(body.pages)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'SURVEY_UNREADABLE' });
        }
      }),
      { numRuns: 300 },
    );
  });
});
