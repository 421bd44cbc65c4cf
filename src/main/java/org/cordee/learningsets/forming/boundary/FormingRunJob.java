package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.entity.FormingFacilitator;
import org.cordee.learningsets.entity.FormingPerson;
import org.cordee.learningsets.entity.FormingRound;
import org.cordee.learningsets.entity.FormingSet;
import org.cordee.learningsets.forming.control.Boards;
import org.cordee.learningsets.forming.control.Grouping;
import org.cordee.learningsets.forming.control.RunPreparation;
import org.cordee.learningsets.forming.terms.Obstacle;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.matching.groups.Arrangement;
import org.cordee.matching.groups.SearchBudget;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.PersonId;

/**
 * The run of a round. A job: run twice, or begun again after a crash, it starts from the same seed with the same people
 * and ends with the same sets; its result is written at its end, in one transaction, so that nobody sees half of one.
 */
@ApplicationScoped
@Transactional
public class FormingRunJob implements Job {

    /** The search is measured in iterations, so that it can be repeated; 480 people need far fewer than the most. */
    private static final long MOST_ITERATIONS = 60_000;

    private static final long ITERATIONS_EACH = 500;
    /** A safety stop below the length of a job's lease. */
    private static final long LONGEST_SECONDS = 80;

    private static final long LOOK_EVERY_MILLIS = 400;

    @Inject
    private FormingQueries forming;

    @Inject
    private Boards boards;

    @Inject
    private Candidates candidates;

    @Inject
    private SetPolicy policy;

    @Inject
    private FormingProgress progress;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "learningsets.form";
    }

    /**
     * What cannot be met, whatever sets are made, and what would help. @throws org.cordee.shared.errors.Invalid when
     * the numbers make no sets at all
     */
    public List<Obstacle> check(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        List<FormingPerson> chosen = forming.people(id);
        RunPreparation runPreparation = preparation(round, chosen);
        Map<PersonId, Candidate> now =
                candidates.of(chosen.stream().map(FormingPerson::person).toList());
        Grouping grouping = boards.grouping(
                round.plan(), round.seed(), List.copyOf(now.values()), runPreparation.places(), runPreparation.pins());
        return boards.words(grouping, boards.names(grouping)).before(grouping);
    }

    /**
     * How many sets a run would make, and of which sizes. @throws org.cordee.shared.errors.Invalid when the numbers
     * make no sets at all
     */
    public List<Integer> sizes(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        return preparation(round, forming.people(id)).places().stream()
                .map(Grouping.Place::size)
                .toList();
    }

    private RunPreparation preparation(FormingRound round, List<FormingPerson> chosen) {
        List<PersonId> facilitators = forming.facilitators(round.id()).stream()
                .map(FormingFacilitator::person)
                .toList();
        return RunPreparation.of(round.plan(), chosen, forming.sets(round.id()), facilitators);
    }

    /** Begins a run, around the pins where there are any. @param version the page was made from */
    public void run(FormingRoundId id, Integer version) {
        FormingRound round = coordinated(forming.locked(id));
        round.expect(version);
        round.checkOpen();
        List<FormingPerson> chosen = forming.people(id);
        RunPreparation runPreparation = preparation(round, chosen);
        Map<PersonId, Candidate> now =
                candidates.of(chosen.stream().map(FormingPerson::person).toList());
        chosen.forEach(p -> p.describe(now.get(p.person())));
        chosen.stream()
                .filter(p -> !runPreparation.pins().containsKey(p.person()))
                .forEach(FormingPerson::lift);
        forming.sets(id).forEach(forming::remove);
        forming.flush();
        runPreparation.places().forEach(p -> forming.add(new FormingSet(id, p.number(), p.size(), p.facilitator())));
        round.run(clock.instant());
        jobs.plan(kind(), clock.instant(), id.toString());
        audit.changed(
                "learningsets.run-begun",
                id,
                "people: " + chosen.size() + ", sets: "
                        + runPreparation.places().size());
    }

    /** The run ends soon, with the best it has found by then. */
    public void stop(FormingRoundId id) {
        FormingRound round = coordinated(forming.locked(id));
        round.askToStop();
        audit.changed("learningsets.run-stopped", id, null);
    }

    /** How far the run is. */
    public Progress progress(FormingRoundId id) {
        FormingRound round = coordinated(forming.one(id));
        return new Progress(
                round.state(),
                round.state() == FormingState.RUNNING ? progress.percent(id, round.startedAt()) : 100,
                round.stopAsked());
    }

    @Override
    public void run(String subject) {
        FormingRoundId id = new FormingRoundId(Long.parseLong(subject));
        FormingRound round = forming.one(id);
        if (round.state() != FormingState.RUNNING) {
            return;
        }
        int run = round.runNo();
        List<FormingPerson> chosen = forming.people(id);
        Map<PersonId, Integer> pins = new HashMap<>();
        chosen.stream().filter(p -> p.pinned() && p.place() != null).forEach(p -> pins.put(p.person(), p.place()));
        Search search = new Search(id);
        SearchBudget searchBudget =
                new SearchBudget.Iterations(Math.min(MOST_ITERATIONS, ITERATIONS_EACH * chosen.size()));
        Arrangement found = boards.grouping(round, chosen, forming.sets(id), pins)
                .arranged(searchBudget, search::ends, p -> search.used = Math.max(search.used, p.used()));
        FormingRound now = forming.locked(id);
        if (now.state() == FormingState.RUNNING && now.runNo() == run) {
            chosen.forEach(p -> p.put(Grouping.place(found.setOf(Grouping.key(p.person())))));
            now.finished(search.tooLong, clock.instant());
            audit.changed("learningsets.run-ended", id, now.state().key());
        }
    }

    private FormingRound coordinated(FormingRound round) {
        policy.checkCoordinates(round.origin());
        return round;
    }

    /** Looks now and then whether somebody asked to stop, and says how far it is. */
    private final class Search {

        private final FormingRoundId id;
        private final long began = System.nanoTime();
        private long looked = began;
        private double used;
        private boolean stopped;
        private boolean tooLong;

        private Search(FormingRoundId id) {
            this.id = id;
        }

        private boolean ends() {
            long now = System.nanoTime();
            if (now - looked > TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS)) {
                looked = now;
                stopped = progress.tell(id, (int) Math.min(99, Math.round(used * 100)));
                tooLong = now - began > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            }
            return stopped || tooLong;
        }
    }

    /** @param percent 0 to 100 @param stopping somebody asked it to stop */
    public record Progress(FormingState state, int percent, boolean stopping) {}
}
