package org.cordee.mentoring.finding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.finding.terms.SectorPhrase;
import org.cordee.mentoring.terms.Language;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits of how well a mentor can fit, and what never counts. */
class MentorFitLimitsTest {

    private static MentorFit.Traits traits(
            Level level, Region region, Set<Dimension> dimensions, List<Sector> path, Set<Sector> walls) {
        return new MentorFit.Traits(level, region, dimensions, Set.of(Language.ENGLISH), path, walls);
    }

    private static final MentorFit.Traits NOBODY =
            new MentorFit.Traits(Level.MANAGER, null, Set.of(), Set.of(), List.of(), Set.of());

    @Test
    void nobodyScoresMoreThanAllOfIt() {
        Set<Dimension> all = Set.of(Dimension.values());
        Set<Sector> others = EnumSet.complementOf(EnumSet.of(Sector.NHS));
        List<Sector> path = new ArrayList<>(List.of(Sector.NHS));
        path.addAll(others);
        MentorFit.Traits mentee = traits(Level.CITIZEN, Region.WALES, all, List.of(Sector.NHS), others);
        MentorFit.Traits mentor = traits(Level.MANAGER, Region.WALES, all, path, Set.of());
        assertEquals(1_060_000, MentorFit.of(mentee, mentor).points());
    }

    @Test
    void whoseLevelIsTheSameAndNothingIsSoughtScoresNothing() {
        MentorFit.Result result = MentorFit.of(NOBODY, NOBODY);
        assertEquals(0, result.points());
        assertEquals(List.of(), result.reasons());
    }

    @Test
    void theSameSectorIsNoWall() {
        MentorFit.Traits mentee = traits(Level.MANAGER, null, Set.of(), List.of(Sector.NHS), Set.of(Sector.NHS));
        MentorFit.Traits mentor = traits(Level.MANAGER, null, Set.of(), List.of(Sector.NHS, Sector.NHS), Set.of());
        assertEquals(
                List.of(Message.of("mentoring.reason.world", SectorPhrase.NHS)),
                MentorFit.of(mentee, mentor).reasons());
    }

    @Test
    void thatBothSpeakEnglishGoesWithoutSaying() {
        MentorFit.Traits mentee =
                new MentorFit.Traits(Level.MANAGER, null, Set.of(), Set.of(Language.ENGLISH), List.of(), Set.of());
        MentorFit.Result result = MentorFit.of(mentee, mentee);
        assertTrue(result.points() > 0);
        assertEquals(List.of(), result.reasons());
        MentorFit.Traits both = new MentorFit.Traits(
                Level.MANAGER, null, Set.of(), Set.of(Language.ENGLISH, Language.WELSH), List.of(), Set.of());
        assertEquals(
                List.of(Message.of("mentoring.reason.languages", List.of(Language.WELSH))),
                MentorFit.of(both, both).reasons());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void anotherLevelIsAReasonAndTheSameIsNot(Level level) {
        MentorFit.Traits mentor = traits(level, null, Set.of(), List.of(), Set.of());
        MentorFit.Traits other =
                traits(level == Level.CITIZEN ? Level.MANAGER : Level.CITIZEN, null, Set.of(), List.of(), Set.of());
        assertEquals(
                List.of(Message.of("mentoring.reason.level." + level.key())),
                MentorFit.of(other, mentor).reasons().stream()
                        .filter(r -> r.key().startsWith("mentoring.reason.level"))
                        .toList());
        assertTrue(MentorFit.of(mentor, mentor).reasons().stream()
                .noneMatch(r -> r.key().startsWith("mentoring.reason.level")));
    }

    @Test
    void aRegionThatIsNotSaidIsNoneInCommon() {
        MentorFit.Traits here = traits(Level.MANAGER, Region.WALES, Set.of(), List.of(), Set.of());
        MentorFit.Traits nowhere = traits(Level.MANAGER, null, Set.of(), List.of(), Set.of());
        assertTrue(MentorFit.of(here, here).reasons().contains(Message.of("mentoring.reason.region", Region.WALES)));
        assertTrue(MentorFit.of(nowhere, nowhere).reasons().stream()
                .noneMatch(r -> r.key().equals("mentoring.reason.region")));
        assertTrue(
                MentorFit.of(here, nowhere).points() < MentorFit.of(here, here).points());
    }
}
