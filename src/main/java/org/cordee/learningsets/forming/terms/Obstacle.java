package org.cordee.learningsets.forming.terms;

import org.cordee.shared.text.Message;

/**
 * What cannot be met whatever sets are made, known before any are.
 *
 * @param help what would help
 */
public record Obstacle(Message what, Message help) {}
