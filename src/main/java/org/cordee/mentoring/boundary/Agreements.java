package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.RelationshipId;

/**
 * What a mentor and a mentee agree on. Either changes it while it is not signed by both, both sign, either may reopen
 * it later: then what both have signed stays in force until both have signed the change.
 */
@ApplicationScoped
@Transactional
public class Agreements {

    /** Characters one point may have at the most. */
    public static final int LONGEST = 1500;

    private static final String COLUMN = "agreement_point.";

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private Seals seals;

    @Inject
    private People people;

    @Inject
    private PairNotifications tidings;

    @Inject
    private Messages messages;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The first round, with good texts to begin with. */
    void begin(RelationshipId id) {
        Map<AgreementPoint, String> texts = new EnumMap<>(AgreementPoint.class);
        for (AgreementPoint point : AgreementPoint.values()) {
            texts.put(point, messages.get(point.beginning()));
        }
        round(id, 1, Agreement.MONTHS, Agreement.SESSIONS, texts);
    }

    private void round(RelationshipId id, int number, int months, int sessions, Map<AgreementPoint, String> texts) {
        Agreement agreement = queries.add(new Agreement(id, number, months, sessions, clock.instant()));
        agreement.begin(seal(agreement, texts));
    }

    /**
     * @param round the one asked for, or null for the last
     * @throws NotFound when the person who asks is not one of the two, or there is no such round
     */
    public AgreementPage page(RelationshipId id, Integer round) {
        Relationship relationship = relationships.one(id);
        PairSide pairSide = policy.side(relationship);
        List<Agreement> all = queries.agreements(id);
        Agreement agreement = round == null
                ? all.get(all.size() - 1)
                : all.stream().filter(a -> a.round() == round).findFirst().orElseThrow(NotFound::new);
        Integer inForce = all.stream()
                .filter(Agreement::inForce)
                .map(Agreement::round)
                .max(Integer::compare)
                .orElse(null);
        return new AgreementPage(
                id,
                agreement.version(),
                agreement.round(),
                agreement.round() == all.size(),
                new AgreementPage.Content(
                        agreement.months(),
                        agreement.sessions(),
                        texts(agreement),
                        agreement.changedBy() == null
                                ? null
                                : people.card(agreement.changedBy()).name(),
                        agreement.changedAt()),
                relationship.state(),
                new AgreementPage.Pair(
                        pairSide,
                        people.card(relationship.mentor()).name(),
                        people.card(relationship.mentee()).name()),
                new AgreementPage.Signing(
                        agreement.signedAt(PairSide.MENTOR), agreement.signedAt(PairSide.MENTEE), inForce));
    }

    /**
     * Changes what is not in force yet.
     *
     * @return true when this took back the other's signature, who is told
     * @throws Conflict when it is in force, or has been changed since
     */
    public boolean change(RelationshipId id, AgreementPage.Draft draft, Integer seenVersion) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.checkLive();
        Agreement agreement = queries.agreement(id);
        agreement.expect(seenVersion);
        check(draft);
        boolean takenBack = agreement.change(
                by, policy.me(), draft.months(), draft.sessions(), seal(agreement, draft.points()), clock.instant());
        audit.changed("mentoring.agreement-changed", id, null);
        tidings.toOther(relationship, by, takenBack ? "agreement-taken-back" : "agreement-changed", "agreement");
        return takenBack;
    }

    private static void check(AgreementPage.Draft draft) {
        Validation validation = new Validation()
                .required("months", draft.months())
                .required("sessions", draft.sessions())
                .between("months", draft.months(), 1, 36)
                .between("sessions", draft.sessions(), 1, 60);
        for (AgreementPoint point : AgreementPoint.values()) {
            String text = draft.points().get(point);
            validation.required(point.key(), text).atMost(point.key(), text, LONGEST);
        }
        validation.done();
    }

    /**
     * Signs the last round as it was read. Once both have, it is in force, and the mentoring is active.
     *
     * @param limitsRead whether the limits of confidentiality were read
     * @param seenVersion of the page that was read
     * @return true when it is in force now
     */
    public boolean sign(RelationshipId id, boolean limitsRead, Integer seenVersion) {
        new Validation()
                .that(limitsRead, "limits", "mentoring.agreement.limits-unread")
                .done();
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.checkLive();
        Agreement agreement = queries.agreement(id);
        agreement.expect(seenVersion);
        Instant now = clock.instant();
        agreement.sign(by, now);
        audit.changed("mentoring.agreement-signed", id, null);
        if (!agreement.inForce()) {
            tidings.toOther(relationship, by, "agreement-signed", "agreement");
            return false;
        }
        if (relationship.state() == RelationshipState.PROPOSED) {
            relationship.activate(now);
            jobs.plan(QuietPairsJob.KIND, now.plus(QuietPairsJob.QUIET), id.toString());
            audit.changed("mentoring.relationship-active", id, null);
            tidings.toBoth(relationship, "active", "relationship");
        } else {
            tidings.toBoth(relationship, "agreement-in-force", "agreement");
        }
        return true;
    }

    /** A further round to change, with the texts of the last one. @throws Conflict when one is open already */
    public void reopen(RelationshipId id) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.checkLive();
        Agreement last = queries.agreement(id);
        if (!last.inForce()) {
            throw new Conflict("mentoring.agreement.open-already");
        }
        round(id, last.round() + 1, last.months(), last.sessions(), texts(last));
        audit.changed("mentoring.agreement-reopened", id, null);
        tidings.toOther(relationship, by, "agreement-reopened", "agreement");
    }

    /**
     * Drops the open round: what both have signed stays.
     *
     * @param seenVersion of the page that was read
     * @throws Conflict when nothing is in force to go back to, or the round was changed or signed since
     */
    public void keepAsItWas(RelationshipId id, Integer seenVersion) {
        Relationship relationship = relationships.locked(id);
        PairSide by = policy.side(relationship);
        relationship.checkLive();
        Agreement last = queries.agreement(id);
        if (last.inForce() || last.round() == 1) {
            throw new Conflict("mentoring.agreement.nothing-open");
        }
        last.expect(seenVersion);
        queries.remove(last);
        audit.changed("mentoring.agreement-kept", id, null);
        tidings.toOther(relationship, by, "agreement-kept", "agreement");
    }

    private Map<AgreementPoint, String> seal(Agreement agreement, Map<AgreementPoint, String> texts) {
        Map<AgreementPoint, String> sealed = new EnumMap<>(AgreementPoint.class);
        texts.forEach((point, text) -> sealed.put(point, seals.seal(text, COLUMN + point, agreement.key())));
        return sealed;
    }

    /** What a round says, opened. */
    Map<AgreementPoint, String> texts(Agreement agreement) {
        Map<AgreementPoint, String> texts = new EnumMap<>(AgreementPoint.class);
        agreement
                .points()
                .forEach((point, stored) -> texts.put(point, seals.open(stored, COLUMN + point, agreement.key())));
        return texts;
    }
}
