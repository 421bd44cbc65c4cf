package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.platform.web.TickedRows;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.desk.boundary.ParticipantDesk;
import org.cordee.programmes.desk.boundary.ParticipantMatrix;
import org.cordee.programmes.desk.terms.ActivityProgress;
import org.cordee.programmes.desk.terms.ParticipantFilter;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.web.CohortTaskView;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.EnrolmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Term;

/** Who takes part in a cohort, which sessions they were at, and what is done for several of them at once. */
@Named
@ViewScoped
public class ParticipantsView extends CohortTaskView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantDesk desk;

    private final ListState list = list(null);
    private final TickedRows ticked = new TickedRows();
    private boolean asking;
    private boolean writing;
    private String subject;
    private String text;
    private transient ParticipantDesk.Desk opened;
    private transient ParticipantDesk.Completing completing;
    private transient PagedModel<ParticipantMatrix.Row> rows;

    static ListState list(CohortId id) {
        return new ListState(
                "/programmes/participants?id=" + id, List.of("text", "state", "activities"), ParticipantMatrix.sorts());
    }

    static ParticipantFilter filter(ListState list) {
        return new ParticipantFilter(
                list.filter("text"),
                Term.of(EnrolmentState.class, list.filter("state")),
                Term.of(ActivityProgress.class, list.filter("activities")));
    }

    /** The view action: nothing is there for people who neither lead nor coordinate. */
    public void open() {
        getDesk();
        list.of("/programmes/participants?id=" + getId());
    }

    /** Shows first what recording completion would do. */
    public String askToComplete() {
        completing = desk.completing(getId(), chosen());
        asking = true;
        return null;
    }

    public String complete() {
        int people = getCompleting().ready().size();
        List<PersonId> told = getCompleting().ready().stream()
                .map(ParticipantMatrix.Row::person)
                .toList();
        String next = done(
                () -> desk.complete(getId(), chosen()), to("participants"), "programmes.completing.completed", people);
        tellUnreached(mailReach.names(getId(), told));
        return next;
    }

    /** Back to the list; what was chosen stays chosen. */
    public void back() {
        asking = false;
    }

    public String write() {
        writing = true;
        List<PersonId> told = getMatrix().of(chosen()).stream()
                .map(ParticipantMatrix.Row::person)
                .distinct()
                .toList();
        String next = done(
                () -> desk.write(getId(), chosen(), subject, text),
                to("participants"),
                "programmes.matrix.write.sent",
                told.size());
        tellUnreached(mailReach.names(getId(), told));
        return next;
    }

    private List<EnrolmentId> chosen() {
        return ticked.getIds().stream().map(EnrolmentId::of).toList();
    }

    private ParticipantDesk.Desk getDesk() {
        if (opened == null) {
            opened = desk.open(getId());
        }
        return opened;
    }

    public Cohorts.Head getCohort() {
        return getDesk().head();
    }

    public boolean isLead() {
        return getDesk().head().lead();
    }

    public ParticipantMatrix getMatrix() {
        return getDesk().matrix();
    }

    /** A page at a time. */
    public PagedModel<ParticipantMatrix.Row> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    query -> getMatrix().page(filter(list), query),
                    row -> row.id().toString(),
                    list);
        }
        return rows;
    }

    /** What recording completion would do, while it is asked. */
    public ParticipantDesk.Completing getCompleting() {
        if (completing == null) {
            completing = desk.completing(getId(), chosen());
        }
        return completing;
    }

    /** True while it is asked whether completion is to be recorded. */
    public boolean isAsking() {
        return asking;
    }

    /** Whether a message was about to be sent: its form stays open. */
    public boolean isWriting() {
        return writing;
    }

    /** The marks of the matrix, for its legend. */
    public Attendance[] getMarks() {
        return Attendance.values();
    }

    /** A state as a shape of t:status. */
    public String shape(EnrolmentState state) {
        return switch (state) {
            case ENROLLED -> "plain";
            case COMPLETED -> "ok";
            case DEFERRED -> "wait";
            case WITHDRAWN -> "off";
        };
    }

    public EnrolmentState[] getStates() {
        return EnrolmentState.values();
    }

    public ActivityProgress[] getActivities() {
        return ActivityProgress.values();
    }

    public ListState getList() {
        return list;
    }

    public TickedRows getTicked() {
        return ticked;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
