package org.cordee.learningsets.forming.terms;

import org.cordee.learningsets.terms.Said;

/**
 * What cannot be met whatever sets are made, known before any are.
 *
 * @param help what would help
 */
public record Obstacle(Said what, Said help) {}
