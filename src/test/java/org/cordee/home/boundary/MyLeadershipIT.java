package org.cordee.home.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cordee.home.boundary.Suggestions.Kind;
import org.cordee.home.boundary.Suggestions.Suggestion;
import org.cordee.networks.boundary.MyNetworks;
import org.cordee.networks.boundary.NetworkNews;
import org.cordee.networks.boundary.Networks;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.boundary.ProgrammeProgress;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.terms.Selection;
import org.cordee.programmes.terms.SessionMark;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class MyLeadershipIT extends ProgrammeInside {

    @Inject
    MyLeadership myLeadership;

    @Inject
    Sessions sessions;

    @Inject
    Networks networks;

    @Inject
    NetworkNews news;

    private MyLeadership.Page page(PersonId person) {
        return as(person, () -> myLeadership.page());
    }

    private TimeRange inDays(int days) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
        return new TimeRange(start, start.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
    }

    @Test
    void aNewcomerHasNothingYetAndIsToldWhySomethingMaySuitThem() {
        PersonId regional = person(Level.REGIONAL);
        CohortId open = open(Selection.FIRST_COME, 5);
        MyLeadership.Page page = page(regional);
        assertTrue(page.nothing());
        List<Suggestion> programmes = page.suggestions().stream()
                .filter(s -> s.kind() == Kind.PROGRAMME)
                .toList();
        assertFalse(programmes.isEmpty(), "the programme is for regional leaders");
        assertEquals(
                "home.suggestion.level.regional", programmes.get(0).reason().key());
        assertTrue(page.suggestions().stream().noneMatch(s -> s.kind() == Kind.MENTOR));

        as(regional, () -> applications.begin(open));
        assertTrue(
                page(regional).suggestions().stream().noneMatch(s -> s.path().endsWith("id=" + open)),
                "what one has begun to apply for is not suggested");
    }

    @Test
    void eachSessionOfAComponentIsAttendedMissedOrToCome() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        PersonId person = person(Level.CITIZEN);
        apply(person, cohort);
        long component = as(lead, () -> cohorts.page(cohort).components().get(0).id());
        long first = as(lead, () -> sessions.plan(cohort, component, "First day", inDays(31), Venue.OPEN));
        long second = as(lead, () -> sessions.plan(cohort, component, "Second day", inDays(32), Venue.OPEN));
        as(lead, () -> sessions.plan(cohort, component, "Third day", inDays(33), Venue.OPEN));
        as(lead, () -> sessions.plan(cohort, component, "Fourth day", inDays(50), Venue.OPEN));
        long cancelled = as(lead, () -> sessions.plan(cohort, component, "Fifth day", inDays(51), Venue.OPEN));
        as(lead, () -> sessions.cancel(cancelled));
        assertEquals(4, part(person).count(SessionMark.TO_COME));

        clock().forward(Duration.ofDays(40));
        as(lead, () -> sessions.record(first, Map.of(person, Attendance.ATTENDED)));
        as(lead, () -> sessions.record(second, Map.of(person, Attendance.DID_NOT_ATTEND)));
        assertEquals(
                List.of(SessionMark.ATTENDED, SessionMark.MISSED, SessionMark.NOT_RECORDED, SessionMark.TO_COME),
                part(person).marks());

        MyLeadership.Page page = page(person);
        assertEquals("Fourth day", page.coming().get(0).about().title());
        assertEquals(1, page.coming().size());
        assertEquals(
                Kind.MENTOR,
                page.suggestions().get(page.suggestions().size() - 1).kind(),
                "who takes part and has no mentor is shown the way to one");
    }

    private ProgrammeProgress.Part part(PersonId person) {
        return page(person).takingPart().programmes().get(0).parts().get(0);
    }

    @Test
    void theLatestAnnouncementsOfOnesNetworks() {
        PersonId founder = person(Level.CITIZEN);
        NetworkId id = as(
                founder,
                () -> networks.found(new NetworkPlan(
                        unique("Network"),
                        "To learn from each other",
                        Visibility.CONFIDENTIAL,
                        MembershipRoute.BY_INVITATION)));
        for (int i = 1; i <= 4; i++) {
            String title = "News " + i;
            as(founder, () -> news.announce(id, title, "Body"));
        }
        assertEquals(
                List.of("News 4", "News 3", "News 2"),
                page(founder).takingPart().networks().news().stream()
                        .map(MyNetworks.News::title)
                        .toList());
        assertTrue(page(person(Level.CITIZEN)).takingPart().networks().news().isEmpty());
        clock().forward(Duration.ofDays(61));
        assertTrue(page(founder).takingPart().networks().news().isEmpty(), "after two months it is no news");
    }
}
