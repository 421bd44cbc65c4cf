package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.mentoring.control.PairPolicy;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.MentoringSession;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** Reads a pair for its own page: sessions, goals and the latest notes, each kind with one statement. */
@ApplicationScoped
@Transactional
public class PairOverviews {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private PairPolicy policy;

    @Inject
    private PairCards cards;

    @Inject
    private Goals goals;

    @Inject
    private SessionNotes notes;

    /** @throws NotFound when the person who asks is not one of the two */
    public PairOverview of(RelationshipId id) {
        Relationship relationship = relationships.one(id);
        PairSide side = policy.side(relationship);
        PairCards.Read read = cards.read(List.of(relationship), relationship.person(side), List.of());
        PairPage pair = read.pages().get(0);
        List<MentoringSession> written = queries.sessions(id);
        return new PairOverview(
                pair,
                read.goals().getOrDefault(id, List.of()).stream()
                        .filter(g -> g.state() != GoalState.LET_GO)
                        .sorted(Comparator.comparing(Goal::state).thenComparing(Goal::key))
                        .map(g -> goals.card(g, read.people()))
                        .toList(),
                latest(pair, side, written, read.people()),
                notes.cancelledWithNotes(side, written, pair.sessions()));
    }

    /** Finds the latest notes that the reader may read, leaving out cancelled sessions; null when there are none. */
    private PairOverview.LatestNotes latest(
            PairPage pair, PairSide side, List<MentoringSession> written, Map<PersonId, PersonCard> people) {
        Map<AppointmentId, MentoringSession> byDate =
                written.stream().collect(Collectors.toMap(MentoringSession::appointment, s -> s));
        return pair.sessions().stream()
                .sorted(Comparator.comparing(
                                (PairPage.SessionCard s) -> s.when().start())
                        .reversed())
                .flatMap(s -> Optional.ofNullable(byDate.get(s.id()))
                        .filter(w -> SessionNotes.readable(w, side))
                        .map(w -> new PairOverview.LatestNotes(
                                s,
                                w.agenda() == null ? null : notes.agenda(w),
                                notes.note(w, NoteReader.BOTH, people),
                                notes.note(w, NoteReader.of(side), people)))
                        .stream())
                .findFirst()
                .orElse(null);
    }
}
