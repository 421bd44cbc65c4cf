package org.cordee.mentoring.finding.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.mentoring.boundary.Agreements;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Selection;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.MentoringRequestId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** Profiles, suggestions and who is ruled out, answers by mail, and what a coordinator sees. */
class FindingIT extends FindingInside {

    private static final Set<Dimension> ETHICS = Set.of(Dimension.PUBLIC_SERVICE_ETHICS);

    @Inject
    private RequestAnswers answers;

    @Inject
    private MentoringStatus status;

    @Inject
    private FindingData data;

    @Inject
    private ActionLinks links;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Applications applications;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Accounts accounts;

    @Inject
    private Relationships relationships;

    @Inject
    private Agreements agreements;

    @Inject
    private Jobs jobs;

    @Inject
    private Availabilities availabilities;

    @Inject
    private ChemistryMeetings meetings;

    private boolean suggested(PersonId mentee, PersonId mentor) {
        return as(mentee, () -> mentors.suggestions(10_000)).stream().anyMatch(c -> c.id().equals(mentor));
    }

    @Test
    void aSuggestionSaysWhyInTheOrderOfItsWeight() {
        PersonId mentor = mentor(person(Level.EXECUTIVE), 1, ETHICS, null);
        post(mentor, Sector.NHS, 2001, 2009, null);
        post(mentor, Sector.THIRD_SECTOR, 2010, null, null);
        PersonId mentee = person(Level.MANAGER);
        post(mentee, Sector.NHS, 2015, null, null);
        assertTrue(as(mentee, () -> mentors.suggestions()).isEmpty(), "nothing was sought yet");
        seeks(mentee, ETHICS, Set.of(Sector.THIRD_SECTOR));

        MentorCard card = as(mentee, () -> mentors.one(mentor));
        assertEquals(
                List.of(
                        "mentoring.reason.dimensions",
                        "mentoring.reason.wall",
                        "mentoring.reason.level.executive",
                        "mentoring.reason.region"),
                card.fit().reasons().stream().map(Message::key).toList());
        assertTrue(card.open());
        assertEquals(1, card.places());
        assertEquals(1, card.wallsCrossed());
        assertEquals(
                List.of(2001, 2010),
                card.career().path().stream().map(s -> s.since()).toList());
        assertTrue(suggested(mentee, mentor));
    }

    @Test
    void whoIsInOneLineIsRuledOutBothWaysAndNobodyIsToldWhy() {
        PersonId chief = mentor(person(Level.EXECUTIVE), 3, ETHICS, null);
        PersonId boss = mentor(person(Level.MANAGER), 3, ETHICS, null);
        PersonId colleague = mentor(person(Level.PRACTITIONER), 3, ETHICS, null);
        PersonId mentee = mentor(person(Level.PRACTITIONER), 3, ETHICS, null);
        PersonId other = mentor(person(Level.EXECUTIVE), 3, ETHICS, null);
        post(boss, Sector.NHS, 2015, null, chief);
        post(colleague, Sector.NHS, 2015, null, boss);
        post(mentee, Sector.NHS, 2015, null, boss);
        seeks(mentee, ETHICS, Set.of());
        seeks(chief, ETHICS, Set.of());

        for (PersonId out : List.of(mentee, boss, chief, colleague)) {
            assertFalse(suggested(mentee, out));
        }
        assertFalse(suggested(chief, mentee), "two steps below");
        assertTrue(suggested(mentee, other));
        assertEquals(
                "mentoring.request.not-possible",
                refused(RuleBroken.class, () -> ask(mentee, boss))
                        .problems()
                        .get(0)
                        .key());
        assertFalse(as(mentee, () -> mentors.one(boss)).open());
        refused(RuntimeException.class, () -> ask(mentee, mentee));
    }

    @Test
    void aLineWhoseManagersAreNamedByAddressIsALineUpAndDown() {
        PersonId chief = mentor(person(Level.EXECUTIVE), 3, ETHICS, null);
        PersonId boss = mentor(person(Level.MANAGER), 3, ETHICS, null);
        PersonId mentee = mentor(person(Level.PRACTITIONER), 3, ETHICS, null);
        report(boss, account(chief));
        report(mentee, account(boss));
        seeks(mentee, ETHICS, Set.of());
        seeks(chief, ETHICS, Set.of());
        assertFalse(suggested(mentee, boss));
        assertFalse(suggested(mentee, chief));
        assertFalse(suggested(chief, mentee));
    }

    @Test
    void whoseAccountIsClosedIsNeitherSuggestedNorAskedNorPassedOnTo() {
        PersonId closed = mentor(person(Level.EXECUTIVE), 1, ETHICS, null);
        account(closed);
        PersonId first = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        seeks(mentee, ETHICS, Set.of());
        assertTrue(suggested(mentee, closed));
        sql("update account set disabled = true where person_id = ?", closed.value());

        assertFalse(suggested(mentee, closed));
        assertFalse(listed(mentee, MentorFilter.ALL, closed));
        refused(NotFound.class, () -> as(mentee, () -> mentors.one(closed)));
        refused(RuleBroken.class, () -> ask(mentee, closed));
        MentoringRequestId id = ask(mentee, first, closed);
        as(first, () -> requests.decline(id));
        jobs.runDue();
        assertEquals(0, asked(mentee));
    }

    private String account(PersonId person) {
        String email = unique("line") + "@example.org";
        inTransaction(() -> {
            accounts.create(person, email, null, false);
            return null;
        });
        return email;
    }

    private void report(PersonId person, String manager) {
        inTransaction(() -> {
            OrganisationId at = organisations.add(unique("Organisation"), Sector.NHS, Region.LONDON);
            people.affiliate(
                    person,
                    at,
                    "Post",
                    null,
                    LocalDate.of(2015, 1, 1),
                    null,
                    new LineManagerCard(null, "Manager", manager));
            return null;
        });
    }

    @Test
    void aPastPostIsNoLine() {
        PersonId boss = mentor(person(Level.MANAGER), 1, ETHICS, null);
        PersonId mentee = person(Level.PRACTITIONER);
        post(mentee, Sector.NHS, 2010, 2012, boss);
        seeks(mentee, ETHICS, Set.of());
        assertTrue(suggested(mentee, boss));
    }

    @Test
    void aDeclaredConflictRulesOutFromBothSides() {
        PersonId mentor = mentor(person(Level.EXECUTIVE), 2, ETHICS, null);
        PersonId declares = person(Level.MANAGER);
        PersonId declaredAgainst = person(Level.MANAGER);
        conflict(declares, mentor);
        conflict(mentor, declaredAgainst);
        for (PersonId mentee : List.of(declares, declaredAgainst)) {
            seeks(mentee, ETHICS, Set.of());
            assertFalse(suggested(mentee, mentor));
            assertEquals(
                    "mentoring.request.not-possible",
                    refused(RuleBroken.class, () -> ask(mentee, mentor))
                            .problems()
                            .get(0)
                            .key());
        }
    }

    private void conflict(PersonId one, PersonId other) {
        long id = count("select coalesce(max(id), 0) + 1 from declared_conflict");
        sql(
                "insert into declared_conflict (id, version, person_id, other_id, declared_at)"
                        + " values (?, 1, ?, ?, current_timestamp)",
                id,
                one.value(),
                other.value());
    }

    @Test
    void aPastPairIsNotBroughtTogetherAgain() {
        PersonId mentor = mentor(person(Level.EXECUTIVE), 2, ETHICS, null);
        PersonId mentee = person(Level.MANAGER);
        seeks(mentee, ETHICS, Set.of());
        MentoringRequestId id = ask(mentee, mentor);
        as(mentor, () -> requests.accept(id));
        sql(
                "update relationship set state = 'COMPLETED', live_mentee_id = null, ended_at = started_at"
                        + " where mentor_id = ?",
                mentor.value());

        assertFalse(suggested(mentee, mentor));
        refused(RuleBroken.class, () -> ask(mentee, mentor));
    }

    @Test
    void whoPausesOrIsFullIsNotSuggestedAndIsAgainAfterwards() {
        LocalDate today = LocalDate.now(clock());
        PersonId paused = mentor(person(Level.EXECUTIVE), 1, ETHICS, today.plusDays(3));
        PersonId full = mentor(person(Level.EXECUTIVE), 1, ETHICS, null);
        MentoringRequestId holds = ask(person(Level.MANAGER), full);
        PersonId mentee = person(Level.MANAGER);
        seeks(mentee, ETHICS, Set.of());

        assertFalse(suggested(mentee, paused));
        assertFalse(suggested(mentee, full));
        refused(NotFound.class, () -> as(mentee, () -> mentors.one(paused)));
        as(full, () -> requests.decline(holds));
        assertTrue(suggested(mentee, full));
        clock().forward(Duration.ofDays(4));
        assertTrue(suggested(mentee, paused));
    }

    @Test
    void allMentorsAreListedByFilter() {
        PersonId greek = person(Level.CITIZEN);
        as(
                greek,
                () -> profiles.keep(new MentorProfiles.Offer(
                        "I listen.",
                        ETHICS,
                        Set.of(Language.GREEK, Language.TAMIL),
                        1,
                        true,
                        null,
                        MentorProfiles.NEVER)));
        post(greek, Sector.GOVERNMENT, 2001, 2002, null);
        PersonId reader = person(Level.MANAGER);
        assertTrue(listed(
                reader,
                new MentorFilter(Dimension.PUBLIC_SERVICE_ETHICS, Sector.GOVERNMENT, null, Language.TAMIL),
                greek));
        assertFalse(listed(reader, new MentorFilter(Dimension.HUMAN_VALUES, null, null, null), greek));
        assertFalse(listed(reader, new MentorFilter(null, Sector.NHS, null, null), greek));
        assertFalse(listed(greek, MentorFilter.ALL, greek));
    }

    @Test
    void theListIsSearchedByWordsAndWayAndTheBestFitComesFirst() {
        PersonId online = person(Level.CITIZEN);
        as(
                online,
                () -> profiles.keep(new MentorProfiles.Offer(
                        "I know allotments and beehives.",
                        ETHICS,
                        Set.of(Language.ENGLISH),
                        MeetingWay.ONLINE,
                        1,
                        true,
                        null,
                        MentorProfiles.NEVER)));
        PersonId reader = person(Level.MANAGER);
        seeks(reader, ETHICS, Set.of());
        assertTrue(listed(reader, words("Beehives allotments"), online));
        assertFalse(listed(reader, words("beehives and bears"), online));
        assertTrue(listed(reader, way(MeetingWay.ONLINE), online));
        assertFalse(listed(reader, way(MeetingWay.IN_PERSON), online));
        assertEquals(
                MeetingWay.ONLINE, as(reader, () -> mentors.one(online)).offer().meets());

        Mentors.Found found = as(
                reader, () -> mentors.find(MentorFilter.ALL, PageQuery.of(0, PageQuery.MOST), Set.of(online, reader)));
        assertTrue(found.stated());
        assertEquals(
                List.of(online), found.ticked().stream().map(MentorCard::id).toList());
        List<Integer> points = found.page().items().stream()
                .filter(MentorCard::open)
                .map(c -> c.fit().points())
                .toList();
        assertEquals(points.stream().sorted(Comparator.reverseOrder()).toList(), points);
    }

    private static MentorFilter words(String text) {
        return new MentorFilter(null, null, null, null, null, text);
    }

    private static MentorFilter way(MeetingWay way) {
        return new MentorFilter(null, null, null, null, way, null);
    }

    @Test
    void theNextFreeTimesAreOnDifferentDaysAndLeaveOutWhatIsTaken() {
        PersonId mentor = mentor(1);
        PersonId without = mentor(1);
        PersonId full = mentor(1);
        ask(person(Level.MANAGER), full);
        List.of(mentor, full)
                .forEach(each -> as(
                        each,
                        () -> availabilities.keep(
                                new Availability(
                                        0,
                                        CurrentPerson.HOME_ZONE,
                                        Stream.of(DayOfWeek.values())
                                                .map(day ->
                                                        new WeeklyHours(day, LocalTime.of(10, 0), LocalTime.of(11, 0)))
                                                .toList(),
                                        List.of(),
                                        0,
                                        24,
                                        0,
                                        60),
                                null)));
        PersonId reader = person(Level.MANAGER);
        List<TimeRange> times = freeTimes(reader, mentor, without, full).get(mentor);
        assertEquals(3, times.size());
        assertEquals(
                3,
                times.stream()
                        .map(t -> LocalDate.ofInstant(t.start(), CurrentPerson.HOME_ZONE))
                        .distinct()
                        .count());
        assertEquals(Set.of(mentor), freeTimes(reader, mentor, without, full).keySet());

        as(reader, () -> meetings.book(mentor, times.get(0).start(), null));
        TimeRange next = freeTimes(reader, mentor).get(mentor).get(0);
        assertTrue(next.start().isAfter(times.get(0).start()));
    }

    private Map<PersonId, List<TimeRange>> freeTimes(PersonId reader, PersonId... hosts) {
        return as(
                reader,
                () -> mentors.freeTimes(Stream.of(hosts).map(mentors::one).toList()));
    }

    @Test
    void whoIsAskedAndWhoCouldBeAskedNextAreReadTogether() {
        PersonId reader = person(Level.MANAGER);
        PersonId mentor = mentor(1);
        PersonId next = mentor(1);
        PersonId full = mentor(1);
        ask(person(Level.MANAGER), full);
        Mentors.Asking asking = as(reader, () -> mentors.asking(mentor));
        assertEquals(as(reader, () -> mentors.one(mentor)), asking.mentor());
        assertEquals(MenteeProfiles.NEVER, asking.sought().version());
        assertEquals(
                as(reader, () -> mentors.all(MentorFilter.ALL, PageQuery.of(0, PageQuery.MOST))).items().stream()
                        .filter(c -> c.open() && !c.id().equals(mentor))
                        .toList(),
                asking.others());
        List<PersonId> others = asking.others().stream().map(MentorCard::id).toList();
        assertTrue(others.contains(next));
        assertFalse(others.contains(full));
        assertFalse(as(next, () -> mentors.asking(mentor)).others().stream().anyMatch(c -> c.id().equals(next)));
        refused(NotFound.class, () -> as(reader, () -> mentors.asking(person(Level.MANAGER))));
    }

    private boolean listed(PersonId reader, MentorFilter filter, PersonId mentor) {
        return as(reader, () -> mentors.all(filter, PageQuery.of(0, PageQuery.MOST))).items().stream()
                .anyMatch(c -> c.id().equals(mentor));
    }

    @Test
    void placesCannotBeFewerThanAreTakenAndTwoEditorsAreTold() {
        PersonId mentor = mentor(2);
        ask(person(Level.MANAGER), mentor);
        ask(person(Level.MANAGER), mentor);
        MentorProfiles.Offer now = as(mentor, () -> profiles.mine());

        assertEquals(
                "capacity",
                refused(
                                Invalid.class,
                                () -> as(
                                        mentor,
                                        () -> profiles.keep(new MentorProfiles.Offer(
                                                "I listen.", ETHICS, now.languages(), 1, true, null, now.version()))))
                        .problems()
                        .get(0)
                        .field());
        as(
                mentor,
                () -> profiles.keep(
                        new MentorProfiles.Offer("I ask.", ETHICS, now.languages(), 3, true, null, now.version())));
        refused(
                Conflict.class,
                () -> as(
                        mentor,
                        () -> profiles.keep(new MentorProfiles.Offer(
                                "I tell.", ETHICS, now.languages(), 3, true, null, now.version()))));
    }

    @Test
    void aMailAnswersOnceAndSaysNothingOfWhatWasWritten() {
        PersonId mentor = mentor(1);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, mentor);
        String link = inTransaction(() -> links.make(
                RequestNotifications.LINK, id.toString(), clock().instant().plusSeconds(3600)));
        String token = link.substring(link.indexOf("?t=") + 3);

        assertTrue(asVisitor(() -> answers.asked(token)).open());
        asVisitor(() -> {
            answers.answer(token, true);
            return null;
        });
        assertEquals(RequestState.ACCEPTED, state(id));
        refused(
                Conflict.class,
                () -> asVisitor(() -> {
                    answers.answer(token, false);
                    return null;
                }));
        refused(NotFound.class, () -> asVisitor(() -> answers.asked("wrong")));
    }

    @Test
    void aCoordinatorSeesOneHonestWordForEach() {
        PersonId lead = person(Level.EXECUTIVE);
        InitiativeId initiative = inTransaction(
                () -> initiatives.byKey("leadership-for-innovation").card().id());
        asAdministrator(person(Level.EXECUTIVE), () -> {
            roles.give(initiative, lead, Role.COORDINATOR);
            return null;
        });
        PersonId opener = person(Level.EXECUTIVE);
        asAdministrator(person(Level.EXECUTIVE), () -> {
            roles.give(initiative, opener, Role.LEAD);
            return null;
        });
        CohortId cohort = open(opener, initiative);
        List<PersonId> taking = people(6);
        taking.forEach(p -> as(p, () -> applications.apply(cohort, "I want to learn.", Map.of())));
        PersonId mentor = mentor(4);
        seeks(taking.get(1), ETHICS, Set.of());
        ask(taking.get(2), mentor);
        MentoringRequestId active = ask(taking.get(3), mentor);
        MentoringRequestId over = ask(taking.get(4), mentor);
        as(mentor, () -> requests.accept(active));
        as(mentor, () -> requests.accept(over));
        sql(
                "update relationship set state = 'ACTIVE', activated_at = started_at where mentee_id = ?",
                taking.get(3).value());
        sql(
                "update relationship set state = 'ENDED_EARLY', live_mentee_id = null, ended_at = started_at"
                        + " where mentee_id = ?",
                taking.get(4).value());

        MentoringRequestId proposed = ask(taking.get(5), mentor);
        as(mentor, () -> requests.accept(proposed));

        MentoringStatus.Sheet sheet = as(lead, () -> status.of(cohort));
        assertEquals(
                Map.of(
                        MenteeStatus.NOT_REGISTERED,
                        1L,
                        MenteeStatus.UNMATCHED,
                        1L,
                        MenteeStatus.WAITING,
                        2L,
                        MenteeStatus.ACTIVE,
                        1L,
                        MenteeStatus.CONCLUDED,
                        1L),
                sheet.counts());
        assertTrue(sheet.lines().stream()
                .filter(l -> l.standing() == MenteeStatus.WAITING)
                .allMatch(l -> l.waitsFor() != null && l.since() != null));
        PersonId unsigned = taking.get(5);
        assertEquals(name(unsigned), agreementWaitsFor(lead, cohort));
        RelationshipId pair = as(unsigned, () -> relationships.mine()).get(0).id();
        as(
                unsigned,
                () -> agreements.sign(pair, true, agreements.page(pair, null).version()));
        assertEquals(name(mentor), agreementWaitsFor(lead, cohort));
        clock().forward(Duration.ofDays(11));
        assertEquals(
                2L,
                as(lead, () -> status.of(cohort)).counts().get(MenteeStatus.UNMATCHED),
                "what has run out waits for nobody");
        refused(NotFound.class, () -> as(taking.get(0), () -> status.of(cohort)));
        refused(NotFound.class, () -> asAdministrator(person(Level.MANAGER), () -> status.of(cohort)));
    }

    private String agreementWaitsFor(PersonId lead, CohortId cohort) {
        return as(lead, () -> status.of(cohort)).lines().stream()
                .filter(MentoringStatus.Line::agreement)
                .findFirst()
                .orElseThrow()
                .waitsFor();
    }

    private String name(PersonId person) {
        return inTransaction(() -> people.card(person)).name();
    }

    private CohortId open(PersonId lead, InitiativeId initiative) {
        Instant now = clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return as(
                lead,
                () -> cohorts.open(
                        initiative,
                        new CohortPlan(
                                unique("Cohort"),
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(20)),
                                today.plusDays(30),
                                today.plusDays(200),
                                0,
                                Selection.FIRST_COME,
                                today.plusDays(25),
                                5,
                                false,
                                null),
                        9,
                        List.of(),
                        List.of()));
    }

    @Test
    void whoLeavesLeavesNobodyWaiting() {
        PersonId mentor = mentor(2);
        PersonId mentee = person(Level.MANAGER);
        MentoringRequestId id = ask(mentee, mentor);
        PersonId leaver = person(Level.MANAGER);
        MentoringRequestId own = ask(leaver, mentor);
        assertFalse(inTransaction(() -> data.export(leaver)).isEmpty());

        inTransaction(() -> data.erase(leaver));
        assertEquals(RequestState.WITHDRAWN, state(own));
        assertEquals(
                0,
                count(
                        "select count(*) from mentoring_request where id = ? and message_sealed is not null",
                        own.value()));
        inTransaction(() -> data.erase(mentor));
        assertEquals(RequestState.DECLINED, state(id));
        assertEquals(0, count("select count(*) from mentor_profile where person_id = ?", mentor.value()));
    }
}
