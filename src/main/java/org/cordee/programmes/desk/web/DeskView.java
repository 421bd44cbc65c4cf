package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.platform.web.TickedRows;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.desk.boundary.ApplicationReading;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.web.CohortFormView;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.terms.Level;

/** The desk of a cohort: who has applied, what is decided, who waits for whom. */
@Named
@ViewScoped
public class DeskView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Selections selections;

    private final ListState list = ApplicationFilters.list();
    private Decision decision;
    private String reason;
    private final TickedRows ticked = new TickedRows();
    private boolean asking;
    private transient Integer matching;
    private transient Selections.Preview preview;
    private transient PagedModel<Selections.Row> applications;
    private transient Map<ApplicationState, Long> counts;
    private transient List<Selections.Wait> waits;

    @Override
    public void open() {
        super.open();
        list.of("/programmes/desk?id=" + getId());
        ApplicationFilters.offer(list, getCohort(), isLead(), messages);
        list.fromRequest();
        if (!isLead() && "level".equals(list.getSort())) {
            list.setSort(null); // the coordinator has no such column
        }
    }

    private ApplicationFilter filter() {
        return ApplicationFilters.of(list, getCohort().questions());
    }

    /** Of the chosen applications, to read them beside each other. */
    public String compare() {
        List<ApplicationId> ids = chosen();
        new Validation()
                .that(ApplicationReading.canCompare(ids.size()), "applications", "programmes.compare.how-many")
                .done();
        return redirect(list.at("/programmes/application-compare?id=" + getId()) + "&of="
                + ids.stream().map(ApplicationId::toString).collect(Collectors.joining(",")));
    }

    /** The applications, a page at a time; made anew with each request. */
    public PagedModel<Selections.Row> getApplications() {
        if (applications == null) {
            applications = new PagedModel<>(
                    query -> selections.page(
                            getId(),
                            filter(),
                            query,
                            ApplicationFilters.shown(list, getCohort().questions())),
                    row -> row.id().toString(),
                    list);
        }
        return applications;
    }

    /** One is decided at once; a decision on several is shown first, with what it would do. */
    public String decide() {
        List<ApplicationId> ids = chosen();
        if (ids.size() == 1) {
            return confirm();
        }
        preview = selections.preview(getId(), ids, decision, reason);
        asking = true;
        return null;
    }

    /** Decides on all that were chosen, in one go. */
    public String confirm() {
        List<ApplicationId> ids = chosen();
        String said = decision == null ? null : "programmes.desk.decided." + decision.key();
        String next = done(() -> selections.decide(getId(), ids, decision, reason), here(), said, ids.size());
        if (decision != Decision.REVIEW) {
            tellUnreached(mailReach.applicants(getId(), ids));
        }
        return next;
    }

    /** Back to the list; what was chosen stays chosen. */
    public void back() {
        asking = false;
    }

    /** Chooses all of the list that can be decided on, on every page of it. */
    public void chooseAllThatMatch() {
        ticked.tick(selections.decidable(getId(), filter()).stream()
                .map(ApplicationId::value)
                .toList());
    }

    public void chooseNone() {
        ticked.clear();
    }

    private List<ApplicationId> chosen() {
        return ticked.getIds().stream().map(ApplicationId::of).toList();
    }

    /** Ids that are chosen on all pages of the list, with commas between them. */
    public String getChosenIds() {
        return ticked.getList();
    }

    /** How many of the list can be decided on. */
    public int getMatching() {
        if (matching == null) {
            matching = selections.decidable(getId(), filter()).size();
        }
        return matching;
    }

    /** True while a decision on several is to be confirmed. */
    public boolean isAsking() {
        return asking;
    }

    /** What the decision would do. */
    public Selections.Preview getPreview() {
        if (preview == null && asking) {
            preview = selections.preview(getId(), chosen(), decision, reason);
        }
        return preview;
    }

    /** Whether anything can still be decided of an application in this state. */
    public boolean decidable(ApplicationState state) {
        return state != null && state.decidable();
    }

    /** Whether anything can be decided here. */
    public boolean isAnyDecidable() {
        return isLead()
                && Arrays.stream(ApplicationState.values())
                        .anyMatch(s -> decidable(s) && counts().getOrDefault(s, 0L) > 0);
    }

    /** Whether that application is chosen. */
    public boolean chosen(ApplicationId id) {
        return id != null && ticked.has(id.value());
    }

    public String remind(ApplicationId id) {
        return done(() -> selections.remind(id), here(), "programmes.desk.reminded");
    }

    private Map<ApplicationState, Long> counts() {
        if (counts == null) {
            counts = selections.counts(getId());
        }
        return counts;
    }

    /** How many there are in each state that occurs. */
    public List<InState> getStates() {
        return Arrays.stream(ApplicationState.values())
                .filter(s -> counts().getOrDefault(s, 0L) > 0)
                .map(s -> new InState(s, counts().get(s)))
                .toList();
    }

    public long getSent() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long getUndecided() {
        return ApplicationState.countUndecided(counts());
    }

    private List<Selections.Wait> waits() {
        if (waits == null) {
            waits = isLead() ? selections.waits(getId()) : List.of();
        }
        return waits;
    }

    /** Who is waited for and can be reminded, the longest wait first. */
    public List<Selections.Wait> getRemindable() {
        return waits().stream().filter(Selections.Wait::remindable).toList();
    }

    /** Since when the first waits for the lead's decision; null when nobody does. */
    public Instant getUndecidedSince() {
        return waits().stream()
                .filter(w -> w.whom() == null && "programmes.wait.decision".equals(w.what()))
                .map(Selections.Wait::since)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the next offer runs out; null when none is open. */
    public Instant getNextOfferEnds() {
        return waits().stream()
                .map(Selections.Wait::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isBelowMinimum() {
        CohortPage cohort = getCohort();
        return CohortDesk.isBelowMinimum(
                cohort.state(), cohort.numbers().enrolled(), cohort.plan().minimum());
    }

    /** Whether the button under the list was pressed; a page turned or a reminder asks for no decision. */
    public boolean isDeciding() {
        return needed("list:decide");
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public ManagerSupport[] getSupports() {
        return ManagerSupport.values();
    }

    public ListState getList() {
        return list;
    }

    /** The cohort's own questions, for the lead, as filters. */
    public List<OwnQuestion> getQuestions() {
        return isLead() ? OwnQuestion.all(getCohort().questions(), messages) : List.of();
    }

    /** Those whose answers are shown as columns. */
    public List<OwnQuestion> getShownQuestions() {
        return getQuestions().stream()
                .filter(q -> list.getColumns().shows(q.name()))
                .toList();
    }

    /** Whether answers are looked for, so that their filters stay open. */
    public boolean isAnswersAsked() {
        return getQuestions().stream().anyMatch(q -> list.filter(q.name()) != null);
    }

    /** Address of an application, with the list it stands in. */
    public String address(ApplicationId application) {
        return list.at("/programmes/application-review?id=" + application);
    }

    private String here() {
        return redirect(list.getAddress());
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** A state that occurs. */
    public record InState(ApplicationState state, long count) {}
}
