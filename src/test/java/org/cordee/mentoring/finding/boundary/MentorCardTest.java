package org.cordee.mentoring.finding.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cordee.mentoring.finding.control.MentorFit;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.mentoring.terms.Topic;
import org.cordee.people.boundary.Face;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** A mentor's way through sectors, and what is said when no place is left. */
class MentorCardTest {

    private static CareerStep step(Sector sector, boolean crossed) {
        return new CareerStep("Somewhere", sector, "Lead", null, 2010, null, crossed, false);
    }

    private static MentorCard card(long id, String name, CareerStep... path) {
        return new MentorCard(
                new PersonId(id),
                new Face(name, null),
                new MentorCard.Post(Level.MANAGER, null, null, null),
                new MentorCard.Offer("Listening", MeetingWay.EITHER),
                List.of(),
                List.of(),
                new MentorCard.Career(List.of(path), List.of()),
                1,
                true,
                MentorCard.Fit.NONE);
    }

    @Test
    void wallsBetweenSectorsAreCounted() {
        assertEquals(0, card(1, "Ann").wallsCrossed());
        assertEquals(
                2,
                card(1, "Ann", step(Sector.NHS, false), step(Sector.EDUCATION, true), step(Sector.NHS, true))
                        .wallsCrossed());
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastName() {
        assertEquals("AC", card(1, "Ann Björk Carlsson").face().initials());
        assertEquals("Ö", card(1, " özge ").face().initials());
        assertEquals("", card(1, " ").face().initials());
    }

    @Test
    void threeTopicsAreShownThoseAskedAboutFirst() {
        MentorCard all = new MentorCard(
                new PersonId(1),
                new Face("Ann", null),
                new MentorCard.Post(Level.MANAGER, null, null, null),
                new MentorCard.Offer("Listening", MeetingWay.ONLINE),
                List.of(
                        Dimension.EXPERTS_BY_EXPERIENCE,
                        Dimension.CROSS_SECTOR_NETWORKS,
                        Dimension.PUBLIC_SERVICE_ETHICS,
                        Dimension.HUMAN_VALUES),
                List.of(),
                new MentorCard.Career(List.of(), List.of()),
                1,
                true,
                new MentorCard.Fit(
                        1,
                        50,
                        List.of(),
                        List.of(new MentorFit.Part(
                                "dimensions",
                                50,
                                List.of(Message.of("mentoring.reason.dimensions", List.of(Topic.HUMAN_VALUES)))))));
        assertEquals(List.of(Topic.HUMAN_VALUES, Topic.EXPERTS_BY_EXPERIENCE, Topic.CROSS_SECTOR_NETWORKS), all.tags());
        assertEquals(1, all.moreTopics());
        assertEquals(0, card(1, "Ann").moreTopics());
    }

    @Test
    void whoIsTooLateIsToldWhoElseWouldSuit() {
        NoPlaceLeft late = new NoPlaceLeft("Ann", List.of(card(2, "Ben"), card(3, "Cat")));
        assertEquals("mentoring.request.no-place", late.problems().get(0).key());
        assertEquals(List.of("Ann"), late.problems().get(0).arguments());
        assertEquals(2, late.others().size());
        assertEquals(
                Map.of(
                        "suggestions",
                        List.of(Map.of("mentor", 2L, "name", "Ben"), Map.of("mentor", 3L, "name", "Cat"))),
                late.details());
        assertEquals(Map.of("suggestions", List.of()), new NoPlaceLeft("Ann", List.of()).details());
    }
}
