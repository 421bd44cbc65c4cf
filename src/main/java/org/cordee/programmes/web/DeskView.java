package org.cordee.programmes.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.platform.web.PagedModel;
import org.cordee.programmes.boundary.Selections;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.terms.Level;

/** The desk of a cohort: who has applied, what is decided, who waits for whom. */
@Named
@ViewScoped
public class DeskView extends OfCohort {

    private static final long serialVersionUID = 1L;

    @Inject
    private Selections selections;

    private final ListAddress list = new ListAddress();
    private Decision decision;
    private String reason;
    private transient PagedModel<Selections.Row> applications;
    private transient Map<ApplicationState, Long> counts;
    private transient List<Selections.Wait> waits;

    /** The applications, a page at a time; made anew with each request. */
    public PagedModel<Selections.Row> getApplications() {
        if (applications == null) {
            applications = new PagedModel<>(query -> selections.page(getId(), list.filter(), query), row -> row.id().toString(),
                    list.sortField(), list.isDescending());
        }
        return applications;
    }

    /** Decides on all that were chosen, in one go. */
    public String decide() {
        List<ApplicationId> ids = chosen().map(ApplicationId::of).toList();
        String said = decision == null ? null : "programmes.desk.decided." + decision.key();
        return done(() -> selections.decide(getId(), ids, decision, reason), to("desk") + list.getParameters(), said, ids.size());
    }

    private static Stream<Long> chosen() {
        String[] sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        return sent == null ? Stream.empty() : Arrays.stream(sent).filter(s -> s.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** Whether anything can still be decided of an application in this state. */
    public boolean decidable(ApplicationState state) {
        return state != null && (state.undecided() || state == ApplicationState.WAITLISTED);
    }

    /** Whether anything can be decided here. */
    public boolean isAnyDecidable() {
        return isLead() && Arrays.stream(ApplicationState.values()).anyMatch(s -> decidable(s) && counts().getOrDefault(s, 0L) > 0);
    }

    /** Whether that application was chosen when the form was sent. */
    public boolean chosen(ApplicationId id) {
        return id != null && chosen().anyMatch(c -> c == id.value());
    }

    public String remind(ApplicationId id) {
        return done(() -> selections.remind(id), to("desk") + list.getParameters(), "programmes.desk.reminded");
    }

    private Map<ApplicationState, Long> counts() {
        if (counts == null) {
            counts = selections.counts(getId());
        }
        return counts;
    }

    /** How many there are in each state that occurs. */
    public List<InState> getStates() {
        return Arrays.stream(ApplicationState.values()).filter(s -> counts().getOrDefault(s, 0L) > 0)
                .map(s -> new InState(s, counts().get(s))).toList();
    }

    public long getSent() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long getUndecided() {
        return counts().getOrDefault(ApplicationState.SUBMITTED, 0L) + counts().getOrDefault(ApplicationState.IN_REVIEW, 0L);
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
        return waits().stream().filter(w -> w.whom() == null && "programmes.wait.decision".equals(w.what())).map(Selections.Wait::since)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** When the next offer runs out; null when none is open. */
    public Instant getNextOfferEnds() {
        return waits().stream().map(Selections.Wait::until).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    public boolean isBelowMinimum() {
        return new CohortsView.Line(getCohort(), 0, isLead()).belowMinimum();
    }

    /** Whether the button under the list was pressed; a page turned or a reminder asks for no decision. */
    public boolean isDeciding() {
        return CohortEditView.needed("list:decide");
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

    public ListAddress getList() {
        return list;
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
    public record InState(ApplicationState state, long count) {
    }
}
