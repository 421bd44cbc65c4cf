package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.learningsets.boundary.ContractPage.Draft;
import org.cordee.learningsets.boundary.ContractPage.Texts;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.terms.Stage;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * What a set agrees on. Whoever is in it changes it while not all have signed; a change takes the signatures back; once
 * everybody who is in the set has signed, it is in force, and its meetings are there. Seen by members and facilitator
 * alone.
 */
@ApplicationScoped
@Transactional
public class Contracts {

    /** Characters that one text may have at the most. */
    public static final int LONGEST = 4000;

    private static final String TABLE = "set_contract.";

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries queries;

    @Inject
    private SetPolicy policy;

    @Inject
    private PlannedMeetings planned;

    @Inject
    private ContractNotifications tidings;

    @Inject
    private People people;

    @Inject
    private Seals seals;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @param round the one asked for, or null for the one that counts now
     * @throws NotFound for everybody but members and the facilitator, and when there is no such round
     */
    public ContractPage page(LearningSetId id, Integer round) {
        LearningSet set = inside(id);
        List<SetContract> all = written(set);
        SetContract contract = round == null
                ? all.get(all.size() - 1)
                : all.stream().filter(c -> c.round() == round).findFirst().orElseThrow(NotFound::new);
        return page(set, all, contract, texts(contract));
    }

    /** The same without its texts; null for a set that was closed before it had one. */
    public ContractPage status(LearningSetId id) {
        LearningSet set = inside(id);
        List<SetContract> all = set.negotiates() ? written(set) : counting(set);
        if (all.isEmpty()) {
            return null;
        }
        return page(set, all, all.get(all.size() - 1), null);
    }

    private LearningSet inside(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        return set;
    }

    /** Those that count, in their order; where the set agrees and none is open, one is begun. */
    private List<SetContract> written(LearningSet set) {
        List<SetContract> all = counting(set);
        if (set.negotiates() && (all.isEmpty() || all.get(all.size() - 1).inForce())) {
            LearningSet locked = sets.locked(set.id());
            if (locked.negotiates()) {
                open(locked);
            }
            all = counting(locked);
        }
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return all;
    }

    /** One that was begun and never signed by all counts while the set agrees, and no longer. */
    private List<SetContract> counting(LearningSet set) {
        return queries.contracts(set.id()).stream()
                .filter(c -> c.inForce() || set.negotiates())
                .toList();
    }

    /** The one the set agrees on now; begun with good texts, or with those of the last one. The set is locked. */
    private SetContract open(LearningSet set) {
        List<SetContract> all = queries.contracts(set.id());
        SetContract last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && !last.inForce()) {
            return last;
        }
        SetContract fresh = queries.add(new SetContract(
                set.id(), all.size() + 1, last == null ? SetContract.Terms.usual() : last.terms(), clock.instant()));
        write(fresh, last == null ? beginning() : texts(last));
        return fresh;
    }

    private Texts beginning() {
        return new Texts(
                messages.get("learningsets.contract.beginning.purpose"),
                messages.get("learningsets.contract.beginning.rules"),
                messages.get("learningsets.contract.beginning.confidence"));
    }

    /**
     * Changes the contract that is not in force yet. The others are told, and those who had signed sign again.
     *
     * @param seenVersion of the contract the form was made from
     * @return how many signatures of others this took back
     * @throws Conflict when it is in force, or has been changed since
     */
    public int change(LearningSetId id, Draft draft, Integer seenVersion) {
        LearningSet set = locked(id);
        if (!set.negotiates()) {
            throw new Conflict("learningsets.contract.in-force");
        }
        SetContract contract = open(set);
        contract.expect(seenVersion);
        check(draft);
        PersonId by = policy.me();
        Set<PersonId> signed = contract.change(
                by,
                new SetContract.Terms(
                        draft.meetings(), draft.weeksBetween(), draft.minutes(), draft.strictness(), draft.stages()),
                clock.instant());
        write(contract, draft.texts());
        audit.changed("learningsets.contract-changed", id, null);
        tidings.changed(set, by, signed);
        return (int) signed.stream().filter(p -> !p.equals(by)).count();
    }

    private static void check(Draft draft) {
        Validation validation = new Validation()
                .required("meetings", draft.meetings())
                .required("weeks", draft.weeksBetween())
                .required("minutes", draft.minutes());
        checkText(validation, "purpose", draft.texts().purpose());
        checkText(validation, "rules", draft.texts().rules());
        checkText(validation, "confidence", draft.texts().confidence());
        validation.done();
    }

    private static void checkText(Validation validation, String field, String text) {
        validation.required(field, text).atMost(field, text, LONGEST);
    }

    /**
     * Signs it as it was read. Who joined while it is in force signs it as it stands.
     *
     * @param limitsRead whether the limits of confidentiality were read
     * @param seenVersion of the contract that was read
     * @return true when with this it came into force
     * @throws org.cordee.shared.errors.RuleBroken when too few have accepted, or levels meet and nobody facilitates
     * @throws Conflict when it was changed since
     */
    public boolean sign(LearningSetId id, boolean limitsRead, Integer seenVersion) {
        new Validation()
                .that(limitsRead, "limits", "learningsets.contract.limits-unread")
                .done();
        LearningSet set = locked(id);
        set.checkLive();
        set.checkReady();
        SetContract contract =
                set.negotiates() ? open(set) : queries.current(set).orElseThrow(NotFound::new);
        contract.expect(seenVersion);
        contract.sign(policy.me(), clock.instant());
        audit.changed("learningsets.contract-signed", id, null);
        return settle(set);
    }

    private LearningSet locked(LearningSetId id) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        return set;
    }

    /**
     * Puts the contract in force where nobody is missing any more: also after somebody declined, left or was let go.
     * The set is locked.
     *
     * @return true when it came into force
     */
    public boolean settle(LearningSet set) {
        SetContract contract = queries.current(set).filter(c -> !c.inForce()).orElse(null);
        if (contract == null
                || set.notReady() != null
                || !set.unanswered().isEmpty()
                || !contract.missing(set).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        contract.agreed(set, now);
        set.contract(now);
        audit.changed("learningsets.contract-in-force", set.id(), null);
        tidings.inForce(set, planned.under(set, contract));
        return true;
    }

    /**
     * The set stays with the contract it has: the one it was agreeing on goes, with its signatures. The set is locked.
     */
    void drop(LearningSet set) {
        queries.current(set).filter(c -> !c.inForce()).ifPresent(queries::remove);
    }

    private void write(SetContract contract, Texts texts) {
        contract.write(
                seals.seal(texts.purpose(), TABLE + "purpose", contract.key()),
                seals.seal(texts.rules(), TABLE + "rules", contract.key()),
                seals.seal(texts.confidence(), TABLE + "confidence", contract.key()));
    }

    private Texts texts(SetContract contract) {
        return new Texts(
                seals.open(contract.purpose(), TABLE + "purpose", contract.key()),
                seals.open(contract.rules(), TABLE + "rules", contract.key()),
                seals.open(contract.confidence(), TABLE + "confidence", contract.key()));
    }

    private ContractPage page(LearningSet set, List<SetContract> all, SetContract contract, Texts texts) {
        SetContract.Terms terms = contract.terms();
        SetContract last = all.get(all.size() - 1);
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        stages.putAll(terms.stages());
        boolean open = contract == last && set.negotiates() && !contract.inForce();
        return new ContractPage(
                new ContractPage.About(
                        set.id(), set.title(), set.state(), contract.version(), contract.round(), contract == last),
                new ContractPage.Change(
                        open,
                        contract.changedBy() == null
                                ? null
                                : people.card(contract.changedBy()).name(),
                        contract.changedAt()),
                new ContractPage.Rhythm(
                        terms.meetings(), terms.weeksBetween(), terms.minutes(), terms.strictness(), stages),
                texts,
                new ContractPage.Signing(
                        signers(set, contract, contract == last),
                        set.unanswered().size(),
                        open ? set.notReady() : null,
                        contract.signedAt(policy.me()) != null,
                        contract.agreedAt()),
                all.stream()
                        .filter(c -> c.inForce() && c != contract)
                        .map(SetContract::round)
                        .toList());
    }

    /**
     * Of the latest one, all who are in the set now; of an earlier one, those who signed it. Who has left is not named
     * as missing.
     */
    private List<ContractPage.Signer> signers(LearningSet set, SetContract contract, boolean last) {
        List<PersonId> who = last
                ? set.insiders()
                : contract.signatures().stream().map(s -> s.person()).toList();
        Map<PersonId, PersonCard> cards = people.cards(who);
        List<ContractPage.Signer> signers = new ArrayList<>();
        who.forEach(p -> signers.add(
                new ContractPage.Signer(cards.get(p).name(), p.equals(set.facilitator()), contract.signedAt(p))));
        signers.sort((a, b) -> a.facilitator() != b.facilitator()
                ? Boolean.compare(a.facilitator(), b.facilitator())
                : a.name().compareToIgnoreCase(b.name()));
        return signers;
    }
}
