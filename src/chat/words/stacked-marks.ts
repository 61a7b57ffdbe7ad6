/** No language needs more than four marks on one letter; more of them draw over the lines around. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

export const withFewMarks = (name: string): string => name.replace(stackedMarks, '$1');

/**
 * A name that came from another browser, as it is safe to show: what turns the text around it and what stacks too high is left
 * out. What seals a name bounds its length.
 */
export const boundName = (name: string): string => withFewMarks(name.replace(/[\p{Cc}\p{Bidi_C}]/gu, ''));
