package org.cordee.matching.assignment;

import java.util.List;
import org.cordee.matching.scoring.Score;

/**
 * Why a mentee got this mentor.
 *
 * @param match the pair
 * @param parts what its score is made of
 * @param dearer candidates with a higher score, the highest first, each with what speaks against it
 */
public record Explained(AssignmentResult.Match match, Score parts, List<WhyNot> dearer) {}
