package org.cordee.programmes.desk.terms;

/**
 * What is looked for among the answers to one of a cohort's own questions.
 *
 * @param question its id
 * @param text not blank
 * @param whole true where the answer is exactly this, false where it has these words somewhere
 */
public record AnswerFilter(long question, String text, boolean whole) {}
