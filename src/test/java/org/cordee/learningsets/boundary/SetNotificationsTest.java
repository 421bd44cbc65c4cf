package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what about a set: never whose no it was, nor the name of a confidential network. */
class SetNotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PersonId FACILITATOR = new PersonId(50);
    private static final PersonId COORDINATOR = new PersonId(90);
    private static final PersonId OTHER_COORDINATOR = new PersonId(91);
    private static final Origin COHORT = Origin.of(new CohortId(3));
    private static final Origin CONFIDENTIAL = Origin.of(new NetworkId(4));

    private final RecordedNotices notices = new RecordedNotices();
    private final List<PersonId> coordinators = new ArrayList<>(List.of(COORDINATOR, OTHER_COORDINATOR));
    private final SetOrigins origins = new SetOrigins() {
        @Override
        public List<PersonId> coordinators(Origin origin) {
            return coordinators;
        }

        @Override
        public boolean confidential(Origin origin) {
            return origin.equals(CONFIDENTIAL);
        }
    };
    private final NamedPeople people = new NamedPeople()
            .with(1, "Ann Reid")
            .with(2, "ben Moor")
            .with(3, "Cat Lowe")
            .with(4, "Dee Park")
            .with(50, "Fay Grant");
    private final SetNotifications mails =
            Injection.of(SetNotifications.class, notices, origins, people, RecordedNotices.MESSAGES, new ActionLinks() {
                @Override
                public String make(String purpose, String subject, Instant until) {
                    return "/links/" + purpose + "?t=" + subject + "@" + until;
                }
            });
    private final SetFutureNotifications future =
            Injection.of(SetFutureNotifications.class, notices, origins, people, mails);
    private final ContractNotifications contracts = Injection.of(ContractNotifications.class, notices, people, mails);

    private static LearningSet set(long key, Origin origin, int members) {
        LearningSet set = keyed(new LearningSet("The Otters", origin, new FormingRoundId(6), DAY, NOW), key);
        for (int i = 1; i <= members; i++) {
            set.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        }
        return set;
    }

    private static LearningSet set(int members) {
        return set(7, COHORT, members);
    }

    private static LearningSet accepted(int members) {
        LearningSet set = set(members);
        set.holding().forEach(m -> set.accept(m.person(), NOW));
        return set;
    }

    private static FormingRound round(Origin origin, PersonId by) {
        return keyed(new FormingRound(origin, FormingPlan.usual("Spring round"), 7, null, by, NOW), 6);
    }

    private static List<Long> sorted(List<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toList();
    }

    @Test
    void aPlaceIsProposedWithTheDayToAnswerByAndALinkToDecline() {
        mails.proposed(set(5), new PersonId(2));
        RecordedNotices.Told told = notices.only();
        assertEquals("You’re invited to join The Otters", told.subject());
        assertTrue(told.text().contains("a group of 5 people who help each other"), told.text());
        assertTrue(told.text().contains("answer by 1 December 2026"), told.text());
        assertEquals("/learningsets/answer?id=7", told.action());
        assertEquals("/links/set-place?t=7:2@2027-01-30T23:59:00Z", told.decline(), "sixty days longer");
        assertTrue(told.message().essential());
        assertFalse(told.text().contains("different levels"), told.text());
    }

    @Test
    void aMixedSetSaysThatItIsMixed() {
        LearningSet set = set(4);
        set.propose(new PersonId(5), new MemberFacts(null, Level.CITIZEN, null, false), NOW);
        mails.proposed(set, new PersonId(5));
        assertTrue(
                notices.only().text().contains("different levels meet as equals in this set"),
                notices.only().text());
    }

    @Test
    void aReminderMayBeMutedAndBeingAskedAgainMayNot() {
        mails.remind(set(5), new PersonId(2));
        mails.askedAgain(set(5), new PersonId(2));
        assertFalse(notices.told().get(0).message().essential());
        assertTrue(notices.told().get(1).message().essential());
        assertEquals(
                "Two days left to answer: The Otters", notices.told().get(0).subject());
        assertEquals(notices.told().get(0).decline(), notices.told().get(1).decline());
    }

    @Test
    void whoBeganTheRoundHearsWhoHasNotAnswered() {
        LearningSet set = set(4);
        set.accept(new PersonId(1), NOW);
        set.decline(new PersonId(3), NOW);
        mails.unanswered(round(COHORT, COORDINATOR), List.of(set));
        RecordedNotices.Told told = notices.only();
        assertEquals(COORDINATOR, told.to());
        assertEquals("Some people haven’t answered: Spring round", told.subject());
        assertTrue(told.text().contains("The Otters: ben Moor and Dee Park"), told.text());
        assertFalse(told.text().contains("Cat Lowe"), "who declined is not named");
        assertFalse(told.text().contains("Ann Reid"), told.text());
        assertEquals("/learningsets/round?id=6", told.action());
    }

    @Test
    void whenWhoBeganItHasGoneAllCoordinatorsHear() {
        mails.unanswered(round(COHORT, new PersonId(99)), List.of(set(4)));
        assertEquals(List.of(COORDINATOR, OTHER_COORDINATOR), notices.readers());
    }

    @Test
    void ofAConfidentialNetworkAMailCountsAndNamesNothing() {
        LearningSet set = set(7, CONFIDENTIAL, 4);
        set.accept(new PersonId(1), NOW);
        mails.unanswered(round(CONFIDENTIAL, COORDINATOR), List.of(set, set(8, CONFIDENTIAL, 1)));
        RecordedNotices.Told told = notices.only();
        assertEquals("Some people haven’t answered: your learning sets", told.subject());
        assertTrue(told.text().contains("Learning set 7: 3 people\nLearning set 8: one person"), told.text());
        for (String secret : List.of("Otters", "Spring", "Moor", "Lowe", "Park")) {
            assertFalse((told.subject() + told.text()).contains(secret), secret);
        }
    }

    @ParameterizedTest
    @CsvSource({"30,", "31,And in one more set.", "33,And in 3 more sets."})
    void aLongListIsCutAndCounted(int sets, String more) {
        List<LearningSet> late = new ArrayList<>();
        for (int i = 0; i < sets; i++) {
            late.add(set(100 + i, COHORT, 4));
        }
        mails.unanswered(round(COHORT, COORDINATOR), late);
        String text = notices.only().text();
        assertEquals(
                30, text.lines().filter(line -> line.startsWith("The Otters: ")).count());
        assertEquals(more != null, text.contains("And in "), text);
        assertTrue(more == null || text.contains(more), text);
    }

    @Test
    void theOthersMayThinkAgainWhenSomebodyElseIsAsked() {
        mails.changed(set(4), new PersonId(3));
        assertEquals(List.of(1L, 2L, 4L), sorted(notices.readers()));
        assertFalse(notices.told().get(0).text().contains("Cat"), "who it is stands on the page");
    }

    @Test
    void membersAndFacilitatorHearThatASetIsComplete() {
        LearningSet set = accepted(5);
        set.facilitatedBy(FACILITATOR);
        mails.complete(set);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 50L), sorted(notices.readers()));
        assertTrue(notices.told().get(0).text().contains("It has 5 members and can start."));
    }

    @ParameterizedTest
    @CsvSource({"1,One person has a place in it now.", "4,4 people have a place in it now."})
    void aFreePlaceIsCountedAndNobodyIsNamed(int members, String words) {
        mails.placeFree(round(COHORT, COORDINATOR), set(members));
        RecordedNotices.Told told = notices.only();
        assertEquals(COORDINATOR, told.to());
        assertTrue(told.text().contains(words), told.text());
        assertEquals("/learningsets/replace?id=7", told.action());
    }

    @Test
    void aNewFacilitatorHearsItAndTheMembersLearnThatThereIsOne() {
        LearningSet set = set(4);
        set.facilitatedBy(FACILITATOR);
        mails.facilitates(set);
        assertEquals(FACILITATOR, notices.only().to());
        assertTrue(
                notices.only().text().contains("We’ve invited 4 people to join it."),
                notices.only().text());
        notices.clear();
        mails.facilitatorNamed(set);
        assertEquals(List.of(1L, 2L, 3L, 4L), sorted(notices.readers()));
        assertTrue(notices.told().stream().noneMatch(t -> t.text().contains("Fay")), "a mail does not say who");
    }

    @Test
    void aPlaceTakenBackIsNotAboutThePerson() {
        mails.takenBack(set(4), new PersonId(2));
        assertEquals(new PersonId(2), notices.only().to());
        assertTrue(
                notices.only().text().contains("This isn’t about you personally."),
                notices.only().text());
    }

    @Test
    void daysEndOnTheClockOfTheUnitedKingdom() {
        assertEquals(Instant.parse("2026-12-01T23:59:00Z"), SetNotifications.endOf(DAY));
        assertEquals(Instant.parse("2026-07-01T22:59:00Z"), SetNotifications.endOf(LocalDate.of(2026, 7, 1)));
        assertEquals(
                Instant.parse("2026-10-25T23:59:00Z"),
                SetNotifications.endOf(LocalDate.of(2026, 10, 25)),
                "the day of twenty-five hours");
    }

    @ParameterizedTest
    @EnumSource(SetProposalSubject.class)
    void aProposalThatWasNotAgreedKeepsEverythingAndNamesNobody(SetProposalSubject subject) {
        LearningSet set = accepted(4);
        future.kept(set, subject);
        assertEquals(List.of(1L, 2L, 3L, 4L), sorted(notices.readers()));
        for (RecordedNotices.Told told : notices.told()) {
            assertTrue(told.text().startsWith("Someone proposed"), told.text());
            assertFalse(told.text().matches("(?s).*(Ann|ben|Cat|Dee).*"), told.text());
        }
    }

    @Test
    void whoFacilitatedIsThankedWhenTheSetRunsItself() {
        LearningSet set = accepted(4);
        set.selfFacilitated();
        future.runsItself(set, FACILITATOR);
        assertEquals(List.of(1L, 2L, 3L, 4L, 50L), sorted(notices.readers()));
        RecordedNotices.Told last = notices.told().get(4);
        assertEquals(FACILITATOR, last.to());
        assertTrue(last.text().contains("Thank you"), last.text());
        assertEquals("/learningsets/my-sets", last.action(), "who has left cannot open the set");
        notices.clear();
        future.runsItself(set, null);
        assertEquals(4, notices.told().size());
    }

    @Test
    void coordinatorsAreAskedToFindAFacilitator() {
        LearningSet set = accepted(4);
        future.wantsFacilitator(set);
        future.lostFacilitator(set);
        List<RecordedNotices.Told> asked = notices.told().stream()
                .filter(t -> coordinators.contains(t.to()))
                .toList();
        assertEquals(4, asked.size());
        assertTrue(asked.stream().allMatch(t -> t.action().equals("/learningsets/replace?id=7")));
        assertFalse(asked.get(0).message().essential());
        assertEquals(12, notices.told().size());
    }

    @Test
    void whoJoinsIsWelcomedAndTheOthersSeeOnThePageWhoItIs() {
        LearningSet set = accepted(4);
        future.joined(set, new PersonId(2));
        assertEquals(List.of(1L, 2L, 3L, 4L), sorted(notices.readers()));
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals(
                    told.to().equals(new PersonId(2)) ? "Welcome to The Otters" : "A new member in The Otters",
                    told.subject());
            assertFalse(told.text().contains("ben"), told.text());
        }
    }

    @Test
    void aSetThatHasBecomeSmallIsToldWhatItCanDo() {
        LearningSet small = accepted(4);
        small.leave(new PersonId(1), NOW);
        future.left(small);
        assertEquals(List.of(2L, 3L, 4L), sorted(notices.readers()));
        assertTrue(
                notices.told().get(0).text().contains("now has 3 members"),
                notices.told().get(0).text());
        notices.clear();
        small.leave(new PersonId(2), NOW);
        small.leave(new PersonId(3), NOW);
        future.left(small);
        assertTrue(
                notices.only().text().contains("now has one member"),
                notices.only().text());
    }

    @Test
    void ofALargeSetOnlyTheFacilitatorHearsThatSomebodyHasLeft() {
        LearningSet set = accepted(6);
        set.facilitatedBy(FACILITATOR);
        set.leave(new PersonId(1), NOW);
        future.left(set);
        assertEquals(FACILITATOR, notices.only().to());
        assertTrue(
                notices.only().text().endsWith("It now has 5 members."),
                notices.only().text());
        assertFalse(notices.only().text().contains("Ann"), notices.only().text());
        notices.clear();
        LearningSet alone = accepted(6);
        alone.leave(new PersonId(1), NOW);
        future.left(alone);
        assertEquals(List.of(), notices.told());
    }

    @Test
    void whoProposesToAgreeAnewIsNamedAndNotToldThemselves() {
        LearningSet set = accepted(4);
        future.recontracting(set, new PersonId(4));
        assertEquals(List.of(1L, 2L, 3L), sorted(notices.readers()));
        assertTrue(
                notices.told().get(0).text().startsWith("Dee Park proposes"),
                notices.told().get(0).text());
        assertEquals("/learningsets/contract?id=7", notices.told().get(0).action());
    }

    @Test
    void hostsHearWhichMeetingIsTheirsAndWhoGaveItToThem() {
        future.hosts(accepted(4), new PersonId(2), 3, new PersonId(1));
        future.hostsNoMore(accepted(4), new PersonId(1), 3, new PersonId(2));
        assertEquals(
                "The Otters: you’re the host of meeting 3",
                notices.told().get(0).subject());
        assertTrue(
                notices.told().get(0).text().startsWith("Ann Reid has made you the host of meeting 3 of The Otters."));
        assertTrue(notices.told().get(1).text().startsWith("ben Moor is now the host of meeting 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"choose", "closed", "proposed", "placeGone", "facilitatesNow"})
    void furtherNewsIsEssentialAndHidesAConfidentialName(String what) {
        LearningSet set = set(7, CONFIDENTIAL, 4);
        set.holding().forEach(m -> set.accept(m.person(), NOW));
        set.facilitatedBy(FACILITATOR);
        switch (what) {
            case "choose" -> future.choose(set);
            case "closed" -> future.closed(set);
            case "proposed" -> future.proposed(set, set.insiders());
            case "placeGone" -> future.placeGone(set, new PersonId(8));
            default -> future.facilitatesNow(set);
        }
        assertFalse(notices.told().isEmpty());
        for (RecordedNotices.Told told : notices.told()) {
            assertTrue(told.message().essential());
            assertFalse((told.subject() + told.text()).contains("Otters"), told.subject());
            assertTrue(told.subject().contains("Learning set 7"), told.subject());
        }
    }

    @Test
    void whoHadSignedIsToldThatTheirSignatureIsGone() {
        LearningSet set = accepted(4);
        set.facilitatedBy(FACILITATOR);
        contracts.changed(set, new PersonId(1), Set.of(new PersonId(2)));
        assertEquals(List.of(2L, 3L, 4L, 50L), sorted(notices.readers()));
        for (RecordedNotices.Told told : notices.told()) {
            assertEquals(
                    told.to().equals(new PersonId(2)),
                    told.text().contains("Your signature has been removed"),
                    told.text());
            assertTrue(told.text().startsWith("Ann Reid has changed the contract of The Otters."), told.text());
            assertEquals("/learningsets/contract?id=7", told.action());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,One meeting still needs a date", "6,6 meetings still need dates"})
    void aContractInForceSaysHowManyMeetingsNeedADate(int meetings, String words) {
        contracts.inForce(accepted(4), meetings);
        assertEquals(List.of(1L, 2L, 3L, 4L), sorted(notices.readers()));
        assertTrue(
                notices.told().get(0).text().contains(words),
                notices.told().get(0).text());
        assertEquals("/learningsets/set?id=7", notices.told().get(0).action());
    }
}
