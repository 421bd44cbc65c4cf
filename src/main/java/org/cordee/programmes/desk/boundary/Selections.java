package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.boundary.ApplicationCards;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.CohortCards;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.ProgrammeNotifications;
import org.cordee.programmes.boundary.WaitingList;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.desk.control.AnswerQueries;
import org.cordee.programmes.desk.control.ApplicationSearch;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** The programme lead reads what was sent, decides one by one or several at once, and sees who waits for whom. */
@ApplicationScoped
@Transactional
public class Selections {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ApplicationSearch search;

    @Inject
    private AnswerQueries answers;

    @Inject
    private Applications own;

    @Inject
    private ApplicationCards cards;

    @Inject
    private CohortCards cohortCards;

    @Inject
    private Places places;

    @Inject
    private WaitingList waitingList;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private People people;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What the list can be sorted by. */
    public static Set<String> sorts() {
        return ApplicationSearch.sortFields();
    }

    /**
     * What was sent for a cohort; drafts are their owners' alone. The list is no look at anybody. A coordinator reads
     * of an application its state only: for them a row says who, which state and since when.
     */
    public Page<Row> page(CohortId cohort, ApplicationFilter filter, PageQuery query) {
        return page(cohort, filter, query, List.of(), "application");
    }

    /**
     * The same with the answers to some of the cohort's own questions, for the lead; nobody else gets any. Who reads
     * answers, or filters by them, has looked at the applications on that page.
     *
     * @param questions ids of those whose answers are shown
     */
    public Page<Row> page(CohortId cohort, ApplicationFilter filter, PageQuery query, Collection<Long> questions) {
        return page(cohort, filter, query, questions, "application");
    }

    /** The same for a file. Each applicant can see that the reader exported their answers, if there are any. */
    public Page<Row> exported(CohortId cohort, ApplicationFilter filter, PageQuery query, Collection<Long> questions) {
        Page<Row> page = page(cohort, filter, query, questions, "application-export");
        if (query.first() == 0 && !questions.isEmpty()) {
            audit.changed("programmes.answers-exported", cohort, "applications: " + page.total());
        }
        return page;
    }

    private Page<Row> page(
            CohortId cohort, ApplicationFilter filter, PageQuery query, Collection<Long> questions, String look) {
        InitiativeId initiative = cohorts.one(cohort).initiative();
        boolean lead = policy.mayLead(initiative);
        if (!lead) {
            policy.checkArrange(initiative);
        }
        Page<Application> found = lead
                ? search.page(cohort, filter, query)
                : search.page(
                        cohort,
                        new ApplicationFilter(filter.state(), filter.undecided(), null, null, filter.name()),
                        "level".equals(query.sort()) ? PageQuery.of(query.first(), query.size()) : query);
        if (lead && !(questions.isEmpty() && filter.answers().isEmpty())) {
            audit.looked(
                    look, found.items().stream().collect(Collectors.toMap(Application::key, Application::applicant)));
        }
        return new Page<>(rows(cohort, found.items(), lead, lead ? questions : List.of()), found.total());
    }

    private List<Row> rows(CohortId cohort, List<Application> found, boolean lead, Collection<Long> questions) {
        Map<PersonId, PersonCard> who =
                people.cards(found.stream().map(Application::applicant).toList());
        Map<ApplicationId, Integer> positions = found.stream().anyMatch(a -> a.state() == ApplicationState.WAITLISTED)
                ? cards.positions(cohort)
                : Map.of();
        Map<ApplicationId, Map<Long, String>> said =
                answers.of(found.stream().map(Application::id).toList(), questions);
        return found.stream()
                .map(a -> row(
                        a, who.get(a.applicant()), lead, positions.get(a.id()), said.getOrDefault(a.id(), Map.of())))
                .toList();
    }

    private static Row row(Application a, PersonCard p, boolean lead, Integer position, Map<Long, String> answers) {
        Row.Applicant about = lead
                ? new Row.Applicant(a.applicant(), p.name(), p.organisationName(), p.sector(), p.level(), p.region())
                : new Row.Applicant(a.applicant(), p.name(), null, null, null, null);
        return new Row(
                a.id(),
                a.version(),
                about,
                a.state(),
                a.submittedAt(),
                a.changedAt(),
                position,
                lead ? a.managerSupport() : null,
                a.state() == ApplicationState.OFFERED ? a.offerUntil() : null,
                answers);
    }

    /** How many were sent, by state. */
    public Map<ApplicationState, Long> counts(CohortId cohort) {
        policy.checkArrange(cohorts.one(cohort));
        return search.counts(cohort);
    }

    /**
     * Decides on one or several in the order they were sent, all or none.
     *
     * @param reason told to the applicants; required where they are not selected
     * @throws RuleBroken when there are fewer free places than offers
     * @throws Conflict when one of them has moved on meanwhile
     */
    public void decide(CohortId cohortId, List<ApplicationId> ids, Decision decision, String reason) {
        checkDecision(ids, decision);
        policy.checkLead(cohorts.one(cohortId));
        Cohort cohort = cohorts.locked(cohortId);
        List<Application> chosen = chosen(cohortId, ids);
        waitingList.passOnExpired(cohort);
        for (Application application : chosen) {
            decide(cohort, application, decision, reason);
        }
    }

    private static void checkDecision(List<ApplicationId> ids, Decision decision) {
        new Validation()
                .that(!ids.isEmpty(), "applications", "programmes.decide.nobody")
                .required("decision", decision)
                .done();
    }

    /** In the order they were sent. @throws NotFound when one is not of that cohort, or not sent */
    private List<Application> chosen(CohortId cohortId, List<ApplicationId> ids) {
        List<Application> chosen = ids.stream()
                .distinct()
                .map(applications::fresh)
                .sorted(Comparator.comparing(Application::submittedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Application::key))
                .toList();
        if (chosen.stream().anyMatch(a -> !a.cohort().equals(cohortId) || a.submittedAt() == null)) {
            throw new NotFound();
        }
        return chosen;
    }

    /**
     * What a decision on several would do, before it is made: how many of them can be offered a place, by pool.
     *
     * @throws Invalid where the decision itself is refused
     */
    public Preview preview(CohortId cohortId, List<ApplicationId> ids, Decision decision, String reason) {
        checkDecision(ids, decision);
        Cohort cohort = cohorts.one(cohortId);
        policy.checkLead(cohort);
        Validation validation = new Validation();
        if (decision == Decision.NOT_SELECTED) {
            validation.required("reason", reason);
        }
        validation.atMost("reason", reason, 1000).done();
        Places.Taken taken = places.taken(cohortId);
        Map<Long, Integer> offers = new HashMap<>();
        List<PersonId> without = new ArrayList<>();
        Map<Long, Integer> free = new HashMap<>();
        cohort.pools().forEach(pool -> free.put(pool.key(), Math.max(0, taken.free(pool))));
        for (Application application : chosen(cohortId, ids)) {
            Optional<PlacePool> pool = places.freeFor(cohort, taken, application.party());
            if (pool.isPresent()) {
                taken.take(pool.get(), application.party().size());
                offers.merge(pool.get().key(), application.party().size(), Integer::sum);
            } else {
                without.add(application.applicant());
            }
        }
        Map<PersonId, PersonCard> who = people.cards(without);
        return new Preview(
                decision,
                ids.size(),
                cohort.offerUntil(clock.instant()).orElse(null),
                cohortCards.pools(cohort, places.taken(cohortId)).stream()
                        .map(p -> new Share(p, free.get(p.id()), offers.getOrDefault(p.id(), 0)))
                        .toList(),
                without.stream().map(p -> who.get(p).name()).toList());
    }

    /** All of the list that can be decided on, for choosing them at once. */
    public List<ApplicationId> decidable(CohortId cohortId, ApplicationFilter filter) {
        policy.checkLead(cohorts.one(cohortId));
        return search.decidable(cohortId, filter);
    }

    /**
     * Takes an offer back; the applicant is told why, and the lead decides again. The place goes to the next who waits.
     */
    public void withdrawOffer(ApplicationId id, String reason) {
        Cohort cohort = led(id);
        Application application = applications.fresh(id);
        application.withdrawOffer(reason, clock.instant());
        application.decided(policy.me(), null);
        audit.changed("programmes.offer-withdrawn", id, null);
        programmeNotifications.offerWithdrawn(cohort, application);
        waitingList.promote(cohort, "offer " + id + " withdrawn by the lead");
    }

    /**
     * Opens a decision again: what was not selected, declined or ran out is in review once more, and the applicant is
     * told.
     *
     * @throws Conflict when there is nothing to decide again, or the person has applied again since
     */
    public void reopen(ApplicationId id) {
        Cohort cohort = led(id);
        Application application = applications.fresh(id);
        if (applications.live(cohort.id(), application.applicant()).isPresent()) {
            throw new Conflict("programmes.reopen.applied-again");
        }
        application.reopen(clock.instant());
        application.decided(policy.me(), null);
        audit.changed("programmes.reopened", id, null);
        programmeNotifications.reopened(cohort, application);
    }

    private Cohort led(ApplicationId id) {
        Cohort cohort = cohorts.one(applications.cohortOf(id));
        policy.checkLead(cohort);
        return cohorts.locked(cohort.id());
    }

    /**
     * An offer that somebody answers by telephone, for the lead and the coordinator. @throws NotFound when there is no
     * such offer
     */
    public Offer offer(ApplicationId id) {
        Application application = applications.one(id);
        policy.checkArrange(cohorts.one(application.cohort()));
        if (application.state() != ApplicationState.OFFERED) {
            throw new NotFound();
        }
        return new Offer(
                id, application.cohort(), people.card(application.applicant()).name(), application.offerUntil());
    }

    /**
     * Records what the applicant has answered to the lead or the coordinator. @throws Conflict when the offer has run
     * out
     */
    public void recordAnswer(ApplicationId id, boolean accepted) {
        CohortId cohort = offer(id).cohort();
        own.answerOffer(id, accepted);
        audit.changed("programmes.answer-recorded", id, accepted ? "accepted" : "declined");
        if (!accepted) {
            programmeNotifications.declineRecorded(cohorts.one(cohort), applications.one(id));
        }
    }

    private void decide(Cohort cohort, Application application, Decision decision, String reason) {
        Instant now = clock.instant();
        application.decided(policy.me(), decision == Decision.NOT_SELECTED ? null : reason);
        switch (decision) {
            case REVIEW -> {
                application.review(now);
                audit.changed("programmes.in-review", application.id(), null);
            }
            case OFFER -> {
                cohorts.flush();
                if (!waitingList.offer(cohort, application, places.taken(cohort.id()), "decided by the lead")) {
                    throw new RuleBroken(
                            "programmes.decide.no-place",
                            people.card(application.applicant()).name());
                }
            }
            case WAITLIST -> waitingList.queue(cohort, application);
            case NOT_SELECTED -> {
                application.notSelected(reason, now);
                audit.changed("programmes.not-selected", application.id(), null);
                programmeNotifications.notSelected(cohort, application);
            }
        }
    }

    /** Who waits for whom in this cohort, the longest wait first. */
    public List<Wait> waits(CohortId cohortId) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkLead(cohort);
        List<Application> open = applications.in(
                cohortId,
                List.of(
                        ApplicationState.SUBMITTED,
                        ApplicationState.IN_REVIEW,
                        ApplicationState.OFFERED,
                        ApplicationState.WAITLISTED));
        Map<PersonId, PersonCard> who =
                people.cards(open.stream().map(Application::applicant).toList());
        return open.stream()
                .flatMap(a -> Wait.of(a, who.get(a.applicant()).name()))
                .sorted(Comparator.comparing(Wait::since))
                .toList();
    }

    /**
     * Reminds the one an application waits for: the applicant with an offer, else the manager who was asked.
     *
     * @throws Conflict when that was done within the last day
     * @throws RuleBroken when it waits for nobody who could be reminded
     */
    public void remind(ApplicationId id) {
        Cohort cohort = cohorts.one(applications.cohortOf(id));
        policy.checkLead(cohort);
        cohorts.locked(cohort.id());
        Application application = applications.fresh(id);
        application.remind(clock.instant());
        if (application.state() == ApplicationState.OFFERED) {
            programmeNotifications.remindOffer(cohort, application);
        } else if (application.managerSupport() == ManagerSupport.ASKED
                && application.state().decidable()) {
            programmeNotifications.askManager(cohort, application, clock.instant());
        } else {
            throw new RuleBroken("programmes.remind.nobody");
        }
        audit.changed("programmes.reminded", id, null);
    }

    /**
     * What a decision on several would do.
     *
     * @param until when an offer made now would end; null when none can be made any more
     * @param shares how many of them would get an offer from which pool
     * @param without names of those for whom no place is free
     */
    public record Preview(Decision decision, int chosen, Instant until, List<Share> shares, List<String> without) {

        /** True when it can be carried out as it stands. */
        public boolean possible() {
            return decision != Decision.OFFER || until != null && without.isEmpty();
        }
    }

    /** @param free places before the decision; @param offered of them to those chosen */
    public record Share(CohortPage.PoolCard pool, int free, int offered) {}

    /** An offer to somebody. */
    public record Offer(ApplicationId id, CohortId cohort, String name, Instant until) {}

    /**
     * A line of the list.
     *
     * @param position place in the queue from 1, or null
     * @param support what the manager says; it, organisation, sector, level and region are null for a reader who only
     *     arranges
     * @param offerUntil when the offer ends, or null
     * @param answers to the questions that were asked for, by their id
     */
    public record Row(
            ApplicationId id,
            int version,
            Applicant about,
            ApplicationState state,
            Instant submittedAt,
            Instant changedAt,
            Integer position,
            ManagerSupport support,
            Instant offerUntil,
            Map<Long, String> answers) {

        /** Who applies. */
        public record Applicant(
                PersonId applicant, String name, String organisation, Sector sector, Level level, Region region) {}
    }

    /**
     * Somebody waits for somebody.
     *
     * @param who waits
     * @param whom is waited for; null means the lead
     * @param what key of what for
     * @param since when it began
     * @param until when it ends by itself, or null
     * @param remindable whether a reminder can be sent
     */
    public record Wait(
            ApplicationId application,
            String who,
            String whom,
            String what,
            Instant since,
            Instant until,
            boolean remindable) {

        static Stream<Wait> of(Application a, String applicant) {
            // once it is decided a manager can no longer answer
            Stream<Wait> manager =
                    a.managerSupport() == ManagerSupport.ASKED && a.state().decidable()
                            ? Stream.of(new Wait(
                                    a.id(),
                                    applicant,
                                    a.managerName(),
                                    "programmes.wait.support",
                                    a.managerAskedAt(),
                                    null,
                                    true))
                            : Stream.empty();
            Stream<Wait> own = switch (a.state()) {
                case SUBMITTED, IN_REVIEW ->
                    Stream.of(new Wait(
                            a.id(), applicant, null, "programmes.wait.decision", a.submittedAt(), null, false));
                case OFFERED ->
                    Stream.of(new Wait(
                            a.id(), null, applicant, "programmes.wait.answer", a.offeredAt(), a.offerUntil(), true));
                case WAITLISTED ->
                    Stream.of(new Wait(a.id(), applicant, null, "programmes.wait.place", a.changedAt(), null, false));
                default -> Stream.empty();
            };
            return Stream.concat(own, manager);
        }
    }
}
