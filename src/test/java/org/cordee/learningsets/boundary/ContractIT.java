package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.people.boundary.OpenItems;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class ContractIT extends SetsInside {

    @Inject
    @Any
    private Instance<OpenItems> waits;

    @Inject
    private SetFuture future;

    private static ContractPage.Draft draft(ContractPage page, String words) {
        Map<Stage, Integer> stages = new EnumMap<>(page.rhythm().stages());
        stages.remove(Stage.RESOURCES);
        return new ContractPage.Draft(
                3,
                4,
                120,
                Strictness.STRICT,
                stages,
                new ContractPage.Texts(words, page.texts().rules(), page.texts().confidence()));
    }

    private List<String> waiting(PersonId person) {
        return as(
                person,
                () -> waits.stream()
                        .flatMap(w -> w.waiting(person).stream())
                        .map(OpenItems.Waiting::what)
                        .filter(w -> w.startsWith("learningsets.waiting.s"))
                        .toList());
    }

    private long told(PersonId person, String words) {
        return count(
                "select count(*) from notice where person_id = ? and subject like ?",
                person.value(),
                "%" + words + "%");
    }

    @Test
    void itBeginsWithGoodTextsOnceHoweverManyOpenIt() {
        MadeSet set = accepted(5, true);
        race(5, i -> as(set.members().get(i), () -> contracts.page(set.id(), null)));
        assertEquals(
                1,
                count(
                        "select count(*) from set_contract where set_id = ?",
                        set.id().value()));
        ContractPage page = as(set.facilitator(), () -> contracts.page(set.id(), null));
        assertTrue(page.texts().rules().contains("open questions"), page.texts().rules());
        assertTrue(page.change().open() && page.signable());
        assertEquals(6, page.signing().signers().size());
        assertEquals(List.of("learningsets.waiting.sign"), waiting(set.facilitator()));
    }

    @Test
    void aChangeTakesBackSignaturesAndTellsTheOthers() {
        MadeSet set = accepted(4, true);
        PersonId ann = set.members().get(0);
        PersonId ben = set.members().get(1);
        sign(set, ann);
        assertEquals(List.of("learningsets.waiting.signatures"), waiting(ann));
        String word = unique("zyzzyva");
        ContractPage seen = as(ben, () -> contracts.page(set.id(), null));
        assertEquals(
                1,
                as(
                        ben,
                        () -> contracts.change(
                                set.id(), draft(seen, word), seen.about().version())));
        ContractPage page = as(ann, () -> contracts.page(set.id(), null));
        assertFalse(page.signing().mineSigned());
        assertEquals(word, page.texts().purpose());
        assertFalse(page.rhythm().stages().containsKey(Stage.RESOURCES));
        assertEquals(120, page.rhythm().minutes());
        assertEquals(1, told(ann, "has changed"));
        assertEquals(0, told(ben, "has changed"));
        assertEquals(1, told(set.facilitator(), "has changed"));
        assertEquals(0, count("select count(*) from notice where subject like ?", "%" + word + "%"));
        assertTrue(
                noticeTexts(
                                "where person_id in (?, ?, ?)",
                                ann.value(),
                                ben.value(),
                                set.facilitator().value())
                        .stream()
                        .noneMatch(text -> text.contains(word)));
        assertEquals(0, count("select count(*) from set_contract where purpose_sealed like ?", "%" + word + "%"));
        refused(
                Conflict.class,
                () -> as(ann, () -> contracts.sign(set.id(), true, seen.about().version())));
        refused(
                Conflict.class,
                () -> as(
                        ann,
                        () -> contracts.change(
                                set.id(), draft(seen, "Mine"), seen.about().version())));
    }

    @Test
    void onceAllHaveSignedItIsInForceAndItsMeetingsAreThere() {
        MadeSet set = accepted(4, true);
        set.members().forEach(p -> assertFalse(sign(set, p)));
        assertTrue(sign(set, set.facilitator()));
        ContractPage page = as(set.members().get(0), () -> contracts.page(set.id(), null));
        assertTrue(page.inForce());
        assertEquals(SetState.CONTRACTED, page.about().state());
        assertEquals(
                5, as(set.members().get(0), () -> meetingSchedule.of(set.id())).withoutDate());
        assertEquals(
                4,
                count(
                        "select count(distinct host_id) from set_meeting where set_id = ?",
                        set.id().value()),
                "hosts take turns");
        set.everybody().forEach(p -> assertEquals(1, told(p, "has agreed its contract")));
        assertEquals(List.of(), waiting(set.members().get(0)));
        refused(
                Conflict.class,
                () -> as(
                        set.members().get(0),
                        () -> contracts.change(
                                set.id(), draft(page, "Later"), page.about().version())));
        assertFalse(sign(set, set.members().get(0)), "to sign again changes nothing");
    }

    @Test
    void ofTheLastTwoSignaturesAtOnceOnePutsItInForce() {
        MadeSet set = accepted(5, true);
        as(set.facilitator(), () -> contracts.page(set.id(), null));
        race(6, i -> sign(set, set.everybody().get(i)));
        assertEquals(
                1,
                count(
                        "select count(*) from set_contract where set_id = ? and agreed_at is not null",
                        set.id().value()));
        assertEquals(
                6,
                count(
                        "select count(*) from contract_signature g join set_contract c on c.id = g.contract_id"
                                + " where c.set_id = ?",
                        set.id().value()));
        assertEquals(
                5,
                count(
                        "select count(*) from set_meeting where set_id = ?",
                        set.id().value()));
        assertEquals(1, told(set.members().get(0), "has agreed its contract"));
    }

    @Test
    void theLimitsAreReadFirstAndWhatIsMissingIsSaid() {
        MadeSet set = accepted(4, true);
        PersonId ann = set.members().get(0);
        ContractPage page = as(ann, () -> contracts.page(set.id(), null));
        refused(
                Invalid.class,
                () -> as(ann, () -> contracts.sign(set.id(), false, page.about().version())));
        refused(
                Invalid.class,
                () -> as(
                        ann,
                        () -> contracts.change(
                                set.id(), draft(page, " "), page.about().version())));
        refused(
                Invalid.class,
                () -> as(
                        ann,
                        () -> contracts.change(
                                set.id(),
                                draft(page, "x".repeat(4001)),
                                page.about().version())));
        inTransaction(() -> {
            sets.locked(set.id()).withoutFacilitator();
            return null;
        });
        refused(
                RuleBroken.class,
                () -> as(ann, () -> contracts.sign(set.id(), true, page.about().version())));
        assertEquals(
                "learningsets.set.mixed-needs-facilitator",
                as(ann, () -> contracts.page(set.id(), null)).signing().notReady());
        MadeSet three = accepted(3, false);
        refused(RuleBroken.class, () -> sign(three, three.members().get(0)));
        assertEquals(List.of(), waiting(three.members().get(0)));
    }

    @Test
    void itWaitsForThoseWhoHaveNotAnsweredAndNoLonger() {
        MadeSet set = accepted(4, false);
        PersonId asked = inTransaction(() -> people.join(unique("Asked"), Level.PRACTITIONER, null, null));
        inTransaction(() -> sets.locked(set.id())
                .propose(asked, new MemberFacts(null, Level.PRACTITIONER, null, false), clock.instant()));
        set.members().forEach(p -> sign(set, p));
        ContractPage page = as(set.members().get(0), () -> contracts.page(set.id(), null));
        assertFalse(page.inForce());
        assertEquals(1, page.signing().unanswered());
        refused(NotFound.class, () -> as(asked, () -> contracts.page(set.id(), null)));
        as(asked, () -> mySets.decline(set.id()));
        assertTrue(
                as(set.members().get(0), () -> contracts.page(set.id(), null)).inForce());
    }

    @Test
    void whoAcceptsAfterTheOthersHaveSignedIsTheLastToSign() {
        MadeSet set = accepted(4, false);
        PersonId asked = inTransaction(() -> people.join(unique("Asked"), Level.PRACTITIONER, null, null));
        inTransaction(() -> sets.locked(set.id())
                .propose(asked, new MemberFacts(null, Level.PRACTITIONER, null, false), clock.instant()));
        set.members().forEach(p -> sign(set, p));
        as(asked, () -> mySets.accept(set.id()));
        assertEquals(
                1,
                as(set.members().get(0), () -> contracts.page(set.id(), null))
                        .missing()
                        .size());
        assertTrue(sign(set, asked));
    }

    @Test
    void aFurtherContractBeginsWithTheLastOneAndKeepsPlannedMeetings() {
        MadeSet set = contracted(4, false);
        sql(
                "update set_meeting set state = 'HELD' where set_id = ? and meeting_number <= 3",
                set.id().value());
        inTransaction(() -> {
            LearningSet held = sets.locked(set.id());
            held.begin();
            held.recontract();
            return null;
        });
        PersonId ann = set.members().get(0);
        ContractPage page = as(ann, () -> contracts.page(set.id(), null));
        assertEquals(2, page.about().round());
        assertTrue(page.texts().rules().contains("open questions"));
        assertEquals(List.of(1), page.earlier());
        assertTrue(as(ann, () -> contracts.page(set.id(), 1)).inForce());
        as(
                ann,
                () -> contracts.change(
                        set.id(), draft(page, "More"), page.about().version()));
        set.members().forEach(p -> sign(set, p));
        assertEquals(3, as(ann, () -> meetingSchedule.of(set.id())).withoutDate(), "two were planned, one is added");
        assertEquals(
                6,
                count(
                        "select count(*) from set_meeting where set_id = ?",
                        set.id().value()));
        assertNotEquals(
                count(
                        "select min(contract_id) from set_meeting where set_id = ?",
                        set.id().value()),
                count(
                        "select max(contract_id) from set_meeting where set_id = ? and meeting_number = 4",
                        set.id().value()));
    }

    @Test
    void nobodyElseReadsIt() {
        MadeSet set = contracted(4, true);
        PersonId stranger = accepted(4, false).members().get(0);
        for (PersonId other : List.of(set.coordinator(), stranger)) {
            refused(NotFound.class, () -> as(other, () -> contracts.page(set.id(), null)));
            refused(NotFound.class, () -> as(other, () -> contracts.status(set.id())));
            refused(NotFound.class, () -> as(other, () -> contracts.sign(set.id(), true, null)));
            refused(NotFound.class, () -> as(other, () -> meetingSchedule.of(set.id())));
        }
        refused(NotFound.class, () -> asAdministrator(stranger, () -> contracts.page(set.id(), null)));
        refused(NotFound.class, () -> as(set.members().get(0), () -> contracts.page(set.id(), 9)));
        assertNull(as(set.members().get(0), () -> contracts.status(set.id())).texts());
    }

    @Test
    void aSetThatWasClosedBeforeItAgreedHasNoContract() {
        MadeSet set = accepted(4, false);
        PersonId ann = set.members().get(0);
        sign(set, ann);
        inTransaction(() -> {
            sets.locked(set.id()).close(clock.instant());
            return null;
        });
        assertNull(as(ann, () -> contracts.status(set.id())));
        refused(NotFound.class, () -> as(ann, () -> contracts.page(set.id(), null)));
        refused(Conflict.class, () -> as(ann, () -> contracts.sign(set.id(), true, null)));
    }

    @Test
    void whoGaveTheirPlaceBackHasLeftNoSignature() {
        MadeSet set = accepted(5, false);
        PersonId goes = set.members().get(0);
        set.members().subList(0, 4).forEach(p -> sign(set, p));
        as(goes, () -> mySets.decline(set.id()));
        assertTrue(sign(set, set.members().get(4)));
        assertEquals(0, count("select count(*) from contract_signature where person_id = ?", goes.value()));
        assertEquals(
                4,
                as(set.members().get(1), () -> contracts.page(set.id(), 1))
                        .signing()
                        .signers()
                        .size());
    }

    @Test
    void whoGoesOnWithTheContractTheyHaveKeepsNoDraft() {
        MadeSet set = contracted(4, false);
        PersonId ann = set.members().get(0);
        inTransaction(() -> {
            LearningSet held = sets.locked(set.id());
            held.begin();
            held.recontract();
            return null;
        });
        sign(set, ann);
        as(ann, () -> future.goOn(set.id()));
        assertEquals(
                1,
                count(
                        "select count(*) from set_contract where set_id = ?",
                        set.id().value()));
        assertEquals(1, as(ann, () -> contracts.page(set.id(), null)).about().round());
    }
}
