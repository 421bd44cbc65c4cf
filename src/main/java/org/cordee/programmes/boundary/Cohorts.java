package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.entity.Question;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Sector;

/** Programme leads open cohorts and change them; everybody sees which there are. */
@ApplicationScoped
@Transactional
public class Cohorts {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Places places;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private CohortCards cards;

    @Inject
    private ApplicationCards applicationCards;

    @Inject
    private WaitingList waitingList;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Appointments appointments;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Makes a draft of a cohort, without places kept for some and without questions, and publishes it later.
     *
     * @param capacity all places, from 1
     * @throws NotFound when the person does not lead the initiative
     */
    public CohortId draft(InitiativeId initiative, CohortPlan plan, int capacity) {
        return make(initiative, plan, capacity, List.of(), List.of()).id();
    }

    /**
     * Makes a cohort of an initiative and publishes it at once.
     *
     * @param capacity all places, from 1
     * @param reserved places kept for some, out of the capacity
     * @param questions the programme's own, in order
     * @throws NotFound when the person does not lead the initiative
     */
    public CohortId open(
            InitiativeId initiative,
            CohortPlan plan,
            int capacity,
            List<Reserved> reserved,
            List<NewQuestion> questions) {
        Cohort cohort = make(initiative, plan, capacity, reserved, questions);
        publish(cohort);
        return cohort.id();
    }

    /**
     * Shows a draft to everybody.
     *
     * @throws Conflict when it is no draft any more
     * @throws RuleBroken when its closing date has passed
     * @throws NotFound when the person does not lead the initiative
     */
    public void publish(CohortId id) {
        publish(led(id));
    }

    private void publish(Cohort cohort) {
        cohort.publish(clock.instant());
        audit.changed("programmes.cohort-published", cohort.id(), null);
    }

    /** Its components are those of the initiative's blueprint. */
    private Cohort make(
            InitiativeId initiative,
            CohortPlan plan,
            int capacity,
            List<Reserved> reserved,
            List<NewQuestion> questions) {
        policy.checkLead(initiative);
        InitiativeCard card = initiatives.byId(initiative);
        new Validation()
                .that(card.programme(), "initiative", "programmes.cohort.not-a-programme")
                .done();
        checkTakesCohorts(initiative);
        Cohort cohort = new Cohort(initiative, initiatives.version(initiative), plan, capacity);
        at("reserved", reserved, r -> cohort.reserve(r.pool()));
        at("questions", questions, q -> cohort.ask(q.question()));
        for (Component part : card.components()) {
            cohort.add(new CohortComponent(
                    part.kind(), part.title(), part.needed() == part.count() ? null : part.needed()));
        }
        cohorts.add(cohort);
        audit.changed("programmes.cohort-opened", cohort.id(), "places: " + capacity);
        return cohort;
    }

    private void checkTakesCohorts(InitiativeId initiative) {
        if (!initiatives.takesCohorts(initiative)) {
            throw new RuleBroken("programmes.cohort.no-new-ones");
        }
    }

    /** Changes what is planned. @param seenVersion the version the form was made from */
    public void plan(CohortId id, CohortPlan plan, Integer seenVersion) {
        Cohort cohort = led(id);
        cohort.expect(seenVersion);
        new Validation()
                .that(plan.minimum() <= cohort.capacity(), "minimum", "programmes.cohort.minimum-above-capacity")
                .done();
        cohort.plan(plan);
        audit.changed("programmes.cohort-changed", id, null);
        waitingList.shortenOffers(cohort);
        waitingList.passOnExpired(cohort);
        waitingList.promote(cohort, "dates changed");
    }

    /**
     * Sets the number of places. More are offered to those who wait, like a place that became free.
     *
     * @throws Invalid when more people already hold a place
     */
    public void capacity(CohortId id, int capacity) {
        Cohort cohort = led(id);
        waitingList.passOnExpired(cohort);
        int before = cohort.capacity();
        cohort.capacity(capacity);
        Places.Taken taken = places.taken(id);
        new Validation()
                .that(
                        taken.free(cohort.openPool()) >= 0,
                        "capacity",
                        "programmes.cohort.fewer-than-taken",
                        taken.enrolled(),
                        taken.offered())
                .done();
        audit.changed("programmes.capacity-changed", id, before + " -> " + capacity);
        waitingList.promote(cohort, "capacity raised from " + before + " to " + capacity);
    }

    /** Keeps places of the open pool for some. @throws Invalid when too few of them are free */
    public void reserve(CohortId id, Reserved reserved) {
        Cohort cohort = led(id);
        Places.Taken taken = places.taken(id);
        new Validation()
                .that(
                        taken.free(cohort.openPool()) >= reserved.places(),
                        "reserved",
                        "programmes.cohort.reserved-too-many")
                .done();
        cohort.reserve(reserved.pool());
        audit.changed("programmes.places-reserved", id, "places: " + reserved.places());
        cohorts.flush();
        waitingList.promote(cohort, "places reserved");
    }

    /** Gives the places of a reserved pool that nobody has taken to everybody. */
    public void release(CohortId id, long pool) {
        Cohort cohort = led(id);
        PlacePool released = cohort.pools().stream()
                .filter(p -> p.key() == pool && p != cohort.openPool())
                .findFirst()
                .orElseThrow(NotFound::new);
        Places.Taken taken = places.taken(id);
        cohort.release(released, taken.byPool().getOrDefault(pool, 0));
        audit.changed("programmes.places-released", id, null);
        waitingList.promote(cohort, "reserved places released");
    }

    /** Sets the programme's own questions anew. @throws RuleBroken once somebody has begun to apply */
    public void questions(CohortId id, List<NewQuestion> questions) {
        Cohort cohort = led(id);
        if (applications.any(id)) {
            throw new RuleBroken("programmes.question.too-late");
        }
        cohort.dropQuestions();
        at("questions", questions, q -> cohort.ask(q.question()));
    }

    /** What is wrong with one of a list is said with its place: {@code questions.0.question}. */
    private static <T> void at(String list, List<T> items, Consumer<T> each) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                each.accept(items.get(i));
            } catch (Invalid e) {
                for (Problem p : e.problems()) {
                    problems.add(new Problem(list + "." + i + "." + p.field(), p.key(), p.arguments()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** Adds a component; those who are enrolled have it too. */
    public void addComponent(CohortId id, ComponentKind kind, String title, Integer least) {
        Cohort cohort = led(id);
        CohortComponent component = cohort.add(new CohortComponent(kind, title, least));
        cohorts.flush();
        applications.enrolments(id).forEach(e -> e.expect(component));
    }

    /** Calls it off: everybody who has applied is told, and its dates leave the diaries. */
    public void cancel(CohortId id, String reason) {
        Cohort cohort = led(id);
        cohort.cancel(reason, clock.instant());
        audit.changed("programmes.cohort-cancelled", id, null);
        Set<PersonId> told = new HashSet<>();
        Set<ApplicationState> concerned = EnumSet.complementOf(EnumSet.of(ApplicationState.DRAFT));
        applications.in(id, concerned).stream()
                .filter(a -> a.state().live())
                .map(Application::party)
                .forEach(told::addAll);
        told.forEach(person -> programmeNotifications.cancelled(cohort, person));
        cancelDates(id);
    }

    private void cancelDates(CohortId id) {
        appointments.cancel(appointments.all(cohorts.appointments(id)).stream()
                .filter(a -> a.state() == AppointmentState.CONFIRMED)
                .map(Appointments.Dated::id)
                .toList());
    }

    /** Drops a draft with its dates: nobody sees it again. @throws Conflict when it is no draft any more */
    public void discard(CohortId id) {
        Cohort cohort = led(id);
        cohort.discard(clock.instant());
        audit.changed("programmes.cohort-discarded", id, null);
        cancelDates(id);
    }

    private Cohort led(CohortId id) {
        policy.checkLead(cohorts.one(id));
        return cohorts.locked(id);
    }

    /** One cohort. @throws NotFound when there is none, or it is a draft and the reader does not run the programme */
    public CohortPage page(CohortId id) {
        return cards.page(shown(id));
    }

    private Cohort shown(CohortId id) {
        Cohort cohort = cohorts.one(id);
        if (!cohort.published()) {
            policy.checkArrange(cohort);
        }
        return cohort;
    }

    /**
     * The sessions of a cohort that are still to come. Where to join online is not said. @throws NotFound when there is
     * none
     */
    public List<ApplicationPage.SessionDate> dates(CohortId id) {
        return applicationCards.dates(shown(id));
    }

    /** The next cohort of each initiative that has one: one people can apply for now, else the next to open. */
    public Map<InitiativeId, NextCohort> next() {
        Instant now = clock.instant();
        Map<InitiativeId, NextCohort> next = new HashMap<>();
        for (Cohort cohort : cohorts.startingFrom(LocalDate.ofInstant(now, Cohort.ZONE))) {
            CohortState state = cohort.state(now);
            NextCohort known = next.get(cohort.initiative());
            boolean open = state == CohortState.OPEN;
            if (open || state == CohortState.PLANNED) {
                if (known == null || open && !known.open()) {
                    next.put(cohort.initiative(), new NextCohort(cohort.id(), cohort.plan(), open));
                }
            }
        }
        return next;
    }

    /** Those of an initiative that are published and still to be run or running, the next to start first. */
    public List<CohortPage> of(InitiativeId initiative) {
        Instant now = clock.instant();
        return cohorts.of(initiative).stream()
                .filter(c -> c.published() && !c.state(now).isOver())
                .map(cards::page)
                .toList();
    }

    /**
     * Those that are open for applications and that the person who asks has nothing to do with yet, the next to close
     * first.
     */
    public List<OpenCohort> openToMe() {
        Set<CohortId> known = new HashSet<>(applications.cohortsOf(me.required()));
        return cohorts.openAt(clock.instant()).stream()
                .filter(c -> !known.contains(c.id()))
                .map(c -> new OpenCohort(
                        c.id(), c.initiative(), c.title(), c.plan().closesAt()))
                .toList();
    }

    /**
     * A cohort for those who lead or coordinate it.
     *
     * @throws NotFound when the person who asks does neither
     */
    public Desk desk(CohortId id) {
        Cohort cohort = cohorts.one(id);
        policy.checkArrange(cohort);
        return new Desk(cards.page(cohort), policy.mayLead(cohort.initiative()), applications.any(id));
    }

    /**
     * What stands above each page about a cohort, for those who lead or coordinate it; with few statements.
     *
     * @throws NotFound when the person who asks does neither
     */
    public Head head(CohortId id) {
        Cohort cohort = cohorts.one(id);
        boolean lead = policy.mayLead(cohort.initiative());
        if (!lead) {
            policy.checkArrange(cohort);
        }
        return new Head(
                initiatives.asOf(cohort.initiative(), cohort.initiativeVersion()),
                cohort.plan(),
                cohort.state(clock.instant()),
                cohort.cancelReason(),
                lead);
    }

    /** Whether the person who asks may open a cohort of this initiative: they lead it, and it takes new ones. */
    public boolean mayOpen(InitiativeId initiative) {
        return policy.mayLead(initiative) && initiatives.takesCohorts(initiative);
    }

    /** A cohort that is open for applications. */
    public record OpenCohort(CohortId id, InitiativeId initiative, String title, Instant closesAt) {}

    /**
     * A cohort without its places, questions and components. @param lead whether the reader leads it, else coordinates
     */
    public record Head(
            InitiativeCard initiative, CohortPlan plan, CohortState state, String cancelReason, boolean lead) {}

    /** @param lead whether the reader leads it, else coordinates; @param begun whether somebody has begun to apply */
    public record Desk(CohortPage page, boolean lead, boolean begun) {}

    /** Places kept for an organisation or for a sector: one of the two is null. */
    public record Reserved(OrganisationId organisation, Sector sector, int places) {

        PlacePool pool() {
            return organisation != null ? PlacePool.of(organisation, places) : PlacePool.of(sector, places);
        }
    }

    /** A question to be asked; see {@link Question}. */
    public record NewQuestion(String label, String hint, QuestionKind kind, List<String> choices, boolean required) {

        Question question() {
            return new Question(label, hint, kind, choices, required);
        }
    }

    /** The cohort of an initiative to look at first. @param open whether people can apply now */
    public record NextCohort(CohortId id, CohortPlan plan, boolean open) {

        public NextCohort {
            plan = plan.withoutJoiningDetails();
        }
    }
}
