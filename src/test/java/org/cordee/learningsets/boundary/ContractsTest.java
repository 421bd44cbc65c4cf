package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.house.RecordedNotices;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a set agrees on before it meets: written by all, signed by all, and again when it agrees anew. */
class ContractsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LearningSetId SET = new LearningSetId(7);
    private static final PersonId FAY = new PersonId(50);

    private final CurrentPerson me = new CurrentPerson();
    private final List<SetContract> all = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private LearningSet set = set(4);

    private final Contracts contracts = Injection.of(
            Contracts.class,
            audit,
            RecordedNotices.MESSAGES,
            Injection.of(SetPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new NamedPeople()
                    .with(1, "Dee")
                    .with(2, "Ben")
                    .with(3, "cat")
                    .with(4, "Ann")
                    .with(5, "Eve")
                    .with(50, "Abe"),
            Injection.of(
                    Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
            new SetQueries() {
                @Override
                public LearningSet one(LearningSetId id) {
                    return set;
                }

                @Override
                public LearningSet locked(LearningSetId id) {
                    return set;
                }
            },
            new MeetingQueries() {
                @Override
                public <T> T add(T fresh) {
                    all.add(keyed((SetContract) fresh, 20L + all.size()));
                    return fresh;
                }

                @Override
                public List<SetContract> contracts(LearningSetId id) {
                    return all;
                }

                @Override
                public void remove(SetContract contract) {
                    all.remove(contract);
                }
            },
            new PlannedMeetings() {
                @Override
                int under(LearningSet of, SetContract contract) {
                    return contract.terms().meetings();
                }
            },
            new ContractNotifications() {
                @Override
                void changed(LearningSet of, PersonId by, Set<PersonId> signed) {
                    told.add("changed by " + by + ", signed before by "
                            + signed.stream().map(PersonId::value).sorted().toList());
                }

                @Override
                void inForce(LearningSet of, int meetings) {
                    told.add("in force for " + meetings);
                }
            });

    private static LearningSet set(int members) {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        for (long i = 1; i <= members; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        return fresh;
    }

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private boolean sign(long person) {
        as(person);
        return contracts.sign(SET, true, null);
    }

    private static ContractPage.Draft draft(String words) {
        return new ContractPage.Draft(
                6,
                4,
                150,
                Strictness.STRICT,
                SetContract.Terms.usual().stages(),
                new ContractPage.Texts(words, words + " rules\n\n and more ", words + " stays here"));
    }

    @BeforeEach
    void firstMember() {
        as(1);
    }

    @Test
    void itBeginsWithGoodTextsWhenSomebodyLooks() {
        ContractPage page = contracts.page(SET, null);
        assertEquals(1, page.about().round());
        assertTrue(page.change().open());
        assertTrue(page.signable());
        assertFalse(
                page.texts().purpose().startsWith("learningsets."), page.texts().purpose());
        assertTrue(page.texts().ruleByRule().size() > 1);
        assertNull(page.change().changedBy());
        contracts.page(SET, null);
        assertEquals(1, all.size(), "looking again begins no second one");
    }

    @Test
    void whatIsWrittenIsSealedAndReadByThoseInTheSetAlone() {
        contracts.change(SET, draft("We listen"), null);
        assertFalse(all.get(0).purpose().contains("listen"));
        assertEquals("We listen", contracts.page(SET, null).texts().purpose());
        assertEquals(
                List.of("We listen rules", "and more"),
                contracts.page(SET, null).texts().ruleByRule());
        assertNull(contracts.status(SET).texts(), "its state is asked for without its words");
        as(99);
        notFound(() -> contracts.page(SET, null));
        notFound(() -> contracts.status(SET));
        notFound(() -> contracts.change(SET, draft("x"), null));
        notFound(() -> contracts.sign(SET, true, null));
    }

    @Test
    void whenAllHaveSignedItIsInForceAndMeetingsFollow() {
        for (long person = 1; person <= 3; person++) {
            assertFalse(sign(person));
        }
        assertEquals(List.of("Ann"), contracts.page(SET, null).missing());
        assertTrue(sign(4));
        assertEquals(SetState.CONTRACTED, set.state());
        assertEquals(List.of("in force for 5"), told);
        assertEquals(NOW, contracts.page(SET, null).signing().agreedAt());
        conflict("learningsets.contract.in-force", () -> contracts.change(SET, draft("x"), null));
    }

    @Test
    void aChangeTakesSignaturesBackAndSaysHowMany() {
        sign(1);
        sign(2);
        sign(3);
        assertEquals(2, contracts.change(SET, draft("New words"), null), "of others");
        assertEquals(List.of("changed by 3, signed before by [1, 2, 3]"), told);
        ContractPage page = contracts.page(SET, null);
        assertEquals(0, page.signed());
        assertEquals("cat", page.change().changedBy());
        assertEquals(6, page.rhythm().meetings());
        assertEquals(Strictness.STRICT, page.rhythm().strictness());
    }

    @Test
    void nobodySignsUnreadOrForASetThatIsNotReady() {
        invalid("limits", "learningsets.contract.limits-unread", () -> contracts.sign(SET, false, null));
        set = set(3);
        broken("learningsets.set.too-few", () -> contracts.sign(SET, true, null));
        assertEquals(
                "learningsets.set.too-few", contracts.page(SET, null).signing().notReady());
        assertFalse(contracts.page(SET, null).signable());
    }

    @Test
    void whoHasNotAnsweredIsWaitedForAndWhoDeclinesNotAnyMore() {
        set.propose(new PersonId(5), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        for (long person = 1; person <= 4; person++) {
            assertFalse(sign(person));
        }
        assertEquals(1, contracts.page(SET, null).signing().unanswered());
        set.decline(new PersonId(5), NOW);
        assertTrue(contracts.settle(set));
        assertFalse(contracts.settle(set), "once");
        assertEquals(List.of("in force for 5"), told);
    }

    @Test
    void theFacilitatorSignsTooAndStandsLast() {
        set.facilitatedBy(FAY);
        for (long person = 1; person <= 4; person++) {
            assertFalse(sign(person));
        }
        ContractPage page = contracts.page(SET, null);
        assertEquals(
                List.of("Ann", "Ben", "cat", "Dee", "Abe"),
                page.signing().signers().stream().map(ContractPage.Signer::name).toList());
        assertEquals(List.of("Abe"), page.missing());
        assertTrue(sign(50));
    }

    @Test
    void whatIsMissingIsSaidInTheOrderOfTheForm() {
        ContractPage.Draft empty = new ContractPage.Draft(
                null, null, null, Strictness.STRICT, Map.of(), new ContractPage.Texts(null, " ", ""));
        assertEquals(
                List.of("meetings", "weeks", "minutes", "purpose", "rules", "confidence"),
                fields(() -> contracts.change(SET, empty, null)));
        ContractPage.Draft long4001 = new ContractPage.Draft(
                6,
                4,
                150,
                Strictness.STRICT,
                SetContract.Terms.usual().stages(),
                new ContractPage.Texts("x".repeat(Contracts.LONGEST + 1), "x", "x"));
        assertEquals(List.of("purpose"), fields(() -> contracts.change(SET, long4001, null)));
        ContractPage.Draft noStages = new ContractPage.Draft(
                13, 4, 150, Strictness.STRICT, Map.of(Stage.PRESENT, 2), new ContractPage.Texts("x", "x", "x"));
        assertEquals(List.of("meetings"), fields(() -> contracts.change(SET, noStages, null)));
        assertEquals(List.of(), told);
    }

    private void atWork() {
        for (long person = 1; person <= 4; person++) {
            sign(person);
        }
        set.begin();
        told.clear();
    }

    @Test
    void agreeingAnewBeginsWithTheWordsOfTheLastContract() {
        contracts.change(SET, draft("We listen"), null);
        atWork();
        set.recontract();
        ContractPage page = contracts.page(SET, null);
        assertEquals(2, page.about().round());
        assertEquals("We listen", page.texts().purpose());
        assertEquals(6, page.rhythm().meetings());
        assertEquals(List.of(1), page.earlier());
        ContractPage first = contracts.page(SET, 1);
        assertFalse(first.change().open());
        assertEquals(4, first.signed());
        notFound(() -> contracts.page(SET, 9));
    }

    @Test
    void aSetThatStaysWithWhatItHasDropsTheNewOne() {
        atWork();
        set.recontract();
        contracts.page(SET, null);
        assertEquals(2, all.size());
        contracts.drop(set);
        set.goOn();
        assertEquals(1, contracts.page(SET, null).about().round());
        assertTrue(contracts.page(SET, null).inForce());
        contracts.drop(set);
        assertEquals(1, all.size(), "what is in force is not dropped");
    }

    @Test
    void whoJoinsLaterSignsItAsItStands() {
        atWork();
        set.propose(new PersonId(5), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        set.accept(new PersonId(5), NOW);
        as(5);
        ContractPage page = contracts.page(SET, null);
        assertTrue(page.signable());
        assertFalse(page.change().open());
        assertFalse(sign(5), "it was in force before");
        assertNotNull(all.get(0).signedAt(new PersonId(5)));
        assertEquals(List.of(), told);
    }

    @Test
    void whoHasLeftIsNotNamedAsMissing() {
        atWork();
        set.leave(new PersonId(4), NOW);
        as(1);
        assertEquals(
                List.of("Ben", "cat", "Dee"),
                contracts.page(SET, null).signing().signers().stream()
                        .map(ContractPage.Signer::name)
                        .toList());
        set.close(NOW);
        conflict("learningsets.set.closed", () -> contracts.sign(SET, true, null));
    }

    @Test
    void aSetThatWasClosedBeforeItAgreedHasNone() {
        set.close(NOW);
        assertNull(contracts.status(SET));
        notFound(() -> contracts.page(SET, null));
    }
}
