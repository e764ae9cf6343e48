import { questionsFor } from './brief-questions.js';

describe('the questions of a brief', () => {
  it('are first about what is not known, then about what speaks against the pair', () => {
    const questions = questionsFor('buyer', [
      { criterion: 'productCode', verdict: 'for' },
      { criterion: 'price', verdict: 'against' },
      { criterion: 'leadTime', verdict: 'ask' },
      { criterion: 'leadTime', verdict: 'ask' },
      { criterion: 'private', verdict: null },
    ]);
    expect(questions).toEqual([
      'How long after an order do you deliver?',
      'What is your price for our quantity, and under which Incoterm?',
      'What could you deliver to us next month?',
    ]);
  });

  it('are three where there are no reasons, too', () => {
    expect(questionsFor('supplier', [])).toHaveLength(3);
  });
});
