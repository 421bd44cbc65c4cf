package org.cordee.people.terms;

import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/**
 * What a list of people is narrowed to; null everywhere: all. @param name a part of it @param organisation a part of
 * the name of one where they have a post
 */
public record PersonFilter(String name, Level level, Region region, String organisation) {}
