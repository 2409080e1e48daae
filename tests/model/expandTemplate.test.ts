import { expandTemplate, TemplateError } from '../../tools/model/expandTemplate';

describe('expandTemplate', () => {
  test.each([
    ['go on', ['go on']],
    ['go [further] on', ['go further on', 'go on']],
    ['[please] stop', ['please stop', 'stop']],
    ['(yes|no) please', ['yes please', 'no please']],
    ['[(yes|no)] please', ['yes please', 'no please', 'please']],
    ['[yes|no] please', ['yes please', 'no please', 'please']],
    [
      '(read (it|that)|repeat) [again]',
      ['read it again', 'read it', 'read that again', 'read that', 'repeat again', 'repeat'],
    ],
    ['what about {procedure}', ['what about {procedure}']],
    ['more [more]', ['more more', 'more']],
    ['[one] [one]', ['one one', 'one']],
    ['a | b', ['a | b']],
    ['  spaced   out ', ['spaced out']],
    ['', []],
  ])('%j', (template, forms) => {
    expect(expandTemplate(template)).toEqual(forms);
  });

  test.each(['(a|b', '[a', 'a)', 'a]', '(a]', '(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)'])('refuses %j', (template) => {
    expect(() => expandTemplate(template)).toThrow(TemplateError);
  });
});
