package org.cordee.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.Participation;
import org.cordee.programmes.boundary.ProgrammeFeedback;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.Selection;
import org.cordee.programmes.terms.Usefulness;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Puts the life of one cohort down as happenings, each by the one who does it, through the doors of programmes. */
class CohortTimeline {

    private final CohortStory story;
    private final InitiativeCard initiative;
    private final Timeline timeline;
    private final Doors doors;
    private final LocalDate today;
    private final DemoPerson lead;
    private final DemoPerson coordinator;
    private final Random dice;
    private final Map<ApplicationId, DemoPerson> sent = new HashMap<>();
    private final Set<ApplicationId> answering = new HashSet<>();
    private int turns;
    private CohortId id;
    private CohortPage page;

    CohortTimeline(
            CohortStory story,
            InitiativeCard initiative,
            Timeline timeline,
            Doors doors,
            LocalDate today,
            DemoPerson lead,
            DemoPerson coordinator) {
        this.story = story;
        this.initiative = initiative;
        this.timeline = timeline;
        this.doors = doors;
        this.today = today;
        this.lead = lead;
        this.coordinator = coordinator;
        this.dice = new Random(story.title().hashCode());
    }

    void put() {
        timeline.on(at(Math.min(story.opens() - 7, -1), 9), lead, this::open);
        timeline.on(
                at(Math.min(story.opens() - 6, -1), 10),
                coordinator,
                () -> new CohortDates(story, initiative, page, timeline, doors, today, coordinator, dice).plan());
        applications();
        if (story.calledOff()) {
            timeline.on(
                    at(story.cancelled(), 16),
                    lead,
                    () -> doors.cohorts()
                            .cancel(
                                    id,
                                    "Too few people applied for a mixed group. We’ll try again next year, at a "
                                            + "different time."));
        } else if (story.byLead()) {
            timeline.on(
                    at(story.closes() + 1, 10),
                    lead,
                    () -> doors.selections().decide(id, List.copyOf(sent.keySet()), Decision.REVIEW, null));
            timeline.inSteps(at(story.decides(), 15), lead, this::decide);
        }
        if (!story.samples().isEmpty()) {
            begin();
        }
        timeline.on(at(story.ends() + 3, 11), lead, this::complete);
    }

    private void open() {
        id = doors.cohorts()
                .open(
                        initiative.id(),
                        new CohortPlan(
                                story.title(),
                                at(story.opens(), 9),
                                at(story.closes(), 17),
                                today.plusDays(story.starts()),
                                today.plusDays(story.ends()),
                                story.minimum(),
                                story.selection(),
                                story.selection() == Selection.BY_LEAD ? today.plusDays(story.decides()) : null,
                                CohortPlan.OFFER_DAYS,
                                initiative.entry().managerSupport(),
                                new CohortDetails(
                                        story.town(),
                                        null,
                                        lead.name(),
                                        "programmes@demo.example",
                                        "Come to the front desk in " + story.town()
                                                + " and ask for the Cordee group. Tea and coffee from half past nine.")),
                        story.capacity(),
                        story.reserved(),
                        List.copyOf(story.questions().keySet()));
        page = doors.cohorts().page(id);
    }

    // --- applications ------------------------------------------------------------------------------------------------

    private void applications() {
        Instant opens = at(story.opens(), 9);
        Duration step = Duration.between(opens, at(Math.min(story.closes(), 0), 8))
                .dividedBy(story.applicants().size() + 1L);
        for (int i = 0; i < story.applicants().size(); i++) {
            DemoPerson applicant = story.applicants().get(i);
            timeline.on(
                    opens.plus(step.multipliedBy(i + 1L)).plusSeconds(dice.nextInt(1800)),
                    applicant,
                    () -> apply(applicant));
        }
        if (story.drafting() != null) {
            // begun and not sent: a draft, which nobody else sees
            DemoPerson last = story.drafting();
            timeline.on(
                    opens.plus(step.multipliedBy(2)),
                    last,
                    () -> doors.applications()
                            .write(doors.applications().begin(id), ApplicationTexts.of(last, dice), null));
        }
        if (!story.byLead() && story.applicants().size() > story.capacity()) {
            DemoPerson leaves = story.applicants().stream()
                    .skip(2)
                    .filter(a -> !a.sample())
                    .findFirst()
                    .orElseThrow();
            timeline.on(at(Math.min(story.closes(), 0) - 1, 18), leaves, () -> withdraw(leaves));
        }
    }

    private void apply(DemoPerson applicant) {
        Map<Long, String> answers = new HashMap<>();
        page.questions()
                .forEach(q -> story.questions().forEach((asked, said) -> {
                    if (asked.label().equals(q.label())) {
                        answers.put(q.id(), said.get(dice.nextInt(said.size())));
                    }
                }));
        sent.put(
                doors.applications()
                        .apply(id, ApplicationTexts.of(applicant, dice), answers)
                        .id(),
                applicant);
    }

    private void withdraw(DemoPerson leaves) {
        sent.entrySet().stream()
                .filter(e -> e.getValue().equals(leaves))
                .findFirst()
                .ifPresent(e -> doors.applications().withdraw(e.getKey()));
        timeline.on(at(Math.min(story.closes(), 0), 9), lead, this::answers);
    }

    /** The best get an offer, the next wait, one in six cannot be taken. */
    private void decide() {
        List<ApplicationId> ids = sent.keySet().stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
        int places = Math.min(
                story.capacity()
                        - story.reserved().stream()
                                .mapToInt(Cohorts.Reserved::places)
                                .sum(),
                ids.size());
        int offered = story.reserved().isEmpty() ? places : Math.min(story.capacity() - 2, ids.size());
        int refused = Math.max(offered, ids.size() - ids.size() / 6);
        if (story.reserved().isEmpty()) {
            decide(ids.subList(0, offered), Decision.OFFER, null);
        } else {
            ids.subList(0, offered).forEach(this::offerIfFree);
        }
        decide(ids.subList(offered, refused), Decision.WAITLIST, null);
        decide(
                ids.subList(refused, ids.size()),
                Decision.NOT_SELECTED,
                "We had more good applications than places, and had to make some hard choices. Please apply "
                        + "again next time.");
        answers();
    }

    private void offerIfFree(ApplicationId application) {
        try {
            doors.selections().decide(id, List.of(application), Decision.OFFER, null);
        } catch (RuleBroken e) {
            decide(List.of(application), Decision.WAITLIST, null);
        }
    }

    private void decide(List<ApplicationId> ids, Decision decision, String reason) {
        if (!ids.isEmpty()) {
            doors.selections().decide(id, ids, decision, reason);
        }
    }

    /**
     * Everyone with an offer answers within some days, but for one who declines and one who lets it run out: those
     * places go on.
     */
    private void answers() {
        doors.selections().waits(id).stream()
                .filter(w -> w.until() != null && answering.add(w.application()))
                .forEach(offer -> {
                    DemoPerson who = sent.get(offer.application());
                    Instant some = offer.since().plus(Duration.ofHours(20 + dice.nextInt(76)));
                    Instant last = offer.until().minus(Duration.ofHours(1));
                    Instant answered = some.isBefore(last) ? some : last;
                    int turn = who.sample() ? 0 : ++turns;
                    if (turn == 3) {
                        timeline.on(answered, who, () -> doors.applications().decline(offer.application()));
                        timeline.on(answered.plus(Duration.ofHours(1)), lead, this::answers);
                    } else if (turn == 5) {
                        timeline.on(offer.until().plus(Duration.ofHours(1)), lead, () -> {
                            doors.cohorts().capacity(id, story.capacity());
                            answers();
                        });
                    } else {
                        timeline.on(answered, who, () -> doors.applications().accept(offer.application()));
                    }
                });
    }

    // --- taking part -------------------------------------------------------------------------------------------------

    /**
     * Those who take part say what they need, and most let the others see their name; one puts it off to a later
     * cohort.
     */
    private void begin() {
        story.applicants()
                .forEach(a -> timeline.on(at(story.starts() - 5, 12).plusSeconds(dice.nextInt(90_000)), a, () -> {
                    if (doors.takingPart().mine().stream()
                            .anyMatch(m -> m.cohort().equals(id) && m.enrolment() == EnrolmentState.ENROLLED)) {
                        doors.takingPart()
                                .followUp(
                                        id,
                                        dice.nextInt(6) > 0,
                                        dice.nextInt(4) == 0 ? "Vegetarian" : null,
                                        null,
                                        null);
                    }
                }));
        timeline.on(
                at(story.starts() + 4, 9),
                lead,
                () -> doors.participants().of(id).stream()
                        .filter(r -> r.state() == EnrolmentState.ENROLLED
                                && !story.samples().contains(r.about().person()))
                        .findFirst()
                        .ifPresent(r -> doors.participants().defer(r.id())));
    }

    private void complete() {
        if (story.calledOff()) {
            return;
        }
        for (Participants.Row row : doors.participants().of(id)) {
            PersonId person = row.about().person();
            boolean sample = story.samples().contains(person);
            if (row.state() == EnrolmentState.ENROLLED && (dice.nextInt(8) > 0 || sample)) {
                for (int i = 0; i < row.progress().size(); i++) {
                    if (row.progress().get(i) != Progress.DONE) {
                        doors.participants()
                                .mark(row.id(), page.components().get(i).id(), Progress.DONE);
                    }
                }
                doors.participants().complete(row.id());
                if (!sample && dice.nextInt(4) > 0) {
                    feedback(person);
                }
            }
        }
    }

    private void feedback(PersonId person) {
        DemoPerson who = story.applicants().stream()
                .filter(a -> a.id().equals(person))
                .findFirst()
                .orElseThrow();
        timeline.on(
                at(story.ends() + 3, 12).plusSeconds(dice.nextInt(80_000)),
                who,
                () -> doors.feedback()
                        .give(
                                id,
                                Usefulness.values()[Math.min(dice.nextInt(3), dice.nextInt(4))],
                                dice.nextInt(3) > 0 ? FeedbackTexts.gained(dice) : null,
                                dice.nextInt(3) == 0 ? FeedbackTexts.toImprove(dice) : null,
                                null));
    }

    private Instant at(int day, int hour) {
        return today.plusDays(day)
                .atTime(hour, 0)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }

    /** The doors of programmes. */
    record Doors(
            Cohorts cohorts,
            Sessions sessions,
            Applications applications,
            Selections selections,
            Participants participants,
            Participation takingPart,
            ProgrammeFeedback feedback) {}
}
