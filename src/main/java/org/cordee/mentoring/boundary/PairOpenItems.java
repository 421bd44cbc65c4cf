package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.entity.Review;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/** What waits for the two of a pair: to sign, to look back, to say whether they met, to give feedback. */
@ApplicationScoped
@Transactional
class PairOpenItems implements OpenItems {

    /** How long after the end feedback is asked for. */
    private static final Duration FEEDBACK = Duration.ofDays(30);

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairCards cards;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Override
    public List<String> taskPages() {
        return List.of("/mentoring/agreement", "/mentoring/review", "/mentoring/feedback");
    }

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        for (Relationship relationship : relationships.around(person)) {
            if (relationship.state().live()) {
                live(relationship, person, all);
            } else {
                over(relationship, person, all);
            }
        }
        return all;
    }

    private void live(Relationship r, PersonId person, List<Waiting> all) {
        var pairSide = r.side(person).orElseThrow();
        String other = people.name(r.person(pairSide.other()));
        Agreement last = queries.agreement(r.id());
        if (last.signedAt(pairSide) == null) {
            Instant since =
                    last.signedAt(pairSide.other()) == null ? last.changedAt() : last.signedAt(pairSide.other());
            all.add(mine(r, other, "sign", since, null, "agreement"));
        } else if (!last.inForce()) {
            all.add(new Waiting(
                    OpenItems.Side.OTHERS,
                    other,
                    "mentoring.waiting.other-signs",
                    List.of(other),
                    last.signedAt(pairSide),
                    null,
                    "/mentoring/agreement?id=" + r.id(),
                    "mentoring.waiting.open",
                    null));
        }
        queries.review(r.id(), person)
                .filter(v -> v.answer() == null)
                .map(Review::askedAt)
                .ifPresent(since -> all.add(mine(r, other, "review", since, null, "review")));
        if (r.state() != RelationshipState.PROPOSED) {
            cards.sessions(r.id()).stream()
                    .filter(PairPage.SessionCard::open)
                    .forEach(s -> all.add(new Waiting(
                            OpenItems.Side.ME,
                            other,
                            "mentoring.waiting.met",
                            List.of(other, s.when().start()),
                            s.when().end(),
                            null,
                            "/mentoring/session?id=" + s.id(),
                            "mentoring.waiting.met.action",
                            null)));
        }
    }

    private void over(Relationship r, PersonId person, List<Waiting> all) {
        Instant until = r.endedAt().plus(FEEDBACK);
        if (r.activeAt() != null
                && until.isAfter(clock.instant())
                && queries.feedback(r.id(), person).isEmpty()) {
            String other = people.name(r.person(r.side(person).orElseThrow().other()));
            all.add(mine(r, other, "feedback", r.endedAt(), until, "feedback"));
        }
    }

    private static Waiting mine(Relationship r, String other, String what, Instant since, Instant until, String page) {
        return new Waiting(
                OpenItems.Side.ME,
                other,
                "mentoring.waiting." + what,
                List.of(other),
                since,
                until,
                "/mentoring/" + page + "?id=" + r.id(),
                "mentoring.waiting." + what + ".action",
                null);
    }
}
