package org.cordee.mentoring.finding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.cordee.mentoring.finding.control.MentorFit.Traits;
import org.cordee.mentoring.finding.terms.SectorPhrase;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.Topic;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** What makes two people fit, and the sentences that say so. */
class MentorFitTest {

    private static final Traits MENTEE = new Traits(
            Level.MANAGER,
            Region.LONDON,
            Set.of(Dimension.HUMAN_VALUES, Dimension.PUBLIC_SERVICE_ETHICS),
            Set.of(Language.ENGLISH, Language.POLISH),
            List.of(Sector.NHS),
            Set.of(Sector.THIRD_SECTOR));

    private static Traits mentor(List<Sector> path, Dimension... dimensions) {
        return new Traits(Level.MANAGER, null, Set.of(dimensions), Set.of(Language.ENGLISH), path, Set.of());
    }

    private static List<String> keys(Traits mentor) {
        return MentorFit.of(MENTEE, mentor).reasons().stream().map(Message::key).toList();
    }

    @Test
    void theWayThatTheMenteeWouldLikeToGoIsNamed() {
        MentorFit.Result gone =
                MentorFit.of(MENTEE, mentor(List.of(Sector.NHS, Sector.EDUCATION, Sector.THIRD_SECTOR)));
        assertEquals(
                Message.of("mentoring.reason.wall", SectorPhrase.NHS, SectorPhrase.THIRD_SECTOR),
                gone.reasons().get(0));

        MentorFit.Result back = MentorFit.of(MENTEE, mentor(List.of(Sector.THIRD_SECTOR, Sector.NHS)));
        assertEquals(List.of(Message.of("mentoring.reason.world", SectorPhrase.THIRD_SECTOR)), back.reasons());
        assertTrue(gone.points() > back.points());
    }

    @Test
    void whoOffersMoreThanIsSoughtFitsNoWorse() {
        Traits exact = mentor(List.of(), Dimension.HUMAN_VALUES, Dimension.PUBLIC_SERVICE_ETHICS);
        Traits more = mentor(List.of(), Dimension.values());
        Traits half = mentor(List.of(), Dimension.HUMAN_VALUES);
        assertEquals(
                MentorFit.of(MENTEE, exact).points(), MentorFit.of(MENTEE, more).points());
        assertTrue(MentorFit.of(MENTEE, half).points()
                < MentorFit.of(MENTEE, exact).points());
        assertEquals(
                List.of(Topic.PUBLIC_SERVICE_ETHICS, Topic.HUMAN_VALUES),
                MentorFit.of(MENTEE, more).reasons().get(0).arguments().get(0));
    }

    @Test
    void theWeightiestReasonComesFirst() {
        Traits all = new Traits(
                Level.CITIZEN,
                Region.LONDON,
                Set.of(Dimension.values()),
                Set.of(Language.values()),
                List.of(Sector.NHS, Sector.THIRD_SECTOR),
                Set.of());
        assertEquals(
                List.of(
                        "mentoring.reason.dimensions",
                        "mentoring.reason.wall",
                        "mentoring.reason.languages",
                        "mentoring.reason.level.citizen",
                        "mentoring.reason.region"),
                keys(all));
        assertEquals(1_060_000, MentorFit.of(MENTEE, all).points());
        assertEquals(100, MentorFit.of(MENTEE, all).percent());
    }

    @Test
    void nothingInCommonIsNoReason() {
        assertEquals(List.of(), keys(mentor(List.of(Sector.GOVERNMENT), Dimension.OUTCOMES_AND_GOVERNANCE)));
        assertTrue(
                MentorFit.of(MENTEE, mentor(List.of(), Dimension.OUTCOMES_AND_GOVERNANCE))
                        .reasons()
                        .isEmpty(),
                "that both speak English is none");
    }

    @Test
    void aCitizenWithoutAnyPostFitsAndIsFitted() {
        Traits citizen = new Traits(
                Level.CITIZEN, null, Set.of(Dimension.EXPERTS_BY_EXPERIENCE), Set.of(), List.of(), Set.of(Sector.NHS));
        Traits executive = new Traits(
                Level.EXECUTIVE,
                null,
                Set.of(Dimension.EXPERTS_BY_EXPERIENCE),
                Set.of(Language.ENGLISH),
                List.of(Sector.NHS),
                Set.of());
        assertEquals(
                List.of("mentoring.reason.dimensions", "mentoring.reason.world", "mentoring.reason.level.executive"),
                MentorFit.of(citizen, executive).reasons().stream()
                        .map(Message::key)
                        .toList());
        assertEquals(
                "mentoring.reason.level.citizen",
                MentorFit.of(executive, citizen).reasons().get(1).key());
    }

    @Test
    void percentIsOfWhatWasSought() {
        MentorFit.Result all = MentorFit.of(MENTEE, MENTEE);
        assertEquals(
                all.parts().stream().map(MentorFit.Part::name).distinct().toList(),
                all.parts().stream().map(MentorFit.Part::name).toList());
        all.parts().forEach(part -> assertTrue(part.percent() >= 0 && part.percent() <= 100, part.name()));
        assertTrue(all.percent() >= 0 && all.percent() <= 100);
        assertEquals(0, MentorFit.Result.NONE.percent());
        all.parts().stream()
                .filter(part -> part.percent() == 0)
                .forEach(part -> assertTrue(part.reasons().isEmpty(), part.name()));
    }
}
