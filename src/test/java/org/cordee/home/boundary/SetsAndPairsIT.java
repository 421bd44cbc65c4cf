package org.cordee.home.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.home.terms.GroupFilter;
import org.cordee.home.terms.GroupKind;
import org.cordee.home.terms.GroupStanding;
import org.cordee.home.terms.GroupStep;
import org.cordee.home.terms.Happening;
import org.cordee.home.terms.QuietFor;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.CoordinatorQuestion;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** What a coordinator sees of all sets and pairs, and the question how it is going. */
class SetsAndPairsIT extends ProgrammeInside {

    @Inject
    private SetsAndPairs setsAndPairs;

    @Inject
    private SetQueries sets;

    @Inject
    private Relationships relationships;

    @Inject
    private Appointments appointments;

    @Test
    void aSetThatHasNoDateGoesQuiet() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        List<PersonId> members = people(4);
        LearningSetId set = set(cohort, members);
        assertEquals(GroupStanding.STARTING, group(GroupKind.SET, set.value()).standing());
        assertEquals(GroupStep.NONE, group(GroupKind.SET, set.value()).step());

        clock().forward(Duration.ofDays(43));
        Group quiet = group(GroupKind.SET, set.value());
        assertEquals(GroupStanding.QUIET, quiet.standing());
        assertEquals(GroupStep.ASK_HOW, quiet.step());
        assertEquals(quiet.dates().last(), quiet.dates().quietSince());
        assertEquals(
                1,
                page(new GroupFilter(GroupKind.SET, GroupStanding.QUIET, "cohort-" + cohort, QuietFor.SIX_WEEKS, null))
                        .total());
        assertEquals(
                0,
                page(new GroupFilter(null, null, "cohort-" + cohort, QuietFor.TWELVE_WEEKS, null))
                        .total());

        clock().forward(Duration.ofDays(50));
        assertEquals(
                GroupStep.ASK_WHETHER_TO_CLOSE,
                group(GroupKind.SET, set.value()).step());

        Instant soon = clock.instant().plus(Duration.ofDays(3));
        as(
                members.get(0),
                () -> appointments.plan(
                        Purpose.SET_MEETING,
                        "learningsets.meeting",
                        set.value(),
                        new TimeRange(soon, soon.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE),
                        Venue.OPEN,
                        members,
                        true));
        Group dated = group(GroupKind.SET, set.value());
        assertEquals(GroupStanding.DATED, dated.standing());
        assertEquals(soon, dated.dates().next());
        assertNull(dated.dates().quietSince());

        clock().forward(Duration.ofDays(20));
        Group met = group(GroupKind.SET, set.value());
        assertEquals(Happening.MET, met.dates().what());
        assertEquals(soon.plus(Duration.ofHours(2)), met.dates().quietSince());
    }

    @Test
    void theCoordinatorAsksOnceInTwoWeeks() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        List<PersonId> members = people(4);
        LearningSetId set = set(cohort, members);
        PersonId coordinator = person(Level.MANAGER);
        give(coordinator, Role.COORDINATOR);
        clock().forward(Duration.ofDays(43));
        refused(Invalid.class, () -> as(coordinator, () -> setsAndPairs.ask(GroupKind.SET, set.value(), null)));
        as(coordinator, () -> setsAndPairs.ask(GroupKind.SET, set.value(), CoordinatorQuestion.HOW));
        for (PersonId member : members) {
            assertEquals(1, told(member, "How is %going?"));
        }
        assertEquals(GroupStep.WAIT, group(GroupKind.SET, set.value()).step());
        refused(
                Conflict.class,
                () -> as(lead, () -> setsAndPairs.ask(GroupKind.SET, set.value(), CoordinatorQuestion.DATE)));
        clock().forward(Duration.ofDays(15));
        as(lead, () -> setsAndPairs.ask(GroupKind.SET, set.value(), CoordinatorQuestion.CLOSE));
        assertEquals(1, told(members.get(0), "Would you like to continue with%"));
    }

    @Test
    void aPairShowsWhoTakesPartAndNobodyElse() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        PersonId mentee = person(Level.PRACTITIONER);
        PersonId mentor = person(Level.EXECUTIVE);
        apply(mentee, cohort);
        RelationshipId pair = as(mentor, () -> relationships.begin(mentor, mentee));
        Group shown = group(GroupKind.PAIR, pair.value());
        assertEquals(name(mentee), shown.names().mentee());
        assertNull(shown.names().mentor());
        assertEquals(GroupStanding.STARTING, shown.standing());

        clock().forward(Duration.ofDays(43));
        assertEquals(GroupStep.ASK_HOW, group(GroupKind.PAIR, pair.value()).step());
        assertEquals(
                List.of(name(mentee)),
                as(lead, () -> setsAndPairs.asking(GroupKind.PAIR, pair.value()))
                        .names());
        as(lead, () -> setsAndPairs.ask(GroupKind.PAIR, pair.value(), CoordinatorQuestion.HOW));
        assertEquals(1, told(mentee, "How is your mentoring with%"));
        assertEquals(0, told(mentor, "How is your mentoring with%"));
    }

    @Test
    void aPairWhoBothTakePartShowsBoth() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        PersonId mentee = person(Level.PRACTITIONER);
        PersonId mentor = person(Level.EXECUTIVE);
        apply(mentee, cohort);
        apply(mentor, cohort);
        RelationshipId pair = as(mentor, () -> relationships.begin(mentor, mentee));
        Group shown = group(GroupKind.PAIR, pair.value());
        assertEquals(name(mentee), shown.names().mentee());
        assertEquals(name(mentor), shown.names().mentor());
        assertEquals("cohort-" + cohort, shown.from().key());
    }

    @Test
    void othersSeeAndAskNothing() {
        CohortId cohort = open(Selection.FIRST_COME, 10);
        List<PersonId> members = people(4);
        LearningSetId set = set(cohort, members);
        PersonId mentee = person(Level.PRACTITIONER);
        PersonId mentor = person(Level.EXECUTIVE);
        apply(mentee, cohort);
        RelationshipId pair = as(mentor, () -> relationships.begin(mentor, mentee));
        for (PersonId stranger : List.of(members.get(0), mentor, mentee, person(Level.EXECUTIVE))) {
            refused(NotFound.class, () -> as(stranger, () -> setsAndPairs.all()));
            refused(NotFound.class, () -> as(stranger, () -> setsAndPairs.asking(GroupKind.SET, set.value())));
            refused(
                    NotFound.class,
                    () -> as(stranger, () -> setsAndPairs.ask(GroupKind.PAIR, pair.value(), CoordinatorQuestion.HOW)));
        }
        refused(NotFound.class, () -> as(lead, () -> setsAndPairs.ask(null, set.value(), CoordinatorQuestion.HOW)));
        refused(
                Invalid.class,
                () -> as(
                        lead,
                        () -> setsAndPairs.page(List.of(), GroupFilter.ALL, new PageQuery(0, 10, "secret", false))));
    }

    private LearningSetId set(CohortId cohort, List<PersonId> members) {
        return inTransaction(() -> {
            Instant now = clock.instant();
            LearningSet set = new LearningSet(
                    unique("Set"),
                    Origin.of(cohort),
                    null,
                    LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE).plusDays(200),
                    now);
            for (PersonId member : members) {
                set.propose(member, new MemberFacts(null, Level.PRACTITIONER, null, false), now);
                set.accept(member, now);
            }
            sets.add(set);
            return set.id();
        });
    }

    private Group group(GroupKind kind, long id) {
        return as(lead, () -> setsAndPairs.all()).stream()
                .filter(g -> g.kind() == kind && g.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Page<Group> page(GroupFilter filter) {
        return as(lead, () -> setsAndPairs.page(setsAndPairs.all(), filter, PageQuery.of(0, 50)));
    }

    private String name(PersonId person) {
        return inTransaction(() -> people.card(person).name());
    }

    private static long told(PersonId person, String subject) {
        return count("select count(*) from notice where person_id = ? and subject like ?", person.value(), subject);
    }
}
