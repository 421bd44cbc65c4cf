package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedJobs;
import org.cordee.house.RecordedNotices;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When members of a set are reminded: of places to answer, of actions that are due, of actions to bring back. */
class SetJobsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId KIM = new PersonId(3);

    private final RecordedJobs jobs = new RecordedJobs();
    private final RecordedNotices notices = new RecordedNotices();
    private final List<String> told = new ArrayList<>();
    private final List<SetAction> actions = new ArrayList<>();
    private final List<LearningSet> sets = new ArrayList<>();
    private final SetMeeting meeting = keyed(
            new SetMeeting(keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20), 1), 60);
    private LearningSet set;
    private Instant start = Instant.parse("2026-12-10T14:00:00Z");

    private <T> T job(Class<T> kind, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        NamedPeople people =
                new NamedPeople().with(1, "Ann").with(2, "Ben").with(3, "Kim", ZoneId.of("America/New_York"));
        SetNotifications names = Injection.of(SetNotifications.class, new SetOrigins() {
            @Override
            public boolean confidential(Origin origin) {
                return false;
            }
        });
        return Injection.of(
                kind,
                clock,
                jobs,
                people,
                Injection.of(SetWorkNotifications.class, notices, names),
                Injection.of(AnswerDay.class, jobs, clock),
                new SetQueries() {
                    @Override
                    public LearningSet one(LearningSetId id) {
                        return set;
                    }

                    @Override
                    public List<LearningSet> of(FormingRoundId round) {
                        return sets;
                    }
                },
                new FormingQueries() {
                    @Override
                    public FormingRound one(FormingRoundId id) {
                        return null;
                    }
                },
                new MeetingQueries() {
                    @Override
                    public SetMeeting one(SetMeetingId id) {
                        return meeting;
                    }

                    @Override
                    public List<SetAction> actions(LearningSetId id) {
                        return actions;
                    }

                    @Override
                    public List<SetAction> actions(PersonId owner) {
                        return actions.stream()
                                .filter(a -> a.owner().equals(owner))
                                .toList();
                    }
                },
                new Appointments() {
                    @Override
                    public List<Dated> all(Collection<AppointmentId> ids) {
                        return List.of(new Dated(
                                new AppointmentId(30),
                                1,
                                "uid",
                                0,
                                "learningsets.meeting",
                                60,
                                AppointmentState.CONFIRMED,
                                new TimeRange(start, start.plusSeconds(7200), CurrentPerson.HOME_ZONE),
                                Venue.OPEN,
                                Map.of()));
                    }
                },
                new SetNotifications() {
                    @Override
                    void remind(LearningSet of, PersonId person) {
                        told.add("remind " + person);
                    }

                    @Override
                    void unanswered(FormingRound round, List<LearningSet> late) {
                        told.add("unanswered in " + late.size());
                    }
                });
    }

    private static LearningSet set(LocalDate answerBy) {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), new FormingRoundId(6), answerBy, NOW), 7);
        for (int i = 1; i <= 4; i++) {
            fresh.propose(
                    new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW.minus(Duration.ofDays(5)));
        }
        return fresh;
    }

    private SetAction action(PersonId owner, LocalDate due) {
        SetAction action = new SetAction(new LearningSetId(7), owner, new SetMeetingId(60), due, NOW);
        actions.add(action);
        return action;
    }

    @BeforeEach
    void setOfFour() {
        set = set(TODAY.plusDays(7));
        set.holding().forEach(m -> set.accept(m.person(), NOW));
        meeting.on(new AppointmentId(30));
    }

    @Test
    void anActionIsRemindedOfTheDayBeforeAtNineWhereItsOwnerIs() {
        job(ActionReminderJob.class, NOW).plan(action(ANN, TODAY.plusDays(3)));
        job(ActionReminderJob.class, NOW).plan(action(KIM, TODAY.plusDays(3)));
        assertEquals(
                Map.of(
                        "learningsets.action-due 7:1:2026-12-02", Instant.parse("2026-12-01T09:00:00Z"),
                        "learningsets.action-due 7:3:2026-12-02", Instant.parse("2026-12-01T14:00:00Z")),
                jobs.planned());
    }

    @Test
    void whatIsTooNearHasNoDayOrIsDoneIsNotRemindedOf() {
        ActionReminderJob job = job(ActionReminderJob.class, NOW);
        job.plan(action(ANN, TODAY.plusDays(1)));
        job.plan(action(ANN, null));
        SetAction done = action(ANN, TODAY.plusDays(5));
        done.report(ActionState.DONE, "sealed", new SetMeetingId(60), NOW);
        job.plan(done);
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void allThatIsDueOnADayMakesOneMail() {
        LocalDate due = TODAY.plusDays(1);
        action(ANN, due);
        action(ANN, due);
        action(ANN, due.plusDays(1));
        action(BEN, due);
        SetAction done = action(ANN, due);
        done.report(ActionState.DONE, "sealed", new SetMeetingId(60), NOW);
        job(ActionReminderJob.class, NOW).run("7:1:" + due);
        assertEquals(ANN, notices.only().to());
        assertEquals("The Otters: due tomorrow", notices.only().subject());
        assertTrue(notices.only().text().startsWith("2 of your actions from The Otters are due tomorrow."));
    }

    @Test
    void whoHasLeftTheSetIsNotRemindedOfItsActions() {
        action(ANN, TODAY.plusDays(1));
        set.leave(ANN, NOW);
        job(ActionReminderJob.class, NOW).run("7:1:" + TODAY.plusDays(1));
        assertEquals(List.of(), notices.told());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10T14:00:00Z,2026-12-08T09:00:00Z",
        "2026-12-10T00:30:00Z,2026-12-08T09:00:00Z",
        "2027-03-29T12:00:00Z,2027-03-27T09:00:00Z",
        "2027-03-30T12:00:00Z,2027-03-28T08:00:00Z"
    })
    void actionsAreBroughtBackTwoDaysBeforeTheMeetingAtNine(Instant begins, Instant due) {
        start = begins;
        job(BringBackActionsJob.class, NOW).plan(meeting);
        assertEquals(Map.of("learningsets.bring-back 60", due), jobs.planned());
    }

    @Test
    void aMeetingThatIsTooNearOrHasNoDateIsNotPlannedFor() {
        start = Instant.parse("2026-12-01T08:00:00Z");
        job(BringBackActionsJob.class, NOW).plan(meeting);
        meeting.withoutDate();
        start = Instant.parse("2026-12-20T08:00:00Z");
        job(BringBackActionsJob.class, NOW).plan(meeting);
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void eachOwnerHearsHowManyAndWhen() {
        start = Instant.parse("2026-12-01T14:00:00Z");
        action(ANN, null);
        action(ANN, null);
        action(BEN, TODAY);
        action(KIM, TODAY);
        set.leave(KIM, NOW);
        job(BringBackActionsJob.class, NOW).run("60");
        assertEquals(2, notices.told().size());
        for (RecordedNotices.Told one : notices.told()) {
            assertTrue(one.text().startsWith("The Otters meets on Tuesday 1 December 2026, 2pm."), one.text());
            assertTrue(
                    one.text()
                            .contains(
                                    one.to().equals(ANN) ? "report back on 2 actions." : "report back on one action."),
                    one.text());
        }
    }

    @Test
    void aMeetingThatWasMovedAheadIsWaitedFor() {
        action(ANN, null);
        start = Instant.parse("2026-12-20T14:00:00Z");
        job(BringBackActionsJob.class, NOW).run("60");
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of("learningsets.bring-back 60", Instant.parse("2026-12-18T09:00:00Z")), jobs.planned());
    }

    @Test
    void nothingIsBroughtBackToAMeetingThatIsOverOrCalledOff() {
        action(ANN, null);
        start = NOW.minusSeconds(60);
        job(BringBackActionsJob.class, NOW).run("60");
        start = NOW.plusSeconds(86_400);
        meeting.cancel();
        job(BringBackActionsJob.class, NOW).run("60");
        assertEquals(List.of(), notices.told());
        assertEquals(Map.of(), jobs.planned());
    }

    @Test
    void aPlaceIsRemindedOfTwoDaysBeforeAndTheCoordinatorHearsTheMorningAfter() {
        job(AnswerDay.class, NOW).plan(set(TODAY.plusDays(7)));
        assertEquals(
                Map.of(
                        "learningsets.answer-reminder 7", Instant.parse("2026-12-04T09:00:00Z"),
                        "learningsets.answers-over 6:2026-12-06", Instant.parse("2026-12-07T09:00:00Z")),
                jobs.planned());
    }

    @Test
    void aDayTooNearForAReminderHasNone() {
        job(AnswerDay.class, NOW).plan(set(TODAY.plusDays(2)));
        assertEquals(
                Map.of("learningsets.answers-over 6:2026-12-01", Instant.parse("2026-12-02T09:00:00Z")),
                jobs.planned());
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAndWereNotJustAskedAreReminded() {
        set = set(TODAY.plusDays(2));
        set.accept(ANN, NOW);
        set.decline(BEN, NOW);
        set.propose(new PersonId(9), new MemberFacts(null, Level.MANAGER, null, false), NOW.minusSeconds(3600));
        job(AnswerReminderJob.class, NOW).run("7");
        assertEquals(List.of("remind 3", "remind 4"), told.stream().sorted().toList());
    }

    @Test
    void nobodyIsRemindedOnceTheDayHasPassedOrTheSetIsClosed() {
        set = set(TODAY.minusDays(1));
        job(AnswerReminderJob.class, NOW).run("7");
        set = set(TODAY.plusDays(2));
        set.close(NOW);
        job(AnswerReminderJob.class, NOW).run("7");
        assertEquals(List.of(), told);
    }

    @Test
    void theCoordinatorHearsOnceForAllSetsOfThatDay() {
        LearningSet late = set(TODAY.minusDays(1));
        LearningSet otherDay = set(TODAY.minusDays(2));
        LearningSet answered = set(TODAY.minusDays(1));
        answered.holding().forEach(m -> answered.accept(m.person(), NOW));
        sets.addAll(List.of(late, otherDay, answered, set(TODAY.minusDays(1))));
        job(AnswerDayOverJob.class, NOW).run("6:" + TODAY.minusDays(1));
        assertEquals(List.of("unanswered in 2"), told);
        told.clear();
        sets.clear();
        sets.add(answered);
        job(AnswerDayOverJob.class, NOW).run("6:" + TODAY.minusDays(1));
        assertEquals(List.of(), told);
    }
}
